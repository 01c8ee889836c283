#include "facts/stem.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <memory>

#include "facts/endings.h"
#include "facts/verb_forms.h"
#include "facts/vocabulary.h"
#include "text/unicode.h"

namespace vraagbaak::facts {
namespace {

/// Words that say nothing of the subject: articles, pronouns, prepositions, auxiliaries, and the words of
/// amounts and bounds, which belong to the figure.
constexpr std::array<std::string_view, 153> kCommon{
    "aan",     "aantal",    "al",      "alle",    "alleen", "als",     "andere",    "beide",    "bij",     "bijna",
    "binnen",  "boven",     "ca",      "circa",   "daar",   "daarmee", "daarnaast", "daarom",   "daarvan", "dan",
    "dat",     "de",        "deze",    "die",     "dit",    "doe",     "doen",      "door",     "dus",     "echter",
    "een",     "elk",       "elke",    "en",      "enkele", "er",      "ervan",     "gaan",     "gaat",    "geen",
    "geweest", "geworden",  "had",     "hadden",  "heb",    "hebben",  "heeft",     "hem",      "het",     "hier",
    "hij",     "hoe",       "hoeveel", "hun",     "iets",   "ik",      "in",        "indien",   "is",      "ja",
    "jaar",    "jaarlijks", "jaren",   "kan",     "komen",  "komt",    "kon",       "konden",   "kunnen",  "kunt",
    "maar",    "maximaal",  "me",      "meer",    "meest",  "men",     "met",       "mij",      "mijn",    "miljard",
    "miljoen", "minder",    "mln",     "mld",     "moest",  "moet",    "moeten",    "na",       "naar",    "nee",
    "niet",    "nog",       "nu",      "of",      "om",     "omdat",   "onder",     "ongeveer", "onze",    "ook",
    "op",      "over",      "per",     "procent", "rond",   "ruim",    "samen",     "sinds",    "slechts", "te",
    "tegen",   "tijdens",   "tot",     "totaal",  "tussen", "u",       "uit",       "uw",       "van",     "vanaf",
    "veel",    "via",       "volgens", "voor",    "voorts", "waar",    "waarbij",   "waarvan",  "waren",   "was",
    "wat",     "we",        "wel",     "welke",   "werd",   "werden",  "wie",       "wij",      "wil",     "word",
    "worden",  "wordt",     "zal",     "ze",      "zich",   "zie",     "zij",       "zijn",     "zo",      "zou",
    "zouden",  "zowel",     "zullen"};

struct Delete {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

bool common(std::string_view word) {
  static const Vocabulary<bool> kAll = [] {
    Vocabulary<bool> all;
    for (const std::string_view one : kCommon) all[one] = true;
    return all;
  }();
  return kAll.contains(word);
}

/// Plurals that change their vowel, by their ends: "kamerleden". Not those that only look like them.
struct Plural {
  std::string_view many;
  std::string_view one;
};
constexpr std::array<Plural, 4> kPlurals{
    {{"kinderen", "kind"}, {"leden", "lid"}, {"schepen", "schip"}, {"steden", "stad"}}};
constexpr std::array<std::string_view, 4> kNoPlurals{"geleden", "verleden", "overleden", "besteden"};
/// Words that end with "es" and are no plurals.
constexpr std::array<std::string_view, 10> kSingulars{"acces",   "adres",  "congres", "exces", "expres",
                                                      "interes", "proces", "progres", "reces", "succes"};

/// One of what a word says that there are many of, where Snowball's stemmer does not see it; else the word.
std::string one_of_many(std::string_view word) {
  for (const std::string_view genitive : {"'s", "’s"})
    if (word.ends_with(genitive)) return std::string(word.substr(0, word.size() - genitive.size()));
  // "boetes", "controles"
  if (word.size() > 4 && word.ends_with("es") && !ends_with_any(word, kSingulars))
    return std::string(word.substr(0, word.size() - 1));
  if (word.ends_with("en") && !ends_with_any(word, kNoPlurals))
    for (const Plural& plural : kPlurals)
      if (word.ends_with(plural.many))
        return std::string(word.substr(0, word.size() - plural.many.size())).append(plural.one);
  return std::string(word);
}

/// Of a word that is folded.
std::string stem_of_folded(std::string_view word) {
  const std::string folded = one_of_many(word);
  // A stemmer keeps state while it works, so each thread has its own.
  thread_local const std::unique_ptr<sb_stemmer, Delete> stemmer(sb_stemmer_new("dutch", "UTF_8"));
  if (!stemmer) return folded;
  const auto* bytes = reinterpret_cast<const sb_symbol*>(folded.data());
  const sb_symbol* stemmed = sb_stemmer_stem(stemmer.get(), bytes, static_cast<int>(folded.size()));
  if (stemmed == nullptr) return folded;
  std::string found(reinterpret_cast<const char*>(stemmed), static_cast<size_t>(sb_stemmer_length(stemmer.get())));
  // Snowball undoes only kk, dd and tt: "bruggen" and "brug" would differ.
  const size_t size = found.size();
  if (size > 2 && found[size - 1] == found[size - 2] && !is_vowel(found.back())) found.pop_back();
  // "brieven" and "brief", "huizen" and "huis"
  if (found.ends_with('v')) found.back() = 'f';
  if (found.ends_with('z')) found.back() = 's';
  return one_verb_form(std::move(found));
}

}  // namespace

std::string stem(std::string_view word) { return stem_of_folded(text::fold(word)); }

bool is_content_word(const Word& word) {
  return word.kind == Word::Kind::letters && word.folded.size() > 1 && !common(word.folded);
}

void add_content_stem(const Word& word, std::vector<std::string>& stems) {
  if (!is_content_word(word)) return;
  std::string found = stem_of_folded(word.folded);
  if (std::find(stems.begin(), stems.end(), found) == stems.end()) stems.push_back(std::move(found));
}

std::vector<std::string> content_stems(std::string_view text) {
  std::vector<std::string> stems;
  const Passage passage = Passage::of(text);
  const Words words(passage);
  for (size_t i = 0; i < words.size(); ++i) add_content_stem(words[i], stems);
  return stems;
}

}  // namespace vraagbaak::facts
