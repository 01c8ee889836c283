// The language of what people read, for texts that are put together from pieces.
#pragma once

#include <string_view>

#include "checks/check.h"
#include "facts/notation.h"

namespace vraagbaak::checks {

/// The text for `language`.
constexpr std::string_view say(Language language, std::string_view dutch, std::string_view english) {
  return language == Language::english ? english : dutch;
}

/// How figures and days are written in `language`.
constexpr facts::Notation notation_of(Language language) {
  return language == Language::english ? facts::Notation::english : facts::Notation::dutch;
}

}  // namespace vraagbaak::checks
