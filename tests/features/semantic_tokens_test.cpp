#include "features/semantic_tokens.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "features/marked_text.h"

namespace vraagbaak::features::semantic_tokens_test {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::Not;
using vraagbaak::fixtures::MarkedText;

/// "class:Vraag 1", with the modifiers' bits when there are any.
std::vector<std::string> named(const MarkedText& marked, const std::vector<Token>& tokens) {
  std::vector<std::string> result;
  for (const auto& token : tokens) {
    auto name = std::string(token_type_names()[static_cast<size_t>(token.type)]);
    for (size_t bit = 0; bit < token_modifier_names().size(); ++bit)
      if ((token.modifiers >> bit & 1) != 0) name.append(".").append(token_modifier_names()[bit]);
    result.push_back(name + ":" + marked.slice(token.range));
  }
  return result;
}

std::vector<std::string> tokens(std::string_view text) {
  const MarkedText marked(text);
  return named(marked, semantic_tokens(*marked.document));
}

constexpr std::string_view kPaper =
    "Vraag 1\nKlopt het dat € 3 miljoen is uitgegeven, zoals op 9 maart 2022 gemeld (Kamerstuk 27 925,\nnr. 919)?\n"
    "Antwoord 1\nJa, 12% meer dan in het antwoord op vraag\n1 staat.\n"
    "Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 2\n"
    "Vraag 2\nHoe coördineert u dit («één loket» 🙂) in 2024?\nAntwoord 2\nZie het antwoord op vraag 1.\n";

TEST(SemanticTokens, NameLabelsReferencesFiguresAndDates) {
  EXPECT_THAT(
      tokens("Vraag 1\nIs op 9 maart 2022 € 3 miljoen uitgegeven?\nAntwoord 1\nJa, zie het antwoord op vraag 2.\n"
             "Vraag 2\nWaarom?\nAntwoord 2\nDaarom.\n"),
      ElementsAre("class.definition:Vraag 1", "enumMember.readonly:9 maart 2022", "number:€ 3 miljoen",
                  "method.definition:Antwoord 1", "function:antwoord op vraag 2", "class.definition:Vraag 2",
                  "method.definition:Antwoord 2"));
}

TEST(SemanticTokens, SplitAReferenceAtALineEnd) {
  const auto found = tokens(kPaper);
  EXPECT_THAT(found, Contains("property:Kamerstuk 27 925,"));
  EXPECT_THAT(found, Contains("property:nr. 919"));
}

TEST(SemanticTokens, DimFurniture) {
  EXPECT_THAT(tokens(kPaper), Contains("comment:Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 2"));
}

TEST(SemanticTokens, StayInOrderWithinALineAndApart) {
  const MarkedText marked(kPaper);
  const auto found = semantic_tokens(*marked.document);
  text::ByteOffset end;
  for (const auto& token : found) {
    EXPECT_LE(end, token.range.start);
    EXPECT_LT(token.range.start, token.range.end);
    EXPECT_EQ(marked.slice(token.range).find_first_of("\r\n"), std::string::npos);
    end = token.range.end;
  }
}

TEST(SemanticTokens, OfARangeAreThoseThatTouchIt) {
  const MarkedText marked(kPaper);
  const auto all = semantic_tokens(*marked.document);
  for (uint32_t from = 0; from < marked.content.size(); from += 7) {
    const text::ByteRange range{{from}, {from + 40}};
    std::vector<Token> expected;
    std::copy_if(all.begin(), all.end(), std::back_inserter(expected),
                 [&](const Token& token) { return token.range.overlaps(range); });
    auto part = semantic_tokens(*marked.document, range);
    part.erase(
        std::remove_if(part.begin(), part.end(), [&](const Token& token) { return !token.range.overlaps(range); }),
        part.end());
    EXPECT_EQ(part, expected) << from;
  }
}

TEST(SemanticTokens, EndBeforeACarriageReturn) {
  EXPECT_THAT(tokens("Vraag 1\r\nIs het € 3\r\nmiljoen?\r\nAntwoord 1\r\nJa.\r\n"),
              Not(Contains(::testing::HasSubstr("\r"))));
}

TEST(SemanticTokens, UseTheLegendOfTheProtocol) {
  constexpr std::string_view kStandard[] = {
      "namespace", "type",     "class",      "enum",   "interface", "struct",   "typeParameter", "parameter",
      "variable",  "property", "enumMember", "event",  "function",  "method",   "macro",         "keyword",
      "modifier",  "comment",  "string",     "number", "regexp",    "operator", "decorator"};
  EXPECT_THAT(token_type_names(), Each(::testing::AnyOfArray(kStandard)));
  EXPECT_EQ(token_type_names().size(), static_cast<size_t>(TokenType::placeholder) + 1);
}

}  // namespace
}  // namespace vraagbaak::features::semantic_tokens_test
