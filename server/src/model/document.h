// One version of one document: text, blocks, numbering, header. Immutable; safe to read from any thread.
// Features and checks are functions of this class alone.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/block.h"
#include "text/source_text.h"

namespace vraagbaak::syntax {
class Tree;
}

namespace vraagbaak::model {

/// The house layouts of grammar/README.md ("Forms").
enum class Form : uint8_t {
  other,                ///< no questions found and no header of a known form: a letter, a brochure
  draft,                ///< questions, but no header: typed by hand
  flemish_question,     ///< Vlaams Parlement, schriftelijke vraag
  appendix,             ///< Tweede Kamer, Aanhangsel van de Handelingen, with answers
  appendix_question,    ///< the same, the question alone (kv-tk)
  notice_of_delay,      ///< the same, with a Mededeling instead of answers
  ministry_letter,      ///< a ministry's or institution's letter with questions and answers
  question_list,        ///< Lijst van vragen en antwoorden
  consultation_report,  ///< Verslag van een schriftelijk overleg
};
/// Stable name for machine output: "flemish-question", "appendix", … More about forms: model/forms/form.h.
const char* form_name(Form form);

struct BlockId {
  uint32_t series = 0;
  uint32_t block = 0;
  auto operator<=>(const BlockId&) const = default;
};

/// A member who asks, or a minister who answers or is asked.
struct Person {
  std::string name;
  std::string party_or_office;  ///< "SP"; for a minister the department in brackets
};

/// The fields of the header that were found; ranges count from the header block's start.
struct Header {
  std::string number;        ///< "3649" (Aanhangsel), "437" (Flemish); empty if none
  std::string case_number;   ///< "2024Z17972"
  std::string session_year;  ///< "2024-2025"
  std::string subject;
  std::vector<Person> askers;
  std::vector<std::string> addressees;
  std::vector<Person> answerers;
  Date sent;      ///< ingezonden, datum
  Date received;  ///< ontvangen
  struct Field {
    using Kind = HeaderField::Kind;
    Kind kind;
    BlockId block;
    text::ByteRange range;  ///< in the document
    std::string value;      ///< as written, line breaks made blanks
  };
  std::vector<Field> fields;         ///< in text order; a field may occur twice (question head and answer head)
  bool letterhead = false;           ///< has the frame of a letter
  bool delay = false;                ///< announces a "Mededeling" instead of answers
  std::vector<std::string> own_ids;  ///< sorted identifiers of the paper itself: "2023Z19006", "ah-tk-20242025-546"
};

struct BlockView {
  const Block* block = nullptr;  ///< lives as long as the document
  text::ByteOffset start;
  BlockId id;
  text::ByteRange at(BlockRange range) const { return absolute(range, start); }
  text::ByteRange content() const { return at(block->content); }
};

/// Questions, answers and references in document order with how they belong together.
struct Numbering {
  static constexpr uint32_t kNone = 0xffffffff;

  struct Question {
    Label label;  ///< with a letter for a sub-question
    BlockId block;
    uint32_t mention = 0;            ///< index in Block::labels, or in Block::parts for a sub-question; kNone for a
                                     ///< question whose number is lost: its label counts on from the one before
    uint32_t section = 0;            ///< counts section heads that restart the numbering
    uint32_t parent = kNone;         ///< index of the question that a sub-question belongs to
    std::vector<uint32_t> answers;   ///< indices in `answers`
    std::vector<uint32_t> mentions;  ///< indices in `references`
  };
  struct Answer {
    BlockId block;
    uint32_t part = kNone;  ///< index in Block::parts for a sub-answer
    uint32_t section = 0;
    std::vector<Label> labels;        ///< as headed; for an unnumbered one the label of the question it follows
    std::vector<uint32_t> questions;  ///< indices in `questions` that it answers
  };
  struct Reference {
    BlockId block;
    uint32_t entity = 0;             ///< index in Block::entities
    uint32_t target = 0;             ///< index in InternalReference::targets; 0 for a relative reference
    Label label;                     ///< what is referred to, relative references resolved
    uint32_t question = kNone;       ///< index in `questions`, kNone when there is no such question
    uint32_t from_question = kNone;  ///< the question in whose text, or in whose answer, the reference stands
    uint32_t from_answer = kNone;    ///< index in `answers` if it stands in an answer
    bool external = false;  ///< points into another paper ("het antwoord op vraag 17 van …"): not resolved here
  };
  std::vector<Question> questions;
  std::vector<Answer> answers;
  std::vector<Reference> references;
  bool answers_expected = false;  ///< false for question-only papers and notices of delay
  bool separated = false;         ///< all questions first, then all answers (Flemish form)

  std::vector<uint32_t> by_label;  ///< indices in `questions`, sorted by label, section and place; for `find`

  /// Index of the question labelled `label` in `section`, or in any section when that one has none.
  std::optional<uint32_t> find(Label label, uint32_t section) const;
};

class Document {
 public:
  /// Builds a document from a parsed text. Series of `previous` that the parser reused are taken over as they are.
  static std::shared_ptr<const Document> build(text::SourceText text, const syntax::Tree& tree,
                                               const Document* previous = nullptr);

  const text::SourceText& text() const { return text_; }
  Form form() const { return form_; }
  const Header& header() const { return *header_; }
  const Numbering& numbering() const { return *numbering_; }
  /// True when `other` has the same blocks, header and numbering at the same places in their blocks: only other
  /// text inside blocks differs, so that what was found from those alone still holds.
  bool same_interface(const Document& other) const;

  size_t series_count() const { return series_.size(); }
  const std::shared_ptr<const Series>& series(size_t index) const { return series_[index]; }
  text::ByteOffset series_start(size_t index) const { return series_starts_[index]; }

  BlockView view(BlockId id) const;
  /// The block that holds `offset`; the last block at the end of the text; nullopt for an empty document.
  std::optional<BlockView> block_at(text::ByteOffset offset) const;
  template <class Function>
  void for_each_block(Function&& function) const {
    for (uint32_t s = 0; s < series_.size(); ++s)
      for (uint32_t b = 0; b < series_[s]->blocks.size(); ++b)
        function(BlockView{series_[s]->blocks[b].get(), series_starts_[s] + series_[s]->starts[b], BlockId{s, b}});
  }

  /// The same for the blocks that overlap `range`, in text order.
  template <class Function>
  void for_each_block_in(text::ByteRange range, Function&& function) const {
    const std::optional<BlockView> first = block_at(range.start);
    if (!first) return;
    for (BlockId id = first->id; id.series < series_.size(); ++id.series, id.block = 0) {
      const Series& series = *series_[id.series];
      for (; id.block < series.blocks.size(); ++id.block) {
        const text::ByteOffset start = series_starts_[id.series] + series.starts[id.block];
        if (start >= range.end) return;
        function(BlockView{series.blocks[id.block].get(), start, id});
      }
    }
  }

  /// Indices in numbering().questions / answers whose block is `id`.
  std::vector<uint32_t> questions_in(BlockId id) const;
  std::vector<uint32_t> answers_in(BlockId id) const;
  /// True when `reference` names the paper that contains it: its own case number or publication number.
  bool is_own(const ExternalReference& reference) const;

 private:
  friend class DocumentBuilder;
  text::SourceText text_;
  Form form_ = Form::other;
  std::shared_ptr<const Header> header_;
  std::shared_ptr<const Numbering> numbering_;
  std::vector<std::shared_ptr<const Series>> series_;
  std::vector<text::ByteOffset> series_starts_;
  std::vector<BlockId> header_blocks_;  ///< those with a HeaderPart
  uint64_t interface_hash_ = 0;
  uint64_t places_hash_ = 0;
  std::vector<const void*> series_nodes_;  ///< identity of the syntax node each series came from (kept alive by tree_)
  std::shared_ptr<const syntax::Tree> tree_;
};

}  // namespace vraagbaak::model
