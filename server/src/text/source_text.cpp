#include "text/source_text.h"

#include <algorithm>
#include <cstring>

#include "base/utf8.h"
#include "text/source_text_table.h"

namespace vraagbaak::text {

namespace {

constexpr size_t kMostBytes = 8192;
constexpr size_t kTargetBytes = 6144;
/// Smaller chunks are merged with a neighbour when an edit comes by.
constexpr size_t kLeastBytes = 2048;

bool continuation(char c) { return (static_cast<uint8_t>(c) & 0xC0) == 0x80; }

/// Whether a chunk may end before `at`.
bool may_cut(std::string_view bytes, size_t at) {
  if (at == 0 || at >= bytes.size()) return true;
  if (bytes[at] == '\n' && bytes[at - 1] == '\r') return false;
  return base::utf8_boundary(bytes, at);
}

/// Whether the text may be cut between `before` and `after`, two neighbouring stretches.
bool may_join(std::string_view before, std::string_view after) {
  constexpr size_t kLongestCharacter = 4;
  std::string seam(before.substr(before.size() - std::min(before.size(), kLongestCharacter)));
  const size_t at = seam.size();
  seam.append(after.substr(0, kLongestCharacter));
  return may_cut(seam, at);
}

/// Passes the place behind every line break of `bytes` to `found`, in order.
template <class Function>
void for_each_break(std::string_view bytes, Function&& found) {
  size_t feed = bytes.find('\n');
  size_t carriage = bytes.find('\r');
  while (feed != carriage) {  // equal only when both are npos
    size_t behind = std::min(feed, carriage) + 1;
    if (carriage < feed) {
      if (feed == carriage + 1) behind = feed + 1;
      carriage = bytes.find('\r', carriage + 1);
    }
    if (feed < behind) feed = bytes.find('\n', behind);
    found(behind);
  }
}

bool is_ascii(std::string_view bytes) {
  uint8_t all = 0;
  for (const char c : bytes) all |= static_cast<uint8_t>(c);
  return all < 0x80;
}

bool is_valid(std::string_view bytes) {
  size_t at = 0;
  while (at < bytes.size()) {
    constexpr size_t kStride = 16;
    if (at + kStride <= bytes.size() && is_ascii(bytes.substr(at, kStride))) {
      at += kStride;
      continue;
    }
    for (const size_t stop = std::min(at + kStride, bytes.size()); at < stop;) {
      const size_t length = base::utf8_length_at(bytes, at);
      if (length == 0) return false;
      at += length;
    }
  }
  return true;
}

/// Code units of well-formed UTF-8: one per character, and in UTF-16 one more per character of four bytes.
/// Eight bytes at a time, because most counts are over less than a line.
uint32_t count_units(std::string_view bytes, Encoding encoding) {
  constexpr uint64_t kOnes = 0x0101010101010101;
  const auto count_high_bits = [](uint64_t word) {
    return static_cast<uint32_t>((((word >> 7) & kOnes) * kOnes) >> 56);
  };
  uint32_t units = static_cast<uint32_t>(bytes.size());
  size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    uint64_t word;
    std::memcpy(&word, bytes.data() + at, 8);
    if ((word & (kOnes << 7)) == 0) continue;
    units -= count_high_bits(word & ~(word << 1));
    if (encoding == Encoding::utf16) units += count_high_bits(word & (word << 1) & (word << 2) & (word << 3));
  }
  for (; at < bytes.size(); ++at) {
    units -= continuation(bytes[at]);
    if (encoding == Encoding::utf16) units += static_cast<uint8_t>(bytes[at]) >= 0xF0;
  }
  return units;
}

/// Bytes of the character that starts with `lead`, in well-formed UTF-8.
size_t length_by_lead(char lead) {
  const auto byte = static_cast<uint8_t>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// Code units of the character of `length` bytes; 0 stands for an invalid byte.
uint32_t character_units(size_t length, Encoding encoding) {
  if (encoding == Encoding::utf8) return static_cast<uint32_t>(std::max<size_t>(length, 1));
  return encoding == Encoding::utf16 && length == 4 ? 2 : 1;
}

}  // namespace

SourceText::Chunk::Chunk(std::string_view content) : bytes(content) {
  for_each_break(bytes, [&](size_t at) { line_starts.push_back(static_cast<uint16_t>(at)); });
  line_starts.shrink_to_fit();
  ascii = is_ascii(bytes);
  valid = ascii || is_valid(bytes);
  utf16 = units(0, size(), Encoding::utf16);
  utf32 = units(0, size(), Encoding::utf32);
}

uint32_t SourceText::Chunk::units(uint32_t from, uint32_t to, Encoding encoding) const {
  if (ascii || encoding == Encoding::utf8) return to - from;
  if (valid) return count_units(std::string_view(bytes).substr(from, to - from), encoding);
  uint32_t count = 0;
  while (from < to) {
    const size_t length = base::utf8_length_at(bytes, from);
    count += character_units(length, encoding);
    from += static_cast<uint32_t>(std::max<size_t>(length, 1));
  }
  return count;
}

uint32_t SourceText::Chunk::advance(uint32_t from, uint32_t units, Encoding encoding) const {
  if (ascii || encoding == Encoding::utf8) return character_start(std::min(size() - from, units) + from);
  if (valid) {
    constexpr uint32_t kStride = 256;
    while (size() - from > kStride) {
      const uint32_t to = character_start(from + kStride);
      const uint32_t count = this->units(from, to, encoding);
      if (count > units) break;
      units -= count;
      from = to;
    }
  }
  while (from < size()) {
    const size_t length = valid ? length_by_lead(bytes[from]) : base::utf8_length_at(bytes, from);
    const uint32_t count = character_units(length, encoding);
    if (count > units) break;
    units -= count;
    from += static_cast<uint32_t>(std::max<size_t>(length, 1));
  }
  return from;
}

uint32_t SourceText::Chunk::character_start(uint32_t local) const {
  if (ascii) return local;
  while (!base::utf8_boundary(bytes, local)) --local;
  return local;
}

uint32_t SourceText::Chunk::caret(uint32_t local) const {
  if (local > 0 && local < size() && bytes[local] == '\n' && bytes[local - 1] == '\r') return local - 1;
  return character_start(local);
}

void SourceText::Table::add(std::shared_ptr<const Chunk> chunk) {
  Sum sum = sums.back();
  sum.bytes += chunk->size();
  sum.breaks += static_cast<uint32_t>(chunk->line_starts.size());
  sum.utf16 += chunk->utf16;
  sum.utf32 += chunk->utf32;
  sums.push_back(sum);
  chunks.push_back(std::move(chunk));
}

size_t SourceText::Table::chunk_at(uint32_t offset) const {
  const auto after = std::upper_bound(sums.begin(), sums.end(), offset,
                                      [](uint32_t value, const Sum& sum) { return value < sum.bytes; });
  return std::min(static_cast<size_t>(after - sums.begin()) - 1, chunks.size() - 1);
}

uint32_t SourceText::Table::units_before(uint32_t offset, Encoding encoding) const {
  const size_t index = chunk_at(offset);
  return sums[index].units(encoding) + chunks[index]->units(0, offset - sums[index].bytes, encoding);
}

namespace {

/// Cuts `bytes` into chunks of about equal size and passes each to `add`.
template <class Function>
void cut(std::string_view bytes, Function&& add) {
  while (!bytes.empty()) {
    size_t size = bytes.size();
    if (size > kMostBytes) {
      const size_t parts = (size + kTargetBytes - 1) / kTargetBytes;
      size = size / parts;
      while (!may_cut(bytes, size)) --size;
    }
    add(bytes.substr(0, size));
    bytes.remove_prefix(size);
  }
}

}  // namespace

SourceText::SourceText() {
  static const std::shared_ptr<const Table> empty = std::make_shared<Table>();
  table_ = empty;
}

SourceText::SourceText(std::string_view content) {
  const auto table = std::make_shared<Table>();
  table->chunks.reserve(content.size() / kTargetBytes + 1);
  table->sums.reserve(content.size() / kTargetBytes + 2);
  cut(content, [&](std::string_view bytes) { table->add(std::make_shared<Chunk>(bytes)); });
  table_ = table;
}

SourceText::SourceText(std::shared_ptr<const Table> table) : table_(std::move(table)) {}

uint32_t SourceText::size() const { return table_->size(); }

SourceText SourceText::with_edit(ByteRange range, std::string_view replacement) const {
  const Table& old = *table_;
  const uint32_t start = std::min(range.start.value, old.size());
  const uint32_t end = std::min(std::max(range.end.value, start), old.size());
  if (old.chunks.empty()) return SourceText(replacement);

  // The chunks [first, last) are replaced by what `middle` holds.
  size_t first = old.chunk_at(start);
  size_t last = old.chunk_at(end) + 1;
  std::string middle;
  middle.append(old.chunks[first]->bytes, 0, start - old.sums[first].bytes);
  middle.append(replacement);
  middle.append(old.chunks[last - 1]->bytes, end - old.sums[last - 1].bytes);
  while (true) {
    const bool small = middle.size() < kLeastBytes;
    if (first > 0 && (small || !may_join(old.chunks[first - 1]->bytes, middle))) {
      middle.insert(0, old.chunks[--first]->bytes);
    } else if (last < old.chunks.size() && (small || !may_join(middle, old.chunks[last]->bytes))) {
      middle.append(old.chunks[last++]->bytes);
    } else {
      break;
    }
  }

  const auto table = std::make_shared<Table>();
  const size_t room = old.chunks.size() + middle.size() / kTargetBytes + 1;
  table->chunks.reserve(room);
  table->sums.reserve(room + 1);
  table->chunks.assign(old.chunks.begin(), old.chunks.begin() + static_cast<ptrdiff_t>(first));
  table->sums.assign(old.sums.begin(), old.sums.begin() + static_cast<ptrdiff_t>(first) + 1);
  cut(middle, [&](std::string_view bytes) { table->add(std::make_shared<Chunk>(bytes)); });
  for (; last < old.chunks.size(); ++last) table->add(old.chunks[last]);
  return SourceText(table);
}

std::string SourceText::slice(ByteRange range) const {
  std::string result;
  const uint32_t end = std::min(range.end.value, size());
  if (range.start.value >= end) return result;
  result.reserve(end - range.start.value);
  for (uint32_t at = range.start.value; at < end;) {
    const std::string_view run = chunk_from({at}).substr(0, end - at);
    result.append(run);
    at += static_cast<uint32_t>(run.size());
  }
  return result;
}

std::string SourceText::str() const { return slice({{0}, {size()}}); }

std::string_view SourceText::chunk_from(ByteOffset offset) const {
  if (offset.value >= size()) return {};
  const size_t index = table_->chunk_at(offset.value);
  return std::string_view(table_->chunks[index]->bytes).substr(offset.value - table_->sums[index].bytes);
}

uint32_t SourceText::line_count() const { return table_->sums.back().breaks + 1; }

ByteOffset SourceText::line_start(uint32_t line) const {
  if (line == 0) return {0};
  if (line >= line_count()) return {size()};
  const auto& sums = table_->sums;
  const auto after = std::lower_bound(sums.begin(), sums.end(), line,
                                      [](const Table::Sum& sum, uint32_t value) { return sum.breaks < value; });
  const size_t index = static_cast<size_t>(after - sums.begin()) - 1;
  return {sums[index].bytes + table_->chunks[index]->line_starts[line - sums[index].breaks - 1]};
}

ByteOffset SourceText::line_end(uint32_t line) const {
  if (line >= line_count() - 1) return {size()};
  const uint32_t next = line_start(line + 1).value;
  const size_t index = table_->chunk_at(next - 1);
  // A break lies in one chunk, so that the byte before its last one is here if it is part of it.
  const std::string_view bytes = table_->chunks[index]->bytes;
  const size_t local = next - 1 - table_->sums[index].bytes;
  const bool crlf = bytes[local] == '\n' && local > 0 && bytes[local - 1] == '\r';
  return {next - (crlf ? 2 : 1)};
}

uint32_t SourceText::line_of(ByteOffset offset) const {
  if (table_->chunks.empty()) return 0;
  const uint32_t at = std::min(offset.value, size());
  const size_t index = table_->chunk_at(at);
  const auto& starts = table_->chunks[index]->line_starts;
  const auto after = std::upper_bound(starts.begin(), starts.end(), at - table_->sums[index].bytes);
  return table_->sums[index].breaks + static_cast<uint32_t>(after - starts.begin());
}

EncodedPosition SourceText::position(ByteOffset offset, Encoding encoding) const {
  const Table& table = *table_;
  if (table.chunks.empty()) return {};
  const size_t index = table.chunk_at(std::min(offset.value, size()));
  const Chunk& chunk = *table.chunks[index];
  const uint32_t base = table.sums[index].bytes;
  const uint32_t local = chunk.caret(std::min(offset.value, size()) - base);

  const auto& starts = chunk.line_starts;
  const auto after = std::upper_bound(starts.begin(), starts.end(), local);
  const uint32_t line = table.sums[index].breaks + static_cast<uint32_t>(after - starts.begin());
  if (after != starts.begin()) return {line, chunk.units(*(after - 1), local, encoding)};
  const uint32_t units = table.sums[index].units(encoding) + chunk.units(0, local, encoding);
  return {line, units - table.units_before(line_start(line).value, encoding)};
}

ByteOffset SourceText::offset(EncodedPosition position, Encoding encoding) const {
  const Table& table = *table_;
  if (position.line >= line_count()) return {size()};
  const uint32_t start = line_start(position.line).value;
  const uint32_t end = line_end(position.line).value;
  if (start == end) return {end};

  size_t index = table.chunk_at(start);
  uint32_t from = start - table.sums[index].bytes;
  uint32_t units = position.column;
  if (end > table.sums[index + 1].bytes) {
    // The line goes on in later chunks: find the one that holds the column by the sums.
    const uint64_t wanted = uint64_t{table.units_before(start, encoding)} + units;
    const auto after =
        std::upper_bound(table.sums.begin() + static_cast<ptrdiff_t>(index) + 1, table.sums.end(), wanted,
                         [&](uint64_t value, const Table::Sum& sum) { return value < sum.units(encoding); });
    const size_t holder = static_cast<size_t>(after - table.sums.begin()) - 1;
    if (holder >= table.chunks.size()) return {end};
    if (holder > index) {
      index = holder;
      from = 0;
      units = static_cast<uint32_t>(wanted - table.sums[index].units(encoding));
    }
  }
  return {std::min(table.sums[index].bytes + table.chunks[index]->advance(from, units, encoding), end)};
}

bool SourceText::operator==(const SourceText& other) const {
  if (table_ == other.table_) return true;
  if (size() != other.size()) return false;
  for (uint32_t at = 0; at < size();) {
    const std::string_view mine = chunk_from({at});
    const std::string_view theirs = other.chunk_from({at});
    const size_t length = std::min(mine.size(), theirs.size());
    if (mine.data() != theirs.data() && mine.substr(0, length) != theirs.substr(0, length)) return false;
    at += static_cast<uint32_t>(length);
  }
  return true;
}

}  // namespace vraagbaak::text
