// The semantic tokens that clients hold, so that the next answer can say what differs. One result for each document.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace vraagbaak::lsp {

/// Safe from any thread.
class TokenCache {
 public:
  using Data = std::shared_ptr<const std::vector<uint32_t>>;

  /// Keeps `data` as the newest of `uri` and returns the resultId to send with it.
  std::string keep(const std::string& uri, Data data);
  /// What was sent with `result_id`; nullptr when it is not the newest.
  Data find(const std::string& uri, const std::string& result_id) const;
  void forget(const std::string& uri);

 private:
  struct Entry {
    std::string result_id;
    Data data;
  };
  mutable std::mutex mutex_;
  std::map<std::string, Entry> entries_;
  uint64_t next_ = 1;
};

}  // namespace vraagbaak::lsp
