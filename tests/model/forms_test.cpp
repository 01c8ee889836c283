#include "model/forms/form.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "support/fixture.h"
#include "support/texts.h"

namespace vraagbaak::model {
namespace {

using fixtures::parse_document;
using fixtures::text_named;

TEST(Forms, AreRecognisedOnWholePapers) {
  EXPECT_EQ(parse_document(text_named("appendix"))->form(), Form::appendix);
  EXPECT_EQ(parse_document(text_named("draft-head"))->form(), Form::appendix);
  EXPECT_EQ(parse_document(text_named("notice"))->form(), Form::notice_of_delay);
  EXPECT_EQ(parse_document(text_named("question-only"))->form(), Form::appendix_question);
  EXPECT_EQ(parse_document(text_named("letter"))->form(), Form::ministry_letter);
  EXPECT_EQ(parse_document(text_named("list"))->form(), Form::question_list);
  EXPECT_EQ(parse_document(text_named("flemish"))->form(), Form::flemish_question);
  EXPECT_EQ(parse_document(text_named("crlf"))->form(), Form::draft);
  EXPECT_EQ(parse_document(text_named("brochure"))->form(), Form::other);
  EXPECT_EQ(parse_document("")->form(), Form::other);
}

TEST(Forms, AreNoticesOfDelayWithoutTheQuestionsToo) {
  EXPECT_EQ(
      parse_document(
          "AH 615\n2024Z17538\nMededeling van staatssecretaris Pietersen (Waterstaat) (ontvangen 20 november 2024)\n\n"
          "De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.\n")
          ->form(),
      Form::notice_of_delay);
}

TEST(Forms, HaveNamesOfTheirOwn) {
  std::set<std::string> names;
  for (const FormSpec* spec : all_forms()) {
    EXPECT_TRUE(names.insert(std::string(spec->name)).second) << spec->name;
    EXPECT_FALSE(spec->dutch.empty());
    EXPECT_FALSE(spec->english.empty());
    EXPECT_EQ(&form_spec(spec->form), spec);
    EXPECT_EQ(form_name(spec->form), spec->name);
  }
}

TEST(Forms, EndWithTheOneThatFitsEverything) {
  EXPECT_EQ(all_forms().back()->form, Form::other);
  EXPECT_EQ(recognise_form(0).form, Form::other);
}

TEST(Forms, PreferTheTitleToTheShape) {
  EXPECT_EQ(recognise_form(kHasQuestions | kHasAnswers | kTitleList | kLetterhead).form, Form::question_list);
  EXPECT_EQ(recognise_form(kHasQuestions | kHasAnswers | kTitleAppendix | kLetterhead | kReceived).form,
            Form::appendix);
  EXPECT_EQ(recognise_form(kHasQuestions | kHasAnswers | kNumbersApart).form, Form::flemish_question);
}

TEST(AnswersExpected, OnlyWhereTheFormOrTheTextPromisesThem) {
  EXPECT_TRUE(parse_document(text_named("appendix"))->numbering().answers_expected);
  EXPECT_TRUE(parse_document(text_named("crlf"))->numbering().answers_expected);
  EXPECT_FALSE(parse_document(text_named("notice"))->numbering().answers_expected);
  EXPECT_FALSE(parse_document(text_named("question-only"))->numbering().answers_expected);
  EXPECT_FALSE(parse_document(text_named("brochure"))->numbering().answers_expected);
  EXPECT_FALSE(parse_document("Vraag 1\nWaarom?\n\nVraag 2\nHoe?\n")->numbering().answers_expected);
}

TEST(AnswersExpected, ByAHeaderThatPromisesThem) {
  EXPECT_TRUE(parse_document(
                  "AH 1217\n2024Z00123\nAntwoord van minister Pietersen (Waterstaat) (ontvangen 29 februari 2024)\n\n"
                  "Vraag 1\nKent u de brug?\n\nVraag 2\nWaarom is zij dicht?\n")
                  ->numbering()
                  .answers_expected);
}

}  // namespace
}  // namespace vraagbaak::model
