// Any bytes, in any pieces, through the splitter and the envelope: no crash, no endless loop, and faults always move
// on.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string_view>

#include "rpc/framing.h"
#include "rpc/message.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  // The first byte chooses the size of the pieces.
  const size_t step = size_t{data[0]} + 1;
  std::string_view stream(reinterpret_cast<const char*>(data) + 1, size - 1);
  constexpr size_t kLimit = 1 << 16;
  vraagbaak::rpc::FrameSplitter splitter(kLimit);
  while (!stream.empty()) {
    splitter.feed(stream.substr(0, step));
    stream.remove_prefix(std::min(step, stream.size()));
    // Every event uses up a byte at least.
    size_t events = 0;
    while (const auto frame = splitter.next()) {
      if (++events > size + 1) __builtin_trap();
      if (!frame->has_value()) continue;
      if ((**frame).size() > kLimit) __builtin_trap();
      const auto message = vraagbaak::rpc::parse_message(**frame);
      if (!message && message.error().error.code == vraagbaak::rpc::ErrorCode::parse_error)
        splitter.resynchronise(**frame);
    }
  }
  splitter.finish();
  return 0;
}
