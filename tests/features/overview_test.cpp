#include "features/overview.h"

#include <gmock/gmock.h>

#include "checks/analysis.h"
#include "features/marked_text.h"

namespace vraagbaak::features::overview_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using vraagbaak::fixtures::MarkedText;

/// An overview with the document that its views point into.
struct Seen {
  explicit Seen(std::string_view paper, Language language = Language::dutch, bool reported = true)
      : marked(paper), analysis(checks::Analysis::run(marked.document)) {
    const auto severity_of = [reported](const checks::Finding& finding) {
      return reported ? std::optional(finding.severity) : std::nullopt;
    };
    overview = features::overview(*analysis, "file:///map/antwoord.pqa", severity_of, language);
  }

  /// Each question and part as "name state".
  std::vector<std::string> states() const {
    std::vector<std::string> lines;
    const auto add = [&](const OverviewQuestion& question) {
      lines.push_back(question.name + " " + std::string(question_state_name(question.state)));
    };
    for (const OverviewQuestion& question : overview.questions) {
      add(question);
      for (const OverviewQuestion& part : question.parts) add(part);
    }
    return lines;
  }

  MarkedText marked;
  std::shared_ptr<const checks::Analysis> analysis;
  Overview overview;
};

constexpr std::string_view kPaper = R"(Vraag 1
Kent u het bericht over de veerpont?

Antwoord 1
Ja.

Vraag 2
Hoe vaak vaart zij?

Antwoord 2
Zie het antwoord op vraag 1.

Vraag 3
Hoeveel schippers zijn er?

Antwoord 3
[in te vullen]

Vraag 4
Wat kost een overtocht?

Vraag 5
Wie betaalt dat?

Antwoord 5
De provincie. Zie ook het antwoord op vraag 12.

Vraag 6
Vaart zij ook op zondag?

Antwoord 6
Alleen in de zomer, zoals vermeld in het antwoord op vraag 1.
)";

TEST(Overview, TellsHowFarEachQuestionIs) {
  EXPECT_THAT(Seen(kPaper).states(), ElementsAre("Vraag 1 answered", "Vraag 2 reference", "Vraag 3 empty",
                                                 "Vraag 4 unanswered", "Vraag 5 problem", "Vraag 6 answered"));
}

TEST(Overview, CountsQuestions) {
  const Seen seen(kPaper);
  const OverviewCounts& counts = seen.overview.counts;
  EXPECT_EQ(counts.asked, 6u);
  EXPECT_EQ(counts.answered, 4u);
  EXPECT_EQ(counts.reference, 1u);
  EXPECT_EQ(counts.empty, 1u);
  EXPECT_EQ(counts.unanswered, 1u);
  EXPECT_EQ(counts.findings, seen.analysis->findings().size());
}

TEST(Overview, LeavesFindingsOutThatTheUserSwitchedOff) {
  const Seen seen(kPaper, Language::dutch, false);
  EXPECT_EQ(seen.overview.counts.findings, 0u);
  EXPECT_EQ(seen.overview.questions[4].state, QuestionState::answered);
}

TEST(Overview, HasTheWordsTheAnswersAndWhoRefersToAQuestion) {
  const Seen seen(kPaper);
  const OverviewQuestion& first = seen.overview.questions[0];
  EXPECT_EQ(first.text, "Kent u het bericht over de veerpont?");
  EXPECT_EQ(seen.marked.slice(first.where.selection), "Vraag 1");
  ASSERT_THAT(first.answers, SizeIs(1));
  EXPECT_EQ(first.answers[0].name, "Antwoord 1");
  EXPECT_EQ(first.answers[0].text, "Ja.");
  ASSERT_THAT(first.mentions, SizeIs(2));
  EXPECT_EQ(first.mentions[0].from, "Antwoord 2");
  EXPECT_EQ(first.mentions[1].from, "Antwoord 6");
  EXPECT_EQ(seen.marked.slice(first.mentions[1].range), first.mentions[1].words);
}

TEST(Overview, PutsPartsIntoTheirQuestionWithTheirOwnAnswers) {
  const Seen seen(R"(Vraag 1
Graag cijfers over de wachtlijsten:
a) per provincie;
b) per jaar.

Antwoord 1
a) De cijfers per provincie staan op de website.
)");
  EXPECT_THAT(seen.states(), ElementsAre("Vraag 1 answered", "Vraag 1a answered", "Vraag 1b unanswered"));
  ASSERT_THAT(seen.overview.questions, SizeIs(1));
  ASSERT_THAT(seen.overview.questions[0].parts, SizeIs(2));
  EXPECT_EQ(seen.overview.questions[0].parts[0].answers.at(0).name, "Antwoord 1a");
  EXPECT_THAT(seen.overview.questions[0].parts[1].answers, IsEmpty());
}

TEST(Overview, TakesAHeadingAloneForAnEmptyAnswer) {
  EXPECT_THAT(Seen("Vraag 1\nKlopt het?\n\nAntwoord 1\n\nVraag 2\nEcht?\n\nAntwoord 2\n[PM].\n").states(),
              ElementsAre("Vraag 1 empty", "Vraag 2 empty"));
}

TEST(Overview, ExpectsNoAnswersInAPaperOfQuestions) {
  const Seen seen(
      "2022Z01234\n(ingezonden 1 februari 2022)\nVragen van het lid Bakker (VVD) aan de Minister van Financiën over "
      "pontjes (ingezonden 1 februari 2022)\n\n1\nKent u het bericht?\n2\nKlopt het?\n");
  EXPECT_FALSE(seen.overview.answers_expected);
  EXPECT_EQ(seen.overview.id, "2022Z01234");
  EXPECT_EQ(seen.overview.title, "pontjes");
  EXPECT_EQ(seen.overview.counts.unanswered, 2u);
}

TEST(Overview, ListsPageFurniture) {
  const Seen seen(R"(Vraag 1
Kent u het bericht over de
[[Tweede Kamer, vergaderjaar 2025–2026, Aanhangsel 1]]
veerpont?

Antwoord 1
Ja.
)");
  EXPECT_EQ(seen.marked.slices(seen.overview.furniture), seen.marked.slices(seen.marked.ranges));
}

TEST(Overview, SpeaksEnglish) {
  EXPECT_THAT(Seen("Vraag 1\nKlopt het?\nAntwoord 1\nJa.\n", Language::english).states(),
              ElementsAre("Question 1 answered"));
}

TEST(Overview, IsEmptyForATextWithoutQuestions) {
  EXPECT_THAT(Seen("").overview.questions, IsEmpty());
  EXPECT_THAT(Seen("Geachte voorzitter,\n\nHierbij de brief.\n").overview.questions, IsEmpty());
}

}  // namespace
}  // namespace vraagbaak::features::overview_test
