#include "engine/map/phrasebook.hpp"

#include "engine/map/date_wording.hpp"
#include "engine/map/wording.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace sitmap {
namespace {

Phrasebook book_of(const std::string& language) {
    return load_phrasebook(SITMAP_SOURCE_DIR "/styles/phrases/" + language + ".json");
}

/// "{0}{}": the gaps of a phrase, sorted.
std::vector<std::string> gaps(const std::string& phrase) {
    std::vector<std::string> found;
    for (std::size_t at = phrase.find('{'); at != std::string::npos; at = phrase.find('{', at + 1)) {
        found.push_back(phrase.substr(at, phrase.find('}', at) - at + 1));
    }
    std::ranges::sort(found);
    return found;
}

class Language : public testing::TestWithParam<const char*> {};

TEST_P(Language, says_all_that_english_says_with_the_same_gaps) {
    const Phrasebook english = book_of("en");
    const Phrasebook other = book_of(GetParam());
    for (const auto& [name, phrase] : english.phrases) {
        ASSERT_TRUE(other.phrases.contains(name)) << name;
        EXPECT_EQ(gaps(other.phrases.at(name)), gaps(phrase)) << name;
    }
    EXPECT_EQ(other.phrases.size(), english.phrases.size());
    for (const auto& [type, nouns] : english.nouns) {
        ASSERT_TRUE(other.nouns.contains(type)) << type;
    }
    for (const auto& [what, forms] : english.counts) {
        ASSERT_TRUE(other.counts.contains(what)) << what;
        EXPECT_TRUE(other.counts.at(what).contains("other")) << what;
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, Language, testing::Values("fr", "ar", "he"));

TEST(Phrasebook, counts_as_arabic_does) {
    const Phrasebook arabic = book_of("ar");
    EXPECT_EQ(arabic.count("event", 1), "حدث واحد");
    EXPECT_EQ(arabic.count("event", 2), "حدثان");
    EXPECT_EQ(arabic.count("event", 8), "8 أحداث");
    EXPECT_EQ(arabic.count("event", 11), "11 حدثًا");
    EXPECT_EQ(arabic.count("event", 100), "100 حدث");
}

TEST(Phrasebook, fills_each_gap_once) {
    Phrasebook book;
    book.phrases["pair"] = "{1} before {0}";
    EXPECT_EQ(book.say("pair", {"{1}", "b"}), "b before {1}");
}

TEST(Phrasebook, leaves_a_sentence_without_translation_as_it_is) {
    const Phrasebook arabic = book_of("ar");
    EXPECT_EQ(arabic.translated("the text does not tell where"), "لا يذكر النص المكان");
    EXPECT_EQ(arabic.translated("something new"), "something new");
}

TEST(Phrasebook, translates_what_stands_round_a_quotation) {
    const std::string reason = "the gazetteer has no place called \"Bint {} Jbeil\"";
    EXPECT_EQ(book_of("ar").translated(reason), "لا يعرف المعجم مكانًا باسم «Bint {} Jbeil»");
    EXPECT_EQ(book_of("en").translated(reason), reason);
    EXPECT_EQ(book_of("ar").translated("a \"quoted\" thing"), "a \"quoted\" thing");
}

TEST(Phrasebook, calls_months_as_the_country_does) {
    const Phrasebook arabic = book_of("ar");
    const Date day = *parse_date("2025-07-27");
    EXPECT_EQ(day_words(in_region(arabic, {"SY"}), day, std::nullopt), "27 تموز 2025");
    EXPECT_EQ(day_words(in_region(arabic, {"SD"}), day, std::nullopt), "27 يوليو 2025");
    EXPECT_EQ(as_of_words(in_region(arabic, {"SY", "LB"}), day), "حتى 27 تموز/يوليو 2025");
}

TEST(Phrasebook, keeps_the_speaker_with_the_toll_in_every_language) {
    Mark mark;
    mark.type = mark.kind.name = "clash";
    mark.claims = {{"killed", 12, {}, {}, "Norland TV", false}};
    for (const char* language : {"en", "fr", "ar", "he"}) {
        const std::string said = event_sentence(book_of(language), {&mark, 1}, Drawn::hatch, std::nullopt);
        EXPECT_THAT(said, testing::HasSubstr("12")) << language;
        EXPECT_THAT(said, testing::HasSubstr("Norland TV")) << language;
    }
}

}  // namespace
}  // namespace sitmap
