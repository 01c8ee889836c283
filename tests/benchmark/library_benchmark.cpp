// How long the questions take that editors ask of a large folder (make_folder.mjs):
//   vraagbaak_library_benchmark FOLDER
// Prints the start with a finished index, then p50 and p99 of each kind of question.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "checks/look_up.h"
#include "index/update.h"
#include "index/uri.h"
#include "session/workspace_library.h"

namespace {

using namespace vraagbaak;
using Clock = std::chrono::steady_clock;

double milliseconds(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

template <class Input, class Ask>
void measure(const char* what, const std::vector<Input>& inputs, Ask ask, size_t asked = 400) {
  std::vector<double> times;
  size_t answers = 0;
  for (size_t i = 0; i < asked && !inputs.empty(); ++i) {
    const auto start = Clock::now();
    answers += ask(inputs[i % inputs.size()]);
    times.push_back(milliseconds(start));
  }
  if (times.empty()) return;
  std::sort(times.begin(), times.end());
  std::printf("%-28s p50 %7.3f ms   p99 %7.3f ms   %.1f answers\n", what, times[times.size() / 2],
              times[times.size() * 99 / 100], static_cast<double>(answers) / static_cast<double>(times.size()));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const std::string root = argv[1];
  const auto start = Clock::now();
  auto store = index::Store::open({root, index::store_path(root)});
  const auto result = index::update_surely(store, {}, {}, nullptr, nullptr);
  std::printf("start: %.0f ms, %zu of %zu files read\n", milliseconds(start), result.read, result.files);

  const auto shelf = std::make_shared<session::Shelf>();
  shelf->set_roots({root});
  shelf->set_store(root, store);
  shelf->set_building(root, false);
  const session::WorkspaceLibrary library(shelf, {});
  constexpr size_t kSymbols = 100;
  constexpr size_t kFacts = 20;

  std::vector<std::string> ids = library.cited_ids("", 300);
  for (const index::Paper& paper : library.papers_from("ah-tk-", 300)) ids.push_back(paper.ids.front());
  std::vector<std::string> uris;
  for (const index::Paper& paper : library.papers_from("20", 100)) uris.push_back(paper.uri);
  std::vector<std::string> words;
  for (const std::string& uri : uris)
    for (const index::Question& question : library.questions(uri)) {
      const auto all = index::search_words(question.text);
      if (all.size() > 8) words.push_back(all[5] + " " + all[7].substr(0, 4));
    }
  const std::vector<std::string> beginnings{"k", "ku", "kun", "va", "be", "de", "mi", "ant", "het", "v"};

  measure("papers by identifier", ids, [&](const std::string& id) { return library.papers(id, 10).size(); });
  measure("citations of a paper", ids, [&](const std::string& id) { return library.citations(id, {}, 1000).size(); });
  measure("questions by two words", words,
          [&](const std::string& text) { return library.search_questions(text, kSymbols).size(); });
  measure("questions by a beginning", beginnings,
          [&](const std::string& text) { return library.search_questions(text, kSymbols).size(); });
  measure("papers by two words", words,
          [&](const std::string& text) { return library.search_papers(text, kSymbols).size(); });
  measure("papers by a beginning", beginnings,
          [&](const std::string& text) { return library.search_papers(text, kSymbols).size(); });
  measure("facts by two words", words,
          [&](const std::string& text) { return library.search_facts(text, kFacts).size(); });
  measure("facts by a frequent word", {"kosten", "miljoen", "aantal", "jaar 2023", "gemeenten", "personen"},
          [&](const std::string& text) { return library.search_facts(text, kFacts).size(); });
  measure("questions of a text", uris, [&](const std::string& uri) { return library.questions(uri).size(); });
  measure("a closed text", uris, [&](const std::string& uri) { return library.document(uri) ? 1u : 0u; });
  measure("cited identifiers", std::vector<std::string>{"kst-", "ah-tk-", "2024Z", ""},
          [&](const std::string& prefix) { return library.cited_ids(prefix, 50).size(); });
  measure("abbreviations", std::vector<std::string>{"a", "n", "mi", ""},
          [&](const std::string& prefix) { return library.terms(prefix, 50).size(); });

  std::vector<std::shared_ptr<const model::Document>> documents;
  std::vector<facts::Claim> claims;
  // Texts from all over the folder.
  constexpr size_t kDocuments = 50;
  const std::vector<std::string> all = library.uris(SIZE_MAX);
  for (size_t i = 0; i < all.size(); i += std::max<size_t>(all.size() / kDocuments, 1)) {
    const auto loaded = library.document(all[i]);
    if (!loaded) continue;
    documents.push_back(loaded->document);
    for (index::Fact& fact : index::facts_of(*loaded->document)) claims.push_back(std::move(fact.claim));
  }
  constexpr size_t kFacts = 200;
  measure("facts like a figure", claims,
          [&](const facts::Claim& claim) { return library.facts_like(claim, kFacts).size(); });
  measure(
      "all that others say of a text", documents,
      [&](const std::shared_ptr<const model::Document>& document) {
        return checks::looked_up_findings(document, "untitled:text", library).size();
      },
      kDocuments);

  struct rusage usage {};
  getrusage(RUSAGE_SELF, &usage);
  std::printf(
      "peak memory %.1f MB, database %.2f x text\n", static_cast<double>(usage.ru_maxrss) / 1024,
      static_cast<double>(store->statistics().database_bytes) / static_cast<double>(store->statistics().text_bytes));
}
