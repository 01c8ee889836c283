// A store and its folder: what is read, what is kept, what happens when the disk does not cooperate.
#include "index/update.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "support/temporary_folder.h"

namespace vraagbaak::index {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using Ending = UpdateResult::Ending;
using vraagbaak::fixtures::TemporaryFolder;

std::string question(const std::string& words) { return "Vraag 1\n" + words + "?\n\nAntwoord 1\nJa.\n"; }

class Update : public ::testing::Test {
 protected:
  Update() {
    folder_.write("a.txt", question("Vaart de veerboot"));
    folder_.write("b/2022Z25029.txt", question("Rijdt de trein") + "Zie Kamerstuk 29 521, nr. 447.\n");
  }
  std::shared_ptr<Store> open(uint32_t most_pages = 0) {
    return Store::open({folder_.path(), cache_.file("sub/index.db"), most_pages});
  }
  UpdateResult update(Store& store) { return index::update(store, {}, {}, nullptr); }
  UpdateResult surely(std::shared_ptr<Store>& store) { return update_surely(store, {}, {}, nullptr, nullptr); }

  TemporaryFolder folder_;
  TemporaryFolder cache_;
};

TEST_F(Update, ReadsAFolderOnce) {
  const auto store = open();
  const UpdateResult first = update(*store);
  EXPECT_EQ(first.ending, Ending::finished);
  EXPECT_EQ(first.read, 2u);
  EXPECT_EQ(store->statistics().questions, 2u);
  EXPECT_EQ(store->statistics().citations, 1u);
  EXPECT_EQ(store->statistics().papers, 1u);
  EXPECT_EQ(update(*store).read, 0u);
}

TEST_F(Update, FindsEverythingAgainAfterARestart) {
  update(*open());
  const auto store = open();
  EXPECT_TRUE(store->on_disk());
  EXPECT_THAT(store->papers("2022Z25029", 5), SizeIs(1));
  EXPECT_THAT(store->search_questions("veerb", 5), SizeIs(1));
  EXPECT_EQ(update(*store).read, 0u);
}

TEST_F(Update, ReadsWhatChangedAlone) {
  const auto store = open();
  update(*store);
  folder_.write("a.txt", question("Vliegt het vliegtuig"));
  folder_.remove("b");
  const UpdateResult result = update(*store);
  EXPECT_EQ(result.read, 1u);
  EXPECT_EQ(result.removed, 1u);
  EXPECT_THAT(store->search_questions("veerboot", 5), IsEmpty());
  EXPECT_THAT(store->search_questions("trein", 5), IsEmpty());
  EXPECT_THAT(store->search_questions("vliegtuig", 5), SizeIs(1));
  EXPECT_THAT(store->papers("2022Z25029", 5), IsEmpty());
  EXPECT_THAT(store->citations({"kst-29521-447"}, std::nullopt, 5), IsEmpty());
  EXPECT_THAT(store->cited_ids("", 5), IsEmpty());
  EXPECT_EQ(store->statistics().citations, 0u);
}

TEST_F(Update, KeepsWhatWasTouchedButNotChanged) {
  const auto store = open();
  update(*store);
  std::filesystem::last_write_time(folder_.file("a.txt"), std::filesystem::file_time_type::clock::now());
  EXPECT_EQ(update(*store).read, 1u);
  EXPECT_EQ(update(*store).read, 0u) << "its new time is known";
  EXPECT_THAT(store->search_questions("veerboot", 5), SizeIs(1));
}

TEST_F(Update, RemembersABinaryFileWithoutIndexingIt) {
  folder_.write("c.txt", std::string_view("Vraag 1\nGeheim\0?\n", 17));
  const auto store = open();
  update(*store);
  EXPECT_EQ(store->statistics().files, 2u);
  EXPECT_EQ(update(*store).read, 0u);
  folder_.write("c.txt", question("Niet meer geheim"));
  update(*store);
  EXPECT_EQ(store->statistics().files, 3u);
}

TEST_F(Update, StopsWhenAskedAndGoesOnLater) {
  const auto store = open();
  std::stop_source stop;
  const UpdateResult stopped =
      index::update(*store, {}, stop.get_token(), [&](const UpdateProgress&) { stop.request_stop(); });
  EXPECT_EQ(stopped.ending, Ending::stopped);
  EXPECT_EQ(stopped.read, 1u);
  EXPECT_EQ(update(*store).read, 1u) << "the first one was written";
}

TEST_F(Update, MakesADamagedDatabaseAnew) {
  update(*open());
  for (const std::string_view bytes : {"geen database", ""}) {
    cache_.write("sub/index.db", bytes);
    cache_.remove("sub/index.db-wal");
    cache_.remove("sub/index.db-shm");
    auto store = open();
    EXPECT_TRUE(store->on_disk());
    EXPECT_EQ(surely(store).ending, Ending::finished);
    EXPECT_THAT(store->search_questions("veerboot", 5), SizeIs(1));
  }
}

TEST_F(Update, NoticesDamageInTheMiddle) {
  for (int i = 0; i < 200; ++i) folder_.write("veel/" + std::to_string(i) + ".txt", question("Vaart de veerboot"));
  update(*open());
  const std::string path = cache_.file("sub/index.db");
  const auto size = std::filesystem::file_size(path);
  {
    // All pages but the first, which says what the file is.
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(4096);
    file << std::string(size - 4096, 'x');
  }
  auto store = open();
  EXPECT_EQ(surely(store).ending, Ending::finished);
  EXPECT_TRUE(store->on_disk());
  EXPECT_EQ(store->statistics().files, 202u);
  EXPECT_THAT(store->search_questions("veerboot", 500), SizeIs(201));
}

TEST_F(Update, GoesOnInMemoryWhereThereIsNoPlace) {
  cache_.write("sub", "a file, no folder");
  auto store = open();
  EXPECT_FALSE(store->on_disk());
  EXPECT_FALSE(store->trouble().empty());
  EXPECT_EQ(surely(store).ending, Ending::finished);
  EXPECT_THAT(store->search_questions("veerboot", 5), SizeIs(1));
}

TEST_F(Update, GoesOnInMemoryWhenTheDiskIsFull) {
  for (int i = 0; i < 200; ++i) {
    std::string words = "Vaart de veerboot";
    for (int n = 0; n < 100; ++n) words += " woord" + std::to_string(i * 100 + n);
    folder_.write("veel/" + std::to_string(i) + ".txt", question(words));
  }
  constexpr uint32_t kPages = 40;
  auto store = open(kPages);
  ASSERT_TRUE(store->on_disk());
  EXPECT_EQ(surely(store).ending, Ending::finished);
  EXPECT_FALSE(store->on_disk());
  EXPECT_FALSE(store->trouble().empty());
  EXPECT_THAT(store->search_questions("veerboot", 500), SizeIs(201));
}

TEST_F(Update, LetsTwoWorkOnOneFolder) {
  for (int i = 0; i < 300; ++i) folder_.write("veel/" + std::to_string(i) + ".txt", question("Vaart veerboot"));
  const auto one = open();
  const auto other = open();
  UpdateResult second;
  std::thread thread([&] { second = update(*other); });
  const UpdateResult first = update(*one);
  thread.join();
  EXPECT_EQ(first.ending, Ending::finished);
  EXPECT_EQ(second.ending, Ending::finished);
  EXPECT_EQ(one->statistics().files, 302u);
  EXPECT_EQ(one->statistics().questions, 302u);
  EXPECT_THAT(other->search_questions("veerboot", 1000), SizeIs(301));
}

TEST_F(Update, AnswersWhileItIsWrittenTo) {
  for (int i = 0; i < 300; ++i) folder_.write("veel/" + std::to_string(i) + ".txt", question("Vaart veerboot"));
  const auto store = open();
  size_t most = 0;
  index::update(*store, {}, {}, [&](const UpdateProgress&) {
    most = std::max(most, store->search_questions("veerboot", 1000).size());
  });
  EXPECT_GT(most, 0u);
  EXPECT_LE(most, 301u);
}

TEST_F(Update, KeepsAFolderItCannotReadAsItWas) {
  const auto store = open();
  update(*store);
  std::filesystem::rename(folder_.path(), folder_.path() + "-weg");
  EXPECT_EQ(update(*store).ending, Ending::unreadable);
  std::filesystem::rename(folder_.path() + "-weg", folder_.path());
  EXPECT_EQ(update(*store).read, 0u) << "a drive that was away for a moment costs nothing";
}

TEST_F(Update, FindsNothingInStrangeSearches) {
  const auto store = open();
  update(*store);
  for (const char* words : {"", " ", "\"", "*", "AND", "NEAR(", "a:b", "(", "'; DROP TABLE files;", "\xFF\xFE", "^"})
    EXPECT_NO_THROW(store->search_questions(words, 5)) << words;
  EXPECT_EQ(store->fault(), sqlite::Fault::none);
  EXPECT_THAT(store->search_questions("veerboot", 5), SizeIs(1));
}

TEST(StorePath, TakesThePlaceOfWhatEarlierVersionsKept) {
  const fixtures::TemporaryFolder cache;
  ::setenv("VRAAGBAAK_CACHE", cache.path().c_str(), 1);
  const std::string path = store_path("/home/x/stukken");
  const std::string of_another_folder = "0123456789abcdef-1.db";
  ::unsetenv("VRAAGBAAK_CACHE");
  const std::string earlier = std::filesystem::path(path.substr(0, path.rfind('-')) + "-1.db").filename();
  for (const char* part : {"", "-wal", "-shm"}) cache.write(earlier + part, "of an earlier version");
  cache.write(of_another_folder, "somebody else's");

  EXPECT_TRUE(Store::open({"/home/x/stukken", path})->on_disk());
  for (const char* part : {"", "-wal", "-shm"})
    EXPECT_FALSE(std::filesystem::exists(cache.path() + "/" + earlier + part)) << part;
  EXPECT_TRUE(std::filesystem::exists(cache.path() + "/" + of_another_folder));
  EXPECT_TRUE(std::filesystem::exists(path));
}

TEST(StorePath, LiesInTheCacheAndNeverInTheFolder) {
  ::setenv("VRAAGBAAK_CACHE", "/tmp/ergens", 1);
  const std::string path = store_path("/home/x/stukken");
  ::unsetenv("VRAAGBAAK_CACHE");
  EXPECT_TRUE(path.starts_with("/tmp/ergens/")) << path;
  EXPECT_TRUE(path.ends_with(".db")) << path;
}

}  // namespace
}  // namespace vraagbaak::index
