// Renumbering on published papers, with all the noise of PDF and Word. The papers stand in ../shared/corpus beside the
// repository; without them there is nothing to measure.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "features/renumbering.h"
#include "features/renumbering/layout.h"
#include "support/fixture.h"

namespace vraagbaak::features::renumbering {
namespace {

namespace fs = std::filesystem;

const fs::path kCorpus = fs::path(VRAAGBAAK_SOURCE_DIR) / "../shared/corpus";

std::vector<fs::path> texts() {
  std::vector<fs::path> out;
  for (const char* folder : {"annotated", "plain"}) {
    if (!fs::is_directory(kCorpus / folder)) continue;
    for (const auto& entry : fs::directory_iterator(kCorpus / folder))
      if (entry.path().extension() == ".txt") out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::string read(const fs::path& file) {
  std::ostringstream out;
  out << std::ifstream(file, std::ios::binary).rdbuf();
  return out.str();
}

TEST(RealPapers, AreTheSameAgainAfterEveryQuestionWentDownAndUp) {
  const index::EmptyLibrary library;
  const std::string uri = "file:///paper.txt";
  if (texts().empty()) {
    std::cout << "The published papers are not here: renumbering was NOT tried on them.\n";
    return;
  }
  const bool verbose = std::getenv("VRAAGBAAK_VERBOSE") != nullptr;
  size_t moved = 0, refused = 0, identical = 0;
  for (const fs::path& file : texts()) {
    const auto document = fixtures::parse_document(read(file));
    const auto& questions = document->numbering().questions;
    const uint32_t sections = questions.empty() ? 0 : questions.back().section + 1;
    for (uint32_t section = 0; section < sections; ++section) {
      const Layout layout = layout_of(*document, section);
      for (size_t unit = 0; unit + 1 < layout.questions.size(); ++unit) {
        const uint32_t question = layout.questions[unit].questions.front();
        const Outcome down = move_down({*document, uri, library}, question);
        const std::string where = file.filename().string() + ", question " + questions[question].label.str();
        if (!down) {
          ++refused;
          if (verbose) std::cout << where << ": " << down.error().reason << "\n";
          continue;
        }
        ++moved;
        const auto below = fixtures::parse_document(applied(document->text(), down->documents.at(0).edits));
        // The one that came up in its place goes down again.
        const Outcome up =
            move_down({*below, uri, library}, layout_of(*below, section).questions.at(unit).questions.front());
        if (!up) {
          if (verbose) std::cout << where << ": not back: " << up.error().reason << "\n";
          continue;
        }
        if (applied(below->text(), up->documents.at(0).edits) == document->text().str()) {
          ++identical;
        } else if (verbose) {
          std::cout << where << ": differs afterwards\n";
        }
      }
    }
  }
  std::cout << moved << " questions moved and moved back, " << identical << " of them to the identical text; "
            << refused << " refused\n";
  EXPECT_GE(identical * 100, moved * 90);
}

}  // namespace
}  // namespace vraagbaak::features::renumbering
