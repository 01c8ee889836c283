// Properties of the recognisers of figures: what is written in Dutch notation is recognised with its value again, and
// no text is too odd or too long.
#include <gtest/gtest.h>

#include <array>
#include <random>

#include "facts/recognise.h"
#include "facts/written_figure.h"

namespace vraagbaak::facts::figures_property_test {
namespace {

class Figures : public ::testing::Test {
 protected:
  /// A value of up to nine digits, up to three of them decimals.
  Decimal any_value() {
    const auto digits = static_cast<int64_t>(random_() % 1000000000);
    return Decimal(digits + 1) * Decimal::power_of_ten(-static_cast<int>(random_() % 4));
  }
  template <size_t size>
  std::string_view any_of(const std::array<std::string_view, size>& list) {
    return list[random_() % size];
  }

  /// The only mention of "Het is <written> in totaal.", which must be `written`.
  void expect_figure(const std::string& written, MentionKind kind, const Decimal& value, std::string_view unit) {
    const Passage passage = Passage::of("Het is " + written + " in totaal.");
    const auto mentions = recognise(passage, {});
    ASSERT_EQ(mentions.size(), 1u) << written;
    EXPECT_EQ(passage.slice(mentions[0].range), written);
    EXPECT_EQ(mentions[0].kind, kind) << written;
    const auto& figure = std::get<Figure>(mentions[0].value);
    EXPECT_EQ(figure.value, value) << written;
    EXPECT_EQ(figure.unit, unit) << written;
    EXPECT_FALSE(figure.approximate || figure.lower || figure.upper || figure.malformed) << written;
  }

  std::mt19937 random_{1848};
};

constexpr std::array<std::pair<std::string_view, int>, 7> kMultipliers{
    {{"", 0}, {" duizend", 3}, {" miljoen", 6}, {" mln.", 6}, {" miljard", 9}, {" mld.", 9}, {" biljoen", 12}}};

TEST_F(Figures, MoneyReadsBack) {
  for (int i = 0; i < 1000; ++i) {
    const Decimal value = any_value();
    const auto& [multiplier, exponent] = kMultipliers[random_() % kMultipliers.size()];
    const std::string amount = dutch_figure(value) + std::string(multiplier);
    const Decimal stated = value * Decimal::power_of_ten(exponent);
    expect_figure("€ " + amount, MentionKind::money, stated, "EUR");
    expect_figure("€" + amount, MentionKind::money, stated, "EUR");
    expect_figure(amount + " euro", MentionKind::money, stated, "EUR");
    expect_figure(amount + " dollar", MentionKind::money, stated, "USD");
  }
}

TEST_F(Figures, PercentagesReadBack) {
  constexpr std::array<std::string_view, 4> kSigns{"%", " %", " procent", " percent"};
  for (int i = 0; i < 1000; ++i) {
    const Decimal value = any_value();
    expect_figure(dutch_figure(value) + std::string(any_of(kSigns)), MentionKind::percentage, value, "%");
    expect_figure(dutch_figure(value) + " procentpunt", MentionKind::percentage, value, "procentpunt");
  }
}

TEST_F(Figures, QuantitiesReadBack) {
  constexpr std::array<std::string_view, 8> kUnits{"km", "km2", "uur", "ton", "kWh", "fte", "l", "personen"};
  for (int i = 0; i < 1000; ++i) {
    const Decimal value = any_value();
    if (value == Decimal(1)) continue;
    const std::string_view unit = any_of(kUnits);
    expect_figure(dutch_figure(value) + " " + std::string(unit), MentionKind::quantity, value, unit);
  }
}

TEST_F(Figures, RangesReadBack) {
  for (int i = 0; i < 500; ++i) {
    const Decimal low = any_value();
    const Decimal high = low + any_value();
    const Passage passage = Passage::of(dutch_figure(low) + " tot " + dutch_figure(high) + " procent");
    const auto mentions = recognise(passage, {});
    ASSERT_EQ(mentions.size(), 1u) << passage.text();
    const auto& figure = std::get<Figure>(mentions[0].value);
    EXPECT_EQ(figure.lower, low) << passage.text();
    EXPECT_EQ(figure.upper, high) << passage.text();
    EXPECT_FALSE(figure.value) << passage.text();
  }
}

/// Pieces of figures and of other text, in any order.
TEST_F(Figures, AnyTextGivesMentionsInOrder) {
  constexpr std::array<std::string_view, 44> kPieces{
      "1",     "12",       "1.234", "425.0000", "0,5",    "007",     "3/4",       "½",        "een",    "één",  "twee",
      "derde", "half",     "en",    "tot",      "tussen", "de",      "à",         "-",        "–",      "/",    ".",
      ",",     "%",        "€",     "euro",     "cent",   "miljoen", "mln.",      "procent",  "km",     "uur",  "oud",
      "circa", "meer dan", "helft", "op",       "van",    "70-tal",  "honderden", "personen", "nieuwe", "\xff", "F16"};
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    const int pieces = static_cast<int>(random_() % 12);
    for (int piece = 0; piece < pieces; ++piece) {
      text += any_of(kPieces);
      if (random_() % 4 != 0) text += " ";
    }
    const Passage passage = Passage::of(text);
    StringOffset behind{0};
    for (const Mention& mention : recognise(passage, {})) {
      const auto* figure = std::get_if<Figure>(&mention.value);
      if (figure == nullptr) continue;
      EXPECT_GE(mention.range.start, behind) << text;
      EXPECT_LE(mention.range.end.value, text.size()) << text;
      EXPECT_LE(figure->phrase.start, mention.range.start) << text;
      EXPECT_GE(figure->phrase.end, mention.range.end) << text;
      EXPECT_TRUE(figure->value || figure->lower || figure->upper) << text;
      behind = mention.range.end;
    }
  }
}

TEST_F(Figures, EndlessTextIsRead) {
  for (const char* part : {"1 ", "een ", "duizend ", "tot 5 ", "1-", "€ ", "12 nieuwe ", "5 a1", "artikel 3, ", "(1) ",
                           "meer dan ", "1/", "5 tot ", "honderden ", "%", "2 km tot "}) {
    std::string text;
    while (text.size() < 10000) text += part;
    const Passage passage = Passage::of(text);
    for (const Mention& mention : recognise(passage, {})) EXPECT_FALSE(mention.range.empty());
  }
  EXPECT_TRUE(recognise(Passage::of(std::string(1000000, '9')), {}).empty());
  EXPECT_TRUE(recognise(Passage::of(std::string(1000000, 'a')), {}).empty());
}

}  // namespace
}  // namespace vraagbaak::facts::figures_property_test
