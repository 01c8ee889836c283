#include "lsp/token_cache.h"

#include <utility>

namespace vraagbaak::lsp {

std::string TokenCache::keep(const std::string& uri, Data data) {
  const std::lock_guard lock(mutex_);
  Entry& entry = entries_[uri];
  entry.result_id = std::to_string(next_++);
  entry.data = std::move(data);
  return entry.result_id;
}

TokenCache::Data TokenCache::find(const std::string& uri, const std::string& result_id) const {
  const std::lock_guard lock(mutex_);
  const auto found = entries_.find(uri);
  return found != entries_.end() && found->second.result_id == result_id ? found->second.data : nullptr;
}

void TokenCache::forget(const std::string& uri) {
  const std::lock_guard lock(mutex_);
  entries_.erase(uri);
}

}  // namespace vraagbaak::lsp
