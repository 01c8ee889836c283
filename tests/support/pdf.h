// A PDF of our own making: pages with lines, in one of the fonts that every reader has.
#pragma once

#include <string>
#include <vector>

namespace vraagbaak::fixtures {

/// `pages` of lines, which may hold the characters of ASCII besides brackets and backslashes.
std::string pdf(const std::vector<std::vector<std::string>>& pages);

}  // namespace vraagbaak::fixtures
