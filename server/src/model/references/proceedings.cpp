// Aanhangsel van de Handelingen (answers to members' questions) and Handelingen (the debates).
//   Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 3276 → ah-tk-20222023-3276
//   Handelingen II 2020/21, nr. 55, item 2 → h-tk-20202021-55-2; by pages until 2010: h-tk-20062007-3564-3568
#include <algorithm>

#include "model/characters.h"
#include "model/references/reference_node.h"

namespace vraagbaak::model {

using syntax::NodeKind;

namespace {

bool names_senate(const ReferenceNode& node) {
  const std::string chamber = lower(trimmed(node.text_of(NodeKind::chamber)));
  return chamber == "i" || chamber == "1" || chamber == "ek" || chamber == "e.k." || has_word(chamber, "eerste");
}

/// A session year right before or after the reference: "vergaderjaar 2023–2024, Aanhangsel van de Handelingen 2386".
SessionYear session_year_beside(const ReferenceNode& node) {
  constexpr size_t kSittingReach = 24;
  const auto is_joint = [](std::string_view text, size_t at) {
    return std::string_view(",;( ").find(text[at]) != text.npos;
  };
  std::string_view before = node.block.substr(0, node.range.start.value);
  if (before.size() > kSittingReach) before.remove_prefix(before.size() - kSittingReach);
  while (!before.empty() && (is_joint(before, before.size() - 1) || is_break(before.back()))) before.remove_suffix(1);
  size_t start = before.size();
  while (start > 0 && !is_letter(before[start - 1]) && before[start - 1] != ' ') --start;
  SessionYear year = read_session_year(before.substr(start));
  if (!year.normalised.empty() && !year.faulty) return year;

  std::string_view after = node.block.substr(node.range.end.value).substr(0, kSittingReach);
  while (!after.empty() && (is_joint(after, 0) || is_break(after.front()))) after.remove_prefix(1);
  size_t end = 0;
  while (end < after.size() && !is_letter(after[end]) && after[end] != ' ' && after[end] != ')') ++end;
  year = read_session_year(after.substr(0, end));
  return !year.normalised.empty() && !year.faulty ? year : SessionYear{};
}

std::string plain_number(std::string_view text) {
  const std::string digits = digits_of(text);
  const size_t first = digits.find_first_not_of('0');
  return first == digits.npos ? digits : digits.substr(first);
}

}  // namespace

ExternalReference read_aanhangsel(const ReferenceNode& node) {
  ExternalReference reference;
  reference.kind = ReferenceKind::aanhangsel;
  SessionYear year = take_session_year(node, reference);
  if (year.first == 0) {
    year = session_year_beside(node);
    reference.session_year = year.normalised;
  }
  const bool senate = names_senate(node);
  const std::string series = senate ? "ah-ek-" : "ah-tk-";
  std::vector<BlockRange> numbers;
  for (const ReferencePiece& piece : node.pieces) {
    if (piece.kind != NodeKind::paper_number) continue;
    const std::string number = plain_number(node.text(piece.range));
    const std::string id = year.first != 0 ? series + year.packed() + "-" + number : series + number;
    // Without its session year a number names one paper a year, so there is no address to give.
    reference.targets.push_back({id, year.first != 0 && !senate ? publication_url(id) : "", {}});
    numbers.push_back(piece.range);
  }
  for (size_t index = 0; index < numbers.size(); ++index)
    reference.targets[index].range = target_range(node, numbers, index);
  if (reference.targets.empty()) reference.targets.push_back({one_line(node.text()), "", node.range});
  return reference;
}

ExternalReference read_handelingen(const ReferenceNode& node) {
  constexpr uint32_t kFirstYearByMeeting = 2010;  // before that the pages of a year were numbered through
  ExternalReference reference;
  reference.kind = ReferenceKind::handelingen;
  const SessionYear year = take_session_year(node, reference);
  const std::string series = names_senate(node) ? "h-ek-" : "h-tk-";
  const std::string number = plain_number(node.text_of(NodeKind::paper_number));
  const std::string_view page = node.text_of(NodeKind::page);
  const auto pages = digit_runs(page);
  // "item 5" may stand in the page part or between the number and it.
  const std::string whole = lower(node.text());
  std::string item;
  if (const size_t at = find_word(whole, "item"); at != whole.npos) {
    const auto runs = digit_runs(std::string_view(whole).substr(at));
    if (!runs.empty()) item = runs[0];
  }
  Target target{one_line(node.text()), "", node.range};
  if (year.first >= kFirstYearByMeeting && !number.empty() && !item.empty()) {
    target.id = series + year.packed() + "-" + number + "-" + item;
    target.url = publication_url(target.id);
  } else if (year.first != 0 && year.first < kFirstYearByMeeting && pages.size() >= 2) {
    target.id = series + year.packed() + "-" + std::string(pages[0]) + "-" + std::string(pages[1]);
    target.url = publication_url(target.id);
  } else if (year.first != 0 && !number.empty()) {
    target.id = series + year.packed() + "-" + number;
  }
  reference.targets.push_back(std::move(target));
  return reference;
}

}  // namespace vraagbaak::model
