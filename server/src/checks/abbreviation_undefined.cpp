// Mentions an abbreviation that is used several times and explained nowhere in the paper.
//
// Why it matters: members, journalists and citizens read the answers too, and a ministry's abbreviations are its own.
// Only words in capitals in running text count, from the third time on and in a paper with more than one question. Left
// alone are abbreviations that everybody knows or a dictionary has (EU, btw), names that are hardly ever written in
// full (NOS), parties, currencies, units, Roman numerals, chapters and identifiers of papers, and what the paper
// introduces in any way: in brackets before or behind the full name, or by writing that name somewhere with the
// capitals of the abbreviation.
//
// Quick fix: none; only the author knows what it stands for.
//
// Accepted:
// ```
// Vraag 1
// Hoe vaak kwam het Regionaal Overleg Veren (ROV) in 2023 bijeen, en wie nam daaraan deel?
//
// Antwoord 1
// Het ROV kwam in 2023 vier keer bijeen. Aan het ROV nemen de provincies, de reders en de gemeenten deel die aan het
// water liggen. De verslagen zijn bij de provincies op te vragen; ook de EU en de VNG hebben daar belangstelling voor.
//
// Vraag 2
// Hoe wordt het ROV betaald, en door wie wordt over de bijdragen besloten?
//
// Antwoord 2
// De provincies betalen het overleg naar het aantal veren dat zij hebben, en besluiten daar elk jaar in de herfst over.
// ```
//
// Rejected:
// ```
// Vraag 1
// Hoe vaak kwam het ROV in 2023 bijeen, en wie nam daaraan deel?
//
// Antwoord 1
// Het ROV kwam in 2023 vier keer bijeen. Aan het ROV nemen de provincies, de reders en de gemeenten deel die aan het
// water liggen. De verslagen zijn bij de provincies op te vragen; ook de EU en de VNG hebben daar belangstelling voor.
//
// Vraag 2
// Hoe wordt het ROV betaald, en door wie wordt over de bijdragen besloten?
//
// Antwoord 2
// De provincies betalen het overleg naar het aantal veren dat zij hebben, en besluiten daar elk jaar in de herfst over.
// ```
//
// Source: Interinstitutionele schrijfwijzer of the EU, 10.4.2; Team Taaladvies of the Flemish government: written in
// full the first time, unless everybody knows the abbreviation.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "checks/block_reading.h"
#include "checks/traces.h"
#include "checks/words.h"
#include "facts/recognise.h"

namespace vraagbaak::checks {
namespace abbreviation_undefined {
namespace {

using facts::Abbreviation;
using facts::Words;

constexpr Message kUndefined{"\"{0}\" wordt {1} keer gebruikt en nergens in dit stuk uitgelegd.",
                             "\"{0}\" is used {1} times and explained nowhere in this paper."};

/// Fewer uses are passing, and who reads one question knows what it is about.
constexpr size_t kFewestUses = 3;
constexpr size_t kFewestQuestions = 2;
/// A name of more words has no abbreviation.
constexpr size_t kMostCapitals = 8;

/// Abbreviations that need no explanation: states and their alliances, ministries, parliament and its papers, bodies
/// and companies that are hardly ever written in full, and words of the dictionary that are written in capitals as
/// well.
constexpr std::string_view kKnown =
    " "
    "ABN ACM AD ADHD AFM AH AI AIDS AIVD AMC ANP ANWB AO AOW APG APK ASML AVG AVRO AWBZ AZ BBC BBP "
    "BENELUX BES BHOS BKR BNP BNR BOVAG BPM BRICS BRP BSN BTW BV BZ BZK CAK CAO CBR CBS CDA CEO CIA CN CNN CNV "
    "COA COPD COVID CPB CV DENK DNA DNB DSW DUO ECB ECLI EEG EER EG EHBO EIB EK EO EP EU EUR EVRM EZ EZK FAQ "
    "FARC FBI FIFA FIOD FNV FTE GB GBP GFT GGD GGZ GHB GPS GSM GW GWH HAVO HBO HIV HR HTTP HTTPS IBAN ICT "
    "ID ILO IMF IND ING INTERPOL IQ IS ISBN ISIL ISIS ISO ISSN IT KGB KGG KLM KMO KNMI "
    "KNVB KPN KWH LED LHBT LHBTI LHBTIQ LNV LPG LVVN MB MBO MIVD MKB MRI MW MWH NAM NATO NAVO NB NCTV NGO "
    "NL NMBS NOC NOS NPO NRC NS NV NVWA OCMW OCW OESO OM OPEC OV OVSE PABO PBL PC PDF PFAS PGB PKK "
    "PLO PM PO PR RDW RIVM RTL RVO RWE SCP SER SMS SOS SUV SVB SZW TBS TK TNO TV TWH UEFA UK UN UNESCO UNHCR "
    "UNICEF URL USA USB USD UWV VARA VDAB VK VMBO VN VNG VNO VO VPRO VRO VRT VS VTM VU VWO VWS WAO "
    "WC WGO WHO WIA WK WNF WO WOZ WTO WW WWF ZZP ";

bool is_known(std::string_view abbreviation) {
  return kKnown.find(" " + std::string(abbreviation) + " ") != std::string_view::npos;
}

/// True for text in which two capitals stand side by side.
bool has_capitals(std::string_view text) {
  for (size_t at = 1; at < text.size(); ++at)
    if (model::is_upper(text[at]) && model::is_upper(text[at - 1])) return true;
  return false;
}

class TraceReader {
 public:
  TraceReader(const ReadPassage& read, bool running_text, Traces& traces)
      : read_(read), words_(read.words()), running_text_(running_text), traces_(traces) {}

  void read() {
    if (has_capitals(read_.text())) read_abbreviations();
    read_names();
  }

 private:
  using Kind = Trace::Kind;

  void add(Kind kind, facts::StringRange range, std::string text, std::string meaning = {}) {
    traces_.push_back({kind, read_.passage().at(range), std::move(text), std::move(meaning)});
  }

  void add_name(facts::StringRange range, std::string capitals) {
    add(Kind::capitals_of_name, range, std::move(capitals), lower(read_.passage().slice(range)));
  }

  void read_abbreviations() {
    facts::Found found(words_.size());
    facts::find_abbreviations(words_, {}, found);
    for (const facts::Mention& mention : found.take()) {
      const auto& value = std::get<Abbreviation>(mention.value);
      if (!has_capitals(value.abbreviation)) continue;
      const bool defined = !value.expansion.empty();
      if (defined || introduced(value.abbreviation_range))
        add(Kind::abbreviation_defined, value.abbreviation_range, value.abbreviation, value.expansion);
      else if (running_text_ && !is_formula(value.abbreviation_range))
        add(Kind::abbreviation_used, value.abbreviation_range, value.abbreviation);
    }
  }

  /// "… (ROV)", "ROV (…)", "ROV: …", "ROV, ofwel …": the text says what it is in a way of its own.
  bool introduced(facts::StringRange range) const {
    const std::string_view before = read_.text().substr(0, range.start.value);
    const std::string_view behind = read_.text().substr(range.end.value);
    if (before.ends_with('(') || ends_with_any(before, {"(“", "(‘", "(\"", "('", "(de ", "(het ", "afgekort ",
                                                        "afgekort tot ", "afgekort als ", "hierna: ", "hierna "}))
      return true;
    if (behind.starts_with(')') && ends_with_name_in_bracket(before)) return true;
    return behind.starts_with(" (") || behind.starts_with(": ") || behind.starts_with(" = ") ||
           behind.starts_with(" staat voor ") || behind.starts_with(", ofwel ") || behind.starts_with(", oftewel ");
  }

  /// "Code Interbestuurlijke Verhoudingen (Code "
  static bool ends_with_name_in_bracket(std::string_view before) {
    const size_t bracket = before.rfind('(');
    if (bracket == std::string_view::npos || !before.ends_with(' ')) return false;
    const std::string_view word = before.substr(bracket + 1, before.size() - bracket - 2);
    return !word.empty() && model::is_upper(word.front()) && word.find(' ') == std::string_view::npos;
  }

  /// "CO₂"
  bool is_formula(facts::StringRange range) const {
    const std::string_view behind = read_.text().substr(range.end.value);
    return behind.starts_with("₂") || behind.starts_with("₃") || behind.starts_with("₄");
  }

  /// The capitals of "Operation Inherent Resolve" and of "Landbouw, Natuur en Voedselkwaliteit".
  void read_names() {
    std::string capitals;
    size_t first = 0;
    size_t last = 0;
    const auto end_name = [&] {
      if (last > first && capitals.size() > 1 && capitals.size() <= kMostCapitals)
        add_name(words_.range(first, last), capitals);
      capitals.clear();
    };
    for (size_t index = 0; index < words_.size(); ++index) {
      // "Het" begins a sentence, and "ROV" is no name of its own.
      if (joins_name(index)) continue;
      const std::string own = words_[index].capital ? capitals_of(words_.written(index)) : std::string();
      if (own.empty()) {
        end_name();
        continue;
      }
      if (capitals.empty()) first = index;
      last = index;
      capitals += own;
    }
    end_name();
  }

  /// The capitals of a word of a name; none of a word that is all capitals.
  static std::string capitals_of(std::string_view written) {
    std::string capitals;
    for (const char c : written)
      if (model::is_upper(c)) capitals += c;
    return capitals.size() > 1 && std::none_of(written.begin(), written.end(), model::is_lower) ? std::string()
                                                                                                : capitals;
  }

  bool joins_name(size_t index) const {
    // Asked of every word, and most are longer.
    return words_[index].folded.size() <= 4 &&
           is_one_of(words_[index].folded,
                     {"van", "voor", "en", "de", "het", "der", "of", "for", "and", "the", "&", ",", "in", "-"});
  }

  const ReadPassage& read_;
  const Words& words_;
  bool running_text_;
  Traces& traces_;
};

void trace(const BlockInput& input, Traces& traces) {
  for (const ReadPassage& read : input.reading.passages())
    TraceReader(read, is_running_text(input.block, read), traces).read();
}

/// True when the characters of `some` occur in `all` in the same order.
bool in_order(std::string_view some, std::string_view all) {
  size_t at = 0;
  for (const char c : all) at += at < some.size() && some[at] == c ? 1 : 0;
  return at == some.size();
}

/// True when the paper has a name with the letters of the abbreviation, "Inspectie voor de Gezondheidszorg" for "IGZ",
/// or writes the abbreviation as a name, "Pallas" for "PALLAS".
bool spelled_out(const std::string& abbreviation, const Paper& paper) {
  const std::string letters = lower(abbreviation);
  const std::vector<Paper::Seen>& names = paper.seen(Trace::Kind::capitals_of_name);
  const std::vector<Paper::Seen>& spellings = paper.seen(Trace::Kind::spelling);
  return std::any_of(names.begin(), names.end(),
                     [&](const Paper::Seen& name) {
                       return name.trace->text.front() == abbreviation.front() &&
                              in_order(name.trace->text, abbreviation) && in_order(letters, name.trace->meaning);
                     }) ||
         std::any_of(spellings.begin(), spellings.end(), [&](const Paper::Seen& spelling) {
           return spelling.trace->meaning == letters && spelling.trace->text != abbreviation;
         });
}

/// "SAR" of "SAR-schepen"; else all of it.
std::string_view without_noun(std::string_view abbreviation) {
  const size_t hyphen = abbreviation.find('-');
  const bool noun =
      hyphen + 1 < abbreviation.size() && hyphen != std::string_view::npos && model::is_lower(abbreviation[hyphen + 1]);
  return noun ? abbreviation.substr(0, hyphen) : abbreviation;
}

void check(const Paper& paper, Report& report) {
  using Kind = Trace::Kind;
  if (paper.document().numbering().questions.size() < kFewestQuestions) return;
  std::set<std::string_view> explained;
  for (const Kind kind : {Kind::abbreviation_defined, Kind::capitals_of_name})
    for (const Paper::Seen& seen : paper.seen(kind)) explained.insert(without_noun(seen.trace->text));
  std::map<std::string_view, std::vector<const Paper::Seen*>> used;
  for (const Paper::Seen& seen : paper.seen(Kind::abbreviation_used))
    if (!explained.contains(seen.trace->text)) used[seen.trace->text].push_back(&seen);
  for (const auto& [abbreviation, uses] : used) {
    const std::string& written = uses.front()->trace->text;
    if (uses.size() < kFewestUses || is_known(written) || spelled_out(written, paper)) continue;
    report.add(uses.front()->place(), kUndefined, {written, std::to_string(uses.size())});
  }
}

}  // namespace
}  // namespace abbreviation_undefined

extern const Check kAbbreviationUndefined{
    .code = "abbreviation-undefined",
    .severity = Severity::hint,
    .title = {"Afkorting niet uitgelegd", "Abbreviation not explained"},
    .trace = abbreviation_undefined::trace,
    .paper = abbreviation_undefined::check,
};

}  // namespace vraagbaak::checks
