// The header of a document from its header blocks.
#pragma once

#include <vector>

#include "model/document.h"

namespace vraagbaak::model {

/// Joins the fields of all blocks with a HeaderPart (`views`, in text order). Where a field occurs twice the first one
/// counts; an Aanhangsel's number and session year, and the case numbers a letter's opening names, become its own
/// identifiers.
Header read_header(const std::vector<BlockView>& views);

/// FormEvidence that the header gives.
uint32_t header_evidence(const Header& header);

}  // namespace vraagbaak::model
