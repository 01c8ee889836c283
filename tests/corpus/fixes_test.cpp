// Quick fixes on published papers, which stand in ../shared/corpus beside the repository (see findings_test.cpp):
// each removes its finding and brings no other.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include "checks/analysis.h"
#include "features/fixes/fix.h"
#include "support/fixture.h"

namespace vraagbaak::features::fixes {
namespace {

namespace fs = std::filesystem;

const fs::path kCorpus = fs::path(VRAAGBAAK_SOURCE_DIR) / "../shared/corpus";

std::string read(const fs::path& file) {
  std::ostringstream out;
  out << std::ifstream(file, std::ios::binary).rdbuf();
  return out.str();
}

/// How many findings of each code there are; what is still to be written does not count.
std::map<std::string, size_t> counts(const checks::Analysis& analysis) {
  std::map<std::string, size_t> out;
  for (const checks::Finding* finding : analysis.findings())
    if (finding->check->code != "placeholder-left") ++out[std::string(finding->check->code)];
  return out;
}

TEST(FixesOnPublishedTexts, RemoveTheirFindingAndAddNone) {
  if (!fs::is_directory(kCorpus)) {
    std::cout << "The published papers are not here: quick fixes were NOT tried on them.\n";
    return;
  }
  size_t tried = 0;
  std::vector<std::string> wrong;
  for (const auto& entry : fs::recursive_directory_iterator(kCorpus)) {
    if (entry.path().extension() != ".txt") continue;
    const auto before = checks::Analysis::run(vraagbaak::fixtures::parse_document(read(entry.path())));
    Material material(before->document());
    const auto had = counts(*before);
    for (const checks::Finding* finding : before->findings()) {
      for (const Fix& fix : fixes_for(material, *finding)) {
        if (fix.refusal != nullptr) continue;
        ++tried;
        const auto text = applied(before->document().text(), fix.edits);
        const auto left = counts(*checks::Analysis::run(vraagbaak::fixtures::parse_document(text)));
        const std::string code(finding->check->code);
        const auto number = [](const auto& map, const std::string& key) {
          const auto found = map.find(key);
          return found == map.end() ? 0 : found->second;
        };
        const std::string where = entry.path().filename().string() + " " +
                                  checks::render(*finding->message, finding->arguments, checks::Language::dutch) +
                                  " / " + checks::render(*fix.title, fix.arguments, checks::Language::dutch);
        // A mark that is only one of several too many leaves the next one to be reported.
        const size_t most = number(had, code) - (fix.preferred ? 1 : 0);
        if (number(left, code) > most) wrong.push_back(where + ": still there");
        for (const auto& [other, count] : left)
          if (other != code && count > number(had, other)) wrong.push_back(where + ": brings " + other);
      }
    }
  }
  std::cout << tried << " quick fixes tried\n";
  EXPECT_THAT(wrong, ::testing::IsEmpty());
}

}  // namespace
}  // namespace vraagbaak::features::fixes
