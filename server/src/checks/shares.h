// Parts of a total as a text relates them: "45 van de 258 aanvragen (17,4%)". What share-mismatch judges and what is
// shown of a figure rest on this one reading.
#pragma once

#include <string_view>
#include <vector>

#include "checks/block_reading.h"
#include "facts/mention.h"

namespace vraagbaak::checks {

/// A part and its total, which count the same thing. The mentions are those of a passage.
struct StatedShare {
  const facts::Mention* part = nullptr;
  const facts::Mention* total = nullptr;
  const facts::Mention* share = nullptr;  ///< the percentage; null where the text leaves it to the reader
};

/// A part with its percentage of something that has a name: "(goed voor 51,87% van de uitvoer en 192,65 miljoen
/// euro)".
struct NamedShare {
  const facts::Mention* part = nullptr;
  const facts::Mention* share = nullptr;
  std::string_view whole;  ///< "uitvoer"; lives as long as the passage
};

/// The shares that have a percentage, in text order.
std::vector<StatedShare> stated_shares(const ReadPassage& read);
/// The parts of a total that have none: "45 van de 258 aanvragen", "258 aanvragen, waarvan 45".
std::vector<StatedShare> plain_shares(const ReadPassage& read);
/// The shares of something that the passage gives no size of.
std::vector<NamedShare> named_shares(const ReadPassage& read);
/// The figures in the measure of `part` that the passage gives as the size of `whole`: "De uitvoer bedroeg 371,38
/// miljoen euro".
std::vector<const facts::Mention*> sizes_of(const ReadPassage& read, std::string_view whole,
                                            const facts::Mention& part);

/// True when the percentage can be the part over the total, given how all three may be rounded.
bool adds_up(const StatedShare& share);
/// False where the sentence speaks of a rise or a fall, or the text may mean another total.
bool surely_meant(const ReadPassage& read, const StatedShare& share);

}  // namespace vraagbaak::checks
