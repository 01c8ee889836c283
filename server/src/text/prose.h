// Words and sentences of Dutch running text, and cutting it short for a reader.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/offset.h"
#include "text/source_text.h"

namespace vraagbaak::text {

struct StringBase;
/// Bytes from the start of a string at hand.
using StringOffset = Offset<StringBase>;
using StringRange = Range<StringBase>;

/// The word that holds `offset` or ends there: letters and digits, with apostrophes and hyphens inside it
/// ("Kamervraag", "auto's", "vragenuur-debat", "covid-19"). Empty, at `offset`, where there is none.
StringRange word_at(std::string_view text, StringOffset offset);
/// The same in a document; of a word longer than a kilobyte to either side only that much.
ByteRange word_at(const SourceText& text, ByteOffset offset);

/// The sentence that holds `offset`, without the blanks around it; an offset between two sentences belongs to the
/// first. A sentence ends at '.', '!', '?' or '…' (with the quotes, brackets and footnote digits that follow it)
/// before a blank and something that can start a sentence, or at a blank line. Points of Dutch abbreviations (nr.,
/// m.b.t., drs.), initials, decimals and list numbers end none. Empty for a blank paragraph.
StringRange sentence_at(std::string_view paragraph, StringOffset offset);

/// The same in a text that may have very long sentences: only `reach` bytes to either side of `offset` are looked at.
StringRange sentence_near(std::string_view paragraph, StringOffset offset, uint32_t reach);

/// The first sentence behind `offset`, where a sentence or the blanks behind one end; empty when only blanks follow.
/// From 0 on, each from the end of the last, these are the sentences that sentence_at gives.
StringRange next_sentence(std::string_view paragraph, StringOffset offset);

/// `text` itself when it has at most `max_characters` code points, else as many whole words as fit with "…" within
/// that length. A first word that is too long is cut.
std::string shorten(std::string_view text, size_t max_characters);

}  // namespace vraagbaak::text
