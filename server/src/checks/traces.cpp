#include "checks/traces.h"

#include <algorithm>

namespace vraagbaak::checks {

bool Trace::says_same(const Trace& other) const {
  return kind == other.kind && power == other.power && count == other.count && text == other.text &&
         meaning == other.meaning;
}

bool say_same(const Traces& a, const Traces& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Trace& x, const Trace& y) { return x.says_same(y); });
}

void Paper::add(model::BlockId block, const Traces& traces) {
  for (uint32_t index = 0; index < traces.size(); ++index)
    seen_[static_cast<size_t>(traces[index].kind)].push_back({block, index, &traces[index]});
}

}  // namespace vraagbaak::checks
