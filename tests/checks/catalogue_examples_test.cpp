// Every check accepts and rejects the examples of its own page in the catalogue.
#include "../../server/tools/catalogue.h"

#include "checks/fixture.h"

namespace vraagbaak::checks {
namespace {

/// The fenced text after `title` in a page.
std::string example(const std::string& page, std::string_view title) {
  const std::string open = "\n" + std::string(title) + ":\n```\n";
  const size_t start = page.find(open);
  if (start == std::string::npos) return {};
  const size_t from = start + open.size();
  return page.substr(from, page.find("```\n", from) - from);
}

std::string page_of(const Check& check) {
  const auto folder = std::filesystem::path(VRAAGBAAK_SOURCE_DIR) / "server/src/checks";
  return tools::header_comment(tools::source_of(check, folder));
}

TEST(CatalogueExamples, AreAcceptedByAllChecks) {
  for (const Check* check : all_checks()) {
    const std::string text = example(page_of(*check), "Accepted");
    ASSERT_FALSE(text.empty()) << check->code;
    EXPECT_EQ(drawn(*analysed(text)), text) << check->code;
  }
}

TEST(CatalogueExamples, AreRejectedByTheirCheckInBothLanguages) {
  for (const Check* check : all_checks()) {
    const std::string text = example(page_of(*check), "Rejected");
    const std::vector<std::string> dutch = messages(text, check->code, Language::dutch);
    const std::vector<std::string> english = messages(text, check->code, Language::english);
    EXPECT_FALSE(dutch.empty()) << check->code << "\n" << drawn(*analysed(text));
    EXPECT_NE(dutch, english) << check->code;
    for (const std::vector<std::string>& list : {dutch, english}) {
      for (const std::string& message : list) {
        EXPECT_EQ(message.find('{'), std::string::npos) << message;
        EXPECT_EQ(message.find("\"\""), std::string::npos) << message;
      }
    }
  }
}

}  // namespace
}  // namespace vraagbaak::checks
