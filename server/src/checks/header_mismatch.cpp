// Reports a head of the answers that does not repeat the head of the question: another number, another date, another
// member, another minister.
//
// Why it matters: the two heads are typed at different moments and copied from other papers. A wrong number files the
// answer under somebody else's question.
//
// Quick fix: what the other head says, in either.
//
// Accepted:
// ```
// SCHRIFTELIJKE VRAAG
// nr. 123
// van JAN DE WIT
// datum: 12 januari 2023
// aan ANNA CLAES
// VLAAMS MINISTER VAN MOBILITEIT
//
// Fietspaden  -  Onderhoud
//
// 1. Hoeveel kilometer fietspad is hersteld?
// 2. Wat kostte dat?
//
// ANNA CLAES
// VLAAMS MINISTER VAN MOBILITEIT
//
// ANTWOORD
// op vraag nr. 123 van 12 januari 2023
// van JAN DE WIT
//
// 1. Er is 40 km hersteld.
// 2. Dat kostte 2 miljoen euro.
// ```
//
// Rejected:
// ```
// SCHRIFTELIJKE VRAAG
// nr. 123
// van JAN DE WIT
// datum: 12 januari 2023
// aan ANNA CLAES
// VLAAMS MINISTER VAN MOBILITEIT
//
// Fietspaden  -  Onderhoud
//
// 1. Hoeveel kilometer fietspad is hersteld?
// 2. Wat kostte dat?
//
// ANNA CLAES
// VLAAMS MINISTER VAN MOBILITEIT
//
// ANTWOORD
// op vraag nr. 132 van 12 januari 2023
// van JAN DE WIT
//
// 1. Er is 40 km hersteld.
// 2. Dat kostte 2 miljoen euro.
// ```
//
// Source: layout of Flemish written questions: the answer repeats number, date and name of the question
// (www.vlaanderen.be, parlementaire vragen).
#include <algorithm>
#include <map>

#include "checks/check.h"
#include "checks/place.h"
#include "checks/words.h"

namespace vraagbaak::checks {
namespace header_mismatch {
namespace {

using Field = model::Header::Field;

constexpr Message kNumber{"Het hoofd van het antwoord noemt vraag nr. {0}, het hoofd van de vraag nr. {1}.",
                          "The head of the answer names question no. {0}, the head of the question no. {1}."};
constexpr Message kDate{"Het hoofd van het antwoord noemt als datum {0}, het hoofd van de vraag {1}.",
                        "The head of the answer gives the date {0}, the head of the question {1}."};
constexpr Message kAsker{"Het hoofd van het antwoord noemt als vraagsteller {0}, het hoofd van de vraag {1}.",
                         "The head of the answer names {0} as the member who asks, the head of the question {1}."};
constexpr Message kMinister{"Het antwoord is van {0}, maar de vraag is gericht aan {1}.",
                            "The answer is by {0}, but the question is addressed to {1}."};
constexpr Message kFirst{"Het hoofd van de vraag", "The head of the question"};

const Message* message(Field::Kind kind) {
  switch (kind) {
    case Field::Kind::number: return &kNumber;
    case Field::Kind::sent: return &kDate;
    case Field::Kind::asker: return &kAsker;
    case Field::Kind::answerer: return &kMinister;
    default: return nullptr;
  }
}

/// What two ways of writing one thing have in common: lower case without blanks and punctuation, figures without
/// zeros in front.
std::string comparable(std::string_view value) {
  std::string out;
  bool in_number = false;
  for (const char c : lower(value)) {
    const bool digit = c >= '0' && c <= '9';
    const bool letter = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    if (digit && c == '0' && !in_number) continue;
    in_number = digit;
    if (digit || letter) out += c;
  }
  return out;
}

/// One holds the other: "Claes" and "Anna Claes", "ANNA CLAES VLAAMS MINISTER" and "ANNA CLAES".
bool fits(std::string_view a, std::string_view b) {
  const std::string x = comparable(a);
  const std::string y = comparable(b);
  return x.empty() || y.empty() || x.find(y) != std::string::npos || y.find(x) != std::string::npos;
}

void check(const model::Document& document, Report& report) {
  // Only the Flemish form has two heads that must agree; a Dutch paper may be answered by another minister.
  if (document.form() != model::Form::flemish_question) return;
  const std::vector<Field>& fields = document.header().fields;
  std::map<Field::Kind, std::vector<uint32_t>> first;
  for (uint32_t i = 0; i < fields.size(); ++i) {
    const Field::Kind kind = fields[i].kind;
    const Field::Kind compared = kind == Field::Kind::answerer ? Field::Kind::addressee : kind;
    const Message* text = message(kind);
    const auto before = first.find(compared);
    if (!text || before == first.end()) {
      first[kind].push_back(i);
      continue;
    }
    // Fields of one kind in a row belong to one head: several members, several ministers.
    const uint32_t last = before->second.back();
    if (compared == kind && last + 1 == i && kind != Field::Kind::number) {
      before->second.push_back(i);
      continue;
    }
    const auto same = [&](uint32_t index) {
      const bool exact = kind == Field::Kind::number || kind == Field::Kind::sent;
      return exact ? comparable(fields[index].value) == comparable(fields[i].value)
                   : fits(fields[index].value, fields[i].value);
    };
    if (std::any_of(before->second.begin(), before->second.end(), same)) continue;
    const uint32_t shown = before->second.front();
    report.add(at_field(document, i), *text, {one_line(fields[i].value), one_line(fields[shown].value)})
        .relate(at_field(document, shown), kFirst);
  }
}

}  // namespace
}  // namespace header_mismatch

extern const Check kHeaderMismatch{
    .code = "header-mismatch",
    .severity = Severity::warning,
    .title = {"Hoofden van vraag en antwoord verschillen", "Heads of question and answer differ"},
    .document = header_mismatch::check,
};

}  // namespace vraagbaak::checks
