// Staatsblad, Staatscourant and Tractatenblad: a year and a number, "Stb. 2018, 144" → stb-2018-144.
#include "model/characters.h"
#include "model/references/reference_node.h"

namespace vraagbaak::model {

using syntax::NodeKind;

namespace {

struct Gazette {
  ReferenceKind kind;
  std::string_view prefix;
  uint32_t first_year;  ///< first year whose address follows from year and number
};

Gazette gazette_of(NodeKind kind) {
  switch (kind) {
    // Staatscourant: until July 2009 an issue held several pieces under one number.
    case NodeKind::staatscourant: return {ReferenceKind::staatscourant, "stcrt", 2010};
    case NodeKind::tractatenblad: return {ReferenceKind::tractatenblad, "trb", 1995};
    default: return {ReferenceKind::staatsblad, "stb", 1995};
  }
}

}  // namespace

ExternalReference read_gazette(const ReferenceNode& node) {
  const Gazette gazette = gazette_of(node.kind);
  ExternalReference reference;
  reference.kind = gazette.kind;
  const auto year_digits = digit_runs(node.text_of(NodeKind::year));
  const std::string year = year_digits.empty() ? "" : std::string(year_digits.back());
  std::vector<BlockRange> numbers;
  for (const ReferencePiece& piece : node.pieces) {
    if (piece.kind != NodeKind::paper_number) continue;
    const auto runs = digit_runs(node.text(piece.range));
    const std::string number = runs.empty() ? std::string(trimmed(node.text(piece.range))) : std::string(runs.back());
    const std::string id = std::string(gazette.prefix) + "-" + year + "-" + number;
    const bool addressable = number_of(year).value_or(0) >= gazette.first_year && !runs.empty();
    reference.targets.push_back({id, addressable ? publication_url(id) : "", {}});
    numbers.push_back(piece.range);
  }
  for (size_t index = 0; index < numbers.size(); ++index)
    reference.targets[index].range = target_range(node, numbers, index);
  if (reference.targets.empty()) reference.targets.push_back({one_line(node.text()), "", node.range});
  return reference;
}

}  // namespace vraagbaak::model
