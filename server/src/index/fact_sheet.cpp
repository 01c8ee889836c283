#include "index/fact_sheet.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "facts/calendar.h"
#include "facts/day_wording.h"
#include "facts/described.h"
#include "index/contents.h"
#include "model/characters.h"
#include "text/prose.h"

// The library is all header. A sheet is read now and then, so that nothing of it is worth its size in the program but
// the parser.
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#define TOML_ENABLE_UNRELEASED_FEATURES 0
#define TOML_ENABLE_SIMD 0
#define TOML_FLOAT_CHARCONV 0
/// A fact is a table of strings; the parser and what it builds recurse this deep.
#define TOML_MAX_NESTED_VALUES 16
// Version 3.3 asserts, and lets Clang assume, what a wrong sheet can break before the parser reports it.
#define TOML_ASSERT(expr) static_assert(true)
#include <toml++/impl/preprocessor.h>
#undef TOML_ASSERT_ASSUME
#define TOML_ASSERT_ASSUME(expr) static_assert(true)
#include <toml++/toml.h>

namespace vraagbaak::index {

using facts::DescribedFault;
using text::ByteOffset;
using text::ByteRange;
using Kind = SheetProblem::Kind;

namespace {

constexpr std::string_view kEnding = ".feiten.toml";
/// Some thousands of facts; nobody keeps more by hand.
constexpr size_t kLargestSheet = 1'000'000;
constexpr size_t kLongestLine = 10'000;
/// Of "a.b.c = 1": each one makes a table in a table, and taking those down again recurses.
constexpr size_t kMostPoints = 200;
constexpr size_t kNameCharacters = 300;
constexpr size_t kNoteCharacters = 1000;
constexpr size_t kDetailCharacters = 200;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// False for what would cost the parser too much. Keys stand on one line, so that their points are counted by line.
bool is_within_limits(std::string_view text) {
  if (text.size() > kLargestSheet) return false;
  size_t length = 0;
  size_t points = 0;
  for (const char c : text) {
    length = c == '\n' ? 0 : length + 1;
    points = c == '\n' ? 0 : points + (c == '.' ? 1 : 0);
    if (length > kLongestLine || points > kMostPoints) return false;
  }
  return true;
}

/// From the parser's lines and columns, which count characters from 1, to bytes.
class Places {
 public:
  explicit Places(std::string_view text) : text_(text), lines_{text.starts_with(kByteOrderMark) ? 3U : 0U} {
    for (size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1))
      lines_.push_back(static_cast<uint32_t>(at + 1));
  }

  ByteRange range(const toml::source_region& region) const {
    const ByteOffset start = at(region.begin);
    return {start, std::max(start, at(region.end))};
  }
  /// The characters of a string without its quotes, or any other value as it stands.
  ByteRange inside(const toml::node& node) const {
    ByteRange whole = range(node.source());
    const std::string_view bytes = text_.substr(whole.start.value, whole.size());
    if (!node.is_string() || bytes.size() < 2) return whole;
    const bool long_quotes = bytes.size() >= 6 && bytes[1] == bytes[0] && bytes[2] == bytes[0];
    const uint32_t quotes = long_quotes ? 3 : 1;
    return {whole.start + quotes, {whole.end.value - quotes}};
  }
  /// The line on which a table begins.
  ByteRange line(const toml::node& table) const {
    const ByteOffset start = at(table.source().begin);
    return {start, {static_cast<uint32_t>(std::min(text_.find('\n', start.value), text_.size()))}};
  }

 private:
  ByteOffset at(toml::source_position position) const {
    if (position.line == 0 || position.line > lines_.size()) return {static_cast<uint32_t>(text_.size())};
    size_t offset = lines_[position.line - 1];
    for (uint32_t column = 1; column < position.column && offset < text_.size() && text_[offset] != '\n'; ++column)
      offset += std::max<size_t>(base::utf8_length_at(text_, offset), 1);
    return {static_cast<uint32_t>(offset)};
  }

  std::string_view text_;
  std::vector<uint32_t> lines_;
};

/// What a key may be given.
enum Accepted : uint8_t { kText = 0, kNumber = 1, kDate = 2 };

struct Field {
  std::string_view dutch;
  std::string_view english;
  uint8_t also;  ///< besides a string
};
enum FieldIndex : uint8_t { kName, kValue, kUnit, kPeriod, kSubject, kSource, kNote, kFields };
constexpr std::array<Field, kFields> kEntry{{{"naam", "name", kText},
                                             {"waarde", "value", kNumber},
                                             {"eenheid", "unit", kText},
                                             {"periode", "period", kNumber | kDate},
                                             {"onderwerp", "subject", kText},
                                             {"bron", "source", kText},
                                             {"noot", "note", kText}}};
enum SheetFieldIndex : uint8_t { kTitle, kSheetDate, kSheetSource, kSheetFields };
constexpr std::array<Field, kSheetFields> kSheet{
    {{"titel", "title", kText}, {"datum", "date", kDate}, {"bron", "source", kText}}};

constexpr std::array<std::string_view, 2> kLists{"feit", "fact"};

/// "371380000", "51,58" as Dutch writes it; empty for what has no such form.
std::string written(double value) {
  // As many digits as survive the way through a double: what somebody wrote comes out again.
  char digits[64];
  std::snprintf(digits, sizeof digits, "%.15g", value);
  std::string number = digits;
  if (number.find_first_not_of("-.0123456789") != number.npos) return {};
  std::replace(number.begin(), number.end(), '.', ',');
  return number;
}

std::string written(const toml::date& date) {
  return facts::shown(model::Date{date.year, date.month, date.day}, facts::Notation::dutch);
}

/// The words of a value, on one line; nullopt for a value of another type than `field` takes.
std::optional<std::string> words_of(const toml::node& node, const Field& field) {
  if (const auto* string = node.as_string()) return model::one_line(string->get());
  if ((field.also & kNumber) != 0) {
    if (const auto* whole = node.as_integer()) return std::to_string(whole->get());
    if (const auto* broken = node.as_floating_point())
      if (std::string number = written(broken->get()); !number.empty()) return number;
  }
  if ((field.also & kDate) != 0)
    if (const auto* date = node.as_date()) return written(date->get());
  return std::nullopt;
}

Kind kind_of(DescribedFault fault) {
  switch (fault) {
    case DescribedFault::no_figure: break;
    case DescribedFault::several_figures: return Kind::several_figures;
    case DescribedFault::no_unit: return Kind::no_unit;
    case DescribedFault::unclear_period: return Kind::unclear_period;
  }
  return Kind::no_figure;
}

class SheetReader {
 public:
  SheetReader(std::string_view text, const std::string& uri) : text_(text), places_(text) { contents_.paper.uri = uri; }

  Contents read() {
    if (!is_within_limits(text_)) {
      report(Kind::too_large, {}, {});
      return std::move(contents_);
    }
    const toml::parse_result parsed = toml::parse(text_);
    if (!parsed) {
      const toml::parse_error& error = parsed.error();
      report(Kind::no_toml, places_.range(error.source()), error.description());
      return std::move(contents_);
    }
    read_sheet(parsed.table());
    // A table has its keys by name.
    std::stable_sort(contents_.facts.begin(), contents_.facts.end(),
                     [](const Fact& a, const Fact& b) { return a.range.start < b.range.start; });
    std::stable_sort(contents_.problems.begin(), contents_.problems.end(),
                     [](const SheetProblem& a, const SheetProblem& b) { return a.range.start < b.range.start; });
    return std::move(contents_);
  }

 private:
  template <size_t Count>
  struct Given {
    std::array<std::string, Count> words;
    std::array<const toml::node*, Count> nodes{};  ///< null for what is not given
  };

  /// The fields of `table`; `skip` says which keys are no fields.
  template <size_t Count, class Skip>
  Given<Count> take(const toml::table& table, const std::array<Field, Count>& fields, Skip skip) {
    Given<Count> given;
    for (auto&& [key, node] : table) {
      const std::string_view name = key.str();
      if (skip(name)) continue;
      const auto field = std::find_if(fields.begin(), fields.end(),
                                      [&](const Field& one) { return one.dutch == name || one.english == name; });
      if (field == fields.end()) {
        report(Kind::unknown_key, places_.range(key.source()), name);
        continue;
      }
      std::optional<std::string> words = words_of(node, *field);
      if (!words) {
        report(Kind::wrong_type, places_.range(node.source()), name);
        continue;
      }
      const auto index = static_cast<size_t>(field - fields.begin());
      // Of one field in two languages the Dutch one counts.
      if (given.nodes[index] != nullptr && name != field->dutch) continue;
      given.words[index] = std::move(*words);
      given.nodes[index] = &node;
    }
    return given;
  }

  void read_sheet(const toml::table& sheet) {
    const auto is_list = [](std::string_view name) {
      return std::find(kLists.begin(), kLists.end(), name) != kLists.end();
    };
    const auto given = take(sheet, kSheet, is_list);
    contents_.paper.title = text::shorten(given.words[kTitle], kNameCharacters);
    source_ = given.words[kSheetSource];
    if (given.nodes[kSheetDate] != nullptr) read_date(given.words[kSheetDate], *given.nodes[kSheetDate]);
    for (const std::string_view list : kLists)
      if (const toml::node* entries = sheet.get(list)) read_entries(*entries, list);
  }

  void read_date(const std::string& words, const toml::node& node) {
    const model::Date date = model::read_date(words);
    setting_.paper_date = facts::day_of(date);
    if (setting_.paper_date)
      contents_.paper.date = date;
    else
      report(Kind::wrong_type, places_.range(node.source()), "datum");
  }

  void read_entries(const toml::node& entries, std::string_view list) {
    if (const toml::table* one = entries.as_table()) return read_entry(*one);
    const toml::array* all = entries.as_array();
    if (all == nullptr) return report(Kind::wrong_type, places_.range(entries.source()), list);
    for (const toml::node& entry : *all) {
      if (const toml::table* one = entry.as_table())
        read_entry(*one);
      else
        report(Kind::wrong_type, places_.range(entry.source()), list);
    }
  }

  void read_entry(const toml::table& entry) {
    const auto given = take(entry, kEntry, [](std::string_view) { return false; });
    if (given.words[kName].empty()) return report(Kind::no_name, places_.line(entry), {});
    if (given.words[kValue].empty()) return report(Kind::no_value, places_.line(entry), {});
    Curation curated;
    curated.name = text::shorten(given.words[kName], kNameCharacters);
    curated.value = text::shorten(given.words[kValue], kNameCharacters);
    if (!given.words[kUnit].empty()) (curated.value += ' ') += text::shorten(given.words[kUnit], kNameCharacters);
    curated.period = text::shorten(given.words[kPeriod], kNameCharacters);
    curated.source = text::shorten(given.words[kSource].empty() ? source_ : given.words[kSource], kNameCharacters);
    curated.note = text::shorten(given.words[kNote], kNoteCharacters);

    const std::string what = curated.name + ' ' + text::shorten(given.words[kSubject], kNameCharacters);
    auto claim = facts::claim_of({what, curated.value, curated.period}, setting_);
    if (const auto* fault = std::get_if<DescribedFault>(&claim)) {
      const bool of_period = *fault == DescribedFault::unclear_period;
      const toml::node* at = given.nodes[of_period && given.nodes[kPeriod] != nullptr ? kPeriod : kValue];
      return report(kind_of(*fault), places_.range(at->source()), of_period ? curated.period : curated.value);
    }
    contents_.facts.push_back({std::get<facts::Claim>(std::move(claim)), places_.inside(*given.nodes[kValue]),
                               places_.inside(*given.nodes[kName]), std::move(curated)});
  }

  void report(Kind kind, ByteRange range, std::string_view detail) {
    contents_.problems.push_back({kind, range, text::shorten(model::one_line(detail), kDetailCharacters)});
  }

  std::string_view text_;
  Places places_;
  Contents contents_;
  facts::Setting setting_;
  std::string source_;  ///< of facts that give none
};

}  // namespace

bool is_fact_sheet(std::string_view name) {
  return name.size() >= kEnding.size() && model::lower(name.substr(name.size() - kEnding.size())) == kEnding;
}

std::vector<std::string_view> sheet_keys() {
  std::vector<std::string_view> keys(kLists.begin(), kLists.end());
  for (const std::span<const Field> fields : {std::span<const Field>(kEntry), std::span<const Field>(kSheet)})
    for (const Field& field : fields) keys.insert(keys.end(), {field.dutch, field.english});
  return keys;
}

Contents contents_of_sheet(std::string_view text, const std::string& uri) { return SheetReader(text, uri).read(); }

}  // namespace vraagbaak::index
