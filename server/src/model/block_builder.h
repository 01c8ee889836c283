// One block of the model from its syntax node. A block depends on nothing but its own bytes and subtree, which is
// why it may be shared between versions.
#pragma once

#include <memory>
#include <string_view>

#include "model/block.h"
#include "syntax/cursor.h"

namespace vraagbaak::model {

/// Builds the block at which `cursor` stands (a child of a series); the cursor is there again afterwards.
/// `text` holds the bytes from the block's start to the next block, `start` is the block's place in the document.
std::shared_ptr<const Block> build_block(syntax::Cursor& cursor, std::string_view text, text::ByteOffset start);

/// Mixes `value` into `hash`; order matters.
constexpr uint64_t mix(uint64_t hash, uint64_t value) {
  value *= 0x9E3779B97F4A7C15u;
  value ^= value >> 32;
  return (hash ^ value) * 0xD6E8FEB86659FD93u + 0x2545F4914F6CDD1Du;
}

}  // namespace vraagbaak::model
