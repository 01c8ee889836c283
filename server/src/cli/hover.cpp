#include "cli/hover.h"

#include <charconv>
#include <optional>
#include <ostream>

#include "cli/folder_library.h"
#include "cli/input.h"
#include "features/hover.h"
#include "features/paper_hover.h"
#include "features/rich_text.h"

namespace vraagbaak::cli {

namespace {

std::optional<uint32_t> number(std::string_view digits) {
  uint32_t value = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value);
  if (error != std::errc() || stop != end || value == 0) return std::nullopt;
  return value;
}

std::optional<text::EncodedPosition> place(std::string_view words) {
  const size_t colon = words.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto line = number(words.substr(0, colon));
  const auto column = number(words.substr(colon + 1));
  if (!line || !column) return std::nullopt;
  return text::EncodedPosition{*line - 1, *column - 1};
}

}  // namespace

int run_hover(const HoverOptions& options, const World& world) {
  const bool english = options.language == Language::english;
  const auto position = place(options.place);
  if (!position) {
    world.err << "vraagbaak: " << options.place
              << (english ? ": not a place; write LINE:COL, as in 12:34\n"
                          : ": geen plaats; schrijf REGEL:KOLOM, zoals 12:34\n");
    return kTrouble;
  }
  const Input input = read_input(options.path, world);
  if (!input.document) {
    world.err << "vraagbaak: " << input.path << ": " << input.error << '\n';
    return kTrouble;
  }
  const text::ByteOffset offset = input.document->text().offset(*position, text::Encoding::utf32);
  std::optional<FolderLibrary> folder;
  if (!options.folder.empty()) {
    folder = FolderLibrary::open(options.folder, options.language, world);
    if (!folder) return kTrouble;
  }
  const auto hover = folder ? features::hover_in_workspace(*input.document, folder->uri_of(options.path), offset,
                                                           folder->library(), options.language)
                            : features::hover(*input.document, offset, options.language);
  if (!hover) {
    world.err << (english ? "There is nothing to tell about this place.\n"
                          : "Over deze plaats valt niets te melden.\n");
    return kFound;
  }
  std::string text = features::render_plain(hover->content);
  if (!text.ends_with('\n')) text += '\n';
  world.out << text;
  return kNothingFound;
}

}  // namespace vraagbaak::cli
