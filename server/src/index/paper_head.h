// What the first lines of a paper say of it where the grammar gives no field: the dossier and number of a Kamerstuk,
// the day of a letter, the number alone on a line of an Aanhangsel.
#pragma once

#include <string>

#include "model/document.h"

namespace vraagbaak::index {

struct PaperHead {
  std::string kamerstuk;        ///< "kst-27925-880"; empty without a dossier and a number
  std::string dossier_title;    ///< "Bestrijding internationaal terrorisme"
  std::string appendix_number;  ///< "546", alone on its line
  model::Date date;             ///< "Datum 14 november 2024", "Den Haag, 8 juni 2017", "Vastgesteld 5 januari 2022"
  bool letter = false;          ///< the text is a letter of that day
};

PaperHead read_head(const model::Document& document);

}  // namespace vraagbaak::index
