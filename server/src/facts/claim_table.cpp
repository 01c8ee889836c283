#include "facts/claim_table.h"

#include <algorithm>

namespace vraagbaak::facts {
namespace {

/// A stem that so many claims have tells none of them from the others, and each would be compared with each.
constexpr size_t kMostHolders = 400;

std::string key_of(const Claim& claim, const std::string& stem) { return claim.measure + '\n' + stem; }

}  // namespace

uint32_t ClaimTable::add(const Claim& claim, uint32_t sentence) {
  const auto number = static_cast<uint32_t>(entries_.size());
  entries_.push_back({&claim, sentence});
  for (const std::string& stem : claim.subject) {
    std::vector<uint32_t>& holders = holders_[key_of(claim, stem)];
    if (holders.size() <= kMostHolders) holders.push_back(number);
  }
  return number;
}

std::vector<uint32_t> ClaimTable::same_fact(uint32_t number) const {
  const Entry& entry = entries_[number];
  std::vector<uint32_t> candidates;
  for (const std::string& stem : entry.claim->subject) {
    const auto holders = holders_.find(key_of(*entry.claim, stem));
    if (holders == holders_.end() || holders->second.size() > kMostHolders) continue;
    candidates.insert(candidates.end(), holders->second.begin(), holders->second.end());
  }
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  std::erase_if(candidates, [&](uint32_t other) {
    return entries_[other].sentence == entry.sentence ||
           likeness(*entry.claim, *entries_[other].claim) != Likeness::fact;
  });
  return candidates;
}

std::vector<ClaimPair> ClaimTable::conflicts() const {
  std::vector<ClaimPair> pairs;
  for (uint32_t first = 0; first < entries_.size(); ++first)
    for (const uint32_t second : same_fact(first))
      if (second > first && !agree(*entries_[first].claim, *entries_[second].claim)) pairs.push_back({first, second});
  return pairs;
}

}  // namespace vraagbaak::facts
