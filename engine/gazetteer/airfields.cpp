#include "engine/gazetteer/airfields.hpp"

#include "engine/gazetteer/feature_source.hpp"
#include "engine/gazetteer/table.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sitmap {

namespace {

const std::vector<std::string> columns{"icao",     "iata",      "name",         "type",
                                       "latitude", "longitude", "country_code", "state"};
enum Column : std::size_t { icao, iata, name, type, latitude, longitude, country, state };

bool named_a_base(std::string_view text) {
    constexpr std::array<std::string_view, 5> words{"Base", "base", "Military", "Airbase", "Barracks"};
    return std::any_of(words.begin(), words.end(),
                       [text](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool worth_having(const SourceFeature& field, const std::set<std::string>& wanted) {
    const std::string& kind = field.values[type];
    return kind == "large_airport" || kind == "medium_airport" ||
           ((kind == "small_airport" || kind == "heliport") && named_a_base(field.values[name])) ||
           wanted.contains("ourairports:" + field.values[icao]);
}

void add_names(Place& place, const SourceFeature& field) {
    place.names.push_back({place.name, {}, script_of(place.name), NameKind::primary});
    // "Mezzeh Air Base" is also written "Mezzeh airbase" and "Mezzeh military airport".
    if (const std::size_t at = place.name.find(" Air Base"); at != std::string::npos) {
        for (const char* form : {" airbase", " military airport", " military airfield"}) {
            place.names.push_back({place.name.substr(0, at) + form, "en", Script::latin, NameKind::alternate});
        }
    }
    for (const Column column : {icao, iata}) {
        if (!field.values[column].empty()) {
            place.names.push_back({field.values[column], {}, Script::latin, NameKind::code});
        }
    }
}

}  // namespace

std::vector<Airfield> load_airfields(const std::filesystem::path& file, const std::set<std::string>& wanted,
                                     Problems& problems) {
    std::vector<Airfield> fields;
    read_features(file, "airports", columns, [&](const SourceFeature& field) {
        if (!worth_having(field, wanted)) {
            return;
        }
        Airfield read;
        Place& place = read.place;
        if (!parse_number(field.values[latitude], place.point.lat) ||
            !parse_number(field.values[longitude], place.point.lon) || !valid(place.point)) {
            problems.push_back(
                {file.filename().string(), 0, {}, field.values[icao] + " left out", "its position makes no sense"});
            return;
        }
        place.id = "ourairports:" + field.values[icao];
        place.name = field.values[name];
        add_names(place, field);
        place.feature_class = FeatureClass::spot;
        place.feature_code = field.values[type] == "heliport" ? "AIRH" : named_a_base(place.name) ? "AIRB" : "AIRP";
        place.country = field.values[country];
        place.uncertainty_m = 1000;
        place.source = "OurAirports";
        place.licence = "ODbL 1.0";
        read.state = field.values[state];
        fields.push_back(std::move(read));
    });
    return fields;
}

}  // namespace sitmap
