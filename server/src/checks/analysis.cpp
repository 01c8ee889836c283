// See analysis.h.
#include "checks/analysis.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "checks/block_reading.h"
#include "checks/facts.h"
#include "checks/place.h"
#include "checks/registry.h"

namespace vraagbaak::checks {
namespace {

bool before(const Finding& a, const Finding& b) {
  if (a.place.block != b.place.block) return a.place.block < b.place.block;
  if (a.place.range.start != b.place.range.start) return a.place.range.start < b.place.range.start;
  return a.place.range.end < b.place.range.end;
}

std::shared_ptr<const std::vector<Finding>> keep(std::vector<Finding> findings) {
  if (findings.empty()) return nullptr;
  std::stable_sort(findings.begin(), findings.end(), before);
  return std::make_shared<const std::vector<Finding>>(std::move(findings));
}

/// Adds those of `from` that stand in block `block` to `findings`, as findings in `now`.
void take_over(const std::vector<Finding>* from, uint32_t block, model::BlockId now, std::vector<Finding>& findings) {
  if (!from) return;
  const auto first = std::partition_point(from->begin(), from->end(),
                                          [&](const Finding& finding) { return finding.place.block.block < block; });
  for (auto at = first; at != from->end() && at->place.block.block == block; ++at) {
    findings.push_back(*at);
    findings.back().place.block = now;
    for (Related& related : findings.back().related) related.place.block = now;
  }
}

/// The same findings in a series that has another index now.
std::shared_ptr<const std::vector<Finding>> moved(const std::vector<Finding>& findings, uint32_t series) {
  auto out = std::make_shared<std::vector<Finding>>(findings);
  for (Finding& finding : *out) {
    finding.place.block.series = series;
    for (Related& related : finding.related) related.place.block.series = series;
  }
  return out;
}

/// True when the documents have the same blocks, numbering and header. Where these stand in their blocks may differ:
/// the findings of document checks are placed anew.
bool same_questions(const model::Document& a, const model::Document& b) {
  if (a.same_interface(b)) return true;
  if (a.series_count() != b.series_count()) return false;
  for (size_t s = 0; s < a.series_count(); ++s) {
    const model::Series& x = *a.series(s);
    const model::Series& y = *b.series(s);
    if (x.interface_hash != y.interface_hash || x.blocks.size() != y.blocks.size()) return false;
  }
  const auto same_field = [](const model::Header::Field& x, const model::Header::Field& y) {
    return x.kind == y.kind && x.value == y.value;
  };
  const std::vector<model::Header::Field>& x = a.header().fields;
  const std::vector<model::Header::Field>& y = b.header().fields;
  return std::equal(x.begin(), x.end(), y.begin(), y.end(), same_field);
}

std::vector<Finding> document_findings(const model::Document& document) {
  std::vector<Finding> findings;
  for (const Check* check : all_checks()) {
    if (!check->document) continue;
    Report report(*check, findings);
    check->document(document, report);
  }
  return findings;
}

/// Whether paper checks look at it.
bool is_compared(const model::Document& document) { return document.text().size() <= Paper::kLargest; }

/// So many blocks at a time: few enough for several threads to end together, and too many to wait for each other.
constexpr uint32_t kPieceBlocks = 8;

uint64_t mix(uint64_t hash, uint64_t value) {
  hash ^= value + 0x9e3779b97f4a7c15ull + (hash << 6) + (hash >> 2);
  return hash * 0xff51afd7ed558ccdull;
}

}  // namespace

/// A stretch of one series and what its block checks found: what one thread does at a time.
struct Analysis::Piece {
  uint32_t series = 0;
  uint32_t first = 0;  ///< blocks [first, last)
  uint32_t last = 0;
  std::vector<Finding> findings;
  std::vector<uint64_t> facts;
  std::vector<std::shared_ptr<const Traces>> traces;
};

void Analysis::check_piece(const model::Document& document, const Origins& origins, Piece& piece) {
  const model::Series& blocks = *document.series(piece.series);
  piece.facts.reserve(piece.last - piece.first);
  piece.traces.reserve(piece.last - piece.first);
  const bool compared = is_compared(document);
  for (uint32_t b = piece.first; b < piece.last; ++b) {
    const model::Block& block = *blocks.blocks[b];
    const model::BlockId id{piece.series, b};
    if (const auto known = origins.find(&block); known != origins.end()) {
      take_over(known->second.series->findings.get(), known->second.block, id, piece.findings);
      piece.facts.push_back((*known->second.series->facts)[known->second.block]);
      piece.traces.push_back((*known->second.series->traces)[known->second.block]);
      continue;
    }
    const text::ByteOffset start = document.series_start(piece.series) + blocks.starts[b];
    const std::string text = document.text().slice({start, start + block.size});
    BlockReading reading(block, text);
    const BlockInput input{block, id, text, document.form(), reading};
    Traces left;
    for (const Check* check : all_checks()) {
      if (check->trace && compared) check->trace(input, left);
      if (!check->block) continue;
      Report report(*check, piece.findings);
      check->block(input, report);
    }
    piece.facts.push_back(facts_of(block, text));
    piece.traces.push_back(left.empty() ? nullptr : std::make_shared<const Traces>(std::move(left)));
  }
}

/// The pieces of one series, in order, as its result.
Analysis::SeriesResult Analysis::joined(std::span<Piece> pieces) {
  Piece& whole = pieces.front();
  for (Piece& piece : pieces.subspan(1)) {
    std::move(piece.findings.begin(), piece.findings.end(), std::back_inserter(whole.findings));
    std::move(piece.facts.begin(), piece.facts.end(), std::back_inserter(whole.facts));
    std::move(piece.traces.begin(), piece.traces.end(), std::back_inserter(whole.traces));
  }
  SeriesResult out;
  out.findings = keep(std::move(whole.findings));
  out.facts = std::make_shared<const std::vector<uint64_t>>(std::move(whole.facts));
  out.traces = std::make_shared<const std::vector<std::shared_ptr<const Traces>>>(std::move(whole.traces));
  return out;
}

Analysis::SeriesResult Analysis::check_series(const model::Document& document, uint32_t series,
                                              const Origins& origins) {
  Piece whole{series, 0, static_cast<uint32_t>(document.series(series)->blocks.size()), {}, {}, {}};
  check_piece(document, origins, whole);
  return joined({&whole, 1});
}

/// Every series of a document that was not looked at before.
void Analysis::check_all_series(const base::ForEach& for_each) {
  std::vector<Piece> pieces;
  for (uint32_t s = 0; s < by_series_.size(); ++s) {
    const auto blocks = static_cast<uint32_t>(document_->series(s)->blocks.size());
    uint32_t first = 0;
    do {
      const uint32_t last = std::min(first + kPieceBlocks, blocks);
      pieces.push_back({s, first, last, {}, {}, {}});
      first = last;
    } while (first < blocks);
  }
  for_each(pieces.size(), [&](size_t i) { check_piece(*document_, {}, pieces[i]); });
  for (auto first = pieces.begin(); first != pieces.end();) {
    const auto last = std::find_if(first, pieces.end(), [&](const Piece& one) { return one.series != first->series; });
    by_series_[first->series] = joined({first, last});
    first = last;
  }
}

void Analysis::check_paper(std::vector<Finding>& findings) const {
  Paper paper(*document_);
  for (uint32_t s = 0; s < by_series_.size(); ++s)
    for (uint32_t b = 0; b < by_series_[s].traces->size(); ++b)
      if (const auto& traces = (*by_series_[s].traces)[b]) paper.add({s, b}, *traces);
  for (const Check* check : all_checks()) {
    if (!check->paper) continue;
    Report report(*check, findings);
    check->paper(paper, report);
  }
}

/// The document-wide findings of `previous` where they are now; those of paper checks only if asked for.
std::vector<Finding> Analysis::placed(const Analysis& previous, bool with_paper) const {
  std::vector<Finding> findings;
  if (!previous.document_wide_) return findings;
  const auto now = [this](const Place& place) {
    if (place.anchor != Place::Anchor::trace) return resolved(place, *document_);
    Place moved = place;
    moved.range = (*(*by_series_[place.block.series].traces)[place.block.block])[place.index].range;
    return moved;
  };
  for (const Finding& finding : *previous.document_wide_) {
    if (finding.check->paper && !with_paper) continue;
    findings.push_back(finding);
    findings.back().place = now(finding.place);
    for (Related& related : findings.back().related) related.place = now(related.place);
  }
  return findings;
}

/// Takes over the results of shared series: those at both ends by position, those between by identity, and
/// single blocks of a series that changed.
void Analysis::reuse_series(const Analysis& previous) {
  const model::Document& now = *document_;
  const model::Document& then = *previous.document_;
  const uint32_t count = static_cast<uint32_t>(now.series_count());
  const uint32_t old_count = static_cast<uint32_t>(then.series_count());
  const uint32_t common = std::min(count, old_count);
  uint32_t head = 0;
  while (head < common && now.series(head) == then.series(head)) {
    by_series_[head] = previous.by_series_[head];
    ++head;
  }
  unchanged_ = head;
  const auto take = [&](uint32_t to, uint32_t from) {
    by_series_[to] = previous.by_series_[from];
    if (to != from && by_series_[to].findings) by_series_[to].findings = moved(*by_series_[to].findings, to);
  };
  uint32_t tail = 0;
  while (tail < common - head && now.series(count - 1 - tail) == then.series(old_count - 1 - tail)) {
    take(count - 1 - tail, old_count - 1 - tail);
    ++tail;
  }
  std::unordered_map<const model::Series*, uint32_t> middle;
  Origins origins;
  for (uint32_t s = head; s < old_count - tail; ++s) {
    const model::Series& series = *then.series(s);
    middle.emplace(&series, s);
    for (uint32_t b = 0; b < series.blocks.size(); ++b)
      origins.emplace(series.blocks[b].get(), Origin{&previous.by_series_[s], b});
  }
  for (uint32_t s = head; s < count - tail; ++s) {
    const auto found = middle.find(now.series(s).get());
    if (found != middle.end()) {
      take(s, found->second);
    } else {
      by_series_[s] = check_series(now, s, origins);
    }
  }
}

/// True when no finding, old or new, stands after the first series that changed: then nothing moved either.
bool Analysis::places_kept(const Analysis& previous) const {
  const auto later = [this](const Analysis& analysis) {
    for (size_t s = unchanged_; s < analysis.by_series_.size(); ++s)
      if (analysis.by_series_[s].findings) return true;
    return analysis.document_wide_ != nullptr;
  };
  return !later(*this) && !later(previous);
}

std::shared_ptr<const Analysis> Analysis::run(std::shared_ptr<const model::Document> document, const Analysis* previous,
                                              const base::ForEach& for_each) {
  auto out = std::make_shared<Analysis>();
  out->document_ = std::move(document);
  const model::Document& now = *out->document_;
  out->by_series_.resize(now.series_count());
  const bool comparable =
      previous && previous->document().form() == now.form() && is_compared(previous->document()) == is_compared(now);
  if (now.form() == model::Form::other) {
    // A brochure, a news item: not ours to judge.
    out->result_id_ = mix(previous ? previous->result_id_ : 1, static_cast<uint64_t>(now.form()));
    if (comparable) out->result_id_ = previous->result_id_;
    return out;
  }
  if (comparable) {
    out->reuse_series(*previous);
  } else {
    out->check_all_series(for_each);
  }
  const auto same_facts = [](const SeriesResult& a, const SeriesResult& b) {
    return a.facts == b.facts || *a.facts == *b.facts;
  };
  const auto same_traces = [](const SeriesResult& a, const SeriesResult& b) {
    const auto same = [](const auto& x, const auto& y) { return x == y || (x && y && say_same(*x, *y)); };
    return a.traces == b.traces ||
           std::equal(a.traces->begin(), a.traces->end(), b.traces->begin(), b.traces->end(), same);
  };
  const bool same_interface = comparable && same_questions(now, previous->document()) &&
                              std::equal(out->by_series_.begin(), out->by_series_.end(), previous->by_series_.begin(),
                                         previous->by_series_.end(), same_facts);
  const bool same_paper =
      same_interface && std::equal(out->by_series_.begin(), out->by_series_.end(), previous->by_series_.begin(),
                                   previous->by_series_.end(), same_traces);
  std::vector<Finding> wide = same_interface ? out->placed(*previous, same_paper) : document_findings(now);
  if (!same_paper && is_compared(now)) out->check_paper(wide);
  out->document_wide_ = keep(std::move(wide));
  if (comparable && out->places_kept(*previous)) {
    out->result_id_ = previous->result_id_;
    return out;
  }
  // A fresh id from what was found and where, so that a document opened again does not meet an id of its past.
  uint64_t id = mix(previous ? previous->result_id_ : 1, now.text().size());
  for (const Finding* finding : out->findings()) {
    const text::ByteRange range = now.view(finding->place.block).at(finding->place.range);
    id = mix(id, static_cast<uint64_t>(range.start.value) << 32 | range.end.value);
    for (const char c : finding->check->code) id = mix(id, static_cast<unsigned char>(c));
    for (const std::string& argument : finding->arguments)
      for (const char c : argument) id = mix(id, static_cast<unsigned char>(c));
  }
  out->result_id_ = id;
  return out;
}

std::vector<const Finding*> Analysis::findings() const {
  std::vector<const Finding*> out;
  size_t wide = 0;
  const size_t wide_count = document_wide_ ? document_wide_->size() : 0;
  const auto take_wide_before = [&](const Finding& finding) {
    while (wide < wide_count && before((*document_wide_)[wide], finding)) out.push_back(&(*document_wide_)[wide++]);
  };
  for (const SeriesResult& series : by_series_) {
    if (!series.findings) continue;
    for (const Finding& finding : *series.findings) {
      take_wide_before(finding);
      out.push_back(&finding);
    }
  }
  while (wide < wide_count) out.push_back(&(*document_wide_)[wide++]);
  return out;
}

}  // namespace vraagbaak::checks
