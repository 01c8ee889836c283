// GitHub-flavoured Markdown. Numbers and letters of lists stay the text they are: Markdown would count anew.
#include "features/export/content.h"
#include "features/rich_text.h"

namespace vraagbaak::features {

using exporting::Content;
using exporting::Entry;
using exporting::Inline;
using exporting::Inlines;
using exporting::Note;
using exporting::Piece;
using model::BlockKind;

namespace {

/// Escaped; the blanks at both ends, which part words from a link, stay.
std::string escaped(std::string_view text) {
  const size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return std::string(text);
  const size_t last = text.find_last_not_of(' ');
  std::string out(text.substr(0, first));
  out += escape_markdown(text.substr(first, last + 1 - first));
  out += text.substr(last + 1);
  return out;
}

class MarkdownWriter {
 public:
  explicit MarkdownWriter(const Content& content) : content_(content) {}

  std::string text() {
    for (const Entry& one : content_.entries) entry(one);
    for (const Note& note : content_.notes)
      paragraph("", (note.mark.empty() ? "" : label(note) + ": ") + inlines(note.inlines));
    return std::move(out_);
  }

 private:
  /// GitHub joins footnotes by their label, and leaves out those that nothing leads to; these become paragraphs.
  static std::string label(const Note& note) {
    return note.mentioned ? "[^" + note.id + "]" : escape_markdown("[" + note.mark + "]");
  }

  void entry(const Entry& entry) {
    if (entry.kind == BlockKind::header) {
      bool first = out_.empty();
      for (const Piece& piece : entry.pieces) {
        header_lines(piece.inlines, first);
        first = false;
      }
      return;
    }
    const bool major = entry.kind == BlockKind::section_head || entry.kind == BlockKind::annex;
    if (!entry.heading.empty()) paragraph(major ? "## " : "### ", inlines(entry.heading));
    pieces(entry.pieces);
  }

  /// The first line of the paper is its heading.
  void header_lines(const Inlines& all, bool headed) {
    size_t line = 0;
    while (headed && line < all.size() && all[line].kind != Inline::Kind::line_break) ++line;
    const auto end = all.begin() + static_cast<ptrdiff_t>(line);
    if (headed) paragraph("# ", inlines(Inlines(all.begin(), end)));
    const Inlines rest(line < all.size() && headed ? end + 1 : end, all.end());
    if (!rest.empty()) paragraph("", inlines(rest));
  }

  void pieces(const std::vector<Piece>& all) {
    for (const Piece& piece : all) {
      const bool bullet = piece.kind == Piece::Kind::bullet;
      std::string marker = piece.marker;
      if (!marker.empty()) marker = escape_markdown(marker) + " ";
      paragraph(bullet ? "- " : "", marker + inlines(piece.inlines));
      pieces(piece.children);
    }
  }

  void paragraph(std::string_view before, const std::string& text) {
    if (!out_.empty()) out_.push_back('\n');
    out_.append(before).append(text).append("\n");
  }

  std::string inlines(const Inlines& inlines) const {
    std::string out;
    for (const Inline& one : inlines) {
      switch (one.kind) {
        case Inline::Kind::text:
        case Inline::Kind::field:
        case Inline::Kind::question: out += escaped(one.text); break;
        case Inline::Kind::line_break: out += "\\\n"; break;
        case Inline::Kind::link: out += "[" + escaped(one.text) + "](" + encode_link(one.address) + ")"; break;
        case Inline::Kind::note:
          out += one.note == exporting::kNone ? escaped(one.text) : label(content_.notes[one.note]);
          break;
      }
    }
    return out;
  }

  const Content& content_;
  std::string out_;
};

}  // namespace

Exported export_markdown(const model::Document& document, Language language) {
  Content content = exporting::content_of(document, language);
  std::string text = MarkdownWriter(content).text();
  return {std::move(text), std::move(content.remarks)};
}

}  // namespace vraagbaak::features
