#include "features/overview.h"

#include <algorithm>

#include "checks/place.h"
#include "checks/sections.h"
#include "features/document_symbols.h"
#include "features/excerpt.h"
#include "index/contents.h"
#include "model/characters.h"

namespace vraagbaak::features {
namespace {

using model::Numbering;

constexpr size_t kWords = 80;  ///< characters
/// No placeholder is longer, in bytes: "[antwoord volgt van het ministerie van …]".
constexpr uint32_t kLongestPlaceholder = 200;

/// Where findings begin that make a question a problem, in order.
std::vector<text::ByteOffset> serious_places(const checks::Analysis& analysis, const SeverityOf& severity_of,
                                             uint32_t& reported) {
  std::vector<text::ByteOffset> places;
  for (const checks::Finding* finding : analysis.findings()) {
    const auto severity = severity_of(*finding);
    if (!severity) continue;
    ++reported;
    if (*severity > checks::Severity::warning) continue;
    places.push_back(checks::document_range(finding->place, analysis.document()).start);
  }
  std::sort(places.begin(), places.end());
  return places;
}

void add_furniture(const model::BlockView& view, std::vector<text::ByteRange>& furniture) {
  if (view.block->kind == model::BlockKind::furniture) {
    if (!view.content().empty()) furniture.push_back(view.content());
    return;
  }
  for (const model::Span& span : view.block->spans) {
    if (span.furniture()) furniture.push_back(view.at(span.range));
  }
}

/// Makes the questions in one pass, parts into the question before them.
class Questions {
 public:
  Questions(const checks::Analysis& analysis, const SeverityOf& severity_of, Language language, Overview& overview)
      : document_(analysis.document()),
        numbering_(document_.numbering()),
        language_(language),
        overview_(overview),
        serious_(serious_places(analysis, severity_of, overview.counts.findings)) {
    for (uint32_t index = 0; index < numbering_.answers.size(); ++index) empty_.push_back(is_empty(index));
  }

  void build() {
    for (uint32_t index = 0; index < numbering_.questions.size(); ++index) {
      const uint32_t parent = numbering_.questions[index].parent;
      if (parent == Numbering::kNone) {
        divided_ = is_divided(index);
        overview_.questions.push_back(question(index, numbering_.questions[index].answers));
        count(overview_.questions.back().state);
      } else if (!overview_.questions.empty()) {
        overview_.questions.back().parts.push_back(question(index, own_answers(index, parent)));
      }
    }
  }

 private:
  OverviewQuestion question(uint32_t index, const std::vector<uint32_t>& answers) const {
    const Numbering::Question& asked = numbering_.questions[index];
    OverviewQuestion result;
    result.label = asked.label;
    result.section = asked.section;
    result.name = question_name(asked.label, language_);
    result.where = question_location(document_, index);
    const model::Block& block = *document_.view(asked.block).block;
    const WrittenLabel label = written_label(asked, block);
    result.text = label.part != nullptr ? label.part->summary : block.summary;
    for (const uint32_t answer : answers) result.answers.push_back(answer_at(answer));
    for (const uint32_t mention : asked.mentions) result.mentions.push_back(mention_at(mention));
    result.state = state_of(index, result.where.range);
    return result;
  }

  OverviewAnswer answer_at(uint32_t index) const {
    const Numbering::Answer& answer = numbering_.answers[index];
    const model::Block& block = *document_.view(answer.block).block;
    const bool part = answer.part < block.parts.size();
    return {answer_name(answer.labels, language_), part ? block.parts[answer.part].summary : block.summary,
            answer_location(document_, index)};
  }

  OverviewMention mention_at(uint32_t index) const {
    const Numbering::Reference& reference = numbering_.references[index];
    const model::BlockView view = document_.view(reference.block);
    OverviewMention mention;
    if (reference.from_answer != Numbering::kNone) {
      mention.from = answer_name(numbering_.answers[reference.from_answer].labels, language_);
    } else if (reference.from_question != Numbering::kNone) {
      mention.from = question_name(numbering_.questions[reference.from_question].label, language_);
    }
    mention.range = view.at(view.block->entities[reference.entity].range);
    mention.words = shorten(reflow(document_.text().slice(mention.range)), kWords);
    return mention;
  }

  /// The answers of a part that are not those of the question as a whole.
  std::vector<uint32_t> own_answers(uint32_t part, uint32_t parent) const {
    std::vector<uint32_t> own = numbering_.questions[part].answers;
    const std::vector<uint32_t>& whole = numbering_.questions[parent].answers;
    std::erase_if(own, [&](uint32_t answer) { return std::find(whole.begin(), whole.end(), answer) != whole.end(); });
    return own;
  }

  /// True when some part of the question has an answer that is for it alone.
  bool is_divided(uint32_t question) const {
    for (uint32_t i = question + 1; i < numbering_.questions.size() && numbering_.questions[i].parent == question;
         ++i) {
      if (!own_answers(i, question).empty()) return true;
    }
    return false;
  }

  /// The answers that count for a question: its own, or those of its parts when each part has one. For a part those of
  /// the whole question, unless these go by parts.
  std::vector<uint32_t> answers_for(uint32_t index) const {
    const uint32_t parent = numbering_.questions[index].parent;
    if (parent != Numbering::kNone && divided_) return own_answers(index, parent);
    std::vector<uint32_t> answers = answers_of(numbering_, index);
    if (!answers.empty() || !checks::answered(numbering_, index)) return answers;
    for (uint32_t i = index + 1; i < numbering_.questions.size() && numbering_.questions[i].parent == index; ++i) {
      const std::vector<uint32_t>& part = numbering_.questions[i].answers;
      answers.insert(answers.end(), part.begin(), part.end());
    }
    return answers;
  }

  QuestionState state_of(uint32_t index, text::ByteRange range) const {
    const std::vector<uint32_t> answers = answers_for(index);
    if (answers.empty()) return QuestionState::unanswered;
    const auto all = [&](auto holds) { return std::all_of(answers.begin(), answers.end(), holds); };
    if (all([&](uint32_t answer) { return empty_[answer]; })) return QuestionState::empty;
    if (is_serious(range) ||
        !all([&](uint32_t answer) { return !is_serious(answer_location(document_, answer).range); })) {
      return QuestionState::problem;
    }
    if (all([&](uint32_t answer) { return document_.view(numbering_.answers[answer].block).block->reference_only; })) {
      return QuestionState::reference;
    }
    return QuestionState::answered;
  }

  bool is_serious(text::ByteRange range) const {
    const auto place = std::lower_bound(serious_.begin(), serious_.end(), range.start);
    return place != serious_.end() && *place < range.end;
  }

  /// True for an answer of which only the heading was written, or a placeholder below it.
  bool is_empty(uint32_t index) const {
    const Numbering::Answer& answer = numbering_.answers[index];
    const model::BlockView view = document_.view(answer.block);
    model::BlockRange body = view.block->body;
    if (answer.part < view.block->parts.size()) {
      const model::Part& part = view.block->parts[answer.part];
      body = {part.label.range.end, part.range.end};
    }
    if (body.end.value - body.start.value > kLongestPlaceholder) return false;
    const std::string text = document_.text().slice(view.at(body));
    std::string_view words = text;
    words.remove_prefix(std::min(words.find_first_not_of(":.)"), words.size()));  // the mark behind a label
    words = model::trimmed(words);
    if (words.empty()) return true;
    const uint32_t start = body.start.value + static_cast<uint32_t>(words.data() - text.data());
    const uint32_t end = start + static_cast<uint32_t>(words.size());
    return std::any_of(view.block->entities.begin(), view.block->entities.end(), [&](const model::Entity& entity) {
      // A full stop after it says nothing either.
      return entity.kind == model::EntityKind::placeholder && entity.range.start.value <= start &&
             entity.range.end.value + 1 >= end;
    });
  }

  void count(QuestionState state) {
    OverviewCounts& counts = overview_.counts;
    ++counts.asked;
    if (state == QuestionState::unanswered) {
      ++counts.unanswered;
    } else if (state == QuestionState::empty) {
      ++counts.empty;
    } else {
      ++counts.answered;
      if (state == QuestionState::reference) ++counts.reference;
    }
  }

  const model::Document& document_;
  const Numbering& numbering_;
  const Language language_;
  Overview& overview_;
  const std::vector<text::ByteOffset> serious_;
  std::vector<bool> empty_;  ///< for each answer
  bool divided_ = false;     ///< of the last question that is no part
};

}  // namespace

std::string_view question_state_name(QuestionState state) {
  switch (state) {
    case QuestionState::unanswered: return "unanswered";
    case QuestionState::empty: return "empty";
    case QuestionState::problem: return "problem";
    case QuestionState::reference: return "reference";
    case QuestionState::answered: return "answered";
  }
  return "unanswered";
}

Overview overview(const checks::Analysis& analysis, const std::string& uri, const SeverityOf& severity_of,
                  Language language) {
  const model::Document& document = analysis.document();
  Overview result;
  index::Paper paper = index::paper_of(document, uri);
  result.title = std::move(paper.title);
  if (!paper.ids.empty()) result.id = std::move(paper.ids.front());
  result.answers_expected = document.numbering().answers_expected;
  Questions(analysis, severity_of, language, result).build();
  document.for_each_block([&](const model::BlockView& view) { add_furniture(view, result.furniture); });
  return result;
}

}  // namespace vraagbaak::features
