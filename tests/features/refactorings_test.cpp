// Changes of a whole paper in one step.
#include "features/refactorings/refactoring.h"

#include <gmock/gmock.h>

#include "checks/sections.h"
#include "facts/day_wording.h"
#include "features/refactoring_actions.h"
#include "features/refactorings/deadline.h"
#include "support/fixture.h"
#include "support/texts.h"

namespace vraagbaak::features::refactorings {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using vraagbaak::fixtures::parse_document;

using Refactor = std::optional<Refactoring> (*)(const model::Document&, bool);

std::string after(Refactor run, std::string_view text) {
  const auto document = parse_document(text);
  const auto result = run(*document, true);
  EXPECT_EQ(result.has_value(), run(*document, false).has_value());
  if (!result) return "nothing";
  if (result->refusal != nullptr) return "refused: " + std::string(result->refusal->english);
  return applied(document->text(), result->edits);
}

constexpr std::string_view kQuestions =
    "2024Z00123\n(ingezonden 3 januari 2024)\nVragen van het lid Jansen (ABC) aan de minister van Waterstaat over de "
    "brug\n\nVraag 1\nKent u de brug?\n\nVraag 2\nWanneer gaat zij open voor:\na) auto’s;\nb) fietsers?\n";

TEST(AnswerDraft, AddsTheHeadTheLastDayAndAnEmptyAnswerToEachQuestion) {
  const std::string draft = after(answer_draft, kQuestions);
  EXPECT_EQ(draft,
            "2024Z00123\n(ingezonden 3 januari 2024)\nVragen van het lid Jansen (ABC) aan de minister van Waterstaat "
            "over de brug\n\nAntwoord van [naam] (ontvangen [datum])\n[in te vullen vóór 24 januari 2024]\n\n"
            "Vraag 1\nKent u de brug?\n\nAntwoord 1\n[in te vullen]\n\nVraag 2\nWanneer gaat zij open voor:\n"
            "a) auto’s;\nb) fietsers?\n\nAntwoord 2\na) [in te vullen].\nb) [in te vullen].\n");
  const auto document = parse_document(draft);
  EXPECT_EQ(document->form(), model::Form::appendix);
  for (uint32_t i = 0; i < 4; ++i) EXPECT_TRUE(checks::answered(document->numbering(), i)) << i;
  EXPECT_EQ(document->numbering().questions.size(), 4u);
}

TEST(AnswerDraft, FollowsTheFlemishForm) {
  const std::string draft =
      after(answer_draft,
            "SCHRIFTELIJKE VRAAG\nnr. 12\nvan JAN DE WIT\ndatum: 12 januari 2023\naan ANNA CLAES\n"
            "VLAAMS MINISTER VAN MOBILITEIT\n\nFietspaden  -  Onderhoud\n\n1. Hoeveel kilometer is "
            "hersteld?\n2. Wat kostte dat?\n");
  EXPECT_THAT(draft, HasSubstr("2. Wat kostte dat?\n\nANNA CLAES"));
  EXPECT_THAT(draft, HasSubstr("ANTWOORD\nop vraag nr. 12 van 12 januari 2023\nvan JAN DE WIT\n"));
  // Twenty working days.
  EXPECT_THAT(draft, HasSubstr("[in te vullen vóór 9 februari 2023]"));
  EXPECT_THAT(draft, HasSubstr("\n1. [in te vullen]\n"));
  const auto document = parse_document(draft);
  EXPECT_EQ(document->form(), model::Form::flemish_question);
  EXPECT_EQ(document->numbering().answers.size(), 2u) << vraagbaak::fixtures::outline(*document);
}

TEST(AnswerDraft, LeavesSlotsForWhatTheQuestionDoesNotSay) {
  EXPECT_THAT(after(answer_draft,
                    "2024Z00123\nVragen van het lid Jansen (ABC) aan de minister\n\nVraag 1\nKent u de "
                    "brug?\n\nVraag 2\nWelke?\n"),
              HasSubstr("(ontvangen [datum])\n[datum]\n"));
}

TEST(AnswerDraft, IsForPapersWithoutAnswers) {
  EXPECT_EQ(after(answer_draft, "Vraag 1\nWie?\n\nAntwoord 1\nEen.\n"), "nothing");
  EXPECT_EQ(after(answer_draft, vraagbaak::fixtures::text_named("notice")), "nothing");
  EXPECT_EQ(after(answer_draft, vraagbaak::fixtures::text_named("brochure")), "nothing");
}

std::string in_words(const model::Date& date) { return facts::shown(date, facts::Notation::dutch); }

TEST(DaysAfter, CountsOverMonthsAndWeekends) {
  EXPECT_EQ(in_words(days_after({2024, 2, 9}, 21, false)), "1 maart 2024");
  EXPECT_EQ(in_words(days_after({2024, 1, 5}, 1, true)), "8 januari 2024");  // Friday to Monday
  EXPECT_EQ(in_words(days_after({2023, 1, 12}, 20, true)), "9 februari 2023");
}

TEST(DaysAfter, LeavesOutPublicHolidaysAmongWorkingDays) {
  EXPECT_EQ(in_words(days_after({2023, 12, 29}, 1, true)), "2 januari 2024");  // New Year's Day is a Monday
  EXPECT_EQ(in_words(days_after({2024, 3, 28}, 2, true)), "2 april 2024");     // Good Friday counts, Easter Monday not
  EXPECT_EQ(in_words(days_after({2024, 5, 8}, 1, true)), "10 mei 2024");       // Ascension Day
  EXPECT_EQ(in_words(days_after({2024, 5, 17}, 1, true)), "21 mei 2024");      // Whit Monday
  EXPECT_EQ(in_words(days_after({2024, 4, 26}, 3, true)), "2 mei 2024");       // King's Day is Dutch, 1 May is not
  EXPECT_EQ(in_words(days_after({2023, 12, 24}, 2, false)), "26 december 2023");
}

constexpr std::string_view kSeparated =
    "Vraag 1\nWie?\n\nVraag 2\nWat?\n\nVraag 3\nHoe?\n\nAntwoord 1\nEen.\n\nAntwoord 2 en 3\nZie het antwoord op "
    "vraag 1.\n";
constexpr std::string_view kInterleaved =
    "Vraag 1\nWie?\n\nAntwoord 1\nEen.\n\nVraag 2\nWat?\n\nVraag 3\nHoe?\n\nAntwoord 2 en 3\nZie het antwoord op "
    "vraag 1.\n";

TEST(SortAnswers, FollowsTheQuestions) {
  EXPECT_EQ(after(sort_answers,
                  "Vraag 1\nWie?\n\nVraag 2\nWat?\n\nVraag 3\nHoe?\n\nAntwoord 3\nZie het antwoord op "
                  "vraag 1.\n\nAntwoord 1\nEen.\n\nAntwoord 2\nTwee.\n"),
            "Vraag 1\nWie?\n\nVraag 2\nWat?\n\nVraag 3\nHoe?\n\nAntwoord 1\nEen.\n\nAntwoord 2\nTwee.\n\n"
            "Antwoord 3\nZie het antwoord op vraag 1.\n");
  EXPECT_EQ(after(sort_answers, kSeparated), "nothing");
}

TEST(Interleave, PutsEachAnswerUnderTheLastOfItsQuestions) {
  EXPECT_EQ(after(interleave, kSeparated), kInterleaved);
  EXPECT_EQ(after(interleave, kInterleaved), "nothing");
}

TEST(Interleave, GivesBareNumbersAWord) {
  EXPECT_EQ(after(interleave,
                  "Bruggen  -  Stand van zaken\n\n1. Hoeveel bruggen zijn er hersteld?\n\n2. Wat kostte dat "
                  "herstel?\n 1. Er zijn 14 bruggen hersteld.\n\n2. Het herstel kostte 12 miljoen euro.\n"),
            "Bruggen  -  Stand van zaken\n\n1. Hoeveel bruggen zijn er hersteld?\n\nAntwoord 1\nEr zijn 14 bruggen "
            "hersteld.\n\n2. Wat kostte dat herstel?\n\nAntwoord 2\nHet herstel kostte 12 miljoen euro.\n");
}

TEST(Separate, PutsTheQuestionsFirst) {
  EXPECT_EQ(after(separate, "Vraag 1\nWie?\n\nAntwoord 1\nEen.\n\nVraag 2\nWat?\n\nAntwoord 2\nTwee.\n"),
            "Vraag 1\nWie?\n\nVraag 2\nWat?\n\nAntwoord 1\nEen.\n\nAntwoord 2\nTwee.\n");
  EXPECT_EQ(after(separate, kSeparated), "nothing");
}

TEST(Separate, NumbersAnswersThatTheirPlaceAloneTells) {
  EXPECT_EQ(after(separate, "Vraag 1\nWie?\n\nAntwoord:\nEen.\n\nVraag 2\nWat?\n\nAntwoord\nTwee.\n"),
            "Vraag 1\nWie?\n\nVraag 2\nWat?\n\nAntwoord 1:\nEen.\n\nAntwoord 2\nTwee.\n");
}

constexpr std::string_view kSections =
    "Vraag 1\nWie?\nAntwoord 1\nEen.\n\nVragen over het Waterfonds (J)\n\nVraag 1\nWat?\nAntwoord 1\nTwee.\n";

TEST(Separate, SaysWhyItCannotBeDone) {
  EXPECT_THAT(after(separate, kSections), HasSubstr("refused: Other text stands between"));
}

TEST(Unwrap, TakesOutLineEndsAndFurniture) {
  const std::string text = after(
      unwrap,
      "Vraag 1\nKlopt het dat de brug over de Rijn bij Dorp langer dicht\nblijft dan eerder aan de Kamer is gemeld?\n\n"
      "Antwoord 1\nJa. De brug blijft dicht omdat de pijlers moeten worden\n"
      "ah-tk-20232024-1217\nISSN 0921 - 7398\n"
      "vervangen, wat meer tijd kost dan was voorzien.\n");
  EXPECT_THAT(text, HasSubstr("langer dicht blijft dan"));
  EXPECT_THAT(text, Not(HasSubstr("ISSN")));
  EXPECT_EQ(after(unwrap, "Vraag 1\nWie?\n\nAntwoord 1\nEen.\n"), "nothing");
}

TEST(PlainText, UsesTheCharactersOfAKeyboard) {
  EXPECT_EQ(after(plain_text, "Vraag 1\nKent u «Brug dicht» en “open”, de auto’s – en € 3\u00a0miljoen?\n"),
            "Vraag 1\nKent u \"Brug dicht\" en \"open\", de auto's - en € 3 miljoen?\n");
  EXPECT_EQ(after(plain_text, "Vraag 1\nWie?\n"), "nothing");
}

TEST(Refactorings, KeepQuestionsAndAnswersOfAllForms) {
  for (const vraagbaak::fixtures::NamedText& named : vraagbaak::fixtures::kTexts) {
    const auto document = parse_document(named.text);
    for (const Refactor run : {&unwrap, &plain_text, &sort_answers, &interleave, &separate}) {
      const auto result = run(*document, true);
      if (!result || result->refusal != nullptr) continue;
      const auto next = parse_document(applied(document->text(), result->edits));
      EXPECT_EQ(next->numbering().questions.size(), document->numbering().questions.size()) << named.name;
      EXPECT_EQ(next->numbering().answers.size(), document->numbering().answers.size()) << named.name;
      EXPECT_EQ(next->numbering().references.size(), document->numbering().references.size()) << named.name;
    }
  }
}

TEST(RefactoringActions, AreOfferedWithTheirReasons) {
  const std::string uri = "file:///vragen.pqa";
  const index::EmptyLibrary library;
  const auto offered = [&](std::string_view text) {
    const auto analysis = checks::Analysis::run(parse_document(text));
    return refactoring_actions({*analysis, uri, {{0}, {0}}, library, Language::english});
  };
  const auto draft = offered(kQuestions);
  ASSERT_FALSE(draft.empty());
  EXPECT_EQ(draft[0].title, "Make this a draft of the answers");
  EXPECT_EQ(draft[0].kind, "refactor.rewrite");
  EXPECT_FALSE(draft[0].edit.empty());
  const auto refused = offered(kSections);
  ASSERT_FALSE(refused.empty());
  EXPECT_FALSE(refused[0].disabled_reason.empty());
  EXPECT_TRUE(refused[0].edit.empty());
  EXPECT_TRUE(offered("Een folder zonder vragen.\n").empty());
}

}  // namespace
}  // namespace vraagbaak::features::refactorings
