#include "facts/claim.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

#include "facts/named_count.h"
#include "facts/number_words.h"
#include "facts/sentences.h"
#include "facts/stem.h"
#include "facts/verb_forms.h"
#include "model/month_names.h"

namespace vraagbaak::facts {
namespace {

/// A word that makes a figure another one of the same thing: a part, a kind, a change, a rate, a plan. Words of one
/// sort make it the same other one.
struct Qualifier {
  std::string_view word;  ///< folded
  std::string_view sort;
};
constexpr std::string_view kChange = "change";
constexpr std::array<Qualifier, 109> kQualifiers{{{"aanvullend", "added"},
                                                  {"aanvullende", "added"},
                                                  {"afgenomen", "change"},
                                                  {"afname", "change"},
                                                  {"begroot", "planned"},
                                                  {"begrote", "planned"},
                                                  {"beoogd", "planned"},
                                                  {"beoogde", "planned"},
                                                  {"bestaande", "bestaande"},
                                                  {"bijkomend", "added"},
                                                  {"bijkomende", "added"},
                                                  {"binnenlandse", "binnenlandse"},
                                                  {"buitenlandse", "buitenlandse"},
                                                  {"cumulatief", "cumulative"},
                                                  {"cumulatieve", "cumulative"},
                                                  {"daarvan", "of them"},
                                                  {"dagelijks", "per dag"},
                                                  {"dagelijkse", "per dag"},
                                                  {"daling", "change"},
                                                  {"deeltijd", "part time"},
                                                  {"doelstelling", "planned"},
                                                  {"elk", "each"},
                                                  {"ernstige", "ernstige"},
                                                  {"extra", "added"},
                                                  {"geactualiseerd", "geactualiseerd"},
                                                  {"gedaald", "change"},
                                                  {"geduurd", "geduurd"},
                                                  {"gegroeid", "change"},
                                                  {"gemiddeld", "mean"},
                                                  {"gemiddelde", "mean"},
                                                  {"gepland", "planned"},
                                                  {"geplande", "planned"},
                                                  {"geraamd", "planned"},
                                                  {"geraamde", "planned"},
                                                  {"gestegen", "change"},
                                                  {"groei", "change"},
                                                  {"grote", "grote"},
                                                  {"hiervan", "of them"},
                                                  {"hoger", "hoger"},
                                                  {"hoogstens", "most"},
                                                  {"ieder", "each"},
                                                  {"iedere", "each"},
                                                  {"jaarlijks", "per jaar"},
                                                  {"jaarlijkse", "per jaar"},
                                                  {"jonge", "jonge"},
                                                  {"kleine", "kleine"},
                                                  {"krimp", "change"},
                                                  {"lager", "lager"},
                                                  {"lichte", "lichte"},
                                                  {"maandelijks", "per maand"},
                                                  {"maandelijkse", "per maand"},
                                                  {"mannelijke", "mannelijke"},
                                                  {"maximaal", "most"},
                                                  {"maximale", "most"},
                                                  {"maximum", "most"},
                                                  {"mediaan", "mediaan"},
                                                  {"meerdere", "meerdere"},
                                                  {"meerderjarige", "meerderjarige"},
                                                  {"middelgrote", "middelgrote"},
                                                  {"minderjarige", "minderjarige"},
                                                  {"minimaal", "least"},
                                                  {"minimale", "least"},
                                                  {"minimum", "least"},
                                                  {"moet", "planned"},
                                                  {"moeten", "planned"},
                                                  {"netto", "netto"},
                                                  {"nieuwe", "nieuwe"},
                                                  {"openbare", "openbare"},
                                                  {"oude", "oude"},
                                                  {"overige", "rest"},
                                                  {"overigen", "rest"},
                                                  {"particuliere", "particuliere"},
                                                  {"potentiele", "potentiele"},
                                                  {"prognose", "planned"},
                                                  {"raming", "planned"},
                                                  {"restant", "rest"},
                                                  {"resterende", "rest"},
                                                  {"ruwweg", "estimate"},
                                                  {"schatting", "estimate"},
                                                  {"stijging", "change"},
                                                  {"streefcijfer", "planned"},
                                                  {"structureel", "structural"},
                                                  {"structurele", "structural"},
                                                  {"subtotaal", "subtotaal"},
                                                  {"telkens", "each"},
                                                  {"tijdelijke", "tijdelijke"},
                                                  {"toegenomen", "change"},
                                                  {"toename", "change"},
                                                  {"tweede", "tweede"},
                                                  {"vaste", "vaste"},
                                                  {"verdubbeld", "change"},
                                                  {"verwacht", "planned"},
                                                  {"verwachte", "planned"},
                                                  {"verwachting", "planned"},
                                                  {"verzekerd", "verzekerd"},
                                                  {"verzekerde", "verzekerd"},
                                                  {"voltijd", "full time"},
                                                  {"voorzien", "planned"},
                                                  {"voorziene", "planned"},
                                                  {"vrouwelijke", "vrouwelijke"},
                                                  {"waaronder", "of them"},
                                                  {"waarvan", "of them"},
                                                  {"wekelijks", "per week"},
                                                  {"wekelijkse", "per week"},
                                                  {"zal", "planned"},
                                                  {"zou", "planned"},
                                                  {"zouden", "planned"},
                                                  {"zullen", "planned"},
                                                  {"zware", "zware"}}};
constexpr bool by_word(const Qualifier& a, const Qualifier& b) { return a.word < b.word; }
static_assert(std::is_sorted(kQualifiers.begin(), kQualifiers.end(), by_word));

/// Empty for a word that qualifies nothing.
std::string_view qualifier(std::string_view word) {
  const auto* const found = std::lower_bound(kQualifiers.begin(), kQualifiers.end(), Qualifier{word, {}}, by_word);
  return found != kQualifiers.end() && found->word == word ? found->sort : std::string_view();
}

/// Stems that any paper has, those of verbs that only say that something is so large among them: sharing them means
/// nothing, and neither does it that only one of two sentences has them. Sorted.
constexpr std::array<std::string_view, 71> kGeneric{
    "aantal", "antwor", "bedrag",     "belop",    "bereik", "beschik", "bestan", "betreft",  "blef",
    "blijf",  "blijk",  "cijfer",     "dag",      "dal",    "datum",   "eerst",  "gat",      "gebruik",
    "gef",    "gehal",  "gelijk",     "getal",    "ging",   "goed",    "groeid", "grot",     "hal",
    "hog",    "jar",    "ken",        "ker",      "kom",    "kost",    "krijg",  "land",     "lig",
    "lop",    "maand",  "mak",        "minister", "nem",    "nodig",   "omvat",  "onderdel", "oplop",
    "period", "person", "plaatsvind", "plat",     "stan",   "stand",   "stijg",  "tabel",    "tel",
    "tijd",   "toenem", "total",      "uitkom",   "uur",    "val",     "vanuit", "vind",     "vrag",
    "war",    "wek",    "werd",       "werk",     "zak",    "zeker",   "zit",    "zoal"};
static_assert(std::is_sorted(kGeneric.begin(), kGeneric.end()));

/// Stems of adjectives of places, with that of the place: "de Vlaamse uitvoer" is "de uitvoer van Vlaanderen".
constexpr std::array<std::pair<std::string_view, std::string_view>, 23> kPlaces{
    {{"afghan", "afghanistan"}, {"amerikan", "amerika"}, {"belgisch", "belgie"},  {"brit", "groot-brittannie"},
     {"chinee", "china"},       {"chines", "china"},     {"drent", "drenth"},     {"duit", "duitsland"},
     {"europee", "europa"},     {"europes", "europa"},   {"fran", "frankrijk"},   {"griek", "griekenland"},
     {"israelisch", "israel"},  {"italian", "italie"},   {"marokkan", "marokko"}, {"oekraien", "oekrain"},
     {"russisch", "rusland"},   {"span", "spanj"},       {"syrisch", "syrie"},    {"turk", "turkij"},
     {"vlam", "vlaander"},      {"wal", "wallonie"},     {"zeeuw", "zeeland"}}};

std::string place_or_same(std::string stem) {
  const auto place = std::find_if(kPlaces.begin(), kPlaces.end(), [&](const auto& one) { return one.first == stem; });
  return place == kPlaces.end() ? stem : std::string(place->second);
}

bool among(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

void keep_unique(Stems& stems) {
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
}

/// Those of `some` that `all` lacks.
Stems lacking(const Stems& some, const Stems& all) {
  Stems missing;
  std::set_difference(some.begin(), some.end(), all.begin(), all.end(), std::back_inserter(missing));
  return missing;
}

Stems shared(const Stems& a, const Stems& b) {
  Stems both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

size_t telling(const Stems& stems) {
  return static_cast<size_t>(std::count_if(stems.begin(), stems.end(), [](const std::string& stem) {
    return !std::binary_search(kGeneric.begin(), kGeneric.end(), stem);
  }));
}

/// Null for what no claim is made of.
const Figure* claimed(const Mention& mention) {
  const auto* figure = std::get_if<Figure>(&mention.value);
  const bool measured = mention.kind == MentionKind::percentage || mention.kind == MentionKind::money ||
                        mention.kind == MentionKind::quantity;
  return figure != nullptr && measured && !figure->malformed && !figure->unit.empty() ? figure : nullptr;
}

std::string measure_of(const Figure& figure, MentionKind kind) {
  if (kind == MentionKind::percentage || kind == MentionKind::money) return figure.unit;
  const size_t blank = figure.unit.find_last_of(' ');
  return stem(blank == std::string::npos ? figure.unit : figure.unit.substr(blank + 1));
}

bool clause_ends(const Words& words, size_t index) {
  if (words[index].kind != Word::Kind::sign) return false;
  const std::string_view sign = words.written(index);
  return sign == "," || sign == ";" || sign == ":" || sign == "(" || sign == ")" || sign == "–";
}

/// Makes the claims of one sentence.
class SentenceReader {
 public:
  SentenceReader(const Words& words, StringRange sentence, std::span<const Mention> mentions)
      : words_(words), sentence_(sentence), mentions_(mentions), first_(words.at(sentence.start)) {
    for (const Mention& mention : mentions_) {
      if (!is_time(mention)) continue;
      ++times_;
      time_ = std::get<Interval>(mention.value);
    }
  }

  bool names_one_time() const { return times_ == 1; }
  const std::optional<Interval>& time() const { return time_; }

  /// `inherited` is the time that earlier sentences spoke of.
  void read(const std::optional<Interval>& inherited, std::vector<PlacedClaim>& out) {
    // "dit jaar" in a paper without a date is no time that could be compared.
    if (times_ > 1 || (times_ == 1 && !time_->from && !time_->to)) return;
    collect();
    if (stated_.empty()) return;
    read_words();
    const size_t before = out.size();
    for (Stated& stated : stated_) {
      PlacedClaim placed;
      placed.range = words_.passage().at(stated.mention->range);
      placed.sentence = words_.passage().at(sentence_);
      Claim& claim = placed.claim;
      describe(stated, claim);
      claim.kind = stated.mention->kind == MentionKind::number ? MentionKind::quantity : stated.mention->kind;
      claim.measure = measure_of(stated.figure, claim.kind);
      claim.figure = std::move(stated.figure);
      claim.time = times_ == 1 ? time_ : inherited;
      claim.time_stated = times_ == 1;
      out.push_back(std::move(placed));
    }
    for (size_t i = before; i < out.size(); ++i) {
      Claim& claim = out[i].claim;
      for (size_t other = before; other < out.size(); ++other) {
        if (other == i) continue;
        if (out[other].claim.measure == claim.measure) claim.alone = false;
        claim.conditions.push_back({out[other].claim.measure, out[other].claim.figure});
      }
    }
  }

 private:
  struct Told {
    size_t word;
    std::string stem;
    bool name;
  };
  /// A figure that becomes a claim.
  struct Stated {
    const Mention* mention;
    Figure figure;  ///< with what it counts
    size_t first;   ///< its words
    size_t last;
    size_t kinds_first;   ///< those of them, or before them, that say which ones are counted
    size_t kinds_behind;  ///< one past these
  };

  /// What the sentence states; of "steeg van 412 naar 388" only how many there are now.
  void collect() {
    for (const Mention& mention : mentions_) {
      const auto* figure = std::get_if<Figure>(&mention.value);
      if (figure == nullptr || figure->malformed) continue;
      const size_t first = words_.at(mention.range.start);
      size_t last = first;
      while (last + 1 < words_.size() && words_[last + 1].range.start < mention.range.end) ++last;
      if (words_.is(first - 1, "van") && words_.is(last + 1, "naar")) continue;
      if (claimed(mention) != nullptr) {
        const bool counts = mention.kind == MentionKind::quantity;
        stated_.push_back({&mention, *figure, first, last, counts ? first : last, last});
      } else if (mention.kind == MentionKind::number && figure->unit.empty()) {
        auto count = named_count(words_, first_, first);
        if (!count) continue;
        stated_.push_back({&mention, *figure, first, last, count->first, count->behind});
        stated_.back().figure.unit = std::move(count->noun);
      }
    }
  }

  /// The content words of the sentence but for its figures and times.
  void read_words() {
    auto mention = mentions_.begin();
    const size_t parted = particle();
    for (size_t index = first_; index < words_.size() && words_[index].range.start < sentence_.end; ++index) {
      if (index == parted) continue;
      while (mention != mentions_.end() && mention->range.end <= words_[index].range.start) ++mention;
      const bool mentioned = mention != mentions_.end() && mention->range.overlaps(words_[index].range);
      if (mentioned && mention->kind != MentionKind::quantity) continue;
      std::vector<std::string> found;
      const std::string_view counted = counted_in(words_[index]);
      if (!counted.empty())
        found.push_back(stem(counted));
      else
        add_content_stem(words_[index], found);
      if (found.empty()) continue;
      const std::string_view written = words_.written(index);
      const bool shouted = written.size() > 1 && written[1] >= 'A' && written[1] <= 'Z';
      const bool name = words_[index].capital && (shouted || index != first_);
      std::string stem = words_[index].capital ? place_or_same(std::move(found.front())) : std::move(found.front());
      told_.push_back({index, std::move(stem), name});
    }
    if (parted < words_.size()) join_verb(words_[parted].folded);
  }

  /// Makes "uitvoer" of the "voer" of "voerde … uit", as "uitgevoerd" gives it.
  void join_verb(std::string_view particle) {
    const auto verb = std::find_if(told_.begin(), told_.end(), [&](const Told& told) {
      return !told.name && may_be_finite_verb(words_[told.word].folded) &&
             (told.word == first_ || !leads_to_noun(told.word - 1));
    });
    if (verb != told_.end()) verb->stem.insert(0, particle);
  }

  /// True for a word behind which stands no verb with its person: "de", "aan", "grote".
  bool leads_to_noun(size_t index) const {
    return is_any(index,
                  {"de", "het", "een",  "deze", "die", "dit", "dat",  "zijn", "haar", "hun",  "onze", "uw",  "van",
                   "in", "aan", "voor", "bij",  "op",  "met", "door", "uit",  "naar", "over", "per",  "alle"});
  }

  void describe(const Stated& stated, Claim& claim) const {
    const auto [from, to] = clause_of(stated);
    for (const Told& told : told_) {
      const bool near = told.word >= from && told.word < to;
      // "Begroot" and "geraamd" are words for one thing, which the qualifiers have.
      const std::string_view sort = near ? qualifier(words_[told.word].folded) : std::string_view();
      if (!sort.empty() && sort != words_[told.word].folded) continue;
      claim.subject.push_back(told.stem);
      if (told.name) claim.names.push_back(told.stem);
      if (near) claim.near.push_back(told.stem);
      if (told.word >= stated.kinds_first && told.word < stated.kinds_behind) claim.kinds.push_back(told.stem);
    }
    if (const size_t parted = particle(); parted < words_.size()) claim.particle = words_[parted].folded;
    keep_unique(claim.subject);
    keep_unique(claim.names);
    keep_unique(claim.near);
    keep_unique(claim.kinds);
    for (size_t index = from; index < to; ++index) {
      if (words_[index].folded == "per" && index + 1 < to && !is_in_time(index + 1))
        claim.qualifiers.push_back("per " + std::string(words_[index + 1].folded));
      else if (const std::string_view sort = qualifier(words_[index].folded); !sort.empty())
        claim.qualifiers.emplace_back(sort);
    }
    qualify_change(stated, from, to, claim.qualifiers);
    keep_unique(claim.qualifiers);
  }

  /// "Steeg met 312" says by how many, "gestegen tot 4.521" how many there are.
  void qualify_change(const Stated& stated, size_t from, size_t to, Stems& qualifiers) const {
    constexpr std::array<std::string_view, 8> kChanging{"stijg", "dal",       "groei",  "groeid",
                                                        "nem",   "verminder", "verhog", "verlag"};
    size_t before = words_.at(stated.figure.phrase.empty() ? stated.mention->range.start : stated.figure.phrase.start);
    before = std::min(before, stated.first);
    if (before > from && is_any(before - 1, {"tot", "naar", "op"})) std::erase(qualifiers, kChange);
    if (before <= from || !words_.is(before - 1, "met")) return;
    const bool changes = std::any_of(told_.begin(), told_.end(), [&](const Told& told) {
      return told.word >= from && told.word < to && among(kChanging, told.stem);
    });
    if (changes) qualifiers.emplace_back(kChange);
  }

  bool is_any(size_t index, std::initializer_list<std::string_view> any) const {
    return std::any_of(any.begin(), any.end(), [&](std::string_view word) { return words_.is(index, word); });
  }

  /// What a separable verb leaves at the end of the sentence, or behind a figure: "trekt 25 miljoen euro uit voor
  /// opvang"; no word of it when there is none.
  size_t particle() const {
    size_t last = words_.at(sentence_.end);
    while (last > 0 && (last >= words_.size() || words_[last].range.start >= sentence_.end ||
                        words_[last].kind == Word::Kind::sign))
      --last;
    if (last > first_ && last < words_.size() && separable_particle(words_[last].folded)) return last;
    for (const Stated& stated : stated_) {
      const size_t behind = stated.last + 1;
      if (behind < last && separable_particle(words_[behind].folded) &&
          is_any(behind + 1, {"voor", "aan", "bij", "in", "om", "van", "tegen", "ter"}))
        return behind;
    }
    return words_.size();
  }

  /// Words [first, second) around a figure, as far as the nearest sign or figure.
  std::pair<size_t, size_t> clause_of(const Stated& stated) const {
    size_t from = stated.first;
    size_t to = stated.last + 1;
    while (from > first_ && !clause_ends(words_, from - 1) && !figure_at(stated, from - 1)) --from;
    while (to < words_.size() && words_[to].range.start < sentence_.end && !clause_ends(words_, to) &&
           !figure_at(stated, to))
      ++to;
    return {from, to};
  }

  /// "per 1 januari 2022" is no rate.
  bool is_in_time(size_t index) const {
    return std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& mention) {
      return is_time(mention) && mention.range.overlaps(words_[index].range);
    });
  }

  /// True when word `index` belongs to a figure other than `own`.
  bool figure_at(const Stated& own, size_t index) const {
    return std::any_of(stated_.begin(), stated_.end(), [&](const Stated& other) {
      return other.mention != own.mention && other.first <= index && index <= other.last;
    });
  }

  const Words& words_;
  StringRange sentence_;
  std::span<const Mention> mentions_;
  size_t first_;  ///< the sentence's first word
  size_t times_ = 0;
  std::optional<Interval> time_;
  std::vector<Stated> stated_;
  std::vector<Told> told_;
};

bool begins_number(const Word& word) {
  if (word.reserved || !word.number_like) return false;
  if (word.kind != Word::Kind::letters) return word.kind == Word::Kind::figure;
  return word.folded != "een" && (number_word(word.folded) || multitude_word(word.folded) || about_word(word.folded));
}

bool is_currency_sign(std::string_view written) { return written == "€" || written == "$" || written == "£"; }

/// Whether word `index`, behind a number, may say what it counts: "%", "miljoen", "posten", no month, no "van".
bool may_be_measure(const Words& words, size_t index) {
  // "70-tal", "5,- euro"
  for (int signs = 0; signs < 2 && (words.is(index, "-") || words.is(index, ",")); ++signs) ++index;
  if (index >= words.size()) return false;
  const Word& word = words[index];
  if (word.kind == Word::Kind::sign) return words.is(index, "%") || is_currency_sign(words.written(index));
  if (word.kind != Word::Kind::letters) return false;
  if (multiplier_word(word.folded) || word.folded == "procent" || word.folded == "percent") return true;
  return word.folded == "jaar" || word.folded == "jaren" ||
         (is_content_word(word) && model::month_word(word.folded).month == 0);
}

void read_words(const Words& words, const std::vector<Mention>& mentions, std::vector<PlacedClaim>& out) {
  const auto is_figure = [](const Mention& one) { return std::holds_alternative<Figure>(one.value); };
  if (std::none_of(mentions.begin(), mentions.end(), is_figure)) return;
  std::optional<Interval> inherited;
  for (const MentionedSentence& sentence : mentioned_sentences(words.passage(), mentions)) {
    SentenceReader reader(words, sentence.range,
                          std::span(mentions).subspan(sentence.first, sentence.end - sentence.first));
    reader.read(inherited, out);
    if (reader.names_one_time()) inherited = reader.time();
  }
}

void read_passage(const Passage& passage, const Setting& setting, std::vector<PlacedClaim>& out) {
  const Words words(passage);
  if (may_claim(words)) read_words(words, recognise_figures(words, setting), out);
}

bool same_time(const Claim& a, const Claim& b) {
  return a.time && b.time && a.time->from == b.time->from && a.time->to == b.time->to;
}

/// What a claim may be off: half of its last digit, more for one that is rounded to a digit or two.
Decimal slack(const Figure& figure) {
  if (!figure.value) return 0;
  const Decimal value = figure.value->abs();
  const Decimal half = figure.step * *Decimal::parse("0.5");
  if (figure.approximate) return value * *Decimal::parse("0.1");
  // A count below a hundred is counted, not rounded; a percentage is reckoned, and "37%" may have been 37,4.
  if (value < 100 && value.whole()) return figure.unit == "%" ? half : Decimal(0);
  std::string digits = value.str();
  const bool whole = value.whole();
  while (whole && digits.size() > 1 && digits.back() == '0') digits.pop_back();
  const size_t significant =
      static_cast<size_t>(std::count_if(digits.begin(), digits.end(), [](char c) { return c != '.'; }));
  const Decimal loose = value * *Decimal::parse(significant <= 1 ? "0.1" : "0.025");
  if (significant <= 2 && whole && loose > half) return loose;
  // "6.500" is known to the hundred.
  Decimal last = 1;
  for (size_t zeros = value.str().size() - digits.size(); whole && zeros > 0; --zeros) last = last * 10;
  const Decimal rounded = last * *Decimal::parse("0.5");
  return whole && last > 1 && rounded > half ? rounded : half;
}

struct Bounds {
  std::optional<Decimal> low;
  std::optional<Decimal> high;
};

Bounds bounds_of(const Figure& figure) {
  if (figure.value && !figure.lower && !figure.upper) {
    const Decimal off = slack(figure);
    return {*figure.value - off, *figure.value + off};
  }
  return {figure.lower, figure.upper};
}

bool agree(const Figure& a, const Figure& b) {
  const bool bounded = a.lower || a.upper || b.lower || b.upper;
  if (!bounded && a.value && a.value == b.value) return true;  // most are, and need no reckoning
  const Bounds one = bounds_of(a);
  const Bounds other = bounds_of(b);
  return !(one.low && other.high && *other.high < *one.low) && !(other.low && one.high && *one.high < *other.low);
}

/// What the other figures of two sentences tell of their scope.
enum class Scope : uint8_t {
  open,     ///< nothing
  same,     ///< both give the same figure of another thing
  another,  ///< their figures of other things differ
};
Scope scope_of(const Claim& a, const Claim& b) {
  Scope scope = Scope::open;
  for (const Condition& one : a.conditions) {
    for (const Condition& other : b.conditions) {
      if (one.measure != other.measure || one.measure == a.measure) continue;
      if (agree(one.figure, other.figure)) return Scope::same;
      scope = Scope::another;
    }
  }
  return scope;
}

bool exact(const Figure& figure) { return figure.value && !figure.approximate && !figure.lower && !figure.upper; }

}  // namespace

bool may_claim(const Words& words) {
  bool announced = false;
  for (size_t i = 0; i < words.size(); ++i) {
    announced = announced || announces_count(words[i]);
    if (!begins_number(words[i])) continue;
    if (announced) return true;
    // "€ 5", "EUR 5"
    constexpr size_t kCurrencyCode = 3;
    const std::string_view before = i > 0 ? words.written(i - 1) : std::string_view();
    const bool code = i > 0 && words[i - 1].capital && before.size() == kCurrencyCode;
    if (code || is_currency_sign(before) || may_be_measure(words, i + 1)) return true;
  }
  return false;
}

std::vector<PlacedClaim> claims(const model::Block& block, std::string_view block_text, const Setting& setting) {
  std::vector<PlacedClaim> found;
  for (const Passage& passage : passages(block, block_text)) read_passage(passage, setting, found);
  return found;
}

std::vector<PlacedClaim> claims(const Words& words, const std::vector<Mention>& figures) {
  std::vector<PlacedClaim> found;
  read_words(words, figures, found);
  return found;
}

std::vector<PlacedClaim> claims(std::string_view paragraph, const Setting& setting) {
  std::vector<PlacedClaim> found;
  read_passage(Passage::of(paragraph), setting, found);
  return found;
}

std::string content_of(const Claim& claim) {
  std::string content =
      std::to_string(static_cast<unsigned>(claim.kind)) + (claim.alone ? '+' : '-') + (claim.named ? 'n' : '-');
  const auto add = [&](const std::string& part) { (content += part) += '\n'; };
  const auto add_figure = [&](const std::string& measure, const Figure& figure) {
    add(measure);
    for (const std::optional<Decimal>& value : {figure.value, figure.lower, figure.upper})
      add(value ? value->str() : std::string());
    add(figure.step.str() + (figure.approximate ? "~" : ""));
  };
  add_figure(claim.measure, claim.figure);
  for (const Stems* stems : {&claim.subject, &claim.names, &claim.near, &claim.kinds, &claim.qualifiers}) {
    for (const std::string& stem : *stems) add(stem);
    add({});
  }
  add(claim.particle);
  for (const Condition& condition : claim.conditions) add_figure(condition.measure, condition.figure);
  if (claim.time) {
    for (const std::optional<Day>& day : {claim.time->from, claim.time->to})
      add(day ? std::to_string(day->time_since_epoch().count()) : std::string());
  }
  return content;
}

/// True when a figure is so precise that another of the same value is hardly another's.
bool precise(const Figure& figure) {
  if (!exact(figure)) return false;
  std::string digits = figure.value->abs().str();
  std::erase(digits, '.');
  while (!digits.empty() && digits.back() == '0') digits.pop_back();
  digits.erase(0, digits.find_first_not_of('0'));
  constexpr size_t kTellingDigits = 3;
  return digits.size() >= kTellingDigits;
}

Likeness likeness(const Claim& a, const Claim& b) {
  const Stems names = shared(a.names, b.names);
  const Likeness least = names.empty() ? Likeness::none : Likeness::entity;
  if (a.kind != b.kind || a.measure != b.measure) return least;
  const Stems both = shared(a.subject, b.subject);
  const size_t common = telling(both);
  const size_t fewest = std::min(telling(a.subject), telling(b.subject));
  const size_t most = std::max(telling(a.subject), telling(b.subject));
  // Two telling words in common, and half of the shorter sentence; one will do beside another count of the same thing,
  // where it is the whole name of a figure, and where the figure tells enough itself.
  const bool counted_alike = a.kind == MentionKind::quantity && scope_of(a, b) == Scope::same;
  const bool same_value = precise(a.figure) && precise(b.figure) && agree(a, b);
  const bool enough = (common >= 2 || same_value) && common * 2 >= fewest;
  const bool called_so =
      (a.named && lacking(a.subject, b.subject).empty()) || (b.named && lacking(b.subject, a.subject).empty());
  if (common == 0 || !(enough || counted_alike || called_so)) return least;
  const bool elsewhere = !lacking(a.names, b.subject).empty() && !lacking(b.names, a.subject).empty();
  const bool another_time = a.time && b.time && !same_time(a, b);
  const bool another_verb = !a.particle.empty() && !b.particle.empty() && a.particle != b.particle;
  if (elsewhere || another_time || another_verb || a.qualifiers != b.qualifiers) return Likeness::subject;
  // Of several figures in one sentence each is of what stands nearest to it.
  const auto misses = [](const Claim& one, const Claim& other) {
    return !one.alone && (one.near.empty() || !lacking(one.near, other.subject).empty());
  };
  if (misses(a, b) || misses(b, a)) return Likeness::subject;
  // "103 elektrische bussen" are some of "2.247 bussen".
  const bool alike = agree(a, b);
  const bool another_kind = !lacking(a.kinds, b.subject).empty() || !lacking(b.kinds, a.subject).empty();
  if (another_kind && !alike) return Likeness::subject;
  // "bij minder dan € 250 miljoen geldt 10%, bij meer dan € 500 miljoen geldt 5%"
  const Scope scope = scope_of(a, b);
  if (scope == Scope::another) return Likeness::subject;
  const size_t only_a = telling(a.subject) - common;
  const size_t only_b = telling(b.subject) - common;
  // "97 posten in 76 landen", "96 posten, verspreid over een 70-tal landen"
  if (scope == Scope::same && a.kind == MentionKind::quantity && a.alone && b.alone) return Likeness::fact;
  // Sentences that differ in one word each are about two things: "stromen … in", "stromen … uit".
  if (only_a == 1 && only_b == 1) return Likeness::subject;
  if (only_a + only_b == 0) return Likeness::fact;
  if (same_value && (only_a == 0 || only_b == 0 || (common >= 2 && common * 2 >= most))) return Likeness::fact;
  // Sentences that go on differently about one thing may give two figures of it.
  if (only_a > 0 && only_b > 0 && !alike) return Likeness::subject;
  const bool many = common >= 3 && common * 3 >= fewest * 2 && common * 2 >= most;
  return many ? Likeness::fact : Likeness::subject;
}

bool agree(const Claim& a, const Claim& b) { return agree(a.figure, b.figure); }

bool contradict(const Claim& a, const Claim& b) {
  if (likeness(a, b) != Likeness::fact || agree(a, b) || !exact(a.figure) || !exact(b.figure)) return false;
  // A time that only an earlier sentence gives may not be meant any more.
  if (a.names != b.names || a.time.has_value() != b.time.has_value() || a.time_stated != b.time_stated) return false;
  if (!a.alone || !b.alone || a.conditions.size() != b.conditions.size()) return false;
  // "In deeltijd" or "kleine" may be what makes it another figure.
  const Stems only_a = lacking(a.subject, b.subject);
  const Stems only_b = lacking(b.subject, a.subject);
  return telling(only_a) + telling(only_b) == 0 && only_a.size() + only_b.size() <= 2;
}

}  // namespace vraagbaak::facts
