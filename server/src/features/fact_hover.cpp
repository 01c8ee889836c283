#include "features/fact_hover.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "facts/calendar.h"
#include "facts/day_wording.h"
#include "facts/notation.h"
#include "features/places.h"
#include "features/refactorings/deadline.h"
#include "features/share_wording.h"
#include "features/statement_at.h"
#include "features/time_wording.h"
#include "features/wording.h"

namespace vraagbaak::features {
namespace {

using facts::Day;
using facts::Figure;
using facts::Interval;
using facts::MentionKind;
using facts::Statement;

/// How much text around the fact is searched for other places; a hover is shown at once or not at all.
constexpr uint32_t kSearchedBytes = 200'000;
constexpr size_t kListedLines = 8;

std::vector<Statement> statements_of(const model::Document& document, const model::BlockView& view,
                                     const facts::Setting& setting) {
  return facts::statements(*view.block, document.text().slice({view.start, view.start + view.block->size}), setting);
}

class FactWriter {
 public:
  FactWriter(const model::Document& document, const model::BlockView& view, const facts::Setting& setting,
             const Statement& statement, Language language)
      : document_(document), view_(view), setting_(setting), statement_(statement), language_(language) {}

  RichText content;

  void figure(const Figure& figure) {
    const std::string meaning = facts::shown(figure, notation());
    if (figure.malformed) {
      content.paragraph(say("Zo is dit getal niet te lezen: achter een punt horen drie cijfers.",
                            "This number cannot be read: three digits belong behind a point."));
      return;
    }
    if (meaning != statement_.text) content.heading(meaning);
    if (statement_.time && is_known(*statement_.time) && !content.empty())
      content.paragraph(say("In deze zin: ", "In this sentence: ") + days_in_words(*statement_.time, language_));
    if (const std::string other = facts::converted(figure, notation()); !other.empty()) content.paragraph("= " + other);
    const text::ByteRange range = view_.at(statement_.range);
    for (std::string& relation : relations_in_words(range, document_, view_, language_))
      content.paragraph(std::move(relation));
    also_at(figure);
  }

  void interval(const Interval& interval) {
    if (!is_known(interval)) return;
    const bool one_day = interval.from && interval.from == interval.to;
    // Who rests on "maart 2022" has read the month; new to him are its days.
    const bool read_already = interval.reason == Interval::Reason::stated && !one_day;
    content.paragraph((read_already ? facts::first_to_last(interval, notation()) : days_in_words(interval, language_)) +
                      reason_in_words(interval.reason, language_));
    if (!one_day) return;
    if (setting_.paper_date) distance(*interval.from, *setting_.paper_date);
    deadline(*interval.from);
    also_on(interval);
  }

  void abbreviation(const facts::Abbreviation& abbreviation) {
    if (!abbreviation.expansion.empty()) {
      content.paragraph(abbreviation.abbreviation + " = " + abbreviation.expansion);
      return;
    }
    document_.for_each_block_in(around(document_, view_.start, kSearchedBytes), [&](const model::BlockView& view) {
      if (!content.empty() || !defines_any(*view.block)) return;
      for (const Statement& other : statements_of(document_, view, setting_)) {
        const auto* known = std::get_if<facts::Abbreviation>(&other.mention.value);
        if (known == nullptr || known->expansion.empty() || known->abbreviation != abbreviation.abbreviation) continue;
        content.heading(known->expansion);
        content.paragraph(say("Omschreven op regel ", "Defined at line ") + line_of(view.at(other.range).start) + ".");
        return;
      }
    });
  }

  void name(const facts::Name& name) {
    if (!name.role.empty()) content.paragraph(name.name + ", " + name.role);
  }

 private:
  static bool defines_any(const model::Block& block) {
    return std::any_of(block.entities.begin(), block.entities.end(), [](const model::Entity& entity) {
      return entity.kind == model::EntityKind::abbreviation_definition;
    });
  }

  std::string say(std::string_view dutch, std::string_view english) const {
    return std::string(features::say(language_, dutch, english));
  }
  facts::Notation notation() const { return notation_of(language_); }
  std::string line_of(text::ByteOffset offset) const { return std::to_string(document_.text().line_of(offset) + 1); }

  void distance(Day day, Day paper) {
    const auto apart = (day - paper).count();
    if (apart == 0) {
      content.paragraph(say("De datum van dit stuk.", "The date of this paper."));
      return;
    }
    content.paragraph(days(apart < 0 ? -apart : apart) + (apart < 0 ? say("vóór", "before") : say("na", "after")) +
                      say(" de datum van dit stuk (", " the date of this paper (") + facts::shown(paper, notation()) +
                      ").");
  }

  /// The last day for the answer, on the day of the questions and on that of the answer.
  void deadline(Day day) {
    const model::Header& header = document_.header();
    const auto due = refactorings::answer_due(document_);
    if (!due) return;
    const bool received = facts::day_of(header.received) == day;
    if (facts::day_of(header.sent) != day && !received) return;
    std::string last =
        say("Uiterste datum voor het antwoord: ", "Last day for the answer: ") + facts::shown(due->answer, notation());
    if (due->after_notice)
      last += say("; na een mededeling van uitstel: ", "; after a notice of delay: ") +
              facts::shown(*due->after_notice, notation());
    content.paragraph(last + ".");
    const auto late = received ? (day - *facts::day_of(due->answer)).count() : 0;
    if (late <= 0) return;
    content.paragraph(say("Het antwoord kwam ", "The answer came ") + days(late) +
                      (due->after_notice ? say("na de eerste van die dagen.", "after the first of these days.")
                                         : say("na die dag.", "after that day.")));
  }

  /// "6 dagen "
  std::string days(int64_t count) const {
    return std::to_string(count) + (count == 1 ? say(" dag ", " day ") : say(" dagen ", " days "));
  }

  /// The other lines that name the same day.
  void also_on(const Interval& interval) {
    also(say("Deze dag staat ook op ", "This day also stands at "), [&](const Statement& other) {
      const auto* same = std::get_if<Interval>(&other.mention.value);
      return same != nullptr && same->from == interval.from && same->to == interval.to;
    });
  }

  /// The other lines that give the same amount of the same thing.
  void also_at(const Figure& figure) {
    if (!figure.value || figure.unit.empty() || statement_.mention.kind == MentionKind::ordinal) return;
    also(say("Staat ook op ", "Also at "), [&](const Statement& other) {
      const auto* same = std::get_if<Figure>(&other.mention.value);
      return same != nullptr && same->value == figure.value && same->unit == figure.unit;
    });
  }

  /// The lines nearby, besides this one, with a statement that is the `same`.
  template <class Same>
  void also(const std::string& opening, Same same) {
    const text::ByteOffset own = view_.at(statement_.range).start;
    std::vector<std::string> lines;
    document_.for_each_block_in(around(document_, own, kSearchedBytes), [&](const model::BlockView& view) {
      if (lines.size() > kListedLines) return;
      for (const Statement& other : statements_of(document_, view, setting_)) {
        if (!same(other)) continue;
        const text::ByteOffset at = view.at(other.range).start;
        std::string line = line_of(at);
        if (at != own && (lines.empty() || lines.back() != line)) lines.push_back(std::move(line));
      }
    });
    if (lines.empty()) return;
    const bool more = lines.size() > kListedLines;
    if (more) lines.resize(kListedLines);
    std::string list = lines.front();
    for (size_t i = 1; i < lines.size(); ++i) list += ", " + lines[i];
    content.paragraph(opening + (lines.size() == 1 ? say("regel ", "line ") : say("de regels ", "lines ")) + list +
                      (more ? " …" : "."));
  }

  const model::Document& document_;
  const model::BlockView& view_;
  const facts::Setting& setting_;
  const Statement& statement_;
  Language language_;
};

}  // namespace

std::optional<Hover> fact_hover(const model::Document& document, text::ByteOffset offset, Language language) {
  const std::optional<StatementAt> found = statement_at(document, offset);
  if (!found) return std::nullopt;
  const facts::Setting setting = facts::setting_of(document);
  FactWriter writer(document, found->view, setting, found->statement, language);
  const auto& value = found->statement.mention.value;
  if (const auto* figure = std::get_if<Figure>(&value)) {
    writer.figure(*figure);
  } else if (const auto* interval = std::get_if<Interval>(&value)) {
    writer.interval(*interval);
  } else if (const auto* abbreviation = std::get_if<facts::Abbreviation>(&value)) {
    writer.abbreviation(*abbreviation);
  } else {
    writer.name(std::get<facts::Name>(value));
  }
  if (writer.content.empty()) return std::nullopt;
  return Hover{found->range, std::move(writer.content)};
}

}  // namespace vraagbaak::features
