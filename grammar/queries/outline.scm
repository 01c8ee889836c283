; Used by Zed and other editors that draw an outline from queries.
(header (subject) @name) @item
(section_head) @item @name
(question (question_label) @name) @item
(sub_question (part_label) @name) @item
(answer (answer_label) @name) @item
(sub_answer (part_label) @name) @item
(notice (notice_label) @name) @item
(explanation (explanation_label) @name) @item
(annex (annex_label) @name) @item
