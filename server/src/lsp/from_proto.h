// From the client's words to ours: positions in its encoding become byte offsets, JSON settings become Settings.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "lsp/protocol.h"
#include "lsp/read.h"
#include "session/settings.h"
#include "text/source_text.h"

namespace vraagbaak::lsp::from_proto {

/// Out-of-range positions are clamped as LSP 3.17 says (see SourceText::offset).
text::ByteOffset offset(Position position, const text::SourceText& text, text::Encoding encoding);
text::ByteOffset offset(Position position, const Read& read);
/// A range that ends before it starts is taken the other way round.
text::ByteRange range(Range range, const text::SourceText& text, text::Encoding encoding);

/// The first of the client's encodings that we know; UTF-16 when it names none (LSP 3.17, positionEncodings).
text::Encoding encoding(const std::vector<std::string>& offered);

/// `defaults` overlaid with the section "vraagbaak" of the client's settings:
///   {"locale": "auto"|"nl"|"en", "maxDiagnostics": 1000,
///    "format": {"wrap": "keep"|"paragraph"|"width", "width": 80, "nonBreakingSpaces": false, "quotes": "keep"|"form"},
///    "inlayHints": {"questions": true, "titles": true, "dates": false, "shares": false}, "codeLens": true,
///    "index": {"enabled": true, "include": ["*.txt"], "exclude": ["oud/**"], "maxFileSize": 20},  (megabytes)
///    "diagnostics": {"severity": {"<code>": "off"|"error"|"warning"|"information"|"hint"}}}
/// What is absent, unknown or mistyped leaves the default.
session::Settings settings(const nlohmann::json& section, session::Settings defaults);

}  // namespace vraagbaak::lsp::from_proto
