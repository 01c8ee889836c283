#include "imports/import.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>
#include <vector>

namespace vraagbaak::imports {

namespace {

using features::say;
using Reason = ImportFailure::Reason;

base::Unexpected<ImportFailure> no_text_because(Reason reason, std::string detail = {}) {
  return base::Unexpected{ImportFailure{reason, std::move(detail)}};
}

/// An open file, closed at the end of its scope.
class OpenFile {
 public:
  /// Without waiting: a pipe that nobody writes to must not keep anybody.
  explicit OpenFile(const std::string& path)
      : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)) {}
  ~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

/// The first bytes of a file; its place to read from stays where it was. Empty with `errno` set when it fails.
std::string head_of(int file) {
  std::string head(kHeadSize, '\0');
  size_t size = 0;
  while (size < head.size()) {
    const ssize_t got = ::pread(file, head.data() + size, head.size() - size, static_cast<off_t>(size));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    size += static_cast<size_t>(got);
  }
  head.resize(size);
  return head;
}

struct Converter {
  std::string program;
  std::vector<std::string> arguments;
};

/// Both read standard input and write UTF-8.
Converter converter_for(FileKind kind) {
  // Without -layout: columns of a printed page would stand beside each other, and lines of answers be torn.
  if (kind == FileKind::pdf) return {"pdftotext", {"-enc", "UTF-8", "-eol", "unix", "-", "-"}};
  // The sandbox keeps what a page includes by address, and files of this machine, out of the text; the limit of the
  // run-time system stops an archive that unpacks to more than there is memory.
  return {"pandoc",
          {"+RTS", "-M2G", "-RTS", "--sandbox", "--from=" + std::string(kind_name(kind)), "--to=plain", "--wrap=none"}};
}

Reason reason_of(ProgramStop stop) {
  switch (stop) {
    case ProgramStop::not_started: return Reason::failed;
    case ProgramStop::out_of_time: return Reason::out_of_time;
    case ProgramStop::too_much_output: return Reason::too_much_text;
    case ProgramStop::cancelled: return Reason::cancelled;
  }
  return Reason::failed;
}

/// pdftotext ends every page with a form feed; the last one begins no page.
void drop_last_page_end(std::string& text) {
  while (text.ends_with('\f')) text.pop_back();
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos; }

std::string search_path(const ImportOptions& options) {
  if (!options.search_path.empty()) return options.search_path;
  const char* path = std::getenv("PATH");
  return path != nullptr ? path : "/usr/bin:/bin";
}

base::Expected<Imported, ImportFailure> convert(FileKind kind, int file, const ImportOptions& options) {
  const Converter converter = converter_for(kind);
  const std::optional<std::string> program = find_program(converter.program, search_path(options));
  if (!program) return no_text_because(Reason::program_missing, converter.program);
  auto result = run_program(*program, converter.arguments, file, options.limits, options.unwanted);
  if (!result) return no_text_because(reason_of(result.error()), converter.program);
  if (result->status != 0) {
    const bool locked = result->errors.find("Incorrect password") != std::string::npos;
    return no_text_because(locked ? Reason::locked : Reason::failed, converter.program);
  }
  drop_last_page_end(result->output);
  if (is_blank(result->output)) return no_text_because(Reason::no_text);
  return Imported{std::move(result->output), kind, converter.program};
}

}  // namespace

base::Expected<Imported, ImportFailure> import_file(const std::string& path, const ImportOptions& options) {
  const OpenFile file(path);
  struct stat about {};
  if (file.descriptor() < 0 || ::fstat(file.descriptor(), &about) != 0)
    return no_text_because(Reason::unreadable, std::strerror(errno));
  if (S_ISDIR(about.st_mode)) return no_text_because(Reason::unreadable, std::strerror(EISDIR));
  if (!S_ISREG(about.st_mode)) return no_text_because(Reason::unsupported);
  if (static_cast<uint64_t>(about.st_size) > options.largest_file) return no_text_because(Reason::too_large);
  const FileKind kind = kind_of(head_of(file.descriptor()));
  if (kind == FileKind::old_word) return no_text_because(Reason::old_word);
  if (kind == FileKind::unknown) return no_text_because(Reason::unsupported);
  return convert(kind, file.descriptor(), options);
}

std::string_view package_of(std::string_view program) { return program == "pdftotext" ? "poppler-utils" : program; }

std::string explain(const ImportFailure& failure, const std::string& name, features::Language language) {
  const auto text = [&](std::string_view dutch, std::string_view english) {
    return name + ": " + std::string(say(language, dutch, english));
  };
  switch (failure.reason) {
    case Reason::unreadable: return name + ": " + failure.detail;
    case Reason::too_large: return text("het bestand is te groot.", "the file is too large.");
    case Reason::old_word:
      return text("een document van Word van vóór 2007 kan niet worden gelezen. Bewaar het in Word als .docx.",
                  "a document of Word before 2007 cannot be read. Save it as .docx in Word.");
    case Reason::unsupported:
      return text(
          "geen PDF en geen document van Word (.docx), LibreOffice (.odt), RTF of HTML. Een gewone tekst kan "
          "zonder omzetten worden geopend.",
          "not a PDF and not a document of Word (.docx), LibreOffice (.odt), RTF or HTML. Plain text can be "
          "opened as it is.");
    case Reason::program_missing: {
      const std::string package(package_of(failure.detail));
      return text("om dit bestand te lezen is het programma ", "to read this file the program ") + failure.detail +
             std::string(say(language, " nodig. Installeer het met: sudo apt install ",
                             " is needed. Install it with: sudo apt install ")) +
             package;
    }
    case Reason::failed:
      return text("het bestand is beschadigd of onvolledig; ", "the file is damaged or incomplete; ") + failure.detail +
             std::string(say(language, " kan het niet lezen.", " cannot read it."));
    case Reason::locked:
      return text("de PDF is met een wachtwoord beveiligd. Bewaar haar zonder wachtwoord.",
                  "the PDF is protected by a password. Save it without one.");
    case Reason::no_text:
      return text("er staat geen tekst in, alleen beeld. Laat de tekst eerst herkennen (OCR).",
                  "there is no text in it, only images. Have the text recognised first (OCR).");
    case Reason::out_of_time: return text("het omzetten duurde te lang.", "converting it took too long.");
    case Reason::too_much_text: return text("er komt te veel tekst uit.", "too much text comes out of it.");
    case Reason::cancelled: return text("het omzetten is afgebroken.", "converting it was cancelled.");
  }
  return name;
}

std::string describe_source(const Imported& imported, const std::string& name, features::Language language) {
  return std::string(say(language, "Tekst van ", "Text of ")) + name +
         std::string(say(language, ", omgezet met ", ", converted with ")) + imported.program + ".";
}

}  // namespace vraagbaak::imports
