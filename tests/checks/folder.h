// A document among other texts, for the checks that look at the folder.
#pragma once

#include <string>
#include <vector>

#include "checks/look_up.h"
#include "checks/place.h"
#include "checks/workspace.h"
#include "features/fake_library.h"

namespace vraagbaak::checks {

struct Folder {
  /// What the workspace checks say of `text` in this folder, as "code: message".
  std::vector<std::string> said_of(std::string_view text, Language language = Language::dutch) {
    library.add(kHere, text);
    const auto document = vraagbaak::fixtures::parse_document(text);
    std::vector<std::string> said;
    for (const Finding& finding : workspace_findings(*document, kHere, library))
      said.push_back(std::string(finding.check->code) + ": " + render(*finding.message, finding.arguments, language));
    return said;
  }

  /// What the look-up checks find in `text` in this folder.
  std::vector<Finding> looked_up(std::string_view text) {
    library.add(kHere, text);
    return looked_up_findings(vraagbaak::fixtures::parse_document(text), kHere, library);
  }
  /// The same as "code severity: message".
  std::vector<std::string> looked_up_of(std::string_view text, Language language = Language::dutch) {
    std::vector<std::string> said;
    for (const Finding& finding : looked_up(text))
      said.push_back(std::string(finding.check->code) + (finding.severity == Severity::warning ? " warning: " : ": ") +
                     render(*finding.message, finding.arguments, language));
    return said;
  }

  static constexpr const char* kHere = "file:///map/antwoord.pqa";
  vraagbaak::fixtures::FakeLibrary library;
};

inline constexpr std::string_view kEarlierPaper = R"(2022Z01234
Vragen van het lid Bakker (VVD) aan de Minister van Financiën over de veerdienst (ingezonden 1 februari 2022).
Antwoord van Minister De Boer (Financiën) (ontvangen 3 maart 2022).

Vraag 1
Hoeveel boten varen er?

Antwoord 1
Er varen twaalf boten.
)";

}  // namespace vraagbaak::checks
