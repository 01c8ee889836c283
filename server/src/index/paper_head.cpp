#include "index/paper_head.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "model/characters.h"

namespace vraagbaak::index {

using model::is_digit;
using model::is_upper;

namespace {

constexpr uint32_t kMostLines = 48;
constexpr uint32_t kMostBytes = 6000;

/// The first lines, without blanks at their ends; those of questions and answers not among them.
std::vector<std::string> head_lines(const model::Document& document) {
  uint32_t end = std::min(document.text().size(), kMostBytes);
  if (const auto& questions = document.numbering().questions; !questions.empty())
    end = std::min(end, document.view(questions.front().block).start.value);
  const std::string bytes = document.text().slice({{0}, {end}});
  std::vector<std::string> lines;
  for (size_t at = 0; at < bytes.size() && lines.size() < kMostLines;) {
    const size_t stop = std::min(bytes.find_first_of("\r\n", at), bytes.size());
    if (std::string line = model::one_line(std::string_view(bytes).substr(at, stop - at)); !line.empty())
      lines.push_back(std::move(line));
    at = stop + 1;
  }
  return lines;
}

bool is_roman(char c) { return std::string_view("IVXLC").find(c) != std::string_view::npos; }

/// "27 925 Bestrijding …", "36 410 XVI Vaststelling …", "21 501-02 Raad …", "35 099 (R2114) …", "27925- 919
/// Verlenging".
struct DossierLine {
  std::string dossier;
  std::string number;
  std::string title;
};
DossierLine dossier_line(std::string_view line) {
  DossierLine found;
  size_t at = 0;
  std::string digits;
  while (at < line.size() && digits.size() < 5 &&
         (is_digit(line[at]) || (digits.size() == 2 && (line[at] == ' ' || line[at] == '.')))) {
    if (is_digit(line[at])) digits += line[at];
    ++at;
  }
  if (digits.size() != 5 || digits[0] == '0' || (at < line.size() && is_digit(line[at]))) return found;
  std::string dossier = digits;
  const auto skip_blanks = [&] {
    while (at < line.size() && line[at] == ' ') ++at;
  };
  if (at < line.size() && line[at] == '-') {
    size_t next = at + 1;
    while (next < line.size() && line[next] == ' ') ++next;
    size_t end = next;
    while (end < line.size() && (is_digit(line[end]) || is_roman(line[end]))) ++end;
    const std::string_view part = line.substr(next, end - next);
    if (part.empty()) return found;
    // Two digits right behind the dash are a part of the dossier, more are the number of the paper.
    if (is_digit(part[0]) && (part.size() > 2 || next > at + 1))
      found.number = part;
    else
      dossier += "-" + std::string(part);
    at = end;
  }
  skip_blanks();
  size_t end = at;
  while (end < line.size() && is_roman(line[end])) ++end;
  if (end < line.size() && end > at && is_upper(line[end])) ++end;
  if (end > at && (end == line.size() || line[end] == ' ')) {
    dossier += "-" + std::string(line.substr(at, end - at));
    at = end;
    skip_blanks();
  }
  if (at < line.size() && line[at] == '(') {
    const size_t close = line.find(')', at);
    if (close == line.npos) return found;
    at = close + 1;
    skip_blanks();
  }
  const std::string_view title = line.substr(at);
  constexpr size_t kShortestTitle = 4;
  if (!title.empty() && (title.size() < kShortestTitle || !is_upper(title[0]))) return found;
  found.dossier = std::move(dossier);
  found.title = title;
  return found;
}

bool names_form(std::string_view words) {
  const std::string text = model::lower(words);
  static constexpr std::array<std::string_view, 8> kForms = {"lijst van",   "verslag", "brief van", "nota naar",
                                                             "memorie van", "nader ",  "inbreng",   "voorstel van"};
  return std::any_of(kForms.begin(), kForms.end(), [&](std::string_view form) { return text.starts_with(form); });
}

/// "Nr. 880", "Nr. 130 VERSLAG VAN …", "AI VERSLAG VAN …": the number; empty for another line.
std::string number_line(std::string_view line) {
  const std::string small = model::lower(line);
  size_t at = 0;
  const bool labelled = small.starts_with("nr");
  if (labelled) {
    at = 2;
    while (at < line.size() && (line[at] == '.' || line[at] == ' ')) ++at;
  }
  size_t end = at;
  while (end < line.size() && (is_digit(line[end]) || is_upper(line[end]))) ++end;
  const std::string_view number = line.substr(at, end - at);
  if (number.empty() || number.size() > 5) return "";
  std::string_view rest = line.substr(end);
  while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
  if (end < line.size() && line[end] != ' ') return "";
  const bool letters = !is_digit(number[0]);
  if (letters && (number.size() > 2 || !std::all_of(number.begin(), number.end(), is_upper))) return "";
  if (!labelled && !(letters && names_form(rest))) return "";
  if (!rest.empty() && !names_form(rest) && labelled && letters) return "";
  return std::string(number);
}

/// The day in a line that is there to give it; `letter` when only letters have such a line. A date alone may be
/// anything's.
model::Date dated_line(std::string_view line, bool& letter) {
  const std::string small = model::lower(line);
  std::string_view rest = line;
  letter = false;
  if (small.starts_with("datum")) {
    rest.remove_prefix(5);
    letter = true;
  } else if (small.starts_with("vastgesteld ")) {
    rest.remove_prefix(12);
  } else if (const size_t comma = line.find(", "); comma != line.npos) {
    // "Den Haag, 8 juni 2017", "’s-Gravenhage, 8 juni 2017": a place of a few words and nothing else.
    constexpr size_t kLongestPlace = 24;
    if (comma > kLongestPlace || std::any_of(line.begin(), line.begin() + static_cast<ptrdiff_t>(comma), is_digit))
      return {};
    rest.remove_prefix(comma + 2);
    letter = true;
  }
  constexpr size_t kLongestDate = 24;
  while (!rest.empty() && (rest.front() == ' ' || rest.front() == ':')) rest.remove_prefix(1);
  if (rest.empty() || rest.size() > kLongestDate || !is_digit(rest[0])) return {};
  const model::Date date = model::read_date(rest);
  return date.year != 0 && date.day != 0 && date.exists() ? date : model::Date{};
}

}  // namespace

PaperHead read_head(const model::Document& document) {
  using model::Form;
  PaperHead head;
  const Form form = document.form();
  const bool may_be_letter = form == Form::ministry_letter || form == Form::other || document.header().letterhead;
  DossierLine dossier;
  std::string number;
  bool dated_as_letter = false;
  for (const std::string& line : head_lines(document)) {
    if (dossier.dossier.empty()) {
      dossier = dossier_line(line);
      number = dossier.number;
    } else if (number.empty()) {
      number = number_line(line);
    }
    if (head.date == model::Date{}) {
      bool letter = false;
      head.date = dated_line(line, letter);
      if (head.date != model::Date{}) dated_as_letter = letter;
    }
    constexpr size_t kLongestAppendixNumber = 5;
    if (head.appendix_number.empty() && line.size() <= kLongestAppendixNumber &&
        std::all_of(line.begin(), line.end(), is_digit))
      head.appendix_number = line;
  }
  if (!dossier.dossier.empty() && !number.empty()) {
    head.kamerstuk = "kst-" + dossier.dossier + "-" + number;
    head.dossier_title = dossier.title;
  }
  head.letter = may_be_letter && dated_as_letter;
  return head;
}

}  // namespace vraagbaak::index
