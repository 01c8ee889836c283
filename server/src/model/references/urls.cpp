// Web addresses as they stand in papers: glued to a note number, to a full stop or to a closing bracket, broken over
// a line end, without their scheme. Nothing but http and https ever becomes a link.
#include <algorithm>

#include "model/characters.h"
#include "model/references/reference_node.h"

namespace vraagbaak::model {

namespace {

/// Bytes of punctuation at the end of `url` that belong to the sentence around it; 0 if none.
size_t trailing_punctuation(std::string_view url) {
  for (const std::string_view mark :
       {"\xC2\xBB", "\xC2\xAB", "\xE2\x80\x9D", "\xE2\x80\x99", "\xE2\x80\xA6", "\xE2\x80\x9C"})
    if (url.size() > mark.size() && url.substr(url.size() - mark.size()) == mark) return mark.size();
  if (url.empty()) return 0;
  const char last = url.back();
  if (std::string_view(".,;:!?'\"").find(last) != std::string_view::npos) return 1;
  // A closing bracket is the address's own when it opened it.
  const auto unopened = [&](char open, char close) {
    return last == close && std::count(url.begin(), url.end(), close) > std::count(url.begin(), url.end(), open);
  };
  return unopened('(', ')') || unopened('[', ']') || last == '>' ? 1 : 0;
}

bool starts_with(std::string_view text, std::string_view prefix) {
  return lower(text.substr(0, prefix.size())) == prefix;
}

}  // namespace

ExternalReference read_url(const ReferenceNode& node) {
  std::string_view written = trimmed(node.text());
  auto start = static_cast<uint32_t>(written.data() - node.block.data());
  size_t lead = 0;
  while (lead < written.size() && is_digit(written[lead])) ++lead;
  if (lead > 0 && (starts_with(written.substr(lead), "http") || starts_with(written.substr(lead), "www."))) {
    written.remove_prefix(lead);
    start += static_cast<uint32_t>(lead);
  }
  for (size_t size = trailing_punctuation(written); size != 0; size = trailing_punctuation(written))
    written.remove_suffix(size);

  std::string address;
  for (size_t at = 0; at < written.size();) {
    const size_t blank = blank_at(written, at);
    if (blank == 0) address += written[at];
    at += std::max<size_t>(blank, 1);
  }
  std::string url;
  if (starts_with(address, "http://") || starts_with(address, "https://"))
    url = url_safe(address);
  else if (address.find("://") == address.npos && address.find(':') == address.npos)
    url = "https://" + url_safe(address);
  ExternalReference reference;
  reference.kind = ReferenceKind::url;
  reference.targets.push_back({address, url, {{start}, {start + static_cast<uint32_t>(written.size())}}});
  return reference;
}

}  // namespace vraagbaak::model
