// An answer that names no question gets the number of the unanswered question above it.
#include "features/fixes/answer_label.h"

namespace vraagbaak::features::fixes {

extern const Fixer kAnswerWithoutQuestion;
const Fixer kAnswerWithoutQuestion{"answer-without-question", relabel_answer};

}  // namespace vraagbaak::features::fixes
