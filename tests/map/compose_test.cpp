#include "engine/map/compose.hpp"

#include "engine/geo/geodesic.hpp"
#include "engine/map/check_page.hpp"
#include "engine/map/glyph_plan.hpp"
#include "engine/map/outline.hpp"
#include "engine/map/scale_bar.hpp"
#include "engine/output/geopackage.hpp"
#include "engine/output/image.hpp"
#include "engine/output/svg.hpp"
#include "tests/support/looks.hpp"
#include "tests/support/told_map.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <numeric>

namespace sitmap {
namespace {

using test::english;
using test::news;

// A square country in the sea, with the name of its field for those who ask.
const std::filesystem::path& base_map() {
    static const std::filesystem::path file = [] {
        const auto path = std::filesystem::path(::testing::TempDir()) / "sitmap-compose-base.gpkg";
        const Geometry square = from_wkt("POLYGON((10 10, 14 10, 14 13, 10 13, 10 10))");
        Layer land{"land", "Land", {{"id", FieldType::text, "id", "Id"}}, {{"1", square, {std::string("1")}}}, {}};
        Layer countries{"countries",
                        "Countries",
                        {{"iso", FieldType::text, "iso", "Code"}, {"name", FieldType::text, "name", "Name"}},
                        {{"NL", square, {std::string("XN"), std::string("Norland")}}},
                        {}};
        const std::vector<Layer> layers{land, countries};
        write_geopackage(path, layers);
        return path;
    }();
    return file;
}

struct Told {
    const char* layer;
    const char* type;
    const char* place;
    const char* precision;
    const char* role;
    double uncertainty_m;
    const char* wkt;
};

void add(std::vector<Layer>& layers, const Told& told, std::size_t number) {
    Layer& layer = test::layer_in(layers, told.layer);
    Feature feature{"ev-" + std::to_string(number), *told.wkt == '\0' ? Geometry{} : from_wkt(told.wkt), {}};
    feature.values.resize(layer.schema.size());
    const auto set = [&](const char* field, Value value) { feature.values[field_index(layer.schema, field)] = value; };
    set("type", std::string(told.type));
    set("place", std::string(told.place));
    set("place_id", std::string("test:") + told.place);
    set("country", std::string("XN"));
    set("geo_prec", std::string(told.precision));
    set("geom_role", std::string(told.role));
    set("unc_m", told.uncertainty_m);
    set("status", std::string("reported"));
    set("doc", std::string("d"));
    layer.features.push_back(feature);
}

Map map_of(std::initializer_list<Told> events) {
    std::vector<Layer> layers;
    for (const Told& told : events) {
        add(layers, told, layers.size() + 10 + (layers.empty() ? 0 : layers.back().features.size()));
    }
    Map map = make_map(
        layers, {{"hundreds of strikes", "only the country is named", "strike_sites", "d", 0, 5, "event", "strike"}},
        {});
    map.as_of = "2025-07-27";
    return map;
}

constexpr Told town{"strike_sites", "strike", "Aville", "P2", "site", 8000, "POINT(12 11.5)"};
constexpr Told province{
    "clashes", "clash", "Bshire", "P5", "area", 0, "POLYGON((12.5 11, 13.5 11, 13.5 12, 12.5 12, 12.5 11))"};
constexpr Told region{"advance_points",
                      "advance",
                      "the west",
                      "P6",
                      "fuzzy_area",
                      0,
                      "POLYGON((10.5 10.5, 11.6 10.5, 11.6 12.5, 10.5 12.5, 10.5 10.5))"};
constexpr Told country{"strike_sites", "strike", "Norland", "P7", "country_aggregate", 0, ""};

Composition composed(const Map& map) {
    Problems problems;
    return compose(map, {base_map(), nullptr}, {news(), english()}, {}, problems);
}

const Group& group(const Composition& page, const std::string& name) {
    return *std::ranges::find(page.groups, name, &Group::name);
}

TEST(Compose, draws_what_the_precision_allows) {
    const Composition page = composed(map_of({town, province, region, country}));
    EXPECT_EQ(group(page, "circles").items.size(), 1U);
    EXPECT_EQ(group(page, "hatches").items.size(), 1U);
    EXPECT_EQ(group(page, "soft").items.size(), 10U);  // nested buffers
    EXPECT_EQ(group(page, "dots").items.size(), 1U);
    EXPECT_EQ(group(page, "glyphs").items.size(), 3U);  // one glyph: casing, fill, outline
}

TEST(Compose, draws_a_circle_of_true_ground_radius) {
    const Composition page = composed(map_of({town, province}));
    const PageBox box = bounds(std::get<Shape>(group(page, "circles").items[0]).path);
    EXPECT_NEAR(box.width() / 2 / page.px_per_km, 8, 0.1);
    EXPECT_NEAR(box.height() / 2 / page.px_per_km, 8, 0.1);
}

TEST(Compose, counts_in_the_legend_what_it_draws) {
    const Composition page = composed(map_of({town, province, region, country}));
    const int counted = std::accumulate(page.legend.begin(), page.legend.end(), 0,
                                        [](int sum, const LegendRow& row) { return sum + row.count; });
    EXPECT_EQ(counted, 3);
    EXPECT_EQ(page.not_mapped_count, 1);
    EXPECT_NE(page.alternative_text.find("Not mapped: 1."), std::string::npos);
}

TEST(Compose, counts_no_area_among_the_events) {
    const Composition page = composed(map_of({{"buffer_zone", "zone", "the strip", "P6", "area", 0,
                                               "POLYGON((12.2 10.5, 12.4 10.5, 12.4 12.5, 12.2 12.5, 12.2 10.5))"},
                                              {"buffer_zone", "agreement", "the strip", "P6", "area", 0,
                                               "POLYGON((12.2 10.5, 12.4 10.5, 12.4 12.5, 12.2 12.5, 12.2 10.5))"},
                                              town}));
    const auto strip = std::ranges::find(page.legend, true, &LegendRow::filled);
    ASSERT_NE(strip, page.legend.end());
    EXPECT_EQ(strip->count, 0);
}

TEST(Compose, tells_in_the_legend_what_the_ground_shows_as_occupied) {
    const auto file = std::filesystem::path(::testing::TempDir()) / "sitmap-compose-occupied.gpkg";
    const Geometry held = from_wkt("POLYGON((12.6 10.8, 13.8 10.8, 13.8 12.2, 12.6 12.2, 12.6 10.8))");
    const Layer occupied{
        "occupied",
        "Occupied",
        {{"name", FieldType::text, "name", "Name"}, {"status", FieldType::text, "status", "Status"}},
        {{"1", held, {std::string("Occupied East"), std::string("occupied by Ostria since 1967; annexed")}}},
        {}};
    write_geopackage(file, std::vector<Layer>{occupied});
    Problems problems;
    const Composition page = compose(map_of({town, province}), {file, nullptr}, {news(), english()}, {}, problems);
    const auto row = std::ranges::find(page.legend, "occupied", &LegendRow::kind);
    ASSERT_NE(row, page.legend.end());
    EXPECT_EQ(row->text, "East, occupied by Ostria since 1967");
    EXPECT_EQ(row->count, 0);
    EXPECT_NE(page.alternative_text.find("East, occupied by Ostria since 1967."), std::string::npos);
}

TEST(Compose, leaves_out_dots_between_letters) {
    const Composition page = composed(map_of({town, province, region}));
    const auto name = std::ranges::find(page.labels, "event:test:the west", &PlacedLabel::id);
    ASSERT_NE(name, page.labels.end());
    std::size_t dots = 0;
    for (const std::vector<PagePoint>& dot : rings_of(std::get<Shape>(group(page, "dots").items.at(0)).path)) {
        ++dots;
        for (const PageBox& line : name->boxes) {
            EXPECT_TRUE(std::ranges::none_of(dot, [&](PagePoint at) { return contains(line, at); }));
        }
    }
    EXPECT_GT(dots, 100U);
}

TEST(Compose, says_what_the_letters_of_lines_are) {
    const Map map = map_of({{"buffer_zone", "zone", "the zone", "P6", "area", 0,
                             "POLYGON((12 10.5, 12.6 10.5, 12.6 12.5, 12 12.5, 12 10.5))"},
                            {"buffer_zone", "zone_line", "Line A", "P6", "line", 0, "LINESTRING(12 10.5, 12 12.5)"},
                            town,
                            province});
    const Composition page = composed(map);
    const auto row = std::ranges::find(page.legend, "zone", &LegendRow::kind);
    ASSERT_NE(row, page.legend.end());
    EXPECT_EQ(row->text, "The zone, with lines A");
    EXPECT_TRUE(row->filled && row->tells_lines);
}

TEST(Compose, shows_on_sheets_where_areas_of_limitation_end) {
    const Map map = map_of({{"buffer_zone", "zone", "the zone", "P6", "area", 0,
                             "POLYGON((12 10.5, 12.1 10.5, 12.1 12.5, 12 12.5, 12 10.5))"},
                            {"buffer_zone", "zone_limitation", "0-10 km", "P6", "area", 0,
                             "POLYGON((12.1 10.5, 12.2 10.5, 12.2 12.5, 12.1 12.5, 12.1 10.5))"},
                            {"buffer_zone", "zone_limitation", "10-20 km", "P6", "area", 0,
                             "POLYGON((12.2 10.5, 12.3 10.5, 12.3 12.5, 12.2 12.5, 12.2 10.5))"},
                            town});
    const auto find = [](const Composition& page) {
        return std::ranges::find(page.groups, "limitation", &Group::name);
    };
    const Composition picture = composed(map);
    EXPECT_EQ(find(picture), picture.groups.end());
    Problems problems;
    const Composition sheet = compose(map, {base_map(), nullptr}, {news(), english()},
                                      {.width = 1122, .height = 794, .neat_line = true}, problems);
    ASSERT_NE(find(sheet), sheet.groups.end());
    const Path& lines = std::get<Shape>(find(sheet)->items.at(0)).path;
    const double inner = sheet.px_per_km * 10.9;  // a tenth of a degree of longitude there
    EXPECT_NEAR(bounds(lines).width(), 2 * inner, 0.2 * inner) << "nothing along the zone, and each line once";
    const auto& legend = group(sheet, "legend").items;
    EXPECT_TRUE(std::ranges::any_of(legend, [](const Item& item) {
        const auto* run = std::get_if<TextRun>(&item);
        return run != nullptr && run->text == "Areas of limitation, 10, 20 km (derived)";
    }));
}

TEST(Compose, draws_dots_where_there_are_too_many_for_glyphs) {
    std::vector<Layer> layers;
    std::vector<std::string> names;
    for (std::size_t i = 0; i <= most_with_glyphs; ++i) {
        names.push_back("Site" + std::to_string(i));
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string wkt = "POINT(" + std::to_string(10.5 + 0.005 * static_cast<double>(i)) + " 11.5)";
        add(layers, {"strike_sites", "strike", names[i].c_str(), "P0", "site", 0, wkt.c_str()}, i);
    }
    const Composition page = composed(make_map(std::move(layers), {}, {}));
    ASSERT_EQ(group(page, "glyphs").items.size(), 1U);
    EXPECT_TRUE(page.symbols.empty());
    EXPECT_EQ(page.legend.front().count, static_cast<int>(names.size()));
}

TEST(Compose, lets_no_two_labels_meet) {
    const Composition page = composed(map_of({town, province, region}));
    EXPECT_GE(page.labels.size(), 4U);
    for (std::size_t a = 0; a < page.labels.size(); ++a) {
        for (std::size_t b = a + 1; b < page.labels.size(); ++b) {
            for (const PageBox& one : page.labels[a].boxes) {
                for (const PageBox& other : page.labels[b].boxes) {
                    EXPECT_FALSE(overlap(one, other)) << page.labels[a].id << " and " << page.labels[b].id;
                }
            }
        }
    }
}

TEST(Compose, keeps_all_that_it_credits_on_the_page) {
    Map map = map_of({town, province});
    for (int i = 0; i < 30; ++i) {
        map.credits.push_back("Source number " + std::to_string(i) + ", under its licence");
    }
    const Composition page = composed(map);
    const Group& footer = group(page, "footer");
    EXPECT_GT(footer.items.size(), 8U);
    for (const Item& item : footer.items) {
        const PageBox& ink = std::get<TextRun>(item).ink;
        EXPECT_TRUE(contains(PageBox{0, page.panel.bottom, page.width, page.height}, ink))
            << std::get<TextRun>(item).text;
    }
}

TEST(Compose, lists_no_more_that_is_not_mapped_than_has_room) {
    Map map = map_of({town, province, region});
    map.not_mapped.assign(6, map.not_mapped.front());
    PictureOptions small;
    small.height = least_picture_height(small.width);
    Problems problems;
    const Composition page = compose(map, {base_map(), nullptr}, {news(), english()}, small, problems);
    EXPECT_EQ(page.not_mapped_count, 6);
    for (const Item& item : group(page, "legend").items) {
        if (const auto* run = std::get_if<TextRun>(&item)) {
            EXPECT_LT(run->ink.bottom, page.panel.bottom + 4) << run->text;
        }
    }
}

// A tall page has no rail, and what stands under its map takes room from it.
TEST(Compose, puts_the_inset_of_a_tall_page_into_a_free_corner_of_its_map) {
    PictureOptions tall;
    tall.width = 675;
    tall.height = 843.75;
    Problems problems;
    const Composition page =
        compose(map_of({town, province, region}), {base_map(), nullptr}, {news(), english()}, tall, problems);
    const auto inset = std::ranges::find(page.labels, "inset", &PlacedLabel::id);
    ASSERT_NE(inset, page.labels.end());
    EXPECT_EQ(group(page, "inset").clip, inset->boxes.front());
    EXPECT_TRUE(contains(page.panel, inset->boxes.front()));
    EXPECT_TRUE(check_page(page).empty());
}

TEST(Compose, shows_on_the_map_what_lies_in_sight_whatever_its_kind) {
    const Composition page =
        composed(map_of({{"strike_sites", "air_strike", "Northton", "P2", "site", 3000, "POINT(12 12.7)"},
                         {"strike_sites", "air_strike", "Southton", "P2", "site", 3000, "POINT(12 10.3)"},
                         {"diplomacy", "meeting", "Talkton", "P2", "site", 3000, "POINT(13 11.5)"}}));
    EXPECT_NE(std::ranges::find(page.labels, "event:test:Talkton", &PlacedLabel::id), page.labels.end());
}

TEST(Compose, names_in_its_inset_each_place_outside_the_map) {
    const Composition page = composed(
        map_of({{"strike_sites", "air_strike", "Northton", "P2", "site", 3000, "POINT(12 12.7)"},
                {"strike_sites", "air_strike", "Southton", "P2", "site", 3000, "POINT(12 10.3)"},
                {"strike_sites", "air_strike", "Middleton", "P2", "site", 3000, "POINT(12.2 11.3)"},
                {"strike_sites", "shelling", "Westerton under the Hill", "P2", "site", 3000, "POINT(7 11.5)"}}));
    EXPECT_TRUE(std::ranges::any_of(group(page, "inset").items, [](const Item& item) {
        const auto* run = std::get_if<TextRun>(&item);
        return run != nullptr && run->text == "Westerton under the Hill";
    }));
}

TEST(Compose, labels_every_event_place_inside_the_panel) {
    const Composition page = composed(map_of({town, province, region}));
    for (const char* id : {"event:test:Aville", "event:test:Bshire", "event:test:the west", "scale"}) {
        const auto found = std::ranges::find(page.labels, id, &PlacedLabel::id);
        ASSERT_NE(found, page.labels.end()) << id;
        for (const PageBox& box : found->boxes) {
            EXPECT_TRUE(contains(page.panel, box)) << id;
        }
    }
}

// The province and the region run out of the map, so that their names want to stand at its edge.
TEST(Compose, keeps_every_label_off_the_edge_of_the_map) {
    for (const bool neat_line : {false, true}) {
        PictureOptions options;
        options.extent = Box{11.4, 11.2, 13, 12};
        options.neat_line = neat_line;
        Problems problems;
        const Composition page =
            compose(map_of({town, province, region}), {base_map(), nullptr}, {news(), english()}, options, problems);
        const PageBox inner = grown(page.panel, -5.9);
        ASSERT_GE(page.labels.size(), 4U);
        for (const PlacedLabel& label : page.labels) {
            for (const PageBox& box : label.boxes) {
                EXPECT_TRUE(contains(inner, box)) << label.id << " ends at " << box.left << ", " << box.bottom;
            }
            EXPECT_TRUE(!label.panel || contains(page.panel, *label.panel)) << label.id;
        }
    }
}

TEST(Compose, leaves_the_edges_of_paper_free) {
    PictureOptions options;
    options.neat_line = true;
    Problems problems;
    const Composition page =
        compose(map_of({town, province}), {base_map(), nullptr}, {news(), english()}, options, problems);
    EXPECT_GE(page.panel.left, 24);
    EXPECT_EQ(bounds(std::get<Shape>(group(page, "neat line").items[0]).path), page.panel);
    for (const Group& drawn : page.groups) {
        for (const Item& item : drawn.items) {
            if (const auto* run = std::get_if<TextRun>(&item)) {
                EXPECT_LT(run->ink.bottom, page.height - 20) << run->text;
            }
        }
    }
}

std::string words_in(const Group& drawn) {
    std::string words;
    for (const Item& item : drawn.items) {
        const auto* const run = std::get_if<TextRun>(&item);
        words += run == nullptr ? "" : run->text + "|";
    }
    return words;
}

Map quoted(Map map) {
    for (Layer& layer : map.layers) {
        for (Feature& feature : layer.features) {
            feature.values[field_index(layer.schema, "quote")] = "What " + feature.id + " was\nread from.";
        }
    }
    return map;
}

TEST(Compose, lists_the_reports_words_under_the_map_of_a_sheet) {
    PictureOptions options{.width = 1400, .height = 1000, .neat_line = true, .event_table = true};
    Problems problems;
    const Map map = quoted(map_of({town, province, country}));
    const Composition page = compose(map, {base_map(), nullptr}, {news(), english()}, options, problems);
    const std::string words = words_in(group(page, "events"));
    EXPECT_TRUE(words.starts_with("In the reports\u2019 own words|2 events|Aville:|")) << words;
    EXPECT_NE(words.find("\u201cWhat ev-10 was read from.\u201d"), std::string::npos) << words;
    EXPECT_LT(words.find("Aville"), words.find("Bshire")) << "the gravest first";
    EXPECT_EQ(words.find("Norland"), std::string::npos) << "not on the map";
    for (const Item& item : group(page, "events").items) {
        if (const auto* const run = std::get_if<TextRun>(&item)) {
            EXPECT_GT(run->ink.top, page.panel.bottom) << run->text;
        }
    }
    EXPECT_EQ(words_in(group(composed(map), "events")), "");
}

TEST(Compose, counts_the_events_that_a_sheets_list_has_no_room_for) {
    std::vector<Layer> layers;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < 90; ++i) {
        names.push_back("Site" + std::to_string(i));
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string wkt = "POINT(" + std::to_string(10.5 + 0.03 * static_cast<double>(i)) + " 11.5)";
        add(layers, {"strike_sites", "strike", names[i].c_str(), "P0", "site", 0, wkt.c_str()}, i);
    }
    PictureOptions options{.width = 1400, .height = 1000, .neat_line = true, .event_table = true};
    Problems problems;
    const Composition page = compose(quoted(make_map(std::move(layers), {}, {})), {base_map(), nullptr},
                                     {news(), english()}, options, problems);
    const std::string words = words_in(group(page, "events"));
    const auto rows = static_cast<int>(std::ranges::count_if(
        names, [&](const std::string& name) { return words.find("|" + name + ":|") != std::string::npos; }));
    EXPECT_GT(rows, 9);
    EXPECT_NE(words.find("and " + std::to_string(90 - rows) + " more"), std::string::npos) << words;
    EXPECT_GT(page.panel.height(), 500);
}

TEST(Compose, gives_the_same_page_and_the_same_bytes_again) {
    const Map map = map_of({town, province, region});
    const Composition page = composed(map);
    EXPECT_EQ(composed(map), page);
    const std::string png = encode_png(page);
    EXPECT_EQ(encode_png(page), png);
    EXPECT_EQ(png.substr(1, 3), "PNG");
    EXPECT_NE(png.find("Strike"), std::string::npos);
}

// Headline, subhead, date, legend with counts, key, verification, what is not mapped, locator, scale in
// two units, sources, licence, disclaimer, point of view, projection, identity, alternative text.
TEST(Compose, prints_all_that_a_map_owes_its_reader) {
    Map map = map_of({town, province, region, country});
    map.title = "Strikes in Norland";
    map.subtitle = "What happened in July";
    map.sources = {"norland-report.txt"};
    map.credits = {"Norland Survey (CC BY 4.0)"};
    map.disclaimer = "Borders imply nothing.";
    map.map_id = "0123abcd";
    const std::string svg = encode_svg(composed(map));
    for (const char* const words : {"Strikes in Norland",
                                    "What happened in July",
                                    "As of 27 July 2025",
                                    "On this map",
                                    "3 events",
                                    "Strike, city or town named",
                                    "How sure is the place?",
                                    "Soft edge",
                                    "open: reported",
                                    "solid: verified",
                                    "Not mapped",
                                    "hundreds of strikes",
                                    "Where this is",
                                    "This map",
                                    " km<",
                                    " mi<",
                                    "Sources",
                                    "norland-report.txt",
                                    "Norland Survey (CC BY 4.0)",
                                    "View",
                                    "neutral.",
                                    "Borders imply nothing.",
                                    "none was verified",
                                    "Projection: Lambert equal-area",
                                    "+proj=laea",
                                    "map id 0123abcd",
                                    "Not mapped: 1."}) {
        EXPECT_NE(svg.find(words), std::string::npos) << words;
    }
}

TEST(Compose, keeps_its_promises_by_exact_geometry) {
    for (const double width : {320.0, 600.0, 1200.0}) {
        Problems problems;
        PictureOptions options;
        options.width = width;
        options.height = width < 860 ? 0 : 800;
        const Composition page =
            compose(map_of({town, province, region}), {base_map(), nullptr}, {news(), english()}, options, problems);
        for (const Finding& finding : check_page(page)) {
            ADD_FAILURE() << width << ": " << finding;
        }
    }
}

TEST(Compose, gathers_places_that_glyphs_would_hide) {
    constexpr Told near_town{"strike_sites", "strike", "Beeville", "P2", "site", 8000, "POINT(12.002 11.501)"};
    constexpr Told far_town{"strike_sites", "strike", "Ceeville", "P2", "site", 8000, "POINT(13.4 12.4)"};
    const Composition page = composed(map_of({town, near_town, far_town}));
    EXPECT_EQ(page.symbols.size(), 1U);  // the far one; the others are dots in an outline
    EXPECT_NE(std::ranges::find(page.labels, "event:cluster:test:Aville", &PlacedLabel::id), page.labels.end());
    EXPECT_NE(encode_svg(page).find("Beeville"), std::string::npos);
}

TEST(Compose, does_not_fall_over_an_empty_map) {
    const Composition page = composed(map_of({}));
    EXPECT_TRUE(page.legend.empty());
    EXPECT_EQ(page.title, "No event at a known place");
    Map nothing = map_of({});
    nothing.not_mapped.clear();
    EXPECT_EQ(composed(nothing).title, "No event was found");
}

TEST(ScaleBar, is_a_round_figure_near_a_fifth_of_the_width) {
    EXPECT_EQ(scale_km(4.7, 876), 50);
    EXPECT_EQ(scale_km(18.25, 876), 10);
    EXPECT_EQ(scale_km(0.036, 876), 5000);
}

}  // namespace
}  // namespace sitmap
