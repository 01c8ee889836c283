// Files of the test's own making through the real pdftotext and pandoc, and what can go wrong with them.
#include "imports/import.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/stat.h>

#include <filesystem>
#include <random>

#include "support/fixture.h"
#include "support/pdf.h"
#include "support/temporary_folder.h"

namespace vraagbaak::imports {
namespace {

using features::Language;
using ::testing::HasSubstr;
using ::testing::Not;
using Reason = ImportFailure::Reason;
using vraagbaak::fixtures::outline;
using vraagbaak::fixtures::parse_document;
using vraagbaak::fixtures::pdf;
using vraagbaak::fixtures::TemporaryFolder;

const std::vector<std::vector<std::string>> kPages = {
    {"Vraag 1", "Kent u het bericht over de brug?", "Antwoord 1", "Ja.", "Vraag 2", "Wanneer gaat de brug open voor"},
    {"fietsers?", "Antwoord 2", "In mei."}};

class Import : public ::testing::Test {
 protected:
  auto read(const std::string& name, const ImportOptions& options = {}) {
    return import_file(folder_.file(name), options);
  }
  Reason failure(const std::string& name, const ImportOptions& options = {}) {
    const auto imported = read(name, options);
    EXPECT_FALSE(imported) << imported->text;
    return imported ? Reason::cancelled : imported.error().reason;
  }
  /// A document that pandoc makes of `markdown`.
  void make(const std::string& name, const std::string& format, const std::string& markdown) {
    folder_.write("in.md", markdown);
    const auto pandoc = find_program("pandoc", "/usr/local/bin:/usr/bin:/bin");
    ASSERT_TRUE(pandoc) << "the tests need pandoc: tests/scripts/packages.sh build";
    const int none = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    const auto made = run_program(*pandoc,
                                  {"--from=markdown", "--to=" + format, "--standalone", "--metadata=title:Brug",
                                   "--output=" + folder_.file(name), folder_.file("in.md")},
                                  none, {}, {});
    ::close(none);
    ASSERT_TRUE(made);
    ASSERT_EQ(made->status, 0) << made->errors;
  }
  /// Options with programs of the test's own in the place of pdftotext.
  ImportOptions with_reader(const std::string& body) {
    folder_.write("bin/pdftotext", "#!/bin/sh\n" + body + "\n");
    std::filesystem::permissions(folder_.file("bin/pdftotext"), std::filesystem::perms::owner_all);
    ImportOptions options;
    options.search_path = folder_.file("bin") + ":/usr/bin:/bin";
    return options;
  }

  TemporaryFolder folder_;
};

TEST_F(Import, ReadsAPdfAndKeepsItsPages) {
  folder_.write("stuk.pdf", pdf(kPages));
  const auto imported = read("stuk.pdf");
  ASSERT_TRUE(imported) << explain(imported.error(), "stuk.pdf", Language::english);
  EXPECT_EQ(imported->kind, FileKind::pdf);
  EXPECT_EQ(imported->program, "pdftotext");
  EXPECT_THAT(imported->text, HasSubstr("\ffietsers?"));
  EXPECT_THAT(imported->text, Not(::testing::EndsWith("\f")));
  const auto document = parse_document(imported->text);
  EXPECT_EQ(outline(*document),
            "form draft\n"
            "question 1 \"Kent u het bericht over de brug?\" answered\n"
            "answer 1 \"Ja.\"\n"
            "question 2 \"Wanneer gaat de brug open voor fietsers?\" answered\n"
            "answer 2 \"In mei.\"\n");
}

TEST_F(Import, ReadsDocumentsOfWordProcessors) {
  for (const std::string format : {"docx", "odt", "rtf", "html"}) {
    make("stuk", format, "**Vraag 1**\n\nKent u de brug bij Dorp?\n\n**Antwoord 1**\n\nJa, die ken ik.\n");
    const auto imported = read("stuk");
    ASSERT_TRUE(imported) << format << ": " << explain(imported.error(), "stuk", Language::english);
    EXPECT_EQ(kind_name(imported->kind), format);
    EXPECT_EQ(imported->program, "pandoc");
    EXPECT_THAT(imported->text, HasSubstr("Vraag 1\n\nKent u de brug bij Dorp?\n\nAntwoord 1\n\nJa, die ken ik."));
  }
}

TEST_F(Import, TakesTheKindFromTheBytesAndNotFromTheName) {
  folder_.write("stuk.docx", pdf(kPages));
  const auto imported = read("stuk.docx");
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->kind, FileKind::pdf);
}

TEST_F(Import, TakesAnyName) {
  for (const std::string name : {"met spaties.pdf", "-h", "--output=x", "a'b\"c.pdf", "$(id).pdf", "een\ntwee.pdf",
                                 "ééñ.pdf", "file:x", "http:x"}) {
    folder_.write(name, pdf(kPages));
    EXPECT_TRUE(read(name)) << name;
  }
}

TEST_F(Import, LoadsNothingThatAPageNames) {
  folder_.write("geheim.txt", "alleen voor mij");
  folder_.write("stuk.html",
                "<html><body><p>tekst</p><iframe src=\"" + folder_.file("geheim.txt") + "\"></iframe></body></html>");
  const auto imported = read("stuk.html");
  ASSERT_TRUE(imported);
  EXPECT_THAT(imported->text, HasSubstr("tekst"));
  EXPECT_THAT(imported->text, Not(HasSubstr("alleen voor mij")));
}

TEST_F(Import, NamesThePackageOfAMissingProgram) {
  folder_.write("stuk.pdf", pdf(kPages));
  ImportOptions options;
  options.search_path = folder_.file("bin");
  const auto imported = read("stuk.pdf", options);
  ASSERT_FALSE(imported);
  EXPECT_EQ(imported.error().reason, Reason::program_missing);
  EXPECT_EQ(explain(imported.error(), "stuk.pdf", Language::dutch),
            "stuk.pdf: om dit bestand te lezen is het programma pdftotext nodig. Installeer het met: sudo apt install "
            "poppler-utils");
  EXPECT_THAT(explain(imported.error(), "stuk.pdf", Language::english),
              HasSubstr("Install it with: sudo apt install poppler-utils"));
}

TEST_F(Import, EndsAProgramThatDoesNot) {
  folder_.write("stuk.pdf", pdf(kPages));
  ImportOptions options = with_reader("sleep 1000");
  options.limits.time = std::chrono::milliseconds(100);
  EXPECT_EQ(failure("stuk.pdf", options), Reason::out_of_time);
}

TEST_F(Import, GivesNoHalfTexts) {
  folder_.write("stuk.pdf", pdf(kPages));
  ImportOptions options = with_reader("while :; do echo tekst; done");
  options.limits.output = 1000;
  EXPECT_EQ(failure("stuk.pdf", options), Reason::too_much_text);
}

TEST_F(Import, StopsWhenNobodyWaits) {
  folder_.write("stuk.pdf", pdf(kPages));
  ImportOptions options = with_reader("sleep 1000");
  options.unwanted = [] { return true; };
  EXPECT_EQ(failure("stuk.pdf", options), Reason::cancelled);
}

TEST_F(Import, TellsWhenAPdfIsLocked) {
  folder_.write("stuk.pdf", pdf(kPages));
  EXPECT_EQ(failure("stuk.pdf", with_reader("echo 'Command Line Error: Incorrect password' >&2; exit 1")),
            Reason::locked);
}

TEST_F(Import, TellsWhenThereAreOnlyPictures) {
  folder_.write("scan.pdf", pdf({{}, {}}));
  EXPECT_EQ(failure("scan.pdf"), Reason::no_text);
}

TEST_F(Import, SurvivesGarbage) {
  std::mt19937 random(7);
  std::string garbage(20000, '\0');
  for (char& byte : garbage) byte = static_cast<char>(random());
  for (const std::string start : {"%PDF-1.7\n", "{\\rtf1 ", "PK\x03\x04word/"}) {
    folder_.write("stuk", start + garbage);
    const auto imported = read("stuk");
    // RTF has no wrong bytes for pandoc; the others are told to be damaged.
    if (!imported) {
      EXPECT_THAT(explain(imported.error(), "stuk", Language::dutch), HasSubstr("stuk: "));
    } else {
      EXPECT_EQ(imported->kind, FileKind::rtf);
    }
  }
  const std::string whole = pdf(kPages);
  for (const size_t size : {9u, 100u, 400u}) {
    folder_.write("half.pdf", whole.substr(0, size));
    EXPECT_FALSE(read("half.pdf")) << size;
  }
}

TEST_F(Import, RefusesWhatItCannotRead) {
  folder_.write("tekst.pqa", "Vraag 1\nWie?\n");
  folder_.write("leeg.pdf", "");
  folder_.write("oud.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  EXPECT_EQ(failure("tekst.pqa"), Reason::unsupported);
  EXPECT_EQ(failure("leeg.pdf"), Reason::unsupported);
  EXPECT_EQ(failure("oud.doc"), Reason::old_word);
  EXPECT_EQ(failure("niets.pdf"), Reason::unreadable);
  EXPECT_EQ(failure(""), Reason::unreadable);  // the folder itself
  ASSERT_EQ(::mkfifo(folder_.file("pijp").c_str(), 0600), 0);
  EXPECT_EQ(failure("pijp"), Reason::unsupported);
  folder_.write("groot.pdf", pdf(kPages));
  ImportOptions options;
  options.largest_file = 10;
  EXPECT_EQ(failure("groot.pdf", options), Reason::too_large);
}

TEST_F(Import, ExplainsEveryFailureInBothLanguages) {
  for (int reason = 0; reason <= static_cast<int>(Reason::cancelled); ++reason) {
    const ImportFailure failure{static_cast<Reason>(reason), "detail"};
    const std::string dutch = explain(failure, "stuk.pdf", Language::dutch);
    EXPECT_THAT(dutch, ::testing::StartsWith("stuk.pdf: "));
    if (failure.reason != Reason::unreadable) {
      EXPECT_NE(dutch, explain(failure, "stuk.pdf", Language::english));
    }
  }
}

TEST_F(Import, SaysWhereATextCameFrom) {
  const Imported imported{"tekst", FileKind::pdf, "pdftotext"};
  EXPECT_EQ(describe_source(imported, "brief.pdf", Language::dutch), "Tekst van brief.pdf, omgezet met pdftotext.");
  EXPECT_EQ(describe_source(imported, "brief.pdf", Language::english), "Text of brief.pdf, converted with pdftotext.");
}

}  // namespace
}  // namespace vraagbaak::imports
