#include "features/paper_hover.h"

#include <algorithm>
#include <set>
#include <utility>

#include "checks/paper_name.h"
#include "facts/day_wording.h"
#include "features/document_symbols.h"
#include "features/excerpt.h"
#include "features/facts_about.h"
#include "features/facts_elsewhere.h"
#include "features/papers.h"
#include "features/places.h"
#include "features/question_text.h"
#include "features/statement_at.h"
#include "features/wording.h"
#include "model/forms/form.h"

namespace vraagbaak::features {
namespace {

constexpr size_t kShownCitations = 3;
constexpr size_t kPaperCharacters = 600;
constexpr size_t kOpeningCharacters = 300;
constexpr size_t kShownQuestions = 3;
constexpr size_t kQuestionCharacters = 120;
constexpr size_t kMostMentions = 1000;
constexpr size_t kMostPeople = 4;

/// "Schriftelijke vraag (Vlaams Parlement) · 9 maart 2022 · Jansen (VVD)"
std::string about(const index::Paper& paper, Language language) {
  std::string line;
  const auto add = [&](const std::string& what) {
    if (!what.empty()) line += (line.empty() ? "" : " · ") + what;
  };
  if (paper.form != model::Form::other && paper.form != model::Form::draft) {
    const model::FormSpec& form = model::form_spec(paper.form);
    add(std::string(say(language, form.dutch, form.english)));
  }
  add(facts::shown(paper.date, notation_of(language)));
  std::string people;
  for (size_t i = 0; i < paper.people.size() && i < kMostPeople; ++i) people += (i > 0 ? ", " : "") + paper.people[i];
  add(people);
  return line;
}

void show_paper(RichText& content, const index::Paper& paper, Language language) {
  RichText::Block title{RichText::Block::Kind::paragraph, {}};
  title.runs.push_back({paper.title, true, {}});
  if (!paper.title.empty()) content.blocks.push_back(std::move(title));
  if (const std::string line = about(paper, language); !line.empty()) content.paragraph(line);
}

void show_question(RichText& content, const index::Paper& paper, const index::Question& question,
                   const index::Library& library, Language language) {
  content.heading(question_name(question.label, language));
  content.quote(shorten(question.text, kPaperCharacters));
  const std::optional<index::LoadedDocument> loaded = library.document(paper.uri);
  if (!loaded) return;
  const auto index = loaded->document->numbering().find(question.label, question.section);
  if (!index) return;
  const std::vector<uint32_t> answers = answers_of(loaded->document->numbering(), *index);
  if (answers.empty()) return;
  content.heading(answer_name(loaded->document->numbering().answers[answers.front()].labels, language));
  content.quote(answer_text(*loaded->document, answers.front(), kPaperCharacters));
}

/// The first questions of a paper, each on its line; without questions how its text begins.
void show_beginning(RichText& content, const index::Paper& paper, const index::Library& library, Language language) {
  const std::vector<index::Question> questions = library.questions(paper.uri);
  if (questions.empty() && !paper.opening.empty()) content.quote(shorten(reflow(paper.opening), kOpeningCharacters));
  for (size_t i = 0; i < std::min(questions.size(), kShownQuestions); ++i) {
    RichText::Block line{RichText::Block::Kind::paragraph, {}};
    line.runs.push_back({question_name(questions[i].label, language), true, {}});
    line.runs.push_back({shorten(questions[i].text, kQuestionCharacters), false, {}});
    content.blocks.push_back(std::move(line));
  }
  if (questions.size() <= kShownQuestions) return;
  content.paragraph(std::string(say(language, "In totaal ", "")) + std::to_string(questions.size()) +
                    std::string(say(language, " vragen.", " questions in all.")));
}

/// What is cited, with as much as the workspace knows. False when it knows none of it.
bool show_cited(RichText& content, const Cited& cited, const std::string& uri, const index::Library& library,
                Language language) {
  size_t shown = 0;
  for (const index::Citation& citation : cited.citations) {
    if (shown == kShownCitations) break;
    const std::vector<index::Paper> papers = papers_of(citation, uri, library);
    if (papers.empty()) continue;
    const index::Paper& paper = papers.front();
    const bool named = citation.question.number != 0;
    if (named) content.heading(paper_name(citation.kind, citation.id, language));
    show_paper(content, paper, language);
    const auto question = question_of(citation, paper, library);
    if (question) {
      show_question(content, paper, *question, library, language);
    } else if (named) {
      content.paragraph(std::string(say(language, "Dit stuk heeft geen vraag ", "This paper has no question ")) +
                        citation.question.str() + ".");
    } else {
      show_beginning(content, paper, library, language);
    }
    if (papers.size() > 1) {
      content.paragraph(std::string(say(language, "Er zijn nog andere stukken die zo heten: ",
                                        "Other papers go by this name too: ")) +
                        std::to_string(papers.size() - 1) + ".");
    }
    ++shown;
  }
  return shown > 0;
}

std::string texts_that_refer(size_t count, Language language) {
  if (count == 1) {
    return std::string(say(language, "Ook een andere tekst in de map verwijst hiernaar.",
                           "One other text in the folder refers to it as well."));
  }
  return std::string(say(language, "Ook ", "")) + std::to_string(count) +
         std::string(say(language, " andere teksten in de map verwijzen hiernaar.",
                         " other texts in the folder refer to it as well."));
}

/// "3 dagen geleden.", "Over 12 dagen."
void show_age(facts::Day day, facts::Day today, Language language, RichText& content) {
  const auto apart = (today - day).count();
  if (apart == 0) {
    content.paragraph(std::string(say(language, "Vandaag.", "Today.")));
    return;
  }
  const bool one = apart == 1 || apart == -1;
  const std::string days = std::to_string(apart < 0 ? -apart : apart) +
                           std::string(one ? say(language, " dag", " day") : say(language, " dagen", " days"));
  content.paragraph(apart > 0 ? days + std::string(say(language, " geleden.", " ago."))
                              : std::string(say(language, "Over ", "In ")) + days + ".");
}

/// What is known of the figure, the name or the day at `offset` from all texts, behind what is `shown` of it already.
std::optional<Hover> with_facts(std::optional<Hover> shown, const model::Document& document, const std::string& uri,
                                text::ByteOffset offset, const index::Library& library, Language language,
                                std::optional<facts::Day> today) {
  Hover more;
  if (const std::optional<index::Fact> fact = fact_at(document, offset)) {
    more.range = fact->range;
    show_facts_elsewhere(*fact, uri, library, language, more.content);
  } else if (const std::optional<NamedThing> name = name_at(document, offset)) {
    more.range = name->range;
    show_facts_about(*name, uri, library, language, more.content);
  } else if (const std::optional<StatementAt> date = statement_at(document, offset)) {
    const auto* interval = std::get_if<facts::Interval>(&date->statement.mention.value);
    if (interval == nullptr || !interval->from || interval->from != interval->to) return shown;
    more.range = date->range;
    if (today) show_age(*interval->from, *today, language, more.content);
    show_letters_of(*interval->from, uri, library, language, more.content);
    show_facts_on(*interval->from, date->range, uri, library, language, more.content);
  }
  if (more.content.empty()) return shown;
  if (!shown) return more;
  for (RichText::Block& block : more.content.blocks) shown->content.blocks.push_back(std::move(block));
  return shown;
}

size_t texts_in(const std::vector<Place>& places) {
  std::set<std::string_view> uris;
  for (const Place& place : places) uris.insert(place.uri);
  return uris.size();
}

}  // namespace

std::optional<Hover> hover_in_workspace(const model::Document& document, const std::string& uri,
                                        text::ByteOffset offset, const index::Library& library, Language language,
                                        std::optional<facts::Day> today) {
  std::optional<Hover> shown = hover(document, offset, language);
  if (const std::optional<Cited> cited = cited_at(document, uri, offset)) {
    RichText content;
    const bool known = show_cited(content, *cited, uri, library, language);
    const bool question = cited->citations.front().question.number != 0;
    if (!known && library.status().building) {
      content.paragraph(std::string(say(language, "De map wordt nog doorzocht.", "The folder is still being read.")));
    }
    if (content.empty()) return shown;
    if (!shown) return Hover{cited->origin, std::move(content)};
    // "A question in another paper" is what was said for want of anything better.
    if (question && known) shown->content.blocks.clear();
    for (RichText::Block& block : content.blocks) shown->content.blocks.push_back(std::move(block));
    return shown;
  }
  std::vector<Place> mentions;
  text::ByteRange range;
  if (const std::optional<Subject> subject = subject_at(document, offset)) {
    range = subject->origin;
    if (subject->kind != Subject::Kind::question) return shown;
    for (const uint32_t index : subject->questions) {
      const model::Label label = document.numbering().questions[index].label;
      const auto more = mentions_elsewhere(uri, label, library, kMostMentions);
      mentions.insert(mentions.end(), more.begin(), more.end());
    }
  } else if (const auto name = own_name_at(document, offset)) {
    range = *name;
    mentions = mentions_elsewhere(uri, std::nullopt, library, kMostMentions);
  } else {
    return with_facts(std::move(shown), document, uri, offset, library, language, today);
  }
  if (mentions.empty()) return shown;
  if (!shown) shown = Hover{range, {}};
  shown->content.paragraph(texts_that_refer(texts_in(mentions), language));
  return shown;
}

}  // namespace vraagbaak::features
