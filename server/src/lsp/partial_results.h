// A long list in pieces, for a client that gave a token for partial results (LSP 3.17): the first entries are there
// while the others are still written.
#pragma once

#include <cstddef>
#include <functional>
#include <utility>

#include "lsp/protocol.h"
#include "rpc/dispatcher.h"
#include "rpc/json_writer.h"

namespace vraagbaak::lsp {

class PartialResults {
 public:
  /// Entries of one piece. A list that is no longer is answered in one.
  static constexpr size_t kPiece = 100;

  /// Without a token, pieces are not sent.
  PartialResults(rpc::Dispatcher& dispatcher, ProgressToken token)
      : dispatcher_(dispatcher), token_(std::move(token)) {}

  /// The answer with a list of `count` entries. `write` gives the JSON array of the entries from `first` up to `end`;
  /// between pieces it may turn out that nobody waits for `reply` any more.
  rpc::RawJson list(size_t count, const rpc::Reply& reply,
                    const std::function<rpc::RawJson(size_t first, size_t end)>& write) const;

 private:
  rpc::Dispatcher& dispatcher_;
  ProgressToken token_;
};

}  // namespace vraagbaak::lsp
