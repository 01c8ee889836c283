#include "checks/folder.h"

namespace vraagbaak::checks::cited_question_missing_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string answer(std::string_view words) { return "Vraag 1\nKlopt het?\n\nAntwoord 1\n" + std::string(words) + "\n"; }

TEST(CitedQuestionMissing, NamesThePaperAndItsLastNumber) {
  Folder folder;
  folder.library.add("file:///map/eerder.txt", kEarlierPaper);
  EXPECT_THAT(
      folder.said_of(answer("Zie het antwoord op vraag 7 van de vragen van het lid Bakker (2022Z01234).")),
      ElementsAre("cited-question-missing: Het stuk 2022Z01234 heeft geen vraag 7; de nummers lopen tot en met 1. "
                  "Controleer het nummer."));
}

TEST(CitedQuestionMissing, AcceptsAQuestionThatIsThere) {
  Folder folder;
  folder.library.add("file:///map/eerder.txt", kEarlierPaper);
  EXPECT_THAT(folder.said_of(answer("Zie het antwoord op vraag 1 van de vragen van het lid Bakker (2022Z01234).")),
              IsEmpty());
}

TEST(CitedQuestionMissing, SaysNothingOfAPaperThatIsNotInTheFolder) {
  Folder folder;
  EXPECT_THAT(folder.said_of(answer("Zie het antwoord op vraag 7 van de vragen van het lid Bakker (2022Z01234).")),
              IsEmpty());
}

TEST(CitedQuestionMissing, SaysNothingWhenTwoPapersBearTheNumber) {
  Folder folder;
  folder.library.add("file:///map/eerder.txt", kEarlierPaper);
  folder.library.add("file:///map/kopie.txt", kEarlierPaper);
  EXPECT_THAT(folder.said_of(answer("Zie het antwoord op vraag 7 van de vragen van het lid Bakker (2022Z01234).")),
              IsEmpty());
}

TEST(CitedQuestionMissing, SaysNothingOfAPaperWithoutQuestions) {
  Folder folder;
  folder.library.add("file:///map/2022Z01234.txt", "Een brief over de veerdienst.\n");
  EXPECT_THAT(folder.said_of(answer("Zie het antwoord op vraag 7 van de vragen van het lid Bakker (2022Z01234).")),
              IsEmpty());
}

}  // namespace
}  // namespace vraagbaak::checks::cited_question_missing_test
