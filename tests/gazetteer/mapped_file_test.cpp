#include "engine/gazetteer/mapped_file.hpp"

#include "engine/core/error.hpp"
#include "engine/gazetteer/table.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/imported.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace sitmap {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

constexpr const char* head = R"({"source": {"name": "Survey", "licence": "CC BY 4.0"},
                                 "id": {"prefix": "survey", "column": "code"}, "names": {"en": "village"})";

/// The example of the manual page, between its brace and the empty line that follows.
std::string example() {
    const std::string page = read_file(SITMAP_SOURCE_DIR "/cli/man/sitmap-gazetteer.md");
    const auto start = page.find("    {\"source\"");
    return page.substr(start, page.find("\n\n", start) - start);
}

test::Imported import(const std::filesystem::path& file, const std::filesystem::path& mapping, Problems& problems) {
    test::Imported read;
    read.source = import_mapped_file(file, mapping, test::into(read), problems);
    return read;
}

TEST(MappedFile, reads_a_table_by_the_mapping_of_the_manual) {
    const test::Folder folder;
    Problems problems;
    const auto table = folder.file("villages.csv",
                                   "code,village,village_ar,other_spellings,type,y,x,inhabitants\n"
                                   "7,Koya,كويا,Kuwayya;Kuya,village,32.73,35.86,1200\n"
                                   "8,Hill post,,,post,32.8,35.9,\n"
                                   "9,Nowhere,,,village,,,\n");
    const test::Imported read = import(table, folder.file("mapping.json", example()), problems);
    ASSERT_THAT(read.places, SizeIs(2));
    const Place& koya = read.places[0].place;
    EXPECT_EQ(koya.id, "survey:7");
    EXPECT_EQ(koya.point, (LonLat{35.86, 32.73}));
    EXPECT_EQ(koya.feature_code, "PPL");
    EXPECT_EQ(koya.country, "SY");
    EXPECT_EQ(koya.population, 1200);
    EXPECT_EQ(koya.uncertainty_m, 1500);
    ASSERT_THAT(koya.names, SizeIs(4));
    EXPECT_EQ(koya.names[1], (PlaceName{"كويا", "ar", Script::arabic, NameKind::alternate}));
    EXPECT_EQ(read.places[1].place.feature_code, "MILB");
    EXPECT_EQ(koya.licence, "CC BY 4.0");
    ASSERT_THAT(problems, SizeIs(1));
    EXPECT_EQ(problems[0].line, 3u);
}

TEST(MappedFile, takes_geometries_where_no_column_gives_the_position) {
    const test::Folder folder;
    Problems problems;
    const auto map = folder.file("posts.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature",
        "properties":{"code":"1","village":"Post"},"geometry":{"type":"Point","coordinates":[35.9,32.8]}}]})");
    const test::Imported read = import(map, folder.file("mapping.json", std::string{head} + "}"), problems);
    ASSERT_THAT(read.places, SizeIs(1));
    EXPECT_EQ(read.places[0].place.point, (LonLat{35.9, 32.8}));
    EXPECT_TRUE(problems.empty());
}

TEST(MappedFile, says_which_key_or_column_is_wrong) {
    const test::Folder folder;
    Problems problems;
    const auto table = folder.file("villages.csv", "code,village\n7,Koya\n");
    const auto why = [&](const std::string& mapping) -> std::string {
        try {
            import(table, folder.file("mapping.json", mapping), problems);
        } catch (const InputError& error) {
            return error.what();
        }
        return {};
    };
    EXPECT_THAT(why(std::string{head} + R"(, "latitude": "y"})"), HasSubstr("'latitude' is no key"));
    EXPECT_THAT(why(std::string{head} + R"(, "lat": "y", "lon": "x"})"), HasSubstr("no column 'y'"));
    EXPECT_THAT(why("{}"), HasSubstr("source"));
    EXPECT_THAT(why("no JSON"), HasSubstr("no mapping"));
}

}  // namespace
}  // namespace sitmap
