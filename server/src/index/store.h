// What is known of the texts of one folder, in a database on disk that outlives the program and that several programs
// share. Where it cannot be kept on disk it lives in memory. Killed at any moment, it holds what was written last.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/contents.h"
#include "index/library.h"
#include "index/sqlite.h"

namespace vraagbaak::index {

/// How a file is told from what it was.
struct FileStamp {
  int64_t size = 0;
  int64_t modified = 0;  ///< nanoseconds
  uint64_t hash = 0;     ///< of the bytes
};

struct KnownFile {
  std::string path;  ///< below the folder
  FileStamp stamp;
};

/// A file as it should be from now on.
struct StoreChange {
  enum class Kind : uint8_t {
    contents,  ///< new or changed
    stamp,     ///< touched, with the same bytes
    no_text,   ///< not to be indexed (binary): remembered so that it is not read again
    gone,
  };
  Kind kind = Kind::contents;
  std::string path;
  FileStamp stamp;
  Contents contents;
};

struct StoreStatistics {
  uint64_t files = 0;
  uint64_t papers = 0;  ///< that have an identifier
  uint64_t questions = 0;
  uint64_t citations = 0;
  uint64_t facts = 0;
  uint64_t text_bytes = 0;
  uint64_t database_bytes = 0;
};

/// Safe from any thread; a batch of changes does not keep readers waiting when it is on disk.
class Store {
 public:
  struct Options {
    std::string root;         ///< the folder, an absolute path
    std::string path;         ///< of the database; empty keeps it in memory
    uint32_t most_pages = 0;  ///< limit of the database, as a full disk would be; 0 for none
  };
  /// Never fails: what cannot be opened is made anew, what cannot be made lives in memory, and `trouble` says so.
  static std::shared_ptr<Store> open(Options options);

  bool on_disk() const { return on_disk_; }
  /// Why it is not kept on disk; empty when it is or was not meant to be.
  const std::string& trouble() const { return trouble_; }
  /// What ended the use of this store; then a new one must be opened.
  sqlite::Fault fault() const;
  /// An empty store after this one failed: on disk again when the database was damaged, else in memory.
  std::shared_ptr<Store> replacement() const;

  const std::string& root() const { return options_.root; }
  const std::string& path() const { return options_.path; }
  std::string uri(std::string_view path) const;

  /// All files, by path.
  std::vector<KnownFile> known() const;
  /// Makes all changes or none. False when none was made: see `fault`, or try again when there is none.
  bool write(const std::vector<StoreChange>& changes);
  StoreStatistics statistics() const;
  uint32_t files() const;

  // What Library asks; `path` is below the folder, results carry the URI.
  std::optional<Paper> paper(std::string_view path) const;
  /// `id` must be normalised.
  std::vector<Paper> papers(std::string_view id, size_t limit) const;
  std::vector<Paper> papers_from(std::string_view prefix, size_t limit) const;
  std::vector<Paper> search_papers(std::string_view words, size_t limit) const;
  std::vector<QuestionHit> search_questions(std::string_view words, size_t limit) const;
  std::vector<Question> questions(std::string_view path) const;
  /// Citations of any of `ids`, by path and place.
  std::vector<CitedIn> citations(const std::vector<std::string>& ids, std::optional<model::Label> question,
                                 size_t limit) const;
  /// By path; each pair may occur several times, once for each identifier that is cited.
  std::vector<PaperLink> links() const;
  struct CitedId {
    std::string id;
    uint64_t citations = 0;
  };
  std::vector<CitedId> cited_ids(std::string_view prefix, size_t limit) const;
  std::vector<TermIn> terms(std::string_view prefix, size_t limit) const;
  /// The sheets with problems, by path.
  std::vector<SheetProblemsIn> sheet_problems() const;
  /// In the order of `outranks`; by path and place within each rank.
  std::vector<FactIn> facts_like(const facts::Claim& claim, size_t limit) const;
  std::vector<FactIn> search_facts(std::string_view words, size_t limit) const;
  std::vector<FactIn> facts_on(facts::Day day, size_t limit) const;
  /// The files of which another one may say something: they cite a paper of this folder, or share an identifier with
  /// another file. By path.
  std::vector<std::string> linked_files() const;

 private:
  explicit Store(Options options) : options_(std::move(options)) {}
  /// Opens writer and reader at `path`; false with the reason in `writer_`.
  bool connect(const std::string& path);

  struct Reading {
    std::unique_lock<std::mutex> lock;
    sqlite::Connection& connection;
  };
  Reading reading() const;
  /// The same for questions that take long: nobody who asks a short one waits for them.
  Reading long_reading() const;
  /// Facts by their rows in the full-text table, in that order.
  std::vector<FactIn> facts_at(sqlite::Connection& connection, const std::vector<int64_t>& rows) const;

  Options options_;
  bool on_disk_ = false;
  std::string trouble_;
  mutable std::mutex write_mutex_;
  mutable std::mutex read_mutex_;
  mutable std::mutex long_read_mutex_;
  mutable sqlite::Connection writer_;
  mutable sqlite::Connection reader_;       ///< not open in memory, where the writer reads as well
  mutable sqlite::Connection long_reader_;  ///< the same
};

/// In how many places a text cites another one: a question that is named there counts with its paper. Of all citations
/// of that paper, at least one.
uint32_t citing_places(const std::vector<Citation>& citations);

/// Where the database of folder `root` belongs: below VRAAGBAAK_CACHE, else the user's cache directory; empty when
/// there is none.
std::string store_path(const std::string& root);

/// The words of a search: folded, each with its letters and digits alone.
std::vector<std::string> search_words(std::string_view text);

}  // namespace vraagbaak::index
