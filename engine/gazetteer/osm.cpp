#include "engine/gazetteer/osm.hpp"

#include "engine/core/error.hpp"
#include "engine/gazetteer/admin_name.hpp"
#include "engine/gazetteer/feature_code.hpp"
#include "engine/gazetteer/feature_source.hpp"
#include "engine/gazetteer/table.hpp"
#include "engine/geo/relation.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sitmap {

namespace {

namespace fs = std::filesystem;
using Tags = std::map<std::string, std::string>;

struct Kind {
    std::string_view key;
    std::string_view value;  ///< "*" for any
    std::string_view code;
};

/// The first row that the tags meet decides.
constexpr std::array kinds{
    Kind{"military", "airfield", "AIRB"},
    Kind{"military", "checkpoint", "CHKP"},
    Kind{"military", "*", "MILB"},
    Kind{"landuse", "military", "MILB"},
    Kind{"aeroway", "aerodrome", "AIRP"},
    Kind{"aeroway", "heliport", "AIRH"},
    Kind{"barrier", "border_control", "PSTB"},
    Kind{"amenity", "refugee_site", "CMPRF"},
    Kind{"amenity", "hospital", "HSP"},
    Kind{"amenity", "prison", "PRN"},
    Kind{"amenity", "university", "UNIV"},
    Kind{"waterway", "dam", "DAM"},
    Kind{"waterway", "river", "STM"},
    Kind{"power", "plant", "PS"},
    Kind{"place", "city", "PPL"},
    Kind{"place", "town", "PPL"},
    Kind{"place", "village", "PPL"},
    Kind{"place", "hamlet", "PPL"},
    Kind{"place", "isolated_dwelling", "PPL"},
    Kind{"place", "suburb", "PPLX"},
    Kind{"place", "quarter", "PPLX"},
    Kind{"place", "neighbourhood", "PPLX"},
    Kind{"place", "locality", "LCTY"},
    Kind{"place", "farm", "FRM"},
    Kind{"place", "island", "ISL"},
    Kind{"place", "square", "SQR"},
    Kind{"natural", "peak", "PK"},
    Kind{"natural", "hill", "HLL"},
    Kind{"natural", "saddle", "PASS"},
    Kind{"natural", "valley", "VAL"},
    Kind{"highway", "motorway", "RD"},
    Kind{"highway", "trunk", "RD"},
    Kind{"highway", "primary", "RD"},
    Kind{"man_made", "bridge", "BDG"},
};

struct Level {
    std::string_view level;
    std::string_view code;
};
constexpr std::array levels{Level{"2", "PCLI"}, Level{"4", "ADM1"}, Level{"6", "ADM2"}, Level{"8", "ADM3"}};

std::string_view tag(const Tags& tags, const std::string& key) {
    const auto found = tags.find(key);
    return found == tags.end() ? std::string_view{} : std::string_view{found->second};
}

/// GeoNames' code; empty for what is no place of ours.
std::string_view code_of(const Tags& tags) {
    if (tag(tags, "boundary") == "administrative") {
        const auto* level = std::ranges::find(levels, tag(tags, "admin_level"), &Level::level);
        return level == levels.end() ? std::string_view{} : level->code;
    }
    if (tag(tags, "place") == "city" || tag(tags, "place") == "town") {
        if (tag(tags, "capital") == "yes") {
            return "PPLC";
        }
        if (tag(tags, "capital") == "4") {
            return "PPLA";
        }
    }
    for (const Kind& kind : kinds) {
        const std::string_view value = tag(tags, std::string{kind.key});
        if (!value.empty() && (value == kind.value || kind.value == "*")) {
            return kind.code;
        }
    }
    return {};
}

std::string id_of(const TaggedFeature& feature) {
    if (const auto way = tag(feature.tags, "osm_way_id"); !way.empty()) {
        return "osm:w" + std::string{way};
    }
    const char* const letter = feature.layer == "points" ? "n" : feature.layer == "lines" ? "w" : "r";
    return "osm:" + (letter + std::string{tag(feature.tags, "osm_id")});
}

void add(Place& place, std::string_view text, std::string language, NameKind kind) {
    const auto same = [text](const PlaceName& has) { return has.text == text; };
    if (!text.empty() && std::ranges::none_of(place.names, same)) {
        place.names.push_back({std::string{text}, std::move(language), script_of(text), kind});
    }
}

bool is_language(std::string_view code) {
    const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
    return (code.size() == 2 || code.size() == 3) && std::ranges::all_of(code, lower);
}

/// name:ar, old_name:fr, alt_name, ... ; several with ';'. Dates stand in keys ("old_name:1930-1945").
void add_names(Place& place, const Tags& tags) {
    const std::string_view english = tag(tags, "name:en");
    place.name = english.empty() ? tag(tags, "name") : english;
    add(place, tag(tags, "name"), {}, NameKind::primary);
    for (const auto& [key, value] : tags) {
        const std::size_t colon = std::min(key.find(':'), key.size());
        const std::string_view base = std::string_view{key}.substr(0, colon);
        const std::string suffix = key.substr(std::min(colon + 1, key.size()));
        const bool old = base == "old_name";
        const bool named = base == "name" || base == "alt_name" || base == "int_name" || base == "official_name" ||
                           base == "loc_name" || base == "short_name" || old;
        if (!named || (!suffix.empty() && !is_language(suffix) && !old)) {
            continue;
        }
        for (const std::string& text : split(value, ';')) {
            add(place, text, is_language(suffix) ? suffix : "", old ? NameKind::historical : NameKind::alternate);
            if (old && !suffix.empty() && suffix[0] >= '0' && suffix[0] <= '9') {
                const std::size_t dash = std::min(suffix.find('-'), suffix.size());
                place.names.back().from = suffix.substr(0, dash);
                place.names.back().to = suffix.substr(std::min(dash + 1, suffix.size()));
            }
        }
    }
    if (place.feature_class == FeatureClass::admin) {
        const std::string bare = bare_admin_name(place.name);
        if (bare != place.name && !says_nothing_alone(bare)) {
            add(place, bare, {}, NameKind::bare_admin);
        }
    }
}

/// Outlines are kept of units and facilities; of towns the position is what other sources have too.
void add_shape(Place& place, const Geometry& shape) {
    if (const auto* point = std::get_if<Point>(&shape)) {
        place.point = point->at;
        return;
    }
    if (has_line(shape)) {
        place.point = point_inside(shape);
        place.footprint = shape;
        place.footprint_kind = FootprintKind::line;
        return;
    }
    const Geometry area = oriented(make_valid(shape));
    place.point = pole_of_inaccessibility(area);
    if (place.feature_class != FeatureClass::populated) {
        place.footprint = area;
        place.footprint_kind = FootprintKind::polygon;
        place.accuracy = "outline of OpenStreetMap";
    }
}

ImportedPlace import(const TaggedFeature& feature, std::string_view code) {
    ImportedPlace imported;
    Place& place = imported.place;
    place.id = id_of(feature);
    place.feature_code = code;
    place.feature_class = feature_class_of(code);
    add_names(place, feature.tags);
    add_shape(place, feature.geometry);
    if (const auto item = tag(feature.tags, "wikidata"); !item.empty()) {
        place.other_ids.push_back("wikidata:" + std::string{item});
    }
    if (const auto pcode = tag(feature.tags, "ref:pcode"); !pcode.empty()) {
        place.other_ids.push_back("pcode:" + std::string{pcode});
    }
    if (const auto country = tag(feature.tags, "ISO3166-1:alpha2"); code == "PCLI" && country.size() == 2) {
        place.country = country;
        place.other_ids.push_back("iso:" + place.country);
    }
    if (const auto unit = tag(feature.tags, "ISO3166-2"); code == "ADM1" && unit.size() > 3) {
        place.country = unit.substr(0, 2);
        place.other_ids.push_back("iso:" + std::string{unit});
    }
    if (double people = 0; parse_number(tag(feature.tags, "population"), people) && people > 0 && people < 1e9) {
        place.population = static_cast<std::int64_t>(people);
    }
    place.source = "OpenStreetMap";
    place.licence = "ODbL 1.0";
    return imported;
}

}  // namespace

bool is_osm_file(const fs::path& file) {
    const std::string name = file.filename().string();
    return name.ends_with(".osm") || name.ends_with(".pbf") || name.ends_with(".osm.bz2");
}

Gazetteer::Source import_osm(const fs::path& file, const TakeImported& take, Problems& problems) {
    read_tagged_features(file, [&](const TaggedFeature& feature) {
        const std::string_view code = code_of(feature.tags);
        if (code.empty() || tag(feature.tags, "name").empty() || empty(feature.geometry)) {
            return;
        }
        ImportedPlace imported;
        try {
            imported = import(feature, code);
        } catch (const Error& error) {
            problems.push_back({file.filename().string(), 0, {}, id_of(feature) + " left out", error.what()});
            return;
        }
        take(std::move(imported));
    });
    return {"OpenStreetMap",
            file.filename().string(),
            "ODbL 1.0",
            "© OpenStreetMap contributors",
            "https://www.openstreetmap.org/copyright",
            "",
            0};
}

}  // namespace sitmap
