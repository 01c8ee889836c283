#include "support/pdf.h"

namespace vraagbaak::fixtures {

namespace {

/// The drawing commands of a page: one line below the other.
std::string drawing(const std::vector<std::string>& lines) {
  std::string commands = "BT /F1 11 Tf 14 TL 72 760 Td\n";
  for (const std::string& line : lines) commands += "(" + line + ") Tj T*\n";
  return commands + "ET";
}

}  // namespace

std::string pdf(const std::vector<std::vector<std::string>>& pages) {
  std::string kids;
  std::vector<std::string> objects = {"<< /Type /Catalog /Pages 2 0 R >>", "",
                                      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
  for (const std::vector<std::string>& lines : pages) {
    const std::string commands = drawing(lines);
    objects.push_back("<< /Length " + std::to_string(commands.size()) + " >>\nstream\n" + commands + "\nendstream");
    objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " +
                      std::to_string(objects.size()) + " 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
    kids += std::to_string(objects.size()) + " 0 R ";
  }
  objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages.size()) + " >>";

  std::string file = "%PDF-1.4\n";
  std::string table = "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
  for (size_t i = 0; i < objects.size(); ++i) {
    const std::string offset = std::to_string(file.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string start = std::to_string(file.size());
  return file + table + "trailer\n<< /Size " + std::to_string(objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" +
         start + "\n%%EOF\n";
}

}  // namespace vraagbaak::fixtures
