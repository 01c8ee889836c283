// Every check accepts and rejects the examples of its own page in the catalogue.
#include "../../server/tools/catalogue.h"

#include "checks/fixture.h"
#include "checks/look_up.h"
#include "checks/workspace.h"
#include "features/fake_library.h"

namespace vraagbaak::checks::catalogue_examples_test {
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

constexpr const char* kHere = "file:///map/antwoord.pqa";
constexpr const char* kOther = "file:///map/eerder.txt";

/// What a check that looks at the folder says of `text`, beside the page's text "In the folder".
std::vector<std::string> said_in_folder(const Check& check, const std::string& text, Language language) {
  vraagbaak::fixtures::FakeLibrary library;
  library.add(kHere, text);
  library.add(kOther, example(page_of(check), "In the folder"));
  const auto document = vraagbaak::fixtures::parse_document(text);
  std::vector<std::string> said;
  std::vector<Finding> findings = workspace_findings(*document, kHere, library);
  for (Finding& finding : looked_up_findings(document, kHere, library)) findings.push_back(std::move(finding));
  for (const Finding& finding : findings) {
    EXPECT_EQ(finding.check->code, check.code);
    said.push_back(render(*finding.message, finding.arguments, language));
  }
  return said;
}

std::vector<std::string> said(const Check& check, const std::string& text, Language language) {
  const bool alone = check.block || check.document || check.paper;
  return alone ? messages(text, check.code, language) : said_in_folder(check, text, language);
}

TEST(CatalogueExamples, OfTheFolderAreAccepted) {
  for (const Check* check : all_checks()) {
    if (!check->workspace && !check->look_up) continue;
    ASSERT_FALSE(example(page_of(*check), "In the folder").empty()) << check->code;
    EXPECT_THAT(said_in_folder(*check, example(page_of(*check), "Accepted"), Language::dutch), ::testing::IsEmpty())
        << check->code;
  }
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
    const std::vector<std::string> dutch = said(*check, text, Language::dutch);
    const std::vector<std::string> english = said(*check, text, Language::english);
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
}  // namespace vraagbaak::checks::catalogue_examples_test
