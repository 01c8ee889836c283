// Formatting published papers, which stand in ../shared/corpus beside the repository (see findings_test.cpp): no word
// changes, the structure stays, and a second time changes nothing.
#include "features/formatting.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "features/layout.h"
#include "support/fixture.h"

namespace vraagbaak::features {
namespace {

namespace fs = std::filesystem;

const fs::path kCorpus = fs::path(VRAAGBAAK_SOURCE_DIR) / "../shared/corpus";

std::string read(const fs::path& file) {
  std::ostringstream out;
  out << std::ifstream(file, std::ios::binary).rdbuf();
  return out.str();
}

/// Without blanks, quotation marks and the marks behind numbers.
std::string letters(const std::string& text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = std::string_view(text).substr(i);
    bool skipped = false;
    for (const std::string_view mark : {" ", "\t", "\n", "\r", "\u00a0", "\"", "«", "»", "“", "”", ".", ":", ")"}) {
      if (!rest.starts_with(mark)) continue;
      i += mark.size() - 1;
      skipped = true;
      break;
    }
    if (!skipped) out += text[i];
  }
  return out;
}

TEST(FormattingPublishedTexts, ChangesLayoutAloneAndComesToRest) {
  if (!fs::is_directory(kCorpus)) {
    std::cout << "The published papers are not here: formatting was NOT tried on them.\n";
    return;
  }
  const FormatOptions everything{.wrap = FormatOptions::Wrap::width,
                                 .width = 72,
                                 .non_breaking_spaces = true,
                                 .quotes = FormatOptions::Quotes::form,
                                 .trim_trailing_blanks = true};
  size_t changed = 0;
  size_t papers = 0;
  for (const FormatOptions& options :
       {FormatOptions{}, FormatOptions{.wrap = FormatOptions::Wrap::paragraph}, everything}) {
    for (const auto& entry : fs::recursive_directory_iterator(kCorpus)) {
      if (entry.path().extension() != ".txt") continue;
      ++papers;
      const std::string before = read(entry.path());
      const auto document = vraagbaak::fixtures::parse_document(before);
      const auto edits = format(*document, options);
      changed += !edits.empty();
      const std::string after = applied(document->text(), edits);
      const auto again = vraagbaak::fixtures::parse_document(after);
      const std::string name = entry.path().filename().string();
      EXPECT_EQ(letters(before), letters(after)) << name;
      EXPECT_EQ(letters(vraagbaak::fixtures::outline(*document)), letters(vraagbaak::fixtures::outline(*again)))
          << name;
      EXPECT_THAT(format(*again, options), ::testing::IsEmpty()) << name;
    }
  }
  std::cout << changed << " of " << papers << " papers changed\n";
}

}  // namespace
}  // namespace vraagbaak::features
