#include "features/completion/completion.h"

#include <gmock/gmock.h>

#include "features/marked_text.h"

namespace vraagbaak::features::completion_test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;
using vraagbaak::fixtures::MarkedText;

constexpr const char* kUri = "file:///map/antwoord.pqa";

constexpr std::string_view kPaper = R"(Vraag 1
Kent u het bericht over de veerdienst?
Antwoord 1
Ja.
Vraag 2
Hoeveel reizigers zijn er?
Antwoord 2
Twaalf.
Vraag 12
Blijft dat zo?
Antwoord 12
)";

CompletionList at_caret(const MarkedText& marked, bool snippets = false, Language language = Language::dutch) {
  return complete(*marked.document, kUri, marked.carets.at(0), index::EmptyLibrary(), snippets, language);
}

std::vector<std::string> labels(const CompletionList& list) {
  std::vector<std::string> result;
  for (const auto& item : list.items) result.push_back(item.label);
  return result;
}

std::vector<std::string> after(std::string_view words) {
  return labels(at_caret(MarkedText(std::string(kPaper) + std::string(words) + "¦\n")));
}

/// The text after choosing the proposal `label`.
std::string chosen(const MarkedText& marked, const CompletionList& list, std::string_view label) {
  for (const auto& item : list.items) {
    if (item.label != label) continue;
    return marked.content.substr(0, item.range.start.value) + item.insert + marked.content.substr(item.range.end.value);
  }
  return "no such proposal";
}

TEST(Completion, GivesTheQuestionsAfterAReferenceBegins) {
  EXPECT_THAT(after("Zie het antwoord op vraag "), ElementsAre("1", "2"));
  EXPECT_THAT(after("Zie de antwoorden op de vragen 1 en "), ElementsAre("1", "2"));
  EXPECT_THAT(after("Zoals in antwoord "), ElementsAre("1", "2"));
}

TEST(Completion, LeavesOutTheQuestionThatIsBeingAnswered) {
  EXPECT_THAT(after("Zie het antwoord op vraag 1"), ElementsAre("1"));
}

TEST(Completion, ShowsWhatAQuestionAsks) {
  const auto list = at_caret(MarkedText(std::string(kPaper) + "Zie het antwoord op vraag ¦\n"));
  ASSERT_FALSE(list.items.empty());
  EXPECT_EQ(list.items[0].detail, "Kent u het bericht over de veerdienst?");
  EXPECT_THAT(render_plain(list.items[0].documentation), ::testing::HasSubstr("Ja."));
}

TEST(Completion, ReplacesTheDigitsThatAreThere) {
  const MarkedText marked("Vraag 12\nKlopt het?\nVraag 13\nEcht?\nAntwoord 13\nZie vraag 1¦ verder.\n");
  EXPECT_THAT(chosen(marked, at_caret(marked), "12"), ::testing::EndsWith("Zie vraag 12 verder.\n"));
}

TEST(Completion, SaysNothingInProse) {
  EXPECT_THAT(after("Er waren 12 reizigers en "), IsEmpty());
  EXPECT_THAT(after("Dat is een goede vraagsteller "), IsEmpty());
}

TEST(Completion, ProposesTheHeadingThatIsBeingTypedBetweenTwoQuestions) {
  const MarkedText marked("Vraag 1\nRijdt de tram?\nAntwoord 1\nJa.\nVraag 2\nHoe vaak?\n\nAnt¦\n\nVraag 3\nWaarom?\n");
  const CompletionList list = at_caret(marked);
  EXPECT_THAT(labels(list), Contains("Antwoord 2"));
}

TEST(Completion, ProposesTheHeadingOfTheAnswerThatIsDue) {
  const MarkedText marked("Vraag 1\nKlopt het?\n¦\n");
  const auto list = at_caret(marked);
  ASSERT_FALSE(list.items.empty());
  EXPECT_EQ(list.items[0].label, "Antwoord 1");
  EXPECT_EQ(chosen(marked, list, "Antwoord 1"), "Vraag 1\nKlopt het?\nAntwoord 1\n\n");
}

TEST(Completion, ProposesTheNextQuestion) {
  const auto list = at_caret(MarkedText("Vraag 1\nKlopt het?\nAntwoord 1\nJa.\n\nVr¦\n"));
  EXPECT_THAT(labels(list), Contains("Vraag 2"));
}

TEST(Completion, ListsTheAnswersThatAreMissing) {
  const auto list =
      at_caret(MarkedText("Vraag 1\nKlopt het?\nVraag 2\nEcht?\nVraag 3\nDus?\nAntwoord 3\nJa.\n\nAn¦\n"));
  EXPECT_THAT(labels(list), ElementsAre("Antwoord 1", "Antwoord 2"));
}

TEST(Completion, OpensAnAnswer) {
  const auto plain = at_caret(MarkedText("Vraag 1\nKlopt het?\nVraag 2\nEcht?\nAntwoord 1\nJa.\nAntwoord 2\n¦\n"));
  EXPECT_THAT(labels(plain), Contains("Zie het antwoord op vraag nummer."));
  const auto list = at_caret(MarkedText("Vraag 1\nKlopt het?\nAntwoord 1\nZi¦\n"), true);
  ASSERT_THAT(labels(list), Contains("Zie het antwoord op vraag nummer."));
  EXPECT_THAT(list.items, Contains(Field(&CompletionItem::insert, "Zie het antwoord op vraag ${1:nummer}.")));
}

TEST(Completion, OffersAnOpeningInAnEmptyText) {
  const auto list = at_caret(MarkedText("¦"), true);
  EXPECT_THAT(labels(list), Contains("Lijst van vragen en antwoorden"));
  EXPECT_THAT(labels(at_caret(MarkedText("¦"), true, Language::english)), Contains("List of questions and answers"));
}

TEST(Completion, WritesFieldsInBracketsForEditorsWithoutTabStops) {
  EXPECT_THAT(at_caret(MarkedText("¦"), false).items,
              Contains(::testing::AllOf(Field(&CompletionItem::insert, ::testing::HasSubstr("[naam]")),
                                        Field(&CompletionItem::snippet, false))));
}

TEST(Completion, CompletesTheNamesOfThePaperWithoutDiacritics) {
  const auto list = at_caret(
      MarkedText("Vragen van het lid Koerhuis (VVD) aan de Minister van Financiën over pontjes (ingezonden 1 februari "
                 "2022).\nVraag 1\nKlopt het?\nAntwoord 1\nHet lid koer¦ vraagt dit.\n"));
  EXPECT_THAT(labels(list), ElementsAre("Koerhuis"));
}

TEST(Completion, EndsItsRangesAtTheCaret) {
  const MarkedText marked(std::string(kPaper) + "Zie het antwoord op vraag 1¦\n");
  for (const auto& item : at_caret(marked).items) EXPECT_EQ(item.range.end, marked.carets[0]);
}

TEST(Completion, SurvivesEveryPlaceOfAText) {
  const MarkedText marked(std::string(kPaper) + "Kamerstuk 29 521, nr. 4; 2022Z12; «één» antwoord op vraag\n");
  for (uint32_t at = 0; at <= marked.document->text().size(); ++at) {
    for (const auto& item :
         complete(*marked.document, kUri, {at}, index::EmptyLibrary(), true, Language::english).items)
      EXPECT_LE(item.range.end.value, at);
  }
}

}  // namespace
}  // namespace vraagbaak::features::completion_test
