#include "features/sheet_problems.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace vraagbaak::features {
namespace {

using Kind = index::SheetProblem::Kind;

struct Words {
  std::string_view dutch;
  std::string_view english;
};

/// How many letters have to be put in, left out or replaced to make `b` of `a`. For short words.
size_t letters_apart(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = std::exchange(row[0], i);
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

/// The key that somebody who wrote `word` meant; empty when none comes near.
std::string_view nearest_key(std::string_view word) {
  constexpr size_t kLongestWord = 20;
  if (word.size() > kLongestWord) return {};
  const std::vector<std::string_view> keys = index::sheet_keys();
  const auto nearest = std::min_element(keys.begin(), keys.end(), [&](std::string_view a, std::string_view b) {
    return letters_apart(word, a) < letters_apart(word, b);
  });
  return letters_apart(word, *nearest) <= std::max<size_t>(1, nearest->size() / 3) ? *nearest : std::string_view();
}

/// "{}" is where the detail stands.
Words words_for(Kind kind) {
  switch (kind) {
    case Kind::no_toml: break;
    case Kind::too_large:
      return {"Dit feitenblad wordt niet gebruikt: het is te groot, of een regel ervan is te lang of te diep genest.",
              "This fact sheet is not used: it is too large, or one of its lines is too long or nested too deep."};
    case Kind::unknown_key:
      return {"Een feitenblad kent “{}” niet. Het kent naam, waarde, eenheid, periode, onderwerp, bron en noot.",
              "A fact sheet does not know “{}”. It knows name, value, unit, period, subject, source and note."};
    case Kind::wrong_type:
      return {"Wat bij “{}” staat kan een feitenblad niet gebruiken; schrijf het als tekst tussen aanhalingstekens.",
              "A fact sheet cannot use what is given for “{}”; write it as text between quotation marks."};
    case Kind::no_name:
      return {"Dit feit heeft geen naam. Voeg een regel toe als: naam = \"Gekeurde schepen in Delfzijl\".",
              "This fact has no name. Add a line such as: name = \"Ships inspected in Delfzijl\"."};
    case Kind::no_value:
      return {"Dit feit heeft geen waarde. Voeg een regel toe als: waarde = \"593 schepen\".",
              "This fact has no value. Add a line such as: value = \"593 schepen\"."};
    case Kind::no_figure:
      return {"In “{}” staat geen bedrag, percentage of aantal dat te vergelijken is; dit feit wordt niet gebruikt.",
              "“{}” holds no amount, percentage or count that can be compared; this fact is not used."};
    case Kind::several_figures:
      return {"In “{}” staat meer dan één getal; geef elk getal een feit van zichzelf.",
              "“{}” holds more than one figure; give each figure a fact of its own."};
    case Kind::no_unit:
      return {"“{}” zegt niet wat er geteld wordt. Voeg een eenheid toe, bijvoorbeeld: eenheid = \"euro\".",
              "“{}” does not say what is counted. Add a unit, for example: unit = \"euro\"."};
    case Kind::unclear_period:
      return {"De periode is niet als één dag, maand of jaar te lezen; schrijf bijvoorbeeld: periode = \"maart 2023\".",
              "The period cannot be read as one day, month or year; write for example: period = \"maart 2023\"."};
  }
  return {"Dit feitenblad wordt niet gebruikt: hier staat geen geldige TOML ({}).",
          "This fact sheet is not used: this is no valid TOML ({})."};
}

/// Instead of the words for an unknown key: what was meant, then the key.
constexpr Words kKeyMeant{"Bedoelt u “{}”? Een feitenblad kent “{}” niet.",
                          "Did you mean “{}”? A fact sheet does not know “{}”."};

}  // namespace

std::string sheet_message(const index::SheetProblem& problem, Language language) {
  const std::string_view meant = problem.kind == Kind::unknown_key ? nearest_key(problem.detail) : std::string_view();
  const Words words = meant.empty() ? words_for(problem.kind) : kKeyMeant;
  std::string message(say(language, words.dutch, words.english));
  for (const std::string_view detail : {std::string_view(problem.detail), meant})
    if (const size_t gap = message.rfind("{}"); gap != message.npos) message.replace(gap, 2, detail);
  return message;
}

}  // namespace vraagbaak::features
