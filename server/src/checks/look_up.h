// What the other texts of the workspace say of a document, where finding it out takes long. It is worked out in the
// background once typing rests; until then its findings stand where the text they are about has moved to.
#pragma once

#include <memory>
#include <stop_token>
#include <string>
#include <unordered_set>
#include <vector>

#include "checks/surroundings.h"

namespace vraagbaak::checks {

/// The findings of look-up checks of one version of a document. Immutable; safe to read from any thread.
class LookUp {
 public:
  /// nullptr when `stop` was asked for, and while the library is still being built.
  static std::shared_ptr<const LookUp> run(std::shared_ptr<const model::Document> document, const std::string& uri,
                                           const index::Library& library, KnownFacts& known,
                                           const std::stop_token& stop = {});

  const model::Document& document() const { return *document_; }
  /// In text order, as they stand in `now`, a later version: those in blocks that did not change, and those in changed
  /// blocks whose words are still there.
  std::vector<Finding> placed(const model::Document& now) const;

 private:
  struct Kept {
    Finding finding;
    std::string words;  ///< those at the place, with some to either side
    uint32_t at = 0;    ///< where in them the place begins
  };

  std::shared_ptr<const model::Document> document_;
  std::vector<Kept> findings_;                      ///< in text order
  std::unordered_set<const model::Block*> blocks_;  ///< of the document, when there are findings
};

/// The same for a document that nobody types in.
std::vector<Finding> looked_up_findings(std::shared_ptr<const model::Document> document, const std::string& uri,
                                        const index::Library& library);

/// True when the two lists would be shown alike in `document`.
bool same_findings(const std::vector<Finding>& a, const std::vector<Finding>& b, const model::Document& document);

}  // namespace vraagbaak::checks
