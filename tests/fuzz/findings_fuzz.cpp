// A text and changes to it, as an editor sends them: after each change the findings that were carried over are what a
// fresh start gives, and nothing that an editor is shown lies outside the text.
//
// The input is read as: how many changes (one byte), then for each a place (two bytes), how much goes (one byte), how
// much comes (one byte) and what comes; the rest is the text.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checks/analysis.h"
#include "features/document_links.h"
#include "features/document_symbols.h"
#include "features/folding_ranges.h"
#include "features/hover.h"
#include "features/navigation.h"
#include "features/selection_ranges.h"
#include "features/semantic_tokens.h"
#include "model/document.h"
#include "session/document_store.h"

namespace {

using namespace vraagbaak;

void require(bool holds) {
  if (!holds) __builtin_trap();
}

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

/// What an editor asks for, at a few places spread over the text.
void look_at(const model::Document& document) {
  const uint32_t size = document.text().size();
  const auto inside = [&](text::ByteRange range) { require(range.start <= range.end && range.end.value <= size); };
  for (const features::Symbol& symbol : features::document_symbols(document, features::Language::dutch)) {
    inside(symbol.range);
    require(symbol.range.contains(symbol.selection) && !symbol.name.empty());
  }
  for (const features::Fold& fold : features::folding_ranges(document)) inside(fold.range);
  for (const features::Link& link : features::document_links(document, features::Language::dutch)) inside(link.range);
  text::ByteOffset last{0};
  for (const features::Token& token : features::semantic_tokens(document)) {
    inside(token.range);
    require(last <= token.range.start && !token.range.empty());
    last = token.range.end;
  }
  for (uint32_t step = 0; step <= 8; ++step) {
    const text::ByteOffset offset{size / 8 * step};
    features::hover(document, offset, features::Language::english);
    features::definition(document, offset);
    features::references(document, offset, true);
    for (const text::ByteRange range : features::selection_ranges(document, offset)) inside(range);
  }
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
    require(findings_dump(*snapshot->analysis()) == findings_dump(*expected->analysis()));
    look_at(*snapshot->document());
  }
  return 0;
}
