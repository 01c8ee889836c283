#include "features/papers.h"

#include <gmock/gmock.h>

#include "features/call_hierarchy.h"
#include "features/citation.h"
#include "features/code_lenses.h"
#include "features/completion/completion.h"
#include "features/fake_library.h"
#include "features/inlay_hints.h"
#include "features/marked_text.h"
#include "features/paper_hover.h"
#include "features/workspace_symbols.h"

namespace vraagbaak::features::papers_test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using vraagbaak::fixtures::FakeLibrary;
using vraagbaak::fixtures::MarkedText;

constexpr const char* kDraft = "file:///map/antwoord.pqa";
constexpr const char* kEarlier = "file:///map/eerder.txt";
constexpr const char* kBrief = "file:///map/brief.txt";

constexpr std::string_view kEarlierText = R"(2022Z01234
Vragen van het lid Bakker (VVD) aan de Minister van Financiën over de veerdienst naar de eilanden (ingezonden 1 februari 2022).
Antwoord van Minister De Boer (Financiën) (ontvangen 3 maart 2022).
Vraag 1
Kent u het bericht over de veerdienst?
Antwoord 1
Ja.
Vraag 2
Hoeveel boten varen er?
Antwoord 2
Er varen twaalf boten.
)";

/// The draft that is being written, with a folder around it.
struct Desk {
  explicit Desk(std::string_view sentence)
      : marked(
            "2022Z09999\nVragen van het lid Visser (CDA) aan de Minister van Financiën over boten (ingezonden 9 mei "
            "2022).\n\nVraag 1\nKlopt het?\n\nAntwoord 1\n" +
            std::string(sentence) + "\n") {
    library.add(kDraft, marked.content);
    library.add(kEarlier, kEarlierText);
  }
  text::ByteOffset caret() const { return marked.carets.at(0); }
  const model::Document& document() const { return *marked.document; }

  MarkedText marked;
  FakeLibrary library;
};

/// Where definition leads, as "eerder.txt: first words".
std::vector<std::string> places(const Desk& desk) {
  std::vector<std::string> found;
  const auto cited = cited_at(desk.document(), kDraft, desk.caret());
  if (!cited) return found;
  for (const Place& place : places_of(*cited, kDraft, desk.library)) {
    const auto loaded = desk.library.document(place.uri);
    const std::string text = loaded->document->text().slice(place.range);
    found.push_back(place.uri.substr(place.uri.rfind('/') + 1) + ": " + text.substr(0, text.find('\n')));
  }
  return found;
}

TEST(Papers, AreFoundByTheirCaseNumber) {
  EXPECT_THAT(places(Desk("Zie de vragen van het lid Bakker (2022Z¦01234).")), ElementsAre("eerder.txt: "));
}

TEST(Papers, AreLedIntoDownToTheAnswer) {
  EXPECT_THAT(places(Desk("Zie het antwoord op vraag ¦2 van de vragen van het lid Bakker (2022Z01234).")),
              ElementsAre("eerder.txt: Antwoord 2"));
}

TEST(Papers, ThatLackTheQuestionAreLedIntoAllTheSame) {
  EXPECT_THAT(places(Desk("Zie het antwoord op vraag ¦7 van de vragen van het lid Bakker (2022Z01234).")),
              ElementsAre("eerder.txt: "));
}

TEST(Papers, AreNotFoundWhereTheFolderHasNone) {
  EXPECT_THAT(places(Desk("Zie Kamerstuk 29 ¦521, nr. 447.")), IsEmpty());
  EXPECT_FALSE(cited_at(Desk("Er zijn ¦12 boten.").document(), kDraft, {3}));
}

TEST(Papers, DoNotCiteThemselves) {
  const Desk desk("Dit betreft de vragen met kenmerk 2022Z0¦9999.");
  EXPECT_FALSE(cited_at(desk.document(), kDraft, desk.caret()));
}

std::string shown(const Desk& desk, Language language = Language::dutch) {
  const auto hover = hover_in_workspace(desk.document(), kDraft, desk.caret(), desk.library, language);
  return hover ? render_plain(hover->content) : "";
}

TEST(PaperHover, ShowsTitleDateAndPeople) {
  const std::string text = shown(Desk("Zie de vragen van het lid Bakker (2022Z¦01234)."));
  EXPECT_THAT(text, HasSubstr("de veerdienst naar de eilanden"));
  EXPECT_THAT(text, HasSubstr("3 maart 2022"));
  EXPECT_THAT(text, HasSubstr("Bakker (VVD)"));
}

TEST(PaperHover, ListsTheFirstQuestionsEachOnItsLine) {
  EXPECT_THAT(shown(Desk("Zie de vragen van het lid Bakker (2022Z¦01234).")),
              ::testing::EndsWith("Vraag 1 Kent u het bericht over de veerdienst?\n\nVraag 2 Hoeveel boten varen er?"));
  Desk desk("Zie de vragen van het lid Smit (2022Z0¦5555).");
  desk.library.add(kBrief, "2022Z05555\nVraag 1\nWie?\nVraag 2\nWat?\nVraag 3\nWaar?\nVraag 4\nWanneer?\n");
  EXPECT_THAT(shown(desk), ::testing::EndsWith("Vraag 3 Waar?\n\nIn totaal 4 vragen."));
}

TEST(PaperHover, ShowsQuestionAndAnswerOfAnotherPaper) {
  const std::string text = shown(Desk("Zie het antwoord op vraag ¦2 van de vragen van het lid Bakker (2022Z01234)."));
  EXPECT_THAT(text, HasSubstr("Hoeveel boten varen er?"));
  EXPECT_THAT(text, HasSubstr("Er varen twaalf boten."));
  EXPECT_THAT(text, Not(HasSubstr("in een ander stuk")));
}

TEST(PaperHover, SaysThatAPaperLacksTheQuestion) {
  EXPECT_THAT(shown(Desk("Zie het antwoord op vraag ¦7 van de vragen van het lid Bakker (2022Z01234).")),
              HasSubstr("Dit stuk heeft geen vraag 7."));
}

TEST(PaperHover, CountsTheTextsThatReferToAQuestion) {
  Desk desk("Ja.");
  desk.library.add(
      kBrief, "Den Haag, 8 juni 2022\n\nZie het antwoord op vraag 1 van de vragen van het lid Visser (2022Z09999).\n");
  const size_t label = desk.marked.content.find("Vraag 1");
  const auto hover =
      hover_in_workspace(desk.document(), kDraft, {static_cast<uint32_t>(label)}, desk.library, Language::dutch);
  ASSERT_TRUE(hover);
  EXPECT_THAT(render_plain(hover->content), HasSubstr("Ook een andere tekst in de map verwijst hiernaar."));
}

TEST(PaperReferences, ListEveryTextThatCitesThePaper) {
  Desk desk("Zie de vragen van het lid Bakker (2022Z¦01234).");
  desk.library.add(kBrief,
                   "Den Haag, 8 juni 2022\n\nZoals gemeld (2022Z01234) varen er boten. Nogmaals: 2022Z01234.\n");
  const auto found = references_elsewhere(desk.document(), kDraft, desk.caret(), false, desk.library, 100);
  std::vector<std::string> uris;
  for (const Place& place : found) uris.push_back(place.uri);
  EXPECT_THAT(uris, ElementsAre(kDraft, kBrief, kBrief));
  EXPECT_THAT(references_elsewhere(desk.document(), kDraft, desk.caret(), true, desk.library, 100).front().uri,
              kEarlier);
}

TEST(PaperReferences, OfTheDocumentStandAtItsOwnNumber) {
  Desk desk("Ja.");
  desk.library.add(kBrief, "Den Haag, 8 juni 2022\n\nZoals gemeld (2022Z09999) varen er boten.\n");
  const auto found = references_elsewhere(desk.document(), kDraft, {2}, false, desk.library, 100);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].uri, kBrief);
}

TEST(CodeLenses, CountReferencesFromOtherTexts) {
  Desk desk("Ja.");
  desk.library.add(
      kBrief, "Den Haag, 8 juni 2022\n\nZie het antwoord op vraag 1 van de vragen van het lid Visser (2022Z09999).\n");
  const auto lenses = code_lenses(desk.document(), kDraft, desk.library, Language::dutch);
  ASSERT_EQ(lenses.size(), 2u);
  EXPECT_EQ(lenses[1].title, "1 verwijzing");
  EXPECT_EQ(lenses[1].places[0].uri, kBrief);
}

TEST(CallHierarchy, LeadsIntoOtherPapersAndBack) {
  const Desk desk("Zie het antwoord op vraag 2 van de vragen van het lid Bakker (2022Z01234).");
  const auto onwards = outgoing_calls(desk.document(), kDraft, 0, desk.library, Language::dutch);
  ASSERT_EQ(onwards.size(), 1u);
  EXPECT_EQ(onwards[0].item.uri, kEarlier);
  EXPECT_EQ(onwards[0].item.name, "Vraag 2");
  const auto loaded = desk.library.document(kEarlier);
  const auto back = incoming_calls(*loaded->document, kEarlier, 1, desk.library, Language::dutch);
  ASSERT_EQ(back.size(), 1u);
  EXPECT_EQ(back[0].item.uri, kDraft);
  EXPECT_EQ(back[0].item.name, "Vraag 1");
}

std::vector<InlayHint> hints_of(const Desk& desk) {
  return inlay_hints(desk.document(), kDraft, {{0}, {desk.document().text().size()}}, desk.library, {});
}

TEST(InlayHints, ShowTheTitleOfAKnownPaper) {
  const Desk desk("Zie de vragen van het lid Bakker (2022Z01234).");
  const auto hints = hints_of(desk);
  ASSERT_EQ(hints.size(), 1u);
  EXPECT_THAT(hints[0].tooltip, HasSubstr("veerdienst naar de eilanden"));
}

TEST(InlayHints, LeaveOutThePaperItself) {
  Desk desk("Dit stuk verschijnt als Kamerstuk 27 925, nr. 868.");
  desk.library.add(kDraft, desk.marked.content).paper.ids.push_back("kst-27925-868");
  EXPECT_THAT(hints_of(desk), IsEmpty());
  // Another text of the same paper has nothing to add.
  desk.library.add(kBrief, kEarlierText).paper.ids.push_back("kst-27925-868");
  EXPECT_THAT(hints_of(desk), IsEmpty());
}

std::vector<std::string> proposals(const Desk& desk) {
  std::vector<std::string> found;
  for (const auto& item : complete(desk.document(), kDraft, desk.caret(), desk.library, false, Language::dutch).items)
    found.push_back(item.label);
  return found;
}

TEST(Completion, ProposesThePapersOfTheFolder) {
  EXPECT_THAT(proposals(Desk("Zie 2022Z01¦")), ElementsAre("2022Z01234"));
}

TEST(Completion, ProposesPapersThatOtherTextsCite) {
  Desk desk("Zie Kamerstuk 29¦");
  desk.library.add(kBrief, "Zie Kamerstuk 29 521, nr. 447 en Kamerstuk 27 925, nr. 919.\n");
  EXPECT_THAT(proposals(desk), ElementsAre("29 521, nr. 447"));
  Desk numbered("Zie Kamerstuk 27 925, nr. ¦");
  numbered.library.add(kBrief, "Zie Kamerstuk 29 521, nr. 447 en Kamerstuk 27 925, nr. 919.\n");
  EXPECT_THAT(proposals(numbered), ElementsAre("27 925, nr. 919"));
}

TEST(Completion, ProposesAbbreviationsOfOtherTexts) {
  Desk desk("De inzet van oi¦");
  desk.library.add(kBrief, "De missie Operation Inherent Resolve (OIR) loopt door.\n");
  EXPECT_THAT(proposals(desk), Contains("OIR"));
}

std::vector<std::string> symbols(std::string_view query, const index::Library& library,
                                 Language language = Language::dutch) {
  std::vector<std::string> names;
  for (const auto& symbol : workspace_symbols(query, library, 50, language)) names.push_back(symbol.name);
  return names;
}

TEST(WorkspaceSymbols, FindQuestionsAndPapersByWords) {
  const Desk desk("Ja.");
  EXPECT_THAT(symbols("boten", desk.library), ElementsAre("2022Z09999 · boten", "Vraag 2: Hoeveel boten varen er?",
                                                          "12 boten · Er varen twaalf boten."));
}

/// Three papers of a dossier, an Aanhangsel and a Flemish question.
FakeLibrary shelf() {
  FakeLibrary library;
  const auto add = [&](const std::string& name, std::vector<std::string> ids, const std::string& title) {
    index::Paper& paper = library.add("file:///map/" + name, "Tekst.\n").paper;
    paper.ids = std::move(ids);
    paper.title = title;
  };
  add("a.txt", {"kst-27925-86", "27925"}, "Vlootplan");
  add("b.txt", {"kst-27925-868", "27925"}, "Missie");
  add("c.txt", {"kst-36410-XVI-116", "36410-XVI"}, "Begroting");
  add("d.txt", {"ah-tk-20222023-3276", "2023Z01234", "ah-tk-3276"}, "Veerdienst");
  add("e.txt", {"sv-437-2022-03-09", "sv-437-20212022", "sv-437"}, "Fietspaden");
  return library;
}

TEST(WorkspaceSymbols, FindPapersByTheirNumberHoweverItIsWritten) {
  const FakeLibrary library = shelf();
  const std::string plan = "Kamerstuk 27 925, nr. 86 · Vlootplan";
  const std::string mission = "Kamerstuk 27 925, nr. 868 · Missie";
  const std::string budget = "Kamerstuk 36 410 XVI, nr. 116 · Begroting";
  const std::string ferry = "Aanhangsel van de Handelingen 2022–2023, nr. 3276 · Veerdienst";
  const std::string paths = "Schriftelijke vraag nr. 437 van 9 maart 2022 · Fietspaden";
  for (const char* query : {"Kamerstuk 27 925, nr. 868", "kamerstuk 27925 868", "27925 nr 868", "27.925, nr. 868"})
    EXPECT_THAT(symbols(query, library), ElementsAre(mission)) << query;
  for (const char* query : {"kamerstuk 279", "Kamerstuk 27 9", "kamerstukken 27925", "27 925", "27925 nr. 86"})
    EXPECT_THAT(symbols(query, library), ElementsAre(plan, mission)) << query;
  for (const char* query : {"36410 XVI", "Kamerstukken II 2023/24, 36 410 XVI, nr. 116", "36 410 xvi 116"})
    EXPECT_THAT(symbols(query, library), Contains(::testing::HasSubstr("· Begroting"))) << query;
  EXPECT_THAT(symbols("36410 XVI", library), ElementsAre(budget));
  for (const char* query : {"aanhangsel 3276", "aanhangsel 32", "ah 3276", "Aanhangsel 2022-2023, nr. 3276",
                            "Aanhangsel van de Handelingen, vergaderjaar 2022–2023, nr. 3276"})
    EXPECT_THAT(symbols(query, library), ElementsAre(::testing::HasSubstr("· Veerdienst"))) << query;
  EXPECT_THAT(symbols("aanhangsel 3276", library), ElementsAre(ferry));
  for (const char* query : {"schriftelijke vraag nr. 437", "schriftelijke vraag nr. 437 van 9 maart 2022"})
    EXPECT_THAT(symbols(query, library), ElementsAre(paths)) << query;
  EXPECT_THAT(symbols("sv 43", library), ElementsAre(paths));
  EXPECT_THAT(symbols("zaak 2023Z 012", library), ElementsAre("2023Z01234 · Veerdienst"));
}

TEST(WorkspaceSymbols, CallAPaperAsTheQueryDoes) {
  const FakeLibrary library = shelf();
  EXPECT_THAT(symbols("kst-27925-868", library), ElementsAre("kst-27925-868 · Missie"));
  EXPECT_THAT(symbols("27925-868", library), ElementsAre("kst-27925-868 · Missie"));
  EXPECT_THAT(symbols("ah-tk-20222023-3276", library), ElementsAre("ah-tk-20222023-3276 · Veerdienst"));
  EXPECT_THAT(symbols("kamerstuk 27 925, nr. 868", library, Language::english),
              ElementsAre("Parliamentary paper (Kamerstuk) 27 925, nr. 868 · Missie"));
  EXPECT_THAT(symbols("written question 437", library, Language::english),
              ElementsAre("Written question no. 437 of 9 March 2022 · Fietspaden"));
}

TEST(WorkspaceSymbols, FindNoPaperByANumberThatIsNoCitation) {
  const FakeLibrary library = shelf();
  for (const char* query : {"925", "nr. 868", "2022", "kamerstuk", "aanhangsel", "27925 en de gevolgen ervan", "-",
                            "''", "12345678901234567890"})
    EXPECT_THAT(symbols(query, library), IsEmpty()) << query;
}

TEST(CitationOf, NamesALetterByItsDayAlsoWhenOnlyItsFileTellsIt) {
  index::Paper letter;
  letter.uri = "file:///map/brief-2022-10-28.txt";
  letter.title = "Veerdiensten";
  letter.ids = {"brief-2022-10-28", "brief---10-28"};
  EXPECT_EQ(citation_of(letter), "brief van 28 oktober 2022");
  letter.ids.clear();
  EXPECT_EQ(citation_of(letter), "Veerdiensten");
  letter.date = {2022, 10, 28};
  EXPECT_EQ(citation_of(letter), "Veerdiensten, 28 oktober 2022");
}

TEST(PaperLabel, NamesALetterByItsDay) {
  index::Paper letter;
  letter.title = "Veerdiensten";
  letter.ids = {"brief-2022-10-28"};
  EXPECT_EQ(paper_label(letter, Language::dutch), "Brief van 28 oktober 2022 · Veerdiensten");
}

}  // namespace
}  // namespace vraagbaak::features::papers_test
