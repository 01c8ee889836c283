#include "index/glob.h"

#include <algorithm>

namespace vraagbaak::index {

namespace {

/// Matches the set at `at` ("[a-z]", "[!0-9]") against `c` and moves `at` behind it; a '[' without its end is itself.
bool set_matches(std::string_view pattern, size_t& at, char c) {
  size_t i = at + 1;
  const bool negated = i < pattern.size() && (pattern[i] == '!' || pattern[i] == '^');
  if (negated) ++i;
  const size_t close = pattern.find(']', i + 1);
  if (i >= pattern.size() || close == pattern.npos) {
    ++at;
    return c == '[';
  }
  bool found = false;
  for (; i < close; ++i) {
    if (i + 2 < close && pattern[i + 1] == '-') {
      found = found || (pattern[i] <= c && c <= pattern[i + 2]);
      i += 2;
    } else {
      found = found || pattern[i] == c;
    }
  }
  at = close + 1;
  return found != negated;
}

/// A name without slashes against a pattern without them.
bool name_matches(std::string_view pattern, std::string_view name) {
  size_t p = 0;
  size_t n = 0;
  size_t star = pattern.npos;
  size_t star_name = 0;
  while (n < name.size()) {
    bool matched = false;
    if (p < pattern.size()) {
      if (pattern[p] == '*') {
        star = p++;
        star_name = n;
        continue;
      }
      if (pattern[p] == '?') {
        ++p;
        matched = true;
      } else if (pattern[p] == '[') {
        matched = set_matches(pattern, p, name[n]);
      } else {
        if (pattern[p] == '\\' && p + 1 < pattern.size()) ++p;
        matched = pattern[p++] == name[n];
      }
    }
    if (matched) {
      ++n;
    } else {
      // The last star takes one character more.
      if (star == pattern.npos) return false;
      p = star + 1;
      n = ++star_name;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

std::vector<std::string_view> segments(std::string_view path) {
  std::vector<std::string_view> parts;
  while (true) {
    const size_t slash = path.find('/');
    parts.push_back(path.substr(0, slash));
    if (slash == path.npos) return parts;
    path.remove_prefix(slash + 1);
  }
}

}  // namespace

bool glob_matches(std::string_view pattern, std::string_view path) {
  const auto wanted = segments(pattern);
  const auto names = segments(path);
  size_t p = 0;
  size_t n = 0;
  size_t stars = pattern.npos;
  size_t stars_name = 0;
  while (n < names.size()) {
    if (p < wanted.size() && wanted[p] == "**") {
      stars = p++;
      stars_name = n;
    } else if (p < wanted.size() && name_matches(wanted[p], names[n])) {
      ++p;
      ++n;
    } else if (stars != pattern.npos) {
      p = stars + 1;
      n = ++stars_name;
    } else {
      return false;
    }
  }
  // "a/**" is what lies in a, not a itself.
  return p == wanted.size();
}

std::vector<std::string> without_braces(std::string_view pattern) {
  constexpr size_t kMostPatterns = 64;
  std::vector<std::string> open{std::string(pattern)};
  std::vector<std::string> done;
  while (!open.empty() && open.size() + done.size() <= kMostPatterns) {
    const std::string one = std::move(open.back());
    open.pop_back();
    const size_t close = one.find('}');
    const size_t start = close == one.npos ? one.npos : one.rfind('{', close);
    if (start == one.npos) {
      done.push_back(one);
      continue;
    }
    for (size_t at = start + 1; at <= close;) {
      const size_t end = std::min(one.find(',', at), close);
      open.push_back(one.substr(0, start) + one.substr(at, end - at) + one.substr(close + 1));
      at = end + 1;
    }
  }
  std::reverse(done.begin(), done.end());
  return done;
}

GlobList::GlobList(const std::vector<std::string>& patterns) {
  for (const std::string& given : patterns)
    for (std::string& pattern : without_braces(given)) {
      if (pattern.starts_with('/')) pattern.erase(0, 1);
      if (pattern.empty()) continue;
      const size_t slash = pattern.find('/');
      if (slash == pattern.npos || slash + 1 == pattern.size()) pattern.insert(0, "**/");
      if (pattern.back() == '/') pattern += "**";
      patterns_.push_back(std::move(pattern));
    }
}

bool GlobList::matches(std::string_view path) const {
  return std::any_of(patterns_.begin(), patterns_.end(),
                     [&](const std::string& pattern) { return glob_matches(pattern, path); });
}

IgnoreRules::IgnoreRules(std::string_view file) {
  constexpr size_t kMostRules = 10000;
  constexpr size_t kLongestRule = 1000;
  while (!file.empty() && rules_.size() < kMostRules) {
    const size_t end = std::min(file.find('\n'), file.size());
    std::string_view line = file.substr(0, end);
    file.remove_prefix(std::min(end + 1, file.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    while (line.ends_with(' ') && !line.ends_with("\\ ")) line.remove_suffix(1);
    if (line.empty() || line.front() == '#' || line.size() > kLongestRule) continue;
    Rule rule;
    if (line.front() == '!') {
      rule.wanted = true;
      line.remove_prefix(1);
    }
    if (line.ends_with('/')) {
      rule.directories_only = true;
      line.remove_suffix(1);
    }
    if (line.empty()) continue;
    const bool anchored = line.find('/') != line.npos;
    if (line.front() == '/') line.remove_prefix(1);
    if (line.empty()) continue;
    rule.pattern = anchored ? std::string(line) : "**/" + std::string(line);
    rules_.push_back(std::move(rule));
  }
}

IgnoreRules::Verdict IgnoreRules::verdict(std::string_view path, bool directory) const {
  for (auto rule = rules_.rbegin(); rule != rules_.rend(); ++rule) {
    if (rule->directories_only && !directory) continue;
    if (glob_matches(rule->pattern, path)) return rule->wanted ? Verdict::wanted : Verdict::ignored;
  }
  return Verdict::unknown;
}

}  // namespace vraagbaak::index
