#include "engine/wording/event_types.hpp"

#include "engine/core/error.hpp"
#include "tests/support/folder.hpp"

#include <gmock/gmock.h>

#include <set>

namespace sitmap {
namespace {

std::string complaint_about(const std::string& table) {
    const test::Folder folder;
    folder.file("types.tsv", table);
    try {
        load_event_types(folder.path());
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

TEST(EventTypes, each_has_a_known_layer_and_a_label) {
    const std::set<std::string> layers{"strike_sites", "advance_points", "buffer_zone", "clashes", "diplomacy",
                                       "agreements",   "context",        "other",       "none"};
    const EventTypes types = load_event_types(SITMAP_SOURCE_DIR "/geodata/codebook");
    EXPECT_GE(types.all().size(), 30U);
    for (const EventType& type : types.all()) {
        EXPECT_TRUE(layers.contains(type.layer)) << type.name;
        EXPECT_FALSE(type.label.empty()) << type.name;
        EXPECT_EQ(types.find(type.name), &type);
    }
    EXPECT_EQ(types.find("picnic"), nullptr);
}

TEST(EventTypes, names_file_and_line_of_a_bad_row) {
    EXPECT_THAT(complaint_about("# types\nstrike\tstrike_sites\tStrike\t\t\t\t\t\tmany\n"),
                testing::HasSubstr("types.tsv:2: 'many' is not a number"));
    EXPECT_THAT(complaint_about("a\tother\tA\t\t\t\t\t\t1\na\tother\tA\t\t\t\t\t\t1\n"),
                testing::HasSubstr("types.tsv:2: type 'a' is there twice"));
}

}  // namespace
}  // namespace sitmap
