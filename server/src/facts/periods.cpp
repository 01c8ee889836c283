// Stub.
#include "facts/recognise.h"

namespace vraagbaak::facts {

void find_periods(const Words&, const Setting&, Found&) {}

}  // namespace vraagbaak::facts
