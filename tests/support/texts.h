// Papers of our own writing, one of each form, for tests that need a whole text.
#pragma once

#include <array>
#include <string_view>

namespace vraagbaak::fixtures {

struct NamedText {
  std::string_view name;
  std::string_view text;
};

/// All forms, with the usual noise of PDF and Word: notes, page furniture, hyphenated line ends, CRLF, emoji.
extern const std::array<NamedText, 9> kTexts;

/// The text with this name.
std::string_view text_named(std::string_view name);

}  // namespace vraagbaak::fixtures
