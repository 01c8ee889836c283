// The report for people:
//   brief.pqa:12:34: warning reference-unresolved: Vraag 9 komt in dit document niet voor.
//     zie het antwoord op vraag 9.
//                               ^
#include <algorithm>
#include <array>
#include <ostream>

#include "base/utf8.h"
#include "cli/report.h"
#include "session/settings.h"

namespace vraagbaak::cli {

namespace {

/// Wide enough for a line of print; a longer line is shown around the finding.
constexpr size_t kShownCharacters = 110;
constexpr size_t kShownBefore = 60;

std::vector<std::string_view> characters(std::string_view line) {
  std::vector<std::string_view> out;
  for (size_t at = 0; at < line.size();) {
    const size_t size = std::max<size_t>(base::utf8_length_at(line, at), 1);
    out.push_back(line.substr(at, size));
    at += size;
  }
  return out;
}

void write_source(const ReportedFinding& finding, std::ostream& out) {
  const std::vector<std::string_view> line = characters(finding.source_line);
  const size_t start = std::min<size_t>(finding.place.start.column - finding.source_column, line.size());
  const bool one_line = finding.place.end.line == finding.place.start.line;
  const size_t end =
      std::clamp<size_t>(one_line ? finding.place.end.column - finding.source_column : line.size(), start, line.size());
  const bool cut = line.size() > kShownCharacters;
  const size_t from = cut && start > kShownBefore ? start - kShownBefore : 0;
  const size_t to = cut ? std::min(line.size(), from + kShownCharacters) : line.size();

  std::string text;
  std::string carets;
  for (size_t i = from; i <= to; ++i) {
    if (i < to)
      text += line[i].size() == 1 && static_cast<unsigned char>(line[i][0]) < ' ' && line[i] != "\t"
                  ? std::string_view(" ")
                  : line[i];
    // Combining marks and wide characters shift the caret; tabs are kept so that they do not.
    if (i < start) carets += i < line.size() && line[i] == "\t" ? '\t' : ' ';
    if (i >= start && i < std::max(end, start + 1)) carets += '^';
  }
  const std::string_view ellipsis = from > 0 ? "…" : "";
  out << "  " << ellipsis << text << (to < line.size() ? "…" : "") << '\n';
  out << "  " << (from > 0 ? " " : "") << carets << '\n';
}

std::string count_of(size_t count, const char* one, const char* many) {
  return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

void write_summary(const Report& report, std::ostream& err) {
  std::array<size_t, 5> by_severity{};
  for (const CheckedFile& file : report.files) {
    for (const ReportedFinding& finding : file.findings) ++by_severity[static_cast<size_t>(finding.severity)];
  }
  const bool english = report.language == Language::english;
  const auto count = [&](checks::Severity severity, const char* een, const char* meer, const char* one,
                         const char* many) {
    return count_of(by_severity[static_cast<size_t>(severity)], english ? one : een, english ? many : meer);
  };
  err << count(checks::Severity::error, "fout", "fouten", "error", "errors") << ", "
      << count(checks::Severity::warning, "waarschuwing", "waarschuwingen", "warning", "warnings") << ", "
      << count(checks::Severity::information, "opmerking", "opmerkingen", "remark", "remarks") << ", "
      << count(checks::Severity::hint, "tip", "tips", "hint", "hints") << " in "
      << count_of(report.files.size(), "document", english ? "documents" : "documenten") << '\n';
}

}  // namespace

void write_text(const Report& report, std::ostream& out, std::ostream& err) {
  for (const CheckedFile& file : report.files) {
    const auto place = [&](const ReportedPlace& where, const std::string& elsewhere = {}) {
      return shown_path(elsewhere.empty() ? file.path : elsewhere, report.language) + ':' +
             std::to_string(where.start.line) + ':' + std::to_string(where.start.column) + ": ";
    };
    for (const ReportedFinding& finding : file.findings) {
      out << place(finding.place) << session::severity_name(finding.severity) << ' ' << finding.check->code << ": "
          << finding.message << '\n';
      write_source(finding, out);
      for (const ReportedFinding::Related& related : finding.related) {
        out << "  " << place(related.place, related.path) << related.message << '\n';
      }
    }
  }
  for (const Trouble& trouble : report.troubles) {
    err << "vraagbaak: " << shown_path(trouble.path, report.language) << ": " << trouble.error << '\n';
  }
  write_summary(report, err);
}

}  // namespace vraagbaak::cli
