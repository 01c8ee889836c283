#include "features/file_renames.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <utility>

#include "index/uri.h"

namespace vraagbaak::features {

namespace {

using std::filesystem::path;

/// One file in both ways in which a text may write its name.
struct Moved {
  path from;
  path to;
  bool escaped = false;     ///< "een%20stuk.pqa", as links write it
  std::string name;         ///< as it stands in texts
  std::string replacement;  ///< the new name, written in the same way
};

std::string escaped(const std::string& text) {
  // What stands before the path is the scheme alone.
  return index::uri_of(text).substr(std::string_view("file://").size());
}

std::vector<Moved> moved_files(const std::vector<FileRename>& renames) {
  std::vector<Moved> files;
  for (const FileRename& rename : renames) {
    const auto from = index::path_of(rename.old_uri);
    const auto to = index::path_of(rename.new_uri);
    if (!from || !to || *from == *to) continue;
    const std::string before = path(*from).filename().string();
    const std::string after = path(*to).filename().string();
    if (before.empty() || after.empty()) continue;
    files.push_back({*from, *to, false, before, after});
    if (escaped(before) != before) files.push_back({*from, *to, true, escaped(before), escaped(after)});
  }
  return files;
}

bool in_name(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         c == '-' || c == '%';
}

/// True when a longer name goes on behind `end`: "stuk.pqa.bak", but not "stuk.pqa.".
bool goes_on(std::string_view text, size_t end) {
  if (end >= text.size()) return false;
  return in_name(text[end]) || (text[end] == '.' && end + 1 < text.size() && in_name(text[end + 1]));
}

/// Where the folders before the name at `start` begin: "../map/" in "zie ../map/stuk.pqa".
size_t folders_before(std::string_view text, size_t start) {
  size_t at = start;
  if (at == 0 || text[at - 1] != '/') return start;
  while (at > 0 && (in_name(text[at - 1]) || text[at - 1] == '.' || text[at - 1] == '/')) --at;
  return at;
}

/// The change of the mention of `file` at `start`; nullopt when something else is meant there.
std::optional<TextEdit> change(std::string_view text, size_t start, const Moved& file, const path& folder) {
  const size_t end = start + file.name.size();
  if (goes_on(text, end)) return std::nullopt;
  const size_t first = folders_before(text, start);
  const auto range = [&](size_t from) {
    return vraagbaak::text::ByteRange{{static_cast<uint32_t>(from)}, {static_cast<uint32_t>(end)}};
  };
  const bool link = start >= 2 && text.substr(start - 2, 2) == "](";
  if (first == start && !link) {
    if (start > 0 && (in_name(text[start - 1]) || text[start - 1] == '.')) return std::nullopt;
    return TextEdit{range(start), file.replacement};
  }
  // An address elsewhere, or a path from the root, does not change with the folder it is read in.
  if (text[first] == '/' || (first > 0 && text[first - 1] == ':')) return std::nullopt;
  const auto written = index::path_of("file:///" + std::string(text.substr(first, start - first)));
  const path above = (folder / (written ? written->substr(1) : std::string())).lexically_normal();
  if ((above / file.from.filename()).lexically_normal() != file.from) return std::nullopt;
  std::string target = file.to.lexically_relative(folder).generic_string();
  if (file.escaped) target = escaped(target);
  if (text.substr(first).starts_with("./") && !target.starts_with("../")) target.insert(0, "./");
  return TextEdit{range(first), std::move(target)};
}

}  // namespace

WorkspaceEdit file_renames(const std::vector<FileRename>& renames, const std::vector<std::string>& uris,
                           const index::Library& library, Language language) {
  WorkspaceEdit edit;
  edit.label = say(language, "Verwijzingen naar een bestand met een andere naam", "References to a renamed file");
  const std::vector<Moved> files = moved_files(renames);
  if (files.empty()) return edit;
  std::set<std::string> known;
  for (const std::string& uri : uris) known.insert(index::same_uri(uri));
  for (const std::string& uri : uris) {
    const auto own = index::path_of(uri);
    const auto loaded = own ? library.text(uri) : std::nullopt;
    if (!loaded) continue;
    const std::string text = loaded->str();
    const path folder = path(*own).parent_path();
    std::vector<TextEdit> edits;
    for (const Moved& file : files) {
      const path neighbour = folder / file.from.filename();
      const bool other_is_meant = neighbour != file.from && known.contains(index::uri_of(neighbour.string()));
      for (size_t at = text.find(file.name); at != text.npos; at = text.find(file.name, at + file.name.size())) {
        auto found = change(text, at, file, folder);
        if (!found || (other_is_meant && found->range.start.value == at)) continue;
        edits.push_back(std::move(*found));
      }
    }
    if (!edits.empty() && put_in_order(edits, *loaded) && !edits.empty())
      edit.documents.push_back({uri, std::move(edits)});
  }
  return edit;
}

}  // namespace vraagbaak::features
