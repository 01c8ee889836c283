// Many claims, among which those of the same fact are to be found.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "facts/claim.h"

namespace vraagbaak::facts {

/// Two claims by their numbers, `first` < `second`.
struct ClaimPair {
  uint32_t first = 0;
  uint32_t second = 0;
  bool operator==(const ClaimPair&) const = default;
};

class ClaimTable {
 public:
  /// Returns the number of the claim: 0, 1, 2, … `claim` must outlive the table. Claims of one `sentence` are of
  /// different facts; its number is the caller's.
  uint32_t add(const Claim& claim, uint32_t sentence);

  /// The claims of the same fact as claim `number`, in order.
  std::vector<uint32_t> same_fact(uint32_t number) const;
  /// The pairs of one fact that do not agree, in order.
  std::vector<ClaimPair> conflicts() const;

 private:
  struct Entry {
    const Claim* claim;
    uint32_t sentence;
  };
  std::vector<Entry> entries_;
  /// By measure and stem, the claims that have both.
  std::unordered_map<std::string, std::vector<uint32_t>> holders_;
};

}  // namespace vraagbaak::facts
