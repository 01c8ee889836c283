#include "index/identity.h"

#include <algorithm>
#include <array>
#include <optional>

#include "index/paper_head.h"
#include "index/uri.h"
#include "model/characters.h"
#include "syntax/tree.h"

namespace vraagbaak::index {

using model::Date;
using model::is_digit;
using model::is_letter;

namespace {

/// Nothing longer is an identifier; keeps every scan short.
constexpr size_t kLongestId = 64;

std::string upper(std::string_view text) {
  std::string out;
  for (const char c : text) out += model::to_upper(c);
  return out;
}

bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }
bool all_letters(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_letter); }

/// "XVI", "IXB": a chapter of the budget.
bool is_chapter(std::string_view part) {
  if (part.size() > 6) return false;
  const std::string name = upper(part);
  const size_t roman = std::min(name.find_first_not_of("IVXLC"), name.size());
  return roman > 0 && name.size() - roman <= 1;
}

std::string without_zeros(std::string_view digits) {
  const size_t first = std::min(digits.find_first_not_of('0'), digits.size() - 1);
  return std::string(digits.substr(first));
}

}  // namespace

std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  for (size_t at = 0; at <= text.size();) {
    const size_t dash = std::min(text.find('-', at), text.size());
    parts.push_back(text.substr(at, dash - at));
    at = dash + 1;
  }
  return parts;
}

namespace {

/// "447", "188b", "AB": the number of a Kamerstuk in one spelling; empty for something else.
std::string kamerstuk_number(std::string_view part) {
  const size_t digits = std::min(part.find_first_not_of("0123456789"), part.size());
  if (digits == 0) return part.size() <= 3 && all_letters(part) ? upper(part) : "";
  if (digits > 5 || part.size() - digits > 1) return "";
  if (part.size() > digits && !is_letter(part.back())) return "";
  return without_zeros(part.substr(0, digits)) + model::lower(part.substr(digits));
}

/// "kst-36410-XVI-116" from the parts behind "kst"; what follows the number (a reprint's "-h1") is left out.
std::string kamerstuk_id(const std::vector<std::string_view>& parts, size_t from) {
  if (from >= parts.size() || parts[from].size() != 5 || !all_digits(parts[from])) return "";
  std::string dossier = "kst-" + std::string(parts[from]);
  std::string id;
  for (size_t at = from + 1; at < parts.size() && at < from + 4; ++at) {
    const std::string number = kamerstuk_number(parts[at]);
    // A number that more follows may be a sub-dossier ("21501-02-1538"), a chapter may be all there is ("31700-VI").
    if (number.empty()) {
      if (!is_chapter(parts[at])) break;
      dossier += "-" + upper(parts[at]);
      continue;
    }
    const bool more = at + 1 < parts.size() && !kamerstuk_number(parts[at + 1]).empty();
    if (more) {
      dossier += "-" + (all_digits(parts[at]) ? std::string(parts[at]) : upper(parts[at]));
      continue;
    }
    id = dossier + "-" + number;
    break;
  }
  return id;
}

/// "20222023" with the second year after the first.
bool is_session_year(std::string_view part) {
  if (part.size() != 8 || !all_digits(part)) return false;
  return model::number_of(part.substr(4)).value_or(0) == model::number_of(part.substr(0, 4)).value_or(0) + 1;
}

/// "YYYY-MM-DD" from part `from` on.
std::optional<std::string> day_at(const std::vector<std::string_view>& parts, size_t from) {
  if (from + 2 >= parts.size()) return std::nullopt;
  if (parts[from].size() != 4 || parts[from + 1].size() != 2 || parts[from + 2].size() != 2) return std::nullopt;
  if (!all_digits(parts[from]) || !all_digits(parts[from + 1]) || !all_digits(parts[from + 2])) return std::nullopt;
  return std::string(parts[from]) + "-" + std::string(parts[from + 1]) + "-" + std::string(parts[from + 2]);
}

/// "2022Z25029", "2024D28457" from its beginning; empty when `text` does not start with one.
std::string case_at(std::string_view text) {
  constexpr size_t kSize = 10;
  if (text.size() < kSize || (text.size() > kSize && is_digit(text[kSize]))) return "";
  if (!all_digits(text.substr(0, 4)) || !all_digits(text.substr(5, 5)) || text[0] != '2') return "";
  const char kind = model::to_upper(text[4]);
  if (kind != 'Z' && kind != 'D') return "";
  return upper(text.substr(0, kSize));
}

/// The identifier at the start of `text`; empty when there is none.
std::string id_at(std::string_view text) {
  if (std::string number = case_at(text); !number.empty()) return number;
  const size_t end =
      std::find_if(text.begin(), text.begin() + static_cast<ptrdiff_t>(std::min(text.size(), kLongestId)),
                   [](char c) { return !is_digit(c) && !is_letter(c) && c != '-'; }) -
      text.begin();
  const std::string_view token = text.substr(0, end);
  const auto parts = parts_of(token);
  if (parts.size() < 2) return "";
  const std::string kind = model::lower(parts[0]);
  const auto is = [&](size_t at, std::string_view word) {
    return at < parts.size() && model::lower(parts[at]) == word;
  };
  const auto digits = [&](size_t at) { return at < parts.size() && parts[at].size() <= 8 && all_digits(parts[at]); };
  if (kind == "kst") return kamerstuk_id(parts, 1);
  if (kind == "kv" && is(1, "tk") && parts.size() > 2) return case_at(parts[2]);
  if ((kind == "ah" || kind == "h") && (is(1, "tk") || is(1, "ek"))) {
    std::string id = kind + "-" + model::lower(parts[1]);
    size_t at = 2;
    if (at < parts.size() && is_session_year(parts[at])) id += "-" + std::string(parts[at++]);
    if (!digits(at)) return "";
    id += "-" + without_zeros(parts[at]);
    if (kind == "h" && digits(at + 1)) id += "-" + without_zeros(parts[at + 1]);
    return id;
  }
  if (kind == "sv" && digits(1)) {
    const std::string id = "sv-" + without_zeros(parts[1]);
    // The day says more than the session year.
    const bool year = parts.size() > 2 && is_session_year(parts[2]);
    if (const auto day = day_at(parts, year ? 3 : 2)) return id + "-" + *day;
    return year ? id + "-" + std::string(parts[2]) : id;
  }
  if (kind == "brief") {
    if (const auto day = day_at(parts, 1)) return "brief-" + *day;
    return "";
  }
  if ((kind == "stb" || kind == "stcrt" || kind == "trb") && digits(1) && parts[1].size() == 4 && digits(2))
    return kind + "-" + std::string(parts[1]) + "-" + without_zeros(parts[2]);
  if (kind == "blg" && digits(1)) return kind + "-" + std::string(parts[1]);
  return "";
}

/// Days since some Monday; for the day of the week and for order.
int64_t day_number(Date date) {
  const int64_t shifted = date.month <= 2 ? date.year - 1 : date.year;
  const int64_t month = (date.month + 9) % 12;
  constexpr int64_t kToMonday = 2;  // 1 March of year 0 was a Wednesday
  return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (month * 306 + 5) / 10 + date.day - 1 +
         kToMonday;
}

/// The session year that `date` falls in when sessions start on the `nth` `weekday` (0 is Monday) of September.
std::string session_year(Date date, int nth, int64_t weekday) {
  const Date first{date.year, 9, 1};
  const int64_t ahead = (weekday - day_number(first) % 7 + 7) % 7;
  const Date start{date.year, 9, static_cast<uint8_t>(1 + ahead + 7 * (nth - 1))};
  const unsigned year = date < start ? date.year - 1u : date.year;
  return std::to_string(year) + std::to_string(year + 1);
}

/// Prinsjesdag is the third Tuesday of September.
std::string dutch_session_year(Date date) { return session_year(date, 3, 1); }
/// The session of the Vlaams Parlement opens on the fourth Monday of September.
std::string flemish_session_year(Date date) { return session_year(date, 4, 0); }

bool complete(Date date) { return date.year != 0 && date.month != 0 && date.day != 0; }

/// Adds identifiers that are not there yet. No paper has more; a text of nothing but numbers must not cost more.
struct Collector {
  static constexpr size_t kMost = 64;
  std::vector<std::string> ids;
  void add(std::string id) {
    if (!id.empty() && ids.size() < kMost && std::find(ids.begin(), ids.end(), id) == ids.end())
      ids.push_back(std::move(id));
  }
};

/// Identifiers in the page furniture of the first pages: "ah-tk-20222023-3649" in the colophon.
void add_from_furniture(const model::Document& document, Collector& found) {
  constexpr size_t kSpansRead = 8;
  constexpr size_t kMostBlocks = 400;
  size_t blocks = 0;
  size_t spans = 0;
  for (uint32_t s = 0; s < document.series_count() && blocks < kMostBlocks && spans < kSpansRead; ++s) {
    const auto& series = *document.series(s);
    for (size_t b = 0; b < series.blocks.size() && spans < kSpansRead; ++b, ++blocks)
      for (const model::Span& span : series.blocks[b]->spans) {
        if (span.kind != model::Span::Kind::colophon && span.kind != model::Span::Kind::running_title) continue;
        ++spans;
        const auto start = document.series_start(s) + series.starts[b];
        const auto range = model::absolute(span.range, start);
        const text::ByteRange read{range.start, std::min(range.end, range.start + 2 * uint32_t{kLongestId})};
        for (std::string& id : ids_in_name(document.text().slice(read))) found.add(std::move(id));
      }
  }
}

void add_flemish(const model::Document& document, Date date, Collector& found) {
  const model::Header& header = document.header();
  if (!all_digits(header.number)) return;
  const std::string id = "sv-" + without_zeros(header.number);
  const Date asked = complete(header.sent) ? header.sent : date;
  if (complete(asked)) found.add(id + "-" + asked.iso());
  std::string year;
  for (const char c : header.session_year)
    if (is_digit(c)) year += c;
  if (is_session_year(year))
    found.add(id + "-" + year);
  else if (complete(asked))
    found.add(id + "-" + flemish_session_year(asked));
}

/// The dossier of "kst-36410-XVI-116": "36410-XVI", as a citation of the whole dossier is spelled.
std::string dossier_of(std::string_view id) {
  constexpr std::string_view kPrefix = "kst-";
  if (!id.starts_with(kPrefix)) return "";
  id.remove_prefix(kPrefix.size());
  return std::string(id.substr(0, id.rfind('-')));
}

}  // namespace

std::string normalised_id(std::string_view id) {
  const std::string_view trimmed = model::trimmed(id);
  if (trimmed.empty() || trimmed.size() > kLongestId) return std::string(trimmed);
  if (model::lower(trimmed).starts_with("ecli:")) return upper(trimmed);
  // A letter's day without its year has a shape of its own: "brief---10-28".
  std::string known = id_at(trimmed);
  return known.empty() ? std::string(trimmed) : known;
}

std::string id_of(std::string_view words) {
  constexpr size_t kLongest = 400;
  words = model::trimmed(words).substr(0, kLongest);
  if (std::string id = id_at(words); !id.empty()) return id;
  const text::SourceText text("Zie " + std::string(words) + ".");
  const auto document = model::Document::build(text, syntax::Parser().parse(text));
  std::string id;
  document->for_each_block([&](const model::BlockView& view) {
    for (const model::Entity& entity : view.block->entities)
      if (const auto* external = std::get_if<model::ExternalReference>(&entity.value);
          external != nullptr && id.empty())
        id = normalised_id(external->targets.front().id);
  });
  return id.empty() ? normalised_id(words) : id;
}

bool is_loose(std::string_view id) {
  const auto parts = parts_of(id);
  if (id.starts_with("sv-")) return parts.size() == 2;
  if (id.starts_with("ah-")) return parts.size() == 3;
  if (id.starts_with("brief-")) return id.starts_with("brief---");
  return parts[0].size() == 5 && all_digits(parts[0]);
}

std::vector<std::string> ids_in_name(std::string_view name) {
  constexpr size_t kLongestName = 4096;
  name = name.substr(0, kLongestName);
  Collector found;
  for (size_t at = 0; at < name.size(); ++at) {
    if (at > 0 && (is_digit(name[at - 1]) || is_letter(name[at - 1]))) continue;
    if (!is_digit(name[at]) && !is_letter(name[at])) continue;
    // "kv-tk-2024Z18659" is one identifier, not a case behind a word; and "04_ah-tk-…" starts after the underscore.
    std::string id = id_at(name.substr(at));
    if (id.empty()) continue;
    found.add(std::move(id));
    at = std::min(name.find_first_of("._ /", at), name.size());
  }
  return std::move(found.ids);
}

Date date_of(const model::Document& document) {
  const model::Header& header = document.header();
  if (complete(header.received)) return header.received;
  if (complete(header.sent)) return header.sent;
  return read_head(document).date;
}

std::vector<std::string> identities(const model::Document& document, std::string_view uri) {
  using model::Form;
  const model::Header& header = document.header();
  const Form form = document.form();
  const bool flemish = form == Form::flemish_question;
  const bool appendix = form == Form::appendix || form == Form::notice_of_delay || form == Form::appendix_question;
  const PaperHead head = read_head(document);
  const Date date = date_of(document);
  Collector found;
  for (std::string& id : ids_in_name(file_name(uri))) found.add(std::move(id));
  if (flemish) add_flemish(document, date, found);
  for (const std::string& id : header.own_ids) {
    // The header makes an Aanhangsel's identifier of every number beside a session year.
    if (id.starts_with("ah-") && (flemish || form == Form::question_list || form == Form::consultation_report))
      continue;
    found.add(normalised_id(id));
  }
  if (appendix) {
    add_from_furniture(document, found);
    const std::string number = all_digits(header.number) ? header.number : head.appendix_number;
    std::string year;
    for (const char c : header.session_year)
      if (is_digit(c)) year += c;
    if (!is_session_year(year) && complete(date)) year = dutch_session_year(date);
    if (!number.empty() && is_session_year(year)) found.add("ah-tk-" + year + "-" + without_zeros(number));
  } else if (!flemish && !head.kamerstuk.empty()) {
    found.add(head.kamerstuk);
  }
  if (head.letter && complete(head.date)) found.add("brief-" + head.date.iso());

  // The publication is named more often than its case.
  std::stable_partition(found.ids.begin(), found.ids.end(),
                        [](const std::string& id) { return id.starts_with("ah-") || id.starts_with("kst-"); });
  std::stable_partition(found.ids.begin(), found.ids.end(), [](const std::string& id) { return !is_loose(id); });
  const std::vector<std::string> telling = found.ids;
  for (const std::string& id : telling) {
    found.add(dossier_of(id));
    if (id.starts_with("sv-")) found.add(id.substr(0, id.find('-', 3)));
    if (id.starts_with("ah-")) found.add(id.substr(0, 6) + id.substr(id.rfind('-') + 1));
    constexpr size_t kBriefYear = std::string_view("brief-2022").size();
    if (id.starts_with("brief-") && !is_loose(id)) found.add("brief--" + id.substr(kBriefYear));
  }
  return std::move(found.ids);
}

std::string cited_id(std::string_view target, Date citing) {
  constexpr std::string_view kNoYear = "brief---";
  if (!target.starts_with(kNoYear) || !complete(citing)) return normalised_id(target);
  const auto parts = parts_of(target.substr(kNoYear.size()));
  if (parts.size() != 2) return std::string(target);
  Date day{citing.year, static_cast<uint8_t>(model::number_of(parts[0]).value_or(0) & 0xFF),
           static_cast<uint8_t>(model::number_of(parts[1]).value_or(0) & 0xFF)};
  if (!(day < citing)) --day.year;
  return "brief-" + day.iso();
}

}  // namespace vraagbaak::index
