#include "text/prose.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace vraagbaak::text {
namespace {

/// The word at the '|' in `marked`.
std::string word(std::string marked) {
  const size_t caret = marked.find('|');
  marked.erase(caret, 1);
  const StringRange range = word_at(marked, {static_cast<uint32_t>(caret)});
  return marked.substr(range.start.value, range.size());
}

std::vector<std::string> sentences(std::string_view paragraph) {
  std::vector<std::string> found;
  uint32_t at = 0;
  while (at < paragraph.size()) {
    const StringRange range = sentence_at(paragraph, {at});
    if (range.end.value <= at) break;
    found.emplace_back(paragraph.substr(range.start.value, range.size()));
    at = range.end.value;
    while (at < paragraph.size() && std::string_view(" \n\r").find(paragraph[at]) != std::string_view::npos) ++at;
  }
  return found;
}

using Sentences = std::vector<std::string>;

TEST(WordAt, FindsTheWordFromAnyPlaceInIt) {
  EXPECT_EQ(word("de |coördinatie loopt"), "coördinatie");
  EXPECT_EQ(word("de coör|dinatie loopt"), "coördinatie");
  EXPECT_EQ(word("de coördinatie| loopt"), "coördinatie");
  EXPECT_EQ(word("|vraag"), "vraag");
  EXPECT_EQ(word("vraag|"), "vraag");
}

TEST(WordAt, KeepsInnerApostrophesAndHyphens) {
  EXPECT_EQ(word("de auto|'s van"), "auto's");
  EXPECT_EQ(word("de auto’|s van"), "auto’s");
  EXPECT_EQ(word("(covid|-19)"), "covid-19");
  EXPECT_EQ(word("oud-|minister-president,"), "oud-minister-president");
}

TEST(WordAt, LeavesOuterPunctuationOut) {
  EXPECT_EQ(word("'ja|'"), "ja");
  EXPECT_EQ(word("in- en uit|voer"), "uitvoer");
  EXPECT_EQ(word("in|- en uitvoer"), "in");
  EXPECT_EQ(word("vraag 12|?"), "12");
}

TEST(WordAt, IsEmptyBetweenWords) {
  EXPECT_EQ(word("ja,| nee"), "");
  EXPECT_EQ(word("ja  |  nee"), "");
  EXPECT_EQ(word("|"), "");
}

TEST(WordAt, WorksInDocumentsAcrossChunksAndInEndlessWords) {
  std::string content;
  for (int i = 0; i < 20000; ++i) content.append("één-twee drié ");
  const SourceText text(content);
  for (uint32_t i = 0; i < text.size(); i += 17 * 101) {
    const ByteRange found = word_at(text, {i + 2});
    ASSERT_EQ(text.slice(found), "één-twee") << i;
  }
  const SourceText endless(std::string(100000, 'x'));
  EXPECT_TRUE(word_at(endless, {50000}).contains(ByteOffset{50000}));
}

TEST(SentenceAt, SplitsAtEndMarks) {
  EXPECT_EQ(sentences("Klopt dit? Zo ja, waarom! Zo nee, graag uitleg. Dank."),
            (Sentences{"Klopt dit?", "Zo ja, waarom!", "Zo nee, graag uitleg.", "Dank."}));
}

TEST(SentenceAt, GoesOnAfterAbbreviations) {
  for (const std::string sentence :
       {"Zie Kamerstuk 29 521, nr. 447 en de nrs. 4 en 5.", "De brief d.d. 3 mei van mr. Jansen en dr. De Vries.",
        "Op 17 juni jl. is dit gemeld.", "Het gaat m.b.t. Nederland o.a. Rotterdam t.o.v. Utrecht.",
        "Volgens art. 5 van de wet, blz. 12, p. 4.", "Prof. Dr. Ir. Pieters, drs. Bos en bijv. Van Dam.",
        "Dat kost 18 mln. euro of 2 mld. euro.", "Het a.s. overleg met J.P. de Wit.", "Zie Nr. 5 en Art. 6."}) {
    EXPECT_EQ(sentences(sentence), Sentences{sentence});
  }
}

TEST(SentenceAt, EndsAfterAnAbbreviationThatMayBeTheLastWord) {
  EXPECT_EQ(sentences("Dat kost 18 mln. De minister betaalt, enz. Verder niets."),
            (Sentences{"Dat kost 18 mln.", "De minister betaalt, enz.", "Verder niets."}));
}

TEST(SentenceAt, KeepsNumbersWhole) {
  EXPECT_EQ(sentences("Het is 3.500 of 2,5 en art. 5.4 geldt. In 2023. Daarna 4.336."),
            (Sentences{"Het is 3.500 of 2,5 en art. 5.4 geldt.", "In 2023.", "Daarna 4.336."}));
}

TEST(SentenceAt, TakesAListNumberWithItsSentence) {
  EXPECT_EQ(sentences("1. Klopt dit?\n2. Waarom?\na. omdat.\nb) nee."),
            (Sentences{"1. Klopt dit?", "2. Waarom?", "a. omdat.", "b) nee."}));
}

TEST(SentenceAt, ClosingQuotesAndFootnoteMarksBelongToTheSentence) {
  EXPECT_EQ(sentences("Hij zei: ‘Nee.’ Zij (ook niet.) Dat is zo.1 De rest volgt."),
            (Sentences{"Hij zei: ‘Nee.’", "Zij (ook niet.)", "Dat is zo.1", "De rest volgt."}));
}

TEST(SentenceAt, ASmallLetterGoesOn) {
  EXPECT_EQ(sentences("De vraag (zie boven!) is helder… maar niet nieuw."),
            (Sentences{"De vraag (zie boven!) is helder… maar niet nieuw."}));
}

TEST(SentenceAt, AnApostropheMayStartASentence) {
  EXPECT_EQ(sentences("Dat klopt. 's Avonds niet."), (Sentences{"Dat klopt.", "'s Avonds niet."}));
}

TEST(SentenceAt, ABlankLineEndsASentenceAndALineBreakDoesNot) {
  EXPECT_EQ(sentences("Zie het\nantwoord op vraag 38\n\nDe minister"),
            (Sentences{"Zie het\nantwoord op vraag 38", "De minister"}));
}

TEST(SentenceAt, BlanksBelongToNoSentence) {
  const std::string_view text = "  Een.  Twee.  ";
  EXPECT_EQ(sentence_at(text, {0}), (StringRange{{2}, {6}}));
  EXPECT_EQ(sentence_at(text, {7}), (StringRange{{2}, {6}}));
  EXPECT_EQ(sentence_at(text, {8}), (StringRange{{8}, {13}}));
  EXPECT_EQ(sentence_at(text, {99}), (StringRange{{8}, {13}}));
  EXPECT_TRUE(sentence_at("   ", {1}).empty());
  EXPECT_TRUE(sentence_at("", {0}).empty());
}

TEST(SentenceNear, IsTheSentenceWhereItFitsAndWhatIsNearWhereNot) {
  const std::string text = "Eén. Twee drie vier. Vijf.";
  const auto near = [&](uint32_t at, uint32_t reach) {
    const StringRange range = sentence_near(text, {at}, reach);
    return text.substr(range.start.value, range.size());
  };
  EXPECT_EQ(near(12, 100), "Twee drie vier.");
  EXPECT_EQ(near(12, 3), "e drie");
  EXPECT_EQ(near(3, 1), "n") << "a character is never split";
  EXPECT_EQ(near(1000, 100), "Vijf.");
}

TEST(NextSentence, GivesOneSentenceAfterTheOther) {
  const std::string_view text = "  Eén o.a. zin.  Is dit er nog een?\nDe laatste  ";
  std::vector<std::string_view> sentences;
  for (StringRange range = next_sentence(text, {0}); !range.empty(); range = next_sentence(text, range.end)) {
    sentences.push_back(text.substr(range.start.value, range.size()));
    EXPECT_EQ(sentence_at(text, range.start), range);
  }
  EXPECT_EQ(sentences, (std::vector<std::string_view>{"Eén o.a. zin.", "Is dit er nog een?", "De laatste"}));
  EXPECT_TRUE(next_sentence(text, {999}).empty());
}

TEST(Shorten, LeavesShortTextsAlone) {
  EXPECT_EQ(shorten("één twee", 8), "één twee");
  EXPECT_EQ(shorten("", 0), "");
}

TEST(Shorten, CutsAtAWordAndCountsTheEllipsis) {
  EXPECT_EQ(shorten("Kunt u de coördinatie toelichten?", 12), "Kunt u de…");
  EXPECT_EQ(shorten("een twee drie", 9), "een twee…");
  EXPECT_EQ(shorten("een twee drie", 8), "een…");
  EXPECT_EQ(shorten("Ja, zeker wel", 5), "Ja…");
}

TEST(Shorten, CutsAWordThatIsTooLongByItself) {
  EXPECT_EQ(shorten("coördinatiecentrum", 5), "coör…");
  EXPECT_EQ(shorten("abc", 1), "…");
  EXPECT_EQ(shorten("abc", 0), "");
}

TEST(Shorten, KeepsMarksWithTheirLetter) { EXPECT_EQ(shorten("coo\xCC\x88rdinatie", 4), "co…"); }

}  // namespace
}  // namespace vraagbaak::text
