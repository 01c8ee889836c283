#include "rpc/framing.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace vraagbaak::rpc {

namespace {

constexpr std::string_view kLengthName = "content-length";
/// Bodies grow with what arrives; room for this much is made at once.
constexpr size_t kReserveAtOnce = size_t{1} << 20;
constexpr size_t kMostDigits = 19;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }
bool blank(char c) { return c == ' ' || c == '\t'; }
bool digit(char c) { return c >= '0' && c <= '9'; }

/// The characters of an HTTP header name (RFC 9110, token).
bool name_character(char c) {
  return digit(c) || (lower(c) >= 'a' && lower(c) <= 'z') ||
         std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool is_length_name(std::string_view name) {
  return std::equal(name.begin(), name.end(), kLengthName.begin(), kLengthName.end(),
                    [](char a, char b) { return lower(a) == b; });
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && (blank(text.back()) || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

std::optional<uint64_t> parse_length(std::string_view text) {
  uint64_t length = 0;
  if (text.empty() || text.size() > kMostDigits || !std::all_of(text.begin(), text.end(), digit)) return std::nullopt;
  std::from_chars(text.data(), text.data() + text.size(), length);
  return length;
}

enum class Match : uint8_t { no, partial, yes };

/// Whether `text` starts with a whole line "Content-Length: <digits>", or could when more bytes come.
Match match_length_line(std::string_view text) {
  size_t at = 0;
  for (; at < kLengthName.size(); ++at) {
    if (at == text.size()) return Match::partial;
    if (lower(text[at]) != kLengthName[at]) return Match::no;
  }
  const auto skip = [&](auto predicate, size_t most) {
    const size_t start = at;
    while (at < text.size() && at - start < most && predicate(text[at])) ++at;
    return at - start;
  };
  constexpr size_t kMostBlanks = 16;
  skip(blank, kMostBlanks);
  if (at == text.size()) return Match::partial;
  if (text[at++] != ':') return Match::no;
  skip(blank, kMostBlanks);
  const size_t digits = skip(digit, kMostDigits);
  if (at == text.size()) return Match::partial;
  if (digits == 0) return Match::no;
  skip(blank, kMostBlanks);
  if (at < text.size() && text[at] == '\r') ++at;
  if (at == text.size()) return Match::partial;
  return text[at] == '\n' ? Match::yes : Match::no;
}

/// Where the first Content-Length line starts; a partial match at the end counts when `partial` is set.
size_t find_length_line(std::string_view text, bool partial) {
  for (size_t at = 0; at < text.size(); ++at) {
    if (lower(text[at]) != kLengthName[0]) continue;
    const Match match = match_length_line(text.substr(at));
    if (match == Match::yes || (partial && match == Match::partial)) return at;
  }
  return std::string_view::npos;
}

}  // namespace

std::string frame_header(size_t size) { return "Content-Length: " + std::to_string(size) + "\r\n\r\n"; }

void FrameSplitter::consume(size_t bytes) {
  consumed_ += bytes;
  if (consumed_ == pending_.size()) {
    pending_.clear();
    consumed_ = 0;
  }
}

void FrameSplitter::feed(std::string_view bytes) {
  if (state_ == State::body && pending_.empty()) {
    const std::string_view part = bytes.substr(0, body_size_ - body_.size());
    body_.append(part);
    bytes.remove_prefix(part.size());
  }
  if (bytes.empty()) return;
  if (consumed_ > 0) {
    pending_.erase(0, consumed_);
    consumed_ = 0;
  }
  pending_.append(bytes);
}

std::optional<Frame> FrameSplitter::next() {
  while (true) {
    Step step = Step::need_bytes;
    switch (state_) {
      case State::header: step = read_header(); break;
      case State::seek: step = seek_header(); break;
      case State::body: {
        const std::string_view part = rest().substr(0, body_size_ - body_.size());
        body_.append(part);
        consume(part.size());
        if (body_.size() < body_size_) return std::nullopt;
        state_ = State::header;
        return Frame(std::exchange(body_, {}));
      }
    }
    if (step == Step::need_bytes) return std::nullopt;
    if (step == Step::fault) return Frame(base::Unexpected{std::move(error_)});
  }
}

FrameSplitter::Step FrameSplitter::fault(FramingError::Kind kind, std::string message, size_t skip) {
  error_ = {kind, std::move(message)};
  consume(skip);
  state_ = State::seek;
  return Step::fault;
}

FrameSplitter::Step FrameSplitter::read_header() {
  using Kind = FramingError::Kind;
  std::string_view input = rest();
  size_t line_breaks = 0;
  while (line_breaks < input.size() && (input[line_breaks] == '\r' || input[line_breaks] == '\n')) ++line_breaks;
  consume(line_breaks);
  input = rest();

  std::optional<std::string_view> length_text;
  bool contradiction = false;
  size_t at = 0;
  while (true) {
    if (at > kHeaderLimit) return fault(Kind::header_too_long, "header longer than 8 KB", at);
    const size_t line_end = input.find('\n', at);
    const std::string_view line = input.substr(at, line_end == std::string_view::npos ? line_end : line_end - at);
    if (line_end != std::string_view::npos && (line.empty() || line == "\r")) {
      at = line_end + 1;
      break;
    }
    size_t name_size = 0;
    while (name_size < line.size() && name_character(line[name_size])) ++name_size;
    const std::string_view after_name = line.substr(name_size);
    const size_t colon = after_name.find_first_not_of(" \t");
    const bool named = name_size > 0 && colon != std::string_view::npos && after_name[colon] == ':';
    const bool unfinished = line_end == std::string_view::npos && colon == std::string_view::npos;
    const bool unfinished_blank_line = line_end == std::string_view::npos && line == "\r";
    // Skipping one byte at least makes sure that the search that follows gets ahead.
    if (!named && !unfinished && !unfinished_blank_line)
      return fault(Kind::garbage, "expected a header line, found other bytes", at > 0 ? at : 1);
    if (line_end == std::string_view::npos) {
      if (input.size() > kHeaderLimit) return fault(Kind::header_too_long, "header longer than 8 KB", input.size());
      return Step::need_bytes;
    }
    if (is_length_name(line.substr(0, name_size))) {
      const std::string_view text = trim(after_name.substr(colon + 1));
      contradiction = contradiction || (length_text && *length_text != text);
      length_text = text;
    }
    at = line_end + 1;
  }
  if (!length_text) return fault(Kind::missing_length, "header without Content-Length", 1);
  if (contradiction) return fault(Kind::bad_length, "Content-Length given twice with different values", at);
  const std::optional<uint64_t> length = parse_length(*length_text);
  if (!length) return fault(Kind::bad_length, "Content-Length is not a number", at);
  if (*length > limit_) {
    return fault(
        Kind::message_too_long,
        "message of " + std::to_string(*length) + " bytes is longer than the limit of " + std::to_string(limit_), at);
  }
  consume(at);
  body_size_ = static_cast<size_t>(*length);
  body_.reserve(std::min(body_size_, kReserveAtOnce));
  state_ = State::body;
  return Step::again;
}

FrameSplitter::Step FrameSplitter::seek_header() {
  const size_t found = find_length_line(rest(), true);
  if (found == std::string_view::npos) {
    consume(rest().size());
    return Step::need_bytes;
  }
  consume(found);
  if (match_length_line(rest()) == Match::partial) return Step::need_bytes;
  state_ = State::header;
  return Step::again;
}

bool FrameSplitter::resynchronise(std::string_view body) {
  const size_t found = find_length_line(body, false);
  if (found == std::string_view::npos) return false;
  std::string stream(body.substr(found));
  stream.append(rest());
  pending_ = std::move(stream);
  consumed_ = 0;
  state_ = State::header;
  return true;
}

std::optional<FramingError> FrameSplitter::finish() const {
  if (state_ == State::body) {
    return FramingError{FramingError::Kind::truncated,
                        "the stream ended inside a message: " + std::to_string(body_.size()) + " of " +
                            std::to_string(body_size_) + " bytes"};
  }
  if (state_ == State::header && rest().find_first_not_of("\r\n") != std::string_view::npos)
    return FramingError{FramingError::Kind::truncated, "the stream ended inside a header"};
  return std::nullopt;
}

}  // namespace vraagbaak::rpc
