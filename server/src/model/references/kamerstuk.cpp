// Kamerstuk: a dossier, sometimes with a chapter of the budget or a sub-dossier, and one or more numbers.
//   Kamerstuk 29 521, nr. 447 · 35925-VI-56 · 21 501-02, nr. 1538 · 33 802, C · 27 925, nrs. 612, 755 en 785
// Identifiers and addresses: https://zoek.officielebekendmakingen.nl/kst-21501-02-1538.html
#include <algorithm>

#include "model/characters.h"
#include "model/references/reference_node.h"

namespace vraagbaak::model {

using syntax::NodeKind;

namespace {

constexpr size_t kDossierDigits = 5;  // since 1945

struct Dossier {
  std::string id;       ///< "27925", "21501-02"
  std::string written;  ///< "27 925", "21 501-02"
  bool grouped_wrongly = false;
};

Dossier read_dossier(std::string_view text) {
  Dossier dossier;
  const std::string digits = digits_of(text);
  const std::string number = digits.substr(0, kDossierDigits);
  const std::string rest = digits.size() > kDossierDigits ? digits.substr(kDossierDigits) : "";
  dossier.id = rest.empty() ? number : number + "-" + rest;
  dossier.written = number.size() == kDossierDigits ? number.substr(0, 2) + " " + number.substr(2) : number;
  if (!rest.empty()) dossier.written += "-" + rest;
  const auto groups = digit_runs(text);
  if (number.size() == kDossierDigits && !groups.empty()) {
    const size_t first = groups[0].size();
    const bool two_and_three = first == 2 && groups.size() > 1 && groups[1].size() == 3;
    dossier.grouped_wrongly = first != digits.size() && first != kDossierDigits && !two_and_three;
  }
  return dossier;
}

/// "XVI" of "XVI", "hoofdstuk XVI" or "-XVI"; "A" of "A".
std::string read_chapter(std::string_view text) {
  std::string chapter;
  for (size_t at = text.size(); at > 0 && (is_letter(text[at - 1]) || is_digit(text[at - 1])); --at)
    chapter.insert(chapter.begin(), to_upper(text[at - 1]));
  return chapter;
}

/// "447", "188b", "AB": without "nr.", blanks and leading zeros.
std::string read_number(std::string_view text) {
  std::string number;
  for (const char c : text)
    if (is_digit(c) || is_letter(c)) number += c;
  const std::string small = lower(number);
  for (const std::string_view label : {"nrs", "nr"})
    if (small.size() > label.size() && small.substr(0, label.size()) == label) {
      number.erase(0, label.size());
      break;
    }
  while (number.size() > 1 && number[0] == '0') number.erase(0, 1);
  return number;
}

void extend(BlockRange& range, BlockRange by) {
  if (range.empty())
    range = by;
  else
    range = {std::min(range.start, by.start), std::max(range.end, by.end)};
}

/// Faults in how the reference is written, and the reference as it should read.
void find_faults(const ReferenceNode& node, ExternalReference& reference) {
  std::vector<Replacement> replacements;
  BlockOffset gap_start = node.range.start;
  bool after_dossier = false;
  bool repaired = false;
  const auto in_gap = [&](BlockRange gap, size_t at, size_t size) {
    const BlockOffset start = gap.start + static_cast<uint32_t>(at);
    return BlockRange{start, start + static_cast<uint32_t>(size)};
  };
  for (const ReferencePiece& piece : node.pieces) {
    const BlockRange gap{gap_start, std::max(gap_start, piece.range.start)};
    const std::string_view between = node.text(gap);
    gap_start = std::max(gap_start, piece.range.end);
    if (const size_t bracket = between.find('('); bracket != between.npos && piece.kind == NodeKind::dossier) {
      const BlockRange where = in_gap(gap, bracket, 1);
      reference.faults |= kFaultBracket;
      extend(reference.fault_range, where);
      replacements.push_back({where, ""});
      repaired = true;
    }
    if (const size_t label = find_word(between, "nr"); label != between.npos) {
      const size_t mark = label + 2;
      if (mark < between.size() && between[mark] == ',') {
        const BlockRange where = in_gap(gap, mark, 1);
        reference.faults |= kFaultPunctuation;
        extend(reference.fault_range, in_gap(gap, label, 3));
        replacements.push_back({where, "."});
      } else if (after_dossier && repaired && between.substr(0, label).find(',') == between.npos) {
        replacements.push_back({in_gap(gap, 0, label), ", "});
      }
    }
    after_dossier = piece.kind == NodeKind::dossier;
    if (!after_dossier) continue;
    if (const Dossier dossier = read_dossier(node.text(piece.range)); dossier.grouped_wrongly) {
      reference.faults |= kFaultDossierGrouping;
      extend(reference.fault_range, piece.range);
      replacements.push_back({piece.range, dossier.written});
      repaired = true;
    }
  }
  if (!replacements.empty()) reference.corrected = with_replacements(node, replacements);
}

}  // namespace

ExternalReference read_kamerstuk(const ReferenceNode& node) {
  ExternalReference reference;
  reference.kind = ReferenceKind::kamerstuk;
  take_session_year(node, reference);
  // In "31728, 30914, nr. 5" the number belongs to the first dossier (DOMAIN 3.1), in "35925-VI-56, 36410-VI-65"
  // each has its own.
  std::string dossier;
  std::string chapter;
  bool numbered = false;
  std::vector<BlockRange> numbers;
  for (const ReferencePiece& piece : node.pieces) {
    const std::string_view text = node.text(piece.range);
    switch (piece.kind) {
      case NodeKind::dossier:
        if (!dossier.empty() && !numbered) break;
        dossier = read_dossier(text).id;
        chapter.clear();
        numbered = false;
        break;
      case NodeKind::chapter:
        if (!numbered && chapter.empty()) chapter = read_chapter(text);
        break;
      case NodeKind::paper_number: {
        std::string id = "kst-" + dossier;
        if (!chapter.empty()) id += "-" + chapter;
        id += "-" + read_number(text);
        reference.targets.push_back({id, dossier.empty() ? "" : publication_url(id), {}});
        numbers.push_back(piece.range);
        numbered = true;
        break;
      }
      default: break;
    }
  }
  for (size_t index = 0; index < numbers.size(); ++index)
    reference.targets[index].range = target_range(node, numbers, index);
  if (reference.targets.empty()) {
    const std::string id = chapter.empty() ? dossier : dossier + "-" + chapter;
    const std::string url = dossier.empty() ? "" : "https://zoek.officielebekendmakingen.nl/dossier/" + url_safe(id);
    reference.targets.push_back({id, url, node.range});
  }
  find_faults(node, reference);
  return reference;
}

}  // namespace vraagbaak::model
