// After "Kamerstuk", "Aanhangsel …, nr.", "schriftelijke vraag nr." and in a case number: the papers of the workspace,
// and those that its texts cite.
#include <algorithm>
#include <set>
#include <string_view>

#include "checks/paper_name.h"
#include "features/completion/context.h"

namespace vraagbaak::features {
namespace {

constexpr size_t kMostPapers = 60;
constexpr size_t kSignsOfKamerstuk = 12;  ///< "27 925 XV, nr. 88" has nine

/// The part of a citation that is written already.
struct BegunPaper {
  std::string prefix;  ///< of the identifiers that continue it
  size_t start = 0;    ///< in the line: what the proposal replaces
  model::ReferenceKind kind = model::ReferenceKind::kamerstuk;
};

/// "Kamerstuk 29 5", "Kamerstukken II 29 521, nr. 4", "(Kamerstuk 27925 nr. "
std::optional<BegunPaper> kamerstuk(const std::vector<ContextToken>& tokens, size_t caret) {
  const size_t first = tokens.size() - std::min(tokens.size(), kSignsOfKamerstuk);
  for (size_t at = tokens.size(); at-- > first;) {
    if (!tokens[at].text.starts_with("kamerstuk")) continue;
    std::string dossier, number;
    bool numbered = false;
    size_t start = caret;
    for (size_t i = at + 1; i < tokens.size(); ++i) {
      const ContextToken& token = tokens[i];
      const bool chamber = token.text == "i" || token.text == "ii" || token.text == "tk" || token.text == "ek";
      if (chamber && dossier.empty()) continue;
      if (start == caret) start = token.start;
      if (token.text == "nr" || token.text == "nrs") {
        numbered = true;
      } else if (token.number()) {
        (numbered ? number : dossier) += token.text;
      } else if (token.text != "," && token.text != ".") {
        return std::nullopt;
      }
    }
    if (dossier.size() > 5) return std::nullopt;
    BegunPaper begun{"kst-" + dossier, start, model::ReferenceKind::kamerstuk};
    if (numbered) begun.prefix += "-" + number;
    return begun;
  }
  return std::nullopt;
}

/// "Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 32"
std::optional<BegunPaper> aanhangsel(const std::vector<ContextToken>& tokens, size_t caret) {
  constexpr size_t kSigns = 14;
  const size_t first = tokens.size() - std::min(tokens.size(), kSigns);
  for (size_t at = tokens.size(); at-- > first;) {
    if (tokens[at].text != "aanhangsel") continue;
    std::string years, number;
    bool numbered = false;
    size_t start = caret;
    for (size_t i = at + 1; i < tokens.size(); ++i) {
      const ContextToken& token = tokens[i];
      if (token.text == "nr") {
        numbered = true;
      } else if (token.number() && numbered) {
        if (start == caret) start = token.start;
        number += token.text;
      } else if (token.number() && token.text.size() == 4) {
        years += token.text;
      }
    }
    if (!numbered || years.size() != 8) return std::nullopt;
    return BegunPaper{"ah-tk-" + years + "-" + number, start, model::ReferenceKind::aanhangsel};
  }
  return std::nullopt;
}

/// "2022Z25": a year, a letter and digits, just before the caret.
std::optional<BegunPaper> case_number(std::string_view line) {
  size_t start = line.size();
  while (start > 0 && std::isalnum(static_cast<unsigned char>(line[start - 1])) != 0) --start;
  const std::string_view word = line.substr(start);
  constexpr size_t kYear = 4;
  if (word.size() <= kYear || (word[kYear] != 'Z' && word[kYear] != 'D')) return std::nullopt;
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (!std::all_of(word.begin(), word.begin() + kYear, digit)) return std::nullopt;
  if (!std::all_of(word.begin() + kYear + 1, word.end(), digit)) return std::nullopt;
  const auto kind = word[kYear] == 'Z' ? model::ReferenceKind::case_number : model::ReferenceKind::document_number;
  return BegunPaper{std::string(word), start, kind};
}

/// "schriftelijke vraag nr. 4"
std::optional<BegunPaper> written_question(const std::vector<ContextToken>& tokens, size_t caret) {
  size_t count = tokens.size();
  std::string number;
  size_t start = caret;
  if (count > 0 && tokens[count - 1].number()) {
    number = tokens[count - 1].text;
    start = tokens[--count].start;
  }
  if (count > 0 && tokens[count - 1].text == ".") --count;
  if (count < 3 || tokens[count - 1].text != "nr" || tokens[count - 3].text != "schriftelijke") return std::nullopt;
  return BegunPaper{"sv-" + number, start, model::ReferenceKind::written_question};
}

std::optional<BegunPaper> begun_at(const CompletionContext& context) {
  if (auto begun = case_number(context.line)) return begun;
  const std::vector<ContextToken> tokens = context_tokens(context.line);
  if (auto begun = written_question(tokens, context.line.size())) return begun;
  if (auto begun = kamerstuk(tokens, context.line.size())) return begun;
  return aanhangsel(tokens, context.line.size());
}

/// The identifier as it is written after the words that are there already.
std::string written(const BegunPaper& begun, const std::string& id) {
  switch (begun.kind) {
    case model::ReferenceKind::kamerstuk: {
      const std::string name = paper_name(begun.kind, id, Language::dutch);
      return name.substr(std::min(name.size(), name.find(' ') + 1));
    }
    case model::ReferenceKind::aanhangsel: return id.substr(id.rfind('-') + 1);
    case model::ReferenceKind::written_question: {
      const size_t end = id.find('-', 3);
      return id.substr(3, end == std::string::npos ? end : end - 3);
    }
    default: return id;
  }
}

}  // namespace

void complete_papers(const CompletionContext& context, CompletionList& list) {
  const std::optional<BegunPaper> begun = begun_at(context);
  if (!begun) return;
  std::set<std::string> seen;
  const auto add = [&](const std::string& id, const std::string& title) {
    if (!id.starts_with(begun->prefix) || !seen.insert(id).second) return;
    CompletionItem item;
    item.label = written(*begun, id);
    item.detail = title;
    item.documentation.heading(paper_name(begun->kind, id, context.language));
    if (!title.empty()) item.documentation.paragraph(title);
    item.kind = CompletionKind::paper;
    item.range = context.before_caret(context.line.size() - begun->start);
    item.insert = item.label;
    list.items.push_back(std::move(item));
  };
  for (const index::Paper& paper : context.library.papers_from(begun->prefix, kMostPapers)) {
    for (const std::string& id : paper.ids) add(id, paper.title);
  }
  for (const std::string& id : context.library.cited_ids(begun->prefix, kMostPapers)) add(id, {});
  if (seen.size() >= kMostPapers) list.complete = false;
}

}  // namespace vraagbaak::features
