// Work in parts on two threads: a drafter waits for the first findings of a long paper.
#pragma once

#include <cstddef>
#include <functional>

namespace vraagbaak::session {

/// A base::ForEach: the calling thread and one more take turns. Few parts are done by the calling thread alone, and all
/// of them where no other thread is to be had.
void on_two_threads(size_t count, const std::function<void(size_t)>& each);

}  // namespace vraagbaak::session
