#include "engine/gazetteer/join_place.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

Place place(const std::string& id, const std::string& source) {
    Place made;
    made.id = id;
    made.name = "Qasra";
    made.source = source;
    return made;
}

TEST(JoinPlace, tells_a_spelling_once_and_learns_its_language_and_dates) {
    Place known = place("a:1", "Old");
    known.names = {{"Qasra", "", Script::latin, NameKind::primary}};
    Place more = place("b:1", "New");
    more.names = {{"Qasra", "en", Script::latin, NameKind::primary, "", "1930", ""},
                  {"Kasra", "", Script::latin, NameKind::primary}};
    join_place(known, more);
    ASSERT_EQ(known.names.size(), 2u);
    EXPECT_EQ(known.names[0], (PlaceName{"Qasra", "en", Script::latin, NameKind::primary, "", "1930", ""}));
    EXPECT_EQ(known.names[1], (PlaceName{"Kasra", "", Script::latin, NameKind::alternate, "New"}));
}

TEST(JoinPlace, lists_each_licence_once) {
    EXPECT_EQ(with_listed("CC BY 4.0", "ODbL 1.0"), "CC BY 4.0; ODbL 1.0");
    EXPECT_EQ(with_listed("CC BY 4.0; ODbL 1.0", "ODbL 1.0; MIT"), "CC BY 4.0; ODbL 1.0; MIT");
}

}  // namespace
}  // namespace sitmap
