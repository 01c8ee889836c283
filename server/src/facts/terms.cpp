#include "facts/terms.h"

#include <algorithm>

namespace vraagbaak::facts {

Terms::Terms(const std::vector<std::string_view>& table) {
  for (size_t index = 0; index < table.size(); ++index) {
    Term term{index, {}};
    for (std::string_view rest = table[index]; !rest.empty();) {
      std::string_view word = rest.substr(0, rest.find(' '));
      rest.remove_prefix(std::min(word.size() + 1, rest.size()));
      Part part;
      // A sign may be "+" or "=" itself.
      if (word.size() > 1 && word[0] == '+') part.glued = true, word.remove_prefix(1);
      if (word.size() > 1 && word[0] == '=') part.exact = true, word.remove_prefix(1);
      part.word = word;
      term.parts.push_back(part);
    }
    longest_ = std::max(longest_, term.parts.size());
    by_first_[term.parts[0].word].push_back(std::move(term));
  }
  for (auto& [first, terms] : by_first_)
    std::stable_sort(terms.begin(), terms.end(),
                     [](const Term& a, const Term& b) { return a.parts.size() > b.parts.size(); });
}

bool Terms::matches(const Words& words, size_t index, const Part& part) {
  if (index >= words.size() || words[index].reserved || (part.glued && !words[index].glued)) return false;
  return part.exact ? words.written(index) == part.word : words[index].folded == part.word;
}

bool Terms::matches(const Words& words, size_t index, const Term& term) {
  for (size_t i = 0; i < term.parts.size(); ++i)
    if (!matches(words, index + i, term.parts[i])) return false;
  return true;
}

std::optional<Terms::Match> Terms::at(const Words& words, size_t index) const {
  if (index >= words.size()) return std::nullopt;
  std::optional<Match> found;
  const auto look = [&](std::string_view first) {
    const std::vector<Term>* terms = by_first_.find(first);
    if (terms == nullptr) return;
    for (const Term& term : *terms) {
      const size_t last = index + term.parts.size() - 1;
      if (found && found->last >= last) return;
      if (matches(words, index, term)) found = Match{term.index, last};
    }
  };
  look(words[index].folded);
  const std::string_view written = words.written(index);
  if (by_first_.may_contain(written) && written != words[index].folded) look(written);
  return found;
}

std::optional<Terms::Match> Terms::before(const Words& words, size_t index) const {
  for (size_t size = std::min(longest_, index); size > 0; --size) {
    const std::vector<Term>* terms = by_first_.find(words[index - size].folded);
    if (terms == nullptr) continue;
    for (const Term& term : *terms)
      if (term.parts.size() == size && matches(words, index - size, term)) return Match{term.index, index - size};
  }
  return std::nullopt;
}

}  // namespace vraagbaak::facts
