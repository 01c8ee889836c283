// What the operating system knows of programs and threads.
#pragma once

#include <cstdint>

namespace vraagbaak::session {

/// False when no process has the number `id` here (that of a process in another container means nothing), or when it
/// has ended and only its parent has not noticed yet.
bool process_exists(int64_t id);

/// From now on this thread runs only when nothing else wants to.
void become_idle();

}  // namespace vraagbaak::session
