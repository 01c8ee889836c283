#include "model/references/reference_node.h"

#include <algorithm>

#include "model/characters.h"

namespace vraagbaak::model {

using syntax::NodeKind;

const ReferencePiece* ReferenceNode::first(NodeKind wanted) const {
  const auto found =
      std::find_if(pieces.begin(), pieces.end(), [&](const auto& piece) { return piece.kind == wanted; });
  return found == pieces.end() ? nullptr : &*found;
}

std::string_view ReferenceNode::text_of(NodeKind wanted) const {
  const ReferencePiece* piece = first(wanted);
  return piece == nullptr ? std::string_view{} : text(piece->range);
}

BlockRange target_range(const ReferenceNode& node, const std::vector<BlockRange>& numbers, size_t index) {
  if (numbers.size() == 1) return node.range;
  return index == 0 ? BlockRange{node.range.start, numbers[0].end} : numbers[index];
}

std::string SessionYear::packed() const { return std::to_string(first) + std::to_string(first + 1); }

SessionYear read_session_year(std::string_view text) {
  SessionYear result;
  const auto runs = digit_runs(text);
  if (runs.empty()) return result;
  const uint32_t first = number_of(runs[0]).value_or(0);
  if (runs[0].size() == 4)
    result.first = first;
  else if (runs[0].size() == 2)
    result.first = first < 45 ? 2000 + first : 1900 + first;  // dossier numbers start in 1945 (DOMAIN 3.1)
  if (result.first < 1814 || result.first > 2199) return {};
  if (runs.size() < 2) return result;

  const std::string_view second = runs[1];
  const auto start = static_cast<uint32_t>(second.data() - text.data());
  result.second = {{start}, {start + static_cast<uint32_t>(second.size())}};
  const uint32_t next = result.first + 1;
  const uint32_t expected = second.size() == 2 ? next % 100 : next;
  const bool digits = second.size() == 2 || second.size() == 4;
  // Between the years stands one slash or dash: "2022/-23" has both.
  size_t separators = 0;
  const std::string_view between =
      text.substr(0, start).substr(static_cast<size_t>(runs[0].data() - text.data()) + runs[0].size());
  for (size_t at = 0; at < between.size();) {
    const size_t dash = between[at] == '/' ? 1 : dash_at(between, at);
    if (dash != 0) ++separators;
    at += std::max<size_t>(dash, 1);
  }
  result.faulty = !digits || number_of(second) != expected || separators > 1;
  result.normalised = std::to_string(result.first) + "-" + std::to_string(next);
  return result;
}

SessionYear take_session_year(const ReferenceNode& node, ExternalReference& reference) {
  const ReferencePiece* piece = node.first(NodeKind::session_year);
  if (piece == nullptr) return {};
  const std::string_view text = node.text(piece->range);
  SessionYear year = read_session_year(text);
  reference.session_year = year.normalised;
  if (!year.faulty) return year;
  reference.faults |= kFaultSessionYear;
  reference.fault_range = piece->range;
  const std::string next = std::to_string(year.first + 1);
  const bool slash = text.find('/') != text.npos;
  const std::string right = slash ? std::to_string(year.first) + "/" + (year.second.size() == 2 ? next.substr(2) : next)
                                  : std::to_string(year.first) + "–" + next;
  reference.corrected = with_replacements(node, {{piece->range, right}});
  return year;
}

std::string with_replacements(const ReferenceNode& node, const std::vector<Replacement>& replacements) {
  std::string result;
  BlockOffset at = node.range.start;
  for (const Replacement& replacement : replacements) {
    result += node.text({at, replacement.range.start});
    result += replacement.text;
    at = replacement.range.end;
  }
  result += node.text({at, node.range.end});
  return one_line(result);
}

std::string url_safe(std::string_view text) {
  static constexpr std::string_view kHex = "0123456789ABCDEF";
  static constexpr std::string_view kKept = "-._~:/?#[]@!$&'()*+,;=%";
  std::string result;
  result.reserve(text.size());
  for (const char c : text) {
    if (is_letter(c) || is_digit(c) || kKept.find(c) != kKept.npos) {
      result += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    result += {'%', kHex[byte >> 4], kHex[byte & 15]};
  }
  return result;
}

std::string publication_url(std::string_view id) {
  return "https://zoek.officielebekendmakingen.nl/" + url_safe(id) + ".html";
}

ReferenceReader reference_reader(NodeKind kind) {
  switch (kind) {
    case NodeKind::kamerstuk: return read_kamerstuk;
    case NodeKind::aanhangsel: return read_aanhangsel;
    case NodeKind::handelingen: return read_handelingen;
    case NodeKind::case_reference: return read_case;
    case NodeKind::document_reference: return read_document;
    case NodeKind::staatsblad:
    case NodeKind::staatscourant:
    case NodeKind::tractatenblad: return read_gazette;
    case NodeKind::law_article: return read_law_article;
    case NodeKind::eu_act: return read_eu_act;
    case NodeKind::com_document: return read_com_document;
    case NodeKind::celex: return read_celex;
    case NodeKind::ecli: return read_ecli;
    case NodeKind::un_resolution: return read_un_resolution;
    case NodeKind::written_question: return read_written_question;
    case NodeKind::flemish_paper: return read_flemish_paper;
    case NodeKind::letter: return read_letter;
    case NodeKind::url: return read_url;
    default: return nullptr;
  }
}

}  // namespace vraagbaak::model
