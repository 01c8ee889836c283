// The named nodes of the grammar as an enum, so that the rooms below compare numbers and not strings.
// The list is that of grammar/README.md; a test compares it with the language that is linked in.
#pragma once

#include <tree_sitter/api.h>

#include <cstdint>
#include <string_view>

namespace vraagbaak::syntax {

// clang-format off
#define VRAAGBAAK_NODE_KINDS(X) \
  X(document) X(series) \
  X(header) X(question) X(answer) X(notice) X(explanation) X(annex) X(section_head) X(signature) \
  X(question_label) X(answer_label) X(notice_label) X(explanation_label) X(annex_label) X(part_label) \
  X(sub_question) X(sub_answer) \
  X(paragraph) X(list_item) X(list_marker) X(footnote) X(footnote_mark) \
  X(page_start) X(page_number) X(running_title) X(column_value) X(colophon) \
  X(label_number) X(label_letter) X(label_range) X(number_word) X(relative_word) X(question_word) X(answer_word) \
  X(form_title) X(asker) X(party) X(addressee) X(subject) X(answerer) X(office) X(sent_date) X(received_date) \
  X(reference_label) X(chamber) X(session_year) X(dossier) X(chapter) X(paper_number) X(page) X(case_number) \
  X(document_number) X(article_number) X(law_name) X(act_number) X(abbreviation) X(day) X(month) X(year) \
  X(internal_reference) \
  X(kamerstuk) X(aanhangsel) X(handelingen) X(case_reference) X(document_reference) X(staatsblad) X(staatscourant) \
  X(tractatenblad) X(law_article) X(eu_act) X(com_document) X(celex) X(ecli) X(un_resolution) X(written_question) \
  X(flemish_paper) X(letter) X(url) \
  X(date) X(period) X(number) X(amount) X(percentage) X(quantity) X(abbreviation_definition) X(annex_mention) \
  X(placeholder) X(footnote_reference)
// clang-format on

enum class NodeKind : uint8_t {
  none,   ///< a hidden or anonymous symbol, or a node this list does not know
  error,  ///< ERROR or MISSING; the grammar is written so that none occurs
#define VRAAGBAAK_NODE_KIND(name) name,
  VRAAGBAAK_NODE_KINDS(VRAAGBAAK_NODE_KIND)
#undef VRAAGBAAK_NODE_KIND
};

/// Kind of a node, as aliased where it stands. Constant time.
NodeKind kind_of(TSNode node);
/// Name of a kind in the grammar; "" for none.
std::string_view node_kind_name(NodeKind kind);
/// Page furniture: page starts and numbers, running titles, column values, colophons.
constexpr bool is_furniture(NodeKind kind) { return kind >= NodeKind::page_start && kind <= NodeKind::colophon; }

}  // namespace vraagbaak::syntax
