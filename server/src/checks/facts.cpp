// See facts.h.
#include "checks/facts.h"

#include <algorithm>

#include "checks/words.h"

namespace vraagbaak::checks {
namespace {

/// How far around the word "bijlage" the words that decide about it may stand, in bytes.
constexpr size_t kAnnexReach = 60;

uint64_t mixed(uint64_t hash, uint64_t value) {
  hash ^= value + 0x9e3779b97f4a7c15ull + (hash << 6) + (hash >> 2);
  return hash * 0x100000001b3ull;
}

uint64_t mixed(uint64_t hash, std::string_view text) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ull;
  return mixed(hash, text.size());
}

}  // namespace

std::string heading_style(std::string_view heading) {
  std::string out;
  for (const char c : one_line(heading)) {
    const bool digit = c >= '0' && c <= '9';
    if (digit && !out.empty() && out.back() == 'N') continue;
    out += digit ? 'N' : c;
  }
  return out;
}

AnnexMention annex_mention(std::string_view block_text, model::BlockRange range) {
  const std::string words = lower(one_line(around(block_text, range.start.value, range.end.value, kAnnexReach)));
  if (contains_any(words, {"bijlage bij ", "bijlagen bij ", "bijlage van ", "bijlagen van ", "bijlage bij het",
                           "kamerstuk", "aanhangsel", "rapport", "verordening", "richtlijn"}))
    return AnnexMention::passing;
  const bool enclosed = contains_any(words, {"als bijlage gaa",
                                             "als bijlage vind",
                                             "als bijlage tref",
                                             "als bijlage toegevoegd",
                                             "als bijlage is toegevoegd",
                                             "als bijlage bijgevoegd",
                                             "in bijlage vind",
                                             "in bijlage gaa",
                                             "in bijlage tref",
                                             "in de bijlage vind",
                                             "in de bijlage tref",
                                             "bijgevoegde bijlage",
                                             "vindt u in bijlage",
                                             "vindt u in de bijlage",
                                             "vindt u als bijlage",
                                             "gaat als bijlage",
                                             "gaan als bijlage",
                                             "treft u in bijlage",
                                             "treft u in de bijlage",
                                             "treft u als bijlage",
                                             "zie bijlage",
                                             "zie de bijlage",
                                             "opgenomen in bijlage"});
  return enclosed ? AnnexMention::enclosed : AnnexMention::passing;
}

uint64_t facts_of(const model::Block& block, std::string_view block_text) {
  using model::BlockKind;
  uint64_t hash =
      static_cast<uint64_t>(block.kind) << 2 | (block.implicit ? 2u : 0u) | (block.reference_only ? 1u : 0u);
  if (block.kind == BlockKind::question || block.kind == BlockKind::answer) {
    const size_t start = std::min<size_t>(block.heading.start.value, block_text.size());
    const size_t end = std::clamp<size_t>(block.heading.end.value, start, block_text.size());
    hash = mixed(hash, heading_style(block_text.substr(start, end - start)));
  }
  for (const model::Entity& entity : block.entities) {
    if (entity.kind != model::EntityKind::annex_mention) continue;
    const auto* label = std::get_if<model::Label>(&entity.value);
    hash = mixed(hash, label ? label->number + 1 : 0);
    hash = mixed(hash, static_cast<uint64_t>(annex_mention(block_text, entity.range)));
  }
  return mixed(hash, block.parts.size());
}

}  // namespace vraagbaak::checks
