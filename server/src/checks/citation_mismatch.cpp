// Reports a paper that is cited with two numbers side by side, when the folder has that paper and it bears another
// number than the second one.
//
// Why it matters: one of the two numbers leads to another paper. "Vragen van het lid Bakker (2022Z01234, Aanhangsel
// Handelingen, vergaderjaar 2021–2022, nr. 2001)" names one paper twice; the numbers must belong together.
//
// Only numbers that stand directly beside each other are compared, and only for kinds of which a paper has one: the
// case number and the number in the Aanhangsel.
//
// In the folder:
// ```
// AH 2001
// 2022Z01234
// Antwoord van minister De Boer (Financiën) (ontvangen 3 maart 2022)
//
// Vraag 1
// Hoeveel boten varen er?
//
// Antwoord 1
// Er varen twaalf boten.
// ```
//
// Accepted:
// ```
// Vraag 1
// Klopt het?
//
// Antwoord 1
// Zie de vragen van het lid Bakker (2022Z01234, Aanhangsel Handelingen, vergaderjaar 2021–2022, nr. 2001).
// ```
//
// Rejected:
// ```
// Vraag 1
// Klopt het?
//
// Antwoord 1
// Zie de vragen van het lid Bakker (2022Z01234, Aanhangsel Handelingen, vergaderjaar 2021–2022, nr. 2011).
// ```
//
// Source: Aanwijzingen voor de regelgeving 3.43: a paper is cited by the number under which it was published.
#include <algorithm>
#include <optional>

#include "checks/check.h"
#include "index/identity.h"

namespace vraagbaak::checks {
namespace citation_mismatch {
namespace {

using model::ReferenceKind;

constexpr Message kMismatch{"{0} en {1} zijn niet hetzelfde stuk: {0} heeft in de map het nummer {2}.",
                            "{0} and {1} are not the same paper: in the folder {0} bears the number {2}."};

/// Between the two numbers of one paper stands at most this: ") (" or "; ".
constexpr uint32_t kMostBetween = 4;

bool single(ReferenceKind kind) { return kind == ReferenceKind::case_number || kind == ReferenceKind::aanhangsel; }

/// Whether a paper's identifier is its number of that kind.
bool of_kind(const std::string& id, ReferenceKind kind) {
  if (index::is_loose(id)) return false;
  const bool appendix = id.starts_with("ah-tk-");
  const bool case_number = id.size() > 4 && id[4] == 'Z';
  return kind == ReferenceKind::aanhangsel ? appendix : case_number;
}

/// The identifier of kind `kind` of the one paper that goes by `id`.
std::optional<std::string> sister(const std::string& id, ReferenceKind kind, const index::Library& library) {
  constexpr size_t kMost = 2;
  const std::vector<index::Paper> papers = library.papers(id, kMost);
  if (papers.size() != 1) return std::nullopt;
  const std::vector<std::string>& ids = papers.front().ids;
  const auto known = std::count_if(ids.begin(), ids.end(), [&](const std::string& one) { return of_kind(one, kind); });
  if (known != 1) return std::nullopt;
  return *std::find_if(ids.begin(), ids.end(), [&](const std::string& one) { return of_kind(one, kind); });
}

bool only_signs(const std::string& between) { return between.find_first_not_of(" \t\r\n,;()[]") == std::string::npos; }

void check(const model::Document& document, const std::string&, const index::Library& library, Report& report) {
  document.for_each_block([&](const model::BlockView& view) {
    const model::Entity* last = nullptr;
    for (uint32_t i = 0; i < view.block->entities.size(); ++i) {
      const model::Entity& entity = view.block->entities[i];
      const auto* second = std::get_if<model::ExternalReference>(&entity.value);
      if (second == nullptr) continue;
      const model::Entity* before = last;
      last = &entity;
      if (before == nullptr || second->targets.size() != 1 || !single(second->kind)) continue;
      const auto& first = std::get<model::ExternalReference>(before->value);
      if (first.targets.size() != 1 || !single(first.kind) || first.kind == second->kind) continue;
      if (entity.range.start < before->range.end || entity.range.start - before->range.end > kMostBetween) continue;
      if (!only_signs(document.text().slice(view.at({before->range.end, entity.range.start})))) continue;
      const std::string cited = index::normalised_id(first.targets.front().id);
      const std::string other = index::normalised_id(second->targets.front().id);
      const std::optional<std::string> real = sister(cited, second->kind, library);
      if (!real || *real == other) continue;
      report.add({view.id, entity.range}, kMismatch, {cited, other, *real});
    }
  });
}

}  // namespace
}  // namespace citation_mismatch

extern const Check kCitationMismatch{
    .code = "citation-mismatch",
    .severity = Severity::warning,
    .title = {"Twee nummers van verschillende stukken", "Two numbers of different papers"},
    .workspace = citation_mismatch::check,
};

}  // namespace vraagbaak::checks
