// How work that falls into parts is gone through: pure code says what is to be done, its caller on how many threads.
#pragma once

#include <cstddef>
#include <functional>

namespace vraagbaak::base {

/// Calls `each` once for every number below `count`, in any order and perhaps several at once; returns when all are
/// done. What `each` throws is thrown on.
using ForEach = std::function<void(size_t count, const std::function<void(size_t)>& each)>;

/// One after the other.
inline void in_turn(size_t count, const std::function<void(size_t)>& each) {
  for (size_t i = 0; i < count; ++i) each(i);
}

}  // namespace vraagbaak::base
