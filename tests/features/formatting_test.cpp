// Layout: what it changes, and that it changes nothing else.
#include "features/formatting.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <random>

#include "features/layout.h"
#include "support/fixture.h"
#include "support/texts.h"

namespace vraagbaak::features::formatting_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using vraagbaak::fixtures::parse_document;

std::string formatted(std::string_view text, const FormatOptions& options = {}) {
  const auto document = parse_document(text);
  return applied(document->text(), format(*document, options));
}

FormatOptions wrapped(uint32_t width) { return {.wrap = FormatOptions::Wrap::width, .width = width}; }
const FormatOptions kUnwrapped{.wrap = FormatOptions::Wrap::paragraph};
const FormatOptions kBound{.non_breaking_spaces = true};
const FormatOptions kQuoted{.quotes = FormatOptions::Quotes::form};

/// Questions and answers, `count` of each; the marks behind the numbers of questions as given.
std::string paper(const std::vector<std::string>& marks) {
  std::string text;
  for (size_t i = 0; i < marks.size(); ++i) {
    const std::string label = std::to_string(i + 1);
    text += "Vraag " + label + marks[i] + "\nWie is het?\n\nAntwoord " + label + "\nEen man.\n\n";
  }
  return text;
}

TEST(Format, LeavesAnOrdinaryTextAsItIs) {
  const std::string text = paper({"", "", "", "", ""});
  EXPECT_EQ(formatted(text), text);
  for (const vraagbaak::fixtures::NamedText& named : vraagbaak::fixtures::kTexts)
    EXPECT_EQ(formatted(named.text), named.text) << named.name;
}

TEST(Format, GivesAllNumbersTheMarkOfTheOthers) {
  EXPECT_EQ(formatted(paper({":", ":", "", ":", ":"})), paper({":", ":", ":", ":", ":"}));
  EXPECT_EQ(formatted(paper({"", "", "", ".", ""})), paper({"", "", "", "", ""}));
  // No style that nearly all share.
  EXPECT_EQ(formatted(paper({":", "", ":", "", ":"})), paper({":", "", ":", "", ":"}));
}

TEST(Format, LeavesOneEmptyLineAtMost) {
  EXPECT_EQ(formatted("Vraag 1\nWie?\n\n\n\nAntwoord 1\nEen.\n\n\nTwee.\n"),
            "Vraag 1\nWie?\n\nAntwoord 1\nEen.\n\nTwee.\n");
  EXPECT_EQ(formatted("Vraag 1\nWie?\n\nAntwoord 1\n\n\n\nEen.\n"), "Vraag 1\nWie?\n\nAntwoord 1\n\nEen.\n");
}

TEST(Format, SetsBlocksApartAsTheOthersAre) {
  std::string text = paper({"", "", "", "", "", ""});
  std::string tight = text;
  tight.erase(tight.find("\n\nVraag 4"), 1);
  EXPECT_EQ(formatted(tight), text);
}

TEST(Format, KeepsLineEndsUnlessAsked) {
  constexpr std::string_view kText = "Vraag 1\nWie?\n\nAntwoord 1\nDit is een zin die over twee\nregels loopt.\n";
  EXPECT_EQ(formatted(kText), kText);
}

constexpr std::string_view kWrapped =
    "Vraag 1\nKlopt het dat de brug over de Rijn bij Dorp langer dicht\nblijft dan eerder aan de Kamer is gemeld?\n\n"
    "Antwoord 1\nJa. De brug blijft dicht omdat de pijlers moeten worden\nvervangen, wat meer tijd kost dan was "
    "voorzien "
    "in de\nplanning.\n";

TEST(Format, MakesOneLineOfAParagraph) {
  EXPECT_EQ(formatted(kWrapped, kUnwrapped),
            "Vraag 1\nKlopt het dat de brug over de Rijn bij Dorp langer dicht blijft dan eerder aan de Kamer is "
            "gemeld?\n\nAntwoord 1\nJa. De brug blijft dicht omdat de pijlers moeten worden vervangen, wat meer tijd "
            "kost dan was voorzien in de planning.\n");
}

TEST(Format, FillsLinesToAWidth) {
  EXPECT_EQ(formatted(kWrapped, wrapped(40)),
            "Vraag 1\nKlopt het dat de brug over de Rijn bij\nDorp langer dicht blijft dan eerder aan\nde Kamer is "
            "gemeld?\n\nAntwoord 1\nJa. De brug blijft dicht omdat de\npijlers moeten worden vervangen, wat\nmeer tijd "
            "kost dan was voorzien in de\nplanning.\n");
}

TEST(Format, BreaksNoLineBeforeWhatWouldBeReadAsALabel) {
  const std::string text = formatted(
      "Vraag 1\nWie?\n\nAntwoord 1\nDit is het geval bij het besluit van\nde minister over 12 bruggen en de vraag of "
      "vraag 3 en 4 nog gelden.\n",
      wrapped(20));
  for (const std::string_view start : {"\n12", "\nvraag", "\n3", "\n4"}) EXPECT_EQ(text.find(start), text.npos) << text;
}

TEST(Format, LeavesAHyphenAtTheEndOfALineAlone) {
  constexpr std::string_view kText =
      "Vraag 1\nWie?\n\nAntwoord 1\nDe kosten komen voor rekening van de gezamenlijke water-\nschappen in de regio.\n";
  EXPECT_EQ(formatted(kText, kUnwrapped), kText);
}

TEST(Format, BindsNumbersAndCitations) {
  EXPECT_EQ(formatted("Vraag 1\nKent u Kamerstuk 27 925, nr. 447 van € 3 miljoen?\n\nAntwoord 1\nJa, 5 %.\n", kBound),
            "Vraag 1\nKent u Kamerstuk 27\u00a0925, nr.\u00a0447 van €\u00a03 miljoen?\n\nAntwoord 1\nJa, 5\u00a0%.\n");
}

TEST(Format, LeavesQuotationsAsTheyAre) {
  constexpr std::string_view kText =
      "Vraag 1\nKent u «De kosten van Kamerstuk 27 925, nr. 447»?\n\nAntwoord 1\nJa, “€ 3 miljoen”.\n";
  EXPECT_EQ(formatted(kText, kBound), kText);
}

TEST(Format, SetsQuotationMarksOfTheForm) {
  EXPECT_EQ(formatted("Vraag 1\nKent u \"Brug dicht\"?\n\nAntwoord 1\nJa (\"dicht\").\n", kQuoted),
            "Vraag 1\nKent u “Brug dicht”?\n\nAntwoord 1\nJa (“dicht”).\n");
  // Inches, and a mark that is alone.
  constexpr std::string_view kOdd = "Vraag 1\nIs 12\" te veel?\n\nAntwoord 1\nJa, 5\" en 6\" wel.\n";
  EXPECT_EQ(formatted(kOdd, kQuoted), kOdd);
}

TEST(Format, TrimsAsTheEditorAsks) {
  EXPECT_EQ(formatted("Vraag 1 \nWie?  \n\nAntwoord 1\nEen. \nTwee.\t\n\n\n",
                      {.trim_trailing_blanks = true, .insert_final_break = true, .trim_final_breaks = true}),
            "Vraag 1 \nWie?\n\nAntwoord 1\nEen.\nTwee.\n");
  EXPECT_EQ(formatted("Vraag 1\nWie?\n\nAntwoord 1\nEen.", {.insert_final_break = true}),
            "Vraag 1\nWie?\n\nAntwoord 1\nEen.\n");
}

TEST(Format, ChangesARangeAlone) {
  const auto document = parse_document("Vraag 1\nWie?\n\n\n\nAntwoord 1\nEen.\n\n\n\nTwee.\n");
  const std::string text = document->text().str();
  const uint32_t first = static_cast<uint32_t>(text.find("Wie"));
  const auto edits = format(*document, {}, text::ByteRange{{first}, {static_cast<uint32_t>(text.find("Antw"))}});
  EXPECT_EQ(applied(document->text(), edits), "Vraag 1\nWie?\n\nAntwoord 1\nEen.\n\n\n\nTwee.\n");
}

TEST(FormatLine, ChangesTheLineThatWasTyped) {
  const std::string before = "Vraag 1\nKent u nr. 1 van Kamerstuk 27 925, nr. 447?\n";
  const auto document = parse_document(before + "\nAntwoord 1\nZie Kamerstuk 27 925, nr. 448.\n");
  const auto edits = format_line(*document, {static_cast<uint32_t>(before.size())}, kBound);
  EXPECT_EQ(applied(document->text(), edits).substr(0, before.size() + 2),
            "Vraag 1\nKent u nr. 1 van Kamerstuk 27\u00a0925, nr.\u00a0447?\n");
  EXPECT_THAT(format_line(*document, {static_cast<uint32_t>(before.size())}, {}), IsEmpty());
}

TEST(LayoutEdits, AreNoneForOtherWords) {
  EXPECT_EQ(layout_edits("een twee", "een  drie"), std::nullopt);
  EXPECT_EQ(layout_edits("een", "een twee"), std::nullopt);
  EXPECT_THAT(*layout_edits("een\ntwee \"drie\"", "een twee «drie»"),
              ElementsAre(TextEdit{{{3}, {4}}, " "}, TextEdit{{{9}, {10}}, "«"}, TextEdit{{{14}, {15}}, "»"}));
}

/// Words with blanks, quotation marks and the marks behind numbers made one.
std::string words(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const std::string_view two = text.substr(i, 2);
    const std::string_view three = text.substr(i, 3);
    if (text[i] == ' ' || text[i] == '\t' || text[i] == '\n' || text[i] == '\r' || two == "\u00a0") {
      if (!out.empty() && out.back() != ' ') out += ' ';
      i += two == "\u00a0";
    } else if (text[i] == '"' || two == "«" || two == "»" || three == "“" || three == "”") {
      out += '"';
      i += text[i] == '"' ? 0 : two == "«" || two == "»" ? 1 : 2;
    } else {
      out += text[i];
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

class Formatting : public ::testing::TestWithParam<FormatOptions> {};

/// A paper of random sentences in random layout.
std::string random_paper(std::mt19937& random) {
  static const std::vector<std::string> kPieces = {"de brug",
                                                   "het kabinet",
                                                   "nr. 447",
                                                   "27 925",
                                                   "€ 3 miljoen",
                                                   "(Kamerstuk 27 925, nr. 12)",
                                                   "«dicht»",
                                                   "\"open\"",
                                                   "Ja.",
                                                   "Nee.",
                                                   "één",
                                                   "vraag 2",
                                                   "Zie het antwoord op vraag 1.",
                                                   "12 maart 2024",
                                                   "water-",
                                                   "5 %",
                                                   "🌉",
                                                   "a)",
                                                   "- punt",
                                                   "1.",
                                                   "Vraag 3",
                                                   "2",
                                                   "kosten",
                                                   "meerjarenprogramma",
                                                   "https://example.org/a b",
                                                   "Antwoord"};
  static const std::vector<std::string> kGaps = {" ", " ", " ", " ", "\n", "\n\n", " \n", "\r\n", "  ", "\n\n\n"};
  std::string text;
  const uint32_t questions = 1 + random() % 7;
  const std::string gap = random() % 2 == 0 ? "\n\n" : "\n";
  for (uint32_t n = 1; n <= questions; ++n) {
    for (const std::string& label : {"Vraag " + std::to_string(n), "Antwoord " + std::to_string(n)}) {
      text += label + (random() % 5 == 0 ? ":" : "") + "\n";
      for (uint32_t count = random() % 30; count > 0; --count)
        text += kPieces[random() % kPieces.size()] + kGaps[random() % kGaps.size()];
      text += random() % 6 == 0 ? "\n\n\n" : gap;
    }
  }
  return text;
}

TEST_P(Formatting, ChangesNoWordKeepsTheStructureAndComesToRest) {
  std::mt19937 random(11);
  const int rounds = std::getenv("VRAAGBAAK_LONG_TESTS") != nullptr ? 4000 : 120;
  std::vector<std::string> texts;
  for (const vraagbaak::fixtures::NamedText& named : vraagbaak::fixtures::kTexts) texts.emplace_back(named.text);
  for (int round = 0; round < rounds; ++round) texts.push_back(random_paper(random));
  for (const std::string& before : texts) {
    const std::string after = formatted(before, GetParam());
    const auto old_document = parse_document(before);
    const auto new_document = parse_document(after);
    std::string old_words = words(before);
    std::string new_words = words(after);
    // The marks behind the labels may change; everything else has to be the same.
    const auto without_marks = [](std::string text) {
      std::erase_if(text, [](char c) { return c == ':' || c == '.' || c == ')'; });
      return text;
    };
    ASSERT_EQ(without_marks(old_words), without_marks(new_words)) << before;
    ASSERT_EQ(structure(*old_document), structure(*new_document)) << before << "----\n" << after;
    ASSERT_THAT(format(*new_document, GetParam()), IsEmpty()) << before << "----\n" << after;
  }
}

INSTANTIATE_TEST_SUITE_P(All, Formatting,
                         ::testing::Values(FormatOptions{}, kUnwrapped, wrapped(40), wrapped(72), kBound, kQuoted,
                                           FormatOptions{.wrap = FormatOptions::Wrap::width,
                                                         .width = 60,
                                                         .non_breaking_spaces = true,
                                                         .quotes = FormatOptions::Quotes::form,
                                                         .trim_trailing_blanks = true,
                                                         .insert_final_break = true,
                                                         .trim_final_breaks = true}));

}  // namespace
}  // namespace vraagbaak::features::formatting_test
