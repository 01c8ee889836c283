// The program's commands, with files in memory and streams in strings.
#include "cli/command_line.h"

#include <gmock/gmock.h>

#include <sstream>
#include "support/json.h"

#include "checks/registry.h"

namespace vraagbaak::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

constexpr const char* kSound =
    "Vraag 1\nKent u het bericht (Kamerstuk 27 925, nr. 919)?\n\nAntwoord 1\nJa.\n\n"
    "Vraag 2\na) Hoe?\nb) Waarom?\n\nAntwoord 2\na) Zo.\nb) Zie het antwoord op vraag 1.\n";
// A reference to a question that is not there, behind a character of two bytes.
constexpr const char* kFaulty =
    "Vraag 1\nWat is één brug?\n\nAntwoord 1\nOm die reden één: zie het antwoord op vraag 9.\n";

/// One run of the program.
class Program {
 public:
  int run(std::vector<std::string> arguments) {
    out.str("");
    err.str("");
    return cli::run(arguments, {files, in, out, err}, [this] {
      ++served;
      return 42;
    });
  }
  Json json() const { return Json::parse(out.str()); }

  session::MemoryFileSystem files;
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  int served = 0;
};

TEST(CommandLine, ServesEditors) {
  Program program;
  EXPECT_EQ(program.run({"lsp"}), 42);
  EXPECT_EQ(program.run({"lsp", "--stdio"}), 42);
  EXPECT_EQ(program.run({"lsp", "--stdio", "--clientProcessId=77"}), 42);
  EXPECT_EQ(program.served, 3);
  EXPECT_THAT(program.out.str(), IsEmpty()) << "standard output belongs to the protocol";
}

TEST(CommandLine, ShowsHelpInBothLanguages) {
  Program program;
  EXPECT_EQ(program.run({"--help"}), 0);
  EXPECT_THAT(program.out.str(), HasSubstr("zoek fouten in documenten"));
  EXPECT_EQ(program.run({"check", "--help", "--lang", "en"}), 0);
  EXPECT_THAT(program.out.str(), HasSubstr("find what is wrong"));
  EXPECT_EQ(program.run({"--version"}), 0);
  EXPECT_THAT(program.out.str(), StartsWith("vraagbaak "));
}

TEST(CommandLine, RefusesWhatItDoesNotKnow) {
  Program program;
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{},
                                                    {"brew"},
                                                    {"check"},
                                                    {"check", "--format", "xml", "a.pqa"},
                                                    {"check", "--max-severity", "fatal", "a.pqa"},
                                                    {"check", "--lang", "fr", "a.pqa"},
                                                    {"outline"},
                                                    {"hover", "a.pqa"}}) {
    EXPECT_EQ(program.run(arguments), 2) << testing::PrintToString(arguments);
    EXPECT_THAT(program.err.str(), Not(IsEmpty()));
  }
}

TEST(Check, SaysNothingOfASoundDocument) {
  Program program;
  program.files.add("a.pqa", kSound);
  EXPECT_EQ(program.run({"check", "a.pqa"}), 0);
  EXPECT_THAT(program.out.str(), IsEmpty());
  EXPECT_THAT(program.err.str(), HasSubstr("0 waarschuwingen"));
}

TEST(Check, PointsAtThePlace) {
  Program program;
  program.files.add("a.pqa", kFaulty);
  EXPECT_EQ(program.run({"check", "a.pqa"}), 1);
  EXPECT_THAT(program.out.str(), StartsWith("a.pqa:5:45: warning reference-unresolved: "));
  EXPECT_THAT(program.out.str(), HasSubstr("\n  Om die reden één: zie het antwoord op vraag 9.\n"
                                           "                                              ^\n"));
}

TEST(Check, ShowsALongLineAroundThePlace) {
  Program program;
  program.files.add("a.pqa", "Vraag 1\nWat?\n\nAntwoord 1\n" + std::string(40, 'x') + " " + std::string(60, 'y') +
                                 " Zie het antwoord op vraag 9. " + std::string(200, 'z') + "\n");
  EXPECT_EQ(program.run({"check", "a.pqa"}), 1);
  std::istringstream lines(program.out.str());
  std::string message;
  std::string source;
  std::string carets;
  std::getline(lines, message);
  std::getline(lines, source);
  std::getline(lines, carets);
  EXPECT_THAT(source, StartsWith("  …"));
  EXPECT_LT(source.size(), 130u);
  // The ellipsis is one column and three bytes wide.
  EXPECT_EQ(source[carets.find('^') + 2], '9');
}

TEST(Check, SpeaksEnglishWhenAsked) {
  Program program;
  program.files.add("a.pqa", kFaulty);
  program.run({"check", "a.pqa"});
  const std::string dutch = program.out.str();
  EXPECT_EQ(program.run({"check", "--lang=en", "a.pqa"}), 1);
  EXPECT_NE(program.out.str(), dutch);
  EXPECT_THAT(program.err.str(), HasSubstr("1 warning,"));
}

TEST(Check, HoldsTheThresholdAgainstEveryFinding) {
  Program program;
  program.files.add("a.pqa", kFaulty);
  EXPECT_EQ(program.run({"check", "--max-severity", "error", "a.pqa"}), 0);
  EXPECT_THAT(program.out.str(), HasSubstr("reference-unresolved")) << "shown all the same";
  EXPECT_EQ(program.run({"check", "--max-severity", "hint", "a.pqa"}), 1);
}

TEST(Check, ReadsStandardInput) {
  Program program;
  program.in.str(kFaulty);
  EXPECT_EQ(program.run({"check", "-"}), 1);
  EXPECT_THAT(program.out.str(), StartsWith("(standaardinvoer):5:45: "));
}

TEST(Check, ReportsTroubleAndGoesOn) {
  Program program;
  program.files.add("a.pqa", kFaulty);
  EXPECT_EQ(program.run({"check", "none.pqa", "a.pqa"}), 2);
  EXPECT_THAT(program.err.str(), HasSubstr("none.pqa: "));
  EXPECT_THAT(program.out.str(), HasSubstr("a.pqa:5:45"));
}

TEST(Check, TakesPapersFromAFolder) {
  Program program;
  program.files.add("map/a.pqa", kFaulty);
  program.files.add("map/onder/b.txt", kFaulty);
  program.files.add("map/onder/c.MD", kFaulty);
  program.files.add("map/folder.txt", "Welkom in de tuin.\n\nDe tuin is open van mei tot september.\n");
  program.files.add("map/d.html", kFaulty);
  program.run({"check", "--format", "json", "map"});
  std::vector<std::string> paths;
  const Json report = program.json();
  for (const Json& file : report["files"]) paths.push_back(file["path"]);
  EXPECT_THAT(paths, ElementsAre("map/a.pqa", "map/onder/b.txt", "map/onder/c.MD"));
}

TEST(Check, TakesWhatMatchesAGlob) {
  Program program;
  program.files.add("map/a.pqa", kFaulty);
  program.files.add("map/b.html", kFaulty);
  program.files.add("map/onder/c.asc", kFaulty);
  program.run({"check", "--format", "json", "--glob", "*.html", "--glob", "map/**/*.asc", "map"});
  std::vector<std::string> paths;
  const Json report = program.json();
  for (const Json& file : report["files"]) paths.push_back(file["path"]);
  EXPECT_THAT(paths, ElementsAre("map/b.html", "map/onder/c.asc"));
}

TEST(Check, WritesJson) {
  Program program;
  program.files.add("a.pqa", kFaulty);
  EXPECT_EQ(program.run({"check", "--format", "json", "a.pqa", "none.pqa"}), 2);
  const Json report = program.json();
  EXPECT_EQ(report["version"], 1);
  ASSERT_THAT(report["files"], SizeIs(1));
  EXPECT_EQ(report["files"][0]["path"], "a.pqa");
  const Json finding = report["files"][0]["findings"][0];
  EXPECT_EQ(finding["code"], "reference-unresolved");
  EXPECT_EQ(finding["severity"], "warning");
  EXPECT_EQ(finding["line"], 5);
  EXPECT_EQ(finding["column"], 45);
  EXPECT_EQ(finding["endColumn"], 46);
  EXPECT_EQ(report["troubles"][0]["path"], "none.pqa");
}

TEST(Check, WritesSarif) {
  Program program;
  program.files.add("een map/a.pqa", kFaulty);
  EXPECT_EQ(program.run({"check", "--format", "sarif", "een map/a.pqa"}), 1);
  const Json log = program.json();
  EXPECT_EQ(log["version"], "2.1.0");
  const Json run = log["runs"][0];
  const Json rules = run["tool"]["driver"]["rules"];
  EXPECT_EQ(rules.size(), checks::all_checks().size());
  ASSERT_THAT(run["results"], SizeIs(1));
  const Json result = run["results"][0];
  EXPECT_EQ(result["ruleId"], "reference-unresolved");
  EXPECT_EQ(rules[result["ruleIndex"].get<size_t>()]["id"], "reference-unresolved");
  EXPECT_EQ(result["level"], "warning");
  const Json place = result["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"]["uri"], "een%20map/a.pqa");
  EXPECT_EQ(place["region"], Json({{"startLine", 5}, {"startColumn", 45}, {"endLine", 5}, {"endColumn", 46}}));
  EXPECT_EQ(run["columnKind"], "unicodeCodePoints");
  EXPECT_THAT(rules[0]["helpUri"].get<std::string>(), StartsWith("https://"));
  EXPECT_TRUE(run["invocations"][0]["executionSuccessful"].get<bool>());
}

TEST(Check, KeepsAFingerprintWhenTheTextAroundItMoves) {
  const auto fingerprints = [](const std::string& text) {
    Program program;
    program.files.add("a.pqa", text);
    program.run({"check", "--format", "sarif", "a.pqa"});
    std::vector<std::string> out;
    const Json log = program.json();
    for (const Json& result : log["runs"][0]["results"]) {
      out.push_back(result["partialFingerprints"]["vraagbaakFinding/v1"]);
    }
    return out;
  };
  const auto before = fingerprints(kFaulty);
  ASSERT_THAT(before, SizeIs(1));
  std::string longer = kFaulty;
  longer.insert(longer.find("Om die"), "Daarover is veel te zeggen.\n");
  EXPECT_EQ(fingerprints(longer), before);
  longer += "En zie ook het antwoord op vraag 9.\n";
  const auto twice = fingerprints(longer);
  ASSERT_THAT(twice, SizeIs(2));
  EXPECT_NE(twice[0], twice[1]);
}

// A citation that is certain to be wrong, and a bracket that somebody has to look at.
constexpr const char* kMendable =
    "Vraag 1\nKent u de de brief?\n\nAntwoord 1\nJa (Kamerstuk 279 25, nr. 868). Zie verder (het verslag. Meer niet.\n";
constexpr const char* kMended =
    "Vraag 1\nKent u de brief?\n\nAntwoord 1\nJa (Kamerstuk 27 925, nr. 868). Zie verder (het verslag. Meer niet.\n";

TEST(CheckFix, MendsFilesAndReportsWhatIsLeft) {
  Program program;
  program.files.add("a.pqa", kMendable);
  program.files.add("b.pqa", kSound);
  EXPECT_EQ(program.run({"check", "--fix", "a.pqa", "b.pqa"}), 1);
  EXPECT_EQ(program.files.read("a.pqa").bytes, kMended);
  EXPECT_EQ(program.files.read("b.pqa").bytes, kSound);
  EXPECT_THAT(program.out.str(), HasSubstr("bracket-unclosed"));
  EXPECT_THAT(program.out.str(), Not(HasSubstr("reference-malformed")));
  EXPECT_THAT(program.err.str(), HasSubstr("2 bevindingen verholpen in 1 document"));
  EXPECT_EQ(program.run({"check", "--fix", "--lang", "en", "a.pqa"}), 1);
  EXPECT_THAT(program.err.str(), HasSubstr("0 findings mended in 0 documents"));
}

TEST(CheckFix, GoesOnUntilNothingIsLeftToMend) {
  Program program;
  program.files.add("a.pqa",
                    "Vraag 1\nKent u de de de brief?\n\nAntwoord 1\nJa.\n\nVraag 2\nHoe?\n\nAntwoord 2\nZo.\n");
  EXPECT_EQ(program.run({"check", "--fix", "a.pqa"}), 0);
  EXPECT_THAT(*program.files.read("a.pqa").bytes, StartsWith("Vraag 1\nKent u de brief?"));
}

TEST(CheckFix, ShowsADiffAndChangesNothing) {
  Program program;
  program.files.add("a.pqa", kMendable);
  EXPECT_EQ(program.run({"check", "--fix", "--dry-run", "a.pqa"}), 1);
  EXPECT_EQ(program.out.str(),
            "--- a.pqa\n+++ a.pqa\n@@ -1,5 +1,5 @@\n Vraag 1\n-Kent u de de brief?\n+Kent u de brief?\n \n Antwoord 1\n"
            "-Ja (Kamerstuk 279 25, nr. 868). Zie verder (het verslag. Meer niet.\n"
            "+Ja (Kamerstuk 27 925, nr. 868). Zie verder (het verslag. Meer niet.\n");
  EXPECT_EQ(program.files.read("a.pqa").bytes, kMendable);
  EXPECT_THAT(program.err.str(), HasSubstr("2 bevindingen te verhelpen in 1 document"));
  EXPECT_EQ(program.run({"check", "--dry-run", "a.pqa"}), 1) << "--dry-run alone means the same";
  EXPECT_EQ(program.files.read("a.pqa").bytes, kMendable);
}

TEST(CheckFix, SendsStandardInputToStandardOutput) {
  Program program;
  program.in.str(kMendable);
  EXPECT_EQ(program.run({"check", "--fix", "-"}), 1);
  EXPECT_EQ(program.out.str(), kMended);
  EXPECT_THAT(program.err.str(), HasSubstr("bracket-unclosed"));
}

TEST(CheckFix, RefusesWhatWouldMixTwoOutputs) {
  Program program;
  program.files.add("a.pqa", kMendable);
  program.in.str(kMendable);
  EXPECT_EQ(program.run({"check", "--fix", "-", "a.pqa"}), 2);
  EXPECT_EQ(program.run({"check", "--fix", "--format", "json", "-"}), 2);
  EXPECT_EQ(program.run({"check", "--dry-run", "--format", "sarif", "a.pqa"}), 2);
  EXPECT_THAT(program.out.str(), IsEmpty());
  EXPECT_THAT(program.err.str(), HasSubstr("--dry-run"));
  EXPECT_EQ(program.files.read("a.pqa").bytes, kMendable);
}

TEST(CheckFix, SaysWhatCouldNotBeRead) {
  Program program;
  EXPECT_EQ(program.run({"check", "--dry-run", "none.pqa"}), 2);
  EXPECT_THAT(program.err.str(), HasSubstr("none.pqa"));
}

TEST(Outline, ShowsATree) {
  Program program;
  program.files.add("a.pqa", kSound);
  EXPECT_EQ(program.run({"outline", "a.pqa"}), 0);
  EXPECT_THAT(program.out.str(), StartsWith("     1  Vraag 1"));
  EXPECT_THAT(program.out.str(), HasSubstr("\n     8    Vraag 2a"));
  EXPECT_EQ(program.run({"outline", "--lang", "en", "a.pqa"}), 0);
  EXPECT_THAT(program.out.str(), HasSubstr("Question 1"));
  EXPECT_EQ(program.run({"outline", "none.pqa"}), 2);
}

TEST(Outline, WritesTheDocumentedJson) {
  Program program;
  program.files.add("a.pqa", std::string(kSound) + "\nZie ook vraag 7.\n");
  EXPECT_EQ(program.run({"outline", "--json", "a.pqa"}), 0);
  const Json outline = program.json();
  EXPECT_EQ(outline["version"], 1);
  EXPECT_EQ(outline["form"], "draft");
  EXPECT_TRUE(outline["header"]["number"].is_null());
  std::vector<std::string> questions;
  for (const Json& question : outline["questions"]) questions.push_back(question["label"]);
  EXPECT_THAT(questions, ElementsAre("1", "2", "2a", "2b"));
  EXPECT_EQ(outline["questions"][2]["parent"], 1);
  EXPECT_EQ(outline["questions"][0]["answers"], Json::array({0}));
  EXPECT_EQ(outline["questions"][0]["line"], 1);
  EXPECT_EQ(outline["answers"][0]["labels"], Json::array({"1"}));
  EXPECT_EQ(outline["answers"][0]["questions"], Json::array({0}));

  const Json references = outline["references"];
  ASSERT_THAT(references, SizeIs(3));
  EXPECT_EQ(references[0]["kind"], "kamerstuk");
  EXPECT_EQ(references[0]["normalised"], "kst-27925-919");
  EXPECT_EQ(references[0]["line"], 2);
  EXPECT_EQ(references[0]["resolved"], true);
  EXPECT_THAT(references[0]["url"].get<std::string>(), StartsWith("https://"));
  EXPECT_EQ(references[1]["kind"], "internal");
  EXPECT_EQ(references[1]["normalised"], "1");
  EXPECT_EQ(references[1]["question"], 0);
  EXPECT_EQ(references[1]["resolved"], true);
  EXPECT_EQ(references[2]["normalised"], "7");
  EXPECT_EQ(references[2]["resolved"], false);
  EXPECT_TRUE(references[2]["question"].is_null());
}

TEST(Outline, WritesJsonOfBytesThatAreNoText) {
  Program program;
  program.files.add("a.pqa", std::string("Vraag 1\nWat is \xff\xfe dit?\n\0", 24));
  EXPECT_EQ(program.run({"outline", "--json", "a.pqa"}), 0);
  EXPECT_THAT(program.json()["questions"], SizeIs(1));
}

TEST(Check, ShowsALineOfAnyLengthAroundTheFinding) {
  Program program;
  const std::string before(5000, 'a');
  program.files.add(
      "a.pqa", "Vraag 1\n" + before + " één op 31 november 2023 " + std::string(5000, 'b') + "?\nAntwoord 1\nJa.\n");
  EXPECT_EQ(program.run({"check", "a.pqa"}), 1);
  EXPECT_THAT(program.out.str(), HasSubstr("a.pqa:2:5009: warning date-invalid"));
  EXPECT_THAT(program.out.str(), HasSubstr("aa één op 31 november 2023 bb"));
  EXPECT_LT(program.out.str().size(), 1000u);
}

TEST(Hover, ShowsTheAnswerBehindAReference) {
  Program program;
  program.files.add("a.pqa", kSound);
  EXPECT_EQ(program.run({"hover", "a.pqa", "13:30"}), 0);
  EXPECT_THAT(program.out.str(), HasSubstr("Antwoord 1"));
  EXPECT_THAT(program.out.str(), HasSubstr("Ja."));
}

TEST(Hover, SaysWhenThereIsNothing) {
  Program program;
  program.files.add("a.pqa", kSound);
  EXPECT_EQ(program.run({"hover", "a.pqa", "5:2"}), 1);
  EXPECT_THAT(program.out.str(), IsEmpty());
}

TEST(Hover, RefusesWhatIsNoPlace) {
  Program program;
  program.files.add("a.pqa", kSound);
  for (const char* place : {"12", "0:1", "1:0", "a:b", "1:2:3", ":", "1:-2"}) {
    EXPECT_EQ(program.run({"hover", "a.pqa", place}), 2) << place;
  }
  EXPECT_EQ(program.run({"hover", "none.pqa", "1:1"}), 2);
}

}  // namespace
}  // namespace vraagbaak::cli
