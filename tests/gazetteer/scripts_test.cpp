// Names across scripts, on a handful of places of one country.

#include "engine/gazetteer/gazetteer.hpp"
#include "engine/gazetteer/gazetteer_writer.hpp"

#include "tests/support/folder.hpp"

#include <gtest/gtest.h>

#include <optional>

namespace sitmap {
namespace {

Place town(const std::string& id, const std::string& name, const std::string& country) {
    Place place;
    place.id = id;
    place.name = name;
    place.names = {{name, "", script_of(name), NameKind::primary}};
    place.country = country;
    place.point = {36, 33};
    place.feature_code = "PPL";
    return place;
}

class Scripts : public ::testing::Test {
protected:
    void SetUp() override {
        Problems problems;
        write_gazetteer(m_folder.path() / "towns.gazetteer",
                        {town("t:koya", "Koya", "SY"), town("t:qunaytirah", "Al-Qunaytirah", "SY"),
                         town("t:hamah", "حماة", "SY"), town("t:metula", "Metula", "IL"), town("t:kasr", "Kasr", "GB")},
                        {}, problems);
        m_gazetteer.emplace(load_gazetteer(m_folder.path() / "towns.gazetteer"));
    }

    /// "id kind" of the best match.
    std::string best(const char* name) const {
        const auto found = m_gazetteer->find(name);
        return found.empty()
                   ? ""
                   : std::string{m_gazetteer->id(found[0].place)} + " " + std::string{to_string(found[0].match)};
    }

    test::Folder m_folder;
    std::optional<Gazetteer> m_gazetteer;
};

TEST_F(Scripts, finds_a_latin_name_by_how_arabic_and_hebrew_write_it) {
    EXPECT_EQ(best("القنيطرة"), "t:qunaytirah transliterated");
    EXPECT_EQ(best("מטולה"), "t:metula transliterated");
}

TEST_F(Scripts, finds_an_arabic_name_by_how_latin_writes_it) {
    EXPECT_EQ(best("Hamah"), "t:hamah transliterated");
    EXPECT_EQ(best("Hama"), "t:hamah transliterated");
}

TEST_F(Scripts, takes_particles_off_before_it_listens) {
    EXPECT_EQ(best("حماه"), "t:hamah folded");
    EXPECT_EQ(best("وحماة"), "t:hamah proclitic");
    EXPECT_EQ(best("بحماة"), "t:hamah proclitic");
}

TEST_F(Scripts, does_not_listen_where_the_country_writes_latin) {
    EXPECT_EQ(best("قصر"), "");
}

}  // namespace
}  // namespace sitmap
