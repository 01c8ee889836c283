#include "lsp/to_proto.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "checks/check.h"
#include "checks/place.h"
#include "checks/workspace.h"
#include "features/rich_text.h"
#include "features/sheet_problems.h"
#include "index/contents.h"
#include "text/position_mapper.h"

namespace vraagbaak::lsp::to_proto {

namespace {

using rpc::JsonWriter;
using rpc::RawJson;

constexpr std::string_view kSource = "vraagbaak";
constexpr std::string_view kSheetPage = "https://github.com/vraagbaak/vraagbaak/blob/main/server/docs/fact-sheets.md";
constexpr std::string_view kCatalogue = "https://github.com/vraagbaak/vraagbaak/blob/main/server/docs/diagnostics.md#";

/// SymbolKind of LSP 3.17; chosen for icons that differ, there are none for questions and answers.
enum class ProtocolSymbolKind : uint8_t {
  file = 1,
  module = 2,
  name_space = 3,
  class_kind = 5,
  method = 6,
  property = 7,
  field = 8,
  string = 15,
  event = 24,
};

ProtocolSymbolKind symbol_kind(features::SymbolKind kind, const ClientCapabilities& client) {
  switch (kind) {
    case features::SymbolKind::header: return ProtocolSymbolKind::file;
    case features::SymbolKind::section: return ProtocolSymbolKind::name_space;
    case features::SymbolKind::question: return ProtocolSymbolKind::class_kind;
    case features::SymbolKind::sub_question: return ProtocolSymbolKind::field;
    case features::SymbolKind::answer: return ProtocolSymbolKind::method;
    case features::SymbolKind::sub_answer: return ProtocolSymbolKind::property;
    case features::SymbolKind::notice:
      return client.eventSymbols ? ProtocolSymbolKind::event : ProtocolSymbolKind::string;
    case features::SymbolKind::explanation: return ProtocolSymbolKind::string;
    case features::SymbolKind::annex: return ProtocolSymbolKind::module;
  }
  return ProtocolSymbolKind::string;
}

/// Writes positions of one text. Starts and ends are looked up apart from each other, since an outer range ends
/// far behind the start of the next one and only ascending positions are cheap.
class Places {
 public:
  Places(const text::SourceText& text, text::Encoding encoding) : starts_(text, encoding), ends_(text, encoding) {}

  text::EncodedPosition start(text::ByteOffset offset) { return starts_.position(offset); }
  text::EncodedPosition end(text::ByteOffset offset) { return ends_.position(offset); }

  /// A range that is short or stands alone: both ends lie near the last start.
  void write_near(JsonWriter& out, text::ByteRange range) {
    const text::EncodedPosition first = start(range.start);
    write(out, first, range.empty() ? first : start(range.end));
  }
  void write(JsonWriter& out, text::ByteRange range) { write(out, start(range.start), end(range.end)); }

  /// In one piece: an outline of a large document holds a hundred thousand positions.
  static void write(JsonWriter& out, text::EncodedPosition from, text::EncodedPosition to) {
    char buffer[160];
    char* at = put(buffer, R"({"start":{"line":)");
    at = put(at, from.line);
    at = put(at, R"(,"character":)");
    at = put(at, from.column);
    at = put(at, R"(},"end":{"line":)");
    at = put(at, to.line);
    at = put(at, R"(,"character":)");
    at = put(at, to.column);
    at = put(at, "}}");
    out.raw({buffer, static_cast<size_t>(at - buffer)});
  }

 private:
  static char* put(char* at, std::string_view literal) { return at + literal.copy(at, literal.size()); }
  static char* put(char* at, uint32_t number) {
    constexpr int kMostDigits = 10;
    return std::to_chars(at, at + kMostDigits, number).ptr;
  }

  text::PositionMapper starts_;
  text::PositionMapper ends_;
};

Places places(const Read& read) { return Places(read.text(), read.connection->encoding); }

void write_location(JsonWriter& out, Places& at, const std::string& uri, text::ByteRange range) {
  out.begin_object().field("uri", uri).key("range");
  at.write(out, range);
  out.end_object();
}

/// More than most symbols need as JSON; growing the text of a large outline would copy it.
constexpr size_t kSymbolSize = 340;

RawJson hierarchical_symbols(const std::vector<features::Symbol>& symbols, const Read& read) {
  Places at = places(read);
  JsonWriter out(symbols.size() * kSymbolSize + 16);
  out.begin_array();
  for (size_t i = 0; i < symbols.size(); ++i) {
    const features::Symbol& symbol = symbols[i];
    out.begin_object().field("name", symbol.name);
    if (!symbol.description().empty()) out.field("detail", symbol.description());
    out.field("kind", static_cast<unsigned>(symbol_kind(symbol.kind, read.connection->client))).key("range");
    at.write(out, symbol.range);
    out.key("selectionRange");
    at.write_near(out, symbol.selection);
    const size_t next_depth = i + 1 < symbols.size() ? symbols[i + 1].depth : 0;
    if (next_depth > symbol.depth) {
      out.key("children").begin_array();
      continue;
    }
    out.end_object();
    for (size_t depth = symbol.depth; depth > next_depth; --depth) out.end_array().end_object();
  }
  out.end_array();
  return out.take();
}

RawJson flat_symbols(const std::vector<features::Symbol>& symbols, const Read& read) {
  Places at = places(read);
  JsonWriter out(symbols.size() * kSymbolSize + 16);
  std::vector<const std::string*> parents;
  out.begin_array();
  for (const features::Symbol& symbol : symbols) {
    parents.resize(symbol.depth, nullptr);
    out.begin_object().field("name", symbol.name);
    out.field("kind", static_cast<unsigned>(symbol_kind(symbol.kind, read.connection->client))).key("location");
    write_location(out, at, read.snapshot->uri(), symbol.range);
    if (!parents.empty() && parents.back()) out.field("containerName", *parents.back());
    out.end_object();
    parents.push_back(&symbol.name);
  }
  out.end_array();
  return out.take();
}

void append_report(JsonWriter& out, const std::string& found, const std::string& previous_result_id) {
  const std::string id = result_id(found);
  if (id == previous_result_id) {
    out.field("kind", "unchanged").field("resultId", id);
    return;
  }
  out.field("kind", "full").field("resultId", id).key("items");
  out.raw(found);
}

void write_report(JsonWriter& out, const Read& read, const std::string& previous_result_id) {
  append_report(out, diagnostics(*read.snapshot, *read.library, *read.settings, *read.connection), previous_result_id);
}

}  // namespace

std::string_view encoding_name(text::Encoding encoding) {
  switch (encoding) {
    case text::Encoding::utf8: return "utf-8";
    case text::Encoding::utf16: return "utf-16";
    case text::Encoding::utf32: return "utf-32";
  }
  return "utf-16";
}

Position position(text::ByteOffset offset, const text::SourceText& text, text::Encoding encoding) {
  const text::EncodedPosition found = text.position(offset, encoding);
  return {found.line, found.column};
}

RawJson document_symbols(const std::vector<features::Symbol>& symbols, const Read& read) {
  return read.connection->client.hierarchicalDocumentSymbol ? hierarchical_symbols(symbols, read)
                                                            : flat_symbols(symbols, read);
}

RawJson folding_ranges(const std::vector<features::Fold>& folds, const Read& read) {
  const ClientCapabilities& client = read.connection->client;
  Places at = places(read);
  const size_t count = std::min<size_t>(folds.size(), client.foldingRangeLimit);
  JsonWriter out(count * 64 + 16);
  out.begin_array();
  for (size_t i = 0; i < count; ++i) {
    const text::EncodedPosition start = at.start(folds[i].range.start);
    const text::EncodedPosition end = at.end(folds[i].range.end);
    out.begin_object().field("startLine", start.line);
    if (!client.lineFoldingOnly) out.field("startCharacter", start.column);
    out.field("endLine", end.line);
    if (!client.lineFoldingOnly) out.field("endCharacter", end.column);
    if (folds[i].kind == features::FoldKind::section) out.field("kind", "region");
    if (folds[i].kind == features::FoldKind::footnotes) out.field("kind", "comment");
    out.end_object();
  }
  out.end_array();
  return out.take();
}

RawJson selection_ranges(const std::vector<std::vector<text::ByteRange>>& lists, const Read& read) {
  Places at = places(read);
  JsonWriter out;
  out.begin_array();
  for (const std::vector<text::ByteRange>& ranges : lists) {
    for (size_t i = 0; i < ranges.size(); ++i) {
      if (i > 0) out.key("parent");
      out.begin_object().key("range");
      at.write(out, ranges[i]);
    }
    for (size_t i = 0; i < ranges.size(); ++i) out.end_object();
  }
  out.end_array();
  return out.take();
}

RawJson document_links(const std::vector<features::Link>& links, const Read& read) {
  Places at = places(read);
  JsonWriter out(links.size() * 200 + 16);
  out.begin_array();
  for (const features::Link& link : links) {
    out.begin_object().key("range");
    at.write_near(out, link.range);
    out.field("target", link.target);
    if (read.connection->client.linkTooltip && !link.tooltip.empty()) out.field("tooltip", link.tooltip);
    out.end_object();
  }
  out.end_array();
  return out.take();
}

RawJson definition(const std::optional<features::Definition>& definition, const Read& read) {
  JsonWriter out;
  if (!definition) {
    out.value(nullptr);
    return out.take();
  }
  Places at = places(read);
  out.begin_array();
  for (const features::Location& target : definition->targets) {
    if (!read.connection->client.definitionLink) {
      write_location(out, at, read.snapshot->uri(), target.selection);
      continue;
    }
    out.begin_object().key("originSelectionRange");
    at.write(out, definition->origin);
    out.field("targetUri", read.snapshot->uri()).key("targetRange");
    at.write(out, target.range);
    out.key("targetSelectionRange");
    at.write(out, target.selection);
    out.end_object();
  }
  out.end_array();
  return out.take();
}

RawJson document_highlights(const std::vector<features::Highlight>& highlights, const Read& read) {
  constexpr unsigned kRead = 2;
  constexpr unsigned kWrite = 3;
  Places at = places(read);
  JsonWriter out(highlights.size() * 100 + 16);
  out.begin_array();
  for (const features::Highlight& highlight : highlights) {
    out.begin_object().key("range");
    at.write_near(out, highlight.range);
    out.field("kind", highlight.kind == features::HighlightKind::label ? kWrite : kRead).end_object();
  }
  out.end_array();
  return out.take();
}

RawJson hover(const std::optional<features::Hover>& hover, const Read& read) {
  JsonWriter out;
  if (!hover) {
    out.value(nullptr);
    return out.take();
  }
  const bool markdown = read.connection->client.hoverMarkdown;
  Places at = places(read);
  out.begin_object().key("contents").begin_object();
  out.field("kind", markdown ? "markdown" : "plaintext");
  out.field("value", markdown ? features::render_markdown(hover->content) : features::render_plain(hover->content));
  out.end_object().key("range");
  at.write(out, hover->range);
  out.end_object();
  return out.take();
}

std::vector<uint32_t> token_data(const std::vector<features::Token>& tokens, const Read& read) {
  Places at = places(read);
  std::vector<uint32_t> data;
  data.reserve(tokens.size() * 5);
  text::EncodedPosition before;
  for (const features::Token& token : tokens) {
    const text::EncodedPosition start = at.start(token.range.start);
    const text::EncodedPosition end = at.start(token.range.end);
    // A token lies within a line; one that does not would garble all that follow it.
    if (end.line != start.line || end.column <= start.column) continue;
    const uint32_t column = start.line == before.line ? start.column - before.column : start.column;
    data.insert(data.end(), {start.line - before.line, column, end.column - start.column,
                             static_cast<uint32_t>(token.type), token.modifiers});
    before = start;
  }
  return data;
}

RawJson semantic_tokens(const std::vector<uint32_t>& data, std::string_view result_id) {
  JsonWriter out(data.size() * 3 + 64);
  out.begin_object();
  if (!result_id.empty()) out.field("resultId", result_id);
  out.key("data").begin_array();
  for (const uint32_t number : data) out.value(number);
  out.end_array().end_object();
  return out.take();
}

RawJson semantic_tokens_delta(const std::vector<uint32_t>& before, const std::vector<uint32_t>& after,
                              std::string_view result_id) {
  const auto [old_head, new_head] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  const auto [old_tail, new_tail] = std::mismatch(before.rbegin(), std::make_reverse_iterator(old_head), after.rbegin(),
                                                  std::make_reverse_iterator(new_head));
  const auto removed = old_tail.base() - old_head;
  const auto inserted_end = new_tail.base();
  JsonWriter out(static_cast<size_t>(inserted_end - new_head) * 3 + 128);
  out.begin_object().field("resultId", result_id).key("edits").begin_array();
  if (removed > 0 || inserted_end != new_head) {
    out.begin_object().field("start", old_head - before.begin()).field("deleteCount", removed);
    out.key("data").begin_array();
    for (auto number = new_head; number != inserted_end; ++number) out.value(*number);
    out.end_array().end_object();
  }
  out.end_array().end_object();
  return out.take();
}

std::string diagnostics(const session::Snapshot& snapshot, const index::Library& library,
                        const session::Settings& settings, const Connection& connection) {
  const auto analysis = snapshot.analysis();
  return diagnostics(analysis->document(), analysis->findings(), snapshot.looked_up(), library, settings, connection,
                     snapshot.uri());
}

std::string diagnostics(const model::Document& document, const std::vector<const checks::Finding*>& own,
                        const std::vector<checks::Finding>& looked_up, const index::Library& library,
                        const session::Settings& settings, const Connection& connection, const std::string& uri) {
  if (index::is_fact_sheet(uri))
    return sheet_diagnostics(document.text(), index::contents_of_sheet(document.text().str(), uri).problems, settings,
                             connection);
  const std::vector<checks::Finding> in_workspace = checks::workspace_findings(document, uri, library);
  Places at(document.text(), connection.encoding);
  JsonWriter out;
  out.begin_array();
  uint32_t count = 0;
  for (const checks::Finding* finding :
       checks::merged(document, checks::merged(document, own, in_workspace), looked_up)) {
    const auto severity = settings.severity_of(*finding);
    if (!severity) continue;
    if (count++ == settings.max_diagnostics) break;
    out.begin_object().key("range");
    at.write(out, document_range(finding->place, document));
    out.field("severity", static_cast<unsigned>(*severity)).field("code", finding->check->code);
    if (connection.client.diagnosticCodeDescription) {
      out.key("codeDescription").begin_object();
      out.field("href", std::string(kCatalogue) + std::string(finding->check->code)).end_object();
    }
    out.field("source", kSource);
    out.field("message", checks::render(*finding->message, finding->arguments, settings.language));
    if (connection.client.diagnosticRelatedInformation && !finding->related.empty()) {
      out.key("relatedInformation").begin_array();
      for (const checks::Related& related : finding->related) {
        out.begin_object().key("location");
        if (related.elsewhere) {
          Places there(related.elsewhere->text, connection.encoding);
          write_location(out, there, related.elsewhere->uri, related.elsewhere->range);
        } else {
          write_location(out, at, uri, document_range(related.place, document));
        }
        out.field("message", checks::render(*related.message, related.arguments, settings.language)).end_object();
      }
      out.end_array();
    }
    out.end_object();
  }
  out.end_array();
  return out.take().text;
}

std::string sheet_diagnostics(const text::SourceText& text, const std::vector<index::SheetProblem>& problems,
                              const session::Settings& settings, const Connection& connection) {
  using Kind = index::SheetProblem::Kind;
  Places at(text, connection.encoding);
  JsonWriter out;
  out.begin_array();
  for (size_t i = 0; i < std::min<size_t>(problems.size(), settings.max_diagnostics); ++i) {
    const index::SheetProblem& problem = problems[i];
    const bool nothing_used = problem.kind == Kind::no_toml || problem.kind == Kind::too_large;
    const auto severity = nothing_used ? checks::Severity::error : checks::Severity::warning;
    out.begin_object().key("range");
    at.write(out, problem.range);
    out.field("severity", static_cast<unsigned>(severity)).field("code", "fact-sheet");
    if (connection.client.diagnosticCodeDescription)
      out.key("codeDescription").begin_object().field("href", kSheetPage).end_object();
    out.field("source", kSource).field("message", features::sheet_message(problem, settings.language)).end_object();
  }
  return out.end_array().take().text;
}

RawJson publish_diagnostics(const std::string& uri, std::optional<int32_t> version, const std::string& diagnostics) {
  JsonWriter out(diagnostics.size() + uri.size() + 64);
  out.begin_object().field("uri", uri);
  if (version) out.field("version", *version);
  out.key("diagnostics").raw(diagnostics).end_object();
  return out.take();
}

std::string result_id(std::string_view diagnostics) {
  return std::to_string(diagnostics.size()) + "." + std::to_string(std::hash<std::string_view>{}(diagnostics));
}

RawJson document_diagnostic_report(const Read& read, const std::string& previous_result_id) {
  JsonWriter out;
  out.begin_object();
  write_report(out, read, previous_result_id);
  out.end_object();
  return out.take();
}

void append_workspace_diagnostic_report(JsonWriter& out, const Read& read, const std::string& previous_result_id) {
  out.begin_object().field("uri", read.snapshot->uri()).field("version", read.snapshot->version());
  write_report(out, read, previous_result_id);
  out.end_object();
}

void append_closed_diagnostic_report(JsonWriter& out, const std::string& uri, const std::string& found,
                                     const std::string& previous_result_id) {
  out.begin_object().field("uri", uri).key("version").raw("null");
  append_report(out, found, previous_result_id);
  out.end_object();
}

}  // namespace vraagbaak::lsp::to_proto
