// The stems of words, by which sentences about the same thing are told from others. The only user of libstemmer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facts/words.h"

namespace vraagbaak::facts {

/// The stem of one word by Snowball's Dutch stemmer: "vergunningen" and "vergunning" give the same. So do, beyond
/// Snowball, "huizen" and "huis", "boetes" and "boete", and the forms of a verb (verb_forms.h). The word should be in
/// lower case; diacritics do not count.
std::string stem(std::string_view word);

/// True for a word that says what a text is about: no figure, no word of one letter, and none that any sentence may
/// have ("de", "van", "zijn").
bool is_content_word(const Word& word);
/// Adds the stem of `word` to `stems`, unless it is among them or `word` is no content word.
void add_content_stem(const Word& word, std::vector<std::string>& stems);
/// The stems of the content words in `text`, in text order, each once.
std::vector<std::string> content_stems(std::string_view text);

}  // namespace vraagbaak::facts
