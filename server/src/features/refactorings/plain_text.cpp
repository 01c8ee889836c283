// The text as it can be pasted anywhere: unwrapped, and in the characters of a keyboard.
#include <array>
#include <utility>

#include "features/layout.h"
#include "features/refactorings/rearrange.h"

namespace vraagbaak::features::refactorings {

namespace {

/// Marks of typesetting, by their first byte quick to pass over.
constexpr std::array<std::pair<std::string_view, std::string_view>, 19> kPlain = {{
    {"\u00a0", " "}, {"\u00ad", ""}, {"«", "\""},  {"»", "\""},     {"“", "\""},     {"”", "\""},     {"„", "\""},
    {"‘", "'"},      {"’", "'"},     {"‚", "'"},   {"–", "-"},      {"—", "-"},      {"\u2010", "-"}, {"\u2011", "-"},
    {"\u200b", ""},  {"\ufeff", ""}, {"…", "..."}, {"\u2009", " "}, {"\u202f", " "},
}};

}  // namespace

std::optional<Refactoring> plain_text(const model::Document& document, bool make) {
  Refactoring result;
  if (make) result = unwrap(document).value_or(Refactoring{});
  const std::string text = document.text().str();
  std::vector<TextEdit> marks;
  auto taken = result.edits.begin();
  for (size_t at = 0; at < text.size(); ++at) {
    if (static_cast<unsigned char>(text[at]) < 0x80) continue;
    while (taken != result.edits.end() && taken->range.end.value <= at) ++taken;
    if (taken != result.edits.end() && taken->range.start.value <= at) continue;
    for (const auto& [mark, plain] : kPlain) {
      if (std::string_view(text).substr(at, mark.size()) != mark) continue;
      const auto start = static_cast<uint32_t>(at);
      marks.push_back({{{start}, {start + static_cast<uint32_t>(mark.size())}}, std::string(plain)});
      if (!make) return Refactoring{};
      at += mark.size() - 1;
      break;
    }
  }
  if (marks.empty()) return std::nullopt;  // nothing that `unwrap` does not do
  result.edits.insert(result.edits.end(), marks.begin(), marks.end());
  if (!put_in_order(result.edits, document.text())) return std::nullopt;
  const auto before = meaning(document);
  size_t tried = 0;
  const auto same = [&](const model::Document& next) { return meaning(next) == before; };
  result.edits = prove(document, result.edits, same, tried).edits;
  if (result.edits.empty()) result.refusal = &kReadsOtherwise;
  return result;
}

}  // namespace vraagbaak::features::refactorings
