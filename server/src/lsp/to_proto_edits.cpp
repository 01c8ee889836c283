#include "lsp/to_proto_edits.h"

#include <optional>

#include "text/position_mapper.h"

namespace vraagbaak::lsp::to_proto {

namespace {

constexpr std::string_view kAnnotation = "vraagbaak";

void write_position(rpc::JsonWriter& out, text::EncodedPosition position) {
  out.begin_object().field("line", position.line).field("character", position.column).end_object();
}

void write_edits(rpc::JsonWriter& out, const std::vector<features::TextEdit>& edits, const text::SourceText& text,
                 text::Encoding encoding, std::string_view annotation) {
  out.begin_array();
  for (const features::TextEdit& edit : edits) {
    out.begin_object().key("range").begin_object().key("start");
    write_position(out, text.position(edit.range.start, encoding));
    out.key("end");
    write_position(out, text.position(edit.range.end, encoding));
    out.end_object().field("newText", edit.replacement);
    if (!annotation.empty()) out.field("annotationId", annotation);
    out.end_object();
  }
  out.end_array();
}

void write_annotation(rpc::JsonWriter& out, std::string_view id, std::string_view label, bool confirm) {
  out.key(id).begin_object().field("label", label);
  if (confirm) out.field("needsConfirmation", true);
  out.end_object();
}

/// The text that an edit's ranges count in.
struct Target {
  text::SourceText text;
  std::optional<int32_t> version;
};

std::optional<Target> target(const std::string& uri, const Read& read) {
  if (read.snapshot && uri == read.snapshot->uri()) return Target{read.text(), read.snapshot->version()};
  const std::optional<index::LoadedDocument> loaded = read.library->document(uri);
  if (!loaded) return std::nullopt;
  return Target{loaded->document->text(), loaded->version};
}

}  // namespace

rpc::RawJson text_edits(const std::vector<features::TextEdit>& edits, const Read& read) {
  rpc::JsonWriter out(edits.size() * 120 + 16);
  write_edits(out, edits, read.text(), read.connection->encoding, "");
  return out.take();
}

rpc::RawJson workspace_edit(const features::WorkspaceEdit& edit, const Read& read) {
  const ClientCapabilities& client = read.connection->client;
  const text::Encoding encoding = read.connection->encoding;
  const bool annotated = client.documentChanges && client.changeAnnotations && !edit.label.empty();
  rpc::JsonWriter out;
  out.begin_object();
  if (client.documentChanges) {
    out.key("documentChanges").begin_array();
  } else {
    out.key("changes").begin_object();
  }
  rpc::JsonWriter annotations;
  annotations.begin_object();
  bool labelled = false;  // some edit has the label of the whole
  for (size_t index = 0; index < edit.documents.size(); ++index) {
    const features::DocumentEdit& document = edit.documents[index];
    const std::optional<Target> found = target(document.uri, read);
    if (!found) continue;
    if (client.documentChanges) {
      out.begin_object().key("textDocument").begin_object().field("uri", document.uri).key("version");
      if (found->version) {
        out.value(*found->version);
      } else {
        out.value(nullptr);
      }
      out.end_object().key("edits");
      std::string annotation;
      if (annotated && !document.label.empty()) {
        annotation = std::string(kAnnotation) + '-' + std::to_string(index);
        write_annotation(annotations, annotation, document.label, document.confirm);
      } else if (annotated) {
        annotation = kAnnotation;
        labelled = true;
      }
      write_edits(out, document.edits, found->text, encoding, annotation);
      out.end_object();
    } else {
      std::string key;
      rpc::append_json_string(key, document.uri);
      out.key(std::string_view(key).substr(1, key.size() - 2));
      write_edits(out, document.edits, found->text, encoding, "");
    }
  }
  if (client.documentChanges) {
    out.end_array();
  } else {
    out.end_object();
  }
  if (annotated) {
    if (labelled) write_annotation(annotations, kAnnotation, edit.label, false);
    out.key("changeAnnotations").raw(annotations.end_object().text());
  }
  out.end_object();
  return out.take();
}

}  // namespace vraagbaak::lsp::to_proto
