// What a hover tells of a figure as part of a total: the share it is, and whether the text reckons right.
#include "features/share_wording.h"

#include <gmock/gmock.h>

#include "features/fact_hover.h"
#include "features/marked_text.h"

namespace vraagbaak::features::share_wording_test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using vraagbaak::fixtures::MarkedText;

/// The hover at the caret of an answer with these words.
std::string shown(std::string_view answer, Language language = Language::dutch) {
  const MarkedText marked("Vraag 1\nKlopt het?\n\nAntwoord 1\n" + std::string(answer) + "\n");
  const auto found = fact_hover(*marked.document, marked.carets.at(0), language);
  return found ? render_plain(found->content) : std::string();
}

TEST(ShareWording, GivesThePercentageOfAPart) {
  EXPECT_THAT(shown("Er zijn 4¦5 van de 258 aanvragen toegekend."), HasSubstr("17,4% van 258 aanvragen."));
  EXPECT_THAT(shown("Er waren 258 aanvragen, waarvan 4¦5 uit Zeeland."), HasSubstr("17,4% van 258 aanvragen."));
  EXPECT_THAT(shown("Er zijn 4¦5 van de 258 aanvragen toegekend.", Language::english),
              HasSubstr("17.4% of 258 aanvragen."));
}

TEST(ShareWording, ShowsAsManyDecimalsAsASmallShareNeeds) {
  EXPECT_THAT(shown("Er zijn ¦3 van de 9.000 aanvragen toegekend."), HasSubstr("0,03% van 9.000 aanvragen."));
}

TEST(ShareWording, SaysWhetherTheTextReckonsRight) {
  EXPECT_THAT(shown("Er zijn 4¦5 van de 258 aanvragen (17,4%) toegekend."),
              HasSubstr("17,4% van 258 aanvragen, zoals de tekst zegt."));
  EXPECT_THAT(shown("Er zijn 1¦2 van de 40 vragen (25%) beantwoord."),
              HasSubstr("30% van 40 vragen; de tekst noemt 25%, dat klopt niet."));
  EXPECT_THAT(shown("Er zijn 12 van de 40 vragen (2¦5%) beantwoord."),
              HasSubstr("12 is 30% van 40 vragen; de tekst noemt 25%, dat klopt niet."));
  EXPECT_THAT(shown("Er zijn 12 van de 40 vragen (2¦5%) beantwoord.", Language::english),
              HasSubstr("12 is 30% of 40 vragen; the text says 25%, which is wrong."));
}

TEST(ShareWording, TakesTheTotalOfTheSentenceBefore) {
  EXPECT_THAT(shown("Het budget bedraagt 40 miljoen euro. Daarvan ging ¦8 miljoen euro (25%) naar Oudorp."),
              HasSubstr("20% van 40 miljoen euro; de tekst noemt 25%, dat klopt niet."));
}

TEST(ShareWording, FindsTheTotalThatAnotherAnswerStates) {
  const MarkedText marked(
      "Vraag 1\nHoeveel?\n\nAntwoord 1\nDe uitvoer bedroeg 371,38 miljoen euro.\n\nVraag 2\nWaarvan?\n\nAntwoord 2\n"
      "Vooral van textiel (goed voor 51,58% van de uitvoer en 192,6¦5 miljoen euro).\n");
  const auto found = fact_hover(*marked.document, marked.carets.at(0), Language::dutch);
  ASSERT_TRUE(found);
  EXPECT_THAT(render_plain(found->content),
              HasSubstr("51,87% van 371,38 miljoen euro (genoemd in antwoord 1); de tekst noemt 51,58%."));
}

TEST(ShareWording, GuessesNoTotalWhereThereAreTwo) {
  const MarkedText marked(
      "Vraag 1\nHoeveel?\n\nAntwoord 1\nDe uitvoer bedroeg 371,38 miljoen euro. In het jaar daarvoor was het minder: "
      "de "
      "uitvoer bedroeg 350 miljoen euro.\n\nVraag 2\nWaarvan?\n\nAntwoord 2\n"
      "Vooral van textiel (goed voor 51,58% van de uitvoer en 192,6¦5 miljoen euro).\n");
  const auto found = fact_hover(*marked.document, marked.carets.at(0), Language::dutch);
  ASSERT_TRUE(found);
  EXPECT_THAT(render_plain(found->content), Not(HasSubstr("51,87%")));
}

TEST(ShareWording, ListsThePartsOfATotal) {
  EXPECT_THAT(shown("Van de 25¦8 aanvragen zijn er 45 (17,4%) toegekend en 23 (8,9%) afgewezen."),
              HasSubstr("Hiervan: 45 (17,4%); 23 (8,9%)."));
}

TEST(ShareWording, AddsUpTheParts) {
  EXPECT_THAT(shown("Er zijn in totaal ¦12 scholen: 8 in Oudorp en 4 in Zuidhaven."), HasSubstr("8 + 4 = 12"));
  EXPECT_THAT(shown("Er zijn in totaal ¦12 scholen: 8 in Oudorp en 4 in Zuidhaven."), HasSubstr("dat klopt."));
  EXPECT_THAT(shown("Er zijn in totaal ¦12 scholen: 8 in Oudorp en 5 in Zuidhaven."), HasSubstr(", niet 12 scholen."));
  EXPECT_THAT(shown("Er zijn in totaal 12 scholen: ¦8 in Oudorp en 4 in Zuidhaven."),
              HasSubstr("66,7% van 12 scholen"));
  EXPECT_THAT(shown("Het budget is verdeeld over zorg (¦45%), onderwijs (35%) en wonen (30%)."),
              HasSubstr("45% + 35% + 30% = 110%, meer dan 100%."));
}

TEST(ShareWording, IsSilentWhereNothingRelatesTwoFigures) {
  EXPECT_EQ(shown("Er zijn 4¦5 aanvragen en 258 bezwaren."), "");
  EXPECT_EQ(shown("Een boete van 50 e¦uro van 100 euro."), "€ 50");
}

TEST(ShareWording, ConvertsAnAreaToTheOtherUsualUnit) {
  EXPECT_THAT(shown("Het gaat om 13,5¦2 km2 veen."), HasSubstr("= 1352 ha"));
  EXPECT_THAT(shown("Het gaat om circa 25¦0 ha veen."), HasSubstr("= circa 2,5 km2"));
}

}  // namespace
}  // namespace vraagbaak::features::share_wording_test
