// JSON for the tests that need it. Its code is made once, in json.cpp, and not in every test.
#pragma once

#include <nlohmann/json.hpp>

extern template class nlohmann::basic_json<>;

namespace vraagbaak {
using Json = nlohmann::json;
}
