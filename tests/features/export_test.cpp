// Papers in other formats: what they look like, that nothing becomes markup, and that no word is lost.
#include "features/export/export.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <boost/process.hpp>
#include <filesystem>
#include <map>
#include <utility>

#include "features/excerpt.h"
#include "support/fixture.h"
#include "support/paper_generator.h"
#include "support/temporary_folder.h"
#include "support/texts.h"
#include "text/unicode.h"

namespace vraagbaak::features::export_test {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using vraagbaak::fixtures::kTexts;
using vraagbaak::fixtures::parse_document;
using vraagbaak::fixtures::TemporaryFolder;

Exported exported(std::string_view format, std::string_view text) {
  return find_export_format(format)->write(*parse_document(text), Language::dutch);
}
std::string html(std::string_view text) { return exported("html", text).text; }
std::string markdown(std::string_view text) { return exported("markdown", text).text; }
std::string akn(std::string_view text) { return exported("akn", text).text; }

size_t count_of(const Exported& exported, std::string_view code) {
  for (const ExportRemark& remark : exported.remarks)
    if (remark.code == code) return remark.count;
  return 0;
}

constexpr std::string_view kPaper =
    "Vraag 1\nKent u het bericht?1\n\nAntwoord 1\nJa, zie Kamerstuk 29 521, nr. 447.\n\n"
    "Vraag 2\nBent u bereid:\na) de brug te openen;\nb) de pont te laten varen?\n\n"
    "Antwoord 2\nZie het antwoord op vraag 1.\n\n1 De Courant, 2 januari 2024.\n";

TEST(ExportHtml, HasHeadingsListsLinksAndNotes) {
  const std::string page = html(kPaper);
  EXPECT_THAT(page, HasSubstr("<html lang=\"nl\">"));
  EXPECT_THAT(page, HasSubstr("<section class=\"question\" id=\"vraag-1\">\n<h3>Vraag 1</h3>"));
  EXPECT_THAT(page, HasSubstr("<p>Kent u het bericht?<sup><a href=\"#noot-1\">1</a></sup></p>"));
  EXPECT_THAT(page, HasSubstr("<li><span class=\"marker\">a)</span> de brug te openen;</li>"));
  EXPECT_THAT(page, HasSubstr("<h3>Antwoord <a href=\"#vraag-2\">2</a></h3>"));
  EXPECT_THAT(page, HasSubstr("<p>Zie het antwoord op vraag <a href=\"#vraag-1\">1</a>.</p>"));
  EXPECT_THAT(page, HasSubstr("<a href=\"https://zoek.officielebekendmakingen.nl/kst-29521-447.html\">"));
  EXPECT_THAT(page, HasSubstr("<p id=\"noot-1\"><sup>1</sup> De Courant, 2 januari 2024.</p>"));
}

TEST(ExportHtml, LoadsNothing) {
  const std::string page = html(kPaper);
  EXPECT_THAT(page, HasSubstr("default-src 'none'"));
  for (const char* loading : {"<script", "<img", "<link", "src=\"", "@import", "url("})
    EXPECT_THAT(page, Not(HasSubstr(loading)));
}

TEST(ExportHtml, HeadsThePageWithTheFirstLine) {
  const std::string page = html(vraagbaak::fixtures::text_named("appendix"));
  EXPECT_THAT(page, HasSubstr("<h1>Vergaderjaar 2023–2024 Aanhangsel van de Handelingen</h1>"));
  EXPECT_THAT(page, HasSubstr("<br>\n"));
}

TEST(ExportMarkdown, HasHeadingsLinksAndNotes) {
  const std::string text = markdown(kPaper);
  EXPECT_THAT(text, HasSubstr("### Vraag 1\n\nKent u het bericht?[^noot-1]\n\n### Antwoord 1\n"));
  EXPECT_THAT(text, HasSubstr("\na) de brug te openen;\n"));
  EXPECT_THAT(text, HasSubstr("](https://zoek.officielebekendmakingen.nl/kst-29521-447.html)"));
  EXPECT_THAT(text, HasSubstr("[^noot-1]: De Courant, 2 januari 2024.\n"));
}

TEST(ExportAkomaNtoso, NamesWhoSpeaks) {
  const std::string text = akn(vraagbaak::fixtures::text_named("appendix"));
  EXPECT_THAT(text, HasSubstr("<question eId=\"question_1\" by=\"#askers\""));
  EXPECT_THAT(text, HasSubstr("<answer eId=\"answer_1\" by=\"#"));
  EXPECT_THAT(text, HasSubstr("<TLCPerson eId=\"jansen\""));
  EXPECT_THAT(text, HasSubstr("<FRBRdate date=\"2024-02-29\" name=\"publication\"/>"));
  EXPECT_THAT(text, HasSubstr("<FRBRnumber value=\"ah-tk-20232024-1217\"/>"));
}

TEST(ExportAkomaNtoso, RefersToQuestionsAndOfficialPapers) {
  const std::string text = akn(kPaper);
  EXPECT_THAT(text, HasSubstr("op vraag <ref href=\"#question_1\">1</ref>."));
  EXPECT_THAT(text, HasSubstr("<ref href=\"https://zoek.officielebekendmakingen.nl/kst-29521-447.html\">"));
  EXPECT_THAT(text, HasSubstr("<num>a)</num>\n<p>de brug te openen;</p>"));
  EXPECT_THAT(text, HasSubstr("marker=\"1\"><p>De Courant, 2 januari 2024.</p>\n</authorialNote>"));
}

TEST(ExportAkomaNtoso, TellsWhatTheSchemaAsksAndTheTextDoesNotGive) {
  const Exported without = exported("akn", kPaper);
  EXPECT_EQ(count_of(without, "no-date"), 1u);
  EXPECT_EQ(count_of(without, "no-asker"), 1u);
  EXPECT_EQ(count_of(without, "no-answerer"), 1u);
  EXPECT_EQ(count_of(exported("akn", vraagbaak::fixtures::text_named("appendix")), "no-date"), 0u);
}

constexpr std::string_view kHostile =
    "Vraag 1\nIs <script>alert(1)</script> & \"dit\" [een](javascript:x) `code` *vet* www.example.org?\n\n"
    "Antwoord 1\n# kop\n\n- [ ] taak\n\n&lt;b&gt; ![x](y) <!-- ]]> |a|b| @naam\n";

TEST(Export, LeavesNoTextToBeMarkup) {
  const std::string page = html(kHostile);
  EXPECT_THAT(page, HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;dit&quot;"));
  EXPECT_THAT(page, HasSubstr("&amp;lt;b&amp;gt;"));
  const std::string text = markdown(kHostile);
  EXPECT_THAT(text, HasSubstr("\\<script\\>"));
  EXPECT_THAT(text, HasSubstr("\\[een\\](javascript:x) \\`code\\` \\*vet\\*"));
  EXPECT_THAT(text, HasSubstr("\\# kop"));
  EXPECT_THAT(text, HasSubstr("\\!\\[x\\]"));
  EXPECT_THAT(akn(kHostile), HasSubstr("&lt;!-- ]]&gt;"));
}

TEST(Export, JoinsLinesAndBrokenWords) {
  EXPECT_THAT(html("Vraag 1\nWat kost de vergunnin-\ngen in Noord-\nHolland in 2024 aan de\ngemeente?\n"),
              HasSubstr("<p>Wat kost de vergunningen in Noord-Holland in 2024 aan de gemeente?</p>"));
}

TEST(Export, CountsPageFurniture) {
  const Exported page = exported("html", vraagbaak::fixtures::text_named("appendix"));
  EXPECT_GE(count_of(page, "running-title") + count_of(page, "colophon"), 2u);
  EXPECT_THAT(page.text, Not(HasSubstr("ISSN")));
  EXPECT_THAT(exported("html", kPaper).remarks, IsEmpty());
}

TEST(Export, SaysWhatThereIsNoCharacterFor) {
  const Exported page = exported("akn", std::string("Vraag 1\nWie\x01 of\xFF wat\xC2\xAD?\n") + '\0');
  EXPECT_EQ(count_of(page, "control"), 2u);
  EXPECT_EQ(count_of(page, "invalid"), 1u);
  EXPECT_EQ(count_of(page, "invisible"), 1u);
  EXPECT_THAT(page.text, HasSubstr("Wie of\xEF\xBF\xBD wat?"));
}

TEST(Export, TakesATextWithoutAnything) {
  for (const ExportFormat& format : export_formats())
    for (const std::string_view text : {"", "\n\n", " ", "Een brief zonder vragen.\n"})
      EXPECT_NO_THROW(exported(format.name, text)) << format.name;
}

/// Words with how often they stand in a text: runs of letters and digits.
std::map<std::string, int> words_of(std::string_view text) {
  std::map<std::string, int> words;
  std::string word;
  for (size_t at = 0; at < text.size();) {
    const text::CodePoint here = text::decode(text, at);
    const size_t size = std::max<size_t>(here.size, 1);
    if (text::is_letter(here.value) || text::is_digit(here.value)) {
      word += text.substr(at, size);
    } else if (!word.empty()) {
      ++words[std::exchange(word, {})];
    }
    at += size;
  }
  if (!word.empty()) ++words[word];
  return words;
}

/// The words of a document that are no page furniture, broken words joined.
std::map<std::string, int> words_of(const model::Document& document) {
  std::string text = document.text().str();
  document.for_each_block([&](const model::BlockView& view) {
    for (const model::Span& span : view.block->spans) {
      if (!span.furniture()) continue;
      const text::ByteRange range = view.at(span.range);
      std::fill(text.begin() + range.start.value, text.begin() + range.end.value, '\n');
    }
  });
  return words_of(reflow(text));
}

/// An export without what its format adds: tags but not the marks of notes, escapes, addresses.
std::string text_alone(std::string_view format, std::string text) {
  std::string out;
  if (format == "markdown") {
    for (size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] != '\n')
        out += text[++i];
      else if (text.compare(i, 2, "](") == 0)
        i = text.find(')', i);
      else if (text.compare(i, 7, "[^noot-") == 0)
        i += 6, out += ' ';
      else if (text[i] != '\\')
        out += text[i];
    }
    return out;
  }
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '<') {
      out += text[i];
      continue;
    }
    const size_t end = text.find('>', i);
    const std::string tag = text.substr(i, end - i);
    const size_t mark = tag.find("marker=\"");
    if (mark != std::string::npos && format == "akn")
      out += " " + tag.substr(mark + 8, tag.find('"', mark + 8) - mark - 8) + " ";
    const bool inside = tag.starts_with("<a ") || tag == "</a" || tag.starts_with("<ref") || tag == "</ref";
    if (!inside) out += ' ';
    i = end;
  }
  return out;
}

void expect_every_word(std::string_view text, const std::string& name) {
  const auto document = parse_document(text);
  const auto words = words_of(*document);
  for (const ExportFormat& format : export_formats()) {
    const auto found = words_of(text_alone(format.name, format.write(*document, Language::dutch).text));
    for (const auto& [word, count] : words) {
      const auto there = found.find(word);
      EXPECT_GE(there == found.end() ? 0 : there->second, count)
          << '"' << word << "\" of " << name << " in " << format.name;
    }
  }
}

TEST(Export, LosesNoWordOfAnyForm) {
  for (const auto& text : kTexts) expect_every_word(text.text, std::string(text.name));
}

TEST(Export, LosesNoWordOfPapersMadeAtRandom) {
  for (int form = 0; form < vraagbaak::fixtures::kPaperForms; ++form)
    for (uint32_t seed = 0; seed < 10; ++seed)
      expect_every_word(vraagbaak::fixtures::generated_paper(static_cast<vraagbaak::fixtures::PaperForm>(form), seed,
                                                             vraagbaak::fixtures::Notation::free),
                        "form " + std::to_string(form) + ", seed " + std::to_string(seed));
}

/// What xmllint says of those of `texts` that are not valid; empty when all are.
std::string faults(const std::vector<std::string>& texts) {
  namespace process = boost::process;
  const TemporaryFolder folder;
  const std::string xmllint = "/usr/bin/xmllint";
  if (!std::filesystem::exists(xmllint)) return "the tests need xmllint: tests/scripts/packages.sh build";
  std::vector<std::string> arguments = {"--noout", "--nonet", "--schema",
                                        std::string(VRAAGBAAK_SOURCE_DIR) + "/tests/schema/akomantoso30.xsd"};
  for (const std::string& text : texts) {
    arguments.push_back(folder.file(std::to_string(arguments.size()) + ".xml"));
    folder.write(std::to_string(arguments.size() - 1) + ".xml", text);
  }
  process::ipstream err;
  process::child child(xmllint, arguments, process::std_err > err, process::std_out > process::null,
                       process::std_in < process::null);
  std::string said;
  for (std::string line; std::getline(err, line);)
    if (!line.ends_with(" validates")) said += line + "\n";
  child.wait();
  return child.exit_code() == 0 ? "" : said;
}

TEST(ExportAkomaNtoso, IsValid) {
  EXPECT_NE(faults({"<debate/>"}), "") << "the schema refuses nothing";
  std::vector<std::string> papers = {akn(kPaper), akn(kHostile), akn(""), akn("Een brief.\n")};
  for (const auto& text : kTexts) papers.push_back(akn(text.text));
  for (int form = 0; form < vraagbaak::fixtures::kPaperForms; ++form)
    for (uint32_t seed = 0; seed < 3; ++seed)
      papers.push_back(akn(vraagbaak::fixtures::generated_paper(static_cast<vraagbaak::fixtures::PaperForm>(form), seed,
                                                                vraagbaak::fixtures::Notation::free)));
  EXPECT_EQ(faults(papers), "");
}

}  // namespace
}  // namespace vraagbaak::features::export_test
