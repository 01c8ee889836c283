// The stems of words, by which sentences about the same thing are told from others. The only user of libstemmer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vraagbaak::facts {

/// The stem of one word by Snowball's Dutch stemmer: "vergunningen" and "vergunning" give the same. The word should be
/// in lower case; diacritics do not count.
std::string stem(std::string_view word);

/// The stems of the words in `text` that say what it is about: no figures, no words of one letter, and none that any
/// sentence may have ("de", "van", "zijn"). In text order, each once.
std::vector<std::string> content_stems(std::string_view text);

}  // namespace vraagbaak::facts
