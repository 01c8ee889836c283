// Refactorings of published papers, which stand in ../shared/corpus beside the repository (see findings_test.cpp): no
// question, answer or reference is lost.
#include "features/refactorings/refactoring.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "support/fixture.h"

namespace vraagbaak::features::refactorings {
namespace {

namespace fs = std::filesystem;

const fs::path kCorpus = fs::path(VRAAGBAAK_SOURCE_DIR) / "../shared/corpus";

std::string read(const fs::path& file) {
  std::ostringstream out;
  out << std::ifstream(file, std::ios::binary).rdbuf();
  return out.str();
}

using Refactor = std::optional<Refactoring> (*)(const model::Document&, bool);

TEST(RefactoringPublishedTexts, LosesNoQuestionAndNoAnswer) {
  if (!fs::is_directory(kCorpus)) {
    std::cout << "The published papers are not here: refactorings were NOT tried on them.\n";
    return;
  }
  const std::vector<std::pair<std::string, Refactor>> all = {{"unwrap", unwrap},
                                                             {"plain", plain_text},
                                                             {"sort", sort_answers},
                                                             {"interleave", interleave},
                                                             {"separate", separate}};
  std::vector<std::string> wrong;
  for (const auto& [name, run] : all) {
    size_t done = 0;
    size_t refused = 0;
    for (const auto& entry : fs::recursive_directory_iterator(kCorpus)) {
      if (entry.path().extension() != ".txt") continue;
      const auto document = vraagbaak::fixtures::parse_document(read(entry.path()));
      const auto result = run(*document, true);
      if (!result) continue;
      ++(result->refusal == nullptr ? done : refused);
      if (result->refusal != nullptr) continue;
      const auto after = vraagbaak::fixtures::parse_document(applied(document->text(), result->edits));
      const auto& before_numbers = document->numbering();
      const auto& after_numbers = after->numbering();
      const auto compare = [&, refactoring = name](std::string_view what, size_t before, size_t now) {
        if (before == now) return;
        wrong.push_back(refactoring + " " + entry.path().filename().string() + ": " + std::string(what) + " " +
                        std::to_string(before) + " -> " + std::to_string(now));
      };
      compare("questions", before_numbers.questions.size(), after_numbers.questions.size());
      compare("answers", before_numbers.answers.size(), after_numbers.answers.size());
    }
    std::cout << name << ": " << done << " done, " << refused << " refused\n";
  }
  EXPECT_THAT(wrong, ::testing::IsEmpty());
}

}  // namespace
}  // namespace vraagbaak::features::refactorings
