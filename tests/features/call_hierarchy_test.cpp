#include "features/call_hierarchy.h"

#include <gmock/gmock.h>

#include "features/marked_text.h"

namespace vraagbaak::features::call_hierarchy_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using vraagbaak::fixtures::MarkedText;

constexpr const char* kUri = "file:///map/antwoord.pqa";

constexpr std::string_view kChain = R"(Vraag 1
Kent u het bericht?
Antwoord 1
Zie het antwoord op vraag 2.
Vraag 2
Klopt het?
Antwoord 2
Zie de antwoorden op de vragen 3 en 4. Zoals bij vraag 3 staat, is dat zo.
Vraag 3
Hoe lang al?
Vraag 4
En nu?
Antwoord 3 en 4
Zie het antwoord op vraag 2.
)";

/// Each call as "Vraag 3 (3, 3)".
std::vector<std::string> lines(const std::vector<Call>& calls, const MarkedText& marked) {
  std::vector<std::string> result;
  for (const Call& call : calls) {
    std::string places;
    for (const auto range : call.places) places += (places.empty() ? "" : ", ") + marked.slice(range);
    result.push_back(call.item.name + " (" + places + ")");
  }
  return result;
}

uint32_t question(const MarkedText& marked, uint32_t number) {
  return find_item(*marked.document, model::Label{number, 0}, 0).value_or(0);
}

TEST(CallHierarchy, StartsAtAQuestionAnAnswerOrAReference) {
  const MarkedText marked(
      "Vra¦ag 1\nKent u het bericht?\nAntw¦oord 1\nJa.\nVraag 2\nKlopt het?\nAntwoord 2\nZie vraag ¦1.\n");
  for (const auto caret : marked.carets) {
    const auto items = call_items(*marked.document, kUri, caret, Language::dutch);
    ASSERT_EQ(items.size(), 1u);
    EXPECT_EQ(items[0].name, "Vraag 1");
    EXPECT_EQ(items[0].detail, "Kent u het bericht?");
  }
}

TEST(CallHierarchy, IsEmptyInOrdinaryText) {
  const MarkedText marked("Vraag 1\nKent u het be¦richt?\n");
  EXPECT_THAT(call_items(*marked.document, kUri, marked.carets[0], Language::dutch), IsEmpty());
}

TEST(CallHierarchy, FollowsReferencesOnwards) {
  const MarkedText marked(kChain);
  EXPECT_THAT(lines(outgoing_calls(*marked.document, kUri, question(marked, 2), index::EmptyLibrary(), Language::dutch),
                    marked),
              ElementsAre("Vraag 3 (3, 3)", "Vraag 4 (4)"));
}

TEST(CallHierarchy, FollowsReferencesBack) {
  const MarkedText marked(kChain);
  EXPECT_THAT(lines(incoming_calls(*marked.document, kUri, question(marked, 2), index::EmptyLibrary(), Language::dutch),
                    marked),
              ElementsAre("Vraag 1 (2)", "Vraag 3 (2)", "Vraag 4 (2)"));
}

TEST(CallHierarchy, CountsAJointAnswerForEachOfItsQuestions) {
  const MarkedText marked(kChain);
  EXPECT_THAT(lines(outgoing_calls(*marked.document, kUri, question(marked, 4), index::EmptyLibrary(), Language::dutch),
                    marked),
              ElementsAre("Vraag 2 (2)"));
}

}  // namespace
}  // namespace vraagbaak::features::call_hierarchy_test
