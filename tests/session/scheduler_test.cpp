#include "session/scheduler.h"

#include <gmock/gmock.h>
#include <mutex>
#include <vector>

#include <atomic>
#include <future>
#include <memory>
#include <string>
#include <thread>

namespace vraagbaak::session {
namespace {

using testing::ElementsAre;

TEST(Scheduler, RunsTasksAtOnceWithoutWorkers) {
  Scheduler scheduler(0, {});
  std::vector<int> order;
  scheduler.later(Urgency::bulk, [&] { order.push_back(1); });
  order.push_back(2);
  EXPECT_THAT(order, ElementsAre(1, 2));
  EXPECT_TRUE(scheduler.idle());
}

TEST(Scheduler, RunsPromptTasksBeforeBulkOnes) {
  Scheduler scheduler(1, {});
  std::promise<void> gate;
  std::vector<std::string> order;
  scheduler.later(Urgency::bulk, [&] { gate.get_future().wait(); });
  scheduler.later(Urgency::bulk, [&] { order.push_back("bulk"); });
  scheduler.later(Urgency::prompt, [&] { order.push_back("prompt"); });
  gate.set_value();
  scheduler.wait_for_workers();
  EXPECT_THAT(order, ElementsAre("prompt", "bulk"));
}

TEST(Scheduler, HandsPostedTasksToTheMainLoop) {
  std::atomic<int> woken = 0;
  Scheduler scheduler(2, [&] { ++woken; });
  std::thread::id ran_on;
  scheduler.later(Urgency::bulk, [&] { scheduler.post([&] { ran_on = std::this_thread::get_id(); }); });
  scheduler.wait_for_workers();
  EXPECT_EQ(woken, 1);
  EXPECT_FALSE(scheduler.idle());
  EXPECT_EQ(scheduler.run_posted(), 1u);
  EXPECT_EQ(ran_on, std::this_thread::get_id());
  EXPECT_TRUE(scheduler.idle());
}

TEST(Scheduler, RunsWhatPostedTasksPost) {
  Scheduler scheduler(0, {});
  int ran = 0;
  scheduler.post([&] { scheduler.post([&] { ++ran; }); });
  EXPECT_EQ(scheduler.run_posted(), 2u);
  EXPECT_EQ(ran, 1);
}

TEST(Scheduler, DropsWaitingTasksAtTheEnd) {
  const auto witness = std::make_shared<int>(0);
  std::promise<void> started;
  std::promise<void> gate;
  std::thread opener;
  {
    Scheduler scheduler(1, {});
    scheduler.later(Urgency::bulk, [&] {
      started.set_value();
      gate.get_future().wait();
    });
    started.get_future().wait();
    scheduler.later(Urgency::bulk, [witness] { ++*witness; });
    EXPECT_EQ(witness.use_count(), 2);
    opener = std::thread([&] { gate.set_value(); });
  }
  opener.join();
  EXPECT_LE(*witness, 1);
  EXPECT_EQ(witness.use_count(), 1) << "what a task holds is let go";
}

TEST(Scheduler, CarriesThingsThatCannotBeCopied) {
  Scheduler scheduler(0, {});
  int seen = 0;
  scheduler.later(Urgency::prompt, [&seen, owned = std::make_unique<int>(7)] { seen = *owned; });
  EXPECT_EQ(seen, 7);
}

TEST(Scheduler, LosesNothingUnderLoad) {
  constexpr int kTasks = 5000;
  std::atomic<int> ran = 0;
  int posted = 0;
  Scheduler scheduler(4, {});
  for (int i = 0; i < kTasks; ++i) {
    scheduler.later(i % 3 == 0 ? Urgency::prompt : Urgency::bulk, [&] {
      ++ran;
      scheduler.post([&] { ++posted; });
    });
    if (i % 100 == 0) scheduler.run_posted();
  }
  scheduler.wait_for_workers();
  scheduler.run_posted();
  EXPECT_EQ(ran, kTasks);
  EXPECT_EQ(posted, kTasks);
}

TEST(Scheduler, LetsPromptTasksPassALargeAnswer) {
  std::vector<std::string> order;
  std::mutex mutex;
  std::promise<void> queued;
  std::promise<void> done;
  Scheduler scheduler(1, {});
  const auto note = [&](const char* what) {
    const std::lock_guard lock(mutex);
    order.emplace_back(what);
  };
  scheduler.later(Urgency::bulk, [&] {
    queued.get_future().wait();
    scheduler.let_prompt_pass();
    note("bulk");
    done.set_value();
  });
  scheduler.later(Urgency::prompt, [&] { note("prompt"); });
  queued.set_value();
  done.get_future().wait();
  scheduler.wait_for_workers();
  EXPECT_THAT(order, testing::ElementsAre("prompt", "bulk"));
}

TEST(Scheduler, HoldsNoAnswerBackWithoutWorkers) {
  bool done = false;
  Scheduler scheduler(0, {});
  scheduler.post([] {});
  scheduler.later(Urgency::bulk, [&] {
    scheduler.let_prompt_pass();
    done = true;
  });
  EXPECT_TRUE(done);
}

}  // namespace
}  // namespace vraagbaak::session
