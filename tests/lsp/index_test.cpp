// The index as a client sees it: progress, messages, files that change, settings.
#include <gmock/gmock.h>

#include <filesystem>

#include "index/uri.h"
#include "lsp/from_proto.h"
#include "support/temporary_folder.h"
#include "test_client.h"

namespace vraagbaak::lsp {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using vraagbaak::fixtures::TemporaryFolder;

constexpr int kFiles = 30;  // enough for progress to be worth showing

class IndexOfAClient : public ::testing::Test {
 protected:
  IndexOfAClient() {
    for (int i = 0; i < kFiles; ++i)
      folder_.write("tekst" + std::to_string(i) + ".txt", "Vraag 1\nVaart veerboot " + std::to_string(i) + "?\n");
  }

  void start(const Json& capabilities, const Json& options = nullptr) {
    client_.request("initialize", {{"processId", nullptr},
                                   {"capabilities", capabilities},
                                   {"initializationOptions", options},
                                   {"workspaceFolders", {{{"uri", index::uri_of(folder_.path())}, {"name", "map"}}}}});
    client_.notify("initialized", Json::object());
    client_.server.idle();
  }
  size_t symbols(const std::string& query) { return client_.request("workspace/symbol", {{"query", query}}).size(); }

  TemporaryFolder folder_;
  TestClient client_;
};

TEST_F(IndexOfAClient, ShowsProgressToAClientThatTakesIt) {
  start({{"window", {{"workDoneProgress", true}}}});
  const auto created = client_.received("window/workDoneProgress/create");
  ASSERT_THAT(created, SizeIs(1));
  EXPECT_TRUE(created[0]["token"].is_string());
}

TEST_F(IndexOfAClient, ShowsNoProgressToOthers) {
  start(Json::object());
  EXPECT_THAT(client_.received("window/workDoneProgress/create"), IsEmpty());
  EXPECT_THAT(client_.received("$/progress"), IsEmpty());
}

TEST_F(IndexOfAClient, AsksForNewsOfTheFilesItReads) {
  start({{"workspace", {{"didChangeWatchedFiles", {{"dynamicRegistration", true}}}}}},
        {{"index", {{"include", {"*.txt", "stukken/*.md"}}}}});
  const auto asked = client_.received("client/registerCapability");
  ASSERT_THAT(asked, SizeIs(1));
  const Json& registration = asked[0]["registrations"][0];
  EXPECT_EQ(registration["method"], "workspace/didChangeWatchedFiles");
  std::vector<std::string> globs;
  for (const Json& watcher : registration["registerOptions"]["watchers"]) globs.push_back(watcher["globPattern"]);
  EXPECT_THAT(globs, ElementsAre("**/*.txt", "stukken/*.md", "**/.gitignore"));
}

TEST_F(IndexOfAClient, FindsWhatChangedOnDisk) {
  start(Json::object());
  EXPECT_EQ(symbols("nieuwkomer"), 0u);
  folder_.write("nieuw.txt", "Vraag 1\nVaart de nieuwkomer?\n");
  client_.notify("workspace/didChangeWatchedFiles",
                 {{"changes", {{{"uri", index::uri_of(folder_.file("nieuw.txt"))}, {"type", 1}}}}});
  EXPECT_GT(symbols("nieuwkomer"), 0u);
}

TEST_F(IndexOfAClient, AsksForARefreshOnceMoreIsKnown) {
  start({{"workspace", {{"codeLens", {{"refreshSupport", true}}}, {"inlayHint", {{"refreshSupport", true}}}}}});
  EXPECT_THAT(client_.received("workspace/codeLens/refresh"), SizeIs(1));
  EXPECT_THAT(client_.received("workspace/inlayHint/refresh"), SizeIs(1));
  client_.notify("workspace/didChangeWatchedFiles", {{"changes", Json::array()}});
  client_.server.idle();
  EXPECT_THAT(client_.received("workspace/codeLens/refresh"), SizeIs(1)) << "nothing changed";
}

TEST_F(IndexOfAClient, FollowsTheFoldersOfTheClient) {
  start(Json::object());
  const Json folder = {{"uri", index::uri_of(folder_.path())}, {"name", "map"}};
  client_.notify("workspace/didChangeWorkspaceFolders", {{"event", {{"added", Json::array()}, {"removed", {folder}}}}});
  EXPECT_EQ(symbols("veerboot"), 0u);
  client_.notify("workspace/didChangeWorkspaceFolders", {{"event", {{"added", {folder}}, {"removed", Json::array()}}}});
  EXPECT_GT(symbols("veerboot"), 0u);
}

TEST(IndexThatCannotBeKept, IsToldOnce) {
  TemporaryFolder folder;
  folder.write("a.txt", "Vraag 1\nVaart de veerboot?\n");
  folder.write("geen map", "");
  TestClient client(0, [&](const std::string&) { return folder.file("geen map/index.db"); });
  client.request("initialize", {{"processId", nullptr},
                                {"locale", "nl"},
                                {"capabilities", Json::object()},
                                {"workspaceFolders", {{{"uri", index::uri_of(folder.path())}, {"name", "map"}}}}});
  client.notify("initialized", Json::object());
  client.server.idle();
  client.notify("workspace/didChangeWatchedFiles", {{"changes", Json::array()}});
  client.server.idle();
  const auto shown = client.received("window/showMessage");
  ASSERT_THAT(shown, SizeIs(1));
  EXPECT_TRUE(shown[0]["message"].get<std::string>().starts_with("Vraagbaak kan niet bewaren"));
  EXPECT_THAT(client.request("workspace/symbol", {{"query", "veerboot"}}), ::testing::Not(IsEmpty()))
      << "it works in memory";
}

TEST(IndexSettings, AreRead) {
  const auto read = [](const char* text) { return from_proto::settings(Json::parse(text), {}); };
  const session::Settings settings =
      read(R"({"index": {"enabled": false, "include": ["*.a", 3], "exclude": ["oud/**"], "maxFileSize": 0.5}})");
  EXPECT_FALSE(settings.index_enabled);
  EXPECT_THAT(settings.index.include, ElementsAre("*.a"));
  EXPECT_THAT(settings.index.exclude, ElementsAre("oud/**"));
  EXPECT_EQ(settings.index.most_bytes, 500'000u);
  EXPECT_EQ(read(R"({"index": {"enabled": "no", "include": "x", "maxFileSize": -1}})").index.include,
            session::Settings().index.include);
  EXPECT_TRUE(read(R"({"index": []})").index_enabled);
}

}  // namespace
}  // namespace vraagbaak::lsp
