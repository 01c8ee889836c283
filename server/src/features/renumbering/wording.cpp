#include "features/renumbering/wording.h"

#include <array>
#include <utility>

#include "model/characters.h"

namespace vraagbaak::features::renumbering {
namespace {

/// `heading` with the words for several questions made those for one.
std::string singular(std::string heading) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kWords{
      {{"op de vragen", "op vraag"}, {"de vragen", "vraag"}, {"vragen", "vraag"}, {"antwoorden", "antwoord"}}};
  for (const auto& [several, one] : kWords) {
    const size_t at = model::find_word(heading, several);
    if (at == heading.npos) continue;
    std::string word(one);
    if (model::is_upper(heading[at])) word.front() = model::to_upper(word.front());
    heading.replace(at, several.size(), word);
  }
  return heading;
}

std::string listed(const std::vector<model::Label>& labels) {
  std::string text;
  for (size_t i = 0; i < labels.size(); ++i)
    text += (i == 0 ? "" : i + 1 == labels.size() ? " en " : ", ") + labels[i].str();
  return text;
}

}  // namespace

std::string line_break(const model::Document& document) {
  const text::SourceText& text = document.text();
  if (text.line_count() < 2) return "\n";
  return text.slice({text.line_end(0), text.line_start(1)});
}

std::string heading_for(const model::Document& document, model::BlockId block,
                        const std::vector<model::Label>& labels) {
  const auto view = document.view(block);
  const auto& mentions = view.block->labels;
  const text::ByteRange heading = view.at(view.block->heading);
  if (mentions.empty()) return document.text().slice(heading);
  const text::ByteOffset first = view.at(mentions.front().range).start;
  const text::ByteOffset last = view.at(mentions.back().range).end;
  std::string before = document.text().slice({heading.start, first});
  if (labels.size() == 1) before = singular(std::move(before));
  return before + listed(labels) + document.text().slice({last, heading.end});
}

std::string gap_after_heading(const model::Document& document, model::BlockId block) {
  const auto view = document.view(block);
  constexpr uint32_t kLongest = 64;
  const text::ByteOffset from = view.at(view.block->heading).end;
  const std::string text = document.text().slice({from, std::min(from + kLongest, view.content().end)});
  size_t end = 0;
  while (end < text.size() && model::blank_at(text, end) != 0) end += model::blank_at(text, end);
  return end == 0 || end == text.size() ? " " : text.substr(0, end);
}

std::string separator(const model::Document& document, text::ByteOffset end, text::ByteOffset next) {
  constexpr uint32_t kLongest = 16;
  if (end < next && next - end <= kLongest && is_blank(document, {end, next}))
    return document.text().slice({end, next});
  return line_break(document) + line_break(document);
}

bool is_blank(const model::Document& document, text::ByteRange range) {
  return model::trimmed(document.text().slice(range)).empty();
}

}  // namespace vraagbaak::features::renumbering
