// What a hover tells of figures, dates, abbreviations and names.
#include "features/fact_hover.h"

#include <gmock/gmock.h>

#include "features/marked_text.h"

namespace vraagbaak::features::fact_hover_test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using vraagbaak::fixtures::MarkedText;

std::string shown(std::string_view text, Language language = Language::dutch) {
  const MarkedText marked(text);
  const auto found = fact_hover(*marked.document, marked.carets.at(0), language);
  return found ? render_plain(found->content) : std::string();
}

constexpr std::string_view kHead =
    "2022Z01234\nVragen van het lid Bakker (VVD) aan de Minister van Financiën over de veerdienst (ingezonden 1 "
    "februari "
    "2022).\nAntwoord van Minister De Boer (Financiën) (ontvangen 3 maart 2022).\n\n";

std::string in_paper(std::string_view answer) {
  return std::string(kHead) + "Vraag 1\nKlopt het?\n\nAntwoord 1\n" + std::string(answer) + "\n";
}

TEST(FactHover, WritesAnAmountInFull) {
  EXPECT_EQ(shown("Vraag 1\nIs het 371,¦38 miljoen euro?\n"), "€ 371.380.000");
  EXPECT_EQ(shown("Vraag 1\nIs het 371,¦38 miljoen euro?\n", Language::english), "€ 371,380,000");
  EXPECT_EQ(shown("Vraag 1\nIs het 371,38 miljoen e¦uro in 2022?\n"), "€ 371.380.000\n\nIn deze zin: 2022");
}

TEST(FactHover, LeavesOutATimeThatNobodyCanTell) {
  EXPECT_EQ(shown("Vraag 1\nKostte dat op 28 oktober 12 mil¦joen euro?\n"), "€ 12.000.000");
  EXPECT_EQ(shown("Vraag 1\nKostte dat op 28 ok¦tober 12 miljoen euro?\n"), "");
}

TEST(FactHover, IsNothingWhereNothingIsToBeAdded) {
  EXPECT_EQ(shown("Vraag 1\nZijn het 9¦7 posten?\n"), "");
  EXPECT_EQ(shown("Vraag 1\nKl¦opt het?\n"), "");
}

TEST(FactHover, TellsWhereTheSameAmountStands) {
  EXPECT_EQ(shown("Vraag 1\nZijn het 9¦7 posten?\n\nAntwoord 1\nJa.\nHet zijn zevenennegentig posten.\n"),
            "Staat ook op regel 6.");
}

TEST(FactHover, SaysThatANumberCannotBeRead) {
  EXPECT_THAT(shown("Vraag 1\nZijn het 425.¦0000 vacatures?\n"), HasSubstr("achter een punt horen drie cijfers"));
}

TEST(FactHover, TellsWeekdayAndDistanceOfADay) {
  EXPECT_EQ(shown(in_paper("Dat was op 9 ma¦art 2022.")),
            "woensdag 9 maart 2022\n\n6 dagen na de datum van dit stuk (3 maart 2022).");
  EXPECT_EQ(shown(in_paper("Dat was op 2 ma¦art 2022."), Language::english),
            "Wednesday 2 March 2022\n\n1 day before the date of this paper (3 March 2022).");
}

/// The hover at the caret of `head`, with a question and its answer behind it.
std::string shown_in_head(std::string_view head, Language language = Language::dutch) {
  return shown(std::string(head) + "\n\nVraag 1\nKlopt het?\n\nAntwoord 1\nJa.\n", language);
}

TEST(FactHover, TellsByWhenTheAnswerIsDue) {
  constexpr std::string_view kSent =
      "2022Z01234\nVragen van het lid Bakker (VVD) aan de Minister van Financiën over de veerdienst (ingezonden 1 "
      "feb¦ruari 2022).";
  EXPECT_THAT(shown_in_head(kSent), HasSubstr("Uiterste datum voor het antwoord: 22 februari 2022; na een mededeling "
                                              "van uitstel: 15 maart 2022."));
  EXPECT_THAT(shown_in_head(kSent, Language::english), HasSubstr("Last day for the answer: 22 February 2022;"));
}

TEST(FactHover, TellsHowLateTheAnswerCame) {
  constexpr std::string_view kReceived =
      "2022Z01234\nVragen van het lid Bakker (VVD) aan de Minister van Financiën over de veerdienst (ingezonden 1 "
      "februari 2022).\nAntwoord van Minister De Boer (Financiën) (ontvangen 3 maa¦rt 2022).";
  EXPECT_THAT(shown_in_head(kReceived), HasSubstr("Het antwoord kwam 9 dagen na de eerste van die dagen."));
  constexpr std::string_view kInTime =
      "2022Z01234\nVragen van het lid Bakker (VVD) aan de Minister van Financiën over de veerdienst (ingezonden 1 "
      "februari 2022).\nAntwoord van Minister De Boer (Financiën) (ontvangen 9 febr¦uari 2022).";
  EXPECT_THAT(shown_in_head(kInTime), Not(HasSubstr("Het antwoord kwam")));
}

TEST(FactHover, CountsWorkingDaysForTheVlaamsParlement) {
  EXPECT_THAT(shown("SCHRIFTELIJKE VRAAG\nnr. 437\nvan JAN MAES\ndatum: 9 ma¦art 2022\n\naan DIRK PEETERS\n"
                    "VLAAMS MINISTER VAN MOBILITEIT\n\nVeerdienst  -  Dienstregeling\n\n1. Klopt het?\n"),
              HasSubstr("Uiterste datum voor het antwoord: 6 april 2022."));
}

TEST(FactHover, SaysNothingOfADeadlineOnAnotherDay) {
  EXPECT_THAT(shown(in_paper("Dat was op 9 ma¦art 2022.")), Not(HasSubstr("Uiterste datum")));
}

TEST(FactHover, TellsWhereTheSameDayStands) {
  EXPECT_THAT(shown(in_paper("Dat was op 9 ma¦art 2022.\n\nIk was daar op 9-3-2022 bij.")),
              HasSubstr("Deze dag staat ook op regel 11."));
}

TEST(FactHover, TellsWhereAYearComesFrom) {
  EXPECT_THAT(shown(in_paper("Dat was op 17 januari j¦l.")), HasSubstr("maandag 17 januari 2022 (de laatste keer"));
  EXPECT_THAT(shown(in_paper("Dat was op 17 jan¦uari.")), HasSubstr("het jaar volgt uit de datum van dit stuk"));
}

TEST(FactHover, TellsWhatAnAbbreviationStandsFor) {
  EXPECT_EQ(shown(in_paper("De Dienst Regelingen Verkeer (DRV) bestaat.\nDat de D¦RV bestaat, is bekend.")),
            "Dienst Regelingen Verkeer\n\nOmschreven op regel 9.");
}

TEST(FactHover, TurnsNothingOfTheDocumentIntoMarkup) {
  const MarkedText marked(in_paper("De Dienst *Regelingen* Verkeer (DRV) en de D¦RV."));
  const auto found = fact_hover(*marked.document, marked.carets.at(0), Language::dutch);
  ASSERT_TRUE(found);
  EXPECT_THAT(render_markdown(found->content), HasSubstr(R"(**Dienst \*Regelingen\* Verkeer**)"));
}

}  // namespace
}  // namespace vraagbaak::features::fact_hover_test
