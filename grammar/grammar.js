/**
 * @file Parliamentary question-and-answer texts.
 *
 * The scanner (src/scanner.c) decides, on evidence, what a line opens and where an inline element begins and ends;
 * the rules here give those tokens their shape. Any sequence that the scanner can emit is a sentence of this grammar,
 * so no text gives an ERROR node. README.md says why the work is divided like this.
 */

/// <reference types="tree-sitter-cli/dsl" />

const furniture = ($) => [$.page_start, $.page_number, $.running_title, $.column_value, $.colophon];

module.exports = grammar({
  name: 'pqa',

  // Every character, blanks included, is in a token: nothing is skipped.
  extras: () => [],

  // The order is that of `enum TokenType` in src/tokens.h.
  externals: ($) => [
    $._start, $._series_end, $._series_start, $._block_break, $._soft_break, $._text, $._fill,
    // what opens a block
    $._header_start, $._question_word, $._question_number, $._unlabelled_question,
    $._answer_word, $._answer_number, $._answer_number_range, $._implicit_answer,
    $._sub_question_letter, $._sub_answer_letter,
    $.notice_label, $.explanation_label, $._annex_word, $._section_head_start, $._signature_start,
    $.list_marker, $.footnote_mark,
    // page furniture
    $.page_start, $.page_number, $.running_title, $.column_value, $.colophon,
    // labels
    $.label_number, $.label_letter, $._range_first, $._range_last, $.number_word, $.relative_word,
    $.question_word, $.answer_word,
    // header fields and parts of references
    $.form_title, $.asker, $.party, $.addressee, $.subject, $.answerer, $.office, $.sent_date, $.received_date,
    $.reference_label, $.chamber, $.session_year, $._dossier, $.chapter, $.paper_number, $.page,
    $.case_number, $.document_number, $.year, $.article_number, $.law_name, $.act_number, $.abbreviation,
    $._date_day, $._date_month, $.month, $._date_year, $._date_fill,
    // first pieces of inline elements
    $._internal_answer, $._internal_question, $._internal_relative,
    $._kamerstuk_label, $._kamerstuk_chamber, $._kamerstuk_dossier, $._dossier_rest,
    $._aanhangsel_label, $._handelingen_label,
    $._case_label, $._case_start, $._document_label, $._document_start, $._identifier_rest,
    $._staatsblad_label, $._staatscourant_label, $._tractatenblad_label,
    $._law_label, $._eu_label, $._com_start, $._celex_start, $._ecli_start, $._un_label,
    $._written_question_label, $._flemish_paper_label, $._flemish_paper_start, $._letter_label,
    $._abbreviation_start, $._annex_mention_word, $._url_start,
    $._period_start, $._number_start, $._amount_start, $._percentage_start, $._quantity_start, $._placeholder_start,
    $._inline_session_year, $.footnote_reference,
  ],

  rules: {
    document: ($) => repeat1($.series),

    // A run of blocks. Long documents are cut into series so that re-parsing never walks one flat list. A token at
    // both ends makes a series reusable as a whole: tree-sitter takes a node that begins or ends with a repetition
    // apart, since a repetition might have gone on.
    series: ($) => prec.right(seq(choice($._start, $._series_start), repeat($._block), optional($._series_end))),

    _block: ($) => choice(
      $.header, $.question, $.answer, $.notice, $.explanation, $.annex, $.section_head, $.signature,
      $._body_element,
    ),

    _body_element: ($) => choice($.paragraph, $.list_item, $.footnote, ...furniture($), $._block_break),

    header: ($) => prec.right(seq($._header_start, repeat(choice(
      $.form_title, $.paper_number, $.case_number, $.session_year, $.asker, $.party, $.addressee, $.subject,
      $.answerer, $.office, $.sent_date, $.received_date, $._fill, $._soft_break, $._body_element,
    )))),

    question: ($) => prec.right(seq(
      choice($.question_label, $._unlabelled_question),
      repeat(choice($._body_element, $.sub_question)),
    )),
    question_label: ($) => prec.right(seq(
      choice($._question_word, alias($._question_number, $.label_number)),
      repeat($._label_part),
    )),
    sub_question: ($) => prec.right(seq(alias($._sub_question_label, $.part_label), repeat($._body_element))),
    _sub_question_label: ($) => prec.right(seq(alias($._sub_question_letter, $.label_letter), repeat($._fill))),

    answer: ($) => prec.right(seq(
      choice($.answer_label, $._implicit_answer),
      repeat(choice($._body_element, $.sub_answer)),
    )),
    answer_label: ($) => prec.right(seq(
      choice(
        $._answer_word,
        alias($._answer_number, $.label_number),
        alias($._leading_range, $.label_range),
      ),
      repeat($._label_part),
    )),
    _leading_range: ($) => seq(
      alias($._answer_number_range, $.label_number), $._fill, alias($._range_last, $.label_number),
    ),
    sub_answer: ($) => prec.right(seq(alias($._sub_answer_label, $.part_label), repeat($._body_element))),
    _sub_answer_label: ($) => prec.right(seq(alias($._sub_answer_letter, $.label_letter), repeat($._fill))),

    _label_part: ($) => choice($.label_number, $.label_letter, $.label_range, $._fill),
    label_range: ($) => seq(
      alias($._range_first, $.label_number), $._fill, alias($._range_last, $.label_number),
    ),

    notice: ($) => prec.right(seq($.notice_label, repeat(choice($._fill, $._body_element)))),
    explanation: ($) => prec.right(seq($.explanation_label, repeat(choice($._fill, $._body_element)))),
    annex: ($) => prec.right(seq($.annex_label, repeat($._body_element))),
    annex_label: ($) => prec.right(seq($._annex_word, repeat(choice($.label_number, $._fill)))),
    section_head: ($) => prec.right(seq($._section_head_start, repeat($._inline))),
    signature: ($) => prec.right(seq($._signature_start, repeat($._body_element))),

    paragraph: ($) => prec.right(seq($._inline, repeat(choice($._inline, $._soft_break, ...furniture($))))),
    list_item: ($) => prec.right(seq($.list_marker, repeat(choice($._inline, $._soft_break, ...furniture($))))),
    footnote: ($) => prec.right(seq($.footnote_mark, repeat(choice($._inline, $._soft_break)))),

    _inline: ($) => choice(
      $._text,
      $.internal_reference,
      $.kamerstuk, $.aanhangsel, $.handelingen, $.case_reference, $.document_reference,
      $.staatsblad, $.staatscourant, $.tractatenblad,
      $.law_article, $.eu_act, $.com_document, $.celex, $.ecli, $.un_resolution,
      $.written_question, $.flemish_paper, $.letter, $.url,
      $.date, $.period, $.number, $.amount, $.percentage, $.quantity,
      $.abbreviation_definition, $.annex_mention, $.placeholder, $.footnote_reference,
      alias($._inline_session_year, $.session_year),
    ),

    internal_reference: ($) => prec.right(seq(
      choice(
        alias($._internal_answer, $.answer_word),
        alias($._internal_question, $.question_word),
        alias($._internal_relative, $.relative_word),
      ),
      repeat(choice(
        $.answer_word, $.question_word, $.relative_word, $.label_number, $.label_letter, $.label_range,
        $.number_word, $._fill,
      )),
    )),

    kamerstuk: ($) => prec.right(seq(
      choice(
        alias($._kamerstuk_label, $.reference_label),
        alias($._kamerstuk_chamber, $.chamber),
        alias($._leading_dossier, $.dossier),
      ),
      repeat(choice($.chamber, $.session_year, $.dossier, $.chapter, $.paper_number, $.page, $._fill)),
    )),
    _leading_dossier: ($) => prec.right(seq($._kamerstuk_dossier, optional($._dossier_rest))),
    dossier: ($) => $._dossier,

    aanhangsel: ($) => prec.right(seq(alias($._aanhangsel_label, $.reference_label), repeat($._series_part))),
    handelingen: ($) => prec.right(seq(alias($._handelingen_label, $.reference_label), repeat($._series_part))),
    _series_part: ($) => choice(
      $.reference_label, $.chamber, $.session_year, $.paper_number, $.page, $._fill,
    ),

    case_reference: ($) => prec.right(choice(
      seq(alias($._case_label, $.reference_label), repeat(choice($.case_number, $._fill))),
      alias($._leading_case, $.case_number),
    )),
    _leading_case: ($) => prec.right(seq($._case_start, optional($._identifier_rest))),
    document_reference: ($) => prec.right(choice(
      seq(alias($._document_label, $.reference_label), repeat(choice($.document_number, $._fill))),
      alias($._leading_document, $.document_number),
    )),
    _leading_document: ($) => prec.right(seq($._document_start, optional($._identifier_rest))),

    staatsblad: ($) => prec.right(seq(alias($._staatsblad_label, $.reference_label), repeat($._gazette_part))),
    staatscourant: ($) => prec.right(seq(alias($._staatscourant_label, $.reference_label), repeat($._gazette_part))),
    tractatenblad: ($) => prec.right(seq(alias($._tractatenblad_label, $.reference_label), repeat($._gazette_part))),
    _gazette_part: ($) => choice($.year, $.paper_number, $._fill),

    law_article: ($) => prec.right(seq(
      alias($._law_label, $.reference_label), repeat(choice($.article_number, $.law_name, $._fill)),
    )),
    eu_act: ($) => prec.right(seq(alias($._eu_label, $.reference_label), repeat(choice($.act_number, $._fill)))),
    com_document: ($) => prec.right(seq($._com_start, repeat($._fill))),
    celex: ($) => prec.right(seq($._celex_start, repeat($._fill))),
    ecli: ($) => prec.right(seq($._ecli_start, repeat($._fill))),
    un_resolution: ($) => prec.right(seq(
      alias($._un_label, $.reference_label), repeat(choice($.paper_number, $.year, $._fill)),
    )),
    written_question: ($) => prec.right(seq(
      alias($._written_question_label, $.reference_label),
      repeat(choice($.paper_number, $.session_year, $.date, $._fill)),
    )),
    flemish_paper: ($) => prec.right(seq(
      choice(alias($._flemish_paper_label, $.reference_label), alias($._flemish_paper_start, $.paper_number)),
      repeat(choice($.paper_number, $.session_year, $._fill)),
    )),
    letter: ($) => prec.right(seq(alias($._letter_label, $.reference_label), repeat(choice($.date, $._fill)))),
    url: ($) => prec.right(seq($._url_start, repeat($._fill))),

    date: ($) => prec.right(seq(
      choice(alias($._date_day, $.day), alias($._date_month, $.month)),
      repeat(choice($.month, alias($._date_year, $.year), $._date_fill)),
    )),
    period: ($) => prec.right(seq($._period_start, repeat($._fill))),
    number: ($) => prec.right(seq($._number_start, repeat($._fill))),
    amount: ($) => prec.right(seq($._amount_start, repeat($._fill))),
    percentage: ($) => prec.right(seq($._percentage_start, repeat($._fill))),
    quantity: ($) => prec.right(seq($._quantity_start, repeat($._fill))),
    placeholder: ($) => prec.right(seq($._placeholder_start, repeat($._fill))),
    abbreviation_definition: ($) => prec.right(seq($._abbreviation_start, repeat(choice($.abbreviation, $._fill)))),
    annex_mention: ($) => prec.right(seq($._annex_mention_word, repeat(choice($.label_number, $._fill)))),
  },
});
