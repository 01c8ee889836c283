#include "features/selection_ranges.h"

#include <algorithm>
#include <set>
#include <string>

#include "features/places.h"
#include "text/prose.h"

namespace vraagbaak::features {
namespace {

using model::BlockId;
using model::Numbering;
using text::ByteRange;

/// A question and its answer further apart than this are no pair to select: between them stand other answers.
constexpr size_t kPairBlocks = 64;

class Growing {
 public:
  explicit Growing(text::ByteOffset offset) : offset_(offset) {}
  void add(ByteRange range) {
    if (range.empty() || !range.touches(offset_)) return;
    if (ranges_.empty() || (range.contains(ranges_.back()) && range != ranges_.back())) ranges_.push_back(range);
  }
  std::vector<ByteRange> take() { return std::move(ranges_); }

 private:
  text::ByteOffset offset_;
  std::vector<ByteRange> ranges_;
};

/// The sentence around `offset` in `paragraph`; looks no further than a few kilobytes to either side.
ByteRange sentence_in(const text::SourceText& text, ByteRange paragraph, text::ByteOffset offset) {
  constexpr uint32_t kReach = 4096;
  const auto start = offset - paragraph.start > kReach ? offset - kReach : paragraph.start;
  const auto end = std::min(paragraph.end, offset + kReach);
  const std::string bytes = text.slice({start, end});
  const auto sentence = text::sentence_at(bytes, {offset - start});
  return {start + sentence.start.value, start + sentence.end.value};
}

BlockId next_block(const model::Document& document, BlockId id) {
  ++id.block;
  while (id.series < document.series_count() && id.block >= document.series(id.series)->blocks.size())
    id = {id.series + 1, 0};
  return id;
}

/// The blocks of the questions that belong with what is in `id`, and of their answers.
std::set<BlockId> companions(const model::Document& document, BlockId id) {
  const Numbering& numbering = document.numbering();
  std::set<BlockId> blocks{id};
  std::vector<uint32_t> answers = document.answers_in(id);
  for (const uint32_t question : document.questions_in(id))
    for (const uint32_t answer : answers_of(numbering, question)) answers.push_back(answer);
  for (const uint32_t answer : answers) {
    blocks.insert(numbering.answers[answer].block);
    for (const uint32_t question : numbering.answers[answer].questions)
      blocks.insert(numbering.questions[question].block);
  }
  return blocks;
}

/// Questions and answers that stand together; empty when another question or answer stands between them.
ByteRange pair_range(const model::Document& document, BlockId id) {
  const auto blocks = companions(document, id);
  if (blocks.size() < 2 || blocks.size() > kPairBlocks) return {};
  size_t met = 0;
  size_t steps = 0;
  for (BlockId at = *blocks.begin(); steps < kPairBlocks; at = next_block(document, at), ++steps) {
    const auto kind = document.view(at).block->kind;
    const bool ours = blocks.count(at) > 0;
    if (!ours && (kind == model::BlockKind::question || kind == model::BlockKind::answer)) return {};
    if (ours && ++met == blocks.size())
      return {document.view(*blocks.begin()).content().start, document.view(at).content().end};
  }
  return {};
}

}  // namespace

std::vector<ByteRange> selection_ranges(const model::Document& document, text::ByteOffset offset) {
  const auto& text = document.text();
  const ByteRange whole{{0}, {text.size()}};
  offset = std::min(offset, whole.end);
  Growing growing(offset);
  if (const auto view = document.block_at(offset); view && view->start <= offset) {
    const auto& block = *view->block;
    const model::BlockOffset at{offset - view->start};
    growing.add(text::word_at(text, offset));
    if (const auto entity = entity_at(block, at)) growing.add(view->at(block.entities[*entity].range));
    if (block.heading.touches(at)) growing.add(view->at(block.heading));
    for (const auto& span : block.spans) {
      if (!span.range.touches(at)) continue;
      growing.add(sentence_in(text, view->at(span.range), offset));
      growing.add(view->at(span.range));
    }
    for (const auto& part : block.parts)
      if (part.range.touches(at)) growing.add(view->at(part.range));
    growing.add(view->at(block.body));
    growing.add(view->content());
    growing.add(pair_range(document, view->id));
  }
  growing.add(whole);
  auto ranges = growing.take();
  if (ranges.empty()) ranges.push_back(whole);
  return ranges;
}

}  // namespace vraagbaak::features
