// Reports a figure that the text gives as of a day, month or year, when another paper of the folder gives another
// figure of the same thing as of a later one.
//
// Why it matters: an answer should give the state of affairs that is known when it is written. "Op 1 januari 2021 telde
// de dienst 593 medewerkers" leaves the reader behind when another paper has the number for 2022.
//
// Only what can be overtaken is reported: how large something is ("telde", "bedroeg", "had … in dienst", "per 1
// januari"), not what happened in a period ("in 2021 zijn 593 schepen gekeurd"), which later figures leave true.
// Nothing is reported where the text has the later figure too, and nobody is told of what came later: a paper with a
// date is held only against what was written and true by then, an answer of which only the question is dated against
// what was written within three months after it, a text without a date against everything. The same time with another
// figure is a contradiction (fact-contradiction).
//
// Quick fix: none; the later figure may have been left out on purpose.
//
// In the folder:
// ```
// 2023Z01234
// Vragen van het lid Bakker (VVD) aan de Minister van Financiën over de veerdienst (ingezonden 1 februari 2023).
// Antwoord van Minister De Boer (Financiën) (ontvangen 3 maart 2023).
//
// Vraag 1
// Hoeveel medewerkers heeft de veerdienst?
//
// Antwoord 1
// Op 1 januari 2023 telde de veerdienst Delfzijl 612 medewerkers.
// ```
//
// Accepted:
// ```
// Vraag 1
// Hoe is de omvang van de veerdienst veranderd?
//
// Antwoord 1
// Op 1 januari 2022 telde de veerdienst Delfzijl 593 medewerkers. Op 1 januari 2023 telde de veerdienst Delfzijl 612
// medewerkers.
// ```
//
// Rejected:
// ```
// Vraag 1
// Hoeveel medewerkers heeft de veerdienst?
//
// Antwoord 1
// Op 1 januari 2022 telde de veerdienst Delfzijl 593 medewerkers.
// ```
//
// Source: artikel 68 Grondwet: the Chamber is given the information it asks for, which is that of the day.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/surroundings.h"
#include "checks/words.h"
#include "facts/calendar.h"
#include "facts/day_wording.h"
#include "facts/notation.h"

namespace vraagbaak::checks {
namespace fact_stale {
namespace {

using facts::Notation;

constexpr Message kStale{"Van later is {1} ({4}; stand {5}). Is {0} nog het laatste cijfer?",
                         "Of a later time is {3} ({6}; as of {7}). Is {2} still the latest figure?"};
constexpr Message kThere{"Hier staat {0}.", "This says {1}."};

/// Words of a sentence that says how large something is.
constexpr std::array<std::string_view, 34> kLevels{
    "bedraagt", "bedragen", "bedroeg",   "bedroegen", "beschikt", "beschikken", "beschikte", "beschikten", "bestaat",
    "bestaan",  "bestond",  "bestonden", "had",       "hadden",   "hebben",     "heeft",     "inmiddels",  "momenteel",
    "omvat",    "omvatte",  "omvatten",  "peildatum", "staan",    "staat",      "stand",     "stond",      "stonden",
    "tellen",   "telde",    "telden",    "telt",      "thans",    "waren",      "zijn"};

std::vector<std::string_view> words_in(std::string_view sentence) {
  std::vector<std::string_view> words;
  for (size_t at = 0; at < sentence.size();) {
    const size_t end = std::min(sentence.find_first_of(" .,;:()!?", at), sentence.size());
    if (end > at) words.push_back(sentence.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// "gekeurd", "aangehouden", "verleend": with "zijn" or "hebben" it tells what happened.
bool may_be_participle(std::string_view word) {
  constexpr size_t kShortest = 5;
  const bool ending = word.ends_with('d') || word.ends_with('t') || word.ends_with("en");
  if (word.size() < kShortest || !ending) return false;
  for (const std::string_view particle :
       {"", "aan", "af", "bij", "door", "in", "mee", "op", "over", "toe", "uit", "weg"})
    if (word.starts_with(particle) && word.substr(particle.size()).starts_with("ge")) return true;
  return word.starts_with("be") || word.starts_with("ver") || word.starts_with("ont") || word.starts_with("her");
}

/// True for words that only help another verb when a participle stands in the sentence: "zijn … uitgedeeld".
bool is_auxiliary(std::string_view word) {
  return is_one_of(word, {"had", "hadden", "hebben", "heeft", "waren", "zijn"});
}

/// "uitgedeeld", "geteld": a participle for its looks alone, which nouns do not have. "Gemeenten" has.
bool is_surely_participle(std::string_view word) {
  if (!may_be_participle(word) || is_one_of(word, {"gebied", "geweld", "geluid", "gebaat", "geduld"})) return false;
  const bool prefixed = word.starts_with("ge");
  return prefixed ? !word.ends_with("en") : word.find("ge") != word.npos && word.find("ge") <= 4;
}

/// Whether a sentence tells how large something is at a time, which a later figure overtakes.
bool tells_level(const std::string& written) {
  const std::string sentence = lower(one_line(written));
  const std::vector<std::string_view> words = words_in(sentence);
  if (words.empty()) return false;
  for (size_t i = 0; i + 1 < words.size(); ++i)
    if (words[i] == "per" && model::is_digit(words[i + 1].front())) return true;
  // "In 2021 zijn 4.512 boetes uitgedeeld aan fietsers" tells what happened.
  const bool happened = std::any_of(words.begin(), words.end(), is_surely_participle);
  const bool level = std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return std::find(kLevels.begin(), kLevels.end(), word) != kLevels.end() && !(happened && is_auxiliary(word));
  });
  return level && !may_be_participle(words.back());
}

struct Newer {
  const index::FactIn* fact = nullptr;
  const index::Paper* paper = nullptr;
  facts::Day as_of{};
};

/// The latest statement of another paper that overtakes `fact`.
std::optional<Newer> newest(const index::Fact& fact, Surroundings& around) {
  const facts::DatedClaim here{fact.claim, around.written()};
  std::optional<Newer> found;
  for (const index::FactIn& other : around.others(fact.claim)) {
    const index::Paper* paper = around.paper(other.uri);
    if (paper == nullptr) continue;
    const facts::DatedClaim there{other.fact.claim, facts::day_of(paper->date)};
    if (!facts::outdates(there, here)) continue;
    const facts::Day as_of = *facts::holds_from(there);
    if (!found || found->as_of < as_of) found = Newer{&other, paper, as_of};
  }
  return found;
}

/// Whether the document states the figure itself as of so late a time, or as `newer` has it.
bool knows(Surroundings& around, const index::Fact& older, const Newer& newer) {
  return std::any_of(around.facts().begin(), around.facts().end(), [&](const index::Fact& own) {
    if (&own == &older || !facts::same_thing(own.claim, older.claim)) return false;
    const bool as_late = own.claim.time && own.claim.time->to && *own.claim.time->to >= newer.as_of;
    return as_late || facts::agree(own.claim, newer.fact->fact.claim);
  });
}

void look_up(Surroundings& around, Report& report) {
  for (const index::Fact& fact : around.facts()) {
    if (!fact.claim.time_stated) continue;
    const std::optional<Newer> newer = newest(fact, around);
    if (!newer || knows(around, fact, *newer) || !tells_level(around.document().text().slice(fact.sentence))) continue;
    std::optional<Elsewhere> place = around.elsewhere(newer->fact->uri, newer->fact->fact.range);
    if (!place) continue;
    const facts::Figure& there = newer->fact->fact.claim.figure;
    const std::string dutch = facts::shown(there, Notation::dutch);
    const std::string english = facts::shown(there, Notation::english);
    report
        .add(around.place(fact.range), kStale,
             {facts::shown(fact.claim.figure, Notation::dutch), dutch,
              facts::shown(fact.claim.figure, Notation::english), english,
              Surroundings::name_of(*newer->paper, Notation::dutch), facts::shown(newer->as_of, Notation::dutch),
              Surroundings::name_of(*newer->paper, Notation::english), facts::shown(newer->as_of, Notation::english)})
        .relate(std::move(*place), kThere, {dutch, english});
  }
}

}  // namespace
}  // namespace fact_stale

extern const Check kFactStale{
    .code = "fact-stale",
    .severity = Severity::information,
    .title = {"Er is een later cijfer", "There is a later figure"},
    .look_up = fact_stale::look_up,
};

}  // namespace vraagbaak::checks
