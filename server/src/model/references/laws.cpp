// Articles of laws: "artikel 4:81 van de Algemene wet bestuursrecht", "art. 6:162 BW".
// Addresses are JCI links of wetten.overheid.nl, for the laws whose BWB identifier is in the table below.
#include <array>
#include <utility>

#include "model/characters.h"
#include "model/references/reference_node.h"

namespace vraagbaak::model {

using syntax::NodeKind;

namespace {

struct Law {
  std::string_view name;  ///< in lower case, without article
  std::string_view bwb;
};

constexpr std::array kLaws = {
    Law{"algemene wet bestuursrecht", "BWBR0005537"},
    Law{"awb", "BWBR0005537"},
    Law{"elektriciteitswet 1998", "BWBR0009755"},
    Law{"gaswet", "BWBR0011440"},
    Law{"gemeentewet", "BWBR0005416"},
    Law{"grondwet", "BWBR0001840"},
    Law{"jeugdwet", "BWBR0034925"},
    Law{"kieswet", "BWBR0004627"},
    Law{"mediawet", "BWBR0025028"},
    Law{"mediawet 2008", "BWBR0025028"},
    Law{"mijnbouwwet", "BWBR0014168"},
    Law{"omgevingswet", "BWBR0037885"},
    Law{"opiumwet", "BWBR0001941"},
    Law{"participatiewet", "BWBR0015703"},
    Law{"politiewet 2012", "BWBR0031788"},
    Law{"provinciewet", "BWBR0005645"},
    Law{"telecommunicatiewet", "BWBR0009950"},
    Law{"vreemdelingenwet", "BWBR0011823"},
    Law{"vreemdelingenwet 2000", "BWBR0011823"},
    Law{"wegenverkeerswet 1994", "BWBR0006622"},
    Law{"wet langdurige zorg", "BWBR0035917"},
    Law{"wlz", "BWBR0035917"},
    Law{"wet maatschappelijke ondersteuning 2015", "BWBR0035362"},
    Law{"wmo 2015", "BWBR0035362"},
    Law{"wet milieubeheer", "BWBR0003245"},
    Law{"wet natuurbescherming", "BWBR0037552"},
    Law{"wet open overheid", "BWBR0045754"},
    Law{"woo", "BWBR0045754"},
    Law{"wetboek van strafrecht", "BWBR0001854"},
    Law{"wetboek van strafvordering", "BWBR0001903"},
    Law{"zorgverzekeringswet", "BWBR0018450"},
};

/// The books of the Burgerlijk Wetboek are laws of their own; "6:162" names book 6.
constexpr std::array<std::pair<char, std::string_view>, 8> kCivilCode = {{
    {'1', "BWBR0002656"},
    {'2', "BWBR0003045"},
    {'3', "BWBR0005291"},
    {'4', "BWBR0002761"},
    {'5', "BWBR0005288"},
    {'6', "BWBR0005289"},
    {'7', "BWBR0005290"},
    {'8', "BWBR0005034"},
}};

std::string law_key(std::string_view name) {
  std::string key = lower(one_line(name));
  for (const std::string_view article : {"van de ", "van het ", "de ", "het "})
    if (key.substr(0, article.size()) == article) {
      key.erase(0, article.size());
      break;
    }
  if (const size_t bracket = key.find(" ("); bracket != key.npos) key.erase(bracket);
  return key;
}

/// The key of the law whose name starts at `name` in the block; the table's longest name that stands there, so that a
/// name of several words is whole ("Algemene wet bestuursrecht"), else the words of `name`.
std::string law_at(const ReferenceNode& node, BlockRange name) {
  constexpr size_t kLongestName = 80;
  const std::string following = law_key(node.block.substr(name.start.value, kLongestName));
  std::string_view longest;
  for (const Law& law : kLaws)
    if (law.name.size() > longest.size() && find_word(following, law.name) == 0) longest = law.name;
  return longest.empty() ? law_key(node.text(name)) : std::string(longest);
}

std::string law_url(const std::string& key, const std::string& article) {
  std::string encoded;
  for (const char c : article) encoded += c == ':' ? std::string("%3A") : url_safe({&c, 1});
  if (key == "bw" || key == "burgerlijk wetboek") {
    for (const auto& [book, bwb] : kCivilCode)
      if (article.size() > 2 && article[0] == book && article[1] == ':')
        return "https://wetten.overheid.nl/jci1.3:c:" + std::string(bwb) + "&boek=" + book +
               "&artikel=" + url_safe(article.substr(2));
    return "";
  }
  for (const Law& law : kLaws)
    if (key == law.name) return "https://wetten.overheid.nl/jci1.3:c:" + std::string(law.bwb) + "&artikel=" + encoded;
  return "";
}

}  // namespace

ExternalReference read_law_article(const ReferenceNode& node) {
  ExternalReference reference;
  reference.kind = ReferenceKind::law_article;
  const ReferencePiece* name = node.first(NodeKind::law_name);
  const std::string key = name == nullptr ? "" : law_at(node, name->range);
  std::vector<BlockRange> numbers;
  for (const ReferencePiece& piece : node.pieces) {
    if (piece.kind != NodeKind::article_number) continue;
    const std::string article = one_line(node.text(piece.range));
    std::string id = "artikel " + article;
    if (!key.empty()) id += " " + key;
    reference.targets.push_back({id, key.empty() ? "" : law_url(key, article), {}});
    numbers.push_back(piece.range);
  }
  for (size_t index = 0; index < numbers.size(); ++index)
    reference.targets[index].range = target_range(node, numbers, index);
  if (reference.targets.empty()) reference.targets.push_back({one_line(node.text()), "", node.range});
  return reference;
}

}  // namespace vraagbaak::model
