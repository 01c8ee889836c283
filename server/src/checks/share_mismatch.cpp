// Reports a share that is not the part over the total, where the text itself relates the three: 12 van de 40 vragen
// (25%), which is 30%.
//
// Why it matters: a reader who reckons along cannot tell which of the three is right. Compared are only:
// - a part of a total with its share in brackets: "45 van de 258 aanvragen (17,4%)", also with "ofwel", "oftewel" or
//   "dat is", and "45 aanvragen, dat is 17,4% van de 258 aanvragen";
// - parts behind their total: "Van de 258 aanvragen zijn er 45 (17,4%) toegekend", "258 aanvragen, waarvan 45 (17,4%)";
// - parts of the one such figure in the sentence before: "Er waren 258 aanvragen. Daarvan zijn er 45 (17,4%)
//   toegekend", also with "hiervan", "van dit bedrag", "van deze aanvragen"; the share may come first: "17,4% (45)";
// - a share and its amount in brackets, of what the text gave the total before: "De uitvoer bedroeg 371,38 miljoen
//   euro. … chemie (goed voor 51,87% van de uitvoer en 192,65 miljoen euro)".
// All three may be off by their rounding; a share also by being cut off instead of rounded. Nothing is said where a
// figure is approximate, a bound or a range, where units differ, where another figure nearby may be the total, or where
// the sentence speaks of a rise or a fall.
//
// Quick fix: none; only the author knows which of the three is wrong.
//
// Accepted:
// ```
// Vraag 1
// Hoeveel aanvragen zijn toegekend?
//
// Antwoord 1
// Er zijn 45 van de 258 aanvragen (17,4%) toegekend en circa 60 van de 258 aanvragen (25%) afgewezen.
// ```
//
// Rejected:
// ```
// Vraag 1
// Hoeveel vragen zijn beantwoord?
//
// Antwoord 1
// Er zijn 12 van de 40 vragen (25%) beantwoord.
// ```
//
// Source: arithmetic, with the rounding that the figures show.
#include <string>
#include <string_view>

#include "checks/figures.h"
#include "checks/shares.h"
#include "checks/words.h"

namespace vraagbaak::checks {
namespace share_mismatch {
namespace {

using facts::Decimal;
using facts::Figure;

constexpr Message kShare{"{0} van {1} is {2}%, niet {3}.", "{0} of {1} is {4}%, not {3}."};
constexpr Message kTotal{"Het totaal staat hier.", "The total is here."};

void judge(const BlockInput& input, const ReadPassage& read, const StatedShare& claim, Report& report) {
  const uint32_t places = std::get<Figure>(claim.share->value).step.scale();
  const auto right = (Decimal(100) * value_of(*claim.part)).divided_by(value_of(*claim.total), places);
  report
      .add(input.place(read.passage().at(claim.share->range)), kShare,
           {std::string(read.written(*claim.part)), std::string(read.written(*claim.total)), dutch(*right),
            std::string(read.written(*claim.share)), english(*right)})
      .relate(input.place(read.passage().at(claim.total->range)), kTotal);
}

void check(const BlockInput& input, Report& report) {
  for (const ReadPassage& read : read_passages(input, has_percentage, has_percentage))
    for (const StatedShare& claim : stated_shares(read))
      if (!adds_up(claim) && surely_meant(read, claim)) judge(input, read, claim, report);
}

}  // namespace
}  // namespace share_mismatch

extern const Check kShareMismatch{
    .code = "share-mismatch",
    .severity = Severity::warning,
    .title = {"Aandeel klopt niet", "Share does not add up"},
    .block = share_mismatch::check,
};

}  // namespace vraagbaak::checks
