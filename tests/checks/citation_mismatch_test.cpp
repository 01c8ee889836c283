#include "checks/folder.h"

namespace vraagbaak::checks::citation_mismatch_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A folder with Aanhangsel 2001 of 2021–2022, whose case number is 2022Z01234.
struct WithAppendix : Folder {
  WithAppendix() {
    library.add("file:///map/ah-tk-20212022-2001.txt", kEarlierPaper).paper.ids = {"ah-tk-20212022-2001", "2022Z01234"};
  }
};

std::string answer(std::string_view numbers) {
  return "Vraag 1\nKlopt het?\n\nAntwoord 1\nZie de vragen van het lid Bakker (" + std::string(numbers) + ").\n";
}

TEST(CitationMismatch, SaysWhichNumberThePaperBears) {
  WithAppendix folder;
  EXPECT_THAT(folder.said_of(answer("2022Z01234, Aanhangsel Handelingen, vergaderjaar 2021–2022, nr. 2011")),
              ElementsAre("citation-mismatch: 2022Z01234 en ah-tk-20212022-2011 zijn niet hetzelfde stuk: 2022Z01234 "
                          "heeft in de map het nummer ah-tk-20212022-2001."));
}

TEST(CitationMismatch, AcceptsNumbersThatBelongTogether) {
  WithAppendix folder;
  EXPECT_THAT(folder.said_of(answer("2022Z01234, Aanhangsel Handelingen, vergaderjaar 2021–2022, nr. 2001")),
              IsEmpty());
}

TEST(CitationMismatch, AcceptsAListOfPapers) {
  WithAppendix folder;
  EXPECT_THAT(folder.said_of(answer("2022Z01234 en 2022Z01299")), IsEmpty());
  EXPECT_THAT(folder.said_of(answer("2022Z01234 en eerder Aanhangsel Handelingen, vergaderjaar 2021–2022, nr. 2011")),
              IsEmpty());
}

TEST(CitationMismatch, SaysNothingOfAPaperThatIsNotInTheFolder) {
  Folder folder;
  EXPECT_THAT(folder.said_of(answer("2022Z01234, Aanhangsel Handelingen, vergaderjaar 2021–2022, nr. 2011")),
              IsEmpty());
}

}  // namespace
}  // namespace vraagbaak::checks::citation_mismatch_test
