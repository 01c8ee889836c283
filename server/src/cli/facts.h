// `vraagbaak facts`: what texts state, as a table or as JSON.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"

namespace vraagbaak::cli {

struct FactsOptions {
  std::vector<std::string> paths;  ///< files, folders, "-"
  std::string about;               ///< words that a fact's sentence must have; empty for all
  std::string date;                ///< the day of the texts, "2023-01-12"; empty for the one they give themselves
  bool json = false;
  bool contradictions = false;  ///< only pairs of statements of one fact that cannot both be true
  Language language = Language::dutch;
};

/// Returns the exit status: 0 when there were facts, 1 when there were none, 2 for trouble.
///
/// The JSON is a stable interface; fields are added, never renamed or removed:
/// {"facts": [{"kind", "text", "file", "line", "column", "value", "unit", "lower", "upper", "approximate", "from",
/// "to", "expansion", "name", "role", "curated", "source", "note", "subject", "sentence"}]}. Values are exact decimal
/// strings, days ISO 8601, lines and columns (in characters) count from 1; a field without value is left out,
/// `approximate`, `subject` and `sentence` are always there. A fact of a curated sheet has "curated": true, its name as
/// `sentence`, its period as `from` and `to`, and its `source` and `note`. With `contradictions`: {"contradictions":
/// [{"certain", "facts": [FACT, FACT]}]}, FACT as above; `certain` is false where the two may be of different things
/// after all.
int run_facts(const FactsOptions& options, const World& world);

}  // namespace vraagbaak::cli
