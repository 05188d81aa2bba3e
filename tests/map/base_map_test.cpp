#include "engine/map/base_map.hpp"

#include "engine/core/database.hpp"
#include "engine/core/error.hpp"
#include "engine/output/geopackage.hpp"

#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace sitmap {
namespace {

namespace fs = std::filesystem;

/// Two countries, Norland at 10-14 E and Southmark at 20-24 E, of which the second has two rows.
class BaseMapOnDisk : public testing::Test {
protected:
    BaseMapOnDisk() : m_file(fs::temp_directory_path() / ("sitmap-base-" + std::to_string(getpid()) + ".gpkg")) {
        const Schema schema{{"iso", FieldType::text, "iso", "Code"}, {"name", FieldType::text, "name", "Name"}};
        const auto row = [](const char* wkt, const char* iso, const char* name) {
            return Feature{iso, from_wkt(wkt), {std::string(iso), std::string(name)}};
        };
        const std::vector<Layer> layers{{"countries",
                                         "Countries",
                                         schema,
                                         {row("POLYGON((10 10,14 10,14 13,10 13,10 10))", "XN", "Norland"),
                                          row("POLYGON((20 10,24 10,24 13,20 13,20 10))", "XS", "Southmark"),
                                          row("POLYGON((20 20,24 20,24 23,20 23,20 20))", "XS", "Southmark")},
                                         {}}};
        write_geopackage(m_file, layers);
    }
    ~BaseMapOnDisk() override { fs::remove(m_file); }

    fs::path m_file;
};

TEST_F(BaseMapOnDisk, gives_what_meets_the_box) {
    const BaseMap base = read_base_map(m_file, {19, 9, 21, 11}, BaseDetail::full);
    ASSERT_EQ(base.countries.size(), 1U);
    EXPECT_EQ(base.countries[0].iso, "XS");
    EXPECT_EQ(base.countries[0].name, "Southmark");
    ASSERT_EQ(base.countries[0].parts.size(), 1U);
    EXPECT_EQ(base.countries[0].parts[0].outer.size(), 5U);
    EXPECT_TRUE(base.lakes.empty());
}

TEST_F(BaseMapOnDisk, gives_the_outline_without_countries) {
    EXPECT_TRUE(read_base_map(m_file, {9, 9, 25, 25}, BaseDetail::outline).countries.empty());
}

TEST_F(BaseMapOnDisk, is_read_once_for_all_boxes_within_the_first) {
    const BaseMapFile file{m_file};
    EXPECT_EQ(file.read({9, 9, 25, 25}, BaseDetail::full)->countries.size(), 3U);
    fs::remove(m_file);
    const auto part = file.read({19, 9, 21, 11}, BaseDetail::full);
    ASSERT_EQ(part->countries.size(), 1U);
    EXPECT_EQ(part->countries[0].iso, "XS");
    EXPECT_EQ(file.read({9, 9, 25, 25}, BaseDetail::full)->countries.size(), 3U);
    EXPECT_THROW(file.read({0, 9, 25, 25}, BaseDetail::full), InputError) << "wider than what was read";
}

TEST_F(BaseMapOnDisk, is_read_anew_for_what_a_wide_box_leaves_out) {
    const BaseMapFile file{m_file};
    file.read({-90, -60, 90, 60}, BaseDetail::full);
    fs::remove(m_file);
    EXPECT_NO_THROW(file.read({9, 9, 25, 25}, BaseDetail::outline));
    EXPECT_THROW(file.read({9, 9, 25, 25}, BaseDetail::full), InputError) << "brooks and provinces";
}

TEST_F(BaseMapOnDisk, says_whose_work_it_is) {
    EXPECT_TRUE(base_map_sources(m_file).empty());
    Database database = Database::create(m_file, m_file);
    database.run(
        "CREATE TABLE sources (fid INTEGER PRIMARY KEY, name TEXT, licence TEXT, credit TEXT);"
        "INSERT INTO sources VALUES (1, 'Survey of Norland', 'CC BY 4.0', '(c) Survey of Norland')");
    database.close();
    const auto sources = base_map_sources(m_file);
    ASSERT_EQ(sources.size(), 1U);
    EXPECT_EQ(sources[0].name, "Survey of Norland");
    EXPECT_EQ(sources[0].licence, "CC BY 4.0");
    EXPECT_EQ(sources[0].credit, "(c) Survey of Norland");
}

TEST_F(BaseMapOnDisk, that_is_none_says_what_to_do) {
    std::ofstream{m_file} << "no base map";
    try {
        read_base_map(m_file, {0, 0, 1, 1}, BaseDetail::full);
        FAIL() << "accepted";
    } catch (const InputError& error) {
        EXPECT_NE(std::string{error.what()}.find("sitmap gazetteer build"), std::string::npos) << error.what();
    }
}

}  // namespace
}  // namespace sitmap
