#include "imports/program.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <boost/process/args.hpp>
#include <boost/process/child.hpp>
#include <boost/process/error.hpp>
#include <boost/process/exe.hpp>
#include <boost/process/group.hpp>
#include <boost/process/io.hpp>
#include <boost/process/pipe.hpp>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>
#include <thread>
#include <utility>

namespace vraagbaak::imports {

namespace process = boost::process;

namespace {

using Clock = std::chrono::steady_clock;

constexpr size_t kMostErrors = 4096;
constexpr std::chrono::milliseconds kTick{50};  // how often `unwanted` is asked

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

/// A pipe that no program inherits which another thread starts meanwhile: it would keep the pipe open.
std::optional<process::pipe> private_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
  return process::pipe(ends[0], ends[1]);
}

/// `input` as Boost.Process takes it, on a descriptor of its own.
File duplicate(int input) {
  const int copy = ::fcntl(input, F_DUPFD_CLOEXEC, 0);
  if (copy < 0) return nullptr;
  File file(::fdopen(copy, "rb"));
  if (!file) ::close(copy);
  return file;
}

/// One of the program's streams while it is read.
struct Stream {
  int source = -1;  ///< -1 once it has ended
  std::string* text = nullptr;
  size_t limit = 0;
  bool overflowed = false;

  /// Takes what is there; what goes beyond the limit is dropped.
  void take() {
    std::array<char, 1 << 16> buffer{};
    const ssize_t got = ::read(source, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) return;
    if (got <= 0) {
      source = -1;
      return;
    }
    const size_t size = std::min(static_cast<size_t>(got), limit - text->size());
    text->append(buffer.data(), size);
    overflowed = overflowed || size < static_cast<size_t>(got);
  }
};

/// Reads both streams to their ends; a value is why that did not come to pass.
std::optional<ProgramStop> read_streams(Stream& output, Stream& errors, Clock::time_point deadline,
                                        const std::function<bool()>& unwanted) {
  while (output.source >= 0 || errors.source >= 0) {
    if (unwanted && unwanted()) return ProgramStop::cancelled;
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
    if (left.count() <= 0) return ProgramStop::out_of_time;
    std::array<pollfd, 2> waiting{{{output.source, POLLIN, 0}, {errors.source, POLLIN, 0}}};
    const int ready = ::poll(waiting.data(), waiting.size(), static_cast<int>(std::min(left, kTick).count()));
    if (ready <= 0) continue;
    if (waiting[0].revents != 0) output.take();
    if (waiting[1].revents != 0) errors.take();
    if (output.overflowed) return ProgramStop::too_much_output;
  }
  return std::nullopt;
}

/// Waits for a program that has closed its streams, which few do before they end.
std::optional<ProgramStop> await_end(process::child& child, Clock::time_point deadline,
                                     const std::function<bool()>& unwanted) {
  constexpr std::chrono::milliseconds kPause{5};
  std::error_code error;
  while (child.running(error)) {
    if (unwanted && unwanted()) return ProgramStop::cancelled;
    if (Clock::now() >= deadline) return ProgramStop::out_of_time;
    std::this_thread::sleep_for(kPause);
  }
  return std::nullopt;
}

void end_stream(process::pipe& pipe, int end) {
  if (end >= 0) ::close(end);
  pipe.assign_sink(-1);
}

}  // namespace

base::Expected<ProgramResult, ProgramStop> run_program(const std::string& path,
                                                       const std::vector<std::string>& arguments, int input,
                                                       const ProgramLimits& limits,
                                                       const std::function<bool()>& unwanted) {
  const Clock::time_point deadline = Clock::now() + limits.time;
  auto out = private_pipe();
  auto err = private_pipe();
  const File in = duplicate(input);
  if (!out || !err || !in) return base::Unexpected{ProgramStop::not_started};

  std::error_code error;
  process::group group;
  process::child child(process::exe = path, process::args = arguments,
                       process::std_in<in.get(), process::std_out> * out, process::std_err > *err, group, error);
  if (error) return base::Unexpected{ProgramStop::not_started};
  // Ours are closed, so that the end of the program is the end of the streams.
  end_stream(*out, out->native_sink());
  end_stream(*err, err->native_sink());

  ProgramResult result;
  Stream output{out->native_source(), &result.output, limits.output};
  Stream errors{err->native_source(), &result.errors, kMostErrors};
  std::optional<ProgramStop> stop = read_streams(output, errors, deadline, unwanted);
  if (!stop) stop = await_end(child, deadline, unwanted);
  if (stop) group.terminate(error);
  child.wait(error);
  if (stop) return base::Unexpected{*stop};
  constexpr int kSignalled = 128;
  const int native = child.native_exit_code();
  result.status = WIFSIGNALED(native) ? kSignalled + WTERMSIG(native) : child.exit_code();
  return result;
}

std::optional<std::string> find_program(std::string_view name, std::string_view search_path) {
  while (!search_path.empty()) {
    const size_t end = std::min(search_path.find(':'), search_path.size());
    const std::string_view folder = search_path.substr(0, end);
    search_path.remove_prefix(std::min(end + 1, search_path.size()));
    if (!folder.starts_with('/')) continue;
    std::string path = std::string(folder) + "/" + std::string(name);
    struct stat file {};
    if (::stat(path.c_str(), &file) == 0 && S_ISREG(file.st_mode) && ::access(path.c_str(), X_OK) == 0) return path;
  }
  return std::nullopt;
}

}  // namespace vraagbaak::imports
