// Small binary records for the store: numbers of variable length, strings behind their length. A damaged record reads
// as zeros and empty strings and never beyond its end.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace vraagbaak::index {

class BlobWriter {
 public:
  void number(uint64_t value) {
    while (value >= 0x80) {
      bytes_ += static_cast<char>(value | 0x80);
      value >>= 7;
    }
    bytes_ += static_cast<char>(value);
  }
  /// A number that may be negative, small for small ones of either sign.
  void difference(int64_t value) { number((static_cast<uint64_t>(value) << 1) ^ static_cast<uint64_t>(value >> 63)); }
  void string(std::string_view text) {
    number(text.size());
    bytes_ += text;
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

class BlobReader {
 public:
  explicit BlobReader(std::string_view bytes) : rest_(bytes) {}

  bool done() const { return rest_.empty(); }
  uint64_t number() {
    uint64_t value = 0;
    for (unsigned shift = 0; !rest_.empty() && shift < 64; shift += 7) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= static_cast<uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) break;
    }
    return value;
  }
  uint32_t small() { return static_cast<uint32_t>(number()); }
  int64_t difference() {
    const uint64_t value = number();
    return static_cast<int64_t>(value >> 1) ^ -static_cast<int64_t>(value & 1);
  }
  std::string_view string() {
    const uint64_t stated = number();
    const size_t size = std::min<uint64_t>(stated, rest_.size());
    const std::string_view text = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return text;
  }

 private:
  std::string_view rest_;
};

}  // namespace vraagbaak::index
