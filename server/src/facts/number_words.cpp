#include "facts/number_words.h"

#include <algorithm>
#include <array>
#include <string>

namespace vraagbaak::facts {
namespace {

struct Value {
  std::string_view word;
  uint64_t value;
};

constexpr std::array<Value, 9> kOneToNine{{{"een", 1},
                                           {"twee", 2},
                                           {"drie", 3},
                                           {"vier", 4},
                                           {"vijf", 5},
                                           {"zes", 6},
                                           {"zeven", 7},
                                           {"acht", 8},
                                           {"negen", 9}}};
constexpr std::array<Value, 10> kTeens{{{"tien", 10},
                                        {"elf", 11},
                                        {"twaalf", 12},
                                        {"dertien", 13},
                                        {"veertien", 14},
                                        {"vijftien", 15},
                                        {"zestien", 16},
                                        {"zeventien", 17},
                                        {"achttien", 18},
                                        {"negentien", 19}}};
constexpr std::array<Value, 8> kTens{{{"twintig", 20},
                                      {"dertig", 30},
                                      {"veertig", 40},
                                      {"vijftig", 50},
                                      {"zestig", 60},
                                      {"zeventig", 70},
                                      {"tachtig", 80},
                                      {"negentig", 90}}};

struct Multiplier {
  std::string_view word;
  uint32_t exponent;
};
constexpr std::array<Multiplier, 13> kMultipliers{{{"honderd", 2},
                                                   {"duizend", 3},
                                                   {"miljoen", 6},
                                                   {"mln", 6},
                                                   {"mio", 6},
                                                   {"miljard", 9},
                                                   {"mld", 9},
                                                   {"mrd", 9},
                                                   {"mia", 9},
                                                   {"biljoen", 12},
                                                   {"bln", 12},
                                                   {"biljard", 15},
                                                   {"triljoen", 18}}};

/// No cardinal below a million is longer ("zevenhonderdzevenenzeventigduizendzevenhonderdzevenenzeventig"), but for the
/// "en" between its parts.
constexpr size_t kLongestNumberWord = 80;

/// The first three letters of all words that this file knows, and of those that numeral.h has besides.
constexpr std::array<std::string_view, 35> kBeginnings{"een", "twe", "dri", "vie", "vij", "zes", "zev", "ach", "neg",
                                                       "tie", "elf", "twa", "der", "vee", "twi", "tac", "hon", "dui",
                                                       "nul", "and", "eer", "mil", "mln", "mio", "mld", "mrd", "mia",
                                                       "bil", "bln", "tri", "hal", "hel", "kwa", "doz", "min"};

constexpr size_t kLetters = 26;
/// The place of a letter in the alphabet; kLetters for another character.
constexpr size_t letter(char c) { return c >= 'a' && c <= 'z' ? static_cast<size_t>(c - 'a') : kLetters; }

/// By the first two letters: a bit for each third letter with which a number word can go on.
constexpr std::array<uint32_t, kLetters* kLetters> kThirdLetters = [] {
  std::array<uint32_t, kLetters * kLetters> thirds{};
  for (const std::string_view one : kBeginnings)
    thirds[letter(one[0]) * kLetters + letter(one[1])] |= uint32_t{1} << letter(one[2]);
  return thirds;
}();

/// Takes what it knows from the front of a word.
class WordReader {
 public:
  explicit WordReader(std::string_view word) : rest_(word) {}

  bool done() const { return rest_.empty(); }

  bool take(std::string_view part) {
    if (rest_.empty() || rest_[0] != part[0] || !rest_.starts_with(part)) return false;
    rest_.remove_prefix(part.size());
    return true;
  }

  /// 1 to 99.
  std::optional<uint64_t> below_hundred() {
    if (const auto found = any_of(kTens)) return found;
    if (const auto found = any_of(kTeens)) return found;
    const auto unit = any_of(kOneToNine);
    if (!unit) return std::nullopt;
    const std::string_view before = rest_;
    if (take("en"))
      if (const auto tens = any_of(kTens)) return *unit + *tens;
    rest_ = before;
    return unit;
  }

  /// 1 to 9999, as "twaalf", "honderdvijftig" or "vijfentwintighonderd".
  std::optional<NumberWord> hundreds() {
    NumberWord found;
    const auto before_hundred = below_hundred();
    if (!take("honderd")) {
      if (!before_hundred) return std::nullopt;
      found.value = *before_hundred;
      return found;
    }
    found.value = before_hundred.value_or(1) * 100;
    if (const auto more = after_en()) {
      found.value += *more;
    } else {
      found.room = 100;
    }
    return found;
  }

  /// What follows a round number, with "en" between or not: "honderd|drie", "honderd|en|drie".
  std::optional<uint64_t> after_en() {
    const std::string_view before = rest_;
    if (const auto found = below_hundred()) return found;
    if (take("en"))
      if (const auto found = below_hundred()) return found;
    rest_ = before;
    return std::nullopt;
  }

  std::optional<NumberWord> cardinal() {
    auto found = hundreds();
    if (!take("duizend")) return found;
    NumberWord thousands;
    thousands.value = (found ? found->value : 1) * 1000;
    thousands.room = 1000;
    const std::string_view before = rest_;
    auto more = hundreds();
    if (!more && take("en")) more = hundreds();
    if (!more) {
      rest_ = before;
      return thousands;
    }
    more->value += thousands.value;
    return more;
  }

 private:
  template <size_t size>
  std::optional<uint64_t> any_of(const std::array<Value, size>& values) {
    for (const Value& one : values)
      if (take(one.word)) return one.value;
    return std::nullopt;
  }

  std::string_view rest_;
};

/// The last element of every cardinal whose ordinal ends in "ste"; the others take "de".
bool takes_ste(std::string_view cardinal) {
  constexpr std::array<std::string_view, 6> kEnds{"acht", "tig", "honderd", "duizend", "joen", "jard"};
  return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) { return cardinal.ends_with(end); });
}

/// The value of a cardinal, also of one with "miljoen" and greater in it: ordinals are one word ("tweemiljoenste").
std::optional<uint64_t> cardinal_of(std::string_view word) {
  if (const auto found = number_word(word); found && !found->half) return found->value;
  for (const Multiplier& one : kMultipliers) {
    if (one.exponent < 6 || one.exponent > 12 || !word.ends_with(one.word)) continue;
    const std::string_view before = word.substr(0, word.size() - one.word.size());
    const auto times = before.empty() ? std::optional(NumberWord{1}) : number_word(before);
    if (!times || times->half) return std::nullopt;
    uint64_t value = times->value;
    for (uint32_t i = 0; i < one.exponent; ++i) value *= 10;
    return value;
  }
  return std::nullopt;
}

}  // namespace

bool may_begin_number(std::string_view folded) {
  if (folded.size() < 3) return false;
  const size_t first = letter(folded[0]);
  const size_t second = letter(folded[1]);
  if (first == kLetters || second == kLetters) return false;
  return ((kThirdLetters[first * kLetters + second] >> letter(folded[2])) & 1) != 0;
}

std::optional<NumberWord> number_word(std::string_view folded) {
  if (folded.size() > kLongestNumberWord || !may_begin_number(folded)) return std::nullopt;
  // By far the most frequent of them.
  if (folded == "een") return NumberWord{1};
  if (folded == "nul") return NumberWord{};
  if (folded == "anderhalf" || folded == "anderhalve") return NumberWord{1, 1, true};
  WordReader reader(folded);
  auto found = reader.cardinal();
  if (!found) return std::nullopt;
  if (reader.done()) return found;
  if (!reader.take("en")) return std::nullopt;
  reader.take("een");
  if (!(reader.take("half") || reader.take("halve")) || !reader.done()) return std::nullopt;
  found->half = true;
  found->room = 1;
  return found;
}

std::optional<uint64_t> ordinal_word(std::string_view folded) {
  if (folded.size() > kLongestNumberWord) return std::nullopt;
  const auto replaced = [&](std::string_view end, std::string_view by) {
    return cardinal_of(std::string(folded.substr(0, folded.size() - end.size())).append(by));
  };
  if (folded.ends_with("eerste")) return replaced("eerste", "een");
  if (folded.ends_with("derde")) return replaced("derde", "drie");
  if (folded.ends_with("ste")) {
    const std::string_view cardinal = folded.substr(0, folded.size() - 3);
    return takes_ste(cardinal) ? cardinal_of(cardinal) : std::nullopt;
  }
  if (!folded.ends_with("de")) return std::nullopt;
  const std::string_view cardinal = folded.substr(0, folded.size() - 2);
  return takes_ste(cardinal) || cardinal.ends_with("een") || cardinal.ends_with("drie") ? std::nullopt
                                                                                        : cardinal_of(cardinal);
}

std::optional<uint32_t> multiplier_word(std::string_view folded) {
  for (const Multiplier& one : kMultipliers)
    if (folded == one.word) return one.exponent;
  return std::nullopt;
}

std::optional<uint64_t> multitude_word(std::string_view folded) {
  if (folded == "tientallen") return 10;
  if (folded == "honderdtallen") return 100;
  if (!folded.ends_with("en")) return std::nullopt;
  const std::string_view round = folded.substr(0, folded.size() - 2);
  if (!round.ends_with("honderd") && !round.ends_with("duizend") && round != "miljoen" && round != "miljard" &&
      round != "biljoen")
    return std::nullopt;
  return cardinal_of(round);
}

std::optional<uint64_t> about_word(std::string_view folded) {
  if (!folded.ends_with("tal")) return std::nullopt;
  const auto found = number_word(folded.substr(0, folded.size() - 3));
  // "tweetal" and "viertal" are as many as they say; from ten on the word rounds.
  return found && !found->half && found->value >= 10 ? std::optional(found->value) : std::nullopt;
}

}  // namespace vraagbaak::facts
