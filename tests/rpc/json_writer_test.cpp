#include "rpc/json_writer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include "support/json.h"

namespace vraagbaak::rpc {
namespace {

using nlohmann::json;

std::string as_json(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

TEST(JsonWriter, PutsCommasBetweenValuesOnly) {
  JsonWriter out;
  out.begin_object().field("a", 1).key("b").begin_array().value("x").begin_object().end_object().begin_array();
  out.end_array().value(nullptr).value(true).end_array().field("c", "d").key("e").raw("[1]").end_object();
  EXPECT_EQ(out.take().text, R"({"a":1,"b":["x",{},[],null,true],"c":"d","e":[1]})");
  out.begin_array().value(2).end_array();
  EXPECT_EQ(out.text(), "[2]");
}

TEST(JsonWriter, WritesNumbersOfEverySize) {
  JsonWriter out;
  out.begin_array().value(0).value(-1).value(uint32_t{4000000000}).value(std::numeric_limits<int64_t>::min());
  out.value(std::numeric_limits<uint64_t>::max()).value(0.5).value(1e300).value(std::nan("")).value(int8_t{-128});
  out.end_array();
  EXPECT_EQ(out.text(), "[0,-1,4000000000,-9223372036854775808,18446744073709551615,0.5,1e+300,null,-128]");
}

TEST(JsonWriter, EscapesWhatJsonEscapes) {
  EXPECT_EQ(as_json("a\"b\\c\nd\re\tf\x01\x1F\x7F/"), "\"a\\\"b\\\\c\\nd\\re\\tf\\u0001\\u001f\x7F/\"");
  EXPECT_EQ(as_json(std::string_view("\0", 1)), "\"\\u0000\"");
  EXPECT_EQ(as_json("coördinatie 😀"), "\"coördinatie 😀\"");
}

TEST(JsonWriter, ReplacesInvalidUtf8) {
  EXPECT_EQ(as_json("a\xFF"
                    "b"),
            "\"a\xEF\xBF\xBD"
            "b\"");
  EXPECT_EQ(as_json("\xE2\x82"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\"");
  EXPECT_EQ(as_json("\xED\xA0\x80"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

TEST(JsonWriter, EveryStringComesBackFromAParser) {
  std::mt19937 random(11);
  const std::vector<std::string> pieces = {
      "a", "\"", "\\", "\n", "\x01", "\x1F", " ", "!", "\x7F", "é", "€", "😀", "Vraag 12 aan de minister"};
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (size_t i = random() % 24; i > 0; --i) text.append(pieces[random() % pieces.size()]);
    ASSERT_EQ(json::parse(as_json(text)).get<std::string>(), text);
  }
}

TEST(JsonWriter, AnyBytesGiveValidJson) {
  std::mt19937 random(12);
  for (int round = 0; round < 5000; ++round) {
    std::string bytes(random() % 24, ' ');
    for (char& c : bytes) c = static_cast<char>(random());
    ASSERT_TRUE(json::accept(as_json(bytes)));
  }
}

}  // namespace
}  // namespace vraagbaak::rpc
