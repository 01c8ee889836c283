#include "features/document_links.h"

#include <gmock/gmock.h>

#include "features/marked_text.h"

namespace vraagbaak::features::document_links_test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using vraagbaak::fixtures::MarkedText;

std::vector<std::string> links(const MarkedText& marked) {
  std::vector<std::string> result;
  for (const auto& link : document_links(*marked.document, Language::dutch))
    result.push_back(marked.slice(link.range) + " -> " + link.target);
  return result;
}

std::string answer(std::string_view text) { return "Vraag 1\nKlopt het?\nAntwoord 1\n" + std::string(text) + "\n"; }

TEST(DocumentLinks, LeadToTheOfficialAddress) {
  const MarkedText marked(answer("Zie de brief (Kamerstuk 27 925, nr. 919)."));
  EXPECT_THAT(links(marked),
              ElementsAre("Kamerstuk 27 925, nr. 919 -> https://zoek.officielebekendmakingen.nl/kst-27925-919.html"));
}

TEST(DocumentLinks, GiveEachNumberOfAListItsOwn) {
  const MarkedText marked(answer("Zie Kamerstuk 27 925, nrs. 612, 755 en 785."));
  const auto found = document_links(*marked.document, Language::dutch);
  ASSERT_EQ(found.size(), 3u);
  EXPECT_THAT(found[0].target, HasSubstr("kst-27925-612"));
  EXPECT_THAT(found[1].target, HasSubstr("kst-27925-755"));
  EXPECT_THAT(found[2].target, HasSubstr("kst-27925-785"));
  EXPECT_LE(found[0].range.end, found[1].range.start);
  EXPECT_LE(found[1].range.end, found[2].range.start);
  EXPECT_EQ(marked.slice(found[2].range), "785");
}

TEST(DocumentLinks, SayKindAndIdentifier) {
  const MarkedText marked(answer("Zie Kamerstuk 27 925, nr. 919."));
  const auto dutch = document_links(*marked.document, Language::dutch);
  ASSERT_EQ(dutch.size(), 1u);
  EXPECT_EQ(dutch[0].tooltip, "Kamerstuk kst-27925-919");
  EXPECT_EQ(document_links(*marked.document, Language::english)[0].tooltip,
            "Parliamentary paper (Kamerstuk) kst-27925-919");
}

TEST(DocumentLinks, AreNoneForInternalReferences) {
  EXPECT_THAT(links(MarkedText(answer("Zie het antwoord op vraag 1."))), IsEmpty());
}

TEST(DocumentLinks, CrossALineEnd) {
  const MarkedText marked(answer("Zie de brief (Kamerstuk 27 925,\nnr. 919)."));
  ASSERT_EQ(links(marked).size(), 1u);
}

}  // namespace
}  // namespace vraagbaak::features::document_links_test
