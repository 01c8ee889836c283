// What texts say of files and folders that get another name: relative links to them, and mentions of file names; and
// the relative links of the texts that move.
#pragma once

#include <string>
#include <vector>

#include "features/language.h"
#include "features/text_edit.h"
#include "index/library.h"

namespace vraagbaak::features {

struct FileRename {
  std::string old_uri;
  std::string new_uri;
};

/// The changes in the texts at `uris`. A path that leads to the file, seen from the folder of the text, leads there
/// afterwards too; a bare name is replaced by the new name unless it names a neighbour of the text that is called the
/// same. The ranges are those of the texts before they move.
WorkspaceEdit file_renames(const std::vector<FileRename>& renames, const std::vector<std::string>& uris,
                           const index::Library& library, Language language);

}  // namespace vraagbaak::features
