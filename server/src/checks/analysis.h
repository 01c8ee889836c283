// Runs all checks over a document and keeps what an edit did not touch.
#pragma once

#include <memory>
#include <vector>

#include "checks/check.h"

namespace vraagbaak::checks {

/// The findings of one document version. Immutable; safe to read from any thread.
class Analysis {
 public:
  /// Findings for `document`; those of series that `previous` shares with it, and document-wide ones when the
  /// documents have the same interface, are reused.
  static std::shared_ptr<const Analysis> run(std::shared_ptr<const model::Document> document,
                                             const Analysis* previous = nullptr);

  const model::Document& document() const { return *document_; }
  /// All findings in text order.
  std::vector<const Finding*> findings() const;
  /// Changes whenever the findings, or their places in the text, may have changed.
  uint64_t result_id() const { return result_id_; }

 private:
  std::shared_ptr<const model::Document> document_;
  std::vector<std::shared_ptr<const std::vector<Finding>>> by_series_;  ///< places carry the series' index of this version
  std::shared_ptr<const std::vector<Finding>> document_wide_;
  uint64_t result_id_ = 0;
};

}  // namespace vraagbaak::checks
