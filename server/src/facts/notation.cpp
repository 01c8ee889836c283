#include "facts/notation.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vraagbaak::facts {
namespace {

struct BoundWords {
  const char* about;
  const char* more_than;
  const char* at_least;
  const char* less_than;
  const char* at_most;
};
constexpr BoundWords kDutchBounds{"circa ", "meer dan ", "minstens ", "minder dan ", "hoogstens "};
constexpr BoundWords kEnglishBounds{"about ", "more than ", "at least ", "less than ", "at most "};

struct Conversion {
  std::string_view from;
  std::string_view to;
  std::string_view factor;
};
// Exact by definition: the SI brochure (8th edition), tables 6 and 8.
constexpr std::array<Conversion, 3> kConversions{{
    {"km2", "ha", "100"},
    {"ha", "km2", "0.01"},
    {"zeemijl", "km", "1.852"},
}};

const BoundWords& bound_words(Notation notation) { return notation == Notation::dutch ? kDutchBounds : kEnglishBounds; }

}  // namespace

std::string grouped(const Decimal& value, Notation notation) {
  constexpr size_t kGroup = 3;
  constexpr size_t kUngrouped = 4;
  const std::string digits = value.abs().str();
  const size_t point = std::min(digits.find('.'), digits.size());
  std::string out = value.negative() ? "-" : "";
  for (size_t i = 0; i < point; ++i) {
    if (i > 0 && point > kUngrouped && (point - i) % kGroup == 0) out += notation == Notation::dutch ? '.' : ',';
    out += digits[i];
  }
  if (point < digits.size()) {
    out += notation == Notation::dutch ? ',' : '.';
    out += digits.substr(point + 1);
  }
  return out;
}

std::string with_unit(const Decimal& value, std::string_view unit, Notation notation) {
  const std::string number = grouped(value, notation);
  if (unit.empty()) return number;
  if (unit == "%") return number + "%";
  if (unit == "EUR") return "€ " + number;
  return number + ' ' + std::string(unit);
}

std::string shown(const Figure& figure, Notation notation) {
  const BoundWords& say = bound_words(notation);
  const std::string about = figure.approximate ? say.about : "";
  if (figure.value) return about + with_unit(*figure.value, figure.unit, notation);
  if (figure.lower && figure.upper) {
    return about + grouped(*figure.lower, notation) + " – " + with_unit(*figure.upper, figure.unit, notation);
  }
  if (figure.lower) {
    return (figure.lower_excluded ? say.more_than : say.at_least) + with_unit(*figure.lower, figure.unit, notation);
  }
  if (figure.upper) {
    return (figure.upper_excluded ? say.less_than : say.at_most) + with_unit(*figure.upper, figure.unit, notation);
  }
  return {};
}

std::string converted(const Figure& figure, Notation notation) {
  if (!figure.value || figure.malformed) return {};
  const auto known = std::find_if(kConversions.begin(), kConversions.end(),
                                  [&](const Conversion& one) { return one.from == figure.unit; });
  if (known == kConversions.end()) return {};
  constexpr uint32_t kDecimals = 2;
  const Decimal value = (*figure.value * *Decimal::parse(known->factor)).rounded(kDecimals);
  return (figure.approximate ? std::string(bound_words(notation).about) : std::string()) +
         with_unit(value, known->to, notation);
}

}  // namespace vraagbaak::facts
