// The outline for programs. A stable interface: fields are added, never renamed or removed, within one "version".
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/json.h"
#include "cli/outline.h"

namespace vraagbaak::cli {

namespace {

using model::Numbering;

const char* kind_name(model::ReferenceKind kind) {
  switch (kind) {
    case model::ReferenceKind::kamerstuk: return "kamerstuk";
    case model::ReferenceKind::aanhangsel: return "aanhangsel";
    case model::ReferenceKind::handelingen: return "handelingen";
    case model::ReferenceKind::case_number: return "case-number";
    case model::ReferenceKind::document_number: return "document-number";
    case model::ReferenceKind::staatsblad: return "staatsblad";
    case model::ReferenceKind::staatscourant: return "staatscourant";
    case model::ReferenceKind::tractatenblad: return "tractatenblad";
    case model::ReferenceKind::law_article: return "law-article";
    case model::ReferenceKind::eu_act: return "eu-act";
    case model::ReferenceKind::com_document: return "com-document";
    case model::ReferenceKind::celex: return "celex";
    case model::ReferenceKind::ecli: return "ecli";
    case model::ReferenceKind::un_resolution: return "un-resolution";
    case model::ReferenceKind::written_question: return "written-question";
    case model::ReferenceKind::flemish_paper: return "flemish-paper";
    case model::ReferenceKind::letter: return "letter";
    case model::ReferenceKind::url: return "url";
  }
  return "other";
}

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }
Json index_or_null(uint32_t index) { return index == Numbering::kNone ? Json() : Json(index); }
Json date_or_null(const model::Date& date) { return date == model::Date() ? Json() : Json(date.iso()); }

void put_range(Json& object, text::ByteRange range, const model::Document& document) {
  put_place(object, {line_column(document, range.start), line_column(document, range.end)});
}

/// The words as written, on one line.
std::string words(text::ByteRange range, const model::Document& document) {
  std::string out;
  for (const char byte : document.text().slice(range)) {
    const bool blank = byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
    if (!blank) {
      out += byte;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

Json people(const std::vector<model::Person>& list, const char* role) {
  Json json = Json::array();
  for (const model::Person& person : list) {
    Json entry;
    entry["name"] = person.name;
    entry[role] = text_or_null(person.party_or_office);
    json.push_back(std::move(entry));
  }
  return json;
}

Json header_json(const model::Header& header) {
  Json json;
  json["number"] = text_or_null(header.number);
  json["caseNumber"] = text_or_null(header.case_number);
  json["sessionYear"] = text_or_null(header.session_year);
  json["subject"] = text_or_null(header.subject);
  json["askers"] = people(header.askers, "party");
  json["addressees"] = header.addressees;
  json["answerers"] = people(header.answerers, "office");
  json["sent"] = date_or_null(header.sent);
  json["received"] = date_or_null(header.received);
  return json;
}

Json questions_json(const model::Document& document) {
  Json json = Json::array();
  for (const Numbering::Question& question : document.numbering().questions) {
    const model::BlockView view = document.view(question.block);
    const bool part = question.label.letter != 0 && question.mention < view.block->parts.size();
    Json entry;
    entry["label"] = question.label.str();
    entry["section"] = question.section;
    entry["parent"] = index_or_null(question.parent);
    entry["answers"] = question.answers;
    entry["summary"] = part ? view.block->parts[question.mention].summary : view.block->summary;
    put_range(entry, part ? view.at(view.block->parts[question.mention].range) : view.content(), document);
    json.push_back(std::move(entry));
  }
  return json;
}

Json answers_json(const model::Document& document) {
  Json json = Json::array();
  for (const Numbering::Answer& answer : document.numbering().answers) {
    const model::BlockView view = document.view(answer.block);
    const bool part = answer.part < view.block->parts.size();
    Json entry;
    entry["labels"] = Json::array();
    for (const model::Label label : answer.labels) entry["labels"].push_back(label.str());
    entry["section"] = answer.section;
    entry["questions"] = answer.questions;
    entry["summary"] = part ? view.block->parts[answer.part].summary : view.block->summary;
    put_range(entry, part ? view.at(view.block->parts[answer.part].range) : view.content(), document);
    json.push_back(std::move(entry));
  }
  return json;
}

struct Reference {
  text::ByteRange range;
  Json json;
};

void add_internal(const model::Document& document, std::vector<Reference>& out) {
  for (const Numbering::Reference& reference : document.numbering().references) {
    const model::BlockView view = document.view(reference.block);
    const model::Entity& entity = view.block->entities[reference.entity];
    const auto& internal = std::get<model::InternalReference>(entity.value);
    const bool named = reference.target < internal.targets.size();
    const text::ByteRange range = view.at(named ? internal.targets[reference.target].range : entity.range);
    Json json;
    json["kind"] = "internal";
    json["text"] = words(view.at(entity.range), document);
    put_range(json, range, document);
    json["normalised"] = reference.label.str();
    json["resolved"] = reference.question != Numbering::kNone;
    json["question"] = index_or_null(reference.question);
    json["elsewhere"] = reference.external;
    out.push_back({range, std::move(json)});
  }
}

void add_external(const model::BlockView& view, const model::Document& document, std::vector<Reference>& out) {
  for (const model::Entity& entity : view.block->entities) {
    if (entity.kind != model::EntityKind::external_reference) continue;
    const auto& external = std::get<model::ExternalReference>(entity.value);
    for (const model::Target& target : external.targets) {
      const text::ByteRange range = view.at(target.range);
      Json json;
      json["kind"] = kind_name(external.kind);
      json["text"] = words(view.at(entity.range), document);
      put_range(json, range, document);
      json["normalised"] = target.id;
      json["resolved"] = !target.url.empty();
      json["url"] = text_or_null(target.url);
      json["own"] = document.is_own(external);
      out.push_back({range, std::move(json)});
    }
  }
}

Json references_json(const model::Document& document) {
  std::vector<Reference> references;
  add_internal(document, references);
  document.for_each_block([&](const model::BlockView& view) { add_external(view, document, references); });
  std::stable_sort(references.begin(), references.end(),
                   [](const Reference& a, const Reference& b) { return a.range.start < b.range.start; });
  Json json = Json::array();
  for (Reference& reference : references) json.push_back(std::move(reference.json));
  return json;
}

}  // namespace

void write_outline_json(const model::Document& document, const std::string& path, std::ostream& out) {
  Json json;
  json["version"] = 1;
  json["path"] = path;
  json["form"] = model::form_name(document.form());
  json["header"] = header_json(document.header());
  json["questions"] = questions_json(document);
  json["answers"] = answers_json(document);
  json["references"] = references_json(document);
  write(json, out);
}

}  // namespace vraagbaak::cli
