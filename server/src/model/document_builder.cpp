// Builds a document from its tree. Series and blocks whose syntax nodes the parser took over from the previous version
// are taken over as well, so an edit costs the number of series (pointers copied) plus the blocks it touched; the
// numbering is built anew only when a heading or a reference changed.
#include <algorithm>
#include <unordered_map>
#include <utility>

#include "model/block_builder.h"
#include "model/document.h"
#include "model/forms/form.h"
#include "model/header.h"
#include "model/numbering_builder.h"
#include "syntax/cursor.h"
#include "syntax/tree.h"

namespace vraagbaak::model {

using syntax::NodeKind;

class DocumentBuilder {
 public:
  DocumentBuilder(text::SourceText text, const syntax::Tree& tree, const Document* previous) : previous_(previous) {
    document_->text_ = std::move(text);
    document_->tree_ = std::make_shared<const syntax::Tree>(tree);
  }

  std::shared_ptr<const Document> build() {
    find_series();
    match_series();
    build_series();
    finish();
    return std::move(document_);
  }

 private:
  static constexpr uint32_t kNew = 0xffffffff;

  void find_series() {
    syntax::Cursor cursor(document_->tree_->root());
    cursor.each_child([&](TSNode node, NodeKind kind) {
      if (kind != NodeKind::series) return;
      document_->series_nodes_.push_back(syntax::identity_of(node));
      ranges_.push_back(syntax::range_of(node));
      document_->series_starts_.push_back(ranges_.back().start);
    });
    taken_.assign(ranges_.size(), kNew);
  }

  /// Finds for each series the one of the previous version with the same node: from the front, from the back, and
  /// what is left in between by look-up.
  void match_series() {
    if (previous_ == nullptr) return;
    const auto& before = previous_->series_nodes_;
    const auto& now = document_->series_nodes_;
    const auto same = [&](size_t a, size_t b) {
      return now[a] != nullptr && now[a] == before[b] && previous_->series_[b]->size == ranges_[a].size();
    };
    size_t front = 0;
    while (front < now.size() && front < before.size() && same(front, front)) {
      taken_[front] = static_cast<uint32_t>(front);
      ++front;
    }
    size_t back = 0;
    while (back < now.size() - front && back < before.size() - front &&
           same(now.size() - 1 - back, before.size() - 1 - back)) {
      taken_[now.size() - 1 - back] = static_cast<uint32_t>(before.size() - 1 - back);
      ++back;
    }
    std::unordered_map<const void*, uint32_t> middle;
    for (size_t index = front; index < before.size() - back; ++index)
      if (before[index] != nullptr) middle.emplace(before[index], static_cast<uint32_t>(index));
    std::vector<bool> used(before.size() - front - back);
    for (size_t index = front; index < now.size() - back; ++index) {
      const auto found = middle.find(now[index]);
      if (found == middle.end() || !same(index, found->second)) continue;
      taken_[index] = found->second;
      used[found->second - front] = true;
    }
    for (size_t index = front; index < before.size() - back; ++index)
      if (!used[index - front]) offer_blocks(*previous_->series_[index]);
  }

  /// The blocks of a series that is gone may live on in another.
  void offer_blocks(const Series& series) {
    for (size_t index = 0; index < series.blocks.size(); ++index)
      if (series.nodes[index] != nullptr) blocks_.emplace(series.nodes[index], series.blocks[index]);
  }

  void build_series() {
    document_->series_.resize(ranges_.size());
    syntax::Cursor cursor(document_->tree_->root());
    size_t index = 0;
    bool all_taken = true;
    for (const uint32_t taken : taken_) all_taken = all_taken && taken != kNew;
    if (all_taken) {
      for (; index < ranges_.size(); ++index) document_->series_[index] = previous_->series_[taken_[index]];
      return;
    }
    cursor.each_child([&](TSNode, NodeKind kind) {
      if (kind != NodeKind::series) return;
      document_->series_[index] =
          taken_[index] != kNew ? previous_->series_[taken_[index]] : one_series(cursor, ranges_[index]);
      ++index;
    });
  }

  std::shared_ptr<const Series> one_series(syntax::Cursor& cursor, text::ByteRange range) {
    auto series = std::make_shared<Series>();
    series->size = range.size();
    cursor.each_child([&](TSNode node, NodeKind kind) {
      if (kind == NodeKind::none) return;
      series->starts.push_back(ts_node_start_byte(node) - range.start.value);
      series->nodes.push_back(syntax::identity_of(node));
    });
    const std::string text = document_->text_.slice(range);
    series->blocks.reserve(series->starts.size());
    size_t index = 0;
    cursor.each_child([&](TSNode, NodeKind kind) {
      if (kind == NodeKind::none) return;
      const uint32_t start = series->starts[index];
      const uint32_t end = index + 1 < series->starts.size() ? series->starts[index + 1] : series->size;
      const auto kept = blocks_.find(series->nodes[index]);
      if (kept != blocks_.end() && kept->second->size == end - start)
        series->blocks.push_back(kept->second);
      else
        series->blocks.push_back(
            build_block(cursor, std::string_view(text).substr(start, end - start), range.start + start));
      ++index;
    });
    for (const auto& block : series->blocks) {
      series->interface_hash = mix(series->interface_hash, block->interface_hash);
      series->places_hash = mix(series->places_hash, block->places_hash);
    }
    series->starts.shrink_to_fit();
    series->nodes.shrink_to_fit();
    return series;
  }

  void finish() {
    std::vector<BlockView> headers;
    for (uint32_t s = 0; s < document_->series_.size(); ++s) {
      const Series& series = *document_->series_[s];
      document_->interface_hash_ = mix(mix(document_->interface_hash_, series.blocks.size()), series.interface_hash);
      document_->places_hash_ = mix(document_->places_hash_, series.places_hash);
    }
    const bool same_face = previous_ != nullptr && previous_->interface_hash_ == document_->interface_hash_;
    if (same_face && previous_->places_hash_ == document_->places_hash_ && header_unmoved()) {
      document_->header_ = previous_->header_;
    } else {
      if (same_face) {
        for (const BlockId id : previous_->header_blocks_) headers.push_back(document_->view(id));
      } else {
        document_->for_each_block([&](const BlockView& view) {
          if (view.block->header != nullptr) headers.push_back(view);
        });
      }
      document_->header_ = std::make_shared<const Header>(read_header(headers));
    }
    if (same_face) {
      document_->header_blocks_ = previous_->header_blocks_;
      document_->numbering_ = previous_->numbering_;
      document_->form_ = previous_->form_;
      return;
    }
    for (const BlockView& view : headers) document_->header_blocks_.push_back(view.id);
    number();
  }

  bool header_unmoved() const {
    return std::all_of(previous_->header_blocks_.begin(), previous_->header_blocks_.end(), [&](BlockId id) {
      const BlockView before = previous_->view(id);
      const BlockView now = document_->view(id);
      return before.block == now.block && before.start == now.start;
    });
  }

  void number() {
    BlockStatistics statistics;
    Numbering numbering = build_numbering(document_->series_, statistics);
    uint32_t evidence = header_evidence(*document_->header_);
    if (statistics.questions > 0) evidence |= kHasQuestions;
    if (statistics.answers > 0) evidence |= kHasAnswers;
    if (statistics.notices > 0 || document_->header_->delay) evidence |= kHasNotice;
    if (statistics.numbers_apart) evidence |= kNumbersApart;
    const FormSpec& spec = recognise_form(evidence);
    document_->form_ = spec.form;
    constexpr uint32_t kPromise = kHasAnswers | kAnswerer | kReceived | kTitleAnswers;
    numbering.answers_expected = spec.answers && statistics.questions > 0 && (evidence & kPromise) != 0;
    document_->numbering_ = std::make_shared<const Numbering>(std::move(numbering));
  }

  const Document* previous_;
  std::shared_ptr<Document> document_ = std::make_shared<Document>();
  std::vector<text::ByteRange> ranges_;  ///< of the series
  std::vector<uint32_t> taken_;  ///< for each series the index of the one it is in the previous version, or kNew
  std::unordered_map<const void*, std::shared_ptr<const Block>> blocks_;  ///< to take over, by syntax node
};

std::shared_ptr<const Document> Document::build(text::SourceText text, const syntax::Tree& tree,
                                                const Document* previous) {
  return DocumentBuilder(std::move(text), tree, previous).build();
}

}  // namespace vraagbaak::model
