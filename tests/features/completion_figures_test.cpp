// Proposals where a figure may come.
#include <gmock/gmock.h>

#include "features/completion/completion.h"
#include "features/fake_library.h"
#include "features/marked_text.h"

namespace vraagbaak::features::completion_figures_test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using vraagbaak::fixtures::FakeLibrary;
using vraagbaak::fixtures::MarkedText;

constexpr const char* kDraft = "file:///map/antwoord.pqa";

constexpr std::string_view kEarlier = R"(2023Z01234
Vragen van het lid Bakker (VVD) aan de Minister van Financiën over de uitvoer van zout (ingezonden 1 februari 2023).
Antwoord van Minister De Boer (Financiën) (ontvangen 3 maart 2023).

Vraag 1
Hoeveel zout is uitgevoerd?

Antwoord 1
De uitvoer van zout bedroeg in 2022 371,38 miljoen euro. Voor de uitvoer van zout werken 593 personen. Meer dan 40
bedrijven leven van de uitvoer van zout.
)";

class CompletionOfFigures : public ::testing::Test {
 protected:
  CompletionList at(std::string_view sentence) {
    marked_ = std::make_unique<MarkedText>("Vraag 1\nHoeveel?\n\nAntwoord 1\n" + std::string(sentence) + "\n");
    FakeLibrary library;
    library.add(kDraft, marked_->content);
    library.add("file:///map/eerder.pqa", kEarlier);
    return complete(*marked_->document, kDraft, marked_->carets.at(0), library, false, language);
  }
  std::vector<std::string> labels(std::string_view sentence) {
    std::vector<std::string> all;
    for (const CompletionItem& item : at(sentence).items) all.push_back(item.label);
    return all;
  }
  /// The text of the answer after choosing a proposal.
  std::string chosen(std::string_view sentence, size_t index) {
    const CompletionItem item = at(sentence).items.at(index);
    const std::string text = marked_->content.substr(0, item.range.start.value) + item.insert +
                             marked_->content.substr(item.range.end.value);
    return text.substr(text.find("Antwoord 1\n") + 11);
  }

  Language language = Language::dutch;

 private:
  std::unique_ptr<MarkedText> marked_;
};

TEST_F(CompletionOfFigures, GivesWhatIsKnownOfTheSubject) {
  EXPECT_THAT(
      labels("De uitvoer van zout bedraagt ¦"),
      ElementsAre("371,38 miljoen euro", "371,38 miljoen euro (met bron)", "593 personen", "593 personen (met bron)"));
}

TEST_F(CompletionOfFigures, ShowsSourceAndSentence) {
  const CompletionList list = at("De uitvoer van zout bedraagt ¦");
  ASSERT_FALSE(list.items.empty());
  EXPECT_EQ(list.items[0].detail, "3 maart 2023 · de uitvoer van zout");
  EXPECT_EQ(list.items[1].detail, "2023Z01234");
  EXPECT_THAT(render_plain(list.items[0].documentation),
              HasSubstr("De uitvoer van zout bedroeg in 2022 371,38 miljoen euro."));
  EXPECT_FALSE(list.complete);
}

TEST_F(CompletionOfFigures, InsertsTheValueOrTheValueWithItsSource) {
  EXPECT_EQ(chosen("De uitvoer van zout bedraagt ¦.", 0), "De uitvoer van zout bedraagt 371,38 miljoen euro.\n");
  EXPECT_EQ(chosen("De uitvoer van zout bedraagt ¦.", 1),
            "De uitvoer van zout bedraagt 371,38 miljoen euro (2023Z01234).\n");
}

TEST_F(CompletionOfFigures, GoesOnBehindTheFirstDigits) {
  EXPECT_THAT(labels("Aan de uitvoer van zout werken 59¦"), ElementsAre("593 personen", "593 personen (met bron)"));
  EXPECT_EQ(chosen("De uitvoer van zout bedraagt 371,¦.", 0), "De uitvoer van zout bedraagt 371,38 miljoen euro.\n");
  EXPECT_THAT(labels("De uitvoer van zout bedraagt 8¦"), IsEmpty());
}

TEST_F(CompletionOfFigures, GivesOnlyMoneyBehindACurrencySign) {
  EXPECT_EQ(chosen("De uitvoer van zout bedraagt € 3¦.", 0), "De uitvoer van zout bedraagt 371,38 miljoen euro.\n");
  EXPECT_THAT(labels("Voor de uitvoer van zout is het €¦"),
              ElementsAre("371,38 miljoen euro", "371,38 miljoen euro (met bron)"));
}

TEST_F(CompletionOfFigures, ReadsASentenceThatBeganOnTheLineBefore) {
  EXPECT_THAT(labels("Het is bekend dat de uitvoer\nvan zout circa ¦"), ::testing::SizeIs(4));
}

TEST_F(CompletionOfFigures, LooksFurtherWithOneWordLess) {
  EXPECT_THAT(labels("Volgens het ministerie bedroeg de Zeeuwse uitvoer van zout circa ¦"), IsEmpty());
  EXPECT_THAT(labels("De Zeeuwse uitvoer van zout bedraagt ¦"), ::testing::SizeIs(4));
}

TEST_F(CompletionOfFigures, KeepsSilentWhereNoFigureComes) {
  EXPECT_THAT(labels("De uitvoer van zout ¦"), IsEmpty());
  EXPECT_THAT(labels("De uitvoer van zout begon op 3¦"), IsEmpty());
  EXPECT_THAT(labels("De uitvoer van zout staat in artikel 3¦"), IsEmpty());
  EXPECT_THAT(labels("Het bedraagt ¦"), IsEmpty());
  EXPECT_THAT(labels("De uitvoer van zout is bekend. ¦"), IsEmpty());
}

TEST_F(CompletionOfFigures, SpeaksEnglishToo) {
  language = Language::english;
  EXPECT_THAT(labels("Aan de uitvoer van zout werken 59¦"), ElementsAre("593 personen", "593 personen (with source)"));
}

}  // namespace
}  // namespace vraagbaak::features::completion_figures_test
