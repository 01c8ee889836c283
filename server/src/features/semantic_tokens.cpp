#include "features/semantic_tokens.h"

#include <algorithm>
#include <array>

#include "features/chunk_cursor.h"

namespace vraagbaak::features {
namespace {

using model::Block;
using model::BlockKind;
using model::BlockOffset;
using model::BlockRange;
using model::BlockView;
using model::EntityKind;
using model::Span;

constexpr std::array<std::string_view, 11> kTypeNames = {
    "class",      "method", "namespace", "function", "property", "number",
    "enumMember", "type",   "decorator", "comment",  "macro",
};
constexpr std::array<std::string_view, 4> kModifierNames = {"definition", "readonly", "documentation", "modification"};

struct Piece {
  BlockRange range;
  TokenType type;
  uint8_t modifiers;
};
/// In text order, without overlap.
using Layer = std::vector<Piece>;

void add(Layer& layer, BlockRange range, TokenType type, uint8_t modifiers = kTokenPlain) {
  if (!layer.empty()) range.start = std::max(range.start, layer.back().range.end);
  if (range.start < range.end) layer.push_back({range, type, modifiers});
}

/// `top` with what of `bottom` it does not cover.
Layer merged(const Layer& top, const Layer& bottom) {
  if (bottom.empty()) return top;
  if (top.empty()) return bottom;
  Layer result;
  result.reserve(top.size() + bottom.size());
  auto cover = top.begin();
  for (const Piece& piece : bottom) {
    BlockOffset from = piece.range.start;
    while (cover != top.end() && cover->range.start < piece.range.end) {
      if (from < cover->range.start) result.push_back({{from, cover->range.start}, piece.type, piece.modifiers});
      from = std::max(from, cover->range.end);
      // One that reaches past this piece may also cover the next.
      if (cover->range.end > piece.range.end) break;
      result.push_back(*cover++);
    }
    if (from < piece.range.end) result.push_back({{from, piece.range.end}, piece.type, piece.modifiers});
  }
  result.insert(result.end(), cover, top.end());
  return result;
}

TokenType heading_type(BlockKind kind) {
  if (kind == BlockKind::question) return TokenType::question_label;
  if (kind == BlockKind::answer) return TokenType::answer_label;
  return TokenType::head;
}

/// Headings and the labels of parts.
Layer label_layer(const Block& block) {
  Layer layer;
  if (block.kind == BlockKind::section_head) {
    add(layer, block.content, TokenType::head, kTokenDefinition);
    return layer;
  }
  if (!block.heading.empty()) add(layer, block.heading, heading_type(block.kind), kTokenDefinition);
  for (const auto& part : block.parts) add(layer, part.label.range, heading_type(block.kind), kTokenDefinition);
  return layer;
}

Layer entity_layer(const Block& block) {
  Layer layer;
  for (const auto& entity : block.entities) {
    switch (entity.kind) {
      case EntityKind::internal_reference:
      case EntityKind::annex_mention: add(layer, entity.range, TokenType::internal_reference); break;
      case EntityKind::external_reference: {
        const auto* reference = std::get_if<model::ExternalReference>(&entity.value);
        const bool faulty = reference != nullptr && reference->faults != model::kFaultNone;
        add(layer, entity.range, TokenType::external_reference, faulty ? kTokenModification : kTokenPlain);
        break;
      }
      case EntityKind::date:
      case EntityKind::period:
      case EntityKind::session_year: add(layer, entity.range, TokenType::date, kTokenReadonly); break;
      case EntityKind::number:
      case EntityKind::amount:
      case EntityKind::percentage:
      case EntityKind::quantity: add(layer, entity.range, TokenType::number); break;
      case EntityKind::abbreviation_definition:
        add(layer, entity.detail, TokenType::abbreviation, kTokenDefinition);
        break;
      case EntityKind::placeholder: add(layer, entity.range, TokenType::placeholder); break;
      case EntityKind::footnote_mark: add(layer, entity.range, TokenType::footnote_mark); break;
    }
  }
  return layer;
}

/// The fields of a head that are no inline elements: its title, its own numbers, its dates.
Layer field_layer(const Block& block) {
  using Kind = model::HeaderField::Kind;
  Layer layer;
  if (block.header == nullptr) return layer;
  for (const auto& field : block.header->fields) {
    if (field.kind == Kind::title) add(layer, field.range, TokenType::head, kTokenDefinition);
    if (field.kind == Kind::number || field.kind == Kind::case_number) add(layer, field.range, TokenType::number);
    if (field.kind == Kind::session_year || field.kind == Kind::sent || field.kind == Kind::received)
      add(layer, field.range, TokenType::date, kTokenReadonly);
  }
  return layer;
}

Layer pieces_of(const Block& block) {
  Layer furniture;
  Layer notes;
  for (const Span& span : block.spans) {
    if (span.furniture()) add(furniture, span.range, TokenType::muted);
    if (span.kind == Span::Kind::footnote) add(notes, span.range, TokenType::muted, kTokenDocumentation);
  }
  if (block.kind == BlockKind::footnote && notes.empty())
    add(notes, block.content, TokenType::muted, kTokenDocumentation);
  if (block.kind == BlockKind::furniture && furniture.empty()) add(furniture, block.content, TokenType::muted);
  return merged(merged(merged(furniture, label_layer(block)), field_layer(block)), merged(entity_layer(block), notes));
}

/// Cuts pieces at line ends and leaves out the blanks there.
class LineSplitter {
 public:
  LineSplitter(const text::SourceText& text, std::vector<Token>& tokens) : chunks_(text), tokens_(tokens) {}

  void add(text::ByteRange range, TokenType type, uint8_t modifiers) {
    Token token{{range.start, range.start}, type, modifiers};
    for (auto at = range.start; at < range.end;) {
      const auto bytes = chunks_.read({at, range.end});
      if (bytes.empty()) break;
      for (const char c : bytes) {
        at = at + 1;
        if (c == '\n' || c == '\r') {
          close(token);
          token.range = {at, at};
        } else if (c == ' ' || c == '\t') {
          if (token.range.empty()) token.range = {at, at};
        } else {
          token.range.end = at;
        }
      }
    }
    close(token);
  }

 private:
  void close(const Token& token) {
    if (!token.range.empty()) tokens_.push_back(token);
  }

  ChunkCursor chunks_;
  std::vector<Token>& tokens_;
};

void add_block(const BlockView& view, text::ByteRange wanted, LineSplitter& splitter) {
  for (const Piece& piece : pieces_of(*view.block)) {
    const auto range = view.at(piece.range);
    if (range.end > wanted.start && range.start < wanted.end) splitter.add(range, piece.type, piece.modifiers);
  }
}

}  // namespace

std::span<const std::string_view> token_type_names() { return kTypeNames; }
std::span<const std::string_view> token_modifier_names() { return kModifierNames; }

std::vector<Token> semantic_tokens(const model::Document& document) {
  return semantic_tokens(document, {{0}, {document.text().size()}});
}

std::vector<Token> semantic_tokens(const model::Document& document, text::ByteRange range) {
  std::vector<Token> tokens;
  const auto first = document.block_at(range.start);
  if (!first) return tokens;
  LineSplitter splitter(document.text(), tokens);
  for (auto id = first->id; id.series < document.series_count(); ++id.series, id.block = 0) {
    const auto& series = *document.series(id.series);
    for (; id.block < series.blocks.size(); ++id.block) {
      const auto start = document.series_start(id.series) + series.starts[id.block];
      if (start >= range.end) return tokens;
      add_block({series.blocks[id.block].get(), start, id}, range, splitter);
    }
  }
  return tokens;
}

}  // namespace vraagbaak::features
