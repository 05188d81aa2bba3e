#include "engine/gazetteer/geonames_dump.hpp"

#include "engine/core/error.hpp"
#include "engine/gazetteer/geonames_table.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/imported.hpp"

#include <cpl_vsi.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sitmap {
namespace {

namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string row(const std::string& id, const std::string& name, const std::string& code,
                const std::string& country = "XA") {
    const std::string letter = code.starts_with("ADM") || code.starts_with("PCL") ? "A" : "P";
    return id + "\t" + name + "\t" + name + "\tWielmar\t10.5\t20.25\t" + letter + "\t" + code + "\t" + country +
           "\t\t05\t0501\t\t\t12000\t\t7\tZone/Town\t2020-01-01\n";
}

const PlaceName& named(const Place& place, const std::string& text) {
    const auto found = std::ranges::find(place.names, text, &PlaceName::text);
    EXPECT_NE(found, place.names.end()) << text;
    return found == place.names.end() ? place.names.front() : *found;
}

class GeonamesDump : public ::testing::Test {
protected:
    test::Imported import(const std::vector<fs::path>& files, const std::set<std::string>& countries = {},
                          std::size_t memory = 1U << 20U) {
        test::Imported read;
        read.source = import_geonames({files, countries, m_folder.path(), memory}, test::into(read), m_problems);
        return read;
    }
    test::Folder m_folder;
    Problems m_problems;
};

TEST_F(GeonamesDump, tells_its_tables_by_their_columns) {
    EXPECT_TRUE(is_geonames_file(m_folder.file("XA.txt", row("1", "Velmar", "PPL"))));
    EXPECT_TRUE(is_geonames_file(m_folder.file("hierarchy.txt", "1\t2\tADM\n")));
    EXPECT_TRUE(is_geonames_file(m_folder.file("admin1CodesASCII.txt", "XA.05\tVelmaria\tVelmaria\t9\n")));
    EXPECT_FALSE(is_geonames_file(m_folder.file("notes.txt", "Velmar is a town\n")));
    EXPECT_THROW(import({m_folder.file("notes.txt", "Velmar is a town\n")}), InputError);
}

TEST_F(GeonamesDump, joins_names_with_languages_dates_and_what_is_no_name) {
    const auto table = m_folder.file("XA.txt", row("1", "Velmar", "PPL"));
    const auto names = m_folder.file("alternateNamesV2.txt",
                                     "11\t1\tpl\tWielmar\t\t\t\t\t\t\n"
                                     "12\t1\tfr\tFort Duval\t\t\t\t1\t1930\t1946\n"
                                     "13\t1\twkdt\tQ77\t\t\t\t\t\t\n"
                                     "14\t1\tlink\thttps://example.org/Velmar\t\t\t\t\t\t\n"
                                     "15\t1\tiata\tVLM\t\t\t\t\t\t\n"
                                     "16\t9\ten\tElsewhere\t\t\t\t\t\t\n");
    const test::Imported read = import({names, table});
    ASSERT_THAT(read.places, SizeIs(1));
    const Place& place = read.places[0].place;
    EXPECT_EQ(named(place, "Wielmar").language, "pl");
    const PlaceName& old = named(place, "Fort Duval");
    EXPECT_EQ(old.kind, NameKind::historical);
    EXPECT_EQ(old.from + "-" + old.to, "1930-1946");
    EXPECT_EQ(named(place, "VLM").kind, NameKind::code);
    EXPECT_THAT(place.other_ids, ElementsAre("wikidata:Q77"));
    EXPECT_THAT(place.names, SizeIs(4));
    EXPECT_THAT(m_problems, IsEmpty());
}

TEST_F(GeonamesDump, knows_units_by_their_codes_and_parts_by_the_hierarchy) {
    const auto table = m_folder.file("XA.txt", row("1", "Velmar", "PPL") + row("2", "Port", "PPLX") +
                                                   row("3", "Velmar Governorate", "ADM1") + row("4", "Arland", "PCLI"));
    const auto codes = m_folder.file("admin1CodesASCII.txt", "XA.05\tVelmar\tVelmar\t3\n");
    const auto parents = m_folder.file("hierarchy.txt", "1\t2\t\n3\t1\tADM\n");
    const test::Imported read = import({table, codes, parents});
    ASSERT_THAT(read.places, SizeIs(4));
    EXPECT_EQ(read.places[0].first_order, "geonames-adm:XA.05");
    EXPECT_EQ(read.places[0].place.part_of, "");
    EXPECT_EQ(read.places[1].place.part_of, "geonames:1");
    EXPECT_THAT(read.places[2].place.other_ids, ElementsAre("geonames-adm:XA.05"));
    EXPECT_EQ(named(read.places[2].place, "Velmar").kind, NameKind::bare_admin);
    EXPECT_THAT(read.places[3].place.other_ids, ElementsAre("iso:XA"));
}

TEST_F(GeonamesDump, takes_the_countries_asked_for_and_tells_bad_rows) {
    const auto table =
        m_folder.file("all.txt", row("1", "Velmar", "PPL") + "2\tBroken\n" + row("3", "Sorn", "PPL", "XB"));
    const test::Imported read = import({table}, {"XB"});
    ASSERT_THAT(read.places, SizeIs(1));
    EXPECT_EQ(read.places[0].place.name, "Sorn");
    ASSERT_THAT(m_problems, SizeIs(1));
    EXPECT_EQ(m_problems[0].line, 2u);
}

TEST_F(GeonamesDump, hands_places_on_by_id_whatever_fits_into_memory) {
    const auto table = m_folder.file("XA.txt", row("9", "Sorn", "PPL") + row("10", "Velmar", "PPL"));
    const auto names = m_folder.file("alternateNamesV2.txt",
                                     "13\t9\tpl\tZorn\t\t\t\t\t\t\n"
                                     "11\t10\tpl\tWelmar\t\t\t\t\t\t\n"
                                     "12\t9\tpl\tSornau\t1\t\t\t\t\t\n");
    for (const std::size_t memory : {1U, 1U << 20U}) {
        const test::Imported read = import({names, table}, {}, memory);
        ASSERT_THAT(read.places, SizeIs(2));
        EXPECT_EQ(read.places[0].place.id, "geonames:10");
        const std::vector<PlaceName>& of_sorn = read.places[1].place.names;
        ASSERT_THAT(of_sorn, SizeIs(4));
        EXPECT_EQ(of_sorn[2].text, "Sornau");  // preferred: first of its language
        EXPECT_EQ(of_sorn[3].text, "Zorn");
    }
}

TEST_F(GeonamesDump, reads_the_table_inside_a_zip_archive) {
    const std::string archive = (m_folder.path() / "XA.zip").string();
    for (const auto& [member, text] :
         {std::pair<std::string, std::string>{"readme.txt", "read me\n"}, {"XA.txt", row("1", "Velmar", "PPL")}}) {
        VSILFILE* file = VSIFOpenL(("/vsizip/" + archive + "/" + member).c_str(), "wb");
        ASSERT_NE(file, nullptr);
        VSIFWriteL(text.data(), 1, text.size(), file);
        VSIFCloseL(file);
    }
    EXPECT_THAT(import({archive}).places, SizeIs(1));
}

}  // namespace
}  // namespace sitmap
