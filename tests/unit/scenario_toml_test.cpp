// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "contrapeso/scenario/toml_precheck.h"
#include "contrapeso/scenario/toml_to_json.h"

namespace contrapeso::scenario {
namespace {

std::string fault(std::string_view text) {
    Diagnostics faults;
    bool const read = read_toml(text, "f.toml", faults).has_value();
    EXPECT_EQ(read, faults.empty());
    return faults.empty() ? "" : to_string(faults.front());
}

TEST(TomlToJson, KeepsValuesAndWhereTheyStand) {
    Diagnostics faults;
    auto const document = read_toml("start = 2022-03-27\n[[change]]\n  value = 1.5\n  \"a/b\" = [1, true]\n", "f.toml", faults);
    ASSERT_TRUE(document);
    EXPECT_EQ(document->value.dump(), R"({"change":[{"a/b":[1,true],"value":1.5}],"start":"2022-03-27"})");
    EXPECT_EQ(document->where("/start"), "f.toml:1:9");
    EXPECT_EQ(document->where_key("/start"), "f.toml:1:1");
    EXPECT_EQ(document->where("/change/0/value"), "f.toml:3:11");
    EXPECT_EQ(document->where("/change/0/a~1b/1"), "f.toml:4:15");
    EXPECT_EQ(document->where("/change/0/absent"), document->where("/change/0"));
}

TEST(TomlToJson, StopsAtAFaultOfSyntaxWithItsPlace) {
    EXPECT_TRUE(fault("a = 1\nb = = 2\n").starts_with("f.toml:2:5: "));
    EXPECT_TRUE(fault("a = 1\na = 2\n").starts_with("f.toml:2:5: "));
    EXPECT_NE(fault("start = 2023-02-29\n").find("Write a day that exists"), std::string::npos);
}

TEST(TomlToJson, RefusesWhatTheParserCannotBear) {
    EXPECT_EQ(fault(std::string("a = 1\n\0", 7)), "f.toml:2:1: a control character stands here. Save the file as plain UTF-8 text");
    EXPECT_EQ(fault("a = \"\x02\"\n"), "f.toml:1:6: a control character stands here. Save the file as plain UTF-8 text");
    EXPECT_EQ(fault("a = \"\xff\"\n"), "f.toml:1:6: this is not UTF-8 text. Save the file as UTF-8");
    EXPECT_TRUE(fault("a = 1\naño = 1\n").starts_with("f.toml:2:2: `ñ` stands outside of a text in quotes"));
    EXPECT_TRUE(fault("3=\"2\"-.ï»»").starts_with("f.toml:1:8: "));
    std::string deep = "a";
    for (int i = 0; i < 100000; ++i) {
        deep += ".a";
    }
    EXPECT_NE(fault(deep + " = 1\n").find("more than 16 parts"), std::string::npos);
    EXPECT_NE(fault("a = " + std::string(1000, '[')).find("more than 32 deep"), std::string::npos);
    EXPECT_NE(fault("a = " + std::string(20, '[') + std::string(20, ']') + "\n").find("more than 12 deep"), std::string::npos);
    EXPECT_NE(fault(std::string(101, 'k') + " = 1\n").find("longer than 100 letters"), std::string::npos);
    EXPECT_NE(fault(std::string(largest_toml + 1, '#')).find("larger than 2 MB"), std::string::npos);
    EXPECT_EQ(fault("a = “x”\n"), "f.toml:1:5: `“` stands outside of a text in quotes. Write straight quotes: \"");
}

TEST(TomlToJson, TakesAccentsInTextsAndComments) {
    EXPECT_EQ(fault("# año\na = \"año\" # é\nb = 'ñ'\nc = \"\"\"ü \"\" \\\" \"\"\"\nd = '''\nß'''\n"), "");
    EXPECT_EQ(fault("a = \"\\\\\"\nb = \"é\"\n"), "");
    EXPECT_EQ(fault("\xEF\xBB\xBF"
                    "a = 1\r\nb = 2\r\n"),
              "");
    EXPECT_EQ(fault(""), "");
}

TEST(TomlToJson, RefusesNumbersThatAreNotFinite) {
    EXPECT_EQ(fault("a = 1\nb = nan\n"), "f.toml:2:5: a number must be finite. Write a number; nan and inf are none");
}

}  // namespace
}  // namespace contrapeso::scenario
