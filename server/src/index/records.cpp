#include "index/records.h"

#include "index/blob.h"

namespace vraagbaak::index {

namespace {

/// `previous` is where the range before it started: neighbours are near each other.
void put(BlobWriter& out, text::ByteRange range, uint32_t previous) {
  out.difference(int64_t{range.start.value} - previous);
  out.number(range.size());
}

text::ByteRange take_range(BlobReader& in, uint32_t previous) {
  const auto start = static_cast<uint32_t>(previous + in.difference());
  return {{start}, {start + in.small()}};
}

void put(BlobWriter& out, model::Label label) {
  out.number(label.number);
  out.number(static_cast<unsigned char>(label.letter));
}

model::Label take_label(BlobReader& in) {
  model::Label label;
  label.number = in.small();
  label.letter = static_cast<char>(in.small());
  return label;
}

}  // namespace

std::string packed(const Paper& paper) {
  BlobWriter out;
  out.number(static_cast<uint64_t>(paper.form));
  out.number(paper.date.year);
  out.number(paper.date.month);
  out.number(paper.date.day);
  out.string(packed(paper.ids));
  out.string(paper.title);
  out.string(packed(paper.people));
  out.string(paper.opening);
  return out.bytes();
}

Paper unpacked_paper(std::string_view bytes) {
  BlobReader in(bytes);
  Paper paper;
  const uint64_t form = in.number();
  if (form <= static_cast<uint64_t>(model::Form::consultation_report)) paper.form = static_cast<model::Form>(form);
  paper.date.year = static_cast<uint16_t>(in.number());
  paper.date.month = static_cast<uint8_t>(in.number());
  paper.date.day = static_cast<uint8_t>(in.number());
  paper.ids = unpacked_strings(in.string());
  paper.title = in.string();
  paper.people = unpacked_strings(in.string());
  paper.opening = in.string();
  return paper;
}

std::string packed(const std::vector<Question>& questions) {
  BlobWriter out;
  uint32_t previous = 0;
  for (const Question& question : questions) {
    put(out, question.label);
    out.number(question.section);
    put(out, question.range, previous);
    put(out, question.selection, question.range.start.value);
    put(out, question.answer, question.range.start.value);
    out.string(question.text);
    previous = question.range.start.value;
  }
  return out.bytes();
}

std::vector<Question> unpacked_questions(std::string_view bytes) {
  BlobReader in(bytes);
  std::vector<Question> questions;
  uint32_t previous = 0;
  while (!in.done()) {
    Question& question = questions.emplace_back();
    question.label = take_label(in);
    question.section = in.small();
    question.range = take_range(in, previous);
    question.selection = take_range(in, question.range.start.value);
    question.answer = take_range(in, question.range.start.value);
    question.text = in.string();
    previous = question.range.start.value;
  }
  return questions;
}

std::string packed(const std::vector<const Citation*>& citations) {
  BlobWriter out;
  uint32_t previous = 0;
  for (const Citation* citation : citations) {
    out.number(static_cast<uint64_t>(citation->kind));
    put(out, citation->range, previous);
    put(out, citation->question);
    previous = citation->range.start.value;
  }
  return out.bytes();
}

std::vector<Citation> unpacked_citations(std::string_view bytes, const std::string& id) {
  BlobReader in(bytes);
  std::vector<Citation> citations;
  uint32_t previous = 0;
  while (!in.done()) {
    Citation& citation = citations.emplace_back();
    citation.id = id;
    const uint64_t kind = in.number();
    if (kind <= static_cast<uint64_t>(model::ReferenceKind::url))
      citation.kind = static_cast<model::ReferenceKind>(kind);
    citation.range = take_range(in, previous);
    citation.question = take_label(in);
    previous = citation.range.start.value;
  }
  return citations;
}

std::string packed(const Term& term) {
  BlobWriter out;
  out.string(term.abbreviation);
  out.string(term.expansion);
  put(out, term.range, 0);
  return out.bytes();
}

Term unpacked_term(std::string_view bytes) {
  BlobReader in(bytes);
  Term term;
  term.abbreviation = in.string();
  term.expansion = in.string();
  term.range = take_range(in, 0);
  return term;
}

std::string packed(const std::vector<SheetProblem>& problems) {
  BlobWriter out;
  for (const SheetProblem& problem : problems) {
    out.number(static_cast<uint64_t>(problem.kind));
    put(out, problem.range, 0);
    out.string(problem.detail);
  }
  return out.bytes();
}

std::vector<SheetProblem> unpacked_problems(std::string_view bytes) {
  BlobReader in(bytes);
  std::vector<SheetProblem> problems;
  while (!in.done()) {
    SheetProblem& problem = problems.emplace_back();
    const uint64_t kind = in.number();
    if (kind <= static_cast<uint64_t>(SheetProblem::Kind::unclear_period))
      problem.kind = static_cast<SheetProblem::Kind>(kind);
    problem.range = take_range(in, 0);
    problem.detail = in.string();
  }
  return problems;
}

std::string packed(const std::vector<std::string>& strings) {
  BlobWriter out;
  for (const std::string& string : strings) out.string(string);
  return out.bytes();
}

std::vector<std::string> unpacked_strings(std::string_view bytes) {
  BlobReader in(bytes);
  std::vector<std::string> strings;
  while (!in.done()) strings.emplace_back(in.string());
  return strings;
}

}  // namespace vraagbaak::index
