#include "features/shares.h"

#include <algorithm>
#include <utility>

#include "checks/block_reading.h"
#include "checks/figures.h"
#include "checks/shares.h"
#include "checks/sums.h"
#include "features/places.h"
#include "model/characters.h"

namespace vraagbaak::features {
namespace {

using checks::ReadPassage;
using checks::StatedShare;
using checks::StatedSum;
using facts::Decimal;
using facts::Figure;
using facts::Mention;

constexpr uint32_t kLargestShareBlock = 200'000;
/// How far from a share its total is looked for, in bytes: all of most papers.
constexpr uint32_t kTotalReach = 100'000;

std::string bytes_of(const model::Document& document, const model::BlockView& view) {
  return document.text().slice({view.start, view.start + view.block->size});
}

bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), model::is_digit); }

/// A figure in its document.
struct Written {
  text::ByteRange range;
  std::string words;
};

Written written(const ReadPassage& read, const Mention& mention, const model::BlockView& view) {
  return {view.at(read.passage().at(mention.range)), std::string(read.written(mention))};
}

/// 100 × part / total. Without a percentage to compare with, to one decimal, more for what would be nothing then.
std::optional<Decimal> percentage(const StatedShare& share) {
  constexpr uint32_t kMostDecimals = 4;
  const Decimal part = Decimal(100) * checks::value_of(*share.part);
  if (share.share != nullptr)
    return part.divided_by(checks::value_of(*share.total), std::get<Figure>(share.share->value).step.scale());
  std::optional<Decimal> percent;
  for (uint32_t decimals = 1; decimals <= kMostDecimals; ++decimals) {
    percent = part.divided_by(checks::value_of(*share.total), decimals);
    if (!percent || !percent->zero()) break;
  }
  return percent;
}

class ShareReader {
 public:
  ShareReader(const model::Document& document, const model::BlockView& view) : document_(document), view_(view) {}

  Relations read() {
    const std::string bytes = bytes_of(document_, view_);
    if (!has_digit(bytes)) return {};
    checks::BlockReading reading(*view_.block, bytes);
    for (const ReadPassage& passage : reading.passages())
      if (has_digit(passage.text())) read(passage);
    return std::move(found_);
  }

 private:
  void read(const ReadPassage& read) {
    std::vector<StatedShare> all = checks::stated_shares(read);
    for (const StatedShare& plain : checks::plain_shares(read)) {
      const auto same = [&](const StatedShare& one) { return one.part == plain.part && one.total == plain.total; };
      if (std::none_of(all.begin(), all.end(), same)) all.push_back(plain);
    }
    for (size_t index = 0; index < read.mentions().size(); ++index) {
      const bool percentage = read.mentions()[index].kind == facts::MentionKind::percentage;
      const auto sum = percentage ? checks::division_from(read, index) : checks::sum_of_total(read, index);
      if (!sum) continue;
      add(read, *sum);
      for (const Mention* part : sum->parts)
        if (sum->total != nullptr) all.push_back({part, sum->total, nullptr});
    }
    for (const StatedShare& share : all) add(read, share, written(read, *share.total, view_), true);
    for (const checks::NamedShare& named : checks::named_shares(read)) add_named(read, named);
  }

  /// `here`: the total stands in this passage.
  void add(const ReadPassage& read, const StatedShare& share, Written total, bool here) {
    const std::optional<Decimal> percent = percentage(share);
    if (!percent) return;
    Written part = written(read, *share.part, view_);
    Share found{part.range, total.range, {}, std::move(part.words), std::move(total.words), {}, *percent, {}};
    if (share.share != nullptr) {
      Written stated = written(read, *share.share, view_);
      found.stated = stated.range;
      found.stated_words = std::move(stated.words);
      if (checks::adds_up(share))
        found.adds_up = true;
      else if (here && checks::surely_meant(read, share))
        found.adds_up = false;
    }
    found_.shares.push_back(std::move(found));
  }

  void add(const ReadPassage& read, const StatedSum& stated) {
    Sum sum;
    const Mention& measured = stated.total != nullptr ? *stated.total : *stated.parts.front();
    sum.unit = std::get<Figure>(measured.value).unit;
    if (stated.total != nullptr) {
      Written total = written(read, *stated.total, view_);
      sum.total = total.range;
      sum.total_words = std::move(total.words);
    }
    for (const Mention* part : stated.parts) sum.parts.push_back(view_.at(read.passage().at(part->range)));
    sum.parts_words = stated.written(read);
    sum.sum = stated.sum();
    sum.adds_up = stated.adds_up() || stated.complete_before_end();
    found_.sums.push_back(std::move(sum));
  }

  /// A share of what another passage gives the size of, where the paper gives only one.
  void add_named(const ReadPassage& read, const checks::NamedShare& named) {
    const std::string whole = model::lower(named.whole);
    std::optional<std::pair<Mention, Written>> size;
    bool several = false;
    document_.for_each_block_in(around(document_, view_.start, kTotalReach), [&](const model::BlockView& view) {
      if (several || view.block->size > kLargestShareBlock) return;
      const std::string bytes = bytes_of(document_, view);
      if (!has_digit(bytes) || !model::has_word(model::lower(bytes), whole)) return;
      checks::BlockReading reading(*view.block, bytes);
      for (const ReadPassage& other : reading.passages()) {
        for (const Mention* total : checks::sizes_of(other, whole, *named.part)) {
          if (!size)
            size.emplace(*total, written(other, *total, view));
          else if (checks::value_of(size->first) != checks::value_of(*total))
            several = true;
        }
      }
    });
    if (!size || several || checks::value_of(size->first) < checks::value_of(*named.part)) return;
    add(read, {named.part, &size->first, named.share}, std::move(size->second), false);
  }

  const model::Document& document_;
  const model::BlockView& view_;
  Relations found_;
};

}  // namespace

Relations relations_in(const model::Document& document, const model::BlockView& view) {
  if (view.block->size > kLargestShareBlock) return {};
  return ShareReader(document, view).read();
}

}  // namespace vraagbaak::features
