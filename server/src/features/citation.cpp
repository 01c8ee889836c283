#include "features/citation.h"

#include "checks/paper_name.h"
#include "facts/day_wording.h"
#include "features/papers.h"
#include "features/wording.h"
#include "index/uri.h"
#include "model/characters.h"

namespace vraagbaak::features {

using model::is_digit;
using model::is_letter;

namespace {

/// The dossier of "kst-27925-919" in five figures; empty for another identifier.
std::string dossier_of(const model::ExternalReference& reference) {
  if (reference.targets.empty()) return {};
  std::string_view id = reference.targets.front().id;
  if (id.starts_with("kst-")) id.remove_prefix(4);
  const std::string_view digits = id.substr(0, id.find_first_not_of("0123456789"));
  return digits.size() == 5 ? std::string(digits) : std::string();
}

/// "27925", "27.925", "27-925" → "27 925", in the first place where it stands.
void group_dossier(std::string& text, const std::string& dossier) {
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] != dossier[0] || (at > 0 && is_digit(text[at - 1]))) continue;
    size_t end = at + 2;
    if (text.compare(at, 2, dossier, 0, 2) != 0) continue;
    if (end < text.size() && (text[end] == ' ' || text[end] == '.')) ++end;
    if (text.compare(end, 3, dossier, 2, 3) != 0 || (end + 3 < text.size() && is_digit(text[end + 3]))) continue;
    std::string before = text.substr(0, at);
    // "Kamerstuk23432"
    if (!before.empty() && is_letter(before.back())) before += ' ';
    text = before + dossier.substr(0, 2) + ' ' + dossier.substr(2) + text.substr(end + 3);
    return;
  }
}

/// "nr 5", "nr.5", "nrs.5" → "nr. 5", "nrs. 5".
void space_numbers(std::string& text) {
  for (size_t at = model::find_word(text, "nr"); at != text.npos; at = model::find_word(text, "nr", at + 2)) {
    size_t end = at + 2;
    if (end < text.size() && text[end] != '.' && text[end] != ' ' && !is_digit(text[end])) continue;
    if (end < text.size() && text[end] == '.') ++end;
    size_t number = end;
    while (number < text.size() && text[number] == ' ') ++number;
    if (number == text.size()) return;
    text = text.substr(0, at + 2) + ". " + text.substr(number);
  }
}

}  // namespace

std::string in_house_style(const model::ExternalReference& reference, std::string_view written, model::Form form) {
  std::string text = model::one_line(written);
  // Papers of the Vlaams Parlement group no numbers.
  if (reference.kind != model::ReferenceKind::kamerstuk || form == model::Form::flemish_question) return text;
  const std::string dossier = dossier_of(reference);
  if (dossier.empty()) return text;
  group_dossier(text, dossier);
  space_numbers(text);
  // "27 925 nr. 880": a comma stands before the number.
  const size_t number = model::find_word(text, "nr");
  if (number != text.npos && number > 1 && text[number - 1] == ' ' &&
      (is_digit(text[number - 2]) || is_letter(text[number - 2])))
    text.insert(number - 1, ",");
  return text;
}

std::string citation_of(const index::Paper& paper) {
  for (const std::string& id : names_of(paper)) {
    const std::string name = paper_name(id, Language::dutch);
    return id.starts_with("sv-") || id.starts_with("brief-") ? lower_first(name) : name;
  }
  const std::string title = paper.title.empty() ? index::file_name(paper.uri) : paper.title;
  const std::string day = facts::shown(paper.date, facts::Notation::dutch);
  return day.empty() ? title : title + ", " + day;
}

}  // namespace vraagbaak::features
