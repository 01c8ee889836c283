// Abbreviations are found with what they stand for, and without it where they are only used.
#include <gmock/gmock.h>

#include "facts/recognised.h"

namespace vraagbaak::facts::abbreviations_test {
namespace {

using ::testing::ElementsAreArray;

/// "OIR = Operation Inherent Resolve" for a definition, "OIR" for a use.
std::vector<std::string> abbreviations_in(std::string_view sentence) {
  std::vector<std::string> found;
  for (const Mention& mention : mentions_in(sentence, {}, {MentionKind::abbreviation})) {
    const auto& value = std::get<Abbreviation>(mention.value);
    found.push_back(value.abbreviation + (value.expansion.empty() ? "" : " = " + value.expansion));
  }
  return found;
}

void expect(const std::vector<Case>& cases) {
  for (const Case& one : cases)
    EXPECT_THAT(abbreviations_in(one.sentence), ElementsAreArray(one.expected)) << one.sentence;
}

TEST(Abbreviations, AreExplainedByTheWordsBeforeThem) {
  expect({
      {"Binnen Operation Inherent Resolve (OIR) draagt Nederland bij.", {"OIR = Operation Inherent Resolve"}},
      {"Het agentschap Flanders Investment & Trade (FIT) helpt.", {"FIT = Flanders Investment & Trade"}},
      {"Het Rijksinstituut voor Volksgezondheid en Milieu (RIVM).",
       {"RIVM = Rijksinstituut voor Volksgezondheid en Milieu"}},
      {"De Nederlandse Voedsel- en Warenautoriteit (NVWA).", {"NVWA = Nederlandse Voedsel- en Warenautoriteit"}},
      {"De Raad van State (RvS) adviseert.", {"RvS = Raad van State"}},
      {"De VN-resolutie van de Veiligheidsraad (VR).", {"VN", "VR = Veiligheidsraad"}},
      {"Het ministerie van Volksgezondheid, Welzijn en Sport (VWS).", {"VWS = Volksgezondheid, Welzijn en Sport"}},
      {"De Immigratie- en Naturalisatiedienst (IND).", {"IND = Immigratie- en Naturalisatiedienst"}},
      {"Het midden- en kleinbedrijf (mkb).", {"mkb = midden- en kleinbedrijf"}},
      {"De Wet langdurige zorg (Wlz).", {"Wlz = Wet langdurige zorg"}},
      {"De grensmaaspontons (GMP’s) liggen er.", {"GMP = grensmaaspontons"}},
      {"De Europese Unie (EU, ook wel Unie).", {"EU = Europese Unie"}},
  });
}

TEST(Abbreviations, AreExplainedByTheWordsBehindThem) {
  expect({
      {"Advies van VARIO (Vlaamse Adviesraad voor Innoveren en Ondernemen).",
       {"VARIO = Vlaamse Adviesraad voor Innoveren en Ondernemen"}},
      {"Het SCP (Sociaal en Cultureel Planbureau) meldt.", {"SCP = Sociaal en Cultureel Planbureau"}},
      {"Onderzoek van IMEC (nanotechnologie en ICT).", {"IMEC", "ICT"}},
  });
}

TEST(Abbreviations, MayBeNamesForTheRestOfTheText) {
  expect({
      {"Volgens de Aanwijzingen voor de regelgeving (hierna: de Aanwijzingen) mag dat.",
       {"Aanwijzingen = Aanwijzingen voor de regelgeving"}},
      {"De Inspectie Gezondheidszorg en Jeugd (hierna: IGJ) ziet toe.", {"IGJ = Inspectie Gezondheidszorg en Jeugd"}},
      {"De Stichting Groene Haven (verder te noemen: de stichting) bouwt.", {"stichting = Stichting Groene Haven"}},
  });
}

TEST(Abbreviations, AreUsed) {
  expect({
      {"De NAVO en de EU-lidstaten overlegden met de RvS.", {"NAVO", "EU", "RvS"}},
      {"Alle GMT’s en NGOs zijn gevraagd.", {"GMT", "NGO"}},
      {"Aan BuZa is dit gevraagd.", {"BuZa"}},
  });
}

TEST(Abbreviations, AreNotEverythingInCapitalsOrBrackets) {
  expect({
      {"Het lid Van Nispen (SP) en het lid Simons (VVD).", {}},
      {"De fractie van GroenLinks (GL).", {}},
      {"Hoofdstuk XVI en deel II.", {}},
      {"ANTWOORD OP DE VRAGEN VAN HET LID", {}},
      {"Gericht aan 2500 EA DEN HAAG in die mooie stad.", {}},
      {"De maakindustrie (Maak) groeit.", {}},
      {"Dit is NIET de bedoeling.", {}},
      {"Zaak 2022Z25029 over CO2 en www.BZ.nl.", {}},
      {"Op het IJsselmeer bij de McDonald.", {}},
      {"Een grote (en dure) operatie (zie boven).", {}},
  });
}

TEST(Abbreviations, CoverTheWholeDefinition) {
  const std::string sentence = "De Raad van State (RvS) adviseert.";
  const std::vector<Mention> found = mentions_in(sentence, {}, {MentionKind::abbreviation});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(sentence.substr(found[0].range.start.value, found[0].range.size()), "Raad van State (RvS)");
  const auto& value = std::get<Abbreviation>(found[0].value);
  EXPECT_EQ(sentence.substr(value.abbreviation_range.start.value, value.abbreviation_range.size()), "RvS");
  EXPECT_EQ(sentence.substr(value.expansion_range.start.value, value.expansion_range.size()), "Raad van State");
}

}  // namespace
}  // namespace vraagbaak::facts::abbreviations_test
