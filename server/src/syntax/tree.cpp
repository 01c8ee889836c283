#include "syntax/tree.h"

#include <tree-sitter-pqa.h>

#include <utility>

namespace vraagbaak::syntax {

namespace {

/// Row and byte column. tree-sitter itself takes only '\n' for a line end, so after a lone '\r' its rows differ from
/// these; it and the scanner decide by bytes alone, and nothing here reads a point back from the tree.
TSPoint point_at(const text::SourceText& text, text::ByteOffset offset) {
  const uint32_t line = text.line_of(offset);
  return {line, offset - text.line_start(line)};
}

const char* read_chunk(void* payload, uint32_t byte, TSPoint, uint32_t* bytes_read) {
  const std::string_view chunk = static_cast<const text::SourceText*>(payload)->chunk_from({byte});
  *bytes_read = static_cast<uint32_t>(chunk.size());
  return chunk.data();
}

}  // namespace

Tree::~Tree() {
  if (tree_ != nullptr) ts_tree_delete(tree_);
}

Tree::Tree(const Tree& other) : tree_(other.tree_ != nullptr ? ts_tree_copy(other.tree_) : nullptr) {}

Tree& Tree::operator=(const Tree& other) {
  Tree copy(other);
  std::swap(tree_, copy.tree_);
  return *this;
}

Tree::Tree(Tree&& other) noexcept : tree_(std::exchange(other.tree_, nullptr)) {}

Tree& Tree::operator=(Tree&& other) noexcept {
  std::swap(tree_, other.tree_);
  return *this;
}

TSNode Tree::root() const { return ts_tree_root_node(tree_); }

void Tree::edit(text::ByteRange range, uint32_t new_size, const text::SourceText& before,
                const text::SourceText& after) {
  const text::ByteOffset new_end = range.start + new_size;
  const TSInputEdit edit{
      .start_byte = range.start.value,
      .old_end_byte = range.end.value,
      .new_end_byte = new_end.value,
      .start_point = point_at(before, range.start),
      .old_end_point = point_at(before, range.end),
      .new_end_point = point_at(after, new_end),
  };
  ts_tree_edit(tree_, &edit);
}

Parser::Parser() : parser_(ts_parser_new()) { ts_parser_set_language(parser_, tree_sitter_pqa()); }

Parser::~Parser() { ts_parser_delete(parser_); }

Tree Parser::parse(const text::SourceText& text, const Tree* edited) {
  const TSInput input{
      .payload = const_cast<text::SourceText*>(&text),
      .read = read_chunk,
      .encoding = TSInputEncodingUTF8,
  };
  return Tree(ts_parser_parse(parser_, edited != nullptr ? edited->get() : nullptr, input));
}

}  // namespace vraagbaak::syntax
