#include "checks/folder.h"

namespace vraagbaak::checks::cited_question_missing_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string answer(std::string_view words) { return "Vraag 1\nKlopt het?\n\nAntwoord 1\n" + std::string(words) + "\n"; }

TEST(CitedQuestionMissing, NamesThePaperAndItsLastNumber) {
  Folder folder;
  folder.library.add("file:///map/eerder.txt", kEarlierPaper);
  EXPECT_THAT(folder.said_of(answer("Zie het antwoord op vraag 7 van de vragen van het lid Bakker (2022Z01234).")),
              ElementsAre("cited-question-missing: Geen vraag 7 in 2022Z01234; de nummers lopen daar tot en met 1. "
                          "Controleer het nummer."));
}

TEST(CitedQuestionMissing, NamesThePaperAsPeopleDo) {
  Folder folder;
  folder.library.add("file:///map/aanhangsel.txt",
                     "Tweede Kamer der Staten-Generaal\nVergaderjaar 2021–2022\nAanhangsel van de Handelingen\nVragen "
                     "gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden\n1234\nVragen "
                     "van het lid Bakker (VVD) aan de Minister van Financiën over de veerdienst (ingezonden 1 februari "
                     "2022).\n\nVraag 1\nHoeveel boten varen er?\n\nAntwoord 1\nTwaalf.\n");
  EXPECT_THAT(
      folder.said_of(answer("Zie het antwoord op vraag 7 (Aanhangsel Handelingen, vergaderjaar 2021–2022, nr. 1234).")),
      ElementsAre("cited-question-missing: Geen vraag 7 in Aanhangsel van de Handelingen 2021–2022, nr. 1234; "
                  "de nummers lopen daar tot en met 1. Controleer het nummer."));
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
