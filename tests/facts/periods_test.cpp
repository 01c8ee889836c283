// Periods as Dutch papers write them, and the figures and words that only look like one.
#include <gmock/gmock.h>

#include "facts/recognised.h"

namespace vraagbaak::facts::periods_test {
namespace {

using ::testing::ElementsAreArray;
using ::testing::IsEmpty;

/// A Monday.
const Setting kPaper = on(2022, 11, 7);

void expect(const std::vector<Case>& cases, const Setting& setting = kPaper) {
  for (const Case& one : cases)
    EXPECT_THAT(times_in(one.sentence, setting), ElementsAreArray(one.expected)) << one.sentence;
}

TEST(Periods, OfTheCalendar) {
  expect({
      {"Dat was in mei 2023 zo.", {"mei 2023 = 2023-05-01..2023-05-31"}},
      {"In februari 2024.", {"februari 2024 = 2024-02-01..2024-02-29"}},
      {"In het derde kwartaal 2023.", {"derde kwartaal 2023 = 2023-07-01..2023-09-30"}},
      {"In Q3 2023.", {"Q3 2023 = 2023-07-01..2023-09-30"}},
      {"In Q1 en Q2 van 2023.", {"Q1 = 2023-01-01..2023-03-31", "Q2 van 2023 = 2023-04-01..2023-06-30"}},
      {"In het eerste en tweede kwartaal van 2023.",
       {"eerste = 2023-01-01..2023-03-31", "tweede kwartaal van 2023 = 2023-04-01..2023-06-30"}},
      {"In mei, juni en juli 2023.",
       {"mei = 2023-05-01..2023-05-31", "juni = 2023-06-01..2023-06-30", "juli 2023 = 2023-07-01..2023-07-31"}},
      {"In het 1e kwartaal van 2024.", {"1e kwartaal van 2024 = 2024-01-01..2024-03-31"}},
      {"In de eerste helft van 2023.", {"eerste helft van 2023 = 2023-01-01..2023-06-30"}},
      {"In het tweede halfjaar 2022.", {"tweede halfjaar 2022 = 2022-07-01..2022-12-31"}},
      {"Voorjaar 2023 en de zomer van 2020.",
       {"Voorjaar 2023 = ~2023-03-01..2023-05-31", "zomer van 2020 = ~2020-06-01..2020-08-31"}},
      {"In de jaren negentig en de jaren ’80.",
       {"jaren negentig = 1990-01-01..1999-12-31", "jaren ’80 = 1980-01-01..1989-12-31"}},
      {"Uit de 19e eeuw.", {"19e eeuw = 1801-01-01..1900-12-31"}},
      {"In week 34 van 2023.", {"week 34 van 2023 = 2023-08-21..2023-08-27"}},
      {"In de week van 15 september 2023.", {"week van 15 september 2023 = 2023-09-11..2023-09-17"}},
      {"In de eerste week van oktober 2016.", {"eerste week van oktober 2016 = 2016-10-03..2016-10-09"}},
      {"De eerste drie maanden van 2023.", {"eerste drie maanden van 2023 = 2023-01-01..2023-03-31"}},
  });
}

TEST(Periods, OfRecessesAndHolidays) {
  expect({
      {"In het zomerreces 2023.", {"zomerreces 2023 = ~2023-07-01..2023-08-31"}},
      {"Voor het zomerreces van 2023 volgt een brief.", {"Voor het zomerreces van 2023 = ~..2023-06-30"}},
      {"Uiterlijk voor het zomerreces van 2023 volgt een brief.",
       {"Uiterlijk voor het zomerreces van 2023 = ~..2023-06-30"}},
      {"Sinds het kerstreces van 2022.", {"Sinds het kerstreces van 2022 = ~2022-12-20.."}},
      {"In de krokusvakantie van 2023.", {"krokusvakantie van 2023 = ~2023-02-11..2023-03-10"}},
      {"Afgelopen zomervakantie was het druk.", {"Afgelopen zomervakantie = ~2022-07-01..2022-08-31"}},
      // which one is meant, nobody says
      {"Na het zomerreces volgt een brief.", {}},
  });
}

TEST(Periods, OfSeveralWeeks) {
  expect({
      {"In de weken 34 t/m 36 van 2023.", {"weken 34 t/m 36 van 2023 = 2023-08-21..2023-09-10"}},
      {"In week 34 tot en met 36 van 2023.", {"week 34 tot en met 36 van 2023 = 2023-08-21..2023-09-10"}},
      {"In week 34-36 van 2023.", {"week 34-36 van 2023 = 2023-08-21..2023-09-10"}},
      {"In de weken 34 en 35 van 2023.", {"weken 34 en 35 van 2023 = 2023-08-21..2023-09-03"}},
      {"De weken 3 en 9 zijn lang, en drie weken ook.", {}},
  });
}

TEST(Periods, OfAMonthInFigures) {
  expect({
      {"De meting van 01-2022 en die van 3/2023.",
       {"01-2022 = 2022-01-01..2022-01-31", "3/2023 = 2023-03-01..2023-03-31"}},
      {"Zie nr. 01-2022 en besluit 13-2022 en 1-2022.", {}},
  });
}

TEST(Periods, OfHalvesAndQuartersInFlemishWords) {
  expect({
      {"In het eerste semester 2022.", {"eerste semester 2022 = 2022-01-01..2022-06-30"}},
      {"In de tweede jaarhelft van 2023.", {"tweede jaarhelft van 2023 = 2023-07-01..2023-12-31"}},
      {"Halfweg 2022 was het zover.", {"Halfweg 2022 = ~2022-04-01..2022-09-30"}},
      {"In het derde trimester van 2021.", {"derde trimester van 2021 = 2021-07-01..2021-09-30"}},
      {"In S1 2022.", {"S1 2022 = 2022-01-01..2022-06-30"}},
      {"Het eerste semester en het derde trimester zijn zwaar.", {}},
  });
}

TEST(Periods, OfYearsThatDoNotBeginInJanuary) {
  expect({
      {"Vorig schooljaar en dit academiejaar.",
       {"Vorig schooljaar = ~2021-08-01..2022-07-31", "dit academiejaar = 2022-09-01..2023-08-31"}},
      {"In het lopende begrotingsjaar.", {"lopende begrotingsjaar = 2022-01-01..2022-12-31"}},
  });
}

TEST(Periods, OfSeveralMonthsInOneWord) {
  expect({
      {"In mei-juni 2023 is geteld.", {"mei-juni 2023 = 2023-05-01..2023-06-30"}},
      {"In december-januari 2023 is geteld.", {"december-januari 2023 = 2022-12-01..2023-01-31"}},
      {"In de periode maart-mei was het druk.", {"maart-mei = 2022-03-01..2022-05-31"}},
      {"De maart-meting en het mei-juni-nummer.", {}},
  });
}

TEST(Periods, OfAYearBehindAnyPreposition) {
  expect({
      {"Gedurende 2021 was dat zo.", {"2021 = 2021-01-01..2021-12-31"}},
      {"Dat gold heel 2021.", {"2021 = 2021-01-01..2021-12-31"}},
      {"Sedert 2010 is dat zo.", {"Sedert 2010 = 2010-01-01.."}},
      {"In de eerste zes maanden 2022.", {"eerste zes maanden 2022 = 2022-01-01..2022-06-30"}},
      {"De eerste twee maanden 2000 euro.", {}},
  });
}

TEST(Periods, TakeTheirYearFromARoughEnd) {
  expect({
      {"Van 1 mei tot medio juni 2023.", {"Van 1 mei tot medio juni 2023 = ~2023-05-01..2023-06-20"}},
      {"Van begin maart tot eind mei 2023.", {"Van begin maart tot eind mei 2023 = ~2023-03-01..2023-05-31"}},
      {"Van 1 december tot eind 2021.", {"Van 1 december tot eind 2021 = ~2021-12-01..2021-12-31"}},
      {"Van begin 2020 tot begin '21.", {"Van begin 2020 tot begin '21 = ~2020-01-01..2021-06-30"}},
      {"Tussen 2012 en heden.", {"Tussen 2012 en heden = 2012-01-01..2022-11-07"}},
  });
}

TEST(Periods, OfParliament) {
  expect({
      {"Handelingen, vergaderjaar 2022–2023.", {"vergaderjaar 2022–2023 = 2022-09-20..2023-09-18"}},
      {"In het vergaderjaar 2022/23.", {"vergaderjaar 2022/23 = 2022-09-20..2023-09-18"}},
      {"In het studiejaar 2021-2022.", {"studiejaar 2021-2022 = 2021-09-01..2022-08-31"}},
  });
}

TEST(Periods, OfYears) {
  expect({
      {"Dat was in 2016 zo.", {"2016 = 2016-01-01..2016-12-31"}},
      {"De begroting 2023 en het jaarverslag 2021.",
       {"2023 = 2023-01-01..2023-12-31", "2021 = 2021-01-01..2021-12-31"}},
      {"Een eerder onderzoek (2017) wees dat uit.", {"2017 = 2017-01-01..2017-12-31"}},
      {"In 2016, 2017 en 2018.",
       {"2016 = 2016-01-01..2016-12-31", "2017 = 2017-01-01..2017-12-31", "2018 = 2018-01-01..2018-12-31"}},
      {"De cijfers van 2020 zijn bekend.", {"2020 = 2020-01-01..2020-12-31"}},
      {"In de periode 2018-2022.", {"2018-2022 = 2018-01-01..2022-12-31"}},
      {"Over 2012 – 2016.", {"2012 – 2016 = 2012-01-01..2016-12-31"}},
      {"Het seizoen 2024/25.", {"2024/25 = ~2024-01-01..2025-12-31"}},
  });
}

TEST(Periods, OfTwoEnds) {
  expect({
      {"Van 21 juni tot en met 24 juni 2017.", {"Van 21 juni tot en met 24 juni 2017 = 2017-06-21..2017-06-24"}},
      {"Op 25 – 27 september 2015.", {"25 – 27 september 2015 = 2015-09-25..2015-09-27"}},
      {"In de nacht van 3 op 4 mei 2022.", {"van 3 op 4 mei 2022 = 2022-05-03..2022-05-04"}},
      {"Op 13 t/m 15 juli.", {"13 t/m 15 juli = 2022-07-13..2022-07-15"}},
      {"Van 4 tot 22 deze maand.", {"Van 4 tot 22 deze maand = 2022-11-04..2022-11-21"}},
      {"Tussen september 2021 en september 2023.",
       {"Tussen september 2021 en september 2023 = 2021-09-01..2023-08-31"}},
      {"De jaren 2017 tot 2019.", {"2017 tot 2019 = 2017-01-01..2018-12-31"}},
      {"Van 2016 tot 2020.", {"Van 2016 tot 2020 = 2016-01-01..2019-12-31"}},
      {"Van 2016 tot en met 2020.", {"Van 2016 tot en met 2020 = 2016-01-01..2020-12-31"}},
      {"Mei tot en met augustus 2023.", {"Mei tot en met augustus 2023 = 2023-05-01..2023-08-31"}},
      {"Van 15 december tot en met 3 januari 2022.",
       {"Van 15 december tot en met 3 januari 2022 = 2021-12-15..2022-01-03"}},
      {"Van 15 december 2021 tot en met 3 januari.",
       {"Van 15 december 2021 tot en met 3 januari = 2021-12-15..2022-01-03"}},
      {"1-1-2022 t/m 31-3-2022", {"1-1-2022 t/m 31-3-2022 = 2022-01-01..2022-03-31"}},
      {"Van 2016 tot heden.", {"Van 2016 tot heden = 2016-01-01..2022-11-07"}},
      {"Van 4 tot 22 januari.", {"Van 4 tot 22 januari = 2022-01-04..2022-01-21"}},
      {"Van 1 januari t/m 1 april.", {"Van 1 januari t/m 1 april = 2022-01-01..2022-04-01"}},
      {"Van 28 november tot 3 januari.", {"Van 28 november tot 3 januari = 2022-11-28..2023-01-02"}},
      {"Van deze woensdag tot en met vrijdag.", {"Van deze woensdag tot en met vrijdag = 2022-11-09..2022-11-11"}},
      {"Van dinsdag 3 tot en met vrijdag 6 mei 2022.",
       {"Van dinsdag 3 tot en met vrijdag 6 mei 2022 = 2022-05-03..2022-05-06"}},
      {"Van maandag tot en met vrijdag open.", {"Van maandag tot en met vrijdag = ?"}},
  });
}

TEST(Periods, OfOneEnd) {
  expect({
      {"Sinds 2018 geldt dit.", {"Sinds 2018 = 2018-01-01.."}},
      {"Vanaf 1 mei 2021 geldt dit.", {"Vanaf 1 mei 2021 = 2021-05-01.."}},
      {"Tot 1 juni 2023 geldt dit.", {"Tot 1 juni 2023 = ..2023-05-31"}},
      {"Tot en met 2025.", {"Tot en met 2025 = ..2025-12-31"}},
      {"Vóór 2020 was dat anders.", {"Vóór 2020 = ..2019-12-31"}},
      {"Na 9 maart 2022 niet meer.", {"Na 9 maart 2022 = 2022-03-10.."}},
      {"Uiterlijk 1 juli 2023 is het klaar.", {"Uiterlijk 1 juli 2023 = ..2023-07-01"}},
      {"Voor 1 mei 2023 volgt een brief.", {"Voor 1 mei 2023 = ..2023-04-30"}},
      {"De raming voor 2024 volgt.", {"2024 = 2024-01-01..2024-12-31"}},
      {"Sinds vorig jaar is dat zo.", {"Sinds vorig jaar = 2021-01-01.."}},
  });
}

TEST(Periods, ThatAreRough) {
  expect({
      {"Medio 2024 volgt meer.", {"Medio 2024 = ~2024-04-01..2024-09-30"}},
      {"Eind 2022 bleek dat.", {"Eind 2022 = ~2022-07-01..2022-12-31"}},
      {"Begin dit jaar.", {"Begin dit jaar = ~2022-01-01..2022-06-30"}},
      {"Eind mei 2023.", {"Eind mei 2023 = ~2023-05-16..2023-05-31"}},
      {"Omstreeks april 2021 en rond 2015.",
       {"april 2021 = ~2021-04-01..2021-04-30", "2015 = ~2015-01-01..2015-12-31"}},
      {"Aan het begin van 2021.", {"begin van 2021 = ~2021-01-01..2021-06-30"}},
      {"Eind jaren negentig.", {"Eind jaren negentig = ~1995-01-01..1999-12-31"}},
      {"Vóór het einde van het jaar volgt een brief.", {"Vóór het einde van het jaar = ~..2022-12-31"}},
      {"Voor eind 2023 volgt een brief.", {"Voor eind 2023 = ~..2023-12-31"}},
  });
}

TEST(Periods, CountedFromThePaper) {
  expect({
      {"Dit jaar, vorig jaar en volgend jaar.",
       {"Dit jaar = 2022-01-01..2022-12-31", "vorig jaar = 2021-01-01..2021-12-31",
        "volgend jaar = 2023-01-01..2023-12-31"}},
      {"Deze maand en vorige maand.", {"Deze maand = 2022-11-01..2022-11-30", "vorige maand = 2022-10-01..2022-10-31"}},
      {"Afgelopen week is dat gemeld.", {"Afgelopen week = 2022-10-31..2022-11-06"}},
      {"In oktober jl. en maart a.s.", {"oktober jl. = 2022-10-01..2022-10-31", "maart a.s. = 2023-03-01..2023-03-31"}},
      {"In de afgelopen vijf jaar.", {"afgelopen vijf jaar = ~2017-11-07..2022-11-06"}},
      {"De komende drie maanden.", {"komende drie maanden = ~2022-11-08..2023-02-07"}},
      {"De laatste 2 weken.", {"laatste 2 weken = 2022-10-24..2022-11-06"}},
      {"Afgelopen zomer en komende winter.",
       {"Afgelopen zomer = ~2022-06-01..2022-08-31", "komende winter = ~2022-12-01..2023-02-28"}},
      {"Het komend weekend.", {"komend weekend = 2022-11-19..2022-11-20"}},
      {"In het laatste half jaar.", {"laatste half jaar = ~2022-05-07..2022-11-06"}},
      {"In het eerste halfjaar.", {"eerste halfjaar = 2022-01-01..2022-06-30"}},
      {"Dat was in september.", {"september = 2022-09-01..2022-09-30"}},
  });
}

TEST(Periods, AreUnknownInAPaperWithoutADate) {
  expect({{"Dit jaar, in mei en de afgelopen drie weken.", {"Dit jaar = ?", "mei = ?", "afgelopen drie weken = ?"}}},
         Setting{});
}

TEST(Periods, AreNotFoundInOtherWords) {
  for (const char* sentence :
       {"Er zijn 2016 personen geteld.", "Het kost 2000 euro.", "Van 2000 tot 2050 euro.", "In 2000 gevallen.",
        "Het duurt vier dagen.", "Binnen twee jaar.", "De laatste jaren stijgt dit.", "In de zomer is het warm.",
        "Zaak 2022Z25029.", "Bij week 3 van het project.", "Begin met de aanleg.", "Aan het eind van de rit.",
        "Dit jaarverslag.", "De heer Jan Mei.", "Nr. 2018.", "De Q8-pomp.", "Tot en met vraag 5.",
        "Artikel 2018 van het wetboek."})
    EXPECT_THAT(times_in(sentence, kPaper), IsEmpty()) << sentence;
}

TEST(Periods, TakeLinearTimeOnRepetition) {
  std::string text;
  for (const char* words : {"eind ", "van ", "laatste dag van ", "1 en ", "vorige ", "2018-", "week van "})
    for (int i = 0; i < 5000; ++i) text += words;
  EXPECT_LT(recognise(Passage::of(text), kPaper).size(), text.size());
}

}  // namespace
}  // namespace vraagbaak::facts::periods_test
