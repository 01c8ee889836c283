#include "index/fact.h"

#include <gtest/gtest.h>

#include <string>

#include "support/fixture.h"

namespace vraagbaak::index {
namespace {

std::vector<Fact> facts_in(std::string_view answer) {
  return facts_of(*fixtures::parse_document("Vraag 1\nHoeveel?\n\nAntwoord 1\n" + std::string(answer) + "\n"));
}

TEST(Fact, WhatIsWrittenIntoTheStoreIsReadBack) {
  const std::vector<Fact> facts = facts_in(
      "In maart 2022 zijn in Delfzijl ten minste 593 schepen gekeurd, waarvan 12,5% voor circa 3,1 miljoen euro per "
      "jaar. "
      "Daar stromen 40 leerlingen in.");
  ASSERT_GE(facts.size(), 4U);
  const std::vector<Fact> read = unpacked_facts(packed(facts));
  ASSERT_EQ(read.size(), facts.size());
  for (size_t i = 0; i < facts.size(); ++i) {
    const facts::Claim& before = facts[i].claim;
    const facts::Claim& after = read[i].claim;
    EXPECT_EQ(read[i].range, facts[i].range);
    EXPECT_EQ(read[i].sentence, facts[i].sentence);
    EXPECT_EQ(after.kind, before.kind);
    EXPECT_EQ(after.measure, before.measure);
    EXPECT_EQ(after.figure.value, before.figure.value);
    EXPECT_EQ(after.figure.lower, before.figure.lower);
    EXPECT_EQ(after.figure.step, before.figure.step);
    EXPECT_EQ(after.figure.approximate, before.figure.approximate);
    EXPECT_EQ(after.subject, before.subject);
    EXPECT_EQ(after.names, before.names);
    EXPECT_EQ(after.near, before.near);
    EXPECT_EQ(after.qualifiers, before.qualifiers);
    EXPECT_EQ(after.particle, before.particle);
    EXPECT_EQ(after.alone, before.alone);
    EXPECT_EQ(after.conditions.size(), before.conditions.size());
    ASSERT_EQ(after.time.has_value(), before.time.has_value());
    if (!before.time) continue;
    EXPECT_EQ(after.time->from, before.time->from);
    EXPECT_EQ(after.time->to, before.time->to);
  }
}

TEST(Fact, SomeAreReadWithoutTheOthers) {
  const std::vector<Fact> facts =
      facts_in("In Delfzijl zijn 593 schepen gekeurd, 12 boten gesloopt en 40 kades hersteld.");
  ASSERT_EQ(facts.size(), 3U);
  const std::vector<Fact> read = unpacked_facts(packed(facts), {0, 2, 7});
  ASSERT_EQ(read.size(), 2U);
  EXPECT_EQ(read[0].claim.measure, facts[0].claim.measure);
  EXPECT_EQ(read[1].range, facts[2].range);
}

TEST(Fact, ADamagedRecordIsReadToItsEndAndNoFurther) {
  const std::string whole = packed(facts_in("In 2022 zijn in Delfzijl 593 schepen gekeurd en 12 gesloopt."));
  for (size_t size = 0; size < whole.size(); ++size) EXPECT_LE(unpacked_facts(whole.substr(0, size)).size(), size);
  for (size_t at = 0; at < whole.size(); ++at) {
    std::string damaged = whole;
    damaged[at] = '\xFF';
    EXPECT_LE(unpacked_facts(damaged).size(), damaged.size());
  }
}

TEST(Fact, TheMeasureIsOneWordThatNoTextHas) {
  const std::vector<Fact> facts = facts_in("Dat kostte 5 miljoen euro, 12% van het budget.");
  ASSERT_EQ(facts.size(), 2U);
  EXPECT_NE(measure_word(facts[0].claim), measure_word(facts[1].claim));
  EXPECT_EQ(measure_word(facts[0].claim).find(' '), std::string::npos);
}

}  // namespace
}  // namespace vraagbaak::index
