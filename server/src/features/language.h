// The language of what features say. The same one as of the findings, so that the edge keeps a single setting.
#pragma once

#include <string_view>

#include "checks/check.h"

namespace vraagbaak::features {

using checks::Language;

/// The text for `language`.
constexpr std::string_view say(Language language, std::string_view dutch, std::string_view english) {
  return language == Language::english ? english : dutch;
}

}  // namespace vraagbaak::features
