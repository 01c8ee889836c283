// How citations are written in the papers this program knows.
#pragma once

#include <string>
#include <string_view>

#include "index/contents.h"
#include "model/document.h"

namespace vraagbaak::features {

/// `written`, the words of `reference` on one line, in the house style of `form`: "Kamerstuk 29 521, nr. 447" (what
/// the letters and answers of ministries have; Aanwijzing voor de regelgeving 3.43 asks for the same order of parts).
/// Only blanks, points and commas change, never what is cited; other kinds of papers come back as they are.
std::string in_house_style(const model::ExternalReference& reference, std::string_view written, model::Form form);

/// How `paper` is cited in Dutch running text, without brackets: by the identifier that names it alone ("Kamerstuk
/// 29 521, nr. 447"), a letter by its day, any other paper by title and day, without a title by its file's name.
std::string citation_of(const index::Paper& paper);

}  // namespace vraagbaak::features
