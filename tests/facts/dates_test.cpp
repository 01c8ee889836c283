// Days as Dutch papers write them, and what only looks like one.
#include <gmock/gmock.h>

#include "facts/recognised.h"
#include "model/month_names.h"

namespace vraagbaak::facts::dates_test {
namespace {

using std::chrono::days;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;

/// A Monday.
const Setting kPaper = on(2022, 11, 7);

void expect(const std::vector<Case>& cases, const Setting& setting = kPaper) {
  for (const Case& one : cases)
    EXPECT_THAT(times_in(one.sentence, setting), ElementsAreArray(one.expected)) << one.sentence;
}

TEST(Dates, InFigures) {
  expect({
      {"Ontvangen op 13.4.2022.", {"13.4.2022 = 2022-04-13"}},
      {"Zie het bericht (20/06/2017).", {"20/06/2017 = 2017-06-20"}},
      {"Op 15-11-2022 besloten.", {"15-11-2022 = 2022-11-15"}},
      {"Sinds de brief d.d. 2022-03-09 is dat zo.", {"2022-03-09 = 2022-03-09"}},
      {"De brief van 15-11-22 gaf dit aan.", {"15-11-22 = 2022-11-15"}},
      {"Het overleg is op 22/4 afgerond.", {"22/4 = 2022-04-22"}},
  });
}

TEST(Dates, InWords) {
  expect({
      {"Op 9 maart 2022 is dit gemeld.", {"9 maart 2022 = 2022-03-09"}},
      {"Het debat van woensdag 9 maart 2022.", {"woensdag 9 maart 2022 = 2022-03-09"}},
      {"Dat was op 18 OKtober 2020.", {"18 OKtober 2020 = 2020-10-18"}},
      {"Dat was op 21 September 2020.", {"21 September 2020 = 2020-09-21"}},
      {"Vastgesteld op 3 okt. 2021.", {"3 okt. 2021 = 2021-10-03"}},
      {"Per 1 januari 2023 geldt het.", {"1 januari 2023 = 2023-01-01"}},
      {"De 1ste januari 2021 was een vrijdag.", {"1ste januari 2021 = 2021-01-01"}},
      {"Op eenentwintig maart 2021.", {"eenentwintig maart 2021 = 2021-03-21"}},
      {"Op de twaalfde van mei 2021.", {"twaalfde van mei 2021 = 2021-05-12"}},
      {"Op 12 mei ’21.", {"12 mei ’21 = 2021-05-12"}},
      {"Ingegaan op 1-jan-2016.", {"1-jan-2016 = 2016-01-01"}},
      {"Op 9 maart, 2022, is dit gemeld.", {"9 maart, 2022 = 2022-03-09"}},
  });
}

TEST(Dates, WithAPartOfTheDay) {
  expect({
      {"Op dinsdagavond 8 maart 2022.", {"dinsdagavond 8 maart 2022 = 2022-03-08"}},
      {"Dat gebeurde vrijdagmiddag jl.", {"vrijdagmiddag jl. = 2022-11-04"}},
      {"Vannacht en gisterochtend is geschoten.", {"Vannacht = 2022-11-07", "gisterochtend = 2022-11-06"}},
      {"Op maandagavond is het stil.", {}},
  });
}

TEST(Dates, InFiguresWithAShortYearAreLedByAPreposition) {
  expect({
      {"Op 31.12.22 liep het af.", {"31.12.22 = 2022-12-31"}},
      {"Zie paragraaf 3.12.22 hiervoor.", {}},
  });
}

TEST(Dates, WithoutAYearAreNearThePaper) {
  expect({
      {"De brief van 28 oktober.", {"28 oktober = 2022-10-28"}},
      {"Uw brief van 15 april noemt dit.", {"15 april = 2022-04-15"}},
      {"Dit wordt op 3 januari besproken.", {"3 januari = 2023-01-03"}},
      {"De brief van 17 juni jl. en het debat van 15 maart a.s.",
       {"17 juni jl. = 2022-06-17", "15 maart a.s. = 2023-03-15"}},
      {"Op 20 november jl. bleek dat.", {"20 november jl. = 2021-11-20"}},
      {"Op 20 november jongstleden bleek dat.", {"20 november jongstleden = 2021-11-20"}},
      {"De 12de dezer en de 15e van vorige maand.", {"12de dezer = 2022-11-12", "15e van vorige maand = 2022-10-15"}},
      {"Op donderdag 28 oktober.", {"donderdag 28 oktober = 2021-10-28"}},
      {"Op 1 mei vorig jaar was dat zo.", {"1 mei vorig jaar = 2021-05-01"}},
      {"Dat was op de 9de.", {"9de = ~2022-11-09"}},
  });
  expect({{"De brief van 28 oktober.", {"28 oktober = 2022-10-28"}}}, on(2023, 1, 10));
}

TEST(Dates, WithoutAYearAreUnknownInAPaperWithoutADate) {
  expect({{"De brief van 28 oktober, gisteren en 17 juni jl.", {"28 oktober = ?", "gisteren = ?", "17 juni jl. = ?"}},
          {"Op 9 maart 2022.", {"9 maart 2022 = 2022-03-09"}}},
         Setting{});
}

TEST(Dates, ShareTheirMonthAndYear) {
  expect({
      {"Op 28 en 29 oktober 2020 vergaderde de Raad.", {"28 = 2020-10-28", "29 oktober 2020 = 2020-10-29"}},
      {"Op 25, 26 en 27 september 2015.", {"25 = 2015-09-25", "26 = 2015-09-26", "27 september 2015 = 2015-09-27"}},
      {"De brieven van 9 maart en 12 april 2019.", {"9 maart = 2019-03-09", "12 april 2019 = 2019-04-12"}},
  });
}

TEST(Dates, ShareTheirMonthAcrossDaysOfTheWeek) {
  expect({{"Op vrijdag 3 en zaterdag 4 juni 2022.", {"vrijdag 3 = 2022-06-03", "zaterdag 4 juni 2022 = 2022-06-04"}}});
}

TEST(Dates, CountFromThePaper) {
  expect({
      {"Vandaag, gisteren, eergisteren en morgen.",
       {"Vandaag = 2022-11-07", "gisteren = 2022-11-06", "eergisteren = 2022-11-05", "morgen = 2022-11-08"}},
      {"Dat kan overmorgen.", {"overmorgen = 2022-11-09"}},
      {"Dat was drie weken geleden.", {"drie weken geleden = 2022-10-17"}},
      {"Ik kom over 3 dagen terug.", {"over 3 dagen = 2022-11-10"}},
      {"Dat gebeurde vijf jaar geleden.", {"vijf jaar geleden = ~2017-11-07"}},
      {"Twee dagen na 9 maart 2022.", {"Twee dagen na 9 maart 2022 = 2022-03-11"}},
      {"De dag voor 1 maart 2020.", {"dag voor 1 maart 2020 = 2020-02-29"}},
      {"Dat was 1 jaar en 2 maanden geleden.", {"1 jaar en 2 maanden geleden = ~2021-09-07"}},
  });
}

TEST(Dates, OfTheWeek) {
  expect({
      {"Vorige week maandag sprak ik hem.", {"Vorige week maandag = 2022-10-31"}},
      {"Volgende week op vrijdag is het debat.", {"Volgende week op vrijdag = 2022-11-18"}},
      {"Het debat van aanstaande vrijdag.", {"aanstaande vrijdag = 2022-11-11"}},
      {"Het debat van volgende vrijdag.", {"volgende vrijdag = 2022-11-18"}},
      {"Dat bleek afgelopen donderdag.", {"afgelopen donderdag = 2022-11-03"}},
      {"Dat bleek vrijdag jl. al.", {"vrijdag jl. = 2022-11-04"}},
      {"Het debat van dinsdag volgende week.", {"dinsdag volgende week = 2022-11-15"}},
      {"Dat bleek op vrijdag.", {"vrijdag = ~2022-11-04"}},
  });
}

TEST(Dates, CountWithinAPeriod) {
  expect({
      {"Op de laatste dag van mei 2023.", {"laatste dag van mei 2023 = 2023-05-31"}},
      {"Op de derde dinsdag van september 2023.", {"derde dinsdag van september 2023 = 2023-09-19"}},
      {"Op de eerste maandag van volgende maand.", {"eerste maandag van volgende maand = 2022-12-05"}},
      {"Op de laatste vrijdag van oktober.", {"laatste vrijdag van oktober = 2022-10-28"}},
      {"Op Prinsjesdag 2023 is dit gemeld.", {"Prinsjesdag 2023 = 2023-09-19"}},
      {"Op tweede kerstdag 2021.", {"tweede kerstdag 2021 = 2021-12-26"}},
      {"Op Hemelvaartsdag 2024.", {"Hemelvaartsdag 2024 = 2024-05-09"}},
  });
}

TEST(Dates, ThatDoNotExistAreDatesWithoutADay) {
  expect({{"Op 31 november 2022.", {"31 november 2022 = ?"}}, {"Op 29-02-2023.", {"29-02-2023 = ?"}}});
}

TEST(Dates, AreNotFoundInOtherFigures) {
  for (const char* sentence :
       {"Versie 1.2.22 van het protocol.", "Zie paragraaf 3.4.2 van de nota.", "Het gaat om 9 maatregelen.",
        "Bel 070-318-2211.", "Een score van 3/4.", "Hij was in de morgen aanwezig.", "Vandaag de dag is dat anders.",
        "Het loket is elke maandag open.", "Op maandag, woensdag en vrijdag is het loket open.", "Een 5-12-tabel.",
        "Het aantal van 12 september-metingen", "De uitgaven zijn verspreid over 3 jaar.", "Hij heeft schade geleden.",
        "De 15e editie van het rapport.", "Een schip van 300 ton maart weg.", "Zaak 2022Z25029."})
    EXPECT_THAT(times_in(sentence, kPaper, {MentionKind::date}), IsEmpty()) << sentence;
}

TEST(Dates, ReadLiterallyAreAllThatCanBeOne) {
  const auto literally = [](std::string_view sentence) {
    std::vector<std::string> found;
    for (const Mention& mention : recognise_kind(Passage::of(sentence), kPaper, MentionKind::date))
      found.push_back(shown(std::get<Interval>(mention.value)));
    return found;
  };
  EXPECT_THAT(literally("Ik ga terug op 15"), ElementsAreArray({"~2022-11-15"}));
  EXPECT_THAT(literally("4/22 of 22-04"), ElementsAreArray({"2022-04-22", "2022-04-22"}));
  EXPECT_THAT(literally("van 3 mei 2021 tot 5 mei 2021"), ElementsAreArray({"2021-05-03", "2021-05-05"}));
  EXPECT_THAT(literally("de volgende dag"), ElementsAreArray({"2022-11-08"}));
  EXPECT_THAT(literally("vrijdag"), ElementsAreArray({"~2022-11-04"}));
}

TEST(Dates, SayWhyTheyAreTheseDays) {
  const auto reason = [](std::string_view sentence) {
    return std::get<Interval>(mentions_in(sentence, kPaper, {MentionKind::date}).at(0).value).reason;
  };
  EXPECT_EQ(reason("9 maart 2022"), Interval::Reason::stated);
  EXPECT_EQ(reason("op 28 oktober"), Interval::Reason::year_of_paper);
  EXPECT_EQ(reason("op 17 juni jl."), Interval::Reason::last_before);
  EXPECT_EQ(reason("op 15 maart a.s."), Interval::Reason::next_after);
  EXPECT_EQ(reason("dat was gisteren"), Interval::Reason::paper_date);
}

TEST(Dates, AreTheDayThatWasWritten) {
  const auto two = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  constexpr int kStep = 37;
  const Day last = *day_of(2099, 12, 31);
  for (Day day = *day_of(1900, 1, 1); day < last; day += days(kStep)) {
    const std::chrono::year_month_day date(day);
    const auto d = static_cast<unsigned>(date.day());
    const auto m = static_cast<unsigned>(date.month());
    const std::string year = std::to_string(static_cast<int>(date.year()));
    const std::string month(model::month_name(m));
    for (const std::string& written :
         {std::to_string(d) + " " + month + " " + year, two(d) + " " + month + " " + year,
          std::to_string(d) + "." + std::to_string(m) + "." + year, two(d) + "/" + two(m) + "/" + year,
          two(d) + "-" + two(m) + "-" + year, iso(day), "de " + std::to_string(d) + "e van " + month + " " + year}) {
      const std::vector<Mention> found = mentions_in("Op " + written + " is besloten.", Setting{}, {MentionKind::date});
      ASSERT_EQ(found.size(), 1u) << written;
      const auto& interval = std::get<Interval>(found[0].value);
      EXPECT_EQ(interval.from, day) << written;
      EXPECT_EQ(interval.to, day) << written;
    }
  }
}

}  // namespace
}  // namespace vraagbaak::facts::dates_test
