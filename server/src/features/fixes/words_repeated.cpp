// Leaves the words standing once.
#include "features/fixes/fix.h"
#include "model/characters.h"

namespace vraagbaak::features::fixes {
namespace words_repeated {
namespace {

constexpr checks::Message kOnce{"Schrijf \"{0}\" één keer", "Write \"{0}\" once"};

void fix(Material& material, const checks::Finding& finding, std::vector<Fix>& fixes) {
  const text::ByteRange range = material.range(finding.place);
  const std::string written = material.document().text().slice(range);
  // Half of the words, counted by the gaps between them.
  std::vector<std::pair<size_t, size_t>> words;
  for (size_t at = 0; at < written.size();) {
    const size_t blank = model::blank_at(written, at);
    if (blank > 0) {
      at += blank;
      continue;
    }
    const size_t start = at;
    while (at < written.size() && model::blank_at(written, at) == 0) ++at;
    words.emplace_back(start, at);
  }
  if (words.size() < 2 || words.size() % 2 != 0) return;
  const size_t half = words.size() / 2;
  const auto offset = [&](size_t at) { return range.start + static_cast<uint32_t>(at); };
  // The gap that stays is the one that breaks the line.
  const std::string_view seam =
      std::string_view(written).substr(words[half - 1].second, words[half].first - words[half - 1].second);
  const bool breaks = seam.find_first_of("\r\n") != seam.npos;
  const std::string behind = material.document().text().slice({range.end, range.end + 1});
  text::ByteRange surplus{offset(words[half - 1].second), range.end};
  if (breaks && behind == " ") surplus = {offset(words[half].first), range.end + 1};
  fixes.push_back(
      {.title = &kOnce, .arguments = finding.arguments, .edits = {{surplus, ""}}, .safe = true, .preferred = true});
}

}  // namespace
}  // namespace words_repeated

extern const Fixer kWordsRepeated;
const Fixer kWordsRepeated{"words-repeated", words_repeated::fix};

}  // namespace vraagbaak::features::fixes
