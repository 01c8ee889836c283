#include "facts/labels.h"

#include <algorithm>
#include <array>

namespace vraagbaak::facts {
namespace {

/// Words behind which a figure says which one, not how many.
constexpr std::array<std::string_view, 70> kLabels{
    "artikel",   "artikelen",   "art",       "vraag",     "vragen",       "antwoord",   "antwoorden", "punt",
    "punten",    "bijlage",     "bijlagen",  "lid",       "leden",        "pagina",     "pagina's",   "p",
    "pp",        "blz",         "bladzijde", "nr",        "nrs",          "nummer",     "nummers",    "no",
    "hoofdstuk", "paragraaf",   "par",       "tabel",     "tabellen",     "figuur",     "figuren",    "grafiek",
    "fase",      "categorie",   "groep",     "kamerstuk", "kamerstukken", "stap",       "scenario",   "niveau",
    "versie",    "deel",        "titel",     "noot",      "voetnoot",     "sectie",     "onderdeel",  "zone",
    "klasse",    "type",        "model",     "optie",     "variant",      "dossier",    "motie",      "besluit",
    "richtlijn", "verordening", "ecli",      "isbn",      "issn",         "telefoon",   "tel",        "fax",
    "postbus",   "lijn",        "route",     "stuk",      "zaak",         "aanbeveling"};

/// Words behind which four digits are a year.
constexpr std::array<std::string_view, 18> kBeforeYears{
    "in",   "sinds", "sedert", "vanaf",  "medio",  "begin",  "eind",     "einde", "anno",
    "jaar", "jaren", "zomer",  "winter", "herfst", "najaar", "voorjaar", "lente", "vergaderjaar"};

bool one_of(const Words& words, size_t index, const auto& list) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view word) { return words.is(index, word); });
}

bool joins_labels(const Words& words, size_t index) {
  return words.is(index, "en") || words.is(index, ",") || words.is(index, "tot") || words.is(index, "of");
}

}  // namespace

bool labels_something(const Words& words, size_t index) {
  // A list of labels is followed back for a few members: "artikelen 3, 4 en 5".
  for (int members = 0; members < 6 && index > 0; ++members) {
    size_t before = index - 1;
    if (before > 0 && words.is(before, ".")) --before;
    if (one_of(words, before, kLabels)) return true;
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
  return index > 0 && year_like(words, index) && one_of(words, index - 1, kBeforeYears);
}

}  // namespace vraagbaak::facts
