// The report for programs; server/docs/check-json.md says what each field means.
#include <nlohmann/json.hpp>
#include <ostream>

#include "base/version.h"
#include "cli/json.h"
#include "cli/report.h"
#include "session/settings.h"

namespace vraagbaak::cli {

namespace {

Json finding_json(const ReportedFinding& finding) {
  Json json;
  json["code"] = finding.check->code;
  json["severity"] = session::severity_name(finding.severity);
  json["message"] = finding.message;
  put_place(json, finding.place);
  json["fingerprint"] = finding.fingerprint;
  json["related"] = Json::array();
  for (const ReportedFinding::Related& related : finding.related) {
    Json place;
    place["message"] = related.message;
    if (!related.path.empty()) place["path"] = related.path;
    put_place(place, related.place);
    json["related"].push_back(std::move(place));
  }
  return json;
}

}  // namespace

void write_json(const Report& report, std::ostream& out) {
  Json json;
  json["version"] = 1;
  json["tool"] = {{"name", "vraagbaak"}, {"version", kVersion}};
  json["files"] = Json::array();
  for (const CheckedFile& file : report.files) {
    Json entry;
    entry["path"] = file.path;
    entry["form"] = file.form;
    entry["findings"] = Json::array();
    for (const ReportedFinding& finding : file.findings) entry["findings"].push_back(finding_json(finding));
    json["files"].push_back(std::move(entry));
  }
  json["troubles"] = Json::array();
  for (const Trouble& trouble : report.troubles) {
    json["troubles"].push_back({{"path", trouble.path}, {"error", trouble.error}});
  }
  write(json, out);
}

}  // namespace vraagbaak::cli
