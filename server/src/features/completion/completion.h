// What may be written at a place: numbers of questions, papers, headings, openings, abbreviations, figures. One file
// for each source of proposals, one row each in completion.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "features/language.h"
#include "features/rich_text.h"
#include "index/library.h"
#include "model/document.h"

namespace vraagbaak::features {

enum class CompletionKind : uint8_t { question, paper, heading, phrase, term, person, figure };

struct CompletionItem {
  std::string label;   ///< as listed
  std::string detail;  ///< beside it: the question's words, the paper's title
  RichText documentation;
  CompletionKind kind = CompletionKind::phrase;
  text::ByteRange range;  ///< what is replaced; on one line, ends at the caret
  std::string insert;
  bool snippet = false;  ///< `insert` has tab stops, with its own '$', '}' and '\' escaped
};

struct CompletionList {
  std::vector<CompletionItem> items;  ///< best first
  bool complete = true;               ///< false: more letters may give other proposals
};

/// Proposals at `offset`, at most some hundred. Filtered by what is written already, regardless of case and
/// diacritics. `snippets`: the editor takes tab stops.
CompletionList complete(const model::Document& document, const std::string& uri, text::ByteOffset offset,
                        const index::Library& library, bool snippets, Language language);

}  // namespace vraagbaak::features
