// What must hold for every paper: no renumbering changes what a reference points at, and one that is taken back gives
// the very text it began with.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <numeric>
#include <random>
#include <set>

#include "features/renumbering.h"
#include "features/renumbering/layout.h"
#include "support/fixture.h"
#include "support/paper_generator.h"

namespace vraagbaak::features::renumbering {
namespace {

using fixtures::generated_paper;
using fixtures::PaperForm;
using fixtures::parse_document;

uint32_t papers_of_each_form() { return std::getenv("VRAAGBAAK_LONG_TESTS") != nullptr ? 2'000 : 60; }

const std::string kUri = "file:///paper.pqa";

Source source_of(const model::Document& document) {
  static const index::EmptyLibrary kNoLibrary;
  return {document, kUri, kNoLibrary};
}

/// What a question asks, whatever its number: its words without digits and line breaks.
std::string identity(const model::Document& document, uint32_t index) {
  const auto& question = document.numbering().questions[index];
  const auto view = document.view(question.block);
  std::string text = question.label.letter == 0 ? "" : std::string(1, question.label.letter);
  text += question.parent == model::Numbering::kNone ? "" : "part of ";
  // A heading over several questions is one text for all of them: the place among them tells them apart.
  if (question.parent == model::Numbering::kNone) text += std::to_string(question.mention);
  for (const char c : fixtures::slice(document, view.at(view.block->body)))
    if ((c < '0' || c > '9') && c != '\n' && c != '\r') text += c;
  return text.substr(0, text.find("verhoudt"));
}

/// For each reference, as "whose text, which one there: whom it names".
std::multiset<std::string> pointers(const model::Document& document) {
  const auto& numbering = document.numbering();
  std::map<std::pair<std::string, std::pair<model::BlockId, uint32_t>>, std::set<std::string>> named;
  for (const auto& reference : numbering.references) {
    // A joint answer belongs to all its questions.
    std::set<std::string> owners;
    if (reference.from_answer != model::Numbering::kNone) {
      for (const uint32_t question : numbering.answers[reference.from_answer].questions)
        owners.insert(identity(document, question));
    } else if (reference.from_question != model::Numbering::kNone) {
      owners.insert(identity(document, reference.from_question));
    }
    std::string from;
    for (const std::string& owner : owners) from += owner + " ";
    auto& whom = named[{from, {reference.block, reference.entity}}];
    whom.insert(reference.question == model::Numbering::kNone ? "nobody" : identity(document, reference.question));
  }
  std::multiset<std::string> result;
  for (const auto& [where, whom] : named) {
    std::string line = where.first + " ->";
    for (const std::string& one : whom) line += " " + one;
    result.insert(line);
  }
  return result;
}

/// The text after `outcome`; checks what must hold for the edits of any outcome.
std::string result_of(const model::Document& document, const Outcome& outcome) {
  if (!outcome) {
    ADD_FAILURE() << outcome.error().reason << "\n" << document.text().str() << "\n" << fixtures::outline(document);
    return document.text().str();
  }
  if (outcome->empty()) return document.text().str();
  EXPECT_EQ(outcome->documents.size(), 1u);
  const auto& edits = outcome->documents.front().edits;
  for (size_t i = 1; i < edits.size(); ++i) EXPECT_LE(edits[i - 1].range.end, edits[i].range.start);
  return applied(document.text(), edits);
}

/// The question with this identity; the number of questions when there is none.
uint32_t with_identity(const model::Document& document, const std::string& wanted) {
  const auto count = static_cast<uint32_t>(document.numbering().questions.size());
  for (uint32_t i = 0; i < count; ++i)
    if (identity(document, i) == wanted) return i;
  return count;
}

/// The place of a question's unit in its section.
size_t unit_index(const model::Document& document, uint32_t question) {
  const auto& one = document.numbering().questions[question];
  const uint32_t whole = one.parent == model::Numbering::kNone ? question : one.parent;
  return unit_of(layout_of(document, one.section).questions, whole);
}

class EveryForm : public ::testing::TestWithParam<int> {
 protected:
  PaperForm form() const { return static_cast<PaperForm>(GetParam()); }
};

/// An order of the units of a section, and the one that takes it back.
struct Orders {
  Orders(size_t units, uint32_t seed) : there(units), back(units) {
    std::mt19937 random(seed);
    std::iota(there.begin(), there.end(), 0);
    std::shuffle(there.begin(), there.end(), random);
    for (uint32_t i = 0; i < units; ++i) back[there[i]] = i;
  }
  std::vector<uint32_t> there;
  std::vector<uint32_t> back;
};

TEST_P(EveryForm, IsRenumberedByAnyPermutationAndBackToTheIdenticalText) {
  for (uint32_t seed = 1; seed <= papers_of_each_form() && !HasFailure(); ++seed) {
    const auto document = parse_document(generated_paper(form(), seed));
    const uint32_t section = form() == PaperForm::sections ? seed % 2 : 0;
    const Orders orders(unit_count(*document, section), seed);
    ASSERT_FALSE(orders.there.empty()) << document->text().str();
    const auto there = parse_document(result_of(*document, reorder(source_of(*document), section, orders.there)));
    EXPECT_EQ(pointers(*there), pointers(*document)) << document->text().str() << "\nbecame\n" << there->text().str();
    EXPECT_EQ(result_of(*there, reorder(source_of(*there), section, orders.back)), document->text().str())
        << "over\n"
        << there->text().str();
  }
}

TEST_P(EveryForm, KeepsWhatReferencesPointAtHoweverTheyAreWritten) {
  for (uint32_t seed = 1; seed <= papers_of_each_form() && !HasFailure(); ++seed) {
    const auto document = parse_document(generated_paper(form(), seed, fixtures::Notation::free));
    const uint32_t section = form() == PaperForm::sections ? seed % 2 : 0;
    const Orders orders(unit_count(*document, section), seed);
    const auto there = parse_document(result_of(*document, reorder(source_of(*document), section, orders.there)));
    EXPECT_EQ(pointers(*there), pointers(*document)) << document->text().str() << "\nbecame\n" << there->text().str();
    const auto back = parse_document(result_of(*there, reorder(source_of(*there), section, orders.back)));
    EXPECT_EQ(pointers(*back), pointers(*document)) << document->text().str() << "\nbecame\n" << back->text().str();
  }
}

TEST_P(EveryForm, IsTheSameAgainAfterAQuestionWentUpAndDown) {
  for (uint32_t seed = 1; seed <= papers_of_each_form() && !HasFailure(); ++seed) {
    const auto document = parse_document(generated_paper(form(), seed));
    const auto& questions = document->numbering().questions;
    const uint32_t question = seed % static_cast<uint32_t>(questions.size());
    const Outcome up = move_up(source_of(*document), question);
    const bool first = unit_index(*document, question) == 0;
    ASSERT_EQ(static_cast<bool>(up), !first) << document->text().str();
    if (first) continue;
    const auto above = parse_document(result_of(*document, up));
    const uint32_t moved = with_identity(*above, identity(*document, question));
    ASSERT_LT(moved, above->numbering().questions.size());
    EXPECT_EQ(result_of(*above, move_down(source_of(*above), moved)), document->text().str()) << "over\n"
                                                                                              << above->text().str();
  }
}

TEST_P(EveryForm, RenamesAnyQuestionToAnyNumberAndBack) {
  for (uint32_t seed = 1; seed <= papers_of_each_form() && !HasFailure(); ++seed) {
    const auto document = parse_document(generated_paper(form(), seed));
    const auto& questions = document->numbering().questions;
    const uint32_t question = seed % static_cast<uint32_t>(questions.size());
    const model::Label from = questions[question].label;
    if (from.letter != 0 || questions[question].section != 0) continue;
    const model::Label to{1 + seed % questions.back().label.number, 0};
    const Outcome outcome = rename(source_of(*document), question, to);
    const auto there = parse_document(result_of(*document, outcome));
    EXPECT_EQ(pointers(*there), pointers(*document)) << document->text().str() << "\nbecame\n" << there->text().str();
    const uint32_t renamed = there->numbering().find(to, 0).value_or(model::Numbering::kNone);
    ASSERT_NE(renamed, model::Numbering::kNone);
    EXPECT_EQ(result_of(*there, rename(source_of(*there), renamed, from)), document->text().str())
        << from.str() << " to " << to.str() << " gave\n"
        << there->text().str();
  }
}

TEST_P(EveryForm, IsTheSameAgainAfterALetterBecameAnotherAndBack) {
  for (uint32_t seed = 1; seed <= papers_of_each_form() && !HasFailure(); ++seed) {
    const auto document = parse_document(generated_paper(form(), seed));
    const auto& numbering = document->numbering();
    for (uint32_t part = 0; part + 1 < numbering.questions.size(); ++part) {
      const auto& next = numbering.questions[part + 1];
      if (numbering.questions[part].label.letter == 0 || next.parent != numbering.questions[part].parent ||
          next.label.number != numbering.questions[part].label.number || next.section != 0)
        continue;
      const model::Label from = numbering.questions[part].label;
      const auto there = parse_document(result_of(*document, rename(source_of(*document), part, next.label)));
      const uint32_t renamed = there->numbering().find(next.label, 0).value_or(model::Numbering::kNone);
      ASSERT_NE(renamed, model::Numbering::kNone);
      EXPECT_EQ(result_of(*there, rename(source_of(*there), renamed, from)), document->text().str())
          << "over\n"
          << there->text().str();
    }
  }
}

/// `pointers` without what is said of the question with this identity.
std::multiset<std::string> pointers_without(const model::Document& document, const std::string& identity) {
  std::multiset<std::string> result;
  for (std::string line : pointers(document)) {
    if (const size_t at = line.find(identity + " "); at != std::string::npos) line.erase(at, identity.size() + 1);
    result.insert(std::move(line));
  }
  return result;
}

TEST_P(EveryForm, IsTheSameAgainAfterAQuestionCameAndWent) {
  uint32_t went = 0;
  for (uint32_t seed = 1; seed <= papers_of_each_form() && !HasFailure(); ++seed) {
    const auto document = parse_document(generated_paper(form(), seed));
    const auto& questions = document->numbering().questions;
    const Outcome inserted = insert_after(source_of(*document), seed % static_cast<uint32_t>(questions.size()));
    const auto there = parse_document(result_of(*document, inserted));
    std::set<std::string> before;
    for (uint32_t i = 0; i < questions.size(); ++i) before.insert(identity(*document, i));
    const auto& now = there->numbering();
    uint32_t added = 0;
    while (added < now.questions.size() && before.contains(identity(*there, added))) ++added;
    ASSERT_LT(added, now.questions.size()) << there->text().str();
    EXPECT_EQ(pointers_without(*there, identity(*there, added)), pointers(*document)) << there->text().str();
    // A question that came among those of a joint answer is answered by it, and does not go without it.
    const auto joint = [&](uint32_t answer) { return now.answers[answer].questions.size() > 1; };
    if (std::any_of(now.questions[added].answers.begin(), now.questions[added].answers.end(), joint)) continue;
    ++went;
    EXPECT_EQ(result_of(*there, remove(source_of(*there), added)), document->text().str()) << "over\n"
                                                                                           << there->text().str();
  }
  EXPECT_GT(went, 0u);
}

/// What every question refers to, whatever the answers that say so are called.
std::set<std::string> questions_referred_to(const model::Document& document) {
  std::set<std::string> whom;
  for (const auto& reference : document.numbering().references)
    if (reference.question != model::Numbering::kNone) whom.insert(identity(document, reference.question));
  return whom;
}

TEST_P(EveryForm, AnswersTheSameQuestionsAfterAnswersWereJoinedAndSplit) {
  uint32_t joined_papers = 0;
  for (uint32_t seed = 1; seed <= papers_of_each_form() && !HasFailure(); ++seed) {
    const auto document = parse_document(generated_paper(form(), seed));
    const auto& questions = document->numbering().questions;
    const Outcome outcome = join_answers(source_of(*document), seed % static_cast<uint32_t>(questions.size()));
    if (!outcome) continue;
    ++joined_papers;
    const auto joined = parse_document(result_of(*document, outcome));
    EXPECT_EQ(joined->numbering().questions.size(), questions.size()) << joined->text().str();
    EXPECT_EQ(questions_referred_to(*joined), questions_referred_to(*document)) << joined->text().str();
    for (uint32_t answer = 0; answer < joined->numbering().answers.size(); ++answer) {
      if (joined->numbering().answers[answer].questions.size() < 2) continue;
      const Outcome apart = split_answer(source_of(*joined), answer);
      if (!apart) continue;
      const auto split = parse_document(result_of(*joined, apart));
      EXPECT_EQ(split->numbering().questions.size(), questions.size()) << split->text().str();
      for (uint32_t i = 0; i < questions.size(); ++i)
        EXPECT_EQ(split->numbering().questions[i].answers.empty(), questions[i].answers.empty())
            << questions[i].label.str() << " in\n"
            << split->text().str();
    }
  }
  // An answer without a number of its own cannot say for which questions it is.
  const bool numbered = form() != PaperForm::bare && form() != PaperForm::inline_;
  EXPECT_EQ(joined_papers > 0, numbered);
}

INSTANTIATE_TEST_SUITE_P(Renumbering, EveryForm, ::testing::Range(0, fixtures::kPaperForms));

}  // namespace
}  // namespace vraagbaak::features::renumbering
