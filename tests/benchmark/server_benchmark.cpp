// What the rooms below the protocol cost: a full parse, the model, the findings, one typed character at three sizes,
// and writing the outline as JSON. Sizes are 47 KB (a long real list), 1 MB and 10 MB (a bulletin).
#include <benchmark/benchmark.h>

#include <memory>
#include <string>

#include "benchmark/documents.h"
#include "checks/analysis.h"
#include "features/document_symbols.h"
#include "features/semantic_tokens.h"
#include "lsp/read.h"
#include "lsp/to_proto.h"
#include "model/document.h"
#include "session/document_store.h"
#include "syntax/tree.h"
#include "text/source_text.h"

namespace vraagbaak {
namespace {

constexpr int64_t kList = 47'000;
constexpr int64_t kBook = 1'000'000;
constexpr int64_t kBulletin = 10'000'000;

text::SourceText document_text(const benchmark::State& state) {
  return text::SourceText(benchmark_support::question_list(static_cast<size_t>(state.range(0))));
}

void count_bytes(benchmark::State& state, size_t size) {
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations()) * static_cast<int64_t>(size));
}

void Parse(benchmark::State& state) {
  const text::SourceText text = document_text(state);
  syntax::Parser parser;
  for (auto _ : state) benchmark::DoNotOptimize(parser.parse(text));
  count_bytes(state, text.size());
}

void ParseOneLine(benchmark::State& state) {
  const text::SourceText text(benchmark_support::one_line(static_cast<size_t>(state.range(0))));
  syntax::Parser parser;
  for (auto _ : state) benchmark::DoNotOptimize(parser.parse(text));
  count_bytes(state, text.size());
}

void BuildModel(benchmark::State& state) {
  const text::SourceText text = document_text(state);
  const syntax::Tree tree = syntax::Parser().parse(text);
  for (auto _ : state) benchmark::DoNotOptimize(model::Document::build(text, tree));
  count_bytes(state, text.size());
}

void Check(benchmark::State& state) {
  const text::SourceText text = document_text(state);
  const auto document = model::Document::build(text, syntax::Parser().parse(text));
  for (auto _ : state) benchmark::DoNotOptimize(checks::Analysis::run(document));
  count_bytes(state, text.size());
}

/// One character typed in the middle of a document and taken away again; `look` asks the new version for something.
template <class Look>
void type_and_look(benchmark::State& state, Look&& look) {
  const std::string content = benchmark_support::question_list(static_cast<size_t>(state.range(0)));
  session::OpenDocument document("file:///lijst.pqa", 1, content);
  look(*document.snapshot());
  const text::ByteOffset place{static_cast<uint32_t>(content.find("e ", content.size() / 2) + 1)};
  bool there = false;
  for (auto _ : state) {
    document.replace({place, there ? place + 1 : place}, there ? "" : "n");
    there = !there;
    look(*document.snapshot());
  }
}

void EditToFindings(benchmark::State& state) {
  type_and_look(state, [](const session::Snapshot& snapshot) { benchmark::DoNotOptimize(snapshot.analysis()); });
}

void EditToOutline(benchmark::State& state) {
  type_and_look(state, [](const session::Snapshot& snapshot) {
    benchmark::DoNotOptimize(features::document_symbols(*snapshot.document(), features::Language::dutch));
  });
}

lsp::Read read_of(session::OpenDocument& document) {
  auto connection = std::make_shared<lsp::Connection>();
  connection->client.hierarchicalDocumentSymbol = true;
  return {document.snapshot(), std::make_shared<const session::Settings>(), 1, connection};
}

void WriteOutline(benchmark::State& state) {
  session::OpenDocument document("file:///lijst.pqa", 1,
                                 benchmark_support::question_list(static_cast<size_t>(state.range(0))));
  const lsp::Read read = read_of(document);
  const auto symbols = features::document_symbols(*read.snapshot->document(), features::Language::dutch);
  size_t size = 0;
  for (auto _ : state) {
    const rpc::RawJson json = lsp::to_proto::document_symbols(symbols, read);
    size = json.text.size();
    benchmark::DoNotOptimize(json.text.data());
  }
  count_bytes(state, size);
}

void Tokens(benchmark::State& state) {
  session::OpenDocument document("file:///lijst.pqa", 1,
                                 benchmark_support::question_list(static_cast<size_t>(state.range(0))));
  const lsp::Read read = read_of(document);
  const auto model = read.snapshot->document();
  for (auto _ : state) {
    benchmark::DoNotOptimize(lsp::to_proto::token_data(features::semantic_tokens(*model), read));
  }
}

#define VRAAGBAAK_SIZES Arg(kList)->Arg(kBook)->Arg(kBulletin)->Unit(benchmark::kMillisecond)
BENCHMARK(Parse)->VRAAGBAAK_SIZES;
BENCHMARK(ParseOneLine)->VRAAGBAAK_SIZES;
BENCHMARK(BuildModel)->VRAAGBAAK_SIZES;
BENCHMARK(Check)->VRAAGBAAK_SIZES;
BENCHMARK(EditToFindings)->VRAAGBAAK_SIZES;
BENCHMARK(EditToOutline)->VRAAGBAAK_SIZES;
BENCHMARK(WriteOutline)->VRAAGBAAK_SIZES;
BENCHMARK(Tokens)->VRAAGBAAK_SIZES;

}  // namespace
}  // namespace vraagbaak
