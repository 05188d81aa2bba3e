#include "engine/geoparse/name_table.hpp"

#include "engine/core/error.hpp"
#include "tests/support/test_world.hpp"

#include <gtest/gtest.h>

#include <memory>

namespace sitmap {
namespace {

using test::at;
using test::test_world;

TEST(NameTable, derives_the_same_description_once_and_one_that_failed_again) {
    NameTable names{test_world()};
    const PlacePhrase phrase;
    const Description near_doma{phrase, at("world:doma"), {}, {}, "near Doma"};
    int asked = 0;
    const auto derive = [&asked]() -> DerivedPlace {
        if (++asked == 1) {
            throw Error{"no memory for the outline"};
        }
        return {std::make_shared<const Place>(), {}};
    };
    EXPECT_THROW(names.derived(near_doma, derive), Error);
    EXPECT_FALSE(names.derived(near_doma, derive).refused());
    EXPECT_FALSE(names.derived(near_doma, derive).refused());
    EXPECT_EQ(asked, 2);
}

}  // namespace
}  // namespace sitmap
