// Stub.
#include "facts/recognise.h"

namespace vraagbaak::facts {

void find_percentages(const Words&, const Setting&, Found&) {}

}  // namespace vraagbaak::facts
