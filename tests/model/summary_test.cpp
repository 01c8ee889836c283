#include "model/summary.h"

#include <gtest/gtest.h>

#include "support/fixture.h"

namespace vraagbaak::model {
namespace {

std::string summary(std::string_view text, const std::vector<BlockRange>& skipped = {}) {
  return summary_of(text, {{0}, {static_cast<uint32_t>(text.size())}}, skipped);
}

size_t characters(const std::string& text) {
  size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

TEST(Summary, KeepsAShortText) { EXPECT_EQ(summary("Kent u de brug?\n"), "Kent u de brug?"); }

TEST(Summary, KeepsATextThatJustFits) {
  const std::string fits = std::string(39, 'a') + " " + std::string(40, 'b');
  EXPECT_EQ(summary(fits), fits);
  EXPECT_EQ(summary(fits + "b"), std::string(39, 'a') + "…");
}

TEST(Summary, CutsAfterAWholeWord) {
  const std::string text =
      "Deelt u de mening dat deze brug, die al sinds de oorlog dienst doet, binnenkort vervangen moet worden?";
  EXPECT_EQ(summary(text), "Deelt u de mening dat deze brug, die al sinds de oorlog dienst doet, binnenkort…");
}

TEST(Summary, CountsCharactersNotBytes) {
  std::string text;
  for (int word = 0; word < 40; ++word) text += "één 🌉 ";
  const std::string result = summary(text);
  EXPECT_LE(characters(result), kSummaryLength);
  EXPECT_GT(characters(result), kSummaryLength - 6);
}

TEST(Summary, CutsAWordThatFillsTheLine) {
  const std::string result = summary(std::string(200, 'x'));
  EXPECT_EQ(result, std::string(kSummaryLength - 1, 'x') + "…");
}

TEST(Summary, SkipsGivenRanges) { EXPECT_EQ(summary("voor 12 na", {{{4}, {7}}}), "voor na"); }

TEST(Summary, OfAQuestionHasNoNotesOrFurniture) {
  const auto document = fixtures::parse_document(
      "Vraag 1\nKent u het bericht over de brug?1 Was u\n1De Courant, 2 januari 2024, «Brug dicht» "
      "(https://www.example.org).\n"
      "Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 1\ndaar?\nAntwoord 1\nNee.\nVraag 2\nWat kost de "
      "coördi-\nnatie?\n");
  std::vector<std::string> summaries;
  document->for_each_block([&](const BlockView& view) {
    if (view.block->kind == BlockKind::question) summaries.push_back(view.block->summary);
  });
  EXPECT_EQ(summaries,
            (std::vector<std::string>{"Kent u het bericht over de brug? Was u daar?", "Wat kost de coördinatie?"}));
}

}  // namespace
}  // namespace vraagbaak::model
