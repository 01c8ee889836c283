// The catalogue in docs/ is what the generator writes, and every page has its parts.
#include "../../server/tools/catalogue.h"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

namespace vraagbaak::tools {
namespace {

const std::filesystem::path kServer = std::filesystem::path(VRAAGBAAK_SOURCE_DIR) / "server";

TEST(Catalogue, IsUpToDate) {
  std::ostringstream written;
  written << std::ifstream(kServer / "docs/diagnostics.md", std::ios::binary).rdbuf();
  EXPECT_TRUE(written.str() == catalogue(kServer / "src/checks"))
      << "docs/diagnostics.md is out of date: run vraagbaak_catalogue server";
}

TEST(Catalogue, GivesEveryCheckItsParts) {
  for (const checks::Check* check : checks::all_checks()) {
    const std::string page = header_comment(source_of(*check, kServer / "src/checks"));
    for (const char* part : {"\nWhy it matters: ", "\nAccepted:\n```\n", "\nRejected:\n```\n", "\nSource: "})
      EXPECT_THAT(page, testing::HasSubstr(part)) << check->code;
  }
}

}  // namespace
}  // namespace vraagbaak::tools
