#include "features/rich_text.h"

#include <gtest/gtest.h>

namespace vraagbaak::features::rich_text_test {
namespace {

TEST(RichText, RendersHeadingParagraphAndQuoteApart) {
  RichText text;
  text.heading("Vraag 4").paragraph("Beantwoord in antwoord 4.").quote("Ja, dat klopt.");
  EXPECT_EQ(render_markdown(text), "**Vraag 4**\n\nBeantwoord in antwoord 4.\n\n> Ja, dat klopt.");
  EXPECT_EQ(render_plain(text), "Vraag 4\n\nBeantwoord in antwoord 4.\n\nJa, dat klopt.");
}

TEST(RichText, EscapesEverythingThatCouldBecomeMarkup) {
  EXPECT_EQ(escape_markdown("*a* _b_ `c` [d](command:e) <f> #g ~h~ !i |j| &lt; \\"),
            R"(\*a\* \_b\_ \`c\` \[d\](command:e) \<f\> \#g \~h\~ \!i \|j\| \&lt; \\)");
}

TEST(RichText, MakesNoLinkOfABareAddressOrMailAddress) {
  EXPECT_EQ(escape_markdown("https://a.nl, www.b.nl en c@d.nl"), R"(https\://a.nl, www\.b.nl en c\@d.nl)");
}

TEST(RichText, LeavesOrdinaryPunctuationAlone) {
  EXPECT_EQ(escape_markdown("Zie 27 925, nr. 3 (blz. 4): «zo'n 5%»; nieuw."),
            "Zie 27 925, nr. 3 (blz. 4): «zo'n 5%»; nieuw.");
}

TEST(RichText, MakesNoListOrHeadingOfTheFirstCharacters) {
  EXPECT_EQ(escape_markdown("- een"), R"(\- een)");
  EXPECT_EQ(escape_markdown("+ een"), R"(\+ een)");
  EXPECT_EQ(escape_markdown("12. een"), R"(12\. een)");
  EXPECT_EQ(escape_markdown("3) een"), R"(3\) een)");
  EXPECT_EQ(escape_markdown("==="), R"(\===)");
}

TEST(RichText, TurnsBreaksWithinARunIntoParagraphs) {
  RichText text;
  text.quote("een\n# twee");
  EXPECT_EQ(render_markdown(text), "> een\n>\n> \\# twee");
  EXPECT_EQ(escape_markdown("een\n\ttwee"), "een  twee");
}

TEST(RichText, LinksOnlyToHttpsAddresses) {
  RichText text;
  text.blocks.push_back({RichText::Block::Kind::paragraph,
                         {{"goed", false, "https://example.org/a"},
                          {"fout", false, "command:workbench.action.quit"},
                          {"oud", false, "http://example.org"}}});
  EXPECT_EQ(render_markdown(text), "[goed](https://example.org/a) fout oud");
  EXPECT_EQ(render_plain(text), "goed (https://example.org/a) fout oud");
}

TEST(RichText, EncodesWhatCouldEndALink) {
  RichText text;
  text.blocks.push_back({RichText::Block::Kind::paragraph, {{"a]b", false, "https://x.nl/(1) <é>&lt;"}}});
  EXPECT_EQ(render_markdown(text), "[a\\]b](https://x.nl/%281%29%20%3C%C3%A9%3E&lt%3B)");
}

TEST(RichText, KeepsMultiByteCharacters) {
  EXPECT_EQ(escape_markdown("coördinatie 🙂 «€ 3»"), "coördinatie 🙂 «€ 3»");
}

}  // namespace
}  // namespace vraagbaak::features::rich_text_test
