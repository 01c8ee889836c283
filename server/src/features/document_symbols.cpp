#include "features/document_symbols.h"

#include <algorithm>

#include "features/excerpt.h"
#include "features/places.h"
#include "index/paper_head.h"

namespace vraagbaak::features {
namespace {

using model::BlockKind;
using model::BlockView;
using model::Form;
using model::Label;
using model::Numbering;

constexpr size_t kSectionNameCharacters = 100;
constexpr uint32_t kSectionNameBytes = 800;

std::string with_number(std::string_view name, const std::string& number) {
  std::string result(name);
  if (!number.empty()) result.append(" ").append(number);
  return result;
}

std::string header_name(const model::Document& document, Language language) {
  const auto& header = document.header();
  switch (document.form()) {
    case Form::flemish_question:
      return with_number(say(language, "Schriftelijke vraag", "Written question"), header.number);
    case Form::appendix:
    case Form::notice_of_delay: return with_number(say(language, "Aanhangsel", "Appendix"), header.number);
    case Form::appendix_question:
      return with_number(say(language, "Kamervragen", "Parliamentary questions"), header.case_number);
    case Form::question_list:
      return with_number(say(language, "Lijst van vragen en antwoorden", "List of questions and answers"),
                         header.number);
    case Form::consultation_report:
      return with_number(say(language, "Verslag van een schriftelijk overleg", "Report of a written consultation"),
                         header.number);
    case Form::ministry_letter: return std::string(say(language, "Brief", "Letter"));
    case Form::draft:
    case Form::other: break;
  }
  return std::string(say(language, "Kop", "Head"));
}

void append_label(std::string& name, Label label) {
  if (label.number != 0) name.append(std::to_string(label.number));
  if (label.letter != 0) name.push_back(label.letter);
}

/// Builds the flat list in one pass over the blocks, next to which the numbering is read in step.
class Outline {
 public:
  Outline(const model::Document& document, Language language)
      : document_(document), numbering_(document.numbering()), language_(language) {
    const size_t expected = numbering_.questions.size() + numbering_.answers.size();
    symbols_.reserve(expected + expected / 16 + 8);  // sections and the like
  }

  std::vector<Symbol> build() {
    document_.for_each_block([&](const BlockView& view) { add(view); });
    return std::move(symbols_);
  }

 private:
  static constexpr size_t kNone = static_cast<size_t>(-1);

  void add(const BlockView& view) {
    const BlockKind kind = view.block->kind;
    if (kind == BlockKind::header || kind == BlockKind::annex || kind == BlockKind::section_head) section_ = kNone;
    switch (kind) {
      case BlockKind::header: add_header(view); break;
      case BlockKind::question: add_question(view); break;
      case BlockKind::answer: add_answer(view); break;
      case BlockKind::notice: add_named(view, SymbolKind::notice, say(language_, "Mededeling", "Notice")); break;
      case BlockKind::explanation:
        add_named(view, SymbolKind::explanation, say(language_, "Toelichting", "Explanation"));
        break;
      case BlockKind::annex: add_annex(view); break;
      case BlockKind::section_head: add_section(view); break;
      case BlockKind::paragraph:
      case BlockKind::list_item:
      case BlockKind::footnote:
      case BlockKind::signature:
      case BlockKind::furniture: break;
    }
    if (section_ != kNone) symbols_[section_].range.end = std::max(symbols_[section_].range.end, view.content().end);
  }

  uint8_t depth() const { return section_ == kNone ? 0 : 1; }

  text::ByteRange label_range(const BlockView& view) const {
    if (!view.block->heading.empty()) return view.at(view.block->heading);
    return first_words(document_, view, view.block->content);
  }

  void push(SymbolKind kind, uint8_t depth, std::string name, std::string_view detail, text::ByteRange range,
            text::ByteRange selection) {
    symbols_.push_back({kind, depth, std::move(name), detail, range, selection});
  }

  void add_named(const BlockView& view, SymbolKind kind, std::string_view name) {
    push(kind, depth(), std::string(name), view.block->summary, view.content(), label_range(view));
  }

  void add_header(const BlockView& view) {
    if (view.content().empty()) return;
    // A second head stands above the answers (Flemish form) or above the letter's annexes; a head behind questions too.
    const bool first = !header_seen_ && std::none_of(symbols_.begin(), symbols_.end(), [](const Symbol& symbol) {
      return symbol.kind == SymbolKind::question;
    });
    header_seen_ = true;
    auto name = first ? header_name(document_, language_)
                      : std::string(say(language_, "Kop van de beantwoording", "Head of the answers"));
    const bool titled = first && !document_.header().subject.empty();
    push(SymbolKind::header, 0, std::move(name),
         titled ? std::string_view(document_.header().subject) : std::string_view(view.block->summary), view.content(),
         first_words(document_, view, view.block->content));
    if (first && !titled) symbols_.back().about = beyond_name(view);
  }

  /// What a head without a subject tells: its dossier's title, else what follows the kind and the numbers it begins
  /// with, which are in its name. Empty for a head that begins otherwise.
  std::string beyond_name(const BlockView& view) const {
    constexpr size_t kCharacters = 80;
    if (std::string dossier = index::read_head(document_).dossier_title; !dossier.empty())
      return shorten(std::move(dossier), kCharacters);
    using Kind = model::HeaderField::Kind;
    text::ByteOffset start = view.content().start;
    for (const model::Header::Field& field : document_.header().fields) {
      const bool named = field.kind == Kind::number || field.kind == Kind::case_number ||
                         field.kind == Kind::session_year || field.kind == Kind::title;
      if (field.block != view.id || !named) break;
      start = field.range.end;
    }
    if (start == view.content().start) return {};
    const text::ByteOffset end = std::min(view.content().end, start + kSectionNameBytes);
    return shorten(reflow(document_.text().slice({start, end})), kCharacters);
  }

  void add_annex(const BlockView& view) {
    std::string name(say(language_, "Bijlage", "Annex"));
    if (!view.block->labels.empty()) {
      name.push_back(' ');
      append_label(name, view.block->labels.front().label);
    }
    push(SymbolKind::annex, 0, std::move(name), view.block->summary, view.content(), label_range(view));
  }

  void add_section(const BlockView& view) {
    auto range = view.block->content;
    range.end = std::min(range.end, range.start + kSectionNameBytes);
    auto name = shorten(reflow(document_.text().slice(view.at(range))), kSectionNameCharacters);
    if (name.empty()) return;
    push(SymbolKind::section, 0, std::move(name), {}, view.content(), view.content());
    section_ = symbols_.size() - 1;
  }

  void add_question(const BlockView& view) {
    while (question_ < numbering_.questions.size() && numbering_.questions[question_].block < view.id) ++question_;
    for (; question_ < numbering_.questions.size() && numbering_.questions[question_].block == view.id; ++question_) {
      const auto& question = numbering_.questions[question_];
      const auto where = written_label(question, *view.block);
      auto name = question_name(question.label, language_);
      if (where.part != nullptr) {
        push(SymbolKind::sub_question, static_cast<uint8_t>(depth() + 1), std::move(name), where.part->summary,
             view.at(where.part->range), view.at(where.label->range));
        continue;
      }
      const bool joint = where.label != nullptr && view.block->labels.size() > 1;
      push(SymbolKind::question, depth(), std::move(name), view.block->summary, view.content(),
           joint ? view.at(where.label->range) : label_range(view));
    }
  }

  void add_answer(const BlockView& view) {
    while (answer_ < numbering_.answers.size() && numbering_.answers[answer_].block < view.id) ++answer_;
    for (; answer_ < numbering_.answers.size() && numbering_.answers[answer_].block == view.id; ++answer_) {
      const auto& answer = numbering_.answers[answer_];
      auto name = answer_name(answer.labels, language_);
      if (answer.part < view.block->parts.size()) {
        const auto& part = view.block->parts[answer.part];
        push(SymbolKind::sub_answer, static_cast<uint8_t>(depth() + 1), std::move(name), part.summary,
             view.at(part.range), view.at(part.label.range));
      } else {
        push(SymbolKind::answer, depth(), std::move(name), view.block->summary, view.content(), label_range(view));
      }
    }
  }

  const model::Document& document_;
  const Numbering& numbering_;
  const Language language_;
  std::vector<Symbol> symbols_;
  size_t section_ = kNone;  ///< index of the section that is open
  size_t question_ = 0;     ///< the next question and answer of the numbering
  size_t answer_ = 0;
  bool header_seen_ = false;
};

}  // namespace

std::string question_name(Label label, Language language) {
  std::string name(say(language, "Vraag ", "Question "));
  if (label == Label{}) name.append(say(language, "(zonder nummer)", "(no number)"));
  append_label(name, label);
  return name;
}

std::string answer_name(const std::vector<Label>& labels, Language language) {
  std::string name(say(language, "Antwoord ", "Answer "));
  bool named = false;
  for (const Label label : labels) {
    if (label == Label{}) continue;
    if (named) name.append(", ");
    append_label(name, label);
    named = true;
  }
  if (!named) name.append(say(language, "(zonder nummer)", "(no number)"));
  return name;
}

std::vector<Symbol> document_symbols(const model::Document& document, Language language) {
  return Outline(document, language).build();
}

}  // namespace vraagbaak::features
