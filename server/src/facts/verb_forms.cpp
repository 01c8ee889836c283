#include "facts/verb_forms.h"

#include <algorithm>
#include <array>
#include <utility>

#include "facts/endings.h"
#include "facts/vocabulary.h"

namespace vraagbaak::facts {
namespace {

/// What verbs begin with that leaves them at the end of a main clause; the longer ones first.
constexpr std::array<std::string_view, 24> kSeparable{
    "plaats", "samen", "tegen", "terug", "achter", "open", "deel", "door", "over", "vast", "voor", "aan",
    "bij",    "mee",   "neer",  "toe",   "uit",    "vrij", "weg",  "af",   "in",   "na",   "om",   "op"};
/// What they begin with that stays; the participle has no "ge".
constexpr std::array<std::string_view, 7> kInseparable{"onder", "over", "her", "ont", "ver", "be", "er"};

/// Stems of forms of the verbs that papers tell of figures with, and that of their present: "kreg" of "kreeg". Besides
/// the strong verbs those whose stem or participle the rules below would not know.
constexpr std::array<std::pair<std::string_view, std::string_view>, 62> kStrong{
    {{"begon", "begin"}, {"bod", "bied"},   {"bracht", "breng"},   {"di", "dien"},    {"droeg", "drag"},
     {"gaf", "gef"},     {"gef", "gef"},    {"hief", "hef"},       {"hield", "houd"}, {"hielp", "help"},
     {"hing", "hang"},   {"hof", "hef"},    {"holp", "help"},      {"houd", "houd"},  {"kend", "ken"},
     {"kent", "ken"},    {"kiest", "kies"}, {"kocht", "kop"},      {"kom", "kom"},    {"kos", "kies"},
     {"kreg", "krijg"},  {"kwam", "kom"},   {"lag", "lig"},        {"lat", "lat"},    {"liep", "lop"},
     {"liet", "lat"},    {"ligt", "lig"},   {"lop", "lop"},        {"meld", "meld"},  {"nam", "nem"},
     {"nom", "nem"},     {"pland", "plan"}, {"schref", "schrijf"}, {"slot", "sluit"}, {"sprak", "sprek"},
     {"sprok", "sprek"}, {"stat", "stan"},  {"steg", "stijg"},     {"steld", "stel"}, {"stelt", "stel"},
     {"stond", "stan"},  {"teld", "tel"},   {"telt", "tel"},       {"trad", "tred"},  {"trok", "trek"},
     {"viel", "val"},    {"ving", "vang"},  {"vocht", "vecht"},    {"vond", "vind"},  {"vroeg", "vrag"},
     {"vuld", "vul"},    {"vult", "vul"},   {"wes", "wijs"},       {"wierf", "werf"}, {"wierp", "werp"},
     {"wijst", "wijs"},  {"won", "win"},    {"worf", "werf"},      {"worp", "werp"},  {"zat", "zit"},
     {"zocht", "zoek"},  {"zond", "zend"}}};

const std::string_view* strong_root(std::string_view stem) {
  static const Vocabulary<std::string_view> kAll = [] {
    Vocabulary<std::string_view> all;
    for (const auto& [form, root] : kStrong) all[form] = root;
    return all;
  }();
  return kAll.find(stem);
}

/// True for the "d" or "t" of "voerd", "legd", "krijgt", which is an ending; not for that of "markt", "student",
/// "veld".
bool bears_ending(std::string_view stem) {
  constexpr std::array<std::string_view, 5> kNouns{"maand", "avond", "markt", "meent", "paard"};
  const size_t size = stem.size();
  if (size < 4 || (stem.back() != 'd' && stem.back() != 't') || ends_with_any(stem, kNouns)) return false;
  const auto vowel = [&](size_t behind) {
    return size > behind && (is_vowel(stem[size - 1 - behind]) || stem[size - 1 - behind] == 'j');
  };
  constexpr std::string_view kSure = "bgmvwz";
  constexpr std::string_view kBehindLongVowel = "fklnprd";
  const char before = stem[size - 2];
  if (kSure.find(before) != std::string_view::npos) return true;
  return kBehindLongVowel.find(before) != std::string_view::npos &&
         ((vowel(2) && vowel(3)) || before == 'k' || before == 'd');
}

/// The root of `stem`, which begins with no particle.
std::string root_of(std::string stem) {
  if (const std::string_view* root = strong_root(stem)) return std::string(*root);
  if (bears_ending(stem)) stem.pop_back();
  // "keert" and "keren"
  const size_t size = stem.size();
  const bool doubled = size > 3 && !is_vowel(stem[size - 1]) && stem[size - 2] == stem[size - 3] &&
                       is_vowel(stem[size - 2]) && stem[size - 2] != 'i';
  if (doubled) stem.erase(size - 2, 1);
  if (const std::string_view* root = strong_root(stem)) return std::string(*root);
  return stem;
}

template <size_t size>
std::string_view prefix_among(const std::array<std::string_view, size>& prefixes, std::string_view stem) {
  const auto found =
      std::find_if(prefixes.begin(), prefixes.end(), [&](std::string_view one) { return stem.starts_with(one); });
  return found == prefixes.end() ? std::string_view() : *found;
}

}  // namespace

std::string one_verb_form(std::string stem) {
  constexpr std::string_view kParticiple = "ge";
  constexpr size_t kShortestRoot = 3;
  const std::string_view whole = stem;
  std::string_view prefix = prefix_among(kSeparable, whole);
  std::string_view rest = whole.substr(prefix.size());
  if (rest.starts_with(kParticiple) && !strong_root(rest)) {
    const std::string_view behind = rest.substr(kParticiple.size());
    // "Gemeente" and "gebied" are nothing that was done; "opgelegd" is.
    const bool done =
        strong_root(behind) != nullptr || (behind.size() > kShortestRoot && (!prefix.empty() || bears_ending(behind)));
    if (done) return std::string(prefix) + root_of(std::string(behind));
    if (prefix.empty()) return root_of(std::move(stem));
  }
  if (prefix.empty()) {
    prefix = prefix_among(kInseparable, whole);
    rest = whole.substr(prefix.size());
  }
  if (!prefix.empty() && (strong_root(rest) != nullptr || rest.size() > kShortestRoot))
    return std::string(prefix) + root_of(std::string(rest));
  return root_of(std::move(stem));
}

bool separable_particle(std::string_view word) {
  return std::find(kSeparable.begin(), kSeparable.end(), word) != kSeparable.end();
}

bool may_be_finite_verb(std::string_view word) {
  constexpr std::array<std::string_view, 5> kPersonal{"de", "te", "den", "ten", "t"};
  if (ends_with_any(word, kPersonal)) return true;
  std::string stem(word.ends_with("en") ? word.substr(0, word.size() - 2) : word);
  if (stem.size() > 3 && stem[stem.size() - 2] == stem[stem.size() - 3]) stem.erase(stem.size() - 2, 1);
  if (stem.ends_with('v')) stem.back() = 'f';
  if (stem.ends_with('z')) stem.back() = 's';
  return strong_root(stem) != nullptr;
}

}  // namespace vraagbaak::facts
