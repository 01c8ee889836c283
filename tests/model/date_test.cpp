#include <gtest/gtest.h>

#include "model/reference.h"
#include "support/fixture.h"
#include "support/matchers.h"

namespace vraagbaak::model {
namespace {

TEST(ReadDate, KnowsMonthsByNameAndAbbreviation) {
  EXPECT_EQ(read_date("9 maart 2022"), (Date{2022, 3, 9}));
  EXPECT_EQ(read_date("21 September 2020"), (Date{2020, 9, 21}));
  EXPECT_EQ(read_date("18 OKtober 2020"), (Date{2020, 10, 18}));
  EXPECT_EQ(read_date("3 sept. 2019"), (Date{2019, 9, 3}));
  EXPECT_EQ(read_date("1 mrt 2019"), (Date{2019, 3, 1}));
}

TEST(ReadDate, LeavesOutWhatIsNotGiven) {
  EXPECT_EQ(read_date("28 oktober"), (Date{0, 10, 28}));
  EXPECT_EQ(read_date("mei 2023"), (Date{2023, 5, 0}));
  EXPECT_EQ(read_date("17 juni jl."), (Date{0, 6, 17}));
}

TEST(ReadDate, ReadsNumericForms) {
  EXPECT_EQ(read_date("15-11-2022"), (Date{2022, 11, 15}));
  EXPECT_EQ(read_date("20/06/2017"), (Date{2017, 6, 20}));
  EXPECT_EQ(read_date("13.4.2022"), (Date{2022, 4, 13}));
  EXPECT_EQ(read_date("2022-03-09"), (Date{2022, 3, 9}));
  EXPECT_EQ(read_date("1-2-98"), (Date{1998, 2, 1}));
}

TEST(ReadDate, ReadsOverLineEndsAndOddBlanks) {
  EXPECT_EQ(read_date("9\nmaart\xC2\xA0"
                      "2022"),
            (Date{2022, 3, 9}));
  EXPECT_EQ(read_date("9 okto-\nber 2022"), (Date{2022, 10, 9}));
}

TEST(ReadDate, GivesNothingForWhatIsNoDate) {
  EXPECT_EQ(read_date(""), Date{});
  EXPECT_EQ(read_date("3 bruggen"), Date{});
  EXPECT_EQ(read_date("12-13"), Date{});
}

TEST(Date, ExistsInTheCalendarOnly) {
  EXPECT_TRUE((Date{2024, 2, 29}).exists());
  EXPECT_FALSE((Date{2023, 2, 29}).exists());
  EXPECT_FALSE((Date{1900, 2, 29}).exists());
  EXPECT_TRUE((Date{2000, 2, 29}).exists());
  EXPECT_FALSE((Date{2022, 11, 31}).exists());
  EXPECT_FALSE((Date{2022, 13, 1}).exists());
}

TEST(Date, WithoutAYearMayBeALeapDay) {
  EXPECT_TRUE((Date{0, 2, 29}).exists());
  EXPECT_FALSE((Date{0, 2, 30}).exists());
}

TEST(Date, IsoShowsWhatIsGiven) {
  EXPECT_EQ((Date{2022, 3, 9}).iso(), "2022-03-09");
  EXPECT_EQ((Date{2022, 3, 0}).iso(), "2022-03");
  EXPECT_EQ((Date{0, 10, 28}).iso(), "--10-28");
  EXPECT_EQ(Date{}.iso(), "");
}

TEST(DateEntity, CarriesItsDate) {
  const auto document = fixtures::parse_document("Vraag 1\nWas het op 31 november 2023 al bekend?\n");
  const auto dates = fixtures::entities(*document, EntityKind::date);
  ASSERT_EQ(dates.size(), 1u);
  EXPECT_EQ(std::get<Date>(dates[0].entity->value), (Date{2023, 11, 31}));
  EXPECT_FALSE(std::get<Date>(dates[0].entity->value).exists());
}

}  // namespace
}  // namespace vraagbaak::model
