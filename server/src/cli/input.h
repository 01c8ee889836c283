// From the names on the command line to texts.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "cli/command.h"
#include "model/document.h"

namespace vraagbaak::cli {

/// A document to look at, or why it could not be read.
struct Input {
  std::string path;  ///< as given, or below the folder that was given; "-" for standard input
  std::shared_ptr<const model::Document> document;  ///< nullptr when it could not be read
  std::string error;
};

/// `bytes` as the document at `path`.
Input parsed_input(std::string path, std::string_view bytes);

/// The file `path`, or standard input for "-".
Input read_input(const std::string& path, const World& world);

/// Reads `paths` one by one and hands each to `take`. Of a folder, at any depth, those are taken that match one of
/// `globs`; without globs every *.pqa, and each *.txt and *.md in which questions are found.
void for_each_input(const std::vector<std::string>& paths, const std::vector<std::string>& globs, const World& world,
                    const std::function<void(Input input)>& take);

/// Line and column of a place, counted from 1; the column counts characters.
struct LineColumn {
  uint32_t line = 1;
  uint32_t column = 1;
};
LineColumn line_column(const model::Document& document, text::ByteOffset offset);

/// The file name for a person: standard input has none of its own.
std::string shown_path(const std::string& path, Language language);

}  // namespace vraagbaak::cli
