#include "engine/map/naming.hpp"
#include "tests/support/test_world.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

Phrasebook book_of(const std::string& language) {
    return load_phrasebook(SITMAP_SOURCE_DIR "/styles/phrases/" + language + ".json");
}

Place town() {
    Place place;
    place.name = "Dayr Ab\u016b Sa\u2018\u012bd";
    place.country = "JO";
    place.names = {
        {"\u062f\u06cc\u0631", "", Script::arabic, NameKind::alternate},
        {"\u062f\u064a\u0631 \u0623\u0628\u064a \u0633\u0639\u064a\u062f", "", Script::arabic, NameKind::alternate},
        {"Deir Abou Sa\u00efd", "fr", Script::latin, NameKind::alternate}};
    return place;
}

TEST(Naming, leaves_the_marks_of_scholars_to_scholars) {
    EXPECT_EQ(plain_romanised("A\u0163 \u0162ayyibah", "JO"), "At Tayyibah");
    EXPECT_EQ(plain_romanised("M\u00fcnchen", "DE"), "M\u00fcnchen");
    EXPECT_EQ(plain_romanised("\u062f\u0645\u0634\u0642", "SY"), "\u062f\u0645\u0634\u0642");
}

TEST(Naming, calls_a_place_in_the_language_of_the_page) {
    const Phrasebook english = book_of("en");
    const Phrasebook french = book_of("fr");
    EXPECT_EQ(display_name(town(), {english, nullptr, false}).name, "Dayr Abu Sa\u2018id");
    EXPECT_EQ(display_name(town(), {french, nullptr, false}).name, "Deir Abou Sa\u00efd");
}

TEST(Naming, calls_who_acted_in_the_language_of_the_page) {
    const Phrasebook french = book_of("fr");
    const Naming naming{french, &test::test_world(), false};
    EXPECT_EQ(party_name("rebels", naming), "rebelles");
    EXPECT_EQ(party_name("Hezbollah", naming), "Hezbollah");
    EXPECT_EQ(party_name("security forces (Nowhere)", naming), "forces de s\u00e9curit\u00e9 (Nowhere)");
    EXPECT_EQ(party_name("Nobody (in particular", naming), "Nobody (in particular");
}

TEST(Naming, shortens_a_name_only_to_one_that_the_gazetteer_knows) {
    const Phrasebook english = book_of("en");
    const Naming naming{english, &test::test_world(), false};
    const Place place = test::test_world().place(test::test_world().within({-180, -90, 180, 90}).front());
    EXPECT_EQ(short_name(place.id, place.name + " Heights", naming), place.name);
    EXPECT_EQ(short_name(place.id, "Nowhere Heights", naming), "Nowhere Heights");
    EXPECT_EQ(short_name("test:none", "Golan Heights", naming), "Golan Heights");
}

TEST(Naming, knows_arabic_from_persian_letters) {
    const Phrasebook arabic = book_of("ar");
    const DisplayName names = display_name(town(), {arabic, nullptr, true});
    EXPECT_EQ(names.name, "\u062f\u064a\u0631 \u0623\u0628\u064a \u0633\u0639\u064a\u062f");
    EXPECT_EQ(names.second, "Dayr Abu Sa\u2018id");
}

TEST(Naming, says_french_what_french_has_a_word_for) {
    const Phrasebook french = book_of("fr");
    Place capital;
    capital.name = "Damascus";
    capital.feature_code = "PPLC";
    capital.country = "SY";
    EXPECT_EQ(display_name(capital, {french, nullptr, false}).name, "Damas");
    Place sea;
    sea.name = "Sea of Azov";
    sea.feature_code = "SEA";
    EXPECT_EQ(display_name(sea, {french, nullptr, false}).name, "mer d\u2019Azov");
    Place unit;
    unit.name = "Homs Governorate";
    EXPECT_EQ(display_name(unit, {french, nullptr, false}).name, "Homs (gouvernorat)");
    unit.name = "Governorate";
    EXPECT_EQ(display_name(unit, {french, nullptr, false}).name, "gouvernorat");
}

TEST(Naming, calls_those_who_are_quoted_as_the_page_does) {
    const Phrasebook arabic = book_of("ar");
    Mark mark;
    mark.claims = {{"killed", {}, 12, {}, "the Syrian Observatory for Human Rights", false},
                   {"killed", {}, 14, {}, "the health ministry", false},
                   {"killed", {}, 15, {}, "John Smith", false}};
    // Whose ministry it is, the gazetteer tells: without one only the ministry itself is known.
    const Gazetteer* const none = nullptr;
    const std::vector<MarkClaim> told = renamed({mark}, {arabic, none, true}).front().claims;
    EXPECT_EQ(told[0].by,
              "\u0627\u0644\u0645\u0631\u0635\u062f \u0627\u0644\u0633\u0648\u0631\u064a "
              "\u0644\u062d\u0642\u0648\u0642 \u0627\u0644\u0625\u0646\u0633\u0627\u0646");
    EXPECT_EQ(told[1].by, "\u0648\u0632\u0627\u0631\u0629 \u0627\u0644\u0635\u062d\u0629");
    EXPECT_EQ(told[2].by, "John Smith");
}

TEST(Naming, tells_whose_ministry_is_quoted) {
    const Phrasebook arabic = book_of("ar");
    Mark mark;
    mark.claims = {{"killed", {}, 3, {}, "Maravel's health ministry", false},
                   {"killed", {}, 4, {}, "Maravel\u2019s health ministry", false}};
    const std::vector<MarkClaim> told = renamed({mark}, {arabic, &test::test_world(), true}).front().claims;
    for (const MarkClaim& claim : told) {
        EXPECT_EQ(claim.by, arabic.say("unit", {"\u0648\u0632\u0627\u0631\u0629 \u0627\u0644\u0635\u062d\u0629",
                                                "\u0645\u0627\u0631\u0627\u0641\u064a\u0644"}));
    }
}

TEST(Naming, tells_whose_ministry_is_quoted_where_it_is_a_town_s) {
    const Phrasebook arabic = book_of("ar");
    Mark mark;
    mark.claims = {{"killed", {}, 3, {}, "Tarsin health ministry", false},
                   {"killed", {}, 3, {}, "Atlantis health ministry", false}};
    const std::vector<MarkClaim> told = renamed({mark}, {arabic, &test::test_world(), true}).front().claims;
    EXPECT_EQ(told[0].by, arabic.say("unit", {"وزارة الصحة", "طرسين"}));
    EXPECT_EQ(told[1].by, "Atlantis health ministry");
}

TEST(Naming, falls_back_to_the_local_name_that_the_data_have) {
    Mark mark;
    mark.place = "Aville";
    mark.place_local = "\u0623\u0644\u0641";
    const Phrasebook arabic = book_of("ar");
    const Mark named = renamed({mark}, {arabic, nullptr, true}).front();
    EXPECT_EQ(named.place, "\u0623\u0644\u0641");
    EXPECT_EQ(named.place_local, "Aville");
}

}  // namespace
}  // namespace sitmap
