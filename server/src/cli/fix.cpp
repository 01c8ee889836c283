#include "cli/fix.h"

#include <utility>

#include "checks/analysis.h"
#include "features/fixes/fix.h"

namespace vraagbaak::cli {

namespace {

/// Fixes of one round can uncover findings for the next; texts need two or three. The bound is for texts that would
/// never come to rest.
constexpr int kMostRounds = 10;

}  // namespace

Mended mend(Input input) {
  Mended mended{.input = std::move(input), .fixes = 0, .before = {}};
  for (int round = 0; round < kMostRounds; ++round) {
    const model::Document& document = *mended.input.document;
    const auto analysis = checks::Analysis::run(mended.input.document);
    features::fixes::Material material(document);
    const features::fixes::Bulk bulk = features::fixes::fix_all(material, analysis->findings());
    if (bulk.edits.empty()) break;
    if (mended.fixes == 0) mended.before = document.text().str();
    mended.fixes += bulk.mended;
    mended.input = parsed_input(mended.input.path, features::applied(document.text(), bulk.edits));
  }
  return mended;
}

}  // namespace vraagbaak::cli
