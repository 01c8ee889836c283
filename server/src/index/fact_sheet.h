// Curated fact sheets: figures that a workspace holds to be established, in TOML files of its own (*.feiten.toml, see
// docs/fact-sheets.md). A sheet is indexed like any text of the folder; its facts outrank what papers say. What is
// wrong with a sheet is a problem for its author and never stops the others.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/offset.h"
#include "text/source_text.h"

namespace vraagbaak::index {

struct Contents;

/// By the end of the name of a file or URI; case does not count.
bool is_fact_sheet(std::string_view name);

/// Ranges are bytes in the sheet.
struct SheetProblem {
  enum class Kind : uint8_t {
    no_toml,      ///< nothing of the sheet is used; `detail` has the parser's words
    too_large,    ///< nothing of the sheet is used: it, or one of its lines, is no work of a person
    unknown_key,  ///< `detail` is the key; it alone is left out
    wrong_type,   ///< `detail` is the key; it alone is left out
    no_name,      ///< the fact is left out, as in all that follow
    no_value,
    no_figure,        ///< `detail` is the value
    several_figures,  ///< `detail` is the value
    no_unit,          ///< `detail` is the value
    unclear_period,   ///< `detail` is the period
  };
  Kind kind = Kind::no_toml;
  text::ByteRange range;
  std::string detail;  ///< shortened, on one line; text of the sheet
  bool operator==(const SheetProblem&) const = default;
};

/// Every key that a sheet or one of its facts may have, in both languages.
std::vector<std::string_view> sheet_keys();

/// What the sheet `text` at `uri` contributes to the index: its title and date, its facts, its problems.
Contents contents_of_sheet(std::string_view text, const std::string& uri);

}  // namespace vraagbaak::index
