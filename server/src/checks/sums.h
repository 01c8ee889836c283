// Parts and the whole that a text says they make: "in totaal 593 personen: 300 mannen, 200 vrouwen en 93 kinderen".
// What sum-mismatch judges and what is shown of a figure rest on this one reading.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/block_reading.h"
#include "facts/mention.h"

namespace vraagbaak::checks {

/// The mentions are those of a passage.
struct StatedSum {
  const facts::Mention* total = nullptr;     ///< null for percentages of one division, which make 100
  std::vector<const facts::Mention*> parts;  ///< at least two

  facts::Decimal whole() const;
  facts::Decimal sum() const;
  /// How far the parts may be off together, through rounding.
  facts::Decimal margin() const;
  /// True when the first few, at least two, already make the whole: what follows divides it anew.
  bool complete_before_end() const;
  /// False when the parts do not make the whole, whatever was rounded; percentages only when they exceed it, since a
  /// list of them need not be complete.
  bool adds_up() const;
  /// "45% + 35% + 30%"
  std::string written(const ReadPassage& read) const;
  facts::StringRange parts_range() const;
};

/// True for words behind which percentages are the parts of one whole: "verdeeld over", "uitgesplitst".
bool divides(std::string_view text);

/// The list of parts behind the total that is mention `index`; nullopt when it is no such total.
std::optional<StatedSum> sum_of_total(const ReadPassage& read, size_t index);
/// The division whose first percentage is mention `first`; nullopt when none begins there.
std::optional<StatedSum> division_from(const ReadPassage& read, size_t first);

}  // namespace vraagbaak::checks
