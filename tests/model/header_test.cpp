#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "model/document.h"
#include "support/fixture.h"
#include "support/matchers.h"
#include "support/texts.h"

namespace vraagbaak::model {
namespace {

using fixtures::parse_document;
using fixtures::text_named;
using ::testing::ElementsAre;
using ::testing::FieldsAre;

TEST(Header, OfAnAppendixHasAllItsFields) {
  const auto document = parse_document(text_named("appendix"));
  const Header& header = document->header();
  EXPECT_EQ(header.number, "1217");
  EXPECT_EQ(header.session_year, "2023-2024");
  EXPECT_EQ(header.subject, "het bericht «Brug blijft dicht»");
  EXPECT_THAT(header.askers, ElementsAre(FieldsAre("Jansen", "ABC"), FieldsAre("De Boer", "XYZ")));
  EXPECT_THAT(header.addressees, ElementsAre("de Minister van Waterstaat"));
  EXPECT_THAT(header.answerers, ElementsAre(FieldsAre("Minister Pietersen", "Waterstaat")));
  EXPECT_EQ(header.sent, (Date{2024, 1, 3}));
  EXPECT_EQ(header.received, (Date{2024, 2, 29}));
}

TEST(Header, GivesOnePartyToAllWhoShareIt) {
  const auto document = parse_document(
      "2024Z00123\n(ingezonden 3 januari 2024)\nVragen van de leden Jansen en De Boer (beiden ABC) aan de "
      "minister van Waterstaat over de brug\n\n1. Kent u de brug?\n2. Waarom is zij dicht?\n");
  EXPECT_THAT(document->header().askers, ElementsAre(FieldsAre("Jansen", "ABC"), FieldsAre("De Boer", "ABC")));
}

TEST(Header, RangesAreThoseOfTheDocument) {
  const auto document = parse_document(text_named("appendix"));
  for (const Header::Field& field : document->header().fields) {
    const bool received = field.kind == HeaderField::Kind::received;
    const bool number = field.kind == HeaderField::Kind::number;
    if (!received && !number) continue;
    EXPECT_THAT(field.range, fixtures::Covers(document, received ? "29 februari 2024" : "1217"));
  }
}

TEST(Header, MovesWithTextBeforeIt) {
  fixtures::LiveDocument live(text_named("appendix"));
  live.edit({{0}, {0}}, "é\n");
  const auto& document = live.document();
  const auto& fields = document->header().fields;
  const auto number = std::find_if(fields.begin(), fields.end(),
                                   [](const auto& field) { return field.kind == HeaderField::Kind::number; });
  ASSERT_NE(number, fields.end());
  EXPECT_THAT(number->range, fixtures::Covers(document, "1217"));
}

ExternalReference case_reference(const std::string& id) {
  ExternalReference reference;
  reference.kind = ReferenceKind::case_number;
  reference.targets.push_back({id, "", {}});
  return reference;
}

TEST(OwnIdentifiers, AreTheCaseNumberOfTheHeader) {
  const auto document = parse_document(text_named("draft-head"));
  EXPECT_EQ(document->header().case_number, "2024Z00123");
  EXPECT_TRUE(document->is_own(case_reference("2024Z00123")));
  EXPECT_FALSE(document->is_own(case_reference("2024Z00124")));
}

TEST(OwnIdentifiers, AreTheCaseThatALetterAnswers) {
  EXPECT_TRUE(parse_document(text_named("letter"))->is_own(case_reference("2024Z00123")));
  const auto bare = parse_document(
      "In antwoord op uw brief van 5 juli 2024, nr. 2024Z00777, deel ik u mede dat de vragen zijn beantwoord.\n\n"
      "Vraag 1\nKent u de brug?\n\nAntwoord 1\nJa, zie 2024Z00888.\n");
  EXPECT_TRUE(bare->is_own(case_reference("2024Z00777")));
  EXPECT_FALSE(bare->is_own(case_reference("2024Z00888")));
}

TEST(OwnIdentifiers, HoldThePublicationNumberOfAnAppendix) {
  const auto document = parse_document(text_named("appendix"));
  EXPECT_THAT(document->header().own_ids, ElementsAre("ah-tk-20232024-1217"));
}

}  // namespace
}  // namespace vraagbaak::model
