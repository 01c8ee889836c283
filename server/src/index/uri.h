// File URIs and paths. A text is known by one spelling of its URI, however a client escapes it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vraagbaak::index {

/// The path of a file URI, its escapes resolved; nullopt for another scheme.
std::optional<std::string> path_of(std::string_view uri);
/// The file URI of an absolute path.
std::string uri_of(std::string_view path);
/// The one spelling for a file URI; others are returned as they are.
std::string same_uri(std::string_view uri);
/// The last segment of a URI or path, escapes resolved: the file name.
std::string file_name(std::string_view uri);

}  // namespace vraagbaak::index
