#include "text/unicode.h"

#include <gtest/gtest.h>

#include <random>

#include "base/utf8.h"

namespace vraagbaak::text {
namespace {

TEST(Unicode, DecodesCharactersOfEveryLength) {
  const std::string text = "aé€😀";
  EXPECT_EQ(decode(text, 0).value, U'a');
  EXPECT_EQ(decode(text, 1).value, U'é');
  EXPECT_EQ(decode(text, 3).value, U'€');
  EXPECT_EQ(decode(text, 6).value, U'😀');
  EXPECT_EQ(decode(text, 6).size, 4);
  EXPECT_EQ(decode(text, 10).size, 0);
}

TEST(Unicode, DecodesBackwards) {
  const std::string text = "aé€😀";
  EXPECT_EQ(decode_before(text, 10).value, U'😀');
  EXPECT_EQ(decode_before(text, 6).value, U'€');
  EXPECT_EQ(decode_before(text, 3).value, U'é');
  EXPECT_EQ(decode_before(text, 1).value, U'a');
  EXPECT_EQ(decode_before(text, 0).size, 0);
  EXPECT_EQ(decode_before(text, 8).size, 1);  // inside the emoji
}

TEST(Unicode, InvalidBytesAreOneCharacterEach) {
  // Overlong, surrogate, beyond U+10FFFF, cut short, stray continuation.
  for (const std::string bytes : {"\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82", "\x80"}) {
    const CodePoint c = decode(bytes, 0);
    EXPECT_FALSE(c.valid);
    EXPECT_EQ(c.size, 1);
    EXPECT_EQ(c.value, char32_t{0xFFFD});
  }
}

TEST(Unicode, EveryScalarValueSurvivesTheRoundTrip) {
  for (char32_t c = 1; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string bytes;
    base::append_utf8(bytes, c);
    const CodePoint decoded = decode(bytes, 0);
    ASSERT_TRUE(decoded.valid) << static_cast<uint32_t>(c);
    ASSERT_EQ(decoded.value, c);
    ASSERT_EQ(decoded.size, bytes.size());
  }
}

TEST(Unicode, DecodingForwardsAndBackwardsAgreeOnAnyBytes) {
  std::mt19937 random(3);
  const std::string alphabet = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\xFF";
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    for (int i = 0; i < 12; ++i) bytes.push_back(alphabet[random() % alphabet.size()]);
    for (size_t at = 0; at < bytes.size();) {
      const CodePoint forward = decode(bytes, at);
      at += forward.size;
      const CodePoint backward = decode_before(bytes, at);
      ASSERT_EQ(backward.value, forward.value);
      ASSERT_EQ(backward.size, forward.size);
    }
  }
}

TEST(Unicode, ClassesKnowMoreThanAscii) {
  EXPECT_TRUE(is_letter(U'é') && is_letter(U'Ж') && is_letter(U'z'));
  EXPECT_FALSE(is_letter(U'3') || is_letter(U'€') || is_letter(U'[') || is_letter(U'@'));
  EXPECT_TRUE(is_upper(U'É') && is_upper(U'A'));
  EXPECT_FALSE(is_upper(U'é') || is_upper(U'a') || is_upper(U'1'));
  EXPECT_TRUE(is_lower(U'ë'));
  EXPECT_TRUE(is_digit(U'7') && is_digit(U'٣'));
  EXPECT_FALSE(is_digit(U'½'));
  EXPECT_TRUE(is_mark(0x0308));
  EXPECT_TRUE(is_space(0x00A0) && is_space(U'\t') && is_space(0x2028));
  EXPECT_FALSE(is_space(U'_') || is_space(0x200B));
}

TEST(Unicode, FoldRemovesCaseAndDiacritics) {
  EXPECT_EQ(fold("Coördinatie"), "coordinatie");
  EXPECT_EQ(fold("Coo\xCC\x88rdinatie"), "coordinatie");  // o with a combining diaeresis
  EXPECT_EQ(fold("ÉÉN Ĳsselmeer straße"), "een ijsselmeer strasse");
  EXPECT_EQ(fold("§ 3, nr. 12"), "§ 3, nr. 12");
}

TEST(Unicode, FoldKeepsGoingAtInvalidBytes) { EXPECT_EQ(fold("A\xFFZ"), "a\xEF\xBF\xBDz"); }

TEST(Lower, KeepsDiacriticsAndInvalidBytes) {
  EXPECT_EQ(lower("EU-Lidstaten"), "eu-lidstaten");
  EXPECT_EQ(lower("CLIËNTEN"), "cliënten");
  EXPECT_EQ(lower("A\xff"
                  "B"),
            "a\xff"
            "b");
  EXPECT_EQ(lower(""), "");
}

}  // namespace
}  // namespace vraagbaak::text
