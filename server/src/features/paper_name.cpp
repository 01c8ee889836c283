#include "features/paper_name.h"

#include <cctype>
#include <vector>

#include "features/document_links.h"
#include "features/wording.h"
#include "model/characters.h"

namespace vraagbaak::features {

namespace {

std::vector<std::string_view> split(std::string_view id) {
  std::vector<std::string_view> parts;
  for (size_t start = 0; start <= id.size();) {
    const size_t end = std::min(id.find('-', start), id.size());
    parts.push_back(id.substr(start, end - start));
    start = end + 1;
  }
  return parts;
}

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

}  // namespace

std::string paper_name(model::ReferenceKind kind, std::string_view id, Language language) {
  const auto parts = split(id);
  const std::string name(reference_kind_name(kind, language));
  if (kind == model::ReferenceKind::kamerstuk && parts.size() >= 3 && parts[0] == "kst" && digits(parts[1], 5)) {
    std::string text = name + " " + dossier(parts[1]);
    for (size_t i = 2; i + 1 < parts.size(); ++i) text += (digits(parts[i], 2) ? "-" : " ") + std::string(parts[i]);
    const bool letter = std::isdigit(static_cast<unsigned char>(parts.back().front())) == 0;
    return text + (letter ? ", " : ", nr. ") + std::string(parts.back());
  }
  if (kind == model::ReferenceKind::kamerstuk && digits(id, 5)) return name + " " + dossier(id);
  if (kind == model::ReferenceKind::aanhangsel && parts.size() == 4 && digits(parts[2], 8))
    return name + " " + session_year(parts[2]) + ", nr. " + std::string(parts[3]);
  if (id.empty() || kind == model::ReferenceKind::url) return name;
  // "Rechterlijke uitspraak (ECLI)": the identifier says again what the bracket says.
  return name.substr(0, name.find(" (")) + " " + std::string(id);
}

std::string paper_name(std::string_view id, Language language) {
  using model::ReferenceKind;
  if (id.starts_with("kst-")) return paper_name(ReferenceKind::kamerstuk, id, language);
  if (id.starts_with("ah-")) return paper_name(ReferenceKind::aanhangsel, id, language);
  constexpr std::string_view kWrittenQuestion = "sv-";
  if (!id.starts_with(kWrittenQuestion)) return std::string(id);
  const auto parts = split(id.substr(kWrittenQuestion.size()));
  std::string name(say(language, "Schriftelijke vraag nr. ", "Written question no. "));
  name += parts[0];
  if (parts.size() == 2 && digits(parts[1], 8)) return name + ", " + session_year(parts[1]);
  if (parts.size() != 4) return name;
  const auto number = [&](size_t part) { return model::number_of(parts[part]).value_or(0); };
  const model::Date day{static_cast<uint16_t>(number(1)), static_cast<uint8_t>(number(2)),
                        static_cast<uint8_t>(number(3))};
  return name + std::string(say(language, " van ", " of ")) + written_date(day, language);
}

}  // namespace vraagbaak::features
