// Quick fixes: what each of them makes of a text.
#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <set>

#include "../../server/tools/catalogue.h"
#include "checks/analysis.h"
#include "features/fixes/fix.h"
#include "support/fixture.h"
#include "support/texts.h"

namespace vraagbaak::features::fixes {
namespace {

using checks::Analysis;
using checks::Finding;
using checks::Language;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::shared_ptr<const Analysis> analysed(std::string_view text) {
  return Analysis::run(vraagbaak::fixtures::parse_document(text));
}

/// The fixes of the first finding with `code`.
std::vector<Fix> fixes_of(const Analysis& analysis, std::string_view code) {
  Material material(analysis.document());
  for (const Finding* finding : analysis.findings())
    if (finding->check->code == code) return fixes_for(material, *finding);
  ADD_FAILURE() << "no finding " << code << " in\n" << analysis.document().text().str();
  return {};
}

/// The text after the first fix of the first finding with `code`.
std::string fixed(std::string_view text, std::string_view code) {
  const auto analysis = analysed(text);
  const std::vector<Fix> fixes = fixes_of(*analysis, code);
  if (fixes.empty()) return "no fix";
  if (fixes.front().refusal != nullptr) return "refused";
  return applied(analysis->document().text(), fixes.front().edits);
}

std::vector<std::string> titles(std::string_view text, std::string_view code, Language language) {
  std::vector<std::string> out;
  for (const Fix& fix : fixes_of(*analysed(text), code))
    out.push_back(checks::render(*fix.title, fix.arguments, language) +
                  (fix.refusal == nullptr ? "" : ": " + checks::render(*fix.refusal, {}, language)));
  return out;
}

bool safe(std::string_view text, std::string_view code) {
  const std::vector<Fix> fixes = fixes_of(*analysed(text), code);
  return !fixes.empty() && fixes.front().safe;
}

/// How many findings of each code there are; what is still to be written does not count.
std::map<std::string, size_t> counts(const Analysis& analysis) {
  std::map<std::string, size_t> out;
  for (const Finding* finding : analysis.findings())
    if (finding->check->code != "placeholder-left") ++out[std::string(finding->check->code)];
  return out;
}

TEST(AnswerMissingFix, PutsTheAnswerUnderItsQuestion) {
  EXPECT_EQ(fixed("Vraag 1\nWie?\n\nAntwoord 1\nEen.\n\nVraag 2\nWat?\n\nVraag 3\nWaar?\n\nAntwoord 3\nHier.\n",
                  "answer-missing"),
            "Vraag 1\nWie?\n\nAntwoord 1\nEen.\n\nVraag 2\nWat?\n\nAntwoord 2\n[in te vullen]\n\nVraag 3\nWaar?\n\n"
            "Antwoord 3\nHier.\n");
}

TEST(AnswerMissingFix, WritesTheHeadingAsTheOthersAreWritten) {
  EXPECT_EQ(fixed("Vraag 1\r\nWie?\r\nAntwoord op vraag 1:\r\n\r\nEen.\r\nVraag 2\r\nWat?\r\nVraag 3\r\nWaar?\r\n"
                  "Antwoord op vraag 3:\r\n\r\nHier.\r\n",
                  "answer-missing"),
            "Vraag 1\r\nWie?\r\nAntwoord op vraag 1:\r\n\r\nEen.\r\nVraag 2\r\nWat?\r\nAntwoord op vraag 2:\r\n\r\n"
            "[in te vullen]\r\nVraag 3\r\nWaar?\r\nAntwoord op vraag 3:\r\n\r\nHier.\r\n");
  EXPECT_EQ(fixed("Vraag 1: Wie is het?\nAntwoord 1: Een man.\nVraag 2: Wat is het?\nVraag 3: Waar is het?\n"
                  "Antwoord 3: Hier.\n",
                  "answer-missing"),
            "Vraag 1: Wie is het?\nAntwoord 1: Een man.\nVraag 2: Wat is het?\nAntwoord 2: [in te vullen]\n"
            "Vraag 3: Waar is het?\nAntwoord 3: Hier.\n");
}

TEST(AnswerMissingFix, PutsTheAnswerAmongTheOthersWhereTheyStandApart) {
  EXPECT_EQ(fixed("Vraag 1\nWie?\n\nVraag 2\nWat?\n\nVraag 3\nWaar?\n\nAntwoord 1\nEen.\n\nAntwoord 3\nHier.\n",
                  "answer-missing"),
            "Vraag 1\nWie?\n\nVraag 2\nWat?\n\nVraag 3\nWaar?\n\nAntwoord 1\nEen.\n\nAntwoord 2\n[in te vullen]\n\n"
            "Antwoord 3\nHier.\n");
  EXPECT_EQ(fixed("SCHRIFTELIJKE VRAAG\nnr. 12\nvan JAN DE WIT\ndatum: 12 januari 2023\n\n"
                  "1. Hoeveel kilometer fietspad is hersteld?\n2. Wat kostte dat?\n3. Wie betaalde dat?\n\n"
                  "ANTWOORD\nop vraag nr. 12 van 12 januari 2023\nvan JAN DE WIT\n\n"
                  "1. Er is 40 km hersteld.\n2. Dat kostte veel.\n",
                  "answer-missing"),
            "SCHRIFTELIJKE VRAAG\nnr. 12\nvan JAN DE WIT\ndatum: 12 januari 2023\n\n"
            "1. Hoeveel kilometer fietspad is hersteld?\n2. Wat kostte dat?\n3. Wie betaalde dat?\n\n"
            "ANTWOORD\nop vraag nr. 12 van 12 januari 2023\nvan JAN DE WIT\n\n"
            "1. Er is 40 km hersteld.\n2. Dat kostte veel.\n3. [in te vullen]\n");
}

TEST(AnswerMissingFix, IsNotForBulkWhileMostAnswersAreStillToCome) {
  EXPECT_FALSE(safe("Vraag 1\nWie?\n\nAntwoord 1\nEen.\n\nVraag 2\nWat?\n\nVraag 3\nWaar?\n", "answer-missing"));
  EXPECT_TRUE(safe("Vraag 1\nWie?\n\nAntwoord 1\nEen.\n\nVraag 2\nWat?\n\nVraag 3\nWaar?\n\nAntwoord 3\nHier.\n",
                   "answer-missing"));
}

TEST(SubanswerMissingFix, AddsThePartBehindTheOneBeforeIt) {
  EXPECT_EQ(fixed("Vraag 1\nGraag cijfers:\na) per provincie;\nb) per jaar;\nc) per leeftijd.\n\n"
                  "Antwoord 1\na) Die staan op de website.\nb) Die volgen in mei.\n",
                  "subanswer-missing"),
            "Vraag 1\nGraag cijfers:\na) per provincie;\nb) per jaar;\nc) per leeftijd.\n\n"
            "Antwoord 1\na) Die staan op de website.\nb) Die volgen in mei.\nc) [in te vullen].\n");
  const std::string middle = fixed(
      "Vraag 1\nGraag cijfers:\na) per provincie;\nb) per jaar;\nc) per leeftijd.\n\n"
      "Antwoord 1\na) Die staan op de website.\nc) Die volgen in mei.\n",
      "subanswer-missing");
  EXPECT_THAT(middle, ::testing::HasSubstr("website.\nb) [in te vullen].\nc) Die volgen"));
  EXPECT_THAT(counts(*analysed(middle)), IsEmpty());
}

TEST(AnswerHeadingMissingFix, GivesTheHeadingOfTheOthers) {
  EXPECT_EQ(fixed("Vraag 1\nIs het dicht?\n\nAntwoord op vraag 1\nJa, sinds mei.\n\n"
                  "Vraag 2\nWaar kunnen bezoekers dan terecht?\n\nBij het loket in de straat.\n\n"
                  "Vraag 3\nGaat het open?\n\nAntwoord op vraag 3\nNee.\n",
                  "answer-heading-missing"),
            "Vraag 1\nIs het dicht?\n\nAntwoord op vraag 1\nJa, sinds mei.\n\n"
            "Vraag 2\nWaar kunnen bezoekers dan terecht?\n\nAntwoord op vraag 2\nBij het loket in de straat.\n\n"
            "Vraag 3\nGaat het open?\n\nAntwoord op vraag 3\nNee.\n");
}

TEST(AnswerDuplicateFix, NamesTheQuestionAbove) {
  constexpr std::string_view kText =
      "Vraag 1\nWie?\n\nAntwoord 1\nEen.\n\nVraag 2\nWat?\n\nAntwoord 1\nTwee.\n\nVraag 3\nHoe?\n\nAntwoord 3\nZo.\n";
  EXPECT_EQ(fixed(kText, "answer-duplicate"),
            "Vraag 1\nWie?\n\nAntwoord 1\nEen.\n\nVraag 2\nWat?\n\nAntwoord 2\nTwee.\n\nVraag 3\nHoe?\n\n"
            "Antwoord 3\nZo.\n");
  EXPECT_FALSE(safe(kText, "answer-duplicate"));
}

TEST(AnswerDuplicateFix, SaysWhyWhenNoQuestionIsOpen) {
  EXPECT_EQ(fixed("Vraag 1\nWie?\n\nAntwoord 1\nEen.\n\nAntwoord 1\nTwee.\n", "answer-duplicate"), "refused");
}

TEST(AnswerWithoutQuestionFix, NamesTheQuestionAbove) {
  EXPECT_EQ(fixed("Vraag 1\nWie?\n\nAntwoord 1\nEen.\n\nVraag 2\nWat?\n\nAntwoord 2\nTwee.\n\nVraag 3\nHoe?\n\n"
                  "Antwoord 7\nZo.\n",
                  "answer-without-question"),
            "Vraag 1\nWie?\n\nAntwoord 1\nEen.\n\nVraag 2\nWat?\n\nAntwoord 2\nTwee.\n\nVraag 3\nHoe?\n\n"
            "Antwoord 3\nZo.\n");
}

TEST(JointAnswerMismatchFix, NamesTheQuestionThatWasPassedOver) {
  EXPECT_EQ(fixed("Vraag 1\nWie?\n\nVraag 2\nWat?\n\nVraag 3\nHoe?\n\nAntwoord op vragen 1 en 3\nZo.\n",
                  "joint-answer-mismatch"),
            "Vraag 1\nWie?\n\nVraag 2\nWat?\n\nVraag 3\nHoe?\n\nAntwoord op vragen 1, 2 en 3\nZo.\n");
}

TEST(JointAnswerMismatchFix, NamesAQuestionOnce) {
  EXPECT_EQ(fixed("Vraag 1\nWie?\n\nVraag 2\nWat?\n\nAntwoord op vragen 1, 2 en 2\nZo.\n", "joint-answer-mismatch"),
            "Vraag 1\nWie?\n\nVraag 2\nWat?\n\nAntwoord op vragen 1 en 2\nZo.\n");
}

TEST(JointAnswerMismatchFix, TakesOutANumberThatDoesNotExist) {
  EXPECT_EQ(fixed("Vraag 1\nWie?\n\nAntwoord op vragen 1 en 8\nZo.\n\nVraag 2\nWat?\n\nAntwoord op vraag 2\nDat.\n",
                  "joint-answer-mismatch"),
            "Vraag 1\nWie?\n\nAntwoord op vraag 1\nZo.\n\nVraag 2\nWat?\n\nAntwoord op vraag 2\nDat.\n");
}

TEST(QuestionLabelStyleFix, WritesTheNumberAsTheOthers) {
  EXPECT_EQ(fixed("1. Wie is het?\n\nAntwoord\nEen.\n\n2. Wat is het?\n\nAntwoord\nTwee.\n\n3. Hoe is het?\n\n"
                  "Antwoord\nDrie.\n\n4 Welke kosten zijn er?\n\nAntwoord\nGeen.\n\n5. Wanneer is het?\n\n"
                  "Antwoord\nIn mei.\n",
                  "question-label-style"),
            "1. Wie is het?\n\nAntwoord\nEen.\n\n2. Wat is het?\n\nAntwoord\nTwee.\n\n3. Hoe is het?\n\n"
            "Antwoord\nDrie.\n\n4. Welke kosten zijn er?\n\nAntwoord\nGeen.\n\n5. Wanneer is het?\n\n"
            "Antwoord\nIn mei.\n");
}

TEST(QuestionNumberDuplicateFix, GivesTheNumberThatIsMissing) {
  EXPECT_EQ(fixed("Vraag 1\nWie?\n\nVraag 2\nWat?\n\nVraag 2\nHoe?\n\nVraag 4\nWaar?\n", "question-number-duplicate"),
            "Vraag 1\nWie?\n\nVraag 2\nWat?\n\nVraag 3\nHoe?\n\nVraag 4\nWaar?\n");
}

TEST(ReferenceChainFix, NamesTheAnswerWithTheText) {
  EXPECT_EQ(fixed("Vraag 1\nHoeveel?\n\nAntwoord 1\nVeertig.\n\nVraag 2\nGenoeg?\n\nAntwoord 2\nZie het antwoord op "
                  "vraag 1.\n\nVraag 3\nMeer?\n\nAntwoord 3\nZie het antwoord op vraag 2.\n",
                  "reference-chain"),
            "Vraag 1\nHoeveel?\n\nAntwoord 1\nVeertig.\n\nVraag 2\nGenoeg?\n\nAntwoord 2\nZie het antwoord op "
            "vraag 1.\n\nVraag 3\nMeer?\n\nAntwoord 3\nZie het antwoord op vraag 1.\n");
}

TEST(ReferenceMalformedFix, WritesTheCitationInTheHouseStyle) {
  EXPECT_EQ(fixed("Vraag 1\nWat?\n\nAntwoord 1\nZie de brief (Kamerstuk 279 25, nr.868).\n", "reference-malformed"),
            "Vraag 1\nWat?\n\nAntwoord 1\nZie de brief (Kamerstuk 27 925, nr. 868).\n");
  EXPECT_EQ(fixed("Vraag 1\nWat?\n\nAntwoord 1\nZie de brief (Kamerstuk 27 925, nr, 868).\n", "reference-malformed"),
            "Vraag 1\nWat?\n\nAntwoord 1\nZie de brief (Kamerstuk 27 925, nr. 868).\n");
}

TEST(ReferenceMalformedFix, TakesAwayTheBracketThatLostItsPartner) {
  const auto mended = [](const std::string& answer) {
    return fixed("Vraag 1\nWat?\n\nAntwoord 1\n" + answer + "\n", "reference-malformed");
  };
  const auto text = [](const std::string& answer) { return "Vraag 1\nWat?\n\nAntwoord 1\n" + answer + "\n"; };
  EXPECT_EQ(mended("Zie Kamerstuk (279 25 nr. 868)."), text("Zie Kamerstuk 27 925, nr. 868."));
  EXPECT_EQ(mended("Ja (Kamerstuk (279 25 nr. 868)."), text("Ja (Kamerstuk 27 925, nr. 868)."));
  EXPECT_EQ(mended("Ja (Kamerstuk 279 25, nr. 868)."), text("Ja (Kamerstuk 27 925, nr. 868)."));
}

TEST(ReferenceKindMismatchFix, NamesTheKindOfTheNumber) {
  EXPECT_EQ(fixed("Vraag 1\nWat?\n\nAntwoord 1\nZie de brief (Kamerstuk 2022Z12345).\n", "reference-kind-mismatch"),
            "Vraag 1\nWat?\n\nAntwoord 1\nZie de brief (zaaknummer 2022Z12345).\n");
}

TEST(SessionYearInvalidFix, WritesTheNextYear) {
  const auto year = [](const std::string& written) {
    return fixed("Vraag 1\nKent u Aanhangsel Handelingen, vergaderjaar " + written + ", nr. 3276?\n\nAntwoord 1\nJa.\n",
                 "session-year-invalid");
  };
  const auto text = [](const std::string& written) {
    return "Vraag 1\nKent u Aanhangsel Handelingen, vergaderjaar " + written + ", nr. 3276?\n\nAntwoord 1\nJa.\n";
  };
  EXPECT_EQ(year("2022–203"), text("2022–2023"));
  EXPECT_EQ(year("2021-2023"), text("2021-2022"));
  EXPECT_EQ(year("2022/-23"), text("2022/23"));
  EXPECT_EQ(year("1999/98"), text("1999/00"));
}

TEST(HeaderMismatchFix, TakesEitherHead) {
  constexpr std::string_view kText =
      "SCHRIFTELIJKE VRAAG\nnr. 123\nvan JAN DE WIT\ndatum: 12 januari 2023\naan ANNA CLAES\nVLAAMS MINISTER\n\n"
      "1. Hoeveel kilometer is hersteld?\n2. Wat kostte dat?\n\nANNA CLAES\nVLAAMS MINISTER\n\nANTWOORD\n"
      "op vraag nr. 132 van 12 januari 2023\nvan JAN DE WIT\n\n1. Er is 40 km hersteld.\n2. Dat kostte veel.\n";
  std::string expected(kText);
  expected.replace(expected.find("132"), 3, "123");
  EXPECT_EQ(fixed(kText, "header-mismatch"), expected);
  EXPECT_THAT(
      titles(kText, "header-mismatch", Language::dutch),
      ElementsAre("Neem \"123\" over uit het hoofd van de vraag", "Neem \"132\" over uit het hoofd van het antwoord"));
  EXPECT_FALSE(safe(kText, "header-mismatch"));
}

TEST(BracketUnclosedFix, ClosesBehindTheCitation) {
  constexpr std::string_view kText = "Vraag 1\nWat?\n\nAntwoord 1\nZie de brief (Kamerstuk 27 925, nr. 868 van mei.\n";
  EXPECT_EQ(fixed(kText, "bracket-unclosed"),
            "Vraag 1\nWat?\n\nAntwoord 1\nZie de brief (Kamerstuk 27 925, nr. 868) van mei.\n");
  EXPECT_TRUE(safe(kText, "bracket-unclosed"));
}

TEST(BracketUnclosedFix, ClosesAtTheEndOfTheSentence) {
  constexpr std::string_view kText =
      "Vraag 1\nWat?\n\nAntwoord 1\nDe bouw kost veel (zie ook het jaarverslag. Het onderhoud komt daar bij.\n";
  EXPECT_EQ(fixed(kText, "bracket-unclosed"),
            "Vraag 1\nWat?\n\nAntwoord 1\nDe bouw kost veel (zie ook het jaarverslag). Het onderhoud komt daar bij.\n");
  EXPECT_FALSE(safe(kText, "bracket-unclosed"));
}

TEST(BracketUnclosedFix, TakesOutWhatClosesNothing) {
  EXPECT_EQ(fixed("Vraag 1\nWat?\n\nAntwoord 1\nDe bouw kost veel) en het onderhoud ook.\n", "bracket-unclosed"),
            "Vraag 1\nWat?\n\nAntwoord 1\nDe bouw kost veel en het onderhoud ook.\n");
}

TEST(WordsRepeatedFix, LeavesTheWordsOnce) {
  EXPECT_EQ(fixed("Vraag 1\nKent u de vragen van het van het lid De Wit?\n\nAntwoord 1\nJa.\n", "words-repeated"),
            "Vraag 1\nKent u de vragen van het lid De Wit?\n\nAntwoord 1\nJa.\n");
  EXPECT_EQ(fixed("Vraag 1\nKent u de vragen van het\nvan het lid De Wit?\n\nAntwoord 1\nJa.\n", "words-repeated"),
            "Vraag 1\nKent u de vragen van het\nlid De Wit?\n\nAntwoord 1\nJa.\n");
}

TEST(FullStopMissingFix, AddsIt) {
  EXPECT_EQ(
      fixed("Vraag 1\nKlopt het?\n\nAntwoord 1\nJa.\n\nVraag 2\nNog eens?\n\nAntwoord 2\nZie het antwoord op vraag 1\n",
            "full-stop-missing"),
      "Vraag 1\nKlopt het?\n\nAntwoord 1\nJa.\n\nVraag 2\nNog eens?\n\nAntwoord 2\nZie het antwoord op vraag 1.\n");
}

TEST(QuestionOpeningFix, GivesTheVerbItsEnding) {
  EXPECT_EQ(fixed("Vraag 1\nDeeld u de mening?\n\nAntwoord 1\nJa.\n", "question-opening"),
            "Vraag 1\nDeelt u de mening?\n\nAntwoord 1\nJa.\n");
}

TEST(CitationNumberDoubtfulFix, ProposesEachNumberWithTheDigit) {
  const auto analysis = analysed("Vraag 1\nKent u Kamerstuk 12 345, nrs. 443, 447, 501 en 44?\n\nAntwoord 1\nJa.\n");
  std::vector<std::string> texts;
  for (const Fix& fix : fixes_of(*analysis, "citation-number-doubtful")) {
    EXPECT_FALSE(fix.safe);
    texts.push_back(applied(analysis->document().text(), fix.edits));
  }
  EXPECT_THAT(texts, ElementsAre(::testing::HasSubstr("443, 447, 501 en 443?"), ::testing::HasSubstr("501 en 447?")));
}

constexpr std::string_view kTwoFigures =
    "Vraag 1\nHoeveel schepen zijn gekeurd?\n\nAntwoord 1\nIn 2022 zijn in Delfzijl 593 schepen gekeurd.\n\nVraag 2\n"
    "Is dat veel?\n\nAntwoord 2\nIn totaal werden in 2022 539 schepen gekeurd in Delfzijl.\n";

TEST(FactContradictionFix, WritesOneOfTheTwoFiguresInBothPlaces) {
  EXPECT_THAT(titles(kTwoFigures, "fact-contradiction", Language::dutch),
              ElementsAre("Schrijf hier ook 593 schepen", "Schrijf op de andere plaats ook 539 schepen"));
  const auto analysis = analysed(kTwoFigures);
  const std::vector<Fix> fixes = fixes_of(*analysis, "fact-contradiction");
  ASSERT_THAT(fixes, SizeIs(2));
  const auto after = [&](size_t index) { return applied(analysis->document().text(), fixes[index].edits); };
  EXPECT_THAT(after(0), ::testing::HasSubstr("in 2022 593 schepen gekeurd"));
  EXPECT_THAT(after(1), ::testing::HasSubstr("in Delfzijl 539 schepen gekeurd."));
  for (const Fix& fix : fixes) EXPECT_FALSE(fix.safe || fix.preferred);
}

TEST(FactContradictionFix, TakesNoPageEndAway) {
  EXPECT_THAT(titles("Vraag 1\nHoeveel schepen zijn gekeurd?\n\nAntwoord 1\nIn 2022 zijn in Delfzijl 593\nschepen "
                     "gekeurd.\n\nVraag 2\nIs dat veel?\n\nAntwoord 2\nIn totaal werden in 2022 539 schepen gekeurd in "
                     "Delfzijl.\n",
                     "fact-contradiction", Language::dutch),
              IsEmpty());
}

/// The text fenced after "Rejected:" in the page of a check.
std::string rejected_example(const checks::Check& check) {
  const auto folder = std::filesystem::path(VRAAGBAAK_SOURCE_DIR) / "server/src/checks";
  const std::string page = tools::header_comment(tools::source_of(check, folder));
  const std::string open = "\nRejected:\n```\n";
  const size_t from = page.find(open) + open.size();
  return page.substr(from, page.find("```\n", from) - from);
}

TEST(Fixes, RemoveTheirFindingAndAddNone) {
  size_t tried = 0;
  for (const checks::Check* check : checks::all_checks()) {
    const auto before = analysed(rejected_example(*check));
    Material material(before->document());
    for (const Finding* finding : before->findings()) {
      for (const Fix& fix : fixes_for(material, *finding)) {
        if (fix.refusal != nullptr) continue;
        ++tried;
        const auto after = analysed(applied(before->document().text(), fix.edits));
        const auto left = counts(*after);
        const auto had = counts(*before);
        const std::string code(finding->check->code);
        const auto count = left.find(code);
        EXPECT_LT(count == left.end() ? 0 : count->second, had.at(code)) << code << "\n"
                                                                         << after->document().text().str();
        for (const auto& [other, number] : left) {
          EXPECT_TRUE(had.contains(other) && number <= had.at(other)) << code << " brings " << other << "\n"
                                                                      << after->document().text().str();
        }
      }
    }
  }
  EXPECT_GE(tried, 12u);
}

TEST(Fixes, SpeakBothLanguagesAndPreferOneAtMost) {
  for (const checks::Check* check : checks::all_checks()) {
    const std::string text = rejected_example(*check);
    const auto analysis = analysed(text);
    Material material(analysis->document());
    for (const Finding* finding : analysis->findings()) {
      const std::vector<Fix> fixes = fixes_for(material, *finding);
      EXPECT_LE(std::count_if(fixes.begin(), fixes.end(), [](const Fix& fix) { return fix.preferred; }), 1);
      for (const Fix& fix : fixes) {
        EXPECT_NE(fix.title->dutch, fix.title->english);
        EXPECT_FALSE(fix.title->dutch.empty());
        EXPECT_EQ(fix.refusal != nullptr, fix.edits.empty());
      }
    }
  }
}

TEST(FixAll, MendsWhatIsSafeInOneGo) {
  const auto analysis = analysed(
      "Vraag 1\nKent u de vragen van het van het lid De Wit?\n\nAntwoord 1\nJa (Kamerstuk 279 25, nr. 868).\n\n"
      "Vraag 2\nWat?\n\nVraag 3\nHoe?\n\nAntwoord 3\nDe bouw kost veel (zie het jaarverslag. Meer niet.\n");
  Material material(analysis->document());
  const Bulk bulk = fix_all(material, analysis->findings());
  EXPECT_EQ(bulk.mended, 3u);
  EXPECT_EQ(applied(analysis->document().text(), bulk.edits),
            "Vraag 1\nKent u de vragen van het lid De Wit?\n\nAntwoord 1\nJa (Kamerstuk 27 925, nr. 868).\n\n"
            "Vraag 2\nWat?\n\nAntwoord 2\n[in te vullen]\n\nVraag 3\nHoe?\n\nAntwoord 3\n"
            "De bouw kost veel (zie het jaarverslag. Meer niet.\n");
}

TEST(FixAll, AddsSeveralAnswersInTheOrderOfTheirQuestions) {
  const auto analysis = analysed(
      "Vraag 1\nWie?\n\nVraag 2\nWat?\n\nVraag 3\nWaar?\n\nVraag 4\nHoe?\n\nVraag 5\nWaarom?\n\n"
      "Antwoord 1\nEen.\n\nAntwoord 4\nZo.\n\nAntwoord 5\nDaarom.\n");
  Material material(analysis->document());
  const Bulk bulk = fix_all(material, analysis->findings());
  const std::string text = applied(analysis->document().text(), bulk.edits);
  EXPECT_THAT(text, ::testing::HasSubstr("Antwoord 1\nEen.\n\nAntwoord 2\n[in te vullen]\n\nAntwoord 3\n[in te "
                                         "vullen]\n\nAntwoord 4\nZo."));
  EXPECT_THAT(counts(*analysed(text)), IsEmpty());
}

TEST(FixAll, LeavesSoundTextsAlone) {
  for (const vraagbaak::fixtures::NamedText& paper : vraagbaak::fixtures::kTexts) {
    const auto analysis = analysed(paper.text);
    Material material(analysis->document());
    EXPECT_THAT(fix_all(material, analysis->findings()).edits, SizeIs(0)) << paper.name;
  }
}

}  // namespace
}  // namespace vraagbaak::features::fixes
