// Whether another program still runs.
#pragma once

#include <cstdint>

namespace vraagbaak::session {

/// False when no process has the number `id` here (that of a process in another container means nothing), or when it
/// has ended and only its parent has not noticed yet.
bool process_exists(int64_t id);

}  // namespace vraagbaak::session
