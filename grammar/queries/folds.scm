[
  (header)
  (question)
  (answer)
  (notice)
  (explanation)
  (annex)
  (footnote)
] @fold
