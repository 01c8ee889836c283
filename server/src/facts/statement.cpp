#include "facts/statement.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "facts/stem.h"
#include "text/prose.h"

namespace vraagbaak::facts {
namespace {

bool is_time(const Mention& mention) {
  return mention.kind == MentionKind::date || mention.kind == MentionKind::period;
}

/// The mentions of one sentence, as statements of a passage.
class SentenceReader {
 public:
  SentenceReader(const Words& words, StringRange sentence, std::span<Mention> mentions)
      : words_(words), sentence_(sentence), mentions_(mentions) {}

  /// Moves the mentions into `out`.
  void read(std::vector<Statement>& out) {
    const Passage& passage = words_.passage();
    const std::optional<Interval> time = only_time();
    const std::vector<std::string> about = subject();
    for (Mention& mention : mentions_) {
      Statement statement;
      statement.range = passage.at(mention.range);
      statement.text = std::string(passage.slice(mention.range));
      statement.sentence = std::string(passage.slice(sentence_));
      statement.subject = about;
      if (!is_time(mention)) statement.time = time;
      statement.mention = std::move(mention);
      out.push_back(std::move(statement));
    }
  }

 private:
  std::optional<Interval> only_time() const {
    std::optional<Interval> time;
    for (const Mention& mention : mentions_) {
      if (!is_time(mention)) continue;
      if (time) return std::nullopt;
      time = std::get<Interval>(mention.value);
    }
    return time;
  }

  /// The stems of the sentence without its figures and times; what they count ("personen") stays, being the subject.
  std::vector<std::string> subject() const {
    std::vector<std::string> stems;
    auto mention = mentions_.begin();
    for (size_t index = words_.at(sentence_.start); index < words_.size(); ++index) {
      const Word& word = words_[index];
      if (word.range.start >= sentence_.end) break;
      while (mention != mentions_.end() && (stays(*mention) || mention->range.end <= word.range.start)) ++mention;
      const bool mentioned = mention != mentions_.end() && mention->range.overlaps(word.range);
      if (!mentioned) add_content_stem(word, stems);
    }
    return stems;
  }

  static bool stays(const Mention& mention) {
    return mention.kind == MentionKind::name || mention.kind == MentionKind::abbreviation ||
           mention.kind == MentionKind::quantity;
  }

  const Words& words_;
  StringRange sentence_;
  std::span<Mention> mentions_;
};

/// Walks through the sentences of a passage.
class Sentences {
 public:
  explicit Sentences(std::string_view text)
      : text_(text), sentence_(text::next_sentence(text, {0})), next_(text::next_sentence(text, sentence_.end)) {}

  /// The sentence that holds `offset`, which is never before the one asked for last.
  StringRange at(StringOffset offset) {
    while (!next_.empty() && next_.start <= offset) {
      sentence_ = next_;
      next_ = text::next_sentence(text_, sentence_.end);
    }
    return sentence_;
  }

 private:
  std::string_view text_;
  StringRange sentence_;
  StringRange next_;
};

/// `sentence`, or of one that no reader would finish (a text that lost its full stops) what stands around `mention`.
StringRange readable(StringRange sentence, StringRange mention, std::string_view text) {
  constexpr uint32_t kMostBytes = 1000;  // to either side
  const auto inside_character = [&](StringOffset at) {
    return at.value < text.size() && (static_cast<unsigned char>(text[at.value]) & 0xC0u) == 0x80u;
  };
  if (mention.start - sentence.start > kMostBytes) sentence.start = mention.start - kMostBytes;
  if (sentence.end - mention.end > kMostBytes) sentence.end = mention.end + kMostBytes;
  while (inside_character(sentence.start)) sentence.start = sentence.start + 1;
  while (inside_character(sentence.end)) sentence.end = sentence.end + 1;
  return sentence;
}

void read_passage(const Passage& passage, const Setting& setting, std::vector<Statement>& out) {
  const Words words(passage);
  std::vector<Mention> mentions = recognise(words, setting);
  if (mentions.empty()) return;
  Sentences sentences(passage.text());
  for (size_t first = 0; first < mentions.size();) {
    StringRange sentence = sentences.at(mentions[first].range.start);
    // A point inside a mention ("a.s.") ends no sentence, whatever follows it.
    sentence.start = std::min(sentence.start, mentions[first].range.start);
    sentence.end = std::max(sentence.end, mentions[first].range.end);
    sentence = readable(sentence, mentions[first].range, passage.text());
    size_t end = first + 1;
    while (end < mentions.size() && mentions[end].range.start < sentence.end) {
      sentence.end = std::max(sentence.end, mentions[end].range.end);
      ++end;
    }
    SentenceReader(words, sentence, std::span(mentions).subspan(first, end - first)).read(out);
    first = end;
  }
}

}  // namespace

std::vector<Statement> statements(const model::Block& block, std::string_view block_text, const Setting& setting) {
  std::vector<Statement> found;
  for (const Passage& passage : passages(block, block_text)) read_passage(passage, setting, found);
  return found;
}

std::vector<Statement> statements(std::string_view paragraph, const Setting& setting) {
  std::vector<Statement> found;
  read_passage(Passage::of(paragraph), setting, found);
  return found;
}

Setting setting_of(const model::Document& document) {
  Setting setting;
  setting.paper_date = day_of(document.header().received);
  if (!setting.paper_date) setting.paper_date = day_of(document.header().sent);
  return setting;
}

std::optional<Day> day_of(model::Date date) {
  if (date.year == 0 || date.month == 0 || date.day == 0 || !date.exists()) return std::nullopt;
  return Day(std::chrono::year(date.year) / date.month / date.day);
}

}  // namespace vraagbaak::facts
