#include "features/renumbering/number_list.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "model/characters.h"

namespace vraagbaak::features::renumbering {
namespace {

using model::Label;

constexpr size_t kShortestRange = 3;  // "2 en 3" is shorter than "2 t/m 3"

/// A number, or a range of them with all its members.
struct Item {
  size_t first = 0;  ///< indices in the list
  size_t last = 0;
  bool range() const { return first != last; }
};

constexpr std::array<std::string_view, 5> kRangeWords{"t/m", "t.e.m.", "tem", "tot en met", "tot"};

/// Whether `between`, the text between two numbers, makes them a range. The point of "1. t.e.m. 3." may stand there.
bool makes_range(std::string_view between) {
  std::string words = model::one_line(between);
  if (words.starts_with('.')) words = std::string(model::trimmed(std::string_view(words).substr(1)));
  if (words.empty()) return false;
  if (model::dash_at(words, 0) == words.size()) return true;
  const std::string low = model::lower(words);
  return std::find(kRangeWords.begin(), kRangeWords.end(), low) != kRangeWords.end();
}

/// Whether nothing is lost when `between` is written anew: only what joins numbers to a list.
bool joins_only(std::string_view between) {
  static constexpr std::array<std::string_view, 14> kWords{"en",  "of",  "en/of", "ook",    "op",  "de",    "het",
                                                           "t/m", "tem", "tot",   "t.e.m.", "met", "vraag", "vragen"};
  const std::string low = model::lower(model::one_line(between));
  size_t at = 0;
  while (at < low.size()) {
    const char c = low[at];
    if (c == ' ' || c == ',' || c == ';' || c == '&' || c == '.') {
      ++at;
    } else if (const size_t dash = model::dash_at(low, at); dash != 0) {
      at += dash;
    } else {
      const size_t end = std::min(low.find_first_of(" ,;&", at), low.size());
      const std::string_view word = std::string_view(low).substr(at, end - at);
      if (std::find(kWords.begin(), kWords.end(), word) == kWords.end()) return false;
      at = end;
    }
  }
  return true;
}

class Rewriter {
 public:
  Rewriter(const text::SourceText& text, const std::vector<Written>& list, const ListStyle& style)
      : text_(text), list_(list), style_(style) {}

  bool run(std::vector<TextEdit>& edits) {
    const bool changed =
        std::any_of(list_.begin(), list_.end(), [](const Written& one) { return one.before != one.after; });
    if (!changed) return true;
    if (!read_items()) return false;
    if (ranges_hold() && !runs_arise()) {
      replace_in_place(edits);
      return true;
    }
    return write_anew(edits);
  }

  std::string range_words() {
    if (!read_items()) return {};
    for (const Item& item : items_)
      if (item.range()) return words_of(item);
    return {};
  }

 private:
  std::string between(size_t one, size_t next) const {
    const text::ByteRange gap{list_[one].range.end, list_[next].range.start};
    return gap.start < gap.end ? text_.slice(gap) : std::string();
  }

  /// The text between the ends of a range, on one line.
  std::string words_of(const Item& item) const {
    const std::string raw = between(item.first, item.last);
    const std::string words = model::one_line(raw);
    const bool blanks = raw.size() != words.size();
    return blanks ? (words.starts_with('.') ? "" : " ") + words + " " : words;
  }

  /// False for a range whose members are not all known.
  bool read_items() {
    items_.clear();
    for (size_t i = 0; i < list_.size(); ++i) {
      Item item{i, i};
      // The inner members of a range stand where its words are.
      size_t end = i + 1;
      while (end < list_.size() && is_inner(end)) ++end;
      if (end < list_.size() && (end > i + 1 || makes_range(between(i, end)))) {
        const uint32_t low = list_[i].before.number;
        const uint32_t high = list_[end].before.number;
        if (high <= low || high - low != end - i) return false;
        item.last = end;
      } else if (end > i + 1) {
        return false;
      }
      items_.push_back(item);
      i = item.last;
    }
    return true;
  }

  bool is_inner(size_t index) const {
    if (list_[index].in_words) return false;
    const std::string written = text_.slice(list_[index].range);
    return model::digit_runs(written).empty() && list_[index].before.letter == 0;
  }

  static bool ascending(const std::vector<Label>& labels) {
    return std::adjacent_find(labels.begin(), labels.end(), [](Label a, Label b) { return b <= a; }) == labels.end();
  }

  std::vector<Label> sorted_after(const Item& item) const {
    std::vector<Label> labels;
    for (size_t i = item.first; i <= item.last; ++i) labels.push_back(list_[i].after);
    std::sort(labels.begin(), labels.end());
    return labels;
  }

  /// Whether `b` comes directly after `a`, so that a range over both takes nothing else in.
  bool adjacent(Label a, Label b, bool of_one_range) const {
    if (a.letter != 0 || b.letter != 0 || b.number <= a.number) return false;
    if (b.number == a.number + 1) return true;
    if (!of_one_range) return false;
    constexpr uint32_t kGapsKnown = 200;
    if (!style_.taken || b.number - a.number > kGapsKnown) return false;
    for (uint32_t number = a.number + 1; number < b.number; ++number)
      if (style_.taken(number)) return false;
    return true;
  }

  bool is_run(const std::vector<Label>& labels, bool of_one_range) const {
    for (size_t i = 1; i < labels.size(); ++i)
      if (!adjacent(labels[i - 1], labels[i], of_one_range)) return false;
    return labels.front().letter == 0;
  }

  bool ranges_hold() const {
    return std::all_of(items_.begin(), items_.end(),
                       [&](const Item& item) { return !item.range() || is_run(sorted_after(item), true); });
  }

  /// All labels with the item they come from, in order of what they become.
  struct Member {
    Label after;
    Label before;
    size_t item;
  };
  std::vector<Member> members() const {
    std::vector<Member> all;
    for (size_t item = 0; item < items_.size(); ++item)
      for (size_t i = items_[item].first; i <= items_[item].last; ++i)
        all.push_back({list_[i].after, list_[i].before, item});
    std::stable_sort(all.begin(), all.end(), [](const Member& a, const Member& b) { return a.after < b.after; });
    return all;
  }

  /// The end of the run in `all` that begins at `start`.
  size_t run_end(const std::vector<Member>& all, size_t start) const {
    size_t end = start + 1;
    while (end < all.size() && adjacent(all[end - 1].after, all[end].after,
                                        all[end - 1].item == all[end].item && items_[all[end].item].range()))
      ++end;
    return end;
  }

  /// Whether the members [start, end), a run now, were one before.
  static bool was_run(const std::vector<Member>& all, size_t start, size_t end) {
    std::vector<Label> before;
    for (size_t i = start; i < end; ++i) before.push_back(all[i].before);
    std::sort(before.begin(), before.end());
    return before.back().number - before.front().number + 1 == before.size() && before.front().letter == 0;
  }

  /// Whether three numbers or more stand in a row that did not before.
  bool runs_arise() const {
    if (!style_.joins) return false;
    const auto all = members();
    for (size_t start = 0; start < all.size();) {
      const size_t end = run_end(all, start);
      const bool one_item = all[start].item == all[end - 1].item;
      if (end - start >= kShortestRange && !one_item && !was_run(all, start, end)) return true;
      start = end;
    }
    return false;
  }

  std::string text_of(Label label, const Written& place) const {
    if (!place.in_words || label.letter != 0) return label.str();
    // "een" is an article before it is a number.
    static constexpr std::array<std::string_view, 21> kWords{
        "",         "",         "twee",    "drie",      "vier",     "vijf",      "zes",
        "zeven",    "acht",     "negen",   "tien",      "elf",      "twaalf",    "dertien",
        "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig"};
    if (label.number >= kWords.size() || kWords[label.number].empty()) return label.str();
    std::string word(kWords[label.number]);
    const std::string old = text_.slice(place.range);
    if (!old.empty() && model::is_upper(old.front())) word.front() = model::to_upper(word.front());
    return word;
  }

  /// The number alone is replaced where the letter stays as it is written: "3 a", "4B".
  void replace(const Written& place, Label label, Label previous, std::vector<TextEdit>& edits) const {
    const std::string old = text_.slice(place.range);
    const auto digits = model::digit_runs(old);
    if (digits.empty()) {
      if (place.in_words || place.before.letter == 0) {
        edits.push_back({place.range, text_of(label, place)});
      } else if (label.number == previous.number || previous.number == 0) {
        edits.push_back({place.range, same_case(label.letter, old)});
      } else {
        edits.push_back({place.range, label.str()});
      }
      return;
    }
    const auto start = static_cast<uint32_t>(digits[0].data() - old.data());
    const text::ByteRange number{place.range.start + start,
                                 place.range.start + start + static_cast<uint32_t>(digits[0].size())};
    edits.push_back({number, std::to_string(label.number)});
    if (label.letter == place.before.letter) return;
    if (place.before.letter == 0) {
      edits.back().replacement += label.letter;
    } else {
      const auto written = std::find_if(old.rbegin(), old.rend(), model::is_letter);
      if (written == old.rend()) return;
      const std::string letter = label.letter == 0 ? "" : same_case(label.letter, std::string(1, *written));
      const text::ByteOffset end = place.range.end - static_cast<uint32_t>(written - old.rbegin());
      edits.push_back({{end - 1, end}, letter});
    }
  }

  static std::string same_case(char letter, std::string_view old) {
    return std::string(1, !old.empty() && model::is_upper(old.back()) ? model::to_upper(letter) : letter);
  }

  void replace_in_place(std::vector<TextEdit>& edits) const {
    // In each place the item that comes there when all are in order, if they were in order before.
    std::vector<size_t> order(items_.size());
    for (size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::vector<Label> before;
    for (const Item& item : items_) before.push_back(list_[item.first].before);
    bool sorts = ascending(before) && items_.size() > 1;
    // An item keeps its shape: a range cannot stand where a number stood.
    if (sorts) {
      std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        return sorted_after(items_[a]).front() < sorted_after(items_[b]).front();
      });
      for (size_t i = 0; i < order.size(); ++i) sorts = sorts && items_[order[i]].range() == items_[i].range();
    }
    if (!sorts) {
      for (size_t i = 0; i < order.size(); ++i) order[i] = i;
    }
    Label previous;
    for (size_t i = 0; i < items_.size(); ++i) {
      const std::vector<Label> labels = sorted_after(items_[order[i]]);
      replace(list_[items_[i].first], labels.front(), previous, edits);
      previous = labels.front();
      if (!items_[i].range()) continue;
      replace(list_[items_[i].last], labels.back(), previous, edits);
      previous = labels.back();
    }
  }

  bool write_anew(std::vector<TextEdit>& edits) const {
    std::string conjunction = " en ";
    std::string range = style_.range;
    for (size_t i = 0; i + 1 < list_.size(); ++i) {
      if (list_[i].range == list_[i + 1].range) continue;
      const std::string gap = between(i, i + 1);
      if (!joins_only(gap)) return false;
    }
    for (size_t i = 0; i + 1 < items_.size(); ++i) {
      const std::string words = model::lower(model::one_line(between(items_[i].last, items_[i + 1].first)));
      if (words == "en/of" || words == "of" || words == "&") conjunction = " " + words + " ";
    }
    for (const Item& item : items_)
      if (item.range()) range = words_of(item);
    const auto all = members();
    std::vector<std::string> parts;
    for (size_t start = 0; start < all.size();) {
      const size_t end = run_end(all, start);
      const size_t item = all[start].item;
      const bool whole_range = items_[item].range() && all[end - 1].item == item &&
                               end - start == items_[item].last - items_[item].first + 1;
      const bool listed =
          was_run(all, start, end) &&
          std::none_of(all.begin() + static_cast<ptrdiff_t>(start), all.begin() + static_cast<ptrdiff_t>(end),
                       [&](const Member& m) { return items_[m.item].range(); });
      if (whole_range || (style_.joins && end - start >= kShortestRange && !listed)) {
        parts.push_back(all[start].after.str() + range + all[end - 1].after.str());
      } else {
        for (size_t i = start; i < end; ++i) parts.push_back(all[i].after.str());
      }
      start = end;
    }
    std::string result;
    for (size_t i = 0; i < parts.size(); ++i) {
      if (i > 0) result += i + 1 == parts.size() ? std::string_view(conjunction) : std::string_view(", ");
      result += parts[i];
    }
    edits.push_back({{list_.front().range.start, list_.back().range.end}, result});
    return true;
  }

  const text::SourceText& text_;
  const std::vector<Written>& list_;
  const ListStyle& style_;
  std::vector<Item> items_;
};

}  // namespace

std::string range_words(const text::SourceText& text, const std::vector<Written>& list) {
  return list.size() < 2 ? std::string() : Rewriter(text, list, ListStyle{}).range_words();
}

bool writes_out_run(const text::SourceText& text, const std::vector<Written>& list) {
  if (list.size() < kShortestRange || !range_words(text, list).empty()) return false;
  size_t run = 1;
  for (size_t i = 1; i < list.size() && run < kShortestRange; ++i) {
    const bool follows = list[i].before.letter == 0 && list[i - 1].before.letter == 0 &&
                         list[i].before.number == list[i - 1].before.number + 1;
    run = follows ? run + 1 : 1;
  }
  return run >= kShortestRange;
}

bool rewrite_list(const text::SourceText& text, const std::vector<Written>& list, const ListStyle& style,
                  std::vector<TextEdit>& edits) {
  return list.empty() || Rewriter(text, list, style).run(edits);
}

}  // namespace vraagbaak::features::renumbering
