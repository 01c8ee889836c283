// Reports a paper of which the folder holds another text that differs.
//
// Why it matters: references lead to one of the two, and who edits the wrong one loses work. Wrong versions have been
// sent to parliament.
//
// A question and the paper with its answer share a case number and are no duplicates; two texts with the same words are
// a copy and are not reported either, nor are two letters of one day. It is a remark: a folder may hold an earlier
// draft on purpose.
//
// In the folder:
// ```
// 2022Z01234
// Vragen van het lid Bakker (VVD) aan de Minister van Financiën over de veerdienst (ingezonden 1 februari 2022).
// Antwoord van Minister De Boer (Financiën) (ontvangen 3 maart 2022).
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
// 2022Z01234
// Vragen van het lid Bakker (VVD) aan de Minister van Financiën over de veerdienst (ingezonden 1 februari 2022).
//
// 1
// Hoeveel boten varen er?
// ```
//
// Rejected:
// ```
// 2022Z01234
// Vragen van het lid Bakker (VVD) aan de Minister van Financiën over de veerdienst (ingezonden 1 februari 2022).
// Antwoord van Minister De Boer (Financiën) (ontvangen 3 maart 2022).
//
// Vraag 1
// Hoeveel boten varen er?
//
// Antwoord 1
// Er varen dertien boten.
// ```
//
// Source: ah-tk-20232024-1433, which corrects an answer of which the wrong version had been sent.
#include <algorithm>

#include "checks/check.h"
#include "checks/paper_name.h"
#include "checks/place.h"
#include "index/identity.h"
#include "index/uri.h"

namespace vraagbaak::checks {
namespace paper_duplicate {
namespace {

constexpr Message kDuplicate{"In de map staat nog een tekst van dit stuk ({0}) die anders is: {1}.",
                             "The folder holds another text of this paper ({2}) that differs: {1}."};

constexpr size_t kMostPapers = 4;

/// Where the paper names itself; its first block when it does so nowhere.
Place own_name(const model::Document& document) {
  using Kind = model::HeaderField::Kind;
  const std::vector<model::Header::Field>& fields = document.header().fields;
  for (const Kind kind : {Kind::number, Kind::case_number, Kind::title}) {
    const auto field =
        std::find_if(fields.begin(), fields.end(), [&](const model::Header::Field& one) { return one.kind == kind; });
    if (field != fields.end()) return at_field(document, static_cast<uint32_t>(field - fields.begin()));
  }
  return at_heading(document, document.block_at({0})->id);
}

/// Line breaks of another kind make no other text.
std::string words_of(const text::SourceText& text) {
  std::string words = text.str();
  std::erase_if(words, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
  return words;
}

void check(const model::Document& document, const std::string& uri, const index::Library& library, Report& report) {
  const std::optional<index::Paper> paper = library.paper(uri);
  if (!paper || paper->ids.empty() || index::is_loose(paper->ids.front())) return;
  // Whoever sends letters may send several on one day.
  if (paper->ids.front().starts_with("brief-")) return;
  for (const index::Paper& other : library.papers(paper->ids.front(), kMostPapers)) {
    if (index::same_uri(other.uri) == index::same_uri(uri) || other.form != paper->form) continue;
    if (other.ids.empty() || other.ids.front() != paper->ids.front()) continue;
    const std::optional<text::SourceText> text = library.text(other.uri);
    if (!text || words_of(*text) == words_of(document.text())) continue;
    report.add(own_name(document), kDuplicate,
               {paper_name(paper->ids.front(), Language::dutch), index::file_name(other.uri),
                paper_name(paper->ids.front(), Language::english)});
    return;
  }
}

}  // namespace
}  // namespace paper_duplicate

extern const Check kPaperDuplicate{
    .code = "paper-duplicate",
    .severity = Severity::information,
    .title = {"Nog een andere tekst van dit stuk", "Another text of this paper"},
    .workspace = paper_duplicate::check,
};

}  // namespace vraagbaak::checks
