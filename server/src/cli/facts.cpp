#include "cli/facts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/input.h"
#include "cli/json.h"
#include "cli/sheets.h"
#include "facts/calendar.h"
#include "facts/claim_table.h"
#include "facts/dated_claim.h"
#include "facts/day_wording.h"
#include "facts/notation.h"
#include "facts/statement.h"
#include "facts/stem.h"
#include "features/language.h"
#include "index/contents.h"
#include "index/identity.h"
#include "index/walker.h"
#include "text/prose.h"

namespace vraagbaak::cli {

namespace {

using facts::Mention;
using facts::Statement;

struct Found {
  std::string file;
  LineColumn at;
  Statement statement;
  std::optional<index::Curation> curated;  ///< of a fact from a curated sheet
};

std::optional<facts::Day> day(std::string_view iso) {
  std::array<int, 3> parts{};
  const char* at = iso.data();
  const char* const end = at + iso.size();
  for (size_t i = 0; i < parts.size(); ++i) {
    const auto [stop, error] = std::from_chars(at, end, parts[i]);
    const bool last = i + 1 == parts.size();
    if (error != std::errc() || parts[i] <= 0 || (last ? stop != end : stop == end || *stop != '-'))
      return std::nullopt;
    at = stop + 1;
  }
  const std::chrono::year_month_day date{std::chrono::year{parts[0]},
                                         std::chrono::month{static_cast<unsigned>(parts[1])},
                                         std::chrono::day{static_cast<unsigned>(parts[2])}};
  return date.ok() ? std::optional(facts::Day(date)) : std::nullopt;
}

/// Whether the sentence of `statement` has all of `stems`.
bool is_about(const Statement& statement, const std::vector<std::string>& stems) {
  if (stems.empty()) return true;
  const std::vector<std::string> words = facts::content_stems(statement.sentence);
  return std::all_of(stems.begin(), stems.end(), [&](const std::string& stem) {
    return std::find(words.begin(), words.end(), stem) != words.end();
  });
}

/// A block as the recognisers want it.
struct ReadBlock {
  const model::Document& document;
  std::optional<facts::Day> written;  ///< the day of the paper
  const model::BlockView& view;
  std::string text;
  facts::Setting setting;
  std::string file;

  Found found(Statement statement) const {
    return {file, line_column(document, view.at(statement.range).start), std::move(statement), std::nullopt};
  }
};

/// A fact of a curated sheet as one that a text states: its name is the sentence.
Found found_in_sheet(const index::Fact& fact, const std::string& file, const model::Document& document) {
  Found found{file, line_column(document, fact.range.start), {}, fact.curated};
  Statement& statement = found.statement;
  statement.mention = {fact.claim.kind, {}, fact.claim.figure};
  statement.text = found.curated->value;
  statement.sentence = found.curated->name;
  statement.subject = fact.claim.subject;
  statement.time = fact.claim.time;
  return found;
}

/// Hands over each block of the texts, and each fact of the curated sheets with its claim; says what is wrong with a
/// sheet. False when a text could not be read; that has been said then.
template <class TakeBlock, class TakeCurated>
bool for_each_text(const FactsOptions& options, const World& world, TakeBlock&& take_block,
                   TakeCurated&& take_curated) {
  const std::optional<facts::Day> date = options.date.empty() ? std::nullopt : day(options.date);
  const std::vector<std::string> about = facts::content_stems(options.about);
  bool good = true;
  for_each_input(options.paths, index::WalkOptions().include, world, [&](const Input& input) {
    const std::string file = shown_path(input.path, options.language);
    if (!input.document) {
      world.err << "vraagbaak: " << file << ": " << input.error << '\n';
      good = false;
      return;
    }
    const model::Document& document = *input.document;
    if (index::is_fact_sheet(input.path)) {
      index::Contents sheet = index::contents_of_sheet(document.text().str(), input.path);
      warn_of_sheet(file, document.text(), sheet.problems, options.language, world);
      for (index::Fact& fact : sheet.facts) {
        Found found = found_in_sheet(fact, file, document);
        if (is_about(found.statement, about)) take_curated(std::move(fact.claim), std::move(found));
      }
      return;
    }
    facts::Setting setting = facts::setting_of(document);
    if (date) setting.paper_date = date;
    const std::optional<facts::Day> written = facts::day_of(index::date_of(document));
    document.for_each_block([&](const model::BlockView& view) {
      take_block(ReadBlock{document, written, view, document.text().slice({view.start, view.start + view.block->size}),
                           setting, file});
    });
  });
  return good;
}

/// Hands over each fact of the texts. False when a text could not be read; that has been said then.
template <class Take>
bool for_each_fact(const FactsOptions& options, const World& world, Take&& take) {
  const std::vector<std::string> about = facts::content_stems(options.about);
  return for_each_text(
      options, world,
      [&](const ReadBlock& block) {
        for (Statement& statement : facts::statements(*block.view.block, block.text, block.setting))
          if (is_about(statement, about)) take(block.found(std::move(statement)));
      },
      [&](const facts::Claim&, const Found& found) { take(found); });
}

void put_figure(Json& json, const facts::Figure& figure) {
  if (figure.value) json["value"] = figure.value->str();
  if (!figure.unit.empty()) json["unit"] = figure.unit;
  if (figure.lower) json["lower"] = figure.lower->str();
  if (figure.upper) json["upper"] = figure.upper->str();
}

void put_interval(Json& json, const facts::Interval& interval) {
  if (interval.from) json["from"] = facts::iso(*interval.from);
  if (interval.to) json["to"] = facts::iso(*interval.to);
}

Json to_json(const Found& found) {
  const Mention& mention = found.statement.mention;
  Json json;
  json["kind"] = facts::mention_kind_name(mention.kind);
  json["text"] = found.statement.text;
  json["file"] = found.file;
  json["line"] = found.at.line;
  json["column"] = found.at.column;
  bool approximate = false;
  if (const auto* figure = std::get_if<facts::Figure>(&mention.value)) {
    put_figure(json, *figure);
    approximate = figure->approximate;
  } else if (const auto* interval = std::get_if<facts::Interval>(&mention.value)) {
    put_interval(json, *interval);
    approximate = interval->approximate;
  } else if (const auto* abbreviation = std::get_if<facts::Abbreviation>(&mention.value)) {
    if (!abbreviation->expansion.empty()) json["expansion"] = abbreviation->expansion;
  } else if (const auto* name = std::get_if<facts::Name>(&mention.value)) {
    json["name"] = name->name;
    if (!name->role.empty()) json["role"] = name->role;
  }
  if (found.curated) {
    json["curated"] = true;
    if (found.statement.time) put_interval(json, *found.statement.time);
    if (!found.curated->source.empty()) json["source"] = found.curated->source;
    if (!found.curated->note.empty()) json["note"] = found.curated->note;
  }
  json["approximate"] = approximate;
  json["subject"] = found.statement.subject;
  json["sentence"] = found.statement.sentence;
  return json;
}

/// One after the other, so that a folder of any size needs no memory.
bool write_json(const FactsOptions& options, const World& world, size_t& count) {
  world.out << "{\"facts\":[";
  const bool good = for_each_fact(options, world, [&](const Found& found) {
    world.out << (count++ == 0 ? "\n" : ",\n") << to_json(found).dump(-1, ' ', false, Json::error_handler_t::replace);
  });
  world.out << "\n]}\n";
  return good;
}

/// What a mention stands for.
std::string meaning(const Mention& mention, facts::Notation notation) {
  if (const auto* figure = std::get_if<facts::Figure>(&mention.value)) return facts::shown(*figure, notation);
  if (const auto* interval = std::get_if<facts::Interval>(&mention.value)) {
    const std::string days = facts::shown(*interval, notation);
    return days.empty() ? "…" : days;
  }
  if (const auto* abbreviation = std::get_if<facts::Abbreviation>(&mention.value)) {
    return abbreviation->expansion.empty() ? abbreviation->abbreviation : abbreviation->expansion;
  }
  const auto& name = std::get<facts::Name>(mention.value);
  return name.role.empty() ? name.name : name.name + " (" + name.role + ")";
}

void write_row(const Found& found, Language language, const World& world) {
  constexpr size_t kMostCharacters = 100;
  const auto notation = features::notation_of(language);
  world.out << found.file << ':' << found.at.line << ':' << found.at.column << ": "
            << meaning(found.statement.mention, notation)
            << (found.curated ? features::say(language, " (vastgesteld)", " (established)") : std::string_view())
            << "\n    " << text::shorten(found.statement.sentence, kMostCharacters) << '\n';
}

bool write_table(const FactsOptions& options, const World& world, size_t& count) {
  return for_each_fact(options, world, [&](const Found& found) {
    ++count;
    write_row(found, options.language, world);
  });
}

/// The figures of the texts that can be compared.
struct Ledger {
  std::vector<facts::Claim> claims;
  std::vector<Found> facts;                        ///< the same, in the same order
  std::vector<uint32_t> sentences;                 ///< a number for the sentence of each
  std::vector<std::optional<facts::Day>> written;  ///< the day of the paper of each

  /// Whether two of them can both be true; those of different papers only count when they are of the same time.
  facts::Conflict conflict(facts::ClaimPair pair) const {
    const facts::Claim& a = claims[pair.first];
    const facts::Claim& b = claims[pair.second];
    if (facts[pair.first].file != facts[pair.second].file)
      return facts::conflict({a, written[pair.first]}, {b, written[pair.second]});
    return facts::contradict(a, b) ? facts::Conflict::certain : facts::Conflict::likely;
  }
};

bool read_ledger(const FactsOptions& options, const World& world, Ledger& ledger) {
  const std::vector<std::string> about = facts::content_stems(options.about);
  const auto read_block = [&](const ReadBlock& block) {
    std::vector<facts::PlacedClaim> claims = facts::claims(*block.view.block, block.text, block.setting);
    if (claims.empty()) return;
    auto claim = claims.begin();
    std::optional<model::BlockOffset> sentence_at;
    for (Statement& statement : facts::statements(*block.view.block, block.text, block.setting)) {
      while (claim != claims.end() && claim->range.start < statement.range.start) ++claim;
      if (claim == claims.end()) break;
      if (claim->range != statement.range || statement.mention.kind != claim->claim.kind) continue;
      if (!is_about(statement, about)) continue;
      const bool same = !ledger.claims.empty() && sentence_at == claim->sentence.start;
      ledger.sentences.push_back(ledger.claims.empty() ? 0 : ledger.sentences.back() + (same ? 0 : 1));
      sentence_at = claim->sentence.start;
      ledger.claims.push_back(std::move(claim->claim));
      ledger.written.push_back(block.written);
      ledger.facts.push_back(block.found(std::move(statement)));
    }
  };
  return for_each_text(options, world, read_block, [&](facts::Claim claim, Found found) {
    ledger.sentences.push_back(ledger.claims.empty() ? 0 : ledger.sentences.back() + 1);
    ledger.claims.push_back(std::move(claim));
    ledger.written.push_back(std::nullopt);
    ledger.facts.push_back(std::move(found));
  });
}

/// Writes the pairs that contradict each other, as a table or as JSON.
bool write_contradictions(const FactsOptions& options, const World& world, size_t& count) {
  Ledger ledger;
  const bool good = read_ledger(options, world, ledger);
  facts::ClaimTable table;
  for (size_t i = 0; i < ledger.claims.size(); ++i) table.add(ledger.claims[i], ledger.sentences[i]);
  if (options.json) world.out << "{\"contradictions\":[";
  for (const facts::ClaimPair pair : table.conflicts()) {
    const facts::Conflict conflict = ledger.conflict(pair);
    if (conflict == facts::Conflict::none) continue;
    const Found& first = ledger.facts[pair.first];
    const Found& second = ledger.facts[pair.second];
    if (options.json) {
      const Json json{{"certain", conflict == facts::Conflict::certain},
                      {"facts", Json::array({to_json(first), to_json(second)})}};
      world.out << (count == 0 ? "\n" : ",\n") << json.dump(-1, ' ', false, Json::error_handler_t::replace);
    } else {
      write_row(first, options.language, world);
      write_row(second, options.language, world);
      world.out << '\n';
    }
    ++count;
  }
  if (options.json) world.out << "\n]}\n";
  return good;
}

}  // namespace

int run_facts(const FactsOptions& options, const World& world) {
  if (!options.date.empty() && !day(options.date)) {
    world.err << "vraagbaak: " << options.date
              << features::say(options.language, ": geen datum; schrijf jjjj-mm-dd\n",
                               ": not a date; write yyyy-mm-dd\n");
    return kTrouble;
  }
  size_t count = 0;
  bool good = true;
  if (options.contradictions)
    good = write_contradictions(options, world, count);
  else
    good = options.json ? write_json(options, world, count) : write_table(options, world, count);
  if (!good) return kTrouble;
  constexpr int kSome = 0;
  constexpr int kNone = 1;
  return count > 0 ? kSome : kNone;
}

}  // namespace vraagbaak::cli
