// What the JSON outputs of the commands share: fields in a fixed order, places counted from 1, replaced bytes where a
// text is no UTF-8.
#pragma once

#include <iosfwd>
#include <nlohmann/json_fwd.hpp>

#include "cli/report.h"

namespace vraagbaak::cli {

using Json = nlohmann::ordered_json;

/// Adds line, column, endLine and endColumn.
void put_place(Json& object, const ReportedPlace& place);
/// Indented, with a closing line break.
void write(const Json& json, std::ostream& out);

}  // namespace vraagbaak::cli
