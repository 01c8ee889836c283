#include "features/hover.h"

#include <gmock/gmock.h>

#include "checks/paper_name.h"
#include "features/marked_text.h"

namespace vraagbaak::features::hover_test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using vraagbaak::fixtures::MarkedText;

std::string shown(const MarkedText& marked, Language language = Language::dutch) {
  const auto found = hover(*marked.document, marked.carets.at(0), language);
  return found ? render_plain(found->content) : std::string();
}

std::string shown(std::string_view text, Language language = Language::dutch) {
  return shown(MarkedText(text), language);
}

TEST(Hover, ShowsQuestionAndAnswerBehindAReference) {
  EXPECT_EQ(shown("Vraag 1\nKlopt het dat de vergun-\nning is verleend?\nAntwoord 1\nJa.\n"
                  "Vraag 2\nSinds wanneer?\nAntwoord 2\nZie het antwoord op vraag ¦1.\n"),
            "Vraag 1\n\nKlopt het dat de vergunning is verleend?\n\nAntwoord 1\n\nJa.");
}

TEST(Hover, SpeaksEnglishWhenAsked) {
  EXPECT_EQ(
      shown("Vraag 1\nKlopt het?\nAntwoord 1\nJa.\nVraag 2\nHoe?\nAntwoord 2\nZie vraag ¦1.\n", Language::english),
      "Question 1\n\nKlopt het?\n\nAnswer 1\n\nJa.");
}

TEST(Hover, ShortensALongAnswer) {
  std::string answer;
  for (int i = 0; i < 100; ++i) answer += "Dit is een zin over water.\n";
  const auto text = shown("Vraag 1\nKlopt het?\nAntwoord 1\n" + answer +
                          "Vraag 2\nHoe?\nAntwoord 2\nZie het antwoord op vraag ¦1.\n");
  EXPECT_LT(text.size(), 700u);
  EXPECT_THAT(text, ::testing::EndsWith("water. …"));
}

TEST(Hover, TurnsNothingOfTheDocumentIntoMarkup) {
  const MarkedText marked(
      "Vraag 1\nKent u [dit](command:quit) <img src=x> en https://example.org/?\nAntwoord 1\n# Ja\n"
      "Vraag 2\nHoe?\nAntwoord 2\nZie vraag ¦1.\n");
  const auto found = hover(*marked.document, marked.carets[0], Language::dutch);
  ASSERT_TRUE(found);
  const auto markdown = render_markdown(found->content);
  EXPECT_THAT(markdown, HasSubstr(R"(\[dit\](command:quit) \<img src=x\> en https\://example.org/?)"));
  EXPECT_THAT(markdown, HasSubstr(R"(\# Ja)"));
}

TEST(Hover, SaysWhenThereIsNoSuchQuestion) {
  EXPECT_EQ(shown("Vraag 1\nKlopt het?\nAntwoord 1\nZie het antwoord op vraag ¦9.\n"),
            "Er is geen vraag 9 in dit document.");
}

TEST(Hover, TellsWhereAQuestionIsAnsweredAndReferredToFrom) {
  const auto text = shown(
      "Vr¦aag 1\nKlopt het?\nAntwoord 1\nJa.\nVraag 2\nHoe?\nAntwoord 2\nZie vraag 1.\n"
      "Vraag 3\nHoe, gelet op vraag 1?\nAntwoord 3\nZo.\n");
  EXPECT_EQ(text,
            "Vraag 1\n\nBeantwoord in antwoord 1.\n\nJa.\n\nHiernaar wordt verwezen vanuit antwoord 2 en vraag 3.");
}

TEST(Hover, TellsWhatAnAnswerAnswers) {
  EXPECT_EQ(shown("Vraag 1\nKlopt het?\nVraag 2\nHoe?\nAnt¦woord 1 en 2\nJa.\n"),
            "Antwoord 1, 2\n\nBeantwoordt vraag 1 en vraag 2.\n\nKlopt het?\n\nHoe?");
}

TEST(Hover, TellsThatAQuestionIsNotAnswered) {
  EXPECT_THAT(shown("Vraag 1\nKlopt het?\nAntwoord 1\nJa.\nVr¦aag 2\nHoe?\n"), HasSubstr("Niet beantwoord."));
}

TEST(Hover, TellsKindIdentifierAndAddressOfAnExternalReference) {
  EXPECT_EQ(shown("Vraag 1\nKlopt het?\nAntwoord 1\nZie Kamerstuk 27 ¦925, nr. 919.\n"),
            "Kamerstuk 27 925, nr. 919\n\nzoek.officielebekendmakingen.nl/kst-27925-919.html "
            "(https://zoek.officielebekendmakingen.nl/kst-27925-919.html)");
}

TEST(PaperName, ReadsAsInRunningText) {
  using model::ReferenceKind;
  EXPECT_EQ(paper_name(ReferenceKind::kamerstuk, "kst-35925-VII-148", Language::dutch),
            "Kamerstuk 35 925 VII, nr. 148");
  EXPECT_EQ(paper_name(ReferenceKind::kamerstuk, "kst-21501-02-1538", Language::dutch),
            "Kamerstuk 21 501-02, nr. 1538");
  EXPECT_EQ(paper_name(ReferenceKind::kamerstuk, "kst-36373-H", Language::dutch), "Kamerstuk 36 373, H");
  EXPECT_EQ(paper_name(ReferenceKind::kamerstuk, "31945", Language::dutch), "Kamerstuk 31 945");
  EXPECT_EQ(paper_name(ReferenceKind::aanhangsel, "ah-tk-20222023-3276", Language::dutch),
            "Aanhangsel van de Handelingen 2022–2023, nr. 3276");
  EXPECT_EQ(paper_name(ReferenceKind::ecli, "ECLI:NL:HR:2019:12", Language::dutch),
            "Rechterlijke uitspraak ECLI:NL:HR:2019:12");
}

TEST(PaperName, NamesALetterByItsDay) {
  using model::ReferenceKind;
  EXPECT_EQ(paper_name("brief-2022-10-28", Language::dutch), "Brief van 28 oktober 2022");
  EXPECT_EQ(paper_name(ReferenceKind::letter, "brief-2022-10-28", Language::english), "Letter of 28 October 2022");
  EXPECT_EQ(paper_name(ReferenceKind::letter, "brief-2022-10", Language::dutch), "Brief van oktober 2022");
  EXPECT_EQ(paper_name(ReferenceKind::letter, "brief---10-28", Language::dutch), "Brief van 28 oktober");
}

TEST(PaperName, NamesAWrittenQuestionByNumberAndDay) {
  using model::ReferenceKind;
  const auto name = [](std::string_view id, Language language = Language::dutch) {
    return paper_name(ReferenceKind::written_question, id, language);
  };
  EXPECT_EQ(name("sv-437"), "Schriftelijke vraag nr. 437");
  EXPECT_EQ(name("sv-437-20212022"), "Schriftelijke vraag nr. 437, 2021–2022");
  EXPECT_EQ(name("sv-437-2022-03-09"), "Schriftelijke vraag nr. 437 van 9 maart 2022");
  EXPECT_EQ(name("sv-437-20212022-2022-03-09"), "Schriftelijke vraag nr. 437, 2021–2022 van 9 maart 2022");
  EXPECT_EQ(name("sv-437-2022-03-09", Language::english), "Written question no. 437 of 9 March 2022");
}

TEST(Hover, TellsTheWeekdayOfAFullDate) {
  EXPECT_EQ(shown("Vraag 1\nWas dat op 9 ma¦art 2022?\nAntwoord 1\nJa.\n"), "woensdag 9 maart 2022");
  EXPECT_EQ(shown("Vraag 1\nWas dat op 29 febr¦uari 2024?\nAntwoord 1\nJa.\n", Language::english),
            "Thursday 29 February 2024");
}

TEST(Hover, TellsTheDaysOfAPeriodThatIsWrittenAndTheNameOfOneThatIsReckoned) {
  EXPECT_EQ(shown("Vraag 1\nWas dat in febr¦uari 2024?\n"), "1–29 februari 2024");
  EXPECT_EQ(shown("Vraag 1\nWas dat in het vierde kwar¦taal van 2022?\n"), "1 oktober – 31 december 2022");
  EXPECT_EQ(shown("Vraag 1\nIs dat sinds 20¦18 zo?\n"), "vanaf 1 januari 2018");
  EXPECT_EQ(shown("2024Z01234\nVragen van het lid Bakker (VVD) aan de Minister van Financiën over de veerdienst "
                  "(ingezonden 1 februari 2024).\n\nVraag 1\nWas dat vorige m¦aand?\n"),
            "januari 2024 (gerekend vanaf de datum van dit stuk)");
}

TEST(Hover, NamesALetterAndAWrittenQuestionInWords) {
  EXPECT_THAT(shown("Vraag 1\nKent u uw br¦ief van 28 oktober 2022?\n"),
              ::testing::StartsWith("Brief van 28 oktober 2022"));
  EXPECT_THAT(shown("Vraag 1\nKent u schriftelijke vraag nr. 4¦37 van 9 maart 2022?\n", Language::english),
              ::testing::StartsWith("Written question no. 437 of 9 March 2022"));
}

TEST(Hover, IsNothingForADateThatIsNotComplete) {
  EXPECT_EQ(shown("Vraag 1\nWas dat op 28 okto¦ber?\nAntwoord 1\nJa.\n"), "");
}

TEST(Hover, IsNothingInOrdinaryText) { EXPECT_EQ(shown("Vraag 1\nKlopt h¦et?\nAntwoord 1\nJa.\n"), ""); }

TEST(Hover, IsAboutTheNumberThatWasPointedAt) {
  const MarkedText marked("Vraag 1\nKlopt het?\nAntwoord 1\nJa.\nVraag 2\nHoe?\nAntwoord 2\nZie vraag [[¦1]].\n");
  const auto found = hover(*marked.document, marked.carets[0], Language::dutch);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->range, marked.ranges[0]);
}

}  // namespace
}  // namespace vraagbaak::features::hover_test
