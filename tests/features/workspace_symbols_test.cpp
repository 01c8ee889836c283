// Finding figures among papers and questions by words.
#include "features/workspace_symbols.h"

#include <gmock/gmock.h>

#include "features/fake_library.h"

namespace vraagbaak::features::workspace_symbols_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using vraagbaak::fixtures::FakeLibrary;
using Kind = WorkspaceSymbol::Kind;

constexpr std::string_view kPaper = R"(2023Z01234
Vragen van het lid Bakker (VVD) aan de Minister van Financiën over de keuring van schepen (ingezonden 1 februari 2023).
Antwoord van Minister De Boer (Financiën) (ontvangen 3 maart 2023).

Vraag 1
Hoeveel schepen zijn gekeurd?

Antwoord 1
In totaal werden in 2022 539 schepen gekeurd in Delfzijl. Dat kostte 2,5 miljoen euro.
)";

std::vector<WorkspaceSymbol> found(std::string_view query, size_t limit = 200) {
  FakeLibrary library;
  library.add("file:///map/eerder.pqa", kPaper);
  return workspace_symbols(query, library, limit, Language::dutch);
}

std::vector<Kind> kinds(const std::vector<WorkspaceSymbol>& symbols) {
  std::vector<Kind> all;
  for (const WorkspaceSymbol& symbol : symbols) all.push_back(symbol.kind);
  return all;
}

TEST(WorkspaceSymbols, GiveFiguresBehindPapersAndQuestions) {
  EXPECT_THAT(kinds(found("schepen")), ElementsAre(Kind::paper, Kind::question, Kind::fact));
}

TEST(WorkspaceSymbols, NameAFigureByItsValueAndSentence) {
  const auto symbols = found("gekeurde schepen Delfzijl");
  ASSERT_EQ(symbols.size(), 1u);
  EXPECT_EQ(symbols[0].name, "539 schepen · In totaal werden in 2022 539 schepen gekeurd in Delfzijl.");
  EXPECT_EQ(symbols[0].container, "2023Z01234 · de keuring van schepen");
  EXPECT_EQ(kPaper.substr(symbols[0].range.start.value, symbols[0].range.size()), "539 schepen");
}

TEST(WorkspaceSymbols, KeepToTheLimit) { EXPECT_EQ(found("schepen", 2).size(), 2u); }

TEST(WorkspaceSymbols, AreNoneForWordsThatNobodyUses) { EXPECT_THAT(found("zeppelins"), IsEmpty()); }

}  // namespace
}  // namespace vraagbaak::features::workspace_symbols_test
