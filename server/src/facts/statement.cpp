#include "facts/statement.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "facts/calendar.h"
#include "facts/sentences.h"
#include "facts/stem.h"

namespace vraagbaak::facts {
namespace {

/// The mentions of one sentence, as statements of a passage.
class StatementReader {
 public:
  StatementReader(const Words& words, StringRange sentence, std::span<Mention> mentions)
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

void read_passage(const Passage& passage, const Setting& setting, std::vector<Statement>& out) {
  const Words words(passage);
  std::vector<Mention> mentions = recognise(words, setting);
  if (mentions.empty()) return;
  for (const MentionedSentence& sentence : mentioned_sentences(passage, mentions))
    StatementReader(words, sentence.range, std::span(mentions).subspan(sentence.first, sentence.end - sentence.first))
        .read(out);
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

}  // namespace vraagbaak::facts
