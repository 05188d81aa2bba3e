// What a picture costs: its composition alone, and its drawing with the PNG. Events are made up, at the
// largest towns that the gazetteer has of Sudan, and at points of a lattice where there are more.

#include "engine/layer/schema.hpp"
#include "engine/map/compose.hpp"
#include "engine/output/image.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace {

using namespace sitmap;
namespace fs = std::filesystem;

struct World {
    fs::path share;
    Gazetteer gazetteer;
    Symbology symbology;
    Phrasebook book;
};

const World& world() {
    static const World loaded = [] {
        const char* const chosen = std::getenv("SITMAP_DATA");
        const fs::path share = chosen == nullptr ? SITMAP_SHARE_DIR : chosen;
        return World{share, load_gazetteer(share / "sitmap.gazetteer"),
                     load_symbology(SITMAP_SOURCE_DIR "/styles/symbology/news.json"),
                     load_phrasebook(SITMAP_SOURCE_DIR "/styles/phrases/en.json")};
    }();
    return loaded;
}

std::vector<PlaceIndex> largest_towns(const std::string& country, std::size_t most) {
    std::vector<std::pair<std::int64_t, PlaceIndex>> towns;
    for (const PlaceIndex index : world().gazetteer.within({-180, -90, 180, 90})) {
        const PlaceSummary summary = world().gazetteer.summary(index);
        if (summary.country == country && summary.feature_class == FeatureClass::populated) {
            towns.emplace_back(-summary.population, index);
        }
    }
    std::ranges::sort(towns);
    std::vector<PlaceIndex> largest;
    for (std::size_t i = 0; i < std::min(most, towns.size()); ++i) {
        largest.push_back(towns[i].second);
    }
    return largest;
}

struct Spot {
    std::string id;
    std::string name;
    std::string country;
    LonLat at;
};

std::vector<Spot> spots(std::size_t count) {
    constexpr std::size_t most_towns = 60;
    std::vector<Spot> found;
    if (count <= 1000) {
        for (const PlaceIndex index : largest_towns("SD", std::min(most_towns, count))) {
            const Place place = world().gazetteer.place(index);
            found.push_back({place.id, place.name, place.country, place.point});
        }
        return found;
    }
    const auto side = static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(count))));
    for (std::size_t i = 0; i < count; ++i) {
        const std::string number = std::to_string(i);
        found.push_back({"site:" + number,
                         "Site " + number,
                         "UA",
                         {31 + 7 * static_cast<double>(i % side) / static_cast<double>(side),
                          46.8 + 4 * static_cast<double>(i / side) / static_cast<double>(side)}});
    }
    return found;
}

Map made_map(std::size_t events) {
    Layer strikes{"strike_sites", "Strikes", feature_schema(), {}, {}};
    Layer clashes{"clashes", "Clashes", feature_schema(), {}, {}};
    const std::vector<Spot> places = spots(events);
    for (std::size_t i = 0; i < events; ++i) {
        Layer& layer = i % 3 == 0 ? strikes : clashes;
        const Spot& spot = places[i * 7 % places.size()];
        Feature feature{"ev-" + std::to_string(i), Point{spot.at}, {}};
        feature.values.resize(layer.schema.size());
        const auto set = [&](const char* field, Value value) {
            feature.values[field_index(layer.schema, field)] = std::move(value);
        };
        set("type", std::string(i % 3 == 0 ? "strike" : "clash"));
        set("place", spot.name);
        set("place_id", spot.id);
        set("country", spot.country);
        set("geo_prec", std::string("P2"));
        set("geom_role", std::string("site"));
        set("unc_m", 8000.0);
        set("status", std::string("reported"));
        layer.features.push_back(std::move(feature));
    }
    Map map = make_map({std::move(strikes), std::move(clashes)}, {}, {"GeoNames (CC BY 4.0)."});
    map.as_of = "2025-03-09";
    return map;
}

Composition composed(const Map& map) {
    Problems problems;
    return compose(map, {world().share / "basemap.gpkg", &world().gazetteer}, {world().symbology, world().book}, {},
                   problems);
}

void compose_events(benchmark::State& state) {
    const Map map = made_map(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        benchmark::DoNotOptimize(composed(map));
    }
}
BENCHMARK(compose_events)->Arg(8)->Arg(60)->Arg(500)->Arg(100'000)->Unit(benchmark::kMillisecond);

void draw_events_as_png(benchmark::State& state) {
    const Composition page = composed(made_map(static_cast<std::size_t>(state.range(0))));
    for (auto _ : state) {
        benchmark::DoNotOptimize(encode_png(page));
    }
}
BENCHMARK(draw_events_as_png)->Arg(8)->Arg(500)->Arg(100'000)->Unit(benchmark::kMillisecond);

}  // namespace
