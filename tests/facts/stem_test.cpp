#include "facts/stem.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "facts/verb_forms.h"

namespace vraagbaak::facts::stem_test {
namespace {

TEST(Stem, IsOneForTheFormsOfAWord) {
  const std::vector<std::string_view> words[] = {
      {"verpleeghuis", "verpleeghuizen"},
      {"brief", "brieven"},
      {"graf", "graven"},
      {"maatregel", "maatregelen"},
      {"boete", "boetes"},
      {"controle", "controles"},
      {"procedure", "procedures"},
      {"auto", "auto's", "auto’s"},
      {"kamerlid", "kamerleden"},
      {"schip", "schepen"},
      {"kind", "kinderen"},
      {"proces", "processen"},
      {"adres", "adressen"},
      {"gevangenis", "gevangenissen"},
      {"bedraagt", "bedroeg", "bedragen"},
      {"krijgt", "kreeg", "gekregen"},
      {"geeft", "gaf", "gegeven"},
      {"verleent", "verleende", "verleend", "verlenen"},
      {"keurt", "keurde", "gekeurd", "keuren"},
      {"uitvoert", "uitgevoerd", "uitgevoerde", "uitvoeren"},
      {"afwijst", "afgewezen", "afwijzen", "afwijzing"},
      {"opgelegd", "opgelegde", "oplegt", "opleggen"},
      {"ingediend", "indienen", "indient"},
  };
  for (const auto& forms : words)
    for (const std::string_view form : forms) EXPECT_EQ(stem(form), stem(forms.front())) << form;
}

TEST(Stem, KeepsWordsApart) {
  constexpr std::string_view kApart[][2] = {
      {"maand", "man"},        {"markt", "mark"},           {"gebied", "bied"},  {"uitgevoerd", "ingevoerd"},
      {"geopend", "gesloten"}, {"betaald", "bepaald"},      {"verleden", "lid"}, {"besteden", "stad"},
      {"uitvoer", "invoer"},   {"toegewezen", "afgewezen"}, {"paard", "paar"},   {"proces", "procedure"},
  };
  for (const auto& [one, other] : kApart) EXPECT_NE(stem(one), stem(other)) << one << " / " << other;
}

TEST(Stem, TakesAnyBytes) {
  for (const std::string_view word : {"", "e", "d", "ge", "op", "opge", "'s", "\xFF\xFE", "ée", "aanaanaan"})
    (void)stem(word);
}

TEST(FiniteVerb, IsToldByItsLooks) {
  for (const std::string_view verb : {"voerde", "legt", "wees", "namen", "gaf", "schreven"})
    EXPECT_TRUE(may_be_finite_verb(verb)) << verb;
  for (const std::string_view other : {"inspectie", "boetes", "vissers"})
    EXPECT_FALSE(may_be_finite_verb(other)) << other;
}

}  // namespace
}  // namespace vraagbaak::facts::stem_test
