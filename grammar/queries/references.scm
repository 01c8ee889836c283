; What a reference points at and what it can point to.
(question (question_label (label_number) @definition.question))
(answer (answer_label (label_number) @definition.answer))
(internal_reference (label_number) @reference.question)
(internal_reference (number_word) @reference.question)
(internal_reference (label_range) @reference.question)
[
  (kamerstuk) (aanhangsel) (handelingen) (case_reference) (document_reference)
  (staatsblad) (staatscourant) (tractatenblad) (eu_act) (com_document) (celex) (ecli)
  (un_resolution) (written_question) (flemish_paper) (letter)
] @reference.paper
