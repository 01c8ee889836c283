// Walking the tree: a cursor that owns itself, and the identity of subtrees across versions.
#pragma once

#include <tree_sitter/api.h>

#include "syntax/node_kinds.h"
#include "text/offset.h"

namespace vraagbaak::syntax {

/// Byte range of a node in the document.
inline text::ByteRange range_of(TSNode node) { return {{ts_node_start_byte(node)}, {ts_node_end_byte(node)}}; }

/// A cursor over one tree; the tree must outlive it.
class Cursor {
 public:
  explicit Cursor(TSNode node) : cursor_(ts_tree_cursor_new(node)) {}
  ~Cursor() { ts_tree_cursor_delete(&cursor_); }
  Cursor(const Cursor&) = delete;
  Cursor& operator=(const Cursor&) = delete;

  TSNode node() const { return ts_tree_cursor_current_node(&cursor_); }
  bool to_first_child() { return ts_tree_cursor_goto_first_child(&cursor_); }
  bool to_next_sibling() { return ts_tree_cursor_goto_next_sibling(&cursor_); }
  bool to_parent() { return ts_tree_cursor_goto_parent(&cursor_); }

  /// Calls `function(TSNode, NodeKind)` for every child of the current node with the cursor on that child,
  /// then returns to the current node.
  template <class Function>
  void each_child(Function&& function) {
    // Most nodes have hidden children alone, and the cursor would try them one by one.
    if (ts_node_child_count(node()) == 0 || !to_first_child()) return;
    do {
      const TSNode child = node();
      function(child, kind_of(child));
    } while (to_next_sibling());
    to_parent();
  }

 private:
  TSTreeCursor cursor_;
};

/// What stands for the subtree of `node` in every version of a document that reuses it: equal in two trees, of which
/// both are alive, only if the parser took the subtree over unchanged. nullptr for small leaves, which have none.
const void* identity_of(TSNode node);

}  // namespace vraagbaak::syntax
