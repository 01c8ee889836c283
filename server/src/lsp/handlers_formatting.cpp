// Formatting: a document, a range, while typing.
#include "features/formatting.h"
#include "lsp/from_proto.h"
#include "lsp/server.h"
#include "lsp/to_proto_edits.h"

namespace vraagbaak::lsp {

namespace {

rpc::RawJson format(const Read& read, const FormattingParams& params) {
  features::FormatOptions options = read.settings->format;
  options.trim_trailing_blanks = params.options.trimTrailingWhitespace;
  options.insert_final_break = params.options.insertFinalNewline;
  options.trim_final_breaks = params.options.trimFinalNewlines;
  std::optional<text::ByteRange> range;
  if (params.range) range = from_proto::range(*params.range, read.text(), read.connection->encoding);
  return to_proto::text_edits(features::format(*read.snapshot->document(), options, range), read);
}

rpc::RawJson format_typed(const Read& read, const OnTypeFormattingParams& params) {
  const text::ByteOffset offset = from_proto::offset(params.position, read.text(), read.connection->encoding);
  return to_proto::text_edits(features::format_line(*read.snapshot->document(), offset, read.settings->format), read);
}

}  // namespace

void bind_formatting(Binder& on, Server&) {
  on.later<FormattingParams>("textDocument/formatting", kBulk, format);
  on.later<FormattingParams>("textDocument/rangeFormatting", kBulk, format);
  on.later<OnTypeFormattingParams>("textDocument/onTypeFormatting", kPrompt, format_typed);
}

}  // namespace vraagbaak::lsp
