// Statements of figures in the form in which they are compared: what is measured, of what, when, and how much. Two
// claims that measure the same thing at the same time must agree; which two do is decided here and nowhere else.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/mention.h"
#include "facts/recognise.h"
#include "model/block.h"

namespace vraagbaak::facts {

/// Sorted, each once.
using Stems = std::vector<std::string>;

/// Another figure of a claim's sentence.
struct Condition {
  std::string measure;
  Figure figure;
};

/// A percentage, an amount of money, or a quantity of something, with what its sentence tells of it.
struct Claim {
  MentionKind kind = MentionKind::quantity;
  Figure figure;
  std::string measure;  ///< "EUR", "%", "km2"; of a counted noun its stem
  Stems subject;        ///< what the sentence is about: the stems of its content words, counted nouns included
  Stems names;          ///< those of `subject` that are written as a name: "Israël", "FIT"
  Stems near;           ///< those of `subject` in the figure's own clause
  Stems kinds;       ///< those of `subject` that say which ones are counted: "elektrische" in "103 elektrische bussen"
  Stems qualifiers;  ///< what makes it another figure of the same thing: "added" (of "extra"), "per dag"
  std::string particle;  ///< what a separable verb left at the end of the sentence: "in" of "stromen … in"
  bool alone = true;     ///< the sentence has no other claim of this measure
  std::vector<Condition> conditions;  ///< the other figures of the sentence: they may be its scope
  std::optional<Interval> time;  ///< stated in the sentence, or else by the last sentence before it in the paragraph
  bool time_stated = false;      ///< in the sentence itself
  bool named = false;  ///< `subject` is what the figure is called (a curated sheet), not a sentence that it stands in
};

struct PlacedClaim {
  Claim claim;
  model::BlockRange range;     ///< the figure with its unit, in the block
  model::BlockRange sentence;  ///< in the block
};

/// False only for a passage without claims, by the looks of its words: most passages, and far cheaper to tell than to
/// recognise their figures.
bool may_claim(const Words& words);
/// The claims of a block, in text order. What cannot be compared is left out: malformed figures, bare numbers, and
/// figures of a sentence that names several times.
std::vector<PlacedClaim> claims(const model::Block& block, std::string_view block_text, const Setting& setting);
/// Those of a passage of which the figures and times are known already (recognise_figures).
std::vector<PlacedClaim> claims(const Words& words, const std::vector<Mention>& figures);
/// Those of a plain string, as if it were a paragraph; ranges count from its start.
std::vector<PlacedClaim> claims(std::string_view paragraph, const Setting& setting);

/// How much two claims have to do with each other.
enum class Likeness : uint8_t {
  none,
  entity,   ///< they share a name
  subject,  ///< the same kind of figure of much the same thing; time, scope or part may differ
  fact,     ///< the same figure, as far as words can tell
};
Likeness likeness(const Claim& a, const Claim& b);

/// All that comparing looks at, as one string: two claims with the same content compare alike with any third.
std::string content_of(const Claim& claim);

/// Whether what two claims of one fact state can both be true, with what bounds, approximations and rounding allow.
bool agree(const Claim& a, const Claim& b);

/// True when two claims of the same fact contradict each other beyond doubt: exact figures, the same names and times,
/// and hardly a word that only one of the sentences has, none that tells what it is about.
bool contradict(const Claim& a, const Claim& b);

}  // namespace vraagbaak::facts
