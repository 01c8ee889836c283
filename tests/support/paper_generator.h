// Papers made at random, of every form, for properties that must hold for all of them. Every question asks about a
// word of its own, so that it can be told from the others whatever its number is.
#pragma once

#include <cstdint>
#include <string>

namespace vraagbaak::fixtures {

enum class PaperForm : uint8_t {
  headed,     ///< "Vraag 1", "Antwoord 1"
  addressed,  ///< "Vraag 1", "Antwoord op vraag 1:"
  bare,       ///< "1" with the question on the next line, "Antwoord"
  inline_,    ///< "1 Is er …", "Antwoord: …"
  flemish,    ///< "1." for the questions, then "1." for the answers
  sections,   ///< headed, with numbering that begins again
  lettered,   ///< "Vraag 1a", "Vraag 1b"
};
inline constexpr int kPaperForms = 7;

enum class Notation : uint8_t {
  house,  ///< lists in order, runs of three numbers or more as ranges, figures: nothing can be written in two ways
  free,   ///< also numbers in words, runs written out, lists out of order, "de vorige vraag"
};

/// The same paper for the same arguments.
std::string generated_paper(PaperForm form, uint32_t seed, Notation notation = Notation::house);

}  // namespace vraagbaak::fixtures
