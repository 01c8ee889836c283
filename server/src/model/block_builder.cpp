#include "model/block_builder.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "model/characters.h"
#include "model/context.h"
#include "model/labels.h"
#include "model/references/reference_node.h"
#include "model/summary.h"

namespace vraagbaak::model {

using syntax::NodeKind;

namespace {

BlockKind block_kind(NodeKind kind) {
  switch (kind) {
    case NodeKind::header: return BlockKind::header;
    case NodeKind::question: return BlockKind::question;
    case NodeKind::answer: return BlockKind::answer;
    case NodeKind::notice: return BlockKind::notice;
    case NodeKind::explanation: return BlockKind::explanation;
    case NodeKind::annex: return BlockKind::annex;
    case NodeKind::section_head: return BlockKind::section_head;
    case NodeKind::signature: return BlockKind::signature;
    case NodeKind::list_item: return BlockKind::list_item;
    case NodeKind::footnote: return BlockKind::footnote;
    default: return syntax::is_furniture(kind) ? BlockKind::furniture : BlockKind::paragraph;
  }
}

Span::Kind span_kind(NodeKind kind) {
  switch (kind) {
    case NodeKind::list_item: return Span::Kind::list_item;
    case NodeKind::footnote: return Span::Kind::footnote;
    case NodeKind::page_start: return Span::Kind::page_start;
    case NodeKind::page_number: return Span::Kind::page_number;
    case NodeKind::running_title: return Span::Kind::running_title;
    case NodeKind::column_value: return Span::Kind::column_value;
    case NodeKind::colophon: return Span::Kind::colophon;
    default: return Span::Kind::paragraph;
  }
}

std::optional<EntityKind> entity_kind(NodeKind kind) {
  switch (kind) {
    case NodeKind::internal_reference: return EntityKind::internal_reference;
    case NodeKind::date: return EntityKind::date;
    case NodeKind::period: return EntityKind::period;
    case NodeKind::number: return EntityKind::number;
    case NodeKind::amount: return EntityKind::amount;
    case NodeKind::percentage: return EntityKind::percentage;
    case NodeKind::quantity: return EntityKind::quantity;
    case NodeKind::abbreviation_definition: return EntityKind::abbreviation_definition;
    case NodeKind::placeholder: return EntityKind::placeholder;
    case NodeKind::footnote_reference: return EntityKind::footnote_mark;
    case NodeKind::session_year: return EntityKind::session_year;
    case NodeKind::annex_mention: return EntityKind::annex_mention;
    default: return reference_reader(kind) != nullptr ? std::optional(EntityKind::external_reference) : std::nullopt;
  }
}

std::optional<HeaderField::Kind> field_kind(NodeKind kind) {
  switch (kind) {
    case NodeKind::form_title: return HeaderField::Kind::title;
    case NodeKind::paper_number: return HeaderField::Kind::number;
    case NodeKind::case_number: return HeaderField::Kind::case_number;
    case NodeKind::session_year: return HeaderField::Kind::session_year;
    case NodeKind::subject: return HeaderField::Kind::subject;
    case NodeKind::asker: return HeaderField::Kind::asker;
    case NodeKind::party: return HeaderField::Kind::party;
    case NodeKind::addressee: return HeaderField::Kind::addressee;
    case NodeKind::answerer: return HeaderField::Kind::answerer;
    case NodeKind::office: return HeaderField::Kind::office;
    case NodeKind::sent_date: return HeaderField::Kind::sent;
    case NodeKind::received_date: return HeaderField::Kind::received;
    default: return std::nullopt;
  }
}

/// Words that only the frame of a letter has.
bool has_letterhead(std::string_view text) {
  for (const std::string_view word :
       {"retouradres", "postbus", "kenmerk", "geachte voorzitter", "deel ik u mede", "bezoekadres"})
    if (has_word(text, word)) return true;
  return false;
}

class Builder {
 public:
  Builder(syntax::Cursor& cursor, std::string_view text, text::ByteOffset start)
      : cursor_(cursor), text_(text), start_(start) {}

  std::shared_ptr<const Block> build() {
    const TSNode node = cursor_.node();
    const NodeKind kind = syntax::kind_of(node);
    block_->kind = block_kind(kind);
    block_->size = static_cast<uint32_t>(text_.size());
    const BlockRange whole = range(node);
    switch (block_->kind) {
      case BlockKind::paragraph:
      case BlockKind::list_item:
      case BlockKind::footnote:
      case BlockKind::furniture:
      case BlockKind::section_head:
        flow(kind, whole);
        if (block_->kind == BlockKind::paragraph) letter_opening();
        break;
      case BlockKind::header: header(); break;
      default: body(nullptr); break;
    }
    finish(whole);
    return std::move(block_);
  }

 private:
  /// Range of a node in the block, without blanks at its end. A node never leaves the block.
  BlockRange range(TSNode node) const {
    const text::ByteRange absolute = syntax::range_of(node);
    const auto size = static_cast<uint32_t>(text_.size());
    const uint32_t from = std::min(absolute.start - start_, size);
    return trim_end({{from}, {std::clamp(absolute.end - start_, from, size)}});
  }

  BlockRange trim_end(BlockRange range) const {
    const std::string_view text = text_.substr(range.start.value, range.size());
    const std::string_view kept = trimmed(text);
    if (kept.empty()) return {range.start, range.start};
    return {range.start, {static_cast<uint32_t>(kept.data() + kept.size() - text_.data())}};
  }

  BlockRange trim_start(BlockRange range) const {
    const std::string_view kept = trimmed(text_.substr(range.start.value, range.size()));
    if (kept.empty()) return {range.end, range.end};
    return {{static_cast<uint32_t>(kept.data() - text_.data())}, range.end};
  }

  std::string_view text(BlockRange where) const { return text_.substr(where.start.value, where.size()); }

  /// Children of a question, an answer and their like. `part` is the part whose children they are, if any.
  void body(Part* part) {
    cursor_.each_child([&](TSNode node, NodeKind kind) {
      switch (kind) {
        case NodeKind::question_label:
        case NodeKind::answer_label:
        case NodeKind::annex_label: heading(node); break;
        case NodeKind::notice_label:
        case NodeKind::explanation_label: block_->heading = range(node); break;
        case NodeKind::sub_question:
        case NodeKind::sub_answer: sub_block(node); break;
        case NodeKind::part_label: part_label(*part); break;
        case NodeKind::paragraph:
        case NodeKind::list_item:
        case NodeKind::footnote: flow(kind, range(node)); break;
        default:
          if (syntax::is_furniture(kind)) furniture(kind, node);
          break;
      }
    });
  }

  void heading(TSNode node) {
    block_->heading = range(node);
    LabelReader labels(text_);
    bool number_first = false;
    collect_pieces([&](NodeKind kind, BlockRange where) { labels.take(kind, where); });
    block_->labels = labels.finish();
    const std::string_view words = text(block_->heading);
    number_first = !words.empty() && is_digit(words.front());
    block_->worded = !number_first;
  }

  /// Calls `take` for every named descendant of the node at the cursor, a parent before its children.
  template <class Take>
  void collect_pieces(const Take& take) {
    cursor_.each_child([&](TSNode node, NodeKind kind) {
      if (kind != NodeKind::none) take(kind, range(node));
      collect_pieces(take);
    });
  }

  void sub_block(TSNode node) {
    Part part;
    part.range = range(node);
    part.label.label.number = block_->labels.empty() ? 0 : block_->labels.back().label.number;
    const size_t first_span = block_->spans.size();
    const size_t first_entity = block_->entities.size();
    body(&part);
    part.range = without_trailing_furniture(part.range, first_span);
    part.summary = summary_of(text_, trim_start({std::min(part_body_, part.range.end), part.range.end}),
                              skipped(first_span, first_entity));
    block_->parts.push_back(std::move(part));
  }

  void part_label(Part& part) {
    LabelReader labels(text_);
    const BlockRange where = range(cursor_.node());
    collect_pieces([&](NodeKind kind, BlockRange piece) { labels.take(kind, piece); });
    const std::vector<LabelMention> found = labels.finish();
    part_body_ = where.end;
    part.label.range = where;
    if (found.empty()) return;
    part.label.label.letter = found.front().label.letter;
    if (found.front().label.number != 0) part.label.label.number = found.front().label.number;
  }

  /// A paragraph, a list item, a footnote or a section head with its inline elements; or one piece of furniture.
  void flow(NodeKind kind, BlockRange where) {
    block_->spans.push_back({span_kind(kind), where});
    cursor_.each_child([&](TSNode node, NodeKind child) {
      if (syntax::is_furniture(child))
        furniture(child, node);
      else if (const auto entity = entity_kind(child))
        add_entity(*entity, child, node);
    });
  }

  void furniture(NodeKind kind, TSNode node) { block_->spans.push_back({span_kind(kind), range(node)}); }

  void add_entity(EntityKind kind, NodeKind node_kind, TSNode node) {
    Entity entity{kind, range(node), {}, {}};
    switch (kind) {
      case EntityKind::internal_reference:
        entity.value = read_internal_reference(reference_node(node_kind, node));
        break;
      case EntityKind::external_reference:
        entity.value = reference_reader(node_kind)(reference_node(node_kind, node));
        break;
      case EntityKind::date: entity.value = read_date(text(entity.range)); break;
      case EntityKind::annex_mention: {
        LabelReader labels(text_);
        collect_pieces([&](NodeKind piece, BlockRange where) { labels.take(piece, where); });
        const auto found = labels.finish();
        entity.value = found.empty() ? Label{} : found.front().label;
        break;
      }
      case EntityKind::abbreviation_definition:
        collect_pieces([&](NodeKind piece, BlockRange where) {
          if (piece == NodeKind::abbreviation) entity.detail = where;
        });
        break;
      case EntityKind::session_year: {
        const BlockRange second = read_session_year(text(entity.range)).second;
        entity.detail = {entity.range.start + second.start.value, entity.range.start + second.end.value};
        break;
      }
      default: break;
    }
    block_->entities.push_back(std::move(entity));
  }

  ReferenceNode reference_node(NodeKind kind, TSNode node) {
    ReferenceNode reference{kind, range(node), text_, {}};
    collect_pieces([&](NodeKind piece, BlockRange where) { reference.pieces.push_back({piece, where}); });
    return reference;
  }

  void header() {
    auto part = std::make_shared<HeaderPart>();
    cursor_.each_child([&](TSNode node, NodeKind kind) {
      if (const auto field = field_kind(kind)) {
        const BlockRange where = range(node);
        part->fields.push_back({*field, where, one_line(text(where))});
      } else if (kind == NodeKind::paragraph || kind == NodeKind::list_item || kind == NodeKind::footnote) {
        flow(kind, range(node));
      } else if (syntax::is_furniture(kind)) {
        furniture(kind, node);
      }
    });
    part->letterhead = has_letterhead(text_);
    part->delay = has_word(text_, "mededeling van");
    block_->header = std::move(part);
  }

  /// The cases that a letter's opening names: "In antwoord op uw brief van 9 november 2023, nr. 2023Z19006".
  void letter_opening() {
    std::vector<HeaderField> cases;
    for (const Entity& entity : block_->entities)
      if (const auto* external = std::get_if<ExternalReference>(&entity.value);
          external != nullptr && external->kind == ReferenceKind::case_number)
        cases.push_back({HeaderField::Kind::case_number, entity.range, external->targets.front().id});
    if (cases.empty() || !has_word(text_.substr(0, cases.front().range.start.value), "uw brief")) return;
    auto part = std::make_shared<HeaderPart>();
    part->letterhead = true;
    part->fields = std::move(cases);
    block_->header = std::move(part);
  }

  /// `range` cut after its last span that is no furniture; unchanged when it has no spans.
  BlockRange without_trailing_furniture(BlockRange range, size_t first_span) const {
    if (first_span == block_->spans.size()) return range;
    BlockOffset end = range.start;
    for (size_t index = first_span; index < block_->spans.size(); ++index)
      if (!block_->spans[index].furniture()) end = std::max(end, block_->spans[index].range.end);
    // Furniture at the end of a paragraph is inside its span.
    for (size_t index = block_->spans.size(); index > first_span && block_->spans[index - 1].furniture(); --index) {
      if (block_->spans[index - 1].range.end != end) break;
      end = trim_end({range.start, block_->spans[index - 1].range.start}).end;
    }
    return {range.start, std::max(end, std::min(block_->heading.end, range.end))};
  }

  /// What a reader of the running text passes over: furniture, notes and their marks, from the given places on.
  std::vector<BlockRange> skipped(size_t first_span, size_t first_entity) const {
    std::vector<BlockRange> ranges;
    for (size_t index = first_span; index < block_->spans.size(); ++index)
      if (block_->spans[index].furniture() || block_->spans[index].kind == Span::Kind::footnote)
        ranges.push_back(block_->spans[index].range);
    for (size_t index = first_entity; index < block_->entities.size(); ++index)
      if (block_->entities[index].kind == EntityKind::footnote_mark) ranges.push_back(block_->entities[index].range);
    std::sort(ranges.begin(), ranges.end());
    return ranges;
  }

  void finish(BlockRange whole) {
    const bool furniture = block_->kind == BlockKind::furniture;
    const BlockRange content =
        furniture || block_->kind == BlockKind::header ? whole : without_trailing_furniture(whole, 0);
    block_->content = trim_start(trim_end(content));
    const BlockOffset body_start = std::min(std::max(block_->content.start, block_->heading.end), block_->content.end);
    block_->body = trim_start({body_start, block_->content.end});
    // "Toelichting:" – the colon belongs to the heading, not to what is explained.
    if (!block_->heading.empty() && !block_->body.empty() && text_[block_->body.start.value] == ':')
      block_->body = trim_start({block_->body.start + 1, block_->body.end});
    const bool labelled_kind = block_->kind == BlockKind::answer || block_->kind == BlockKind::question;
    block_->implicit = labelled_kind && block_->heading.empty();

    const std::vector<BlockRange> passed_over = furniture ? std::vector<BlockRange>{} : skipped(0, 0);
    block_->summary = summary_of(text_, block_->body, passed_over);
    if (block_->header != nullptr)
      for (const HeaderField& field : block_->header->fields)
        if (field.kind == HeaderField::Kind::subject) {
          block_->summary = summary_of(field.value, {{0}, {static_cast<uint32_t>(field.value.size())}}, {});
          break;
        }
    find_elsewhere(*block_, text_);
    if (block_->kind == BlockKind::answer) block_->reference_only = is_reference_only(*block_, text_, passed_over);
    hash();
    block_->labels.shrink_to_fit();
    block_->parts.shrink_to_fit();
    block_->spans.shrink_to_fit();
    block_->entities.shrink_to_fit();
  }

  void hash() {
    uint64_t face = mix(0, static_cast<uint64_t>(block_->kind));
    uint64_t places = mix(0, block_->heading.end.value);
    const auto label = [&](const LabelMention& mention) {
      face = mix(face, (uint64_t{mention.label.number} << 8) | static_cast<uint8_t>(mention.label.letter));
      places = mix(places, (uint64_t{mention.range.start.value} << 32) | mention.range.end.value);
    };
    face = mix(face, (block_->implicit ? 1u : 0u) | (block_->worded ? 2u : 0u) | (block_->reference_only ? 4u : 0u) |
                         (block_->one_paragraph() ? 8u : 0u));
    face = mix(face, block_->labels.size());
    for (const LabelMention& mention : block_->labels) label(mention);
    face = mix(face, block_->parts.size());
    for (const Part& part : block_->parts) {
      label(part.label);
      places = mix(places, part.range.end.value);
    }
    for (size_t index = 0; index < block_->entities.size(); ++index) {
      const Entity& entity = block_->entities[index];
      if (const auto* internal = std::get_if<InternalReference>(&entity.value)) {
        face = mix(face, index);
        face = mix(face, static_cast<uint64_t>(internal->noun) | static_cast<uint64_t>(internal->relative) << 8 |
                             static_cast<uint64_t>(internal->elsewhere) << 16);
        for (const LabelMention& mention : internal->targets) label(mention);
        face = mix(face, part_at(entity.range.start));
        places = mix(places, entity.range.start.value);
      } else if (entity.kind == EntityKind::annex_mention) {
        face = mix(face, index);
        face = mix(face, std::get<Label>(entity.value).number);
        places = mix(places, entity.range.start.value);
      }
    }
    if (block_->header != nullptr) {
      face = mix(face, (block_->header->letterhead ? 1u : 0u) | (block_->header->delay ? 2u : 0u));
      for (const HeaderField& field : block_->header->fields) {
        face = mix(mix(face, static_cast<uint64_t>(field.kind)), std::hash<std::string>{}(field.value));
        places = mix(places, (uint64_t{field.range.start.value} << 32) | field.range.end.value);
      }
      // The paper's own numbers may stand in its running text.
      for (const Entity& entity : block_->entities)
        if (const auto* external = std::get_if<ExternalReference>(&entity.value))
          for (const Target& target : external->targets) face = mix(face, std::hash<std::string>{}(target.id));
    }
    block_->interface_hash = face;
    block_->places_hash = places;
  }

  /// 1 + index of the part that holds `offset`; 0 if none does.
  uint64_t part_at(BlockOffset offset) const {
    const std::optional<uint32_t> part = block_->part_at(offset);
    return part ? *part + 1 : 0;
  }

  syntax::Cursor& cursor_;
  std::string_view text_;
  text::ByteOffset start_;
  std::shared_ptr<Block> block_ = std::make_shared<Block>();
  BlockOffset part_body_;  ///< where the text of the part at hand starts
};

}  // namespace

std::shared_ptr<const Block> build_block(syntax::Cursor& cursor, std::string_view text, text::ByteOffset start) {
  return Builder(cursor, text, start).build();
}

}  // namespace vraagbaak::model
