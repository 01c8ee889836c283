#include "cli/check.h"

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <system_error>
#include <utility>

#include "cli/diff.h"
#include "cli/fix.h"
#include "cli/folder_library.h"
#include "cli/input.h"

namespace vraagbaak::cli {

namespace {

/// Applies the fixes to one document and writes it back, or shows what would change.
class Fixing {
 public:
  Fixing(const CheckOptions& options, const World& world) : options_(options), world_(world) {}

  /// The text as it is (or would be) afterwards.
  Input apply(Input input, Report& report) {
    Mended mended = mend(std::move(input));
    const std::string& path = mended.input.path;
    if (options_.dry_run) {
      const std::string text = mended.fixes == 0 ? std::string() : mended.input.document->text().str();
      world_.out << unified_diff(shown_path(path, options_.language), mended.before, text);
    } else if (path == "-") {
      world_.out << mended.input.document->text().str();
    } else if (mended.fixes > 0) {
      std::string error = world_.files.replace(path, mended.input.document->text().str());
      if (!error.empty()) {
        report.troubles.push_back({path, std::move(error)});
        return parsed_input(path, mended.before);
      }
    }
    fixes_ += mended.fixes;
    files_ += mended.fixes > 0;
    return std::move(mended.input);
  }

  void summarise() const {
    const bool english = options_.language == Language::english;
    const auto say = [&](const char* dutch, const char* en) { return english ? en : dutch; };
    world_.err << fixes_ << ' ' << (fixes_ == 1 ? say("bevinding", "finding") : say("bevindingen", "findings")) << ' '
               << (options_.dry_run ? say("te verhelpen", "can be mended") : say("verholpen", "mended")) << " in "
               << files_ << ' ' << (files_ == 1 ? "document" : say("documenten", "documents")) << '\n';
  }

 private:
  const CheckOptions& options_;
  const World& world_;
  size_t fixes_ = 0;
  size_t files_ = 0;
};

/// Why these options cannot go together; empty when they can.
std::string_view contradiction(const CheckOptions& options) {
  const bool english = options.language == Language::english;
  const bool input = std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end();
  if (options.dry_run && options.format != ReportFormat::text)
    return english ? "--dry-run shows a diff; it does not go with --format json or sarif"
                   : "--dry-run toont een diff en gaat niet samen met --format json of sarif";
  if (options.fix && !options.dry_run && input && (options.paths.size() > 1 || options.format != ReportFormat::text))
    return english ? "--fix writes the mended text of standard input to standard output: give - alone, without --format"
                   : "--fix schrijft de verbeterde tekst van de standaardinvoer naar de standaarduitvoer: geef - "
                     "alleen op, zonder --format";
  return {};
}

/// One check on its way through the paths.
class Checking {
 public:
  Checking(const CheckOptions& options, const World& world)
      : options_(options), world_(world), fixing_(options, world) {
    report_.language = options.language;
  }

  void check(const std::string& path) {
    if (path == "-" || !world_.files.is_directory(path))
      take(path, nullptr, options_.fix);
    else
      check_folder(path);
  }

  const Report& report() const { return report_; }
  const Fixing& fixing() const { return fixing_; }

 private:
  void take(const std::string& path, const FolderLibrary* folder, bool fix) {
    for_each_input({path}, options_.globs, world_, [&](Input input) {
      if (!input.document) {
        report_.troubles.push_back({std::move(input.path), std::move(input.error)});
        return;
      }
      if (fix) input = fixing_.apply(std::move(input), report_);
      report_.files.push_back(checked_file(input, options_.language, folder));
    });
  }

  void check_folder(const std::string& path) {
    // What would be changed is on no disk, so that the other texts cannot be asked about it.
    std::error_code not_there;
    if (options_.dry_run || !std::filesystem::is_directory(path, not_there)) return take(path, nullptr, options_.fix);
    if (options_.fix) {
      // All texts are mended before one is held against the others; what went wrong is said once.
      for_each_input({path}, options_.globs, world_, [&](Input input) {
        if (input.document) fixing_.apply(std::move(input), report_);
      });
    }
    const auto folder = FolderLibrary::open(path, options_.language, world_);
    take(path, folder ? &*folder : nullptr, false);
  }

  const CheckOptions& options_;
  const World& world_;
  Fixing fixing_;
  Report report_;
};

}  // namespace

int run_check(const CheckOptions& given, const World& world) {
  CheckOptions options = given;
  options.fix = options.fix || options.dry_run;
  if (const std::string_view wrong = contradiction(options); !wrong.empty()) {
    world.err << "vraagbaak: " << wrong << '\n';
    return kTrouble;
  }
  Checking checking(options, world);
  for (const std::string& path : options.paths) checking.check(path);
  const Report& report = checking.report();
  if (options.fix) checking.fixing().summarise();
  if (options.dry_run) {
    // The diff has standard output for itself; what could not be read is still said.
    for (const Trouble& trouble : report.troubles)
      world.err << "vraagbaak: " << shown_path(trouble.path, options.language) << ": " << trouble.error << '\n';
  } else {
    // Standard input that was mended goes out on standard output, and the report beside it.
    const bool text_is_out = options.fix && options.paths == std::vector<std::string>{"-"};
    write_report(report, options.format, text_is_out ? world.err : world.out, world.err);
  }
  if (!report.troubles.empty()) return kTrouble;
  const auto grave = [&](const ReportedFinding& finding) { return finding.severity <= options.threshold; };
  const bool found = std::any_of(report.files.begin(), report.files.end(), [&](const CheckedFile& file) {
    return std::any_of(file.findings.begin(), file.findings.end(), grave);
  });
  return found ? kFound : kNothingFound;
}

}  // namespace vraagbaak::cli
