// A second answer under a question that has none yet gets that question's number.
#include "features/fixes/answer_label.h"

namespace vraagbaak::features::fixes {

extern const Fixer kAnswerDuplicate;
const Fixer kAnswerDuplicate{"answer-duplicate", relabel_answer};

}  // namespace vraagbaak::features::fixes
