// Mentions an abbreviation that the same paper explains twice, each time as something else.
//
// Why it matters: from there on no reader knows which of the two is meant. Expansions that differ in small words, in
// capitals, in endings, or by a word more or less are the same; so is a description behind the abbreviation.
//
// Quick fix: none; only the author knows which of the two needs another abbreviation.
//
// Accepted:
// ```
// Vraag 1
// Wat doet de Dienst Waterkeringen (DWK)?
//
// Antwoord 1
// De dienst voor waterkeringen (DWK) onderhoudt de dijken.
// ```
//
// Rejected:
// ```
// Vraag 1
// Wat doet de Dienst Waterkeringen (DWK)?
//
// Antwoord 1
// Die onderhoudt de dijken. De Deltawerkkring (DWK) adviseert daarover.
// ```
//
// Source: Interinstitutionele schrijfwijzer of the EU, 10.4.2: after its first use the abbreviation stands for the
// name.
#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "checks/traces.h"
#include "facts/stem.h"

namespace vraagbaak::checks {
namespace abbreviation_redefined {
namespace {

constexpr Message kRedefined{"\"{0}\" is hier \"{1}\", maar eerder in dit stuk \"{2}\".",
                             "\"{0}\" is \"{1}\" here, but \"{2}\" earlier in this paper."};
constexpr Message kFirst{"\"{0}\" is hier \"{1}\".", "\"{0}\" is \"{1}\" here."};

/// Two words are the same when one begins with so much of the other: "Nationale" and "Nationaal".
constexpr size_t kSameStart = 5;

bool alike(std::string_view a, std::string_view b) {
  const size_t start = std::min({a.size(), b.size(), kSameStart});
  return start > 0 && a.substr(0, start) == b.substr(0, start);
}

/// True when they share no word that counts.
bool really_different(std::string_view one, std::string_view other) {
  const std::vector<std::string> words = facts::content_stems(one);
  const std::vector<std::string> others = facts::content_stems(other);
  return !words.empty() && !others.empty() && std::none_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::any_of(others.begin(), others.end(), [&](const std::string& another) { return alike(word, another); });
  });
}

void check(const Paper& paper, Report& report) {
  std::map<std::string_view, const Paper::Seen*> first;
  for (const Paper::Seen& seen : paper.seen(Trace::Kind::abbreviation_defined)) {
    const Trace& here = *seen.trace;
    if (here.meaning.empty()) continue;
    const auto [known, added] = first.emplace(here.text, &seen);
    const Trace& there = *known->second->trace;
    if (added || !really_different(here.meaning, there.meaning)) continue;
    report.add(seen.place(), kRedefined, {here.text, here.meaning, there.meaning})
        .relate(known->second->place(), kFirst, {there.text, there.meaning});
  }
}

}  // namespace
}  // namespace abbreviation_redefined

extern const Check kAbbreviationRedefined{
    .code = "abbreviation-redefined",
    .severity = Severity::information,
    .title = {"Afkorting met twee betekenissen", "Abbreviation with two meanings"},
    .paper = abbreviation_redefined::check,
};

}  // namespace vraagbaak::checks
