// Made events with every field of ours, as a GeoPackage: for measuring, not for maps.
//
//     make_events 1000000 events.gpkg
//
// Four hundred towns of unequal size between 31 and 38 N, 34 and 43 E; days from 2015 on with quiet and
// loud weeks; every event its own quotation. The same number gives the same file.

#include "engine/output/geopackage.hpp"

#include <cmath>
#include <cstdlib>
#include <iostream>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace sitmap;

struct Town {
    LonLat at;
    std::string name;
    std::string unit;
};

class Draw {
public:
    /// From 0 to 1.
    double part() { return std::ldexp(static_cast<double>(m_random()), -32); }
    /// Bell-shaped about 0, at most 2 away.
    double about() { return part() + part() + part() + part() - 2; }
    std::size_t below(std::size_t end) { return m_random() % end; }
    /// The first are drawn far oftener than the last.
    std::size_t skewed(std::size_t end) {
        return static_cast<std::size_t>(std::pow(part(), 3) * static_cast<double>(end));
    }

private:
    std::mt19937 m_random{20261126};
};

const std::vector<std::string> types{"strike", "shelling", "clash", "raid", "incursion", "explosion", "arrest"};
const std::vector<std::string> words{"forces",  "shelled", "the",    "road",  "near",    "market", "before", "dawn",
                                     "killing", "several", "people", "local", "sources", "said",   "while",  "drones",
                                     "struck",  "a",       "post",   "east",  "of",      "town's", "mill",   "again"};

std::vector<Town> towns_of(Draw& draw) {
    std::vector<Town> towns;
    for (int number = 0; number < 400; ++number) {
        towns.push_back({{34 + 9 * draw.part(), 31 + 7 * draw.part()},
                         "Town " + std::to_string(number),
                         "Governorate " + std::to_string(number / 30)});
    }
    return towns;
}

std::string quotation(Draw& draw) {
    std::string text;
    for (std::size_t left = 8 + draw.below(14); left > 0; --left) {
        text += (text.empty() ? "" : " ") + words[draw.below(words.size())];
    }
    return text;
}

Feature event(std::size_t number, const std::vector<Town>& towns, Draw& draw) {
    const Town& town = towns[draw.skewed(towns.size())];
    const std::string id = "ev-" + std::to_string(number);
    const std::string& type = types[draw.skewed(types.size())];
    const Date from{std::chrono::days{16436 + static_cast<int>(draw.skewed(4000))}};
    const auto dead = static_cast<std::int64_t>(draw.skewed(60)) - 5;
    const std::string quote = quotation(draw);
    const auto start = static_cast<std::int64_t>(draw.below(4000));
    const Value killed = dead < 0 ? Value{} : Value{dead};
    Feature feature{id, Point{{town.at.lon + 0.12 * draw.about(), town.at.lat + 0.12 * draw.about()}}, {}};
    const std::string source = "agency-" + std::to_string(draw.skewed(500));
    feature.values = {
        id,
        std::string{"strike_sites"},
        type,
        draw.below(3) == 0 ? Value{std::string{"air"}} : Value{},
        "Group " + std::to_string(draw.skewed(40)),
        draw.below(2) == 0 ? Value{"Group " + std::to_string(draw.skewed(40))} : Value{},
        from,
        from + std::chrono::days{draw.skewed(7)},
        std::string{"day"},
        Date{std::chrono::days{20783}},
        town.name,
        "\u0628\u0644\u062f\u0629 " + town.name,
        "geonames:" + town.name.substr(5),
        town.unit,
        std::string{"SY"},
        "P" + std::to_string(draw.below(4)),
        1000.0 * static_cast<double>(draw.below(9)),
        std::string{"site"},
        std::string{"reported"},
        killed,
        killed,
        killed,
        Value{},
        Value{},
        dead <= 0 ? Value{}
                  : Value{R"([{"about":"killed","low":)" + std::to_string(dead) + R"(,"by":")" + source + R"("}])"},
        source,
        "https://example.org/" + source,
        quote,
        source + "-" + std::to_string(number / 5),
        start,
        start + static_cast<std::int64_t>(quote.size()),
        "trigger \"" + type + "\", site_preposition",
        0.01 * static_cast<double>(60 + draw.below(40)),
        std::string{"CC BY 4.0"},
        std::string{"Made up, all of it."},
        Value{},
        type};
    return feature;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "make_events COUNT FILE.gpkg\n";
        return 2;
    }
    Draw draw;
    const std::vector<Town> towns = towns_of(draw);
    std::vector<Layer> layers{{"events", "Made events", feature_schema(), {}, {}}};
    const std::size_t count = std::stoul(argv[1]);
    for (std::size_t number = 0; number < count; ++number) {
        layers[0].features.push_back(event(number, towns, draw));
    }
    write_geopackage(argv[2], layers);
}
