// See written_dates.h.
#include "checks/written_dates.h"

namespace vraagbaak::checks {
namespace {

/// The date of "brief van 9 maart 2022": what stands from the first figure on.
model::BlockRange date_of_letter(const BlockInput& input, model::BlockRange letter) {
  const size_t first = input.slice(letter).find_first_of("0123456789");
  const uint32_t skip = first == std::string_view::npos ? letter.size() : static_cast<uint32_t>(first);
  return {letter.start + skip, letter.end};
}

}  // namespace

std::vector<WrittenDate> written_dates(const BlockInput& input) {
  std::vector<WrittenDate> dates;
  for (const model::Entity& entity : input.block.entities) {
    if (const auto* date = std::get_if<model::Date>(&entity.value)) {
      dates.push_back({*date, entity.range});
    } else if (const auto* reference = std::get_if<model::ExternalReference>(&entity.value)) {
      if (reference->kind != model::ReferenceKind::letter) continue;
      const model::BlockRange range = date_of_letter(input, entity.range);
      dates.push_back({model::read_date(input.slice(range)), range});
    }
  }
  return dates;
}

}  // namespace vraagbaak::checks
