// The Dutch cases of Microsoft Recognizers-Text (MIT) for the kinds of figures that they know. A case passes when the
// mentions of the kind have the texts and the values that it expects, no more and no fewer.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include "support/json.h"

#include "facts/recognise.h"
#include "text/unicode.h"

namespace vraagbaak::facts::recognizers_test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

fs::path folder() { return fs::path(VRAAGBAAK_SOURCE_DIR) / "../shared/facts/recognizers"; }

std::string trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return "";
  return text::lower(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

/// A value as the cases write it: "0,666666666666667", "1E-07", "-5%".
std::optional<Decimal> expected_value(std::string written) {
  if (!written.empty() && written.back() == '%') written.pop_back();
  int exponent = 0;
  if (const size_t e = written.find('E'); e != std::string::npos) {
    exponent = std::stoi(written.substr(e + 1));
    written.erase(e);
  }
  std::replace(written.begin(), written.end(), ',', '.');
  const auto value = Decimal::parse(written);
  return value ? std::optional(*value * Decimal::power_of_ten(exponent)) : std::nullopt;
}

/// The cases were made with 15 significant digits.
bool same_value(const Decimal& a, const Decimal& b) { return (a - b).abs() <= b.abs() * Decimal::power_of_ten(-12); }

/// What the cases call a unit, in ours: the ISO code and what one of it is worth.
struct ExpectedUnit {
  std::string_view name;
  std::string_view code;
  std::string_view worth;
};
constexpr ExpectedUnit kUnits[] = {
    {"Euro", "EUR", "1"},
    {"Cent", "EUR", "0.01"},
    {"Stuiver", "EUR", "0.05"},
    {"Dubbeltje", "EUR", "0.1"},
    {"Kwartje", "EUR", "0.25"},
    {"Tientje", "EUR", "10"},
    {"Dollar", "USD", "1"},
    {"United States dollar", "USD", "1"},
    {"Mexican peso", "MXN", "1"},
    {"Australian dollar", "AUD", "1"},
    {"Canadian dollar", "CAD", "1"},
    {"New Zealand dollar", "NZD", "1"},
    {"Chinese yuan", "CNY", "1"},
    {"Netherlands guilder", "NLG", "1"},
    {"Finnish markka", "FIM", "1"},
    {"Penni", "FIM", "0.01"},
};

/// The one number that a figure has; of "iets meer dan 1,7 miljard" the cases expect the number.
std::optional<Decimal> number_of(const Figure& figure) {
  if (figure.value) return figure.value;
  return figure.lower ? figure.lower : figure.upper;
}

bool meets(const json& expected, const Passage& passage, const Mention& mention) {
  if (trimmed(expected.at("Text").get<std::string>()) != trimmed(passage.slice(mention.range))) return false;
  const json& resolution = expected.at("Resolution");
  if (!resolution.at("value").is_string()) return false;
  auto value = expected_value(resolution.at("value").get<std::string>());
  const auto& figure = std::get<Figure>(mention.value);
  const auto found = number_of(figure);
  if (!value || !found) return false;
  if (mention.kind == MentionKind::money) {
    const std::string name = resolution.at("unit").get<std::string>();
    const auto* unit =
        std::find_if(std::begin(kUnits), std::end(kUnits), [&](const auto& one) { return one.name == name; });
    if (unit == std::end(kUnits) || unit->code != figure.unit) return false;
    value = *value * *Decimal::parse(unit->worth);
  }
  return same_value(*found, *value);
}

bool passes(const json& one, MentionKind kind, std::string& found) {
  const Passage passage = Passage::of(one.at("Input").get<std::string>());
  const auto mentions = recognise_kind(passage, {}, kind);
  for (const Mention& mention : mentions) {
    const auto value = number_of(std::get<Figure>(mention.value));
    found.append(" [").append(passage.slice(mention.range)).append("] = ").append(value ? value->str() : "?");
  }
  const json& results = one.at("Results");
  if (mentions.size() != results.size()) return false;
  for (size_t i = 0; i < mentions.size(); ++i)
    if (!meets(results[i], passage, mentions[i])) return false;
  return true;
}

struct Floor {
  const char* file;
  MentionKind kind;
  size_t percent;
};

class Recognizers : public ::testing::TestWithParam<Floor> {};

TEST_P(Recognizers, CasesPass) {
  const Floor& floor = GetParam();
  std::ifstream in(folder() / floor.file);
  if (!in) GTEST_SKIP() << "the folder with the cases of Recognizers-Text is not here: " << folder();
  const json cases = json::parse(in);
  size_t passed = 0;
  size_t unsupported_elsewhere = 0;
  for (const json& one : cases) {
    std::string found;
    if (passes(one, floor.kind, found)) {
      ++passed;
      continue;
    }
    if (one.contains("NotSupported")) ++unsupported_elsewhere;
    std::string wanted;
    for (const json& result : one.at("Results"))
      wanted.append(" [")
          .append(result.at("Text").get<std::string>())
          .append("] = ")
          .append(result.at("Resolution").dump());
    std::cout << "  fails: " << one.at("Input").get<std::string>() << "\n    expected" << wanted << "\n    found"
              << found << "\n";
  }
  std::cout << floor.file << ": " << passed << " of " << cases.size() << " cases pass; of those that fail, "
            << unsupported_elsewhere << " are not supported by Recognizers-Text itself on every platform\n";
  EXPECT_GE(passed * 100, cases.size() * floor.percent);
}

INSTANTIATE_TEST_SUITE_P(Dutch, Recognizers,
                         ::testing::Values(Floor{"NumberModel.json", MentionKind::number, 95},
                                           Floor{"PercentModel.json", MentionKind::percentage, 95},
                                           Floor{"CurrencyModel.json", MentionKind::money, 90}),
                         [](const auto& each) { return fs::path(each.param.file).stem().string(); });

}  // namespace
}  // namespace vraagbaak::facts::recognizers_test
