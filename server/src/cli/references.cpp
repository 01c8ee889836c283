#include "cli/references.h"

#include <ostream>

#include "cli/folder_library.h"
#include "cli/input.h"
#include "features/language.h"
#include "index/identity.h"
#include "text/prose.h"

namespace vraagbaak::cli {

namespace {

/// The line a citation starts in, without blanks at its ends, and not too long for a screen.
std::string line_of(const model::Document& document, text::ByteOffset offset) {
  constexpr size_t kMostCharacters = 160;
  constexpr uint32_t kBefore = 60;
  const text::SourceText& text = document.text();
  const uint32_t line = text.line_of(offset);
  text::ByteRange range{text.line_start(line), text.line_end(line)};
  // Where a paragraph is one line, what stands near the citation.
  std::string shown;
  if (range.size() > kMostCharacters && offset - range.start > kBefore) {
    range.start = offset - kBefore;
    const std::string part = text.slice(range);
    const size_t blank = part.find(' ');
    shown = "…" + part.substr(blank < kBefore ? blank : 0);
  } else {
    shown = text.slice(range);
  }
  const size_t first = shown.find_first_not_of(" \t");
  const size_t last = shown.find_last_not_of(" \t");
  if (first == shown.npos) return "";
  return text::shorten(shown.substr(first, last - first + 1), kMostCharacters);
}

}  // namespace

int run_references(const ReferencesOptions& options, const World& world) {
  constexpr int kCited = 0;
  constexpr int kNotCited = 1;
  constexpr size_t kMost = 1'000'000;
  const auto folder = FolderLibrary::open(options.folder, options.language, world);
  if (!folder) return kTrouble;
  const index::Library& library = folder->library();

  const std::string id = index::id_of(options.paper);
  size_t shown = 0;
  for (const index::CitedIn& cited : library.citations(id, std::nullopt, kMost)) {
    const auto text = library.document(cited.uri);
    const auto path = folder->path_of(cited.uri);
    if (!text || !path) continue;
    const LineColumn at = line_column(*text->document, cited.citation.range.start);
    world.out << *path << ':' << at.line << ':' << at.column << ": "
              << line_of(*text->document, cited.citation.range.start) << '\n';
    ++shown;
  }
  if (shown == 0)
    world.err << features::say(options.language, "Geen verwijzingen gevonden naar ", "No references found to ") << id
              << ".\n";
  return shown > 0 ? kCited : kNotCited;
}

}  // namespace vraagbaak::cli
