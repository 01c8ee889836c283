#include "checks/quotation.h"

#include <gmock/gmock.h>

namespace vraagbaak::checks::quotation_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> quoted(const std::string& text) {
  std::vector<std::string> found;
  for (const text::StringRange range : quotations(text)) found.push_back(text.substr(range.start.value, range.size()));
  return found;
}

TEST(Quotations, StandBetweenTheirMarks) {
  EXPECT_THAT(quoted("Hij zei: “Dat klopt.” En „dit” ook, «zo», ‘zus’, \"zelf\" en 'dat'."),
              ElementsAre("Dat klopt.", "dit", "zo", "zus", "zelf", "dat"));
  EXPECT_THAT(quoted("“[D]at klopt”"), ElementsAre("[D]at klopt"));
}

TEST(Quotations, MayHoldApostrophes) {
  EXPECT_THAT(quoted("de ‘auto’s van ’s-Gravenhage’ rijden"), ElementsAre("auto’s van ’s-Gravenhage"));
  EXPECT_THAT(quoted("in 's-Gravenhage zei men 'kom 's avonds' tegen de auto's"), ElementsAre("kom 's avonds"));
}

TEST(Quotations, AreNotMadeOfSingleMarks) {
  EXPECT_THAT(quoted("5\" en 6' breed, auto's, “open"), IsEmpty());
  EXPECT_THAT(quoted("“““““ \xE2\x80"), IsEmpty());
  EXPECT_THAT(quoted(""), IsEmpty());
}

std::vector<std::vector<std::string>> words(const std::string& quotation) {
  const facts::Passage passage = facts::Passage::of(quotation);
  std::vector<std::vector<std::string>> found;
  for (const QuotedStretch& stretch : stretches(passage, {{0}, {static_cast<uint32_t>(quotation.size())}})) {
    found.emplace_back();
    for (const QuotedWord& word : stretch) found.back().push_back(word.folded);
  }
  return found;
}

TEST(Stretches, EndAtGaps) {
  const std::vector<std::string> one{"een"};
  const std::vector<std::string> two{"twee"};
  for (const char* gap : {" […] ", " (…) ", " [...] ", " (...) ", " ... ", " … ", " [de minister] "})
    EXPECT_THAT(words("een" + std::string(gap) + "twee"), ElementsAre(one, two)) << gap;
}

TEST(Stretches, CompareWordsWithoutCaseSignsAndHyphens) {
  EXPECT_THAT(words("[D]e CO-financiering, 's avonds (ook): 1.000 of 3,5."),
              ElementsAre(ElementsAre("de", "cofinanciering", "s", "avonds", "ook", "1000", "of", "3,5")));
}

TEST(Stretches, SurviveBracketsThatDoNotClose) {
  EXPECT_THAT(words("een [twee"), ElementsAre(ElementsAre("een", "twee")));
  EXPECT_THAT(words("[[[("), IsEmpty());
}

}  // namespace
}  // namespace vraagbaak::checks::quotation_test
