// Patterns for paths, as .gitignore and editors write them, in time linear in path times pattern.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vraagbaak::index {

/// '?' is one character, '*' any run and "[a-z]" one of a set within a folder's name, "**" any run of folders; '\'
/// takes the next character as it is. Pattern and path are relative, without a slash at the start.
bool glob_matches(std::string_view pattern, std::string_view path);

/// "*.{txt,md}" as the patterns it stands for; at most some dozens.
std::vector<std::string> without_braces(std::string_view pattern);

/// A list of an editor's globs: one without a slash is for the last part of a path, any other is anchored to the
/// folder unless it starts with "**/".
class GlobList {
 public:
  GlobList() = default;
  explicit GlobList(const std::vector<std::string>& patterns);
  bool empty() const { return patterns_.empty(); }
  bool matches(std::string_view path) const;

 private:
  std::vector<std::string> patterns_;
};

/// The rules of one .gitignore (gitignore(5)).
class IgnoreRules {
 public:
  explicit IgnoreRules(std::string_view file);
  bool empty() const { return rules_.empty(); }
  enum class Verdict : uint8_t { unknown, ignored, wanted };
  /// `path` is below the folder that holds the file.
  Verdict verdict(std::string_view path, bool directory) const;

 private:
  struct Rule {
    std::string pattern;
    bool wanted = false;
    bool directories_only = false;
  };
  std::vector<Rule> rules_;
};

}  // namespace vraagbaak::index
