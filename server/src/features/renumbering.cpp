#include "features/renumbering.h"

#include <algorithm>
#include <map>
#include <set>

#include "features/places.h"
#include "features/renumbering/change.h"

namespace vraagbaak::features::renumbering {
namespace {

using model::Label;
using model::Numbering;

std::string question_is(const Source& source, Label from, Label to) {
  return source.say("Vraag ", "Question ") + from.str() + source.say(" wordt vraag ", " becomes question ") + to.str();
}

bool written(const model::Document& document, uint32_t question) {
  const auto& found = document.numbering().questions[question];
  return written_label(found, *document.view(found.block).block).label != nullptr;
}

/// The parts of the same question as `question`, or the questions with its number and a letter, in order of letter.
std::vector<uint32_t> lettered_with(const Numbering& numbering, uint32_t question) {
  const auto& one = numbering.questions[question];
  std::vector<uint32_t> together;
  for (uint32_t i = 0; i < numbering.questions.size(); ++i) {
    const auto& other = numbering.questions[i];
    if (other.section == one.section && other.parent == one.parent && other.label.number == one.label.number &&
        other.label.letter != 0)
      together.push_back(i);
  }
  std::stable_sort(together.begin(), together.end(),
                   [&](uint32_t a, uint32_t b) { return numbering.questions[a].label < numbering.questions[b].label; });
  return together;
}

/// The part takes the letter of another one, and those between make room.
void shift_letters(const Numbering& numbering, const std::vector<uint32_t>& together, char from, char to,
                   Change& change) {
  const auto letter = [&](size_t place) { return numbering.questions[together[place]].label.letter; };
  for (size_t i = 0; i < together.size(); ++i) {
    char& now = change.labels[together[i]].letter;
    if (letter(i) == from) {
      now = to;
    } else if (from < letter(i) && letter(i) <= to) {
      now = letter(i - 1);
    } else if (to <= letter(i) && letter(i) < from) {
      now = letter(i + 1);
    }
  }
}

/// Another letter for a part, or for a question that has one.
Outcome rename_letter(const Source& source, uint32_t question, Label wanted) {
  const Numbering& numbering = source.document.numbering();
  const auto& renamed = numbering.questions[question];
  if (wanted.number != renamed.label.number && wanted.number != 0) {
    return refuse(source.say("Een deelvraag blijft bij haar vraag; alleen de letter kan anders.",
                             "A part stays with its question; only its letter can change."));
  }
  if (wanted.letter == 0) {
    return refuse(source.say("Een deelvraag heeft een letter nodig, zoals ", "A part needs a letter, such as ") +
                  renamed.label.str() + ".");
  }
  wanted.number = renamed.label.number;
  if (wanted == renamed.label) return WorkspaceEdit{};
  const std::vector<uint32_t> together = lettered_with(numbering, question);
  const auto label = [&](uint32_t one) { return numbering.questions[one].label; };
  const bool taken = std::any_of(together.begin(), together.end(), [&](uint32_t one) { return label(one) == wanted; });
  const bool twice = std::adjacent_find(together.begin(), together.end(),
                                        [&](uint32_t a, uint32_t b) { return label(a) == label(b); }) != together.end();
  const auto elsewhere = numbering.find(wanted, renamed.section);
  const bool foreign = elsewhere && numbering.questions[*elsewhere].section == renamed.section && !taken;
  if (foreign || (taken && twice))
    return refuse(source.say("Deelvraag ", "Part ") + wanted.str() + source.say(" bestaat al.", " exists already."));
  Change change = nothing_changed(source.document);
  change.label = question_is(source, renamed.label, wanted);
  if (taken) {
    shift_letters(numbering, together, renamed.label.letter, wanted.letter, change);
    std::vector<uint32_t> by_index = together;
    std::sort(by_index.begin(), by_index.end());
    put_letters_in_place(source.document, by_index, change);
  } else {
    change.labels[question] = wanted;
  }
  return finished(source, std::move(change));
}

/// The distinct numbers of a unit, in order.
std::vector<uint32_t> numbers_in(const Numbering& numbering, const Unit& unit) {
  std::set<uint32_t> numbers;
  for (const uint32_t question : unit.questions) numbers.insert(numbering.questions[question].label.number);
  return {numbers.begin(), numbers.end()};
}

/// The number that each number becomes when the units in `order` take the numbers of all of them in turn.
std::map<uint32_t, uint32_t> numbers_in_turn(const Numbering& numbering, const std::vector<Unit>& units,
                                             const std::vector<uint32_t>& order) {
  std::set<uint32_t> all;
  for (const uint32_t unit : order)
    for (const uint32_t number : numbers_in(numbering, units[unit])) all.insert(number);
  std::map<uint32_t, uint32_t> becomes;
  auto next = all.begin();
  for (const uint32_t unit : order)
    for (const uint32_t number : numbers_in(numbering, units[unit]))
      if (next != all.end() && becomes.try_emplace(number, *next).second) ++next;
  return becomes;
}

void map_by(const model::Document& document, uint32_t section, const std::map<uint32_t, uint32_t>& becomes,
            Change& change) {
  map_numbers(
      document, section,
      [&](uint32_t number) {
        const auto found = becomes.find(number);
        return found == becomes.end() ? number : found->second;
      },
      change);
}

/// Why two units cannot change places: numbers given in turn would not come back ("Vraag 4, 5, 7 en 8", "Vraag 6").
std::optional<Refusal> entangled(const Source& source, const Unit& one, const Unit& other) {
  const Numbering& numbering = source.document.numbering();
  const std::vector<uint32_t> low = numbers_in(numbering, one);
  const std::vector<uint32_t> high = numbers_in(numbering, other);
  if (low.empty() || high.empty() || low.back() < high.front() || high.back() < low.front()) return std::nullopt;
  return Refusal{source.say("De nummers onder vraag ", "The numbers under question ") + std::to_string(low.front()) +
                 source.say(" en vraag ", " and question ") + std::to_string(high.front()) +
                 source.say(" lopen door elkaar; geef ze eerst opeenvolgende nummers.",
                            " are entangled; number them in sequence first.")};
}

/// Two units of a section that follow each other change places.
Outcome swap_units(const Source& source, uint32_t question, bool up) {
  const Numbering& numbering = source.document.numbering();
  const uint32_t section = numbering.questions[question].section;
  uint32_t whole = question;
  if (numbering.questions[whole].parent != Numbering::kNone) whole = numbering.questions[whole].parent;
  const Layout layout = layout_of(source.document, section);
  const size_t unit = unit_of(layout.questions, whole);
  const Label label = numbering.questions[whole].label;
  if (up ? unit == 0 : unit + 1 >= layout.questions.size()) {
    return refuse(
        source.say("Vraag ", "Question ") + label.str() +
        (up ? source.say(" is de eerste.", " is the first.") : source.say(" is de laatste.", " is the last.")));
  }
  const size_t first = up ? unit - 1 : unit;
  const auto one = static_cast<uint32_t>(first);
  if (auto refusal = entangled(source, layout.questions[first], layout.questions[first + 1]))
    return refuse(std::move(refusal->reason));
  Change change = nothing_changed(source.document);
  change.label = source.say("Vraag ", "Move question ") + label.str() +
                 (up ? source.say(" omhoog", " up") : source.say(" omlaag", " down"));
  map_by(source.document, section, numbers_in_turn(numbering, layout.questions, {one + 1, one}), change);
  put_in_place(source.document, section, change, first);
  return finished(source, std::move(change));
}

}  // namespace

Outcome rename(const Source& source, uint32_t question, Label wanted) {
  const Numbering& numbering = source.document.numbering();
  const auto& renamed = numbering.questions[question];
  if (wanted == renamed.label) return WorkspaceEdit{};
  if (!written(source.document, question)) {
    return refuse(source.say("Het nummer van deze vraag staat niet in de tekst.",
                             "The number of this question is not in the text."));
  }
  const bool lettered = renamed.label.letter != 0;
  if (renamed.parent != Numbering::kNone || (lettered && wanted.letter != 0))
    return rename_letter(source, question, wanted);
  if (wanted.letter != 0) {
    return refuse(source.say("Vraag ", "Question ") + renamed.label.str() +
                  source.say(" heeft geen letter en kan er geen krijgen.", " has no letter and can get none."));
  }
  if (wanted.number == 0) return refuse(source.say("Geef een nummer, zoals 7.", "Give a number, such as 7."));
  const uint32_t from = renamed.label.number;
  const uint32_t to = wanted.number;
  const std::vector<uint32_t> numbers = numbers_of(source.document, renamed.section);
  const bool taken = std::binary_search(numbers.begin(), numbers.end(), to);
  Change change = nothing_changed(source.document);
  change.label = question_is(source, renamed.label, wanted);
  if (!taken) {
    // "Vraag 4a" and "Vraag 4b" are one question with the number 4; of two questions with one number only this one.
    for (size_t i = 0; i < numbering.questions.size(); ++i) {
      const auto& other = numbering.questions[i];
      const bool sibling = lettered && other.section == renamed.section && other.label.number == from;
      if (i == question || other.parent == question || sibling) change.labels[i].number = to;
    }
    Change moved = change;
    Outcome in_place = finished(source, std::move(change));
    if (in_place) return in_place;
    // Bare numbers are only read as labels in sequence.
    put_in_place(source.document, renamed.section, moved);
    Outcome in_order = finished(source, std::move(moved));
    return in_order ? std::move(in_order) : std::move(in_place);
  }
  std::map<uint32_t, uint32_t> becomes;
  for (size_t i = 0; i < numbers.size(); ++i) {
    const uint32_t number = numbers[i];
    if (number == from) {
      becomes[number] = to;
    } else if (from < number && number <= to) {
      becomes[number] = numbers[i - 1];
    } else if (to <= number && number < from) {
      becomes[number] = numbers[i + 1];
    }
  }
  map_by(source.document, renamed.section, becomes, change);
  put_in_place(source.document, renamed.section, change);
  return finished(source, std::move(change));
}

Outcome move_up(const Source& source, uint32_t question) { return swap_units(source, question, true); }
Outcome move_down(const Source& source, uint32_t question) { return swap_units(source, question, false); }

Outcome number_from(const Source& source, uint32_t question, uint32_t first) {
  const Numbering& numbering = source.document.numbering();
  const uint32_t section = numbering.questions[question].section;
  Change change = nothing_changed(source.document);
  change.label = source.say("Vragen doornummeren vanaf ", "Number the questions from ") + std::to_string(first);
  uint32_t next = first;
  uint32_t last = Numbering::kNone;  // the question that got the last number
  for (uint32_t i = question; i < numbering.questions.size(); ++i) {
    const auto& one = numbering.questions[i];
    if (one.section != section) continue;
    if (one.parent != Numbering::kNone) {
      change.labels[i].number = change.labels[one.parent].number;
      continue;
    }
    const bool sibling = last != Numbering::kNone && one.label.letter != 0 &&
                         numbering.questions[last].label.number == one.label.number &&
                         numbering.questions[last].label.letter != 0;
    change.labels[i].number = sibling ? change.labels[last].number : next++;
    last = i;
  }
  return finished(source, std::move(change));
}

size_t unit_count(const model::Document& document, uint32_t section) {
  return layout_of(document, section).questions.size();
}

Outcome reorder(const Source& source, uint32_t section, const std::vector<uint32_t>& order) {
  const Layout layout = layout_of(source.document, section);
  Change change = nothing_changed(source.document);
  change.label = source.say("Vragen in andere volgorde", "Questions in another order");
  map_by(source.document, section, numbers_in_turn(source.document.numbering(), layout.questions, order), change);
  put_in_place(source.document, section, change);
  return finished(source, std::move(change));
}

}  // namespace vraagbaak::features::renumbering
