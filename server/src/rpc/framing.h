// The outer layer of the protocol: "Content-Length: N", a blank line, N bytes. Knows nothing of JSON except that a
// raw line break never stands in a JSON string, so that a header line found anywhere is a place to start again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/expected.h"

namespace vraagbaak::rpc {

inline constexpr size_t kDefaultMessageLimit = size_t{256} << 20;
inline constexpr size_t kHeaderLimit = 8 << 10;

/// What is wrong with the stream; the splitter has already moved on to look for the next header.
struct FramingError {
  enum class Kind : uint8_t {
    garbage,           ///< bytes where a header should be
    header_too_long,   ///< more than kHeaderLimit bytes without the blank line
    missing_length,    ///< a header without Content-Length
    bad_length,        ///< Content-Length is no number, or stands there twice with different values
    message_too_long,  ///< longer than the limit
    truncated,         ///< the stream ended inside a header or a message
  };
  Kind kind;
  std::string message;  ///< in English, for a log
};

using Frame = base::Expected<std::string, FramingError>;

/// Cuts a byte stream into message bodies. Feed bytes as they come, then take frames until there are none.
/// Header names are case-insensitive, other headers than Content-Length are ignored, a lone "\n" ends a line too,
/// and line breaks between messages are skipped. Memory grows with the bytes received, not with those announced.
class FrameSplitter {
 public:
  explicit FrameSplitter(size_t message_limit = kDefaultMessageLimit) : limit_(message_limit) {}

  void feed(std::string_view bytes);
  /// The next message body or fault, in stream order; nullopt when more bytes are needed.
  std::optional<Frame> next();
  /// Call with the body that next() gave last and that was no JSON: when its Content-Length lied and it swallowed the
  /// header of a following message, reading starts again at that header. Returns whether it did.
  bool resynchronise(std::string_view body);
  /// At the end of the stream: the fault if it ended inside a header or a message.
  std::optional<FramingError> finish() const;

 private:
  enum class State : uint8_t { header, body, seek };
  enum class Step : uint8_t { again, need_bytes, fault };

  Step read_header();
  Step seek_header();
  Step fault(FramingError::Kind kind, std::string message, size_t skip);
  std::string_view rest() const { return std::string_view(pending_).substr(consumed_); }
  void consume(size_t bytes);

  size_t limit_;
  State state_ = State::header;
  std::string pending_;  ///< bytes not yet part of a body
  size_t consumed_ = 0;  ///< of `pending_`
  std::string body_;
  size_t body_size_ = 0;
  FramingError error_{};
};

/// The header for a body of `size` bytes.
std::string frame_header(size_t size);

}  // namespace vraagbaak::rpc
