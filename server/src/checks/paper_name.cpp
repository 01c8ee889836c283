#include "checks/paper_name.h"

#include <cctype>
#include <vector>

#include "checks/language.h"
#include "facts/day_wording.h"
#include "index/identity.h"
#include "model/characters.h"

namespace vraagbaak::checks {

namespace {

using model::ReferenceKind;

bool digits(std::string_view text, size_t count) {
  if (text.size() != count) return false;
  for (const char c : text)
    if (std::isdigit(static_cast<unsigned char>(c)) == 0) return false;
  return true;
}

/// "27925" as it is printed: "27 925".
std::string dossier(std::string_view number) {
  return std::string(number.substr(0, 2)) + " " + std::string(number.substr(2));
}

std::string session_year(std::string_view years) {
  return std::string(years.substr(0, 4)) + "–" + std::string(years.substr(4));
}

constexpr std::string_view kLetter = "brief-";
constexpr std::string_view kWrittenQuestion = "sv-";

/// " van 28 oktober 2022" for what model::Date::iso wrote into an identifier: "2022-10-28", "2022-10", "--10-28".
std::string of_day(std::string_view iso, Language language) {
  constexpr std::string_view kNoYear = "--";
  const bool yearless = iso.starts_with(kNoYear);
  const auto parts = index::parts_of(iso.substr(yearless ? kNoYear.size() : 0));
  const auto number = [&](size_t part) { return part < parts.size() ? model::number_of(parts[part]).value_or(0) : 0; };
  const size_t month = yearless ? 0 : 1;
  const model::Date date{static_cast<uint16_t>(yearless ? 0 : number(0)), static_cast<uint8_t>(number(month)),
                         static_cast<uint8_t>(number(month + 1))};
  const std::string day = facts::shown(date, notation_of(language));
  return day.empty() ? day : std::string(say(language, " van ", " of ")) + day;
}

/// "sv-437-20212022-2022-03-09"
std::string written_question_name(std::string_view id, Language language) {
  const std::string_view rest = id.substr(kWrittenQuestion.size());
  const auto parts = index::parts_of(rest);
  std::string name(say(language, "Schriftelijke vraag nr. ", "Written question no. "));
  name += parts[0];
  size_t read = parts[0].size() + 1;
  if (parts.size() > 1 && digits(parts[1], 8)) {
    name += ", " + session_year(parts[1]);
    read += parts[1].size() + 1;
  }
  return read < rest.size() ? name + of_day(rest.substr(read), language) : name;
}

}  // namespace

std::string_view reference_kind_name(ReferenceKind kind, Language language) {
  switch (kind) {
    case ReferenceKind::kamerstuk: return say(language, "Kamerstuk", "Parliamentary paper (Kamerstuk)");
    case ReferenceKind::aanhangsel:
      return say(language, "Aanhangsel van de Handelingen", "Appendix to the Proceedings (Aanhangsel)");
    case ReferenceKind::handelingen: return say(language, "Handelingen", "Proceedings (Handelingen)");
    case ReferenceKind::case_number: return say(language, "Zaak van de Tweede Kamer", "House case (zaaknummer)");
    case ReferenceKind::document_number:
      return say(language, "Document van de Tweede Kamer", "House document (documentnummer)");
    case ReferenceKind::staatsblad: return say(language, "Staatsblad", "Bulletin of Acts (Staatsblad)");
    case ReferenceKind::staatscourant: return say(language, "Staatscourant", "Government Gazette (Staatscourant)");
    case ReferenceKind::tractatenblad: return say(language, "Tractatenblad", "Treaty Series (Tractatenblad)");
    case ReferenceKind::law_article: return say(language, "Wetsartikel", "Article of a law");
    case ReferenceKind::eu_act:
      return say(language, "Rechtshandeling van de Europese Unie", "Act of the European Union");
    case ReferenceKind::com_document:
      return say(language, "Document van de Europese Commissie", "Document of the European Commission");
    case ReferenceKind::celex: return say(language, "CELEX-nummer (EUR-Lex)", "CELEX number (EUR-Lex)");
    case ReferenceKind::ecli: return say(language, "Rechterlijke uitspraak (ECLI)", "Court decision (ECLI)");
    case ReferenceKind::un_resolution:
      return say(language, "Resolutie van de Verenigde Naties", "Resolution of the United Nations");
    case ReferenceKind::written_question:
      return say(language, "Schriftelijke vraag (Vlaams Parlement)", "Written question (Flemish Parliament)");
    case ReferenceKind::flemish_paper:
      return say(language, "Parlementair stuk (Vlaams Parlement)", "Paper of the Flemish Parliament");
    case ReferenceKind::letter: return say(language, "Brief", "Letter");
    case ReferenceKind::url: return say(language, "Webadres", "Web address");
  }
  return {};
}

std::string paper_name(ReferenceKind kind, std::string_view id, Language language) {
  const auto parts = index::parts_of(id);
  const std::string name(reference_kind_name(kind, language));
  const bool named = parts.size() >= 3 && parts[0] == "kst" && digits(parts[1], 5) && !parts.back().empty();
  if (kind == ReferenceKind::kamerstuk && named) {
    std::string text = name + " " + dossier(parts[1]);
    for (size_t i = 2; i + 1 < parts.size(); ++i) text += (digits(parts[i], 2) ? "-" : " ") + std::string(parts[i]);
    const bool letter = std::isdigit(static_cast<unsigned char>(parts.back().front())) == 0;
    return text + (letter ? ", " : ", nr. ") + std::string(parts.back());
  }
  if (kind == ReferenceKind::kamerstuk && digits(id, 5)) return name + " " + dossier(id);
  if (kind == ReferenceKind::aanhangsel && parts.size() == 4 && digits(parts[2], 8))
    return name + " " + session_year(parts[2]) + ", nr. " + std::string(parts[3]);
  if (id.empty() || kind == ReferenceKind::url) return name;
  if (id.starts_with(kLetter) || id.starts_with(kWrittenQuestion)) return paper_name(id, language);
  // "Rechterlijke uitspraak (ECLI)": the identifier says again what the bracket says.
  return name.substr(0, name.find(" (")) + " " + std::string(id);
}

std::string paper_name(std::string_view id, Language language) {
  if (id.starts_with("kst-")) return paper_name(ReferenceKind::kamerstuk, id, language);
  if (id.starts_with("ah-")) return paper_name(ReferenceKind::aanhangsel, id, language);
  if (id.starts_with(kWrittenQuestion)) return written_question_name(id, language);
  if (!id.starts_with(kLetter)) return std::string(id);
  return std::string(reference_kind_name(ReferenceKind::letter, language)) +
         of_day(id.substr(kLetter.size()), language);
}

}  // namespace vraagbaak::checks
