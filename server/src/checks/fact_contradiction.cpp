// Reports two places that give different figures for the same thing: "97 posten in 76 landen" and, further on, "96
// posten, verspreid over een 70-tal landen"; in one paper, or in this one and another of the folder.
//
// Why it matters: one of the two is wrong, and a reader cannot tell which. Two sentences are of the same thing when
// they measure the same (unit, currency or what is counted), speak of the same time, name the same places and
// organisations, and share most of the words that tell what they are about. Bounds, approximations and rounding are no
// contradiction, nor are parts, changes, rates and figures under different conditions. A warning is given where no
// word differs that tells anything; where the words differ more it is information, with the question whether both are
// of the same thing.
//
// Another paper is information, given only where both mean the same time: both name it, or neither does and the papers
// are of one day or one of them has no date. What an earlier paper said of its own day was true then, and another draft
// of the same paper is no source (paper-duplicate).
//
// Quick fix: write one of the two figures in both places, or take over that of the other paper; only the author knows
// which one is right.
//
// In the folder:
// ```
// Vraag 1
// Hoeveel schepen zijn in Harlingen gekeurd?
//
// Antwoord 1
// In 2022 zijn in Harlingen 417 schepen gekeurd.
// ```
//
// Accepted:
// ```
// Vraag 1
// Hoeveel schepen zijn in 2022 in Delfzijl gekeurd?
//
// Antwoord 1
// In 2022 zijn in Delfzijl 593 schepen gekeurd, in 2021 zijn in Delfzijl 512 schepen gekeurd. In totaal werden in 2022
// circa 600 schepen gekeurd in Delfzijl.
// ```
//
// Rejected:
// ```
// Vraag 1
// Hoeveel schepen zijn gekeurd?
//
// Antwoord 1
// In 2022 zijn in Delfzijl 593 schepen gekeurd.
//
// Vraag 2
// Is dat veel?
//
// Antwoord 2
// In totaal werden in 2022 539 schepen gekeurd in Delfzijl.
// ```
//
// Source: what a text says twice has to be the same; compared as in facts/claim.h.
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_set>
#include <vector>

#include "checks/block_reading.h"
#include "checks/surroundings.h"
#include "checks/traces.h"
#include "facts/calendar.h"
#include "facts/claim_table.h"
#include "facts/notation.h"
#include "model/characters.h"

namespace vraagbaak::checks {
namespace fact_contradiction {
namespace {

using facts::Notation;

constexpr Message kCertain{"Hier staat {0}, op een andere plaats {1}.", "This says {2}, another place says {3}."};
constexpr Message kLikely{"Hier staat {0}, op een andere plaats {1}; gaat dat over hetzelfde?",
                          "This says {2}, another place says {3}; are both about the same?"};
constexpr Message kAcross{"Hier staat {0}, in een ander stuk {1} ({4}).",
                          "This says {2}, another paper says {3} ({5})."};
constexpr Message kAcrossLikely{"Hier staat {0}, in een ander stuk {1} ({4}); gaat dat over hetzelfde?",
                                "This says {2}, another paper says {3} ({5}); are both about the same?"};
constexpr Message kOther{"Hier staat {0}.", "This says {1}."};

/// A paper with more figures is compared by `vraagbaak facts --contradictions`, not while somebody types.
constexpr size_t kMostClaims = 1500;

void trace(const BlockInput& input, Traces& traces) {
  if (std::none_of(input.text.begin(), input.text.end(), model::is_digit)) return;
  uint32_t sentence = 0;
  std::optional<model::BlockOffset> begun;
  for (const ReadPassage& read : input.reading.passages()) {
    if (!facts::may_claim(read.words())) continue;
    for (facts::PlacedClaim& placed : facts::claims(read.words(), read.mentions())) {
      if (begun != placed.sentence.start) ++sentence;
      begun = placed.sentence.start;
      Trace trace{Trace::Kind::claim, placed.range, facts::content_of(placed.claim), std::to_string(sentence)};
      trace.claim = std::make_shared<const facts::Claim>(std::move(placed.claim));
      traces.push_back(std::move(trace));
    }
  }
}

std::string shown(const Paper::Seen& seen, Notation notation) {
  return facts::shown(seen.trace->claim->figure, notation);
}

/// "3 miljoen" and "3 miljard": unit-scale says that better.
bool scale_apart(const facts::Figure& a, const facts::Figure& b) {
  if (!a.value || !b.value) return false;
  const facts::Decimal thousand = 1000;
  return *a.value * thousand == *b.value || *b.value * thousand == *a.value ||
         *a.value * thousand * thousand == *b.value || *b.value * thousand * thousand == *a.value;
}

void report_pair(const Paper::Seen& here, const Paper::Seen& other, Report& report) {
  if (scale_apart(here.trace->claim->figure, other.trace->claim->figure)) return;
  const bool certain = facts::contradict(*here.trace->claim, *other.trace->claim);
  const std::string other_dutch = shown(other, Notation::dutch);
  const std::string other_english = shown(other, Notation::english);
  Finding& finding =
      report.add(here.place(), certain ? kCertain : kLikely,
                 {shown(here, Notation::dutch), other_dutch, shown(here, Notation::english), other_english});
  if (!certain) finding.severity = Severity::information;
  finding.relate(other.place(), kOther, {other_dutch, other_english});
}

void check(const Paper& paper, Report& report) {
  const std::vector<Paper::Seen>& all = paper.seen(Trace::Kind::claim);
  if (all.size() < 2 || all.size() > kMostClaims) return;
  facts::ClaimTable table;
  std::vector<const Paper::Seen*> told;
  // What is said again in the same words, as a running title is, says nothing new.
  std::unordered_set<std::string_view> contents;
  uint32_t sentence = 0;
  for (const Paper::Seen& seen : all) {
    const bool same =
        !told.empty() && told.back()->block == seen.block && told.back()->trace->meaning == seen.trace->meaning;
    if (!same) ++sentence;
    if (!contents.insert(seen.trace->text).second) continue;
    table.add(*seen.trace->claim, sentence);
    told.push_back(&seen);
  }
  for (const facts::ClaimPair pair : table.conflicts()) report_pair(*told[pair.second], *told[pair.first], report);
}

/// What another paper states, against a fact of this one.
struct Contrary {
  const index::FactIn* fact;
  const index::Paper* paper;
  bool certain;
};

/// Those that are certain first, the newest papers first: they are the likeliest to be right.
std::vector<Contrary> contraries(const index::Fact& fact, Surroundings& around) {
  const facts::DatedClaim here{fact.claim, facts::day_of(around.date())};
  std::vector<Contrary> found;
  for (const index::FactIn& other : around.others(fact.claim)) {
    const index::Paper* paper = around.paper(other.uri);
    if (paper == nullptr || scale_apart(fact.claim.figure, other.fact.claim.figure)) continue;
    const facts::Conflict conflict = facts::conflict(here, {other.fact.claim, facts::day_of(paper->date)});
    if (conflict != facts::Conflict::none) found.push_back({&other, paper, conflict == facts::Conflict::certain});
  }
  std::stable_sort(found.begin(), found.end(), [](const Contrary& a, const Contrary& b) {
    return std::tuple(b.certain, b.paper->date) < std::tuple(a.certain, a.paper->date);
  });
  return found;
}

void look_up(Surroundings& around, Report& report) {
  constexpr size_t kMostShown = 3;
  for (const index::Fact& fact : around.facts()) {
    Finding* finding = nullptr;
    size_t shown_papers = 0;
    for (const Contrary& contrary : contraries(fact, around)) {
      const index::FactIn& other = *contrary.fact;
      std::optional<Elsewhere> place = around.elsewhere(other.uri, other.fact.range);
      if (!place || shown_papers++ >= kMostShown) continue;
      const std::string dutch = facts::shown(other.fact.claim.figure, Notation::dutch);
      const std::string english = facts::shown(other.fact.claim.figure, Notation::english);
      if (finding == nullptr) {
        finding = &report.add(around.place(fact.range), contrary.certain ? kAcross : kAcrossLikely,
                              {facts::shown(fact.claim.figure, Notation::dutch), dutch,
                               facts::shown(fact.claim.figure, Notation::english), english,
                               Surroundings::name_of(*contrary.paper, Notation::dutch),
                               Surroundings::name_of(*contrary.paper, Notation::english)});
        finding->severity = Severity::information;
      }
      finding->relate(std::move(*place), kOther, {dutch, english});
    }
  }
}

}  // namespace
}  // namespace fact_contradiction

extern const Check kFactContradiction{
    .code = "fact-contradiction",
    .severity = Severity::warning,
    .title = {"Tegenspraak", "Contradiction"},
    .trace = fact_contradiction::trace,
    .paper = fact_contradiction::check,
    .look_up = fact_contradiction::look_up,
};

}  // namespace vraagbaak::checks
