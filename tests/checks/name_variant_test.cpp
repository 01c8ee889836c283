// name-variant: what it mentions and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::name_variant_test {
namespace {

TEST(NameVariant, StandsAtTheRarerSpelling) {
  check_findings(R"(
Vraag 1
Wat zei de stichting TERVEER?
                     ^^^^^^^ hint name-variant

Antwoord 1
Het bestuur van Terveer zei niets. Volgens Terveer is dat gewoon.
)");
}

TEST(NameVariant, StandsAtTheSecondOfTwoSpellings) {
  check_findings(R"(
Vraag 1
Wat bouwden de werven Kade-West, Veerhaven & Zonen?

Antwoord 1
Voor Veerhaven en Zonen, en voor Kadewest, is dat geheim.
     ^^^^^^^^^^^^^^^^^^ hint name-variant
                                 ^^^^^^^^ hint name-variant
)");
}

TEST(NameVariant, NamesTheUsualSpellingInBothLanguages) {
  constexpr const char* kText =
      "Vraag 1\nWat zei de stichting TerVeer?\n\nAntwoord 1\nHet bestuur van Terveer zei niets.\n";
  EXPECT_THAT(messages(kText, "name-variant", Language::dutch),
              ::testing::ElementsAre("\"Terveer\" heet elders in dit stuk \"TerVeer\". | Hier staat \"TerVeer\"."));
  EXPECT_THAT(messages(kText, "name-variant", Language::english),
              ::testing::ElementsAre("\"Terveer\" is written \"TerVeer\" elsewhere. | \"TerVeer\" is here."));
}

TEST(NameVariant, TakesNoEvidenceFromSentenceStartsShoutingQuotesAndCodes) {
  check_findings(R"(
Vraag 1
Wat zei de stichting TerVeer over de boten van het Rijk?

Antwoord 1
Terveer zei niets. ANTWOORD VAN TERVEER EN HET RIJK. In «Het bericht over Terveer» en op terveer.nl/Terveer staat meer.
Rijk is zij niet: het bestuur van TerVeer's afdeling ook niet. Vraag het rijk of de terveer, zei het RIJK VAN TERVEER.
)");
}

TEST(NameVariant, TakesNoEvidenceFromAHyphenThatALineEndLeft) {
  check_findings(R"(
Vraag 1
Wat zei de stichting Terveer over de boten van de Rijksdienst?

Antwoord 1
Het bestuur van de stichting Ter-veer en de Rijks-dienst zeiden niets.
)");
}

}  // namespace
}  // namespace vraagbaak::checks::name_variant_test
