// The list of formats.
#include <algorithm>

#include "features/export/export.h"

namespace vraagbaak::features {

const std::vector<ExportFormat>& export_formats() {
  static const std::vector<ExportFormat> kFormats = {
      {"html", ".html", export_html}, {"markdown", ".md", export_markdown}, {"akn", ".xml", export_akoma_ntoso}};
  return kFormats;
}

const ExportFormat* find_export_format(std::string_view name) {
  const std::vector<ExportFormat>& formats = export_formats();
  const auto found =
      std::find_if(formats.begin(), formats.end(), [&](const ExportFormat& format) { return format.name == name; });
  return found == formats.end() ? nullptr : &*found;
}

}  // namespace vraagbaak::features
