// A reference as the syntax tree gives it: its kind, its characters and its named pieces. The readers of the
// families (kamerstuk.cpp, …) make an ExternalReference of it; nothing after them looks at the characters again.
#pragma once

#include <string_view>
#include <vector>

#include "model/reference.h"
#include "syntax/node_kinds.h"

namespace vraagbaak::model {

struct ReferencePiece {
  syntax::NodeKind kind;
  BlockRange range;
};

struct ReferenceNode {
  syntax::NodeKind kind;
  BlockRange range;                    ///< without blanks at the end
  std::string_view block;              ///< the text that ranges count in
  std::vector<ReferencePiece> pieces;  ///< named descendants, a parent before its children

  std::string_view text(BlockRange where) const { return block.substr(where.start.value, where.size()); }
  std::string_view text() const { return text(range); }
  /// The first piece of a kind, or nullptr.
  const ReferencePiece* first(syntax::NodeKind kind) const;
  /// Characters of the first piece of a kind; empty without one.
  std::string_view text_of(syntax::NodeKind kind) const;
};

/// Range for target number `index` of a reference whose numbers stand at `numbers`: the first takes the words before
/// it along, an only one the whole reference.
BlockRange target_range(const ReferenceNode& node, const std::vector<BlockRange>& numbers, size_t index);

/// A session year as written.
struct SessionYear {
  uint32_t first = 0;      ///< 2022; 0 when the text is no session year
  bool faulty = false;     ///< the second year is not the first plus one, or is written with too few or too many digits
  std::string normalised;  ///< "2022-2023"; empty when only one year is given
  BlockRange second;       ///< the second year in the text, counted from its start; empty without one
  std::string packed() const;  ///< "20222023"
};
SessionYear read_session_year(std::string_view text);
/// The session year of a reference, noted in it with its fault and correction; first 0 when it names none.
SessionYear take_session_year(const ReferenceNode& node, ExternalReference& reference);

/// A stretch of the text and what should stand there instead.
struct Replacement {
  BlockRange range;
  std::string text;
};
/// The reference with `replacements` (in text order) made, on one line.
std::string with_replacements(const ReferenceNode& node, const std::vector<Replacement>& replacements);

/// `text` with everything percent-encoded that may not stand as it is in a URL; existing escapes are kept.
std::string url_safe(std::string_view text);
/// Address of a publication on officielebekendmakingen.nl.
std::string publication_url(std::string_view id);

using ReferenceReader = ExternalReference (*)(const ReferenceNode&);
ExternalReference read_kamerstuk(const ReferenceNode& node);
ExternalReference read_aanhangsel(const ReferenceNode& node);
ExternalReference read_handelingen(const ReferenceNode& node);
ExternalReference read_case(const ReferenceNode& node);
ExternalReference read_document(const ReferenceNode& node);
ExternalReference read_gazette(const ReferenceNode& node);
ExternalReference read_law_article(const ReferenceNode& node);
ExternalReference read_eu_act(const ReferenceNode& node);
ExternalReference read_com_document(const ReferenceNode& node);
ExternalReference read_celex(const ReferenceNode& node);
ExternalReference read_ecli(const ReferenceNode& node);
ExternalReference read_un_resolution(const ReferenceNode& node);
ExternalReference read_written_question(const ReferenceNode& node);
ExternalReference read_flemish_paper(const ReferenceNode& node);
ExternalReference read_letter(const ReferenceNode& node);
ExternalReference read_url(const ReferenceNode& node);

/// The reader for a node kind; nullptr when the kind is no external reference.
ReferenceReader reference_reader(syntax::NodeKind kind);
/// Reads an `internal_reference` node.
InternalReference read_internal_reference(const ReferenceNode& node);

}  // namespace vraagbaak::model
