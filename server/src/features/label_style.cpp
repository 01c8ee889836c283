#include "features/label_style.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "model/characters.h"
#include "model/forms/form.h"

namespace vraagbaak::features {

using model::Block;
using model::BlockKind;
using model::BlockRange;

namespace {

bool has_blank_line(std::string_view between) {
  return std::count(between.begin(), between.end(), '\n') +
             (between.find('\n') == between.npos ? std::count(between.begin(), between.end(), '\r') : 0) >=
         2;
}

HeadingStyle style_of(std::string_view written) {
  HeadingStyle style;
  const size_t slot = written.find("{}");
  style.numbered = slot != written.npos;
  style.before = written.substr(0, slot);
  if (style.numbered) style.after = written.substr(slot + 2);
  // "4. Wanneer …" has its text beside it, "Vraag 4" above it.
  style.own_line = std::any_of(style.before.begin(), style.before.end(), model::is_letter);
  return style;
}

/// The style of one heading. Nothing for headings over several questions or over a part, which are no pattern.
bool read_style(const Block& block, std::string_view text, HeadingStyle& style) {
  if (block.heading.empty() || block.heading.end.value > text.size() || block.labels.size() > 1) return false;
  const std::string_view heading = text.substr(block.heading.start.value, block.heading.size());
  if (heading.find_first_of("\r\n") != heading.npos) return false;
  style = {};
  style.numbered = !block.labels.empty();
  if (style.numbered) {
    const model::LabelMention& mention = block.labels.front();
    if (mention.label.letter != 0 || mention.in_words || !block.heading.contains(mention.range)) return false;
    style.before = heading.substr(0, mention.range.start - block.heading.start);
    style.after = heading.substr(mention.range.end - block.heading.start);
  } else {
    style.before = heading;
  }
  const std::string_view after = text.substr(block.heading.end.value);
  const size_t word = after.find_first_not_of(" \t\r\n");
  const std::string_view gap = after.substr(0, word);
  style.own_line = gap.find_first_of("\r\n") != gap.npos;
  style.blank_below = has_blank_line(gap);
  return true;
}

using Key = std::tuple<bool, std::string, std::string, bool, bool>;
Key key(const HeadingStyle& style) {
  return {style.numbered, style.before, style.after, style.own_line, style.blank_below};
}

class Votes {
 public:
  void add(const HeadingStyle& style) {
    auto& [count, kept] = votes_[key(style)];
    kept = style;
    if (++count > most_) most_ = count, best_ = style;
  }
  size_t most() const { return most_; }
  const HeadingStyle& best() const { return best_; }

 private:
  std::map<Key, std::pair<size_t, HeadingStyle>> votes_;
  size_t most_ = 0;
  HeadingStyle best_;
};

}  // namespace

std::string HeadingStyle::heading(const std::vector<model::Label>& labels) const {
  if (!headed) return {};
  if (!numbered || labels.empty()) return std::string(model::trimmed(before + after));
  const std::string list = label_list(labels);
  return with_labels(before + after, {{static_cast<uint32_t>(before.size())}, {static_cast<uint32_t>(before.size())}},
                     list, labels.size() > 1);
}

std::string LabelStyles::skeleton(const HeadingStyle& style, const std::vector<model::Label>& labels) const {
  const std::string heading = style.heading(labels);
  if (heading.empty()) return std::string(kToBeWritten);
  std::string gap = style.own_line ? line_break : " ";
  if (style.own_line && style.blank_below) gap += line_break;
  return heading + gap + std::string(kToBeWritten);
}

LabelStyles label_styles(const model::Document& document) {
  const model::FormSpec& form = model::form_spec(document.form());
  LabelStyles styles{.question = style_of(form.labels.question), .answer = style_of(form.labels.answer)};
  styles.line_break = line_break_of(document.text());
  Votes questions;
  Votes answers;
  size_t implicit = 0;
  size_t blank = 0;
  size_t tight = 0;
  std::string last;
  document.for_each_block([&](const model::BlockView& view) {
    const Block& block = *view.block;
    const bool asked = block.kind == BlockKind::question;
    if (!asked && block.kind != BlockKind::answer) {
      last.clear();
      return;
    }
    const std::string text = document.text().slice({view.start, view.start + block.size});
    HeadingStyle style;
    if (block.kind == BlockKind::answer) {
      if (block.implicit) {
        ++implicit;
      } else if (read_style(block, text, style)) {
        answers.add(style);
      }
      if (!last.empty()) ++(has_blank_line(last) ? blank : tight);
    } else if (read_style(block, text, style)) {
      questions.add(style);
    }
    const size_t end = std::min<size_t>(block.content.end.value, text.size());
    last = asked ? text.substr(end) : std::string();
  });
  if (questions.most() > 0) styles.question = questions.best();
  if (answers.most() > 0) styles.answer = answers.best();
  if (implicit > answers.most()) styles.answer.headed = false;
  styles.blank_above_answer = blank >= tight;
  return styles;
}

std::string line_break_of(const text::SourceText& text) {
  const text::ByteOffset end = text.line_end(0);
  return text.slice({end, end + 2}) == "\r\n" ? "\r\n" : "\n";
}

std::string label_list(const std::vector<model::Label>& labels) {
  std::string list;
  for (size_t i = 0; i < labels.size(); ++i) {
    if (i > 0) list += i + 1 == labels.size() ? " en " : ", ";
    list += labels[i].str();
  }
  return list;
}

std::string with_labels(std::string_view text, BlockRange labels, std::string_view list, bool several) {
  std::string before(text.substr(0, labels.start.value));
  const auto respell = [&](std::string_view from, std::string_view to) {
    std::string_view words = before;
    const size_t last = words.find_last_not_of(" \t\r\n\xc2\xa0");
    if (last == words.npos || last + 1 < from.size()) return;
    const size_t at = last + 1 - from.size();
    if (model::lower(words.substr(at, from.size())) != from || (at > 0 && model::is_letter(words[at - 1]))) return;
    // The first letters are kept as they are written: "Vraag", "Vragen".
    const size_t same =
        static_cast<size_t>(std::mismatch(from.begin(), from.end(), to.begin(), to.end()).first - from.begin());
    before = before.substr(0, at + same) + std::string(to.substr(same)) + before.substr(last + 1);
  };
  // A question's own heading stays in the singular ("Vraag 2 en 3"); after "op" and in answers the plural is written.
  const bool heading_of_question = model::lower(before).starts_with("vraag");
  if (several && !heading_of_question) respell("vraag", "vragen");
  if (!several) respell("vragen", "vraag");
  return before + std::string(list) + std::string(text.substr(labels.end.value));
}

BlockRange labels_range(const Block& block) {
  if (block.labels.empty()) return {};
  BlockRange range = block.labels.front().range;
  for (const model::LabelMention& mention : block.labels) range.end = std::max(range.end, mention.range.end);
  return range;
}

}  // namespace vraagbaak::features
