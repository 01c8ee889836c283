#include "benchmark/documents.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace vraagbaak::benchmark_support {

namespace {

constexpr std::string_view kHead =
    "Lijst van vragen en antwoorden\n"
    "\n"
    "Vastgesteld 14 februari 2024\n"
    "\n"
    "De commissie heeft over de brief inzake het onderhoud van bruggen en sluizen de volgende vragen gesteld.\n"
    "De minister heeft deze vragen beantwoord bij brief van 13 februari 2024.\n"
    "\n";

constexpr std::array<std::string_view, 8> kQuestions = {
    "Hoeveel bruggen zijn in de afgelopen vijf jaar gekeurd en wat was daarvan de uitkomst?",
    "Kunt u toelichten waarom het onderhoud aan de sluizen opnieuw is uitgesteld?",
    "Welke middelen zijn beschikbaar voor de vervanging van oude remmingwerken en hoe worden die over de provincies\n"
    "verdeeld?",
    "Deelt u de mening dat schippers eerder geïnformeerd moeten worden over stremmingen?",
    "Wanneer ontvangt de Kamer de uitkomsten van het onderzoek naar de coördinatie tussen de beheerders?",
    "Is het waar dat 12 procent van de bruggen niet meer aan de eisen voldoet, en zo ja, welke?",
    "Wat is de stand van zaken van de motie over de bediening op afstand (Kamerstuk 31 415, nr. 27)?",
    "Bent u bereid deze vragen afzonderlijk en vóór het overleg van 20 maart 2024 te beantwoorden?",
};

constexpr std::array<std::string_view, 10> kSentences = {
    "De beheerders keuren iedere brug ten minste eens in de zes jaar.",
    "Uit de keuring van 2023 blijkt dat het merendeel in goede staat verkeert, maar dat de bewegende delen aandacht\n"
    "vragen.",
    "Voor de vervanging is € 1,4 miljoen gereserveerd, verdeeld over drie jaar.",
    "Het uitstel hangt samen met de levertijd van onderdelen en met een tekort aan vaklieden.",
    "De Kamer is hierover geïnformeerd met de brief van 9 november 2023 (Kamerstuk 31 415, nr. 31).",
    "In de periode 2019–2023 ging het om 84 stremmingen van meer dan 24 uur.",
    "Met de provincies is afgesproken dat zij schippers ten minste twee weken vooraf berichten.",
    "Ik verwijs voor de cijfers per provincie naar bijlage 1.",
    "Op grond van artikel 3 van de Waterwet blijft de beheerder hiervoor verantwoordelijk.",
    "De inspectie ziet daarop toe en rapporteert jaarlijks.",
};

// A fixed sequence of numbers: the documents must not differ from run to run.
class Sequence {
 public:
  size_t below(size_t bound) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<size_t>(state_ >> 33) % bound;
  }

 private:
  uint64_t state_ = 1;
};

}  // namespace

std::string question_list(size_t bytes) {
  std::string text(kHead);
  text.reserve(bytes + 2000);
  Sequence sequence;
  for (size_t number = 1; text.size() < bytes; ++number) {
    const std::string label = std::to_string(number);
    text += "Vraag " + label + "\n";
    text += kQuestions[sequence.below(kQuestions.size())];
    text += "\n\nAntwoord " + label + "\n";
    if (number > 3 && sequence.below(5) == 0) {
      text += "Zie het antwoord op vraag " + std::to_string(number - 1 - sequence.below(3)) + ".\n";
    } else {
      for (size_t count = 2 + sequence.below(6); count > 0; --count) {
        text += kSentences[sequence.below(kSentences.size())];
        text += count % 3 == 0 ? "\n" : " ";
      }
      text.back() = '\n';
    }
    if (number % 12 == 0) text += std::to_string(number / 12) + "\n";
    text += "\n";
  }
  return text;
}

std::string one_line(size_t bytes) {
  std::string text = question_list(bytes);
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

}  // namespace vraagbaak::benchmark_support
