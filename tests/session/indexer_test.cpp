// The indexer on its own thread, as in the server.
#include "session/indexer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <mutex>
#include <vector>

#include "support/temporary_folder.h"

namespace vraagbaak::session {
namespace {

using ::testing::SizeIs;
using vraagbaak::fixtures::TemporaryFolder;
using Kind = IndexProgress::Kind;

class IndexerTest : public ::testing::Test {
 protected:
  IndexerTest() {
    for (int i = 0; i < 50; ++i)
      folder_.write(std::to_string(i) + ".txt", "Vraag 1\nVaart veerboot " + std::to_string(i) + "?\n");
  }

  Indexer::Options options() {
    return {.threaded = true,
            .place = [this](const std::string&) { return cache_.file("index.db"); },
            .progress =
                [this](const IndexProgress& progress) {
                  const std::lock_guard lock(mutex_);
                  seen_.push_back(progress);
                },
            .trouble = {},
            .changed = [this] { ++changes_; },
            .finished = {}};
  }
  std::shared_ptr<index::Store> store() const { return shelf_->folders().at(0).store; }

  TemporaryFolder folder_;
  TemporaryFolder cache_;
  std::shared_ptr<Shelf> shelf_ = std::make_shared<Shelf>();
  std::mutex mutex_;
  std::vector<IndexProgress> seen_;
  std::atomic<int> changes_ = 0;
};

TEST_F(IndexerTest, FillsTheStoreAndSaysSo) {
  Indexer indexer(shelf_, options());
  EXPECT_FALSE(indexer.busy());
  indexer.configure({folder_.path()}, {});
  indexer.wait();
  EXPECT_FALSE(shelf_->folders().at(0).building);
  EXPECT_EQ(store()->files(), 50u);
  const std::lock_guard lock(mutex_);
  ASSERT_GE(seen_.size(), 3u);
  EXPECT_EQ(seen_.front().kind, Kind::begin);
  EXPECT_EQ(seen_.back().kind, Kind::end);
  EXPECT_EQ(seen_.back().done, 50u);
  EXPECT_EQ(changes_, 1);
}

TEST_F(IndexerTest, SaysNothingWhenThereIsNothingNew) {
  {
    Indexer first(shelf_, options());
    first.configure({folder_.path()}, {});
    first.wait();
  }
  seen_.clear();
  changes_ = 0;
  const auto shelf = std::make_shared<Shelf>();
  Indexer indexer(shelf, options());
  indexer.configure({folder_.path()}, {});
  indexer.wait();
  EXPECT_THAT(seen_, SizeIs(0));
  EXPECT_EQ(changes_, 1) << "what was asked before the folder was known is worth asking again";
  indexer.refresh();
  indexer.wait();
  EXPECT_EQ(changes_, 1);
  EXPECT_EQ(shelf->folders().at(0).store->files(), 50u);
}

TEST_F(IndexerTest, LooksAgainWhenFilesChange) {
  Indexer indexer(shelf_, options());
  indexer.configure({folder_.path()}, {});
  indexer.wait();
  folder_.write("nieuw.txt", "Vraag 1\nVaart de nieuwkomer?\n");
  for (int i = 0; i < 20; ++i) indexer.refresh();
  indexer.wait();
  EXPECT_THAT(store()->search_questions("nieuwkomer", 5), SizeIs(1));
}

TEST_F(IndexerTest, GivesUpAnOldPlanForANewOne) {
  Indexer indexer(shelf_, options());
  index::WalkOptions walk;
  for (int i = 0; i < 10; ++i) {
    walk.exclude = {std::to_string(i) + ".txt"};
    indexer.configure({folder_.path()}, walk);
  }
  indexer.wait();
  EXPECT_EQ(store()->files(), 49u);
  EXPECT_FALSE(store()->paper("9.txt"));
  EXPECT_TRUE(store()->paper("8.txt"));
}

TEST_F(IndexerTest, IsDoneWithAFolderThatIsNotThere) {
  Indexer indexer(shelf_, options());
  indexer.configure({folder_.file("nergens")}, {});
  indexer.wait();
  EXPECT_FALSE(shelf_->folders().at(0).building);
}

TEST_F(IndexerTest, IsNoLongerBuildingOnceItIsCancelled) {
  Indexer* running = nullptr;
  Indexer::Options wanted = options();
  wanted.progress = [&](const IndexProgress&) { running->cancel(); };
  Indexer indexer(shelf_, std::move(wanted));
  running = &indexer;
  indexer.configure({folder_.path()}, {});
  indexer.wait();
  EXPECT_FALSE(shelf_->folders().at(0).building);
  EXPECT_LT(store()->files(), 50u);
  indexer.refresh();
  indexer.wait();
  EXPECT_GT(store()->files(), 0u) << "what was read is kept, and the next run goes on";
}

TEST_F(IndexerTest, EndsInTheMiddleOfARun) {
  Indexer indexer(shelf_, options());
  indexer.configure({folder_.path()}, {});
}

}  // namespace
}  // namespace vraagbaak::session
