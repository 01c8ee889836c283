#include "features/renumbering/arrangement.h"

#include <algorithm>
#include <cstdint>

#include "features/renumbering/source.h"

namespace vraagbaak::features::renumbering {
namespace {

/// Largest sums over the beginnings of an array, with where they were reached (a Fenwick tree).
class BestBefore {
 public:
  explicit BestBefore(size_t size) : best_(size + 1, {0, kNone}) {}

  void put(size_t at, uint64_t weight, uint32_t who) {
    for (++at; at < best_.size(); at += at & (~at + 1))
      if (weight > best_[at].first) best_[at] = {weight, who};
  }
  /// The best of the places before `at`.
  std::pair<uint64_t, uint32_t> get(size_t at) const {
    std::pair<uint64_t, uint32_t> result{0, kNone};
    for (; at > 0; at -= at & (~at + 1))
      if (best_[at].first > result.first) result = best_[at];
    return result;
  }

 private:
  std::vector<std::pair<uint64_t, uint32_t>> best_;
};

/// Which pieces stay: the heaviest choice of old pieces that are in text order.
std::vector<bool> staying(const std::vector<Piece>& pieces) {
  std::vector<uint32_t> old;
  for (uint32_t i = 0; i < pieces.size(); ++i)
    if (!pieces[i].range.empty()) old.push_back(i);
  std::vector<uint32_t> starts;
  starts.reserve(old.size());
  for (const uint32_t i : old) starts.push_back(pieces[i].range.start.value);
  std::sort(starts.begin(), starts.end());
  BestBefore best(starts.size());
  std::vector<uint32_t> before(pieces.size(), kNone);
  uint64_t most = 0;
  uint32_t last = kNone;
  for (const uint32_t i : old) {
    const auto rank = static_cast<size_t>(std::lower_bound(starts.begin(), starts.end(), pieces[i].range.start.value) -
                                          starts.begin());
    const auto [weight, who] = best.get(rank);
    before[i] = who;
    const uint64_t sum = weight + pieces[i].range.size();
    best.put(rank, sum, i);
    if (sum > most) {
      most = sum;
      last = i;
    }
  }
  std::vector<bool> stays(pieces.size(), false);
  for (uint32_t i = last; i != kNone; i = before[i]) stays[i] = true;
  return stays;
}

/// Calls `function` for those of `changes` (in text order) that lie in `range`.
template <class Function>
void each_in(text::ByteRange range, const std::vector<TextEdit>& changes, const Function& function) {
  auto change = std::lower_bound(changes.begin(), changes.end(), range.start,
                                 [](const TextEdit& edit, text::ByteOffset at) { return edit.range.start < at; });
  for (; change != changes.end() && change->range.start < range.end; ++change)
    if (change->range.end <= range.end) function(*change);
}

/// `range` of `text` with those of `changes` that lie in it.
std::string changed(const text::SourceText& text, text::ByteRange range, const std::vector<TextEdit>& changes) {
  std::string result;
  text::ByteOffset done = range.start;
  each_in(range, changes, [&](const TextEdit& change) {
    result += text.slice({done, change.range.start});
    result += change.replacement;
    done = change.range.end;
  });
  return result + text.slice({done, range.end});
}

bool inside_character(const std::string& text, size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

/// What differs between the old text in `range` and `wanted`, without what both begin and end with.
void add_difference(const text::SourceText& text, text::ByteRange range, const std::string& wanted,
                    std::vector<TextEdit>& edits) {
  const std::string old = text.slice(range);
  if (old == wanted) return;
  const size_t shorter = std::min(old.size(), wanted.size());
  size_t head = 0;
  while (head < shorter && old[head] == wanted[head]) ++head;
  while (head > 0 && (inside_character(old, head) || inside_character(wanted, head))) --head;
  size_t tail = 0;
  while (tail < shorter - head && old[old.size() - 1 - tail] == wanted[wanted.size() - 1 - tail]) ++tail;
  while (tail > 0 && (inside_character(old, old.size() - tail) || inside_character(wanted, wanted.size() - tail)))
    --tail;
  // A line break of two characters is not taken apart.
  if (head > 0 && head < old.size() && old[head - 1] == '\r' && old[head] == '\n') --head;
  if (tail > 0 && tail < old.size() && old[old.size() - tail] == '\n' && old[old.size() - tail - 1] == '\r') --tail;
  edits.push_back({{range.start + static_cast<uint32_t>(head), range.end - static_cast<uint32_t>(tail)},
                   wanted.substr(head, wanted.size() - head - tail)});
}

}  // namespace

std::vector<TextEdit> compose(const text::SourceText& text, const std::vector<Piece>& pieces,
                              std::vector<TextEdit> changes) {
  std::stable_sort(changes.begin(), changes.end(),
                   [](const TextEdit& a, const TextEdit& b) { return a.range.start < b.range.start; });
  const std::vector<bool> stays = staying(pieces);
  std::vector<TextEdit> edits;
  text::ByteOffset done{0};
  std::string moved;
  const auto close_gap = [&](text::ByteOffset until) {
    add_difference(text, {done, until}, moved, edits);
    moved.clear();
  };
  for (size_t i = 0; i < pieces.size(); ++i) {
    const text::ByteRange range = pieces[i].range;
    if (!stays[i]) {
      moved += range.empty() ? pieces[i].added : changed(text, range, changes);
      continue;
    }
    close_gap(range.start);
    each_in(range, changes, [&](const TextEdit& change) { edits.push_back(change); });
    done = range.end;
  }
  close_gap(text::ByteOffset{text.size()});
  return edits;
}

}  // namespace vraagbaak::features::renumbering
