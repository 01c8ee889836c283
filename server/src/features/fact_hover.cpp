#include "features/fact_hover.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "facts/calendar.h"
#include "facts/notation.h"
#include "facts/statement.h"
#include "model/month_names.h"

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

/// The mention under the caret that says most: the shortest, since names hold dates and not the other way round.
const Statement* statement_at(const std::vector<Statement>& statements, model::BlockOffset at) {
  const Statement* best = nullptr;
  for (const Statement& statement : statements)
    if (statement.range.contains(at) && (best == nullptr || statement.range.size() < best->range.size()))
      best = &statement;
  return best;
}

/// The blocks around `offset` that are searched.
text::ByteRange neighbourhood(const model::Document& document, text::ByteOffset offset) {
  const uint32_t size = document.text().size();
  return {{offset.value > kSearchedBytes ? offset.value - kSearchedBytes : 0},
          {size - offset.value > kSearchedBytes ? offset.value + kSearchedBytes : size}};
}

class Writer {
 public:
  Writer(const model::Document& document, const model::BlockView& view, const facts::Setting& setting,
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
      content.paragraph(say("In deze zin: ", "In this sentence: ") + days(*statement_.time));
    also_at(figure);
  }

  void interval(const Interval& interval) {
    if (!is_known(interval)) return;
    content.paragraph(days(interval) + reason(interval.reason));
    if (setting_.paper_date && interval.from == interval.to) distance(*interval.from, *setting_.paper_date);
  }

  void abbreviation(const facts::Abbreviation& abbreviation) {
    if (!abbreviation.expansion.empty()) {
      content.paragraph(abbreviation.abbreviation + " = " + abbreviation.expansion);
      return;
    }
    document_.for_each_block_in(neighbourhood(document_, view_.start), [&](const model::BlockView& view) {
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
  facts::Notation notation() const {
    return language_ == Language::english ? facts::Notation::english : facts::Notation::dutch;
  }
  std::string line_of(text::ByteOffset offset) const { return std::to_string(document_.text().line_of(offset) + 1); }

  /// False for "28 oktober" in a paper without a date.
  static bool is_known(const Interval& interval) { return interval.from || interval.to; }

  /// "woensdag, 2022-03-09"; "2022-01-01 – 2022-12-31"; "vanaf 2018-01-01". For an interval that is known.
  std::string days(const Interval& interval) const {
    if (!interval.from) return say("tot en met ", "until ") + facts::iso(*interval.to);
    if (!interval.to) return say("vanaf ", "from ") + facts::iso(*interval.from);
    if (*interval.from != *interval.to) return facts::iso(*interval.from) + " – " + facts::iso(*interval.to);
    const unsigned weekday = facts::weekday_of(*interval.from);
    return say(model::weekday_name(weekday), model::english_weekday_name(weekday)) + ", " + facts::iso(*interval.from);
  }

  std::string reason(Interval::Reason reason) const {
    using Reason = Interval::Reason;
    switch (reason) {
      case Reason::stated: return {};
      case Reason::year_of_paper:
        return say(" (het jaar volgt uit de datum van dit stuk)", " (the year follows from this paper's date)");
      case Reason::last_before:
        return say(" (de laatste keer vóór de datum van dit stuk)", " (the last one before this paper's date)");
      case Reason::next_after:
        return say(" (de eerste keer na de datum van dit stuk)", " (the first one after this paper's date)");
      case Reason::paper_date:
        return say(" (gerekend vanaf de datum van dit stuk)", " (counted from this paper's date)");
      case Reason::session_year: return say(" (van Prinsjesdag tot Prinsjesdag)", " (from Prinsjesdag to Prinsjesdag)");
      case Reason::rough: return say(" (bij benadering)", " (roughly)");
    }
    return {};
  }

  void distance(Day day, Day paper) {
    const auto apart = (day - paper).count();
    if (apart == 0) {
      content.paragraph(say("De datum van dit stuk.", "The date of this paper."));
      return;
    }
    const auto count = std::to_string(apart < 0 ? -apart : apart);
    const bool one = apart == 1 || apart == -1;
    const std::string days = count + (one ? say(" dag ", " day ") : say(" dagen ", " days "));
    content.paragraph(days + (apart < 0 ? say("vóór", "before") : say("na", "after")) +
                      say(" de datum van dit stuk (", " the date of this paper (") + facts::iso(paper) + ").");
  }

  /// The other lines that give the same amount of the same thing.
  void also_at(const Figure& figure) {
    if (!figure.value || figure.unit.empty() || statement_.mention.kind == MentionKind::ordinal) return;
    const text::ByteOffset own = view_.at(statement_.range).start;
    std::vector<std::string> lines;
    document_.for_each_block_in(neighbourhood(document_, own), [&](const model::BlockView& view) {
      if (lines.size() > kListedLines) return;
      for (const Statement& other : statements_of(document_, view, setting_)) {
        const auto* same = std::get_if<Figure>(&other.mention.value);
        if (same == nullptr || same->value != figure.value || same->unit != figure.unit) continue;
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
    content.paragraph(say(lines.size() == 1 ? "Staat ook op regel " : "Staat ook op de regels ",
                          lines.size() == 1 ? "Also at line " : "Also at lines ") +
                      list + (more ? " …" : "."));
  }

  const model::Document& document_;
  const model::BlockView& view_;
  const facts::Setting& setting_;
  const Statement& statement_;
  Language language_;
};

}  // namespace

std::optional<Hover> fact_hover(const model::Document& document, text::ByteOffset offset, Language language) {
  const auto view = document.block_at(offset);
  if (!view || offset < view->start || view->block->size > kSearchedBytes) return std::nullopt;
  const facts::Setting setting = facts::setting_of(document);
  const std::vector<Statement> statements = statements_of(document, *view, setting);
  const Statement* found = statement_at(statements, {offset - view->start});
  if (found == nullptr) return std::nullopt;
  Writer writer(document, *view, setting, *found, language);
  if (const auto* figure = std::get_if<Figure>(&found->mention.value)) {
    writer.figure(*figure);
  } else if (const auto* interval = std::get_if<Interval>(&found->mention.value)) {
    writer.interval(*interval);
  } else if (const auto* abbreviation = std::get_if<facts::Abbreviation>(&found->mention.value)) {
    writer.abbreviation(*abbreviation);
  } else {
    writer.name(std::get<facts::Name>(found->mention.value));
  }
  if (writer.content.empty()) return std::nullopt;
  return Hover{view->at(found->range), std::move(writer.content)};
}

}  // namespace vraagbaak::features
