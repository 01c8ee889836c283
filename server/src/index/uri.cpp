#include "index/uri.h"

#include <algorithm>

namespace vraagbaak::index {

namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string unescaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '%' && at + 2 < text.size() && hex_value(text[at + 1]) >= 0 && hex_value(text[at + 2]) >= 0) {
      out += static_cast<char>(hex_value(text[at + 1]) * 16 + hex_value(text[at + 2]));
      at += 2;
    } else {
      out += text[at];
    }
  }
  return out;
}

/// What RFC 3986 calls unreserved, and the slash between folders.
bool stays(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

constexpr std::string_view kScheme = "file://";

}  // namespace

std::optional<std::string> path_of(std::string_view uri) {
  if (uri.size() < kScheme.size() || !std::equal(kScheme.begin(), kScheme.end(), uri.begin(), [](char a, char b) {
        return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
      }))
    return std::nullopt;
  uri.remove_prefix(kScheme.size());
  const size_t slash = uri.find('/');
  if (slash == uri.npos) return std::nullopt;
  // "file://localhost/…" and "file:///…" name this machine.
  if (slash != 0 && uri.substr(0, slash) != "localhost") return std::nullopt;
  uri.remove_prefix(slash);
  std::string path = unescaped(uri.substr(0, uri.find_first_of("?#")));
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return path;
}

std::string uri_of(std::string_view path) {
  static constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string uri(kScheme);
  uri.reserve(uri.size() + path.size());
  for (const char c : path) {
    if (stays(c)) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += '%';
    uri += kHex[byte >> 4];
    uri += kHex[byte & 15];
  }
  return uri;
}

std::string same_uri(std::string_view uri) {
  const auto path = path_of(uri);
  return path ? uri_of(*path) : std::string(uri);
}

std::string file_name(std::string_view uri) {
  const std::string path = path_of(uri).value_or(unescaped(uri));
  return path.substr(path.find_last_of('/') + 1);
}

}  // namespace vraagbaak::index
