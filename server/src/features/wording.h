// Small words that several features share when they name questions and answers.
#pragma once

#include <string>
#include <vector>

#include "features/language.h"

namespace vraagbaak::features {

/// "Vraag 4" as it reads inside a sentence: "vraag 4". Only an ASCII letter is changed.
std::string lower_first(std::string text);

/// "vraag 3, antwoord 5 en antwoord 7"; beyond twelve names the rest is counted.
std::string enumerate(const std::vector<std::string>& names, Language language);

}  // namespace vraagbaak::features
