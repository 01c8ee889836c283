#include "checks/quotation.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "text/unicode.h"

namespace vraagbaak::checks {

using text::StringRange;

namespace {

constexpr size_t kLongestQuotation = 2500;

struct Marks {
  std::string_view open;
  std::string_view close;
  bool apostrophe;  ///< the closing mark is an apostrophe too
};
constexpr std::array<Marks, 6> kMarks{
    {{"“", "”", false}, {"„", "”", false}, {"«", "»", false}, {"‘", "’", true}, {"\"", "\"", false}, {"'", "'", true}}};

bool letter_at(std::string_view text, size_t at) {
  const text::CodePoint c = text::decode(text, at);
  return c.size > 0 && (text::is_letter(c.value) || text::is_digit(c.value));
}

bool letter_before(std::string_view text, size_t at) {
  const text::CodePoint c = text::decode_before(text, at);
  return c.size > 0 && (text::is_letter(c.value) || text::is_digit(c.value));
}

/// Where the quotation ends that begins behind an opening mark at `start`; npos when it does not.
size_t closing(std::string_view text, size_t start, const Marks& marks) {
  const size_t reach = std::min(text.size(), start + kLongestQuotation);
  for (size_t at = start; at < reach; ++at) {
    if (marks.open != marks.close && text.substr(at).starts_with(marks.open)) return text.npos;
    if (!text.substr(at).starts_with(marks.close)) continue;
    // "auto’s", "’s-Gravenhage"
    const bool within = letter_at(text, at + marks.close.size()) || text[at - 1] == ' ';
    if (!marks.apostrophe || !within) return at;
  }
  return text.npos;
}

/// "'s-Gravenhage", "'t", "'n"
bool is_short_word(std::string_view behind) {
  return behind.size() > 1 && std::string_view("stn").find(behind[0]) != behind.npos &&
         (behind[1] == ' ' || behind[1] == '-');
}

const Marks* opening_at(std::string_view text, size_t at) {
  for (const Marks& marks : kMarks) {
    if (!text.substr(at).starts_with(marks.open)) continue;
    const std::string_view behind = text.substr(at + marks.open.size());
    const bool word_follows = letter_at(behind, 0) || behind.starts_with("[");
    if (word_follows && !letter_before(text, at) && !(marks.apostrophe && is_short_word(behind))) return &marks;
  }
  return nullptr;
}

/// A word as it is compared. Of a figure the comma counts: "3,5" is not "35".
std::string compared(const facts::Word& word) {
  std::string folded;
  for (const char c : word.folded) {
    const bool sign = c == '-' || c == '\'' || c == '.' || (c == ',' && word.kind != facts::Word::Kind::figure);
    if (!sign) folded += c;
  }
  // The apostrophe of print, of three bytes.
  constexpr std::string_view kApostrophe = "’";
  for (size_t at = folded.find(kApostrophe); at != folded.npos; at = folded.find(kApostrophe))
    folded.erase(at, kApostrophe.size());
  return folded;
}

/// The word behind the bracket that word `open` opens; `open` itself when it does not close within `end`.
size_t behind_bracket(const facts::Words& words, size_t open, size_t end) {
  const std::string_view close = words.is(open, "[") ? "]" : ")";
  for (size_t at = open + 1; at < end; ++at)
    if (words.written(at) == close) return at + 1;
  return open;
}

bool is_dots(const facts::Words& words, size_t at) {
  return words.written(at) == "…" ||
         (words.written(at) == "." && words.written(at + 1) == "." && words.written(at + 2) == ".");
}

/// Where a gap ends that begins at word `at`; `at` when none does.
size_t gap_end(const facts::Words& words, size_t at, size_t end) {
  if (words.written(at) == "[") return behind_bracket(words, at, end);
  if (words.written(at) == "(" && is_dots(words, at + 1)) return behind_bracket(words, at, end);
  if (!is_dots(words, at)) return at;
  return words.written(at) == "…" ? at + 1 : at + 3;
}

/// "[D]e": a letter that was put in another case.
bool is_changed_letter(const facts::Words& words, size_t at, size_t end) {
  constexpr size_t kMostLetters = 2;
  return at + 3 < end && words.written(at) == "[" && words[at + 1].kind == facts::Word::Kind::letters &&
         words[at + 1].folded.size() <= kMostLetters && words.written(at + 2) == "]" &&
         words[at + 3].kind == facts::Word::Kind::letters && words[at + 3].glued;
}

/// Whether `needle` stands in `text`, in linear time (Knuth, Morris, Pratt).
bool contains(std::string_view text, std::string_view needle) {
  std::vector<size_t> back(needle.size() + 1, 0);
  for (size_t i = 1, k = 0; i < needle.size(); ++i) {
    while (k > 0 && needle[i] != needle[k]) k = back[k];
    if (needle[i] == needle[k]) ++k;
    back[i + 1] = k;
  }
  size_t k = 0;
  for (const char c : text) {
    while (k > 0 && (k == needle.size() || c != needle[k])) k = back[k];
    if (k < needle.size() && c == needle[k]) ++k;
    if (k == needle.size()) return true;
  }
  return needle.empty();
}

/// "1", "12": the mark of a footnote, which a copy may lack.
bool is_note_mark(std::string_view word) {
  return word.size() <= 2 && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::vector<StringRange> quotations(std::string_view text) {
  std::vector<StringRange> found;
  for (size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte != '"' && byte != '\'' && byte != 0xE2 && byte != 0xC2) continue;
    const Marks* marks = opening_at(text, at);
    if (marks == nullptr) continue;
    const size_t start = at + marks->open.size();
    const size_t end = closing(text, start, *marks);
    if (end == text.npos) continue;
    found.push_back({{static_cast<uint32_t>(start)}, {static_cast<uint32_t>(end)}});
    at = end + marks->close.size() - 1;
  }
  return found;
}

std::vector<QuotedStretch> stretches(const facts::Passage& passage, StringRange quotation) {
  const facts::Words words(passage);
  std::vector<QuotedStretch> found(1);
  size_t end = words.at(quotation.start);
  const size_t first = end;
  while (end < words.size() && words[end].range.start < quotation.end) ++end;
  for (size_t at = first; at < end;) {
    if (is_changed_letter(words, at, end)) {
      found.back().push_back(
          {compared(words[at + 1]) + compared(words[at + 3]), {words[at].range.start, words[at + 3].range.end}});
      at += 4;
      continue;
    }
    if (const size_t behind = gap_end(words, at, end); behind != at) {
      if (!found.back().empty()) found.emplace_back();
      at = behind;
      continue;
    }
    if (words[at].kind != facts::Word::Kind::sign)
      if (std::string folded = compared(words[at]); !folded.empty())
        found.back().push_back({std::move(folded), words[at].range});
    ++at;
  }
  if (found.back().empty()) found.pop_back();
  return found;
}

Wording::Wording(const model::Document& document) {
  document.for_each_block([&](const model::BlockView& view) {
    const std::string bytes = document.text().slice({view.start, view.start + view.block->size});
    for (facts::Passage& passage : facts::passages(*view.block, bytes)) {
      passages_.push_back({std::move(passage), view.start});
      const facts::Words words(passages_.back().passage);
      for (size_t i = 0; i < words.size(); ++i) {
        if (words[i].kind == facts::Word::Kind::sign) continue;
        std::string folded = compared(words[i]);
        if (folded.empty()) continue;
        letters_ += folded;
        words_.push_back({std::move(folded), static_cast<uint32_t>(passages_.size() - 1), words[i].range});
      }
    }
  });
}

bool Wording::holds(const QuotedStretch& stretch) const {
  std::string letters;
  for (const QuotedWord& word : stretch) letters += word.folded;
  return contains(letters_, letters);
}

/// The place at which as many consecutive words share the most with the stretch; nullopt when that is too little.
std::optional<size_t> Wording::best_window(const QuotedStretch& stretch) const {
  std::unordered_map<std::string_view, int> left;
  for (const QuotedWord& word : stretch) ++left[word.folded];
  size_t common = 0;
  size_t most = 0;
  size_t best = 0;
  for (size_t i = 0; i < words_.size(); ++i) {
    if (const auto in = left.find(words_[i].folded); in != left.end() && in->second-- > 0) ++common;
    if (i >= stretch.size()) {
      const auto out = left.find(words_[i - stretch.size()].folded);
      if (out != left.end() && out->second++ >= 0) --common;
    }
    if (common > most) {
      most = common;
      best = i + 1 - std::min(i + 1, stretch.size());
    }
  }
  return most * 4 >= stretch.size() * 3 ? std::optional(best) : std::nullopt;
}

std::optional<Wording::Likeness> Wording::nearest(const QuotedStretch& stretch) const {
  constexpr size_t kLongest = 400;
  if (stretch.size() > kLongest) return std::nullopt;
  const std::optional<size_t> window = best_window(stretch);
  if (!window) return std::nullopt;
  const size_t slack = 3 + stretch.size() / 4;
  const size_t begin = *window - std::min(*window, slack);
  const size_t end = std::min(words_.size(), *window + stretch.size() + slack);
  const std::vector<std::pair<size_t, size_t>> pairs = shared_words(stretch, begin, end);
  if (pairs.size() * 4 < stretch.size() * 3) return std::nullopt;
  return difference(stretch, pairs);
}

/// The words that a stretch shares with those words of [begin, end) into which it can be changed by the fewest words
/// added, left out and replaced (Sellers).
std::vector<std::pair<size_t, size_t>> Wording::shared_words(const QuotedStretch& stretch, size_t begin,
                                                             size_t end) const {
  const size_t n = stretch.size();
  const size_t m = end - begin;
  std::vector<uint16_t> cost((n + 1) * (m + 1), 0);
  const auto at = [&](size_t i, size_t j) -> uint16_t& { return cost[i * (m + 1) + j]; };
  const auto replaced = [&](size_t i, size_t j) {
    return at(i - 1, j - 1) + (stretch[i - 1].folded == words_[begin + j - 1].folded ? 0 : 1);
  };
  for (size_t i = 1; i <= n; ++i) {
    at(i, 0) = static_cast<uint16_t>(i);
    for (size_t j = 1; j <= m; ++j)
      at(i, j) = static_cast<uint16_t>(std::min({replaced(i, j), at(i - 1, j) + 1, at(i, j - 1) + 1}));
  }
  size_t j = 0;
  for (size_t other = 1; other <= m; ++other)
    if (at(n, other) <= at(n, j)) j = other;
  std::vector<std::pair<size_t, size_t>> pairs;
  for (size_t i = n; i > 0;) {
    if (j > 0 && at(i, j) == replaced(i, j)) {
      if (stretch[i - 1].folded == words_[begin + j - 1].folded) pairs.emplace_back(i - 1, begin + j - 1);
      --i;
      --j;
    } else if (j > 0 && at(i, j) == at(i, j - 1) + 1) {
      --j;
    } else {
      --i;
    }
  }
  std::reverse(pairs.begin(), pairs.end());
  return pairs;
}

/// What differs between a stretch and the document, of which `pairs` are the words they share.
std::optional<Wording::Likeness> Wording::difference(const QuotedStretch& stretch,
                                                     const std::vector<std::pair<size_t, size_t>>& pairs) const {
  Likeness found;
  const size_t lead = std::min(pairs.front().first, pairs.front().second);
  const size_t trail = std::min(stretch.size() - 1 - pairs.back().first, words_.size() - 1 - pairs.back().second);
  found.first = pairs.front().second - lead;
  found.end = pairs.back().second + 1 + trail;
  size_t from = 0;
  size_t there_from = found.first;
  for (size_t p = 0; p <= pairs.size(); ++p) {
    const size_t to = p < pairs.size() ? pairs[p].first : stretch.size();
    const size_t there_to = p < pairs.size() ? pairs[p].second : found.end;
    std::string here;
    std::string there;
    size_t words = to - from;
    for (size_t i = from; i < to; ++i) here += stretch[i].folded;
    for (size_t j = there_from; j < there_to; ++j) {
      if (is_note_mark(words_[j].folded) && from == to) continue;
      there += words_[j].folded;
      if (j - there_from >= to - from) ++words;
    }
    if (here != there) {
      if (found.differing == 0) {
        found.from = from;
        found.to = to;
        found.there_from = there_from;
        found.there_to = there_to;
      }
      found.differing += words;
    }
    from = to + 1;
    there_from = there_to + 1;
  }
  // Another sentence with the same stock phrase has more words in between.
  if (found.differing == 0 || found.differing * 5 > stretch.size()) return std::nullopt;
  return found;
}

std::string Wording::written(size_t first, size_t end) const {
  std::string text;
  while (first < end) {
    size_t last = first;
    while (last + 1 < end && words_[last + 1].passage == words_[first].passage) ++last;
    if (!text.empty()) text += ' ';
    text += passages_[words_[first].passage].passage.slice({words_[first].range.start, words_[last].range.end});
    first = last + 1;
  }
  return text;
}

text::ByteRange Wording::range(size_t first, size_t end) const {
  const auto place = [&](const Placed& word) {
    const Read& read = passages_[word.passage];
    const model::BlockRange in_block = read.passage.at(word.range);
    return text::ByteRange{read.block + in_block.start.value, read.block + in_block.end.value};
  };
  return {place(words_[first]).start, place(words_[end - 1]).end};
}

}  // namespace vraagbaak::checks
