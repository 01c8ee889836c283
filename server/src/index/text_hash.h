// A fast hash of a text's bytes, to see that it is the same one; not against forgery.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vraagbaak::index {

uint64_t text_hash(std::string_view bytes);
/// Sixteen hexadecimal digits.
std::string hex(uint64_t value);

}  // namespace vraagbaak::index
