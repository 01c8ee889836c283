#include "cli/report.h"

#include <cstdint>
#include <cstdio>
#include <map>
#include <ostream>

#include "checks/analysis.h"
#include "checks/place.h"
#include "checks/workspace.h"

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

ReportedPlace reported(text::ByteRange range, const model::Document& document) {
  return {line_column(document, range.start), line_column(document, range.end)};
}

std::string line_at(text::ByteOffset offset, const text::SourceText& text) {
  const uint32_t line = text.line_of(offset);
  return text.slice({text.line_start(line), text.line_end(line)});
}

}  // namespace

CheckedFile checked_file(const Input& input, Language language, const FolderLibrary* folder) {
  const model::Document& document = *input.document;
  CheckedFile file{input.path, model::form_name(document.form()), {}};
  const auto analysis = checks::Analysis::run(input.document);
  std::vector<checks::Finding> among_others;
  if (folder) among_others = checks::workspace_findings(document, folder->uri_of(input.path), folder->library());
  std::map<std::string, unsigned> seen;
  for (const checks::Finding* finding : checks::merged(document, analysis->findings(), among_others)) {
    const text::ByteRange range = document_range(finding->place, document);
    ReportedFinding& added = file.findings.emplace_back();
    added.check = finding->check;
    added.severity = finding->severity;
    added.message = checks::render(*finding->message, finding->arguments, language);
    added.place = reported(range, document);
    for (const checks::Related& related : finding->related) {
      added.related.push_back({reported(document_range(related.place, document), document),
                               checks::render(*related.message, related.arguments, language)});
    }
    added.source_line = line_at(range.start, document.text());
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
