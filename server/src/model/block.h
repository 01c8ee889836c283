// A block is one top-level element of a document: a question with its parts, an answer with its parts, a notice,
// an annex, a paragraph between them. Blocks are analysed one by one from the tree, never changed, and shared
// between document versions: an edit in one answer builds one new Block.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/positions.h"
#include "model/reference.h"

namespace vraagbaak::model {

enum class BlockKind : uint8_t {
  header,
  question,
  answer,
  notice,
  explanation,
  annex,
  section_head,
  paragraph,
  list_item,
  footnote,
  signature,
  furniture,
};

enum class EntityKind : uint8_t {
  internal_reference,
  external_reference,
  date,
  period,
  number,
  amount,
  percentage,
  quantity,
  abbreviation_definition,
  placeholder,
  footnote_mark,
  session_year,
  annex_mention,
};

/// An inline element. `value` holds InternalReference, ExternalReference or Date for those kinds, a Label for
/// annex_mention ("bijlage 2"; number 0 for "de bijlage") and nothing for the rest.
struct Entity {
  EntityKind kind;
  BlockRange range;
  std::variant<std::monostate, InternalReference, ExternalReference, Date, Label> value;
  BlockRange detail;  ///< abbreviation_definition: the abbreviation; session_year: the second year; else empty
};

/// A stretch of a block, in document order and without overlap (furniture may lie inside a paragraph's range).
struct Span {
  enum class Kind : uint8_t {
    paragraph,
    list_item,
    footnote,
    page_start,
    page_number,
    running_title,
    column_value,
    colophon,
  };
  Kind kind;
  BlockRange range;  ///< without trailing line breaks
  bool furniture() const { return kind >= Kind::page_start; }
};

/// A sub-question or sub-answer inside a block: "a) …".
struct Part {
  LabelMention label;  ///< letter, with the number of the block's (last) label
  BlockRange range;    ///< from the label to the end of its text, without trailing breaks
  std::string summary;
};

/// A field of the header where it is written.
struct HeaderField {
  enum class Kind : uint8_t {
    title,
    number,
    case_number,
    session_year,
    subject,
    asker,
    party,
    addressee,
    answerer,
    office,
    sent,
    received,
  };
  Kind kind;
  BlockRange range;
  std::string value;  ///< as written, line breaks made blanks
};

/// What a block tells about the paper as a whole: a header block, and the paragraph of a letter that names the
/// questions it answers ("In antwoord op uw brief van …, nr. 2023Z19006"). Null in other blocks.
struct HeaderPart {
  std::vector<HeaderField> fields;  ///< in text order
  bool letterhead = false;          ///< has the frame of a letter: Retouradres, Ons kenmerk, Geachte
  bool delay = false;               ///< announces a "Mededeling van" the minister instead of answers
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  uint32_t size = 0;   ///< bytes up to the next block, trailing line breaks included
  BlockRange heading;  ///< "Antwoord op vragen 3, 4 en 5", "4.", "BIJLAGE 1"; empty for an implicit answer
  std::vector<LabelMention> labels;  ///< the numbers in the heading; for an unnumbered or implicit answer empty
  bool implicit = false;             ///< an answer without any heading, a question whose number is lost
  bool worded = false;               ///< the heading has a word ("Vraag 4"), not a number alone ("4.")
  BlockRange content;                ///< heading and text, without trailing line breaks and trailing furniture
  BlockRange body;                   ///< content without the heading
  std::vector<Part> parts;
  std::vector<Span> spans;
  std::vector<Entity> entities;  ///< in text order
  std::string summary;           ///< the first words of the body, at most 80 characters, one line, no furniture
  bool reference_only = false;   ///< an answer whose text is only "Zie het antwoord op vraag 5."
  /// Equal for two versions of a block that other blocks cannot tell apart: kind, labels, parts and references.
  uint64_t interface_hash = 0;
  /// Equal when, besides, the labels, parts, references and header fields stand at the same places in the block.
  uint64_t places_hash = 0;
  std::shared_ptr<const HeaderPart> header;

  /// Index of the part that holds `offset`.
  std::optional<uint32_t> part_at(BlockOffset offset) const;
  /// True for at most one paragraph or list item, notes and furniture not counted.
  bool one_paragraph() const;
};

/// Blocks that the grammar groups; the unit of reuse between versions. `starts[i]` counts from the series' start.
/// A series may be empty (blank lines only).
struct Series {
  std::vector<std::shared_ptr<const Block>> blocks;
  std::vector<uint32_t> starts;
  uint32_t size = 0;
  uint64_t interface_hash = 0;
  uint64_t places_hash = 0;
  std::vector<const void*> nodes;  ///< for each block the identity of its syntax node; for the builder
};

}  // namespace vraagbaak::model
