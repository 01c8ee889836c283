#include "index/text_hash.h"

#include <cstring>

namespace vraagbaak::index {

uint64_t text_hash(std::string_view bytes) {
  constexpr uint64_t kPrime = 0x9E3779B97F4A7C15ull;
  uint64_t hash = bytes.size() * kPrime + 1;
  const auto mix = [&](uint64_t word) {
    hash ^= word;
    hash *= kPrime;
    hash ^= hash >> 29;
  };
  while (bytes.size() >= sizeof(uint64_t)) {
    uint64_t word = 0;
    std::memcpy(&word, bytes.data(), sizeof word);
    mix(word);
    bytes.remove_prefix(sizeof word);
  }
  uint64_t last = 0;
  if (!bytes.empty()) std::memcpy(&last, bytes.data(), bytes.size());
  mix(last);
  mix(hash >> 32);
  return hash;
}

std::string hex(uint64_t value) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text(16, '0');
  for (size_t i = text.size(); i-- > 0; value >>= 4) text[i] = kDigits[value & 15];
  return text;
}

}  // namespace vraagbaak::index
