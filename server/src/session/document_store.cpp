#include "session/document_store.h"

#include <algorithm>
#include <utility>

#include "session/two_threads.h"

namespace vraagbaak::session {

namespace {

/// The part in which a text differs from its replacement: what lies between the common beginning and the common end.
struct Difference {
  text::ByteRange range;         ///< in the text
  std::string_view replacement;  ///< what stands there now
};

bool continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

Difference difference(const text::SourceText& text, std::string_view replacement) {
  const std::string old = text.str();
  const size_t shorter = std::min(old.size(), replacement.size());
  size_t head = std::mismatch(old.begin(), old.begin() + static_cast<ptrdiff_t>(shorter), replacement.begin()).first -
                old.begin();
  // Neither end may split a character, nor part a carriage return from its line feed.
  while (head > 0 && ((head < old.size() && continuation(old[head])) ||
                      (head < replacement.size() && continuation(replacement[head])) || old[head - 1] == '\r')) {
    --head;
  }
  size_t tail = 0;
  while (tail < shorter - head && old[old.size() - 1 - tail] == replacement[replacement.size() - 1 - tail]) ++tail;
  while (tail > 0 && (continuation(old[old.size() - tail]) || old[old.size() - tail] == '\n')) --tail;
  return {{{static_cast<uint32_t>(head)}, {static_cast<uint32_t>(old.size() - tail)}},
          replacement.substr(head, replacement.size() - head - tail)};
}

}  // namespace

Snapshot::Snapshot(std::string uri, int32_t version, text::SourceText text, std::shared_ptr<Workshop> workshop,
                   std::shared_ptr<Snapshot> base, std::vector<Edit> edits)
    : uri_(std::move(uri)),
      version_(version),
      text_(std::move(text)),
      workshop_(std::move(workshop)),
      base_(std::move(base)),
      edits_(std::move(edits)) {}

Snapshot::~Snapshot() {
  // One version after another: a long chain of versions that nobody parsed must not be let go recursively.
  std::shared_ptr<Snapshot> next = std::move(base_);
  while (next && next.use_count() == 1) {
    std::shared_ptr<Snapshot> after;
    {
      const std::lock_guard lock(next->results_mutex_);
      if (!next->parsed_) after = std::move(next->base_);
    }
    next = std::move(after);
  }
}

std::shared_ptr<const model::Document> Snapshot::document() const { return parsed()->document; }

std::shared_ptr<const Snapshot::Parsed> Snapshot::parsed() const {
  {
    const std::lock_guard lock(results_mutex_);
    if (parsed_) return parsed_;
  }
  std::shared_ptr<Snapshot> old_base;
  std::vector<Edit> old_edits;
  const std::lock_guard busy(workshop_->parse_mutex);
  {
    const std::lock_guard lock(results_mutex_);
    if (parsed_) return parsed_;
  }
  std::shared_ptr<const Parsed> made = parse();
  old_base.swap(base_);
  old_edits.swap(edits_);
  const std::lock_guard lock(results_mutex_);
  parsed_ = made;
  return made;
}

std::shared_ptr<const Snapshot::Parsed> Snapshot::parse() const {
  std::vector<const Snapshot*> unparsed{this};
  std::shared_ptr<const Parsed> start;
  for (const Snapshot* base = base_.get(); base && !start; base = base->base_.get()) {
    {
      const std::lock_guard lock(base->results_mutex_);
      start = base->parsed_;
    }
    if (!start) unparsed.push_back(base);
  }
  if (!workshop_->parser) workshop_->parser = std::make_unique<syntax::Parser>();
  if (!start) {
    syntax::Tree tree = workshop_->parser->parse(text_);
    auto document = model::Document::build(text_, tree);
    return std::make_shared<const Parsed>(Parsed{std::move(tree), std::move(document)});
  }
  syntax::Tree edited = start->tree;
  for (auto snapshot = unparsed.rbegin(); snapshot != unparsed.rend(); ++snapshot) {
    for (const Edit& edit : (*snapshot)->edits_) edited.edit(edit.range, edit.new_size, edit.before, edit.after);
  }
  syntax::Tree tree = workshop_->parser->parse(text_, &edited);
  auto document = model::Document::build(text_, tree, start->document.get());
  return std::make_shared<const Parsed>(Parsed{std::move(tree), std::move(document)});
}

std::shared_ptr<const checks::Analysis> Snapshot::analysis() const {
  const std::shared_ptr<const model::Document> model = document();
  const std::lock_guard busy(workshop_->check_mutex);
  {
    const std::lock_guard lock(results_mutex_);
    if (analysis_) return analysis_;
  }
  std::shared_ptr<const checks::Analysis> made =
      checks::Analysis::run(model, workshop_->last_analysis.get(), on_two_threads);
  workshop_->last_analysis = made;
  const std::lock_guard lock(results_mutex_);
  analysis_ = made;
  return made;
}

std::vector<checks::Finding> Snapshot::looked_up() const {
  std::shared_ptr<const checks::LookUp> look_up;
  {
    const std::lock_guard lock(workshop_->look_up_mutex);
    look_up = workshop_->look_up;
  }
  return look_up ? look_up->placed(*document()) : std::vector<checks::Finding>();
}

void Snapshot::keep(std::shared_ptr<const checks::LookUp> look_up) const {
  const std::lock_guard lock(workshop_->look_up_mutex);
  workshop_->look_up.swap(look_up);
}

OpenDocument::OpenDocument(std::string uri, int32_t version, std::string_view text)
    : uri_(std::move(uri)), version_(version), text_(text) {}

void OpenDocument::replace(text::ByteRange range, std::string_view replacement) {
  range.start = std::min(range.start, text::ByteOffset{text_.size()});
  range.end = std::clamp(range.end, range.start, text::ByteOffset{text_.size()});
  text::SourceText after = text_.with_edit(range, replacement);
  if (last_ && !from_scratch_) {
    if (edits_.size() < kMaxEdits) {
      edits_.push_back({range, static_cast<uint32_t>(replacement.size()), text_, after});
    } else {
      from_scratch_ = true;
      edits_.clear();
    }
  }
  text_ = std::move(after);
}

void OpenDocument::replace_all(std::string_view replacement) {
  const Difference changed = difference(text_, replacement);
  if (!changed.range.empty() || !changed.replacement.empty()) replace(changed.range, changed.replacement);
}

SnapshotPtr OpenDocument::snapshot() {
  if (last_ && is_current(*last_)) return last_;
  std::shared_ptr<Snapshot> base = from_scratch_ ? nullptr : std::move(last_);
  std::vector<Edit> edits = std::exchange(edits_, {});
  from_scratch_ = false;
  // A version that was never parsed and that nobody holds any more is passed over, so that changes without readers
  // do not pile up a chain of versions.
  if (base && base.use_count() == 1) {
    const std::unique_lock lock(workshop_->parse_mutex, std::try_to_lock);
    if (lock && !base->parsed_ && base->edits_.size() + edits.size() <= kMaxEdits) {
      std::vector<Edit> all = std::move(base->edits_);
      all.insert(all.end(), std::make_move_iterator(edits.begin()), std::make_move_iterator(edits.end()));
      edits = std::move(all);
      std::shared_ptr<Snapshot> earlier = std::move(base->base_);
      base = std::move(earlier);
    } else if (lock && !base->parsed_) {
      base = nullptr;
      edits.clear();
    }
  }
  if (!base) edits.clear();
  last_ = std::make_shared<Snapshot>(uri_, version_, text_, workshop_, std::move(base), std::move(edits));
  return last_;
}

bool OpenDocument::is_current(const Snapshot& snapshot) const {
  return last_.get() == &snapshot && edits_.empty() && !from_scratch_ && snapshot.version() == version_;
}

OpenDocument& DocumentStore::open(const std::string& uri, int32_t version, std::string_view text) {
  return documents_.insert_or_assign(uri, OpenDocument(uri, version, text)).first->second;
}

bool DocumentStore::close(const std::string& uri) { return documents_.erase(uri) > 0; }

OpenDocument* DocumentStore::find(const std::string& uri) {
  const auto found = documents_.find(uri);
  return found == documents_.end() ? nullptr : &found->second;
}

SnapshotPtr DocumentStore::snapshot(const std::string& uri) {
  OpenDocument* document = find(uri);
  return document ? document->snapshot() : nullptr;
}

std::vector<SnapshotPtr> DocumentStore::snapshots() {
  std::vector<SnapshotPtr> all;
  all.reserve(documents_.size());
  for (auto& [uri, document] : documents_) all.push_back(document.snapshot());
  return all;
}

}  // namespace vraagbaak::session
