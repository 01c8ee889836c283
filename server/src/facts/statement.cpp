#include "facts/statement.h"

#include <algorithm>
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
  SentenceReader(const Passage& passage, StringRange sentence, std::vector<Mention> mentions)
      : passage_(passage), sentence_(sentence), mentions_(std::move(mentions)) {}

  void read(std::vector<Statement>& out) const {
    const std::optional<Interval> time = only_time();
    const std::vector<std::string> subject = content_stems(without_mentions());
    for (const Mention& mention : mentions_) {
      Statement statement;
      statement.mention = mention;
      statement.range = passage_.at(mention.range);
      statement.text = std::string(passage_.slice(mention.range));
      statement.sentence = std::string(passage_.slice(sentence_));
      statement.subject = subject;
      if (!is_time(mention)) statement.time = time;
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

  /// The sentence with its figures and times blanked; what they count ("personen") stays, being the subject.
  std::string without_mentions() const {
    std::string words(passage_.slice(sentence_));
    for (const Mention& mention : mentions_) {
      if (mention.kind == MentionKind::name || mention.kind == MentionKind::abbreviation ||
          mention.kind == MentionKind::quantity)
        continue;
      const size_t start = mention.range.start - sentence_.start;
      std::fill_n(words.begin() + static_cast<ptrdiff_t>(start), mention.range.size(), ' ');
    }
    return words;
  }

  const Passage& passage_;
  StringRange sentence_;
  std::vector<Mention> mentions_;
};

void read_passage(const Passage& passage, const Setting& setting, std::vector<Statement>& out) {
  std::vector<Mention> mentions = recognise(passage, setting);
  for (size_t first = 0; first < mentions.size();) {
    StringRange sentence = text::sentence_at(passage.text(), mentions[first].range.start);
    // A point inside a mention ("a.s.") ends no sentence, whatever follows it.
    sentence.start = std::min(sentence.start, mentions[first].range.start);
    sentence.end = std::max(sentence.end, mentions[first].range.end);
    size_t end = first + 1;
    while (end < mentions.size() && mentions[end].range.start < sentence.end) {
      sentence.end = std::max(sentence.end, mentions[end].range.end);
      ++end;
    }
    SentenceReader(passage, sentence,
                   {mentions.begin() + static_cast<ptrdiff_t>(first), mentions.begin() + static_cast<ptrdiff_t>(end)})
        .read(out);
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
