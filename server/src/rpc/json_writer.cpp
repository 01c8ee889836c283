#include "rpc/json_writer.h"

#include <charconv>
#include <cmath>
#include <cstring>

#include "base/utf8.h"

namespace vraagbaak::rpc {

namespace {

constexpr uint64_t kOnes = 0x0101010101010101;
constexpr uint64_t kHighs = 0x8080808080808080;

/// Non-zero when one of the eight bytes needs a look: a control character, '"', '\\', or not ASCII.
/// A byte above such a one may be reported too, never missed.
uint64_t special_bytes(uint64_t word) {
  const auto zero_bytes = [](uint64_t w) { return (w - kOnes) & ~w & kHighs; };
  const uint64_t control = (word - kOnes * 0x20) & ~word & kHighs;
  return control | zero_bytes(word ^ (kOnes * '"')) | zero_bytes(word ^ (kOnes * '\\')) | (word & kHighs);
}

bool plain(char c) { return static_cast<uint8_t>(c) >= 0x20 && c != '"' && c != '\\' && (c & 0x80) == 0; }

/// The index of the first byte from `at` on that cannot be copied as it is.
size_t plain_run_end(std::string_view text, size_t at) {
  for (; at + 8 <= text.size(); at += 8) {
    uint64_t word;
    std::memcpy(&word, text.data() + at, 8);
    if (special_bytes(word) != 0) break;
  }
  while (at < text.size() && plain(text[at])) ++at;
  return at;
}

void append_escape(std::string& out, char c) {
  switch (c) {
    case '"': out.append("\\\""); return;
    case '\\': out.append("\\\\"); return;
    case '\n': out.append("\\n"); return;
    case '\r': out.append("\\r"); return;
    case '\t': out.append("\\t"); return;
    default: break;
  }
  constexpr char kHex[] = "0123456789abcdef";
  const char escape[] = {'\\', 'u', '0', '0', kHex[(c >> 4) & 0xF], kHex[c & 0xF]};
  out.append(escape, sizeof escape);
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out.push_back('"');
  size_t copied = 0;
  size_t at = 0;
  const auto flush = [&] { out.append(text.substr(copied, at - copied)); };
  while (true) {
    at = plain_run_end(text, at);
    if (at == text.size()) break;
    const size_t length = base::utf8_length_at(text, at);
    if (length > 1) {
      at += length;
      continue;
    }
    flush();
    if (length == 1) {
      append_escape(out, text[at]);
    } else {
      out.append("\xEF\xBF\xBD");
    }
    copied = ++at;
  }
  flush();
  out.push_back('"');
}

JsonWriter& JsonWriter::value(double number) {
  if (!std::isfinite(number)) return raw("null");
  char digits[32];
  const auto result = std::to_chars(digits, digits + sizeof digits, number);
  return raw(std::string_view(digits, static_cast<size_t>(result.ptr - digits)));
}

JsonWriter& JsonWriter::integer(uint64_t magnitude, bool negative) {
  char digits[24];
  char* at = digits;
  if (comma_) *at++ = ',';
  if (negative) *at++ = '-';
  at = std::to_chars(at, digits + sizeof digits, magnitude).ptr;
  out_.append(digits, static_cast<size_t>(at - digits));
  comma_ = true;
  return *this;
}

}  // namespace vraagbaak::rpc
