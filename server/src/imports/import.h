// The text of a PDF or of a document of a word processor, as pdftotext or pandoc give it. Both run as child processes:
// what a broken or hostile file does to them stays with them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/expected.h"
#include "features/language.h"
#include "imports/file_kind.h"
#include "imports/program.h"

namespace vraagbaak::imports {

/// A text and where it came from. The source stands beside the text and not in it, where it would be read as a part of
/// the paper's head.
struct Imported {
  std::string text;  ///< UTF-8; a form feed begins a page, which the grammar knows
  FileKind kind = FileKind::unknown;
  std::string program;  ///< its name, "pdftotext"
};

/// Why there is no text.
struct ImportFailure {
  enum class Reason : uint8_t {
    unreadable,  ///< `detail`: the system's words
    too_large,
    old_word,
    unsupported,      ///< no kind that can be read: plain text, a spreadsheet, an image
    program_missing,  ///< `detail`: the program; see package_of()
    failed,           ///< `detail`: the program
    locked,           ///< a PDF with a password
    no_text,          ///< a scan: pictures of pages
    out_of_time,
    too_much_text,
    cancelled,
  };
  Reason reason = Reason::failed;
  std::string detail;
};

struct ImportOptions {
  ProgramLimits limits;
  uint64_t largest_file = uint64_t{256} << 20;  ///< bytes
  std::string search_path;                      ///< where programs are looked for; as PATH when empty
  std::function<bool()> unwanted;               ///< see run_program(); may be empty
};

/// Reads the file at `path`. Blocks; safe on any thread.
base::Expected<Imported, ImportFailure> import_file(const std::string& path, const ImportOptions& options);

/// The Debian package with `program`.
std::string_view package_of(std::string_view program);
/// A sentence for the person who wants to open `name`, with what to do about it.
std::string explain(const ImportFailure& failure, const std::string& name, features::Language language);
/// Where a text came from, in a sentence: "Tekst van brief.pdf, omgezet met pdftotext."
std::string describe_source(const Imported& imported, const std::string& name, features::Language language);

}  // namespace vraagbaak::imports
