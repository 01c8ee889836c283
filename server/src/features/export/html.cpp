// HTML that a word processor and a printer take too: one file, styles inside, nothing loaded from anywhere.
#include "features/export/content.h"

namespace vraagbaak::features {

using exporting::Content;
using exporting::Entry;
using exporting::escape_xml;
using exporting::Inline;
using exporting::Inlines;
using exporting::Note;
using exporting::Piece;
using model::BlockKind;

namespace {

constexpr std::string_view kStyle = R"(
body { font: 11pt/1.45 Georgia, "Times New Roman", serif; max-width: 42em; margin: 2em auto; padding: 0 1em; }
h1, h2, h3 { font-family: "Segoe UI", Arial, sans-serif; line-height: 1.25; }
h1 { font-size: 1.5em; }
h2 { font-size: 1.25em; margin: 1.8em 0 .6em; }
h3 { font-size: 1em; margin: 1.4em 0 .3em; }
p { margin: .4em 0; }
ol.marked { list-style: none; padding-left: 2em; }
ol.marked .marker { display: inline-block; min-width: 2em; margin-left: -2em; }
.answer { border-left: .2em solid #8a8a8a; padding-left: 1em; }
.notes { border-top: 1px solid #8a8a8a; margin-top: 2em; font-size: .9em; }
@page { margin: 2.5cm; }
@media print {
  body { max-width: none; margin: 0; padding: 0; }
  h2, h3 { break-after: avoid; }
  p, li { orphans: 2; widows: 2; }
  a { color: inherit; text-decoration: none; }
}
)";

class HtmlWriter {
 public:
  explicit HtmlWriter(const Content& content) : content_(content) {}

  std::string page(const std::string& title, Language language) {
    // The text is Dutch whatever the language of the messages is.
    out_ =
        "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>";
    out_ += escape_xml(title);
    out_ += "</title>\n<style>";
    out_ += kStyle;
    out_ += "</style>\n</head>\n<body>\n";
    for (const Entry& one : content_.entries) entry(one);
    notes(language);
    out_ += "</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  static std::string_view section_class(BlockKind kind) {
    switch (kind) {
      case BlockKind::question: return "question";
      case BlockKind::answer: return "answer";
      case BlockKind::notice: return "notice";
      case BlockKind::explanation: return "explanation";
      case BlockKind::annex: return "annex";
      case BlockKind::signature: return "signature";
      default: return {};
    }
  }

  void entry(const Entry& entry) {
    if (entry.kind == BlockKind::header) {
      header(entry);
      return;
    }
    const std::string_view kind = section_class(entry.kind);
    if (!kind.empty()) {
      out_.append("<section class=\"").append(kind).append("\"");
      if (!entry.id.empty()) out_.append(" id=\"").append(entry.id).append("\"");
      out_ += ">\n";
    }
    const bool major = entry.kind == BlockKind::section_head || entry.kind == BlockKind::annex;
    if (!entry.heading.empty()) element(major ? "h2" : "h3", entry.heading);
    pieces(entry.pieces);
    if (!kind.empty()) out_ += "</section>\n";
  }

  /// The first line of the paper is its heading.
  void header(const Entry& entry) {
    out_ += "<header>\n";
    for (const Piece& piece : entry.pieces) {
      Inlines rest = piece.inlines;
      if (&piece == &entry.pieces.front() && !headed_) {
        size_t line = 0;
        while (line < rest.size() && rest[line].kind != Inline::Kind::line_break) ++line;
        headed_ = true;
        const auto end = rest.begin() + static_cast<ptrdiff_t>(line);
        element("h1", Inlines(rest.begin(), end));
        rest.erase(rest.begin(), line < rest.size() ? end + 1 : end);
      }
      if (!rest.empty()) element("p", rest);
    }
    out_ += "</header>\n";
  }

  void pieces(const std::vector<Piece>& pieces) {
    for (size_t i = 0; i < pieces.size();) {
      const Piece::Kind kind = pieces[i].kind;
      if (kind == Piece::Kind::paragraph) {
        element("p", pieces[i++].inlines);
        continue;
      }
      out_ += kind == Piece::Kind::bullet ? "<ul>\n" : "<ol class=\"marked\">\n";
      for (; i < pieces.size() && pieces[i].kind == kind; ++i) item(pieces[i]);
      out_ += kind == Piece::Kind::bullet ? "</ul>\n" : "</ol>\n";
    }
  }

  void item(const Piece& piece) {
    out_ += "<li>";
    if (!piece.marker.empty()) out_ += "<span class=\"marker\">" + escape_xml(piece.marker) + "</span> ";
    inlines(piece.inlines);
    if (!piece.children.empty()) out_.push_back('\n');
    pieces(piece.children);
    out_ += "</li>\n";
  }

  void element(std::string_view name, const Inlines& content) {
    out_.append("<").append(name).append(">");
    inlines(content);
    out_.append("</").append(name).append(">\n");
  }

  void inlines(const Inlines& inlines) {
    for (const Inline& one : inlines) {
      switch (one.kind) {
        case Inline::Kind::text:
        case Inline::Kind::field: out_ += escape_xml(one.text); break;
        case Inline::Kind::line_break: out_ += "<br>\n"; break;
        case Inline::Kind::link: link(escape_xml(one.address), one.text); break;
        case Inline::Kind::question: link("#" + content_.entries[one.entry].id, one.text); break;
        case Inline::Kind::note: mark(one); break;
      }
    }
  }

  void link(const std::string& target, std::string_view text) {
    out_ += "<a href=\"" + target + "\">" + escape_xml(text) + "</a>";
  }

  void mark(const Inline& mark) {
    out_ += "<sup>";
    if (mark.note == exporting::kNone)
      out_ += escape_xml(mark.text);
    else
      link("#" + content_.notes[mark.note].id, mark.text);
    out_ += "</sup>";
  }

  void notes(Language language) {
    if (content_.notes.empty()) return;
    out_.append("<section class=\"notes\">\n<h2>").append(say(language, "Noten", "Notes")).append("</h2>\n");
    for (const Note& note : content_.notes) {
      out_ += "<p id=\"" + note.id + "\">";
      if (!note.mark.empty()) out_ += "<sup>" + note.mark + "</sup> ";
      inlines(note.inlines);
      out_ += "</p>\n";
    }
    out_ += "</section>\n";
  }

  const Content& content_;
  std::string out_;
  bool headed_ = false;  ///< the page has its h1
};

}  // namespace

Exported export_html(const model::Document& document, Language language) {
  Content content = exporting::content_of(document, language);
  std::string page = HtmlWriter(content).page(exporting::title_of(document, language), language);
  return {std::move(page), std::move(content.remarks)};
}

}  // namespace vraagbaak::features
