// What one text contributes to the workspace index: who it is, what it asks, what it cites, what it defines.
// A pure function of the document.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "index/fact.h"
#include "index/fact_sheet.h"
#include "model/document.h"

namespace vraagbaak::index {

/// Who a text is. Ranges are bytes in the text.
struct Paper {
  std::string uri;
  model::Form form = model::Form::other;
  /// Normalised identifiers under which the paper is cited, the most telling one first: "ah-tk-20222023-3276",
  /// "2022Z25029", "kst-29521-447", "sv-437-2022-03-09", "brief-2022-10-28". From the header and the file name.
  std::vector<std::string> ids;
  std::string title;  ///< the subject, or the first words; one line
  model::Date date;   ///< of the answer if there is one, else of the question or the letter; may be all zero
  std::vector<std::string> people;  ///< askers and answerers, as written
  std::string opening;              ///< the first lines after the header, for a hover
};

/// A question or sub-question.
struct Question {
  model::Label label;
  uint32_t section = 0;       ///< Numbering::Question::section
  text::ByteRange range;      ///< the whole question
  text::ByteRange selection;  ///< its label
  text::ByteRange answer;     ///< its (first) answer; empty when there is none
  std::string text;           ///< its words on one line, furniture removed
};

/// A mention of another paper.
struct Citation {
  std::string id;  ///< model::Target::id
  model::ReferenceKind kind = model::ReferenceKind::kamerstuk;
  text::ByteRange range;  ///< the words it rests on
  /// For "het antwoord op vraag 17 van …", also when a footnote names the paper: the question in that paper, and
  /// `range` is that of the number. Number 0 for a citation of the paper as a whole.
  model::Label question;
};

/// "Operation Inherent Resolve (OIR)"
struct Term {
  std::string abbreviation;
  std::string expansion;
  text::ByteRange range;
};

struct Contents {
  Paper paper;
  std::vector<Question> questions;
  std::vector<Citation> citations;
  std::vector<Term> terms;
  std::vector<Fact> facts;             ///< left empty by contents_of, which is asked while somebody types: see facts_of
  std::vector<SheetProblem> problems;  ///< of a curated sheet
};

/// `uri` names the text; its last segment counts as a source of identifiers.
Contents contents_of(const model::Document& document, const std::string& uri);

/// Contents::paper alone, which is found without reading on.
Paper paper_of(const model::Document& document, const std::string& uri);

/// Contents::citations alone.
std::vector<Citation> citations_of(const model::Document& document, const std::string& uri);

/// Only the citations of questions in other papers, as contents_of gives them.
std::vector<Citation> cited_questions(const model::Document& document, const std::string& uri);

/// The citations of one block of the text at `uri`, as contents_of gives them.
std::vector<Citation> citations_in(const model::Document& document, const std::string& uri,
                                   const model::BlockView& view);

}  // namespace vraagbaak::index
