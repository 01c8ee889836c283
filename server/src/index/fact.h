// The figures that a text states, as the index keeps them for texts that are compared with it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/claim.h"
#include "model/document.h"

namespace vraagbaak::index {

/// What a curated sheet says of a fact, in its own words; each on one line.
struct Curation {
  std::string name;    ///< what the figure is of
  std::string value;   ///< with its unit
  std::string period;  ///< empty where the sheet gives none
  std::string source;  ///< the same
  std::string note;    ///< the same
};

/// Ranges are bytes in the text.
struct Fact {
  facts::Claim claim;
  text::ByteRange range;                           ///< the figure with its unit; in a sheet the value
  text::ByteRange sentence;                        ///< page furniture within it included; in a sheet the name
  std::optional<Curation> curated = std::nullopt;  ///< nullopt for what a paper says
};

/// The day of which its sentence, or its sheet, says that the figure is; nullopt where it names none, or a longer time.
std::optional<facts::Day> stated_day(const Fact& fact);

/// All claims of a text, in text order.
std::vector<Fact> facts_of(const model::Document& document);

std::string packed(const std::vector<Fact>& facts);
/// A damaged record gives fewer or emptier facts.
std::vector<Fact> unpacked_facts(std::string_view bytes);
/// Those at `places`, which ascend; the others are passed over unread. Of places beyond the last there is none.
std::vector<Fact> unpacked_facts(std::string_view bytes, const std::vector<size_t>& places);

/// The words under which a fact is found: its measure as one word that no text has, another such word for curated
/// facts and for the day that its sentence names, and the stems of its subject.
std::string measure_word(const facts::Claim& claim);
std::string day_word(facts::Day day);
inline constexpr const char* kCuratedWord = "qxcurated";
std::string search_text(const Fact& fact);

}  // namespace vraagbaak::index
