// After any sequence of edits tree and numbering are what a fresh parse gives.
//
// Input: a byte n, then n bytes of text (times four), then edits of four bytes and their replacement: start (two bytes,
// taken modulo the text's size), bytes removed, length of the replacement (modulo 32).
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "model/document.h"
#include "syntax/cursor.h"
#include "syntax/tree.h"
#include "text/source_text.h"

namespace {

using namespace vraagbaak;

void require(bool condition, const char* claim) {
  if (condition) return;
  std::fprintf(stderr, "does not hold: %s\n", claim);
  std::abort();
}

/// Kinds and ranges of all nodes in order, as bytes.
std::string flat(const syntax::Tree& tree) {
  std::string result;
  syntax::Cursor cursor(tree.root());
  const auto walk = [&](const auto& self) -> void {
    const TSNode node = cursor.node();
    result += std::to_string(ts_node_symbol(node)) + ' ' + std::to_string(ts_node_start_byte(node)) + '-' +
              std::to_string(ts_node_end_byte(node)) + '\n';
    cursor.each_child([&](TSNode, syntax::NodeKind) { self(self); });
    result += '.';
  };
  walk(walk);
  return result;
}

/// What the numbering says, as bytes.
std::string flat(const model::Document& document) {
  std::string result = model::form_name(document.form());
  const auto list = [&](const auto& values) {
    for (const auto value : values) result += ' ' + std::to_string(value);
    result += '\n';
  };
  for (const auto& question : document.numbering().questions) {
    result += 'q' + question.label.str() + '/' + std::to_string(question.section);
    list(question.answers);
    list(question.mentions);
  }
  for (const auto& answer : document.numbering().answers) list(answer.questions);
  for (const auto& reference : document.numbering().references)
    result += reference.label.str() + '>' + std::to_string(reference.question) + (reference.external ? "x" : "") + '\n';
  document.for_each_block(
      [&](const model::BlockView& view) { result += std::to_string(view.block->places_hash) + view.block->summary; });
  return result;
}

class Input {
 public:
  explicit Input(std::string_view bytes) : bytes_(bytes) {}
  bool empty() const { return bytes_.empty(); }
  uint8_t byte() {
    if (bytes_.empty()) return 0;
    const auto value = static_cast<uint8_t>(bytes_.front());
    bytes_.remove_prefix(1);
    return value;
  }
  std::string_view take(size_t size) {
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(taken.size());
    return taken;
  }

 private:
  std::string_view bytes_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static syntax::Parser parser;
  Input input(std::string_view(reinterpret_cast<const char*>(data), size));
  const size_t initial = size_t{4} * input.byte();
  text::SourceText text(input.take(initial));
  syntax::Tree tree = parser.parse(text);
  auto document = model::Document::build(text, tree);
  while (!input.empty()) {
    const uint32_t place = input.byte() * 256u + input.byte();
    const uint32_t start = place % (text.size() + 1);
    const uint32_t end = std::min<uint32_t>(start + input.byte(), text.size());
    const std::string_view replacement = input.take(input.byte() % 32u);
    const text::ByteRange range{{start}, {end}};
    const text::SourceText after = text.with_edit(range, replacement);
    syntax::Tree edited = tree;
    edited.edit(range, static_cast<uint32_t>(replacement.size()), text, after);
    tree = parser.parse(after, &edited);
    text = after;
    document = model::Document::build(text, tree, document.get());
  }
  const syntax::Tree fresh = parser.parse(text);
  require(flat(tree) == flat(fresh), "the tree is that of a fresh parse");
  require(flat(*document) == flat(*model::Document::build(text, fresh)), "the model is that of a fresh parse");
  return 0;
}
