#include "features/code_lenses.h"

#include <gmock/gmock.h>

#include "features/marked_text.h"

namespace vraagbaak::features::code_lenses_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using vraagbaak::fixtures::MarkedText;

constexpr const char* kUri = "file:///map/antwoord.pqa";

/// Each lens as "label: title".
std::vector<std::string> lenses_of(const MarkedText& marked, Language language = Language::dutch) {
  std::vector<std::string> lines;
  for (const CodeLens& lens : code_lenses(*marked.document, kUri, index::EmptyLibrary(), language))
    lines.push_back(marked.slice(lens.range) + ": " + lens.title);
  return lines;
}

constexpr std::string_view kPaper = R"(Vraag 1
Kent u het bericht?
Vraag 2
Klopt het?
Antwoord 1 en 2
Ja. Zie ook het antwoord op vraag 3.
Vraag 3
Hoe lang al?
Antwoord 3
Zie het antwoord op vraag 1. Over vraag 3 is meer te zeggen.
Vraag 4
En nu?
)";

TEST(CodeLenses, SayByWhatAQuestionIsAnsweredAndHowOftenItIsNamed) {
  EXPECT_THAT(lenses_of(MarkedText(kPaper)),
              ElementsAre("Vraag 1: beantwoord door antwoord 1, 2", "Vraag 1: 1 verwijzing",
                          "Vraag 2: beantwoord door antwoord 1, 2", "Vraag 3: beantwoord door antwoord 3",
                          "Vraag 3: 2 verwijzingen", "Vraag 4: niet beantwoord"));
}

TEST(CodeLenses, SpeakEnglish) {
  EXPECT_THAT(lenses_of(MarkedText("Vraag 1\nKlopt het?\nAntwoord 1\nJa.\n"), Language::english),
              ElementsAre("Vraag 1: answered by answer 1"));
}

TEST(CodeLenses, LeadToTheAnswerAndToEveryMention) {
  const MarkedText marked(kPaper);
  const auto lenses = code_lenses(*marked.document, kUri, index::EmptyLibrary(), Language::dutch);
  ASSERT_GE(lenses.size(), 5u);
  ASSERT_EQ(lenses[0].places.size(), 1u);
  EXPECT_EQ(lenses[0].places[0].uri, kUri);
  EXPECT_EQ(marked.slice(lenses[0].places[0].selection), "Antwoord 1 en 2");
  ASSERT_EQ(lenses[4].places.size(), 2u);
  EXPECT_EQ(marked.slice(lenses[4].places[0].selection), "3");
}

TEST(CodeLenses, ExpectNoAnswersInAPaperOfQuestions) {
  EXPECT_THAT(lenses_of(MarkedText("2022Z01234\n(ingezonden 1 februari 2022)\nVragen van het lid Bakker (VVD) aan de "
                                   "Minister van Financiën over pontjes (ingezonden 1 februari 2022)\n\n"
                                   "1\nKent u het bericht?\n2\nKlopt het?\n")),
              IsEmpty());
}

}  // namespace
}  // namespace vraagbaak::features::code_lenses_test
