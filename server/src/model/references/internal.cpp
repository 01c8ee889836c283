// References to questions and answers of the same paper: "het antwoord op de vragen 3 en 25", "2 t/m 4", "antwoord
// vier", "de vorige vraag".
#include "model/characters.h"
#include "model/labels.h"
#include "model/references/reference_node.h"

namespace vraagbaak::model {

using syntax::NodeKind;

InternalReference read_internal_reference(const ReferenceNode& node) {
  InternalReference reference;
  reference.noun = InternalReference::Noun::question;
  LabelReader labels(node.block);
  for (const ReferencePiece& piece : node.pieces) {
    switch (piece.kind) {
      case NodeKind::answer_word: reference.noun = InternalReference::Noun::answer; break;
      case NodeKind::relative_word: {
        const std::string word = lower(node.text(piece.range));
        reference.relative = word.find("volgend") != word.npos ? InternalReference::Relative::next
                                                               : InternalReference::Relative::previous;
        break;
      }
      default: labels.take(piece.kind, piece.range); break;
    }
  }
  reference.targets = labels.finish();
  if (!reference.targets.empty()) reference.relative = InternalReference::Relative::none;
  return reference;
}

}  // namespace vraagbaak::model
