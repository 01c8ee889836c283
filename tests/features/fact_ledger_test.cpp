#include "features/fact_ledger.h"

#include <gmock/gmock.h>

#include "facts/calendar.h"
#include "features/fake_library.h"
#include "features/marked_text.h"
#include "features/ship_papers.h"

namespace vraagbaak::features::fact_ledger_test {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;
using vraagbaak::fixtures::earlier_paper;
using vraagbaak::fixtures::FakeLibrary;
using vraagbaak::fixtures::MarkedText;

constexpr const char* kUri = "file:///map/antwoord.pqa";
constexpr const char* kEarlier = "file:///map/eerder.pqa";

constexpr std::string_view kHead = R"(2024Z09999
Vragen van het lid Visser (CDA) aan de Minister van Financiën over boten (ingezonden 9 mei 2024).
Antwoord van Minister De Boer (Financiën) (ontvangen 3 juni 2024).

)";

const std::string kEarlierPaper = earlier_paper("In totaal werden in 2022 539 schepen gekeurd in Delfzijl.");

bool wanted() { return false; }

FactLedger ledger_of(const MarkedText& marked, const index::Library& library = index::EmptyLibrary(),
                     Language language = Language::dutch) {
  return fact_ledger(*marked.document, kUri, library, language, wanted);
}

MarkedText paper(std::string_view text) { return MarkedText(std::string(kHead) + std::string(text)); }

TEST(FactLedger, ListsFiguresAndTimesWithTheirQuestionOrAnswer) {
  const MarkedText marked = paper(
      "Vraag 1\nKlopt het dat [[12 bruggen]] zijn geverfd?\n\nAntwoord 1\nJa. De uitgaven voor verf zijn "
      "[[371,38 miljoen euro]] in [[2023]]; dat is [[4,5%]] meer.\n");
  const FactLedger ledger = ledger_of(marked);
  ASSERT_THAT(ledger.facts, SizeIs(4));
  std::vector<text::ByteRange> ranges;
  for (const LedgerFact& fact : ledger.facts) ranges.push_back(fact.range);
  EXPECT_EQ(ranges, marked.ranges);
  EXPECT_EQ(ledger.facts[0].block, "Vraag 1");
  const LedgerFact& money = ledger.facts[1];
  EXPECT_EQ(money.kind, facts::MentionKind::money);
  EXPECT_EQ(money.block, "Antwoord 1");
  EXPECT_EQ(money.text, "371,38 miljoen euro");
  EXPECT_EQ(money.value, "€ 371.380.000");
  EXPECT_EQ(money.subject, "uitgaven, verf");
  EXPECT_EQ(facts::iso(money.from.value()), "2023-01-01");
  EXPECT_EQ(facts::iso(money.to.value()), "2023-12-31");
  EXPECT_EQ(money.state, FactState::alone);
  EXPECT_EQ(ledger.facts[2].kind, facts::MentionKind::period);
  EXPECT_EQ(ledger.facts[3].value, "") << "all is said by the text itself";
  EXPECT_FALSE(ledger.truncated);
}

TEST(FactLedger, SpeaksTheReadersLanguage) {
  const MarkedText marked = paper("Vraag 1\nWaarom?\n\nAntwoord 1\nDat kost 1,5 miljoen euro.\n");
  const FactLedger ledger = ledger_of(marked, index::EmptyLibrary(), Language::english);
  ASSERT_THAT(ledger.facts, SizeIs(1));
  EXPECT_EQ(ledger.facts[0].value, "€ 1,500,000");
}

TEST(FactLedger, LeavesOutWhoAskedWhenAndWhatIsReferredTo) {
  const MarkedText marked = paper("Vraag 1\nKent u Kamerstuk 31 409, nr. 412?\n\nAntwoord 1\nZie vraag 1.\n");
  EXPECT_THAT(ledger_of(marked).facts, IsEmpty());
}

TEST(FactLedger, SetsTwoAnswersThatDifferAgainstEachOther) {
  const MarkedText marked = paper(
      "Vraag 1\nHoeveel?\n\nAntwoord 1\nIn 2022 zijn in Delfzijl [[593 schepen]] gekeurd.\n\n"
      "Vraag 2\nEcht?\n\nAntwoord 2\nIn totaal werden in 2022 [[539 schepen]] gekeurd in Delfzijl.\n");
  const FactLedger ledger = ledger_of(marked);
  ASSERT_THAT(ledger.facts, SizeIs(4)) << "two years among them";
  const LedgerFact& first = ledger.facts[1];
  EXPECT_EQ(first.state, FactState::contradicted);
  ASSERT_THAT(first.elsewhere, SizeIs(1));
  EXPECT_EQ(first.elsewhere[0].uri, kUri);
  EXPECT_EQ(first.elsewhere[0].range, marked.ranges[1]);
  EXPECT_EQ(first.elsewhere[0].text, "539 schepen");
  EXPECT_EQ(first.elsewhere[0].source, "deze tekst, Antwoord 2");
  EXPECT_FALSE(first.elsewhere[0].agrees);
  EXPECT_EQ(ledger.facts[3].state, FactState::contradicted);
}

TEST(FactLedger, KnowsWhatTheFolderSaysContradictionsFirst) {
  const MarkedText marked = paper(
      "Vraag 1\nHoeveel?\n\nAntwoord 1\nIn 2022 zijn in Delfzijl 593 schepen gekeurd.\n\n"
      "Vraag 2\nEcht?\n\nAntwoord 2\nIn totaal werden in 2022 593 schepen gekeurd in Delfzijl.\n");
  FakeLibrary library;
  library.add(kUri, marked.content);
  library.add(kEarlier, kEarlierPaper);
  const FactLedger ledger = ledger_of(marked, library);
  ASSERT_THAT(ledger.facts, SizeIs(4));
  const std::vector<FactElsewhere>& elsewhere = ledger.facts[1].elsewhere;
  ASSERT_THAT(elsewhere, SizeIs(2)) << "the paper's own copy in the folder says nothing new";
  EXPECT_EQ(elsewhere[0].uri, kEarlier);
  EXPECT_FALSE(elsewhere[0].agrees);
  EXPECT_THAT(elsewhere[0].source, ::testing::EndsWith(", 3 maart 2023"));
  EXPECT_EQ(elsewhere[0].sentence, "In totaal werden in 2022 539 schepen gekeurd in Delfzijl.");
  EXPECT_TRUE(elsewhere[1].agrees);
  EXPECT_EQ(ledger.facts[1].state, FactState::contradicted);
  const FactLedger in_english = ledger_of(marked, library, Language::english);
  ASSERT_THAT(in_english.facts, SizeIs(4));
  ASSERT_THAT(in_english.facts[1].elsewhere, SizeIs(2));
  EXPECT_THAT(in_english.facts[1].elsewhere[0].source, ::testing::EndsWith(", 3 March 2023"));
}

TEST(FactLedger, TellsWhatIsSaidAgain) {
  const MarkedText marked = paper(
      "Vraag 1\nHoeveel?\n\nAntwoord 1\nIn 2022 zijn in Delfzijl 593 schepen gekeurd.\n\n"
      "Vraag 2\nEcht?\n\nAntwoord 2\nIn totaal werden in 2022 593 schepen gekeurd in Delfzijl.\n");
  EXPECT_EQ(ledger_of(marked).facts[1].state, FactState::agreed);
}

TEST(FactLedger, TakesNoPlaceBeyondATextThatBecameShorter) {
  const MarkedText marked = paper("Vraag 1\nHoeveel?\n\nAntwoord 1\nIn 2022 zijn in Delfzijl 593 schepen gekeurd.\n");
  FakeLibrary library;
  index::Contents& known = library.add(kEarlier, "Vraag 1\nHoeveel?\n");
  known.facts = index::facts_of(*fixtures::parse_document(kEarlierPaper));
  const FactLedger ledger = ledger_of(marked, library);
  EXPECT_THAT(ledger.facts.at(1).elsewhere, IsEmpty());
  EXPECT_EQ(ledger.facts.at(1).state, FactState::alone);
}

TEST(FactLedger, StopsAtItsLimitAndSaysSo) {
  std::string text = "Vraag 1\nHoeveel?\n\nAntwoord 1\n";
  for (size_t i = 0; i <= kMostLedgerFacts; ++i)
    text += "Er zijn " + std::to_string(10000 + i) + " bruggen geverfd.\n\n";
  const FactLedger ledger = ledger_of(MarkedText(text));
  EXPECT_THAT(ledger.facts, SizeIs(kMostLedgerFacts));
  EXPECT_TRUE(ledger.truncated);
}

TEST(FactLedger, ReadsNoMoreWhenNobodyWaits) {
  const MarkedText marked = paper("Vraag 1\nHoeveel?\n\nAntwoord 1\nDat kost 1,5 miljoen euro.\n");
  const auto unwanted = [] { return true; };
  EXPECT_THAT(fact_ledger(*marked.document, kUri, index::EmptyLibrary(), Language::dutch, unwanted).facts, IsEmpty());
}

}  // namespace
}  // namespace vraagbaak::features::fact_ledger_test
