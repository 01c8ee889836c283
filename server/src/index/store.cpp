#include "index/store.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

#include "facts/stem.h"
#include "index/identity.h"
#include "index/records.h"
#include "index/text_hash.h"
#include "index/uri.h"
#include "text/unicode.h"

namespace vraagbaak::index {

using sqlite::Connection;
using sqlite::Fault;
using sqlite::Statement;

namespace {

/// Counts changes of the tables and of what is written into them; another one is another database.
constexpr int kSchema = 8;

constexpr const char* kTables = R"sql(
CREATE TABLE files(id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, size INTEGER, modified INTEGER, hash INTEGER,
                   questions INTEGER, citations INTEGER, facts INTEGER, known INTEGER,
                   problems BLOB);
CREATE TABLE contents(file INTEGER PRIMARY KEY, paper BLOB, asked BLOB, cited BLOB, terms BLOB, stated BLOB);
CREATE TABLE ids(id TEXT COLLATE NOCASE, rank INTEGER, file INTEGER, PRIMARY KEY(id, rank, file)) WITHOUT ROWID;
CREATE TABLE targets(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, citations INTEGER);
CREATE TABLE cited(target INTEGER, file INTEGER, places BLOB, PRIMARY KEY(target, file)) WITHOUT ROWID;
CREATE TABLE terms(folded TEXT, file INTEGER, term BLOB, PRIMARY KEY(folded, file)) WITHOUT ROWID;
CREATE VIRTUAL TABLE paper_words USING fts5(ids, title, people, name, content='', prefix='2 3',
                                            tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE question_words USING fts5(words, content='', prefix='2 3',
                                               tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE fact_words USING fts5(words, content='', detail=none, tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE fact_vocabulary USING fts5vocab(fact_words, 'row');
)sql";

/// A row of question_words or fact_words: the file, and the place of the question or the fact in it.
constexpr int kPlaceBits = 20;
constexpr size_t kMostPlaces = size_t{1} << kPlaceBits;

/// Beyond this many hits they are not ranked: whoever typed so little looks on anyway.
constexpr size_t kMostRanked = 2000;

constexpr const char* kSettings =
    "PRAGMA synchronous=NORMAL; PRAGMA cache_size=-6000; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0;"
    "PRAGMA journal_size_limit=8000000;";

int64_t single(Connection& connection, const char* sql) {
  Statement statement = connection.prepare(sql);
  return statement.step() ? statement.integer(0) : 0;
}

/// The smallest text after all that start with `prefix`.
std::string after(std::string_view prefix) { return std::string(prefix) + "\xFF\xFF"; }

/// What paper_words holds of a paper; must be the same when the row is deleted.
struct PaperWords {
  std::string ids;
  std::string title;
  std::string people;
  std::string name;
};
PaperWords words_of(const Paper& paper, std::string_view path) {
  PaperWords words;
  for (const std::string& id : paper.ids) {
    words.ids += id + " ";
    // "kst-29521-447" is asked for as "29 521" too.
    constexpr std::string_view kKamerstuk = "kst-";
    constexpr size_t kDossier = 5;
    if (id.starts_with(kKamerstuk) && id.size() >= kKamerstuk.size() + kDossier)
      words.ids += id.substr(kKamerstuk.size(), 2) + " " + id.substr(kKamerstuk.size() + 2, 3) + " ";
  }
  words.title = paper.title;
  for (const std::string& person : paper.people) words.people += person + " ";
  words.name = path;
  return words;
}

/// "veer boot" → "\"veer\" \"boot\"*": every word, the last one as a beginning. Empty without words.
std::string match_of(std::string_view text) {
  const std::vector<std::string> words = search_words(text);
  std::string match;
  for (size_t i = 0; i < words.size(); ++i) {
    if (i > 0) match += ' ';
    match += '"' + words[i] + '"';
    // A single letter begins too many words to be worth asking for.
    if (i + 1 == words.size() && words[i].size() > 1) match += '*';
  }
  return match;
}

/// Rows of a full-text table, the best first.
std::vector<int64_t> matches(Connection& connection, const std::string& table, const std::string& rank,
                             const std::string& match, size_t limit) {
  std::vector<int64_t> rows;
  if (match.empty()) return rows;
  {
    Statement some = connection.prepare("SELECT rowid FROM " + table + " WHERE " + table + " MATCH ?1 LIMIT ?2");
    some.bind(1, match).bind(2, static_cast<int64_t>(kMostRanked + 1));
    while (some.step()) rows.push_back(some.integer(0));
  }
  if (rows.size() <= kMostRanked && rows.size() > 1) {
    rows.clear();
    Statement ranked = connection.prepare("SELECT rowid FROM " + table + " WHERE " + table + " MATCH ?1 ORDER BY " +
                                          rank + " LIMIT ?2");
    ranked.bind(1, match).bind(2, static_cast<int64_t>(limit));
    while (ranked.step()) rows.push_back(ranked.integer(0));
  }
  if (rows.size() > limit) rows.resize(limit);
  return rows;
}

/// Without a message it was busy for longer than anyone waits.
std::string why(const std::string& message) { return message.empty() ? "database is locked" : message; }

void remove_database(const std::string& path) {
  std::error_code ignored;
  for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(path + suffix, ignored);
}

/// The end of the name of a database of that schema.
std::string schema_suffix(int schema) { return "-" + std::to_string(schema) + ".db"; }

/// A folder has one database; those that earlier versions of the program made for it are of use to nobody.
void remove_earlier_databases(const std::string& path) {
  const std::string suffix = schema_suffix(kSchema);
  if (!path.ends_with(suffix)) return;
  const std::string stem = path.substr(0, path.size() - suffix.size());
  for (int schema = 1; schema < kSchema; ++schema) remove_database(stem + schema_suffix(schema));
}

/// All statements that change something; lives for one batch.
class BatchWriter {
 public:
  explicit BatchWriter(Connection& connection)
      : connection_(connection),
        find_(connection.prepare("SELECT id, hash, known FROM files WHERE path = ?1")),
        touch_(connection.prepare("UPDATE files SET size = ?2, modified = ?3 WHERE path = ?1")),
        add_file_(
            connection.prepare("INSERT INTO files(path, size, modified, hash, questions, citations, known, facts, "
                               "problems) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")),
        remove_file_(connection.prepare("DELETE FROM files WHERE id = ?1")),
        contents_(connection.prepare("SELECT paper, asked, cited, terms, stated FROM contents WHERE file = ?1")),
        add_contents_(connection.prepare("INSERT INTO contents VALUES(?1, ?2, ?3, ?4, ?5, ?6)")),
        remove_contents_(connection.prepare("DELETE FROM contents WHERE file = ?1")),
        add_id_(connection.prepare("INSERT OR IGNORE INTO ids VALUES(?1, ?2, ?3)")),
        remove_id_(connection.prepare("DELETE FROM ids WHERE id = ?1 AND rank = ?2 AND file = ?3")),
        find_target_(connection.prepare("SELECT id FROM targets WHERE name = ?1")),
        add_target_(connection.prepare("INSERT INTO targets(name, citations) VALUES(?1, 0)")),
        count_target_(connection.prepare("UPDATE targets SET citations = citations + ?2 WHERE id = ?1")),
        add_cited_(connection.prepare("INSERT OR REPLACE INTO cited VALUES(?1, ?2, ?3)")),
        remove_cited_(connection.prepare("DELETE FROM cited WHERE target = ?1 AND file = ?2")),
        add_term_(connection.prepare("INSERT OR IGNORE INTO terms VALUES(?1, ?2, ?3)")),
        remove_term_(connection.prepare("DELETE FROM terms WHERE folded = ?1 AND file = ?2")),
        add_paper_words_(
            connection.prepare("INSERT INTO paper_words(rowid, ids, title, people, name) VALUES(?1, ?2, ?3, ?4, ?5)")),
        remove_paper_words_(connection.prepare("INSERT INTO paper_words(paper_words, rowid, ids, title, people, name) "
                                               "VALUES('delete', ?1, ?2, ?3, ?4, ?5)")),
        add_question_words_(connection.prepare("INSERT INTO question_words(rowid, words) VALUES(?1, ?2)")),
        remove_question_words_(
            connection.prepare("INSERT INTO question_words(question_words, rowid, words) VALUES('delete', ?1, ?2)")),
        add_fact_words_(connection.prepare("INSERT INTO fact_words(rowid, words) VALUES(?1, ?2)")),
        remove_fact_words_(
            connection.prepare("INSERT INTO fact_words(fact_words, rowid, words) VALUES('delete', ?1, ?2)")) {}

  void apply(const StoreChange& change) {
    find_.bind(1, change.path);
    const bool found = find_.step();
    const int64_t id = found ? find_.integer(0) : 0;
    const auto hash = static_cast<uint64_t>(found ? find_.integer(1) : 0);
    const bool known = found && find_.integer(2) != 0;
    find_.reset();
    using Kind = StoreChange::Kind;
    // Another server may have been faster.
    const bool same = found && hash == change.stamp.hash && known == (change.kind != Kind::no_text);
    if (change.kind == Kind::stamp || (change.kind != Kind::gone && same)) {
      touch_.bind(1, change.path).bind(2, change.stamp.size).bind(3, change.stamp.modified).run();
      return;
    }
    if (found) remove(id, change.path);
    if (change.kind != Kind::gone) add(change);
  }

 private:
  void add(const StoreChange& change) {
    const Contents& contents = change.contents;
    const bool known = change.kind == StoreChange::Kind::contents;
    add_file_.bind(1, change.path).bind(2, change.stamp.size).bind(3, change.stamp.modified);
    add_file_.bind(4, static_cast<int64_t>(change.stamp.hash));
    add_file_.bind(5, static_cast<int64_t>(contents.questions.size()));
    add_file_.bind(6, static_cast<int64_t>(contents.citations.size())).bind(7, known ? 1 : 0);
    const std::string problems = packed(contents.problems);
    add_file_.bind(8, static_cast<int64_t>(contents.facts.size())).bind_blob(9, problems).run();
    if (!known) return;
    const int64_t file = connection_.last_row();

    for (size_t rank = 0; rank < contents.paper.ids.size(); ++rank)
      add_id_.bind(1, contents.paper.ids[rank]).bind(2, static_cast<int64_t>(rank)).bind(3, file).run();
    const std::string cited = add_citations(contents.citations, file);
    const std::string terms = add_terms(contents.terms, file);
    paper_words(add_paper_words_, contents.paper, change.path, file);
    question_words(add_question_words_, contents.questions, file);
    fact_words(add_fact_words_, contents.facts, file);

    const std::string paper = packed(contents.paper);
    const std::string questions = packed(contents.questions);
    const std::string stated = packed(contents.facts);
    add_contents_.bind(1, file).bind_blob(2, paper).bind_blob(3, questions).bind_blob(4, cited).bind_blob(5, terms);
    add_contents_.bind_blob(6, stated).run();
  }

  std::string add_citations(const std::vector<Citation>& citations, int64_t file) {
    std::map<std::string_view, std::vector<const Citation*>> by_id;
    for (const Citation& citation : citations) by_id[citation.id].push_back(&citation);
    std::vector<std::string> cited;
    for (const auto& [id, places] : by_id) {
      const int64_t target = target_of(id, true);
      const std::string bytes = packed(places);
      add_cited_.bind(1, target).bind(2, file).bind_blob(3, bytes).run();
      count_target_.bind(1, target).bind(2, static_cast<int64_t>(places.size())).run();
      cited.push_back(std::string(id));
      cited.push_back(std::to_string(places.size()));
    }
    return packed(cited);
  }

  std::string add_terms(const std::vector<Term>& terms, int64_t file) {
    std::vector<std::string> folded;
    for (const Term& term : terms) {
      const std::string key = text::fold(term.abbreviation);
      const std::string bytes = packed(term);
      add_term_.bind(1, key).bind(2, file).bind_blob(3, bytes).run();
      folded.push_back(key);
    }
    return packed(folded);
  }

  void remove(int64_t file, std::string_view path) {
    contents_.bind(1, file);
    if (contents_.step()) {
      const Paper paper = unpacked_paper(contents_.text(0));
      const std::vector<Question> questions = unpacked_questions(contents_.text(1));
      const std::vector<std::string> cited = unpacked_strings(contents_.text(2));
      const std::vector<std::string> terms = unpacked_strings(contents_.text(3));
      paper_words(remove_paper_words_, paper, path, file);
      question_words(remove_question_words_, questions, file);
      fact_words(remove_fact_words_, unpacked_facts(contents_.text(4)), file);
      for (size_t rank = 0; rank < paper.ids.size(); ++rank)
        remove_id_.bind(1, paper.ids[rank]).bind(2, static_cast<int64_t>(rank)).bind(3, file).run();
      for (size_t i = 0; i + 1 < cited.size(); i += 2) {
        const int64_t target = target_of(cited[i], false);
        remove_cited_.bind(1, target).bind(2, file).run();
        count_target_.bind(1, target).bind(2, -static_cast<int64_t>(std::strtoull(cited[i + 1].c_str(), nullptr, 10)));
        count_target_.run();
      }
      for (const std::string& term : terms) remove_term_.bind(1, term).bind(2, file).run();
    }
    contents_.reset();
    remove_contents_.bind(1, file).run();
    remove_file_.bind(1, file).run();
  }

  int64_t target_of(std::string_view id, bool add) {
    find_target_.bind(1, id);
    const bool found = find_target_.step();
    const int64_t target = found ? find_target_.integer(0) : 0;
    find_target_.reset();
    if (found || !add) return target;
    add_target_.bind(1, id).run();
    return connection_.last_row();
  }

  static void paper_words(Statement& statement, const Paper& paper, std::string_view path, int64_t file) {
    const PaperWords words = words_of(paper, path);
    statement.bind(1, file).bind(2, words.ids).bind(3, words.title).bind(4, words.people).bind(5, words.name).run();
  }

  static void question_words(Statement& statement, const std::vector<Question>& questions, int64_t file) {
    for (size_t i = 0; i < std::min(questions.size(), kMostPlaces); ++i)
      statement.bind(1, (file << kPlaceBits) | static_cast<int64_t>(i)).bind(2, questions[i].text).run();
  }

  static void fact_words(Statement& statement, const std::vector<Fact>& facts, int64_t file) {
    for (size_t i = 0; i < std::min(facts.size(), kMostPlaces); ++i) {
      const std::string words = search_text(facts[i]);
      statement.bind(1, (file << kPlaceBits) | static_cast<int64_t>(i)).bind(2, words).run();
    }
  }

  Connection& connection_;
  Statement find_, touch_, add_file_, remove_file_;
  Statement contents_, add_contents_, remove_contents_;
  Statement add_id_, remove_id_;
  Statement find_target_, add_target_, count_target_, add_cited_, remove_cited_;
  Statement add_term_, remove_term_;
  Statement add_paper_words_, remove_paper_words_, add_question_words_, remove_question_words_;
  Statement add_fact_words_, remove_fact_words_;
};

}  // namespace

std::vector<std::string> search_words(std::string_view text) {
  constexpr size_t kLongestSearch = 512;
  constexpr size_t kMostWords = 16;
  const std::string folded = text::fold(text.substr(0, kLongestSearch));
  std::vector<std::string> words;
  std::string word;
  for (size_t at = 0; at <= folded.size();) {
    const text::CodePoint c = text::decode(folded, at);
    const bool part = c.size > 0 && c.valid && (text::is_letter(c.value) || text::is_digit(c.value));
    if (part) word += folded.substr(at, c.size);
    if (!part && !word.empty() && words.size() < kMostWords) words.push_back(std::exchange(word, {}));
    if (c.size == 0) break;
    at += c.size;
  }
  return words;
}

std::string store_path(const std::string& root) {
  const auto variable = [](const char* name) {
    const char* value = std::getenv(name);
    return std::string(value != nullptr ? value : "");
  };
  std::string directory = variable("VRAAGBAAK_CACHE");
  if (directory.empty()) {
    std::string cache = variable("XDG_CACHE_HOME");
    // A relative path is to be ignored (XDG Base Directory Specification).
    if (!cache.starts_with('/')) {
      const std::string home = variable("HOME");
      cache = home.starts_with('/') ? home + "/.cache" : "";
    }
    if (cache.empty()) return "";
    directory = cache + "/vraagbaak/index";
  }
  return directory + "/" + hex(text_hash(root)) + schema_suffix(kSchema);
}

std::shared_ptr<Store> Store::open(Options options) {
  std::shared_ptr<Store> store(new Store(std::move(options)));
  const std::string path = store->options_.path;
  if (!path.empty()) {
    std::error_code error;
    const auto directory = std::filesystem::path(path).parent_path();
    // What somebody reads is nobody else's business; a folder that was there is left as it is.
    if (std::filesystem::create_directories(directory, error) && !error)
      std::filesystem::permissions(directory, std::filesystem::perms::owner_all, error);
    store->on_disk_ = store->connect(path);
    if (!store->on_disk_ && store->writer_.fault() == Fault::corrupt) {
      store->writer_ = {};
      store->reader_ = {};
      store->long_reader_ = {};
      remove_database(path);
      store->on_disk_ = store->connect(path);
    }
    if (store->on_disk_) {
      remove_earlier_databases(path);
      return store;
    }
    store->trouble_ = path + ": " + why(store->writer_.message());
    store->reader_ = {};
    store->long_reader_ = {};
  }
  store->connect(":memory:");
  return store;
}

bool Store::connect(const std::string& path) {
  const bool memory = path == ":memory:";
  writer_ = Connection::open(path);
  writer_.run(kSettings);
  if (!memory) writer_.run("PRAGMA journal_mode=WAL");
  if (options_.most_pages != 0 && !memory)
    writer_.run(("PRAGMA max_page_count=" + std::to_string(options_.most_pages)).c_str());
  // Also finds out whether the file can be written at all.
  if (!writer_.run("BEGIN IMMEDIATE")) return false;
  const int64_t schema = single(writer_, "PRAGMA user_version");
  if (schema == 0 && writer_) {
    writer_.run(kTables);
    writer_.run(("PRAGMA user_version=" + std::to_string(kSchema)).c_str());
  }
  if (!writer_.run("COMMIT") || !writer_) return false;
  if (!memory) {
    reader_ = Connection::open(path, true);
    reader_.run("PRAGMA cache_size=-6000; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0;");
    long_reader_ = Connection::open(path, true);
    long_reader_.run("PRAGMA cache_size=-2000; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0;");
  }
  return memory || (reader_ && long_reader_);
}

Fault Store::fault() const {
  const std::scoped_lock lock(write_mutex_, read_mutex_, long_read_mutex_);
  if (writer_.fault() != Fault::none) return writer_.fault();
  return reader_.fault() != Fault::none ? reader_.fault() : long_reader_.fault();
}

std::shared_ptr<Store> Store::replacement() const {
  Options options = options_;
  std::string trouble;
  if (on_disk_) {
    const std::scoped_lock lock(write_mutex_, read_mutex_, long_read_mutex_);
    const std::array<const Connection*, 3> all{&writer_, &reader_, &long_reader_};
    const auto faulty =
        std::find_if(all.begin(), all.end(), [](const Connection* one) { return one->fault() != Fault::none; });
    const bool damaged =
        std::any_of(all.begin(), all.end(), [](const Connection* one) { return one->fault() == Fault::corrupt; });
    if (damaged) {
      remove_database(options_.path);
    } else {
      trouble = options_.path + ": " + why(faulty == all.end() ? std::string() : (*faulty)->message());
      options.path.clear();
    }
  }
  std::shared_ptr<Store> store = open(std::move(options));
  if (!trouble.empty()) store->trouble_ = std::move(trouble);
  return store;
}

Store::Reading Store::reading() const {
  if (on_disk_) return {std::unique_lock(read_mutex_), reader_};
  return {std::unique_lock(write_mutex_), writer_};
}

Store::Reading Store::long_reading() const {
  if (on_disk_) return {std::unique_lock(long_read_mutex_), long_reader_};
  return reading();
}

std::string Store::uri(std::string_view path) const { return uri_of(options_.root + "/" + std::string(path)); }

std::vector<KnownFile> Store::known() const {
  const Reading now = reading();
  Statement all = now.connection.prepare("SELECT path, size, modified, hash FROM files ORDER BY path");
  std::vector<KnownFile> files;
  while (all.step())
    files.push_back(
        {std::string(all.text(0)), {all.integer(1), all.integer(2), static_cast<uint64_t>(all.integer(3))}});
  return files;
}

bool Store::write(const std::vector<StoreChange>& changes) {
  const std::lock_guard lock(write_mutex_);
  if (!writer_.run("BEGIN IMMEDIATE")) return false;
  {
    BatchWriter batch(writer_);
    for (const StoreChange& change : changes) {
      if (!writer_) break;
      batch.apply(change);
    }
  }
  if (writer_ && writer_.run("COMMIT")) return true;
  writer_.run("ROLLBACK");
  return false;
}

StoreStatistics Store::statistics() const {
  const Reading now = reading();
  StoreStatistics found;
  Statement files = now.connection.prepare(
      "SELECT count(*), ifnull(sum(questions), 0), ifnull(sum(citations), 0), ifnull(sum(size), 0), "
      "ifnull(sum(facts), 0) FROM files WHERE known");
  if (files.step()) {
    found.files = static_cast<uint64_t>(files.integer(0));
    found.questions = static_cast<uint64_t>(files.integer(1));
    found.citations = static_cast<uint64_t>(files.integer(2));
    found.text_bytes = static_cast<uint64_t>(files.integer(3));
    found.facts = static_cast<uint64_t>(files.integer(4));
  }
  found.papers = static_cast<uint64_t>(single(now.connection, "SELECT count(DISTINCT file) FROM ids"));
  found.database_bytes =
      static_cast<uint64_t>(single(now.connection, "PRAGMA page_count") * single(now.connection, "PRAGMA page_size"));
  return found;
}

uint32_t Store::files() const {
  const Reading now = reading();
  return static_cast<uint32_t>(single(now.connection, "SELECT count(*) FROM files"));
}

namespace {

Paper paper_from(const Store& store, std::string_view path, std::string_view bytes) {
  Paper paper = unpacked_paper(bytes);
  paper.uri = store.uri(path);
  return paper;
}

/// The rest of a query whose columns are path and paper.
std::vector<Paper> all_papers(const Store& store, Statement& query) {
  std::vector<Paper> papers;
  while (query.step()) papers.push_back(paper_from(store, query.text(0), query.text(1)));
  return papers;
}

}  // namespace

std::optional<Paper> Store::paper(std::string_view path) const {
  const Reading now = reading();
  Statement query =
      now.connection.prepare("SELECT path, paper FROM files JOIN contents ON contents.file = files.id WHERE path = ?1");
  query.bind(1, path);
  if (!query.step()) return std::nullopt;
  return paper_from(*this, query.text(0), query.text(1));
}

std::vector<Paper> Store::papers(std::string_view id, size_t limit) const {
  const Reading now = reading();
  Statement query = now.connection.prepare(
      "SELECT path, paper FROM ids JOIN files ON files.id = ids.file JOIN contents ON contents.file = ids.file WHERE "
      "ids.id = ?1 ORDER BY rank, ids.file LIMIT ?2");
  query.bind(1, id).bind(2, static_cast<int64_t>(limit));
  return all_papers(*this, query);
}

std::vector<Paper> Store::papers_from(std::string_view prefix, size_t limit) const {
  const Reading now = reading();
  const std::string end = after(prefix);
  Statement query = now.connection.prepare(
      "SELECT path, paper, ids.file FROM ids JOIN files ON files.id = ids.file JOIN contents ON contents.file = "
      "ids.file WHERE ids.id >= ?1 AND ids.id < ?2 ORDER BY ids.id, rank, ids.file");
  query.bind(1, prefix).bind(2, end);
  std::vector<Paper> papers;
  std::vector<int64_t> seen;
  while (papers.size() < limit && query.step()) {
    const int64_t file = query.integer(2);
    if (std::find(seen.begin(), seen.end(), file) != seen.end()) continue;
    seen.push_back(file);
    papers.push_back(paper_from(*this, query.text(0), query.text(1)));
  }
  return papers;
}

std::vector<Paper> Store::search_papers(std::string_view words, size_t limit) const {
  const Reading now = reading();
  Statement query = now.connection.prepare(
      "SELECT path, paper FROM files JOIN contents ON contents.file = files.id WHERE files.id = ?1");
  std::vector<Paper> papers;
  for (const int64_t row :
       matches(now.connection, "paper_words", "bm25(paper_words, 8.0, 4.0, 2.0, 1.0)", match_of(words), limit)) {
    query.bind(1, row);
    if (query.step()) papers.push_back(paper_from(*this, query.text(0), query.text(1)));
    query.reset();
  }
  return papers;
}

std::vector<QuestionHit> Store::search_questions(std::string_view words, size_t limit) const {
  const Reading now = reading();
  Statement query = now.connection.prepare(
      "SELECT path, asked FROM files JOIN contents ON contents.file = files.id WHERE files.id = ?1");
  std::vector<QuestionHit> hits;
  for (const int64_t row : matches(now.connection, "question_words", "rank", match_of(words), limit)) {
    query.bind(1, row >> kPlaceBits);
    if (query.step()) {
      std::vector<Question> questions = unpacked_questions(query.text(1));
      const auto at = static_cast<size_t>(row) & (kMostPlaces - 1);
      if (at < questions.size()) hits.push_back({uri(query.text(0)), std::move(questions[at])});
    }
    query.reset();
  }
  return hits;
}

std::vector<Question> Store::questions(std::string_view path) const {
  const Reading now = reading();
  Statement query =
      now.connection.prepare("SELECT asked FROM files JOIN contents ON contents.file = files.id WHERE path = ?1");
  query.bind(1, path);
  return query.step() ? unpacked_questions(query.text(0)) : std::vector<Question>();
}

std::vector<CitedIn> Store::citations(const std::vector<std::string>& ids, std::optional<model::Label> question,
                                      size_t limit) const {
  const Reading now = reading();
  Statement query = now.connection.prepare(
      "SELECT path, places FROM targets JOIN cited ON cited.target = targets.id JOIN files ON files.id = cited.file "
      "WHERE name = ?1 ORDER BY path");
  std::vector<CitedIn> found;
  for (const std::string& id : ids) {
    query.bind(1, id);
    size_t of_this_id = 0;
    while (of_this_id < limit && query.step()) {
      const std::string where = uri(query.text(0));
      for (Citation& citation : unpacked_citations(query.text(1), id)) {
        if (question && citation.question != *question) continue;
        found.push_back({where, std::move(citation)});
        ++of_this_id;
      }
    }
    query.reset();
  }
  std::sort(found.begin(), found.end(), [](const CitedIn& a, const CitedIn& b) {
    return std::tie(a.uri, a.citation.range.start) < std::tie(b.uri, b.citation.range.start);
  });
  if (found.size() > limit) found.resize(limit);
  return found;
}

uint32_t citing_places(const std::vector<Citation>& citations) {
  // Who names a question names its paper beside it.
  const auto papers = std::count_if(citations.begin(), citations.end(),
                                    [](const Citation& citation) { return citation.question.number == 0; });
  return std::max<uint32_t>(1, static_cast<uint32_t>(papers));
}

std::vector<PaperLink> Store::links() const {
  const Reading now = long_reading();
  Statement query = now.connection.prepare(
      "SELECT citing.path, targets.name, known.path, places FROM cited JOIN targets ON targets.id = cited.target "
      "JOIN ids ON ids.id = targets.name JOIN files AS citing ON citing.id = cited.file JOIN files AS known ON "
      "known.id "
      "= ids.file WHERE NOT EXISTS (SELECT 1 FROM ids AS own WHERE own.id = targets.name AND own.file = cited.file) "
      "ORDER BY citing.path, targets.name, rank, known.path");
  std::vector<PaperLink> links;
  std::pair<std::string, std::string> last;  // who cites what
  bool shared = false;                       // the last one goes by an identifier that is nobody's own
  while (query.step()) {
    std::pair<std::string, std::string> now_at{query.text(0), query.text(1)};
    const bool again = now_at == last;
    if (again && !shared && is_loose(now_at.second)) {
      links.pop_back();
      shared = true;
    }
    if (again) continue;
    shared = false;
    const std::vector<Citation> citations = unpacked_citations(query.text(3), now_at.second);
    links.push_back({uri(now_at.first), uri(query.text(2)), citing_places(citations)});
    last = std::move(now_at);
  }
  return links;
}

std::vector<Store::CitedId> Store::cited_ids(std::string_view prefix, size_t limit) const {
  const Reading now = reading();
  const std::string end = after(prefix);
  Statement query = now.connection.prepare(
      "SELECT name, citations FROM targets WHERE name >= ?1 AND name < ?2 AND citations > 0 ORDER BY citations DESC, "
      "name LIMIT ?3");
  query.bind(1, prefix).bind(2, end).bind(3, static_cast<int64_t>(limit));
  std::vector<CitedId> ids;
  while (query.step()) ids.push_back({std::string(query.text(0)), static_cast<uint64_t>(query.integer(1))});
  return ids;
}

std::vector<std::string> Store::linked_files() const {
  const Reading now = reading();
  Statement query = now.connection.prepare(
      "SELECT path FROM files WHERE id IN (SELECT cited.file FROM cited JOIN targets ON targets.id = cited.target "
      "WHERE EXISTS (SELECT 1 FROM ids WHERE ids.id = targets.name AND ids.file <> cited.file) "
      "UNION SELECT file FROM ids WHERE id IN (SELECT id FROM ids GROUP BY id HAVING count(*) > 1)) ORDER BY path");
  std::vector<std::string> paths;
  while (query.step()) paths.emplace_back(query.text(0));
  return paths;
}

std::vector<TermIn> Store::terms(std::string_view prefix, size_t limit) const {
  const Reading now = reading();
  const std::string start = text::fold(prefix);
  const std::string end = after(start);
  Statement query = now.connection.prepare(
      "SELECT path, term FROM terms JOIN files ON files.id = terms.file WHERE folded >= ?1 AND folded < ?2 ORDER BY "
      "folded, path LIMIT ?3");
  query.bind(1, start).bind(2, end).bind(3, static_cast<int64_t>(limit));
  std::vector<TermIn> terms;
  while (query.step()) terms.push_back({uri(query.text(0)), unpacked_term(query.text(1))});
  return terms;
}

namespace {

/// Counts the facts that have a word.
class WordCount {
 public:
  explicit WordCount(Connection& connection)
      : query_(connection.prepare("SELECT doc FROM fact_vocabulary WHERE term = ?1")) {}

  int64_t operator()(std::string_view word) {
    query_.bind(1, word);
    const int64_t facts = query_.step() ? query_.integer(0) : 0;
    query_.reset();
    return facts;
  }

 private:
  Statement query_;
};

/// The stems of `claim` that the fewest facts have, the rarest first; those that no fact has left out.
std::vector<std::string> rare_stems(WordCount& facts_with, const facts::Claim& claim) {
  std::vector<std::pair<int64_t, std::string>> known;
  for (const std::string& stem : claim.subject) {
    const std::vector<std::string> words = search_words(stem);
    if (words.empty()) continue;
    if (const int64_t facts = facts_with(words.front()); facts > 0) known.emplace_back(facts, words.front());
  }
  std::sort(known.begin(), known.end());
  std::vector<std::string> stems;
  stems.reserve(known.size());
  for (auto& [facts, stem] : known) stems.push_back(std::move(stem));
  return stems;
}

/// The rows of facts that match, curated ones first: they are asked for apart, so that no mass of others crowds them
/// out.
std::vector<int64_t> ranked_facts(Connection& connection, const std::string& match, size_t limit) {
  std::vector<int64_t> rows = matches(connection, "fact_words", "rank", match + " \"" + kCuratedWord + '"', limit);
  const std::vector<int64_t> all = matches(connection, "fact_words", "rank", match, limit);
  std::copy_if(all.begin(), all.end(), std::back_inserter(rows), [curated = rows](int64_t row) {
    return std::find(curated.begin(), curated.end(), row) == curated.end();
  });
  if (rows.size() > limit) rows.resize(limit);
  return rows;
}

}  // namespace

std::vector<FactIn> Store::facts_at(Connection& connection, const std::vector<int64_t>& rows) const {
  Statement query = connection.prepare(
      "SELECT path, stated FROM files JOIN contents ON contents.file = files.id WHERE files.id = ?1");
  // A file's record is read once, and of it only what is asked for.
  std::map<int64_t, std::vector<size_t>> places;
  for (const int64_t row : rows) places[row >> kPlaceBits].push_back(static_cast<size_t>(row) & (kMostPlaces - 1));
  std::map<int64_t, Fact> read;
  std::map<int64_t, std::string> uris;
  for (auto& [file, asked] : places) {
    std::sort(asked.begin(), asked.end());
    query.bind(1, file);
    if (query.step()) {
      uris[file] = uri(query.text(0));
      std::vector<Fact> facts = unpacked_facts(query.text(1), asked);
      for (size_t i = 0; i < facts.size(); ++i)
        read.emplace(file << kPlaceBits | static_cast<int64_t>(asked[i]), std::move(facts[i]));
    }
    query.reset();
  }
  std::vector<FactIn> found;
  for (const int64_t row : rows)
    if (auto fact = read.extract(row); !fact.empty())
      found.push_back({uris[row >> kPlaceBits], std::move(fact.mapped()), facts::Likeness::none});
  return found;
}

std::vector<SheetProblemsIn> Store::sheet_problems() const {
  const Reading now = reading();
  Statement query = now.connection.prepare("SELECT path, problems FROM files WHERE length(problems) > 0 ORDER BY path");
  std::vector<SheetProblemsIn> found;
  while (query.step()) found.push_back({uri(query.text(0)), unpacked_problems(query.text(1))});
  return found;
}

std::vector<FactIn> Store::facts_like(const facts::Claim& claim, size_t limit) const {
  // Two claims of one fact share most of their telling words, so one of the rarest is shared too.
  constexpr size_t kMostStems = 4;
  constexpr int64_t kMostCandidates = 200;
  const Reading now = long_reading();
  WordCount facts_with(now.connection);
  std::vector<std::string> stems = rare_stems(facts_with, claim);
  std::vector<int64_t> rows;
  Statement query = now.connection.prepare("SELECT rowid FROM fact_words WHERE fact_words MATCH ?1 LIMIT ?2");
  const auto ask = [&](const std::string& match) {
    query.bind(1, match).bind(2, kMostCandidates);
    while (query.step()) rows.push_back(query.integer(0));
    query.reset();
  };
  const std::string measure = '"' + measure_word(claim) + "\" AND ";
  // Curated facts are asked for apart, so that no mass of others crowds them out; one word may be the name of one.
  if (!stems.empty() && facts_with(kCuratedWord) > 0) {
    std::string any;
    for (const std::string& stem : stems) any += (any.empty() ? "\"" : " OR \"") + stem + '"';
    ask(measure + kCuratedWord + " AND (" + any + ")");
  }
  if (stems.size() > kMostStems) stems.resize(kMostStems);
  for (const std::string& stem : stems) ask(measure + '"' + stem + '"');
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  std::vector<FactIn> found = facts_at(now.connection, rows);
  for (FactIn& one : found) one.likeness = facts::likeness(claim, one.fact.claim);
  std::erase_if(found, [](const FactIn& one) { return one.likeness < facts::Likeness::subject; });
  std::stable_sort(found.begin(), found.end(), outranks);
  if (found.size() > limit) found.resize(limit);
  return found;
}

std::vector<FactIn> Store::search_facts(std::string_view words, size_t limit) const {
  std::string match;
  for (const std::string& stem : facts::content_stems(words))
    for (const std::string& word : search_words(stem)) match += (match.empty() ? "\"" : " \"") + word + '"';
  if (match.empty()) return {};
  const Reading now = long_reading();
  return facts_at(now.connection, ranked_facts(now.connection, match, limit));
}

std::vector<FactIn> Store::facts_on(facts::Day day, size_t limit) const {
  const Reading now = long_reading();
  return facts_at(now.connection, ranked_facts(now.connection, '"' + day_word(day) + '"', limit));
}

}  // namespace vraagbaak::index
