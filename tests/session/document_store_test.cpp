#include "session/document_store.h"

#include <gtest/gtest.h>

#include <random>
#include <thread>

namespace vraagbaak::session {
namespace {

constexpr const char* kUri = "file:///vragen.pqa";
constexpr const char* kPaper =
    "Vraag 1\nKent u het bericht over de brug?\n\nAntwoord 1\nJa.\n\n"
    "Vraag 2\nWanneer gaat de brug open?\n\nAntwoord 2\nZie het antwoord op vraag 1.\n";

text::ByteRange range(uint32_t start, uint32_t end) { return {{start}, {end}}; }

/// What the model says of a text, to compare two ways to the same text.
std::string described(const model::Document& document) {
  std::string out = document.text().str();
  for (const auto& question : document.numbering().questions) out += " v" + question.label.str();
  for (const auto& answer : document.numbering().answers) out += " a" + std::to_string(answer.questions.size());
  document.for_each_block([&](const model::BlockView& view) {
    out += ' ' + std::to_string(static_cast<int>(view.block->kind)) + '@' + std::to_string(view.start.value);
  });
  return out;
}

std::string described_fresh(const std::string& text) {
  OpenDocument document(kUri, 1, text);
  return described(*document.snapshot()->document());
}

TEST(OpenDocument, GivesTheSameSnapshotUntilItChanges) {
  OpenDocument document(kUri, 1, kPaper);
  const SnapshotPtr first = document.snapshot();
  EXPECT_EQ(document.snapshot(), first);
  document.replace(range(0, 0), "x");
  EXPECT_FALSE(document.is_current(*first));
  EXPECT_NE(document.snapshot(), first);
}

TEST(OpenDocument, CountsANewVersionWithoutEditsAsAChange) {
  OpenDocument document(kUri, 1, kPaper);
  const SnapshotPtr first = document.snapshot();
  document.set_version(2);
  EXPECT_EQ(document.snapshot()->version(), 2);
  EXPECT_EQ(first->version(), 1);
}

TEST(OpenDocument, LeavesOldSnapshotsAsTheyWere) {
  OpenDocument document(kUri, 1, kPaper);
  const SnapshotPtr first = document.snapshot();
  document.replace(range(6, 7), "3");
  EXPECT_EQ(first->text().str(), kPaper);
  EXPECT_EQ(first->document()->numbering().questions.front().label.number, 1u);
  EXPECT_EQ(document.snapshot()->document()->numbering().questions.front().label.number, 3u);
}

TEST(OpenDocument, ClampsRangesToTheText) {
  OpenDocument document(kUri, 1, "abc");
  document.replace(range(2, 100), "X");
  document.replace(range(50, 60), "Y");
  EXPECT_EQ(document.text().str(), "abXY");
}

TEST(OpenDocument, AnswersForAVersionAfterANewerOneWasParsed) {
  OpenDocument document(kUri, 1, kPaper);
  document.snapshot()->document();
  document.replace(range(6, 7), "3");
  const SnapshotPtr second = document.snapshot();
  document.replace(range(6, 7), "4");
  const SnapshotPtr third = document.snapshot();
  EXPECT_EQ(third->document()->numbering().questions.front().label.number, 4u);
  EXPECT_EQ(second->document()->numbering().questions.front().label.number, 3u);
}

TEST(OpenDocument, ReplacesAWholeTextByItsDifference) {
  for (const auto& [before, after] :
       std::vector<std::pair<std::string, std::string>>{{kPaper, std::string(kPaper) + "Vraag 3\nEn dan?\n"},
                                                        {"", kPaper},
                                                        {kPaper, ""},
                                                        {"co\u00f6rdinatie", "co\u00f4rdinatie"},
                                                        {"a\r\nb", "a\nb"},
                                                        {"a\rb", "a\r\nb"},
                                                        {"aaaa", "aa"},
                                                        {"\xff\xc3", "\xc3\xb6"}}) {
    OpenDocument document(kUri, 1, before);
    document.snapshot()->document();
    document.replace_all(after);
    EXPECT_EQ(document.text().str(), after);
    EXPECT_EQ(described(*document.snapshot()->document()), described_fresh(after));
  }
}

TEST(OpenDocument, FindsTheSameAfterManyEditsAsFromScratch) {
  std::mt19937 random(20260301);
  const std::vector<std::string> pieces = {
      "\n\nVraag 3\nWaarom?\n", "Antwoord 3\n", " ", "\u00eb", "12", "\n", "", "zie het antwoord op vraag 2. ", "\r\n"};
  std::string text = kPaper;
  OpenDocument document(kUri, 1, text);
  for (int step = 0; step < 300; ++step) {
    const uint32_t start = std::uniform_int_distribution<uint32_t>(0, static_cast<uint32_t>(text.size()))(random);
    const uint32_t end = std::min<uint32_t>(static_cast<uint32_t>(text.size()),
                                            start + std::uniform_int_distribution<uint32_t>(0, 12)(random));
    const std::string& piece = pieces[std::uniform_int_distribution<size_t>(0, pieces.size() - 1)(random)];
    text.replace(start, end - start, piece);
    document.replace(range(start, end), piece);
    document.set_version(step + 2);
    // Some versions are looked at, some are asked for and dropped, some are passed over.
    if (step % 3 == 0) {
      ASSERT_EQ(described(*document.snapshot()->document()), described_fresh(text)) << "step " << step;
    } else if (step % 3 == 1) {
      document.snapshot();
    }
  }
  EXPECT_EQ(document.text().str(), text);
}

TEST(OpenDocument, TakesAFloodOfEditsWithoutAReader) {
  OpenDocument document(kUri, 1, kPaper);
  document.snapshot()->document();
  std::string text = kPaper;
  for (int i = 0; i < 5000; ++i) {
    document.replace(range(12, 12), "x");
    text.insert(12, "x");
  }
  EXPECT_EQ(described(*document.snapshot()->document()), described_fresh(text));
}

TEST(OpenDocument, LetsGoOfAThousandVersionsThatNobodyParsed) {
  OpenDocument document(kUri, 1, kPaper);
  std::vector<SnapshotPtr> waiting;
  for (int i = 0; i < 50000; ++i) {
    document.set_version(i + 2);
    waiting.push_back(document.snapshot());
  }
  const SnapshotPtr last = waiting.back();
  waiting.clear();
  EXPECT_EQ(last->document()->numbering().questions.size(), 2u);
}

TEST(Snapshot, MakesFindingsOnce) {
  OpenDocument document(kUri, 1, "Vraag 1\nWaarom?\n\nVraag 3\nHoezo?\n\nAntwoord 1\nDaarom.\n\nAntwoord 3\nZo.\n");
  const SnapshotPtr snapshot = document.snapshot();
  const auto first = snapshot->analysis();
  EXPECT_EQ(snapshot->analysis(), first);
  EXPECT_EQ(&first->document(), snapshot->document().get());
}

TEST(Snapshot, ServesManyThreadsWhileTheTextChanges) {
  OpenDocument document(kUri, 1, kPaper);
  std::vector<std::thread> readers;
  for (int i = 0; i < 24; ++i) {
    document.replace(range(12, 12), "x");
    document.set_version(i + 2);
    readers.emplace_back([snapshot = document.snapshot()] {
      EXPECT_EQ(snapshot->document()->numbering().questions.size(), 2u);
      EXPECT_EQ(snapshot->analysis()->document().text().size(), snapshot->text().size());
    });
  }
  for (std::thread& reader : readers) reader.join();
}

TEST(DocumentStore, KnowsWhatIsOpen) {
  DocumentStore store;
  EXPECT_EQ(store.snapshot(kUri), nullptr);
  store.open(kUri, 1, "een");
  store.open("file:///twee.pqa", 1, "twee");
  EXPECT_EQ(store.snapshots().size(), 2u);
  store.open(kUri, 5, "opnieuw");
  EXPECT_EQ(store.snapshot(kUri)->version(), 5);
  EXPECT_EQ(store.snapshot(kUri)->text().str(), "opnieuw");
  EXPECT_TRUE(store.close(kUri));
  EXPECT_FALSE(store.close(kUri));
  EXPECT_EQ(store.find(kUri), nullptr);
}

}  // namespace
}  // namespace vraagbaak::session
