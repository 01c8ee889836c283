#include "cli/export.h"

#include <nlohmann/json.hpp>
#include <ostream>
#include <sstream>

#include "cli/input.h"
#include "cli/json.h"
#include "cli/output.h"
#include "features/export/export.h"

namespace vraagbaak::cli {

namespace {

bool write_report(const ExportOptions& options, const features::Exported& exported, const World& world) {
  if (options.report.empty()) {
    if (exported.remarks.empty()) return true;
    world.err << features::say(options.language, "Zonder plaats in deze vorm:\n", "Without a place in this format:\n");
    for (const features::ExportRemark& remark : exported.remarks)
      world.err << "  " << remark.count << " × " << remark.text << '\n';
    return true;
  }
  Json report;
  report["format"] = options.format;
  report["remarks"] = Json::array();
  for (const features::ExportRemark& remark : exported.remarks) {
    Json one;
    one["code"] = remark.code;
    one["text"] = remark.text;
    one["count"] = remark.count;
    report["remarks"].push_back(std::move(one));
  }
  std::ostringstream text;
  write(report, text);
  return write_output(options.report, text.str(), world);
}

}  // namespace

int run_export(const ExportOptions& options, const World& world) {
  const Input input = read_input(options.path, world);
  if (!input.document) {
    world.err << "vraagbaak: " << input.path << ": " << input.error << '\n';
    return kTrouble;
  }
  const features::ExportFormat* format = features::find_export_format(options.format);
  if (format == nullptr) return kTrouble;
  const features::Exported exported = format->write(*input.document, options.language);
  if (!write_output(options.output, exported.text, world)) return kTrouble;
  return write_report(options, exported, world) ? kNothingFound : kTrouble;
}

}  // namespace vraagbaak::cli
