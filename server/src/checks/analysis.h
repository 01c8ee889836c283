// Runs all checks over a document and keeps what an edit did not touch.
#pragma once

#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

#include "base/for_each.h"
#include "checks/check.h"
#include "checks/traces.h"

namespace vraagbaak::checks {

/// The findings of one document version. Immutable; safe to read from any thread.
class Analysis {
 public:
  /// Findings for `document`; those of series that `previous` shares with it, and document-wide ones when the
  /// documents have the same interface, are reused. A document without `previous` is gone through by `for_each`.
  static std::shared_ptr<const Analysis> run(std::shared_ptr<const model::Document> document,
                                             const Analysis* previous = nullptr,
                                             const base::ForEach& for_each = base::in_turn);

  const model::Document& document() const { return *document_; }
  /// All findings in text order.
  std::vector<const Finding*> findings() const;
  /// Changes whenever the findings, or their places in the text, may have changed.
  uint64_t result_id() const { return result_id_; }

 private:
  using Findings = std::shared_ptr<const std::vector<Finding>>;
  struct SeriesResult {
    Findings findings;  ///< of block checks; null when there are none; places carry the series' index of this version
    std::shared_ptr<const std::vector<uint64_t>> facts;                        ///< facts_of each block
    std::shared_ptr<const std::vector<std::shared_ptr<const Traces>>> traces;  ///< of each block; null for none
  };
  /// Where a block was analysed before.
  struct Origin {
    const SeriesResult* series = nullptr;
    uint32_t block = 0;
  };
  using Origins = std::unordered_map<const model::Block*, Origin>;

  struct Piece;

  static void check_piece(const model::Document& document, const Origins& origins, Piece& piece);
  static SeriesResult joined(std::span<Piece> pieces);
  static SeriesResult check_series(const model::Document& document, uint32_t series, const Origins& origins);
  void check_all_series(const base::ForEach& for_each);
  void check_paper(std::vector<Finding>& findings) const;
  std::vector<Finding> placed(const Analysis& previous, bool with_paper) const;
  void reuse_series(const Analysis& previous);
  bool places_kept(const Analysis& previous) const;

  std::shared_ptr<const model::Document> document_;
  std::vector<SeriesResult> by_series_;
  uint32_t unchanged_ = 0;  ///< series at the start that the previous version has in the same place
  Findings document_wide_;  ///< null when there are none
  uint64_t result_id_ = 0;
};

}  // namespace vraagbaak::checks
