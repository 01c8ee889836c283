#include "index/contents.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "index/identity.h"
#include "support/annotations.h"
#include "support/fixture.h"

namespace vraagbaak::index {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Contents contents(std::string_view text, const std::string& uri = "file:///map/tekst.txt") {
  return contents_of(*vraagbaak::fixtures::parse_document(text), uri);
}

constexpr std::string_view kAppendix =
    "Tweede Kamer der Staten-Generaal2\n"
    "Vergaderjaar 2022–2023 Aanhangsel van de Handelingen\n"
    "Vragen gesteld door de leden der Kamer, met de daarop door de\n"
    "regering gegeven antwoorden\n"
    "4321\n"
    "Vragen van het lid Jansen (ABC) aan de Minister van Verkeer over de dienstregeling\n"
    "van de veerboot (ingezonden 4 juli 2023).\n"
    "Antwoord van Minister De Vries (Verkeer) (ontvangen 14 september 2023).\n"
    "Vraag 1\n"
    "Vaart de veerboot\n"
    "op zondag?\n"
    "Antwoord 1\n"
    "Ja.\n"
    "Vraag 2\n"
    "Hoe laat?\n"
    "Antwoord 2\n"
    "Zie het antwoord op vraag 1.\n";

TEST(Contents, KnowsAnAppendixByYearAndNumber) {
  const Paper paper = contents(kAppendix).paper;
  EXPECT_EQ(paper.form, model::Form::appendix);
  EXPECT_EQ(paper.ids.front(), "ah-tk-20222023-4321");
  EXPECT_EQ(paper.title, "de dienstregeling van de veerboot");
  EXPECT_EQ(paper.date.iso(), "2023-09-14");
  EXPECT_THAT(paper.people, ElementsAre("Jansen (ABC)", "Minister De Vries (Verkeer)"));
}

TEST(Contents, TakesTheSessionYearOfADraftFromItsDate) {
  const auto text = [](const char* day) {
    return "AH 2000\n2025Z04854\nAntwoord van staatssecretaris Bakker (Verkeer) (ontvangen " + std::string(day) +
           ")\n\nVraag 1\nVaart de boot?\n\nAntwoord 1\nJa.\n";
  };
  EXPECT_THAT(contents(text("18 april 2025")).paper.ids,
              ElementsAre("ah-tk-20242025-2000", "2025Z04854", "ah-tk-2000"));
  // Sessions begin on the third Tuesday of September: 16 September in 2025.
  EXPECT_EQ(contents(text("15 september 2025")).paper.ids.front(), "ah-tk-20242025-2000");
  EXPECT_EQ(contents(text("16 september 2025")).paper.ids.front(), "ah-tk-20252026-2000");
}

TEST(Contents, KnowsAFlemishQuestionByNumberAndDay) {
  const Paper paper = contents(
                          "SCHRIFTELIJKE VRAAG\nnr. 437\nvan JAN JANSSEN\ndatum: 9 maart 2022\n\n"
                          "aan AN PEETERS\nVLAAMS MINISTER VAN MOBILITEIT\n\nVeerdiensten  -  Stand van zaken\n\n"
                          "De veerdienst vaart.\n\n1. Vaart hij op zondag?\n\n2. Hoe laat?\n")
                          .paper;
  EXPECT_EQ(paper.form, model::Form::flemish_question);
  EXPECT_THAT(paper.ids, ElementsAre("sv-437-2022-03-09", "sv-437-20212022", "sv-437"));
}

TEST(Contents, KnowsAListByDossierAndNumber) {
  const auto ids = [](std::string_view head) {
    return contents(std::string(head) +
                    "\nLIJST VAN VRAGEN EN ANTWOORDEN\n\nVastgesteld 5 januari 2022\n\nDe vaste commissie voor Verkeer "
                    "heeft een aantal vragen voorgelegd.\n\nVraag 1\nVaart de boot?\n\nAntwoord\nJa.\n")
        .paper.ids;
  };
  EXPECT_EQ(ids("27 925 Veerdiensten op zee\n\nNr. 880").front(), "kst-27925-880");
  EXPECT_EQ(ids("36 410 XVI Vaststelling van de begroting\n\nNr. 116").front(), "kst-36410-XVI-116");
  EXPECT_EQ(ids("21 501-02 Raad Algemene Zaken\n\nNr. 1538").front(), "kst-21501-02-1538");
  EXPECT_EQ(ids("27925- 919 Verlenging van de veerdienst").front(), "kst-27925-919");
  EXPECT_THAT(ids("27 925 Veerdiensten op zee\n\nNr. 880"), Contains("27925"));
}

TEST(Contents, DoesNotTakeAPostcodeForADossier) {
  EXPECT_THAT(contents("Postbus 20015\n2500 EA Den Haag\n17003819 R\n\nNr. 12\n\nGeachte voorzitter,\n").paper.ids,
              IsEmpty());
}

TEST(Contents, KnowsALetterByItsDay) {
  const Paper paper = contents(
                          "> Retouradres Postbus 1 Den Haag\n\nDatum 28 oktober 2022\nBetreft Veerdiensten\n\n"
                          "Geachte voorzitter,\n\nHierbij stuur ik u de brief over veerdiensten.\n")
                          .paper;
  EXPECT_THAT(paper.ids, ElementsAre("brief-2022-10-28", "brief---10-28"));
  EXPECT_EQ(paper.date.iso(), "2022-10-28");
}

TEST(Contents, TakesIdentifiersFromTheFileName) {
  const auto ids = [](const char* name) { return contents("Tekst.\n", "file:///map/" + std::string(name)).paper.ids; };
  EXPECT_EQ(ids("ah-tk-20222023-3649.txt").front(), "ah-tk-20222023-3649");
  EXPECT_EQ(ids("04_ah-tk-20242025-546-docx.txt").front(), "ah-tk-20242025-546");
  EXPECT_EQ(ids("kst-27925-880.pdf.txt").front(), "kst-27925-880");
  EXPECT_EQ(ids("kst-36410-xvi-116-h1.txt").front(), "kst-36410-XVI-116");
  EXPECT_EQ(ids("kst-21501-02-1538.txt").front(), "kst-21501-02-1538");
  EXPECT_EQ(ids("kst-33802-C.txt").front(), "kst-33802-C");
  EXPECT_EQ(ids("2022Z25029.txt").front(), "2022Z25029");
  EXPECT_EQ(ids("kv-tk-2021Z07250.txt").front(), "2021Z07250");
  EXPECT_EQ(ids("Antwoord%20op%202022z25029.txt").front(), "2022Z25029");
  EXPECT_EQ(ids("sv-437-2022-03-09.txt").front(), "sv-437-2022-03-09");
  EXPECT_THAT(ids("notulen-2022.txt"), IsEmpty());
}

TEST(Contents, GivesQuestionsWithTheirWordsAndAnswers) {
  const Contents found = contents(kAppendix);
  ASSERT_THAT(found.questions, SizeIs(2));
  EXPECT_EQ(found.questions[0].text, "Vaart de veerboot op zondag?");
  EXPECT_EQ(found.questions[0].label, (model::Label{1, 0}));
  const auto slice = [](text::ByteRange range) {
    return std::string(kAppendix.substr(range.start.value, range.size()));
  };
  EXPECT_EQ(slice(found.questions[0].selection), "Vraag 1");
  EXPECT_EQ(slice(found.questions[0].answer), "Antwoord 1\nJa.");
  EXPECT_EQ(slice(found.questions[1].range), "Vraag 2\nHoe laat?");
}

TEST(Contents, GivesSubQuestionsTheirOwnWords) {
  const Contents found = contents("Vraag 1\nHoe is de dienst?\na) Op zondag?\nb) Op maandag?\n");
  ASSERT_THAT(found.questions, SizeIs(3));
  EXPECT_EQ(found.questions[1].label, (model::Label{1, 'a'}));
  EXPECT_EQ(found.questions[1].text, "Op zondag?");
  EXPECT_TRUE(found.questions[1].answer.empty());
}

TEST(Contents, LeavesFurnitureAndNotesOutOfAQuestion) {
  const Contents found = contents(
      "Vraag 1\nVaart de boot1 op\nTweede Kamer, vergaderjaar 2022–2023, Aanhangsel 2\nzondag?\n\nAntwoord 1\nJa.\n");
  ASSERT_THAT(found.questions, SizeIs(1));
  EXPECT_THAT(found.questions[0].text, ::testing::Not(::testing::HasSubstr("vergaderjaar")));
}

TEST(Contents, ListsWhatIsCitedButNotItself) {
  const Contents found = contents(
      "AH 617\n2024Z17972\nAntwoord van minister Bakker (Verkeer) (ontvangen 20 november 2024)\n\n"
      "Vraag 1\nKent u Kamerstuk 29 521, nr. 447 en 2022Z25029?\n\nAntwoord 1\nJa, zie 2024Z17972.\n");
  std::vector<std::string> ids;
  for (const Citation& citation : found.citations) ids.push_back(citation.id);
  EXPECT_THAT(ids, ElementsAre("kst-29521-447", "2022Z25029"));
}

std::vector<std::string> cited_questions(std::string_view text) {
  std::vector<std::string> found;
  for (const Citation& citation : contents(text).citations)
    if (citation.question.number != 0)
      found.push_back(citation.question.str() + " of " + citation.id + " \"" +
                      std::string(text.substr(citation.range.start.value, citation.range.size())) + "\"");
  return found;
}

TEST(Contents, FindsAQuestionOfAPaperNamedInTheSentence) {
  EXPECT_THAT(cited_questions("Vraag 1\nVaart de boot?\n\nAntwoord 1\nZie het antwoord op vraag 17 van Aanhangsel "
                              "Handelingen, vergaderjaar 2022–2023, nr. 3276.\n"),
              ElementsAre("17 of ah-tk-20222023-3276 \"17\""));
}

TEST(Contents, FindsAQuestionOfAPaperNamedInANote) {
  EXPECT_THAT(cited_questions("Vraag 1\nVaart de boot?\n\nAntwoord 1\nZoals gemeld in het antwoord op vraag 17 van de "
                              "eerdere vragen2 vaart hij.\n\nVraag 2\nHoe laat?\n\nAntwoord 2\nOm negen uur.\n\n"
                              "1 Kamerstuk 29 521, nr. 447.\n2 Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. "
                              "3276.\n"),
              ElementsAre("17 of ah-tk-20222023-3276 \"17\""));
}

TEST(Contents, TakesTheNoteOfItsOwnPage) {
  EXPECT_THAT(cited_questions("Vraag 1\nVaart de boot?\n\nAntwoord 1\nZie het antwoord op vraag 17 van de eerdere "
                              "vragen1.\n\n1 Kamerstuk 29 521, nr. 447.\n\nVraag 2\nHoe laat?\n\nAntwoord 2\nZie het "
                              "antwoord op vraag 18 van de eerdere vragen1.\n\n1 Kamerstuk 29 521, nr. 448.\n"),
              ElementsAre("17 of kst-29521-447 \"17\"", "18 of kst-29521-448 \"18\""));
}

TEST(Contents, DoesNotRepeatTheWordsOfAThousandQuestions) {
  std::string text = "Vraag 1";
  for (int i = 2; i <= 900; ++i) text += ", " + std::to_string(i);
  text += "\n" + std::string(3000, 'a') + " b?\n";
  size_t bytes = 0;
  for (const Question& question : contents(text).questions) bytes += question.text.size();
  EXPECT_LT(bytes, 100'000u);
}

TEST(Contents, LeavesAQuestionOfItsOwnAlone) {
  EXPECT_THAT(cited_questions("Vraag 1\nVaart de boot?\n\nAntwoord 1\nJa.\n\nVraag 2\nHoe laat?\n\nAntwoord 2\n"
                              "Zie het antwoord op vraag 1 en Kamerstuk 29 521, nr. 447.\n"),
              IsEmpty());
}

TEST(Contents, GivesALetterWithoutYearTheLastSuchDay) {
  const auto cited = [](const char* received) {
    const Contents found =
        contents("AH 617\n2024Z17972\nAntwoord van minister Bakker (Verkeer) (ontvangen " + std::string(received) +
                 ")\n\nVraag 1\nKent u de brief van 28 oktober?\n\nAntwoord 1\nJa.\n");
    return found.citations.empty() ? "" : found.citations.front().id;
  };
  EXPECT_EQ(cited("20 november 2024"), "brief-2024-10-28");
  EXPECT_EQ(cited("20 september 2024"), "brief-2023-10-28");
}

TEST(Contents, ListsAbbreviations) {
  const Contents found = contents("Vraag 1\nKent u Operation Inherent Resolve (OIR)?\n");
  ASSERT_THAT(found.terms, SizeIs(1));
  EXPECT_EQ(found.terms[0].abbreviation, "OIR");
  EXPECT_EQ(found.terms[0].expansion, "Operation Inherent Resolve");
}

TEST(Contents, CallsATextWithoutSubjectByItsFirstWords) {
  EXPECT_EQ(contents("Vraag 1\nVaart de veerboot\nop zondag?\n").paper.title, "Vaart de veerboot op zondag?");
  EXPECT_EQ(contents("AH 609\n2024Z14247\nAntwoord van minister Bakker (Verkeer) (ontvangen 19 november 2024)\n\n"
                     "Vraag 1\nVaart de veerboot?\n\nAntwoord 1\nJa.\n\nVraag 2\nHoe laat?\n")
                .paper.title,
            "Vaart de veerboot?");
}

TEST(Contents, OpensAfterTheHeader) {
  EXPECT_TRUE(contents(kAppendix).paper.opening.starts_with("Vraag 1 Vaart de veerboot op zondag?"));
}

TEST(Identity, UnifiesSpellings) {
  EXPECT_EQ(normalised_id("KST-36410-xvi-0116"), "kst-36410-XVI-116");
  EXPECT_EQ(normalised_id("kv-tk-2021z07250"), "2021Z07250");
  EXPECT_EQ(normalised_id("sv-0437-20212022-2022-03-09"), "sv-437-2022-03-09");
  EXPECT_EQ(normalised_id("ah-tk-20222023-03276"), "ah-tk-20222023-3276");
  EXPECT_EQ(normalised_id("kst-23700-188B"), "kst-23700-188b");
  EXPECT_EQ(normalised_id("ecli:nl:hr:2020:1"), "ECLI:NL:HR:2020:1");
  EXPECT_EQ(normalised_id("iets anders"), "iets anders");
}

TEST(Identity, KnowsWhatSeveralPapersShare) {
  EXPECT_TRUE(is_loose("sv-437"));
  EXPECT_TRUE(is_loose("brief---10-28"));
  EXPECT_TRUE(is_loose("27925"));
  EXPECT_TRUE(is_loose("ah-tk-3276"));
  EXPECT_FALSE(is_loose("sv-437-20212022"));
  EXPECT_FALSE(is_loose("ah-tk-20222023-3276"));
  EXPECT_FALSE(is_loose("2022Z25029"));
  EXPECT_FALSE(is_loose("kst-27925-880"));
}

}  // namespace
}  // namespace vraagbaak::index
