// Words with what they stand for. Most words of a text are in no vocabulary, and are told apart by their first byte and
// their length before anything is hashed.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace vraagbaak::facts {

/// The views must outlive the vocabulary.
template <typename Value>
class Vocabulary {
 public:
  /// What `word` stands for, to be set; a word that is new is added.
  Value& operator[](std::string_view word) {
    lengths_[first_byte(word)] |= length_bit(word);
    return values_[word];
  }

  /// False for a word that is not in it, by its first byte and length.
  bool may_contain(std::string_view word) const { return (lengths_[first_byte(word)] & length_bit(word)) != 0; }
  /// nullptr for a word that is not in it.
  const Value* find(std::string_view word) const {
    if (!may_contain(word)) return nullptr;
    const auto found = values_.find(word);
    return found == values_.end() ? nullptr : &found->second;
  }
  bool contains(std::string_view word) const { return find(word) != nullptr; }

  auto begin() { return values_.begin(); }
  auto end() { return values_.end(); }

 private:
  static size_t first_byte(std::string_view word) { return word.empty() ? 0 : static_cast<uint8_t>(word.front()); }
  static uint32_t length_bit(std::string_view word) { return uint32_t{1} << std::min<size_t>(word.size(), 31); }

  std::array<uint32_t, 256> lengths_{};  ///< by first byte: bit n for words of n bytes, the last one for any longer
  std::unordered_map<std::string_view, Value> values_;
};

}  // namespace vraagbaak::facts
