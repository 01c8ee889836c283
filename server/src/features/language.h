// The language of what features say. The same one as of the findings, so that the edge keeps a single setting.
#pragma once

#include <string_view>

#include "checks/check.h"
#include "facts/notation.h"

namespace vraagbaak::features {

using checks::Language;

/// The text for `language`.
constexpr std::string_view say(Language language, std::string_view dutch, std::string_view english) {
  return language == Language::english ? english : dutch;
}

/// How figures and days are written in `language`.
constexpr facts::Notation notation_of(Language language) {
  return language == Language::english ? facts::Notation::english : facts::Notation::dutch;
}

}  // namespace vraagbaak::features
