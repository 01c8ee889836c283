#include "index/sqlite.h"

#include <sqlite3.h>

#include <utility>

namespace vraagbaak::index::sqlite {

namespace {

/// How long a writer waits for another server on the same folder.
constexpr int kBusyMs = 10000;

Fault fault_of(int code) {
  switch (code & 0xFF) {
    case SQLITE_OK:
    case SQLITE_ROW:
    case SQLITE_DONE:
    // Another program writes for longer than we wait: the caller tries again later.
    case SQLITE_BUSY: return Fault::none;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT: return Fault::corrupt;
    case SQLITE_FULL:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_IOERR: return Fault::unwritable;
    default: return Fault::other;
  }
}

}  // namespace

Connection::~Connection() {
  if (handle_ != nullptr) sqlite3_close_v2(handle_);
}

Connection::Connection(Connection&& other) noexcept { *this = std::move(other); }

Connection& Connection::operator=(Connection&& other) noexcept {
  std::swap(handle_, other.handle_);
  std::swap(fault_, other.fault_);
  std::swap(message_, other.message_);
  return *this;
}

Connection Connection::open(const std::string& path, bool read_only) {
  Connection connection;
  const int mode = read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  const int code = sqlite3_open_v2(path.c_str(), &connection.handle_, mode | SQLITE_OPEN_NOMUTEX, nullptr);
  if (connection.handle_ != nullptr) sqlite3_busy_timeout(connection.handle_, kBusyMs);
  connection.note(code);
  return connection;
}

void Connection::note(int code) {
  const Fault fault = fault_of(code);
  if (fault == Fault::none || fault_ != Fault::none) return;
  fault_ = fault;
  message_ = handle_ != nullptr ? sqlite3_errmsg(handle_) : sqlite3_errstr(code);
}

bool Connection::run(const char* sql) {
  if (handle_ == nullptr) return false;
  const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
  note(code);
  return code == SQLITE_OK;
}

Statement Connection::prepare(std::string_view sql) {
  Statement statement;
  statement.connection_ = this;
  if (handle_ == nullptr) return statement;
  note(sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                          &statement.handle_, nullptr));
  return statement;
}

int64_t Connection::last_row() const { return handle_ != nullptr ? sqlite3_last_insert_rowid(handle_) : 0; }

Statement::~Statement() {
  if (handle_ != nullptr) sqlite3_finalize(handle_);
}

Statement::Statement(Statement&& other) noexcept { *this = std::move(other); }

Statement& Statement::operator=(Statement&& other) noexcept {
  std::swap(connection_, other.connection_);
  std::swap(handle_, other.handle_);
  return *this;
}

Statement& Statement::bind(int index, int64_t value) {
  if (handle_ != nullptr) connection_->note(sqlite3_bind_int64(handle_, index, value));
  return *this;
}

Statement& Statement::bind(int index, std::string_view text) {
  // A null pointer would bind NULL.
  const char* bytes = text.data() != nullptr ? text.data() : "";
  if (handle_ != nullptr)
    connection_->note(sqlite3_bind_text(handle_, index, bytes, static_cast<int>(text.size()), SQLITE_STATIC));
  return *this;
}

Statement& Statement::bind_blob(int index, std::string_view bytes) {
  const char* data = bytes.data() != nullptr ? bytes.data() : "";
  if (handle_ != nullptr)
    connection_->note(sqlite3_bind_blob(handle_, index, data, static_cast<int>(bytes.size()), SQLITE_STATIC));
  return *this;
}

bool Statement::step() {
  if (handle_ == nullptr) return false;
  const int code = sqlite3_step(handle_);
  if (code == SQLITE_ROW) return true;
  connection_->note(code);
  return false;
}

bool Statement::run() {
  if (handle_ == nullptr) return false;
  int code = SQLITE_ROW;
  while (code == SQLITE_ROW) code = sqlite3_step(handle_);
  connection_->note(code);
  reset();
  return code == SQLITE_DONE;
}

void Statement::reset() {
  if (handle_ == nullptr) return;
  sqlite3_reset(handle_);
  sqlite3_clear_bindings(handle_);
}

int64_t Statement::integer(int column) const { return handle_ != nullptr ? sqlite3_column_int64(handle_, column) : 0; }

std::string_view Statement::text(int column) const {
  if (handle_ == nullptr) return {};
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(handle_, column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<size_t>(sqlite3_column_bytes(handle_, column))};
}

}  // namespace vraagbaak::index::sqlite
