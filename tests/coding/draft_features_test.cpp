// What is so of a draft. Nothing here has happened.

#include "engine/coding/draft_features.hpp"
#include "engine/coding/site_model.hpp"
#include "tests/support/marked_text.hpp"
#include "tests/support/test_world.hpp"

#include <gtest/gtest.h>

#include <set>

namespace sitmap {
namespace {

/// The features of the text's first draft that has a place.
std::set<std::string> features(std::string_view text, Guarded guarded = Guarded::refused) {
    const std::filesystem::path folder = std::filesystem::path{SITMAP_SOURCE_DIR} / "geodata" / "codebook";
    static const Codebook codebook = load_codebook(folder);
    static const Lexicon lexicon = load_lexicon(folder / "lexicon");
    test::Marked read = test::marked(text, make_date(2024, 5, 10));
    Coding coding = read_coding(read.document, read.mentions, test::test_world(), codebook, lexicon, guarded);
    draft_all(coding, SiteModel{});
    std::set<std::string> names;
    for (const Draft& draft : coding.drafts) {
        for (const WordFeature& feature :
             is_sited(draft) && names.empty() ? features_of(draft, coding) : std::vector<WordFeature>{}) {
            std::string name;
            append_name(name, feature);
            names.insert(std::move(name));
        }
    }
    return names;
}

bool has(const std::set<std::string>& names, std::initializer_list<const char*> wanted) {
    for (const char* const name : wanted) {
        if (!names.contains(name)) {
            ADD_FAILURE() << name << " is not there";
            return false;
        }
    }
    return true;
}

TEST(DraftFeatures, words_on_both_sides_count_with_their_distance) {
    const auto names = features("On 3 May 2024, 40 rebels captured [Oss], a quiet town. That was a mistake.");
    EXPECT_TRUE(has(names, {"type=capture", "voice=verb capture", "trigger=captured captured"}));
    EXPECT_TRUE(has(names, {"before=rebels", "before1=rebels", "before2=#", "pair_before=# rebels", "before=,"}));
    EXPECT_TRUE(has(names, {"behind=quiet", "behind4=quiet", "pair_behind=quiet town"}));
    EXPECT_TRUE(has(names, {"next=that", "next=that was"}));
}

TEST(DraftFeatures, a_place_tells_how_it_stands_to_the_trigger) {
    const auto behind = features("Shells fell near [Oss] yesterday.");
    EXPECT_TRUE(has(behind, {"side=behind", "lead=near", "place_behind=2", "trail=yesterday"}));
    const auto before = features("In [Oss], two shells exploded.");
    EXPECT_TRUE(has(before, {"side=before", "lead=in", "trail=,"}));
}

TEST(DraftFeatures, what_a_guard_holds_for_is_drafted_for_training_alone) {
    const std::string_view text = "Rebels will capture [Oss].";
    EXPECT_TRUE(features(text).empty());
    EXPECT_TRUE(has(features(text, Guarded::kept), {"before=will", "lead=capture"}));
}

}  // namespace
}  // namespace sitmap
