#include "tests/support/test_world.hpp"

#include "engine/core/error.hpp"
#include "engine/gazetteer/gazetteer_writer.hpp"

#include <unistd.h>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>

namespace sitmap::test {

namespace {

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (true) {
        const auto end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

template <typename Number>
Number number(const std::string& text) {
    Number value{};
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc{} || end != text.data() + text.size()) {
        throw std::invalid_argument("test world: '" + text + "' is no number");
    }
    return value;
}

NameKind name_kind(std::string_view word) {
    for (int kind = 0; kind <= static_cast<int>(NameKind::bare_admin); ++kind) {
        if (to_string(static_cast<NameKind>(kind)) == word) {
            return static_cast<NameKind>(kind);
        }
    }
    throw std::invalid_argument("test world: '" + std::string{word} + "' is no kind of name");
}

PlaceName place_name(const std::string& text) {
    const auto kind_end = text.find(':');
    const auto language_end = text.find(':', kind_end + 1);
    const std::string name = text.substr(language_end + 1);
    return {name, text.substr(kind_end + 1, language_end - kind_end - 1), script_of(name),
            name_kind(text.substr(0, kind_end))};
}

void read_footprint(const std::string& text, Place& place) {
    const auto space = text.find(' ');
    const std::string kind = text.substr(0, space);
    place.footprint_kind = kind == "line"    ? FootprintKind::line
                           : kind == "fuzzy" ? FootprintKind::fuzzy
                                             : FootprintKind::polygon;
    place.footprint = from_wkt(text.substr(space + 1));
}

void read_more(const std::string& text, Place& place) {
    const std::map<std::string, std::string Place::*> fields{
        {"part_of", &Place::part_of},       {"status", &Place::status},
        {"claimed_by", &Place::claimed_by}, {"administered_by", &Place::administered_by},
        {"admin2", &Place::admin2},         {"valid_from", &Place::valid_from},
        {"formula", &Place::formula},       {"accuracy", &Place::accuracy}};
    for (const std::string& pair : split(text, '|')) {
        const auto equals = pair.find('=');
        place.*fields.at(pair.substr(0, equals)) = pair.substr(equals + 1);
    }
}

/// A gazetteer file that is gone when it is mapped.
Gazetteer compile(std::vector<Place> places) {
    const auto file =
        std::filesystem::temp_directory_path() / ("sitmap-test-world-" + std::to_string(getpid()) + ".gazetteer");
    Problems problems;
    write_gazetteer(file, std::move(places), {{"test world", "1", "CC0-1.0", "invented", "", "", 0}}, problems);
    if (!problems.empty()) {
        throw std::invalid_argument("test world: " + problems.front().what + ": " + problems.front().why);
    }
    Gazetteer gazetteer = load_gazetteer(file);
    std::filesystem::remove(file);
    return gazetteer;
}

}  // namespace

Place place_from_line(std::string_view line) {
    auto columns = split(line, '\t');
    columns.resize(11);
    Place place;
    place.id = columns[0];
    place.name = columns[1];
    place.feature_class = static_cast<FeatureClass>(columns[2].at(0));
    place.feature_code = columns[2].substr(2);
    auto countries = split(columns[3], '+');
    place.country = countries.front();
    place.also_in.assign(countries.begin() + 1, countries.end());
    place.admin1_id = columns[4];
    place.population = number<std::int64_t>(columns[5]);
    place.point = {number<double>(columns[6]), number<double>(columns[7])};
    for (const std::string& name : columns[8].empty() ? std::vector<std::string>{} : split(columns[8], '|')) {
        place.names.push_back(place_name(name));
    }
    if (!columns[9].empty()) {
        read_footprint(columns[9], place);
    }
    if (!columns[10].empty()) {
        read_more(columns[10], place);
    }
    place.source = "test world";
    place.licence = "CC0-1.0";
    return place;
}

std::vector<Place> test_world_places() {
    std::ifstream table{SITMAP_SOURCE_DIR "/tests/data/world.tsv"};
    std::vector<Place> places;
    std::map<std::string, std::string> names;
    for (std::string line; std::getline(table, line);) {
        if (!line.starts_with('#')) {
            places.push_back(place_from_line(line));
            names[places.back().id] = places.back().name;
        }
    }
    for (Place& place : places) {
        place.admin1 = place.admin1_id.empty() ? "" : names.at(place.admin1_id);
    }
    return places;
}

const Gazetteer& test_world() {
    static const Gazetteer gazetteer = compile(test_world_places());
    return gazetteer;
}

PlaceIndex at(std::string_view id) {
    const auto index = test_world().by_id(id);
    if (!index) {
        throw std::invalid_argument("test world: no place has the id " + std::string{id});
    }
    return *index;
}

}  // namespace sitmap::test
