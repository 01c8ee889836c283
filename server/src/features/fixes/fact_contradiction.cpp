// Writes one of two figures of a paper as the other one is written; in the figure that is reported, or in the other.
#include "features/fixes/fix.h"

namespace vraagbaak::features::fixes {
namespace fact_contradiction {
namespace {

constexpr checks::Message kHere{"Schrijf hier ook {0}", "Write {1} here too"};
constexpr checks::Message kThere{"Schrijf op de andere plaats ook {0}", "Write {1} in the other place too"};

void fix(Material& material, const checks::Finding& finding, std::vector<Fix>& fixes) {
  constexpr size_t kArguments = 4;  // the figure here and there in Dutch, then in English
  // What another paper says is taken over by fact_fixes, which knows that paper.
  if (finding.arguments.size() != kArguments || finding.related.empty() || finding.related.front().elsewhere) return;
  const text::ByteRange here = material.range(finding.place);
  const text::ByteRange there = material.range(finding.related.front().place);
  const text::SourceText& text = material.document().text();
  const std::string said_here = text.slice(here);
  const std::string said_there = text.slice(there);
  // A line end inside a figure may hide a whole page end, which is not to be lost.
  if ((said_here + said_there).find_first_of("\r\n\f") != std::string::npos) return;
  const auto& shown = finding.arguments;
  // Which of the two is right only the author can tell.
  fixes.push_back({.title = &kHere, .arguments = {shown[1], shown[3]}, .edits = {{here, said_there}}});
  fixes.push_back({.title = &kThere, .arguments = {shown[0], shown[2]}, .edits = {{there, said_here}}});
}

}  // namespace
}  // namespace fact_contradiction

extern const Fixer kFactContradiction;
const Fixer kFactContradiction{"fact-contradiction", fact_contradiction::fix};

}  // namespace vraagbaak::features::fixes
