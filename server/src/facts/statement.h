// What a document states, sentence by sentence: each mention with its subject, its time and its place. The unit that is
// shown, compared and looked up.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "facts/mention.h"
#include "facts/recognise.h"
#include "model/document.h"

namespace vraagbaak::facts {

struct Statement {
  Mention mention;          ///< its ranges are those of the passage it was read from
  model::BlockRange range;  ///< where the mention stands in its block
  std::string text;         ///< the mention as it is written, on one line
  std::string sentence;     ///< the sentence that holds it, on one line; of an endless one what is near
  /// The stems of the sentence's content words, those of other mentions of the same kind left out; in text order.
  std::vector<std::string> subject;
  /// The time the sentence speaks of, when it names exactly one.
  std::optional<Interval> time;
};

/// The statements of a block, in text order.
std::vector<Statement> statements(const model::Block& block, std::string_view block_text, const Setting& setting);
/// Those of a plain string, as if it were a paragraph; ranges count from its start.
std::vector<Statement> statements(std::string_view paragraph, const Setting& setting);

/// What recognisers may know of a document: its date is that of its answers, else that of its questions.
Setting setting_of(const model::Document& document);

}  // namespace vraagbaak::facts
