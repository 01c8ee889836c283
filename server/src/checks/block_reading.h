// What is read of a block for its checks: each thing when the first of them asks for it, and once.
#pragma once

#include <deque>
#include <optional>
#include <string_view>
#include <vector>

#include "facts/mention.h"
#include "facts/passage.h"
#include "facts/words.h"
#include "model/block.h"

namespace vraagbaak::checks {

/// A passage with its words, figures, dates and periods. For one thread.
class ReadPassage {
 public:
  explicit ReadPassage(facts::Passage passage) : passage_(std::move(passage)) {}
  ReadPassage(const ReadPassage&) = delete;
  ReadPassage& operator=(const ReadPassage&) = delete;

  const facts::Passage& passage() const { return passage_; }
  const facts::Words& words() const;
  /// By place and without overlap; no abbreviations and names.
  const std::vector<facts::Mention>& mentions() const;

  std::string_view text() const { return passage_.text(); }
  std::string_view written(const facts::Mention& mention) const { return passage_.slice(mention.range); }
  /// The text from the end of `first` to the start of `second`, which stands behind it.
  std::string_view between(const facts::Mention& first, const facts::Mention& second) const;
  std::string_view behind(const facts::Mention& mention) const { return text().substr(mention.range.end.value); }
  std::string_view before(const facts::Mention& mention) const { return text().substr(0, mention.range.start.value); }
  /// The sentence that holds `mention`; of a very long one what stands near it.
  facts::StringRange sentence(const facts::Mention& mention) const;

 private:
  facts::Passage passage_;
  mutable std::optional<facts::Words> words_;
  mutable std::optional<std::vector<facts::Mention>> mentions_;
};

/// True for running text: no heading, signature, note or furniture, and of a header only what is as long as an
/// introduction.
bool is_running_text(const model::Block& block, const ReadPassage& read);

class BlockReading {
 public:
  /// Both must outlive this.
  BlockReading(const model::Block& block, std::string_view text) : block_(block), text_(text) {}

  const std::deque<ReadPassage>& passages();

 private:
  const model::Block& block_;
  std::string_view text_;
  std::optional<std::deque<ReadPassage>> passages_;
};

}  // namespace vraagbaak::checks
