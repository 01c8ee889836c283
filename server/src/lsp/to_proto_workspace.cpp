#include "lsp/to_proto_workspace.h"

#include "lsp/place_writer.h"

namespace vraagbaak::lsp::to_proto {

namespace {

using rpc::JsonWriter;

constexpr unsigned kFile = 1;     // SymbolKind.File, for papers
constexpr unsigned kClass = 5;    // SymbolKind.Class, for questions, as in the outline
constexpr unsigned kNumber = 16;  // SymbolKind.Number, for figures

unsigned symbol_kind(features::WorkspaceSymbol::Kind kind) {
  switch (kind) {
    case features::WorkspaceSymbol::Kind::paper: return kFile;
    case features::WorkspaceSymbol::Kind::question: return kClass;
    case features::WorkspaceSymbol::Kind::fact: return kNumber;
  }
  return kClass;
}

void write_item(JsonWriter& out, PlaceWriter& places, const features::CallItem& item) {
  out.begin_object().field("name", item.name).field("kind", kClass);
  if (!item.detail.empty()) out.field("detail", item.detail);
  out.field("uri", item.uri).key("range");
  places.range(out, item.uri, item.range);
  out.key("selectionRange");
  places.range(out, item.uri, item.selection);
  out.key("data").begin_object().field("number", item.label.number);
  out.field("letter", item.label.letter == 0 ? std::string() : std::string(1, item.label.letter));
  out.field("section", item.section).end_object().end_object();
}

void write_ranges(JsonWriter& out, PlaceWriter& places, const std::string& uri,
                  const std::vector<text::ByteRange>& ranges) {
  out.key("fromRanges").begin_array();
  for (const text::ByteRange range : ranges) places.range(out, uri, range);
  out.end_array();
}

/// The beginning of a text needs no look at the text.
void write_range(JsonWriter& out, PlaceWriter& places, const std::string& uri, text::ByteRange range) {
  constexpr std::string_view kStart = R"({"start":{"line":0,"character":0},"end":{"line":0,"character":0}})";
  if (range == text::ByteRange{}) {
    out.raw(kStart);
  } else {
    places.range(out, uri, range);
  }
}

bool can_write(PlaceWriter& places, const features::Place& place) {
  return place.range == text::ByteRange{} || places.knows(place.uri);
}

}  // namespace

rpc::RawJson definition_elsewhere(text::ByteRange origin, const std::vector<features::Place>& targets,
                                  const Read& read) {
  if (targets.empty()) return rpc::RawJson{"null"};
  PlaceWriter places(read);
  JsonWriter out;
  out.begin_array();
  for (const features::Place& target : targets) {
    if (!can_write(places, target)) continue;
    out.begin_object();
    if (read.connection->client.definitionLink) {
      out.key("originSelectionRange");
      places.range(out, read.snapshot->uri(), origin);
      out.field("targetUri", target.uri).key("targetRange");
      write_range(out, places, target.uri, target.range);
      out.key("targetSelectionRange");
      write_range(out, places, target.uri, target.selection);
    } else {
      out.field("uri", target.uri).key("range");
      write_range(out, places, target.uri, target.selection);
    }
    out.end_object();
  }
  out.end_array();
  return out.take();
}

rpc::RawJson locations(std::span<const text::ByteRange> here, std::span<const features::Place> elsewhere,
                       const Read& read) {
  PlaceWriter places(read);
  JsonWriter out((here.size() + elsewhere.size()) * 160 + 16);
  out.begin_array();
  for (const text::ByteRange range : here) places.location(out, read.snapshot->uri(), range);
  for (const features::Place& place : elsewhere) {
    if (!can_write(places, place)) continue;
    out.begin_object().field("uri", place.uri).key("range");
    write_range(out, places, place.uri, place.selection);
    out.end_object();
  }
  out.end_array();
  return out.take();
}

rpc::RawJson workspace_symbols(std::span<const features::WorkspaceSymbol> symbols, const Read& read) {
  PlaceWriter places(read);
  JsonWriter out(symbols.size() * 250 + 16);
  out.begin_array();
  for (const features::WorkspaceSymbol& symbol : symbols) {
    if (symbol.kind != features::WorkspaceSymbol::Kind::paper && !places.knows(symbol.uri)) continue;
    out.begin_object().field("name", symbol.name).field("kind", symbol_kind(symbol.kind));
    if (!symbol.container.empty()) out.field("containerName", symbol.container);
    out.key("location");
    out.begin_object().field("uri", symbol.uri).key("range");
    write_range(out, places, symbol.uri, symbol.range);
    out.end_object().end_object();
  }
  out.end_array();
  return out.take();
}

rpc::RawJson call_items(const std::vector<features::CallItem>& items, const Read& read) {
  if (items.empty()) return rpc::RawJson{"null"};
  PlaceWriter places(read);
  JsonWriter out;
  out.begin_array();
  for (const features::CallItem& item : items) write_item(out, places, item);
  out.end_array();
  return out.take();
}

rpc::RawJson incoming_calls(const std::vector<features::Call>& calls, const Read& read) {
  PlaceWriter places(read);
  JsonWriter out;
  out.begin_array();
  for (const features::Call& call : calls) {
    if (!places.knows(call.item.uri)) continue;
    out.begin_object().key("from");
    write_item(out, places, call.item);
    write_ranges(out, places, call.item.uri, call.places);
    out.end_object();
  }
  out.end_array();
  return out.take();
}

rpc::RawJson outgoing_calls(const std::vector<features::Call>& calls, const std::string& uri, const Read& read) {
  PlaceWriter places(read);
  JsonWriter out;
  out.begin_array();
  for (const features::Call& call : calls) {
    if (!places.knows(call.item.uri) || !places.knows(uri)) continue;
    out.begin_object().key("to");
    write_item(out, places, call.item);
    write_ranges(out, places, uri, call.places);
    out.end_object();
  }
  out.end_array();
  return out.take();
}

}  // namespace vraagbaak::lsp::to_proto
