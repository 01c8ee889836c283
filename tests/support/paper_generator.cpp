#include "support/paper_generator.h"

#include <algorithm>
#include <array>
#include <random>
#include <string_view>
#include <vector>

namespace vraagbaak::fixtures {
namespace {

/// "Balk", "Balm", …: words that occur once.
std::string name_of(uint32_t index) {
  static constexpr std::string_view kConsonants = "bdfghklmnprstvz";
  static constexpr std::string_view kVowels = "aeiou";
  std::string name;
  for (int syllable = 0; syllable < 3; ++syllable) {
    name += kConsonants[index % kConsonants.size()];
    index /= kConsonants.size();
    name += kVowels[index % kVowels.size()];
    index = index / kVowels.size() + 7;
  }
  name.front() = static_cast<char>(name.front() - 'a' + 'A');
  return name + "dorp";
}

class Generator {
 public:
  Generator(PaperForm form, uint32_t seed, Notation notation)
      : form_(form), notation_(notation), random_(seed * 31 + static_cast<uint32_t>(form)) {}

  std::string run() {
    const bool crlf = form_ != PaperForm::flemish && chance(4);
    count_ = 3 + pick(8);
    if (form_ == PaperForm::flemish) {
      flemish();
    } else {
      const uint32_t sections = form_ == PaperForm::sections ? 2 : 1;
      for (uint32_t section = 0; section < sections; ++section) {
        if (sections > 1) text_ += section == 0 ? "Vragen over het spoor\n\n" : "\nVragen over de weg\n\n";
        pairs();
      }
    }
    if (!crlf) return text_;
    std::string broken;
    for (const char c : text_) broken += c == '\n' ? "\r\n" : std::string(1, c);
    return broken;
  }

 private:
  uint32_t pick(uint32_t below) { return static_cast<uint32_t>(random_() % below); }
  bool chance(uint32_t one_in) { return pick(one_in) == 0; }

  /// "2, 4 en 6", "3 t/m 5 en 8": in order, runs as ranges.
  std::string list(std::vector<uint32_t> numbers, std::string_view range = " t/m ") {
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    std::vector<std::string> parts;
    for (size_t i = 0; i < numbers.size();) {
      size_t end = i + 1;
      while (end < numbers.size() && numbers[end] == numbers[end - 1] + 1) ++end;
      if (end - i >= 3) {
        parts.push_back(std::to_string(numbers[i]) + std::string(range) + std::to_string(numbers[end - 1]));
      } else {
        for (size_t k = i; k < end; ++k) parts.push_back(std::to_string(numbers[k]));
      }
      i = end;
    }
    std::string result;
    for (size_t i = 0; i < parts.size(); ++i)
      result += (i == 0 ? "" : i + 1 == parts.size() ? " en " : ", ") + parts[i];
    return result;
  }

  std::vector<uint32_t> some_numbers() {
    std::vector<uint32_t> numbers;
    const uint32_t wanted = 2 + pick(3);
    const uint32_t first = 1 + pick(count_);
    const bool run = chance(2);
    for (uint32_t i = 0; i < wanted; ++i) numbers.push_back(run ? std::min(first + i, count_) : 1 + pick(count_));
    return numbers;
  }

  /// A sentence that refers to other questions, or none.
  std::string reference() {
    const uint32_t number = 1 + pick(count_);
    const std::vector<uint32_t> numbers = some_numbers();
    const bool several = list(numbers).find_first_not_of("0123456789") != std::string::npos;
    switch (pick(7)) {
      case 0: return " Zie het antwoord op vraag " + std::to_string(number) + ".";
      case 1: return " Zoals in het antwoord op vraag\n" + std::to_string(number) + " staat, is dat bekend.";
      case 2: return several ? " Zie de antwoorden op de vragen " + list(numbers) + "." : "";
      case 3: return free_reference(number);
      case 4:
        return " Dit is onder vraag\xC2\xA0" + std::to_string(number) + " toegelicht (zie vraag " +
               std::to_string(1 + pick(count_)) + ").";
      default: return "";
    }
  }

  /// What can be written in more than one way.
  std::string free_reference(uint32_t number) {
    static constexpr std::array<std::string_view, 13> kWords{"",      "",     "twee",  "drie", "vier", "vijf",  "zes",
                                                             "zeven", "acht", "negen", "tien", "elf",  "twaalf"};
    if (notation_ == Notation::house) return "";
    switch (pick(4)) {
      case 0: return kWords[number].empty() ? "" : " In antwoord " + std::string(kWords[number]) + " is dit genoemd.";
      case 1: return " Zie de antwoorden op de vragen 1, 2 en 3.";
      case 2: return number == 1 ? "" : " Zie de antwoorden op vragen " + std::to_string(number) + ", 1 en 2-3.";
      default: return alone_ ? " Zie ook het antwoord op de vorige vraag." : "";
    }
  }

  std::string question_text() {
    const std::string name = name_of(next_++);
    std::string text = chance(2) ? "Kunt u aangeven hoeveel inwoners " + name + " heeft?"
                                 : "Deelt u de mening dat de\nbrug bij " + name + " open moet?";
    if (chance(5)) text += " Zo nee, hoe verhoudt dit zich tot vraag " + std::to_string(1 + pick(count_)) + "?";
    return text;
  }

  std::string answer_text() {
    std::string text = chance(3) ? "Ja, dat klopt." : "De gemeente heeft 12.500 inwoners.";
    text += reference();
    if (chance(6)) text += "\n\nDaarnaast geldt het volgende." + reference();
    return text;
  }

  void question(uint32_t number, char letter = 0) {
    const std::string label = std::to_string(number) + (letter != 0 ? std::string(1, letter) : "");
    const bool inline_label = form_ == PaperForm::inline_;
    const bool bare = form_ == PaperForm::bare || inline_label;
    text_ += (bare ? "" : "Vraag ") + label + (inline_label ? " " : "\n") + question_text() + "\n\n";
  }

  void answer(const std::vector<uint32_t>& numbers, char letter = 0) {
    std::string label = list(numbers);
    if (letter != 0) label += letter;
    const bool several = numbers.size() > 1;
    alone_ = !several && numbers.front() > 1;
    switch (form_) {
      case PaperForm::addressed:
        text_ += (several ? "Antwoord op de vragen " : "Antwoord op vraag ") + label + ":\n";
        break;
      case PaperForm::bare: text_ += "Antwoord\n"; break;
      case PaperForm::inline_: text_ += "Antwoord: "; break;
      default: text_ += "Antwoord " + label + "\n"; break;
    }
    text_ += answer_text() + "\n\n";
  }

  void pairs() {
    for (uint32_t number = 1; number <= count_;) {
      const bool joint = form_ != PaperForm::inline_ && form_ != PaperForm::lettered && chance(4);
      const uint32_t together = joint ? std::min(2 + pick(3), count_ - number + 1) : 1;
      std::vector<uint32_t> numbers;
      for (uint32_t i = 0; i < together; ++i) numbers.push_back(number + i);
      number += together;
      const bool one_heading = together > 1 && form_ != PaperForm::bare && (form_ == PaperForm::sections || chance(2));
      if (one_heading) {
        text_ += (chance(2) ? "Vraag " : "Vragen ") + list(numbers) + "\n" + question_text() + "\n\n";
      } else if (form_ == PaperForm::lettered && chance(3)) {
        for (const char letter : {'a', 'b'}) {
          question(numbers.front(), letter);
          answer(numbers, letter);
        }
        continue;
      } else {
        for (const uint32_t one : numbers) question(one);
      }
      answer(numbers);
    }
  }

  void flemish() {
    text_ = " Bruggen  -  Stand van zaken\n\nSinds 2017 investeert de overheid in bruggen.\n\n";
    std::vector<bool> parts;
    for (uint32_t number = 1; number <= count_; ++number) {
      parts.push_back(chance(4));
      text_ += std::to_string(number) + ". ";
      if (parts.back()) {
        text_ += "Wat is de kostprijs in " + name_of(next_++) + ":\na) van het herstel?\nb) van het toezicht?\n\n";
      } else {
        text_ += "Hoeveel bruggen zijn er hersteld in " + name_of(next_++) + "?\n\n";
      }
    }
    text_.pop_back();
    text_ += " ";
    for (uint32_t number = 1; number <= count_; ++number) {
      text_ += std::to_string(number) + ". ";
      text_ += parts[number - 1] ? "a) Het herstel kostte 12,5 miljoen euro.\nb) Het toezicht kostte 1 miljoen euro."
                                 : "Er zijn 14 bruggen hersteld." + reference();
      text_ += "\n\n";
    }
  }

  PaperForm form_;
  Notation notation_;
  std::mt19937 random_;
  std::string text_;
  uint32_t count_ = 0;
  uint32_t next_ = 0;
  bool alone_ = false;  ///< the answer is for one question, and there is one before it
};

}  // namespace

std::string generated_paper(PaperForm form, uint32_t seed, Notation notation) {
  return Generator(form, seed, notation).run();
}

}  // namespace vraagbaak::fixtures
