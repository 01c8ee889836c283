#include "index/fact_sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "facts/calendar.h"
#include "index/contents.h"
#include "index/records.h"

namespace vraagbaak::index {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using Kind = SheetProblem::Kind;

constexpr const char* kUri = "file:///map/haven.feiten.toml";

constexpr std::string_view kSheet = R"(# Wat vaststaat over de haven.
titel = "Havencijfers"
datum = 2024-05-01
bron = "Jaarverslag"

[[feit]]
naam = "Gekeurde schepen in Delfzijl"
waarde = 593
eenheid = "schepen"
periode = 2022
noot = "Zonder roeiboten."

[[feit]]
naam = 'Uitgaven aan baggeren'
waarde = "€ 371.380.000"
periode = "2023"
bron = "Begroting 2023"
)";

Contents read(std::string_view text) { return contents_of_sheet(text, kUri); }

std::vector<Kind> kinds(const Contents& contents) {
  std::vector<Kind> kinds;
  for (const SheetProblem& problem : contents.problems) kinds.push_back(problem.kind);
  return kinds;
}

std::string_view at(std::string_view text, text::ByteRange range) {
  return text.substr(range.start.value, range.size());
}

TEST(FactSheet, IsKnownByItsName) {
  for (const char* name : {"x.feiten.toml", "map/Haven.FEITEN.TOML", "file:///map/x.feiten.toml", ".feiten.toml"})
    EXPECT_TRUE(is_fact_sheet(name)) << name;
  for (const char* name : {"x.toml", "feiten.toml", "x.feiten.toml.txt", "x.feiten", ""})
    EXPECT_FALSE(is_fact_sheet(name)) << name;
}

TEST(FactSheet, GivesTitleDateAndFacts) {
  const Contents contents = read(kSheet);
  EXPECT_THAT(contents.problems, IsEmpty());
  EXPECT_EQ(contents.paper.uri, kUri);
  EXPECT_EQ(contents.paper.title, "Havencijfers");
  EXPECT_EQ(contents.paper.date.iso(), "2024-05-01");
  ASSERT_THAT(contents.facts, SizeIs(2));

  const Fact& ships = contents.facts[0];
  EXPECT_EQ(ships.claim.figure.value->str(), "593");
  ASSERT_TRUE(ships.claim.time && ships.claim.time->from);
  EXPECT_EQ(facts::iso(*ships.claim.time->from), "2022-01-01");
  ASSERT_TRUE(ships.curated);
  EXPECT_EQ(ships.curated->name, "Gekeurde schepen in Delfzijl");
  EXPECT_EQ(ships.curated->value, "593 schepen");
  EXPECT_EQ(ships.curated->period, "2022");
  EXPECT_EQ(ships.curated->source, "Jaarverslag") << "that of the sheet";
  EXPECT_EQ(ships.curated->note, "Zonder roeiboten.");
  EXPECT_EQ(at(kSheet, ships.range), "593");
  EXPECT_EQ(at(kSheet, ships.sentence), "Gekeurde schepen in Delfzijl");

  const Fact& dredging = contents.facts[1];
  EXPECT_EQ(dredging.claim.measure, "EUR");
  EXPECT_EQ(dredging.claim.figure.value->str(), "371380000");
  EXPECT_EQ(dredging.curated->source, "Begroting 2023");
  EXPECT_EQ(at(kSheet, dredging.range), "€ 371.380.000");
}

TEST(FactSheet, IsReadInEnglishToo) {
  const Contents contents = read(
      "title = \"Port\"\n[[fact]]\nname = \"Gekeurde schepen\"\nvalue = 593\nunit = \"schepen\"\nperiod = 2022\n"
      "subject = \"Delfzijl\"\nsource = \"Jaarverslag\"\nnote = \"-\"\n");
  EXPECT_THAT(contents.problems, IsEmpty());
  ASSERT_THAT(contents.facts, SizeIs(1));
  EXPECT_THAT(contents.facts[0].claim.subject, ::testing::Contains("delfzijl"));
  EXPECT_EQ(contents.facts[0].curated->source, "Jaarverslag");
}

TEST(FactSheet, ValuesAreExactInEveryType) {
  for (const char* value : {"51.58", "\"51,58\"", "5158e-2"}) {
    const Contents contents =
        read("[[feit]]\nnaam = \"Aandeel schepen\"\nwaarde = " + std::string(value) + "\neenheid = \"%\"\n");
    ASSERT_THAT(contents.facts, SizeIs(1)) << value;
    EXPECT_EQ(contents.facts[0].claim.figure.value->str(), "51.58") << value;
  }
}

TEST(FactSheet, ADayMayBeWrittenAsTomlWritesIt) {
  const Contents contents = read("[[feit]]\nnaam = \"Schepen\"\nwaarde = \"5 schepen\"\nperiode = 2023-12-31\n");
  ASSERT_THAT(contents.facts, SizeIs(1));
  EXPECT_EQ(facts::iso(*contents.facts[0].claim.time->from), "2023-12-31");
  EXPECT_EQ(contents.facts[0].curated->period, "31 december 2023") << "as it is shown to who rests on the figure";
}

TEST(FactSheet, PlacesAreBytesAlsoBehindOtherLetters) {
  const std::string sheet =
      "\xEF\xBB\xBF# België\r\n[[feit]]\r\nnaam = \"Coördinatie é\"\r\nwaarde = \"\"\"\r\n5 €\"\"\"\r\n";
  const Contents contents = read(sheet);
  ASSERT_THAT(contents.facts, SizeIs(1));
  EXPECT_EQ(at(sheet, contents.facts[0].sentence), "Coördinatie é");
  EXPECT_EQ(at(sheet, contents.facts[0].range), "\r\n5 €");
}

TEST(FactSheet, OneWrongFactLeavesTheOthers) {
  const std::string sheet =
      "oplage = 3\n[[feit]]\nwaarde = \"5 euro\"\n[[feit]]\nnaam = \"Zonder waarde\"\n"
      "[[feit]]\nnaam = \"A\"\nwaarde = \"onbekend\"\n[[feit]]\nnaam = \"B\"\nwaarde = 5\n"
      "[[feit]]\nnaam = \"C\"\nwaarde = \"5 euro\"\nperiode = \"ooit\"\n"
      "[[feit]]\nnaam = \"D\"\nwaarde = \"5 euro en 6 euro\"\n"
      "[[feit]]\nnaam = \"E\"\nwaarde = \"5 euro\"\nperoide = 2023\nnoot = 3\n";
  const Contents contents = read(sheet);
  EXPECT_THAT(kinds(contents),
              ElementsAre(Kind::unknown_key, Kind::no_name, Kind::no_value, Kind::no_figure, Kind::no_unit,
                          Kind::unclear_period, Kind::several_figures, Kind::unknown_key, Kind::wrong_type));
  ASSERT_THAT(contents.facts, SizeIs(1));
  EXPECT_EQ(contents.facts[0].curated->name, "E");
  EXPECT_EQ(at(sheet, contents.problems[0].range), "oplage");
  EXPECT_EQ(at(sheet, contents.problems[1].range), "[[feit]]");
  EXPECT_EQ(at(sheet, contents.problems[3].range), "\"onbekend\"");
  EXPECT_EQ(at(sheet, contents.problems[5].range), "\"ooit\"");
  EXPECT_EQ(contents.problems[7].detail, "peroide");
}

TEST(FactSheet, WhatIsNoTomlGivesOneProblemAtItsPlace) {
  const std::string sheet = "[[feit]]\nnaam = \"A\"\nwaarde = 5 euro\n";
  const Contents contents = read(sheet);
  EXPECT_THAT(contents.facts, IsEmpty());
  ASSERT_THAT(kinds(contents), ElementsAre(Kind::no_toml));
  EXPECT_GE(contents.problems[0].range.start.value, sheet.find("waarde"));
  EXPECT_FALSE(contents.problems[0].detail.empty());
}

TEST(FactSheet, OtherShapesThanAListAreNoFacts) {
  EXPECT_THAT(kinds(read("feit = 3\n")), ElementsAre(Kind::wrong_type));
  EXPECT_THAT(kinds(read("feit = [1, \"x\"]\n")), ElementsAre(Kind::wrong_type, Kind::wrong_type));
  EXPECT_THAT(read("[feit]\nnaam = \"A\"\nwaarde = \"5 euro\"\n").facts, SizeIs(1)) << "one alone needs no list";
  EXPECT_THAT(kinds(read("datum = \"ooit\"\n")), ElementsAre(Kind::wrong_type));
  EXPECT_THAT(kinds(read("")), IsEmpty());
}

TEST(FactSheet, NoSheetBringsTheServerDown) {
  std::string deep = "a";
  for (int i = 0; i < 300'000; ++i) deep += ".a";
  EXPECT_THAT(kinds(read(deep + " = 1\n")), ElementsAre(Kind::too_large));
  EXPECT_THAT(kinds(read("x = " + std::string(5000, '[') + "\n")), ElementsAre(Kind::no_toml));
  EXPECT_THAT(kinds(read("x = " + std::string(200'000, ' ') + "1\n")), ElementsAre(Kind::too_large));
  EXPECT_THAT(kinds(read(std::string(2'000'000, '\n'))), ElementsAre(Kind::too_large));
  EXPECT_THAT(kinds(read("naam = \"\xFF\xFE\"\n")), ElementsAre(Kind::no_toml));
  EXPECT_THAT(kinds(read(std::string_view("a = 1\n\0\0", 8))), ElementsAre(Kind::no_toml));
  // As Notepad may save it.
  EXPECT_THAT(kinds(read(std::string_view("\xFF\xFE[\0[\0f\0e\0i\0t\0", 14))), ElementsAre(Kind::no_toml));
  std::string nested = "x = ";
  for (int i = 0; i < 12; ++i) nested += "{a" + std::string(i % 2 == 0 ? ".a.a.a.a.a.a.a.a.a.a.a.a" : "") + " = ";
  EXPECT_THAT(kinds(read(nested + "\n")), ElementsAre(Kind::no_toml));
}

TEST(FactSheet, EveryBeginningOfASheetIsRead) {
  for (size_t size = 0; size < kSheet.size(); ++size) {
    const Contents contents = read(kSheet.substr(0, size));
    EXPECT_LE(contents.facts.size(), 2u);
    for (const SheetProblem& problem : contents.problems) {
      EXPECT_LE(problem.range.start, problem.range.end);
      EXPECT_LE(problem.range.end.value, size);
    }
  }
}

TEST(FactSheet, ProblemsAreWrittenAndReadBack) {
  const Contents contents = read("x = 1\n[[feit]]\nnaam = \"A\"\nwaarde = 5\n");
  ASSERT_THAT(contents.problems, SizeIs(2));
  EXPECT_EQ(unpacked_problems(packed(contents.problems)), contents.problems);
  std::string damaged = packed(contents.problems);
  for (char& byte : damaged) {
    const char before = std::exchange(byte, '\xFF');
    EXPECT_LE(unpacked_problems(damaged).size(), damaged.size());
    byte = before;
  }
}

TEST(FactSheet, ACuratedFactIsWrittenAndReadBack) {
  const Contents contents = read(kSheet);
  const std::vector<Fact> again = unpacked_facts(packed(contents.facts));
  ASSERT_EQ(again.size(), contents.facts.size());
  ASSERT_TRUE(again[0].curated);
  EXPECT_EQ(again[0].curated->note, "Zonder roeiboten.");
  EXPECT_EQ(again[1].curated->source, "Begroting 2023");
  EXPECT_EQ(again[0].claim.subject, contents.facts[0].claim.subject);
}

}  // namespace
}  // namespace vraagbaak::index
