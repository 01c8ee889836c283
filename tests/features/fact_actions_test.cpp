// Taking over a value from another text, and naming the source of one.
#include "features/fact_actions.h"

#include <gmock/gmock.h>

#include "checks/look_up.h"
#include "features/fake_library.h"
#include "features/marked_text.h"
#include "features/ship_papers.h"
#include "features/text_edit.h"

namespace vraagbaak::features::fact_actions_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using vraagbaak::fixtures::earlier_paper;
using vraagbaak::fixtures::FakeLibrary;
using vraagbaak::fixtures::later_paper;
using vraagbaak::fixtures::MarkedText;

constexpr const char* kDraft = "file:///map/antwoord.pqa";

const std::string kEarlier = earlier_paper("In totaal werden in 2022 539 schepen gekeurd in Delfzijl.");
const std::string kLater = later_paper("In 2022 zijn 593 schepen in Delfzijl gekeurd.");

class FactActions : public ::testing::Test {
 protected:
  using Provider = std::vector<CodeAction> (*)(const ActionRequest&);

  std::vector<CodeAction> at(std::string_view sentence, Language language = Language::dutch) {
    return offered(fact_actions, sentence, language);
  }
  /// What `provider` offers at the caret in an answer of one sentence, when the findings are known if `told`.
  std::vector<CodeAction> offered(Provider provider, std::string_view sentence, Language language, bool told = false) {
    marked_ = std::make_unique<MarkedText>("Vraag 1\nKlopt het?\n\nAntwoord 1\n" + std::string(sentence) + "\n");
    FakeLibrary library;
    library.add(kDraft, marked_->content);
    library.add("file:///map/eerder.pqa", kEarlier);
    library.add("file:///map/later.pqa", kLater);
    if (!sheet_.empty()) library.add_sheet("file:///map/schepen.feiten.toml", sheet_);
    const auto analysis = checks::Analysis::run(marked_->document);
    const text::ByteOffset caret = marked_->carets.at(0);
    std::vector<checks::Finding> findings;
    if (told) findings = checks::looked_up_findings(marked_->document, kDraft, library);
    return provider({*analysis, kDraft, {caret, caret}, library, language, true, reported_, findings});
  }
  std::vector<std::string> titles(std::string_view sentence, Language language = Language::dutch) {
    std::vector<std::string> all;
    for (const CodeAction& action : at(sentence, language)) all.push_back(action.title);
    return all;
  }
  /// The answer after an action.
  std::string after(std::string_view sentence, size_t index) {
    const CodeAction action = at(sentence).at(index);
    const std::string text = applied(marked_->document->text(), action.edit.documents.at(0).edits);
    return text.substr(text.find("Antwoord 1\n") + 11);
  }

  std::function<bool(const checks::Finding&)> reported_;  ///< which findings the user is shown; empty for all
  std::string sheet_;                                     ///< of curated facts; empty for none

 private:
  std::unique_ptr<MarkedText> marked_;
};

constexpr std::string_view kSentence = "In 2022 zijn in Delfzijl 59¦3 schepen gekeurd.";

TEST_F(FactActions, OfferTheValueOfWhoSaysOtherwiseAndTheSourceThatSaysTheSame) {
  EXPECT_THAT(titles(kSentence), ElementsAre("Waarde overnemen uit de keuring van schepen, 3 maart 2023: 539 schepen",
                                             "Bron invoegen: 2024Z00001"));
  EXPECT_THAT(titles(kSentence, Language::english),
              ElementsAre("Take over the value from de keuring van schepen, 3 March 2023: 539 schepen",
                          "Insert source: 2024Z00001"));
}

TEST_F(FactActions, ReplaceTheFigureWithItsUnit) {
  EXPECT_EQ(after(kSentence, 0), "In 2022 zijn in Delfzijl 539 schepen gekeurd.\n");
}

TEST_F(FactActions, PutTheSourceBehindTheFigure) {
  EXPECT_EQ(after(kSentence, 1), "In 2022 zijn in Delfzijl 593 schepen (2024Z00001) gekeurd.\n");
}

TEST_F(FactActions, OfferNoSourceThatTheSentenceNames) {
  EXPECT_THAT(titles("In 2022 zijn in Delfzijl 59¦3 schepen (2024Z00001) gekeurd."),
              ElementsAre("Waarde overnemen uit de keuring van schepen, 3 maart 2023: 539 schepen"));
}

TEST_F(FactActions, OfferNoSourceThatSaysOtherwise) {
  EXPECT_THAT(titles("In 2022 zijn in Delfzijl 41¦2 schepen gekeurd."),
              ElementsAre("Waarde overnemen uit de keuring van schepen, 3 maart 2023: 539 schepen",
                          "Waarde overnemen uit schepen, 3 maart 2024: 593 schepen"));
}

TEST_F(FactActions, OfferNothingElsewhere) {
  EXPECT_THAT(titles("In 2022 zijn in Del¦fzijl 593 schepen gekeurd."), IsEmpty());
  EXPECT_THAT(titles("In 2022 zijn in Vlissingen 1¦2 bruggen geschilderd."), IsEmpty());
}

TEST_F(FactActions, NameTheSourceThatACuratedSheetNames) {
  sheet_ =
      "[[feit]]\nnaam = \"Gekeurde schepen in Delfzijl\"\nwaarde = \"593 schepen\"\nperiode = \"2022\"\n"
      "bron = \"Jaarverslag Inspectie 2022\"\n";
  EXPECT_THAT(titles("In 2022 zijn in Delfzijl ¦593 schepen gekeurd."),
              ::testing::Contains("Bron invoegen: Jaarverslag Inspectie 2022"));
  EXPECT_THAT(titles("In 2022 zijn in Delfzijl ¦593 schepen gekeurd (Jaarverslag Inspectie 2022)."),
              ::testing::Not(::testing::Contains(::testing::HasSubstr("Bron invoegen"))));
}

TEST_F(FactActions, AreAFixWhereTheUserIsToldOfTheOtherValue) {
  const std::vector<CodeAction> fixes = offered(fact_fixes, kSentence, Language::dutch, true);
  ASSERT_EQ(fixes.size(), 1u);
  EXPECT_EQ(fixes[0].title, "Waarde overnemen uit de keuring van schepen, 3 maart 2023: 539 schepen");
  EXPECT_EQ(fixes[0].kind, kQuickFix);
  EXPECT_THAT(fixes[0].codes, ElementsAre("fact-contradiction"));
  EXPECT_FALSE(fixes[0].preferred) << "only the author knows which figure is right";
  const std::vector<CodeAction> others = offered(fact_actions, kSentence, Language::dutch, true);
  ASSERT_EQ(others.size(), 1u) << "each is offered once";
  EXPECT_EQ(others[0].title, "Bron invoegen: 2024Z00001");
}

TEST_F(FactActions, AreNoFixOfAFindingThatIsSwitchedOff) {
  reported_ = [](const checks::Finding&) { return false; };
  EXPECT_THAT(offered(fact_fixes, kSentence, Language::dutch, true), IsEmpty());
  EXPECT_EQ(offered(fact_actions, kSentence, Language::dutch, true).size(), 2u);
}

}  // namespace
}  // namespace vraagbaak::features::fact_actions_test
