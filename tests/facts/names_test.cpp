// Names are found where something speaks for them, with what they are.
#include <gmock/gmock.h>

#include "facts/recognised.h"

namespace vraagbaak::facts::names_test {
namespace {

using ::testing::ElementsAreArray;

/// "person Jansen (SP)", "organisation Raad van State", "place Irak".
std::vector<std::string> names_in(std::string_view sentence) {
  constexpr std::array<const char*, 3> kSorts{"person ", "organisation ", "place "};
  std::vector<std::string> found;
  for (const Mention& mention : mentions_in(sentence, {}, {MentionKind::name})) {
    const auto& value = std::get<Name>(mention.value);
    EXPECT_EQ(sentence.substr(mention.range.start.value, mention.range.size()), value.name);
    found.push_back(kSorts[static_cast<size_t>(value.sort)] + value.name +
                    (value.role.empty() ? "" : " (" + value.role + ")"));
  }
  return found;
}

void expect(const std::vector<Case>& cases) {
  for (const Case& one : cases) EXPECT_THAT(names_in(one.sentence), ElementsAreArray(one.expected)) << one.sentence;
}

TEST(Names, OfPersonsFollowATitle) {
  expect({
      {"Volgens minister Jansen klopt dat.", {"person Jansen (minister)"}},
      {"Staatssecretaris Szabó antwoordt.", {"person Szabó (staatssecretaris)"}},
      {"Minister De Boer van Sociale Zaken en Werkgelegenheid schrijft.",
       {"person De Boer (minister van Sociale Zaken en Werkgelegenheid)"}},
      {"Het lid Van Nispen (SP) vraagt.", {"person Van Nispen (SP)"}},
      {"De leden Piek (VVD), De Wit en Van der Berg-Smit (CDA) vragen.",
       {"person Piek (VVD)", "person De Wit", "person Van der Berg-Smit (CDA)"}},
      {"Aan mevrouw Anna de Vries en de heer van der Meer.", {"person Anna de Vries", "person van der Meer"}},
      {"Mw. J.P. Bakker en dhr. Smit.", {"person J.P. Bakker", "person Smit"}},
  });
}

TEST(Names, OfOrganisationsAreKnownLedOrExplained) {
  expect({
      {"Het ministerie van Buitenlandse Zaken en de Raad van State.",
       {"organisation ministerie van Buitenlandse Zaken", "organisation Raad van State"}},
      {"De Stichting Groene Haven in de gemeente Utrecht.",
       {"organisation Stichting Groene Haven", "organisation gemeente Utrecht"}},
      {"De Dienst Uitvoering Onderwijs (DUO) betaalt.", {"organisation Dienst Uitvoering Onderwijs"}},
      {"De Wet langdurige zorg (Wlz) geldt.", {}},
  });
}

TEST(Names, OfPlacesAreOfAShortList) {
  expect({{"In Irak, België en Noord-Holland en de Verenigde Staten.",
           {"place Irak", "place België", "place Noord-Holland", "place Verenigde Staten"}}});
}

TEST(Names, TakeLinearTimeOnManyDefinitions) {
  std::string text;
  constexpr size_t kDefinitions = 20000;
  for (size_t i = 0; i < kDefinitions; ++i) text += "Dienst Uitvoering Onderwijs (DUO) ";
  EXPECT_EQ(names_in(text).size(), kDefinitions);
}

TEST(Names, AreNotEveryCapital) {
  expect({
      {"De minister heeft de Kamer geïnformeerd.", {}},
      {"Kunt u de minister van Financiën vragen?", {}},
      {"De leden van de commissie.", {}},
      {"Is de heer des huizes thuis?", {}},
      {"Het chili con carne in de kantine.", {}},
      {"De gemeente heeft besloten.", {}},
      {"Een lid van de raad. De Minister vraagt.", {}},
  });
}

}  // namespace
}  // namespace vraagbaak::facts::names_test
