// Two answered papers on the inspection of ships, of which a test gives the answer.
#pragma once

#include <string>
#include <string_view>

namespace vraagbaak::fixtures {

/// A paper that begins with `head`; the answer is line 9.
inline std::string ship_paper(std::string_view head, std::string_view answer) {
  return std::string(head) + "\n\nVraag 1\nHoeveel schepen zijn gekeurd?\n\nAntwoord 1\n" + std::string(answer) + "\n";
}

/// Received on 3 March 2023.
inline std::string earlier_paper(std::string_view answer) {
  return ship_paper(R"(2023Z01234
Vragen van het lid Bakker (VVD) aan de Minister van Financiën over de keuring van schepen (ingezonden 1 februari 2023).
Antwoord van Minister De Boer (Financiën) (ontvangen 3 maart 2023).)",
                    answer);
}

/// Received on 3 March 2024.
inline std::string later_paper(std::string_view answer) {
  return ship_paper(R"(2024Z00001
Vragen van het lid Smit (D66) aan de Minister van Financiën over schepen (ingezonden 1 februari 2024).
Antwoord van Minister De Boer (Financiën) (ontvangen 3 maart 2024).)",
                    answer);
}

}  // namespace vraagbaak::fixtures
