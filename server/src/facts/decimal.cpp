#include "facts/decimal.h"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <charconv>

#include "model/characters.h"

namespace vraagbaak::facts {
namespace {

using Integer = boost::multiprecision::cpp_int;

Integer ten_to(uint32_t exponent) { return boost::multiprecision::pow(Integer(10), exponent); }

/// `numerator` over a positive `denominator`, rounded half away from zero.
Integer rounded_quotient(const Integer& numerator, const Integer& denominator) {
  const Integer half_up = (2 * boost::multiprecision::abs(numerator) + denominator) / (2 * denominator);
  return numerator < 0 ? Integer(-half_up) : half_up;
}

Decimal lowest_terms(const Integer& digits, uint32_t scale) {
  std::string text = Integer(boost::multiprecision::abs(digits)).str();
  if (text.size() <= scale) text.insert(0, scale + 1 - text.size(), '0');
  if (scale > 0) text.insert(text.size() - scale, ".");
  if (digits < 0) text.insert(0, "-");
  return Decimal::parse(text).value_or(Decimal());
}

/// Both numbers over the same power of ten.
struct Aligned {
  Integer a;
  Integer b;
  uint32_t scale;
};

/// The whole number that `value` is, times 10^scale(); digits before the point have no leading zeros.
Integer unscaled(const Decimal& value) {
  std::string text = value.str();
  text.erase(std::remove(text.begin(), text.end(), '.'), text.end());
  const bool negative = text[0] == '-';
  const size_t first = std::min(text.find_first_not_of("-0"), text.size() - 1);
  const Integer magnitude(text.substr(first));
  return negative ? Integer(-magnitude) : magnitude;
}

Aligned align(const Decimal& a, const Decimal& b) {
  const uint32_t scale = std::max(a.scale(), b.scale());
  return {unscaled(a) * ten_to(scale - a.scale()), unscaled(b) * ten_to(scale - b.scale()), scale};
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view digits) {
  const bool minus = !digits.empty() && digits[0] == '-';
  if (minus || (!digits.empty() && digits[0] == '+')) digits.remove_prefix(1);
  const size_t point = std::min(digits.find('.'), digits.size());
  std::string_view whole = digits.substr(0, point);
  std::string_view part = digits.substr(std::min(point + 1, digits.size()));
  if (whole.empty() || (point < digits.size() && part.empty()) || !model::all_digits(whole) || !model::all_digits(part))
    return std::nullopt;
  while (!part.empty() && part.back() == '0') part.remove_suffix(1);

  Decimal value;
  value.scale_ = static_cast<uint32_t>(part.size());
  value.digits_ = std::string(whole).append(part);
  value.digits_.erase(0, std::min(value.digits_.find_first_not_of('0'), value.digits_.size() - 1));
  if (minus && !value.zero()) value.digits_.insert(0, "-");
  return value;
}

Decimal Decimal::power_of_ten(int exponent) {
  Decimal value = 1;
  if (exponent >= 0)
    value.digits_.append(static_cast<size_t>(exponent), '0');
  else
    value.scale_ = static_cast<uint32_t>(-static_cast<int64_t>(exponent));
  return value;
}

Decimal Decimal::of(int64_t digits, uint32_t scale) {
  for (; scale > 0 && digits % 10 == 0; --scale) digits /= 10;
  Decimal value = digits;
  value.scale_ = scale;
  return value;
}

std::optional<int64_t> Decimal::small(uint32_t scale) const {
  constexpr size_t kMostDigits = 17;
  if (digits_.size() - (negative() ? 1 : 0) + (scale - scale_) > kMostDigits) return std::nullopt;
  int64_t value = 0;
  std::from_chars(digits_.data(), digits_.data() + digits_.size(), value);
  for (uint32_t zeros = scale - scale_; zeros > 0; --zeros) value *= 10;
  return value;
}

std::string Decimal::str() const {
  std::string text = abs().digits_;
  if (text.size() <= scale_) text.insert(0, scale_ + 1 - text.size(), '0');
  if (scale_ > 0) text.insert(text.size() - scale_, ".");
  return negative() ? "-" + text : text;
}

Decimal Decimal::abs() const {
  Decimal value = *this;
  if (negative()) value.digits_.erase(0, 1);
  return value;
}

Decimal Decimal::rounded(uint32_t places) const {
  if (scale_ <= places) return *this;
  return lowest_terms(rounded_quotient(unscaled(*this), ten_to(scale_ - places)), places);
}

std::optional<Decimal> Decimal::divided_by(const Decimal& divisor, uint32_t places) const {
  if (divisor.zero()) return std::nullopt;
  const Integer below = unscaled(divisor) * ten_to(scale_);
  const Integer above = unscaled(*this) * ten_to(places + divisor.scale_);
  return lowest_terms(below < 0 ? rounded_quotient(-above, -below) : rounded_quotient(above, below), places);
}

Decimal operator+(const Decimal& a, const Decimal& b) {
  const uint32_t scale = std::max(a.scale(), b.scale());
  const auto x = a.small(scale);
  if (const auto y = b.small(scale); x && y) return Decimal::of(*x + *y, scale);
  const Aligned both = align(a, b);
  return lowest_terms(both.a + both.b, both.scale);
}

Decimal operator-(const Decimal& a, const Decimal& b) {
  const uint32_t scale = std::max(a.scale(), b.scale());
  const auto x = a.small(scale);
  if (const auto y = b.small(scale); x && y) return Decimal::of(*x - *y, scale);
  const Aligned both = align(a, b);
  return lowest_terms(both.a - both.b, both.scale);
}

Decimal operator*(const Decimal& a, const Decimal& b) {
  // The sign of each counts as a digit of it.
  constexpr size_t kMostDigits = 18;
  const auto x = a.small(a.scale());
  const auto y = b.small(b.scale());
  if (x && y && a.digits_.size() + b.digits_.size() <= kMostDigits) return Decimal::of(*x * *y, a.scale() + b.scale());
  return lowest_terms(unscaled(a) * unscaled(b), a.scale() + b.scale());
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  if (a.negative() != b.negative()) return b.negative() <=> a.negative();
  const uint32_t scale = std::max(a.scale(), b.scale());
  const auto x = a.small(scale);
  if (const auto y = b.small(scale); x && y) return *x <=> *y;
  const Aligned both = align(a, b);
  const int order = both.a.compare(both.b);
  return order <=> 0;
}

}  // namespace vraagbaak::facts
