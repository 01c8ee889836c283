// header-mismatch: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::header_mismatch_test {
namespace {

/// A Flemish question whose answer head has these lines.
std::string paper(std::string_view minister, std::string_view head) {
  return "SCHRIFTELIJKE VRAAG\nnr. 123\nvan JAN DE WIT\ndatum: 12 januari 2023\naan ANNA CLAES\n"
         "VLAAMS MINISTER VAN MOBILITEIT\n\nFietspaden  -  Onderhoud\n\nFietspaden slijten.\n\n"
         "1. Hoeveel kilometer fietspad is hersteld?\n\n2. Wat kostte dat?\n\n " +
         std::string(minister) + "\nVLAAMS MINISTER VAN MOBILITEIT\n\nANTWOORD\n" + std::string(head) +
         "\n\n1. Er is 40 km hersteld.\n\n2. Dat kostte 2 miljoen euro.\n";
}

std::vector<std::string> found(std::string_view minister, std::string_view head) {
  return messages(paper(minister, head), "header-mismatch", Language::dutch);
}

TEST(HeaderMismatch, RejectsAnotherNumber) {
  EXPECT_THAT(
      found("ANNA CLAES", "op vraag nr. 132 van 12 januari 2023\nvan JAN DE WIT"),
      ::testing::ElementsAre("Het hoofd van het antwoord noemt vraag nr. 132, het hoofd van de vraag nr. 123. | Het "
                             "hoofd van de vraag"));
}

TEST(HeaderMismatch, RejectsAnotherDate) {
  EXPECT_THAT(
      found("ANNA CLAES", "op vraag nr. 123 van 13 januari 2023\nvan JAN DE WIT"),
      ::testing::ElementsAre("Het hoofd van het antwoord noemt als datum 13 januari 2023, het hoofd van de vraag 12 "
                             "januari 2023. | Het hoofd van de vraag"));
}

TEST(HeaderMismatch, RejectsAnotherMember) {
  EXPECT_THAT(
      found("ANNA CLAES", "op vraag nr. 123 van 12 januari 2023\nvan PIET MAES"),
      ::testing::ElementsAre("Het hoofd van het antwoord noemt als vraagsteller PIET MAES, het hoofd van de vraag JAN "
                             "DE WIT. | Het hoofd van de vraag"));
}

TEST(HeaderMismatch, AcceptsHeadsThatAgree) {
  EXPECT_THAT(found("ANNA CLAES", "op vraag nr. 123 van 12 januari 2023\nvan JAN DE WIT"), ::testing::IsEmpty());
}

}  // namespace
}  // namespace vraagbaak::checks::header_mismatch_test
