// How the parts of Contents are written into the store's records and read back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/contents.h"

namespace vraagbaak::index {

/// Without its URI.
std::string packed(const Paper& paper);
Paper unpacked_paper(std::string_view bytes);

std::string packed(const std::vector<Question>& questions);
std::vector<Question> unpacked_questions(std::string_view bytes);

/// Citations of one identifier, which is not written.
std::string packed(const std::vector<const Citation*>& citations);
std::vector<Citation> unpacked_citations(std::string_view bytes, const std::string& id);

std::string packed(const Term& term);
Term unpacked_term(std::string_view bytes);

std::string packed(const std::vector<SheetProblem>& problems);
std::vector<SheetProblem> unpacked_problems(std::string_view bytes);

std::string packed(const std::vector<std::string>& strings);
std::vector<std::string> unpacked_strings(std::string_view bytes);

}  // namespace vraagbaak::index
