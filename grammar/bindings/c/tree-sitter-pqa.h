/* The pqa grammar as a tree-sitter language. */
#ifndef TREE_SITTER_PQA_H_
#define TREE_SITTER_PQA_H_

typedef struct TSLanguage TSLanguage;

#ifdef __cplusplus
extern "C" {
#endif

const TSLanguage *tree_sitter_pqa(void);

#ifdef __cplusplus
}
#endif

#endif
