#include "features/document_links.h"

#include <algorithm>

namespace vraagbaak::features {
namespace {

using model::ReferenceKind;

constexpr std::string_view kHttps = "https://";

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

std::vector<Link> document_links(const model::Document& document, Language language) {
  std::vector<Link> links;
  document.for_each_block([&](const model::BlockView& view) {
    for (const auto& entity : view.block->entities) {
      const auto* reference = std::get_if<model::ExternalReference>(&entity.value);
      if (reference == nullptr || document.is_own(*reference)) continue;
      for (const auto& target : reference->targets) {
        if (std::string_view(target.url).substr(0, kHttps.size()) != kHttps) continue;
        // A reference to one paper is a link as a whole; of a list each number is its own.
        auto range = view.at(reference->targets.size() == 1 ? entity.range : target.range);
        if (!links.empty()) range.start = std::max(range.start, links.back().range.end);
        if (range.end <= range.start) continue;
        std::string tooltip(reference_kind_name(reference->kind, language));
        if (!target.id.empty() && target.id != target.url) tooltip.append(" ").append(target.id);
        links.push_back({range, target.url, std::move(tooltip)});
      }
    }
  });
  return links;
}

}  // namespace vraagbaak::features
