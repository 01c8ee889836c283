#include "facts/written_figure.h"

#include <algorithm>
#include <vector>

namespace vraagbaak::facts {
namespace {

/// More digits than any figure has; the time that arithmetic takes has a bound.
constexpr size_t kLongestWritten = 40;

std::vector<std::string_view> split(std::string_view text, char sign) {
  std::vector<std::string_view> parts;
  for (size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign)) {
    parts.push_back(text.substr(0, at));
    text.remove_prefix(at + 1);
  }
  parts.push_back(text);
  return parts;
}

enum class Grouping : uint8_t { right, wrong, none };

/// What the points of a whole number say: groups of thousands, groups with a slip of the pen, or something else.
Grouping grouping(const std::vector<std::string_view>& groups) {
  const auto three = [](std::string_view group) { return group.size() == 3; };
  if (groups[0].size() <= 3 && groups[0][0] != '0' && std::all_of(groups.begin() + 1, groups.end(), three))
    return Grouping::right;
  if (groups[0][0] == '0' || groups.size() > 5) return Grouping::none;
  if (groups[0].size() == 4 && (groups[0].starts_with("19") || groups[0].starts_with("20"))) return Grouping::none;
  // A group of two digits may be a time, a day or an English decimal; one of four or more can only be a slip.
  const bool long_group =
      std::any_of(groups.begin() + 1, groups.end(), [](std::string_view group) { return group.size() > 3; });
  const bool a_day = groups.size() == 3 && groups[1].size() <= 2;
  if (long_group && !a_day) return Grouping::wrong;
  if (groups.size() == 2 && groups[0].size() > 3 && three(groups[1])) return Grouping::wrong;
  const bool short_end = groups.size() == 3 && groups[0].size() <= 3 && three(groups[1]) && groups[2].size() < 3;
  return short_end ? Grouping::wrong : Grouping::none;
}

std::optional<WrittenFigure> figure(std::string whole, std::string_view part) {
  WrittenFigure found;
  if (!part.empty()) whole.append(".").append(part);
  const auto value = Decimal::parse(whole);
  if (!value) return std::nullopt;
  found.value = *value;
  found.step = Decimal::power_of_ten(-static_cast<int>(part.size()));
  return found;
}

std::string without(std::string_view text, char sign) {
  std::string rest(text);
  rest.erase(std::remove(rest.begin(), rest.end(), sign), rest.end());
  return rest;
}

/// "1,234,567" and "13,522.50": English grouping.
std::optional<WrittenFigure> english(std::string_view written) {
  const size_t point = std::min(written.find('.'), written.size());
  const std::string_view part = written.substr(std::min(point + 1, written.size()));
  if (part.find_first_of(".,") != std::string_view::npos) return std::nullopt;
  if (grouping(split(written.substr(0, point), ',')) != Grouping::right) return std::nullopt;
  auto found = figure(without(written.substr(0, point), ','), part);
  if (found) found->malformed = found->grouped = true;
  return found;
}

}  // namespace

std::optional<WrittenFigure> read_figure(std::string_view written) {
  if (written.empty() || written.size() > kLongestWritten) return std::nullopt;
  const size_t comma = std::min(written.find(','), written.size());
  const std::string_view whole = written.substr(0, comma);
  const std::string_view part = written.substr(std::min(comma + 1, written.size()));
  if (part.find_first_of(".,") != std::string_view::npos) return english(written);
  if (whole.size() > 1 && whole[0] == '0') return std::nullopt;
  const auto groups = split(whole, '.');
  const Grouping points = groups.size() == 1 ? Grouping::right : grouping(groups);
  if (points == Grouping::none) return std::nullopt;
  auto found = figure(without(whole, '.'), part);
  if (found) {
    found->grouped = groups.size() > 1;
    found->malformed = points == Grouping::wrong;
  }
  return found;
}

std::optional<WrittenFigure> read_english_decimal(std::string_view written) {
  const size_t point = written.find('.');
  if (point == std::string_view::npos || written.size() > kLongestWritten) return std::nullopt;
  const std::string_view part = written.substr(point + 1);
  if (part.empty() || part.size() > 2 || (written[0] == '0' && point > 1)) return std::nullopt;
  auto found = figure(std::string(written.substr(0, point)), part);
  if (found) found->malformed = true;
  return found;
}

std::string dutch_figure(const Decimal& value) {
  std::string text = value.abs().str();
  const size_t point = std::min(text.find('.'), text.size());
  if (point < text.size()) text[point] = ',';
  for (size_t at = point; at > 3; at -= 3) text.insert(at - 3, ".");
  return value.negative() ? "-" + text : text;
}

}  // namespace vraagbaak::facts
