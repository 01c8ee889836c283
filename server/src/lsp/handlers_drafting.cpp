// Help while writing: completion, inlay hints, code lenses.
#include <nlohmann/json.hpp>

#include "features/code_lenses.h"
#include "features/completion/completion.h"
#include "features/inlay_hints.h"
#include "lsp/from_proto.h"
#include "lsp/server.h"
#include "lsp/to_proto_drafting.h"

namespace vraagbaak::lsp {

void bind_drafting(Binder& on, Server&) {
  on.later<PositionParams>("textDocument/completion", kPrompt, [](const Read& read, const auto& p) {
    const auto document = read.snapshot->document();
    const text::ByteOffset offset = from_proto::offset(p.position, read.text(), read.connection->encoding);
    return to_proto::completion(features::complete(*document, read.snapshot->uri(), offset, *read.library,
                                                   read.connection->client.snippets, read.settings->language),
                                read);
  });
  on.later<RangeParams>("textDocument/inlayHint", kPrompt, [](const Read& read, const auto& p) {
    const auto document = read.snapshot->document();
    const text::ByteRange range = from_proto::range(p.range, read.text(), read.connection->encoding);
    const session::Settings& settings = *read.settings;
    const features::InlayHintOptions options{settings.hint_questions, settings.hint_titles, settings.hint_dates,
                                             settings.hint_shares, settings.language};
    return to_proto::inlay_hints(features::inlay_hints(*document, read.snapshot->uri(), range, *read.library, options),
                                 read);
  });
  on.later<DocumentParams>("textDocument/codeLens", kBulk, [](const Read& read, const auto&) {
    if (!read.settings->code_lenses) return rpc::RawJson{"[]"};
    const auto document = read.snapshot->document();
    return to_proto::code_lenses(
        features::code_lenses(*document, read.snapshot->uri(), *read.library, read.settings->language), read);
  });
}

}  // namespace vraagbaak::lsp
