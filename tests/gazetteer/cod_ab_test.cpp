#include "engine/gazetteer/cod_ab.hpp"

#include "tests/support/folder.hpp"
#include "tests/support/imported.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sitmap {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

constexpr const char* square =
    R"("geometry":{"type":"Polygon","coordinates":[[[40,30],[41,30],[41,31],[40,31],[40,30]]]})";

std::filesystem::path units(const test::Folder& folder, const std::string& properties) {
    return folder.file("units.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{)" +
                                            properties + "}," + square + "}]}");
}

test::Imported import(const std::filesystem::path& file, Problems& problems) {
    test::Imported read;
    read.source = import_cod_ab(file, test::into(read), problems);
    return read;
}

Place only(const test::Imported& import) {
    EXPECT_THAT(import.places, SizeIs(1));
    return import.places.at(0).place;
}

TEST(CodAb, reads_a_district_with_its_names_and_pcodes) {
    const test::Folder folder;
    Problems problems;
    const auto file = units(folder, R"("ADM0_PCODE":"XO","ADM1_PCODE":"XO01","ADM1_EN":"Qasra","ADM2_PCODE":"XO0102",)"
                                    R"("ADM2_EN":"Sorn District","ADM2_AR":"ناحية سورن")");
    ASSERT_TRUE(is_cod_ab(file));
    const test::Imported read = import(file, problems);
    const Place district = only(read);
    EXPECT_EQ(district.id, "pcode:XO0102");
    EXPECT_EQ(district.feature_code, "ADM2");
    EXPECT_EQ(district.country, "XO");
    EXPECT_EQ(read.places[0].first_order, "pcode:XO01");
    ASSERT_THAT(district.names, SizeIs(4));
    EXPECT_EQ(district.names[1], (PlaceName{"ناحية سورن", "ar", Script::arabic, NameKind::alternate}));
    EXPECT_EQ(district.names[2].text, "Sorn");
    EXPECT_EQ(district.licence, "CC BY-IGO");
    EXPECT_TRUE(problems.empty());
}

TEST(CodAb, reads_the_newer_columns_in_lower_case) {
    const test::Folder folder;
    Problems problems;
    const auto file = units(folder, R"("adm0_pcode":"XO","adm1_pcode":"XO01","adm1_name":"Qasra","adm1_name1":"قصرة",)"
                                    R"("lang":"en","lang1":"ar")");
    const Place unit = only(import(file, problems));
    EXPECT_EQ(unit.feature_code, "ADM1");
    EXPECT_EQ(unit.names[1].language, "ar");
}

TEST(CodAb, tells_a_unit_without_pcode_and_passes_other_files_over) {
    const test::Folder folder;
    Problems problems;
    const auto file = units(folder, R"("ADM1_PCODE":"","ADM1_EN":"Qasra")");
    EXPECT_THAT(import(file, problems).places, SizeIs(0));
    EXPECT_THAT(problems, SizeIs(1));
    EXPECT_FALSE(is_cod_ab(units(folder, R"("name":"Qasra")")));
}

}  // namespace
}  // namespace sitmap
