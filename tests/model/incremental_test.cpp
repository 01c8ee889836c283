// Incremental = fresh: after any sequence of edits, tree and model are what a fresh parse of the text gives. If not,
// the scanner leaks state, or the builder keeps a block it should have built anew.
#include <gtest/gtest.h>

#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "support/fixture.h"
#include "support/texts.h"

namespace vraagbaak::fixtures {
namespace {

/// Fragments that make and unmake structure, besides plain characters.
const std::vector<std::string> kFragments = {
    "x",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    ".",
    "?",
    "(",
    ")",
    "1",
    "9",
    "a",
    "é",
    "🌉",
    "\xC2\xA0",
    "-",
    "–",
    "\n ",
    "Vraag 3\n",
    "\nVraag 1\n",
    "Antwoord 2\n",
    "\nAntwoord\n",
    "\n5. ",
    "\na) ",
    "\nBIJLAGE\n",
    "Mededeling\n",
    "Toelichting:\n",
    "zie het antwoord op vraag 2",
    "vragen 3 en 4",
    "Kamerstuk 27 925, nr. 12",
    "2024Z00123",
    "12 maart 2024",
    "€ 3 miljoen",
    "https://example.org/a",
    "\n3\n",
    "\n\xFF",
    std::string("\0", 1),
};

size_t edit_count() { return std::getenv("VRAAGBAAK_LONG_TESTS") != nullptr ? 100'000 : 2'000; }

/// A list long enough for several series; words vary so that series end in different places.
std::string long_list() {
  const std::vector<std::string> subjects = {"bruggen", "sluizen", "dijken", "wegen", "tunnels", "havens", "viaducten"};
  std::string text = "Lijst van vragen en antwoorden\n\n";
  for (size_t number = 1; number <= 150; ++number) {
    const std::string label = std::to_string(number);
    text += "Vraag " + label + "\n";
    text += "Hoeveel " + subjects[number % subjects.size()] + " zijn er in regio " + std::to_string(number * number) +
            "?\n\n";
    text += "Antwoord " + label + "\n";
    text += number % 5 == 0 ? "Zie het antwoord op vraag " + std::to_string(number / 2) + ".\n\n"
                            : "Dat zijn er " + label + ".\n\n";
  }
  return text;
}

struct Paper {
  std::string name;
  std::string text;
};

std::vector<Paper> papers() {
  std::vector<Paper> all = {{"long", long_list()}};
  for (const NamedText& text : kTexts) {
    std::string name(text.name);
    std::erase(name, '-');
    all.push_back({name, std::string(text.text)});
  }
  return all;
}

class Editing : public ::testing::TestWithParam<Paper> {};

TEST_P(Editing, GivesWhatAFreshParseGives) {
  const std::string original = GetParam().text;
  std::mt19937 random(static_cast<uint32_t>(original.size()));
  const auto below = [&](size_t bound) { return static_cast<uint32_t>(random() % bound); };
  // A long paper costs much more per edit and needs fewer: its point is that whole series are taken over.
  constexpr size_t kLong = 5'000;
  const size_t edits = edit_count() / (original.size() > kLong ? 40 : kTexts.size()) + 1;
  std::string text = original;
  LiveDocument live(text);
  for (size_t count = 0; count < edits; ++count) {
    // Start over now and then, so that the text stays a paper.
    if (text.size() > 2 * original.size() + 400 || count % 40 == 39) {
      live.edit({{0}, {static_cast<uint32_t>(text.size())}}, original);
      text = original;
    }
    const uint32_t start = below(text.size() + 1);
    const uint32_t removed =
        below(3) == 0 ? std::min<uint32_t>(below(40), static_cast<uint32_t>(text.size()) - start) : 0;
    const std::string inserted = below(4) == 0 && removed > 0 ? "" : kFragments[below(kFragments.size())];
    const std::string before = text;
    text.replace(start, removed, inserted);
    live.edit({{start}, {start + removed}}, inserted);
    ASSERT_EQ(live.text().str(), text);
    const LiveDocument fresh(text);
    ASSERT_EQ(tree_dump(live.tree()), tree_dump(fresh.tree()))
        << "edit " << count << " at " << start << ", -" << removed << " +\"" << inserted << "\" of\n"
        << before;
    ASSERT_EQ(model_dump(*live.document()), model_dump(*fresh.document()))
        << "edit " << count << " at " << start << ", -" << removed << " +\"" << inserted << "\" of\n"
        << before;
  }
}

INSTANTIATE_TEST_SUITE_P(Papers, Editing, ::testing::ValuesIn(papers()),
                         [](const auto& parameter) { return parameter.param.name; });

}  // namespace
}  // namespace vraagbaak::fixtures
