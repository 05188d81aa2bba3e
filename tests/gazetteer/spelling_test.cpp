#include "engine/gazetteer/spelling.hpp"

#include "engine/core/text.hpp"
#include "engine/gazetteer/gazetteer_writer.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace sitmap {
namespace {

/// Few letters, so that many names are near one another.
std::string random_name(std::mt19937& random) {
    static const std::vector<std::string> letters{"a", "b", "c", "o", "ж"};
    std::string name;
    for (std::size_t left = 3 + random() % 6; left > 0; --left) {
        name += letters[random() % letters.size()];
    }
    return name;
}

/// A gazetteer's bytes with a thousand such names.
std::vector<char> bytes_of_names(std::mt19937& random) {
    std::vector<Place> places;
    for (std::set<std::string> known; known.size() < 1000;) {
        Place place;
        place.name = random_name(random);
        place.id = "test:" + place.name;
        place.point = {20, 10};
        place.names = {{place.name, "", Script::latin, NameKind::primary}};
        if (known.insert(place.name).second) {
            places.push_back(std::move(place));
        }
    }
    const auto file = std::filesystem::temp_directory_path() / "sitmap-spelling-test.gazetteer";
    Problems problems;
    write_gazetteer(file, std::move(places), {}, problems);
    std::ifstream in{file, std::ios::binary};
    std::vector<char> bytes{std::istreambuf_iterator<char>{in}, {}};
    std::filesystem::remove(file);
    return bytes;
}

using Near = std::set<std::pair<std::string, std::size_t>>;

/// What measuring every name finds.
Near measured(const gazetteer_file::Reader& reader, std::string_view name, std::size_t most) {
    Near near;
    for (const auto ref : reader.section<gazetteer_file::TextRef>(gazetteer_file::Section::spellings)) {
        const std::string_view spelling = reader.text(ref);
        const std::size_t distance = edit_distance(name, spelling, most);
        const bool begins_alike = decode_at(spelling, 0).code == decode_at(name, 0).code;
        if (distance > 0 && distance <= (begins_alike ? most : 1)) {
            near.emplace(spelling, distance);
        }
    }
    return near;
}

TEST(Spelling, the_walk_finds_what_measuring_every_name_finds) {
    const unsigned seed = 6021;
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random{seed};
    const std::vector<char> bytes = bytes_of_names(random);
    const gazetteer_file::Reader reader{std::as_bytes(std::span{bytes}), "made"};
    for (int asked = 0; asked < 200; ++asked) {
        const std::string name = random_name(random);
        for (std::size_t most = 1; most <= 3; ++most) {
            Near found;
            for (const NearSpelling& near : near_spellings(reader, name, most)) {
                EXPECT_TRUE(found.emplace(near.joined, near.distance).second) << name << " finds one twice";
            }
            EXPECT_EQ(found, measured(reader, name, most)) << name << " within " << most;
        }
    }
}

}  // namespace
}  // namespace sitmap
