// Names, only where something speaks for them: persons behind a title ("minister Jansen", "het lid De Wit (SP)"),
// organisations that are well known, explained by an abbreviation or led by such a word ("ministerie van",
// "Stichting"), and places of a short list. A capital alone makes no name.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "facts/abbreviations.h"
#include "facts/recognise.h"
#include "facts/terms.h"
#include "facts/time_words.h"
#include "facts/vocabulary.h"
#include "text/unicode.h"

namespace vraagbaak::facts {
namespace {

using Kind = Word::Kind;

constexpr size_t kMostNameWords = 6;
constexpr size_t kMostRoleWords = 8;

bool is_capitalised(const Words& words, size_t index) { return words.is(index, Kind::letters) && words[index].capital; }

/// "EU", but also a word of a heading.
bool in_capitals(const Words& words, size_t index) {
  const std::string_view written = words.written(index);
  for (size_t at = 0; at < written.size(); at += text::decode(written, at).size)
    if (text::is_lower(text::decode(written, at).value)) return false;
  return true;
}

Mention name(const Words& words, size_t first, size_t last, Name::Sort sort, std::string role = {}) {
  const StringRange range = words.range(first, last);
  return {MentionKind::name, range, Name{sort, std::string(words.passage().slice(range)), std::move(role)}};
}

// Persons.

bool is_particle(const Words& words, size_t index) {
  return is_any(words, index, {"van", "de", "der", "den", "ter", "ten", "te", "het", "'t",  "t",  "von",
                               "el",  "al", "la",  "le",  "du",  "di",  "da", "bin", "ben", "op", "in"});
}

/// The last word of the person's name that begins at `index`: "J.P. de Vries", "Van der Berg-Smit"; behind a courtesy
/// title also "van der Berg", which elsewhere would be an office ("minister van Financiën").
std::optional<size_t> person_at(const Words& words, size_t index, bool courtesy) {
  size_t at = index;
  while (is_capitalised(words, at) && words[at].folded.size() <= 2 && words.is(at + 1, ".") && words[at + 1].glued)
    at += 2;
  if (at == index && !courtesy && !is_capitalised(words, at)) return std::nullopt;
  for (size_t count = 0; count < 3 && is_particle(words, at); ++count) ++at;
  if (!is_capitalised(words, at) || in_capitals(words, at)) return std::nullopt;
  size_t last = at;
  for (size_t next = at + 1; next < words.size() && next - index < kMostNameWords; ++next) {
    if (is_capitalised(words, next) && !in_capitals(words, next)) {
      last = next;
      continue;
    }
    // A particle belongs to the name when another capital follows: "Anna de Vries", but not "Jansen van Financiën".
    const bool given = last == at && is_any(words, next, {"de", "der", "den", "ter", "ten", "el", "al"});
    if (!given) break;
  }
  return last;
}

/// True at the comma of "Volksgezondheid, Welzijn en Sport": a list that comes to its "en".
bool lists_on(const Words& words, size_t index) {
  size_t at = index;
  while (at - index < kMostRoleWords && words.is(at, ",") && is_capitalised(words, at + 1)) {
    at += 2;
    while (at - index < kMostRoleWords && is_capitalised(words, at)) ++at;
  }
  return at > index && words.is(at, "en") && is_capitalised(words, at + 1);
}

/// "Buitenlandse Zaken", "Volksgezondheid, Welzijn en Sport": the last word of a department that begins at `index`.
std::optional<size_t> department_at(const Words& words, size_t index) {
  if (!is_capitalised(words, index) || in_capitals(words, index)) return std::nullopt;
  size_t last = index;
  for (size_t next = index + 1; next < words.size() && next - index < kMostRoleWords; ++next) {
    if (is_capitalised(words, next))
      last = next;
    else if (!words.is(next, "en") && !lists_on(words, next))
      break;
  }
  return last;
}

/// True for a word of a department, which may stand behind an office as a name does.
bool of_department(const Words& words, size_t index) {
  return is_any(words, index,
                {"algemene", "binnenlandse", "buitenlandse", "defensie", "departement", "economische", "financien",
                 "infrastructuur", "justitie", "klimaat", "landbouw", "onderwijs", "sociale", "volksgezondheid",
                 "volkshuisvesting"});
}

/// A party or department in brackets behind a name: "(SP)".
std::string in_brackets(const Words& words, size_t index) {
  if (!words.is(index, "(")) return {};
  size_t close = index + 1;
  while (close < words.size() && close - index <= kMostRoleWords && !words.is(close, ")")) ++close;
  if (!words.is(close, ")") || close == index + 1 || !is_capitalised(words, index + 1)) return {};
  return std::string(words.passage().slice(words.range(index + 1, close - 1)));
}

/// "minister" of "minister Jansen van Financiën", with the department.
std::string office(const Words& words, size_t title, size_t last) {
  std::string role(words[title].folded);
  if (!is_any(words, last + 1, {"van", "voor"})) return role;
  const auto department = department_at(words, last + 2);
  if (!department) return role;
  return role + " " + std::string(words.passage().slice(words.range(last + 1, *department)));
}

enum class Title : uint8_t { none, office, member, members, courtesy };

Vocabulary<Title> titles() {
  Vocabulary<Title> all;
  const auto add = [&](Title title, std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) all[word] = title;
  };
  add(Title::office, {"minister", "staatssecretaris", "premier", "minister-president", "viceminister-president",
                      "oud-minister", "burgemeester", "gedeputeerde", "wethouder", "eurocommissaris", "commissaris",
                      "informateur", "president", "bondskanselier", "secretaris-generaal"});
  add(Title::member, {"lid", "kamerlid", "oud-kamerlid", "europarlementarier"});
  add(Title::members, {"leden", "kamerleden"});
  add(Title::courtesy, {"mevrouw", "mevr", "mw", "dhr", "drs", "prof", "dr", "heer"});
  return all;
}

Title title_at(const Words& words, size_t index) {
  static const Vocabulary<Title> kTitles = titles();
  if (!words.is(index, Kind::letters)) return Title::none;
  const Title* title = kTitles.find(words[index].folded);
  return title == nullptr ? Title::none : *title;
}

/// Adds the persons behind a title; the index behind what was read.
size_t read_persons(const Words& words, size_t index, Title title, Found& found) {
  size_t at = index + 1;
  if (title == Title::courtesy && words.is(at, ".")) ++at;
  for (bool more = true; more;) {
    const auto last = person_at(words, at, title == Title::courtesy);
    if (!last || of_department(words, at)) return at;
    const std::string bracket = in_brackets(words, *last + 1);
    std::string role = title == Title::office ? office(words, index, *last) : bracket;
    found.add(at, *last, name(words, at, *last, Name::Sort::person, std::move(role)));
    at = *last + 1;
    if (title != Title::members) return at;
    // "de leden Jansen (VVD), De Wit en Smit"
    if (!bracket.empty())
      while (at < words.size() && !words.is(at++, ")")) continue;
    more = is_any(words, at, {",", "en"});
    if (more) ++at;
  }
  return at;
}

// Organisations.

const Terms& known_organisations() {
  static const std::vector<std::string_view> kKnown{"raad van state",
                                                    "algemene rekenkamer",
                                                    "eerste kamer",
                                                    "tweede kamer",
                                                    "hoge raad",
                                                    "nationale ombudsman",
                                                    "europese commissie",
                                                    "europese unie",
                                                    "europees parlement",
                                                    "europese raad",
                                                    "raad van europa",
                                                    "verenigde naties",
                                                    "vlaams parlement",
                                                    "vlaamse regering",
                                                    "openbaar ministerie",
                                                    "de nederlandsche bank",
                                                    "autoriteit persoonsgegevens",
                                                    "centraal bureau voor de statistiek",
                                                    "centraal planbureau",
                                                    "raad voor de rechtspraak",
                                                    "sociaal-economische raad",
                                                    "wereldbank"};
  static const Terms terms(kKnown);
  return terms;
}

Vocabulary<bool> kinds_of_body() {
  Vocabulary<bool> all;
  for (const std::string_view word : {"stichting", "vereniging", "gemeente", "provincie", "waterschap", "universiteit",
                                      "hogeschool", "omgevingsdienst", "veiligheidsregio"})
    all[word] = true;
  return all;
}

/// "ministerie van Buitenlandse Zaken", "Stichting Groene Haven", "gemeente Utrecht".
std::optional<size_t> led_organisation_at(const Words& words, size_t index) {
  if (is_any(words, index, {"ministerie", "departement"})) {
    if (!is_any(words, index + 1, {"van", "voor"})) return std::nullopt;
    return department_at(words, index + 2);
  }
  static const Vocabulary<bool> kKinds = kinds_of_body();
  if (!words.is(index, Kind::letters) || !kKinds.contains(words[index].folded)) return std::nullopt;
  const size_t at = words.is(index + 1, "van") ? index + 2 : index + 1;
  if (!is_capitalised(words, at) || in_capitals(words, at)) return std::nullopt;
  size_t last = at;
  while (is_capitalised(words, last + 1) && last - at < kMostNameWords) ++last;
  return last;
}

/// True for what is explained by an abbreviation and is a body rather than a law, a programme or a thing.
bool is_body(const Words& words, size_t first, size_t last) {
  static constexpr std::array<std::string_view, 20> kBodies{
      "raad",        "dienst",       "bureau",     "instituut", "inspectie",  "autoriteit", "agentschap",
      "commissie",   "bank",         "fonds",      "kamer",     "vereniging", "stichting",  "unie",
      "organisatie", "universiteit", "ministerie", "agency",    "office",     "council"};
  if (!is_capitalised(words, first)) return false;
  for (size_t index = first; index <= last; ++index) {
    if (words[index].kind != Kind::letters) continue;
    const std::string_view word = words[index].folded;
    for (const std::string_view body : kBodies)
      if (word.ends_with(body) || word.starts_with(body)) return true;
  }
  return false;
}

void find_explained(const Words& words, Found& found) {
  Found definitions(words.size());
  find_definitions(words, definitions);
  size_t first = 0;
  for (const Mention& mention : definitions.take()) {
    const StringRange range = std::get<Abbreviation>(mention.value).expansion_range;
    if (range.empty()) continue;
    // Definitions follow one another, so the text is walked once.
    while (first < words.size() && words[first].range.start < range.start) ++first;
    if (first == words.size()) return;
    size_t last = first;
    while (last + 1 < words.size() && words[last + 1].range.end <= range.end) ++last;
    if (is_body(words, first, last)) found.add(first, last, name(words, first, last, Name::Sort::organisation));
  }
}

// Places.

const Terms& places() {
  static const std::vector<std::string_view> kPlaces{
      // Provinces.
      "groningen", "friesland", "fryslan", "drenthe", "overijssel", "flevoland", "gelderland", "utrecht",
      "noord-holland", "zuid-holland", "zeeland", "noord-brabant", "limburg", "antwerpen", "oost-vlaanderen",
      "west-vlaanderen", "vlaams-brabant", "vlaanderen", "wallonie", "brussel",
      // The Kingdom.
      "nederland", "caribisch nederland", "aruba", "curacao", "sint maarten", "bonaire", "sint eustatius", "saba",
      // Countries.
      "belgie", "duitsland", "frankrijk", "luxemburg", "verenigd koninkrijk", "ierland", "denemarken", "zweden",
      "noorwegen", "finland", "ijsland", "polen", "tsjechie", "slowakije", "hongarije", "oostenrijk", "zwitserland",
      "italie", "spanje", "portugal", "griekenland", "bulgarije", "roemenie", "kroatie", "slovenie", "estland",
      "letland", "litouwen", "malta", "cyprus", "servie", "bosnie en herzegovina", "kosovo", "albanie",
      "noord-macedonie", "montenegro", "moldavie", "oekraine", "rusland", "belarus", "georgie", "armenie",
      "azerbeidzjan", "turkije", "syrie", "libanon", "israel", "jordanie", "irak", "iran", "saoedi-arabie", "jemen",
      "qatar", "koeweit", "verenigde arabische emiraten", "egypte", "libie", "tunesie", "algerije", "marokko", "mali",
      "niger", "nigeria", "ghana", "senegal", "soedan", "zuid-soedan", "ethiopie", "eritrea", "somalie", "kenia",
      "oeganda", "rwanda", "burundi", "congo", "tanzania", "mozambique", "zuid-afrika", "afghanistan", "pakistan",
      "india", "bangladesh", "china", "taiwan", "japan", "zuid-korea", "noord-korea", "indonesie", "maleisie",
      "vietnam", "thailand", "myanmar", "filipijnen", "australie", "nieuw-zeeland", "canada", "verenigde staten",
      "mexico", "brazilie", "argentinie", "chili", "peru", "colombia", "venezuela", "suriname", "cuba", "haiti"};
  static const Terms terms(kPlaces);
  return terms;
}

bool all_capitalised(const Words& words, size_t first, size_t last) {
  for (size_t index = first; index <= last; ++index)
    if (!is_capitalised(words, index) && !is_any(words, index, {"van", "voor", "de", "en"})) return false;
  return true;
}

}  // namespace

void find_names(const Words& words, const Setting&, Found& found) {
  find_explained(words, found);
  for (size_t index = 0; index < words.size();) {
    if (!words.is(index, Kind::letters)) {
      ++index;
      continue;
    }
    if (const Title title = title_at(words, index); title != Title::none) {
      index = read_persons(words, index, title, found);
      continue;
    }
    size_t last = index;
    if (const auto led = led_organisation_at(words, index)) {
      last = *led;
      found.add(index, last, name(words, index, last, Name::Sort::organisation));
    } else if (!is_capitalised(words, index)) {
      ++index;
      continue;
    } else if (const auto known = known_organisations().at(words, index); known && is_capitalised(words, known->last)) {
      last = known->last;
      found.add(index, last, name(words, index, last, Name::Sort::organisation));
    } else if (const auto place = places().at(words, index); place && all_capitalised(words, index, place->last)) {
      last = place->last;
      found.add(index, last, name(words, index, last, Name::Sort::place));
    }
    index = last + 1;
  }
}

}  // namespace vraagbaak::facts
