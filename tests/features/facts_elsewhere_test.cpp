#include "features/facts_elsewhere.h"

#include <gmock/gmock.h>

#include "features/fake_library.h"
#include "features/marked_text.h"
#include "features/paper_hover.h"
#include "features/ship_papers.h"

namespace vraagbaak::features::facts_elsewhere_test {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using vraagbaak::fixtures::earlier_paper;
using vraagbaak::fixtures::FakeLibrary;
using vraagbaak::fixtures::later_paper;
using vraagbaak::fixtures::MarkedText;

constexpr const char* kDraft = "file:///map/antwoord.pqa";

const std::string kEarlier = earlier_paper("In totaal werden in 2022 539 schepen gekeurd in Delfzijl.");
const std::string kLater =
    later_paper("In 2022 zijn 593 schepen in Delfzijl gekeurd. In 2023 zijn 611 schepen in Delfzijl gekeurd.");

class FactsElsewhere : public ::testing::Test {
 protected:
  explicit FactsElsewhere(std::string_view sentence = "In 2022 zijn in Delfzijl 5¦93 schepen gekeurd.")
      : marked(
            "2024Z09999\nVragen van het lid Visser (CDA) aan de Minister van Financiën over boten (ingezonden 9 mei "
            "2024).\n\nVraag 1\nKlopt het?\n\nAntwoord 1\n" +
            std::string(sentence) + "\n") {
    library.add(kDraft, marked.content);
    library.add("file:///map/later.pqa", kLater);
    library.add("file:///map/eerder.pqa", kEarlier);
  }
  std::string shown(Language language = Language::dutch) const {
    const auto hover = hover_in_workspace(*marked.document, kDraft, marked.carets.at(0), library, language);
    return hover ? render_markdown(hover->content) : std::string();
  }

  MarkedText marked;
  FakeLibrary library;
};

TEST_F(FactsElsewhere, AHoverShowsWhoSaysOtherwiseBeforeWhoSaysTheSame) {
  const std::string text = shown();
  EXPECT_THAT(text, HasSubstr("Hetzelfde elders"));
  const size_t differs = text.find("≠ 539 schepen");
  const size_t agrees = text.find("= 593 schepen");
  ASSERT_NE(differs, std::string::npos) << text;
  ASSERT_NE(agrees, std::string::npos) << text;
  EXPECT_LT(differs, agrees);
  EXPECT_THAT(text, HasSubstr("3 maart 2023"));
  EXPECT_THAT(text, HasSubstr("(file:///map/eerder.pqa#L9)"));
  EXPECT_THAT(text, HasSubstr("In totaal werden in 2022 539 schepen gekeurd in Delfzijl."));
}

TEST_F(FactsElsewhere, AnotherYearIsTheSameSubjectAndNoContradiction) {
  EXPECT_THAT(shown(), HasSubstr("Over hetzelfde onderwerp"));
  EXPECT_THAT(shown(), Not(HasSubstr("≠ 611")));
  EXPECT_THAT(shown(Language::english), HasSubstr("On the same subject"));
}

TEST_F(FactsElsewhere, ReferencesAreAllStatementsOfTheFact) {
  const auto places = statements_of_fact(*marked.document, kDraft, marked.carets.at(0), library, 100);
  EXPECT_THAT(places, SizeIs(3));
}

TEST_F(FactsElsewhere, TheDefinitionIsTheOldestStatement) {
  const auto source = source_of_fact(*marked.document, kDraft, marked.carets.at(0), library);
  ASSERT_TRUE(source);
  EXPECT_EQ(source->place.uri, "file:///map/eerder.pqa");
}

class CuratedElsewhere : public FactsElsewhere {
 protected:
  CuratedElsewhere() { library.add_sheet("file:///map/z.feiten.toml", kSheet); }

  static constexpr std::string_view kSheet = R"(titel = "Cijfers van de haven"

[[feit]]
naam = "Gekeurde schepen in Delfzijl"
waarde = "593 schepen"
periode = "2022"
bron = "Jaarverslag *2022*"
noot = "Zonder roeiboten"
)";
};

TEST_F(CuratedElsewhere, StandsFirstAndIsMarked) {
  const std::string text = shown();
  const size_t curated = text.find("= 593 schepen** · **vastgesteld**");
  const size_t differs = text.find("≠ 539 schepen");
  ASSERT_NE(curated, std::string::npos) << text;
  ASSERT_NE(differs, std::string::npos) << text;
  EXPECT_LT(curated, differs);
  EXPECT_THAT(text, HasSubstr("[Cijfers van de haven, regel 5](file:///map/z.feiten.toml#L5)"));
  EXPECT_THAT(text, HasSubstr("Gekeurde schepen in Delfzijl, 2022. Bron: Jaarverslag"));
  EXPECT_THAT(text, HasSubstr("Zonder roeiboten"));
  EXPECT_THAT(text, Not(HasSubstr("*2022*"))) << "what a sheet says is no markup";
  EXPECT_THAT(shown(Language::english), HasSubstr("**established**"));
}

TEST_F(CuratedElsewhere, IsWhereTheDefinitionLeads) {
  const auto source = source_of_fact(*marked.document, kDraft, marked.carets.at(0), library);
  ASSERT_TRUE(source);
  EXPECT_EQ(source->place.uri, "file:///map/z.feiten.toml");
  EXPECT_EQ(kSheet.substr(source->place.range.start.value, source->place.range.size()), "593 schepen");
}

TEST_F(CuratedElsewhere, IsAmongTheReferences) {
  const auto places = statements_of_fact(*marked.document, kDraft, marked.carets.at(0), library, 100);
  ASSERT_THAT(places, SizeIs(4));
  EXPECT_EQ(places.back().uri, "file:///map/z.feiten.toml");
}

class NothingElsewhere : public FactsElsewhere {
 protected:
  NothingElsewhere() : FactsElsewhere("In 2022 zijn in Vlissingen 1¦2 bruggen geschilderd.") {}
};

TEST_F(NothingElsewhere, ThereIsNothingToShowOrToFind) {
  EXPECT_THAT(shown(), Not(HasSubstr("elders")));
  EXPECT_THAT(statements_of_fact(*marked.document, kDraft, marked.carets.at(0), library, 100), IsEmpty());
  EXPECT_FALSE(source_of_fact(*marked.document, kDraft, marked.carets.at(0), library));
}

}  // namespace
}  // namespace vraagbaak::features::facts_elsewhere_test
