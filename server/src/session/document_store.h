// The open documents. One thread changes them; readers get snapshots, which never change.
//
// A change touches the text alone. Tree, model and findings of a version are made when somebody first asks its
// snapshot for them, on the thread that asks, starting from the nearest earlier version that has them: a burst of
// changes costs one parse. Threads that ask for the same document wait for each other, since the second one's work
// is small once the first one's is done.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/analysis.h"
#include "checks/look_up.h"
#include "model/document.h"
#include "syntax/tree.h"
#include "text/source_text.h"

namespace vraagbaak::session {

/// Replaces `range` of `before`, which gives `after`.
struct Edit {
  text::ByteRange range;
  uint32_t new_size = 0;
  text::SourceText before;
  text::SourceText after;
};

class Snapshot;
using SnapshotPtr = std::shared_ptr<const Snapshot>;

/// What the versions of one document share while they are analysed.
struct Workshop {
  std::mutex parse_mutex;
  std::unique_ptr<syntax::Parser> parser;  ///< made on first use: opening a document costs nothing
  std::mutex check_mutex;
  std::shared_ptr<const checks::Analysis> last_analysis;
  std::mutex look_up_mutex;
  std::shared_ptr<const checks::LookUp> look_up;  ///< the last one, of any version; null before the first
};

/// One version of an open document. Safe from any thread.
class Snapshot {
 public:
  /// `edits` lead from `base` to this version; without a base the version is parsed from scratch.
  Snapshot(std::string uri, int32_t version, text::SourceText text, std::shared_ptr<Workshop> workshop,
           std::shared_ptr<Snapshot> base, std::vector<Edit> edits);
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  const std::string& uri() const { return uri_; }
  int32_t version() const { return version_; }
  const text::SourceText& text() const { return text_; }

  /// The model of this version; built by the first caller, never null.
  std::shared_ptr<const model::Document> document() const;
  /// The findings of this version; worked out by the first caller, never null.
  std::shared_ptr<const checks::Analysis> analysis() const;
  /// What the last look-up of this or an earlier version found, as it stands in this one; in text order.
  std::vector<checks::Finding> looked_up() const;
  /// From now on `look_up` is the last one of this document.
  void keep(std::shared_ptr<const checks::LookUp> look_up) const;

 private:
  friend class OpenDocument;
  struct Parsed {
    syntax::Tree tree;
    std::shared_ptr<const model::Document> document;
  };
  std::shared_ptr<const Parsed> parsed() const;
  std::shared_ptr<const Parsed> parse() const;

  const std::string uri_;
  const int32_t version_;
  const text::SourceText text_;
  const std::shared_ptr<Workshop> workshop_;
  /// Where a parse starts from; both are guarded by the workshop's parse_mutex and let go once this is parsed.
  mutable std::shared_ptr<Snapshot> base_;
  mutable std::vector<Edit> edits_;

  mutable std::mutex results_mutex_;  ///< held for a moment only
  mutable std::shared_ptr<const Parsed> parsed_;
  mutable std::shared_ptr<const checks::Analysis> analysis_;
};

/// A document as the editor has it. Belongs to one thread.
class OpenDocument {
 public:
  OpenDocument(std::string uri, int32_t version, std::string_view text);

  int32_t version() const { return version_; }
  const text::SourceText& text() const { return text_; }

  /// Replaces `range`, clamped to the text.
  void replace(text::ByteRange range, std::string_view replacement);
  /// Replaces the whole text; only what differs counts as changed.
  void replace_all(std::string_view replacement);
  void set_version(int32_t version) { version_ = version; }

  /// The current version. The same object until the next change.
  SnapshotPtr snapshot();
  /// True when `snapshot` is what snapshot() would return.
  bool is_current(const Snapshot& snapshot) const;

 private:
  /// Beyond this many changes without a parse, one parse from scratch is cheaper than what leads up to it.
  static constexpr size_t kMaxEdits = 500;

  std::string uri_;
  int32_t version_;
  text::SourceText text_;
  std::shared_ptr<Workshop> workshop_ = std::make_shared<Workshop>();
  std::shared_ptr<Snapshot> last_;
  std::vector<Edit> edits_;  ///< since `last_`
  bool from_scratch_ = false;
};

/// The documents by URI. Belongs to one thread.
class DocumentStore {
 public:
  /// Opening a document that is open already replaces it.
  OpenDocument& open(const std::string& uri, int32_t version, std::string_view text);
  /// False when it was not open.
  bool close(const std::string& uri);
  /// nullptr when it is not open. Lives until the document is closed or opened again.
  OpenDocument* find(const std::string& uri);
  /// nullptr when it is not open.
  SnapshotPtr snapshot(const std::string& uri);
  /// All open documents, by URI.
  std::vector<SnapshotPtr> snapshots();

 private:
  std::map<std::string, OpenDocument> documents_;
};

}  // namespace vraagbaak::session
