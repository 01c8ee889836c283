#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/document.h"
#include "model/references/reference_node.h"
#include "support/fixture.h"
#include "support/matchers.h"

namespace vraagbaak::model {
namespace {

using fixtures::Annotated;
using fixtures::HasId;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* kOfficial = "https://zoek.officielebekendmakingen.nl/";

/// All external references of one sentence inside a question.
std::vector<ExternalReference> all(const std::string& sentence) {
  return fixtures::external_references(*fixtures::parse_document("Vraag 1\nKent u " + sentence + " al?\n"));
}

ExternalReference only(const std::string& sentence) {
  const auto found = all(sentence);
  EXPECT_EQ(found.size(), 1u) << sentence;
  if (!found.empty()) return found.front();
  ExternalReference none;
  none.targets.emplace_back();
  return none;
}

std::string id(const std::string& sentence) { return only(sentence).targets.front().id; }
std::string url(const std::string& sentence) { return only(sentence).targets.front().url; }

TEST(Kamerstuk, IsNormalisedWhateverItsSpelling) {
  for (const char* written :
       {"Kamerstuk 29 521, nr. 447", "Kamerstuk 29521, nr. 447", "Kamerstukken II 2015/16, 29521, nr. 447, p. 7",
        "Kamerstuk 29521-447", "Kamerstuk29 521, nr.447", "Kamerstuk \n29 521,\nnr. 447"})
    EXPECT_EQ(id(written), "kst-29521-447") << written;
}

TEST(Kamerstuk, KeepsChapterSubDossierAndSenateLetter) {
  EXPECT_EQ(id("Kamerstuk 36 410 XVI, nr. 116"), "kst-36410-XVI-116");
  EXPECT_EQ(id("Kamerstuk 35925-VI-56"), "kst-35925-VI-56");
  EXPECT_EQ(id("Kamerstuk 21 501-02, nr. 2870"), "kst-21501-02-2870");
  EXPECT_EQ(id("Eerste Kamer, 36 373, H"), "kst-36373-H");
}

TEST(Kamerstuk, HasItsOfficialAddress) {
  EXPECT_EQ(url("Kamerstuk 27 925, nr. 919"), std::string(kOfficial) + "kst-27925-919.html");
  EXPECT_EQ(url("Kamerstuk 36 410 XVI, nr. 116"), std::string(kOfficial) + "kst-36410-XVI-116.html");
}

TEST(Kamerstuk, GivesOneTargetForEachNumber) {
  const Annotated fixture("Vraag 1\nKent u één stuk: [[Kamerstuk 27 925, nrs. 612]], [[755]] en [[785]]?\n");
  const auto document = fixtures::parse_document(fixture.text());
  const auto entities = fixtures::entities(*document, EntityKind::external_reference);
  ASSERT_EQ(entities.size(), 1u);
  const auto& reference = std::get<ExternalReference>(entities[0].entity->value);
  EXPECT_THAT(reference.targets, ElementsAre(HasId("kst-27925-612"), HasId("kst-27925-755"), HasId("kst-27925-785")));
  std::vector<text::ByteRange> ranges;
  for (const Target& target : reference.targets) ranges.push_back(entities[0].block.at(target.range));
  EXPECT_EQ(ranges, fixture.ranges());
}

TEST(Kamerstuk, GivesOneTargetForEachNumberThatIsCalledOneAgain) {
  for (const std::string written :
       {"Kamerstuk 27 925, nr. 612, nr. 755 en nr. 785", "Kamerstukken 27925, nr. 612 en nr. 755, nr. 785"}) {
    EXPECT_THAT(only(written).targets,
                ElementsAre(HasId("kst-27925-612"), HasId("kst-27925-755"), HasId("kst-27925-785")))
        << written;
  }
  EXPECT_THAT(only("Kamerstuk 27 925, nr. 612 en nr. 20232024").targets, ElementsAre(HasId("kst-27925-612")));
}

TEST(Kamerstuk, ReportsAWronglyGroupedDossierAndAStrayBracket) {
  const ExternalReference reference = only("de brief (Kamerstuk (279 25 nr. 868)");
  EXPECT_EQ(reference.targets.front().id, "kst-27925-868");
  EXPECT_EQ(reference.faults, uint32_t{kFaultDossierGrouping} | kFaultBracket);
  EXPECT_EQ(reference.corrected, "Kamerstuk 27 925, nr. 868");
}

TEST(Kamerstuk, ReportsACommaAfterNr) {
  const auto document = fixtures::parse_document("Vraag 1\nKent u Kamerstuk 32 827, nr, 180 al?\n");
  const auto entities = fixtures::entities(*document, EntityKind::external_reference);
  ASSERT_EQ(entities.size(), 1u);
  const auto& reference = std::get<ExternalReference>(entities[0].entity->value);
  EXPECT_EQ(reference.faults, uint32_t{kFaultPunctuation});
  EXPECT_EQ(reference.corrected, "Kamerstuk 32 827, nr. 180");
  EXPECT_THAT(entities[0].block.at(reference.fault_range), fixtures::Covers(document, "nr,"));
}

TEST(Kamerstuk, FindsNoFaultInUsualSpellings) {
  for (const char* written :
       {"Kamerstuk 29 521, nr. 447", "Kamerstuk 31.066, nr. 355", "Kamerstuk 26150-203", "Kamerstuk 34550-XVIII nr. 4",
        "Kamerstukken II 2021–2022, 29 279, nr. 339", "Kamerstukken II 2022/23, 29628, nr. 1139"})
    EXPECT_EQ(only(written).faults, uint32_t{kFaultNone}) << written;
}

TEST(Aanhangsel, IsNamedBySessionYearAndNumber) {
  EXPECT_EQ(id("Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 3276"), "ah-tk-20222023-3276");
  EXPECT_EQ(id("Aanhangsel van de Handelingen II, 2022/23, nr. 1823"), "ah-tk-20222023-1823");
  EXPECT_EQ(id("Aanhangsel Handelingen, verga-\nderjaar 2024/2025, nr. 203"), "ah-tk-20242025-203");
  EXPECT_EQ(url("Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 3276"),
            std::string(kOfficial) + "ah-tk-20222023-3276.html");
  EXPECT_EQ(only("Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 3276").session_year, "2022-2023");
}

TEST(Aanhangsel, TakesItsSessionYearFromTheWordsBesideIt) {
  EXPECT_EQ(id("in vergaderjaar 2023–2024, Aanhangsel van de Handelingen 2386"), "ah-tk-20232024-2386");
  EXPECT_EQ(id("Aanhangsel van de Handelingen 2386 (2023-2024)"), "ah-tk-20232024-2386");
}

TEST(Aanhangsel, WithoutASessionYearHasNoAddress) {
  EXPECT_EQ(id("Aanhangsel van de Handelingen 2386"), "ah-tk-2386");
  EXPECT_EQ(url("Aanhangsel van de Handelingen 2386"), "");
}

TEST(Aanhangsel, RecoversTheYearFromAFaultySessionYear) {
  const ExternalReference stray = only("Aanhangsel van de Handelingen II, 2022/-23, nr. 1823");
  EXPECT_EQ(stray.targets.front().id, "ah-tk-20222023-1823");
  EXPECT_EQ(stray.faults, uint32_t{kFaultSessionYear});
  EXPECT_EQ(stray.corrected, "Aanhangsel van de Handelingen II, 2022/23, nr. 1823");
  const ExternalReference lost = only("Aanhangsel Handelingen, vergaderjaar 2022–203, nr. 3276");
  EXPECT_EQ(lost.targets.front().id, "ah-tk-20222023-3276");
  EXPECT_EQ(lost.faults, uint32_t{kFaultSessionYear});
  EXPECT_EQ(lost.corrected, "Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 3276");
}

TEST(Identifier, OfACaseLeadsToItsQuestions) {
  EXPECT_EQ(id("zaaknummer 2022Z25029"), "2022Z25029");
  EXPECT_EQ(url("zaaknummer 2022Z25029"), std::string(kOfficial) + "kv-tk-2022Z25029.html");
  EXPECT_EQ(only("zaaknummer 2022Z25029").faults, uint32_t{kFaultNone});
}

TEST(Identifier, OfACaseIsNoKamerstuk) {
  const ExternalReference reference = only("Kamerstuk 2022Z25029");
  EXPECT_EQ(reference.kind, ReferenceKind::case_number);
  EXPECT_EQ(reference.faults, uint32_t{kFaultKindMismatch});
  EXPECT_EQ(reference.targets.front().id, "2022Z25029");
}

TEST(Identifier, OfADocumentMayBeCalledKamerstuk) {
  const ExternalReference reference = only("Kamerstuk 2024D28457");
  EXPECT_EQ(reference.kind, ReferenceKind::document_number);
  EXPECT_EQ(reference.faults, uint32_t{kFaultNone});
  EXPECT_EQ(reference.targets.front().url, "https://www.tweedekamer.nl/kamerstukken/detail?id=2024D28457");
}

TEST(Gazette, IsNamedByYearAndNumber) {
  EXPECT_EQ(id("Stb. 2018, 144"), "stb-2018-144");
  EXPECT_EQ(id("Staatsblad 2019, 511"), "stb-2019-511");
  EXPECT_EQ(url("Staatsblad 2019, 511"), std::string(kOfficial) + "stb-2019-511.html");
  EXPECT_EQ(id("Stcrt. 2011, 6602"), "stcrt-2011-6602");
  EXPECT_EQ(id("Trb. 2016, 196"), "trb-2016-196");
}

TEST(Gazette, HasNoAddressFromBeforeTheSite) { EXPECT_EQ(url("Stb. 1992, 315"), ""); }

TEST(LawArticle, LeadsToKnownLaws) {
  EXPECT_EQ(url("artikel 4:81 van de Algemene wet bestuursrecht"),
            "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4%3A81");
  EXPECT_EQ(url("art. 6:162 BW"), "https://wetten.overheid.nl/jci1.3:c:BWBR0005289&boek=6&artikel=162");
}

TEST(LawArticle, OfALawThatIsNotInTheTableHasNoAddress) {
  const auto found = all("artikel 3 van de Wet op de bruggen");
  for (const auto& reference : found) EXPECT_EQ(reference.targets.front().url, "");
}

TEST(EuAct, BecomesACelexNumber) {
  EXPECT_EQ(id("Verordening (EU) 2016/679"), "32016R0679");
  EXPECT_EQ(id("Richtlijn 2008/98/EG"), "32008L0098");
  EXPECT_EQ(id("Richtlijn (EU) 2019/790"), "32019L0790");
  EXPECT_EQ(id("Verordening (EG) nr. 1907/2006"), "32006R1907");
  EXPECT_EQ(url("Verordening (EU) 2016/679"), "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32016R0679");
}

TEST(Ecli, LeadsToTheCourt) {
  EXPECT_EQ(id("ECLI:NL:RVS:2024:3946"), "ECLI:NL:RVS:2024:3946");
  EXPECT_EQ(url("ECLI:NL:RVS:2024:3946"), "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:RVS:2024:3946");
}

TEST(UnResolution, GetsItsYearFromItsNumber) {
  EXPECT_EQ(id("VN Veiligheidsraadresolutie 2254"), "S/RES/2254 (2015)");
  EXPECT_EQ(url("VN Veiligheidsraadresolutie 2254"), "https://docs.un.org/S/RES/2254(2015)");
}

TEST(Url, KeepsItsSchemeAndGetsOneWhenItHasNone) {
  EXPECT_EQ(url("https://example.org/brug"), "https://example.org/brug");
  EXPECT_EQ(url("http://example.org/brug"), "http://example.org/brug");
  EXPECT_EQ(url("www.example.org/brug"), "https://www.example.org/brug");
}

TEST(Url, LosesThePunctuationOfItsSentence) {
  EXPECT_EQ(url("het (zie https://example.org/brug)."), "https://example.org/brug");
  EXPECT_EQ(url("het «https://example.org/brug»,"), "https://example.org/brug");
  EXPECT_EQ(url("https://example.org/brug_(weg)"), "https://example.org/brug_(weg)");
}

TEST(UrlSafe, EncodesEverythingThatMayNotStandInAnAddress) {
  EXPECT_EQ(url_safe("https://example.org/één brug?a=1&b=%20#x"),
            "https://example.org/%C3%A9%C3%A9n%20brug?a=1&b=%20#x");
  EXPECT_EQ(url_safe("a\"<>\n\\"), "a%22%3C%3E%0A%5C");
}

TEST(SessionYear, IsReadInAllItsSpellings) {
  for (const char* written : {"2022–2023", "2022-2023", "2022/23", "2022/2023", "22/23", "vergaderjaar 2022 – 2023"}) {
    const SessionYear year = read_session_year(written);
    EXPECT_EQ(year.normalised, "2022-2023") << written;
    EXPECT_FALSE(year.faulty) << written;
  }
  EXPECT_EQ(read_session_year("1999/00").normalised, "1999-2000");
  EXPECT_FALSE(read_session_year("1999/00").faulty);
}

TEST(SessionYear, IsFaultyWhenTheSecondYearIsNotTheNext) {
  for (const char* written : {"2022–203", "2022–2024", "2022/-23", "2022–2022", "2022/3"})
    EXPECT_TRUE(read_session_year(written).faulty) << written;
}

TEST(SessionYear, IsNothingWithoutAYear) {
  EXPECT_EQ(read_session_year("nr. 5").first, 0u);
  EXPECT_EQ(read_session_year("2022").normalised, "");
  EXPECT_FALSE(read_session_year("2022").faulty);
}

}  // namespace
}  // namespace vraagbaak::model
