// Runs another program under limits. Never through a shell: a program, its arguments one by one, and an open file as
// its standard input, so that no name of a document is ever read as anything else. The only user of Boost.Process.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/expected.h"

namespace vraagbaak::imports {

struct ProgramLimits {
  std::chrono::milliseconds time = std::chrono::minutes(1);
  size_t output = size_t{64} << 20;  ///< bytes on standard output
};

struct ProgramResult {
  int status = 0;      ///< as the program ended; 128 and the signal when one ended it
  std::string output;  ///< standard output
  std::string errors;  ///< the first kilobytes of standard error
};

/// Why a program gave no result. Whatever it started is ended then.
enum class ProgramStop : uint8_t { not_started, out_of_time, too_much_output, cancelled };

/// Runs the program at `path`; none of `arguments` may be empty, which Boost.Process cannot pass on. `input` is
/// an open file that stays the caller's. `unwanted` is asked several times a second whether the result is still waited
/// for; true ends the program.
base::Expected<ProgramResult, ProgramStop> run_program(const std::string& path,
                                                       const std::vector<std::string>& arguments, int input,
                                                       const ProgramLimits& limits,
                                                       const std::function<bool()>& unwanted);

/// The executable file `name` in the first folder of `search_path` (folders between colons, as in PATH) that has one.
/// Folders that are not absolute are passed over: the current folder may be one that came with the documents.
std::optional<std::string> find_program(std::string_view name, std::string_view search_path);

}  // namespace vraagbaak::imports
