// Mentions an amount that another sentence of the paper gives with the same digits but a thousand or a million times as
// large: 18,4 miljoen euro and 18,4 miljard euro for the same thing.
//
// Why it matters: miljoen for miljard is soon written and overlooked in every round of reading. Only amounts of at
// least two digits other than closing zeros are compared, and only where both sentences speak of the same thing in
// nearly the same words, of the same currency or unit, and not of different times.
//
// Quick fix: none; only the author knows which of the two is right.
//
// Accepted:
// ```
// Vraag 1
// Klopt het dat het onderhoud van de bruggen 18,4 miljoen euro kost?
//
// Antwoord 1
// Ja, het onderhoud van de bruggen kost 18,4 miljoen euro. De aanleg van spoorwegen kost 18,4 miljard euro.
// ```
//
// Rejected:
// ```
// Vraag 1
// Klopt het dat het onderhoud van de bruggen 18,4 miljoen euro kost?
//
// Antwoord 1
// Ja, het onderhoud van de bruggen kost 18,4 miljard euro.
// ```
//
// Source: comparing the two sentences.
#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/block_reading.h"
#include "checks/figures.h"
#include "checks/traces.h"
#include "checks/words.h"
#include "facts/statement.h"

namespace vraagbaak::checks {
namespace unit_scale {
namespace {

using facts::Figure;
using facts::Statement;

constexpr Message kScale{"Hier staat \"{0}\", maar elders over hetzelfde \"{1}\".",
                         "This says \"{0}\", but elsewhere about the same \"{1}\"."};
constexpr Message kOther{"Hier staat \"{0}\".", "\"{0}\" is here."};

/// Of digits that occur more often no pair says anything, and so many pairs are compared at most.
constexpr size_t kMostOfOneKind = 12;
constexpr size_t kMostPairs = 200;
/// So much of the words of the sentence with the fewer ones must be in the other one too.
constexpr size_t kSharedPercent = 65;
constexpr size_t kFewestShared = 3;

/// The power of ten of "miljoen", 0 for a word that is none.
int32_t power_of(std::string_view word) {
  const std::string small = lower(word);
  if (small == "duizend") return 3;
  if (is_one_of(small, {"miljoen", "mln", "mio"})) return 6;
  if (is_one_of(small, {"miljard", "mld", "mia"})) return 9;
  if (is_one_of(small, {"biljoen", "bln"})) return 12;
  return 0;
}

struct Digits {
  std::string digits;  ///< without zeros at either end
  int32_t power = 0;   ///< of the last one
};

/// Reads "371,38" and "1.500"; nullopt for what has fewer than two digits that count.
std::optional<Digits> read_digits(std::string_view figure) {
  Digits read;
  bool decimals = false;
  for (const char c : figure) {
    if (c == ',') decimals = true;
    if (!model::is_digit(c)) continue;
    read.digits += c;
    if (decimals) --read.power;
  }
  const size_t last = read.digits.find_last_not_of('0');
  const size_t first = read.digits.find_first_not_of('0');
  if (last == std::string::npos || last == first) return std::nullopt;
  read.power += static_cast<int32_t>(read.digits.size() - 1 - last);
  read.digits = read.digits.substr(first, last + 1 - first);
  return read;
}

/// Amounts with a word for their size, and those that are so large without one.
void trace_passage(const ReadPassage& read, Traces& traces) {
  const std::string_view text = read.text();
  std::string meaning;
  for (size_t at = 0; at < text.size(); ++at) {
    if (!model::is_digit(text[at])) continue;
    const size_t start = at;
    while (at < text.size() && (model::is_digit(text[at]) || text[at] == '.' || text[at] == ',')) ++at;
    while (!model::is_digit(text[at - 1])) --at;
    const std::string_view figure = text.substr(start, at - start);
    size_t word = at;
    while (word < text.size() && text[word] == ' ') ++word;
    size_t end = word;
    while (end < text.size() && model::is_letter(text[end])) ++end;
    const int32_t power = power_of(text.substr(word, end - word));
    const bool large = power > 0 || (figure.find(',') == figure.npos && figure.find('.') != figure.npos);
    auto digits = large ? read_digits(figure) : std::nullopt;
    if (!digits) continue;
    if (meaning.empty()) meaning = std::to_string(std::hash<std::string_view>()(text));
    const facts::StringRange range{{static_cast<uint32_t>(start)}, {static_cast<uint32_t>(power > 0 ? end : at)}};
    traces.push_back(
        {Trace::Kind::amount, read.passage().at(range), std::move(digits->digits), meaning, digits->power + power});
  }
}

void trace(const BlockInput& input, Traces& traces) {
  if (std::none_of(input.text.begin(), input.text.end(), model::is_digit)) return;
  for (const ReadPassage& read : input.reading.passages()) trace_passage(read, traces);
}

/// Reads the statements of the few blocks that are compared.
class Comparison {
 public:
  explicit Comparison(const Paper& paper) : paper_(paper), setting_(facts::setting_of(paper.document())) {}

  /// True when the two amounts are said of the same thing in different sentences.
  bool of_the_same(const Paper::Seen& one, const Paper::Seen& other) {
    const Statement* a = statement(one);
    const Statement* b = statement(other);
    return a && b && a->sentence != b->sentence && same_measure(*a, *b) && same_time(*a, *b) && same_subject(*a, *b);
  }

 private:
  const Statement* statement(const Paper::Seen& seen) {
    const auto [known, added] = read_.try_emplace(seen.block);
    if (added) {
      const model::BlockView view = paper_.document().view(seen.block);
      const std::string text = paper_.document().text().slice({view.start, view.start + view.block->size});
      known->second = facts::statements(*view.block, text, setting_);
    }
    const auto found = std::find_if(known->second.begin(), known->second.end(), [&](const Statement& statement) {
      return std::holds_alternative<Figure>(statement.mention.value) && statement.range.overlaps(seen.trace->range);
    });
    return found == known->second.end() ? nullptr : &*found;
  }

  static bool same_measure(const Statement& a, const Statement& b) {
    const auto& one = std::get<Figure>(a.mention.value);
    const auto& other = std::get<Figure>(b.mention.value);
    return a.mention.kind == b.mention.kind && one.value && other.value && one.unit == other.unit;
  }

  static bool same_time(const Statement& a, const Statement& b) {
    return !a.time || !b.time || (a.time->from == b.time->from && a.time->to == b.time->to);
  }

  static bool same_subject(const Statement& a, const Statement& b) {
    const auto shared =
        static_cast<size_t>(std::count_if(a.subject.begin(), a.subject.end(), [&](const std::string& stem) {
          return std::find(b.subject.begin(), b.subject.end(), stem) != b.subject.end();
        }));
    const size_t fewer = std::min(a.subject.size(), b.subject.size());
    return shared >= kFewestShared && 100 * shared >= kSharedPercent * fewer;
  }

  const Paper& paper_;
  facts::Setting setting_;
  std::map<model::BlockId, std::vector<Statement>> read_;
};

bool scale_apart(const Trace& a, const Trace& b) {
  const int32_t apart = std::abs(a.power - b.power);
  return apart == 3 || apart == 6;
}

void check(const Paper& paper, Report& report) {
  std::map<std::string_view, std::vector<const Paper::Seen*>> by_digits;
  for (const Paper::Seen& seen : paper.seen(Trace::Kind::amount)) by_digits[seen.trace->text].push_back(&seen);
  Comparison comparison(paper);
  const auto written = [&](const Paper::Seen& seen) {
    return one_line(paper.document().text().slice(paper.document().view(seen.block).at(seen.trace->range)));
  };
  size_t pairs = 0;
  for (const auto& [digits, amounts] : by_digits) {
    if (amounts.size() > kMostOfOneKind) continue;
    for (auto later = amounts.begin(); later != amounts.end(); ++later) {
      const auto earlier = std::find_if(amounts.begin(), later, [&](const Paper::Seen* seen) {
        return scale_apart(*seen->trace, *(*later)->trace) && ++pairs <= kMostPairs &&
               comparison.of_the_same(*seen, **later);
      });
      if (earlier == later) continue;
      report.add((*later)->place(), kScale, {written(**later), written(**earlier)})
          .relate((*earlier)->place(), kOther, {written(**earlier)});
    }
  }
}

}  // namespace
}  // namespace unit_scale

extern const Check kUnitScale{
    .code = "unit-scale",
    .severity = Severity::information,
    .title = {"Miljoen of miljard", "Million or billion"},
    .trace = unit_scale::trace,
    .paper = unit_scale::check,
};

}  // namespace vraagbaak::checks
