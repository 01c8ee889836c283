// Quick fixes as an editor is offered them.
#include "features/fix_actions.h"

#include <gmock/gmock.h>

#include "support/fixture.h"

namespace vraagbaak::features::fix_actions_test {
namespace {

using ::testing::_;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr std::string_view kUri = "file:///vragen.pqa";
constexpr std::string_view kTwice =
    "Vraag 1\nKent u de de vragen van het van het lid De Wit?\n\nAntwoord 1\nJa, van van mei.\n";

struct Offered {
  explicit Offered(std::string_view text)
      : analysis(checks::Analysis::run(vraagbaak::fixtures::parse_document(text))), uri(kUri) {}

  ActionRequest request(text::ByteRange range, Language language = Language::dutch) const {
    return {*analysis, uri, range, library, language};
  }
  ActionRequest at(std::string_view words) const {
    const std::string text = analysis->document().text().str();
    const uint32_t start = static_cast<uint32_t>(text.find(words));
    return request({{start}, {start}});
  }
  ActionRequest everywhere() const { return request({{0}, {analysis->document().text().size()}}); }
  std::string after(const CodeAction& action) const {
    EXPECT_EQ(action.edit.documents.size(), 1u);
    return action.edit.documents.empty() ? "" : applied(analysis->document().text(), action.edit.documents[0].edits);
  }

  std::shared_ptr<const checks::Analysis> analysis;
  std::string uri;
  index::EmptyLibrary library;
};

std::vector<std::string> titles(const std::vector<CodeAction>& actions) {
  std::vector<std::string> out;
  for (const CodeAction& action : actions) out.push_back(action.title);
  return out;
}

TEST(QuickFixes, AreForTheFindingsAtThePlace) {
  const Offered offered(kTwice);
  const auto actions = quick_fixes(offered.at("van het van het"));
  EXPECT_THAT(titles(actions),
              ElementsAre("Schrijf \"van het\" één keer", "Verhelp overal in dit document: Woorden dubbel"));
  EXPECT_EQ(actions[0].kind, "quickfix");
  EXPECT_TRUE(actions[0].preferred);
  EXPECT_FALSE(actions[1].preferred);
  EXPECT_THAT(actions[0].codes, ElementsAre("words-repeated"));
  EXPECT_EQ(offered.after(actions[0]),
            "Vraag 1\nKent u de de vragen van het lid De Wit?\n\nAntwoord 1\nJa, van van mei.\n");
  EXPECT_EQ(offered.after(actions[1]), "Vraag 1\nKent u de vragen van het lid De Wit?\n\nAntwoord 1\nJa, van mei.\n");
  EXPECT_THAT(quick_fixes(offered.at("Antwoord 1")), IsEmpty());
}

TEST(QuickFixes, HaveTitlesOfTheirOwn) {
  const Offered offered("Vraag 1\nKent u de de vragen?\n\nAntwoord 1\nJa, de de vragen.\n");
  EXPECT_THAT(titles(quick_fixes(offered.everywhere())),
              ElementsAre("Schrijf \"de\" één keer", "Schrijf \"de\" één keer (regel 5)",
                          "Verhelp overal in dit document: Woorden dubbel"));
}

TEST(QuickFixes, SpeakEnglish) {
  const Offered offered(kTwice);
  EXPECT_THAT(titles(quick_fixes(offered.request({{0}, {60}}, Language::english))),
              Contains("Mend everywhere in this document: Words repeated"));
}

TEST(QuickFixes, SayWhyTheyCannotBeDone) {
  const Offered offered("Vraag 1\nWie?\n\nAntwoord 1\nEen.\n\nAntwoord 1\nTwee.\n");
  const auto actions = quick_fixes(offered.everywhere());
  ASSERT_THAT(actions, Not(IsEmpty()));
  EXPECT_THAT(actions[0].disabled_reason, Not(IsEmpty()));
  EXPECT_TRUE(actions[0].edit.empty());
  EXPECT_FALSE(actions[0].preferred);
}

TEST(QuickFixes, LeaveOutFindingsThatAreSwitchedOff) {
  const Offered offered(kTwice);
  ActionRequest request = offered.everywhere();
  request.reported = [](const checks::Finding&) { return false; };
  EXPECT_THAT(quick_fixes(request), IsEmpty());
  EXPECT_THAT(fix_all_actions(request), IsEmpty());
}

TEST(QuickFixes, NumberOnFromWhereANumberIsMissing) {
  const Offered offered(
      "Vraag 1\nWie?\n\nAntwoord 1\nEen.\n\nVraag 3\nWat?\n\nAntwoord 3\nZie het antwoord op vraag 1.\n\n"
      "Vraag 4\nHoe?\n\nAntwoord 4\nZie het antwoord op vraag 3.\n");
  const auto actions = quick_fixes(offered.everywhere());
  ASSERT_THAT(titles(actions), ElementsAre("Nummer door vanaf hier: vraag 3 wordt 2", _));
  EXPECT_TRUE(actions[0].preferred);
  EXPECT_THAT(actions[0].codes, ElementsAre("question-number-gap"));
  EXPECT_EQ(offered.after(actions[0]),
            "Vraag 1\nWie?\n\nAntwoord 1\nEen.\n\nVraag 2\nWat?\n\nAntwoord 2\nZie het antwoord op vraag 1.\n\n"
            "Vraag 3\nHoe?\n\nAntwoord 3\nZie het antwoord op vraag 2.\n");
}

TEST(QuickFixes, NumberOnFromANumberThatIsUsedTwice) {
  const Offered offered("Vraag 1\nWie?\n\nVraag 2\nWat?\n\nVraag 2\nHoe?\n\nVraag 3\nWaar?\n");
  const auto actions = quick_fixes(offered.everywhere());
  ASSERT_THAT(titles(actions), Contains("Nummer door vanaf hier: vraag 2 wordt 3"));
  EXPECT_EQ(offered.after(actions[0]), "Vraag 1\nWie?\n\nVraag 2\nWat?\n\nVraag 3\nHoe?\n\nVraag 4\nWaar?\n");
}

TEST(QuickFixes, NumberQuestionsInTheOrderInWhichTheyStand) {
  const Offered offered("Vraag 1\nWelke?\n\nVraag 3\nWie?\n\nVraag 2\nWaarom?\n\nVraag 4\nWaarom nu?\n");
  const auto actions = quick_fixes(offered.everywhere());
  ASSERT_THAT(titles(actions), ElementsAre("Nummer door vanaf hier: vraag 3 wordt 2"));
  EXPECT_EQ(offered.after(actions[0]), "Vraag 1\nWelke?\n\nVraag 2\nWie?\n\nVraag 3\nWaarom?\n\nVraag 4\nWaarom nu?\n");
}

TEST(FixAllActions, MendTheDocumentAsAWholeOrByCheck) {
  const Offered offered("Vraag 1\nKent u de de vragen?\n\nAntwoord 1\nJa (Kamerstuk 279 25, nr. 868).\n");
  const auto actions = fix_all_actions(offered.at("Vraag 1"));
  const auto of_kind = [](std::string_view kind) { return Field(&CodeAction::kind, kind); };
  EXPECT_THAT(actions,
              ElementsAre(of_kind("source.fixAll.vraagbaak"), of_kind("source.fixAll.vraagbaak.reference-malformed"),
                          of_kind("source.fixAll.vraagbaak.words-repeated")));
  EXPECT_EQ(offered.after(actions[0]), "Vraag 1\nKent u de vragen?\n\nAntwoord 1\nJa (Kamerstuk 27 925, nr. 868).\n");
  EXPECT_EQ(offered.after(actions[2]), "Vraag 1\nKent u de vragen?\n\nAntwoord 1\nJa (Kamerstuk 279 25, nr. 868).\n");
}

TEST(FixAllActions, AreNotOfferedWhereNothingIsCertain) {
  EXPECT_THAT(fix_all_actions(Offered("Vraag 1\nWat?\n\nAntwoord 1\nNiets.\n").everywhere()), IsEmpty());
  EXPECT_THAT(fix_all_actions(Offered("Vraag 1\nWat?\n\nAntwoord 1\nVeel (zie het verslag. Meer niet.\n").everywhere()),
              IsEmpty());
}

TEST(FixAllActions, MakeNoEditsForAListToChooseFrom) {
  const Offered offered(kTwice);
  ActionRequest request = offered.everywhere();
  request.edits = false;
  for (const CodeAction& action : fix_all_actions(request)) EXPECT_TRUE(action.edit.empty()) << action.title;
}

}  // namespace
}  // namespace vraagbaak::features::fix_actions_test
