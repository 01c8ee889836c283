// Numerals: number words, figures and what stands together as one number.
#include "facts/numeral.h"

#include <gtest/gtest.h>

#include <random>

#include "facts/number_words.h"
#include "facts/written_figure.h"
#include "text/unicode.h"

namespace vraagbaak::facts::numeral_test {
namespace {

TEST(NumberWord, OfOneWord) {
  const std::pair<const char*, uint64_t> cases[] = {
      {"nul", 0},
      {"één", 1},
      {"twaalf", 12},
      {"zeventien", 17},
      {"zeventig", 70},
      {"zesenveertig", 46},
      {"drieëntwintig", 23},
      {"tweeënnegentig", 92},
      {"honderd", 100},
      {"honderdvijftig", 150},
      {"honderdendrie", 103},
      {"honderdeenenzestig", 161},
      {"achthonderdachtentachtig", 888},
      {"elfhonderd", 1100},
      {"vijfentwintighonderd", 2500},
      {"negentienhonderdzevenennegentig", 1997},
      {"duizend", 1000},
      {"tweeduizend", 2000},
      {"duizendeneen", 1001},
      {"driehonderdeenentachtigduizend", 381000},
      {"negenhonderdnegenennegentigduizendnegenhonderdnegenennegentig", 999999},
  };
  for (const auto& [word, value] : cases) {
    const auto found = number_word(text::fold(word));
    ASSERT_TRUE(found) << word;
    EXPECT_EQ(found->value, value) << word;
    EXPECT_FALSE(found->half) << word;
  }
}

TEST(NumberWord, WithAHalf) {
  const std::pair<const char*, uint64_t> cases[] = {
      {"anderhalf", 1}, {"anderhalve", 1}, {"tweeënhalf", 2}, {"twaalfenhalve", 12}, {"drieëneenhalf", 3}};
  for (const auto& [word, value] : cases) {
    const auto found = number_word(text::fold(word));
    ASSERT_TRUE(found) << word;
    EXPECT_EQ(found->value, value) << word;
    EXPECT_TRUE(found->half) << word;
  }
}

TEST(NumberWord, IsNoOtherWord) {
  for (const char* word :
       {"", "en", "eend", "tweedehands", "drieling", "achter", "zesde", "elftal", "vierkant", "tiental",
        "honderdtwintigste", "duizendduizend", "twintigtwee", "zevenen", "half", "miljoen"})
    EXPECT_FALSE(number_word(word)) << word;
}

TEST(OrdinalWord, OfOneWord) {
  const std::pair<const char*, uint64_t> cases[] = {
      {"eerste", 1},        {"tweede", 2},           {"derde", 3},          {"achtste", 8},
      {"negende", 9},       {"twaalfde", 12},        {"twintigste", 20},    {"eenentwintigste", 21},
      {"honderdste", 100},  {"honderdeerste", 101},  {"honderdderde", 103}, {"honderdachtste", 108},
      {"duizendste", 1000}, {"miljoenste", 1000000},
  };
  for (const auto& [word, value] : cases) EXPECT_EQ(ordinal_word(word), value) << word;
  for (const char* word :
       {"beste", "laatste", "aarde", "eende", "driede", "achtde", "twintigde", "zesste", "ste", "de"})
    EXPECT_FALSE(ordinal_word(word)) << word;
}

TEST(WrittenFigure, InDutchNotation) {
  const std::pair<const char*, const char*> cases[] = {
      {"593", "593"},   {"13.522", "13522"}, {"371,38", "371.38"}, {"1.119.810", "1119810"}, {"1.100", "1100"},
      {"1,100", "1.1"}, {"0,077", "0.077"},  {"6037", "6037"},     {"1.234,50", "1234.5"},   {"0", "0"},
  };
  for (const auto& [written, value] : cases) {
    const auto found = read_figure(written);
    ASSERT_TRUE(found) << written;
    EXPECT_EQ(found->value.str(), value) << written;
    EXPECT_FALSE(found->malformed) << written;
  }
}

TEST(WrittenFigure, WithWrongGrouping) {
  const std::pair<const char*, const char*> cases[] = {
      {"425.0000", "4250000"}, {"1.119.81", "111981"},   {"1.1198.100", "11198100"},
      {"4250.000", "4250000"}, {"1,234,567", "1234567"}, {"13,522.50", "13522.5"},
  };
  for (const auto& [written, value] : cases) {
    const auto found = read_figure(written);
    ASSERT_TRUE(found) << written;
    EXPECT_EQ(found->value.str(), value) << written;
    EXPECT_TRUE(found->malformed) << written;
  }
}

TEST(WrittenFigure, IsNoCodeTimeOrDay) {
  for (const char* written : {"0032", "14.30", "3.2", "1.5.1997", "192.168.1.2", "2024.05.01", "1.2.3.4.5", ""})
    EXPECT_FALSE(read_figure(written)) << written;
  EXPECT_FALSE(read_figure(std::string(100000, '7')));
}

struct Case {
  const char* text;
  const char* numeral;
  const char* value;
};

/// Checks the first numeral that `text` has.
void check(std::initializer_list<Case> cases, Reading reading) {
  for (const Case& one : cases) {
    const Passage passage = Passage::of(one.text);
    const Words words(passage);
    std::optional<Numeral> found;
    for (size_t index = 0; index < words.size() && !found; ++index) found = numeral_at(words, index, reading);
    ASSERT_TRUE(found) << one.text;
    EXPECT_EQ(passage.slice(words.range(found->first, found->last)), one.numeral);
    EXPECT_EQ(found->value.str(), one.value) << one.text;
  }
}

TEST(Numeral, OfSeveralWords) {
  check(
      {
          {"tweeduizend vierhonderd woningen", "tweeduizend vierhonderd", "2400"},
          {"twee miljoen driehonderdduizend", "twee miljoen driehonderdduizend", "2300000"},
          {"duizend en een", "duizend", "1000"},
          {"duizend en twee", "duizend en twee", "1002"},
          {"honderd duizend", "honderd duizend", "100000"},
          {"vijf miljard tweehonderd miljoen", "vijf miljard tweehonderd miljoen", "5200000000"},
          {"371,38 miljoen", "371,38 miljoen", "371380000"},
          {"18 mln. euro", "18 mln.", "18000000"},
          {"2 mld", "2 mld", "2000000000"},
          {"3 biljoen", "3 biljoen", "3000000000000"},
          {"12 duizend", "12 duizend", "12000"},
          {"duizend miljard", "duizend miljard", "1000000000000"},
          {"een miljoen", "een miljoen", "1000000"},
          {"twintig en dertig", "twintig", "20"},
          {"twee drie", "twee", "2"},
          {"min 5", "min 5", "-5"},
          {"van -3 tot", "-3", "-3"},
          {"152 231,32 EUR", "152 231,32", "152231.32"},
          {"1 234 567", "1 234 567", "1234567"},
          {"12 34", "12", "12"},
          {"twee en een half miljoen", "twee en een half miljoen", "2500000"},
          {"een half miljoen", "een half miljoen", "500000"},
          {"anderhalf miljard", "anderhalf miljard", "1500000000"},
          {"een kwart van", "een kwart", "0.25"},
          {"drie en een kwart", "drie en een kwart", "3.25"},
          {"2½ jaar", "2½", "2.5"},
          {"2 1/4", "2 1/4", "2.25"},
          {"drie vijfde", "drie vijfde", "0.6"},
          {"vijf komma vijf", "vijf komma vijf", "5.5"},
          {"ruim 3 dozijn", "3 dozijn", "36"},
      },
      Reading::prose);
}

TEST(Numeral, ReadLiterally) {
  check(
      {
          {"een lid", "een", "1"},
          {"10k", "10k", "10000"},
          {"1e10", "1e10", "10000000000"},
          {"- 1 4/5", "- 1 4/5", "-1.8"},
          {",25", ",25", "0.25"},
          {"2,5^-1", "2,5^-1", "0.4"},
          {"0^-1", "0", "0"},
          {"één uit 20", "één uit 20", "0.05"},
          {"drie en een half", "drie en een half", "3.5"},
          {"9^99", "9", "9"},
      },
      Reading::literal);
}

TEST(Numeral, BelongsToNoNameAndNoOrdinal) {
  for (const char* text : {"F16", "COVID-19", "een lid", "een derde land", "derde", "half werk", "miljoen", "en"}) {
    const Passage passage = Passage::of(text);
    const Words words(passage);
    for (size_t index = 0; index < words.size(); ++index) EXPECT_FALSE(numeral_at(words, index)) << text;
  }
}

TEST(Numeral, DutchFigureReadsBack) {
  std::mt19937 random(7);
  for (int i = 0; i < 2000; ++i) {
    const Decimal value =
        Decimal(static_cast<int64_t>(random())) * Decimal::power_of_ten(-static_cast<int>(random() % 8));
    const auto found = read_figure(dutch_figure(value));
    ASSERT_TRUE(found) << dutch_figure(value);
    EXPECT_EQ(found->value, value) << dutch_figure(value);
    EXPECT_FALSE(found->malformed) << dutch_figure(value);
  }
}

TEST(Numeral, IsShortInEndlessText) {
  for (const char* part :
       {"duizend ", "een half en ", "1 ", "100 ", "1/", "twee en ", "miljoen miljard ", "- ", "min "}) {
    std::string text;
    for (int i = 0; i < 300; ++i) text += part;
    const Passage passage = Passage::of(text);
    const Words words(passage);
    for (size_t index = 0; index < words.size(); ++index) {
      const auto found = numeral_at(words, index);
      EXPECT_LT(found ? found->last - found->first : 0, 12u) << part;
    }
  }
}

}  // namespace
}  // namespace vraagbaak::facts::numeral_test
