// The codes of other schemes, there and back.

#include "engine/intake/crosswalk.hpp"

#include "tests/support/tables.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

/// What PLOVER calls a CAMEO code, by openeventdata/PLOVER's CAMEO2PLOVER-2021: its roots, and the codes that
/// stand elsewhere than their root.
std::string plover_of(const std::string& cameo) {
    static const std::map<std::string, std::string> categories{
        {"04", "CONSULT"}, {"05", "SUPPORT"},  {"07", "AID"},     {"087", "RETREAT"},
        {"14", "PROTEST"}, {"15", "MOBILIZE"}, {"17", "COERCE"},  {"18", "ASSAULT"},
        {"19", "ASSAULT"}, {"191", "COERCE"},  {"192", "COERCE"}, {"20", "ASSAULT"},
    };
    for (std::size_t length = cameo.size(); length > 0; --length) {
        if (const auto found = categories.find(cameo.substr(0, length)); found != categories.end()) {
            return found->second;
        }
    }
    return {};
}

const EventTypes& types() {
    static const EventTypes held = load_event_types(std::filesystem::path{SITMAP_SOURCE_DIR} / "geodata" / "codebook");
    return held;
}

TEST(Crosswalk, gives_each_type_the_category_that_plover_has_for_its_cameo_code) {
    for (const EventType& type : types().all()) {
        EXPECT_EQ(type.plover, plover_of(type.cameo)) << type.name;
    }
}

TEST(Crosswalk, knows_every_code_that_it_writes) {
    for (const EventType& type : types().all()) {
        EXPECT_TRUE(type.acled_sub_event.empty() || test::test_crosswalk().find("acled", type.acled_sub_event))
            << type.name;
        EXPECT_TRUE(type.cameo.empty() || test::test_crosswalk().find("cameo", type.cameo)) << type.name;
    }
}

}  // namespace
}  // namespace sitmap
