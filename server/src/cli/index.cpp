#include "cli/index.h"

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <ostream>
#include <stop_token>

#include "cli/json.h"
#include "cli/sheets.h"
#include "features/language.h"
#include "index/file.h"
#include "index/uri.h"

namespace vraagbaak::cli {

namespace {

using features::say;

constexpr double kMegabyte = 1e6;

/// "[#####     ] 1.234/9.999", drawn over itself.
class ProgressBar {
 public:
  ProgressBar(const World& world, Language language) : world_(world), language_(language) {}
  ~ProgressBar() {
    if (shown_ >= 0) world_.err << "\r\x1B[K" << std::flush;
  }

  void show(const index::UpdateProgress& now) {
    if (!world_.terminal || now.total == 0) return;
    const int percent = static_cast<int>(now.done * 100 / now.total);
    if (percent == shown_) return;
    shown_ = percent;
    constexpr int kWidth = 40;
    const int filled = percent * kWidth / 100;
    world_.err << '\r' << say(language_, "Lezen ", "Reading ") << '[' << std::string(filled, '#')
               << std::string(kWidth - filled, ' ') << "] " << percent << "% (" << now.done << '/' << now.total << ')'
               << std::flush;
  }

 private:
  const World& world_;
  const Language language_;
  int shown_ = -1;
};

/// A number with so many decimals, and the decimal sign of the language.
std::string decimal(double value, int decimals, Language language) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, "%.*f", decimals, value);
  std::string text = buffer;
  if (language == Language::dutch)
    if (const size_t point = text.find('.'); point != text.npos) text[point] = ',';
  return text;
}

/// "14 kB", "1,2 MB".
std::string size(uint64_t bytes, Language language) {
  constexpr double kKilobyte = 1e3;
  const auto exact = static_cast<double>(bytes);
  return bytes < static_cast<uint64_t>(kMegabyte) ? decimal(exact / kKilobyte, 0, language) + " kB"
                                                  : decimal(exact / kMegabyte, 1, language) + " MB";
}

/// "1 bestand", "12.345 bestanden".
std::string counted(uint64_t count, Language language, std::string_view one, std::string_view many) {
  std::string digits = std::to_string(count);
  for (size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, language == Language::english ? "," : ".");
  }
  return digits + " " + std::string(count == 1 ? one : many);
}

double rate(const IndexedFolder& indexed) {
  return indexed.seconds > 0 ? static_cast<double>(indexed.result.bytes) / kMegabyte / indexed.seconds : 0;
}

void write_text(const IndexedFolder& indexed, Language language, std::ostream& out) {
  const index::StoreStatistics found = indexed.store->statistics();
  const auto count = [&](uint64_t number, const char* dutch_one, const char* dutch_many, const char* english_one,
                         const char* english_many) {
    return counted(number, language, say(language, dutch_one, english_one), say(language, dutch_many, english_many));
  };
  out << count(found.files, "bestand", "bestanden", "file", "files") << ", "
      << count(found.papers, "stuk met een nummer of datum", "stukken met een nummer of datum",
               "paper with a number or date", "papers with a number or date")
      << ", " << count(found.questions, "vraag", "vragen", "question", "questions") << ", "
      << count(found.citations, "verwijzing naar andere stukken", "verwijzingen naar andere stukken",
               "reference to other papers", "references to other papers")
      << '\n';
  out << say(language, "Gelezen: ", "Read: ") << count(indexed.result.read, "bestand", "bestanden", "file", "files")
      << ", " << size(indexed.result.bytes, language) << ' ' << say(language, "in ", "in ")
      << decimal(indexed.seconds, 2, language) << " s";
  if (indexed.result.read > 0) out << " (" << decimal(rate(indexed), 1, language) << " MB/s)";
  out << '\n';
  out << say(language, "Tekst: ", "Text: ") << size(found.text_bytes, language)
      << "; index: " << size(found.database_bytes, language) << ", "
      << (indexed.store->on_disk() ? indexed.store->path()
                                   : std::string(say(language, "alleen in het geheugen", "in memory only")))
      << '\n';
}

void write_json(const IndexedFolder& indexed, const std::string& folder, std::ostream& out) {
  const index::StoreStatistics found = indexed.store->statistics();
  Json json;
  json["version"] = 1;
  json["folder"] = folder;
  json["files"] = found.files;
  json["papers"] = found.papers;
  json["questions"] = found.questions;
  json["citations"] = found.citations;
  json["textBytes"] = found.text_bytes;
  json["databaseBytes"] = found.database_bytes;
  json["database"] = indexed.store->on_disk() ? Json(indexed.store->path()) : Json();
  json["filesRead"] = indexed.result.read;
  json["filesRemoved"] = indexed.result.removed;
  json["bytesRead"] = indexed.result.bytes;
  json["seconds"] = indexed.seconds;
  json["megabytesPerSecond"] = rate(indexed);
  write(json, out);
}

/// What is wrong with the curated sheets of a folder that was indexed.
void warn_of_sheets(const index::Store& store, std::string folder, Language language, const World& world) {
  if (!folder.ends_with('/')) folder += '/';
  const std::string root = store.root() + "/";
  for (const index::SheetProblemsIn& sheet : store.sheet_problems()) {
    const std::string path = index::path_of(sheet.uri).value_or(std::string());
    if (const auto bytes = index::read_file(path, index::WalkOptions().most_bytes))
      warn_of_sheet(folder + path.substr(std::min(root.size(), path.size())), text::SourceText(*bytes), sheet.problems,
                    language, world);
  }
}

}  // namespace

IndexedFolder index_folder(const std::string& folder, Language language, const World& world) {
  const auto start = std::chrono::steady_clock::now();
  IndexedFolder indexed;
  std::error_code error;
  const std::string root = std::filesystem::canonical(folder, error).string();
  if (!error && !std::filesystem::is_directory(root)) error = std::make_error_code(std::errc::not_a_directory);
  if (error) {
    world.err << folder << ": " << error.message() << '\n';
    return indexed;
  }
  auto store = index::Store::open({root, index::store_path(root)});
  bool told = false;
  {
    ProgressBar bar(world, language);
    indexed.result = index::update_surely(
        store, index::WalkOptions(), std::stop_token(), [&](const index::UpdateProgress& now) { bar.show(now); },
        [&](const std::shared_ptr<index::Store>& opened) {
          if (opened->trouble().empty() || told) return;
          told = true;
          world.err << say(language, "De index kan niet worden bewaard: ", "The index cannot be kept: ")
                    << opened->trouble() << '\n';
        });
  }
  indexed.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  if (indexed.result.ending != index::UpdateResult::Ending::finished) {
    world.err << folder << ": "
              << (indexed.result.error.empty() ? std::string(say(language, "indexeren is mislukt", "indexing failed"))
                                               : indexed.result.error)
              << '\n';
    return indexed;
  }
  indexed.store = std::move(store);
  warn_of_sheets(*indexed.store, folder, language, world);
  return indexed;
}

int run_index(const IndexOptions& options, const World& world) {
  const IndexedFolder indexed = index_folder(options.folder, options.language, world);
  if (!indexed.store) return kTrouble;
  if (options.json)
    write_json(indexed, options.folder, world.out);
  else
    write_text(indexed, options.language, world.out);
  return kNothingFound;
}

}  // namespace vraagbaak::cli
