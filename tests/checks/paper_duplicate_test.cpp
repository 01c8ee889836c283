#include "checks/folder.h"

namespace vraagbaak::checks::paper_duplicate_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string changed(std::string_view from, std::string_view to) {
  std::string text(kEarlierPaper);
  return text.replace(text.find(from), from.size(), to);
}

TEST(PaperDuplicate, NamesTheOtherText) {
  Folder folder;
  folder.library.add("file:///map/versie%202.txt", kEarlierPaper);
  EXPECT_THAT(folder.said_of(changed("twaalf", "dertien")),
              ElementsAre("paper-duplicate: In de map staat nog een tekst van dit stuk (2022Z01234) die anders is: "
                          "versie 2.txt."));
}

TEST(PaperDuplicate, AcceptsACopyWithOtherLineBreaks) {
  Folder folder;
  folder.library.add("file:///map/kopie.txt", kEarlierPaper);
  EXPECT_THAT(folder.said_of(changed("Er varen twaalf", "Er varen\r\ntwaalf")), IsEmpty());
}

TEST(PaperDuplicate, AcceptsTheQuestionBesideTheAnswer) {
  Folder folder;
  folder.library.add("file:///map/vraag.txt",
                     "2022Z01234\nVragen van het lid Bakker (VVD) aan de Minister van Financiën over de veerdienst "
                     "(ingezonden 1 februari 2022).\n\n1\nHoeveel boten varen er?\n");
  EXPECT_THAT(folder.said_of(kEarlierPaper), IsEmpty());
}

TEST(PaperDuplicate, AcceptsTwoLettersOfOneDay) {
  const auto letter = [](const std::string& about) {
    return "> Retouradres Postbus 1 2500 AA Den Haag\n\nDatum 8 juni 2022\n\nGeachte voorzitter,\n\nHierbij stuur ik u "
           "de antwoorden op de vragen over " +
           about + ".\n\nVraag 1\nHoeveel " + about + " zijn er?\n\nAntwoord 1\nTwaalf.\n";
  };
  Folder folder;
  folder.library.add("file:///map/brief.txt", letter("sluizen"));
  EXPECT_THAT(folder.said_of(letter("bruggen")), IsEmpty());
}

TEST(PaperDuplicate, SaysNothingOfAPaperAlone) {
  Folder folder;
  folder.library.add("file:///map/ander.txt", changed("2022Z01234", "2022Z05555"));
  EXPECT_THAT(folder.said_of(kEarlierPaper), IsEmpty());
}

}  // namespace
}  // namespace vraagbaak::checks::paper_duplicate_test
