#include "engine/gazetteer/gazetteer_file.hpp"

#include "engine/core/error.hpp"
#include "engine/gazetteer/gazetteer_writer.hpp"
#include "tests/support/test_world.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <limits>
#include <random>
#include <tuple>

namespace sitmap {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// A file name that is free, and free again afterwards.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& name)
        : path(std::filesystem::temp_directory_path() / ("sitmap-" + std::to_string(getpid()) + "-" + name)) {}
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() { std::filesystem::remove(path); }

    const std::filesystem::path path;
};

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

void put(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream{file, std::ios::binary | std::ios::trunc} << bytes;
}

Problems write(const TemporaryFile& file, std::vector<Place> places) {
    Problems problems;
    write_gazetteer(file.path, std::move(places), {{"test", "1", "CC0-1.0", "nobody", "", "", 0}}, problems);
    return problems;
}

std::string world_bytes() {
    const TemporaryFile file{"world"};
    write(file, test::test_world_places());
    return bytes_of(file.path);
}

/// Asks for all there is; damage may only show as InputError.
void ask_everything(const Gazetteer& gazetteer) {
    for (std::uint32_t number = 0; number < std::min<std::size_t>(gazetteer.size(), 100); ++number) {
        const PlaceIndex index{number};
        const Place place = gazetteer.place(index);
        gazetteer.summary(index);
        gazetteer.by_id(place.id);
        gazetteer.parts_of(place.id);
        gazetteer.find(place.name);
        gazetteer.nearest_spellings(place.name);
    }
    gazetteer.find("Tarsxn");
    gazetteer.within({-180, -90, 180, 90});
    gazetteer.sources();
    gazetteer.version();
}

TEST(GazetteerFile, gives_back_every_place_as_it_was_written) {
    auto places = test::test_world_places();
    std::ranges::sort(places, {}, &Place::id);
    ASSERT_EQ(test::test_world().size(), places.size());
    for (std::uint32_t number = 0; number < places.size(); ++number) {
        EXPECT_EQ(test::test_world().place(PlaceIndex{number}), places[number]);
    }
}

TEST(GazetteerFile, does_not_depend_on_the_order_of_places) {
    auto places = test::test_world_places();
    std::mt19937 random{4711};
    std::ranges::shuffle(places, random);
    const TemporaryFile file{"shuffled"};
    write(file, places);
    EXPECT_TRUE(bytes_of(file.path) == world_bytes());
}

TEST(GazetteerFile, keeps_its_sources_and_is_versioned_by_content) {
    const TemporaryFile one{"one"};
    const TemporaryFile other{"other"};
    auto places = test::test_world_places();
    write(one, places);
    places.pop_back();
    write(other, places);
    EXPECT_EQ(load_gazetteer(one.path).sources().at(0).licence, "CC0-1.0");
    EXPECT_THAT(load_gazetteer(one.path).version(), SizeIs(12));
    EXPECT_NE(load_gazetteer(one.path).version(), load_gazetteer(other.path).version());
    EXPECT_TRUE(verify(one.path));
}

TEST(GazetteerFile, may_be_empty) {
    const TemporaryFile file{"empty"};
    write(file, {});
    const Gazetteer gazetteer = load_gazetteer(file.path);
    EXPECT_EQ(gazetteer.size(), 0U);
    EXPECT_THAT(gazetteer.find("Tarsin"), IsEmpty());
    EXPECT_THAT(gazetteer.within({-180, -90, 180, 90}), IsEmpty());
    EXPECT_EQ(gazetteer.by_id("world:tarsin"), std::nullopt);
}

TEST(GazetteerFile, knows_each_of_the_spellings_that_fold_alike) {
    Place ford = test::place_from_line("world:ford\tFord\tP.PPL\tXM\t\t0\t10\t20");
    ford.names.push_back({"Old Ford", "", Script::latin, NameKind::alternate});
    ford.names.push_back({"OLD-FORD", "", Script::latin, NameKind::alternate});
    const TemporaryFile file{"spellings"};
    write(file, {ford});
    const Gazetteer gazetteer = load_gazetteer(file.path);
    for (const auto& [asked, match, name] : {std::tuple{"Old Ford", MatchKind::exact, "Old Ford"},
                                             {"OLD-FORD", MatchKind::exact, "OLD-FORD"},
                                             {"old ford", MatchKind::folded, "Old Ford"}}) {
        const auto matches = gazetteer.find(asked);
        ASSERT_THAT(matches, SizeIs(1)) << asked;
        EXPECT_EQ(matches[0].match, match) << asked;
        EXPECT_EQ(matches[0].name, name) << asked;
    }
}

TEST(GazetteerWriter, leaves_out_and_tells_places_without_a_position) {
    const auto good = test::place_from_line("world:good\tGood\tP.PPL\tXM\t\t0\t10\t20");
    const auto beyond = test::place_from_line("world:beyond\tBeyond\tP.PPL\tXM\t\t0\t10\t91.2");
    const auto lost = test::place_from_line("world:lost\tLost\tP.PPL\tXM\t\t0\t0\t0");
    const TemporaryFile file{"positions"};
    const Problems problems = write(file, {beyond, good, lost});
    ASSERT_THAT(problems, SizeIs(2));
    EXPECT_THAT(problems[0].what, HasSubstr("world:beyond"));
    EXPECT_THAT(problems[1].what, HasSubstr("world:lost"));
    EXPECT_EQ(load_gazetteer(file.path).size(), 1U);
}

TEST(GazetteerWriter, keeps_one_of_two_places_with_an_id_whatever_their_order) {
    const auto a = test::place_from_line("world:same\tFirst\tP.PPL\tXM\t\t0\t10\t20");
    const auto b = test::place_from_line("world:same\tSecond\tP.PPL\tXM\t\t0\t11\t20");
    const TemporaryFile ab{"ab"};
    const TemporaryFile ba{"ba"};
    const Problems problems = write(ab, {a, b});
    write(ba, {b, a});
    ASSERT_THAT(problems, SizeIs(1));
    EXPECT_THAT(problems[0].why, HasSubstr("used already"));
    EXPECT_EQ(load_gazetteer(ab.path).size(), 1U);
    EXPECT_EQ(bytes_of(ab.path), bytes_of(ba.path));
}

TEST(GazetteerWriter, says_where_it_cannot_write) {
    Problems problems;
    EXPECT_THROW(write_gazetteer("/nowhere/at/all", {}, {}, problems), OutputError);
}

std::string complaint(const std::string& bytes) {
    const TemporaryFile file{"refused"};
    put(file.path, bytes);
    try {
        load_gazetteer(file.path);
    } catch (const InputError& error) {
        return error.what();
    }
    return "";
}

TEST(DamagedGazetteer, is_refused_with_the_reason_and_the_way_out) {
    const std::string whole = world_bytes();
    EXPECT_EQ(complaint(whole), "");
    EXPECT_THAT(complaint(""), HasSubstr("not a gazetteer"));
    EXPECT_THAT(complaint(std::string(1000, 'x')), HasSubstr("not a gazetteer"));
    EXPECT_THAT(complaint(whole.substr(0, whole.size() / 2)), HasSubstr("half-written"));
    std::string newer = whole;
    newer[8] = 9;
    EXPECT_THAT(complaint(newer), HasSubstr("format 9"));
    for (const std::string& bytes : {std::string{}, whole.substr(0, 100), newer}) {
        EXPECT_THAT(complaint(bytes), HasSubstr("sitmap gazetteer build"));
    }
    EXPECT_THROW(load_gazetteer("/nowhere/sitmap.gazetteer"), InputError);
    EXPECT_THROW(load_gazetteer("/tmp"), InputError);
}

TEST(DamagedGazetteer, is_refused_wherever_it_was_cut) {
    const std::string whole = world_bytes();
    for (std::size_t size = 0; size < whole.size(); size += 1 + size / 7) {
        EXPECT_NE(complaint(whole.substr(0, size)), "") << size << " bytes";
    }
}

TEST(DamagedGazetteer, throws_input_error_and_nothing_else_whatever_byte_changed) {
    const std::string whole = world_bytes();
    const TemporaryFile file{"flipped"};
    std::mt19937 random{20250727};
    int told = 0;
    for (int round = 0; round < 100; ++round) {
        std::string bytes = whole;
        for (int flips = 0; flips < 8; ++flips) {
            bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
        }
        put(file.path, bytes);
        try {
            ask_everything(load_gazetteer(file.path));
        } catch (const InputError&) {
            ++told;
        }
    }
    EXPECT_GT(told, 0);
}

TEST(DamagedGazetteer, is_refused_with_homes_that_its_index_has_not) {
    const std::string whole = world_bytes();
    for (const std::uint64_t homes : {std::uint64_t{0}, std::uint64_t{1000000}, ~std::uint64_t{0}}) {
        std::string bytes = whole;
        std::memcpy(&bytes[offsetof(gazetteer_file::Header, homes)], &homes, sizeof homes);
        EXPECT_THAT(complaint(bytes), HasSubstr("name index is not whole")) << homes;
    }
}

TEST(DamagedGazetteer, cannot_rank_by_what_is_no_number) {
    using namespace gazetteer_file;
    std::string bytes = world_bytes();
    SectionEntry linked{};
    std::memcpy(&linked, &bytes[sizeof(Header) + static_cast<std::size_t>(Section::linked) * sizeof linked],
                sizeof linked);
    const double no_number = std::numeric_limits<double>::quiet_NaN();
    for (std::uint64_t i = 0; i < linked.count; ++i) {
        std::memcpy(&bytes[linked.offset + i * sizeof(LinkedName) + offsetof(LinkedName, prominence)], &no_number,
                    sizeof no_number);
    }
    const TemporaryFile file{"no-number"};
    put(file.path, bytes);
    EXPECT_THROW(load_gazetteer(file.path).find("Tarsin"), InputError);
}

TEST(DamagedGazetteer, does_not_verify) {
    std::string bytes = world_bytes();
    bytes.back() = static_cast<char>(bytes.back() + 1);
    const TemporaryFile file{"changed"};
    put(file.path, bytes);
    EXPECT_FALSE(verify(file.path));
}

/// Places with names of random syllables, so that many fold alike or begin alike.
std::vector<Place> random_places(unsigned seed, std::size_t count) {
    std::mt19937 random{seed};
    const auto pick = [&random](const auto& from) { return from[random() % std::size(from)]; };
    constexpr std::array<std::string_view, 9> syllables{"Al-", "Ras ", "ma", "qu", "da", "É", "ال", "עין ", "-no"};
    std::vector<Place> places(count);
    for (std::size_t number = 0; number < count; ++number) {
        Place& place = places[number];
        place.id = "random:" + std::to_string(number);
        place.point = {static_cast<double>(random() % 3600000) / 1e4 - 180,
                       static_cast<double>(random() % 1800000) / 1e4 - 90};
        for (int name = 0; name < 3; ++name) {
            std::string text = "N";
            for (int i = 0; i < 4; ++i) {
                text += pick(syllables);
            }
            place.names.push_back({text, "", script_of(text), static_cast<NameKind>(random() % 4)});
        }
        place.name = place.names.front().text;
    }
    return places;
}

TEST(RandomGazetteer, finds_every_place_by_every_name_id_and_position) {
    const auto places = random_places(1974, 400);
    const TemporaryFile file{"random"};
    EXPECT_THAT(write(file, places), IsEmpty());
    const Gazetteer gazetteer = load_gazetteer(file.path);
    for (const Place& place : places) {
        const auto index = gazetteer.by_id(place.id);
        ASSERT_TRUE(index.has_value());
        for (const PlaceName& name : place.names) {
            const auto matches = gazetteer.find(name.text, {.limit = 1000});
            const auto match = std::ranges::find(matches, *index, &NameMatch::place);
            ASSERT_NE(match, matches.end()) << name.text;
            EXPECT_EQ(match->match, MatchKind::exact) << name.text;
        }
        const Box around{place.point.lon - 0.01, place.point.lat - 0.01, place.point.lon + 0.01,
                         place.point.lat + 0.01};
        EXPECT_THAT(gazetteer.within(around), testing::Contains(*index));
    }
}

TEST(RandomGazetteer, is_whole_beyond_a_large_page) {
    const TemporaryFile file{"large"};
    write(file, random_places(26, 12000));
    ASSERT_GT(std::filesystem::file_size(file.path), std::size_t{4} << 20U);
    EXPECT_TRUE(verify(file.path));
    EXPECT_EQ(load_gazetteer(file.path).size(), 12000U);
}

TEST(RandomGazetteer, gives_within_what_a_scan_gives) {
    const TemporaryFile file{"boxes"};
    write(file, random_places(73, 500));
    const Gazetteer gazetteer = load_gazetteer(file.path);
    for (const Box box : {Box{-20, -10, 30, 40}, Box{170, -60, -170, 60}, Box{-180, -90, 180, 90}, Box{1, 1, 1, 1}}) {
        std::vector<PlaceIndex> scanned;
        for (std::uint32_t number = 0; number < gazetteer.size(); ++number) {
            if (contains(box, gazetteer.summary(PlaceIndex{number}).point)) {
                scanned.push_back(PlaceIndex{number});
            }
        }
        EXPECT_EQ(gazetteer.within(box), scanned) << box;
    }
}

}  // namespace
}  // namespace sitmap
