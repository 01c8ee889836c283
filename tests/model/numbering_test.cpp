#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/document.h"
#include "support/fixture.h"
#include "support/matchers.h"
#include "support/texts.h"

namespace vraagbaak::model {
namespace {

using fixtures::answered_labels;
using fixtures::parse_document;
using fixtures::question_labels;
using fixtures::text_named;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr uint32_t kNone = Numbering::kNone;

TEST(Pairing, OfNumberedAnswersIsByNumber) {
  const auto document = parse_document("Vraag 1\nA?\n\nAntwoord 1\nJa.\n\nVraag 2\nB?\n\nAntwoord 2\nNee.\n");
  EXPECT_THAT(question_labels(*document), ElementsAre("1", "2"));
  EXPECT_THAT(answered_labels(*document), ElementsAre("1", "2"));
}

TEST(Pairing, OfAJointAnswerTakesAllItsNumbers) {
  const auto document = parse_document(
      "Vraag 1\nA?\n\nAntwoord 1\nJa.\n\nVraag 2\nB?\n\nVraag 3\nC?\n\nAntwoord op vraag 2 en 3\nNee.\n");
  EXPECT_THAT(answered_labels(*document), ElementsAre("1", "2+3"));
}

TEST(Pairing, OfAJointQuestionHeadingGivesOneQuestionForEachNumber) {
  const auto document = parse_document(
      "Vraag 1 en 4\nA?\n\nAntwoord 1 en 4\nJa.\n\nVraag 2\nB?\n\nAntwoord 2\nNee.\n\nVraag 3\nC?\n\nAntwoord "
      "3\nJa.\n");
  EXPECT_THAT(question_labels(*document), ElementsAre("1", "4", "2", "3"));
  EXPECT_THAT(answered_labels(*document), ElementsAre("1+4", "2", "3"));
  EXPECT_EQ(document->questions_in(document->numbering().questions[0].block).size(), 2u);
}

TEST(Pairing, OfAnAnswerWithoutNumberIsWithTheQuestionsInARowBeforeIt) {
  const auto document =
      parse_document("Vraag 1\nA?\n\nAntwoord\nJa.\n\nVraag 2\nB?\n\nVraag 3\nC?\n\nAntwoord\nNee.\n");
  EXPECT_THAT(answered_labels(*document), ElementsAre("1", "2+3"));
  EXPECT_THAT(document->numbering().answers[1].labels, ElementsAre(Label{2, 0}, Label{3, 0}));
}

TEST(Pairing, OfAnAnswerWithoutHeadingIsWithTheQuestionBeforeIt) {
  const auto document = parse_document(
      "AH 5\n2024Z00123\nAntwoord van minister Pietersen (Waterstaat) (ontvangen 29 februari 2024)\n\n"
      "Vraag 1\nIs de brug dicht?\n\nJa, de brug is dicht.\n\nVraag 2\nWaarom?\n\nVanwege onderhoud.\n");
  EXPECT_THAT(answered_labels(*document), ElementsAre("1", "2"));
}

TEST(Pairing, OfASecondAnswerIsWithTheSameQuestion) {
  const auto document =
      parse_document("Vraag 1\nA?\n\nAntwoord\nJa.\n\nAntwoord\nNee.\n\nVraag 2\nB?\n\nAntwoord\nNee.\n");
  EXPECT_THAT(answered_labels(*document), ElementsAre("1", "1", "2"));
}

TEST(Pairing, LeavesAnAnswerToNoQuestionAlone) {
  const auto document = parse_document("Vraag 1\nA?\n\nAntwoord 1\nJa.\n\nAntwoord 7\nNee.\n");
  EXPECT_THAT(answered_labels(*document), ElementsAre("1", ""));
  EXPECT_THAT(document->numbering().answers[1].labels, ElementsAre(Label{7, 0}));
}

TEST(Pairing, OfPartsIsByLetter) {
  const auto document = parse_document(text_named("flemish"));
  EXPECT_THAT(question_labels(*document), ElementsAre("1", "2", "2a", "2b", "3"));
  EXPECT_THAT(answered_labels(*document), ElementsAre("1", "2", "2a", "2b", "3"));
  const Numbering& numbering = document->numbering();
  EXPECT_EQ(numbering.questions[2].parent, 1u);
  EXPECT_TRUE(numbering.separated);
}

TEST(Pairing, OfOneAnswerWithLetteredHeadings) {
  const auto document =
      parse_document("Vraag 1 a\nA?\n\nVraag 1 b\nB?\n\nAntwoord 1\nJa.\n\nVraag 2\nC?\n\nAntwoord 2\nJa.\n");
  EXPECT_THAT(question_labels(*document), ElementsAre("1a", "1b", "2"));
  EXPECT_THAT(answered_labels(*document), ElementsAre("1a+1b", "2"));
}

TEST(Pairing, PrefersTheUnansweredOneOfTwoQuestionsWithOneNumber) {
  const auto document = parse_document(
      "Vraag 1\nA?\n\nAntwoord 1\nJa.\n\nVraag 2\nB?\n\nAntwoord 2\nJa.\n\nVraag 2\nC?\n\nAntwoord 2\nNee.\n");
  const Numbering& numbering = document->numbering();
  ASSERT_EQ(numbering.answers.size(), 3u);
  EXPECT_THAT(numbering.answers[1].questions, ElementsAre(1u));
  EXPECT_THAT(numbering.answers[2].questions, ElementsAre(2u));
}

TEST(Numbers, CountOnForAQuestionWhoseNumberIsLost) {
  const auto document = parse_document(
      "2024Z00123\n(ingezonden 3 januari 2024)\nVragen van het lid Jansen (ABC) aan de minister van Waterstaat over de "
      "brug\n\n"
      "Kent u de brug?\n\nWaarom is zij dicht?\n\nWanneer gaat zij open?\n");
  EXPECT_THAT(question_labels(*document), ElementsAre("1", "2", "3"));
  for (const auto& question : document->numbering().questions) EXPECT_EQ(question.mention, kNone);
}

constexpr std::string_view kSections =
    "Lijst van vragen en antwoorden\n\nVragen over het Bruggenfonds (A)\n\nVraag 1\nA?\n\nAntwoord\nJa.\n\nVraag "
    "2\nB?\n\nAntwoord\nZie vraag 1.\n\n"
    "Vragen over het Sluizenfonds (B)\n\nVraag 1\nC?\n\nAntwoord\nJa.\n\nVraag 2\nD?\n\nAntwoord\nZie vraag 1.\n";

TEST(Sections, StartWhereTheNumberingStartsAgain) {
  const auto document = parse_document(kSections);
  std::vector<uint32_t> sections;
  for (const auto& question : document->numbering().questions) sections.push_back(question.section);
  EXPECT_THAT(question_labels(*document), ElementsAre("1", "2", "1", "2"));
  EXPECT_THAT(sections, ElementsAre(0u, 0u, 1u, 1u));
  EXPECT_THAT(document->numbering().answers[3].questions, ElementsAre(3u));
}

TEST(Sections, ResolveReferencesWithinThemselves) {
  const auto document = parse_document(kSections);
  const Numbering& numbering = document->numbering();
  ASSERT_EQ(numbering.references.size(), 2u);
  EXPECT_EQ(numbering.references[0].question, 0u);
  EXPECT_EQ(numbering.references[1].question, 2u);
}

TEST(Sections, AreNotStartedByOneWrongNumber) {
  const auto document = parse_document(
      "Vraag 1\nA?\n\nAntwoord 1\nJa.\n\nVraag 2\nB?\n\nAntwoord 2\nJa.\n\nVraag 1\nC?\n\nAntwoord 3\nJa.\n\nVraag "
      "4\nD?\n\nAntwoord 4\nJa.\n");
  for (const auto& question : document->numbering().questions) EXPECT_EQ(question.section, 0u);
}

TEST(Find, LooksInItsOwnSectionFirst) {
  const auto document = parse_document(kSections);
  const Numbering& numbering = document->numbering();
  EXPECT_EQ(numbering.find({2, 0}, 0), 1u);
  EXPECT_EQ(numbering.find({2, 0}, 1), 3u);
  EXPECT_EQ(numbering.find({2, 0}, 9), 1u);
  EXPECT_EQ(numbering.find({3, 0}, 0), std::nullopt);
}

TEST(References, KnowWhereTheyStandAndLeadTo) {
  const auto document = parse_document(
      "Vraag 1\nA?\n\nAntwoord 1\nZie het antwoord op vraag 2.\n\nVraag 2\nZie vraag 1, waarom?\n\nAntwoord "
      "2\nDaarom.\n");
  const Numbering& numbering = document->numbering();
  ASSERT_EQ(numbering.references.size(), 2u);
  EXPECT_EQ(numbering.references[0].question, 1u);
  EXPECT_EQ(numbering.references[0].from_question, 0u);
  EXPECT_EQ(numbering.references[0].from_answer, 0u);
  EXPECT_EQ(numbering.references[1].question, 0u);
  EXPECT_EQ(numbering.references[1].from_question, 1u);
  EXPECT_EQ(numbering.references[1].from_answer, kNone);
  EXPECT_THAT(numbering.questions[0].mentions, ElementsAre(1u));
  EXPECT_THAT(numbering.questions[1].mentions, ElementsAre(0u));
}

TEST(References, ToTheQuestionBeforeAreByPlace) {
  const auto document =
      parse_document("Vraag 1\nA?\n\nAntwoord 1\nJa.\n\nVraag 2\nB?\n\nAntwoord 2\nJa, zie ook de vorige vraag.\n");
  ASSERT_EQ(document->numbering().references.size(), 1u);
  EXPECT_EQ(document->numbering().references[0].question, 0u);
  EXPECT_EQ(document->numbering().references[0].label, (Label{1, 0}));
}

TEST(References, BeforeTheFirstQuestionLeadNowhere) {
  const auto document =
      parse_document("Vraag 1\nA?\n\nAntwoord 1\nJa, zie ook de vorige vraag.\n\nVraag 2\nB?\n\nAntwoord 2\nJa.\n");
  ASSERT_EQ(document->numbering().references.size(), 1u);
  EXPECT_EQ(document->numbering().references[0].question, kNone);
}

TEST(References, ToAPartThatIsNotMarkedLeadToItsQuestion) {
  const auto document =
      parse_document("Vraag 1\nA?\n\nAntwoord 1\nJa.\n\nVraag 2\nB?\n\nAntwoord 2\nZie het antwoord op vraag 1a.\n");
  ASSERT_EQ(document->numbering().references.size(), 1u);
  EXPECT_EQ(document->numbering().references[0].question, 0u);
  EXPECT_EQ(document->numbering().references[0].label, (Label{1, 'a'}));
}

TEST(References, ToAMissingQuestionAreUnresolved) {
  const auto document = parse_document("Vraag 1\nA?\n\nAntwoord 1\nZie het antwoord op vraag 9.\n");
  ASSERT_EQ(document->numbering().references.size(), 1u);
  EXPECT_EQ(document->numbering().references[0].question, kNone);
  EXPECT_FALSE(document->numbering().references[0].external);
}

TEST(References, IntoAnotherPaperAreNotUnresolved) {
  const auto document = parse_document(text_named("letter"));
  const auto& references = document->numbering().references;
  ASSERT_EQ(references.size(), 2u);
  EXPECT_FALSE(references[0].external);
  EXPECT_TRUE(references[1].external);
  EXPECT_EQ(references[1].question, kNone);
}

TEST(References, InANoteToAMissingQuestionAreOfAnotherPaper) {
  const auto document = parse_document(
      "Vraag 1\nA?\n\nAntwoord 1\nDat blijkt uit het antwoord op vraag 17 over sluizen.1\n\nVraag 2\nB?\n\nAntwoord "
      "2\nNee.\n"
      "1 Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 99.\n");
  const auto& references = document->numbering().references;
  ASSERT_EQ(references.size(), 1u);
  EXPECT_TRUE(references[0].external);
}

TEST(References, OnlyBelongToHeadingsThatExist) {
  EXPECT_THAT(parse_document(text_named("brochure"))->numbering().references, IsEmpty());
}

}  // namespace
}  // namespace vraagbaak::model
