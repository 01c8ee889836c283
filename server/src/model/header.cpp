#include "model/header.h"

#include <algorithm>
#include <utility>

#include "model/characters.h"
#include "model/forms/form.h"
#include "model/references/reference_node.h"

namespace vraagbaak::model {

namespace {

using Kind = HeaderField::Kind;

/// "SP" of "(beiden SP)", "allen GroenLinks".
std::string party_name(std::string_view value) {
  std::string_view name = trimmed(value);
  const auto drop = [&](std::string_view word) {
    if (lower(name.substr(0, word.size())) == word) name = trimmed(name.substr(word.size()));
  };
  if (!name.empty() && name.front() == '(') name.remove_prefix(1);
  if (!name.empty() && name.back() == ')') name.remove_suffix(1);
  drop("beiden ");
  drop("allen ");
  drop("beide ");
  return std::string(name);
}

uint32_t title_evidence(std::string_view title) {
  uint32_t evidence = 0;
  const std::string words = lower(title);
  const auto has = [&](std::string_view part) { return words.find(part) != words.npos; };
  if (has("aanhangsel")) evidence |= kTitleAppendix;
  if (has("lijst van vragen")) evidence |= kTitleList;
  if (has("schriftelijk overleg")) evidence |= kTitleConsultation;
  if (has("schriftelijke vraag")) evidence |= kTitleFlemish;
  if (has("antwoord")) evidence |= kTitleAnswers;
  return evidence;
}

void take_field(Header& header, const HeaderField& field) {
  const auto first = [](std::string& slot, std::string value) {
    if (slot.empty()) slot = std::move(value);
  };
  switch (field.kind) {
    case Kind::number: {
      // "AH 610" and "nr. 437" name the number with their series.
      const auto runs = digit_runs(field.value);
      first(header.number, runs.empty() ? field.value : std::string(runs.back()));
      break;
    }
    case Kind::case_number: first(header.case_number, letters_and_digits(field.value)); break;
    case Kind::session_year: {
      const SessionYear year = read_session_year(field.value);
      first(header.session_year, year.normalised.empty() ? field.value : year.normalised);
      break;
    }
    case Kind::subject: first(header.subject, field.value); break;
    case Kind::asker: header.askers.push_back({field.value, ""}); break;
    case Kind::party:
      // "de leden Leijten en Van Nispen (beiden SP)": the party counts for everyone before it who has none.
      for (auto asker = header.askers.rbegin(); asker != header.askers.rend() && asker->party_or_office.empty();
           ++asker)
        asker->party_or_office = party_name(field.value);
      break;
    case Kind::addressee: header.addressees.push_back(field.value); break;
    case Kind::answerer: header.answerers.push_back({field.value, ""}); break;
    case Kind::office:
      if (!header.answerers.empty() && header.answerers.back().party_or_office.empty())
        header.answerers.back().party_or_office = party_name(field.value);
      break;
    case Kind::sent:
      if (header.sent == Date{}) header.sent = read_date(field.value);
      break;
    case Kind::received:
      if (header.received == Date{}) header.received = read_date(field.value);
      break;
    case Kind::title: break;
  }
}

}  // namespace

Header read_header(const std::vector<BlockView>& views) {
  Header header;
  for (const BlockView& view : views) {
    if (view.block->header == nullptr) continue;
    header.letterhead = header.letterhead || view.block->header->letterhead;
    header.delay = header.delay || view.block->header->delay;
    for (const HeaderField& field : view.block->header->fields) {
      take_field(header, field);
      header.fields.push_back({field.kind, view.id, view.at(field.range), field.value});
      if (field.kind == Kind::case_number) header.own_ids.push_back(letters_and_digits(field.value));
    }
    // A case that the head names in passing is the paper's own too: "de schriftelijke vragen (2021Z07250) van …".
    if (view.block->kind != BlockKind::header) continue;
    for (const Entity& entity : view.block->entities)
      if (const auto* external = std::get_if<ExternalReference>(&entity.value);
          external != nullptr && external->kind == ReferenceKind::case_number)
        for (const Target& target : external->targets) header.own_ids.push_back(target.id);
  }
  if (const SessionYear year = read_session_year(header.session_year); year.first != 0 && !header.number.empty())
    header.own_ids.push_back("ah-tk-" + year.packed() + "-" + header.number);
  std::sort(header.own_ids.begin(), header.own_ids.end());
  header.own_ids.erase(std::unique(header.own_ids.begin(), header.own_ids.end()), header.own_ids.end());
  return header;
}

uint32_t header_evidence(const Header& header) {
  uint32_t evidence = header.letterhead ? uint32_t{kLetterhead} : 0;
  for (const Header::Field& field : header.fields) {
    switch (field.kind) {
      case Kind::title: evidence |= title_evidence(field.value); break;
      case Kind::number: evidence |= kPaperNumber; break;
      case Kind::case_number: evidence |= kCaseNumber; break;
      case Kind::asker: evidence |= kAsker; break;
      case Kind::answerer: evidence |= kAnswerer; break;
      case Kind::received: evidence |= kReceived; break;
      default: break;
    }
  }
  return evidence;
}

}  // namespace vraagbaak::model
