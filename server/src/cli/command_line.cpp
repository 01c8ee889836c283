#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <map>
#include <ostream>
#include <sstream>

#include "base/version.h"
#include "cli/check.h"
#include "cli/export.h"
#include "cli/facts.h"
#include "cli/hover.h"
#include "cli/import.h"
#include "cli/index.h"
#include "cli/outline.h"
#include "cli/references.h"
#include "session/settings.h"

namespace vraagbaak::cli {

namespace {

/// The language has to be known before the descriptions of the options are.
Language language_asked_for(const std::vector<std::string>& arguments) {
  constexpr std::string_view kOption = "--lang";
  for (size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == kOption && i + 1 < arguments.size()) return session::language_of(arguments[i + 1]);
    if (argument.starts_with(std::string(kOption) + "=")) {
      return session::language_of(std::string_view(argument).substr(kOption.size() + 1));
    }
  }
  return Language::dutch;
}

void translate_help(CLI::App& app) {
  const auto formatter = app.get_formatter();
  formatter->label("Usage", "Gebruik");
  formatter->label("OPTIONS", "OPTIES");
  formatter->label("Positionals", "Argumenten");
  formatter->label("SUBCOMMAND", "OPDRACHT");
  formatter->label("REQUIRED", "VERPLICHT");
}

}  // namespace

int run(const std::vector<std::string>& arguments, const World& world, const std::function<int()>& serve) {
  const Language language = language_asked_for(arguments);
  const auto say = [language](const char* dutch, const char* english) {
    return std::string(language == Language::english ? english : dutch);
  };

  CLI::App app(say("Vraagbaak leest parlementaire vragen en antwoorden.",
                   "Vraagbaak reads parliamentary questions and answers."),
               "vraagbaak");
  if (language == Language::dutch) translate_help(app);
  app.set_help_flag("-h,--help", say("toon deze hulp", "show this help"));
  app.set_version_flag("--version", std::string("vraagbaak ") + kVersion, say("toon de versie", "show the version"));
  app.require_subcommand(1);
  const std::string options_title = say("Opties", "Options");
  app.get_help_ptr()->group(options_title);
  app.get_version_ptr()->group(options_title);
  app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast)->group(options_title);
  const auto add_command = [&](const char* name, const std::string& description) {
    CLI::App* command = app.add_subcommand(name, description)->group(say("Opdrachten", "Commands"));
    command->get_help_ptr()->group(options_title);
    return command;
  };

  std::string lang;
  const auto add_language = [&](CLI::App& command) {
    command.add_option("--lang", lang, say("taal van de meldingen: nl of en", "language of the messages: nl or en"))
        ->check(CLI::IsMember({"nl", "en"}).description(""))
        ->option_text("LANG");
  };

  const auto add_output = [&](CLI::App& command, std::string& path) {
    command
        .add_option("--output", path,
                    say("schrijf naar dit bestand in plaats van naar de standaarduitvoer",
                        "write to this file instead of standard output"))
        ->option_text("FILE");
  };

  CLI::App& lsp = *add_command("lsp", say("de taalserver voor een teksteditor, over standaardinvoer en -uitvoer",
                                          "the language server for an editor, over standard input and output"));
  bool stdio = true;
  int64_t client_process = 0;
  lsp.add_flag("--stdio", stdio, say("de enige manier; mag worden weggelaten", "the only way; may be left out"));
  lsp.add_option("--clientProcessId", client_process)->group("");

  CheckOptions check_options;
  CLI::App& check = *add_command("check", say("zoek fouten in documenten", "find what is wrong in documents"));
  check
      .add_option("FILE", check_options.paths,
                  say("bestanden en mappen; - is standaardinvoer", "files and folders; - is standard input"))
      ->required()
      ->option_text(" ")
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  const std::map<std::string, ReportFormat> formats{
      {"text", ReportFormat::text}, {"json", ReportFormat::json}, {"sarif", ReportFormat::sarif}};
  check
      .add_option("--format", check_options.format,
                  say("vorm van de uitvoer: text, json of sarif", "form of the output: text, json or sarif"))
      ->transform(CLI::CheckedTransformer(formats).description(""))
      ->option_text("FORMAT");
  std::string severity = std::string(session::severity_name(check_options.threshold));
  check
      .add_option("--max-severity", severity,
                  say("ernst vanaf welke een bevinding status 1 geeft: error, warning (zo niet gegeven), information "
                      "of hint",
                      "severity from which on a finding gives status 1: error, warning (the default), information or "
                      "hint"))
      ->check(CLI::IsMember({"error", "warning", "information", "hint"}).description(""))
      ->option_text("SEVERITY");
  check
      .add_option("--glob", check_options.globs,
                  say("neem uit mappen alleen bestanden die hieraan voldoen; mag vaker",
                      "take from folders only files that match this; may be repeated"))
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->option_text("PATTERN");
  check.add_flag(
      "--fix", check_options.fix,
      say("verhelp in de bestanden wat zeker is en meld wat overblijft; de tekst van de standaardinvoer gaat "
          "verbeterd naar de standaarduitvoer",
          "mend in the files what is certain and report what is left; the text of standard input goes to "
          "standard output, mended"));
  check.add_flag("--dry-run", check_options.dry_run,
                 say("toon als diff wat --fix zou veranderen, en verander niets",
                     "show as a diff what --fix would change, and change nothing"));
  add_language(check);
  check.footer(say("Status: 0 niets gevonden, 1 wel iets, 2 er ging iets mis (een onleesbaar bestand).",
                   "Status: 0 nothing found, 1 something found, 2 trouble (a file that cannot be read)."));

  OutlineOptions outline_options;
  CLI::App& outline = *add_command("outline", say("toon de opbouw van een document", "show how a document is built"));
  outline.add_option("FILE", outline_options.path, say("bestand; - is standaardinvoer", "file; - is standard input"))
      ->required()
      ->option_text(" ");
  outline.add_flag("--json", outline_options.json,
                   say("als JSON, met kop, vragen, antwoorden en verwijzingen",
                       "as JSON, with header, questions, answers and references"));
  add_language(outline);

  HoverOptions hover_options;
  CLI::App& hover = *add_command("hover", say("toon wat een editor bij een plaats in de tekst zou tonen",
                                              "show what an editor would show at a place in the text"));
  hover.add_option("FILE", hover_options.path, say("bestand; - is standaardinvoer", "file; - is standard input"))
      ->required()
      ->option_text(" ");
  hover
      .add_option("LINE:COL", hover_options.place,
                  say("regel en kolom, geteld vanaf 1", "line and column, counted from 1"))
      ->required()
      ->option_text(" ");
  hover
      .add_option("--folder", hover_options.folder,
                  say("map met de stukken waarnaar verwezen wordt", "folder with the papers that are referred to"))
      ->option_text("DIR");
  add_language(hover);

  FactsOptions facts_options;
  CLI::App& facts = *add_command("facts", say("toon cijfers, data, afkortingen en namen, met wat ze betekenen",
                                              "list figures, dates, abbreviations and names with what they mean"));
  facts
      .add_option("PATH", facts_options.paths,
                  say("bestanden en mappen; - is standaardinvoer", "files and folders; - is standard input"))
      ->required()
      ->option_text(" ");
  facts.add_flag("--json", facts_options.json, say("als JSON, voor andere programma's", "as JSON, for other programs"));
  facts.add_flag("--contradictions", facts_options.contradictions,
                 say("alleen paren die elkaar tegenspreken", "only pairs that contradict each other"));
  facts
      .add_option("--about", facts_options.about,
                  say("alleen zinnen met deze woorden", "only sentences with these words"))
      ->option_text(say("WOORDEN", "WORDS"));
  facts
      .add_option("--date", facts_options.date,
                  say("de datum van de teksten, waar 'dit jaar' en 'jl.' bij gelden",
                      "the date of the texts, from which 'this year' counts"))
      ->option_text("JJJJ-MM-DD");
  add_language(facts);

  IndexOptions index_options;
  CLI::App& index = *add_command("index", say("lees alle teksten van een map voor verwijzingen tussen stukken",
                                              "read all texts of a folder for references between papers"));
  index.add_option("DIR", index_options.folder, say("map", "folder"))->required()->option_text(" ");
  index.add_flag("--json", index_options.json, say("aantallen en maten als JSON", "counts and sizes as JSON"));
  add_language(index);

  ReferencesOptions references_options;
  CLI::App& references = *add_command(
      "references", say("zoek wie in een map naar een stuk verwijst", "find who cites a paper in a folder"));
  references
      .add_option("IDENT", references_options.paper,
                  say("het stuk, zoals ah-tk-20222023-3276, 2022Z25029 of \"Kamerstuk 29 521, nr. 447\"",
                      "the paper, such as ah-tk-20222023-3276, 2022Z25029 or \"Kamerstuk 29 521, nr. 447\""))
      ->required()
      ->option_text(" ");
  references.add_option("DIR", references_options.folder, say("map", "folder"))->required()->option_text(" ");
  add_language(references);
  references.footer(say("Status: 0 er zijn verwijzingen, 1 er zijn er geen, 2 er ging iets mis.",
                        "Status: 0 there are references, 1 there are none, 2 trouble."));

  ImportOptions import_options;
  CLI::App& importing = *add_command("import", say("haal de tekst uit een PDF of een document van Word",
                                                   "take the text out of a PDF or a Word document"));
  importing
      .add_option("FILE", import_options.path,
                  say("PDF, .docx, .odt, .rtf of HTML; schrijf -- voor een naam die met - begint",
                      "PDF, .docx, .odt, .rtf or HTML; write -- before a name that begins with -"))
      ->required()
      ->option_text(" ");
  add_output(importing, import_options.output);
  add_language(importing);
  importing.footer(say("Status: 0 gelukt, 2 er ging iets mis, 3 pdftotext (pakket poppler-utils) of pandoc ontbreekt.",
                       "Status: 0 done, 2 trouble, 3 pdftotext (package poppler-utils) or pandoc is missing."));

  ExportOptions export_options;
  CLI::App& exporting = *add_command("export", say("zet een stuk om naar HTML, Markdown of Akoma Ntoso",
                                                   "convert a paper to HTML, Markdown or Akoma Ntoso"));
  exporting.add_option("FILE", export_options.path, say("bestand; - is standaardinvoer", "file; - is standard input"))
      ->required()
      ->option_text(" ");
  exporting.add_option("--format", export_options.format, "html, markdown, akn")
      ->required()
      ->check(CLI::IsMember({"html", "markdown", "akn"}).description(""))
      ->option_text("FORMAT");
  add_output(exporting, export_options.output);
  exporting
      .add_option(
          "--report", export_options.report,
          say("schrijf als JSON wat in deze vorm geen plaats heeft", "write as JSON what has no place in this format"))
      ->option_text("FILE");
  add_language(exporting);
  exporting.footer(say("Status: 0 gelukt, 2 er ging iets mis.", "Status: 0 done, 2 trouble."));

  try {
    // CLI11 takes the arguments from the back.
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::ParseError& stop) {
    return app.exit(stop, world.out, world.err) == 0 ? kNothingFound : kTrouble;
  }

  if (lsp.parsed()) return serve();
  if (check.parsed()) {
    check_options.language = language;
    check_options.threshold = session::parse_severity(severity).value_or(check_options.threshold);
    return run_check(check_options, world);
  }
  if (outline.parsed()) {
    outline_options.language = language;
    return run_outline(outline_options, world);
  }
  if (facts.parsed()) {
    facts_options.language = language;
    return run_facts(facts_options, world);
  }
  if (index.parsed()) {
    index_options.language = language;
    return run_index(index_options, world);
  }
  if (references.parsed()) {
    references_options.language = language;
    return run_references(references_options, world);
  }
  if (importing.parsed()) {
    import_options.language = language;
    return run_import(import_options, world);
  }
  if (exporting.parsed()) {
    export_options.language = language;
    return run_export(export_options, world);
  }
  hover_options.language = language;
  return run_hover(hover_options, world);
}

}  // namespace vraagbaak::cli
