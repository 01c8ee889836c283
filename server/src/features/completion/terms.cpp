// Abbreviations that some text of the workspace explains, and the people of the paper.
#include <set>
#include <string_view>

#include "features/completion/context.h"
#include "text/prose.h"
#include "text/unicode.h"

namespace vraagbaak::features {
namespace {

/// Shorter beginnings fit half the words of the language.
constexpr size_t kShortestWord = 2;
constexpr size_t kMostTerms = 40;

}  // namespace

void complete_terms(const CompletionContext& context, CompletionList& list) {
  const text::StringRange word =
      text::word_at(context.line, text::StringOffset{static_cast<uint32_t>(context.line.size())});
  const std::string begun = text::fold(std::string_view(context.line).substr(word.start.value, word.size()));
  if (begun.size() < kShortestWord || (begun[0] >= '0' && begun[0] <= '9')) return;
  std::set<std::string> seen;
  const auto add = [&](const std::string& insert, const std::string& detail, CompletionKind kind) {
    if (!text::fold(insert).starts_with(begun) || !seen.insert(insert).second) return;
    CompletionItem item;
    item.label = insert;
    item.detail = detail;
    if (!detail.empty()) item.documentation.paragraph(detail);
    item.kind = kind;
    item.range = context.before_caret(word.size());
    item.insert = insert;
    list.items.push_back(std::move(item));
  };
  for (const model::Person& person : context.document.header().askers) {
    add(person.name, person.party_or_office, CompletionKind::person);
  }
  for (const model::Person& person : context.document.header().answerers) {
    add(person.name, person.party_or_office, CompletionKind::person);
  }
  for (const index::TermIn& found : context.library.terms(begun, kMostTerms)) {
    add(found.term.abbreviation, found.term.expansion, CompletionKind::term);
    add(found.term.expansion, found.term.abbreviation, CompletionKind::term);
  }
  if (seen.size() >= kMostTerms) list.complete = false;
}

}  // namespace vraagbaak::features
