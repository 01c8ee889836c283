// The report as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html).
#include <nlohmann/json.hpp>
#include <ostream>
#include <unordered_map>

#include "base/version.h"
#include "checks/registry.h"
#include "cli/json.h"
#include "cli/report.h"

namespace vraagbaak::cli {

namespace {

constexpr const char* kHome = "https://github.com/vraagbaak/vraagbaak";
constexpr const char* kCatalogue = "https://github.com/vraagbaak/vraagbaak/blob/main/server/docs/diagnostics.md#";

/// SARIF knows no hints (§3.27.10).
const char* level(checks::Severity severity) {
  switch (severity) {
    case checks::Severity::error: return "error";
    case checks::Severity::warning: return "warning";
    case checks::Severity::information:
    case checks::Severity::hint: return "note";
  }
  return "note";
}

/// A relative or absolute path as a URI reference (RFC 3986).
std::string path_uri(const std::string& path) {
  constexpr std::string_view kKept = "-._~/!$&'()*+,;=@";
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char byte : path) {
    const bool alphanumeric =
        (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
    if (alphanumeric || kKept.find(byte) != std::string_view::npos) {
      uri += byte;
    } else {
      const auto value = static_cast<unsigned char>(byte);
      uri += {'%', kDigits[value >> 4], kDigits[value & 15]};
    }
  }
  return uri;
}

Json physical_location(const std::string& uri, const ReportedPlace& place) {
  Json region;
  region["startLine"] = place.start.line;
  region["startColumn"] = place.start.column;
  region["endLine"] = place.end.line;
  region["endColumn"] = place.end.column;
  Json location;
  location["artifactLocation"] = {{"uri", uri}};
  location["region"] = std::move(region);
  return location;
}

Json rule(const checks::Check& check, Language language) {
  Json json;
  json["id"] = check.code;
  json["shortDescription"] = {{"text", language == Language::english ? check.title.english : check.title.dutch}};
  json["helpUri"] = kCatalogue + std::string(check.code);
  json["defaultConfiguration"] = {{"level", level(check.severity)}};
  return json;
}

Json result(const ReportedFinding& finding, size_t rule_index, const std::string& uri) {
  Json json;
  json["ruleId"] = finding.check->code;
  json["ruleIndex"] = rule_index;
  json["level"] = level(finding.severity);
  json["message"] = {{"text", finding.message}};
  json["locations"] = Json::array();
  json["locations"].push_back({{"physicalLocation", physical_location(uri, finding.place)}});
  for (const ReportedFinding::Related& related : finding.related) {
    Json location;
    location["id"] = json.contains("relatedLocations") ? json["relatedLocations"].size() : 0;
    location["physicalLocation"] =
        physical_location(related.path.empty() ? uri : path_uri(related.path), related.place);
    location["message"] = {{"text", related.message}};
    json["relatedLocations"].push_back(std::move(location));
  }
  json["partialFingerprints"] = {{"vraagbaakFinding/v1", finding.fingerprint}};
  return json;
}

Json invocation(const Report& report) {
  Json json;
  json["executionSuccessful"] = report.troubles.empty();
  for (const Trouble& trouble : report.troubles) {
    Json notification;
    notification["level"] = "error";
    notification["message"] = {{"text", trouble.path + ": " + trouble.error}};
    json["toolExecutionNotifications"].push_back(std::move(notification));
  }
  return json;
}

}  // namespace

void write_sarif(const Report& report, std::ostream& out) {
  Json driver;
  driver["name"] = "vraagbaak";
  driver["version"] = kVersion;
  driver["informationUri"] = kHome;
  driver["rules"] = Json::array();
  std::unordered_map<const checks::Check*, size_t> rule_indices;
  for (const checks::Check* check : checks::all_checks()) {
    rule_indices.emplace(check, driver["rules"].size());
    driver["rules"].push_back(rule(*check, report.language));
  }
  Json run;
  run["tool"]["driver"] = std::move(driver);
  run["invocations"] = Json::array();
  run["invocations"].push_back(invocation(report));
  run["language"] = report.language == Language::english ? "en" : "nl";
  run["columnKind"] = "unicodeCodePoints";
  run["results"] = Json::array();
  for (const CheckedFile& file : report.files) {
    const std::string uri = file.path == "-" ? "stdin" : path_uri(file.path);
    for (const ReportedFinding& finding : file.findings) {
      run["results"].push_back(result(finding, rule_indices.at(finding.check), uri));
    }
  }
  Json json;
  json["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
  json["version"] = "2.1.0";
  json["runs"] = Json::array();
  json["runs"].push_back(std::move(run));
  write(json, out);
}

}  // namespace vraagbaak::cli
