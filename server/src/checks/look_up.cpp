#include "checks/look_up.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "checks/place.h"
#include "checks/registry.h"
#include "checks/traces.h"

namespace vraagbaak::checks {
namespace {

/// A finding is known again by its words with so many bytes to either side.
constexpr uint32_t kContext = 16;
constexpr std::string_view kEnds = ".?!\r\n";
/// Blocks in which words are looked for that stood in a block that is no more.
constexpr size_t kMostFresh = 8;

std::vector<Finding> findings_of(Surroundings& around) {
  std::vector<Finding> findings;
  for (const Check* check : all_checks()) {
    if (check->look_up == nullptr) continue;
    Report report(*check, findings);
    check->look_up(around, report);
  }
  std::stable_sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) {
    return document_range(a.place, around.document()) < document_range(b.place, around.document());
  });
  return findings;
}

std::string bytes_of(const model::BlockView& view, const model::Document& document) {
  return document.text().slice({view.start, view.start + view.block->size});
}

/// Bytes before and behind a place by which it is known again; those of the sentence and the line alone.
uint32_t context_before(std::string_view bytes, uint32_t start) {
  const std::string_view before = bytes.substr(start - std::min(start, kContext), std::min(start, kContext));
  const size_t end = before.find_last_of(kEnds);
  return static_cast<uint32_t>(end == before.npos ? before.size() : before.size() - end - 1);
}

uint32_t context_after(std::string_view bytes, uint32_t end) {
  const std::string_view after = bytes.substr(std::min<size_t>(end, bytes.size())).substr(0, kContext);
  return static_cast<uint32_t>(std::min(after.find_first_of(kEnds), after.size()));
}

bool same_related(const Related& a, const Related& b) {
  if (a.message != b.message || a.arguments != b.arguments || !a.elsewhere != !b.elsewhere) return false;
  return !a.elsewhere || (a.elsewhere->uri == b.elsewhere->uri && a.elsewhere->range == b.elsewhere->range);
}

}  // namespace

std::shared_ptr<const LookUp> LookUp::run(std::shared_ptr<const model::Document> document, const std::string& uri,
                                          const index::Library& library, KnownFacts& known,
                                          const std::stop_token& stop) {
  if (library.status().building) return nullptr;
  Surroundings around(*document, uri, library, known, stop);
  std::vector<Finding> findings = findings_of(around);
  if (stop.stop_requested()) return nullptr;
  auto done = std::make_shared<LookUp>();
  for (Finding& finding : findings) {
    const model::BlockView view = document->view(finding.place.block);
    const std::string bytes = bytes_of(view, *document);
    const uint32_t start = finding.place.range.start.value;
    const uint32_t before = context_before(bytes, start);
    const uint32_t after = context_after(bytes, finding.place.range.end.value);
    std::string words = bytes.substr(start - before, before + finding.place.range.size() + after);
    done->findings_.push_back({std::move(finding), std::move(words), before});
  }
  if (!done->findings_.empty())
    document->for_each_block([&](const model::BlockView& view) { done->blocks_.insert(view.block); });
  done->document_ = std::move(document);
  return done;
}

std::vector<Finding> LookUp::placed(const model::Document& now) const {
  std::vector<Finding> placed;
  if (findings_.empty()) return placed;
  std::unordered_map<const model::Block*, model::BlockId> kept;
  std::vector<model::BlockView> fresh;
  now.for_each_block([&](const model::BlockView& view) {
    if (blocks_.contains(view.block)) {
      kept.emplace(view.block, view.id);
    } else if (fresh.size() < kMostFresh && view.block->size <= Paper::kLargest) {
      fresh.push_back(view);
    }
  });
  std::vector<std::string> fresh_bytes;
  fresh_bytes.reserve(fresh.size());
  for (const model::BlockView& view : fresh) fresh_bytes.push_back(bytes_of(view, now));
  for (const Kept& one : findings_) {
    Finding finding = one.finding;
    const auto same = kept.find(document_->view(finding.place.block).block);
    bool found = same != kept.end();
    if (found) finding.place.block = same->second;
    for (size_t i = 0; i < fresh.size() && !found; ++i) {
      const size_t at = fresh_bytes[i].find(one.words);
      if (at == std::string::npos) continue;
      found = true;
      const uint32_t size = finding.place.range.size();
      finding.place.block = fresh[i].id;
      finding.place.range.start = {static_cast<uint32_t>(at) + one.at};
      finding.place.range.end = finding.place.range.start + size;
    }
    if (found) placed.push_back(std::move(finding));
  }
  std::stable_sort(placed.begin(), placed.end(), [&](const Finding& a, const Finding& b) {
    return document_range(a.place, now) < document_range(b.place, now);
  });
  return placed;
}

std::vector<Finding> looked_up_findings(std::shared_ptr<const model::Document> document, const std::string& uri,
                                        const index::Library& library) {
  KnownFacts known;
  const auto now = document;
  const auto done = LookUp::run(std::move(document), uri, library, known);
  return done ? done->placed(*now) : std::vector<Finding>();
}

bool same_findings(const std::vector<Finding>& a, const std::vector<Finding>& b, const model::Document& document) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](const Finding& x, const Finding& y) {
    return x.message == y.message && x.severity == y.severity && x.arguments == y.arguments &&
           document_range(x.place, document) == document_range(y.place, document) &&
           std::equal(x.related.begin(), x.related.end(), y.related.begin(), y.related.end(), same_related);
  });
}

}  // namespace vraagbaak::checks
