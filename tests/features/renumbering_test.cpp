#include "features/renumbering.h"

#include <gmock/gmock.h>

#include "features/fake_library.h"
#include "features/marked_text.h"
#include "features/rename.h"

namespace vraagbaak::features::renumbering_test {
namespace {

using renumbering::Outcome;
using renumbering::Source;
using ::testing::HasSubstr;
using vraagbaak::fixtures::FakeLibrary;
using vraagbaak::fixtures::MarkedText;

const std::string kUri = "file:///map/ah-tk-20232024-1217.txt";

/// The text after an operation on the place of the caret, or "refused: …".
template <class Operation>
std::string after(std::string_view marked, const Operation& operation) {
  const MarkedText text(marked);
  const index::EmptyLibrary library;
  const Source source{*text.document, kUri, library};
  const Outcome outcome = operation(source, text.carets.at(0));
  if (!outcome) return "refused: " + outcome.error().reason;
  return outcome->empty() ? text.content : applied(text.document->text(), outcome->documents.at(0).edits);
}

std::string after_rename(std::string_view marked, std::string_view name) {
  return after(marked, [&](const Source& source, text::ByteOffset at) { return renamed(source, at, name); });
}

template <class Function>
std::string after_action(std::string_view marked, Function function) {
  return after(marked, [&](const Source& source, text::ByteOffset at) -> Outcome {
    const auto place = rename_place(source.document, at, source.language);
    if (!place) return renumbering::refuse(place.error().reason);
    return function(source, place->question);
  });
}

constexpr std::string_view kEnd = "Antwoord 3\nZie de antwoorden op de vragen 1 en 2.\n";

TEST(Rename, RelabelsToAFreeNumberWhereTheQuestionStands) {
  EXPECT_EQ(after_rename("Vraag 1\nKlopt het?\nAntwoord 1\nJa.\nVraag ¦2\nWaarom?\nAntwoord 2\nZie vraag 1.\n", "7"),
            "Vraag 1\nKlopt het?\nAntwoord 1\nJa.\nVraag 7\nWaarom?\nAntwoord 7\nZie vraag 1.\n");
}

TEST(Rename, MovesToATakenNumberWhileThoseBetweenShift) {
  const std::string paper =
      "Vraag 1\nKlopt het?\nAntwoord 1\nJa.\nVraag 2\nWaarom?\nAntwoord 2\nDaarom.\nVraag ¦3\nHoe?\n";
  EXPECT_EQ(after_rename(paper + std::string(kEnd), "Vraag 1"),
            "Vraag 1\nHoe?\nAntwoord 1\nZie de antwoorden op de vragen 2 en 3.\n"
            "Vraag 2\nKlopt het?\nAntwoord 2\nJa.\nVraag 3\nWaarom?\nAntwoord 3\nDaarom.\n");
}

TEST(Rename, IsRefusedWhereTheNumberWouldNoLongerBeReadAsAQuestion) {
  // In a list of bare numbers one far beyond its neighbours is a column value or a page number.
  EXPECT_EQ(after_rename("Lijst van vragen en antwoorden\n\n1\nKlopt het dat er veren varen?\n\nJa, dat klopt.\n\n"
                         "¦2\nHoeveel zijn dat er?\n\nDat zijn er drie.\n\n3\nWaarom zo weinig?\n\nOmdat er weinig "
                         "schippers zijn.\n\n4\nWanneer wordt dat beter?\n\nDat is niet bekend.\n",
                         "9999"),
            "refused: Dit kan hier niet: in de nieuwe tekst zou vraag 9999 niet als vraag gelezen worden.");
}

TEST(Rename, StartsFromAReferenceToo) {
  EXPECT_EQ(after_rename("Vraag 1\nKlopt het?\nAntwoord 1\nJa.\nVraag 2\nWaarom?\nAntwoord 2\nZie vraag ¦1.\n", "9"),
            "Vraag 9\nKlopt het?\nAntwoord 9\nJa.\nVraag 2\nWaarom?\nAntwoord 2\nZie vraag 9.\n");
}

TEST(Rename, FollowsAReferenceOverALineEndAndANoBreakSpace) {
  EXPECT_EQ(
      after_rename("Vraag ¦1\r\nKlopt het?\r\nAntwoord 1\r\nJa.\r\nVraag 2\r\nWaarom?\r\nAntwoord 2\r\nZoals in het "
                   "antwoord op vraag\r\n1. Zie ook vraag\xC2\xA0"
                   "1.\r\n",
                   "8"),
      "Vraag 8\r\nKlopt het?\r\nAntwoord 8\r\nJa.\r\nVraag 2\r\nWaarom?\r\nAntwoord 2\r\nZoals in het "
      "antwoord op vraag\r\n8. Zie ook vraag\xC2\xA0"
      "8.\r\n");
}

TEST(Rename, WritesARangeThatFallsApartAsAListInOrder) {
  const std::string paper =
      "Vraag ¦1\nEen?\nAntwoord 1\nJa.\nVraag 2\nTwee?\nAntwoord 2\nJa.\nVraag 3\nDrie?\nAntwoord 3\nJa.\n"
      "Vraag 4\nVier?\nAntwoord 4\nZie de antwoorden op de vragen 1 t/m 3.\n";
  EXPECT_THAT(after_rename(paper, "4"), HasSubstr("Antwoord 3\nZie de antwoorden op de vragen 1, 2 en 4.\n"));
}

TEST(Rename, MakesARelativeReferenceExplicitWhenItWouldPointElsewhere) {
  const std::string paper =
      "Vraag 1\nEen?\nAntwoord 1\nJa.\nVraag 2\nTwee?\nAntwoord 2\nZie het antwoord op de vorige vraag.\n"
      "Vraag ¦3\nDrie?\nAntwoord 3\nJa.\n";
  EXPECT_THAT(after_rename(paper, "2"), HasSubstr("Antwoord 3\nZie het antwoord op vraag 1.\n"));
}

TEST(Rename, KeepsTheLettersOfParts) {
  const std::string paper =
      " Bruggen  -  Stand van zaken\n\n1. Hoeveel bruggen zijn er?\n\n2. Wat is de kostprijs:\n"
      "a) van het herstel?\nb) van het toezicht?\n\n¦3. Waarom is dat zo?\n 1. Er zijn 14 bruggen.\n\n"
      "2. a) Het herstel kostte 12 miljoen.\nb) Het toezicht niets.\n\n3. Zie vraag 2a.\n";
  EXPECT_EQ(after_rename(paper, "2"),
            " Bruggen  -  Stand van zaken\n\n1. Hoeveel bruggen zijn er?\n\n2. Waarom is dat zo?\n\n"
            "3. Wat is de kostprijs:\na) van het herstel?\nb) van het toezicht?\n 1. Er zijn 14 bruggen.\n\n"
            "2. Zie vraag 3a.\n\n3. a) Het herstel kostte 12 miljoen.\nb) Het toezicht niets.\n");
}

constexpr std::string_view kParts =
    "Vraag 1\nKunt u aangeven:\na) hoeveel?\nb) waar?\nc) sinds wanneer?\nAntwoord 1\na) Twaalf.\nb) In Zeeland.\n"
    "c) Sinds mei.\nVraag 2\nKlopt het?\nAntwoord 2\nZie het antwoord op vraag 1¦c.\n";

TEST(Rename, MovesAPartToATakenLetterWhileThoseBetweenShift) {
  const std::string moved =
      "Vraag 1\nKunt u aangeven:\na) sinds wanneer?\nb) hoeveel?\nc) waar?\nAntwoord 1\na) Sinds mei.\nb) Twaalf.\n"
      "c) In Zeeland.\nVraag 2\nKlopt het?\nAntwoord 2\nZie het antwoord op vraag 1a.\n";
  EXPECT_EQ(after_rename(kParts, "1a"), moved);
  EXPECT_EQ(after_rename(kParts, "a"), moved);
  EXPECT_THAT(after_rename(kParts, "2a"), HasSubstr("blijft bij haar vraag"));
}

TEST(Rename, MovesAQuestionWithALetterWithItsAnswer) {
  EXPECT_EQ(after_rename("Vraag 1a\nHoeveel?\nAntwoord 1a\nTwaalf.\nVraag 1¦b\nWaar?\nAntwoord 1b\nZie vraag 1a.\n"
                         "Vraag 2\nKlopt het?\nAntwoord 2\nZie vraag 1b.\n",
                         "1a"),
            "Vraag 1a\nWaar?\nAntwoord 1a\nZie vraag 1b.\nVraag 1b\nHoeveel?\nAntwoord 1b\nTwaalf.\n"
            "Vraag 2\nKlopt het?\nAntwoord 2\nZie vraag 1a.\n");
}

TEST(Rename, WritesNumbersOneByOneWhereThePaperDoes) {
  const std::string paper =
      "Vraag 1\nEen?\nAntwoord 1\nJa.\nVraag 2\nTwee?\nVraag 3\nDrie?\nVraag 4\nVier?\nVraag 5\nVijf?\n"
      "Antwoord op vragen 2, 3, 4 en 5\nJa.\nVraag ¦6\nZes?\nAntwoord 6\nZie de antwoorden op de vragen 1, 2, en 4.\n";
  EXPECT_THAT(after_rename(paper, "1"), HasSubstr("Antwoord op vragen 3, 4, 5 en 6\n"));
  EXPECT_THAT(after_rename(paper, "3"), HasSubstr("Zie de antwoorden op de vragen 1, 2, en 5."));
  EXPECT_THAT(after_rename(paper, "4"), HasSubstr("Antwoord op vragen 2, 3, 5 en 6\n"));
}

TEST(Rename, LeavesReferencesIntoOtherPapersAlone) {
  const std::string paper =
      "Vraag ¦1\nEen?\nAntwoord 1\nZie het antwoord op vraag 1 van de eerdere vragen van het lid Jansen.\n";
  EXPECT_THAT(after_rename(paper, "5"), HasSubstr("op vraag 1 van de eerdere vragen"));
}

TEST(Rename, SaysWhyNot) {
  const std::string paper = "Vraag 1\nKlopt het?\nAntwoord 1\n";
  EXPECT_THAT(after_rename(paper + "J¦a.\n", "2"), HasSubstr("Hier staat geen nummer"));
  EXPECT_THAT(after_rename(paper + "Zie vraag ¦6.\n", "2"), HasSubstr("geen vraag met dit nummer"));
  EXPECT_THAT(after_rename(paper + "Zie het antwoord op vraag ¦17 van de eerdere vragen van het lid Jansen.\n", "2"),
              HasSubstr("ander stuk"));
  EXPECT_THAT(after_rename("Vraag ¦1\nKlopt het?\n", "vraag nul"), HasSubstr("Geef een nummer"));
  EXPECT_THAT(after_rename("Vraag ¦1\nKlopt het?\n", "1b"), HasSubstr("geen letter"));
}

TEST(Rename, ReadsWhatAUserTypes) {
  for (const char* name : {"7", " vraag 7", "Vraag 7.", "antwoord 7", "7:"}) {
    const auto label = read_new_label(name, Language::dutch);
    ASSERT_TRUE(label) << name;
    EXPECT_EQ(label->str(), "7");
  }
  EXPECT_EQ(read_new_label("4B", Language::dutch)->str(), "4b");
  EXPECT_EQ(read_new_label("B)", Language::dutch)->letter, 'b');
  for (const char* name : {"", "0", "007", "-1", "7 8", "vraag", "12345", "4bc", "4é"})
    EXPECT_FALSE(read_new_label(name, Language::dutch)) << name;
}

TEST(Rename, ChangesCitationsInOtherTexts) {
  const MarkedText text(
      "Tweede Kamer der Staten-Generaal\nVergaderjaar 2023–2024 Aanhangsel van de Handelingen\n1217\n"
      "Vraag ¦1\nKlopt het?\nAntwoord 1\nJa.\nVraag 2\nWaarom?\nAntwoord 2\nDaarom.\n");
  FakeLibrary library;
  library.add(kUri, text.content);
  const std::string citing =
      "Vraag 1\nKent u het?\nAntwoord 1\nZie het antwoord op vraag 1 van de vragen (Aanhangsel "
      "Handelingen, vergaderjaar 2023–2024, nr. 1217).\n";
  index::Contents& other = library.add("file:///map/later.txt", citing);
  other.citations.clear();
  const auto at = static_cast<uint32_t>(citing.find("vraag 1 van") + 6);
  other.citations.push_back(
      {library.paper(kUri)->ids.at(0), model::ReferenceKind::aanhangsel, {{at}, {at + 1}}, {1, 0}});
  const Outcome outcome = renamed({*text.document, kUri, library}, text.carets[0], "2");
  ASSERT_TRUE(outcome) << outcome.error().reason;
  ASSERT_EQ(outcome->documents.size(), 2u);
  EXPECT_EQ(outcome->documents[1].uri, "file:///map/later.txt");
  EXPECT_TRUE(outcome->documents[1].confirm);
  EXPECT_THAT(outcome->documents[1].label, HasSubstr("later.txt"));
  EXPECT_THAT(applied(text::SourceText(citing), outcome->documents[1].edits), HasSubstr("op vraag 2 van de vragen"));
}

TEST(InsertAfter, AddsAQuestionWithAnAnswerToFillIn) {
  EXPECT_EQ(after_action("Vraag ¦1\nKlopt het?\n\nAntwoord 1\nJa.\n\nVraag 2\nWaarom?\n\nAntwoord 2\nZie vraag 2.\n",
                         renumbering::insert_after),
            "Vraag 1\nKlopt het?\n\nAntwoord 1\nJa.\n\nVraag 2\nKunt u [invullen]?\n\nAntwoord 2\n[invullen]\n\n"
            "Vraag 3\nWaarom?\n\nAntwoord 3\nZie vraag 3.\n");
}

TEST(Remove, TakesTheAnswerAlongAndClosesTheGap) {
  EXPECT_EQ(after_action("Vraag 1\nKlopt het?\n\nAntwoord 1\nJa.\n\nVraag ¦2\nWaarom?\n\nAntwoord 2\nDaarom.\n\n"
                         "Vraag 3\nHoe?\n\nAntwoord 3\nZie vraag 1.\n",
                         renumbering::remove),
            "Vraag 1\nKlopt het?\n\nAntwoord 1\nJa.\n\nVraag 2\nHoe?\n\nAntwoord 2\nZie vraag 1.\n");
}

TEST(Remove, IsRefusedWhileSomethingRefersToTheQuestion) {
  EXPECT_THAT(after_action("Vraag ¦1\nKlopt het?\nAntwoord 1\nJa.\nVraag 2\nHoe?\nAntwoord 2\nZie vraag 1.\n",
                           renumbering::remove),
              HasSubstr("op regel 8"));
}

TEST(SplitAnswer, LeavesTheTextWithTheFirstQuestion) {
  EXPECT_EQ(after("Vraag 1 en 2\nKlopt het? Waarom?\n\nAntwoord ¦1 en 2\nJa.\n",
                  [](const Source& source, text::ByteOffset) { return renumbering::split_answer(source, 0); }),
            "Vraag 1 en 2\nKlopt het? Waarom?\n\nAntwoord 1\nJa.\n\nAntwoord 2\nZie het antwoord op vraag 1.\n");
}

TEST(SplitQuestion, MakesTheRestTheNextQuestion) {
  EXPECT_EQ(
      after("Vraag 1\nKlopt het? Wa¦arom is dat?\n\nAntwoord 1\nJa.\n\nVraag 2\nHoe?\n\nAntwoord 2\nZie vraag 1.\n",
            [](const Source& source, text::ByteOffset at) { return renumbering::split_question(source, 0, at); }),
      "Vraag 1\nKlopt het?\n\nVraag 2\nWaarom is dat?\n\nAntwoord 1 en 2\nJa.\n\nVraag 3\nHoe?\n\nAntwoord 3\n"
      "Zie vraag 1.\n");
}

TEST(JoinAnswers, PutsOneAnswerUnderTheLastQuestion) {
  EXPECT_EQ(after_action("Vraag ¦1\nKlopt het?\n\nAntwoord 1\nJa, zie vraag 2.\n\nVraag 2\nWaarom?\n\nAntwoord 2\n"
                         "Daarom.\n",
                         renumbering::join_answers),
            "Vraag 1\nKlopt het?\n\nVraag 2\nWaarom?\n\nAntwoord 1 en 2\nJa, zie vraag 2.\n\nDaarom.\n");
}

TEST(Moves, RefuseBeyondTheEnds) {
  const std::string paper = "Vraag ¦1\nKlopt het?\nAntwoord 1\nJa.\n";
  EXPECT_THAT(after_action(paper, renumbering::move_up), HasSubstr("is de eerste"));
  EXPECT_THAT(after_action(paper, renumbering::move_down), HasSubstr("is de laatste"));
}

TEST(Moves, RefuseWhereNumbersAreEntangled) {
  EXPECT_THAT(after_action("Vraag ¦1 en 3\nKlopt het?\nAntwoord 1 en 3\nJa.\nVraag 2\nHoe?\nAntwoord 2\nZo.\n",
                           renumbering::move_down),
              HasSubstr("De nummers onder vraag 1 en vraag 2 lopen door elkaar"));
}

TEST(NumberFrom, ClosesAGap) {
  EXPECT_EQ(after_action(
                "Vraag 1\nKlopt het?\nAntwoord 1\nJa.\nVraag ¦3\nHoe?\nAntwoord 3\nZo.\nVraag 4\nWie?\n"
                "Antwoord 4\nZie vraag 3.\n",
                [](const Source& source, uint32_t question) { return renumbering::number_from(source, question, 2); }),
            "Vraag 1\nKlopt het?\nAntwoord 1\nJa.\nVraag 2\nHoe?\nAntwoord 2\nZo.\nVraag 3\nWie?\nAntwoord 3\nZie "
            "vraag 2.\n");
}

}  // namespace
}  // namespace vraagbaak::features::renumbering_test
