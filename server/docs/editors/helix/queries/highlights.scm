; The patterns of grammar/queries/highlights.scm, with the names that themes of Helix colour.
; Labels carry the outline of the text.
(question_label) @keyword
(answer_label) @keyword
(part_label) @keyword
(notice_label) @keyword
(explanation_label) @keyword
(annex_label) @keyword
(section_head) @markup.heading
(list_marker) @punctuation.special

; Header fields.
(form_title) @markup.heading
(header (paper_number) @constant)
(header (case_number) @constant)
(asker) @type
(answerer) @type
(addressee) @type
(party) @attribute
(office) @attribute
(subject) @string
(sent_date) @constant.numeric
(received_date) @constant.numeric

; References.
(internal_reference) @function
[
  (kamerstuk) (aanhangsel) (handelingen) (case_reference) (document_reference)
  (staatsblad) (staatscourant) (tractatenblad) (law_article) (eu_act) (com_document) (celex) (ecli)
  (un_resolution) (written_question) (flemish_paper) (letter)
] @markup.link.text
(url) @markup.link.url
(annex_mention) @markup.link.text

; Facts.
[(date) (period) (session_year)] @constant.numeric
[(number) (amount) (percentage) (quantity)] @constant.numeric
(abbreviation) @constant
(placeholder) @constant.other.placeholder

; Notes and page furniture.
(footnote_mark) @punctuation.special
(footnote_reference) @punctuation.special
[(page_start) (page_number) (running_title) (column_value) (colophon)] @comment
