// Claims of different papers. Two sentences of one paper speak of one time unless they say otherwise; two papers do
// not.
#pragma once

#include <cstdint>
#include <optional>

#include "facts/claim.h"

namespace vraagbaak::facts {

struct DatedClaim {
  const Claim& claim;
  std::optional<Day> written;  ///< the day of its paper; nullopt for a paper without one, which speaks of today
};

/// The first day on which the figure is said to hold; nullopt when nothing tells.
std::optional<Day> holds_from(const DatedClaim& dated);

/// True when both say the same of the time they are about. Where neither says anything, each speaks of the day of its
/// paper, and the two are the same when the days are, or when a paper has none.
bool same_period(const DatedClaim& a, const DatedClaim& b);

/// True when both give a figure of the same thing, as far as words can tell and whatever the time.
bool same_thing(const Claim& a, const Claim& b);

/// Whether claims of two papers can both be true.
enum class Conflict : uint8_t {
  none,
  likely,   ///< not if both are of the same thing, as they seem to be
  certain,  ///< `contradict`
};
/// Claims of different times are no conflict.
Conflict conflict(const DatedClaim& a, const DatedClaim& b);

/// True when `newer` gives another figure of the same thing beyond doubt, as of a later time. A paper cannot know what
/// is written after it: one of the day `older` says is only outdated by what was written and true by then.
bool outdates(const DatedClaim& newer, const DatedClaim& older);

}  // namespace vraagbaak::facts
