#include "facts/counted_noun.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_set>

#include "facts/currencies.h"
#include "facts/number_words.h"

namespace vraagbaak::facts {
namespace {

using Kind = Word::Kind;

constexpr size_t kMostAdjectives = 3;

/// Words that have the form of a plural or an adjective, or could stand for a noun behind "één", and are neither.
constexpr std::string_view kOthers =
    "aan achter al aldus alle alleen als alsmede alsnog alsook altijd anderen anders andersom anderzijds antwoord "
    "april artikel augustus beide beiden beneden bestaan bestonden betreffen betrekken betroffen bevatten bij "
    "bijlage bijna binnen bleken bleven blijken blijkt blijven boven bovendien buiten circa conform daarbij "
    "daardoor daarin daarmee daarna daarnaast daarom daarop daartoe daarvan daarvoor dagelijks dan dat de "
    "december deden deelnamen destijds deze die dienen dinsdag dit doen donderdag door doordat doorgaans dus een "
    "eens eerder eerst elkaar elke en enerzijds enkelen er euro evenals eveneens februari gaan gaven geachte "
    "gebeuren gebleven geen gegeven gekregen gelden geleden geleidelijk gemiddeld genomen geven geweest geworden "
    "gezamenlijk gezien gingen had hadden halve hebben heeft heer helpen het hielden hier hierbij hierdoor hierin "
    "hierop hiertegen hiertoe hiervan hiervoor hij hoe hoogstens hooguit houden hun ieder iedere iedereen ik "
    "immers in indien ingevolge inmiddels intussen is jaarlijks januari je juli jullie juni kan komen konden "
    "kregen krijgen kunnen kwamen lagen langs laten lieten liever liggen lopen maals maandag maandelijks maar "
    "maart maken maximaal meer meest meestal meeste mei met meteen mevrouw minder minimaal minstens misschien "
    "mits mocht mochten moest moesten moeten na naar naast nadat nadien namen nemen niet niets noch nodig nog "
    "november of oftewel oktober om omdat omgekeerd omstreeks omtrent omvatten ondanks onder ondertussen ongeveer "
    "ontvangen ontvingen onze ooit ook op open opnieuw over overeen overigen overigens overleden pagina pas per "
    "postbus precies procent reeds respectievelijk rond ruim samen schreven schrijven september sinds sindsdien "
    "slechts sommige sommigen soms staan steeds stelden stellen stonden te tegen tegenover telkens ten tenminste "
    "ter terug terwijl tevens thans tijdens toe toen tot totaal totdat tussen u uit uiteen vallen valt van vanaf "
    "vandaar vanuit vanwege veel velen vervolgens via vielen vinden voldoen volgens vonden voor vooral voordat "
    "voordien vormen vraag vrijdag waarbij waarbinnen waardoor waarin waarmee waarna waaronder waarop waarvan "
    "waarvoor waren was wat we wegens weinig wekelijks welke werd werden werken weten wie wij wil willen woensdag "
    "wonen worden wordt zagen zal zaten zaterdag ze zeggen zelfs zich zie zien zij zijn zitten zo zoals zodat "
    "zondag zonder zou zouden zowel zullen";

bool is_other(std::string_view word) {
  static const std::unordered_set<std::string_view> others = [] {
    std::unordered_set<std::string_view> all;
    for (std::string_view rest = kOthers; !rest.empty();) {
      const std::string_view first = rest.substr(0, rest.find(' '));
      all.insert(first);
      rest.remove_prefix(std::min(first.size() + 1, rest.size()));
    }
    return all;
  }();
  return others.contains(word);
}

/// Nouns that have no plural ending behind a number, and adjectives that do not bend.
constexpr std::array<std::string_view, 5> kUnbending{"keer", "maal", "man", "paar", "stuk"};
constexpr std::array<std::string_view, 6> kStiff{"extra", "eigen", "houten", "gouden", "zilveren", "stalen"};

template <size_t size>
bool among(const std::array<std::string_view, size>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// A word that can be a part of what is counted.
bool candidate(const Words& words, size_t index) {
  if (!words.is(index, Kind::letters)) return false;
  const std::string_view word = words[index].folded;
  return word.size() > 2 && !is_other(word) && !number_word(word) && !ordinal_word(word) && !multiplier_word(word) &&
         !multitude_word(word) && !currency_at(words, index);
}

/// "opgenomen", "afgesloten": what was done with them, not what they are.
bool participle(std::string_view word) {
  constexpr std::array<std::string_view, 16> kPrefixes{"op",    "af",   "aan",  "uit", "in",  "mee",  "over", "toe",
                                                       "terug", "vast", "voor", "weg", "bij", "door", "om",   "na"};
  if (word.ends_with("ingen") || word.ends_with("ijen") || word.ends_with("den") || word.ends_with("enen"))
    return false;
  return word.ends_with("en") && std::any_of(kPrefixes.begin(), kPrefixes.end(), [&](std::string_view prefix) {
           return word.starts_with(prefix) && word.substr(prefix.size()).starts_with("ge");
         });
}

bool plural(std::string_view word) {
  if (among(kUnbending, word)) return true;
  if (participle(word)) return false;
  // "musea", "criteria", "decennia"
  const bool latin = word.ends_with("ia") || word.ends_with("ea");
  return word.size() > 3 && (word.ends_with("en") || word.ends_with("s") || latin);
}

bool adjective(std::string_view word) { return word.ends_with("e") || among(kStiff, word); }

/// The words glued to word `index` behind it: "F|16|-|piloten", "EU|-|lidstaten". They are one noun.
size_t end_of_glued(const Words& words, size_t index) {
  size_t last = index;
  while (last + 1 < words.size() && words[last + 1].glued && !words[last + 1].reserved) {
    const bool part = words[last + 1].kind != Kind::sign;
    const bool hyphen = words.is(last + 1, "-") && last + 2 < words.size() && words[last + 2].glued &&
                        words[last + 2].kind == Kind::letters;
    if (!part && !hyphen) break;
    ++last;
  }
  return last;
}

}  // namespace

std::optional<CountedNoun> counted_noun_at(const Words& words, size_t index, bool single) {
  for (size_t skipped = 0; skipped <= kMostAdjectives; ++skipped, ++index) {
    if (index >= words.size() || words[index].glued || !words.is(index, Kind::letters)) return std::nullopt;
    const size_t last = end_of_glued(words, index);
    if (last > index) {
      const bool noun = words.is(last, Kind::letters) && (single || plural(words[last].folded));
      return noun ? std::optional(CountedNoun{index, last}) : std::nullopt;
    }
    const std::string_view word = words[index].folded;
    const bool leads_on = words.is(index + 1, Kind::letters) && !words[index + 1].glued &&
                          (candidate(words, index + 1) || end_of_glued(words, index + 1) > index + 1);
    if (leads_on && (among(kStiff, word) || (adjective(word) && candidate(words, index)))) continue;
    if (!candidate(words, index)) return std::nullopt;
    return single || plural(word) ? std::optional(CountedNoun{index, index}) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace vraagbaak::facts
