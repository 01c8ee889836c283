// Our own view of tree-sitter: a tree that owns itself, is cheap to copy, and parses incrementally.
#pragma once

#include <tree_sitter/api.h>

#include <memory>
#include <optional>

#include "text/offset.h"
#include "text/source_text.h"

namespace vraagbaak::syntax {

/// A syntax tree. Copying costs a reference count. One object must not be used from two threads at once; copies may.
class Tree {
 public:
  explicit Tree(TSTree* tree) : tree_(tree) {}
  ~Tree();
  Tree(const Tree& other);
  Tree& operator=(const Tree& other);
  Tree(Tree&& other) noexcept;
  Tree& operator=(Tree&& other) noexcept;

  TSNode root() const;
  /// Marks `range` of the text it was parsed from as replaced by `new_size` bytes. `before` and `after` are the texts.
  void edit(text::ByteRange range, uint32_t new_size, const text::SourceText& before, const text::SourceText& after);
  const TSTree* get() const { return tree_; }

 private:
  TSTree* tree_;
};

/// A parser for the pqa grammar; keep one per thread.
class Parser {
 public:
  Parser();
  ~Parser();
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  /// Parses `text`; `edited` is the previous version's tree after Tree::edit for every change since.
  Tree parse(const text::SourceText& text, const Tree* edited = nullptr);

 private:
  TSParser* parser_;
};

}  // namespace vraagbaak::syntax
