// A statement has its sentence, its subject and its time, and stands where it is written.
#include "facts/statement.h"

#include <gmock/gmock.h>

#include "facts/calendar.h"
#include "facts/notation.h"
#include "facts/stem.h"
#include "support/fixture.h"

namespace vraagbaak::facts::statement_test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsSupersetOf;
using ::testing::Not;

std::vector<Statement> of_kind(std::vector<Statement> all, MentionKind kind) {
  std::erase_if(all, [&](const Statement& one) { return one.mention.kind != kind; });
  return all;
}

TEST(Statement, HasItsSentenceAndTheStemsOfItsSubject) {
  const auto found = of_kind(
      statements("De brug is oud. In 2022 kostte het onderhoud van de bruggen 12 miljoen euro. Dat is veel.", {}),
      MentionKind::money);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].text, "12 miljoen euro");
  EXPECT_EQ(found[0].sentence, "In 2022 kostte het onderhoud van de bruggen 12 miljoen euro.");
  EXPECT_THAT(found[0].subject, IsSupersetOf({stem("onderhoud"), stem("brug")}));
  EXPECT_THAT(found[0].subject, Not(Contains(stem("euro"))));
}

TEST(Statement, HasTheOnlyTimeOfItsSentence) {
  const auto one = of_kind(statements("In 2022 kostte dat 12 miljoen euro.", {}), MentionKind::money);
  ASSERT_EQ(one.size(), 1u);
  ASSERT_TRUE(one[0].time);
  EXPECT_EQ(iso(*one[0].time->from), "2022-01-01");
  EXPECT_EQ(iso(*one[0].time->to), "2022-12-31");
  const auto two =
      of_kind(statements("Na 1 mei 2021 en 3 juni 2022 kostte dat 12 miljoen euro.", {}), MentionKind::money);
  ASSERT_EQ(two.size(), 1u);
  EXPECT_FALSE(two[0].time) << "which of the two?";
}

TEST(Statement, KeepsToWhatIsNearInATextWithoutFullStops) {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "het kostte 12 euro voor één brug en ";
  const auto found = of_kind(statements(text, {}), MentionKind::money);
  ASSERT_EQ(found.size(), 2000u);
  for (const Statement& statement : found) {
    EXPECT_LT(statement.sentence.size(), 2100u);
    EXPECT_NE(statement.sentence.find("12 euro"), std::string::npos);
  }
}

TEST(Statement, StandsWhereItIsWritten) {
  const auto document = fixtures::parse_document("Vraag 1\nKlopt het?\n\nAntwoord 1\nHet kostte 12\nmiljoen euro.\n");
  std::vector<std::string> written;
  document->for_each_block([&](const model::BlockView& view) {
    const std::string text = document->text().slice({view.start, view.start + view.block->size});
    for (const Statement& statement : statements(*view.block, text, {}))
      written.push_back(fixtures::slice(*document, view.at(statement.range)) + "|" + statement.text);
  });
  EXPECT_THAT(written, ElementsAre("12\nmiljoen euro|12 miljoen euro"));
}

TEST(Statement, IsReadFromTheHeaderToo) {
  const auto document = fixtures::parse_document(
      "2022Z01234\nVragen van het lid Bakker (VVD) aan de Minister van Financiën over de veerdienst (ingezonden 1\n"
      "februari 2022).\n\nVraag 1\nKlopt het?\n");
  std::vector<std::string> days;
  document->for_each_block([&](const model::BlockView& view) {
    const std::string text = document->text().slice({view.start, view.start + view.block->size});
    for (const Statement& statement : statements(*view.block, text, {})) {
      EXPECT_NE(statement.mention.kind, MentionKind::number) << statement.text << " is the paper's own number";
      if (statement.mention.kind == MentionKind::date) days.push_back(statement.text);
    }
  });
  EXPECT_THAT(days, ElementsAre("1 februari 2022"));
}

TEST(Statement, CountsFromTheDateOfTheAnswersElseOfTheQuestions) {
  const std::string head =
      "2022Z01234\nVragen van het lid Bakker (VVD) aan de Minister van Financiën over de veerdienst "
      "(ingezonden 1 februari 2022).\n";
  const auto asked = fixtures::parse_document(head + "\nVraag 1\nKlopt het?\n");
  ASSERT_TRUE(setting_of(*asked).paper_date);
  EXPECT_EQ(iso(*setting_of(*asked).paper_date), "2022-02-01");
  const auto answered =
      fixtures::parse_document(head +
                               "Antwoord van Minister De Boer (Financiën) (ontvangen 3 maart 2022).\n\nVraag 1\n"
                               "Klopt het?\n\nAntwoord 1\nJa.\n");
  ASSERT_TRUE(setting_of(*answered).paper_date);
  EXPECT_EQ(iso(*setting_of(*answered).paper_date), "2022-03-03");
}

TEST(Stem, IsTheSameForSingularAndPlural) {
  EXPECT_EQ(stem("vergunningen"), stem("vergunning"));
  EXPECT_EQ(stem("Coördinatoren"), stem("coordinator"));
  EXPECT_NE(stem("brug"), stem("school"));
}

TEST(ContentStems, LeaveOutWhatEverySentenceMayHave) {
  EXPECT_THAT(content_stems("Het kabinet heeft in 2022 de vergunningen en de vergunning verleend."),
              ElementsAre(stem("kabinet"), stem("vergunning"), stem("verleend")));
}

struct Shown {
  const char* sentence;
  const char* dutch;
  const char* english;
};

TEST(Notation, ShowsWhatAFigureSays) {
  constexpr Shown kCases[] = {
      {"Het kostte 371,38 miljoen euro.", "€ 371.380.000", "€ 371,380,000"},
      {"Dat is 0,077% van de uitvoer.", "0,077%", "0.077%"},
      {"Er waren meer dan 50 personen.", "meer dan 50 personen", "more than 50 personen"},
      {"Er waren circa 13.522 personen.", "circa 13.522 personen", "about 13,522 personen"},
      {"Er waren ten minste 1607 personen.", "minstens 1607 personen", "at least 1607 personen"},
      {"Het kost 2 tot 3 miljoen euro.", "2.000.000 – € 3.000.000", "2,000,000 – € 3,000,000"},
  };
  for (const Shown& one : kCases) {
    std::vector<std::string> dutch;
    for (const Statement& statement : statements(one.sentence, {})) {
      const auto* figure = std::get_if<Figure>(&statement.mention.value);
      if (figure == nullptr) continue;
      dutch.push_back(shown(*figure, Notation::dutch));
      EXPECT_EQ(shown(*figure, Notation::english), one.english);
    }
    EXPECT_THAT(dutch, ElementsAre(one.dutch)) << one.sentence;
  }
}

}  // namespace
}  // namespace vraagbaak::facts::statement_test
