// The references that other papers make to the questions of one: they change along with its labels.
#pragma once

#include <vector>

#include "features/renumbering/relabel.h"
#include "features/renumbering/source.h"

namespace vraagbaak::features::renumbering {

/// The edits in other texts, each with a label of its own for the preview. Citations of a number that several
/// sections of the paper use are left alone, since they cannot be told apart.
std::vector<DocumentEdit> citation_edits(const Source& source, const Relabelling& relabelling);

/// The texts that cite a question with this label.
std::vector<std::string> citing_texts(const Source& source, model::Label label);

}  // namespace vraagbaak::features::renumbering
