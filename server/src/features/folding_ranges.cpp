#include "features/folding_ranges.h"

#include <algorithm>

#include "features/chunk_cursor.h"

namespace vraagbaak::features {
namespace {

using model::Block;
using model::BlockKind;
using model::BlockView;
using model::Span;

class Folds {
 public:
  explicit Folds(const model::Document& document) : document_(document), chunks_(document.text()) {}

  std::vector<Fold> collect() {
    document_.for_each_block([&](const BlockView& view) { add(view); });
    close_section();
    close_notes();
    std::sort(folds_.begin(), folds_.end(), [](const Fold& a, const Fold& b) {
      return a.range.start != b.range.start ? a.range.start < b.range.start : a.range.end > b.range.end;
    });
    return std::move(folds_);
  }

 private:
  void add(const BlockView& view) {
    const Block& block = *view.block;
    if (block.kind == BlockKind::header || block.kind == BlockKind::annex || block.kind == BlockKind::section_head)
      close_section();
    // Notes that stand between blocks fold together; furniture among them does not part them.
    if (block.kind == BlockKind::footnote) {
      extend_notes(view.content());
    } else if (block.kind != BlockKind::furniture) {
      close_notes();
    }
    switch (block.kind) {
      case BlockKind::header: push(FoldKind::header, view.content()); break;
      case BlockKind::section_head:
        section_ = view.content();
        in_section_ = true;
        break;
      case BlockKind::question:
      case BlockKind::answer:
      case BlockKind::notice:
      case BlockKind::explanation:
      case BlockKind::annex: add_block(view); break;
      case BlockKind::paragraph:
      case BlockKind::list_item:
      case BlockKind::footnote:
      case BlockKind::signature:
      case BlockKind::furniture: break;
    }
    if (in_section_ && !view.content().empty()) section_.end = std::max(section_.end, view.content().end);
  }

  void add_block(const BlockView& view) {
    push(FoldKind::block, view.content());
    for (const auto& part : view.block->parts) {
      // "4. a) …": one line can carry one fold, and the question's is the larger.
      const auto range = view.at(part.range);
      if (chunks_.breaks_line({view.content().start, range.start})) push(FoldKind::part, range);
    }
    for (const Span& span : view.block->spans) {
      if (span.kind == Span::Kind::footnote) {
        extend_notes(view.at(span.range));
      } else if (!span.furniture()) {
        close_notes();
      }
    }
    close_notes();
  }

  void push(FoldKind kind, text::ByteRange range) {
    if (chunks_.breaks_line(range)) folds_.push_back({kind, range});
  }

  void extend_notes(text::ByteRange range) {
    if (!in_notes_) notes_.start = range.start;
    notes_.end = range.end;
    in_notes_ = true;
  }
  void close_notes() {
    if (in_notes_) push(FoldKind::footnotes, notes_);
    in_notes_ = false;
  }
  void close_section() {
    if (in_section_) push(FoldKind::section, section_);
    in_section_ = false;
  }

  const model::Document& document_;
  ChunkCursor chunks_;
  std::vector<Fold> folds_;
  text::ByteRange section_;
  text::ByteRange notes_;
  bool in_section_ = false;
  bool in_notes_ = false;
};

}  // namespace

std::vector<Fold> folding_ranges(const model::Document& document) { return Folds(document).collect(); }

}  // namespace vraagbaak::features
