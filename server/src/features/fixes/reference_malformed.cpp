// Writes the citation as its kind requires, in the house style of the form.
#include "features/fixes/corrected_reference.h"

namespace vraagbaak::features::fixes {

extern const Fixer kReferenceMalformed;
const Fixer kReferenceMalformed{"reference-malformed", correct_reference};

}  // namespace vraagbaak::features::fixes
