// Reports a reference to a question of another paper, when that paper is in the folder and has no such question.
//
// Why it matters: the reader looks it up and does not find it. The usual causes are a number that was taken from a
// draft of the other paper, and a slip of the pen.
//
// A paper that is not in the folder is not reported: nobody can have every paper at hand. Neither is one in which no
// questions were recognised.
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
// Vraag 1
// Klopt het?
//
// Antwoord 1
// Zie het antwoord op vraag 1 van de vragen van het lid Bakker (2022Z01234).
// ```
//
// Rejected:
// ```
// Vraag 1
// Klopt het?
//
// Antwoord 1
// Zie het antwoord op vraag 7 van de vragen van het lid Bakker (2022Z01234).
// ```
//
// Source: Aanwijzingen voor de regelgeving 3.27 and 3.43: a reference names a place that exists and can be found.
#include <algorithm>
#include <map>

#include "checks/check.h"
#include "checks/paper_name.h"
#include "index/identity.h"

namespace vraagbaak::checks {
namespace cited_question_missing {
namespace {

constexpr Message kMissing{"Geen vraag {1} in {0}; de nummers lopen daar tot en met {2}. Controleer het nummer.",
                           "No question {1} in {3}; its numbers run up to {2}. Check the number."};

constexpr size_t kMostPapers = 2;

/// The questions of the one paper that goes by an identifier; none when there are several or none.
class Papers {
 public:
  Papers(const std::string& self, const index::Library& library) : self_(self), library_(library) {}

  const std::vector<index::Question>& questions(const std::string& id) {
    const auto [known, added] = by_id_.try_emplace(id);
    if (!added || index::is_loose(id)) return known->second;
    std::vector<index::Paper> papers = library_.papers(id, kMostPapers);
    std::erase_if(papers, [&](const index::Paper& paper) { return paper.uri == self_; });
    if (papers.size() == 1) known->second = library_.questions(papers.front().uri);
    return known->second;
  }

 private:
  const std::string& self_;
  const index::Library& library_;
  std::map<std::string, std::vector<index::Question>> by_id_;
};

Place place_at(const model::Document& document, text::ByteRange range) {
  const model::BlockView view = *document.block_at(range.start);
  return {view.id, {{range.start - view.start}, {range.end - view.start}}};
}

void check(const model::Document& document, const std::string& uri, const index::Library& library, Report& report) {
  Papers papers(uri, library);
  for (const index::Citation& citation : index::cited_questions(document, uri)) {
    const std::vector<index::Question>& questions = papers.questions(citation.id);
    uint32_t highest = 0;
    bool found = false;
    for (const index::Question& question : questions) {
      highest = std::max(highest, question.label.number);
      // Parts are often written as running text: a letter alone proves little.
      found = found || question.label.number == citation.question.number;
    }
    if (found || highest == 0) continue;
    report.add(place_at(document, citation.range), kMissing,
               {paper_name(citation.id, Language::dutch), std::to_string(citation.question.number),
                std::to_string(highest), paper_name(citation.id, Language::english)});
  }
}

}  // namespace
}  // namespace cited_question_missing

extern const Check kCitedQuestionMissing{
    .code = "cited-question-missing",
    .severity = Severity::warning,
    .title = {"Verwijzing naar een vraag die een ander stuk niet heeft",
              "Reference to a question that another paper does not have"},
    .workspace = cited_question_missing::check,
};

}  // namespace vraagbaak::checks
