// KML, KMZ, JSON, XLSX and mapped tables: what they give, and what of them is refused.

#include "engine/intake/held_files.hpp"
#include "engine/core/error.hpp"
#include "engine/intake/xml_reader.hpp"
#include "engine/intake/zip_entries.hpp"
#include "engine/output/zip_file.hpp"
#include "tests/support/tables.hpp"

#include <gmock/gmock.h>

namespace sitmap {
namespace {

using test::file_with;
using test::taken;
using ::testing::HasSubstr;

std::string day_of(const Event& event) {
    return event.when.range.from ? to_string(*event.when.range.from) : "none";
}

const std::string kml_text = R"(<?xml version="1.0"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Map</name>
<Folder><name>Strikes &amp; shelling</name>
<Placemark id="p1"><name>Mill</name><description><![CDATA[Hit on <b>13 July 2025</b>]]></description>
<Point><coordinates>-29.8,30.2,0</coordinates></Point></Placemark>
<Placemark><name>Front</name><TimeSpan><begin>2025-07-01</begin><end>2025-07-03</end></TimeSpan>
<ExtendedData><Data name="unit"><value>4th</value></Data></ExtendedData>
<Polygon><outerBoundaryIs><LinearRing><coordinates>-30,30 -29,30 -29,31 -30,30</coordinates></LinearRing></outerBoundaryIs>
</Polygon></Placemark></Folder></Document></kml>)";

TEST(Kml, reads_placemarks_with_their_folder_time_and_data) {
    const auto read = taken(file_with("a.kml", kml_text));
    EXPECT_EQ(read.format, "kml");
    ASSERT_EQ(read.events.size(), 2U);
    EXPECT_EQ(day_of(read.events[0]), "2025-07-13") << "the date stands in the free text";
    EXPECT_EQ(read.events[0].placement.geometry, Geometry{(Point{{-29.8, 30.2}})});
    EXPECT_EQ(read.events[0].rows[0].cells[1], "Strikes & shelling");
    EXPECT_EQ(day_of(read.events[1]), "2025-07-01");
    EXPECT_TRUE(has_area(read.events[1].placement.geometry));
    EXPECT_THAT(*read.events[1].rows[0].columns, testing::Contains("unit"));
}

TEST(Kml, is_read_from_an_archive_too) {
    const auto file = file_with("a.kmz", "");
    write_zip(file, {{"images/x.png", "x"}, {"doc.kml", kml_text}});
    EXPECT_EQ(taken(file).events.size(), 2U);
}

void expect_refused(const std::string& name, const std::string& bytes, const std::string& why) {
    try {
        taken(file_with(name, bytes));
        FAIL() << "was read";
    } catch (const InputError& error) {
        EXPECT_THAT(error.what(), HasSubstr(why));
    }
}

std::string many(const std::string& part, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += part;
    }
    return text;
}

TEST(HeldRecords, are_refused_where_they_would_fill_the_memory) {
    expect_refused("a.json", "[" + many("{},", 14 << 20) + "{}]", "MB of memory; split the file");
    expect_refused("a.json", "[[" + many("0,", 9 << 20) + "0]]", "values and keys in one record");
}

TEST(HeldRecords, are_refused_where_their_columns_are_endless) {
    std::string rows = "[";
    for (int i = 0; i < 5000; ++i) {
        rows += "{\"k" + std::to_string(i) + "\":1},";
    }
    expect_refused("a.json", rows + "{}]", "more than 4096 columns");
}

TEST(Kml, refuses_bombs_and_what_is_cut_off) {
    expect_refused("bomb.kml", "<!DOCTYPE kml [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]><kml>&c;</kml>",
                   "document type");
    expect_refused("cut.kml", kml_text.substr(0, 400), "cut off");
    expect_refused("other.kml", "<html><p/></html>", "no KML");
    std::string deep = "<kml>";
    for (int i = 0; i < 100'000; ++i) {
        deep += "<a>";
    }
    expect_refused("deep.kml", deep, "200 elements");
}

TEST(Xml, reads_no_entity_of_a_files_own) {
    XmlReader reader{"<a b='x &lt; y'>1 &amp; 2 &unknown; &#x41;</a>", "t.xml"};
    EXPECT_EQ(reader.next(), XmlReader::Kind::start);
    EXPECT_EQ(reader.attribute("b"), "x < y");
    EXPECT_EQ(reader.content(), "1 & 2 &unknown; A");
    EXPECT_EQ(reader.next(), XmlReader::Kind::finished);
}

TEST(Zip, counts_what_it_unpacks_instead_of_believing) {
    const auto file = file_with("bomb.kmz", "");
    write_zip(file, {{"doc.kml", std::string(2'000'000, ' ')}});
    EXPECT_THROW(zip_entry(file, "doc.kml", 1'000'000), InputError);
    EXPECT_EQ(zip_entry(file, "doc.kml", 2'000'000).size(), 2'000'000U);
    EXPECT_EQ(zip_entry(file, "none", 10), "");
    EXPECT_THROW(zip_names(file_with("no.kmz", "PK\x03\x04 and no more")), InputError);
}

TEST(Json, reads_geoconfirmed) {
    const auto read = taken(file_with("g.json", R"({"mapDataFolders":[{"name":"A. Legend","mapDataPlacemarks":[]},
        {"name":"B. Strikes","mapDataPlacemarks":[{"id":"7","date":"2025-07-13T00:00:00","name":"Mill",
        "description":"https://example.org/1","coordinates":["-29.8","30.2"]},
        {"id":"8","date":"soon","name":"?","description":"","coordinates":["0","0"]}]}]})"));
    EXPECT_EQ(read.format, "geoconfirmed");
    ASSERT_EQ(read.events.size(), 2U);
    EXPECT_EQ(day_of(read.events[0]), "2025-07-13");
    EXPECT_EQ(read.events[0].placement.geometry, Geometry{(Point{{-29.8, 30.2}})});
    EXPECT_TRUE(empty(read.events[1].placement.geometry));
    EXPECT_EQ(read.problems.size(), 2U);
}

TEST(Json, reads_cir_and_timemap) {
    const auto cir = taken(file_with("c.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature",
        "properties":{"id":1,"verifiedDate":"2025-07-13","url":"https://example.org","country":"Maravel",
        "province":"Halda Province","city":"Halda","title":"Fire","description":"A fire."},
        "geometry":{"type":"Point","coordinates":[-29.8,30.2]}}]})"));
    EXPECT_EQ(cir.format, "cir");
    EXPECT_EQ(cir.events.at(0).place->name, "Halda");
    const auto timemap = taken(file_with("t.json", R"([{"desc":"Shots","date":"7/13/2025","time":"","location":"Halda",
        "lat":"30.2","long":"-29.8","category":"fire"},{"desc":"No place","date":"7/14/2025","location":"",
        "lat":"","long":"","category":"fire"}])"));
    EXPECT_EQ(timemap.format, "timemap");
    EXPECT_EQ(day_of(timemap.events.at(0)), "2025-07-13");
    EXPECT_TRUE(empty(timemap.events.at(1).placement.geometry)) << "an event without a place is kept";
}

TEST(Json, knows_acled_in_geojson_by_its_columns) {
    const auto read =
        taken(file_with("a.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":
        {"event_id_cnty":"X1","event_date":"2025-07-13","event_type":"Battles","sub_event_type":"Armed clash",
        "actor1":"A","location":"Halda","latitude":30.2,"longitude":-29.8,"geo_precision":1,"country":"Maravel"},
        "geometry":null}]})"));
    EXPECT_EQ(read.format, "acled");
    EXPECT_EQ(read.events.at(0).layer, "clashes");
}

TEST(Json, refuses_what_is_no_table) {
    expect_refused("a.json", "{\"a\":1}", "without features");
    expect_refused("a.json", "[{\"a\":1}", "cannot be read as JSON");
    expect_refused("a.json", std::string(100'000, '['), "more than 64 levels");
}

/// A workbook of one sheet, its rows as XML.
std::filesystem::path workbook(const std::string& rows) {
    const auto file = file_with("w.xlsx", "");
    write_zip(file, {{"xl/workbook.xml", "<workbook/>"},
                     {"xl/sharedStrings.xml",
                      "<sst><si><t>Day</t></si><si><r><t>To</t></r><r><t>wn</t></r></si><si><t>Halda</t></si></sst>"},
                     {"xl/styles.xml",
                      "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"},
                     {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}});
    return file;
}

TEST(Xlsx, reads_the_first_sheet_with_days_as_days) {
    const auto file = workbook(
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
        "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>45851</v></c><c r=\"B2\" t=\"s\"><v>2</v></c></row>"
        "<row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>=1+1</t></is></c></row>");
    const auto records = read_xlsx(file);
    EXPECT_THAT(records->columns(), testing::ElementsAre("Day", "Town"));
    Record record;
    ASSERT_TRUE(records->next(record));
    EXPECT_THAT(record.cells, testing::ElementsAre("2025-07-13", "Halda"));
    ASSERT_TRUE(records->next(record));
    EXPECT_THAT(record.cells, testing::ElementsAre("", "=1+1"));
    EXPECT_FALSE(records->next(record));
}

const std::string mapping =
    R"({"schema":"sitmap/map-1","name":"acme","date":"Day","date_order":"day_first","place":"Town",
    "country":"Country","type":"Kind","types":{"Airstrike":"air_strike"},"killed":"Dead"})";

TEST(MappedTable, reads_a_table_by_its_mapping_and_finds_places_by_name) {
    IntakeOptions options;
    options.mapping = file_with("m.json", mapping);
    const auto read = taken(file_with("a.csv",
                                      "Day,Town,Country,Kind,Dead,More\n13/7/2025,Halda,Maravel,Airstrike,4,x\n"
                                      "14/7/2025,Nowhere,Maravel,Parade,,\n"),
                            options);
    EXPECT_EQ(read.format, "acme");
    ASSERT_EQ(read.events.size(), 2U);
    EXPECT_EQ(read.events[0].type, "air_strike");
    EXPECT_EQ(day_of(read.events[0]), "2025-07-13");
    EXPECT_EQ(read.events[0].place->country, "XM");
    EXPECT_EQ(read.events[0].claims.at(0).best, 4);
    EXPECT_THAT(read.events[1].unmapped, HasSubstr("no place called \"Nowhere\""));
    EXPECT_THAT(read.problems.at(0).why, HasSubstr("no type of the codebook"));
}

TEST(MappedTable, refuses_a_mapping_that_does_not_fit) {
    const auto table = file_with("a.csv", "Day,Town\n13/7/2025,Halda\n");
    for (const char* bad :
         {"", "{}", R"({"date":"When","place":"Town"})", R"({"date":"Day"})",
          R"({"date":"Day","place":"Town","date_order":"ymd"})", R"({"date":"Day","place":"Town","x":1})",
          R"({"date":"Day","place":"Town","precision":"P8"})",
          R"({"date":"Day","place":"Town","types":{"a":"no_type"}})", R"({"date":1,"place":"Town"})"}) {
        IntakeOptions options;
        options.mapping = file_with("bad.json", bad);
        EXPECT_THROW(taken(table, options), InputError) << bad;
    }
}

}  // namespace
}  // namespace sitmap
