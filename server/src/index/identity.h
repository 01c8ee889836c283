// Under which identifiers a text is known, and one spelling for each of them, so that a citation and the paper it
// names meet whatever way either is written.
//   ah-tk-20222023-3276 · kst-27925-880 · kst-36410-XVI-116 · kst-33802-C · 2022Z25029 · 2024D28457 ·
//   sv-437-2022-03-09 · sv-437-20212022 · brief-2022-10-28 · stb-2018-144
// Loose identifiers say too little to name one paper and stand behind the others: sv-437, brief---10-28, 27925 (a
// dossier).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace vraagbaak::index {

/// `id` in the one spelling: capitals, leading zeros, "kv-tk-" before a case number, a reprint's suffix, a session
/// year beside a date. What has no known shape is returned as it is.
std::string normalised_id(std::string_view id);

/// The identifier that a person means who writes an identifier or a citation ("Kamerstuk 29 521, nr. 447").
std::string id_of(std::string_view words);

/// The pieces of an identifier between its dashes: at least one, and any of them may be empty.
std::vector<std::string_view> parts_of(std::string_view id);

/// True for an identifier that several papers share by nature.
bool is_loose(std::string_view id);

/// The identifiers written in a file name, or in a line of page furniture, in order.
std::vector<std::string> ids_in_name(std::string_view name);

/// The day a paper is of: when it was answered, else asked, else dated in its head; all zero when unknown.
model::Date date_of(const model::Document& document);

/// All identifiers of a text, the most telling one first, loose ones last.
std::vector<std::string> identities(const model::Document& document, std::string_view uri);

/// What a citation with identifier `target` (model::Target::id) means in a text of the day `citing`: normalised, and
/// "de brief van 28 oktober" given the last such day before that.
std::string cited_id(std::string_view target, model::Date citing);

}  // namespace vraagbaak::index
