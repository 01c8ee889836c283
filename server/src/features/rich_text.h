// A small structured text, as hovers need it, with a renderer for Markdown and one for plain text. Text that comes
// from a document enters only as the text of a run: it is escaped and can become neither markup nor a link. Links
// carry addresses that we made.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vraagbaak::features {

struct RichText {
  struct Run {
    std::string text;
    bool strong = false;
    std::string link;  ///< an https address, or a file URI without host; any other is left out by the renderers
  };
  struct Block {
    enum class Kind : uint8_t { heading, paragraph, quote } kind = Kind::paragraph;
    std::vector<Run> runs;
  };
  std::vector<Block> blocks;

  RichText& heading(std::string text);
  RichText& paragraph(std::string text);
  RichText& quote(std::string text);
  bool empty() const { return blocks.empty(); }
};

/// GitHub-flavoured Markdown that shows every run exactly as its text, on one line per block.
std::string render_markdown(const RichText& text);
/// The same without markup; a web address follows its text, a file is named by its text alone.
std::string render_plain(const RichText& text);

/// `text` with everything escaped that Markdown (CommonMark, GFM and its bare-address links) would read as markup.
/// Line breaks and control characters become blanks.
std::string escape_markdown(std::string_view text);
/// An address for the brackets of a Markdown link, with everything percent-encoded that could end the link or begin an
/// entity in it.
std::string encode_link(std::string_view link);

}  // namespace vraagbaak::features
