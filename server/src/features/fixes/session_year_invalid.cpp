// Writes the second year as the one after the first, in as many figures and with the mark between them that the text
// has.
#include "features/fixes/fix.h"
#include "model/characters.h"

namespace vraagbaak::features::fixes {
namespace session_year_invalid {
namespace {

constexpr checks::Message kWrite{"Schrijf \"{0}\"", "Write \"{0}\""};

void fix(Material& material, const checks::Finding& finding, std::vector<Fix>& fixes) {
  text::ByteRange range = material.range(finding.place);
  const std::string written = material.document().text().slice(range);
  const std::vector<std::string_view> years = model::digit_runs(written);
  if (years.size() != 2 || years[0].size() != 4) return;
  const uint32_t next = model::number_of(years[0]).value_or(0) + 1;
  const size_t first = static_cast<size_t>(years[0].data() - written.data());
  const size_t second = static_cast<size_t>(years[1].data() - written.data());
  const std::string_view between = std::string_view(written).substr(first + 4, second - first - 4);
  const bool stroke = between.find('/') != between.npos;
  const size_t dash = between.find_first_not_of("/ \t\r\n");
  std::string mark = "/";
  if (!stroke && dash != between.npos) mark = between.substr(dash, model::dash_at(between, dash));
  if (mark.empty()) return;
  const bool two = years[1].size() == 2 || (stroke && years[1].size() < 4);
  const std::string right =
      std::string(years[0]) + mark + (two ? std::to_string(next).substr(2) : std::to_string(next));
  range = {range.start + static_cast<uint32_t>(first), range.start + static_cast<uint32_t>(second + years[1].size())};
  fixes.push_back({.title = &kWrite, .arguments = {right}, .edits = {{range, right}}, .safe = true, .preferred = true});
}

}  // namespace
}  // namespace session_year_invalid

extern const Fixer kSessionYearInvalid;
const Fixer kSessionYearInvalid{"session-year-invalid", session_year_invalid::fix};

}  // namespace vraagbaak::features::fixes
