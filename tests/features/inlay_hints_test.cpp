#include "features/inlay_hints.h"

#include <gmock/gmock.h>

#include "features/marked_text.h"

namespace vraagbaak::features::inlay_hints_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using vraagbaak::fixtures::MarkedText;

constexpr std::string_view kPaper = R"(Vraag 1
Kent u het bericht over de veerdienst tussen de eilanden en de vaste wal?
Antwoord 1
Ja.
Vraag 2
Klopt het?
Antwoord 2
)";

std::vector<InlayHint> hints(const MarkedText& marked, InlayHintOptions options = {}) {
  return inlay_hints(*marked.document, "file:///draft.pqa", {{0}, {marked.document->text().size()}},
                     index::EmptyLibrary(), options);
}

TEST(InlayHints, RemindOfTheQuestionThatAReferenceNames) {
  const MarkedText marked(std::string(kPaper) + "Zie het antwoord op vraag 1¦.\n");
  const auto found = hints(marked);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].offset, marked.carets[0]);
  EXPECT_EQ(found[0].label, "“Kent u het bericht over de…”");
  EXPECT_EQ(found[0].tooltip, "Kent u het bericht over de veerdienst tussen de eilanden en de vaste wal?");
}

TEST(InlayHints, StandBehindEachNumberOfAList) {
  const MarkedText marked(std::string(kPaper) + "Zie de antwoorden op de vragen 1¦ en 2¦.\n");
  const auto found = hints(marked);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].offset, marked.carets[0]);
  EXPECT_EQ(found[1].offset, marked.carets[1]);
  EXPECT_EQ(found[1].label, "“Klopt het?”");
}

TEST(InlayHints, AreLeftOutWhereTheyWouldDrownTheText) {
  std::string text;
  for (int i = 1; i <= 6; ++i) text += "Vraag " + std::to_string(i) + "\nKlopt het?\n";
  EXPECT_THAT(hints(MarkedText(text + "Antwoord 6\nZie de vragen 1, 2, 3, 4 en 5.\n")), IsEmpty());
}

TEST(InlayHints, CanBeSwitchedOff) {
  EXPECT_THAT(hints(MarkedText(std::string(kPaper) + "Zie het antwoord op vraag 1.\n"), {.questions = false}),
              IsEmpty());
}

TEST(InlayHints, KeepToTheRangeThatIsShown) {
  const MarkedText marked(std::string(kPaper) + "Zie het antwoord op vraag 1.\n[[Zie ook vraag 2.]]\n");
  const auto found = inlay_hints(*marked.document, "file:///draft.pqa", marked.ranges[0], index::EmptyLibrary(), {});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].label, "“Klopt het?”");
}

TEST(InlayHints, SayNothingOfAQuestionThatIsNotThere) {
  EXPECT_THAT(hints(MarkedText(std::string(kPaper) + "Zie het antwoord op vraag 9.\n")), IsEmpty());
}

constexpr std::string_view kDated =
    "2022Z01234\nVragen van het lid Bakker (VVD) aan de Minister van Financiën over de veerdienst (ingezonden 1 "
    "februari 2022).\nAntwoord van Minister De Boer (Financiën) (ontvangen 3 maart 2022).\n\nVraag 1\nKlopt het?\n\n"
    "Antwoord 1\n";

TEST(InlayHints, TellWhichDayADateIs) {
  const MarkedText marked(std::string(kDated) + "Dat was op 17 juni jl.¦, in oktober jl.¦ en op 9 mei 2021.\n");
  const auto found = hints(marked, {.dates = true});
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].offset, marked.carets[0]);
  EXPECT_EQ(found[0].label, "17 juni 2021");
  EXPECT_EQ(found[0].tooltip, "donderdag 17 juni 2021 (de laatste keer vóór de datum van dit stuk)");
  EXPECT_EQ(found[1].offset, marked.carets[1]);
  EXPECT_EQ(found[1].label, "oktober 2021");
  const auto english = hints(marked, {.dates = true, .language = Language::english});
  ASSERT_EQ(english.size(), 2u);
  EXPECT_EQ(english[0].label, "17 June 2021");
}

TEST(InlayHints, TellNoDayInAPaperWithoutADate) {
  EXPECT_THAT(hints(MarkedText("Vraag 1\nWas dat op 17 juni jl.?\n"), {.dates = true}), IsEmpty());
}

TEST(InlayHints, TellTheShareThatAPartIs) {
  const MarkedText marked(std::string(kDated) + "Er zijn 45¦ van de 258 aanvragen toegekend.\n");
  const auto found = hints(marked, {.shares = true});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].offset, marked.carets[0]);
  EXPECT_EQ(found[0].label, "17,4%");
  EXPECT_EQ(found[0].tooltip, "17,4% van 258 aanvragen");
  const auto english = hints(marked, {.shares = true, .language = Language::english});
  ASSERT_EQ(english.size(), 1u);
  EXPECT_EQ(english[0].label, "17.4%");
}

TEST(InlayHints, TellNoShareThatTheTextGivesItself) {
  EXPECT_THAT(
      hints(MarkedText(std::string(kDated) + "Er zijn 45 van de 258 aanvragen (17,4%) toegekend.\n"), {.shares = true}),
      IsEmpty());
}

TEST(InlayHints, TellNeitherUnlessAskedTo) {
  EXPECT_THAT(hints(MarkedText(std::string(kDated) + "Op 17 juni jl. zijn 45 van de 258 aanvragen toegekend.\n")),
              IsEmpty());
}

}  // namespace
}  // namespace vraagbaak::features::inlay_hints_test
