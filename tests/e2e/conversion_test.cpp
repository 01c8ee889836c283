// From a PDF to a paper and from a paper to other formats, as a shell runs the program.
#include <gmock/gmock.h>

#include <boost/process.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "support/json.h"
#include "support/pdf.h"
#include "support/temporary_folder.h"

namespace {

namespace process = boost::process;
using ::testing::HasSubstr;
using vraagbaak::Json;
using vraagbaak::fixtures::pdf;
using vraagbaak::fixtures::TemporaryFolder;

class Conversion : public ::testing::Test {
 protected:
  /// In the folder of the test, so that a name may begin with a hyphen; both streams go to files there.
  int run(const std::vector<std::string>& arguments, const std::string& path = "/usr/local/bin:/usr/bin:/bin") {
    // Boost.Process writes over what is there and leaves the rest.
    for (const char* name : {"out", "err"}) std::filesystem::remove(folder_.file(name));
    process::environment environment = boost::this_process::environment();
    environment["PATH"] = path;
    process::child child(VRAAGBAAK_BINARY, arguments, environment, process::start_dir = folder_.path(),
                         process::std_out > folder_.file("out"), process::std_err > folder_.file("err"),
                         process::std_in < process::null);
    child.wait();
    return child.exit_code();
  }
  std::string read(const std::string& name) const {
    std::ifstream file(folder_.file(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  TemporaryFolder folder_;
};

TEST_F(Conversion, TakesAPdfToATextAndThatToHtml) {
  folder_.write("-brief 'van' mei.pdf", pdf({{"Vraag 1", "Kent u de brug?", "Antwoord 1", "Ja."}}));
  EXPECT_EQ(run({"import", "--output", "stuk.pqa", "--", "-brief 'van' mei.pdf"}), 0) << read("err");
  EXPECT_EQ(read("err"), "Tekst van -brief 'van' mei.pdf, omgezet met pdftotext.\n");
  EXPECT_THAT(read("stuk.pqa"), HasSubstr("Kent u de brug?"));
  EXPECT_EQ(run({"export", "stuk.pqa", "--format", "html"}), 0);
  EXPECT_THAT(read("out"), HasSubstr("<h3>Vraag 1</h3>\n<p>Kent u de brug?</p>"));
  EXPECT_EQ(read("err"), "");
}

TEST_F(Conversion, ReportsWhatIsLeftOut) {
  folder_.write("stuk.pqa", "Vraag 1\nWie gaat er\n\f naar de brug?\n\nAntwoord 1\nIk.\n");
  EXPECT_EQ(run({"export", "stuk.pqa", "--format=akn", "--report=rapport.json", "--output=stuk.xml"}), 0);
  EXPECT_EQ(read("out") + read("err"), "");
  EXPECT_THAT(read("stuk.xml"), HasSubstr("<p>Wie gaat er naar de brug?</p>"));
  const Json report = Json::parse(read("rapport.json"));
  EXPECT_EQ(report["format"], "akn");
  EXPECT_EQ(report["remarks"][0]["code"], "page-start");
  EXPECT_EQ(report["remarks"][0]["count"], 1);
  EXPECT_EQ(run({"export", "stuk.pqa", "--format=markdown", "--lang=en"}), 0);
  EXPECT_THAT(read("err"), HasSubstr("1 × page breaks"));
}

TEST_F(Conversion, EndsWithThreeWithoutTheProgram) {
  folder_.write("stuk.pdf", pdf({{"Vraag 1", "Wie?"}}));
  EXPECT_EQ(run({"import", "stuk.pdf"}, folder_.path()), 3);
  EXPECT_THAT(read("err"), HasSubstr("apt install poppler-utils"));
}

TEST_F(Conversion, EndsWithTwoInTrouble) {
  folder_.write("stuk.pqa", "Vraag 1\nWie?\n");
  EXPECT_EQ(run({"import", "stuk.pqa"}), 2);
  EXPECT_EQ(run({"import", "niets.pdf"}), 2);
  EXPECT_EQ(run({"export", "niets.pqa", "--format", "html"}), 2);
  EXPECT_EQ(run({"export", "stuk.pqa", "--format", "docx"}), 2);
  EXPECT_EQ(run({"export", "stuk.pqa"}), 2);
  EXPECT_EQ(run({"export", "stuk.pqa", "--format", "html", "--output", "nergens/stuk.html"}), 2);
}

}  // namespace
