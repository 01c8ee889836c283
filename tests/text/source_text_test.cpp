#include "text/source_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "text/position_mapper.h"

namespace vraagbaak::text {
namespace {

constexpr Encoding kEncodings[] = {Encoding::utf8, Encoding::utf16, Encoding::utf32};

ByteRange range(uint32_t start, uint32_t end) { return {{start}, {end}}; }

/// What SourceText must say, worked out the slow way from one string.
struct Model {
  std::string bytes;
  std::vector<uint32_t> starts{0};

  explicit Model(std::string text) : bytes(std::move(text)) {
    for (uint32_t i = 0; i < bytes.size(); ++i)
      if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n')))
        starts.push_back(i + 1);
  }
  uint32_t line_of(uint32_t offset) const {
    return static_cast<uint32_t>(std::upper_bound(starts.begin(), starts.end(), offset) - starts.begin()) - 1;
  }
  uint32_t line_end(uint32_t line) const {
    if (line + 1 >= starts.size()) return static_cast<uint32_t>(bytes.size());
    const uint32_t next = starts[line + 1];
    return next >= 2 && bytes[next - 1] == '\n' && bytes[next - 2] == '\r' ? next - 2 : next - 1;
  }
  EncodedPosition position(uint32_t offset, Encoding encoding) const {
    offset = std::min(offset, static_cast<uint32_t>(bytes.size()));
    while (!base::utf8_boundary(bytes, offset)) --offset;
    const uint32_t line = line_of(offset);
    offset = std::min(offset, line_end(line));
    uint32_t column = 0;
    for (uint32_t at = starts[line]; at < offset;) {
      const auto length = static_cast<uint32_t>(base::utf8_length_at(bytes, at));
      const uint32_t size = std::max(length, 1u);
      column += encoding == Encoding::utf8 ? size : encoding == Encoding::utf16 && length == 4 ? 2 : 1;
      at += size;
    }
    return {line, column};
  }
};

std::string repeated(std::string_view part, size_t count) {
  std::string text;
  for (size_t i = 0; i < count; ++i) text.append(part);
  return text;
}

TEST(SourceText, EmptyTextHasOneEmptyLine) {
  const SourceText text;
  EXPECT_EQ(text.size(), 0u);
  EXPECT_EQ(text.line_count(), 1u);
  EXPECT_EQ(text.line_start(0).value, 0u);
  EXPECT_EQ(text.line_end(0).value, 0u);
  EXPECT_EQ(text.line_of({5}), 0u);
  EXPECT_EQ(text.position({5}, Encoding::utf16), (EncodedPosition{0, 0}));
  EXPECT_EQ(text.offset({3, 3}, Encoding::utf16).value, 0u);
  EXPECT_EQ(text.chunk_from({0}), "");
  EXPECT_EQ(text, SourceText(""));
}

TEST(SourceText, EveryKindOfLineBreakCountsOnce) {
  const SourceText text("een\ntwee\r\ndrie\rvier\n");
  ASSERT_EQ(text.line_count(), 5u);
  const char* lines[] = {"een", "twee", "drie", "vier", ""};
  for (uint32_t line = 0; line < 5; ++line)
    EXPECT_EQ(text.slice({text.line_start(line), text.line_end(line)}), lines[line]) << line;
  EXPECT_EQ(text.line_start(9).value, text.size());
  EXPECT_EQ(text.line_end(9).value, text.size());
}

TEST(SourceText, EncodingsCountTheirOwnUnits) {
  //                      0123456789
  const SourceText text(
      "a\xF0\x9F\x98\x80"
      "e\xC3\xAF"
      "b");  // a, emoji, e, ï, b
  struct Case {
    uint32_t offset, utf8, utf16, utf32;
  };
  for (const Case& c :
       {Case{0, 0, 0, 0}, Case{1, 1, 1, 1}, Case{5, 5, 3, 2}, Case{6, 6, 4, 3}, Case{8, 8, 5, 4}, Case{9, 9, 6, 5}}) {
    const uint32_t columns[] = {c.utf8, c.utf16, c.utf32};
    for (size_t i = 0; i < 3; ++i) {
      EXPECT_EQ(text.position({c.offset}, kEncodings[i]), (EncodedPosition{0, columns[i]})) << c.offset;
      EXPECT_EQ(text.offset({0, columns[i]}, kEncodings[i]).value, c.offset) << columns[i];
    }
  }
}

TEST(SourceText, DutchWordWithDiaeresisConverts) {
  const SourceText text("De coördinatie loopt.");
  const auto offset = static_cast<uint32_t>(std::string("De coördinatie").size());
  EXPECT_EQ(text.position({offset}, Encoding::utf8).column, 15u);
  EXPECT_EQ(text.position({offset}, Encoding::utf16).column, 14u);
  EXPECT_EQ(text.position({offset}, Encoding::utf32).column, 14u);
}

TEST(SourceText, AColumnInsideACharacterMeansItsStart) {
  const SourceText text(
      "a\xF0\x9F\x98\x80"
      "b");
  EXPECT_EQ(text.offset({0, 2}, Encoding::utf16).value, 1u);  // between the surrogates
  EXPECT_EQ(text.offset({0, 3}, Encoding::utf8).value, 1u);
  EXPECT_EQ(text.position({3}, Encoding::utf16).column, 1u);
}

TEST(SourceText, PositionsBeyondTheTextAreClamped) {
  const SourceText text("kort\r\nlanger\n");
  for (const Encoding encoding : kEncodings) {
    EXPECT_EQ(text.offset({0, 99}, encoding).value, 4u);
    EXPECT_EQ(text.offset({1, 0xFFFFFFFF}, encoding).value, 12u);
    EXPECT_EQ(text.offset({2, 1}, encoding).value, 13u);
    EXPECT_EQ(text.offset({0xFFFFFFFF, 0}, encoding).value, 13u);
    EXPECT_EQ(text.position({0xFFFFFFFF}, encoding), (EncodedPosition{2, 0}));
  }
}

TEST(SourceText, NoPositionLiesInsideACarriageReturnLineFeed) {
  const SourceText text("ja\r\nnee");
  EXPECT_EQ(text.position({3}, Encoding::utf16), (EncodedPosition{0, 2}));
  EXPECT_EQ(text.position({4}, Encoding::utf16), (EncodedPosition{1, 0}));
}

TEST(SourceText, InvalidBytesCountOneEach) {
  const SourceText text(
      "a\xFF\xC3"
      "b\xE2\x82");  // two stray bytes, then half a euro sign
  for (const Encoding encoding : kEncodings) {
    for (uint32_t i = 0; i <= 6; ++i) {
      EXPECT_EQ(text.position({i}, encoding).column, i);
      EXPECT_EQ(text.offset({0, i}, encoding).value, i);
    }
  }
  EXPECT_EQ(text.str(),
            "a\xFF\xC3"
            "b\xE2\x82");
}

TEST(SourceText, AnEditLeavesTheOldVersionAsItWas) {
  const std::string content = repeated("Vraag één\r\n", 5000);
  const SourceText before(content);
  const SourceText after = before.with_edit(range(6, 11), "twee");
  EXPECT_EQ(before.str(), content);
  EXPECT_EQ(after.slice(range(0, 12)), "Vraag twee\r\n");
  EXPECT_EQ(after.size(), before.size() - 1);
}

TEST(SourceText, AnEditSharesTheChunksItDoesNotTouch) {
  const SourceText before(repeated("Vraag 1\n", 100000));
  const SourceText after = before.with_edit(range(400000, 400000), "x");
  EXPECT_EQ(before.chunk_from({0}).data(), after.chunk_from({0}).data());
  EXPECT_EQ(before.chunk_from({700000}).data(), after.chunk_from({700001}).data());
}

TEST(SourceText, EditRangesAreClamped) {
  const SourceText text("abc");
  EXPECT_EQ(text.with_edit(range(2, 99), "X").str(), "abX");
  EXPECT_EQ(text.with_edit(range(50, 99), "X").str(), "abcX");
  EXPECT_EQ(text.with_edit(range(2, 1), "X").str(), "abXc");
  EXPECT_EQ(text.with_edit(range(0, 3), "").str(), "");
}

TEST(SourceText, CarriageReturnAndLineFeedThatMeetByAnEditBecomeOneBreak) {
  // Long enough for several chunks, so that some edits fall on a border between two.
  const std::string filler = repeated("x", 30000);
  const SourceText text(filler + "\r" + filler + "\n" + filler);
  EXPECT_EQ(text.line_count(), 3u);
  const SourceText joined = text.with_edit(range(30001, 60001), "");
  EXPECT_EQ(joined.line_count(), 2u);
  EXPECT_EQ(joined.line_end(0).value, 30000u);
  EXPECT_EQ(joined.line_start(1).value, 30002u);
  const SourceText split = joined.with_edit(range(30001, 30001), "-");
  EXPECT_EQ(split.line_count(), 3u);
  EXPECT_EQ(split.line_end(1).value, 30002u);
}

TEST(SourceText, BytesThatMeetByAnEditBecomeOneCharacter) {
  const std::string filler = repeated("x", 30000);
  const SourceText text(filler + "\xF0\x9F" + filler + "\x98\x80" + filler);
  const SourceText joined = text.with_edit(range(30002, 60002), "");
  EXPECT_EQ(joined.position({30004}, Encoding::utf32).column, 30001u);
  EXPECT_EQ(joined.position({30004}, Encoding::utf16).column, 30002u);
}

TEST(SourceText, ChunksNeverSplitCharactersNorLineBreaks) {
  const std::string content = repeated("é\r\n😀\r\n", 20000);
  SourceText text(content);
  for (uint32_t i = 0; i < 50; ++i)
    text = text.with_edit(range(i * 4001 % text.size(), i * 4001 % text.size()), "\r\n");
  for (uint32_t at = 0; at < text.size();) {
    const std::string_view chunk = text.chunk_from({at});
    ASSERT_FALSE(chunk.empty());
    const uint32_t end = at + static_cast<uint32_t>(chunk.size());
    const std::string seam = text.slice(range(end - 4, end + 4));
    ASSERT_TRUE(base::utf8_boundary(seam, 4)) << end;
    if (end < text.size()) {
      ASSERT_FALSE(seam[3] == '\r' && seam[4] == '\n') << end;
    }
    at = end;
  }
}

TEST(SourceText, ManySmallDeletionsLeaveFewChunks) {
  SourceText text(repeated("Antwoord. ", 100000));
  while (text.size() > 20000) {
    const uint32_t at = text.size() / 3;
    text = text.with_edit(range(at, at + 997), "");
  }
  size_t chunks = 0;
  for (uint32_t at = 0; at < text.size(); ++chunks) at += static_cast<uint32_t>(text.chunk_from({at}).size());
  EXPECT_LE(chunks, 10u);
}

TEST(SourceText, EqualityLooksAtBytesAndNotAtChunks) {
  const std::string content = repeated("Vraag 1\n", 10000);
  SourceText grown("");
  for (size_t at = 0; at < content.size(); at += 1000)
    grown = grown.with_edit(range(grown.size(), grown.size()), content.substr(at, 1000));
  EXPECT_EQ(grown, SourceText(content));
  EXPECT_FALSE(grown.with_edit(range(500, 501), "#") == SourceText(content));
}

TEST(SourceText, RandomEditsGiveWhatSplicingAStringGives) {
  std::mt19937 random(20240917);
  const auto below = [&](uint32_t n) { return static_cast<uint32_t>(random() % n); };
  const std::vector<std::string> pieces = {"a", "Vraag 12\n", "\r",   "\n",       "\r\n",         "coördinatie ",
                                           "😀", "\xC3",       "\xA9", "\xF0\x9F", "\x98\x80zo\r", "één\n"};
  std::string expected = repeated("Vraag 3 – één 😀\r\nAntwoord: ja.\n", 900);
  SourceText text(expected);
  for (int step = 0; step < 2000; ++step) {
    uint32_t size = static_cast<uint32_t>(expected.size());
    const uint32_t start = below(size + 1);
    // Now and then a long deletion or a long insertion, so that chunks are split and merged.
    const uint32_t length = std::min(size - start, below(50) == 0 ? below(20000) : below(12));
    std::string replacement;
    const uint32_t count = below(60) == 0 ? below(6000) : below(4);
    for (uint32_t i = 0; i < count; ++i) replacement.append(pieces[below(static_cast<uint32_t>(pieces.size()))]);
    text = text.with_edit(range(start, start + length), replacement);
    expected.replace(start, length, replacement);
    size = static_cast<uint32_t>(expected.size());

    ASSERT_EQ(text.size(), size) << step;
    const bool whole = step % 50 == 0;
    if (whole) {
      ASSERT_EQ(text.str(), expected) << step;
    } else {
      const uint32_t near = start - std::min(start, 40u);
      ASSERT_EQ(text.slice(range(near, near + 200)), expected.substr(near, 200)) << step;
    }
    if (step % 10 != 0) continue;
    const Model model(expected);
    ASSERT_EQ(text.line_count(), model.starts.size()) << step;
    for (int probe = 0; probe < 8; ++probe) {
      const uint32_t offset = probe == 0 ? start : below(size + 1);
      const uint32_t line = model.line_of(offset);
      ASSERT_EQ(text.line_of({offset}), line) << step;
      ASSERT_EQ(text.line_start(line).value, model.starts[line]) << step;
      ASSERT_EQ(text.line_end(line).value, model.line_end(line)) << step;
      for (const Encoding encoding : kEncodings) {
        const EncodedPosition position = model.position(offset, encoding);
        ASSERT_EQ(text.position({offset}, encoding), position) << step << " at " << offset;
        const uint32_t back = text.offset(position, encoding).value;
        ASSERT_EQ(model.position(back, encoding), position) << step << " at " << offset;
        ASSERT_LE(back, offset);
      }
    }
  }
}

TEST(SourceText, OneLineOfAHundredMegabytesConverts) {
  const std::string unit = "Één antwoord 😀 ";  // 15 characters, 16 UTF-16 units
  ASSERT_EQ(unit.size(), 20u);
  const uint32_t count = 5000000;
  const SourceText text(repeated(unit, count));
  ASSERT_EQ(text.line_count(), 1u);
  for (uint32_t i = 0; i < 100000; ++i) {
    const uint32_t n = (i * 49979u) % count;
    ASSERT_EQ(text.position({n * 20}, Encoding::utf16), (EncodedPosition{0, n * 16}));
    ASSERT_EQ(text.offset({0, n * 15 + 13}, Encoding::utf32).value, n * 20 + 15);
  }
  const SourceText edited = text.with_edit(range(20, 20), "\n");
  EXPECT_EQ(edited.position({edited.size()}, Encoding::utf16), (EncodedPosition{1, (count - 1) * 16}));
}

TEST(PositionMapper, GivesWhatTheTextGivesInAnyOrder) {
  std::mt19937 random(7);
  const std::string content = repeated("Vraag 3 – één 😀\r\n\xFF Antwoord:\rja.\n", 3000) + repeated("lang één ", 5000);
  const SourceText text(content);
  for (const Encoding encoding : kEncodings) {
    PositionMapper ascending(text, encoding);
    for (uint32_t at = 0; at <= text.size() + 3; at += static_cast<uint32_t>(random() % 40))
      ASSERT_EQ(ascending.position({at}), text.position({at}, encoding)) << at;
    PositionMapper anywhere(text, encoding);
    for (int i = 0; i < 20000; ++i) {
      const auto at = static_cast<uint32_t>(random() % (text.size() + 10));
      ASSERT_EQ(anywhere.position({at}), text.position({at}, encoding)) << at;
    }
  }
}

TEST(PositionMapper, CopesWithAnEmptyText) {
  PositionMapper mapper(SourceText(), Encoding::utf16);
  EXPECT_EQ(mapper.position({0}), (EncodedPosition{0, 0}));
  EXPECT_EQ(mapper.position({7}), (EncodedPosition{0, 0}));
}

}  // namespace
}  // namespace vraagbaak::text
