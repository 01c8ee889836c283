// Stub.
#include "facts/recognise.h"

namespace vraagbaak::facts {

void find_names(const Words&, const Setting&, Found&) {}

}  // namespace vraagbaak::facts
