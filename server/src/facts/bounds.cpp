#include "facts/bounds.h"

#include <algorithm>
#include <array>

#include "facts/amount.h"
#include "facts/terms.h"

namespace vraagbaak::facts {
namespace {

enum class Bound : uint8_t { about, at_least, more_than, rather_more, at_most, less_than, almost, exactly };

struct BoundTerm {
  std::string_view words;
  Bound bound;
};

constexpr std::array<BoundTerm, 89> kBefore{{
    {"< +=", Bound::at_most},
    {"> +=", Bound::at_least},
    {"max", Bound::at_most},
    {"max .", Bound::at_most},
    {"min .", Bound::at_least},
    {"hoger dan of gelijk aan", Bound::at_least},
    {"groter dan of gelijk aan", Bound::at_least},
    {"meer dan of gelijk aan", Bound::at_least},
    {"lager dan of gelijk aan", Bound::at_most},
    {"kleiner dan of gelijk aan", Bound::at_most},
    {"minder dan of gelijk aan", Bound::at_most},
    {"niet lager dan", Bound::at_least},
    {"niet kleiner dan", Bound::at_least},
    {"niet hoger dan", Bound::at_most},
    {"niet groter dan", Bound::at_most},
    {"gelijk aan", Bound::exactly},
    {"exact", Bound::exactly},
    {"circa", Bound::about},
    {"ca", Bound::about},
    {"ca .", Bound::about},
    {"ongeveer", Bound::about},
    {"zo'n", Bound::about},
    {"zo’n", Bound::about},
    {"zowat", Bound::about},
    {"om en nabij", Bound::about},
    {"om en bij", Bound::about},
    {"rond", Bound::about},
    {"rondom", Bound::about},
    {"rond de", Bound::about},
    {"rond het", Bound::about},
    {"naar schatting", Bound::about},
    {"geschat op", Bound::about},
    {"grofweg", Bound::about},
    {"plusminus", Bound::about},
    {"±", Bound::about},
    {"~", Bound::about},
    {"≈", Bound::about},
    {"in de orde van", Bound::about},
    {"pakweg", Bound::about},
    {"een kleine", Bound::almost},
    {"ruim", Bound::rather_more},
    {"ruim een", Bound::rather_more},
    {"een goede", Bound::rather_more},
    {"iets meer dan", Bound::rather_more},
    {"dik", Bound::rather_more},
    {"krap", Bound::almost},
    {"bijna", Bound::almost},
    {"haast", Bound::almost},
    {"iets minder dan", Bound::almost},
    {"net geen", Bound::almost},
    {"meer dan", Bound::more_than},
    {"meer dan de", Bound::more_than},
    {"hoger dan", Bound::more_than},
    {"groter dan", Bound::more_than},
    {"langer dan", Bound::more_than},
    {"ouder dan", Bound::more_than},
    {"boven de", Bound::more_than},
    {"boven", Bound::more_than},
    {"niet minder dan", Bound::at_least},
    {"ten minste", Bound::at_least},
    {"tenminste", Bound::at_least},
    {"minstens", Bound::at_least},
    {"minimaal", Bound::at_least},
    {"op zijn minst", Bound::at_least},
    {"vanaf", Bound::at_least},
    {"minder dan", Bound::less_than},
    {"lager dan", Bound::less_than},
    {"kleiner dan", Bound::less_than},
    {"korter dan", Bound::less_than},
    {"jonger dan", Bound::less_than},
    {"onder de", Bound::less_than},
    {"beneden de", Bound::less_than},
    {"nog geen", Bound::less_than},
    {"niet meer dan", Bound::at_most},
    {"hoogstens", Bound::at_most},
    {"hooguit", Bound::at_most},
    {"ten hoogste", Bound::at_most},
    {"maximaal", Bound::at_most},
    {"maximum", Bound::at_most},
    {"tot maximaal", Bound::at_most},
    {"tot ten hoogste", Bound::at_most},
    {"tot wel", Bound::at_most},
    {"tot en met", Bound::at_most},
    {"tot", Bound::at_most},
    {">", Bound::more_than},
    {"<", Bound::less_than},
    {"≥", Bound::at_least},
    {"≤", Bound::at_most},
    {"precies", Bound::exactly},
}};

constexpr std::array<BoundTerm, 16> kBehind{{
    {"of meer", Bound::at_least},
    {"en meer", Bound::at_least},
    {"of hoger", Bound::at_least},
    {"en hoger", Bound::at_least},
    {"of ouder", Bound::at_least},
    {"en ouder", Bound::at_least},
    {"of langer", Bound::at_least},
    {"of groter", Bound::at_least},
    {"of minder", Bound::at_most},
    {"en minder", Bound::at_most},
    {"of lager", Bound::at_most},
    {"en lager", Bound::at_most},
    {"of jonger", Bound::at_most},
    {"en jonger", Bound::at_most},
    {"of korter", Bound::at_most},
    {"of kleiner", Bound::at_most},
}};

void apply(Bound bound, Figure& figure) {
  if (!figure.value) {
    // "circa 5 tot 7"; other bounds say nothing about a range.
    figure.approximate = figure.approximate || bound == Bound::about;
    return;
  }
  const bool below = bound == Bound::at_least || bound == Bound::more_than || bound == Bound::rather_more;
  const bool above = bound == Bound::at_most || bound == Bound::less_than || bound == Bound::almost;
  figure.approximate =
      figure.approximate || bound == Bound::about || bound == Bound::rather_more || bound == Bound::almost;
  figure.lower_excluded = bound == Bound::more_than;
  figure.upper_excluded = bound == Bound::less_than || bound == Bound::almost;
  if (below) figure.lower = figure.value;
  if (above) figure.upper = figure.value;
  if (below || above) figure.value.reset();
}

/// "gestegen tot 5 procent" says what it became, not what it is at most.
bool becomes(const Words& words, size_t to) {
  constexpr std::array<std::string_view, 22> kChanges{
      "afgenomen",  "toegenomen", "gestegen",  "gedaald",    "verhoogd",  "verlaagd",    "teruggebracht", "gegroeid",
      "uitgebreid", "opgelopen",  "gekrompen", "verminderd", "afgebouwd", "herleid",     "opgetrokken",   "stijgt",
      "daalt",      "steeg",      "daalde",    "groeide",    "gezakt",    "teruggelopen"};
  if (!words.is(to, "tot")) return false;
  const auto is_any = [&](size_t index, const auto& any) {
    return std::any_of(any.begin(), any.end(), [&](std::string_view word) { return words.is(index, word); });
  };
  // "daalde in 2023 tot 214"
  const bool year_between = words.is(to - 1, Word::Kind::figure) && words.is(to - 2, "in");
  // "liep op tot 39"
  constexpr std::array<std::string_view, 4> kParticles{"op", "terug", "toe", "af"};
  return is_any(year_between ? to - 3 : to - 1, kChanges) || is_any(to - 1, kParticles);
}

}  // namespace

Mention figure_mention(const Words& words, size_t first, size_t last, MentionKind kind, Figure figure) {
  static const Terms before = Terms::of(kBefore);
  static const Terms behind = Terms::of(kBehind);
  size_t from = first;
  size_t to = last;
  // In "meer dan 50 en minder dan 70" the second bound is of the next figure.
  if (const auto bound = behind.at(words, last + 1); bound && !words.is(bound->last + 1, "dan")) {
    apply(kBehind[bound->term].bound, figure);
    to = bound->last;
  }
  // "maar liefst circa 50" has one bound, "tot ongeveer 50" two.
  for (int count = 0; count < 2; ++count) {
    const auto bound = before.before(words, from);
    if (!bound || becomes(words, bound->last)) break;
    apply(kBefore[bound->term].bound, figure);
    from = bound->last;
  }
  if (figure.lower && figure.upper && between_before(words, from)) {
    const bool article = !words.is(from - 1, "tussen");
    from -= article ? 2 : 1;
  }
  figure.phrase = words.range(from, to);
  return {kind, words.range(first, last), std::move(figure)};
}

}  // namespace vraagbaak::facts
