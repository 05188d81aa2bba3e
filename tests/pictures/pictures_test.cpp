// Pictures of the real world, drawn as `sitmap draw` draws them: each composition is held against exact
// geometry, each picture against the one that was looked at (<case>.png beside this file, a quarter or
// so of its size). What happened is made up; the places are the gazetteer's. Skipped where the
// gazetteer has not been compiled. BLESS=1 in the environment writes the pictures anew: look at them.

#include "engine/layer/layer.hpp"
#include "engine/layer/schema.hpp"
#include "engine/map/check_page.hpp"
#include "engine/map/compose.hpp"
#include "engine/output/image.hpp"
#include "engine/output/svg.hpp"

#include <cairo.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace sitmap {
namespace {

namespace fs = std::filesystem;

const fs::path& data_folder() {
    static const fs::path folder = [] {
        const char* const chosen = std::getenv("SITMAP_DATA");
        return fs::path{chosen == nullptr ? SITMAP_SHARE_DIR : chosen};
    }();
    return folder;
}

const Gazetteer* gazetteer() {
    static const std::optional<Gazetteer> loaded = []() -> std::optional<Gazetteer> {
        const fs::path file = data_folder() / "sitmap.gazetteer";
        return fs::exists(file) ? std::optional(load_gazetteer(file)) : std::nullopt;
    }();
    return loaded ? &*loaded : nullptr;
}

/// What is told: a kind of event at a place that the gazetteer knows by this id or name.
struct Told {
    std::string layer;
    std::string type;
    std::string place;
    std::string precision;
    std::string date = "2025-03-04";
    std::string actor = {};
    std::string claims = {};
    std::string unit = {};  ///< its symbol's code
};

// The largest place of that name; an id stands for itself.
Place place_called(const std::string& name) {
    if (const auto index = gazetteer()->by_id(name)) {
        return gazetteer()->place(*index);
    }
    const std::vector<NameMatch> matches = gazetteer()->find(name, {.loose = false});
    if (matches.empty()) {
        throw std::runtime_error("no place is called " + name);
    }
    return gazetteer()->place(matches.front().place);
}

Layer& layer_of(std::vector<Layer>& layers, const std::string& name) {
    const auto found = std::ranges::find(layers, name, &Layer::name);
    if (found != layers.end()) {
        return *found;
    }
    layers.push_back({name, name, feature_schema(), {}, {}});
    return layers.back();
}

std::string role_of(const Place& place, const Told& told) {
    const bool area = told.precision >= "P4" && has_area(place.footprint);
    return !area ? "site" : place.footprint_kind == FootprintKind::fuzzy ? "fuzzy_area" : "area";
}

void add(std::vector<Layer>& layers, const Told& told, const Place& place) {
    Layer& layer = layer_of(layers, told.layer);
    const bool area = told.precision >= "P4" && has_area(place.footprint);
    Feature feature{"ev-" + std::to_string(layers.size()) + "-" + std::to_string(layer.features.size()),
                    area ? place.footprint : Geometry{Point{place.point}},
                    {}};
    feature.values.resize(layer.schema.size());
    const auto set = [&](const char* field, Value value) {
        feature.values[field_index(layer.schema, field)] = std::move(value);
    };
    set("type", told.type);
    set("place", place.name);
    set("place_id", place.id);
    set("country", place.country);
    set("geo_prec", told.precision);
    set("geom_role", role_of(place, told));
    set("unc_m", told.precision == "P2" ? 8000.0 : 0.0);
    set("status", std::string("reported"));
    set("actor", told.actor);
    set("claims", told.claims);
    set("sidc", told.unit);
    set("date_from", parse_date(told.date).value());
    set("time_prec", std::string("day"));
    set("doc", std::string("d"));
    layer.features.push_back(std::move(feature));
}

Map map_of(std::vector<Layer> layers, std::vector<NotMapped> not_mapped = {}) {
    Map map = make_map(std::move(layers), std::move(not_mapped), {"GeoNames (CC BY 4.0).", "Made with Natural Earth."});
    map.as_of = "2025-03-09";
    map.sources = {"made up for a test"};
    map.map_id = "0badcafe";
    return map;
}

Map told(const std::vector<Told>& events) {
    std::vector<Layer> layers;
    for (const Told& event : events) {
        add(layers, event, place_called(event.place));
    }
    return map_of(std::move(layers), {{"a bridge was hit", "the report does not say which", "strike_sites", "d", 0, 1,
                                       "event", "strike"}});
}

// All precisions, a zone, a toll, several kinds at one place.
Map theatre() {
    const std::string toll = R"([{"about":"killed","low":12,"by":"the health ministry"}])";
    return told({{"strike_sites", "strike", "geonames:170654", "P2", "2025-03-02", "Air force"},
                 {"strike_sites", "strike", "iso:SY-SU", "P5", "2025-03-03", "Air force"},
                 {"clashes", "clash", "iso:SY-SU", "P5", "2025-03-04", "", toll},
                 {"agreements", "agreement", "geonames:172408", "P2", "2025-03-08"},
                 {"advance_points", "advance", "sitmap:area-of-separation", "P6", "2025-03-05", "Troops"},
                 {"buffer_zone", "zone", "sitmap:area-of-separation", "P6", "1974-05-31"},
                 {"clashes", "clash", "geonames:172469", "P2", "2025-03-06"},
                 {"advance_points", "advance", "Southern Syria", "P6", "2025-03-06", "Troops"},
                 {"diplomacy", "talks", "Paris", "P2", "2025-03-09"}});
}

// The largest towns of a country, so many events, kinds in turn.
Map war(const std::string& country, std::size_t towns, int events) {
    std::vector<std::pair<std::int64_t, PlaceIndex>> largest;
    for (const PlaceIndex index : gazetteer()->within({-180, -90, 180, 90})) {
        const PlaceSummary summary = gazetteer()->summary(index);
        if (summary.country == country && summary.feature_class == FeatureClass::populated) {
            largest.emplace_back(-summary.population, index);
        }
    }
    std::ranges::sort(
        largest, {}, [](const auto& town) { return std::pair(town.first, std::string(gazetteer()->id(town.second))); });
    largest.resize(std::min(largest.size(), towns));
    const std::vector<std::pair<std::string, std::string>> kinds{
        {"strike_sites", "strike"}, {"clashes", "clash"}, {"strike_sites", "shelling"}, {"clashes", "attack"}};
    std::vector<Layer> layers;
    for (int i = 0; i < events; ++i) {
        const auto& [layer, type] = kinds[static_cast<std::size_t>(i) % kinds.size()];
        const auto town = static_cast<std::size_t>(i * i + i / 7) % largest.size();
        add(layers, {layer, type, "", "P2"}, gazetteer()->place(largest[town].second));
    }
    return map_of(std::move(layers));
}

// A lattice of points without names, more than could ever have a glyph.
Map lattice(int count) {
    std::vector<Layer> layers;
    Place place;
    place.country = "UA";
    const int side = static_cast<int>(std::sqrt(count));
    for (int i = 0; i < count; ++i) {
        place.id = "site:" + std::to_string(i);
        place.name = "Site " + std::to_string(i);
        place.point = {31.0 + 7.0 * (i % side) / side, 46.8 + 4.0 * (i / side) / side};
        add(layers, {i % 3 == 0 ? "strike_sites" : "clashes", i % 3 == 0 ? "strike" : "clash", "", "P0"}, place);
    }
    return map_of(std::move(layers));
}

Map ports() {
    std::vector<Told> events;
    for (const char* const port : {"Odesa", "Sevastopol", "Novorossiysk", "Kerch", "Izmail", "Mykolaiv"}) {
        events.push_back({"strike_sites", "strike", port, "P2"});
    }
    return told(events);
}

// Positions with their units' codes, some that cannot be drawn whole or at all; a strike on a unit stays a strike.
Map units() {
    const auto position = [](const char* place, const char* type, const char* code) {
        return Told{"advance_points", type, place, "P2", "2025-03-04", "", "", code};
    };
    return told({position("As-Suwayda", "deployment", "SFGPUCI----H---"),
                 position("Salkhad", "deployment", "SHGPUCA----F---"),
                 position("Daraa", "withdrawal", "10061000161211020000"),
                 position("Izra", "base_established", "SNGPUSM--------"),
                 position("Shahba", "advance", "SUGPUCFHX--D---"),
                 position("Mafraq", "advance", "SHAPMF---------"),
                 position("Irbid", "advance", ""),
                 {"strike_sites", "strike", "Damascus", "P2", "2025-03-04", "", "", "SHGPUCI----D---"}});
}

struct Case {
    std::string name;
    std::function<Map()> map;
    std::string theme = "news";
    std::string language = "en";
    double width = 1200;
    double height = 800;
    double zoom = 1;
    bool second_names = true;
    bool neat_line = false;
};

std::ostream& operator<<(std::ostream& out, const Case& one) {
    return out << one.name;
}

const std::vector<Case>& cases() {
    static const std::vector<Case> all{
        {"theatre-news", theatre},
        {"theatre-dark-social-ar", theatre, "dark", "ar", 675, 843.75, 1.6},
        {"theatre-grey-a4-he", theatre, "print-grey", "he", 1200, 848.5, 1, true, true},
        {"theatre-humanitarian-column-fr", theatre, "humanitarian", "fr", 600, 0},
        {"theatre-thumb", theatre, "news", "en", 320, 0, 1, false},
        {"war-400-events", [] { return war("SD", 40, 400); }},
        {"war-by-state-ar", [] { return war("SD", 40, 400); }, "dark", "ar", 675, 843.75, 1.6},
        {"village",
         [] {
             return told({{"clashes", "clash", "Burin", "P2"}});
         }},
        {"units", units},
        {"ports", ports},
        {"nothing", [] { return map_of({}); }},
        {"antimeridian",
         [] {
             return told({{"clashes", "clash", "Suva", "P2"},
                          {"clashes", "clash", "Nuku'alofa", "P2"},
                          {"strike_sites", "strike", "Apia", "P2"}});
         }},
        {"polar",
         [] {
             return told({{"clashes", "clash", "Longyearbyen", "P2"}, {"clashes", "clash", "Tromsø", "P2"}});
         },
         "dark"},
        {"one-point",
         [] {
             return told({{"strike_sites", "strike", "Palmyra", "P0"}});
         },
         "print-grey"},
        {"50000-points", [] { return lattice(50000); }},
        {"world",
         [] {
             return told({{"clashes", "clash", "Caracas", "P2"},
                          {"clashes", "clash", "Manila", "P2"},
                          {"strike_sites", "strike", "Kyiv", "P2"},
                          {"clashes", "clash", "Goma", "P2"}});
         }},
    };
    return all;
}

Composition composed(const Case& one) {
    const fs::path& data = data_folder();
    const Symbology symbology = load_symbology(data / "symbology" / (one.theme + ".json"));
    const Phrasebook book = load_phrasebook(data / "phrases" / (one.language + ".json"));
    PictureOptions options;
    options.width = one.width;
    options.height = one.height;
    options.zoom = one.zoom;
    options.second_names = one.second_names;
    options.neat_line = one.neat_line;
    Problems problems;
    return compose(one.map(), {data / "basemap.gpkg", gazetteer()}, {symbology, book}, options, problems);
}

/// Red, green and blue of a picture, row by row.
struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<unsigned char> bytes;
};

Pixels decoded(const fs::path& file) {
    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
        cairo_image_surface_create_from_png(file.c_str()), cairo_surface_destroy);
    Pixels pixels{cairo_image_surface_get_width(surface.get()), cairo_image_surface_get_height(surface.get()), {}};
    const unsigned char* const data = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    for (int y = 0; y < pixels.height; ++y) {
        for (int x = 0; x < 4 * pixels.width; ++x) {
            if (x % 4 != 3) {
                pixels.bytes.push_back(data[y * stride + x]);
            }
        }
    }
    return pixels;
}

/// Share of the pixels' channels that differ by more than an eye lets pass.
double share_changed(const Pixels& a, const Pixels& b) {
    constexpr int seen = 40;
    if (a.width != b.width || a.height != b.height) {
        return 1;
    }
    std::size_t changed = 0;
    for (std::size_t i = 0; i < a.bytes.size(); ++i) {
        changed += std::abs(a.bytes[i] - b.bytes[i]) > seen ? 1 : 0;
    }
    return static_cast<double>(changed) / static_cast<double>(a.bytes.size());
}

class Picture : public ::testing::TestWithParam<Case> {
protected:
    void SetUp() override {
        if (gazetteer() == nullptr) {
            GTEST_SKIP() << "no gazetteer: build with SITMAP_DATA or set $SITMAP_DATA";
        }
    }
};

TEST_P(Picture, has_no_clash_and_leaves_no_place_unnamed) {
    const Composition page = composed(GetParam());
    for (const Finding& finding : check_page(page)) {
        ADD_FAILURE() << finding;
    }
}

TEST_P(Picture, counts_each_event_once) {
    const Map map = GetParam().map();
    int drawn = 0;
    for (const Layer& layer : map.layers) {
        for (const Feature& feature : layer.features) {
            drawn += text_value(layer, feature, "type") == "zone" ? 0 : 1;
        }
    }
    const Composition page = composed(GetParam());
    int told = 0;
    for (const LegendRow& row : page.legend) {
        told += row.count;
    }
    const auto outside = GetParam().name.starts_with("theatre") ? 1 : 0;  // the talks in Paris
    EXPECT_EQ(told + outside, drawn);
}

TEST_P(Picture, shows_nine_in_ten_towns_that_have_room) {
    constexpr double wide = 860;  // in narrower pages towns give way to what happened
    if (GetParam().width < wide) {
        return;
    }
    const Composition page = composed(GetParam());
    // Beside counts towns only tell where this is, and give way to the counts.
    const bool counted = page.alternative_text.find("Events by governorate") != std::string::npos;
    const auto shown =
        std::ranges::count_if(page.labels, [](const PlacedLabel& label) { return label.id.starts_with("town:"); });
    RecordProperty("towns", std::to_string(shown) + " of " + std::to_string(page.towns_with_room));
    const auto room = static_cast<long>(page.towns_with_room);
    const long allowed = std::max<long>(room < 10 ? 1 : 0, room * (counted ? 3 : 1) / 10);  // of a handful, one
    EXPECT_GE(shown, room - allowed);
    EXPECT_FALSE(counted && shown < 5);
}

TEST_P(Picture, has_the_same_bytes_again) {
    EXPECT_EQ(encode_png(composed(GetParam()), 0.5), encode_png(composed(GetParam()), 0.5));
}

TEST_P(Picture, looks_as_it_did_when_it_was_looked_at) {
    constexpr double picture_px = 110000;
    constexpr double tolerated = 0.03;
    const Composition page = composed(GetParam());
    const fs::path golden = fs::path(SITMAP_SOURCE_DIR "/tests/pictures") / (GetParam().name + ".png");
    const fs::path drawn =
        std::getenv("BLESS") != nullptr ? golden : fs::path(::testing::TempDir()) / golden.filename();
    draw_png(page, drawn, std::sqrt(picture_px / (page.width * page.height)) / page.zoom);
    ASSERT_TRUE(fs::exists(golden));
    EXPECT_LT(fs::file_size(golden), 160000U);
    EXPECT_LT(share_changed(decoded(golden), decoded(drawn)), tolerated) << "look at " << fs::absolute(drawn);
}

TEST(Marginalia, are_all_on_the_page) {
    if (gazetteer() == nullptr) {
        GTEST_SKIP() << "no gazetteer: build with SITMAP_DATA or set $SITMAP_DATA";
    }
    const std::string svg = encode_svg(composed(cases().front()));
    for (const char* const words : {"Strikes, clashes and troop advances",
                                    "What one report says happened",
                                    "since 2 March 2025",
                                    "As of 9 March 2025",
                                    "On this map",
                                    "events",
                                    "How sure is the place?",
                                    "open: reported",
                                    "solid: verified",
                                    "Not mapped",
                                    "Outside this map",
                                    "This map",
                                    " km",
                                    " mi",
                                    "Sources",
                                    "GeoNames (CC BY 4.0)",
                                    "View",
                                    "none was verified",
                                    "Projection: Lambert equal-area",
                                    "map id 0badcafe",
                                    "Jordan",
                                    "Damascus"}) {
        EXPECT_NE(svg.find(words), std::string::npos) << words;
    }
}

// Sites at sea, beside provinces in which all others are counted.
TEST(Counted, names_no_crowd_that_lies_in_no_area) {
    if (gazetteer() == nullptr) {
        GTEST_SKIP() << "no gazetteer: build with SITMAP_DATA or set $SITMAP_DATA";
    }
    const auto points = std::ranges::find(cases(), "50000-points", &Case::name);
    const Composition page = composed(*points);
    for (const PlacedLabel& label : page.labels) {
        EXPECT_FALSE(label.id.starts_with("event:cluster:")) << label.id;
    }
}

INSTANTIATE_TEST_SUITE_P(, Picture, ::testing::ValuesIn(cases()), [](const auto& drawn) {
    std::string name = drawn.param.name;
    std::ranges::replace(name, '-', '_');
    return name;
});

}  // namespace
}  // namespace sitmap
