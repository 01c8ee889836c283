#include "lsp/place_writer.h"

namespace vraagbaak::lsp {

const text::SourceText* PlaceWriter::text(const std::string& uri) {
  const auto [found, added] = texts_.try_emplace(uri);
  if (added) {
    found->second = read_.snapshot && read_.snapshot->uri() == uri ? read_.text() : read_.library->text(uri);
  }
  return found->second ? &*found->second : nullptr;
}

void PlaceWriter::position(rpc::JsonWriter& out, const std::string& uri, text::ByteOffset offset) {
  const text::EncodedPosition found = text(uri)->position(offset, read_.connection->encoding);
  out.begin_object().field("line", found.line).field("character", found.column).end_object();
}

void PlaceWriter::range(rpc::JsonWriter& out, const std::string& uri, text::ByteRange range) {
  out.begin_object().key("start");
  position(out, uri, range.start);
  out.key("end");
  position(out, uri, range.end);
  out.end_object();
}

void PlaceWriter::location(rpc::JsonWriter& out, const std::string& uri, text::ByteRange where) {
  out.begin_object().field("uri", uri).key("range");
  range(out, uri, where);
  out.end_object();
}

}  // namespace vraagbaak::lsp
