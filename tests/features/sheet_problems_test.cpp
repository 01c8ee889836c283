#include "features/sheet_problems.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vraagbaak::features::sheet_problems_test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using Kind = index::SheetProblem::Kind;

TEST(SheetProblems, EachIsSaidInBothLanguages) {
  for (uint8_t kind = 0; kind <= static_cast<uint8_t>(Kind::unclear_period); ++kind) {
    const index::SheetProblem problem{static_cast<Kind>(kind), {}, "DETAIL"};
    const std::string dutch = sheet_message(problem, Language::dutch);
    const std::string english = sheet_message(problem, Language::english);
    EXPECT_NE(dutch, english) << dutch;
    for (const std::string& message : {dutch, english}) {
      EXPECT_THAT(message, Not(HasSubstr("{}")));
      EXPECT_TRUE(message.ends_with('.') || message.ends_with('?')) << message;
    }
  }
}

TEST(SheetProblems, NamesWhatIsWrong) {
  EXPECT_THAT(sheet_message({Kind::unknown_key, {}, "peroide"}, Language::dutch), HasSubstr("“peroide”"));
  EXPECT_THAT(sheet_message({Kind::unknown_key, {}, "afmeting"}, Language::dutch),
              ::testing::AllOf(HasSubstr("“afmeting”"), HasSubstr("naam, waarde, eenheid")));
  EXPECT_THAT(sheet_message({Kind::no_unit, {}, "593"}, Language::english), HasSubstr("“593”"));
}

TEST(SheetProblems, NamesTheKeyThatWasMeant) {
  EXPECT_EQ(sheet_message({Kind::unknown_key, {}, "eenhied"}, Language::dutch),
            "Bedoelt u “eenheid”? Een feitenblad kent “eenhied” niet.");
  EXPECT_EQ(sheet_message({Kind::unknown_key, {}, "vaue"}, Language::english),
            "Did you mean “value”? A fact sheet does not know “vaue”.");
}

TEST(SheetProblems, GuessNothingFromALongKey) {
  const std::string key(100'000, 'x');
  EXPECT_THAT(sheet_message({Kind::unknown_key, {}, key}, Language::dutch), Not(HasSubstr("Bedoelt u")));
}

}  // namespace
}  // namespace vraagbaak::features::sheet_problems_test
