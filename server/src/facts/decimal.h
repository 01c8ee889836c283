// Exact decimal numbers. What a text states is compared digit for digit; no figure ever passes through binary floating
// point. Arithmetic is Boost.Multiprecision's, which stays in decimal.cpp.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vraagbaak::facts {

/// digits / 10^scale, kept in lowest terms (no trailing zeros behind the point), so equal values are equal objects.
class Decimal {
 public:
  Decimal() = default;
  Decimal(int64_t value) : digits_(std::to_string(value)) {}  // NOLINT(google-explicit-constructor): every int is one
  /// Reads "-371380000.05": digits, one optional '.', an optional sign. nullopt for anything else.
  static std::optional<Decimal> parse(std::string_view digits);
  /// 10^exponent; exponent may be negative.
  static Decimal power_of_ten(int exponent);

  /// Plain digits with '.' as the decimal sign, no exponent and no grouping: "371380000", "0.077", "-3".
  std::string str() const;
  /// Digits behind the point.
  uint32_t scale() const { return scale_; }
  bool negative() const { return digits_[0] == '-'; }
  bool zero() const { return digits_ == "0"; }
  bool whole() const { return scale_ == 0; }
  Decimal abs() const;
  /// Rounded half away from zero to `places` digits behind the point.
  Decimal rounded(uint32_t places) const;
  /// This over `divisor`, rounded half away from zero to `places` digits; nullopt for a divisor of zero.
  std::optional<Decimal> divided_by(const Decimal& divisor, uint32_t places) const;

  friend Decimal operator+(const Decimal& a, const Decimal& b);
  friend Decimal operator-(const Decimal& a, const Decimal& b);
  friend Decimal operator*(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal& a, const Decimal& b) = default;
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

 private:
  /// digits / 10^scale in lowest terms.
  static Decimal of(int64_t digits, uint32_t scale);
  /// This times 10^scale where that has at most 17 digits, as nearly all figures of a text do; their sum and difference
  /// fit as well. `scale` is at least scale().
  std::optional<int64_t> small(uint32_t scale) const;

  std::string digits_ = "0";  ///< the whole number before the division, with its sign
  uint32_t scale_ = 0;
};

}  // namespace vraagbaak::facts
