#include "features/completion/completion.h"

#include <algorithm>

#include "features/completion/context.h"
#include "text/unicode.h"

namespace vraagbaak::features {
namespace {

/// Bytes before the caret that a proposal may depend on.
constexpr uint32_t kLookBack = 240;
constexpr size_t kMostItems = 200;

constexpr void (*kSources[])(const CompletionContext&, CompletionList&) = {
    complete_question_numbers, complete_papers, complete_headings, complete_openings, complete_terms, complete_figures,
};

bool blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\t'; });
}

CompletionContext context_at(const model::Document& document, const std::string& uri, text::ByteOffset offset,
                             const index::Library& library, bool snippets, Language language) {
  CompletionContext context{document, uri, offset, library, snippets, language, {}, true, true};
  const text::SourceText& text = document.text();
  const uint32_t line = text.line_of(offset);
  text::ByteOffset start = text.line_start(line);
  if (offset - start > kLookBack) {
    start = offset - kLookBack;
    context.whole_line = false;
  }
  context.line = text.slice({start, offset});
  const text::ByteOffset end = text.line_end(line);
  context.at_line_end = end - offset < kLookBack && blank(text.slice({offset, end}));
  return context;
}

}  // namespace

std::vector<ContextToken> context_tokens(std::string_view line) {
  enum class Class : uint8_t { blank, digit, letter, sign };
  const auto class_of = [](char32_t c) {
    if (text::is_space(c)) return Class::blank;
    if (text::is_digit(c)) return Class::digit;
    if (text::is_letter(c) || text::is_mark(c)) return Class::letter;
    return Class::sign;
  };
  std::vector<ContextToken> tokens;
  Class last = Class::blank;
  for (size_t at = 0; at < line.size();) {
    const text::CodePoint c = text::decode(line, at);
    const Class kind = class_of(c.value);
    if (kind != Class::blank) {
      if (kind != last || kind == Class::sign) tokens.push_back({{}, at});
      tokens.back().text += text::fold(line.substr(at, c.size));
    }
    last = kind;
    at += c.size;
  }
  return tokens;
}

std::string escape_snippet(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '$' || c == '}' || c == '\\') escaped.push_back('\\');
    escaped.push_back(c);
  }
  return escaped;
}

CompletionList complete(const model::Document& document, const std::string& uri, text::ByteOffset offset,
                        const index::Library& library, bool snippets, Language language) {
  offset = std::min(offset, text::ByteOffset{document.text().size()});
  const CompletionContext context = context_at(document, uri, offset, library, snippets, language);
  CompletionList list;
  for (const auto source : kSources) source(context, list);
  if (list.items.size() > kMostItems) {
    list.items.resize(kMostItems);
    list.complete = false;
  }
  return list;
}

}  // namespace vraagbaak::features
