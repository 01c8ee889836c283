// What all formats export: the paper as headings, paragraphs, lists and notes, without page furniture, lines flowed
// together and broken words joined. Every other byte of the document is in exactly one inline or marker.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "features/export/export.h"
#include "model/document.h"

namespace vraagbaak::features::exporting {

inline constexpr uint32_t kNone = model::Numbering::kNone;

struct Inline {
  enum class Kind : uint8_t {
    text,
    line_break,  ///< of a header or a signature, whose lines stay lines
    link,        ///< to `address`
    question,    ///< to the entry `entry`
    note,        ///< the mark of `note`
    field,       ///< a field of the header, see `field`
  };
  Kind kind = Kind::text;
  std::string text = {};
  std::string address = {};  ///< https only
  uint32_t entry = kNone;    ///< index in Content::entries
  uint32_t note = kNone;     ///< index in Content::notes
  model::HeaderField::Kind field = model::HeaderField::Kind::title;
};
using Inlines = std::vector<Inline>;

/// A paragraph, an item of a list, or a sub-question or sub-answer with what belongs to it.
struct Piece {
  enum class Kind : uint8_t { paragraph, bullet, numbered, part };
  Kind kind = Kind::paragraph;
  std::string marker;  ///< "a)", "1."; of a bullet none
  Inlines inlines = {};
  std::vector<Piece> children = {};  ///< of a part
};

/// A block of the document; furniture and notes are none.
struct Entry {
  model::BlockKind kind = model::BlockKind::paragraph;
  std::string id;  ///< unique among the entries and notes; empty for blocks that nothing refers to
  Inlines heading;
  std::vector<Piece> pieces;
};

struct Note {
  std::string id;
  std::string mark;        ///< "1"; empty for a note without one
  Inlines inlines;         ///< without the mark
  bool mentioned = false;  ///< a mark in the text leads to it
};

struct Content {
  std::vector<Entry> entries;
  std::vector<Note> notes;
  std::vector<ExportRemark> remarks;
};

/// Linear in the size of the document.
Content content_of(const model::Document& document, Language language);

/// The name of the paper for a title: its subject, its identifier, or what kind of paper it is.
std::string title_of(const model::Document& document, Language language);

/// `text` for XML and HTML, between tags and between double quotes.
std::string escape_xml(std::string_view text);

}  // namespace vraagbaak::features::exporting
