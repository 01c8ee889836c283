// Proposes the numbers of the dossier that have the digit.
#include "features/fixes/fix.h"

namespace vraagbaak::features::fixes {
namespace citation_number_doubtful {
namespace {

constexpr checks::Message kWrite{"Schrijf nr. {0}", "Write no. {0}"};

void fix(Material& material, const checks::Finding& finding, std::vector<Fix>& fixes) {
  const std::string& doubted = finding.arguments.front();
  const text::ByteRange range = material.range(finding.place);
  const size_t number = material.document().text().slice(range).rfind(doubted);
  if (number == std::string::npos) return;
  const text::ByteOffset start = range.start + static_cast<uint32_t>(number);
  const text::ByteRange written{start, start + static_cast<uint32_t>(doubted.size())};
  for (const checks::Related& other : finding.related)
    fixes.push_back({.title = &kWrite, .arguments = other.arguments, .edits = {{written, other.arguments.front()}}});
}

}  // namespace
}  // namespace citation_number_doubtful

extern const Fixer kCitationNumberDoubtful;
const Fixer kCitationNumberDoubtful{"citation-number-doubtful", citation_number_doubtful::fix};

}  // namespace vraagbaak::features::fixes
