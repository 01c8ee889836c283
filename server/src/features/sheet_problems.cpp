#include "features/sheet_problems.h"

#include <string_view>

namespace vraagbaak::features {
namespace {

using Kind = index::SheetProblem::Kind;

struct Words {
  std::string_view dutch;
  std::string_view english;
};

/// "{}" is where the detail stands.
Words words_for(Kind kind) {
  switch (kind) {
    case Kind::no_toml: break;
    case Kind::too_large:
      return {"Dit feitenblad wordt niet gebruikt: het is te groot, of een regel ervan is te lang of te diep genest.",
              "This fact sheet is not used: it is too large, or one of its lines is too long or nested too deep."};
    case Kind::unknown_key:
      return {
          "Een feitenblad kent “{}” niet; deze regel wordt niet gebruikt. Bedoelt u naam, waarde, eenheid, periode, "
          "onderwerp, bron of noot?",
          "A fact sheet does not know “{}”; this line is not used. Did you mean name, value, unit, period, subject, "
          "source or note?"};
    case Kind::wrong_type:
      return {"Wat bij “{}” staat kan een feitenblad niet gebruiken; schrijf het als tekst tussen aanhalingstekens.",
              "A fact sheet cannot use what is given for “{}”; write it as text between quotation marks."};
    case Kind::no_name:
      return {"Dit feit heeft geen naam. Voeg een regel toe als: naam = \"Gekeurde schepen in Delfzijl\".",
              "This fact has no name. Add a line such as: name = \"Ships inspected in Delfzijl\"."};
    case Kind::no_value:
      return {"Dit feit heeft geen waarde. Voeg een regel toe als: waarde = \"593 schepen\".",
              "This fact has no value. Add a line such as: value = \"593 schepen\"."};
    case Kind::no_figure:
      return {"In “{}” staat geen bedrag, percentage of aantal dat te vergelijken is; dit feit wordt niet gebruikt.",
              "“{}” holds no amount, percentage or count that can be compared; this fact is not used."};
    case Kind::several_figures:
      return {"In “{}” staat meer dan één getal; geef elk getal een feit van zichzelf.",
              "“{}” holds more than one figure; give each figure a fact of its own."};
    case Kind::no_unit:
      return {"“{}” zegt niet wat er geteld wordt. Voeg een eenheid toe, bijvoorbeeld: eenheid = \"euro\".",
              "“{}” does not say what is counted. Add a unit, for example: unit = \"euro\"."};
    case Kind::unclear_period:
      return {"De periode is niet als één dag, maand of jaar te lezen; schrijf bijvoorbeeld: periode = \"maart 2023\".",
              "The period cannot be read as one day, month or year; write for example: period = \"maart 2023\"."};
  }
  return {"Dit feitenblad wordt niet gebruikt: hier staat geen geldige TOML ({}).",
          "This fact sheet is not used: this is no valid TOML ({})."};
}

}  // namespace

std::string sheet_message(const index::SheetProblem& problem, Language language) {
  const Words words = words_for(problem.kind);
  std::string message(say(language, words.dutch, words.english));
  if (const size_t gap = message.find("{}"); gap != message.npos) message.replace(gap, 2, problem.detail);
  return message;
}

}  // namespace vraagbaak::features
