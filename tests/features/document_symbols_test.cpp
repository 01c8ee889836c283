#include "features/document_symbols.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "features/marked_text.h"

namespace vraagbaak::features::document_symbols_test {
namespace {

using ::testing::ElementsAre;
using vraagbaak::fixtures::MarkedText;

std::vector<std::string> names(const std::vector<Symbol>& symbols) {
  std::vector<std::string> result;
  for (const auto& symbol : symbols) result.push_back(std::string(symbol.depth * 2u, ' ') + symbol.name);
  return result;
}

std::vector<std::string> outline(std::string_view text, Language language = Language::dutch) {
  return names(document_symbols(*MarkedText(text).document, language));
}

TEST(DocumentSymbols, NameQuestionsAndAnswersAsSiblings) {
  EXPECT_THAT(outline("Vraag 1\nKlopt het?\nAntwoord 1\nJa.\nVraag 2\nHoezo?\nAntwoord 2\nDaarom.\n"),
              ElementsAre("Vraag 1", "Antwoord 1", "Vraag 2", "Antwoord 2"));
}

TEST(DocumentSymbols, SpeakEnglishWhenAsked) {
  EXPECT_THAT(outline("Vraag 1\nKlopt het?\nVraag 2\nHoezo?\nAntwoord 1 en 2\nJa.\n", Language::english),
              ElementsAre("Question 1", "Question 2", "Answer 1, 2"));
}

TEST(DocumentSymbols, GiveAJointAnswerOneSymbol) {
  EXPECT_THAT(outline("Vraag 1\nA?\nVraag 2\nB?\nVraag 3\nC?\nAntwoord op vragen 1 t/m 3\nJa.\n"),
              ElementsAre("Vraag 1", "Vraag 2", "Vraag 3", "Antwoord 1, 2, 3"));
}

TEST(DocumentSymbols, GiveAJointQuestionOneSymbolForEachNumber) {
  const MarkedText marked("Vraag [[1]] en [[2]]\nKlopt het? En zo ja, hoe lang al?\nAntwoord 1 en 2\nJa.\n");
  const auto symbols = document_symbols(*marked.document, Language::dutch);
  ASSERT_THAT(names(symbols), ElementsAre("Vraag 1", "Vraag 2", "Antwoord 1, 2"));
  EXPECT_EQ(symbols[0].selection, marked.ranges[0]);
  EXPECT_EQ(symbols[1].selection, marked.ranges[1]);
  EXPECT_EQ(symbols[0].range, symbols[1].range);
}

TEST(DocumentSymbols, NestPartsUnderTheirQuestion) {
  EXPECT_THAT(outline("Vraag 1\nKunt u aangeven:\na) hoeveel het er zijn?\nb) waar zij staan?\nAntwoord 1\nNee.\n"),
              ElementsAre("Vraag 1", "  Vraag 1a", "  Vraag 1b", "Antwoord 1"));
}

TEST(DocumentSymbols, NameTheHeadAboveTheAnswersOfABulletin) {
  EXPECT_THAT(outline("1. Hoeveel treinen rijden er?\n2. a) Waarheen\nb) en hoe laat?\n\n"
                      "Antwoord van de minister van Vervoer van 14 februari 2023, op de vraag nr. 123 van\n"
                      "mevrouw An Boon van 12 januari 2023 (N.):\n\n1. Tien.\n2. a) Naar zee.\nb) Om zeven uur.\n"),
              ElementsAre("Vraag 1", "Vraag 2", "  Vraag 2a", "  Vraag 2b", "Kop van de beantwoording", "Antwoord 1",
                          "Antwoord 2", "  Antwoord 2a", "  Antwoord 2b"));
}

TEST(DocumentSymbols, LeaveMarksOfNotesOutOfWhatAQuestionAsks) {
  for (const std::string_view mark : {" 1)", "1", " [1]", "¹"}) {
    const MarkedText marked("Vraag 1\nKlopt het bericht?" + std::string(mark) + "\n\nAntwoord 1\nJa.\n");
    const auto symbols = document_symbols(*marked.document, Language::dutch);
    ASSERT_FALSE(symbols.empty());
    EXPECT_EQ(symbols[0].detail, "Klopt het bericht?") << mark;
  }
}

TEST(DocumentSymbols, PointAtTheLabelAndCoverTheBlock) {
  const MarkedText marked("Vraag 1\nKlopt het?\nAntwoord 1\nJa.\n");
  const auto symbols = document_symbols(*marked.document, Language::dutch);
  ASSERT_FALSE(symbols.empty());
  EXPECT_EQ(marked.slice(symbols[0].selection), "Vraag 1");
  EXPECT_EQ(marked.slice(symbols[0].range), "Vraag 1\nKlopt het?");
}

TEST(DocumentSymbols, TellTheFirstWordsAsDetail) {
  const MarkedText marked("Vraag 1\nKlopt het, dat\nde brug dicht is?\nAntwoord 1\nJa.\n");
  const auto symbols = document_symbols(*marked.document, Language::dutch);
  ASSERT_FALSE(symbols.empty());
  EXPECT_EQ(symbols[0].detail, "Klopt het, dat de brug dicht is?");
}

TEST(DocumentSymbols, DoNotRepeatTheNumberOfAPaperThatHasNoSubject) {
  const auto head = [](std::string_view text) {
    const auto symbols = document_symbols(*MarkedText(text).document, Language::dutch);
    return symbols.empty() ? "" : symbols[0].name + ": " + symbols[0].about;
  };
  EXPECT_EQ(head("AH 617\n2024Z 17972\nAntwoord van minister De Boer (Defensie) (ontvangen 20 november 2024)\n\n"
                 "Vraag 1\nKlopt het?\n\nAntwoord 1\nJa.\n"),
            "Aanhangsel 617: Antwoord van minister De Boer (Defensie) (ontvangen 20 november 2024)");
  EXPECT_EQ(head("31 409 Zee- en binnenvaart\nNr. 412 LIJST VAN VRAGEN EN ANTWOORDEN\nVastgesteld 12 maart 2024\n\n"
                 "Vraag 1\nKlopt het?\n\nAntwoord\nJa.\n"),
            "Lijst van vragen en antwoorden 412: Zee- en binnenvaart");
}

TEST(DocumentSymbols, PutWhatStandsUnderASectionHeadInIt) {
  const MarkedText marked(
      "Vraag 1\nWat is de stand van zaken?\nAntwoord 1\nGoed.\n\n"
      "Vragen over het Waterfonds (J)\n\n"
      "Vraag 1\nHoeveel geld is er?\nAntwoord 1\nGenoeg.\n");
  const auto symbols = document_symbols(*marked.document, Language::dutch);
  ASSERT_THAT(names(symbols),
              ElementsAre("Vraag 1", "Antwoord 1", "Vragen over het Waterfonds (J)", "  Vraag 1", "  Antwoord 1"));
  EXPECT_TRUE(symbols[2].range.contains(symbols[4].range));
}

TEST(DocumentSymbols, KeepEverySelectionInItsRangeAndEveryChildInItsParent) {
  const MarkedText marked(
      "Vraag 1\nKunt u aangeven:\na) hoeveel?\nb) waar?\nAntwoord 1\na) Twaalf.\nb) In Zeeland.\n\nBIJLAGE 1\nEen "
      "lijst.\n");
  std::vector<const Symbol*> open;
  const auto symbols = document_symbols(*marked.document, Language::dutch);
  for (const auto& symbol : symbols) {
    EXPECT_TRUE(symbol.range.contains(symbol.selection)) << symbol.name;
    EXPECT_FALSE(symbol.name.empty());
    ASSERT_LE(symbol.depth, open.size());
    open.resize(symbol.depth);
    EXPECT_TRUE(open.empty() || open.back()->range.contains(symbol.range)) << symbol.name;
    open.push_back(&symbol);
  }
}

TEST(DocumentSymbols, AreNoneForAnEmptyText) { EXPECT_TRUE(outline("").empty()); }

TEST(SymbolNames, SayWhenThereIsNoNumber) {
  EXPECT_EQ(question_name({}, Language::dutch), "Vraag (zonder nummer)");
  EXPECT_EQ(question_name({}, Language::english), "Question (no number)");
  EXPECT_EQ(answer_name({}, Language::dutch), "Antwoord (zonder nummer)");
  EXPECT_EQ(answer_name({{4, 'a'}, {5, 0}}, Language::dutch), "Antwoord 4a, 5");
}

std::string read(const std::string& path) {
  std::ostringstream content;
  content << std::ifstream(path, std::ios::binary).rdbuf();
  return content.str();
}

/// One line a symbol: where its label is, its name, where it ends, its detail.
std::string dump(const MarkedText& marked) {
  std::ostringstream out;
  const auto& text = marked.document->text();
  for (const auto& symbol : document_symbols(*marked.document, Language::dutch)) {
    const auto line = [&](text::ByteOffset offset) { return text.line_of(offset) + 1; };
    out << std::string(symbol.depth * 2u, ' ') << symbol.name << "  [" << line(symbol.range.start) << "-"
        << line(symbol.range.end) << "] «" << marked.slice(symbol.selection) << "» " << symbol.description() << '\n';
  }
  return out.str();
}

class GoldenOutline : public ::testing::TestWithParam<const char*> {};

/// tests/golden/<name>.txt with its outline in <name>.outline. Run with VRAAGBAAK_UPDATE_GOLDEN=1 to write the outlines
/// anew, and review the difference.
TEST_P(GoldenOutline, IsAsReviewed) {
  const std::string base = std::string(VRAAGBAAK_SOURCE_DIR) + "/tests/golden/" + GetParam();
  const std::string text = read(base + ".txt");
  ASSERT_FALSE(text.empty());
  const std::string actual = dump(MarkedText(text));
  if (std::getenv("VRAAGBAAK_UPDATE_GOLDEN") != nullptr) std::ofstream(base + ".outline", std::ios::binary) << actual;
  EXPECT_EQ(actual, read(base + ".outline"));
}

INSTANTIATE_TEST_SUITE_P(Forms, GoldenOutline,
                         ::testing::Values("appendix", "question_list", "flemish_question", "ministry_letter"),
                         [](const auto& parameter) { return std::string(parameter.param); });

}  // namespace
}  // namespace vraagbaak::features::document_symbols_test
