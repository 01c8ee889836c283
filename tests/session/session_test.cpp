#include "session/session.h"

#include <gmock/gmock.h>

#include <atomic>
#include <future>

namespace vraagbaak::session {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Holds up the first who comes by until it is opened.
class Gate {
 public:
  void pass() {
    if (!first_.exchange(false)) return;
    reached_.set_value();
    open_.get_future().wait();
  }
  void wait_until_reached() { reached_.get_future().wait(); }
  void open() { open_.set_value(); }

 private:
  std::atomic<bool> first_ = true;
  std::promise<void> reached_;
  std::promise<void> open_;
};

constexpr const char* kPaperUri = "file:///vragen.pqa";

/// A session whose "findings" are the document's length, so that it is known what must be published when.
class Desk {
 public:
  explicit Desk(unsigned workers = 0)
      : session({.workers = workers,
                 .wake = {},
                 .render =
                     [this](const Snapshot& snapshot, const Settings& settings, const index::Library&) {
                       if (before_render) before_render();
                       const size_t limit = settings.max_diagnostics;
                       return std::to_string(std::min<size_t>(snapshot.text().size(), limit));
                     },
                 .send =
                     [this](const std::string& uri, std::optional<int32_t> version, const std::string& rendered) {
                       sent.push_back(uri.substr(uri.rfind('/') + 1) + " v" +
                                      (version ? std::to_string(*version) : std::string("-")) + " " + rendered);
                     },
                 .nothing = "0"}) {}

  void type(int32_t version, const std::string& text) {
    session.change(kPaperUri, version,
                   {Change{[](const text::SourceText& current) {
                             return text::ByteRange{{current.size()}, {current.size()}};
                           },
                           text}});
  }

  std::vector<std::string> sent;
  std::function<void()> before_render;
  Session session;
};

TEST(Session, PublishesOnceTheQueueIsEmpty) {
  Desk desk;
  desk.session.open(kPaperUri, 1, "abc");
  EXPECT_THAT(desk.sent, IsEmpty());
  desk.session.idle();
  EXPECT_THAT(desk.sent, ElementsAre("vragen.pqa v1 3"));
}

TEST(Session, PublishesABurstOnce) {
  Desk desk;
  desk.session.open(kPaperUri, 1, "abc");
  for (int32_t version = 2; version <= 10; ++version) desk.type(version, "x");
  desk.session.idle();
  desk.session.idle();
  EXPECT_THAT(desk.sent, ElementsAre("vragen.pqa v10 12"));
}

// Editors that compare versions drop findings of an older one.
TEST(Session, PublishesEveryVersionAlsoWhenItsFindingsAreTheSame) {
  Desk desk;
  desk.session.open(kPaperUri, 1, "abc");
  desk.session.idle();
  desk.session.change(kPaperUri, 2, {Change{{}, "def"}});
  desk.session.idle();
  EXPECT_THAT(desk.sent, ElementsAre("vragen.pqa v1 3", "vragen.pqa v2 3"));
}

TEST(Session, DoesNotPublishAVersionAgainWhenNewSettingsChangeNothing) {
  Desk desk;
  desk.session.open(kPaperUri, 1, "abc");
  desk.session.idle();
  Settings settings;
  settings.language = checks::Language::english;
  ASSERT_TRUE(desk.session.set_settings(settings));
  desk.session.idle();
  EXPECT_THAT(desk.sent, ElementsAre("vragen.pqa v1 3"));
}

TEST(Session, PublishesAnOpenDocumentWithoutFindingsToo) {
  Desk desk;
  desk.session.open(kPaperUri, 1, "");
  desk.session.idle();
  EXPECT_THAT(desk.sent, ElementsAre("vragen.pqa v1 0"));
}

TEST(Session, NeverPublishesASupersededVersion) {
  Gate gate;
  Desk desk(1);
  desk.before_render = [&] { gate.pass(); };
  desk.session.open(kPaperUri, 1, "abc");
  desk.session.idle();
  gate.wait_until_reached();
  desk.type(2, "d");
  gate.open();
  desk.session.scheduler().wait_for_workers();
  desk.session.idle();
  desk.session.scheduler().wait_for_workers();
  desk.session.idle();
  EXPECT_THAT(desk.sent, ElementsAre("vragen.pqa v2 4"));
}

TEST(Session, TakesFindingsBackWhenADocumentCloses) {
  Desk desk;
  desk.session.open(kPaperUri, 1, "abc");
  desk.session.idle();
  EXPECT_TRUE(desk.session.close(kPaperUri));
  EXPECT_THAT(desk.sent, ElementsAre("vragen.pqa v1 3", "vragen.pqa v- 0"));
  desk.session.idle();
  EXPECT_EQ(desk.sent.size(), 2u);
}

TEST(Session, ForgetsAResultForADocumentThatWasReopened) {
  Gate gate;
  Desk desk(1);
  desk.before_render = [&] { gate.pass(); };
  desk.session.open(kPaperUri, 1, "abc");
  desk.session.idle();
  gate.wait_until_reached();
  desk.session.close(kPaperUri);
  desk.session.open(kPaperUri, 1, "abcd");
  gate.open();
  desk.session.scheduler().wait_for_workers();
  desk.session.idle();
  desk.session.scheduler().wait_for_workers();
  desk.session.idle();
  EXPECT_THAT(desk.sent, ElementsAre("vragen.pqa v1 4"));
}

TEST(Session, LooksAgainWithNewSettings) {
  Desk desk;
  desk.session.open(kPaperUri, 1, "abc");
  desk.session.idle();
  Settings settings;
  settings.max_diagnostics = 2;
  EXPECT_TRUE(desk.session.set_settings(settings));
  EXPECT_FALSE(desk.session.set_settings(settings));
  desk.session.idle();
  EXPECT_THAT(desk.sent, ElementsAre("vragen.pqa v1 3", "vragen.pqa v1 2"));
}

TEST(Session, FallsSilentForAClientThatPulls) {
  Desk desk;
  desk.session.open(kPaperUri, 1, "abc");
  desk.session.idle();
  desk.session.diagnostics_are_pulled();
  desk.session.diagnostics_are_pulled();
  EXPECT_THAT(desk.sent, ElementsAre("vragen.pqa v1 3", "vragen.pqa v1 0"));
  desk.type(2, "x");
  desk.session.idle();
  desk.session.close(kPaperUri);
  EXPECT_EQ(desk.sent.size(), 2u);
}

TEST(Session, AppliesChangesInOrderEachToTheTextBeforeIt) {
  Desk desk;
  desk.session.open(kPaperUri, 1, "abc");
  const auto at = [](uint32_t start, uint32_t end) {
    return [=](const text::SourceText&) { return text::ByteRange{{start}, {end}}; };
  };
  desk.session.change(kPaperUri, 2, {{at(0, 1), "xyz"}, {at(1, 3), ""}, {{}, "nieuw"}, {at(5, 5), "!"}});
  EXPECT_EQ(desk.session.snapshot(kPaperUri)->text().str(), "nieuw!");
}

TEST(Session, RefusesChangesOfADocumentThatIsNotOpen) {
  Desk desk;
  EXPECT_FALSE(desk.session.change(kPaperUri, 1, {{{}, "x"}}));
  EXPECT_FALSE(desk.session.close(kPaperUri));
  EXPECT_EQ(desk.session.snapshot(kPaperUri), nullptr);
}

TEST(Session, KeepsEachFolderOnce) {
  Desk desk;
  desk.session.add_folder("file:///a");
  desk.session.add_folder("file:///b");
  desk.session.add_folder("file:///a");
  desk.session.remove_folder("file:///b");
  EXPECT_THAT(desk.session.folders(), ElementsAre("file:///a"));
}

TEST(Session, WithstandsReadersWritersAndPublishingAtOnce) {
  Desk desk(3);
  desk.session.open(kPaperUri, 1, "Vraag 1\nWaarom?\n\nAntwoord 1\nDaarom.\n");
  std::atomic<int> read = 0;
  for (int32_t version = 2; version <= 200; ++version) {
    desk.type(version, version % 5 == 0 ? "\nVraag 2\nHoe?\n" : "x");
    desk.session.scheduler().later(
        version % 2 == 0 ? Urgency::prompt : Urgency::bulk, [&read, snapshot = desk.session.snapshot(kPaperUri)] {
          const auto analysis = snapshot->analysis();
          read +=
              analysis->document().text() == snapshot->text() && !analysis->document().numbering().questions.empty();
        });
    if (version % 3 == 0) desk.session.idle();
  }
  desk.session.scheduler().wait_for_workers();
  desk.session.idle();
  desk.session.scheduler().wait_for_workers();
  desk.session.idle();
  EXPECT_EQ(read, 199);
  const std::string size = std::to_string(desk.session.snapshot(kPaperUri)->text().size());
  EXPECT_EQ(desk.sent.back(), "vragen.pqa v200 " + std::to_string(std::min<size_t>(std::stoul(size), 1000)));
}

}  // namespace
}  // namespace vraagbaak::session
