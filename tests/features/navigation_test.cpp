#include "features/navigation.h"

#include <gmock/gmock.h>

#include "features/marked_text.h"

namespace vraagbaak::features::navigation_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using vraagbaak::fixtures::MarkedText;

constexpr std::string_view kPaper = R"(Vraag 1
Kent u het bericht over de veerdienst?
Antwoord 1
Ja.
Vraag 2
Hoeveel reizigers zijn er?
Vraag 3
Hoeveel vaarten vallen uit?
Antwoord 2 en 3
Dat weten wij niet.
Vraag 4
Bent u bereid dit uit te zoeken?
)";

/// The first lines of the places that `definition` leads to from the caret at the end of `text`.
std::vector<std::string> targets(const MarkedText& marked) {
  const auto found = definition(*marked.document, marked.carets.at(0));
  std::vector<std::string> result;
  if (found)
    for (const auto& target : found->targets) result.push_back(marked.slice(target.selection));
  return result;
}

std::vector<std::string> targets_of(std::string_view reference) {
  return targets(MarkedText(std::string(kPaper) + "Antwoord 4\n" + std::string(reference) + "\n"));
}

TEST(Definition, LeadsFromANumberToTheAnswer) {
  EXPECT_THAT(targets_of("Zie het antwoord op vraag ¦1."), ElementsAre("Antwoord 1"));
  EXPECT_THAT(targets_of("Zie het antwoord op vraag 1¦."), ElementsAre("Antwoord 1"));
}

TEST(Definition, LeadsToAJointAnswerFromEachOfItsNumbers) {
  EXPECT_THAT(targets_of("Zie de antwoorden op de vragen ¦1 en 3."), ElementsAre("Antwoord 1"));
  EXPECT_THAT(targets_of("Zie de antwoorden op de vragen 1 en ¦3."), ElementsAre("Antwoord 2 en 3"));
}

TEST(Definition, LeadsToAllThatAReferenceNamesFromBetweenItsNumbers) {
  EXPECT_THAT(targets_of("Zie de antwoorden op de vra¦gen 1 en 3."), ElementsAre("Antwoord 1", "Antwoord 2 en 3"));
}

TEST(Definition, FollowsANumberOnTheNextLine) {
  EXPECT_THAT(targets_of("Zoals gemeld in het antwoord op vraag\n¦1."), ElementsAre("Antwoord 1"));
}

TEST(Definition, FollowsANumberInWords) {
  EXPECT_THAT(targets_of("Zoals in antwoord ¦drie staat, is dat zo."), ElementsAre("Antwoord 2 en 3"));
}

TEST(Definition, UnderlinesTheNumberThatWasPointedAt) {
  const MarkedText marked(std::string(kPaper) + "Antwoord 4\nZie de antwoorden op de vragen 1 en [[¦3]].\n");
  const auto found = definition(*marked.document, marked.carets[0]);
  ASSERT_TRUE(found);
  EXPECT_EQ(marked.slice(found->origin), "3");
  EXPECT_EQ(found->origin, marked.ranges[0]);
}

TEST(Definition, LeadsToTheQuestionWhenThereIsNoAnswer) {
  const MarkedText marked("Vraag 1\nKlopt het?\n\nVraag 2\nHoe verhoudt zich dit tot het antwoord op vraag ¦1?\n");
  EXPECT_THAT(targets(marked), ElementsAre("Vraag 1"));
}

TEST(Definition, LeadsFromAQuestionToItsAnswerAndBack) {
  const MarkedText there("Vr¦aag 1\nKlopt het?\nAntwoord 1\nJa.\n");
  EXPECT_THAT(targets(there), ElementsAre("Antwoord 1"));
  const MarkedText back("Vraag 1\nKlopt het?\nAnt¦woord 1\nJa.\n");
  EXPECT_THAT(targets(back), ElementsAre("Vraag 1"));
}

TEST(Definition, LeadsFromOneNumberOfAJointAnswerToThatQuestion) {
  const MarkedText one("Vraag 1\nKlopt het?\nVraag 2\nHoezo?\nAntwoord 1 en ¦2\nJa.\n");
  EXPECT_THAT(targets(one), ElementsAre("Vraag 2"));
  const MarkedText all("Vraag 1\nKlopt het?\nVraag 2\nHoezo?\nAnt¦woord 1 en 2\nJa.\n");
  EXPECT_THAT(targets(all), ElementsAre("Vraag 1", "Vraag 2"));
}

TEST(Definition, IsNothingInOrdinaryText) { EXPECT_THAT(targets_of("Er zijn ¦12 vaarten uitgevallen."), IsEmpty()); }

TEST(Definition, IsNothingForAQuestionThatDoesNotExist) {
  EXPECT_THAT(targets_of("Zie het antwoord op vraag ¦19."), IsEmpty());
}

TEST(Definition, CountsBytesInMultiByteText) {
  EXPECT_THAT(targets_of("De coördinatie («één loket» 🙂), zie vraag ¦1, blijft."), ElementsAre("Antwoord 1"));
}

constexpr std::string_view kMentioned = R"([[Vra¦ag 1]]
Klopt het dat de brug dicht is?
[[Antwoord 1]]
Ja.
Vraag 2
Hoe lang?
Antwoord 2
Zie het antwoord op vraag [[1]].
Vraag 3
Waarom, gelet op vraag [[1]]?
Antwoord 3
Zie het antwoord op vraag 2.
)";

TEST(References, ListEveryMentionOfAQuestion) {
  const MarkedText marked(kMentioned);
  EXPECT_THAT(references(*marked.document, marked.carets[0], false), ElementsAre(marked.ranges[2], marked.ranges[3]));
}

TEST(References, IncludeTheLabelsWhenAsked) {
  const MarkedText marked(kMentioned);
  EXPECT_EQ(references(*marked.document, marked.carets[0], true), marked.ranges);
}

TEST(References, AreTheSameFromTheAnswerAndFromAMention) {
  const MarkedText marked(kMentioned);
  const auto expected = references(*marked.document, marked.carets[0], true);
  EXPECT_EQ(references(*marked.document, marked.ranges[1].start, true), expected);
  EXPECT_EQ(references(*marked.document, marked.ranges[2].start, true), expected);
}

TEST(References, AreNoneInOrdinaryText) {
  const MarkedText marked("Vraag 1\nKlopt h¦et?\nAntwoord 1\nJa.\n");
  EXPECT_THAT(references(*marked.document, marked.carets[0], true), IsEmpty());
}

TEST(DocumentHighlight, MarksLabelsAndMentionsApart) {
  const MarkedText marked(kMentioned);
  const auto found = document_highlights(*marked.document, marked.ranges[3].start);
  std::vector<text::ByteRange> ranges;
  std::vector<HighlightKind> kinds;
  for (const auto& highlight : found) {
    ranges.push_back(highlight.range);
    kinds.push_back(highlight.kind);
  }
  EXPECT_EQ(ranges, marked.ranges);
  EXPECT_THAT(kinds,
              ElementsAre(HighlightKind::label, HighlightKind::label, HighlightKind::mention, HighlightKind::mention));
}

TEST(DocumentHighlight, MarksOneNumberOfAJointAnswer) {
  const MarkedText marked("[[Vra¦ag 1]]\nKlopt het?\nVraag 2\nHoezo?\nAntwoord [[1]] en 2\nJa.\n");
  const auto found = document_highlights(*marked.document, marked.carets[0]);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].range, marked.ranges[0]);
  EXPECT_EQ(found[1].range, marked.ranges[1]);
}

}  // namespace
}  // namespace vraagbaak::features::navigation_test
