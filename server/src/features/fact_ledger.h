// The ledger of a paper: every figure, date and period it states, by question and answer, with what is said of the same
// thing elsewhere in the paper and in the folder. For a list beside the text and for a time line.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/mention.h"
#include "features/language.h"
#include "index/library.h"
#include "model/document.h"

namespace vraagbaak::features {

/// What others say of a fact.
enum class FactState : uint8_t {
  contradicted,  ///< somebody says otherwise
  agreed,        ///< somebody says the same, and nobody otherwise
  alone,
};
/// Stable name for machine output.
std::string_view fact_state_name(FactState state);

/// Another place that speaks of the same fact.
struct FactElsewhere {
  std::string uri;
  text::ByteRange range;  ///< the figure
  std::string text;       ///< the figure as it is written, on one line
  std::string source;     ///< "Titel, 9 maart 2022"; within the paper itself "deze tekst, Antwoord 2"
  std::string sentence;
  bool agrees = false;
};

struct LedgerFact {
  facts::MentionKind kind = facts::MentionKind::number;
  std::string text;     ///< as it is written, on one line
  std::string value;    ///< as a person reads it, with all digits; empty where `text` says no less
  std::string subject;  ///< the words of the sentence that tell what it is of: "uitgaven, defensie"; may be empty
  std::optional<facts::Day> from;  ///< first and last day on which a figure holds, or which a date or period is
  std::optional<facts::Day> to;
  std::string sentence;
  text::ByteRange range;  ///< the figure with its unit
  std::string block;      ///< "Antwoord 4"; empty outside of questions, answers and the like
  FactState state = FactState::alone;
  std::vector<FactElsewhere> elsewhere;  ///< contradictions first, of each kind the paper itself before others
};

struct FactLedger {
  bool truncated = false;  ///< the paper states more
  std::vector<LedgerFact> facts;
};
inline constexpr size_t kMostLedgerFacts = 2000;
inline constexpr size_t kMostElsewhere = 10;

/// The facts of the first megabyte, in text order, at most kMostLedgerFacts. `unwanted` is asked again and again; once
/// it says true the result does not matter any more.
FactLedger fact_ledger(const model::Document& document, const std::string& uri, const index::Library& library,
                       Language language, const std::function<bool()>& unwanted);

}  // namespace vraagbaak::features
