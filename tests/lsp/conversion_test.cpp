// vraagbaak/import and vraagbaak/export over the protocol.
#include <gmock/gmock.h>

#include "support/pdf.h"
#include "support/temporary_folder.h"
#include "test_client.h"

namespace vraagbaak::lsp {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using vraagbaak::fixtures::pdf;
using vraagbaak::fixtures::TemporaryFolder;

constexpr int kRequestFailed = -32803;
constexpr int kContentModified = -32801;

TEST(Conversion, IsAdvertised) {
  TestClient client;
  const Json requests = client.start()["experimental"]["vraagbaak"]["requests"];
  EXPECT_THAT(requests, Contains("vraagbaak/import"));
  EXPECT_THAT(requests, Contains("vraagbaak/export"));
}

TEST(Conversion, ImportsAFile) {
  const TemporaryFolder folder;
  folder.write("een brief.pdf", pdf({{"Vraag 1", "Kent u de brug?"}}));
  TestClient client;
  client.start();
  const std::string uri = "file://" + folder.path() + "/een%20brief.pdf";
  const Json answer = client.request("vraagbaak/import", {{"uri", uri}});
  EXPECT_THAT(answer["text"].get<std::string>(), HasSubstr("Kent u de brug?"));
  EXPECT_EQ(answer["source"]["uri"], uri);
  EXPECT_EQ(answer["source"]["kind"], "pdf");
  EXPECT_EQ(answer["source"]["program"], "pdftotext");
  EXPECT_EQ(answer["source"]["description"], "Tekst van een brief.pdf, omgezet met pdftotext.");
}

TEST(Conversion, ImportsOneAfterTheOther) {
  const TemporaryFolder folder;
  folder.write("a.pdf", pdf({{"Vraag 1", "Wie is A?"}}));
  folder.write("b.pdf", pdf({{"Vraag 1", "Wie is B?"}}));
  TestClient client(2);
  client.start();
  std::vector<int> asked;
  for (const char* name : {"a.pdf", "b.pdf", "a.pdf"})
    asked.push_back(client.ask("vraagbaak/import", {{"uri", "file://" + folder.file(name)}}));
  while (!client.server.quiet()) client.server.idle();
  EXPECT_THAT(client.reply(asked[0])["result"]["text"].get<std::string>(), HasSubstr("Wie is A?"));
  EXPECT_THAT(client.reply(asked[1])["result"]["text"].get<std::string>(), HasSubstr("Wie is B?"));
  EXPECT_THAT(client.reply(asked[2])["result"]["text"].get<std::string>(), HasSubstr("Wie is A?"));
}

TEST(Conversion, SaysWhyThereIsNoText) {
  const TemporaryFolder folder;
  folder.write("tekst.txt", "Vraag 1\nWie?\n");
  TestClient client;
  client.start();
  const Json answer = client.answer("vraagbaak/import", {{"uri", "file://" + folder.file("tekst.txt")}});
  EXPECT_EQ(answer["error"]["code"], kRequestFailed);
  EXPECT_THAT(answer["error"]["message"].get<std::string>(), HasSubstr("tekst.txt: geen PDF"));
}

TEST(Conversion, ImportsFilesOfThisMachineAlone) {
  TestClient client;
  client.start();
  EXPECT_EQ(client.error("vraagbaak/import", {{"uri", "https://example.org/a.pdf"}}), kInvalidParams);
  EXPECT_EQ(client.error("vraagbaak/import", {{"uri", "untitled:a.pdf"}}), kInvalidParams);
  EXPECT_EQ(client.error("vraagbaak/import", Json::object()), kInvalidParams);
}

TEST(Conversion, ExportsADocument) {
  TestClient client;
  client.start();
  client.open("Vraag 1\nWie <b>?\n\nAntwoord 1\nIk.\n");
  Json params = document();
  params["format"] = "html";
  const Json answer = client.request("vraagbaak/export", params);
  EXPECT_THAT(answer["text"].get<std::string>(), HasSubstr("<p>Wie &lt;b&gt;?</p>"));
  EXPECT_EQ(answer["report"], Json::array());
  params["format"] = "akn";
  EXPECT_EQ(client.request("vraagbaak/export", params)["report"][0]["code"], "no-date");
}

TEST(Conversion, RefusesAFormatOrADocumentThatIsNotThere) {
  TestClient client;
  client.start();
  Json params = document();
  params["format"] = "html";
  EXPECT_EQ(client.error("vraagbaak/export", params), kContentModified);
  client.open("Vraag 1\nWie?\n");
  params["format"] = "docx";
  EXPECT_EQ(client.error("vraagbaak/export", params), kInvalidParams);
}

}  // namespace
}  // namespace vraagbaak::lsp
