#include "lsp/to_proto_drafting.h"

#include <cstdio>

#include "features/rich_text.h"
#include "lsp/place_writer.h"

namespace vraagbaak::lsp::to_proto {

namespace {

using rpc::JsonWriter;

/// CompletionItemKind of LSP 3.17; chosen for icons that differ.
unsigned item_kind(features::CompletionKind kind) {
  switch (kind) {
    case features::CompletionKind::question: return 18;  // Reference
    case features::CompletionKind::paper: return 17;     // File
    case features::CompletionKind::heading: return 7;    // Class
    case features::CompletionKind::phrase: return 15;    // Snippet
    case features::CompletionKind::term: return 1;       // Text
    case features::CompletionKind::person: return 6;     // Variable
    case features::CompletionKind::figure: return 12;    // Value
  }
  return 1;
}

}  // namespace

rpc::RawJson completion(const features::CompletionList& list, const Read& read) {
  constexpr unsigned kSnippet = 2;
  const std::string& uri = read.snapshot->uri();
  PlaceWriter places(read);
  JsonWriter out(list.items.size() * 300 + 64);
  out.begin_object().field("isIncomplete", !list.complete).key("items").begin_array();
  for (size_t i = 0; i < list.items.size(); ++i) {
    const features::CompletionItem& item = list.items[i];
    out.begin_object().field("label", item.label).field("kind", item_kind(item.kind));
    // An editor sets label details against the label; a detail it shows for the chosen proposal alone.
    if (!item.detail.empty() && read.connection->client.completionLabelDetails) {
      out.key("labelDetails").begin_object().field("detail", "  " + item.detail).end_object();
    } else if (!item.detail.empty()) {
      out.field("detail", item.detail);
    }
    if (!item.documentation.empty()) {
      const bool markdown = read.connection->client.completionMarkdown;
      out.key("documentation").begin_object().field("kind", markdown ? "markdown" : "plaintext");
      out.field("value", markdown ? render_markdown(item.documentation) : render_plain(item.documentation));
      out.end_object();
    }
    // The order is ours; a client that sorts by label would put 10 before 2.
    char order[24];
    std::snprintf(order, sizeof order, "%05zu", i);
    out.field("sortText", order);
    // What is written already was compared without case and diacritics. Clients that compare again, letter by letter,
    // get what they compare with.
    const std::string written = read.text().slice(item.range);
    out.field("filterText", written.empty() ? item.label : written);
    if (item.snippet) out.field("insertTextFormat", kSnippet);
    out.key("textEdit").begin_object().key("range");
    places.range(out, uri, item.range);
    out.field("newText", item.insert).end_object().end_object();
  }
  out.end_array().end_object();
  return out.take();
}

rpc::RawJson inlay_hints(const std::vector<features::InlayHint>& hints, const Read& read) {
  PlaceWriter places(read);
  JsonWriter out(hints.size() * 200 + 16);
  out.begin_array();
  for (const features::InlayHint& hint : hints) {
    out.begin_object().key("position");
    places.position(out, read.snapshot->uri(), hint.offset);
    out.field("label", hint.label).field("tooltip", hint.tooltip).field("paddingLeft", true).end_object();
  }
  out.end_array();
  return out.take();
}

rpc::RawJson code_lenses(const std::vector<features::CodeLens>& lenses, const Read& read) {
  const std::string& uri = read.snapshot->uri();
  PlaceWriter places(read);
  JsonWriter out(lenses.size() * 300 + 16);
  out.begin_array();
  for (const features::CodeLens& lens : lenses) {
    out.begin_object().key("range");
    places.range(out, uri, lens.range);
    const bool leads = read.connection->client.showReferences && !lens.places.empty();
    out.key("command").begin_object().field("title", lens.title);
    out.field("command", leads ? "vraagbaak.showReferences" : "");
    if (leads) {
      out.key("arguments").begin_array().value(uri);
      places.position(out, uri, lens.range.start);
      out.begin_array();
      for (const features::Place& place : lens.places) {
        if (places.knows(place.uri)) places.location(out, place.uri, place.selection);
      }
      out.end_array().end_array();
    }
    out.end_object().end_object();
  }
  out.end_array();
  return out.take();
}

}  // namespace vraagbaak::lsp::to_proto
