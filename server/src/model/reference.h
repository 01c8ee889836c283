// What a reference means: the questions an internal reference names, the publication an external one names.
// Both are read once from the syntax tree; nothing downstream looks at the reference's characters again.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/positions.h"

namespace vraagbaak::model {

/// The label of a question or of a part of it: 4, 4a. Number 0 means "no number" (a part named by its letter alone).
struct Label {
  uint32_t number = 0;
  char letter = 0;  ///< 'a'…'z' in lower case, or 0

  auto operator<=>(const Label&) const = default;
  std::string str() const;  ///< "4", "4a"
};

/// A label where it is written.
struct LabelMention {
  Label label;
  BlockRange range;
  bool in_words = false;  ///< written out, as in "in antwoord vier"
};

/// "Zie het antwoord op vraag 5", "vragen 3 en 25", "2 t/m 4", "de vorige vraag".
struct InternalReference {
  enum class Noun : uint8_t { question, answer };
  enum class Relative : uint8_t { none, previous, next };
  /// Whether the sentence around it says that another paper is meant.
  enum class Elsewhere : uint8_t {
    no,
    perhaps,    ///< another paper is named in the same sentence, or in a note to it
    certainly,  ///< "het antwoord op vraag 3 van de eerdere vragen"
  };
  Noun noun = Noun::answer;  ///< what the words name; an answer is shown first for both
  Elsewhere elsewhere = Elsewhere::no;
  Relative relative = Relative::none;  ///< "de vorige vraag", "de volgende vraag"
  std::vector<LabelMention>
      targets;  ///< in text order; for "2 t/m 4" the labels 2, 3 and 4, where 3 has the range of "t/m"
};

enum class ReferenceKind : uint8_t {
  kamerstuk,
  aanhangsel,
  handelingen,
  case_number,
  document_number,
  staatsblad,
  staatscourant,
  tractatenblad,
  law_article,
  eu_act,
  com_document,
  celex,
  ecli,
  un_resolution,
  written_question,
  flemish_paper,
  letter,
  url,
};

/// One publication that an external reference names. `nrs. 612, 755 en 785` gives three.
struct Target {
  std::string id;   ///< normalised: "kst-27925-919", "ah-tk-20222023-3276", "2022Z25029", "stb-2018-144", "ECLI:NL:…"
  std::string url;  ///< official address, https only; empty where none can be derived
  BlockRange range;  ///< the words this target rests on (the number within a list), inside the entity's range
};

/// What is wrong with the way a reference is written. Bits; 0 is "nothing".
enum ReferenceFault : uint32_t {
  kFaultNone = 0,
  kFaultDossierGrouping = 1u << 0,  ///< "279 25" for "27 925"
  kFaultBracket = 1u << 1,          ///< "Kamerstuk (27925 …": a bracket opened inside the reference
  kFaultPunctuation = 1u << 2,      ///< "nr, 180" for "nr. 180"
  kFaultKindMismatch = 1u << 3,     ///< "Kamerstuk 2022Z25029": the label names another kind than the number
  kFaultSessionYear = 1u << 4,      ///< "2022–203", "2022/-23", second year not the first plus one
};

struct ExternalReference {
  ReferenceKind kind = ReferenceKind::kamerstuk;
  std::vector<Target> targets;   ///< at least one, in text order
  uint32_t faults = kFaultNone;  ///< ReferenceFault bits
  BlockRange fault_range;        ///< where the fault is; empty without one
  std::string corrected;     ///< the reference as it should read, when `faults` has a certain correction; else empty
  std::string session_year;  ///< as written and normalised to "2022-2023"; empty if none
};

/// A date with what the text gives of it. Zero means "not given" (28 oktober: year 0).
struct Date {
  uint16_t year = 0;
  uint8_t month = 0;
  uint8_t day = 0;
  auto operator<=>(const Date&) const = default;
  /// False for a day that does not exist (31 november, 29 februari 2023) or a month beyond 12.
  bool exists() const;
  std::string iso() const;  ///< "2022-03-09", "2022-03", "--10-28"; "" for no date
};

/// Reads a date as it is written: "9 maart 2022", "28 oktober", "mei 2023", "15-11-2022", "20/06/2017", "13.4.2022",
/// over a line end too. A date that cannot exist is read all the same. All zero for what is no date.
Date read_date(std::string_view text);

}  // namespace vraagbaak::model
