// European acts, Commission documents, CELEX numbers; decisions of courts by ECLI; resolutions of the United Nations.
#include <array>
#include <utility>

#include "model/characters.h"
#include "model/references/reference_node.h"

namespace vraagbaak::model {

using syntax::NodeKind;

namespace {

ExternalReference one_target(const ReferenceNode& node, ReferenceKind kind, std::string id, std::string url) {
  ExternalReference reference;
  reference.kind = kind;
  reference.targets.push_back({std::move(id), std::move(url), node.range});
  return reference;
}

std::string celex_url(const std::string& celex) {
  return "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:" + url_safe(celex);
}

bool is_year(uint32_t value, size_t digits) { return digits == 4 && value >= 1951 && value <= 2099; }

/// "32016R0679" for "Verordening (EU) 2016/679", "Verordening (EG) nr. 1907/2006", "Richtlijn 92/43/EEG"; else empty.
std::string celex_of_act(std::string_view whole, std::string_view number) {
  const auto runs = digit_runs(number);
  if (runs.size() < 2) return "";
  const std::string text = lower(whole);
  char type = 0;
  if (text.find("verordening") != text.npos)
    type = 'R';
  else if (text.find("richtlijn") != text.npos)
    type = 'L';
  else if (text.find("besluit") != text.npos || text.find("beschikking") != text.npos)
    type = 'D';
  if (type == 0) return "";
  const uint32_t first = number_of(runs[0]).value_or(0);
  const uint32_t second = number_of(runs[1]).value_or(0);
  // Until 2015 regulations were numbered number/year ("nr. 1907/2006"), everything else year/number.
  const bool number_first =
      is_year(second, runs[1].size()) && (!is_year(first, runs[0].size()) || (type == 'R' && has_word(text, "nr")));
  uint32_t year = number_first ? second : first;
  const size_t year_digits = number_first ? runs[1].size() : runs[0].size();
  const uint32_t serial = number_first ? first : second;
  if (year_digits == 2) year += year < 50 ? 2000 : 1900;
  if (year < 1951 || year > 2099 || serial > 9999) return "";
  std::string digits = std::to_string(serial);
  digits.insert(0, 4 - digits.size(), '0');
  return "3" + std::to_string(year) + type + digits;
}

/// Last resolution of the Security Council in each year from 2000: a number without its year names one year.
constexpr std::array<uint32_t, 25> kLastResolution = {1334, 1386, 1451, 1521, 1580, 1650, 1738, 1794, 1859,
                                                      1907, 1966, 2032, 2085, 2132, 2195, 2259, 2336, 2396,
                                                      2451, 2505, 2560, 2617, 2671, 2721, 2767};
constexpr uint32_t kFirstResolutionOf2000 = 1286;

uint32_t resolution_year(uint32_t number) {
  if (number < kFirstResolutionOf2000) return 0;
  for (uint32_t index = 0; index < kLastResolution.size(); ++index)
    if (number <= kLastResolution[index]) return 2000 + index;
  return 0;
}

}  // namespace

ExternalReference read_eu_act(const ReferenceNode& node) {
  ExternalReference reference;
  reference.kind = ReferenceKind::eu_act;
  std::vector<BlockRange> numbers;
  for (const ReferencePiece& piece : node.pieces) {
    if (piece.kind != NodeKind::act_number) continue;
    const std::string celex = celex_of_act(node.text(), node.text(piece.range));
    reference.targets.push_back(
        {celex.empty() ? one_line(node.text()) : celex, celex.empty() ? "" : celex_url(celex), {}});
    numbers.push_back(piece.range);
  }
  for (size_t index = 0; index < numbers.size(); ++index)
    reference.targets[index].range = target_range(node, numbers, index);
  if (reference.targets.empty()) reference.targets.push_back({one_line(node.text()), "", node.range});
  return reference;
}

ExternalReference read_com_document(const ReferenceNode& node) {
  const auto runs = digit_runs(node.text());
  if (runs.size() < 2 || runs[0].size() != 4)
    return one_target(node, ReferenceKind::com_document, one_line(node.text()), "");
  const std::string year(runs[0]);
  const std::string number = std::to_string(number_of(runs[1]).value_or(0));
  // By document number, because a CELEX number tells proposals (PC) from other documents (DC) and the citation does
  // not.
  return one_target(node, ReferenceKind::com_document, "COM(" + year + ")" + number,
                    "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=COM:" + year + ":" + number + ":FIN");
}

ExternalReference read_celex(const ReferenceNode& node) {
  std::string celex;
  for (const char c : node.text())
    if (is_letter(c) || is_digit(c) || c == '(' || c == ')') celex += to_upper(c);
  if (celex.substr(0, 5) == "CELEX") celex.erase(0, 5);
  return one_target(node, ReferenceKind::celex, celex, celex_url(celex));
}

ExternalReference read_ecli(const ReferenceNode& node) {
  std::string ecli;
  const std::string_view text = node.text();
  for (const char c : text) {
    if (c == ';' || c == ':')
      ecli += ':';
    else if (is_letter(c) || is_digit(c) || c == '.')
      ecli += to_upper(c);
  }
  while (!ecli.empty() && (ecli.back() == '.' || ecli.back() == ':')) ecli.pop_back();
  if (ecli.substr(0, 5) != "ECLI:")
    ecli.insert(0, ecli.substr(0, 3) == "NL:" || ecli.substr(0, 3) == "EU:" ? "ECLI:" : "ECLI:NL:");
  const bool dutch = ecli.substr(0, 8) == "ECLI:NL:";
  return one_target(
      node, ReferenceKind::ecli, ecli,
      (dutch ? "https://deeplink.rechtspraak.nl/uitspraak?id=" : "https://e-justice.europa.eu/ecli/") + url_safe(ecli));
}

ExternalReference read_un_resolution(const ReferenceNode& node) {
  const auto numbers = digit_runs(node.text_of(NodeKind::paper_number));
  if (numbers.empty()) return one_target(node, ReferenceKind::un_resolution, one_line(node.text()), "");
  const uint32_t number = number_of(numbers[0]).value_or(0);
  const auto years = digit_runs(node.text_of(NodeKind::year));
  const uint32_t year = years.empty() ? resolution_year(number) : number_of(years[0]).value_or(0);
  const std::string symbol = "S/RES/" + std::to_string(number);
  if (year == 0) return one_target(node, ReferenceKind::un_resolution, symbol, "");
  const std::string bracketed = "(" + std::to_string(year) + ")";
  return one_target(node, ReferenceKind::un_resolution, symbol + " " + bracketed,
                    "https://docs.un.org/" + symbol + bracketed);
}

}  // namespace vraagbaak::model
