// question-figure-ignored: what it mentions and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::question_figure_ignored_test {
namespace {

TEST(QuestionFigureIgnored, StandsAtTheWordsThatAsk) {
  check_findings(R"(
Vraag 1
Klopt het bericht? Hoeveel boten varen er?
                   ^^^^^^^ hint question-figure-ignored

Antwoord 1
De boten varen naar de eilanden, vooral in de zomermaanden.

Vraag 2
Kunt u zeggen welk bedrag daarmee gemoeid is?
              ^^^^^^^^^^^ hint question-figure-ignored

Antwoord 2
De provincie betaalt dat bedrag aan de reders.
)");
}

TEST(QuestionFigureIgnored, ShowsTheAnswerInBothLanguages) {
  constexpr const char* kText = "Vraag 1\nHoeveel boten varen er?\n\nAntwoord 1\nDe boten varen naar de eilanden.\n";
  EXPECT_THAT(messages(kText, "question-figure-ignored", Language::dutch),
              ::testing::ElementsAre("Hier wordt een getal gevraagd (\"Hoeveel\"), maar in het antwoord staat er geen. "
                                     "| Het antwoord."));
  EXPECT_THAT(messages(kText, "question-figure-ignored", Language::english),
              ::testing::ElementsAre("This asks for a figure (\"Hoeveel\"), but the answer has none. | The answer."));
}

TEST(QuestionFigureIgnored, LooksAtThePartThatAnswersThePart) {
  check_findings(R"(
Vraag 1
Over de veerdienst:
a) Hoeveel boten varen er?
   ^^^^^^^ hint question-figure-ignored
b) Wie betaalt ze?

Antwoord 1
a) De boten varen naar de eilanden.
b) De provincie betaalt er twaalf.
)");
}

TEST(QuestionFigureIgnored, AcceptsFiguresRefusalsAndReferences) {
  for (const char* answer :
       {"Er varen 12 boten.", "Er varen twaalf boten.", "Geen.", "Alle boten varen.", "Dat is niet bekend.",
        "Dat wordt niet bijgehouden.", "Zie het antwoord op vraag 2.", "Ik verwijs u naar de reders.",
        "Het staat in de bijlage.", "De aantallen staan in onderstaande tabel.", "Een derde van de boten vaart.",
        "Die gegevens zijn vertrouwelijk.", "De reders beschikken over die gegevens.",
        "Kamerstuk 29 521, nr. 447 vermeldt het."})
    EXPECT_THAT(messages("Vraag 1\nHoeveel boten varen er?\n\nAntwoord 1\n" + std::string(answer) +
                             "\n\nVraag 2\nWie vaart?\n\nAntwoord 2\nIk.\n",
                         "question-figure-ignored", Language::dutch),
                ::testing::IsEmpty())
        << answer;
}

TEST(QuestionFigureIgnored, LeavesAloneWhatAsksForNoFigureOrHasNoAnswerYet) {
  check_findings(R"(
Vraag 1
In hoeverre varen de boten? Het is duidelijk hoeveel hinder dat geeft. Wie vaart?

Antwoord 1
De reders varen naar de eilanden.
)");
  check_findings(R"(
Vraag 1
Hoeveel boten varen er?

Vraag 2
Wie betaalt ze?
)");
}

}  // namespace
}  // namespace vraagbaak::checks::question_figure_ignored_test
