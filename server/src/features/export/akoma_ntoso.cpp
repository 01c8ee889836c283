// Akoma Ntoso 3.0, valid against the schema of OASIS (akn-core v1.0, part 2). Element names and identifiers follow its
// naming convention; addresses of people and offices are made of their names, since no register gives any.
#include <map>
#include <utility>
#include <vector>

#include "features/export/content.h"
#include "text/unicode.h"

namespace vraagbaak::features {

using exporting::Content;
using exporting::Entry;
using exporting::escape_xml;
using exporting::Inline;
using exporting::Inlines;
using exporting::Note;
using exporting::Piece;
using model::BlockKind;
using model::HeaderField;

namespace {

/// FRBRdate must have a date; this one stands for "not in the text".
constexpr std::string_view kNoDate = "0001-01-01";

/// Small letters and digits with hyphens between them: "van-der-wal-zeggelink".
std::string slug(std::string_view text) {
  std::string out;
  for (const char c : text::fold(text)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out.push_back(c);
    } else if (!out.empty() && out.back() != '-') {
      out.push_back('-');
    }
  }
  while (out.ends_with('-')) out.pop_back();
  return out.empty() ? "x" : out;
}

bool complete(const model::Date& date) { return date.year > 0 && date.month > 0 && date.day > 0 && date.exists(); }

/// Who speaks, asks or is asked, as an entry of <references>.
struct Agent {
  std::string_view element;  ///< TLCPerson, TLCOrganization, TLCRole
  std::string id;
  std::string name;
};

/// People and offices of the header: those that are named, and one for each side that `by` and `to` can name.
class Agents {
 public:
  Agents(const model::Header& header, Language language) {
    std::vector<std::string> askers;
    for (const model::Person& person : header.askers) askers.push_back(person.name);
    std::vector<std::string> answerers;
    for (const model::Person& person : header.answerers) answerers.push_back(person.name);
    asker = side("TLCPerson", askers, "askers", say(language, "vraagsteller", "asker"));
    answerer = side("TLCPerson", answerers, "answerers", say(language, "beantwoorder", "answerer"));
    addressee = side("TLCRole", header.addressees, "addressees", say(language, "geadresseerde", "addressee"));
    asker_known = !askers.empty();
    answerer_known = !answerers.empty();
    for (const model::Person& person : header.answerers)
      if (!person.party_or_office.empty()) add("TLCRole", person.party_or_office);
  }

  /// The identifier of somebody with this name, who is added when new.
  std::string add(std::string_view element, const std::string& name) {
    std::string& id = known_[{element, name}];
    if (!id.empty()) return id;
    id = slug(name);
    const size_t before = used_[id]++;
    if (before > 0) id += "-x" + std::to_string(before + 1);
    all.push_back({element, id, name});
    return id;
  }

  std::vector<Agent> all;
  std::string asker;
  std::string answerer;
  std::string addressee;
  bool asker_known = false;
  bool answerer_known = false;

 private:
  /// `by` takes one name: several people are a group.
  std::string side(std::string_view element, const std::vector<std::string>& names, std::string_view group,
                   std::string_view unknown) {
    std::string id;
    std::string together;
    for (const std::string& name : names) {
      id = add(element, name);
      together += (together.empty() ? "" : "; ") + name;
    }
    if (names.size() == 1) return id;
    used_[std::string(group)] = 1;
    all.push_back({"TLCOrganization", std::string(group), names.empty() ? std::string(unknown) : together});
    return std::string(group);
  }

  std::map<std::pair<std::string_view, std::string>, std::string> known_;  ///< identifiers by element and name
  std::map<std::string, size_t> used_{{"vraagbaak", 1}, {"parliament", 1}};
};

class AkomaNtosoWriter {
 public:
  AkomaNtosoWriter(const model::Document& document, const Content& content, Language language)
      : document_(document), content_(content), agents_(document.header(), language) {
    const bool flemish = document.form() == model::Form::flemish_question;
    country_ = flemish ? "be" : "nl";
    parliament_ = flemish ? "Vlaams Parlement" : "Tweede Kamer der Staten-Generaal";
  }

  std::string text(const std::string& title) {
    out_ =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n<debate name=\"debate\">\n";
    // Written last, since the body names people, and put first.
    const std::string body = apart([&] {
      preface();
      debate_body();
    });
    meta(title);
    out_ += body;
    out_ += "</debate>\n</akomaNtoso>\n";
    return std::move(out_);
  }

  const Agents& agents() const { return agents_; }
  bool dated() const { return complete(date()); }

 private:
  /// What `write` adds to the text, taken out of it.
  template <class Write>
  std::string apart(const Write& write) {
    std::string text;
    std::swap(out_, text);
    write();
    std::swap(out_, text);
    return text;
  }

  model::Date date() const {
    const model::Header& header = document_.header();
    return complete(header.received) ? header.received : header.sent;
  }

  std::string date_text() const { return dated() ? date().iso() : std::string(kNoDate); }

  void meta(const std::string& title) {
    const model::Header& header = document_.header();
    const std::string number = header.own_ids.empty() ? header.number : header.own_ids.front();
    const std::string work =
        "/akn/" + country_ + "/debate/" + date_text() + "/" + slug(number.empty() ? title : number);
    const std::string expression = work + "/nld@" + date_text();
    out_ += "<meta>\n<identification source=\"#vraagbaak\">\n";
    level("FRBRWork", work, "", "#parliament");
    out_ += "<FRBRcountry value=\"" + country_ + "\"/>\n";
    if (!number.empty()) out_ += "<FRBRnumber value=\"" + escape_xml(number) + "\"/>\n";
    out_ += "<FRBRname value=\"" + escape_xml(title) + "\"/>\n</FRBRWork>\n";
    level("FRBRExpression", expression, "", "#parliament");
    out_ += "<FRBRlanguage language=\"nld\"/>\n</FRBRExpression>\n";
    level("FRBRManifestation", expression, ".xml", "#vraagbaak");
    out_ += "<FRBRformat value=\"application/akn+xml\"/>\n</FRBRManifestation>\n</identification>\n";
    references();
    out_ += "</meta>\n";
  }

  /// What the three levels share; the element stays open.
  void level(const std::string& element, const std::string& address, const std::string& format,
             const std::string& author) {
    out_ += "<" + element + ">\n<FRBRthis value=\"" + escape_xml(address + "/!main" + format) +
            "\"/>\n<FRBRuri value=\"" + escape_xml(address + format) + "\"/>\n<FRBRdate date=\"" + date_text() +
            "\" name=\"" + (dated() ? "publication" : "unknown") + "\"/>\n<FRBRauthor href=\"" + author + "\"/>\n";
  }

  void references() {
    out_ += "<references source=\"#vraagbaak\">\n";
    reference({"TLCOrganization", "vraagbaak", "Vraagbaak"});
    reference({"TLCOrganization", "parliament", parliament_});
    for (const Agent& agent : agents_.all) reference(agent);
    out_ += "</references>\n";
  }

  void reference(const Agent& agent) {
    const std::string kind(agent.element.substr(3));  // behind "TLC"
    const std::string lower = kind == "Person" ? "person" : (kind == "Role" ? "role" : "organization");
    out_ += "<TLC" + kind + " eId=\"" + agent.id + "\" href=\"/akn/ontology/" + lower + "/" + country_ + "/" +
            slug(agent.name) + "\" showAs=\"" + escape_xml(agent.name) + "\"/>\n";
  }

  void preface() {
    bool any = false;
    for (const Entry& entry : content_.entries) {
      if (entry.kind != BlockKind::header) continue;
      if (!any) out_ += "<preface>\n";
      any = true;
      blocks(entry.pieces, "preface");
    }
    if (any) out_ += "</preface>\n";
  }

  void debate_body() {
    out_ += "<debateBody>\n";
    for (const Entry& entry : content_.entries) {
      switch (entry.kind) {
        case BlockKind::header: break;
        case BlockKind::section_head:
          begin_section("questions");
          heading(entry, current_);
          break;
        case BlockKind::annex:
          begin_section("debateSection");
          heading(entry, current_);
          blocks(entry.pieces, current_);
          annex_ = true;
          break;
        default: section_entry(entry);
      }
    }
    if (current_.empty()) begin_section("questions");
    end_section();
    // Notes without a mark have no place at one.
    const std::string loose = apart([&] {
      for (const Note& note : content_.notes)
        if (!note.mentioned) note_paragraph(note);
    });
    if (!loose.empty()) out_ += "<debateSection eId=\"notes\" name=\"notes\">\n" + loose + "</debateSection>\n";
    out_ += "</debateBody>\n";
  }

  void note_paragraph(const Note& note) {
    out_ += "<p>";
    authorial_note(note);
    out_ += "</p>\n";
  }

  void begin_section(std::string_view element) {
    end_section();
    element_ = element;
    annex_ = false;
    current_ = (element == "questions" ? "questions_" : "dbsect_") + std::to_string(++sections_);
    out_.append("<").append(element).append(" eId=\"").append(current_).append("\"");
    if (element == "debateSection") out_ += " name=\"annex\"";
    out_ += ">\n";
  }

  void end_section() {
    if (!current_.empty()) out_ += "</" + element_ + ">\n";
    current_.clear();
  }

  void section_entry(const Entry& entry) {
    const bool speech = entry.kind == BlockKind::question || entry.kind == BlockKind::answer ||
                        entry.kind == BlockKind::notice || entry.kind == BlockKind::explanation;
    if (current_.empty() || (annex_ && speech)) begin_section("questions");
    if (!speech) {
      blocks(entry.pieces, current_);
      return;
    }
    const bool asks = entry.kind == BlockKind::question || entry.kind == BlockKind::explanation;
    const std::string element =
        entry.kind == BlockKind::question ? "question" : (entry.kind == BlockKind::answer ? "answer" : "speech");
    const std::string id = entry.id.empty() ? element + "_s" + std::to_string(++speeches_) : id_of(entry);
    out_ += "<" + element + " eId=\"" + id + "\" by=\"#" + (asks ? agents_.asker : agents_.answerer) + "\"";
    if (entry.kind == BlockKind::question) out_ += " to=\"#" + agents_.addressee + "\"";
    out_ += ">\n";
    number(entry);
    blocks(entry.pieces, id);
    if (entry.pieces.empty()) out_ += "<p/>\n";
    out_ += "</" + element + ">\n";
  }

  /// "vraag-4" becomes "question_4".
  static std::string id_of(const Entry& entry) {
    const size_t hyphen = entry.id.find('-');
    const std::string name = entry.kind == BlockKind::question ? "question" : "answer";
    return name + "_" + (hyphen == std::string::npos ? "x" : entry.id.substr(hyphen + 1));
  }

  void number(const Entry& entry) {
    if (entry.heading.empty()) return;
    out_ += "<num>";
    inlines(entry.heading);
    out_ += "</num>\n";
  }

  void heading(const Entry& entry, const std::string& parent) {
    if (entry.heading.empty()) return;
    out_ += "<heading eId=\"" + parent + "__heading\">";
    inlines(entry.heading);
    out_ += "</heading>\n";
  }

  /// Numbered items and sub-questions are block lists, which have room for their marks.
  void blocks(const std::vector<Piece>& pieces, const std::string& parent) {
    for (size_t i = 0; i < pieces.size();) {
      const Piece::Kind kind = pieces[i].kind;
      if (kind == Piece::Kind::paragraph) {
        paragraph(pieces[i++].inlines);
        continue;
      }
      const bool bullets = kind == Piece::Kind::bullet;
      const std::string list = parent + "__list_" + std::to_string(++lists_);
      out_ += bullets ? "<ul eId=\"" + list + "\">\n" : "<blockList eId=\"" + list + "\">\n";
      for (size_t index = 1; i < pieces.size() && pieces[i].kind == kind; ++i, ++index) {
        const std::string id = list + "__item_" + std::to_string(index);
        bullets ? bullet(pieces[i], id) : item(pieces[i], id);
      }
      out_ += bullets ? "</ul>\n" : "</blockList>\n";
    }
  }

  void bullet(const Piece& piece, const std::string& id) {
    out_ += "<li eId=\"" + id + "\">";
    paragraph(piece.inlines);
    out_ += "</li>\n";
  }

  void item(const Piece& piece, const std::string& id) {
    out_ += "<item eId=\"" + id + "\">\n";
    if (!piece.marker.empty()) out_ += "<num>" + escape_xml(piece.marker) + "</num>\n";
    if (!piece.inlines.empty() || piece.children.empty()) paragraph(piece.inlines);
    blocks(piece.children, id);
    out_ += "</item>\n";
  }

  void paragraph(const Inlines& content) {
    out_ += "<p>";
    inlines(content);
    out_ += "</p>\n";
  }

  void inlines(const Inlines& inlines) {
    for (const Inline& one : inlines) {
      switch (one.kind) {
        case Inline::Kind::text: out_ += escape_xml(one.text); break;
        case Inline::Kind::line_break: out_ += "<br/>"; break;
        case Inline::Kind::link: link(one.address, one.text); break;
        case Inline::Kind::question: link("#" + id_of(content_.entries[one.entry]), one.text); break;
        case Inline::Kind::note: mark(one); break;
        case Inline::Kind::field: field(one); break;
      }
    }
  }

  void link(const std::string& target, std::string_view text) {
    out_ += "<ref href=\"" + escape_xml(target) + "\">" + escape_xml(text) + "</ref>";
  }

  /// A note stands at its first mark, the others refer to it.
  void mark(const Inline& mark) {
    if (mark.note == exporting::kNone) {
      out_ += "<sup>" + escape_xml(mark.text) + "</sup>";
      return;
    }
    const Note& note = content_.notes[mark.note];
    if (written_.size() < content_.notes.size()) written_.resize(content_.notes.size());
    if (written_[mark.note]) {
      out_ += "<noteRef href=\"#" + note.id + "\" marker=\"" + note.mark + "\"/>";
      return;
    }
    written_[mark.note] = true;
    authorial_note(note);
  }

  void authorial_note(const Note& note) {
    out_ += "<authorialNote eId=\"" + note.id + "\"";
    if (!note.mark.empty()) out_ += " marker=\"" + note.mark + "\"";
    out_ += ">";
    paragraph(note.inlines);
    out_ += "</authorialNote>";
  }

  void field(const Inline& field) {
    const std::string text = escape_xml(field.text);
    switch (field.field) {
      case HeaderField::Kind::title: out_ += "<docType>" + text + "</docType>"; break;
      case HeaderField::Kind::number:
      case HeaderField::Kind::case_number: out_ += "<docNumber>" + text + "</docNumber>"; break;
      case HeaderField::Kind::subject: out_ += "<docTitle>" + text + "</docTitle>"; break;
      case HeaderField::Kind::asker:
      case HeaderField::Kind::answerer:
        out_ += "<person refersTo=\"#" + agents_.add("TLCPerson", field.text) + "\">" + text + "</person>";
        break;
      case HeaderField::Kind::addressee:
        out_ += "<role refersTo=\"#" + agents_.add("TLCRole", field.text) + "\">" + text + "</role>";
        break;
      case HeaderField::Kind::sent:
      case HeaderField::Kind::received: {
        const model::Date date = model::read_date(field.text);
        out_ += complete(date) ? "<docDate date=\"" + date.iso() + "\">" + text + "</docDate>" : text;
        break;
      }
      default: out_ += text;
    }
  }

  const model::Document& document_;
  const Content& content_;
  Agents agents_;
  std::string country_;
  std::string parliament_;
  std::string out_;
  std::string element_;  ///< of the open section
  std::string current_;  ///< its eId; empty when none is open
  bool annex_ = false;   ///< the open section is an annex
  size_t sections_ = 0;
  size_t speeches_ = 0;
  size_t lists_ = 0;
  std::vector<bool> written_;  ///< for each note whether it has found its place
};

}  // namespace

Exported export_akoma_ntoso(const model::Document& document, Language language) {
  Content content = exporting::content_of(document, language);
  AkomaNtosoWriter writer(document, content, language);
  std::string text = writer.text(exporting::title_of(document, language));
  const auto remark = [&](std::string_view code, std::string_view dutch, std::string_view english) {
    content.remarks.push_back({code, std::string(say(language, dutch, english)), 1});
  };
  if (!writer.dated())
    remark("no-date", "datum die de tekst niet geeft; 0001-01-01 staat ervoor",
           "date that the text does not give; 0001-01-01 stands for it");
  if (!writer.agents().asker_known)
    remark("no-asker", "vraagsteller die de kop niet noemt", "asker whom the head does not name");
  if (!writer.agents().answerer_known)
    remark("no-answerer", "beantwoorder die de kop niet noemt", "answerer whom the head does not name");
  return {std::move(text), std::move(content.remarks)};
}

}  // namespace vraagbaak::features
