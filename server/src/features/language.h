// The language of what features say. The same one as of the findings, so that the edge keeps a single setting.
#pragma once

#include "checks/language.h"

namespace vraagbaak::features {

using checks::Language;
using checks::notation_of;
using checks::say;

}  // namespace vraagbaak::features
