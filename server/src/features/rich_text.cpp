#include "features/rich_text.h"

#include <algorithm>

namespace vraagbaak::features {
namespace {

constexpr std::string_view kSecureWeb = "https://";
/// A text of the workspace; without a host, so that nothing is fetched from elsewhere.
constexpr std::string_view kFile = "file:///";

bool is_control(char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; }
bool is_list_digit(char c) { return c >= '0' && c <= '9'; }

bool is_www(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c == 'w' || c == 'W'; });
}

bool is_safe_link(std::string_view link) { return link.starts_with(kSecureWeb) || link.starts_with(kFile); }

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

void append_run(std::string& out, std::string_view text, const RichText::Run& run, bool strong) {
  const auto escaped = escape_markdown(text);
  if (escaped.empty()) return;
  if (!out.empty() && out.back() != '\n' && out.back() != ' ') out.push_back(' ');
  if (strong) out += "**";
  if (is_safe_link(run.link)) {
    out += "[" + escaped + "](" + encode_link(run.link) + ")";
  } else {
    out += escaped;
  }
  if (strong) out += "**";
}

/// A block's paragraphs; a line break within a run begins a new one.
std::vector<std::string> markdown_paragraphs(const RichText::Block& block) {
  std::vector<std::string> paragraphs(1);
  for (const auto& run : block.runs) {
    bool first = true;
    for (const auto line : lines_of(run.text)) {
      if (!first) paragraphs.emplace_back();
      first = false;
      append_run(paragraphs.back(), line, run, run.strong || block.kind == RichText::Block::Kind::heading);
    }
  }
  return paragraphs;
}

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

}  // namespace

RichText& RichText::heading(std::string text) {
  blocks.push_back({Block::Kind::heading, {{std::move(text), false, {}}}});
  return *this;
}

RichText& RichText::paragraph(std::string text) {
  blocks.push_back({Block::Kind::paragraph, {{std::move(text), false, {}}}});
  return *this;
}

RichText& RichText::quote(std::string text) {
  blocks.push_back({Block::Kind::quote, {{std::move(text), false, {}}}});
  return *this;
}

std::string escape_markdown(std::string_view text) {
  std::string flat(text);
  std::replace_if(flat.begin(), flat.end(), is_control, ' ');
  const auto content = without_blanks(flat);
  std::string out;
  out.reserve(content.size() + content.size() / 8);
  // Only at the start of a line do these make a list, a rule or a heading.
  size_t digits = 0;
  while (digits < content.size() && is_list_digit(content[digits])) ++digits;
  for (size_t i = 0; i < content.size(); ++i) {
    const char c = content[i];
    const bool markup = std::string_view("\\`*_{}[]<>#|~!&@$").find(c) != std::string_view::npos;
    const bool line_start = i == 0 && (c == '+' || c == '-' || c == '=');
    const bool ordered_list = digits > 0 && i == digits && (c == '.' || c == ')');
    // GFM makes links of bare addresses; "https\:" and "www\." are plain text.
    const bool address = (c == ':' && i + 1 < content.size() && content[i + 1] == '/') ||
                         (c == '.' && i >= 3 && is_www(content.substr(i - 3, 3)));
    if (markup || line_start || ordered_list || address) out.push_back('\\');
    out.push_back(c);
  }
  return out;
}

std::string encode_link(std::string_view link) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  constexpr std::string_view kUnsafe = "<>()[]{}|\\^`\"';";
  std::string out;
  for (const char c : link) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > ' ' && byte < 0x7f && kUnsafe.find(c) == std::string_view::npos) {
      out.push_back(c);
    } else {
      out.push_back('%');
      out.push_back(kHex[byte >> 4]);
      out.push_back(kHex[byte & 15]);
    }
  }
  return out;
}

std::string render_markdown(const RichText& text) {
  std::string out;
  for (const auto& block : text.blocks) {
    const bool quote = block.kind == RichText::Block::Kind::quote;
    bool first = true;
    for (const auto& paragraph : markdown_paragraphs(block)) {
      if (paragraph.empty()) continue;
      if (!out.empty()) out += quote && !first ? "\n>\n" : "\n\n";
      first = false;
      if (quote) out += "> ";
      out += paragraph;
    }
  }
  return out;
}

std::string render_plain(const RichText& text) {
  std::string out;
  for (const auto& block : text.blocks) {
    std::string paragraph;
    for (const auto& run : block.runs) {
      if (run.text.empty()) continue;
      if (!paragraph.empty() && paragraph.back() != ' ') paragraph.push_back(' ');
      paragraph += run.text;
      if (run.link.starts_with(kSecureWeb) && run.link != run.text) paragraph += " (" + run.link + ")";
    }
    if (paragraph.empty()) continue;
    if (!out.empty()) out += "\n\n";
    out += paragraph;
  }
  return out;
}

}  // namespace vraagbaak::features
