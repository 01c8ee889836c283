// Documents of any size for the benchmarks, made of sentences of our own in the forms of real papers. The same size
// gives the same bytes on every machine.
#pragma once

#include <cstddef>
#include <string>

namespace vraagbaak::benchmark_support {

/// A list of questions and answers of at least `bytes` bytes, numbered from 1, with references back, dates, amounts
/// and page furniture about as often as in real ones.
std::string question_list(size_t bytes);

/// The same without a line break.
std::string one_line(size_t bytes);

}  // namespace vraagbaak::benchmark_support
