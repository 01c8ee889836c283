#include "facts/labels.h"

#include <algorithm>
#include <array>

namespace vraagbaak::facts {
namespace {

/// Words behind which a figure says which one, not how many.
constexpr std::array<std::string_view, 76> kLabels{
    "artikel",   "artikelen",   "art",       "vraag",       "vragen",       "antwoord",    "antwoorden",    "punt",
    "punten",    "bijlage",     "bijlagen",  "lid",         "leden",        "pagina",      "pagina's",      "p",
    "pp",        "blz",         "bladzijde", "nr",          "nrs",          "nummer",      "nummers",       "no",
    "hoofdstuk", "paragraaf",   "par",       "tabel",       "tabellen",     "figuur",      "figuren",       "grafiek",
    "fase",      "categorie",   "groep",     "kamerstuk",   "kamerstukken", "stap",        "scenario",      "niveau",
    "versie",    "deel",        "titel",     "noot",        "voetnoot",     "sectie",      "onderdeel",     "zone",
    "klasse",    "type",        "model",     "optie",       "variant",      "dossier",     "motie",         "besluit",
    "richtlijn", "verordening", "ecli",      "isbn",        "issn",         "telefoon",    "tel",           "fax",
    "postbus",   "lijn",        "route",     "stuk",        "zaak",         "aanbeveling", "aanbevelingen", "kenmerk",
    "tranche",   "meldpunt",    "box",       "doelstelling"};

/// Words behind which four digits are a year.
constexpr std::array<std::string_view, 18> kBeforeYears{
    "in",   "sinds", "sedert", "vanaf",  "medio",  "begin",  "eind",     "einde", "anno",
    "jaar", "jaren", "zomer",  "winter", "herfst", "najaar", "voorjaar", "lente", "vergaderjaar"};

bool one_of(const Words& words, size_t index, const auto& list) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view word) { return words.is(index, word); });
}

/// "begrotingsartikel", "zaaknummer", "Kerkstraat"
bool labelling(const Words& words, size_t index) {
  if (index >= words.size() || words[index].kind != Word::Kind::letters) return false;
  constexpr std::array<std::string_view, 14> kEnds{"artikel", "artikelen", "nummer", "nummers", "straat",
                                                   "laan",    "plein",     "kade",   "gracht",  "singel",
                                                   "weg",     "steenweg",  "hof",    "voorhout"};
  // A label is one also where it is reserved: of "Bijlage 540052" the figure alone is left.
  const std::string_view word = words[index].folded;
  if (std::find(kLabels.begin(), kLabels.end(), word) != kLabels.end()) return true;
  const bool street = words.capital(index);
  return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) {
    const bool number_sort = end.starts_with("artikel") || end.starts_with("nummer");
    return (street || number_sort) && word.size() > end.size() && word.ends_with(end);
  });
}

bool joins_labels(const Words& words, size_t index) {
  return words.is(index, "en") || words.is(index, ",") || words.is(index, "tot") || words.is(index, "of");
}

}  // namespace

bool ends_sentence(const Words& words, size_t index) {
  constexpr std::array<std::string_view, 6> kEnds{".", "?", "!", ":", ";", "…"};
  return one_of(words, index, kEnds);
}

bool labels_something(const Words& words, size_t index) {
  // A list of labels is followed back for a few members: "artikelen 3, 4 en 5".
  for (int members = 0; members < 6 && index > 0; ++members) {
    size_t before = index - 1;
    if (before > 0 && words.is(before, ".")) --before;
    if (labelling(words, before)) return true;
    if (before > 2 && words.is(before, "m") && words.is(before - 1, "/")) before -= 2;
    const bool list = joins_labels(words, before) || words.is(before, "t");
    if (!list || before == 0 || !words.is(before - 1, Word::Kind::figure)) return false;
    index = before - 1;
  }
  return false;
}

bool year_like(const Words& words, size_t index) {
  const std::string_view written = words.written(index);
  return written.size() == 4 && (written.starts_with("19") || written.starts_with("20")) &&
         std::all_of(written.begin(), written.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool year_in_text(const Words& words, size_t index) {
  if (!year_like(words, index)) return false;
  return !words.written(index).ends_with("00") || (index > 0 && one_of(words, index - 1, kBeforeYears));
}

bool part_of_title(const Words& words, size_t index) {
  if (index == 0) {
    const bool address = words.is(1, "https") || words.is(1, "http") || words.is(1, "www");
    return address || (words.capital(1) && words[1].kind == Word::Kind::letters);
  }
  if (!words.capital(index - 1)) return false;
  return index > 1 && (words[index - 2].kind != Word::Kind::sign || !ends_sentence(words, index - 2));
}

}  // namespace vraagbaak::facts
