#include "engine/gazetteer/add_sources.hpp"

#include "engine/core/error.hpp"
#include "engine/gazetteer/gazetteer_writer.hpp"
#include "tests/support/folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace sitmap {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A gazetteer of one town, GeoNames' 1, in a folder of its own.
class AddSources : public ::testing::Test {
protected:
    void SetUp() override {
        Place town;
        town.id = "geonames:1";
        town.name = "Qasra";
        town.names = {{"Qasra", "", Script::latin, NameKind::primary}};
        town.point = {40, 30};
        town.feature_code = "PPL";
        town.source = "Old";
        write_gazetteer(m_gazetteer, {town}, {{"Old", "1", "", "", "", "", 1}}, m_problems);
    }

    std::vector<std::string> add(const std::vector<fs::path>& files) {
        std::vector<std::string> told;
        add_sources(m_gazetteer, m_gazetteer, {files, {}, {}}, m_problems,
                    [&told](const std::string& what) { told.push_back(what); });
        return told;
    }

    fs::path table() const {
        return m_folder.file("XA.txt",
                             "1\tQasra\tQasra\t\t30\t40\tP\tPPL\tXA\t\t05\t\t\t\t0\t\t7\tZone/Town\t2020-01-01\n"
                             "2\tSorn\tSorn\t\t31\t41\tP\tPPL\tXA\t\t05\t\t\t\t0\t\t7\tZone/Town\t2020-01-01\n");
    }
    fs::path units() const {
        return m_folder.file("units.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":
            {"ADM1_PCODE":"XA01","ADM1_EN":"Velmaria"},"geometry":{"type":"Polygon",
            "coordinates":[[[40,30],[41,30],[41,31],[40,31],[40,30]]]}}]})");
    }

    test::Folder m_folder;
    fs::path m_gazetteer = m_folder.path() / "sitmap.gazetteer";
    Problems m_problems;
};

TEST_F(AddSources, merges_one_source_after_the_other_into_the_file_it_reads) {
    EXPECT_THAT(add({units(), table()}),
                ElementsAre("GeoNames (XA.txt): 1 places joined to known ones, 1 added",
                            "OCHA COD-AB (units.geojson): 0 places joined to known ones, 1 added"));
    const Gazetteer gazetteer = load_gazetteer(m_gazetteer);
    EXPECT_EQ(gazetteer.size(), 3u);
    EXPECT_EQ(gazetteer.place(gazetteer.by_id("geonames:1").value()).source, "Old; GeoNames");
    ASSERT_EQ(gazetteer.sources().size(), 3u);
    EXPECT_EQ(gazetteer.sources()[1].places, 2u);
    EXPECT_TRUE(verify(m_gazetteer));
    EXPECT_THAT(m_problems, IsEmpty());
}

TEST_F(AddSources, leaves_the_gazetteer_as_it_was_where_one_source_cannot_be_read) {
    const fs::path mapping = m_folder.file("mapping.json", "no JSON");
    EXPECT_THROW(add({}), UsageError);
    EXPECT_THROW(add({table(), m_folder.file("notes.csv", "a,b\n1,2\n")}), InputError);
    EXPECT_THROW(add_sources(m_gazetteer, m_gazetteer, {{table()}, mapping, {}}, m_problems), InputError);
    EXPECT_EQ(load_gazetteer(m_gazetteer).size(), 1u);
    EXPECT_EQ(std::ranges::distance(fs::directory_iterator{m_folder.path()}), 4);  // nothing is left aside
}

}  // namespace
}  // namespace sitmap
