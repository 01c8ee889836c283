#include "facts/currencies.h"

#include <array>
#include <vector>

#include "facts/terms.h"

namespace vraagbaak::facts {
namespace {

enum class Sort : uint8_t { name, sign, cent, weight };

struct CurrencyEntry {
  std::string_view words;
  std::string_view code;
  Sort sort = Sort::name;
  std::string_view factor = "1";
};

const std::vector<CurrencyEntry>& names() {
  static const std::vector<CurrencyEntry> entries{
      {"euro", "EUR"},
      {"euro's", "EUR"},
      {"euro’s", "EUR"},
      {"euros", "EUR"},
      {"keuro", "EUR", Sort::name, "1000"},
      {"cent", "EUR", Sort::cent, "0.01"},
      {"centen", "EUR", Sort::cent, "0.01"},
      {"eurocent", "EUR", Sort::cent, "0.01"},
      {"eurocenten", "EUR", Sort::cent, "0.01"},
      {"stuiver", "EUR", Sort::cent, "0.05"},
      {"stuivers", "EUR", Sort::cent, "0.05"},
      {"dubbeltje", "EUR", Sort::cent, "0.1"},
      {"dubbeltjes", "EUR", Sort::cent, "0.1"},
      {"kwartje", "EUR", Sort::cent, "0.25"},
      {"kwartjes", "EUR", Sort::cent, "0.25"},
      {"tientje", "EUR", Sort::cent, "10"},
      {"tientjes", "EUR", Sort::cent, "10"},
      {"dollar", "USD"},
      {"dollars", "USD"},
      {"dollarcent", "USD", Sort::cent, "0.01"},
      {"amerikaanse dollar", "USD"},
      {"amerikaanse dollars", "USD"},
      {"us dollar", "USD"},
      {"us-dollar", "USD"},
      {"canadese dollar", "CAD"},
      {"canadese dollars", "CAD"},
      {"australische dollar", "AUD"},
      {"australische dollars", "AUD"},
      {"nieuw-zeelandse dollar", "NZD"},
      {"hongkongse dollar", "HKD"},
      {"hongkong dollar", "HKD"},
      {"singaporese dollar", "SGD"},
      {"surinaamse dollar", "SRD"},
      {"pond", "GBP", Sort::weight},
      {"ponden", "GBP", Sort::weight},
      {"britse pond", "GBP"},
      {"britse ponden", "GBP"},
      {"engelse pond", "GBP"},
      {"pond sterling", "GBP"},
      {"pence", "GBP", Sort::cent, "0.01"},
      {"penny", "GBP", Sort::cent, "0.01"},
      {"yen", "JPY"},
      {"japanse yen", "JPY"},
      {"yuan", "CNY"},
      {"chinese yuan", "CNY"},
      {"renminbi", "CNY"},
      {"kuai", "CNY"},
      {"元", "CNY"},
      {"frank", "BEF"},
      {"belgische frank", "BEF"},
      {"zwitserse frank", "CHF"},
      {"zwitserse franken", "CHF"},
      {"franse frank", "FRF"},
      {"gulden", "NLG"},
      {"guldens", "NLG"},
      {"nederlandse gulden", "NLG"},
      {"antilliaanse gulden", "ANG"},
      {"arubaanse florin", "AWG"},
      {"caribische gulden", "XCG"},
      {"duitse mark", "DEM"},
      {"finse mark", "FIM"},
      {"markka", "FIM"},
      {"penni", "FIM", Sort::cent, "0.01"},
      {"roebel", "RUB"},
      {"roebels", "RUB"},
      {"russische roebel", "RUB"},
      {"deense kroon", "DKK"},
      {"deense kronen", "DKK"},
      {"noorse kroon", "NOK"},
      {"noorse kronen", "NOK"},
      {"zweedse kroon", "SEK"},
      {"zweedse kronen", "SEK"},
      {"ijslandse kroon", "ISK"},
      {"ijslandse kronen", "ISK"},
      {"tsjechische kroon", "CZK"},
      {"tsjechische kronen", "CZK"},
      {"zloty", "PLN"},
      {"poolse zloty", "PLN"},
      {"forint", "HUF"},
      {"hongaarse forint", "HUF"},
      {"roemeense leu", "RON"},
      {"roemeense lei", "RON"},
      {"bulgaarse lev", "BGN"},
      {"turkse lira", "TRY"},
      {"hryvnia", "UAH"},
      {"oekraiense hryvnia", "UAH"},
      {"roepie", "INR"},
      {"roepies", "INR"},
      {"indiase roepie", "INR"},
      {"indonesische roepia", "IDR"},
      {"roepia", "IDR"},
      {"mexicaanse peso", "MXN"},
      {"mexicaanse peso's", "MXN"},
      {"braziliaanse real", "BRL"},
      {"zuid-afrikaanse rand", "ZAR"},
      {"sjekel", "ILS"},
      {"sjekels", "ILS"},
      {"zuid-koreaanse won", "KRW"},
      {"marokkaanse dirham", "MAD"},
      {"saoedische riyal", "SAR"},
      {"k +€", "EUR", Sort::sign, "1000"},
      {"mln +€", "EUR", Sort::sign, "1000000"},
  };
  return entries;
}

constexpr std::array<std::string_view, 37> kCodes{"EUR", "USD", "GBP", "JPY", "CHF", "CNY", "RUB", "DKK", "NOK", "SEK",
                                                  "ISK", "PLN", "CZK", "HUF", "RON", "BGN", "TRY", "UAH", "INR", "IDR",
                                                  "BRL", "MXN", "CAD", "AUD", "NZD", "HKD", "SGD", "SRD", "ZAR", "ILS",
                                                  "KRW", "MAD", "SAR", "NLG", "ANG", "AWG", "XCG"};

/// A table of entries with the terms that find them.
struct Table {
  explicit Table(std::vector<CurrencyEntry> all) : entries(std::move(all)), terms(Terms::of(entries)) {}

  std::optional<Currency> at(const Words& words, size_t index) const {
    const auto found = terms.at(words, index);
    if (!found) return std::nullopt;
    const CurrencyEntry& entry = entries[found->term];
    const Decimal factor = Decimal::parse(entry.factor).value_or(Decimal(1));
    const bool named = entry.sort == Sort::name || entry.sort == Sort::weight;
    return Currency{found->last, entry.code, factor, named, entry.sort == Sort::weight};
  }

  std::vector<CurrencyEntry> entries;
  Terms terms;
};

/// "=EUR" and "usd +$" for every code; the strings live as long as the program.
const std::vector<std::string>& code_terms() {
  static const std::vector<std::string> terms = [] {
    std::vector<std::string> all;
    for (const std::string_view code : kCodes) {
      all.push_back("=" + std::string(code));
      std::string folded(code);
      for (char& letter : folded) letter = static_cast<char>(letter - 'A' + 'a');
      all.push_back(folded + " +$");
    }
    return all;
  }();
  return terms;
}

std::vector<CurrencyEntry> signs() {
  std::vector<CurrencyEntry> all{
      {"€", "EUR", Sort::sign}, {"k +€", "EUR", Sort::sign, "1000"}, {"eur", "EUR", Sort::sign},
      {"$", "USD", Sort::sign}, {"us +$", "USD", Sort::sign},        {"£", "GBP", Sort::sign},
      {"¥", "JPY", Sort::sign}, {"usd", "USD", Sort::sign},          {"gbp", "GBP", Sort::sign},
  };
  for (size_t i = 0; i < code_terms().size(); ++i) all.push_back({code_terms()[i], kCodes[i / 2], Sort::sign});
  return all;
}

}  // namespace

std::optional<Currency> currency_at(const Words& words, size_t index) {
  static const Table table([] {
    std::vector<CurrencyEntry> all = names();
    for (const CurrencyEntry& sign : signs()) all.push_back(sign);
    return all;
  }());
  return table.at(words, index);
}

std::optional<Currency> currency_sign_at(const Words& words, size_t index) {
  static const Table table(signs());
  return table.at(words, index);
}

}  // namespace vraagbaak::facts
