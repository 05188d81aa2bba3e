#include "engine/gazetteer/first_order.hpp"

#include "engine/core/fold.hpp"
#include "engine/gazetteer/admin_name.hpp"
#include "engine/gazetteer/feature_source.hpp"
#include "engine/gazetteer/table.hpp"
#include "engine/geo/relation.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace sitmap {

namespace {

const std::vector<std::string> columns{"iso_3166_2", "iso_a2",    "name",     "name_en",   "name_ar", "name_he",
                                       "name_fr",    "name_alt",  "type",     "type_en",   "gn_id",   "gn_a1_code",
                                       "latitude",   "longitude", "gn_level", "adm1_code", "gn_name"};
enum Column : std::size_t {
    iso,
    country,
    name,
    name_en,
    name_ar,
    name_he,
    name_fr,
    name_alt,
    type,
    type_en,
    gn_id,
    gn_key,
    latitude,
    longitude,
    gn_level,
    ne_code,
    gn_name
};

void add(std::vector<PlaceName>& names, const std::string& text, const std::string& language, NameKind kind) {
    const auto same = [&](const PlaceName& has) { return has.text == text && has.language == language; };
    if (!text.empty() && std::none_of(names.begin(), names.end(), same)) {
        names.push_back({text, language, script_of(text), kind});
    }
}

// "Governorate|Muhafazah" and "Province": both are used of a Syrian governorate; a word that is not
// English is not.
std::vector<std::string> type_words(const SourceFeature& unit) {
    std::vector<std::string> words;
    for (const Column column : {type, type_en}) {
        const std::vector<std::string> parts = split(unit.values[column], '|');
        if (!parts.empty() && is_type_word(parts.front()) &&
            std::find(words.begin(), words.end(), parts.front()) == words.end()) {
            words.push_back(parts.front());
        }
    }
    return words;
}

std::vector<PlaceName> names_of(const SourceFeature& unit) {
    std::vector<PlaceName> names;
    const std::string english =
        bare_admin_name(unit.values[name_en].empty() ? unit.values[name] : unit.values[name_en]);
    add(names, english, "en", NameKind::primary);
    for (const std::string& alternate : split(unit.values[name_alt], '|')) {
        add(names, bare_admin_name(alternate), {}, NameKind::alternate);
    }
    add(names, bare_admin_name(unit.values[name]), {}, NameKind::alternate);
    add(names, bare_admin_name(unit.values[name_ar]), "ar", NameKind::alternate);
    add(names, bare_admin_name(unit.values[name_he]), "he", NameKind::alternate);
    add(names, bare_admin_name(unit.values[name_fr]), "fr", NameKind::alternate);
    const std::vector<PlaceName> bare = names;
    for (const PlaceName& has : bare) {
        for (const std::string& word : type_words(unit)) {
            if (has.script == Script::latin && has.language != "fr") {
                add(names, with_type_word(has.text, word), has.language, NameKind::alternate);
            }
        }
    }
    // The full form of the other scripts is what the source wrote.
    add(names, unit.values[name_ar], "ar", NameKind::alternate);
    add(names, unit.values[name_he], "he", NameKind::alternate);
    add(names, unit.values[gn_name], {}, NameKind::alternate);
    if (!unit.values[iso].ends_with('~')) {
        add(names, unit.values[iso], {}, NameKind::code);
    }
    return names;
}

LonLat label_position(const SourceFeature& unit) {
    LonLat stated;
    const bool usable =
        parse_number(unit.values[longitude], stated.lon) && parse_number(unit.values[latitude], stated.lat);
    return usable && contains(unit.geometry, stated) ? stated : point_inside(unit.geometry);
}

// Natural Earth puts some units under who holds them; where GeoNames' key agrees with the ISO code,
// that is the country.
std::string country_of(const SourceFeature& unit) {
    const std::string by_code = unit.values[iso].substr(0, 2);
    return unit.values[gn_key].starts_with(by_code + ".") ? by_code : unit.values[country];
}

// By which tables of other sources name the unit.
void add_other_ids(Place& place, const SourceFeature& unit) {
    const std::string by_iso = "iso:" + unit.values[iso];
    if (place.id != by_iso && !unit.values[iso].ends_with('~')) {
        place.other_ids.push_back(by_iso);
    }
    if (!unit.values[gn_key].empty() && unit.values[gn_level] != "2") {
        place.other_ids.push_back("geonames-adm:" + unit.values[gn_key]);
    }
}

Place place_of(const SourceFeature& unit, std::set<std::string>& used) {
    Place place;
    long geonames = 0;
    const std::string& id = unit.values[gn_id];
    std::from_chars(id.data(), id.data() + id.size(), geonames);
    place.id = "geonames:" + std::to_string(geonames);
    if (geonames <= 0 || !used.insert(place.id).second) {
        place.id = "iso:" + unit.values[iso];
        if (!used.insert(place.id).second) {
            place.id = "naturalearth:" + unit.values[ne_code];
            used.insert(place.id);
        }
    }
    place.names = names_of(unit);
    place.name = place.names.empty() ? unit.values[iso] : place.names.front().text;
    place.point = label_position(unit);
    place.feature_class = FeatureClass::admin;
    // Where Natural Earth draws what GeoNames counts as second order (French departments).
    place.feature_code = unit.values[gn_level] == "2" ? "ADM2" : "ADM1";
    place.country = country_of(unit);
    place.admin1 = place.name;
    add_other_ids(place, unit);
    place.admin1_id = place.id;
    place.footprint_kind = FootprintKind::polygon;
    place.footprint = oriented(unit.geometry);
    place.accuracy = "drawn for 1:10 million; edges are off by 1-3 km";
    place.source = "Natural Earth";
    place.licence = "public domain";
    return place;
}

// Folded names of the towns in each unit: of a seat all spellings, of other towns the main one.
using TownNames = std::unordered_map<std::string, std::unordered_set<std::string>>;

TownNames names_in_units(const std::vector<GeonamesPlace>& towns) {
    TownNames all;
    for (const GeonamesPlace& town : towns) {
        auto& names = all[town.place.admin1_id];
        names.insert(fold_name(town.place.name));
        const bool seat = town.place.feature_code == "PPLA" || town.place.feature_code == "PPLC";
        for (const PlaceName& name : town.place.names) {
            if (seat && name.script == Script::latin) {
                names.insert(fold_name(name.text));
            }
        }
    }
    return all;
}

// The unit's English name with its type word becomes its name; names without a type word are marked.
void call_by_full_name(Place& place) {
    const std::string bare = place.name;
    const auto full = std::find_if(place.names.begin(), place.names.end(), [&bare](const PlaceName& has) {
        return has.language == "en" && has.text != bare && has.text.starts_with(bare + ' ');
    });
    if (full == place.names.end()) {
        return;
    }
    full->kind = NameKind::primary;
    place.name = place.admin1 = full->text;
    for (PlaceName& has : place.names) {
        if (has.kind != NameKind::code && bare_admin_name(has.text) == has.text) {
            has.kind = NameKind::bare_admin;
        }
    }
}

}  // namespace

std::vector<FirstOrderUnit> load_first_order_units(const std::filesystem::path& file, Problems& problems) {
    std::vector<FirstOrderUnit> units;
    std::set<std::string> used;
    read_features(file, {}, columns, [&](const SourceFeature& unit) {
        if (unit.values[country].size() != 2 || unit.values[country] == "-1" || unit.values[iso].empty()) {
            return;
        }
        if (empty(unit.geometry)) {
            problems.push_back({file.filename().string(), 0, {}, unit.values[iso] + " left out", "it has no outline"});
            return;
        }
        const bool keyed = unit.values[gn_key].size() > 3;
        units.push_back({unit.values[iso], keyed ? unit.values[gn_key] : "", place_of(unit, used)});
    });
    return units;
}

AdminUnits by_geonames_key(const std::vector<FirstOrderUnit>& units) {
    AdminUnits keyed;
    for (const FirstOrderUnit& unit : units) {
        if (!unit.geonames_key.empty() && is_first_order(unit.place)) {
            keyed.try_emplace(unit.geonames_key, AdminUnit{unit.place.id, unit.place.name});
        }
    }
    return keyed;
}

void settle_names(std::vector<FirstOrderUnit>& units, const std::vector<GeonamesPlace>& towns) {
    const TownNames town_names = names_in_units(towns);
    for (FirstOrderUnit& unit : units) {
        const auto in_it = town_names.find(unit.place.id);
        const bool shared = in_it != town_names.end() && in_it->second.contains(fold_name(unit.place.name));
        const bool empty_word = says_nothing_alone(unit.place.name);
        if (shared || empty_word) {
            call_by_full_name(unit.place);
        }
        if (empty_word) {
            std::erase_if(unit.place.names, [](const PlaceName& has) { return says_nothing_alone(has.text); });
        }
    }
}

}  // namespace sitmap
