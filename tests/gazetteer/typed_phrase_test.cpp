#include "engine/gazetteer/typed_phrase.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using enum FeatureClass;

TEST(TypedPhrase, a_type_after_a_name_is_taken_off) {
    EXPECT_EQ(typed_phrase("Tarsin town"), (TypedPhrase{"Tarsin", populated, {}}));
    EXPECT_EQ(typed_phrase("Qasra district"), (TypedPhrase{"Qasra", admin, {}}));
}

TEST(TypedPhrase, what_leads_to_a_name_and_what_holds_it) {
    EXPECT_EQ(typed_phrase("near the village of Halda (Brenn region)"),
              (TypedPhrase{"Halda", std::nullopt, {"Brenn"}}));
    EXPECT_EQ(typed_phrase("2 km north of Doma, Qasra district, Maravel"),
              (TypedPhrase{"Doma", std::nullopt, {"Qasra", "Maravel"}}));
    EXPECT_EQ(typed_phrase("Wadi Nura in Maravel"), (TypedPhrase{"Wadi Nura", std::nullopt, {"Maravel"}}));
}

TEST(TypedPhrase, a_bare_name_is_none) {
    EXPECT_EQ(typed_phrase("Tarsin"), std::nullopt);
    EXPECT_EQ(typed_phrase("North Darfur"), std::nullopt);
    EXPECT_EQ(typed_phrase("near the"), std::nullopt);
}

}  // namespace
}  // namespace sitmap
