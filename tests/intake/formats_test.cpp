// Each format as its files come: what is read, what is kept, what is not believed.

#include "engine/core/error.hpp"
#include "tests/support/tables.hpp"

#include <gmock/gmock.h>

#include <map>

namespace sitmap {
namespace {

using test::file_with;
using test::taken;
using ::testing::HasSubstr;

const std::string acled_header =
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,"
    "actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,"
    "latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp\n";

std::string acled_row(const std::string& date, const std::string& precisions, const std::string& position) {
    return "XMA1," + date + ",2025," + precisions.substr(0, 1) +
           ",Political violence,Explosions/Remote violence,Air/drone strike,Military Forces of Ostrania,,State "
           "forces,Civilians (Maravel),,Civilians,State forces-Civilians,,999,Middle Ocean,Maravel,Halda "
           "Province,,,Halda," +
           position + "," + precisions.substr(1, 1) + ",Maravel Post,National,\"A strike, it said.\",12,,1752400000\n";
}

Event acled_event(const std::string& date, const std::string& precisions, const std::string& position) {
    return taken(file_with("a.csv", acled_header + acled_row(date, precisions, position))).events.at(0);
}

TEST(Acled, reads_a_row) {
    const Event event = acled_event("2025-07-13", "11", "30.2,-29.8");
    EXPECT_EQ(event.type, "strike");
    EXPECT_EQ(event.layer, "strike_sites");
    EXPECT_EQ(event.mode, "") << "ACLED does not tell aircraft from drones";
    EXPECT_EQ(event.placement.precision, GeoPrecision::p2);
    EXPECT_EQ(event.placement.geometry, Geometry{(Point{{-29.8, 30.2}})});
    EXPECT_EQ(event.place->country, "XM");
    ASSERT_EQ(event.claims.size(), 1U);
    EXPECT_EQ(event.claims[0].best, 12);
    EXPECT_EQ(event.claims[0].by, "ACLED");
    EXPECT_EQ(event.evidence[0].text, "A strike, it said.");
    EXPECT_EQ(event.evidence[0].source, "Maravel Post");
}

TEST(Acled, reads_both_forms_of_date_and_never_shifts_one) {
    EXPECT_EQ(acled_event("2025-07-13", "11", "30.2,-29.8").when, acled_event("13 July 2025", "11", "30.2,-29.8").when);
    std::ostringstream week;
    week << acled_event("2025-07-13", "21", "30.2,-29.8").when;
    EXPECT_EQ(week.str(), "2025-07-10/2025-07-16 week");
    std::ostringstream month;
    month << acled_event("2025-07-13", "31", "30.2,-29.8").when;
    EXPECT_EQ(month.str(), "2025-07-01/2025-07-31 month");
}

TEST(Acled, reads_the_dates_of_its_older_codebooks_and_no_spreadsheet_s_guess) {
    const auto read = taken(file_with("a.csv", acled_header + acled_row("05-07-2025", "11", "30.2,-29.8") +
                                                   acled_row("7/5/2025", "11", "30.2,-29.8")));
    EXPECT_EQ(read.events.at(0).when.range.from, make_date(2025, 7, 5));
    EXPECT_EQ(read.events.at(1).when, When{}) << "5 July, or 7 May?";
    EXPECT_EQ(read.problems.size(), 1U);
}

TEST(Acled, takes_no_day_for_exact_that_is_not_called_so) {
    const auto read = taken(file_with("a.csv", acled_header + acled_row("2025-07-13", "91", "30.2,-29.8")));
    EXPECT_EQ(read.events.at(0).when.precision, TimePrecision::month);
    EXPECT_THAT(read.problems.at(0).why, HasSubstr("none of 1, 2 and 3"));
}

TEST(Acled, knows_protesters_in_both_spellings) {
    std::string row = acled_row("2025-07-13", "11", "30.2,-29.8");
    row.replace(row.find("Air/drone strike"), 16, "Excessive force against protestors");
    EXPECT_EQ(taken(file_with("a.csv", acled_header + row)).events.at(0).type, "protest");
}

TEST(Acled, says_no_more_than_its_precision) {
    EXPECT_EQ(acled_event("2025-07-13", "12", "30.2,-29.8").placement.precision, GeoPrecision::p3);
    const Placement region = acled_event("2025-07-13", "13", "30.2,-29.8").placement;
    EXPECT_EQ(region.precision, GeoPrecision::p5);
    EXPECT_EQ(region.role, GeometryRole::representative_point);
}

TEST(Acled, reads_headers_from_before_march_2023_and_keeps_unknown_columns) {
    const std::string header =
        "\xEF\xBB\xBF"
        "data_id,iso,event_id_cnty,event_id_no_cnty,event_date,event_type,sub_event_type,"
        "actor1,inter1,location,latitude,longitude,geo_precision,my notes,iso3\n";
    const auto read =
        taken(file_with("old.csv", header + "7,999,XMA7,7,13 July 2025,Battles,Armed clash,A,1,Halda,30.2,"
                                            "-29.8,1,=SUM(A1),XMR\n"));
    EXPECT_EQ(read.format, "acled");
    const SourceRow& row = read.events.at(0).rows.at(0);
    EXPECT_EQ(row.id, "XMA7");
    EXPECT_EQ(row.columns->at(13), "my notes");
    EXPECT_EQ(row.cells.at(13), "=SUM(A1)");
    EXPECT_EQ(row.cells.at(4), "13 July 2025");
}

TEST(Acled, keeps_an_event_whose_coordinates_cannot_be_and_says_why) {
    const auto read = taken(file_with("a.csv", acled_header + acled_row("2025-07-13", "11", "0,0") +
                                                   acled_row("2025-07-13", "11", "-29.8,30.2") +
                                                   acled_row("31 June 2025", "11", "30.2,-29.8")));
    ASSERT_EQ(read.events.size(), 3U);
    EXPECT_EQ(read.events[0].place->name, "Halda") << "the gazetteer knows the name";
    EXPECT_NE(read.events[1].placement.geometry, Geometry{(Point{{30.2, -29.8}})});
    EXPECT_EQ(read.events[2].when, When{});
    ASSERT_EQ(read.problems.size(), 3U);
    EXPECT_THAT(read.problems[0].why, HasSubstr("0,0 is where lost coordinates lie"));
    EXPECT_THAT(read.problems[1].why, HasSubstr("inside once latitude and longitude are swapped"));
    EXPECT_THAT(read.problems[2].what, HasSubstr("31 June 2025"));
}

TEST(Acled, gives_a_corrected_row_the_id_it_had) {
    EXPECT_EQ(acled_event("2025-07-13", "11", "30.2,-29.8").id, acled_event("2025-07-14", "12", "30.3,-29.8").id);
}

TEST(Ucdp, reads_a_row) {
    const auto read = taken(file_with(
        "ged.csv",
        "id,relid,year,type_of_violence,side_a,side_b,source_office,source_headline,where_prec,"
        "where_coordinates,adm_1,latitude,longitude,country,date_prec,date_start,date_end,best,high,low\n"
        "41,XM-1,2014,1,Government of Maravel,HDC,\"Maravel Post,Wire\",Clashes in the north,4,Halda Province,"
        "Halda Province,30.2,-29.8,Maravel,2,2014-07-01 00:00:00.000,2014-07-03 00:00:00.000,9,12,4\n"));
    EXPECT_EQ(read.format, "ucdp");
    const Event& event = read.events.at(0);
    EXPECT_EQ(event.type, "clash");
    EXPECT_EQ(event.placement.precision, GeoPrecision::p5);
    EXPECT_EQ(to_string(*event.when.range.from) + to_string(*event.when.range.to), "2014-07-012014-07-03");
    EXPECT_EQ(event.claims.at(0).low, 4);
    EXPECT_EQ(event.claims.at(0).best, 9);
    EXPECT_EQ(event.claims.at(0).high, 12);
    EXPECT_EQ(event.evidence.at(0).text, "Clashes in the north");
    EXPECT_EQ(event.actors.at(1), (Actor{"HDC", ActorRole::party}));
}

When ucdp_when(const std::string& precision, const std::string& from, const std::string& to) {
    return taken(file_with("ged.csv",
                           "id,type_of_violence,where_prec,latitude,longitude,date_prec,date_start,date_end,best\n"
                           "41,1,1,30.2,-29.8," +
                               precision + "," + from + "," + to + ",9\n"))
        .events.at(0)
        .when;
}

TEST(Ucdp, tells_a_month_where_it_is_one_and_else_its_days) {
    EXPECT_EQ(ucdp_when("1", "2014-07-01", "2014-07-01").precision, TimePrecision::day);
    EXPECT_EQ(ucdp_when("2", "2014-07-01", "2014-07-06").precision, TimePrecision::days);
    EXPECT_EQ(ucdp_when("3", "2014-07-07", "2014-07-13").precision, TimePrecision::week);
    EXPECT_EQ(ucdp_when("4", "2014-07-01", "2014-07-31").precision, TimePrecision::month);
    EXPECT_EQ(ucdp_when("4", "2014-07-10", "2014-08-05").precision, TimePrecision::days);
    EXPECT_EQ(ucdp_when("5", "2014-01-01", "2014-12-31").precision, TimePrecision::interval);
}

/// A row under all of GED's columns, in their order; what is not told is empty.
std::string ged_row(const std::map<std::string, std::string>& told, char delimiter) {
    std::string row;
    for (const std::string& name : ucdp_columns()) {
        const auto cell = told.find(name);
        row += (row.empty() ? "" : std::string{delimiter}) + (cell == told.end() ? "" : "\"" + cell->second + "\"");
    }
    return row + "\n";
}

const std::map<std::string, std::string> ged_event{{"id", "41"},
                                                   {"year", "2014"},
                                                   {"type_of_violence", "1"},
                                                   {"side_a", "Government of Maravel"},
                                                   {"side_b", "HDC"},
                                                   {"where_prec", "1"},
                                                   {"adm_1", "Halda Province"},
                                                   {"latitude", "30.2"},
                                                   {"country", "Maravel"},
                                                   {"longitude", "-29.8"},
                                                   {"date_start", "2014-07-01"},
                                                   {"date_end", "2014-07-01"},
                                                   {"date_prec", "1"},
                                                   {"best", "9"},
                                                   {"high", "12"},
                                                   {"low", "4"}};

TEST(Ucdp, reads_a_file_that_lost_its_header) {
    for (const char delimiter : {',', ';', '\t'}) {
        auto told = ged_event;
        told["source_headline"] = "Clashes; clashes, and, in short, clashes;;;;;";
        told["source_original"] = "a line\nand another";
        const auto read = taken(file_with("ged.csv", ged_row(told, delimiter) + ged_row(ged_event, delimiter)));
        EXPECT_EQ(read.format, "ucdp");
        ASSERT_EQ(read.events.size(), 2U);
        EXPECT_EQ(read.events[0].evidence.at(0).text, told["source_headline"]);
        EXPECT_EQ(read.events[1].rows.at(0).columns->at(48), "gwnob");
        EXPECT_EQ(read.events[1].claims.at(0).high, 12);
        EXPECT_TRUE(read.problems.empty());
    }
}

TEST(Ucdp, takes_no_other_row_for_one_of_a_file_without_header) {
    for (const auto& [column, cell] : std::map<std::string, std::string>{{"type_of_violence", "4"},
                                                                         {"where_prec", "0"},
                                                                         {"latitude", "latitude"},
                                                                         {"date_end", "2014-06-30"},
                                                                         {"best", ""}}) {
        auto other = ged_event;
        other[column] = cell;
        EXPECT_THROW(taken(file_with("ged.csv", ged_row(other, ','))), InputError) << column;
    }
}

TEST(Json, reads_what_acled_and_ucdp_answer) {
    const auto acled =
        taken(file_with("a.json", R"({"status":200,"success":true,"count":1,"data":[{"event_id_cnty":"XMA1",
        "event_date":"2025-07-13","time_precision":"1","event_type":"Battles","sub_event_type":"Armed clash","actor1":"HDC",
        "inter1":"2","actor2":"","country":"Maravel","location":"Halda","latitude":"30.2","longitude":"-29.8",
        "geo_precision":"1","source":"Maravel Post","notes":"A clash.","fatalities":"3"}]})"));
    EXPECT_EQ(acled.format, "acled");
    EXPECT_EQ(acled.events.at(0).claims.at(0).best, 3);
    const auto ucdp =
        taken(file_with("u.json", R"({"TotalCount":1,"NextPageUrl":"","Result":[{"id":41,"type_of_violence":1,
        "where_prec":1,"latitude":30.2,"longitude":-29.8,"date_prec":1,"date_start":"2014-07-01T00:00:00",
        "date_end":"2014-07-01T00:00:00","best":9,"country":"Maravel"}]})"));
    EXPECT_EQ(ucdp.format, "ucdp");
    EXPECT_EQ(ucdp.events.at(0).when.precision, TimePrecision::day);
}

std::string gdelt_row(std::size_t columns, const std::string& code, const std::string& kind) {
    std::string row;
    for (const std::string& name : gdelt_columns(columns)) {
        const std::string text = name == "GLOBALEVENTID"        ? "1234"
                                 : name == "Day"                ? "20250713"
                                 : name == "EventCode"          ? code
                                 : name == "Actor1Name"         ? "OSTRANIA"
                                 : name == "ActionGeo_Type"     ? kind
                                 : name == "ActionGeo_FullName" ? "Halda, Halda, Maravel"
                                 : name == "ActionGeo_Lat"      ? "30.2"
                                 : name == "ActionGeo_Long"     ? "-29.8"
                                 : name == "SOURCEURL"          ? "https://example.org/\"quoted\""
                                                                : "";
        row += (row.empty() ? "" : "\t") + text;
    }
    return row + "\n";
}

TEST(Gdelt, reads_both_versions_without_a_header) {
    for (const std::size_t columns : {std::size_t{58}, std::size_t{61}}) {
        const auto read = taken(file_with("g.CSV", gdelt_row(columns, "1952", "4") + gdelt_row(columns, "036", "1")));
        EXPECT_EQ(read.format, "gdelt");
        ASSERT_EQ(read.events.size(), 2U);
        EXPECT_EQ(read.events[0].type, "strike");
        EXPECT_EQ(read.events[0].placement.precision, GeoPrecision::p2);
        EXPECT_EQ(read.events[0].evidence[0].source, "https://example.org/\"quoted\"");
        EXPECT_EQ(read.events[1].placement.role, GeometryRole::country_aggregate);
        EXPECT_TRUE(empty(read.events[1].placement.geometry)) << "a country is never a pin";
        EXPECT_EQ(read.events[1].rows[0].cells[26], "036");
    }
}

TEST(Table, looks_up_a_place_that_has_no_coordinates) {
    const Event event = acled_event("2025-07-13", "11", ",");
    EXPECT_EQ(event.place->name, "Halda");
    EXPECT_FALSE(empty(event.placement.geometry));
}

TEST(Table, refuses_columns_that_no_format_has) {
    EXPECT_THROW(taken(file_with("a.csv", "a,b\n1,2\n")), InputError);
    EXPECT_THROW(taken("/vsicurl/https://example.org/a.csv"), InputError);
    EXPECT_FALSE(is_table(file_with("a.txt", "Shelling hit Halda, officials said.\n"), {}, test::test_crosswalk()));
    EXPECT_TRUE(is_table(file_with("a.csv", acled_header), {}, test::test_crosswalk()));
}

TEST(Formats, a_bad_mapping_is_no_reason_to_read_a_table_as_text) {
    const auto csv = file_with("m.csv", "what,when,lat,lon\nstrike,2024-05-03,1,2\n");
    const auto text = file_with("m.txt", "Shelling hit Halda, officials said.\n");
    const auto by = [&](const std::string& json) { return IntakeOptions{{}, file_with("m.json", json)}; };
    const auto good = by(R"({"date": "when", "latitude": "lat", "longitude": "lon"})");
    EXPECT_TRUE(is_table(csv, good, test::test_crosswalk()));
    EXPECT_FALSE(is_table(text, good, test::test_crosswalk()));
    EXPECT_THROW(is_table(csv, by(R"({"date": "day", "latitude": "lat", "longitude": "lon"})"), test::test_crosswalk()),
                 InputError);
    EXPECT_THROW(is_table(text, by(R"({"date_order": "year_first"})"), test::test_crosswalk()), InputError);
}

TEST(IntakeLog, tells_each_kind_of_trouble_three_times_and_counts_the_rest) {
    IntakeLog log{"a.csv"};
    for (std::size_t line = 2; line < 1000; ++line) {
        log.tell(line, "the row is left out", "it is bad");
    }
    const Problems problems = log.problems();
    ASSERT_EQ(problems.size(), 4U);
    EXPECT_EQ(problems[3].what, "and in 995 rows more");
}

}  // namespace
}  // namespace sitmap
