// What every command gets: the files, the streams, the language of the person.
#pragma once

#include <iosfwd>

#include "checks/check.h"
#include "session/file_system.h"

namespace vraagbaak::cli {

/// Exit statuses of the program.
inline constexpr int kNothingFound = 0;
inline constexpr int kFound = 1;
inline constexpr int kTrouble = 2;

struct World {
  const session::FileSystem& files;
  std::istream& in;  ///< standard input, read for the file name "-"
  std::ostream& out;
  std::ostream& err;
  bool terminal = false;  ///< whether a person watches `err`
};

using checks::Language;

}  // namespace vraagbaak::cli
