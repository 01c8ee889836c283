#include "lsp/to_proto_overview.h"

#include "facts/calendar.h"
#include "lsp/place_writer.h"
#include "model/forms/form.h"
#include "text/position_mapper.h"

namespace vraagbaak::lsp::to_proto {

namespace {

using rpc::JsonWriter;

constexpr size_t kQuestionSize = 700;     ///< more than most questions need as JSON
constexpr size_t kFactSize = 500;         ///< the same of facts
constexpr size_t kFolderPaperSize = 300;  ///< and of papers with their links

/// Writes an overview's questions, which all lie in one text.
class OverviewWriter {
 public:
  OverviewWriter(JsonWriter& out, const Read& read)
      : out_(out),
        questions_(read.text(), read.connection->encoding),
        answers_(read.text(), read.connection->encoding) {}

  void questions(std::string_view name, const std::vector<features::OverviewQuestion>& questions) {
    out_.key(name).begin_array();
    for (const features::OverviewQuestion& question : questions) write(question);
    out_.end_array();
  }

  void ranges(std::string_view name, const std::vector<text::ByteRange>& ranges) {
    out_.key(name).begin_array();
    for (const text::ByteRange each : ranges) write(each, questions_);
    out_.end_array();
  }

 private:
  void write(const features::OverviewQuestion& question) {
    out_.begin_object().field("label", question.label.str()).field("section", question.section);
    out_.field("name", question.name).field("state", features::question_state_name(question.state));
    out_.field("text", question.text);
    where(question.where, questions_);
    out_.key("answers").begin_array();
    for (const features::OverviewAnswer& answer : question.answers) {
      out_.begin_object().field("name", answer.name).field("text", answer.text);
      where(answer.where, answers_);
      out_.end_object();
    }
    out_.end_array().key("mentions").begin_array();
    for (const features::OverviewMention& mention : question.mentions) {
      out_.begin_object().field("from", mention.from).field("words", mention.words);
      out_.key("range");
      write(mention.range, answers_);
      out_.end_object();
    }
    out_.end_array();
    questions("parts", question.parts);
    out_.end_object();
  }

  void where(const features::Location& location, text::PositionMapper& at) {
    out_.key("selectionRange");
    write(location.selection, at);
    out_.key("range");
    write(location.range, at);
  }

  void write(text::ByteRange range, text::PositionMapper& at) {
    out_.begin_object().key("start");
    write(at.position(range.start));
    out_.key("end");
    write(at.position(range.end));
    out_.end_object();
  }

  void write(text::EncodedPosition position) {
    out_.begin_object().field("line", position.line).field("character", position.column).end_object();
  }

  JsonWriter& out_;
  // Answers may stand far from their questions; apart from each other both are looked up in ascending order.
  text::PositionMapper questions_;
  text::PositionMapper answers_;
};

/// The beginning of a text needs no look at the text.
void write_location(JsonWriter& out, PlaceWriter& places, const features::Place& place) {
  constexpr std::string_view kStart = R"({"start":{"line":0,"character":0},"end":{"line":0,"character":0}})";
  out.begin_object().field("uri", place.uri).key("range");
  if (place.selection == text::ByteRange{}) {
    out.raw(kStart);
  } else {
    places.range(out, place.uri, place.selection);
  }
  out.end_object();
}

void write_label(JsonWriter& out, model::Label question) {
  if (question.number != 0) out.field("question", question.str());
}

void write_outside(JsonWriter& out, PlaceWriter& places, const features::ReferenceOutside& item,
                   const std::string& uri) {
  out.begin_object().key("range");
  places.range(out, uri, item.range);
  out.field("words", item.words).field("id", item.id).field("name", item.name);
  write_label(out, item.question);
  if (!item.address.empty()) out.field("address", item.address);
  if (!item.title.empty()) out.field("title", item.title);
  if (item.target && (item.target->selection == text::ByteRange{} || places.knows(item.target->uri))) {
    out.key("target");
    write_location(out, places, *item.target);
  }
  out.end_object();
}

void write_day(JsonWriter& out, std::string_view name, const std::optional<facts::Day>& day) {
  if (day) out.field(name, facts::iso(*day));
}

void write_elsewhere(JsonWriter& out, PlaceWriter& places, const features::FactElsewhere& other) {
  if (!places.knows(other.uri)) return;
  out.begin_object().field("uri", other.uri).key("range");
  places.range(out, other.uri, other.range);
  out.field("text", other.text).field("source", other.source).field("sentence", other.sentence);
  out.field("agrees", other.agrees).end_object();
}

void write_fact(JsonWriter& out, PlaceWriter& places, const features::LedgerFact& fact, const std::string& uri) {
  out.begin_object().field("kind", facts::mention_kind_name(fact.kind)).field("text", fact.text);
  if (!fact.value.empty()) out.field("value", fact.value);
  out.field("subject", fact.subject);
  write_day(out, "from", fact.from);
  write_day(out, "to", fact.to);
  out.field("sentence", fact.sentence).key("range");
  places.range(out, uri, fact.range);
  out.field("block", fact.block).field("state", features::fact_state_name(fact.state));
  out.key("elsewhere").begin_array();
  for (const features::FactElsewhere& other : fact.elsewhere) write_elsewhere(out, places, other);
  out.end_array().end_object();
}

}  // namespace

rpc::RawJson overview(const features::Overview& overview, const model::Document& document, const Read& read) {
  const model::FormSpec& form = model::form_spec(document.form());
  const index::LibraryStatus library = read.library->status();
  JsonWriter out(overview.questions.size() * kQuestionSize + overview.furniture.size() * 80 + 512);
  out.begin_object().field("version", read.snapshot->version());
  out.field("form", form.name);
  out.field("formName", features::say(read.settings->language, form.dutch, form.english));
  out.field("title", overview.title);
  if (!overview.id.empty()) out.field("id", overview.id);
  out.field("answersExpected", overview.answers_expected);
  const features::OverviewCounts& counts = overview.counts;
  out.key("counts").begin_object().field("asked", counts.asked).field("answered", counts.answered);
  out.field("reference", counts.reference).field("empty", counts.empty).field("unanswered", counts.unanswered);
  out.field("findings", counts.findings).end_object();
  out.key("index").begin_object().field("building", library.building).field("papers", library.papers).end_object();
  OverviewWriter writer(out, read);
  writer.questions("questions", overview.questions);
  writer.ranges("furniture", overview.furniture);
  out.end_object();
  return out.take();
}

rpc::RawJson reference_lists(const features::ReferenceLists& lists, const Read& read) {
  const std::string& uri = read.snapshot->uri();
  PlaceWriter places(read);
  JsonWriter out((lists.inside.size() + lists.outside.size() + lists.incoming.size()) * 320 + 64);
  out.begin_object().field("version", read.snapshot->version()).key("inside").begin_array();
  for (const features::ReferenceInside& item : lists.inside) {
    out.begin_object().key("range");
    places.range(out, uri, item.range);
    out.field("words", item.words).field("from", item.from).field("to", item.to);
    if (item.target) {
      out.key("target");
      places.location(out, uri, item.target->selection);
    }
    out.end_object();
  }
  out.end_array().key("outside").begin_array();
  for (const features::ReferenceOutside& item : lists.outside) write_outside(out, places, item, uri);
  out.end_array().key("incoming").begin_array();
  for (const features::ReferenceFrom& item : lists.incoming) {
    if (!places.knows(item.uri)) continue;
    out.begin_object().key("location");
    places.location(out, item.uri, item.range);
    out.field("title", item.title);
    write_label(out, item.question);
    out.end_object();
  }
  out.end_array().end_object();
  return out.take();
}

rpc::RawJson fact_ledger(const features::FactLedger& ledger, const Read& read) {
  PlaceWriter places(read);
  JsonWriter out(ledger.facts.size() * kFactSize + 64);
  out.begin_object().field("version", read.snapshot->version()).field("truncated", ledger.truncated);
  out.key("facts").begin_array();
  for (const features::LedgerFact& fact : ledger.facts) write_fact(out, places, fact, read.snapshot->uri());
  out.end_array().end_object();
  return out.take();
}

rpc::RawJson folder_graph(const features::FolderGraph& graph) {
  JsonWriter out(graph.papers.size() * kFolderPaperSize + 64);
  out.begin_object().key("index").begin_object().field("building", graph.status.building);
  out.field("papers", graph.status.papers).end_object();
  out.key("papers").begin_array();
  for (const features::FolderPaper& paper : graph.papers) {
    out.begin_object().field("uri", paper.uri).field("name", paper.name).field("title", paper.title);
    write_day(out, "date", paper.date);
    out.end_object();
  }
  out.end_array().key("links").begin_array();
  for (const features::FolderLink& link : graph.links)
    out.begin_object().field("from", link.from).field("to", link.to).field("count", link.citations).end_object();
  out.end_array().field("more", graph.more).end_object();
  return out.take();
}

}  // namespace vraagbaak::lsp::to_proto
