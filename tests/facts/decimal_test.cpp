// Decimals are exact: what is printed reads back, and arithmetic keeps its laws.
#include "facts/decimal.h"

#include <gtest/gtest.h>

#include <random>

namespace vraagbaak::facts::decimal_test {
namespace {

Decimal decimal(std::string_view digits) { return Decimal::parse(digits).value(); }

TEST(Decimal, ReadsAndPrintsPlainDigits) {
  const std::pair<const char*, const char*> cases[] = {
      {"0", "0"},
      {"-0", "0"},
      {"0.0", "0"},
      {"007", "7"},
      {"1.50", "1.5"},
      {"0.077", "0.077"},
      {"-3", "-3"},
      {"-0.5", "-0.5"},
      {"+12", "12"},
      {"371380000.05", "371380000.05"},
      {"100", "100"},
      {"-00.100", "-0.1"},
      {"123456789012345678901234567890.5", "123456789012345678901234567890.5"},
  };
  for (const auto& [written, printed] : cases) EXPECT_EQ(decimal(written).str(), printed) << written;
}

TEST(Decimal, RefusesWhatIsNoDecimal) {
  for (const char* written : {"", "-", ".", "1.", ".5", "1,5", "1.2.3", "1e5", " 1", "--1", "0x1F", "12a"})
    EXPECT_FALSE(Decimal::parse(written)) << written;
}

TEST(Decimal, IsOneObjectPerValue) {
  EXPECT_EQ(decimal("2.50"), decimal("2.5"));
  EXPECT_EQ(decimal("2.50").scale(), 1u);
  EXPECT_EQ(Decimal(-7), decimal("-7.000"));
  EXPECT_TRUE(decimal("12.00").whole());
  EXPECT_FALSE(decimal("0.1").whole());
  EXPECT_TRUE(decimal("-0.00").zero());
  EXPECT_FALSE(decimal("-0.00").negative());
}

TEST(Decimal, PowersOfTen) {
  EXPECT_EQ(Decimal::power_of_ten(0).str(), "1");
  EXPECT_EQ(Decimal::power_of_ten(12).str(), "1000000000000");
  EXPECT_EQ(Decimal::power_of_ten(-3).str(), "0.001");
}

TEST(Decimal, RoundsHalfAwayFromZero) {
  EXPECT_EQ(decimal("2.345").rounded(2).str(), "2.35");
  EXPECT_EQ(decimal("-2.345").rounded(2).str(), "-2.35");
  EXPECT_EQ(decimal("2.344999").rounded(2).str(), "2.34");
  EXPECT_EQ(decimal("0.5").rounded(0).str(), "1");
  EXPECT_EQ(decimal("1.5").rounded(4).str(), "1.5");
}

TEST(Decimal, DividesToSoManyPlaces) {
  EXPECT_EQ(decimal("192.65").divided_by(decimal("371.38"), 4)->str(), "0.5187");
  EXPECT_EQ(Decimal(1).divided_by(Decimal(-3), 5)->str(), "-0.33333");
  EXPECT_EQ(Decimal(-1).divided_by(Decimal(8), 2)->str(), "-0.13");
  EXPECT_EQ(decimal("0.6").divided_by(decimal("0.02"), 0)->str(), "30");
  EXPECT_FALSE(Decimal(1).divided_by(Decimal(0), 2));
}

class DecimalLaws : public ::testing::Test {
 protected:
  Decimal any() {
    const int digits = 1 + static_cast<int>(random_() % 25);
    std::string text;
    for (int i = 0; i < digits; ++i) text.push_back(static_cast<char>('0' + random_() % 10));
    if (random_() % 2 == 0) text.insert(1 + random_() % text.size(), ".");
    if (text.back() == '.') text.pop_back();
    return decimal(random_() % 2 == 0 ? "-" + text : text);
  }

  std::mt19937 random_{20240611};
};

TEST_F(DecimalLaws, PrintedReadsBack) {
  for (int i = 0; i < 2000; ++i) {
    const Decimal a = any();
    EXPECT_EQ(Decimal::parse(a.str()), a) << a.str();
  }
}

TEST_F(DecimalLaws, Arithmetic) {
  for (int i = 0; i < 1000; ++i) {
    const Decimal a = any();
    const Decimal b = any();
    const Decimal c = any();
    EXPECT_EQ(a + b, b + a);
    EXPECT_EQ(a * b, b * a);
    EXPECT_EQ((a + b) + c, a + (b + c));
    EXPECT_EQ((a * b) * c, a * (b * c));
    EXPECT_EQ(a * (b + c), a * b + a * c);
    EXPECT_EQ((a - b) + b, a);
    EXPECT_EQ(a - a, Decimal(0));
    if (b.zero()) continue;
    EXPECT_EQ((a * b).divided_by(b, a.scale()), a) << a.str() << " " << b.str();
  }
}

TEST_F(DecimalLaws, Order) {
  for (int i = 0; i < 1000; ++i) {
    const Decimal a = any();
    const Decimal b = any();
    EXPECT_EQ(a < b, (a - b).negative()) << a.str() << " " << b.str();
    EXPECT_EQ(a == b, (a - b).zero());
    EXPECT_EQ(a<b, b> a);
    EXPECT_FALSE(a.abs().negative());
  }
}

}  // namespace
}  // namespace vraagbaak::facts::decimal_test
