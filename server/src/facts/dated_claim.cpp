#include "facts/dated_claim.h"

namespace vraagbaak::facts {
namespace {

Claim timeless(Claim claim) {
  claim.time.reset();
  claim.time_stated = false;
  return claim;
}

}  // namespace

std::optional<Day> holds_from(const DatedClaim& dated) {
  if (!dated.claim.time) return dated.written;
  return dated.claim.time->from ? dated.claim.time->from : dated.claim.time->to;
}

bool same_period(const DatedClaim& a, const DatedClaim& b) {
  if (a.claim.time.has_value() != b.claim.time.has_value()) return false;
  if (!a.claim.time) return !a.written || !b.written || *a.written == *b.written;
  return a.claim.time->from == b.claim.time->from && a.claim.time->to == b.claim.time->to;
}

bool same_thing(const Claim& a, const Claim& b) {
  // The copies are worth making for few pairs.
  if (a.kind != b.kind || a.measure != b.measure) return false;
  return likeness(timeless(a), timeless(b)) == Likeness::fact;
}

Conflict conflict(const DatedClaim& a, const DatedClaim& b) {
  if (!same_period(a, b) || likeness(a.claim, b.claim) != Likeness::fact || agree(a.claim, b.claim))
    return Conflict::none;
  if (contradict(a.claim, b.claim)) return Conflict::certain;
  // A text without a date may be as old as can be: its words have to fit all the better.
  const bool time_known = a.claim.time || a.written.has_value() == b.written.has_value();
  return time_known ? Conflict::likely : Conflict::none;
}

bool outdates(const DatedClaim& newer, const DatedClaim& older) {
  if (!older.claim.time || !older.claim.time->to) return false;
  const std::optional<Day> from = holds_from(newer);
  if (!from || *from <= *older.claim.time->to) return false;
  const auto known_then = [&](const std::optional<Day>& day) {
    return !older.written || !day || *day <= *older.written;
  };
  return known_then(from) && known_then(newer.written) && contradict(timeless(newer.claim), timeless(older.claim));
}

}  // namespace vraagbaak::facts
