#include "imports/file_kind.h"

#include <algorithm>

namespace vraagbaak::imports {

namespace {

constexpr std::string_view kBlanks = " \t\r\n\f";

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool contains(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

/// True when `text` begins with `word`, which is in lower case.
bool begins(std::string_view text, std::string_view word) {
  return text.size() >= word.size() &&
         std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

/// A zip archive by the names of its first entries. ODF 1.2 part 3, 3.3: the first one is "mimetype", not compressed.
FileKind archive_kind(std::string_view head) {
  constexpr std::string_view kOpenDocument = "mimetypeapplication/vnd.oasis.opendocument.text";
  constexpr size_t kFirstName = 30;  // behind the local header of a zip entry
  if (head.substr(std::min(kFirstName, head.size())).starts_with(kOpenDocument)) return FileKind::odt;
  if (contains(head, "word/")) return FileKind::docx;
  const bool other_office = contains(head, "xl/") || contains(head, "ppt/");
  return contains(head, "[Content_Types].xml") && !other_office ? FileKind::docx : FileKind::unknown;
}

bool is_html(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  head.remove_prefix(std::min(head.find_first_not_of(kBlanks), head.size()));
  if (begins(head, "<!doctype html") || begins(head, "<html")) return true;
  // XHTML, and pages that begin with a comment: the element comes soon.
  constexpr size_t kPrologue = 1024;
  return (head.starts_with("<?xml") || head.starts_with("<!--")) && contains(head.substr(0, kPrologue), "<html");
}

}  // namespace

FileKind kind_of(std::string_view head) {
  // Readers of PDF take a header anywhere in the first 1024 bytes (ISO 32000, annex H, note 13).
  constexpr size_t kPdfHeader = 1024;
  head = head.substr(0, kHeadSize);
  if (contains(head.substr(0, kPdfHeader), "%PDF-")) return FileKind::pdf;
  if (head.starts_with("{\\rtf")) return FileKind::rtf;
  if (head.starts_with("PK\x03\x04")) return archive_kind(head);
  if (head.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return FileKind::old_word;
  return is_html(head) ? FileKind::html : FileKind::unknown;
}

std::string_view kind_name(FileKind kind) {
  switch (kind) {
    case FileKind::pdf: return "pdf";
    case FileKind::docx: return "docx";
    case FileKind::odt: return "odt";
    case FileKind::rtf: return "rtf";
    case FileKind::html: return "html";
    case FileKind::old_word: return "doc";
    case FileKind::unknown: break;
  }
  return "unknown";
}

}  // namespace vraagbaak::imports
