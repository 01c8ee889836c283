// A text and changes to it, as an editor sends them: after each change tree-building, model and findings from the
// previous version are what a fresh start gives.
//
// The input is read as: how many changes (one byte), then for each a place (two bytes), how much goes (one byte), how
// much comes (one byte) and what comes; the rest is the text.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checks/analysis.h"
#include "checks/place.h"
#include "model/document.h"
#include "session/document_store.h"
#include "support/fixture.h"

namespace {

using namespace vraagbaak;

class Input {
 public:
  Input(const uint8_t* data, size_t size) : rest_(reinterpret_cast<const char*>(data), size) {}
  uint8_t byte() {
    const std::string_view one = take(1);
    return one.empty() ? uint8_t{0} : static_cast<uint8_t>(one[0]);
  }
  std::string_view take(size_t count) {
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(taken.size());
    return taken;
  }
  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

struct Change {
  uint32_t place;
  uint32_t removed;
  std::string_view added;
};

std::string findings_dump(const checks::Analysis& analysis) {
  std::string out;
  const model::Document& document = analysis.document();
  for (const checks::Finding* finding : analysis.findings()) {
    const text::ByteRange range = document.view(finding->place.block).at(finding->place.range);
    out += std::string(finding->check->code) + " " + std::to_string(range.start.value) + "-" +
           std::to_string(range.end.value) + " " +
           checks::render(*finding->message, finding->arguments, checks::Language::english) + "\n";
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  Input input(data, size);
  std::vector<Change> changes(input.byte() % 8);
  for (Change& change : changes) {
    change.place = static_cast<uint32_t>(input.byte() << 8 | input.byte());
    change.removed = input.byte();
    change.added = input.take(input.byte() % 32);
  }
  session::OpenDocument edited("file:///fuzz.pqa", 0, input.rest());
  edited.snapshot()->analysis();
  for (const Change& change : changes) {
    const uint32_t place = change.place % (edited.text().size() + 1);
    edited.replace({{place}, {place + change.removed}}, change.added);
    const session::SnapshotPtr snapshot = edited.snapshot();
    session::OpenDocument fresh("file:///fuzz.pqa", 0, snapshot->text().str());
    const session::SnapshotPtr expected = fresh.snapshot();
    if (testing::model_dump(*snapshot->document()) != testing::model_dump(*expected->document())) __builtin_trap();
    if (findings_dump(*snapshot->analysis()) != findings_dump(*expected->analysis())) __builtin_trap();
  }
  return 0;
}
