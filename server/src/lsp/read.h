// What a request on a document may look at: one version of the document, the settings and the client's abilities as
// they were when the request came. Nothing in it changes; safe to hand to another thread.
#pragma once

#include <cstdint>
#include <memory>

#include "index/library.h"
#include "lsp/protocol.h"
#include "session/document_store.h"
#include "session/settings.h"
#include "text/offset.h"

namespace vraagbaak::lsp {

/// What initialize settled; fixed from then on.
struct Connection {
  ClientCapabilities client;
  text::Encoding encoding = text::Encoding::utf16;
};

struct Read {
  session::SnapshotPtr snapshot;
  std::shared_ptr<const session::Settings> settings;
  uint64_t settings_version = 0;  ///< counts changes of the settings
  std::shared_ptr<const Connection> connection;
  std::shared_ptr<const index::Library> library = std::make_shared<const index::EmptyLibrary>();  ///< never null

  const text::SourceText& text() const { return snapshot->text(); }
};

}  // namespace vraagbaak::lsp
