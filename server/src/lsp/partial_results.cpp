#include "lsp/partial_results.h"

#include <algorithm>

namespace vraagbaak::lsp {

rpc::RawJson PartialResults::list(size_t count, const rpc::Reply& reply,
                                  const std::function<rpc::RawJson(size_t first, size_t end)>& write) const {
  if (token_.empty() || count <= kPiece) return write(0, count);
  for (size_t first = 0; first < count && !reply.cancelled(); first += kPiece) {
    rpc::JsonWriter out;
    out.begin_object().key("token").raw(token_);
    out.key("value").raw(write(first, std::min(first + kPiece, count)).text).end_object();
    dispatcher_.notify("$/progress", out.take());
  }
  // What was sent in pieces is not sent again.
  return rpc::RawJson{"[]"};
}

}  // namespace vraagbaak::lsp
