// Writes places of any text of the workspace; a text is read once for all its places.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "lsp/read.h"
#include "rpc/json_writer.h"

namespace vraagbaak::lsp {

class PlaceWriter {
 public:
  /// `read` may lack a snapshot; it must outlive the writer.
  explicit PlaceWriter(const Read& read) : read_(read) {}

  /// False for a text that cannot be read any more; then nothing may be written about it.
  bool knows(const std::string& uri) { return text(uri) != nullptr; }
  /// Range. Only for a text that it knows.
  void range(rpc::JsonWriter& out, const std::string& uri, text::ByteRange range);
  /// Position. Only for a text that it knows.
  void position(rpc::JsonWriter& out, const std::string& uri, text::ByteOffset offset);
  /// Location. Only for a text that it knows.
  void location(rpc::JsonWriter& out, const std::string& uri, text::ByteRange range);

 private:
  const text::SourceText* text(const std::string& uri);

  const Read& read_;
  std::map<std::string, std::optional<text::SourceText>> texts_;
};

}  // namespace vraagbaak::lsp
