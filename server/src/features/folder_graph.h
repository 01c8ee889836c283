// Which texts of the folder cite which: a picture of the file a paper belongs to.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "facts/mention.h"
#include "features/language.h"
#include "index/library.h"

namespace vraagbaak::features {

struct FolderPaper {
  std::string uri;
  std::string name;   ///< "Kamerstuk 27 925, nr. 919"; the file's name for a text without an identifier
  std::string title;  ///< may be empty
  std::optional<facts::Day> date;
};

struct FolderLink {
  size_t from = 0;  ///< index of the paper that cites
  size_t to = 0;    ///< index of the paper that is cited
  uint32_t citations = 0;
};

struct FolderGraph {
  index::LibraryStatus status;
  std::vector<FolderPaper> papers;  ///< newest first, those without a date last
  std::vector<FolderLink> links;    ///< by `from` and `to`
  size_t more = 0;                  ///< texts that are linked as well, and left out
};
/// More boxes than this are no picture any more.
inline constexpr size_t kMostFolderPapers = 120;

/// The texts that cite another one or are cited, and the one at `uri` in any case. Of too many, those with the most
/// links stay.
FolderGraph folder_graph(const std::string& uri, const index::Library& library, Language language);

}  // namespace vraagbaak::features
