#include "index/contents.h"

#include <algorithm>
#include <optional>
#include <span>

#include "index/identity.h"
#include "index/paper_head.h"
#include "model/characters.h"
#include "model/context.h"
#include "model/notes.h"
#include "text/prose.h"

namespace vraagbaak::index {

using model::Block;
using model::BlockId;
using model::BlockKind;
using model::BlockOffset;
using model::BlockRange;
using model::BlockView;
using model::Entity;
using model::EntityKind;
using model::ExternalReference;
using model::Numbering;
using model::Span;

namespace {

/// No question asks more; bounds what one text can put into the index.
constexpr uint32_t kLongestQuestion = 4000;
/// The words of questions with one heading are those of all of them: together they get no more than this, or a heading
/// over a thousand numbers would make a thousand times its text.
constexpr uint32_t kLongestTogether = 16000;
constexpr uint32_t kShortestCut = 80;
constexpr size_t kTitleCharacters = 160;
constexpr size_t kOpeningCharacters = 400;
constexpr uint32_t kOpeningBytes = 1600;
/// As far as a sentence is followed around a reference.
constexpr uint32_t kSentenceReach = 400;

/// The bytes of one block at a time; blocks are asked for in order.
class BlockText {
 public:
  explicit BlockText(const model::Document& document) : document_(document) {}
  std::string_view of(const BlockView& view) {
    if (!at_ || *at_ != view.id) {
      bytes_ = document_.text().slice({view.start, view.start + view.block->size});
      at_ = view.id;
    }
    return bytes_;
  }

 private:
  const model::Document& document_;
  std::optional<BlockId> at_;
  std::string bytes_;
};

/// What is no running text of a block: furniture, notes and their marks; in order.
std::vector<BlockRange> left_out(const Block& block) {
  std::vector<BlockRange> ranges;
  for (const Span& span : block.spans)
    if (span.furniture() || span.kind == Span::Kind::footnote) ranges.push_back(span.range);
  for (const Entity& entity : block.entities)
    if (entity.kind == EntityKind::footnote_mark) ranges.push_back(entity.range);
  std::sort(ranges.begin(), ranges.end());
  return ranges;
}

/// The words of `range` on one line.
std::string words(std::string_view bytes, BlockRange range, const std::vector<BlockRange>& skipped,
                  uint32_t most = kLongestQuestion) {
  range.end = std::min(range.end, range.start + most);
  std::string kept;
  BlockOffset at = range.start;
  for (const BlockRange skip : skipped) {
    if (skip.end <= at) continue;
    if (skip.start >= range.end) break;
    if (skip.start > at) kept += bytes.substr(at.value, skip.start - at);
    at = std::max(at, skip.end);
  }
  if (at < range.end) kept += bytes.substr(at.value, range.end - at);
  return model::one_line(kept);
}

/// Where the label of a question stands and its words after it.
struct QuestionPlace {
  BlockRange range;
  BlockRange selection;
  BlockRange body;
};
QuestionPlace place_of(const Numbering::Question& question, const Block& block) {
  const uint32_t mention = question.mention;
  if (question.parent != Numbering::kNone || question.label.letter != 0) {
    if (mention < block.parts.size() && block.parts[mention].label.label.letter == question.label.letter &&
        (mention >= block.labels.size() || block.labels[mention].label != question.label)) {
      const model::Part& part = block.parts[mention];
      return {part.range, part.label.range, {std::min(part.label.range.end, part.range.end), part.range.end}};
    }
  }
  BlockRange selection = block.heading;
  if (mention < block.labels.size() && block.labels.size() > 1) selection = block.labels[mention].range;
  if (selection.empty()) selection = {block.body.start, block.body.start};
  return {block.content, selection, block.body};
}

std::vector<Question> questions_of(const model::Document& document, BlockText& text) {
  const Numbering& numbering = document.numbering();
  std::vector<Question> questions;
  questions.reserve(numbering.questions.size());
  std::optional<BlockId> block_at;
  std::vector<BlockRange> skipped;
  for (const Numbering::Question& asked : numbering.questions) {
    const BlockView view = document.view(asked.block);
    if (!block_at || *block_at != asked.block) skipped = left_out(*view.block);
    block_at = asked.block;
    const QuestionPlace place = place_of(asked, *view.block);
    Question question;
    question.label = asked.label;
    question.section = asked.section;
    question.range = view.at(place.range);
    question.selection = view.at(place.selection);
    const auto together = static_cast<uint32_t>(std::max<size_t>(view.block->labels.size(), 1));
    question.text = words(text.of(view), place.body, skipped,
                          std::clamp(kLongestTogether / together, kShortestCut, kLongestQuestion));
    if (!asked.answers.empty()) {
      const Numbering::Answer& answer = numbering.answers[asked.answers.front()];
      const BlockView answered = document.view(answer.block);
      question.answer = answer.part < answered.block->parts.size()
                            ? answered.at(answered.block->parts[answer.part].range)
                            : answered.content();
    }
    questions.push_back(std::move(question));
  }
  return questions;
}

/// Finds the paper that "het antwoord op vraag 17 van …" means: named in the same sentence, or in the note whose mark
/// stands there.
class OtherPaper {
 public:
  explicit OtherPaper(const model::Document& document) : document_(document), notes_(document) {}

  /// The reference that names it; nullptr when nothing does.
  const ExternalReference* find(const BlockView& view, BlockRange mention, std::string_view bytes) {
    const BlockRange sentence = sentence_around(bytes, mention);
    if (const ExternalReference* named = in(*view.block, {mention.end, sentence.end})) return named;
    for (const model::Notes::Note& note : notes_.marked_in(view, {mention.end, sentence.end}))
      if (const ExternalReference* named = in(*document_.view(note.block).block, note.range)) return named;
    return in(*view.block, {sentence.start, mention.start});
  }

 private:
  static BlockRange sentence_around(std::string_view bytes, BlockRange mention) {
    const uint32_t start = mention.start.value;
    const uint32_t from = start > kSentenceReach ? start - kSentenceReach : 0;
    const auto size = static_cast<uint32_t>(bytes.size());
    const uint32_t to = std::min(size, mention.end.value + kSentenceReach);
    const auto sentence = text::sentence_at(bytes.substr(from, to - from), {start - from});
    return {{std::min(from + sentence.start.value, start)},
            {std::clamp(from + sentence.end.value, mention.end.value, size)}};
  }

  static std::vector<Entity>::const_iterator first_from(const Block& block, BlockOffset offset) {
    return std::lower_bound(block.entities.begin(), block.entities.end(), offset,
                            [](const Entity& one, BlockOffset at) { return one.range.start < at; });
  }

  static const ExternalReference* in(const Block& block, BlockRange where) {
    for (auto entity = first_from(block, where.start);
         entity != block.entities.end() && entity->range.start < where.end; ++entity)
      if (const auto* external = std::get_if<ExternalReference>(&entity->value);
          external != nullptr && model::names_paper(external->kind))
        return external;
    return nullptr;
  }

  const model::Document& document_;
  model::Notes notes_;
};

/// Adds every mention of another paper as a whole in one block.
void add_papers(const model::Document& document, const BlockView& view, const Paper& paper,
                std::vector<Citation>& citations) {
  for (const Entity& entity : view.block->entities) {
    const auto* external = std::get_if<ExternalReference>(&entity.value);
    if (external == nullptr || external->kind == model::ReferenceKind::url || document.is_own(*external)) continue;
    for (const model::Target& target : external->targets) {
      std::string id = cited_id(target.id, paper.date);
      if (id.empty()) continue;
      const bool own = !is_loose(id) && std::find(paper.ids.begin(), paper.ids.end(), id) != paper.ids.end();
      if (own) continue;
      citations.push_back({std::move(id), external->kind, view.at(target.range), {}});
    }
  }
}

/// Adds the mentions of questions in other papers among `references`.
void add_questions_elsewhere(const model::Document& document, std::span<const Numbering::Reference> references,
                             const Paper& paper, BlockText& text, std::vector<Citation>& citations) {
  OtherPaper other(document);
  for (const Numbering::Reference& reference : references) {
    if (!reference.external || reference.label.number == 0) continue;
    const BlockView view = document.view(reference.block);
    const Entity& entity = view.block->entities[reference.entity];
    const ExternalReference* named = other.find(view, entity.range, text.of(view));
    if (named == nullptr || document.is_own(*named)) continue;
    const auto& internal = std::get<model::InternalReference>(entity.value);
    const BlockRange range =
        reference.target < internal.targets.size() ? internal.targets[reference.target].range : entity.range;
    citations.push_back(
        {cited_id(named->targets.front().id, paper.date), named->kind, view.at(range), reference.label});
  }
}

void put_in_order(std::vector<Citation>& citations) {
  std::stable_sort(citations.begin(), citations.end(),
                   [](const Citation& a, const Citation& b) { return a.range.start < b.range.start; });
}

/// True when the letters of `abbreviation` occur in `words` in that order, the first one first.
bool abbreviates(std::string_view abbreviation, std::string_view words) {
  size_t at = 0;
  for (size_t i = 0; i < abbreviation.size(); ++i) {
    if (!model::is_letter(abbreviation[i])) continue;
    const char wanted = model::to_lower(abbreviation[i]);
    while (at < words.size() && model::to_lower(words[at]) != wanted) ++at;
    if (at == words.size() || (i == 0 && at > 0)) return false;
    ++at;
  }
  return true;
}

/// Where the words begin that the abbreviation in the bracket at `bracket` stands for: the fewest words before it that
/// start with its first letter and hold the others; nullopt when there are none in the sentence.
std::optional<uint32_t> expansion_start(std::string_view bytes, uint32_t bracket, std::string_view abbreviation) {
  constexpr uint32_t kMostBytes = 160;
  const uint32_t first = bracket > kMostBytes ? bracket - kMostBytes : 0;
  uint32_t at = bracket;
  while (at > first) {
    uint32_t start = at;
    while (start > first && static_cast<unsigned char>(bytes[start - 1]) <= ' ') --start;
    const uint32_t word_end = start;
    while (start > first && static_cast<unsigned char>(bytes[start - 1]) > ' ') --start;
    if (start == word_end) return std::nullopt;
    // A word that ends a sentence or opens a quotation belongs to what came before.
    if (std::string_view(".?!;:").find(bytes[word_end - 1]) != std::string_view::npos) return std::nullopt;
    uint32_t opening = start;
    while (opening < word_end && std::string_view("(['\"").find(bytes[opening]) != std::string_view::npos) ++opening;
    if (abbreviates(abbreviation, bytes.substr(opening, bracket - opening))) return opening;
    at = start;
  }
  return std::nullopt;
}

std::vector<Term> terms_of(const model::Document& document, BlockText& text) {
  std::vector<Term> terms;
  document.for_each_block([&](const BlockView& view) {
    for (const Entity& entity : view.block->entities) {
      if (entity.kind != EntityKind::abbreviation_definition || entity.detail.empty()) continue;
      const std::string_view bytes = text.of(view);
      std::string abbreviation = model::one_line(bytes.substr(entity.detail.start.value, entity.detail.size()));
      // The entity is the bracket or the abbreviation in it.
      uint32_t bracket = std::min(entity.range.start, entity.detail.start).value;
      if (bracket > 0 && bytes[bracket] != '(' && bytes[bracket - 1] == '(') --bracket;
      const auto start = expansion_start(bytes, bracket, abbreviation);
      if (!start) continue;
      std::string expansion = model::one_line(bytes.substr(*start, bracket - *start));
      terms.push_back({std::move(abbreviation), std::move(expansion), view.at({{*start}, entity.range.end})});
    }
  });
  return terms;
}

/// The first words of the text that are no page furniture, from block kinds that `wanted` takes.
template <class Wanted>
std::string first_words(const model::Document& document, BlockText& text, size_t characters, bool headings,
                        Wanted wanted) {
  std::string found;
  for (uint32_t s = 0; s < document.series_count(); ++s) {
    const auto& series = *document.series(s);
    for (uint32_t b = 0; b < series.blocks.size(); ++b) {
      const BlockView view = document.view({s, b});
      const BlockKind kind = view.block->kind;
      if (kind == BlockKind::furniture || kind == BlockKind::footnote || !wanted(kind)) continue;
      BlockRange range = headings ? view.block->content : view.block->body;
      range.end = std::min(range.end, range.start + kOpeningBytes);
      const std::string line = words(text.of(view), range, left_out(*view.block));
      if (line.empty()) continue;
      if (!found.empty()) found += "\n";
      found += line;
      if (found.size() >= characters) return text::shorten(found, characters);
    }
  }
  return text::shorten(found, characters);
}

std::string with_party(const model::Person& person) {
  return person.party_or_office.empty() ? person.name : person.name + " (" + person.party_or_office + ")";
}

Paper paper_in(const model::Document& document, const std::string& uri, BlockText& text) {
  const model::Header& header = document.header();
  Paper paper;
  paper.uri = uri;
  paper.form = document.form();
  paper.ids = identities(document, uri);
  paper.date = date_of(document);
  for (const model::Person& asker : header.askers) paper.people.push_back(with_party(asker));
  for (const model::Person& answerer : header.answerers) paper.people.push_back(with_party(answerer));
  paper.title = text::shorten(model::one_line(header.subject), kTitleCharacters);
  if (paper.title.empty()) paper.title = text::shorten(read_head(document).dossier_title, kTitleCharacters);
  if (paper.title.empty() && !header.fields.empty()) {
    // A ministry's draft has a head without a subject; what it asks first says more than the head does.
    paper.title = first_words(document, text, kTitleCharacters, false,
                              [](BlockKind kind) { return kind == BlockKind::question; });
    paper.title.erase(std::min(paper.title.find('\n'), paper.title.size()));
  }
  if (paper.title.empty()) {
    paper.title = first_words(document, text, kTitleCharacters, false, [](BlockKind) { return true; });
    std::replace(paper.title.begin(), paper.title.end(), '\n', ' ');
  }
  paper.opening =
      first_words(document, text, kOpeningCharacters, true, [](BlockKind kind) { return kind != BlockKind::header; });
  return paper;
}

}  // namespace

Paper paper_of(const model::Document& document, const std::string& uri) {
  BlockText text(document);
  return paper_in(document, uri, text);
}

Contents contents_of(const model::Document& document, const std::string& uri) {
  BlockText text(document);
  Contents contents;
  contents.paper = paper_in(document, uri, text);
  contents.questions = questions_of(document, text);
  document.for_each_block(
      [&](const BlockView& view) { add_papers(document, view, contents.paper, contents.citations); });
  add_questions_elsewhere(document, document.numbering().references, contents.paper, text, contents.citations);
  put_in_order(contents.citations);
  contents.terms = terms_of(document, text);
  return contents;
}

std::vector<Citation> citations_of(const model::Document& document, const std::string& uri) {
  BlockText text(document);
  Paper paper;
  paper.ids = identities(document, uri);
  paper.date = date_of(document);
  std::vector<Citation> citations;
  document.for_each_block([&](const BlockView& view) { add_papers(document, view, paper, citations); });
  add_questions_elsewhere(document, document.numbering().references, paper, text, citations);
  put_in_order(citations);
  return citations;
}

std::vector<Citation> cited_questions(const model::Document& document, const std::string& uri) {
  std::vector<Citation> citations;
  const std::vector<Numbering::Reference>& references = document.numbering().references;
  const auto external = [](const Numbering::Reference& reference) { return reference.external; };
  if (std::none_of(references.begin(), references.end(), external)) return citations;
  BlockText text(document);
  Paper paper;
  paper.ids = identities(document, uri);
  paper.date = date_of(document);
  add_questions_elsewhere(document, references, paper, text, citations);
  put_in_order(citations);
  return citations;
}

std::vector<Citation> citations_in(const model::Document& document, const std::string& uri, const BlockView& view) {
  BlockText text(document);
  Paper paper;
  paper.ids = identities(document, uri);
  paper.date = date_of(document);
  std::vector<Citation> citations;
  add_papers(document, view, paper, citations);
  const std::vector<Numbering::Reference>& all = document.numbering().references;
  const auto before = [](const Numbering::Reference& reference, BlockId id) { return reference.block < id; };
  const auto first = std::lower_bound(all.begin(), all.end(), view.id, before);
  auto last = first;
  while (last != all.end() && last->block == view.id) ++last;
  add_questions_elsewhere(document, {first, last}, paper, text, citations);
  put_in_order(citations);
  return citations;
}

}  // namespace vraagbaak::index
