#include "features/share_wording.h"

#include <algorithm>

#include "facts/notation.h"
#include "features/document_symbols.h"
#include "features/wording.h"

namespace vraagbaak::features {
namespace {

constexpr size_t kMostParts = 4;

/// "antwoord 3", "vraag 2"; elsewhere "regel 12".
std::string place_name(const model::Document& document, text::ByteOffset offset, Language language) {
  const auto view = document.block_at(offset);
  const model::Numbering& numbering = document.numbering();
  const auto here = [&](const auto& one) { return view && one.block == view->id; };
  const auto answer = std::find_if(numbering.answers.begin(), numbering.answers.end(), here);
  if (answer != numbering.answers.end()) return lower_first(answer_name(answer->labels, language));
  const auto question = std::find_if(numbering.questions.begin(), numbering.questions.end(), here);
  if (question != numbering.questions.end()) return lower_first(question_name(question->label, language));
  return std::string(say(language, "regel ", "line ")) + std::to_string(document.text().line_of(offset) + 1);
}

class ShareWriter {
 public:
  ShareWriter(const model::Document& document, const model::BlockView& view, Language language)
      : document_(document), view_(view), language_(language) {}

  std::string part(const Share& share) const {
    std::string words = percent(share) + say(" van ", " of ") + share.total_words;
    if (!view_.content().overlaps(share.total))
      words += say(" (genoemd in ", " (stated in ") + place_name(document_, share.total.start, language_) + ")";
    return words;
  }

  /// ", zoals de tekst zegt", or what the text says instead.
  std::string verdict(const Share& share) const {
    if (share.stated.empty()) return ".";
    if (share.adds_up == true) return say(", zoals de tekst zegt.", ", as the text says.");
    const std::string other = say("; de tekst noemt ", "; the text says ") + share.stated_words;
    return other + (share.adds_up == false ? say(", dat klopt niet.", ", which is wrong.") : ".");
  }

  std::string percentage(const Share& share) const {
    return share.part_words + say(" is ", " is ") + part(share) + verdict(share);
  }

  std::string parts(const std::vector<const Share*>& shares) const {
    std::string list;
    for (size_t i = 0; i < std::min(shares.size(), kMostParts); ++i)
      list += (i > 0 ? "; " : "") + shares[i]->part_words + " (" + percent(*shares[i]) + ")";
    return say("Hiervan: ", "Of this: ") + list + (shares.size() > kMostParts ? " …" : ".");
  }

  std::string sum(const Sum& sum) const {
    const std::string reckoned = sum.parts_words + " = " + facts::with_unit(sum.sum, sum.unit, notation_of(language_));
    if (sum.adds_up) return reckoned + (sum.total.empty() ? "." : say(": dat klopt.", ": that is right."));
    if (!sum.total.empty()) return reckoned + say(", niet ", ", not ") + sum.total_words + ".";
    return reckoned + say(", meer dan 100%.", ", more than 100%.");
  }

 private:
  std::string say(std::string_view dutch, std::string_view english) const {
    return std::string(features::say(language_, dutch, english));
  }
  std::string percent(const Share& share) const { return facts::with_unit(share.percent, "%", notation_of(language_)); }

  const model::Document& document_;
  const model::BlockView& view_;
  Language language_;
};

}  // namespace

std::string share_in_words(const Share& share, const model::Document& document, const model::BlockView& view,
                           Language language) {
  return ShareWriter(document, view, language).part(share);
}

std::vector<std::string> relations_in_words(text::ByteRange figure, const model::Document& document,
                                            const model::BlockView& view, Language language) {
  const Relations relations = relations_in(document, view);
  const ShareWriter writer(document, view, language);
  std::vector<std::string> told;
  std::vector<const Share*> parts;
  for (const Share& share : relations.shares) {
    if (share.part == figure) told.push_back(writer.part(share) + writer.verdict(share));
    if (share.stated == figure) told.push_back(writer.percentage(share));
    if (share.total == figure) parts.push_back(&share);
  }
  const auto sum = std::find_if(relations.sums.begin(), relations.sums.end(), [&](const Sum& one) {
    return one.total == figure ||
           (one.total.empty() && std::find(one.parts.begin(), one.parts.end(), figure) != one.parts.end());
  });
  if (sum != relations.sums.end())
    told.push_back(writer.sum(*sum));
  else if (!parts.empty())
    told.push_back(writer.parts(parts));
  return told;
}

}  // namespace vraagbaak::features
