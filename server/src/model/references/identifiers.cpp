// Numbers of the Tweede Kamer's own administration: a case ("zaak", 2022Z25029) and a document (2024D28457).
#include "model/characters.h"
#include "model/references/reference_node.h"

namespace vraagbaak::model {

using syntax::NodeKind;

namespace {

/// The identifier without a footnote mark glued to its front: "32024Z15585" is note 3 and 2024Z15585.
std::string without_note_mark(std::string id) {
  const size_t letter = id.find_first_not_of("0123456789");
  constexpr size_t kYearDigits = 4;
  if (letter != id.npos && letter > kYearDigits) id.erase(0, letter - kYearDigits);
  return id;
}

ExternalReference read_identifiers(const ReferenceNode& node, ReferenceKind kind, NodeKind piece_kind,
                                   std::string (*url)(const std::string&)) {
  ExternalReference reference;
  reference.kind = kind;
  std::vector<BlockRange> numbers;
  for (const ReferencePiece& piece : node.pieces) {
    if (piece.kind != piece_kind) continue;
    const std::string id = without_note_mark(letters_and_digits(node.text(piece.range)));
    reference.targets.push_back({id, url(id), {}});
    numbers.push_back(piece.range);
  }
  for (size_t index = 0; index < numbers.size(); ++index)
    reference.targets[index].range = target_range(node, numbers, index);
  if (reference.targets.empty()) {
    const std::string id = without_note_mark(letters_and_digits(node.text()));
    reference.targets.push_back({id, url(id), node.range});
  }
  return reference;
}

}  // namespace

ExternalReference read_case(const ReferenceNode& node) {
  ExternalReference reference = read_identifiers(node, ReferenceKind::case_number, NodeKind::case_number,
                                                 [](const std::string& id) { return publication_url("kv-tk-" + id); });
  const ReferencePiece* label = node.first(NodeKind::reference_label);
  if (label != nullptr && lower(node.text(label->range)).find("kamerstuk") != std::string::npos) {
    reference.faults |= kFaultKindMismatch;
    reference.fault_range = label->range;
    reference.corrected = "zaaknummer " + reference.targets.front().id;
  }
  return reference;
}

ExternalReference read_document(const ReferenceNode& node) {
  // "Kamerstuk 2024D28457" is how the Tweede Kamer's own prints refer to a document: no fault.
  return read_identifiers(node, ReferenceKind::document_number, NodeKind::document_number, [](const std::string& id) {
    return "https://www.tweedekamer.nl/kamerstukken/detail?id=" + url_safe(id);
  });
}

}  // namespace vraagbaak::model
