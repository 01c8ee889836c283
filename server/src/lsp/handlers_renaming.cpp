// Renumbering by rename, and editing of labels that belong together.
#include "features/linked_editing.h"
#include "features/rename.h"
#include "lsp/from_proto.h"
#include "lsp/place_writer.h"
#include "lsp/server.h"
#include "lsp/to_proto_edits.h"

namespace vraagbaak::lsp {

namespace {

[[noreturn]] void refuse(const features::renumbering::Refusal& refusal) {
  throw rpc::RequestError(rpc::ErrorCode::request_failed, refusal.reason);
}

rpc::RawJson prepare(const Read& read, const PositionParams& params) {
  const auto document = read.snapshot->document();
  const auto place =
      features::rename_place(*document, from_proto::offset(params.position, read), read.settings->language);
  if (!place) refuse(place.error());
  rpc::JsonWriter out;
  out.begin_object().key("range");
  PlaceWriter(read).range(out, read.snapshot->uri(), place->range);
  out.field("placeholder", place->placeholder).end_object();
  return out.take();
}

rpc::RawJson rename(const Read& read, const RenameParams& params) {
  const auto document = read.snapshot->document();
  const features::renumbering::Source source{*document, read.snapshot->uri(), *read.library, read.settings->language};
  const auto outcome = features::renamed(source, from_proto::offset(params.position, read), params.newName);
  if (!outcome) refuse(outcome.error());
  return to_proto::workspace_edit(*outcome, read);
}

rpc::RawJson linked_ranges(const Read& read, const PositionParams& params) {
  const auto document = read.snapshot->document();
  const auto ranges = features::linked_editing_ranges(*document, from_proto::offset(params.position, read));
  if (ranges.empty()) return rpc::RawJson{"null"};
  rpc::JsonWriter out;
  out.begin_object().key("ranges").begin_array();
  PlaceWriter writer(read);
  for (const text::ByteRange range : ranges) writer.range(out, read.snapshot->uri(), range);
  // A number, with or without a letter.
  out.end_array().field("wordPattern", "\\d+[a-z]?").end_object();
  return out.take();
}

}  // namespace

void bind_renaming(Binder& on, Server& /*server*/) {
  on.later<PositionParams>("textDocument/prepareRename", kPrompt, prepare);
  on.later<RenameParams>("textDocument/rename", kPrompt, rename);
  on.later<PositionParams>("textDocument/linkedEditingRange", kPrompt, linked_ranges);
}

}  // namespace vraagbaak::lsp
