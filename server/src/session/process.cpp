#include "session/process.h"

#include <sched.h>
#include <signal.h>
#include <sys/resource.h>

#include <cerrno>
#include <fstream>
#include <limits>
#include <string>

namespace vraagbaak::session {

namespace {

/// The state in /proc/<id>/stat stands behind the program's name, which may hold brackets itself; see proc(5).
bool zombie(int64_t id) {
  std::ifstream file("/proc/" + std::to_string(id) + "/stat");
  std::string line;
  std::getline(file, line);
  const size_t name_end = line.rfind(") ");
  return name_end != std::string::npos && line.compare(name_end + 2, 1, "Z") == 0;
}

}  // namespace

bool process_exists(int64_t id) {
  if (id <= 0 || id > std::numeric_limits<pid_t>::max()) return false;
  return (kill(static_cast<pid_t>(id), 0) == 0 || errno != ESRCH) && !zombie(id);
}

void become_idle() {
  // Both are for this thread alone on Linux; where one is refused the other helps.
  constexpr int kNicest = 19;
  (void)setpriority(PRIO_PROCESS, 0, kNicest);
  const sched_param none{};
  (void)sched_setscheduler(0, SCHED_IDLE, &none);
}

}  // namespace vraagbaak::session
