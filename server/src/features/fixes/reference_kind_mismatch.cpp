// Puts the word before the number that names its kind.
#include "features/fixes/corrected_reference.h"

namespace vraagbaak::features::fixes {

extern const Fixer kReferenceKindMismatch;
const Fixer kReferenceKindMismatch{"reference-kind-mismatch", correct_reference};

}  // namespace vraagbaak::features::fixes
