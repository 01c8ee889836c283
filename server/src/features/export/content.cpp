#include "features/export/content.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "features/excerpt.h"
#include "model/forms/form.h"
#include "text/unicode.h"

namespace vraagbaak::features::exporting {

using model::BlockKind;
using model::BlockOffset;
using model::BlockRange;
using model::EntityKind;
using model::Numbering;
using model::Span;

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_break(char c) { return c == '\n' || c == '\r'; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\f' || c == '\v' || is_break(c); }

/// No character of XML 1.0 (section 2.2), or one that controls a terminal.
bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFFFE || c == 0xFFFF; }

/// Shown by nobody: soft hyphen, zero-width space, byte order mark, and the marks that turn the writing direction.
bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x200B || c == 0xFEFF || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// The digits of a footnote's mark: "1" for "1", "[1]" and "1,".
std::string digits_of(std::string_view mark) {
  std::string digits;
  for (const char c : mark)
    if (is_digit(c)) digits.push_back(c);
  return digits;
}

/// What is left out, by kind. Its names stand in the order in which they are reported.
enum class Omission : uint8_t {
  page_start,
  page_number,
  running_title,
  column_value,
  colophon,
  invisible,
  control,
  invalid,
};
constexpr size_t kOmissions = 8;

struct OmissionName {
  std::string_view code;
  std::string_view dutch;
  std::string_view english;
};
constexpr std::array<OmissionName, kOmissions> kOmissionNames = {{
    {"page-start", "paginawissels", "page breaks"},
    {"page-number", "paginanummers", "page numbers"},
    {"running-title", "kop- en voetregels van pagina's", "running titles"},
    {"column-value", "waarden uit een tabelkolom (blz.)", "values of a table's column (page)"},
    {"colophon", "regels van het colofon", "lines of the colophon"},
    {"invisible", "onzichtbare tekens", "invisible characters"},
    {"control", "besturingstekens", "control characters"},
    {"invalid", "onleesbare bytes, vervangen door �", "unreadable bytes, replaced by �"},
}};

Omission omission_of(Span::Kind furniture) {
  switch (furniture) {
    case Span::Kind::page_number: return Omission::page_number;
    case Span::Kind::running_title: return Omission::running_title;
    case Span::Kind::column_value: return Omission::column_value;
    case Span::Kind::colophon: return Omission::colophon;
    default: return Omission::page_start;
  }
}

using Omitted = std::array<size_t, kOmissions>;

/// A stretch of a block that is more than text.
struct Mark {
  BlockRange range;
  Inline what;
};

/// Flows the lines of a stretch together into inlines.
class Flow {
 public:
  Flow(std::string_view bytes, const std::vector<BlockRange>& holes, const std::vector<Mark>& marks, Omitted& omitted)
      : bytes_(bytes), holes_(holes), marks_(marks), omitted_(omitted) {}

  /// With `keep_lines` a line's end stays one.
  Inlines read(BlockRange range, bool keep_lines) {
    out_.clear();
    blank_ = broken_ = false;
    auto hole = std::lower_bound(holes_.begin(), holes_.end(), range.start,
                                 [](BlockRange one, BlockOffset at) { return one.end <= at; });
    auto mark = std::lower_bound(marks_.begin(), marks_.end(), range.start,
                                 [](const Mark& one, BlockOffset at) { return one.range.end <= at; });
    const uint32_t end = range.end.value;
    for (uint32_t at = range.start.value; at < end;) {
      while (hole != holes_.end() && hole->end.value <= at) ++hole;
      if (hole != holes_.end() && hole->start.value <= at) {
        at = hole->end.value;
        blank_ = broken_ = true;
        continue;
      }
      while (mark != marks_.end() && mark->range.end.value <= at) ++mark;
      const bool marked = mark != marks_.end() && mark->range.start.value <= at;
      at += take(at, end, marked ? &*mark : nullptr, keep_lines);
    }
    return std::move(out_);
  }

 private:
  /// Takes the character at `at` and returns its bytes.
  uint32_t take(uint32_t at, uint32_t end, const Mark* mark, bool keep_lines) {
    const char byte = bytes_[at];
    if (is_blank(byte)) {
      blank_ = true;
      broken_ = broken_ || is_break(byte);
      return 1;
    }
    const text::CodePoint here = text::decode(bytes_.substr(0, end), at);
    if (is_invisible(here.value)) {
      omit(Omission::invisible);
    } else if (here.valid && is_control(here.value)) {
      omit(Omission::control);
      blank_ = true;
    } else {
      if (!here.valid) omit(Omission::invalid);
      end_blank(at, end, mark, keep_lines);
      put(here.valid ? bytes_.substr(at, here.size) : kReplacement, mark);
    }
    return std::max<uint32_t>(here.size, 1);
  }

  void omit(Omission what) { ++omitted_[static_cast<size_t>(what)]; }

  void end_blank(uint32_t at, uint32_t end, const Mark* mark, bool keep_lines) {
    const bool broken = std::exchange(broken_, false);
    if (!std::exchange(blank_, false) || out_.empty()) return;
    if (keep_lines && broken) {
      out_.emplace_back().kind = Inline::Kind::line_break;
      last_ = nullptr;
      return;
    }
    std::string& before = out_.back().text;
    if (broken && before.ends_with('-')) {
      const Hyphen hyphen = hyphen_before(before, bytes_.substr(at, end - at));
      if (hyphen == Hyphen::drop) before.pop_back();
      if (hyphen != Hyphen::keep_and_blank) return;
    }
    // The blank goes to the plain side, so that no link begins or ends with one.
    const bool inside = mark != nullptr && mark == last_;
    if (inside || (out_.back().kind == Inline::Kind::text)) {
      before.push_back(' ');
    } else {
      out_.push_back({.text = " "});
      last_ = nullptr;
    }
  }

  void put(std::string_view character, const Mark* mark) {
    const bool same = !out_.empty() && out_.back().kind != Inline::Kind::line_break && mark == last_;
    if (!same) {
      out_.push_back(mark != nullptr ? mark->what : Inline{});
      last_ = mark;
    }
    out_.back().text.append(character);
  }

  std::string_view bytes_;
  const std::vector<BlockRange>& holes_;
  const std::vector<Mark>& marks_;
  Omitted& omitted_;
  Inlines out_;
  const Mark* last_ = nullptr;  ///< of the last inline
  bool blank_ = false;          ///< blanks were read that no inline has yet
  bool broken_ = false;         ///< a line break was among them
};

bool has_text(const Inlines& inlines) { return !inlines.empty(); }

/// Takes the marker off the front of a list item. False when it has none.
bool take_marker(Piece& piece) {
  if (piece.inlines.empty() || piece.inlines.front().kind != Inline::Kind::text) return false;
  std::string& text = piece.inlines.front().text;
  size_t end = 0;
  for (const std::string_view bullet : {"•", "-", "–", "·", "*", "▪", "◦", "○", "", ""})
    if (text.starts_with(bullet)) end = bullet.size();
  piece.kind = end > 0 ? Piece::Kind::bullet : Piece::Kind::numbered;
  if (end == 0) {
    constexpr size_t kLongest = 6;
    end = std::min(text.find_first_of(".)"), text.size());
    if (end == 0 || end > kLongest || end == text.size()) return false;
    piece.marker = text.substr(0, ++end);
  }
  end = std::min(text.find_first_not_of(' ', end), text.size());
  text.erase(0, end);
  if (text.empty()) piece.inlines.erase(piece.inlines.begin());
  return true;
}

/// Where a stretch of a block begins that is a heading, a label or a paragraph of its own; it goes on to the next.
struct Stretch {
  enum class Kind : uint8_t { heading, label, paragraph, item, note };
  BlockOffset start;
  Kind kind = Kind::paragraph;
  uint32_t part = kNone;
};

class Builder {
 public:
  Builder(const model::Document& document, Language language) : document_(document), language_(language) {}

  Content build() {
    look_ahead();
    document_.for_each_block([&](const model::BlockView& view) {
      if (view.block->kind == BlockKind::furniture)
        count_furniture(*view.block);
      else
        block(view);
    });
    for (size_t i = 0; i < kOmissions; ++i) {
      const OmissionName& name = kOmissionNames[i];
      if (omitted_[i] > 0)
        content_.remarks.push_back({name.code, std::string(say(language_, name.dutch, name.english)), omitted_[i]});
    }
    return std::move(content_);
  }

 private:
  struct NotePlace {
    text::ByteOffset offset;
    uint32_t note;
  };

  static bool is_text(BlockKind kind) {
    return kind == BlockKind::paragraph || kind == BlockKind::list_item || kind == BlockKind::footnote;
  }

  /// What references lead to and marks belong to stands further on as often as before: all are named first.
  void look_ahead() {
    std::set<std::string> marks;
    document_.for_each_block([&](const model::BlockView& view) {
      for (const model::Entity& entity : view.block->entities)
        if (entity.kind == EntityKind::footnote_mark)
          marks.insert(digits_of(document_.text().slice(view.at(entity.range))));
    });
    document_.for_each_block([&](const model::BlockView& view) {
      if (view.block->kind == BlockKind::furniture) return;
      add_entry(view);
      for (const Span& span : view.block->spans)
        if (span.kind == Span::Kind::footnote) add_note(view.at(span.range), marks);
    });
  }

  void add_entry(const model::BlockView& view) {
    const BlockKind kind = view.block->kind;
    std::vector<Entry>& entries = content_.entries;
    if (entries.empty() || !is_text(kind) || !is_text(entries.back().kind)) {
      Entry& entry = entries.emplace_back();
      entry.kind = is_text(kind) ? BlockKind::paragraph : kind;
      entry.id = id_of(*view.block);
    }
    entry_of_[view.id] = static_cast<uint32_t>(entries.size() - 1);
  }

  std::string id_of(const model::Block& block) {
    if (block.kind != BlockKind::question && block.kind != BlockKind::answer) return {};
    std::string id = block.kind == BlockKind::question ? "vraag" : "antwoord";
    for (const model::LabelMention& label : block.labels) id += "-" + label.label.str();
    return unique(id);
  }

  std::string unique(const std::string& id) {
    const size_t before = used_[id]++;
    return before == 0 ? id : unique(id + "-x" + std::to_string(before + 1));
  }

  void add_note(text::ByteRange range, const std::set<std::string>& marks) {
    constexpr uint32_t kLongestMark = 8;
    const std::string start = document_.text().slice({range.start, std::min(range.end, range.start + kLongestMark)});
    size_t from = start.starts_with('[') ? 1 : 0;
    size_t end = from;
    while (end < start.size() && is_digit(start[end])) ++end;
    std::string mark = start.substr(from, end - from);
    // "12 januari …" may be note 1 of the second of January: the text knows which notes there are.
    for (size_t size = mark.size(); size > 0; --size)
      if (marks.contains(mark.substr(0, size))) {
        mark.resize(size);
        break;
      }
    const auto index = static_cast<uint32_t>(content_.notes.size());
    content_.notes.push_back({unique("noot-" + (mark.empty() ? "x" : mark)), mark, {}, false});
    if (!mark.empty()) notes_[mark].push_back({range.start, index});
  }

  void count_furniture(const model::Block& block) {
    for (const Span& span : block.spans)
      if (span.furniture()) ++omitted_[static_cast<size_t>(omission_of(span.kind))];
  }

  void block(const model::BlockView& view) {
    const model::Block& block = *view.block;
    const std::string bytes = document_.text().slice({view.start, view.start + block.size});
    std::vector<BlockRange> holes;
    for (const Span& span : block.spans)
      if (span.furniture()) holes.push_back(span.range);
    std::sort(holes.begin(), holes.end());
    count_furniture(block);
    const std::vector<Mark> marks = marks_of(view);
    Flow flow(bytes, holes, marks, omitted_);
    Entry& entry = content_.entries[entry_of_.at(view.id)];
    const bool keep_lines = block.kind == BlockKind::header || block.kind == BlockKind::signature;
    const std::vector<Stretch> stretches = keep_lines ? lines_apart(bytes) : stretches_of(block, bytes);
    for (size_t i = 0; i < stretches.size(); ++i) {
      const BlockOffset end = i + 1 < stretches.size() ? stretches[i + 1].start : BlockOffset{block.size};
      place(entry, stretches[i], flow.read({stretches[i].start, end}, keep_lines));
    }
    if (block.kind == BlockKind::section_head) make_heading(entry);
  }

  void place(Entry& entry, const Stretch& stretch, Inlines inlines) {
    if (stretch.kind == Stretch::Kind::note) {
      place_note(std::move(inlines));
      return;
    }
    if (!has_text(inlines)) return;
    if (stretch.kind == Stretch::Kind::heading) {
      entry.heading = std::move(inlines);
      return;
    }
    if (stretch.kind == Stretch::Kind::label) {
      Piece& part = entry.pieces.emplace_back();
      part.kind = Piece::Kind::part;
      for (const Inline& one : inlines) part.marker += one.text;
      return;
    }
    std::vector<Piece>* pieces = &entry.pieces;
    const bool in_part = stretch.part != kNone && !pieces->empty() && pieces->back().kind == Piece::Kind::part;
    if (in_part && stretch.kind == Stretch::Kind::paragraph && pieces->back().inlines.empty() &&
        pieces->back().children.empty()) {
      pieces->back().inlines = std::move(inlines);
      return;
    }
    if (in_part) pieces = &pieces->back().children;
    Piece& piece = pieces->emplace_back();
    piece.inlines = std::move(inlines);
    if (stretch.kind == Stretch::Kind::item && !take_marker(piece)) piece.kind = Piece::Kind::paragraph;
  }

  void place_note(Inlines inlines) {
    Note& note = content_.notes[next_note_++];
    if (!note.mark.empty() && !inlines.empty()) {
      std::string& text = inlines.front().text;
      const bool bracketed = text.starts_with("[" + note.mark + "]");
      text.erase(0, note.mark.size() + (bracketed ? 2 : 0));
      text.erase(0, text.find_first_not_of(' '));
      if (text.empty()) inlines.erase(inlines.begin());
    }
    note.inlines = std::move(inlines);
  }

  /// Of a section's head all is heading.
  static void make_heading(Entry& entry) {
    for (Piece& piece : entry.pieces) {
      if (!entry.heading.empty()) entry.heading.push_back({.text = " "});
      entry.heading.insert(entry.heading.end(), piece.inlines.begin(), piece.inlines.end());
    }
    entry.pieces.clear();
  }

  /// Stretches between blank lines.
  static std::vector<Stretch> lines_apart(std::string_view bytes) {
    std::vector<Stretch> stretches{{}};
    uint32_t breaks = 0;
    for (uint32_t at = 0; at < bytes.size(); ++at) {
      if (bytes[at] == '\n' || (bytes[at] == '\r' && (at + 1 == bytes.size() || bytes[at + 1] != '\n'))) {
        ++breaks;
      } else if (!is_blank(bytes[at])) {
        if (breaks > 1) stretches.push_back({{at}});
        breaks = 0;
      }
    }
    return stretches;
  }

  static std::vector<Stretch> stretches_of(const model::Block& block, std::string_view bytes) {
    std::vector<Stretch> stretches;
    BlockOffset labelled{0};  // up to where headings and labels reach
    if (!block.heading.empty()) {
      labelled = block.heading.end;
      while (labelled.value < bytes.size() && bytes[labelled.value] == ':') labelled = labelled + 1;
      stretches.push_back({block.heading.start, Stretch::Kind::heading});
      stretches.push_back({labelled});
    }
    size_t part = 0;
    const auto begin_parts = [&](BlockOffset until) {
      for (; part < block.parts.size() && block.parts[part].range.start <= until; ++part) {
        const auto index = static_cast<uint32_t>(part);
        const BlockRange label = block.parts[part].label.range;
        stretches.push_back({label.start, Stretch::Kind::label, index});
        stretches.push_back({label.end, Stretch::Kind::paragraph, index});
        labelled = std::max(labelled, label.end);
      }
    };
    for (const Span& span : block.spans) {
      if (span.furniture()) continue;
      begin_parts(span.range.start);
      const bool item = span.kind == Span::Kind::list_item;
      const bool note = span.kind == Span::Kind::footnote;
      const auto owner = block.part_at(span.range.start);
      stretches.push_back({std::max(span.range.start, labelled),
                           note ? Stretch::Kind::note : (item ? Stretch::Kind::item : Stretch::Kind::paragraph),
                           owner.value_or(kNone)});
    }
    begin_parts({static_cast<uint32_t>(bytes.size())});
    std::stable_sort(stretches.begin(), stretches.end(),
                     [](const Stretch& a, const Stretch& b) { return a.start < b.start; });
    if (stretches.empty() || stretches.front().start.value > 0) stretches.insert(stretches.begin(), Stretch{});
    return stretches;
  }

  std::vector<Mark> marks_of(const model::BlockView& view) {
    std::vector<Mark> marks;
    field_marks(*view.block, marks);
    label_marks(view, marks);
    reference_marks(view, marks);
    entity_marks(view, marks);
    std::stable_sort(marks.begin(), marks.end(),
                     [](const Mark& a, const Mark& b) { return a.range.start < b.range.start; });
    std::vector<Mark> apart;
    for (Mark& mark : marks)
      if (!mark.range.empty() && (apart.empty() || apart.back().range.end <= mark.range.start))
        apart.push_back(std::move(mark));
    return apart;
  }

  static void field_marks(const model::Block& block, std::vector<Mark>& marks) {
    if (block.kind != BlockKind::header || !block.header) return;
    for (const model::HeaderField& field : block.header->fields)
      marks.push_back({field.range, {.kind = Inline::Kind::field, .field = field.kind}});
  }

  Mark question_mark(BlockRange range, uint32_t question) const {
    const model::BlockId block = document_.numbering().questions[question].block;
    return {range, {.kind = Inline::Kind::question, .entry = entry_of_.at(block)}};
  }

  /// The numbers in the heading of an answer lead to what it answers.
  void label_marks(const model::BlockView& view, std::vector<Mark>& marks) const {
    if (view.block->kind != BlockKind::answer || view.block->labels.empty()) return;
    const Numbering& numbering = document_.numbering();
    std::map<uint32_t, uint32_t> question_of;  // by number
    for (const uint32_t answer : document_.answers_in(view.id))
      for (const uint32_t question : numbering.answers[answer].questions)
        question_of.emplace(numbering.questions[question].label.number, question);
    for (const model::LabelMention& label : view.block->labels) {
      const auto found = question_of.find(label.label.number);
      if (found != question_of.end()) marks.push_back(question_mark(label.range, found->second));
    }
  }

  /// Called for the blocks in text order, in which the references stand too.
  void reference_marks(const model::BlockView& view, std::vector<Mark>& marks) {
    const std::vector<Numbering::Reference>& references = document_.numbering().references;
    while (next_reference_ < references.size() && references[next_reference_].block < view.id) ++next_reference_;
    for (; next_reference_ < references.size() && references[next_reference_].block == view.id; ++next_reference_) {
      const Numbering::Reference& reference = references[next_reference_];
      if (reference.external || reference.question == kNone) continue;
      const model::Entity& entity = view.block->entities[reference.entity];
      const auto* internal = std::get_if<model::InternalReference>(&entity.value);
      const bool named = internal != nullptr && reference.target < internal->targets.size();
      marks.push_back(
          question_mark(named ? internal->targets[reference.target].range : entity.range, reference.question));
    }
  }

  void entity_marks(const model::BlockView& view, std::vector<Mark>& marks) {
    for (const model::Entity& entity : view.block->entities) {
      if (entity.kind == EntityKind::footnote_mark)
        marks.push_back(note_mark(view, entity.range));
      else if (const auto* reference = std::get_if<model::ExternalReference>(&entity.value))
        link_marks(*reference, entity.range, marks);
    }
  }

  Mark note_mark(const model::BlockView& view, BlockRange range) {
    Mark mark{range, {.kind = Inline::Kind::note}};
    const auto places = notes_.find(digits_of(document_.text().slice(view.at(range))));
    if (places == notes_.end()) return mark;
    // Numbers may begin again on each page: the note that comes next, else the last one before.
    const auto next = std::upper_bound(places->second.begin(), places->second.end(), view.at(range).start,
                                       [](text::ByteOffset at, const NotePlace& place) { return at < place.offset; });
    mark.what.note = next != places->second.end() ? next->note : places->second.back().note;
    content_.notes[mark.what.note].mentioned = true;
    return mark;
  }

  void link_marks(const model::ExternalReference& reference, BlockRange whole, std::vector<Mark>& marks) const {
    if (document_.is_own(reference)) return;
    for (const model::Target& target : reference.targets)
      if (target.url.starts_with("https://"))
        marks.push_back({reference.targets.size() == 1 ? whole : target.range,
                         {.kind = Inline::Kind::link, .address = target.url}});
  }

  const model::Document& document_;
  Language language_;
  Content content_;
  Omitted omitted_{};
  std::map<model::BlockId, uint32_t> entry_of_;
  std::map<std::string, std::vector<NotePlace>> notes_;  ///< by mark, in text order
  std::map<std::string, size_t> used_;                   ///< ids, with how often they were asked for
  size_t next_note_ = 0;
  size_t next_reference_ = 0;
};

}  // namespace

Content content_of(const model::Document& document, Language language) { return Builder(document, language).build(); }

std::string title_of(const model::Document& document, Language language) {
  constexpr size_t kLongest = 200;
  const model::Header& header = document.header();
  if (!header.subject.empty()) return shorten(reflow(header.subject), kLongest);
  if (!header.own_ids.empty()) return shorten(reflow(header.own_ids.front()), kLongest);
  const model::FormSpec& form = model::form_spec(document.form());
  return std::string(say(language, form.dutch, form.english));
}

std::string escape_xml(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out.push_back(c);
    }
  }
  return out;
}

}  // namespace vraagbaak::features::exporting
