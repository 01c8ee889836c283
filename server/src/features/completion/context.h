// The place where somebody is writing, as the sources of proposals see it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "features/completion/completion.h"

namespace vraagbaak::features {

struct CompletionContext {
  const model::Document& document;
  const std::string& uri;
  text::ByteOffset offset;
  const index::Library& library;
  bool snippets = false;
  Language language = Language::dutch;

  std::string line;         ///< the bytes from the start of the line (or of its last part, for a long one) to the caret
  bool whole_line = true;   ///< `line` starts where the line does
  bool at_line_end = true;  ///< only blanks follow on the line

  /// The last `bytes` before the caret.
  text::ByteRange before_caret(size_t bytes) const { return {offset - static_cast<uint32_t>(bytes), offset}; }
};

/// A word, number or sign of the text before the caret, folded for comparing.
struct ContextToken {
  std::string text;
  size_t start = 0;  ///< in CompletionContext::line
  bool number() const { return !text.empty() && text[0] >= '0' && text[0] <= '9'; }
};
/// The tokens of `line`; blanks separate them and are none.
std::vector<ContextToken> context_tokens(std::string_view line);

/// The questions' numbers after "vraag", "antwoord op vraag", "vragen 3 en".
void complete_question_numbers(const CompletionContext& context, CompletionList& list);
/// Papers after "Kamerstuk", "Aanhangsel …, nr.", "schriftelijke vraag nr." and case numbers.
void complete_papers(const CompletionContext& context, CompletionList& list);
/// At the start of a line: the next heading, headings of missing answers.
void complete_headings(const CompletionContext& context, CompletionList& list);
/// Openings: of a paper in an empty text, of an answer under its heading.
void complete_openings(const CompletionContext& context, CompletionList& list);
/// Abbreviations that are defined in the workspace, and the people of the paper.
void complete_terms(const CompletionContext& context, CompletionList& list);

/// Figures that the workspace states of what the sentence is about, where a figure may come.
void complete_figures(const CompletionContext& context, CompletionList& list);

/// `text` with the characters escaped that mean something in a snippet (LSP 3.17, "Snippet Syntax").
std::string escape_snippet(std::string_view text);

}  // namespace vraagbaak::features
