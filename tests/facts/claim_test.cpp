#include "facts/claim.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "facts/claim_table.h"
#include "facts/stem.h"

namespace vraagbaak::facts::claim_test {
namespace {

Claim claim_in(std::string_view sentence, size_t index = 0) {
  const std::vector<PlacedClaim> found = claims(sentence, {});
  EXPECT_GT(found.size(), index) << sentence;
  return index < found.size() ? found[index].claim : Claim{};
}

struct Pair {
  std::string_view first;
  std::string_view second;
};

TEST(Claim, TwoSentencesOfOneFactAreKnownInOtherWords) {
  constexpr Pair kSame[] = {
      {"De uitvoer van Vlaanderen naar Noorwegen bedroeg in 2021 412,38 miljoen euro.",
       "In 2021 bedroeg de Vlaamse uitvoer naar Noorwegen 412,4 miljoen euro."},
      {"Het kabinet trekt 25 miljoen euro uit voor de opvang van schippers.",
       "Voor de opvang van schippers trekt het kabinet 25 mln. euro uit."},
      {"In 2022 zijn in totaal vijfhonderd schepen in Delfzijl gekeurd.",
       "In totaal werden in 2022 500 schepen gekeurd in Delfzijl."},
      {"De dienst heeft een netwerk van 41 loketten in 12 gemeenten.",
       "De dienst werkt vanuit 41 loketten, verspreid over een twaalftal gemeenten."},
      {"Van de aanvragen voor een vaarbewijs werd in 2020 ruim 12% afgewezen.",
       "In 2020 is 12,4% van de aanvragen voor een vaarbewijs afgewezen."},
      // verbs that only say how large it is
      {"In 2022 waren er 593 ongevallen op de vaarweg.", "In 2022 vonden 593 ongevallen plaats op de vaarweg."},
      {"Voor de regeling Schone Sluizen is in 2023 18 miljoen euro beschikbaar.",
       "Het budget voor de regeling Schone Sluizen bedraagt 18 miljoen euro in 2023."},
  };
  for (const Pair& pair : kSame) {
    EXPECT_EQ(likeness(claim_in(pair.first), claim_in(pair.second)), Likeness::fact) << pair.second;
    EXPECT_TRUE(agree(claim_in(pair.first), claim_in(pair.second))) << pair.second;
  }
}

TEST(Claim, AnotherTimeScopePartOrPlaceIsAnotherFact) {
  constexpr Pair kOther[] = {
      // time
      {"In 2020 zijn in Delfzijl 480 schepen gekeurd.", "In 2021 zijn in Delfzijl 520 schepen gekeurd."},
      // place
      {"In Delfzijl zijn in 2023 480 schepen gekeurd.", "In Vlissingen zijn in 2023 520 schepen gekeurd."},
      // what is done
      {"Jaarlijks stromen rond de 30.000 leerlingen de opleiding in.",
       "Jaarlijks stromen rond de 10.000 leerlingen de opleiding uit."},
      // a rate, a part
      {"Het kabinet trekt 25 miljoen euro per jaar uit voor de opvang van schippers.",
       "Het kabinet trekt 100 miljoen euro uit voor de opvang van schippers."},
      {"De opvang van schippers kost 25 miljoen euro.", "De opvang van schippers kost 3 miljoen euro extra."},
      // a condition
      {"Bij een begroting van minder dan 250 miljoen euro geldt een tolerantiegrens van 10%.",
       "Bij een begroting van meer dan 500 miljoen euro geldt een tolerantiegrens van 5%."},
      // a kind
      {"In 2022 zijn 214 controles uitgevoerd bij werven.", "In 2022 zijn 124 controles uitgevoerd bij kleine werven."},
      {"Er werken 3.400 mensen bij de vaardienst.", "Er werken 300 mensen in deeltijd bij de vaardienst."},
      // another measure
      {"De opvang van schippers kost 25 miljoen euro.", "De opvang van schippers kost 25 miljoen dollar."},
  };
  for (const Pair& pair : kOther)
    EXPECT_NE(likeness(claim_in(pair.first), claim_in(pair.second)), Likeness::fact) << pair.second;
}

TEST(Claim, BoundsApproximationsAndRoundingAgree) {
  constexpr std::string_view kAgreeing[][2] = {
      {"circa 500 schepen", "487 schepen"},          {"meer dan 500 schepen", "612 schepen"},
      {"412,38 miljoen euro", "412,4 miljoen euro"}, {"een 70-tal landen", "76 landen"},
      {"6.000 tot 10.000 leden", "7.500 leden"},     {"6,5 miljoen leden", "6.480.000 leden"},
  };
  for (const auto& pair : kAgreeing)
    EXPECT_TRUE(agree(claim_in(pair[0]), claim_in(pair[1]))) << pair[0] << " / " << pair[1];
  constexpr std::string_view kDiffering[][2] = {
      {"97 posten", "96 posten"},
      {"meer dan 500 schepen", "412 schepen"},
      {"412,38 miljoen euro", "421,4 miljoen euro"},
      {"51,6%", "51,9%"},
  };
  for (const auto& pair : kDiffering)
    EXPECT_FALSE(agree(claim_in(pair[0]), claim_in(pair[1]))) << pair[0] << " / " << pair[1];
}

TEST(Claim, WhatIsCountedMayStandBeforeTheVerb) {
  struct Named {
    std::string_view sentence;
    std::string_view measure;
    std::string_view value;
  };
  constexpr Named kNamed[] = {
      {"Het aantal boetes bedroeg in 2022 4.521.", "boetes", "4521"},
      {"In 2022 kwam het totale aantal opgelegde boetes uit op 4.521.", "boetes", "4521"},
      {"Het aantal boetes is gestegen van 4.012 naar 4.521.", "boetes", "4521"},
      {"Aantal boetes in 2022: 4.521.", "boetes", "4521"},
      {"Het leerlingenaantal daalde in 2022 tot 1.204.", "leerlingen", "1204"},
      {"Het dodental liep op tot 39.", "doden", "39"},
  };
  for (const Named& named : kNamed) {
    const Claim claim = claim_in(named.sentence);
    EXPECT_EQ(claim.measure, stem(named.measure)) << named.sentence;
    ASSERT_TRUE(claim.figure.value) << named.sentence;
    EXPECT_EQ(claim.figure.value->str(), named.value) << named.sentence;
  }
  constexpr std::string_view kUnnamed[] = {
      "Een aantal boetes is vernietigd, namelijk 12.",
      "Het aantal boetes is onbekend.",
      "Het aantal boetes bedroeg in 2022 minder dan in 2021.",
      "Ik verwijs voor het aantal boetes naar vraag 12.",
  };
  for (const std::string_view sentence : kUnnamed) EXPECT_TRUE(claims(sentence, {}).empty()) << sentence;
}

TEST(Claim, ByHowMuchItGrewIsAnotherFactThanWhatItBecame) {
  const Claim became = claim_in("Het aantal boetes voor zwartvaren steeg in 2022 tot 4.521.");
  const Claim grew = claim_in("Het aantal boetes voor zwartvaren steeg in 2022 met 4.521.");
  EXPECT_EQ(likeness(became, claim_in("In 2022 werden 4.521 boetes voor zwartvaren opgelegd.")), Likeness::fact);
  EXPECT_NE(likeness(became, grew), Likeness::fact);
}

TEST(Claim, SomeOfAKindAreNoContradictionOfAll) {
  const Claim all = claim_in("De vloot van Rederij Doeksen telde in 2022 47 boten.");
  const Claim some = claim_in("De vloot van Rederij Doeksen telde in 2022 12 elektrische boten.");
  EXPECT_EQ(likeness(all, some), Likeness::subject);
}

TEST(Claim, OnlyExactFiguresInNearlyTheSameWordsContradictBeyondDoubt) {
  const Claim told = claim_in("De uitvoer van Vlaanderen naar Noorwegen bedroeg in 2021 412,38 miljoen euro.");
  EXPECT_TRUE(contradict(told, claim_in("In 2021 bedroeg de Vlaamse uitvoer naar Noorwegen 421,38 miljoen euro.")));
  EXPECT_FALSE(contradict(told, claim_in("In 2021 bedroeg de Vlaamse uitvoer naar Noorwegen circa 300 mln. euro.")));
  EXPECT_FALSE(contradict(told, claim_in("De Vlaamse uitvoer naar Noorwegen bedroeg 421,38 miljoen euro.")));
  EXPECT_FALSE(
      contradict(told, claim_in("In 2021 bedroeg de Vlaamse uitvoer van graan naar Noorwegen 21,38 miljoen euro.")));
}

TEST(Claim, ATimeThatIsOnlyInheritedIsNotBeyondDoubt) {
  const Claim told = claim_in("In 2022 kostte de aanleg van de brug bij Delfzijl 1,5 miljoen euro.");
  const auto inherited =
      claims("In 2022 was het druk. De aanleg van de brug bij Delfzijl kostte 1,8 miljoen euro.", {});
  ASSERT_EQ(inherited.size(), 1U);
  EXPECT_EQ(likeness(told, inherited[0].claim), Likeness::fact);
  EXPECT_FALSE(contradict(told, inherited[0].claim));
}

TEST(Claim, ASentenceInheritsTheTimeOfTheOneBeforeIt) {
  const auto found = claims("In 2021 werd de haven verbouwd. De kosten bedroegen 3 miljoen euro.", {});
  ASSERT_EQ(found.size(), 1U);
  ASSERT_TRUE(found[0].claim.time);
  EXPECT_FALSE(found[0].claim.time_stated);
}

TEST(ClaimTable, FindsTheConflictsAmongManyAndNoneWithinASentence) {
  const std::string_view sentences[] = {
      "De uitvoer naar Noorwegen bestond voor 97% uit zalm en voor 2% uit hout.",
      "In 2022 zijn in totaal 593 schepen in Delfzijl gekeurd.",
      "In 2022 zijn in Delfzijl in totaal 539 schepen gekeurd.",
      "In 2021 zijn in Delfzijl in totaal 512 schepen gekeurd.",
  };
  std::vector<std::vector<PlacedClaim>> found;
  for (const std::string_view sentence : sentences) found.push_back(claims(sentence, {}));
  ClaimTable table;
  uint32_t number = 0;
  for (const auto& sentence : found) {
    for (const PlacedClaim& placed : sentence) table.add(placed.claim, number);
    ++number;
  }
  EXPECT_EQ(table.conflicts(), (std::vector<ClaimPair>{{2, 3}}));
}

}  // namespace
}  // namespace vraagbaak::facts::claim_test
