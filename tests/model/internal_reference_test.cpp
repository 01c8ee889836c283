#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/document.h"
#include "model/references/reference_node.h"
#include "support/fixture.h"
#include "support/matchers.h"

namespace vraagbaak::model {
namespace {

using fixtures::Annotated;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<InternalReference> references(const Document& document) {
  std::vector<InternalReference> found;
  for (const auto& entity : fixtures::entities(document, EntityKind::internal_reference))
    found.push_back(std::get<InternalReference>(entity.entity->value));
  return found;
}

/// The only reference in an answer with this text.
InternalReference reference(const std::string& answer) {
  const auto document = fixtures::parse_document("Vraag 1\nWaarom?\n\nAntwoord 1\n" + answer + "\n");
  const auto found = references(*document);
  EXPECT_EQ(found.size(), 1u) << answer << '\n' << fixtures::outline(*document);
  return found.empty() ? InternalReference{} : found.front();
}

std::vector<std::string> targets(const std::string& answer) {
  std::vector<std::string> labels;
  for (const auto& target : reference(answer).targets) labels.push_back(target.label.str());
  return labels;
}

TEST(InternalReference, NamesEveryNumber) {
  EXPECT_THAT(targets("Zie het antwoord op vraag 5."), ElementsAre("5"));
  EXPECT_THAT(targets("Zie de antwoorden op vragen 3 en 25."), ElementsAre("3", "25"));
  EXPECT_THAT(targets("Zie het antwoord op de vragen 2, 3 en 4."), ElementsAre("2", "3", "4"));
  EXPECT_THAT(targets("Zie het antwoord op de vragen 2 t/m 4."), ElementsAre("2", "3", "4"));
  EXPECT_THAT(targets("Zie antwoord vraag 3a."), ElementsAre("3a"));
}

TEST(InternalReference, ReadsNumbersInWords) {
  const InternalReference found = reference("Dat staat in antwoord vier.");
  ASSERT_EQ(found.targets.size(), 1u);
  EXPECT_EQ(found.targets[0].label, (Label{4, 0}));
  EXPECT_TRUE(found.targets[0].in_words);
}

TEST(InternalReference, RunsOverALineEnd) {
  EXPECT_THAT(targets("Nee, zie het\nantwoord op vraag\n38."), ElementsAre("38"));
}

TEST(InternalReference, KnowsItsNoun) {
  EXPECT_EQ(reference("Zie het antwoord op vraag 5.").noun, InternalReference::Noun::answer);
  EXPECT_EQ(reference("Zie vraag 5.").noun, InternalReference::Noun::question);
}

TEST(InternalReference, MayBeRelative) {
  const InternalReference previous = reference("Dat is al bij de vorige vraag gezegd.");
  EXPECT_EQ(previous.relative, InternalReference::Relative::previous);
  EXPECT_THAT(previous.targets, IsEmpty());
  const ReferenceNode next{
      syntax::NodeKind::internal_reference,
      {{0}, {14}},
      "volgende vraag",
      {{syntax::NodeKind::relative_word, {{0}, {8}}}, {syntax::NodeKind::question_word, {{9}, {14}}}}};
  EXPECT_EQ(read_internal_reference(next).relative, InternalReference::Relative::next);
}

TEST(InternalReference, HasTheRangesOfItsNumbers) {
  const Annotated fixture(
      "Vraag 1\nWaarom één brug 🌉?\n\nAntwoord 1\nAls één antwoord: zie vragen [[10]] en [[3b]].\n");
  const auto document = fixtures::parse_document(fixture.text());
  const auto entities = fixtures::entities(*document, EntityKind::internal_reference);
  ASSERT_EQ(entities.size(), 1u);
  const auto& found = std::get<InternalReference>(entities[0].entity->value);
  std::vector<text::ByteRange> ranges;
  for (const auto& target : found.targets) ranges.push_back(entities[0].block.at(target.range));
  EXPECT_EQ(ranges, fixture.ranges());
}

TEST(Elsewhere, IsCertainWhenThePaperFollowsTheNumber) {
  using Elsewhere = InternalReference::Elsewhere;
  EXPECT_EQ(reference("Zie het antwoord op vraag 3 van de eerdere vragen van het lid Jansen.").elsewhere,
            Elsewhere::certainly);
  EXPECT_EQ(reference("Zie het antwoord op vraag 3 van de schriftelijke vragen over sluizen.").elsewhere,
            Elsewhere::certainly);
}

TEST(Elsewhere, IsPossibleWhenTheSentenceNamesAPaper) {
  using Elsewhere = InternalReference::Elsewhere;
  EXPECT_EQ(reference("Zoals ik schreef (Kamerstuk 27 925, nr. 12), is het antwoord op vraag 3 bekend.").elsewhere,
            Elsewhere::perhaps);
}

TEST(Elsewhere, IsNotSaidByAnotherSentence) {
  using Elsewhere = InternalReference::Elsewhere;
  EXPECT_EQ(reference("Zie het antwoord op vraag 3.").elsewhere, Elsewhere::no);
  EXPECT_EQ(reference("Zie het antwoord op vraag 3. Ook Kamerstuk 27 925, nr. 12 gaat hierover.").elsewhere,
            Elsewhere::no);
}

bool reference_only(const std::string& answer) {
  const auto document = fixtures::parse_document("Vraag 1\nWaarom?\n\nVraag 2\nHoe?\n\nAntwoord 2\n" + answer + "\n");
  bool result = false;
  document->for_each_block([&](const BlockView& view) { result = result || view.block->reference_only; });
  return result;
}

TEST(ReferenceOnly, IsAnAnswerThatSaysNothingElse) {
  EXPECT_TRUE(reference_only("Zie het antwoord op vraag 1."));
  EXPECT_TRUE(reference_only("Zie ook de antwoorden op\nvragen 1 en 3."));
  EXPECT_TRUE(reference_only("Ik verwijs u graag naar mijn antwoord op vraag 1."));
}

TEST(ReferenceOnly, IsNotAnAnswerWithWordsOfItsOwn) {
  EXPECT_FALSE(reference_only("Nee, zie het antwoord op vraag 1."));
  EXPECT_FALSE(reference_only("Zie het antwoord op vraag 1. De brug is dicht."));
  EXPECT_FALSE(reference_only("Het antwoord op vraag 1 is bekend."));
  EXPECT_FALSE(reference_only("Ja."));
}

}  // namespace
}  // namespace vraagbaak::model
