// A paper in another format: each format is a file of its own here. What the format has no place for is told, never
// dropped in silence.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "features/language.h"
#include "model/document.h"

namespace vraagbaak::features {

/// Something that an exported text lacks, or that had to be made up for it.
struct ExportRemark {
  std::string_view code;  ///< stable, for machines: "page-number"
  std::string text;       ///< what it is, in words, for a number of them: "paginanummers"
  size_t count = 0;       ///< at least 1
};

struct Exported {
  std::string text;  ///< UTF-8 whatever the bytes of the document are
  std::vector<ExportRemark> remarks;
};

struct ExportFormat {
  std::string_view name;       ///< "html"
  std::string_view extension;  ///< of a file with such a text: ".html"
  Exported (*write)(const model::Document& document, Language language);
};

/// All formats, in the order in which they are offered.
const std::vector<ExportFormat>& export_formats();
/// The format with this name; nullptr for none.
const ExportFormat* find_export_format(std::string_view name);

/// A page for a browser, a printer or a word processor: headings, lists, notes, links inside and to official papers.
Exported export_html(const model::Document& document, Language language);
/// GitHub-flavoured Markdown in which no character of the paper is markup.
Exported export_markdown(const model::Document& document, Language language);
/// Akoma Ntoso 3.0 (OASIS, akn-core v1.0): a debate whose questions and answers name who speaks.
Exported export_akoma_ntoso(const model::Document& document, Language language);

}  // namespace vraagbaak::features
