// Mentions a Kamerstuk whose number lacks a digit beside the other numbers of its dossier: nr. 44 among 443, 447, 451.
//
// Why it matters: a digit that was lost in copying still gives the number of a paper, of many years before. It is
// linked without a warning, and whoever follows the link finds another letter.
//
// Numbers of a dossier count up through the years, so papers that are cited together have numbers alike. One is
// doubted when it stands alone with fewer digits, two or more others of the dossier have one digit more, and one of
// these is the same number but for that digit.
//
// Quick fix: each of these other numbers, as a proposal.
//
// Accepted:
// ```
// Vraag 1
// Kent u de eerdere brieven (Kamerstuk 12 345, nr. 443, nr. 447 en nr. 87)?
//
// Antwoord 1
// Ja, en de wet (Kamerstuk 33 333, nr. 3 en nr. 32).
// ```
//
// Rejected:
// ```
// Vraag 1
// Kent u de eerdere brieven (Kamerstuk 12 345, nr. 443 en nr. 447)?
//
// Antwoord 1
// Ja. Zie de brief van 17 juni jl. (Kamerstuk 12 345, nr. 44).
// ```
//
// Source: published answers; within a dossier of the Tweede Kamer papers are numbered in the order of their printing.
#include <algorithm>
#include <map>
#include <string>

#include "checks/traces.h"

namespace vraagbaak::checks {
namespace citation_number_doubtful {
namespace {

constexpr Message kDoubtful{
    "Nr. {0} is hier het enige nummer van dit dossier met een cijfer minder. Ontbreekt er een cijfer ({1})?",
    "No. {0} is the only number of this dossier here with a digit less. Is a digit missing ({1})?"};
constexpr Message kOther{"Hier staat nr. {0}", "Here it is no. {0}"};

/// Dossiers of bills count from 1 and are cited from end to end: one digit says nothing.
constexpr size_t kFewestDigits = 2;
constexpr size_t kFewestOthers = 2;

/// "kst-29521-447" as its dossier and its number; the number is empty for what has no plain one ("C", "447 (R99)").
struct Number {
  std::string dossier;
  std::string digits;
};
Number number_of(const std::string& id) {
  const size_t dash = id.rfind('-');
  if (!id.starts_with("kst-") || dash == id.npos || dash < 4) return {};
  const std::string digits = id.substr(dash + 1);
  const bool plain = !digits.empty() &&
                     std::all_of(digits.begin(), digits.end(), [](unsigned char c) { return c >= '0' && c <= '9'; });
  return {id.substr(0, dash), plain ? digits : std::string()};
}

/// Whether `shorter` is `longer` without one of its digits.
bool lacks_a_digit(const std::string& shorter, const std::string& longer) {
  if (shorter.size() + 1 != longer.size()) return false;
  for (size_t left_out = 0; left_out < longer.size(); ++left_out)
    if (longer.substr(0, left_out) + longer.substr(left_out + 1) == shorter) return true;
  return false;
}

/// Each number of a dossier with the places that cite it.
using Cited = std::map<std::string, std::vector<const Paper::Seen*>>;

void judge(const Cited& cited, Report& report) {
  const auto shortest = std::min_element(cited.begin(), cited.end(),
                                         [](const auto& a, const auto& b) { return a.first.size() < b.first.size(); });
  const std::string& doubted = shortest->first;
  const size_t others = cited.size() - 1;
  if (doubted.size() < kFewestDigits || others < kFewestOthers) return;
  const auto longer = std::count_if(cited.begin(), cited.end(),
                                    [&](const auto& one) { return one.first.size() == doubted.size() + 1; });
  if (static_cast<size_t>(longer) != others) return;
  std::string meant;
  for (const auto& [digits, places] : cited)
    if (lacks_a_digit(doubted, digits)) meant += (meant.empty() ? "" : ", ") + digits;
  if (meant.empty()) return;
  for (const Paper::Seen* seen : shortest->second) {
    Finding& finding = report.add(seen->place(), kDoubtful, {doubted, meant});
    for (const auto& [digits, places] : cited)
      if (lacks_a_digit(doubted, digits)) finding.relate(places.front()->place(), kOther, {digits});
  }
}

void trace(const BlockInput& input, Traces& traces) {
  for (const model::Entity& entity : input.block.entities) {
    const auto* reference = std::get_if<model::ExternalReference>(&entity.value);
    if (reference == nullptr || reference->kind != model::ReferenceKind::kamerstuk) continue;
    for (const model::Target& target : reference->targets)
      traces.push_back({Trace::Kind::kamerstuk_cited, target.range, target.id, {}});
  }
}

void check(const Paper& paper, Report& report) {
  std::map<std::string, Cited> dossiers;
  for (const Paper::Seen& seen : paper.seen(Trace::Kind::kamerstuk_cited)) {
    const Number number = number_of(seen.trace->text);
    if (!number.digits.empty()) dossiers[number.dossier][number.digits].push_back(&seen);
  }
  for (const auto& [dossier, cited] : dossiers) judge(cited, report);
}

}  // namespace
}  // namespace citation_number_doubtful

extern const Check kCitationNumberDoubtful{
    .code = "citation-number-doubtful",
    .severity = Severity::information,
    .title = {"Nummer van een Kamerstuk mist misschien een cijfer", "Number of a Kamerstuk may lack a digit"},
    .trace = citation_number_doubtful::trace,
    .paper = citation_number_doubtful::check,
};

}  // namespace vraagbaak::checks
