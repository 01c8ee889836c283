// What a hover on a name or an abbreviation shows from the folder.
#include "features/facts_about.h"

#include <gmock/gmock.h>

#include "features/fake_library.h"
#include "features/marked_text.h"
#include "features/paper_hover.h"
#include "features/ship_papers.h"

namespace vraagbaak::features::facts_about_test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using vraagbaak::fixtures::earlier_paper;
using vraagbaak::fixtures::FakeLibrary;
using vraagbaak::fixtures::MarkedText;

constexpr const char* kDraft = "file:///map/antwoord.pqa";

const std::string kEarlier = earlier_paper(
    "De Stichting Groene Haven ontving in 2022 4,5 miljoen euro. De groene schepen liggen in de haven met 12 boten.\n"
    "Op 9 maart 2022 zijn 12 boten geteld. In maart 2022 kostte dat 6.000 euro.");

std::string shown(std::string_view sentence, Language language = Language::dutch) {
  const MarkedText marked("Vraag 1\nKlopt het?\n\nAntwoord 1\n" + std::string(sentence) + "\n");
  FakeLibrary library;
  library.add(kDraft, marked.content);
  library.add("file:///map/eerder.pqa", kEarlier);
  const auto hover = hover_in_workspace(*marked.document, kDraft, marked.carets.at(0), library, language);
  return hover ? render_markdown(hover->content) : std::string();
}

TEST(FactsAbout, ShowsTheSentencesAboutAName) {
  const std::string text = shown("Dat zegt de Stichting Groene H¦aven.");
  EXPECT_THAT(text, HasSubstr("In de map over Stichting Groene Haven"));
  EXPECT_THAT(text, HasSubstr("€ 4.500.000"));
  EXPECT_THAT(text, HasSubstr("De Stichting Groene Haven ontving in 2022 4,5 miljoen euro."));
  EXPECT_THAT(text, HasSubstr("(file:///map/eerder.pqa#L9)"));
  EXPECT_THAT(text, HasSubstr("3 maart 2023"));
}

TEST(FactsAbout, LeavesOutSentencesThatHaveTheWordsButNotTheName) {
  EXPECT_THAT(shown("Dat zegt de Stichting Groene H¦aven."), Not(HasSubstr("12 boten")));
}

TEST(FactsAbout, LeavesOutTheSentenceThatIsPointedAt) {
  const std::string text = shown("De Stichting Groene H¦aven kreeg 3 miljoen euro.");
  EXPECT_THAT(text, Not(HasSubstr("€ 3.000.000")));
  EXPECT_THAT(text, HasSubstr("€ 4.500.000"));
}

TEST(FactsAbout, SpeaksEnglishToo) {
  EXPECT_THAT(shown("Dat zegt de Stichting Groene H¦aven.", Language::english),
              HasSubstr("In the folder on Stichting Groene Haven"));
}

TEST(FactsAbout, ShowsWhatElseIsSaidOfADay) {
  const std::string text = shown("De brand was op 9 m¦aart 2022 en trof 7 schepen.");
  EXPECT_THAT(text, HasSubstr("Op deze dag, volgens de map"));
  EXPECT_THAT(text, HasSubstr("Op 9 maart 2022 zijn 12 boten geteld."));
  EXPECT_THAT(text, Not(HasSubstr("trof 7 schepen"))) << "what is pointed at is no news";
  EXPECT_THAT(text, Not(HasSubstr("6.000"))) << "a month is no day";
  EXPECT_THAT(shown("De brand was op 9 m¦aart 2022.", Language::english), HasSubstr("On this day, says the folder"));
  EXPECT_THAT(shown("De brand was op 10 m¦aart 2022."), Not(HasSubstr("Op deze dag")));
}

TEST(FactsAbout, IsSilentOnANameThatNobodyElseMentions) { EXPECT_EQ(shown("Dat zegt de Stichting Blauwe Z¦ee."), ""); }

}  // namespace
}  // namespace vraagbaak::features::facts_about_test
