#include "checks/folder.h"

namespace vraagbaak::checks::quote_mismatch_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr const char* kSource = "file:///map/eerder.txt";

/// A folder with paper 2022Z01234.
struct WithSource : Folder {
  explicit WithSource(std::string_view says =
                          "De boot blijft tot het einde van de concessie dagelijks varen, ook in de "
                          "winter. Daarna beslist de provincie.") {
    library.add(
        kSource,
        "2022Z01234\nVragen van het lid Bakker (VVD) aan de Minister van Financiën over de veerdienst (ingezonden "
        "1 februari 2022).\nAntwoord van Minister De Boer (Financiën) (ontvangen 3 maart 2022).\n\nVraag "
        "1\nBlijft de boot varen?\n\nAntwoord 1\n" +
            std::string(says) + "\n");
  }
};

std::string question(std::string_view words) { return "Vraag 1\n" + std::string(words) + "\n\nAntwoord 1\nJa.\n"; }

TEST(QuoteMismatch, ShowsBothWordings) {
  WithSource folder;
  EXPECT_THAT(folder.looked_up_of(question("Schreef u “de boot blijft tot het einde van de dienstregeling dagelijks "
                                           "varen” (2022Z01234)?")),
              ElementsAre("quote-mismatch warning: Dit citaat wijkt af: hier staat \"einde van de dienstregeling "
                          "dagelijks varen\", in de veerdienst, 3 maart 2022 staat \"einde van de concessie dagelijks "
                          "varen\"."));
  EXPECT_THAT(folder.looked_up_of(question("Schreef u “de boot blijft tot het einde van de dienstregeling dagelijks "
                                           "varen” (2022Z01234)?"),
                                  Language::english),
              ElementsAre(::testing::HasSubstr("in de veerdienst, 3 March 2022 it is \"einde van de concessie")));
}

TEST(QuoteMismatch, MarksTheQuotationAndTheSentenceThere) {
  WithSource folder;
  const std::string text = question("Schreef u “de boot blijft tot het eind van de concessie varen” (2022Z01234)?");
  const std::vector<Finding> found = folder.looked_up(text);
  ASSERT_THAT(found, SizeIs(1));
  const auto document = vraagbaak::fixtures::parse_document(text);
  EXPECT_EQ(document->text().slice(document_range(found[0].place, *document)),
            "de boot blijft tot het eind van de concessie varen");
  ASSERT_THAT(found[0].related, SizeIs(1));
  ASSERT_NE(found[0].related[0].elsewhere, nullptr);
  EXPECT_EQ(found[0].related[0].elsewhere->text.slice(found[0].related[0].elsewhere->range),
            "De boot blijft tot het einde van de concessie dagelijks varen");
}

TEST(QuoteMismatch, ReportsAWordThatWasLeftOut) {
  WithSource folder("Het kabinet zal de dienst in dit jaar niet uitbreiden naar de andere eilanden.");
  EXPECT_THAT(folder.looked_up_of(question("Schreef u in 2022Z01234: «Het kabinet zal de dienst in dit jaar uitbreiden "
                                           "naar de andere eilanden.»?")),
              SizeIs(1));
}

TEST(QuoteMismatch, KnowsAllMarks) {
  for (const char* marks : {"“ ”", "„ ”", "« »", "‘ ’", "\" \"", "' '"}) {
    WithSource folder;
    const std::string both(marks);
    const size_t blank = both.find(' ');
    EXPECT_THAT(folder.looked_up_of(question("Schreef u " + both.substr(0, blank) +
                                             "de boot blijft tot het einde van de winter dagelijks varen" +
                                             both.substr(blank + 1) + " (2022Z01234)?")),
                SizeIs(1))
        << marks;
  }
}

TEST(QuoteMismatch, TakesThePaperOfTheSentenceBeside) {
  WithSource folder;
  EXPECT_THAT(
      folder.looked_up_of(question("Kent u uw antwoord (2022Z01234)? Daarin staat “de boot blijft tot het einde "
                                   "van de winter dagelijks varen”.")),
      SizeIs(1));
  EXPECT_THAT(
      folder.looked_up_of(question("Kent u uw antwoord (2022Z01234)? Er is veel veranderd. Daarin staat “de boot "
                                   "blijft tot het einde van de winter dagelijks varen”.")),
      IsEmpty());
}

/// A question with a note, as it stands under the answers.
std::string noted(std::string_view words, std::string_view note) {
  return question(words) + "\n1 " + std::string(note) + "\n";
}

constexpr const char* kCited = "Kamerstuk 27 925, nr. 880, p. 4.";

/// A folder with the letter that kCited names.
struct WithLetter : Folder {
  WithLetter() {
    library.add("file:///map/kst-27925-880.txt",
                "Tweede Kamer der Staten-Generaal\nVergaderjaar 2021–2022\n\n27 925 Veerdiensten\n\nNr. 880 BRIEF VAN "
                "DE MINISTER VAN FINANCIËN\n\nDen Haag, 9 maart 2022\n\nDe boot blijft tot het einde van de concessie "
                "dagelijks varen.\n");
  }
};

TEST(QuoteMismatch, TakesThePaperOfANote) {
  for (const char* words :
       {"U schreef: “De boot blijft tot het einde van de winter dagelijks varen.”1 Geldt dat nog?",
        "U schreef dat “de boot blijft tot het einde van de winter dagelijks varen”.1",
        "U schreef in uw brief1 dat “de boot blijft tot het einde van de winter dagelijks varen”. Geldt dat nog?",
        "Kent u uw brief?1 Daarin staat: “De boot blijft tot het einde van de winter dagelijks varen.”"}) {
    WithLetter folder;
    EXPECT_THAT(folder.looked_up_of(noted(words, kCited)), SizeIs(1)) << words;
  }
}

TEST(QuoteMismatch, TakesThePaperOfANoteWhoseMarkIsInBracketsOrRaised) {
  struct Marked {
    const char* mark;
    const char* note;
  };
  for (const auto& [mark, note] : {Marked{"[1]", "[1]"}, Marked{" [1]", "[1]"}, Marked{"(1)", "(1)"}, Marked{"¹", "¹"},
                                   Marked{"¹", "1"}, Marked{"[1]", "1)"}, Marked{".[1]", "1"}}) {
    WithLetter folder;
    const std::string words =
        "U schreef dat “de boot blijft tot het einde van de winter dagelijks varen”" + std::string(mark);
    EXPECT_THAT(folder.looked_up_of(question(words) + "\n" + note + " " + kCited + "\n"), SizeIs(1)) << mark << note;
  }
}

TEST(QuoteMismatch, TakesThePaperOfNoOtherNote) {
  WithLetter folder;
  EXPECT_THAT(folder.looked_up_of(
                  noted("U schreef dat “de boot blijft tot het einde van de winter dagelijks varen”.2", kCited)),
              IsEmpty());
  EXPECT_THAT(
      folder.looked_up_of(noted("U schreef dat “de boot blijft tot het einde van de winter dagelijks varen”. Dat "
                                "is lang geleden. Wat is er toen afgesproken?1",
                                kCited)),
      IsEmpty());
}

TEST(QuoteMismatch, AcceptsAQuotationThatThePaperOfTheNoteHas) {
  WithLetter folder;
  EXPECT_THAT(folder.looked_up_of(
                  noted("U schreef: “De boot blijft tot het einde van de concessie dagelijks varen.”1", kCited)),
              IsEmpty());
}

TEST(QuoteMismatch, TakesThePaperOfTheWordsThatAnnounceAQuotation) {
  for (const char* layout : {":\n\n“", ":\n– “"}) {
    WithSource folder;
    EXPECT_THAT(folder.looked_up_of(question("In uw antwoord (2022Z01234) schreef u" + std::string(layout) +
                                             "De boot blijft tot het einde van de winter dagelijks varen.”")),
                SizeIs(1))
        << layout;
  }
  WithSource folder;
  EXPECT_THAT(folder.looked_up_of(question("In uw antwoord (2022Z01234) staat veel.\n\n“De boot blijft tot het einde "
                                           "van de winter dagelijks varen.”")),
              IsEmpty());
}

TEST(QuoteMismatch, AcceptsOtherCaseSignsLineEndsAndGaps) {
  for (const char* quotation :
       {"De boot blijft tot het einde van de concessie dagelijks varen",
        "DE BOOT BLIJFT TOT HET EINDE VAN DE CONCESSIE",
        "de boot blijft tot het\neinde van de con-\ncessie dagelijks varen",
        "de boot blijft (…) dagelijks varen, ook in de winter",
        "de boot blijft tot het einde [...] varen ook in de winter", "[d]e boot blijft tot het einde van de concessie",
        "de boot blijft tot het einde van [die] concessie dagelijks varen",
        "De boot blijft ... varen, ook in de winter. Daarna beslist de provincie."}) {
    WithSource folder;
    EXPECT_THAT(folder.looked_up_of(question("Schreef u “" + std::string(quotation) + "” (2022Z01234)?")), IsEmpty())
        << quotation;
  }
}

TEST(QuoteMismatch, AcceptsBlanksAndNoteMarksThatACopyHasOrLacks) {
  WithSource folder("De boot blijft tothet einde van de concessie1 dagelijks varen.");
  EXPECT_THAT(folder.looked_up_of(question("Schreef u “de boot blijft tot het einde van de concessie dagelijks varen” "
                                           "(2022Z01234)?")),
              IsEmpty());
}

TEST(QuoteMismatch, SaysNothingWhereNoSentenceIsMeant) {
  WithSource folder;
  EXPECT_THAT(folder.looked_up_of(question("Zei de wethouder “wij laten niemand aan de kade staan wachten” over "
                                           "2022Z01234?")),
              IsEmpty());
  EXPECT_THAT(folder.looked_up_of(question("Noemt u dat “dagelijks varen” (2022Z01234)?")), IsEmpty());
}

TEST(QuoteMismatch, SaysNothingOfAPaperThatIsNotInTheFolder) {
  WithSource folder;
  EXPECT_THAT(folder.looked_up_of(question("Schreef u “de boot blijft tot het einde van de winter dagelijks varen” "
                                           "(2022Z05555)?")),
              IsEmpty());
}

TEST(QuoteMismatch, AcceptsAQuotationThatOneOfTheCitedPapersHas) {
  WithSource folder;
  folder.library.add("file:///map/nog.txt",
                     "2022Z05555\nVragen van het lid Bakker (VVD) aan de Minister van Financiën over de sluis "
                     "(ingezonden 1 februari 2022).\n\n1\nKlopt het dat de boot blijft tot het einde van de winter "
                     "dagelijks varen?\n");
  EXPECT_THAT(folder.looked_up_of(question("Schreef u “de boot blijft tot het einde van de winter dagelijks varen” "
                                           "(2022Z01234, 2022Z05555)?")),
              IsEmpty());
}

TEST(QuoteMismatch, ReadsTheQuotationAcrossAPageOfTheOtherPaper) {
  WithSource folder(
      "De boot blijft tot het einde van de\n\n Tweede Kamer, vergaderjaar 2021–2022, Aanhangsel 2\n\nconcessie "
      "dagelijks varen.");
  EXPECT_THAT(folder.looked_up_of(question("Schreef u “de boot blijft tot het einde van de concessie dagelijks varen” "
                                           "(2022Z01234)?")),
              IsEmpty());
}

TEST(QuoteMismatch, SurvivesTextsThatAreNone) {
  WithSource folder;
  const std::string odd = question("\xFF“\xE2\x80 \x00 ‘’ [ [[ “““ (2022Z01234) “a b c d e f\xFF” “[” “…” “”");
  EXPECT_THAT(folder.looked_up_of(odd), IsEmpty());
}

}  // namespace
}  // namespace vraagbaak::checks::quote_mismatch_test
