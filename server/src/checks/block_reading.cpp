#include "checks/block_reading.h"

#include "facts/recognise.h"
#include "text/prose.h"

namespace vraagbaak::checks {
namespace {

/// Sentences are looked at within so many bytes to either side, so that a text without any costs no more.
constexpr uint32_t kSentenceReach = 1500;

/// A passage of a header that is longer, in bytes, introduces the questions.
constexpr size_t kLongestField = 150;

}  // namespace

bool is_running_text(const model::Block& block, const ReadPassage& read) {
  using model::BlockKind;
  if (read.passage().kind() == model::Span::Kind::footnote) return false;
  switch (block.kind) {
    case BlockKind::header: return read.text().size() > kLongestField;
    case BlockKind::section_head:
    case BlockKind::signature:
    case BlockKind::furniture:
    case BlockKind::footnote: return false;
    default: return true;
  }
}

const facts::Words& ReadPassage::words() const {
  if (!words_) words_.emplace(passage_);
  return *words_;
}

const std::vector<facts::Mention>& ReadPassage::mentions() const {
  if (!mentions_) mentions_ = facts::recognise_figures(words(), {});
  return *mentions_;
}

std::string_view ReadPassage::between(const facts::Mention& first, const facts::Mention& second) const {
  const uint32_t start = first.range.end.value;
  const uint32_t end = second.range.start.value;
  return end > start ? text().substr(start, end - start) : std::string_view();
}

facts::StringRange ReadPassage::sentence(const facts::Mention& mention) const {
  return text::sentence_near(text(), mention.range.start, kSentenceReach);
}

const std::deque<ReadPassage>& BlockReading::passages() {
  if (!passages_) {
    passages_.emplace();
    for (facts::Passage& passage : facts::passages(block_, text_)) passages_->emplace_back(std::move(passage));
  }
  return *passages_;
}

}  // namespace vraagbaak::checks
