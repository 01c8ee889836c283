#include "cli/input.h"

#include <algorithm>
#include <istream>
#include <iterator>
#include <utility>

#include "syntax/tree.h"

namespace vraagbaak::cli {

namespace {

bool has_extension(std::string_view path, std::string_view extension) {
  if (path.size() < extension.size()) return false;
  return std::equal(extension.begin(), extension.end(), path.end() - static_cast<ptrdiff_t>(extension.size()),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b); });
}

bool wanted(const std::string& path, const std::vector<std::string>& globs) {
  if (!globs.empty()) {
    return std::any_of(globs.begin(), globs.end(),
                       [&](const std::string& glob) { return session::matches_glob(path, glob); });
  }
  return has_extension(path, ".pqa") || has_extension(path, ".txt") || has_extension(path, ".md");
}

/// Plain text and Markdown can be anything; a folder of notes must not fill the report.
bool looks_like_a_paper(const Input& input) {
  return has_extension(input.path, ".pqa") || input.document->form() != model::Form::other;
}

}  // namespace

Input parsed_input(std::string path, std::string_view bytes) {
  const text::SourceText text(bytes);
  const syntax::Tree tree = syntax::Parser().parse(text);
  return {std::move(path), model::Document::build(text, tree), {}};
}

Input read_input(const std::string& path, const World& world) {
  if (path == "-") {
    const std::string bytes{std::istreambuf_iterator<char>(world.in), std::istreambuf_iterator<char>()};
    return parsed_input(path, bytes);
  }
  session::FileContent content = world.files.read(path);
  if (!content.bytes) return {path, nullptr, std::move(content.error)};
  return parsed_input(path, *content.bytes);
}

void for_each_input(const std::vector<std::string>& paths, const std::vector<std::string>& globs, const World& world,
                    const std::function<void(Input input)>& take) {
  for (const std::string& path : paths) {
    if (path == "-" || !world.files.is_directory(path)) {
      take(read_input(path, world));
      continue;
    }
    session::FileList list = world.files.files_below(path);
    if (!list.error.empty()) take({path, nullptr, std::move(list.error)});
    for (const std::string& file : list.paths) {
      if (!wanted(file, globs)) continue;
      Input input = read_input(file, world);
      if (!input.document || !globs.empty() || looks_like_a_paper(input)) take(std::move(input));
    }
  }
}

LineColumn line_column(const model::Document& document, text::ByteOffset offset) {
  const text::EncodedPosition position = document.text().position(offset, text::Encoding::utf32);
  return {position.line + 1, position.column + 1};
}

std::string shown_path(const std::string& path, Language language) {
  if (path != "-") return path;
  return language == Language::english ? "(standard input)" : "(standaardinvoer)";
}

}  // namespace vraagbaak::cli
