#include "lsp/from_proto.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

namespace vraagbaak::lsp::from_proto {

text::ByteOffset offset(Position position, const text::SourceText& text, text::Encoding encoding) {
  return text.offset({position.line, position.character}, encoding);
}

text::ByteOffset offset(Position position, const Read& read) {
  return offset(position, read.text(), read.connection->encoding);
}

text::ByteRange range(Range range, const text::SourceText& text, text::Encoding encoding) {
  const auto [start, end] = std::minmax({offset(range.start, text, encoding), offset(range.end, text, encoding)});
  return {start, end};
}

text::Encoding encoding(const std::vector<std::string>& offered) {
  for (const std::string& name : offered) {
    if (name == "utf-8") return text::Encoding::utf8;
    if (name == "utf-16") return text::Encoding::utf16;
    if (name == "utf-32") return text::Encoding::utf32;
  }
  return text::Encoding::utf16;
}

namespace {

void read_flag(const nlohmann::json& object, const char* name, bool& value) {
  if (!object.is_object()) return;
  if (const auto found = object.find(name); found != object.end() && found->is_boolean()) value = found->get<bool>();
}

void read_globs(const nlohmann::json& object, const char* name, std::vector<std::string>& value) {
  const auto found = object.find(name);
  if (found == object.end() || !found->is_array()) return;
  std::vector<std::string> globs;
  for (const nlohmann::json& glob : *found)
    if (glob.is_string()) globs.push_back(glob.get<std::string>());
  value = std::move(globs);
}

void read_index(const nlohmann::json& section, session::Settings& result) {
  const auto index = section.find("index");
  if (index == section.end() || !index->is_object()) return;
  read_flag(*index, "enabled", result.index_enabled);
  read_globs(*index, "include", result.index.include);
  read_globs(*index, "exclude", result.index.exclude);
  if (const auto most = index->find("maxFileSize"); most != index->end() && most->is_number()) {
    constexpr double kMegabyte = 1e6;
    constexpr double kMost = 4000;  // a text is smaller than 4 GB
    result.index.most_bytes = static_cast<uint64_t>(std::clamp(most->get<double>(), 0.0, kMost) * kMegabyte);
  }
}

void read_format(const nlohmann::json& section, features::FormatOptions& format) {
  using Wrap = features::FormatOptions::Wrap;
  using Quotes = features::FormatOptions::Quotes;
  if (!section.is_object()) return;
  if (const auto wrap = section.find("wrap"); wrap != section.end()) {
    if (*wrap == "keep") format.wrap = Wrap::keep;
    if (*wrap == "paragraph") format.wrap = Wrap::paragraph;
    if (*wrap == "width") format.wrap = Wrap::width;
  }
  if (const auto width = section.find("width"); width != section.end() && width->is_number()) {
    constexpr double kNarrowest = 20;
    constexpr double kWidest = 1000;
    format.width = static_cast<uint32_t>(std::clamp(width->get<double>(), kNarrowest, kWidest));
  }
  if (const auto bind = section.find("nonBreakingSpaces"); bind != section.end() && bind->is_boolean()) {
    format.non_breaking_spaces = bind->get<bool>();
  }
  if (const auto quotes = section.find("quotes"); quotes != section.end()) {
    if (*quotes == "keep") format.quotes = Quotes::keep;
    if (*quotes == "form") format.quotes = Quotes::form;
  }
}

}  // namespace

session::Settings settings(const nlohmann::json& section, session::Settings defaults) {
  session::Settings result = std::move(defaults);
  if (!section.is_object()) return result;
  if (const auto locale = section.find("locale"); locale != section.end() && locale->is_string()) {
    result.language = session::language_of(locale->get_ref<const std::string&>(), result.language);
  }
  if (const auto limit = section.find("maxDiagnostics"); limit != section.end() && limit->is_number()) {
    result.max_diagnostics = static_cast<uint32_t>(
        std::clamp(limit->get<double>(), 0.0, static_cast<double>(std::numeric_limits<uint32_t>::max())));
  }
  if (const auto hints = section.find("inlayHints"); hints != section.end()) {
    read_flag(*hints, "questions", result.hint_questions);
    read_flag(*hints, "titles", result.hint_titles);
    read_flag(*hints, "dates", result.hint_dates);
    read_flag(*hints, "shares", result.hint_shares);
  }
  read_flag(section, "codeLens", result.code_lenses);
  read_index(section, result);
  if (const auto format = section.find("format"); format != section.end()) read_format(*format, result.format);
  const auto diagnostics = section.find("diagnostics");
  if (diagnostics == section.end() || !diagnostics->is_object()) return result;
  if (const auto closed = diagnostics->find("closedFiles"); closed != diagnostics->end()) {
    using ClosedFiles = session::Settings::ClosedFiles;
    if (*closed == "off") result.closed_files = ClosedFiles::off;
    if (*closed == "references") result.closed_files = ClosedFiles::references;
    if (*closed == "all") result.closed_files = ClosedFiles::all;
  }
  const auto severities = diagnostics->find("severity");
  if (severities == diagnostics->end() || !severities->is_object()) return result;
  for (const auto& [code, word] : severities->items()) {
    if (!word.is_string()) continue;
    const std::string& name = word.get_ref<const std::string&>();
    const auto severity = session::parse_severity(name);
    if (severity || name == "off") result.severities[code] = severity;
  }
  return result;
}

}  // namespace vraagbaak::lsp::from_proto
