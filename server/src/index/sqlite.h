// SQLite in a few small objects that close themselves. The only header of this room that knows of it; nothing here
// throws: a statement that fails ends, and its connection remembers why.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace vraagbaak::index::sqlite {

/// What went wrong, as far as it decides what to do about it.
enum class Fault : uint8_t {
  none,
  corrupt,     ///< the file is no database, or a damaged one: start anew
  unwritable,  ///< full, read-only, or no access: go on without a disk
  other,
};

class Statement;

/// One connection. Belongs to one thread at a time.
class Connection {
 public:
  Connection() = default;
  ~Connection();
  Connection(Connection&& other) noexcept;
  Connection& operator=(Connection&& other) noexcept;

  /// Opens or makes the database at `path`; ":memory:" for one without a file.
  static Connection open(const std::string& path, bool read_only = false);

  explicit operator bool() const { return handle_ != nullptr && fault_ == Fault::none; }
  /// The first thing that went wrong; stays.
  Fault fault() const { return fault_; }
  const std::string& message() const { return message_; }

  /// Runs statements without results. False after a fault.
  bool run(const char* sql);
  Statement prepare(std::string_view sql);
  int64_t last_row() const;

 private:
  friend class Statement;
  void note(int code);

  sqlite3* handle_ = nullptr;
  Fault fault_ = Fault::none;
  std::string message_;
};

/// A prepared statement, used over and over: bind from 1, step, read columns from 0, reset.
class Statement {
 public:
  Statement() = default;
  ~Statement();
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&& other) noexcept;

  Statement& bind(int index, int64_t value);
  /// Text and blobs are not copied: they must live until `reset`.
  Statement& bind(int index, std::string_view text);
  Statement& bind_blob(int index, std::string_view bytes);
  /// True while there is a row.
  bool step();
  /// Runs to the end and resets. False when that failed.
  bool run();
  void reset();

  int64_t integer(int column) const;
  /// Lives until the next step or reset.
  std::string_view text(int column) const;

 private:
  friend class Connection;
  Connection* connection_ = nullptr;
  sqlite3_stmt* handle_ = nullptr;
};

}  // namespace vraagbaak::index::sqlite
