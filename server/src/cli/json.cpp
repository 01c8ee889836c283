#include "cli/json.h"

#include <nlohmann/json.hpp>
#include <ostream>

namespace vraagbaak::cli {

void put_place(Json& object, const ReportedPlace& place) {
  object["line"] = place.start.line;
  object["column"] = place.start.column;
  object["endLine"] = place.end.line;
  object["endColumn"] = place.end.column;
}

void write(const Json& json, std::ostream& out) {
  out << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace vraagbaak::cli
