#include "cli/report.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <map>
#include <ostream>

#include "checks/analysis.h"
#include "checks/look_up.h"
#include "checks/place.h"
#include "checks/workspace.h"
#include "text/position_mapper.h"

namespace vraagbaak::cli {

namespace {

/// FNV-1a: the same on every machine, for fingerprints that are kept elsewhere.
uint64_t stable_hash(std::string_view bytes) {
  uint64_t hash = 0xcbf29ce484222325;
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
  return hash;
}

std::string hex(uint64_t number) {
  char digits[17];
  std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(number));
  return digits;
}

/// Line and column of many places, cheap when they ascend.
class Places {
 public:
  explicit Places(const text::SourceText& text) : at_(text, text::Encoding::utf32) {}

  LineColumn operator()(text::ByteOffset offset) {
    const text::EncodedPosition position = at_.position(offset);
    return {position.line + 1, position.column + 1};
  }
  ReportedPlace operator()(text::ByteRange range) { return {(*this)(range.start), (*this)(range.end)}; }

 private:
  text::PositionMapper at_;
};

/// The line around `offset`, no more of it than a person is shown: a text that lost its line breaks is one line.
text::ByteRange source_around(text::ByteOffset offset, const text::SourceText& text) {
  constexpr uint32_t kMostBytes = 1000;  // to either side
  const auto inside_character = [&](text::ByteOffset at) {
    const std::string byte = text.slice({at, at + 1});
    return !byte.empty() && (static_cast<unsigned char>(byte[0]) & 0xC0u) == 0x80u;
  };
  const uint32_t line = text.line_of(offset);
  text::ByteRange range{text.line_start(line), text.line_end(line)};
  if (offset - range.start > kMostBytes) range.start = offset - kMostBytes;
  if (range.end > offset + kMostBytes) range.end = offset + kMostBytes;
  while (range.start < offset && inside_character(range.start)) range.start = range.start + 1;
  while (range.end > offset && inside_character(range.end)) range.end = range.end - 1;
  return range;
}

/// What the other texts of `folder` say of a document.
std::vector<checks::Finding> findings_among_others(const Input& input, const FolderLibrary& folder) {
  const std::string uri = folder.uri_of(input.path);
  std::vector<checks::Finding> findings = checks::workspace_findings(*input.document, uri, folder.library());
  for (checks::Finding& finding : checks::looked_up_findings(input.document, uri, folder.library()))
    findings.push_back(std::move(finding));
  std::stable_sort(findings.begin(), findings.end(), [&](const checks::Finding& a, const checks::Finding& b) {
    return document_range(a.place, *input.document) < document_range(b.place, *input.document);
  });
  return findings;
}

ReportedFinding::Related reported_elsewhere(const checks::Elsewhere& place, std::string message,
                                            const FolderLibrary* folder) {
  const auto path = folder ? folder->path_of(place.uri) : std::nullopt;
  Places at(place.text);
  return {at(place.range), std::move(message), path.value_or(place.uri)};
}

}  // namespace

CheckedFile checked_file(const Input& input, Language language, const FolderLibrary* folder) {
  const model::Document& document = *input.document;
  CheckedFile file{input.path, model::form_name(document.form()), {}};
  const auto analysis = checks::Analysis::run(input.document);
  std::vector<checks::Finding> among_others;
  if (folder) among_others = findings_among_others(input, *folder);
  Places place(document.text());
  Places elsewhere(document.text());
  std::map<std::string, unsigned> seen;
  for (const checks::Finding* finding : checks::merged(document, analysis->findings(), among_others)) {
    const text::ByteRange range = document_range(finding->place, document);
    ReportedFinding& added = file.findings.emplace_back();
    added.check = finding->check;
    added.severity = finding->severity;
    added.message = checks::render(*finding->message, finding->arguments, language);
    const text::ByteRange source = source_around(range.start, document.text());
    added.source_line = document.text().slice(source);
    added.source_column = place(source.start).column;
    added.place = place(range);
    for (const checks::Related& related : finding->related) {
      std::string message = checks::render(*related.message, related.arguments, language);
      added.related.push_back(
          related.elsewhere
              ? reported_elsewhere(*related.elsewhere, std::move(message), folder)
              : ReportedFinding::Related{elsewhere(document_range(related.place, document)), std::move(message)});
    }
    std::string identity = std::string(finding->check->code) + '\n' + document.text().slice(range);
    for (const std::string& argument : finding->arguments) identity += '\n' + argument;
    const unsigned repetition = ++seen[identity];
    added.fingerprint = hex(stable_hash(identity)) + ":" + std::to_string(repetition);
  }
  return file;
}

void write_report(const Report& report, ReportFormat format, std::ostream& out, std::ostream& err) {
  switch (format) {
    case ReportFormat::text: return write_text(report, out, err);
    case ReportFormat::json: return write_json(report, out);
    case ReportFormat::sarif: return write_sarif(report, out);
  }
}

}  // namespace vraagbaak::cli
