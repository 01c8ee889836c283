// Semantic tokens make a plain text readable: labels stand out, references and figures are coloured, page furniture
// is dimmed. Only token types and modifiers of LSP 3.17 are used, so that every colour theme knows them.
//
// | what | type | modifiers |
// |---|---|---|
// | heading of a question: `Vraag 4`, part label `a)` | `class` | `definition` |
// | heading of an answer: `Antwoord 4`, `Antwoord op vragen 3 en 4` | `method` | `definition` |
// | `Mededeling`, `Toelichting:`, `BIJLAGE 1`, heads of sections, title of the paper | `namespace` | `definition` |
// | internal reference, mention of an annex | `function` | - |
// | external reference | `property` | - |
// | external reference with a fault | `property` | `modification` |
// | placeholder left in the text | `macro` | - |
// | amount, percentage, quantity, number, the paper's own number | `number` | - |
// | date, period, session year | `enumMember` | `readonly` |
// | definition of an abbreviation: the abbreviation itself | `type` | `definition` |
// | mark of a footnote | `decorator` | - |
// | the note itself | `comment` | `documentation` |
// | page number, running title, column value, colophon | `comment` | - |
//
// Furniture is not marked `deprecated`: Neovim strikes that through, and a page number is dull, not wrong.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace vraagbaak::features {

/// The number is the index in the legend.
enum class TokenType : uint8_t {
  question_label,
  answer_label,
  head,
  internal_reference,
  external_reference,
  number,
  date,
  abbreviation,
  footnote_mark,
  muted,
  placeholder,
};

/// Bits; the place of the bit is the index in the legend of modifiers.
enum TokenModifier : uint8_t {
  kTokenPlain = 0,
  kTokenDefinition = 1u << 0,
  kTokenReadonly = 1u << 1,
  kTokenDocumentation = 1u << 2,
  kTokenModification = 1u << 3,
};

/// A token lies within one line and is not empty.
struct Token {
  text::ByteRange range;
  TokenType type = TokenType::number;
  uint8_t modifiers = kTokenPlain;
  bool operator==(const Token&) const = default;
};

/// The LSP names of the types and modifiers, in the order of the numbers and bits above.
std::span<const std::string_view> token_type_names();
std::span<const std::string_view> token_modifier_names();

/// All tokens in text order, without overlap.
std::vector<Token> semantic_tokens(const model::Document& document);
/// The tokens that touch `range`; costs no more than the blocks in it.
std::vector<Token> semantic_tokens(const model::Document& document, text::ByteRange range);

}  // namespace vraagbaak::features
