#include "engine/gazetteer/asked_name.hpp"

#include "engine/gazetteer/gazetteer_writer.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>

namespace sitmap {
namespace {

std::vector<char> bytes_with(const std::string& name) {
    Place place;
    place.id = "test:1";
    place.name = name;
    place.point = {20, 10};
    place.names = {{name, "", Script::latin, NameKind::primary}};
    const auto file = std::filesystem::temp_directory_path() / "sitmap-asked-name-test.gazetteer";
    Problems problems;
    write_gazetteer(file, {place}, {}, problems);
    std::ifstream in{file, std::ios::binary};
    std::vector<char> bytes{std::istreambuf_iterator<char>{in}, {}};
    std::filesystem::remove(file);
    return bytes;
}

TEST(AskedName, makes_each_form_once) {
    const std::vector<char> bytes = bytes_with("Qunaytirah");
    const gazetteer_file::Reader reader{std::as_bytes(std::span{bytes}), "made"};
    AskedName asked{reader, "Al-Qunaytira"};
    EXPECT_EQ(asked.folded(), "al qunaytira");
    EXPECT_EQ(asked.joined(), "qunaytira");
    EXPECT_EQ(asked.loose(), "kunitira");
    EXPECT_EQ(asked.sounds(Script::arabic), "kntr");
    EXPECT_EQ(&asked.loose(), &asked.loose());
    EXPECT_EQ(asked.phrase(), std::nullopt);
}

TEST(AskedName, knows_what_is_spelt_nearly_so) {
    const std::vector<char> bytes = bytes_with("Qunaytora");
    const gazetteer_file::Reader reader{std::as_bytes(std::span{bytes}), "made"};
    AskedName asked{reader, "Al-Qunaytira"};
    ASSERT_EQ(asked.near(1).size(), 1U);
    EXPECT_EQ(asked.near(1).front().joined, "qunaytora");
    EXPECT_EQ(&asked.near(1), &asked.near(1));
}

TEST(AskedName, of_a_phrase_knows_the_name_in_it) {
    const std::vector<char> bytes = bytes_with("Oss");
    const gazetteer_file::Reader reader{std::as_bytes(std::span{bytes}), "made"};
    AskedName asked{reader, "town of Oss"};
    const std::optional<TypedPhrase>& phrase = asked.phrase();
    ASSERT_TRUE(phrase);
    EXPECT_EQ(asked.within(*phrase).folded(), "oss");
    EXPECT_EQ(&asked.within(*phrase), &asked.within(*phrase));
}

}  // namespace
}  // namespace sitmap
