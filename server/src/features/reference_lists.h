// All references of a paper in two lists: what it refers to, inside and outside itself, and who refers to it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/language.h"
#include "features/papers.h"
#include "features/places.h"
#include "index/library.h"

namespace vraagbaak::features {

/// To a question or answer of the same paper.
struct ReferenceInside {
  text::ByteRange range;
  std::string words;               ///< on one line
  std::string from;                ///< the question or answer it stands in: "Antwoord 7"; may be empty
  std::string to;                  ///< "Vraag 5"
  std::optional<Location> target;  ///< the answer, else the question; nullopt when there is no such question
};

/// To another publication, or to a question in it.
struct ReferenceOutside {
  text::ByteRange range;
  std::string words;
  std::string id;               ///< normalised: "kst-31409-412"
  std::string name;             ///< "Kamerstuk 31 409, nr. 412"; of a letter its words
  model::Label question;        ///< number 0 for the publication as a whole
  std::string address;          ///< official, https; empty when none is known
  std::string title;            ///< of the paper in the workspace; empty when it has none
  std::optional<Place> target;  ///< in the workspace
};

/// From another text of the workspace to this one.
struct ReferenceFrom {
  std::string uri;
  std::string title;  ///< of the text that refers
  text::ByteRange range;
  model::Label question;  ///< that is named; number 0 for the paper as a whole
};

struct ReferenceLists {
  std::vector<ReferenceInside> inside;    ///< in text order
  std::vector<ReferenceOutside> outside;  ///< in text order
  std::vector<ReferenceFrom> incoming;    ///< by text and place; at most kMostIncoming
};
inline constexpr size_t kMostIncoming = 1000;

ReferenceLists reference_lists(const model::Document& document, const std::string& uri, const index::Library& library,
                               Language language);

}  // namespace vraagbaak::features
