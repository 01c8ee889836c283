#include "facts/described.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "facts/calendar.h"

namespace vraagbaak::facts::described_test {
namespace {

/// What a paper says of it: the one claim of a sentence.
Claim said(std::string_view sentence) {
  std::vector<PlacedClaim> found = claims(sentence, {});
  EXPECT_EQ(found.size(), 1u) << sentence;
  return found.empty() ? Claim() : std::move(found.front().claim);
}

std::optional<Claim> described(const std::string& what, const std::string& amount, const std::string& period = {}) {
  auto claim = claim_of({what, amount, period}, {});
  if (auto* good = std::get_if<Claim>(&claim)) return std::move(*good);
  return std::nullopt;
}

std::optional<DescribedFault> fault(const std::string& what, const std::string& amount,
                                    const std::string& period = {}) {
  const auto claim = claim_of({what, amount, period}, {});
  const auto* found = std::get_if<DescribedFault>(&claim);
  return found ? std::optional(*found) : std::nullopt;
}

TEST(Described, IsTheFactThatASentenceStates) {
  const Claim paper = said("In 2022 zijn in Delfzijl 593 schepen gekeurd.");
  const auto same = described("Gekeurde schepen in Delfzijl", "593 schepen", "2022");
  ASSERT_TRUE(same);
  EXPECT_EQ(likeness(*same, paper), Likeness::fact);
  EXPECT_TRUE(agree(*same, paper));
  const auto other = described("Gekeurde schepen in Delfzijl", "539 schepen", "2022");
  ASSERT_TRUE(other);
  EXPECT_EQ(likeness(*other, paper), Likeness::fact);
  EXPECT_FALSE(agree(*other, paper));
}

TEST(Described, AnotherYearOrPlaceIsAnotherFact) {
  const Claim paper = said("In 2022 zijn in Delfzijl 593 schepen gekeurd.");
  EXPECT_EQ(likeness(*described("Gekeurde schepen in Delfzijl", "593 schepen", "2023"), paper), Likeness::subject);
  EXPECT_NE(likeness(*described("Gekeurde schepen in Vlissingen", "593 schepen", "2022"), paper), Likeness::fact);
}

TEST(Described, AnAmountIsTheSameInEveryNotation) {
  for (const char* amount : {"371,38 miljoen euro", "€ 371.380.000", "371380000 euro", "371.380.000 EUR",
                             "EUR 371,38 mln.", "€ 371,38 mln."}) {
    const auto claim = described("Uitgaven aan het baggeren van havens", amount, "2023");
    ASSERT_TRUE(claim) << amount;
    EXPECT_EQ(claim->measure, "EUR") << amount;
    ASSERT_TRUE(claim->figure.value) << amount;
    EXPECT_EQ(claim->figure.value->str(), "371380000") << amount;
    ASSERT_TRUE(claim->time) << amount;
  }
}

TEST(Described, APeriodIsReadAsInText) {
  const std::pair<const char*, const char*> periods[] = {{"2023", "2023-01-01"},
                                                         {"maart 2023", "2023-03-01"},
                                                         {"31 december 2022", "2022-12-31"},
                                                         {"31-12-2022", "2022-12-31"},
                                                         {"in 2023", "2023-01-01"},
                                                         {"eerste kwartaal 2023", "2023-01-01"},
                                                         {"2020-2023", "2020-01-01"},
                                                         {"schooljaar 2022-2023", "2022-08-01"},
                                                         {"per 1 januari 2024", "2024-01-01"}};
  for (const auto& [period, from] : periods) {
    const auto claim = described("Gekeurde schepen", "593 schepen", period);
    ASSERT_TRUE(claim) << period;
    ASSERT_TRUE(claim->time && claim->time->from) << period;
    EXPECT_EQ(date_of(*claim->time->from).iso(), from) << period;
  }
}

TEST(Described, ThePeriodMayStandInTheName) {
  const auto claim = described("Gekeurde schepen in 2022", "593 schepen");
  ASSERT_TRUE(claim && claim->time);
  EXPECT_EQ(date_of(*claim->time->from).iso(), "2022-01-01");
  // The given one counts; the other is no word of the subject.
  const auto given = described("Gekeurde schepen, begroting maart 2022", "593 schepen", "2023");
  ASSERT_TRUE(given && given->time);
  EXPECT_EQ(date_of(*given->time->from).iso(), "2023-01-01");
  EXPECT_EQ(std::count(given->subject.begin(), given->subject.end(), "maart"), 0);
}

TEST(Described, WithoutAPeriodItHasNone) {
  const auto claim = described("Bruggen van het Rijk", "97 bruggen");
  ASSERT_TRUE(claim);
  EXPECT_FALSE(claim->time);
}

TEST(Described, PointsInTheNameDoNotTearItApart) {
  const auto claim = described("Nr. 4. Keuring! Schepen: (Delfzijl)", "593 schepen.", "2022");
  ASSERT_TRUE(claim);
  EXPECT_TRUE(claim->time);
  EXPECT_EQ(std::count(claim->subject.begin(), claim->subject.end(), "delfzijl"), 1);
}

TEST(Described, KeepsBounds) {
  const auto claim = described("Gekeurde schepen", "ten minste 593 schepen");
  ASSERT_TRUE(claim);
  ASSERT_TRUE(claim->figure.lower);
  EXPECT_EQ(claim->figure.lower->str(), "593");
}

TEST(Described, ASentenceWithItsWholeNameIsAboutIt) {
  const auto stated = claims("In 2022 zijn door de gemeenten 600 vergunningen aan schippers verleend.", {});
  ASSERT_EQ(stated.size(), 1U);
  const auto like = [&](const std::string& what) {
    return likeness(*described(what, "593 vergunningen", "2022"), stated.front().claim);
  };
  EXPECT_EQ(like("Vergunningen"), Likeness::subject);
  EXPECT_EQ(like("Verleende vergunningen aan schippers"), Likeness::fact);
  EXPECT_EQ(like("Vergunningen Delfzijl"), Likeness::none);
}

TEST(Described, SaysWhatIsMissing) {
  EXPECT_EQ(fault("Schepen", "onbekend"), DescribedFault::no_figure);
  EXPECT_EQ(fault("Schepen", ""), DescribedFault::no_figure);
  EXPECT_EQ(fault("Schepen", "425.0000 euro"), DescribedFault::no_figure);
  EXPECT_EQ(fault("Schepen", "12 euro en 13 euro"), DescribedFault::several_figures);
  EXPECT_EQ(fault("Schepen", "593"), DescribedFault::no_unit);
  EXPECT_EQ(fault("Schepen", "593 schepen", "ooit"), DescribedFault::unclear_period);
  EXPECT_EQ(fault("Schepen", "593 schepen", "maart 2022 en mei 2023"), DescribedFault::unclear_period);
  EXPECT_EQ(fault("Schepen in 2022 en maart 2023", "593 schepen"), DescribedFault::unclear_period);
}

TEST(Described, ReadsAnyBytes) {
  const std::string strange("\xFF\xFE\0. (\xC3", 7);
  for (const std::string& what : {strange, std::string(), std::string(20'000, '.'), std::string(20'000, '(')})
    for (const std::string& amount : {strange, std::string("5 euro"), std::string(20'000, '9') + " euro"})
      (void)claim_of({what, amount, what}, {});
}

}  // namespace
}  // namespace vraagbaak::facts::described_test
