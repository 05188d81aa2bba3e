// What a sentence says of a place. Nothing here has happened.

#include "engine/coding/site_features.hpp"

#include "tests/support/marked_text.hpp"
#include "tests/support/test_world.hpp"

#include <gtest/gtest.h>

#include <set>

namespace sitmap {
namespace {

Coding drafted(test::Marked& read) {
    const std::filesystem::path folder = std::filesystem::path{SITMAP_SOURCE_DIR} / "geodata" / "codebook";
    static const Codebook codebook = load_codebook(folder);
    static const Lexicon lexicon = load_lexicon(folder / "lexicon");
    Coding coding = read_coding(read.document, read.mentions, test::test_world(), codebook, lexicon);
    draft_events(coding);
    return coding;
}

/// Those of the site with this number.
std::set<std::string> features(std::string_view text, std::size_t site = 0) {
    test::Marked read = test::marked(text, make_date(2024, 5, 10));
    const Coding coding = drafted(read);
    std::set<std::string> names;
    for (const WordFeature& feature : SiteFeatures{coding}.of(coding.sites.at(site))) {
        std::string name;
        append_name(name, feature);
        names.insert(std::move(name));
    }
    return names;
}

TEST(SiteFeatures, the_words_before_and_behind_a_place_count_with_their_distance) {
    const auto names = features("On 3 May, rations were handed out in [Oss], a quiet town.");
    EXPECT_TRUE(names.contains("before1=in"));
    EXPECT_TRUE(names.contains("before4=handed"));
    EXPECT_TRUE(names.contains("pair_before=handed out"));
    EXPECT_TRUE(names.contains("before=#"));
    EXPECT_TRUE(names.contains("behind=quiet"));
    EXPECT_TRUE(names.contains("anywhere=rations"));
    EXPECT_TRUE(names.contains("lead=in"));
    EXPECT_TRUE(names.contains("lead2=out in"));
    EXPECT_TRUE(names.contains("trail=,"));
}

TEST(SiteFeatures, other_places_are_all_alike_and_so_are_names) {
    const auto names = features("General Ames Lund came to [Oss] from [Hill].");
    EXPECT_TRUE(names.contains("behind=%"));
    EXPECT_TRUE(names.contains("before=@"));
    EXPECT_FALSE(names.contains("behind=hill"));
    EXPECT_FALSE(names.contains("before=lund"));
}

TEST(SiteFeatures, what_the_rules_drafted_at_other_places_counts) {
    const auto names = features("Jets bombed [Oss] while envoys rested in [Hill].", 1);
    EXPECT_TRUE(names.contains("told_elsewhere=air_strike"));
    EXPECT_TRUE(names.contains("told_elsewhere=strike_sites before"));
    EXPECT_FALSE(features("Envoys rested in [Hill].").contains("told_elsewhere=air_strike"));
}

TEST(SiteFeatures, what_they_drafted_at_the_place_in_another_sentence_counts) {
    const auto names = features("Jets bombed [Oss] on 3 May. There was little bread in [Oss].", 1);
    EXPECT_TRUE(names.contains("told_of_it=strike_sites"));
}

TEST(SiteFeatures, where_a_guard_refused_a_deed_nothing_is_told) {
    test::Marked read = test::marked("The rebels denied that they had shelled [Oss]. Envoys rested in [Hill].");
    const Coding coding = drafted(read);
    ASSERT_EQ(coding.sites.size(), 2U);
    EXPECT_FALSE(may_tell(coding.sites[0], coding));
    EXPECT_TRUE(may_tell(coding.sites[1], coding));
}

TEST(SiteFeatures, a_province_tells_of_nothing_and_neither_does_the_seat_of_a_source) {
    test::Marked read = test::marked("An official in [Oss] said shells hit [Tarn Province:ADM1|Norland].");
    const Coding coding = drafted(read);
    ASSERT_EQ(coding.sites.size(), 2U);
    EXPECT_FALSE(may_tell(coding.sites[0], coding));
    EXPECT_FALSE(may_tell(coding.sites[1], coding));
}

}  // namespace
}  // namespace sitmap
