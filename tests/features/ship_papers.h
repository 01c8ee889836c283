// Two answered papers on the inspection of ships, of which a test gives the answer.
#pragma once

#include <string>
#include <string_view>

namespace vraagbaak::fixtures {

/// Received on 3 March 2023; the answer is line 9.
inline std::string earlier_paper(std::string_view answer) {
  return R"(2023Z01234
Vragen van het lid Bakker (VVD) aan de Minister van Financiën over de keuring van schepen (ingezonden 1 februari 2023).
Antwoord van Minister De Boer (Financiën) (ontvangen 3 maart 2023).

Vraag 1
Hoeveel schepen zijn gekeurd?

Antwoord 1
)" + std::string(answer) +
         "\n";
}

/// Received on 3 March 2024; the answer is line 9.
inline std::string later_paper(std::string_view answer) {
  return R"(2024Z00001
Vragen van het lid Smit (D66) aan de Minister van Financiën over schepen (ingezonden 1 februari 2024).
Antwoord van Minister De Boer (Financiën) (ontvangen 3 maart 2024).

Vraag 1
Hoeveel schepen zijn gekeurd?

Antwoord 1
)" + std::string(answer) +
         "\n";
}

}  // namespace vraagbaak::fixtures
