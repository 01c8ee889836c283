// Papers of the Vlaams Parlement and its members' written questions, and letters: they have no address that follows
// from the citation, so the identifier is the citation in one spelling.
#include "model/characters.h"
#include "model/references/reference_node.h"

namespace vraagbaak::model {

using syntax::NodeKind;

namespace {

ExternalReference one_target(const ReferenceNode& node, ReferenceKind kind, std::string id) {
  ExternalReference reference;
  reference.kind = kind;
  reference.targets.push_back({std::move(id), "", node.range});
  return reference;
}

Date date_in(const ReferenceNode& node) {
  const ReferencePiece* piece = node.first(NodeKind::date);
  return piece == nullptr ? Date{} : read_date(node.text(piece->range));
}

}  // namespace

ExternalReference read_written_question(const ReferenceNode& node) {
  ExternalReference reference = one_target(node, ReferenceKind::written_question, "");
  const SessionYear year = take_session_year(node, reference);
  std::string& id = reference.targets.front().id;
  const std::string number = digits_of(node.text_of(NodeKind::paper_number));
  if (number.empty()) {
    id = one_line(node.text());
    return reference;
  }
  id = "sv-" + number;
  if (year.first != 0) id += "-" + year.packed();
  if (const Date date = date_in(node); date != Date{}) id += "-" + date.iso();
  return reference;
}

ExternalReference read_flemish_paper(const ReferenceNode& node) {
  ExternalReference reference = one_target(node, ReferenceKind::flemish_paper, "");
  const SessionYear year = take_session_year(node, reference);
  std::string& id = reference.targets.front().id;
  id = "vlp";
  if (year.first != 0) id += "-" + year.packed();
  bool numbered = false;
  for (const ReferencePiece& piece : node.pieces)
    if (piece.kind == NodeKind::paper_number) {
      id += "-" + digits_of(node.text(piece.range));
      numbered = true;
    }
  if (!numbered) id = one_line(node.text());
  return reference;
}

ExternalReference read_letter(const ReferenceNode& node) {
  const Date date = date_in(node);
  return one_target(node, ReferenceKind::letter, date != Date{} ? "brief-" + date.iso() : one_line(node.text()));
}

}  // namespace vraagbaak::model
