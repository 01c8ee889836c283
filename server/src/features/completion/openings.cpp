// How a paper or an answer begins.
#include <algorithm>
#include <array>
#include <string_view>

#include "features/completion/context.h"
#include "text/unicode.h"

namespace vraagbaak::features {
namespace {

/// An opening; "{…}" in the words is a field to fill in.
struct Opening {
  std::string_view dutch;  ///< what it is
  std::string_view english;
  std::string_view words;
};

/// DOMAIN: the customary head of each form, as the house prints it.
constexpr std::array<Opening, 4> kPapers{{
    {"Kamervragen met antwoorden", "Questions to a minister with answers",
     "Vragen van het lid {naam} ({fractie}) aan de Minister van {ministerie} over {onderwerp} (ingezonden {datum}).\n\n"
     "Antwoord van Minister {naam} ({ministerie}) (ontvangen {datum}).\n\n"
     "Vraag 1\n{vraag}\n\nAntwoord 1\n{antwoord}\n"},
    {"Lijst van vragen en antwoorden", "List of questions and answers",
     "{dossier} {titel}\n\nNr. {nummer} LIJST VAN VRAGEN EN ANTWOORDEN\n\nVastgesteld {datum}\n\n"
     "1\n{vraag}\n\nAntwoord\n{antwoord}\n"},
    {"Schriftelijke vraag (Vlaams Parlement)", "Written question (Flemish Parliament)",
     "SCHRIFTELIJKE VRAAG\nnr. {nummer}\nvan {NAAM}\ndatum: {datum}\n\naan {NAAM}\n{TITEL}\n\n"
     "{Onderwerp}  -  {Subtitel}\n\n1. {vraag}\n\nANTWOORD\nop vraag nr. {nummer} van {datum}\nvan {NAAM}\n\n"
     "1. {antwoord}\n"},
    {"Losse vragen en antwoorden", "Questions and answers without a head",
     "Vraag 1\n{vraag}\n\nAntwoord 1\n{antwoord}\n"},
}};

constexpr std::array<Opening, 4> kAnswers{{
    {"verwijst naar een ander antwoord", "refers to another answer", "Zie het antwoord op vraag {nummer}."},
    {"bevestigt", "confirms", "Ja."},
    {"ontkent", "denies", "Nee."},
    {"heeft kennisgenomen", "has taken note", "Ja, ik heb kennisgenomen van {wat}."},
}};

/// "{naam}" becomes a tab stop, or stays a field in brackets for editors without snippets.
std::string with_fields(std::string_view words, bool snippets) {
  std::string result;
  int stop = 0;
  for (size_t at = 0; at < words.size();) {
    const size_t open = std::min(words.find('{', at), words.size());
    const std::string_view before = words.substr(at, open - at);
    result += snippets ? escape_snippet(before) : std::string(before);
    if (open == words.size()) break;
    const size_t close = words.find('}', open);
    const std::string_view field = words.substr(open + 1, close - open - 1);
    if (snippets) {
      result += "${" + std::to_string(++stop) + ":" + escape_snippet(field) + "}";
    } else {
      result += "[" + std::string(field) + "]";
    }
    at = close + 1;
  }
  return result;
}

std::string plain(std::string_view words) {
  std::string result;
  for (const char c : words) {
    if (c != '{' && c != '}') result.push_back(c == '\n' ? ' ' : c);
  }
  return result;
}

bool blank_before(const CompletionContext& context) {
  constexpr uint32_t kHead = 2000;
  if (context.offset.value > kHead) return false;
  const std::string before =
      context.document.text().slice({{0}, context.offset - static_cast<uint32_t>(context.line.size())});
  return std::all_of(before.begin(), before.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

/// The caret stands where the text of an answer begins.
bool at_start_of_answer(const CompletionContext& context) {
  const auto view = context.document.block_at(context.offset);
  if (!view || context.offset < view->start || view->block->kind != model::BlockKind::answer) return false;
  const text::ByteRange body = view->at(view->block->body);
  const text::ByteOffset line = context.offset - static_cast<uint32_t>(context.line.size());
  if (context.offset > body.end && !view->block->body.empty()) return false;
  return view->block->body.empty() || line <= body.start;
}

}  // namespace

void complete_openings(const CompletionContext& context, CompletionList& list) {
  if (!context.whole_line || !context.at_line_end) return;
  const std::string begun = text::fold(context.line);
  const auto add = [&](const Opening& opening, bool by_name) {
    const std::string name(say(context.language, opening.dutch, opening.english));
    const std::string label = by_name ? name : plain(opening.words);
    if (!text::fold(label).starts_with(begun) && !text::fold(plain(opening.words)).starts_with(begun)) return;
    CompletionItem item;
    item.label = label;
    item.detail = by_name ? std::string() : name;
    item.documentation.paragraph(plain(opening.words));
    item.kind = CompletionKind::phrase;
    item.range = context.before_caret(context.line.size());
    item.insert = with_fields(opening.words, context.snippets);
    item.snippet = context.snippets;
    list.items.push_back(std::move(item));
  };
  if (context.document.numbering().questions.empty() && blank_before(context)) {
    for (const Opening& opening : kPapers) add(opening, true);
  } else if (at_start_of_answer(context)) {
    for (const Opening& opening : kAnswers) add(opening, false);
  }
}

}  // namespace vraagbaak::features
