#include "cli/diff.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace vraagbaak::cli {

namespace {

constexpr size_t kContext = 3;
/// Beyond so many changed lines the shortest diff costs more than it is worth.
constexpr ptrdiff_t kMostChanges = 2000;

/// The lines of a text, each with its line break.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

/// Lines [before_from, before_to) give way to [after_from, after_to).
struct Change {
  size_t before_from = 0;
  size_t before_to = 0;
  size_t after_from = 0;
  size_t after_to = 0;
};

using Lines = std::vector<std::string_view>;

/// The shortest way from `before` to `after` (Myers, "An O(ND) difference algorithm", 1986), as single steps joined
/// into changes. Empty when it takes more than kMostChanges.
std::vector<Change> shortest(const Lines& before, const Lines& after) {
  const auto n = static_cast<ptrdiff_t>(before.size());
  const auto m = static_cast<ptrdiff_t>(after.size());
  const ptrdiff_t most = std::min(n + m, kMostChanges);
  std::vector<ptrdiff_t> furthest(static_cast<size_t>(2 * most + 3), 0);
  const auto at = [&](std::vector<ptrdiff_t>& row, ptrdiff_t k) -> ptrdiff_t& {
    return row[static_cast<size_t>(k + most + 1)];
  };
  std::vector<std::vector<ptrdiff_t>> trace;  // the middle of `furthest` before each round
  for (ptrdiff_t d = 0; d <= most; ++d) {
    trace.emplace_back(furthest.begin() + (most + 1 - d - 1), furthest.begin() + (most + 1 + d + 2));
    for (ptrdiff_t k = -d; k <= d; k += 2) {
      const bool down = k == -d || (k != d && at(furthest, k - 1) < at(furthest, k + 1));
      ptrdiff_t x = down ? at(furthest, k + 1) : at(furthest, k - 1) + 1;
      while (x < n && x - k < m && before[static_cast<size_t>(x)] == after[static_cast<size_t>(x - k)]) ++x;
      at(furthest, k) = x;
      if (x < n || x - k < m) continue;
      std::vector<Change> changes;
      ptrdiff_t y = m;
      x = n;
      for (ptrdiff_t step = d; step > 0; --step) {
        const std::vector<ptrdiff_t>& row = trace[static_cast<size_t>(step)];
        const auto reached = [&](ptrdiff_t diagonal) { return row[static_cast<size_t>(diagonal + step + 1)]; };
        const ptrdiff_t diagonal = x - y;
        const bool inserted = diagonal == -step || (diagonal != step && reached(diagonal - 1) < reached(diagonal + 1));
        const ptrdiff_t from_diagonal = inserted ? diagonal + 1 : diagonal - 1;
        const ptrdiff_t from_x = reached(from_diagonal);
        const ptrdiff_t from_y = from_x - from_diagonal;
        const auto u = [](ptrdiff_t value) { return static_cast<size_t>(value); };
        const Change one{u(from_x), u(inserted ? from_x : from_x + 1), u(from_y), u(inserted ? from_y + 1 : from_y)};
        if (!changes.empty() && changes.back().before_from == one.before_to &&
            changes.back().after_from == one.after_to) {
          changes.back().before_from = one.before_from;
          changes.back().after_from = one.after_from;
        } else {
          changes.push_back(one);
        }
        x = from_x;
        y = from_y;
      }
      std::reverse(changes.begin(), changes.end());
      return changes;
    }
  }
  return {};
}

std::vector<Change> changes_between(const Lines& before, const Lines& after) {
  size_t same = 0;
  while (same < before.size() && same < after.size() && before[same] == after[same]) ++same;
  size_t tail = 0;
  while (tail < before.size() - same && tail < after.size() - same &&
         before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
    ++tail;
  const Lines old_middle(before.begin() + static_cast<ptrdiff_t>(same), before.end() - static_cast<ptrdiff_t>(tail));
  const Lines new_middle(after.begin() + static_cast<ptrdiff_t>(same), after.end() - static_cast<ptrdiff_t>(tail));
  if (old_middle.empty() && new_middle.empty()) return {};
  std::vector<Change> changes = shortest(old_middle, new_middle);
  if (changes.empty()) changes.push_back({0, old_middle.size(), 0, new_middle.size()});
  for (Change& change : changes) {
    change.before_from += same;
    change.before_to += same;
    change.after_from += same;
    change.after_to += same;
  }
  return changes;
}

/// "12,3": a line counted from 1 (the one before for an empty range) and how many.
std::string extent(size_t from, size_t to) {
  const size_t first = from == to ? from : from + 1;
  return std::to_string(first) + (to - from == 1 ? "" : "," + std::to_string(to - from));
}

void put_line(std::string& out, char mark, std::string_view line) {
  out += mark;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

}  // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
  const Lines old_lines = lines_of(before);
  const Lines new_lines = lines_of(after);
  const std::vector<Change> changes = changes_between(old_lines, new_lines);
  if (changes.empty()) return {};
  std::string out = "--- " + std::string(path) + "\n+++ " + std::string(path) + "\n";
  for (size_t i = 0; i < changes.size();) {
    // Changes whose surroundings touch share a hunk.
    size_t last = i;
    while (last + 1 < changes.size() && changes[last + 1].before_from - changes[last].before_to <= 2 * kContext) ++last;
    const size_t above = std::min(kContext, changes[i].before_from);
    const size_t below = std::min(kContext, old_lines.size() - changes[last].before_to);
    out += "@@ -" + extent(changes[i].before_from - above, changes[last].before_to + below) + " +" +
           extent(changes[i].after_from - above, changes[last].after_to + below) + " @@\n";
    size_t line = changes[i].before_from - above;
    for (; i <= last; ++i) {
      for (; line < changes[i].before_from; ++line) put_line(out, ' ', old_lines[line]);
      for (; line < changes[i].before_to; ++line) put_line(out, '-', old_lines[line]);
      for (size_t added = changes[i].after_from; added < changes[i].after_to; ++added)
        put_line(out, '+', new_lines[added]);
    }
    for (const size_t end = line + below; line < end; ++line) put_line(out, ' ', old_lines[line]);
  }
  return out;
}

}  // namespace vraagbaak::cli
