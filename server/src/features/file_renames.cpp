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

/// Files and folders that get another path.
class Moves {
 public:
  explicit Moves(const std::vector<FileRename>& renames) {
    for (const FileRename& rename : renames) {
      const auto from = index::path_of(rename.old_uri);
      const auto to = index::path_of(rename.new_uri);
      if (from && to && *from != *to) moves_.push_back({without_slash(*from), without_slash(*to)});
    }
  }

  bool empty() const { return moves_.empty(); }
  /// Where the file at `old` will be; nullopt when it stays.
  std::optional<path> after(const std::string& old) const {
    for (const auto& [from, to] : moves_)
      if (old == from || old.starts_with(from + "/")) return path(to + old.substr(from.size()));
    return std::nullopt;
  }

 private:
  static std::string without_slash(std::string file) {
    while (file.size() > 1 && file.back() == '/') file.pop_back();
    return file;
  }

  std::vector<std::pair<std::string, std::string>> moves_;
};

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

/// The files among `renames`, whose names texts may mention; a folder has texts in it.
std::vector<Moved> moved_files(const std::vector<FileRename>& renames, const std::set<std::string>& known) {
  std::vector<Moved> files;
  for (const FileRename& rename : renames) {
    const auto from = index::path_of(rename.old_uri);
    const auto to = index::path_of(rename.new_uri);
    if (!from || !to || *from == *to) continue;
    const std::string inside = index::uri_of(*from) + "/";
    const auto first = known.lower_bound(inside);
    if (first != known.end() && first->starts_with(inside)) continue;
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

/// A text while files move: where it is and will be.
struct LinkReader {
  path folder;      ///< in which its paths are read now
  path folder_now;  ///< and afterwards
};

/// The way from `folder` to `target`, as a text writes it.
std::string way_to(const path& target, const path& folder, bool links_escaped, bool dotted) {
  std::string way = target.lexically_relative(folder).generic_string();
  if (links_escaped) way = escaped(way);
  if (dotted && !way.starts_with("../")) way.insert(0, "./");
  return way;
}

/// The change of the mention of `file` at `start`; nullopt when something else is meant there.
std::optional<TextEdit> change(std::string_view text, size_t start, const Moved& file, const LinkReader& reader) {
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
  const path above = (reader.folder / (written ? written->substr(1) : std::string())).lexically_normal();
  if ((above / file.from.filename()).lexically_normal() != file.from) return std::nullopt;
  return TextEdit{range(first), way_to(file.to, reader.folder_now, file.escaped, text.substr(first).starts_with("./"))};
}

/// The paths in `text` that lead to known files elsewhere once files have moved: every path in a text that moves, and
/// those into a folder that moves.
void add_paths(std::string_view text, const LinkReader& reader, const Moves& moves, const std::set<std::string>& known,
               std::vector<TextEdit>& edits) {
  const auto in_path = [](char c) { return in_name(c) || c == '.' || c == '/'; };
  for (size_t start = 0; start < text.size();) {
    size_t end = start;
    while (end < text.size() && in_path(text[end])) ++end;
    const size_t next = end + 1;
    while (end > start && text[end - 1] == '.') --end;
    const std::string_view way = text.substr(start, end - start);
    const bool link = start >= 2 && text.substr(start - 2, 2) == "](";
    const bool address = start > 0 && text[start - 1] == ':';
    const bool relative = !way.empty() && way.front() != '/' && !address;
    const auto written =
        relative && (link || way.find('/') != way.npos) ? index::path_of("file:///" + std::string(way)) : std::nullopt;
    const vraagbaak::text::ByteRange range{{static_cast<uint32_t>(start)}, {static_cast<uint32_t>(end)}};
    start = next;
    if (!written) continue;
    const path target = (reader.folder / written->substr(1)).lexically_normal();
    const auto moved = moves.after(target.string());
    if ((!moved && reader.folder == reader.folder_now) || !known.contains(index::uri_of(target.string()))) continue;
    const bool done =
        std::any_of(edits.begin(), edits.end(), [&](const TextEdit& edit) { return edit.range.overlaps(range); });
    if (done) continue;
    const bool links_escaped = way.find('%') != way.npos || escaped(target.string()) == target.string();
    edits.push_back({range, way_to(moved.value_or(target), reader.folder_now, links_escaped, way.starts_with("./"))});
  }
}

}  // namespace

WorkspaceEdit file_renames(const std::vector<FileRename>& renames, const std::vector<std::string>& uris,
                           const index::Library& library, Language language) {
  WorkspaceEdit edit;
  edit.label = say(language, "Verwijzingen naar een bestand met een andere naam", "References to a renamed file");
  const Moves moves(renames);
  if (moves.empty()) return edit;
  std::set<std::string> known;
  for (const std::string& uri : uris) known.insert(index::same_uri(uri));
  const std::vector<Moved> files = moved_files(renames, known);
  for (const std::string& uri : uris) {
    const auto own = index::path_of(uri);
    const auto loaded = own ? library.text(uri) : std::nullopt;
    if (!loaded) continue;
    const std::string text = loaded->str();
    const path folder = path(*own).parent_path();
    const LinkReader reader{folder, moves.after(*own).value_or(path(*own)).parent_path()};
    std::vector<TextEdit> edits;
    for (const Moved& file : files) {
      const path neighbour = folder / file.from.filename();
      const bool other_is_meant = neighbour != file.from && known.contains(index::uri_of(neighbour.string()));
      for (size_t at = text.find(file.name); at != text.npos; at = text.find(file.name, at + file.name.size())) {
        auto found = change(text, at, file, reader);
        if (!found || (other_is_meant && found->range.start.value == at)) continue;
        edits.push_back(std::move(*found));
      }
    }
    add_paths(text, reader, moves, known, edits);
    if (!edits.empty() && put_in_order(edits, *loaded) && !edits.empty())
      edit.documents.push_back({uri, std::move(edits)});
  }
  return edit;
}

}  // namespace vraagbaak::features
