#include "facts/named_count.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "facts/counted_noun.h"
#include "facts/vocabulary.h"
#include "text/unicode.h"

namespace vraagbaak::facts {
namespace {

constexpr std::string_view kCount = "aantal";
/// No sentence says more between a number and what it counts.
constexpr size_t kFarthestNoun = 40;

struct Compound {
  std::string_view word;
  std::string_view counted;
};
constexpr std::array<Compound, 4> kCompounds{
    {{"dodental", "doden"}, {"inwonertal", "inwoners"}, {"ledental", "leden"}, {"zeteltal", "zetels"}}};

/// "leerlingenaantal", "dodental": what is counted; empty for another word.
std::string_view counted_in_compound(std::string_view word) {
  const auto compound =
      std::find_if(kCompounds.begin(), kCompounds.end(), [&](const Compound& one) { return word == one.word; });
  if (compound != kCompounds.end()) return compound->counted;
  constexpr size_t kShortestNoun = 3;
  return word.size() >= kCount.size() + kShortestNoun && word.ends_with(kCount)
             ? word.substr(0, word.size() - kCount.size())
             : std::string_view();
}

/// Words that tell how many there are, each folded.
constexpr std::array<std::string_view, 57> kTelling{
    "afgenomen",    "afnam",      "bedraagt", "bedragen",    "bedroeg",    "beliep",   "beloopt", "bereikt",
    "bereikte",     "bleef",      "blijft",   "daalde",      "daalt",      "gebleven", "gedaald", "gegroeid",
    "geraamd",      "geschat",    "gestegen", "geworden",    "gezakt",     "groeide",  "groeit",  "halveerde",
    "is",           "komt",       "kwam",     "lag",         "liep",       "ligt",     "loopt",   "nam",
    "neemt",        "opgelopen",  "opliep",   "oploopt",     "staat",      "steeg",    "stijgt",  "stond",
    "teruggelopen", "toegenomen", "toenam",   "uitgegroeid", "uitgekomen", "uitkomt",  "uitkwam", "valt",
    "verdubbelde",  "verwacht",   "viel",     "was",         "werd",       "wordt",    "zakt",    "zakte",
    "zal"};

bool tells_how_many(const Words& words, size_t index) {
  static const Vocabulary<bool> kAll = [] {
    Vocabulary<bool> all;
    for (const std::string_view one : kTelling) all[one] = true;
    return all;
  }();
  return words.is(index, ":") || kAll.contains(words[index].folded);
}

/// "In 2022 lag het totale aantal boetes op 4.521": the verb stands before the count.
bool told_before(const Words& words, size_t first, size_t count) {
  constexpr size_t kReach = 3;
  for (size_t at = count; at > first && count - at < kReach; --at)
    if (tells_how_many(words, at - 1)) return true;
  return false;
}

/// "Een aantal vragen" are some of them.
bool means_some(const Words& words, size_t count) { return words.is(count - 1, "een"); }

}  // namespace

std::string_view counted_in(const Word& word) {
  // Asked of every word, and hardly any ends so.
  return word.folded.ends_with("tal") ? counted_in_compound(word.folded) : std::string_view();
}

bool announces_count(const Word& word) { return word.folded == kCount || !counted_in(word).empty(); }

std::optional<NamedCount> named_count(const Words& words, size_t first, size_t number) {
  const size_t farthest = std::max(first, number - std::min(number, kFarthestNoun));
  // "dat het aantal medewerkers in 2023 36,9 was"
  bool told = number + 1 < words.size() && tells_how_many(words, number + 1);
  for (size_t at = number; at > farthest; --at) {
    const Word& word = words[at - 1];
    told = told || tells_how_many(words, at - 1);
    if (!announces_count(word)) continue;
    if (word.reserved || means_some(words, at - 1) || !(told || told_before(words, first, at - 1))) return std::nullopt;
    if (const std::string_view counted = counted_in(word); !counted.empty())
      return NamedCount{std::string(counted), at, at};
    const auto noun = counted_noun_at(words, at, false);
    if (!noun || noun->last >= number) return std::nullopt;
    return NamedCount{text::lower(words.passage().slice(words.range(noun->first, noun->last))), at, noun->first};
  }
  return std::nullopt;
}

}  // namespace vraagbaak::facts
