// Writes JSON straight into a string, for results too big to build as a tree first.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace vraagbaak::rpc {

/// JSON text that is taken over as it is; whoever makes one vouches that it is one well-formed value.
struct RawJson {
  std::string text;
};

/// Appends `text` as a JSON string with its quotes. Bytes that are no UTF-8 become U+FFFD, one for each byte.
void append_json_string(std::string& out, std::string_view text);

/// Puts the commas; the caller takes care that begins and ends match and that an object's values have keys.
class JsonWriter {
 public:
  explicit JsonWriter(size_t reserve = 256) { out_.reserve(reserve); }

  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }

  /// `name` is written as it is: plain ASCII without quotes, backslashes or control characters.
  JsonWriter& key(std::string_view name) {
    char* at = grow(name.size() + 4);
    if (comma_) *at++ = ',';
    *at++ = '"';
    at += name.copy(at, name.size());
    *at++ = '"';
    *at++ = ':';
    shrink(at);
    comma_ = false;
    return *this;
  }

  JsonWriter& value(std::string_view text) {
    separate();
    append_json_string(out_, text);
    return *this;
  }
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(bool boolean) { return raw(boolean ? "true" : "false"); }
  JsonWriter& value(std::nullptr_t) { return raw("null"); }
  /// NaN and infinities, which JSON lacks, become null.
  JsonWriter& value(double number);
  template <std::integral Integer>
  JsonWriter& value(Integer number) {
    if constexpr (std::is_signed_v<Integer>) {
      const bool negative = number < 0;
      const uint64_t magnitude = static_cast<uint64_t>(number);
      return integer(negative ? uint64_t{0} - magnitude : magnitude, negative);
    } else {
      return integer(number, false);
    }
  }
  /// `json` must be one well-formed value.
  JsonWriter& raw(std::string_view json) {
    separate();
    out_.append(json);
    return *this;
  }
  /// A key with its value.
  template <class Value>
  JsonWriter& field(std::string_view name, const Value& content) {
    return key(name).value(content);
  }

  const std::string& text() const { return out_; }
  /// The finished text; the writer starts again empty.
  RawJson take() {
    comma_ = false;
    return RawJson{std::exchange(out_, {})};
  }

 private:
  void separate() {
    if (comma_) out_.push_back(',');
    comma_ = true;
  }
  JsonWriter& open(char bracket) {
    separate();
    out_.push_back(bracket);
    comma_ = false;
    return *this;
  }
  JsonWriter& close(char bracket) {
    out_.push_back(bracket);
    comma_ = true;
    return *this;
  }
  JsonWriter& integer(uint64_t magnitude, bool negative);
  /// Makes room for `size` more bytes and returns where they go; shrink() then says where they ended.
  char* grow(size_t size) {
    const size_t before = out_.size();
    out_.resize(before + size);
    return out_.data() + before;
  }
  void shrink(const char* end) { out_.resize(static_cast<size_t>(end - out_.data())); }

  std::string out_;
  bool comma_ = false;
};

}  // namespace vraagbaak::rpc
