// What running text states in figures: one line per mention, in notations of parliamentary papers.
#include <gtest/gtest.h>

#include <tuple>

#include "facts/recognise.h"
#include "support/fixture.h"

namespace vraagbaak::facts::figures_test {
namespace {

/// "money 371380000 EUR [371,38 miljoen euro]"; a bound is "≥50", ">50", "≤50" or "<50", a range "5..7", an
/// approximate figure has "~" before it, a malformed one "!".
std::string line_of(const Passage& passage, const Mention& mention) {
  const auto& figure = std::get<Figure>(mention.value);
  std::string line = mention_kind_name(mention.kind) + std::string(" ");
  if (figure.malformed) line += "!";
  if (figure.approximate) line += "~";
  if (figure.value) line += figure.value->str();
  if (figure.lower && figure.upper)
    line += figure.lower->str() + ".." + (figure.upper_excluded ? "<" : "") + figure.upper->str();
  else if (figure.lower)
    line += (figure.lower_excluded ? ">" : "≥") + figure.lower->str();
  else if (figure.upper)
    line += (figure.upper_excluded ? "<" : "≤") + figure.upper->str();
  if (!figure.unit.empty()) line += " " + figure.unit;
  return line.append(" [").append(passage.slice(mention.range)).append("]");
}

/// The figures that `text` states, one a line.
std::string figures(std::string_view text) {
  const Passage passage = Passage::of(text);
  std::string lines;
  for (const Mention& mention : recognise(passage, {}))
    if (std::holds_alternative<Figure>(mention.value)) lines += (lines.empty() ? "" : "\n") + line_of(passage, mention);
  return lines;
}

struct Case {
  const char* text;
  const char* figures;
};

void check(std::initializer_list<Case> cases) {
  for (const Case& one : cases) EXPECT_EQ(figures(one.text), one.figures) << "in: " << one.text;
}

TEST(Money, HasItsCurrencyBeforeOrBehindTheAmount) {
  check({
      {"Dat kost € 3,1 miljard.", "money 3100000000 EUR [€ 3,1 miljard]"},
      {"Dat kost €4,3 miljard.", "money 4300000000 EUR [€4,3 miljard]"},
      {"Dat kost €\u00a04,3 miljard.", "money 4300000000 EUR [€\u00a04,3 miljard]"},
      {"een bedrag van 371,38 miljoen euro,", "money 371380000 EUR [371,38 miljoen euro]"},
      {"voor 18 mln. euro aan steun", "money 18000000 EUR [18 mln. euro]"},
      {"voor € 3,1mln extra", "money 3100000 EUR [€ 3,1mln]"},
      {"in totaal 25,8 mia euro", "money 25800000000 EUR [25,8 mia euro]"},
      {"zo'n 2 mio EUR", "money ~2000000 EUR [2 mio EUR]"},
      {"ter waarde van 1,2 mld. dollar", "money 1200000000 USD [1,2 mld. dollar]"},
      {"een schuld van 2 biljoen euro", "money 2000000000000 EUR [2 biljoen euro]"},
      {"EUR 75 per dag", "money 75 EUR [EUR 75]"},
      {"75 EUR per dag", "money 75 EUR [75 EUR]"},
      {"100 miljard Amerikaanse dollar", "money 100000000000 USD [100 miljard Amerikaanse dollar]"},
      {"US$ 12", "money 12 USD [US$ 12]"},
      {"US-dollar", ""},
      {"£ 20 miljoen of 20 miljoen pond", "money 20000000 GBP [£ 20 miljoen]\nmoney 20000000 GBP [20 miljoen pond]"},
      {"4.000 Zwitserse frank", "money 4000 CHF [4.000 Zwitserse frank]"},
      {"een budget van 450 k€", "money 450000 EUR [450 k€]"},
      {"een boete van € 12,50", "money 12.5 EUR [€ 12,50]"},
      {"een boete van € 1.000,- of € 1.000,00", "money 1000 EUR [€ 1.000]\nmoney 1000 EUR [€ 1.000,00]"},
      {"een tekort van € -12 miljoen", "money -12000000 EUR [€ -12 miljoen]"},
      {"twee miljoen euro", "money 2000000 EUR [twee miljoen euro]"},
      {"een half miljoen euro", "money 500000 EUR [een half miljoen euro]"},
      {"anderhalf miljard euro", "money 1500000000 EUR [anderhalf miljard euro]"},
      {"1.119.810 euro", "money 1119810 EUR [1.119.810 euro]"},
      {"152 231,32 EUR", "money 152231.32 EUR [152 231,32 EUR]"},
      {"3 euro en 50 cent", "money 3.5 EUR [3 euro en 50 cent]"},
      {"een accijns van 79 cent per liter", "money 0.79 EUR [79 cent]"},
      {"bedragen x € 1.000 of in miljoenen euro’s", ""},
      {"zou 27.7 miljoen euro bedragen", "money !27700000 EUR [27.7 miljoen euro]"},
      {"zou € 12.50 bedragen", "money !12.5 EUR [€ 12.50]"},
      {"in 2021 € 5", "money 5 EUR [€ 5]"},
      {"12 000 euro's", "money 12000 EUR [12 000 euro's]"},
  });
}

TEST(Percentage, HasASignOrAWord) {
  check({
      {"goed voor 51,58% van de uitvoer", "percentage 51.58 % [51,58%]"},
      {"slechts 0,077% daarvan", "percentage 0.077 % [0,077%]"},
      {"9 %  van de export", "percentage 9 % [9 %]"},
      {"twee procent", "percentage 2 % [twee procent]"},
      {"een procent", "percentage 1 % [een procent]"},
      {"anderhalf procent", "percentage 1.5 % [anderhalf procent]"},
      {"12 pct. van de stemmen", "percentage 12 % [12 pct.]"},
      {"10 percent", "percentage 10 % [10 percent]"},
      {"een daling met 1,5 procentpunt", "percentage 1.5 procentpunt [1,5 procentpunt]"},
      {"een daling met 2 %-punt", "percentage 2 procentpunt [2 %-punt]"},
      {"64% kinderen en 36 procent volwassenen", "percentage 64 % [64%]\npercentage 36 % [36 procent]"},
      {"een groei van +1%", "percentage 1 % [1%]"},
      {"een groei van 3.5%", "percentage !3.5 % [3.5%]"},
      {"een krimp van -0,4%", "percentage -0.4 % [-0,4%]"},
      {"een krimp van min 0,4 procent", "percentage -0.4 % [min 0,4 procent]"},
      {"zie https://voorbeeld.nl/zoek?q=30%25%2020%", ""},
  });
}

TEST(Quantity, HasAUnitOfMeasure) {
  check({
      {"een gebied van 13.522 km2", "quantity 13522 km2 [13.522 km2]"},
      {"een gebied van 13.522 km²", "quantity 13522 km2 [13.522 km²]"},
      {"twaalf vierkante kilometer", "quantity 12 km2 [twaalf vierkante kilometer]"},
      {"een grens van 916 km", "quantity 916 km [916 km]"},
      {"29km verderop", "quantity 29 km [29km]"},
      {"binnen 48 uur", "quantity 48 uur [48 uur]"},
      {"al 35 jaar", "quantity 35 jaar [35 jaar]"},
      {"twee jaar", "quantity 2 jaar [twee jaar]"},
      {"zes weken en drie dagen", "quantity 45 dag [zes weken en drie dagen]"},
      {"1 jaar en 3 maanden", "quantity 15 maand [1 jaar en 3 maanden]"},
      {"negen jaar en drie maanden oud", "quantity 111 maand [negen jaar en drie maanden oud]"},
      {"2 uur en 30 minuten", "quantity 150 minuut [2 uur en 30 minuten]"},
      {"twee jaar en 24 maanden", "quantity 2 jaar [twee jaar]\nquantity 24 maand [24 maanden]"},
      {"10 mb per seconde", "quantity 10 MB/s [10 mb per seconde]"},
      {"binnen 6 mnd. en drie kwartier", "quantity 6 maand [6 mnd.]\nquantity 3 kwartier [drie kwartier]"},
      {"kinderen van 12 jaar oud", "quantity 12 jaar [12 jaar oud]"},
      {"een 16-jarige verdachte", "quantity 16 jaar [16-jarige]"},
      {"80 km/u", "quantity 80 km/u [80 km/u]"},
      {"120 kilometer per uur", "quantity 120 km/u [120 kilometer per uur]"},
      {"een vermogen van 1,5 GW", "quantity 1.5 GW [1,5 GW]"},
      {"3.000 ton CO2", "quantity 3000 ton [3.000 ton]"},
      {"2,5 miljoen ton", "quantity 2500000 ton [2,5 miljoen ton]"},
      {"een temperatuur van 37,5 °C", "quantity 37.5 °C [37,5 °C]"},
      {"een temperatuur van -3 graden", "quantity -3 ° [-3 graden]"},
      {"twaalf fte", "quantity 12 fte [twaalf fte]"},
      {"5 m3 gas", "quantity 5 m3 [5 m3]"},
      {"een half jaar", "quantity 0.5 jaar [een half jaar]"},
      {"een 3-inch leiding", "quantity 3 inch [3-inch]"},
      {"een zesjarig kind, een driejarige opdracht", "quantity 6 jaar [zesjarig]\nquantity 3 jaar [driejarige]"},
      {"om 9 uur", ""},
      {"verwarm tot 20 graden celsius", "quantity ≤20 °C [20 graden celsius]"},
      {"een zone van 5 C", "number 5 [5]"},
      {"anderhalf uur", "quantity 1.5 uur [anderhalf uur]"},
  });
}

TEST(Quantity, CountsWhatTheNounSays) {
  check({
      {"Er werkten 593 personen op 97 posten in 76 landen.",
       "quantity 593 personen [593 personen]\nquantity 97 posten [97 posten]\nquantity 76 landen [76 landen]"},
      {"negen militairen", "quantity 9 militairen [negen militairen]"},
      {"bij 39 Belgische F16-piloten", "quantity 39 f16-piloten [39 Belgische F16-piloten]"},
      {"bij 27 EU-lidstaten", "quantity 27 eu-lidstaten [27 EU-lidstaten]"},
      {"drie nieuwe Vlaamse projecten", "quantity 3 projecten [drie nieuwe Vlaamse projecten]"},
      {"honderdvijftig cliënten", "quantity 150 cliënten [honderdvijftig cliënten]"},
      {"6,5 miljoen overnachtingen", "quantity 6500000 overnachtingen [6,5 miljoen overnachtingen]"},
      {"één gemeente", "quantity 1 gemeente [één gemeente]"},
      {"4 musea", "quantity 4 musea [4 musea]"},
      {"drie keer", "quantity 3 keer [drie keer]"},
      {"tweeduizend vierhonderd woningen", "quantity 2400 woningen [tweeduizend vierhonderd woningen]"},
      {"425.0000 vacatures", "quantity !4250000 vacatures [425.0000 vacatures]"},
  });
}

TEST(Number, StandsAlone) {
  check({
      {"Het waren er 593.", "number 593 [593]"},
      {"Het waren er drieëntwintig, geen elfhonderd.", "number 23 [drieëntwintig]\nnumber 1100 [elfhonderd]"},
      {"Daarvan is 4.336 verkocht.", "number 4336 [4.336]"},
      {"Twee derde van de leden", "number 0.666666666666666666666666666667 [Twee derde]"},
      {"een derde van de leden", "number 0.333333333333333333333333333333 [een derde]"},
      {"driekwart is klaar", "number 0.75 [driekwart]"},
      {"De helft is klaar.", "number 0.5 [De helft]"},
      {"1/3 van de leden", "number 0.333333333333333333333333333333 [1/3]"},
      {"½ van de leden", "number 0.5 [½]"},
      {"een op de vijf jongeren", "number 0.2 [een op de vijf]"},
      {"twee en een half miljoen is veel", "number 2500000 [twee en een half miljoen]"},
      {"een kans van 1 op 7", "number 0.142857142857142857142857142857 [1 op 7]"},
      {"vier verschillende (deel)besluiten", "number 4 [vier]"},
      {"20 van de aanvragen (waarvan 3)", "number 20 [20]\nnumber 3 [3]"},
      {"circa 1 mld. is veel", "number ~1000000000 [1 mld.]"},
      {"ervan zijn 1,234,567 verkocht", "number !1234567 [1,234,567]"},
  });
}

TEST(Ordinal, InFiguresAndWords) {
  check({
      {"de 73e sessie, de 15de en de 1ste", "ordinal 73 [73e]\nordinal 15 [15de]\nordinal 1 [1ste]"},
      {"de derde keer", "ordinal 3 [derde]"},
      {"voor de eenentwintigste keer", "ordinal 21 [eenentwintigste]"},
      {"een derde vraag", "ordinal 3 [derde]"},
      {"de tweede helft", "ordinal 2 [tweede]"},
      {"2De anderen", ""},
      {"de Tweede Kamer en de Eerste Kamer", ""},
      {"inwoners van derde landen", ""},
      {"de laatste, beste en bekendste", ""},
  });
}

TEST(Range, IsOneFigure) {
  check({
      {"6.000 tot 10.000 arbeidsplaatsen", "quantity 6000..10000 arbeidsplaatsen [6.000 tot 10.000 arbeidsplaatsen]"},
      {"tussen 5 en 7 procent", "percentage 5..7 % [5 en 7 procent]"},
      {"tussen de 5 en de 7 procent", "percentage 5..7 % [5 en de 7 procent]"},
      {"tussen 5% en 7%", "percentage 5..7 % [5% en 7%]"},
      {"18 à 20 landen", "quantity 18..20 landen [18 à 20 landen]"},
      {"2 tot 3 miljoen euro", "money 2000000..3000000 EUR [2 tot 3 miljoen euro]"},
      {"€ 5 tot € 7 miljoen", "money 5000000..7000000 EUR [€ 5 tot € 7 miljoen]"},
      {"800.000 tot 1 miljoen euro", "money 800000..1000000 EUR [800.000 tot 1 miljoen euro]"},
      {"12-18 jaar", "quantity 12..18 jaar [12-18 jaar]"},
      {"10 – 20 procent", "percentage 10..20 % [10 – 20 procent]"},
      {"circa 5 à 7 jaar", "quantity ~5..7 jaar [5 à 7 jaar]"},
      {"5%-7%", "percentage 5..7 % [5%-7%]"},
      {"€5–€7", "money 5..7 EUR [€5–€7]"},
      {"van 5% naar 7%", "percentage 5 % [5%]\npercentage 7 % [7%]"},
      {"500-1000 euro", "money 500..1000 EUR [500-1000 euro]"},
      {"bel 555-1234", ""},
      {"een vijfde tot een kwart van hen", "number 0.2..0.25 [een vijfde tot een kwart]"},
      {"bij 18- tot 65-jarigen", "quantity 18..65 jaar [18- tot 65-jarigen]"},
      {"5 km tot 7 km", "quantity 5..7 km [5 km tot 7 km]"},
      {"5 en 7 procent", "number 5 [5]\npercentage 7 % [7 procent]"},
  });
}

TEST(Bound, IsKept) {
  check({
      {"circa 50 personen", "quantity ~50 personen [50 personen]"},
      {"ca. 50 personen", "quantity ~50 personen [50 personen]"},
      {"ongeveer de helft van hen", "number ~0.5 [de helft]"},
      {"om en nabij 50 personen", "quantity ~50 personen [50 personen]"},
      {"rond de 50 personen", "quantity ~50 personen [50 personen]"},
      {"zo’n 50 personen", "quantity ~50 personen [50 personen]"},
      {"ruim 26 miljoen overnachtingen", "quantity ~≥26000000 overnachtingen [26 miljoen overnachtingen]"},
      {"bijna 50 personen", "quantity ~<50 personen [50 personen]"},
      {"meer dan 50 personen", "quantity >50 personen [50 personen]"},
      {"minder dan 5%", "percentage <5 % [5%]"},
      {"niet meer dan 5%", "percentage ≤5 % [5%]"},
      {"maximaal € 500", "money ≤500 EUR [€ 500]"},
      {"gestegen tot 50 personen", "quantity 50 personen [50 personen]"},
      {"tot 50 personen", "quantity ≤50 personen [50 personen]"},
      {"ten minste drie landen", "quantity ≥3 landen [drie landen]"},
      {"minstens en hoogstens drie landen", "quantity ≤3 landen [drie landen]"},
      {"meer dan 5% en minder dan 7%", "percentage >5 % [5%]\npercentage <7 % [7%]"},
      {"bij max. 30 leerlingen en min. 20 leerlingen",
       "quantity ≤30 leerlingen [30 leerlingen]\nquantity ≥20 leerlingen [20 leerlingen]"},
      {">= 5%", "percentage ≥5 % [5%]"},
      {"niet lager dan 5%", "percentage ≥5 % [5%]"},
      {"groter dan of gelijk aan 5%", "percentage ≥5 % [5%]"},
      {"18 jaar en ouder", "quantity ≥18 jaar [18 jaar]"},
      {"een dertigtal landen", "quantity ~30 landen [dertigtal landen]"},
      {"een 70-tal landen", "quantity ~70 landen [70-tal landen]"},
      {"enkele honderden gevallen", "quantity ~200..<1000 gevallen [honderden gevallen]"},
      {"tienduizenden gevallen", "quantity ~20000..<100000 gevallen [tienduizenden gevallen]"},
      {"tientallen miljoenen euro's", "money ~20000000..<100000000 EUR [tientallen miljoenen euro's]"},
      {"enkele miljoenen euro's", "money ~2000000..<10000000 EUR [miljoenen euro's]"},
  });
}

TEST(Bound, IsInThePhrase) {
  const std::pair<const char*, const char*> cases[] = {
      {"Er waren meer dan 50 personen.", "meer dan 50 personen"},
      {"Het groeit met tussen de 5 en 7% per jaar.", "tussen de 5 en 7%"},
      {"kinderen van 12 jaar en ouder", "12 jaar en ouder"},
      {"zowat 40 euro", "zowat 40 euro"},
      {"precies 40 euro", "precies 40 euro"},
      {"van 40 euro", "40 euro"},
  };
  for (const auto& [text, phrase] : cases) {
    const Passage passage = Passage::of(text);
    const auto mentions = recognise(passage, {});
    ASSERT_EQ(mentions.size(), 1u) << text;
    EXPECT_EQ(passage.slice(std::get<Figure>(mentions[0].value).phrase), phrase);
  }
}

TEST(Step, IsTheWeightOfTheLastDigit) {
  const std::pair<const char*, const char*> cases[] = {
      {"371,38 miljoen euro", "10000"},
      {"593 personen", "1"},
      {"0,077%", "0.001"},
      {"twee miljoen euro", "0"},
      {"een derde van hen", "0"},
      {"2 tot 3 miljoen euro", "1000000"},
      {"79 cent", "0.01"},
      {"12 duizend", "1000"},
  };
  for (const auto& [text, step] : cases) {
    const auto mentions = recognise(Passage::of(text), {});
    ASSERT_EQ(mentions.size(), 1u) << text;
    EXPECT_EQ(std::get<Figure>(mentions[0].value).step.str(), step) << text;
  }
}

TEST(NoFact, IsFoundInReferences) {
  const auto document = fixtures::parse_document(
      "Vraag 1\nWat vindt u van de brief (Kamerstuk 27 925, nr. 612) van 12 gemeenten?\n\nAntwoord 1\nZie het antwoord "
      "op "
      "vraag 3 en Aanhangsel Handelingen, vergaderjaar 2022-2023, nr. 1154.\n");
  std::string found;
  document->for_each_block([&](const model::BlockView& view) {
    const std::string block_text(document->text().slice({view.start, view.start + view.block->size}));
    for (const Passage& passage : passages(*view.block, block_text))
      for (const Mention& mention : recognise(passage, {}))
        if (std::holds_alternative<Figure>(mention.value)) found += line_of(passage, mention) + ";";
  });
  EXPECT_EQ(found, "quantity 12 gemeenten [12 gemeenten];");
}

/// What a literal reading of one kind gives: "text=value unit", one after the other.
std::string literally(std::string_view text, MentionKind kind) {
  const Passage passage = Passage::of(text);
  std::string found;
  for (const Mention& mention : recognise_kind(passage, {}, kind)) {
    const auto& figure = std::get<Figure>(mention.value);
    const auto& value = figure.value ? figure.value : figure.lower ? figure.lower : figure.upper;
    found += (found.empty() ? "" : "; ") + std::string(passage.slice(mention.range)) + "=" +
             value.value_or(Decimal(-1)).str();
    if (!figure.unit.empty()) found += " " + figure.unit;
  }
  return found;
}

TEST(OneKind, IsReadLiterally) {
  const std::tuple<MentionKind, const char*, const char*> cases[] = {
      {MentionKind::number, "op 17/5/2018 was 100 procent er", "17=17; 5=5; 2018=2018; 100=100"},
      {MentionKind::number, "een lid van 3 tot 5", "een=1; 3=3; 5=5"},
      {MentionKind::number, "180ml en de 4e", ""},
      {MentionKind::ordinal, "de tweemiljoenste", "tweemiljoenste=2000000"},
      {MentionKind::ordinal, "tweehonderd biljoenste", "tweehonderd biljoenste=200000000000000"},
      {MentionKind::ordinal, "duizend zevende", "duizend zevende=1007"},
      {MentionKind::ordinal, "de Eerste Kamer is de 11e", "Eerste=1; 11e=11"},
      {MentionKind::ordinal, "twee derde", "derde=3"},
      {MentionKind::quantity, "180,25ml vloeistof en 12 personen", "180,25ml=180.25 ml"},
      {MentionKind::quantity, ",25ml", ",25ml=0.25 ml"},
      {MentionKind::quantity, "een kilometer", "een kilometer=1 km"},
      {MentionKind::quantity, "een jaar oud en 80 jaar jong", "een jaar oud=1 jaar; 80 jaar jong=80 jaar"},
      {MentionKind::quantity, "37,5 C en 100 graden F", "37,5 C=37.5 °C; 100 graden F=100 °F"},
      {MentionKind::money, "15 dollar en 15", "15 dollar en 15=15.15 USD"},
      {MentionKind::percentage, "een percentage van 30", "percentage van 30=30 %"},
  };
  for (const auto& [kind, text, found] : cases) EXPECT_EQ(literally(text, kind), found) << text;
}

TEST(NoFact, IsFoundInCodesAndLabels) {
  for (const char* text : {
           "een F16 en een F-35",
           "volgens artikel 100 van de wet",
           "de artikel 100-brief",
           "tijdens COVID-19",
           "de vragen 3, 4 en 5",
           "bel 070 123 45 67",
           "bel +32 2 552 11 11",
           "bel 020-5551234",
           "rekening NL91 ABNA 0417 1643 00",
           "vanaf 14.30 uur",
           "in versie 3.2",
           "in paragraaf 4.1.2",
           "zie nr. 12",
           "1. Kunt u dat toelichten?",
           "punt (3) van de brief",
           "het jaar 2020",
           "Het kabinet acht het nodig, zoals wij nodig acht.",
           "één van de leden, één voor één, één op één, één en ander",
           "Dat is duidelijk. 2. Meer geld",
           "6 https://voorbeeld.nl",
           "rechtsherstel box 3",
           "in de jaren negentig",
           "1 Zie ook de brief",
           "op NPO Radio 1",
           "Kerkstraat 12",
           "begrotingsartikel 6",
           "te weten 1) het doel, 2) het middel",
           "kenmerk 17003819",
           "een van de leden, een lid en een ander",
           "een halve maatregel is geen maatregel, een half woord",
           "een miljoenenbedrag",
           "stuur het aan info@voorbeeld12.nl",
           "op 1.5.1997",
       })
    EXPECT_EQ(figures(text), "") << "in: " << text;
}

}  // namespace
}  // namespace vraagbaak::facts::figures_test
