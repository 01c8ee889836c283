#include "support/fixture.h"

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "syntax/cursor.h"

namespace vraagbaak::fixtures {

namespace {

const char* kind_name(model::BlockKind kind) {
  switch (kind) {
    case model::BlockKind::header: return "header";
    case model::BlockKind::question: return "question";
    case model::BlockKind::answer: return "answer";
    case model::BlockKind::notice: return "notice";
    case model::BlockKind::explanation: return "explanation";
    case model::BlockKind::annex: return "annex";
    case model::BlockKind::section_head: return "section";
    case model::BlockKind::paragraph: return "paragraph";
    case model::BlockKind::list_item: return "item";
    case model::BlockKind::footnote: return "footnote";
    case model::BlockKind::signature: return "signature";
    case model::BlockKind::furniture: return "furniture";
  }
  return "?";
}

std::string labels_text(const std::vector<model::Label>& labels) {
  std::string text;
  for (const model::Label& label : labels) text += (text.empty() ? "" : ", ") + label.str();
  return text;
}

void dump_nodes(syntax::Cursor& cursor, int depth, std::ostream& out) {
  const TSNode node = cursor.node();
  out << std::string(static_cast<size_t>(depth) * 2, ' ') << ts_node_type(node) << ' ' << ts_node_start_byte(node)
      << '-' << ts_node_end_byte(node) << '\n';
  cursor.each_child([&](TSNode, syntax::NodeKind) { dump_nodes(cursor, depth + 1, out); });
}

std::ostream& operator<<(std::ostream& out, model::BlockRange range) {
  return out << range.start.value << '-' << range.end.value;
}

void dump_mention(const model::LabelMention& mention, std::ostream& out) {
  out << ' ' << mention.label.str() << '@' << mention.range << (mention.in_words ? "w" : "");
}

void dump_value(const model::Entity& entity, std::ostream& out) {
  if (const auto* internal = std::get_if<model::InternalReference>(&entity.value)) {
    out << " noun" << static_cast<int>(internal->noun) << " relative" << static_cast<int>(internal->relative)
        << " elsewhere" << static_cast<int>(internal->elsewhere);
    for (const auto& target : internal->targets) dump_mention(target, out);
  } else if (const auto* external = std::get_if<model::ExternalReference>(&entity.value)) {
    out << " kind" << static_cast<int>(external->kind) << " faults" << external->faults << '@' << external->fault_range
        << " '" << external->corrected << "' " << external->session_year;
    for (const auto& target : external->targets) out << ' ' << target.id << '|' << target.url << '@' << target.range;
  } else if (const auto* date = std::get_if<model::Date>(&entity.value)) {
    out << ' ' << date->iso();
  } else if (const auto* label = std::get_if<model::Label>(&entity.value)) {
    out << ' ' << label->str();
  }
}

void dump_block(const model::Block& block, std::ostream& out) {
  out << kind_name(block.kind) << " size " << block.size << " heading " << block.heading << " content " << block.content
      << " body " << block.body << (block.implicit ? " implicit" : "") << (block.worded ? " worded" : "")
      << (block.reference_only ? " reference-only" : "") << " '" << block.summary << "' " << block.interface_hash << ' '
      << block.places_hash << '\n';
  out << "  labels";
  for (const auto& label : block.labels) dump_mention(label, out);
  out << '\n';
  for (const auto& part : block.parts) {
    out << "  part";
    dump_mention(part.label, out);
    out << ' ' << part.range << " '" << part.summary << "'\n";
  }
  for (const auto& span : block.spans) out << "  span" << static_cast<int>(span.kind) << ' ' << span.range << '\n';
  for (const auto& entity : block.entities) {
    out << "  entity" << static_cast<int>(entity.kind) << ' ' << entity.range << ' ' << entity.detail;
    dump_value(entity, out);
    out << '\n';
  }
  if (block.header != nullptr)
    for (const auto& field : block.header->fields)
      out << "  field" << static_cast<int>(field.kind) << ' ' << field.range << " '" << field.value << "'\n";
}

void dump_list(const char* name, const std::vector<uint32_t>& values, std::ostream& out) {
  out << ' ' << name;
  for (const uint32_t value : values) out << ' ' << value;
}

void dump_numbering(const model::Numbering& numbering, std::ostream& out) {
  out << "numbering" << (numbering.answers_expected ? " answers-expected" : "")
      << (numbering.separated ? " separated" : "") << '\n';
  for (const auto& question : numbering.questions) {
    out << "  question " << question.label.str() << " at " << question.block.series << '.' << question.block.block
        << " mention " << question.mention << " section " << question.section << " parent " << question.parent;
    dump_list("answers", question.answers, out);
    dump_list("mentions", question.mentions, out);
    out << '\n';
  }
  for (const auto& answer : numbering.answers) {
    out << "  answer " << labels_text(answer.labels) << " at " << answer.block.series << '.' << answer.block.block
        << " part " << answer.part << " section " << answer.section;
    dump_list("questions", answer.questions, out);
    out << '\n';
  }
  for (const auto& reference : numbering.references)
    out << "  reference " << reference.block.series << '.' << reference.block.block << ' ' << reference.entity << '.'
        << reference.target << ' ' << reference.label.str() << " to " << reference.question << " from "
        << reference.from_question << '/' << reference.from_answer << (reference.external ? " external" : "") << '\n';
}

void dump_header(const model::Header& header, std::ostream& out) {
  out << "header number '" << header.number << "' case '" << header.case_number << "' year '" << header.session_year
      << "' subject '" << header.subject << "' sent " << header.sent.iso() << " received " << header.received.iso()
      << (header.letterhead ? " letterhead" : "") << '\n';
  for (const auto& person : header.askers) out << "  asker " << person.name << " (" << person.party_or_office << ")\n";
  for (const auto& name : header.addressees) out << "  addressee " << name << '\n';
  for (const auto& person : header.answerers)
    out << "  answerer " << person.name << " (" << person.party_or_office << ")\n";
  for (const auto& id : header.own_ids) out << "  own " << id << '\n';
  for (const auto& field : header.fields)
    out << "  field" << static_cast<int>(field.kind) << ' ' << field.block.series << '.' << field.block.block << ' '
        << field.range.start.value << '-' << field.range.end.value << " '" << field.value << "'\n";
}

std::string quoted(const std::string& text) { return text.empty() ? "" : " \"" + text + "\""; }

}  // namespace

std::shared_ptr<const model::Document> parse_document(std::string_view text) { return LiveDocument(text).document(); }

LiveDocument::LiveDocument(std::string_view text) : tree_(parser_.parse(text::SourceText(text))) {
  document_ = model::Document::build(text::SourceText(text), tree_);
}

void LiveDocument::edit(text::ByteRange range, std::string_view replacement) {
  const text::SourceText before = document_->text();
  range.start.value = std::min(range.start.value, before.size());
  range.end.value = std::clamp(range.end.value, range.start.value, before.size());
  const text::SourceText after = before.with_edit(range, replacement);
  syntax::Tree edited = tree_;
  edited.edit(range, static_cast<uint32_t>(replacement.size()), before, after);
  tree_ = parser_.parse(after, &edited);
  document_ = model::Document::build(after, tree_, document_.get());
}

std::string s_expression(const syntax::Tree& tree) {
  char* text = ts_node_string(tree.root());
  std::string result(text);
  std::free(text);
  return result;
}

std::string s_expression(std::string_view text) {
  syntax::Parser parser;
  return s_expression(parser.parse(text::SourceText(text)));
}

std::string tree_dump(const syntax::Tree& tree) {
  std::ostringstream out;
  syntax::Cursor cursor(tree.root());
  dump_nodes(cursor, 0, out);
  return out.str();
}

std::string outline(const model::Document& document) {
  const model::Numbering& numbering = document.numbering();
  std::ostringstream out;
  out << "form " << model::form_name(document.form()) << '\n';
  size_t reference = 0;
  document.for_each_block([&](const model::BlockView& view) {
    const model::Block& block = *view.block;
    switch (block.kind) {
      case model::BlockKind::question:
        for (const uint32_t index : document.questions_in(view.id)) {
          const auto& question = numbering.questions[index];
          const bool part = question.parent != model::Numbering::kNone;
          out << (part ? "  " : "") << "question " << question.label.str()
              << quoted(part ? block.parts[question.mention].summary : block.summary)
              << (question.answers.empty() ? " unanswered" : " answered") << '\n';
        }
        break;
      case model::BlockKind::answer:
        for (const uint32_t index : document.answers_in(view.id)) {
          const auto& answer = numbering.answers[index];
          const bool part = answer.part != model::Numbering::kNone;
          out << (part ? "  " : "") << "answer" << (answer.labels.empty() ? "" : " ") << labels_text(answer.labels)
              << quoted(part ? block.parts[answer.part].summary : block.summary)
              << (answer.questions.empty() ? " to nothing" : "") << '\n';
        }
        break;
      default: out << kind_name(block.kind) << quoted(block.summary) << '\n'; break;
    }
    for (; reference < numbering.references.size() && numbering.references[reference].block == view.id; ++reference) {
      const auto& found = numbering.references[reference];
      out << "    refers to " << (found.external ? "another paper's " : "") << found.label.str()
          << (found.question == model::Numbering::kNone && !found.external ? " (nowhere)" : "")
          << quoted(slice(document, view.at(block.entities[found.entity].range))) << '\n';
    }
  });
  return out.str();
}

std::string model_dump(const model::Document& document) {
  std::ostringstream out;
  out << "form " << model::form_name(document.form()) << '\n';
  dump_header(document.header(), out);
  for (size_t index = 0; index < document.series_count(); ++index)
    out << "series at " << document.series_start(index).value << " size " << document.series(index)->size << " blocks "
        << document.series(index)->blocks.size() << ' ' << document.series(index)->interface_hash << '\n';
  document.for_each_block([&](const model::BlockView& view) {
    out << view.id.series << '.' << view.id.block << " at " << view.start.value << ' ';
    dump_block(*view.block, out);
  });
  dump_numbering(document.numbering(), out);
  return out.str();
}

std::string slice(const model::Document& document, text::ByteRange range) { return document.text().slice(range); }

std::vector<FoundEntity> entities(const model::Document& document, model::EntityKind kind) {
  std::vector<FoundEntity> found;
  document.for_each_block([&](const model::BlockView& view) {
    for (const model::Entity& entity : view.block->entities)
      if (entity.kind == kind) found.push_back({view, &entity});
  });
  return found;
}

std::vector<model::ExternalReference> external_references(const model::Document& document) {
  std::vector<model::ExternalReference> found;
  for (const FoundEntity& entity : entities(document, model::EntityKind::external_reference))
    found.push_back(std::get<model::ExternalReference>(entity.entity->value));
  return found;
}

}  // namespace vraagbaak::fixtures
