#include "features/sought_papers.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <utility>

#include "index/identity.h"
#include "model/characters.h"

namespace vraagbaak::features {
namespace {

/// No citation is longer.
constexpr size_t kLongestQuery = 200;
constexpr size_t kDossierDigits = 5;

bool all_digits(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), model::is_digit);
}

/// The letters and digits of a query, read from left to right; what stands between them says nothing.
class SoughtWords {
 public:
  explicit SoughtWords(std::string_view query) {
    bool open = false;
    for (const char c : model::lower(query)) {
      const bool part = model::is_letter(c) || model::is_digit(c);
      if (part && !open) words_.emplace_back();
      if (part) words_.back() += c;
      open = part;
    }
  }

  bool done() const { return at_ == words_.size(); }
  std::string_view peek(size_t ahead = 0) const {
    return at_ + ahead < words_.size() ? std::string_view(words_[at_ + ahead]) : std::string_view();
  }
  std::string take() { return words_[at_++]; }
  /// Takes the next word when it is one of `wanted`.
  bool take(std::initializer_list<std::string_view> wanted) {
    const bool found = !done() && std::find(wanted.begin(), wanted.end(), peek()) != wanted.end();
    at_ += found ? 1 : 0;
    return found;
  }
  void skip(std::initializer_list<std::string_view> wanted) {
    while (take(wanted)) continue;
  }
  std::string digits() { return all_digits(peek()) ? take() : std::string(); }

  /// "2022–2023", "2022/23", "20222023" as "20222023"; empty, and nothing taken, for something else.
  std::string session_year() {
    const std::string_view first = peek();
    const std::string_view second = peek(1);
    if (all_digits(first) && first.size() == 8) return take();
    if (!all_digits(first) || first.size() != 4 || !all_digits(second)) return {};
    const std::string next = std::to_string(model::number_of(first).value_or(0) + 1);
    if (second != next && second != std::string_view(next).substr(2)) return {};
    std::string years = take() + next;
    ++at_;
    return years;
  }

 private:
  std::vector<std::string> words_;
  size_t at_ = 0;
};

/// A part of a Kamerstuk's number after its dossier: "868", "188b", "02", "XVI", "AB".
std::optional<std::string> kamerstuk_part(std::string word) {
  constexpr size_t kLongestPart = 6;
  if (word.size() > kLongestPart) return std::nullopt;
  if (model::is_digit(word.front())) return word;
  for (char& c : word) c = model::to_upper(c);
  return word;
}

/// "kamerstuk 279", "27 925, nr. 868", "Kamerstukken II 2023/24, 36 410 XVI, nr. 116", "21501-02 1538"
std::optional<std::string> kamerstuk(SoughtWords words) {
  const bool named = words.take({"kst", "kamerstuk", "kamerstukken", "dossier"});
  words.skip({"i", "ii", "tk", "ek", "dossier", "vergaderjaar"});
  words.session_year();
  std::string dossier = words.digits();
  constexpr size_t kThousands = 2;  // "27 925"
  if (dossier.size() == kThousands && all_digits(words.peek()) && words.peek().size() <= kDossierDigits - kThousands)
    dossier += words.take();
  if (dossier.empty() || dossier.size() > kDossierDigits) return std::nullopt;
  const bool complete = dossier.size() == kDossierDigits;
  if (!complete && (!named || !words.done())) return std::nullopt;
  std::string id = "kst-" + dossier;
  constexpr int kMostNumberParts = 3;
  for (int part = 0; part < kMostNumberParts && !words.done(); ++part) {
    words.skip({"nr", "nrs", "nummer"});
    if (words.done()) break;
    const auto text = kamerstuk_part(words.take());
    if (!text) return std::nullopt;
    id += "-" + *text;
  }
  return words.done() ? std::optional(id) : std::nullopt;
}

/// "aanhangsel 3276", "AH 2022-2023", "Aanhangsel van de Handelingen, vergaderjaar 2022–2023, nr. 3276"
std::optional<std::string> aanhangsel(SoughtWords words) {
  if (!words.take({"ah", "aanhangsel"})) return std::nullopt;
  const auto fillers = {std::string_view("van"), std::string_view("de"),           std::string_view("handelingen"),
                        std::string_view("tk"),  std::string_view("vergaderjaar"), std::string_view("nr"),
                        std::string_view("ii"),  std::string_view("nummer")};
  words.skip(fillers);
  std::string years = words.session_year();
  words.skip(fillers);
  const std::string number = words.digits();
  words.skip(fillers);
  if (years.empty()) years = words.session_year();
  if (!words.done() || (years.empty() && number.empty())) return std::nullopt;
  return "ah-tk-" + (years.empty() ? years : years + "-") + number;
}

/// "2022Z25", "zaak 2022Z 25029", "2024D28457"
std::optional<std::string> case_number(SoughtWords words) {
  words.skip({"zaak", "zaaknummer", "kenmerk", "kv", "tk"});
  constexpr size_t kYear = 4;
  const std::string_view first = words.peek();
  if (first.size() <= kYear || !all_digits(first.substr(0, kYear))) return std::nullopt;
  std::string id = words.take();
  id[kYear] = model::to_upper(id[kYear]);
  if (id[kYear] != 'Z' && id[kYear] != 'D') return std::nullopt;
  id += words.digits();
  if (!words.done() || (id.size() > kYear + 1 && !all_digits(std::string_view(id).substr(kYear + 1))))
    return std::nullopt;
  return id;
}

/// "schriftelijke vraag nr. 437", "sv 437"
std::optional<std::string> written_question(SoughtWords words) {
  const bool named = words.take({"sv"}) || (words.take({"schriftelijke"}) && words.take({"vraag"})) ||
                     (words.take({"written"}) && words.take({"question"}));
  words.skip({"nr", "nummer", "no"});
  const std::string number = words.digits();
  return named && !number.empty() && words.done() ? std::optional("sv-" + number) : std::nullopt;
}

/// The identifier of `paper` that begins as `id` does; its first one where papers share what was looked for.
std::string own_id(const index::Paper& paper, std::string_view id) {
  for (const std::string& own : paper.ids)
    if (own.starts_with(id) && !index::is_loose(own)) return own;
  return paper.ids.empty() ? std::string() : paper.ids.front();
}

}  // namespace

std::vector<std::string> sought_ids(std::string_view query) {
  std::vector<std::string> ids;
  query = model::trimmed(query);
  if (query.size() > kLongestQuery || std::none_of(query.begin(), query.end(), model::is_digit)) return ids;
  const auto add = [&](std::optional<std::string> id) {
    if (id && std::find(ids.begin(), ids.end(), *id) == ids.end()) ids.push_back(std::move(*id));
  };
  const SoughtWords words(query);
  add(kamerstuk(words));
  add(aanhangsel(words));
  add(case_number(words));
  add(written_question(words));
  // A citation in full, of whatever kind, is read as in a text; what it shares with other papers says less.
  std::string whole = index::id_of(query);
  if ((whole != query || query.find(' ') == query.npos) && (ids.empty() || !index::is_loose(whole)))
    add(std::move(whole));
  return ids;
}

std::vector<SoughtPaper> sought_papers(std::string_view query, const index::Library& library, size_t limit) {
  std::vector<SoughtPaper> found;
  const auto add = [&](std::vector<index::Paper> papers, const std::string& id) {
    for (index::Paper& paper : papers) {
      const bool known = std::any_of(found.begin(), found.end(),
                                     [&](const SoughtPaper& other) { return other.paper.uri == paper.uri; });
      if (known || found.size() >= limit) continue;
      std::string own = own_id(paper, id);
      found.push_back({std::move(paper), std::move(own)});
    }
  };
  const std::vector<std::string> ids = sought_ids(query);
  for (const std::string& id : ids) add(library.papers(id, limit), id);
  for (const std::string& id : ids) add(library.papers_from(id, limit), id);
  return found;
}

}  // namespace vraagbaak::features
