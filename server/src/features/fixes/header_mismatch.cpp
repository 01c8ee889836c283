// Repeats in the head of the answer what the head of the question says, or the other way round. Which of the two is
// right only the author knows, so neither is done unasked.
#include "features/fixes/fix.h"
#include "model/characters.h"

namespace vraagbaak::features::fixes {
namespace header_mismatch {
namespace {

constexpr checks::Message kFromQuestion{"Neem \"{0}\" over uit het hoofd van de vraag",
                                        "Take \"{0}\" from the head of the question"};
constexpr checks::Message kFromAnswer{"Neem \"{0}\" over uit het hoofd van het antwoord",
                                      "Take \"{0}\" from the head of the answer"};

void fix(Material& material, const checks::Finding& finding, std::vector<Fix>& fixes) {
  if (finding.related.empty()) return;
  const text::SourceText& text = material.document().text();
  const text::ByteRange answer = material.range(finding.place);
  const text::ByteRange question = material.range(finding.related.front().place);
  const std::string in_answer = model::one_line(text.slice(answer));
  const std::string in_question = model::one_line(text.slice(question));
  fixes.push_back(
      {.title = &kFromQuestion, .arguments = {in_question}, .edits = {{answer, in_question}}, .preferred = true});
  fixes.push_back({.title = &kFromAnswer, .arguments = {in_answer}, .edits = {{question, in_answer}}});
}

}  // namespace
}  // namespace header_mismatch

extern const Fixer kHeaderMismatch;
const Fixer kHeaderMismatch{"header-mismatch", header_mismatch::fix};

}  // namespace vraagbaak::features::fixes
