#include "syntax/cursor.h"

#include <cstring>

namespace vraagbaak::syntax {

const void* identity_of(TSNode node) {
  // TSNode::id is the address of the slot in the parent's array of children, which is new whenever the parent is. The
  // slot holds the subtree: a pointer, or for small leaves the leaf itself with its lowest bit set (tree-sitter's
  // subtree.h, `Subtree`). The pointer is what two versions share; a test of reuse fails if this ever changes.
  uintptr_t slot = 0;
  static_assert(sizeof(slot) == sizeof(void*));
  if (node.id == nullptr) return nullptr;
  std::memcpy(&slot, node.id, sizeof(slot));
  return (slot & 1) != 0 ? nullptr : reinterpret_cast<const void*>(slot);
}

}  // namespace vraagbaak::syntax
