#include "model/context.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "model/characters.h"
#include "model/summary.h"

namespace vraagbaak::model {

namespace {

/// As far as a sentence is followed around a reference.
constexpr uint32_t kReach = 240;
/// How far after "van" the other paper may be named.
constexpr uint32_t kNear = 90;

/// True when the full stop at `at` ends a sentence and not an abbreviation ("nr.", "blz.", "jl.") or a number.
bool ends_sentence(std::string_view text, size_t at) {
  if (text[at] == '?' || text[at] == '!') return true;
  if (text[at] != '.') return false;
  if (at + 1 < text.size() && blank_at(text, at + 1) == 0) return false;
  size_t start = at;
  while (start > 0 && is_letter(text[start - 1])) --start;
  const std::string word = lower(text.substr(start, at - start));
  static constexpr std::array<std::string_view, 12> kAbbreviations = {"nr", "nrs", "blz", "p", "art", "jl",
                                                                      "dd", "d",   "o",   "a", "c",   "stb"};
  return std::find(kAbbreviations.begin(), kAbbreviations.end(), word) == kAbbreviations.end();
}

/// The sentence around `range`, at most kReach bytes to either side.
BlockRange sentence_around(std::string_view text, BlockRange range) {
  const auto size = static_cast<uint32_t>(text.size());
  uint32_t start = range.start.value;
  const uint32_t first = start > kReach ? start - kReach : 0;
  while (start > first && !ends_sentence(text, start - 1)) --start;
  uint32_t end = range.end.value;
  const uint32_t last = std::min(size, end > size - std::min(size, kReach) ? size : end + kReach);
  while (end < last && !ends_sentence(text, end)) ++end;
  return {{start}, {end}};
}

bool names_earlier_questions(std::string_view text) {
  // All phrases are about one of two words, which most sentences lack.
  const std::string words = lower(text);
  const bool questions = words.find("vragen") != words.npos;
  if (!questions && words.find("eerdere") == words.npos && words.find("vorige set") == words.npos) return false;
  for (const std::string_view phrase :
       {"eerdere vragen", "eerder gestelde vragen", "eerdere schriftelijke vragen", "schriftelijke vragen",
        "eerdere kamervragen", "kamervragen van", "eerdere beantwoording", "vragen van het lid", "vragen van de leden",
        "feitelijke vragen", "vorige set", "eerdere set"})
    if (words.find(phrase) != words.npos) return true;
  return false;
}

/// "vraag nr. 123" of somebody: in a bulletin every paper has such a number, and no question in a paper has an asker.
bool names_asker(std::string_view reference, std::string_view following) {
  if (reference.find("nr") == reference.npos) return false;
  const auto begins = [&](std::string_view words) { return following.starts_with(words); };
  static constexpr std::array<std::string_view, 6> kAskers = {
      "van de heer ", "van mevrouw ", "van het lid ", "van de leden ", "van volksvertegenwoordiger ", "van senator "};
  return std::any_of(kAskers.begin(), kAskers.end(), begins);
}

/// The first entity of `block` that starts at `offset` or after it.
std::vector<Entity>::const_iterator entity_from(const Block& block, BlockOffset offset) {
  return std::lower_bound(block.entities.begin(), block.entities.end(), offset,
                          [](const Entity& entity, BlockOffset value) { return entity.range.start < value; });
}

bool paper_between(const Block& block, BlockRange where) {
  for (auto entity = entity_from(block, where.start); entity != block.entities.end() && entity->range.start < where.end;
       ++entity)
    if (const auto* external = std::get_if<ExternalReference>(&entity->value); external && names_paper(external->kind))
      return true;
  return false;
}

bool note_between(const Block& block, BlockRange where) {
  for (auto entity = entity_from(block, where.start); entity != block.entities.end() && entity->range.start < where.end;
       ++entity)
    if (entity->kind == EntityKind::footnote_mark) return true;
  return false;
}

bool in_footnote(const Block& block, BlockOffset offset) {
  const auto after = std::upper_bound(block.spans.begin(), block.spans.end(), offset,
                                      [](BlockOffset value, const Span& span) { return value < span.range.start; });
  return after != block.spans.begin() && std::prev(after)->kind == Span::Kind::footnote;
}

}  // namespace

bool names_paper(ReferenceKind kind) {
  switch (kind) {
    case ReferenceKind::kamerstuk:
    case ReferenceKind::aanhangsel:
    case ReferenceKind::handelingen:
    case ReferenceKind::case_number:
    case ReferenceKind::document_number:
    case ReferenceKind::written_question:
    case ReferenceKind::flemish_paper:
    case ReferenceKind::letter: return true;
    default: return false;
  }
}

void find_elsewhere(Block& block, std::string_view text) {
  using Elsewhere = InternalReference::Elsewhere;
  for (Entity& entity : block.entities) {
    auto* internal = std::get_if<InternalReference>(&entity.value);
    if (internal == nullptr) continue;
    const BlockRange sentence = sentence_around(text, entity.range);
    const BlockRange after{entity.range.end, sentence.end};
    const std::string following = one_line(text.substr(after.start.value, std::min(after.size(), kNear)));
    const bool continued = following.rfind("van ", 0) == 0 || following.rfind("uit ", 0) == 0 ||
                           following.rfind("in ", 0) == 0 || following.rfind("bij ", 0) == 0;
    const BlockRange near{after.start, std::min(after.end, after.start + kNear)};
    const std::string_view written = text.substr(entity.range.start.value, entity.range.size());
    if (continued &&
        (names_earlier_questions(following) || names_asker(written, following) || paper_between(block, near))) {
      internal->elsewhere = Elsewhere::certainly;
      continue;
    }
    // A note's mark may stand behind the full stop.
    const bool noted = in_footnote(block, entity.range.start) || note_between(block, {after.start, after.end + 2});
    if (noted || paper_between(block, sentence) ||
        names_earlier_questions(text.substr(sentence.start.value, sentence.size())))
      internal->elsewhere = Elsewhere::perhaps;
  }
}

bool is_reference_only(const Block& block, std::string_view text, const std::vector<BlockRange>& skipped) {
  constexpr uint32_t kLongestReference = 300;
  if (block.body.empty() || block.body.size() > kLongestReference) return false;
  std::vector<BlockRange> taken_out = skipped;
  bool refers = false;
  for (const Entity& entity : block.entities)
    if (const auto* internal = std::get_if<InternalReference>(&entity.value);
        internal && block.body.contains(entity.range)) {
      refers = refers || internal->elsewhere != InternalReference::Elsewhere::certainly;
      taken_out.push_back(entity.range);
    }
  if (!refers) return false;
  std::sort(taken_out.begin(), taken_out.end());
  const std::string rest = plain_text(text, block.body, taken_out);
  bool directs = false;
  for (size_t at = 0; at < rest.size();) {
    size_t end = at;
    while (end < rest.size() && (is_letter(rest[end]) || static_cast<unsigned char>(rest[end]) >= 0x80)) ++end;
    if (end == at) {
      if (is_digit(rest[at])) return false;
      ++at;
      continue;
    }
    const std::string word = rest.substr(at, end - at);
    at = end;
    if (word == "zie" || word == "verwijs" || word == "verwijzen" || word == "verwezen") {
      directs = true;
      continue;
    }
    static constexpr std::array<std::string_view, 34> kFiller = {"ook",
                                                                 "het",
                                                                 "de",
                                                                 "een",
                                                                 "mijn",
                                                                 "ons",
                                                                 "onze",
                                                                 "antwoord",
                                                                 "antwoorden",
                                                                 "op",
                                                                 "van",
                                                                 "vraag",
                                                                 "naar",
                                                                 "vragen",
                                                                 "ik",
                                                                 "wij",
                                                                 "we",
                                                                 "u",
                                                                 "uw",
                                                                 "voor",
                                                                 "dit",
                                                                 "deze",
                                                                 "hiervoor",
                                                                 "daarvoor",
                                                                 "kortheidshalve",
                                                                 "wordt",
                                                                 "en",
                                                                 "onder",
                                                                 "bij",
                                                                 "graag",
                                                                 "hierover",
                                                                 "beantwoording",
                                                                 "hierbij",
                                                                 "kamer"};
    if (std::find(kFiller.begin(), kFiller.end(), word) == kFiller.end()) return false;
  }
  return directs;
}

}  // namespace vraagbaak::model
