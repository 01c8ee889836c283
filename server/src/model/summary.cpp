#include "model/summary.h"

#include <algorithm>

#include "model/characters.h"

namespace vraagbaak::model {

namespace {

/// Bytes of `region` outside `skipped`, at least `enough` of them when there are as many. A skipped page furniture
/// between two lines leaves the line break before it, so the lines still join.
std::string kept_bytes(std::string_view block, BlockRange region, const std::vector<BlockRange>& skipped,
                       size_t enough) {
  std::string kept;
  BlockOffset at = region.start;
  for (const BlockRange& skip : skipped) {
    if (skip.end <= at) continue;
    if (skip.start >= region.end || kept.size() >= enough) break;
    if (skip.start > at) kept += block.substr(at.value, skip.start - at);
    at = std::max(at, skip.end);
  }
  if (at < region.end && kept.size() < enough)
    kept += block.substr(at.value, std::min<size_t>(region.end - at, enough));
  return kept;
}

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

std::string summary_of(std::string_view block, BlockRange region, const std::vector<BlockRange>& skipped) {
  // Runs of blanks shrink, so take some more bytes than a summary of four-byte characters can need; and one more
  // character than fits, to see that there is more.
  constexpr size_t kEnough = kSummaryLength * 8;
  std::string line = one_line(kept_bytes(block, region, skipped, kEnough), kSummaryLength + 1);
  size_t characters = 0;
  size_t cut = 0;
  for (size_t at = 0; at < line.size(); ++at) {
    if (continues_character(line[at])) continue;
    if (characters == kSummaryLength) {
      // Cut after the last whole word that leaves room for the mark; within a word only when it fills the line.
      const size_t blank = line.rfind(' ', cut);
      line.erase(blank != line.npos && blank > 0 ? blank : cut);
      while (!line.empty() && (line.back() == ',' || line.back() == ';' || line.back() == ' ')) line.pop_back();
      return line + "…";
    }
    if (characters == kSummaryLength - 1) cut = at;
    ++characters;
  }
  return line;
}

std::string plain_text(std::string_view block, BlockRange region, const std::vector<BlockRange>& skipped) {
  return lower(one_line(kept_bytes(block, region, skipped, region.size())));
}

}  // namespace vraagbaak::model
