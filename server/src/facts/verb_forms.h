// One form for the forms of a verb: "voerde … uit", "uitvoert" and "uitgevoerd" tell of the same.
#pragma once

#include <string>
#include <string_view>

namespace vraagbaak::facts {

/// The stem of a verb's root for the stem of any of its forms ("uitgevoerd" gives "uitvoer", "kreg" gives "krijg").
/// A stem that is of no verb mostly stays as it is, and otherwise changes alike for all forms of its word.
std::string one_verb_form(std::string stem);

/// True for a word that a separable verb leaves at the end of its clause: "uit" of "voerde … uit".
bool separable_particle(std::string_view word);
/// True when a word in lower case may be a verb with its person ("voerde", "legt", "wees") by its looks.
bool may_be_finite_verb(std::string_view word);

}  // namespace vraagbaak::facts
