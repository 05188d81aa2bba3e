#include "engine/map/mark.hpp"

#include "tests/support/looks.hpp"
#include "tests/support/told_map.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace sitmap {
namespace {

using test::map_of;
using test::square;

TEST(Mark, is_made_from_its_fields_alone) {
    Map map = map_of({{"clashes", "clash", "Dera", "P2", "site", "POINT(1 2)"}});
    Layer& layer = map.layers[0];
    std::erase_if(layer.schema, [](const Field& field) {
        return std::ranges::find(mark_fields(), field.name) == mark_fields().end();
    });
    layer.features[0].values.assign(layer.schema.size(), Value{});
    layer.features[0].values[field_index(layer.schema, "place")] = std::string{"Dera"};
    EXPECT_EQ(marks_of(map, test::news()).at(0).place, "Dera");
}

TEST(Mark, shares_its_place_with_what_is_drawn_as_one_thing_with_it) {
    const Map map = map_of({{"clashes", "clash", "Tela", "P2", "site", "POINT(1 2)"},
                            {"strike_sites", "strike", "Dera", "P2", "site", "POINT(0 1)"},
                            {"clashes", "clash", "Dera", "P2", "site", "POINT(0 1)"},
                            {"clashes", "clash", "Dera", "P5", "admin_area", square},
                            {"other", "statement", "Norland", "P7", "country", "POINT(2 2)"}});
    std::vector<std::string> told;
    for (const MarkedPlace& place : marked_places(marks_of(map, test::news()), test::news())) {
        told.push_back(place.id);
        for (const Mark& mark : place.marks) {
            told.back() += " " + mark.type;
        }
    }
    EXPECT_EQ(told, (std::vector<std::string>{"Dera clash", "Dera strike clash", "Tela clash"}))
        << "areas before points, the most severe first, and nothing without a place";
}

}  // namespace
}  // namespace sitmap
