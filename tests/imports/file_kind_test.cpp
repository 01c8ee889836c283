#include "imports/file_kind.h"

#include <gtest/gtest.h>

#include <string>

namespace vraagbaak::imports {
namespace {

/// A zip archive's first entry, not compressed.
std::string archive(const std::string& name, const std::string& content) {
  std::string bytes("PK\x03\x04", 4);
  bytes += std::string(26, '\0');
  return bytes + name + content;
}

TEST(FileKind, IsToldByTheFirstBytes) {
  EXPECT_EQ(kind_of("%PDF-1.7\n"), FileKind::pdf);
  EXPECT_EQ(kind_of("{\\rtf1\\ansi"), FileKind::rtf);
  EXPECT_EQ(kind_of("<!DOCTYPE html><html>"), FileKind::html);
  EXPECT_EQ(kind_of("\xEF\xBB\xBF \n<HTML lang=nl>"), FileKind::html);
  EXPECT_EQ(kind_of("<?xml version=\"1.0\"?>\n<html xmlns=\"\">"), FileKind::html);
  EXPECT_EQ(kind_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), FileKind::old_word);
  EXPECT_EQ(kind_of(archive("mimetype", "application/vnd.oasis.opendocument.text")), FileKind::odt);
  EXPECT_EQ(kind_of(archive("[Content_Types].xml", "…word/document.xml…")), FileKind::docx);
}

TEST(FileKind, FindsTheHeaderOfAPdfBehindOtherBytes) {
  EXPECT_EQ(kind_of(std::string(1000, ' ') + "%PDF-1.4"), FileKind::pdf);
  EXPECT_EQ(kind_of(std::string(2000, ' ') + "%PDF-1.4"), FileKind::unknown);
}

TEST(FileKind, TakesNoOtherArchiveForADocument) {
  EXPECT_EQ(kind_of(archive("[Content_Types].xml", "…xl/workbook.xml…")), FileKind::unknown);
  EXPECT_EQ(kind_of(archive("mimetype", "application/vnd.oasis.opendocument.spreadsheet")), FileKind::unknown);
  EXPECT_EQ(kind_of(archive("foto.jpg", "…")), FileKind::unknown);
}

TEST(FileKind, TakesTextAndGarbageForNothing) {
  EXPECT_EQ(kind_of(""), FileKind::unknown);
  EXPECT_EQ(kind_of("PK\x03\x04"), FileKind::unknown);
  EXPECT_EQ(kind_of("Vraag 1\nKent u het bericht over <html>?\n"), FileKind::unknown);
  EXPECT_EQ(kind_of(std::string(100000, '\xFF')), FileKind::unknown);
}

}  // namespace
}  // namespace vraagbaak::imports
