// Which kind of file this is, told by its first bytes: names lie, and mail programs lose them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vraagbaak::imports {

enum class FileKind : uint8_t {
  pdf,
  docx,  ///< Word since 2007
  odt,   ///< LibreOffice
  rtf,
  html,
  old_word,  ///< Word before 2007 and other OLE files: nothing on Debian reads them well enough
  unknown,   ///< text, or something that holds no text
};

/// Bytes from the start of a file that kind_of() looks at.
inline constexpr size_t kHeadSize = size_t{64} << 10;

/// The kind of a file that begins with `head`; any bytes will do.
FileKind kind_of(std::string_view head);

/// Stable name for machines, "pdf", which is the usual ending of the file's name too.
std::string_view kind_name(FileKind kind);

}  // namespace vraagbaak::imports
