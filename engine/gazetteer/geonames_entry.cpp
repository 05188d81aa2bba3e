#include "engine/gazetteer/geonames_entry.hpp"

#include "engine/gazetteer/admin_name.hpp"
#include "engine/gazetteer/geonames.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

bool says(std::string_view flag) {
    return flag == "1";
}

// GeoNames' "languages" that are none: what the entry is instead.
struct Pseudo {
    std::string_view language;
    NameKind kind;
};
constexpr std::array codes{Pseudo{"abbr", NameKind::abbreviation}, Pseudo{"iata", NameKind::code},
                           Pseudo{"icao", NameKind::code}, Pseudo{"faac", NameKind::code},
                           Pseudo{"unlc", NameKind::code}};
constexpr std::array<std::string_view, 6> no_names{"link", "post", "phon", "piny", "tcid", "wkdt"};

/// A unit answers to its code and to its name without the type word, a country to its ISO code.
void name_unit(ImportedPlace& imported) {
    Place& place = imported.place;
    if (is_country(place) && !place.country.empty()) {
        place.other_ids.push_back("iso:" + place.country);
        imported.first_order.clear();
    } else if (is_first_order(place)) {
        place.other_ids.push_back(imported.first_order);
    } else if (is_second_order(place)) {
        place.other_ids.push_back(imported.second_order);
    } else {
        return;
    }
    std::erase(place.other_ids, "");
    const std::string bare = bare_admin_name(place.name);
    if (bare != place.name && !says_nothing_alone(bare)) {
        place.names.push_back({bare, {}, script_of(bare), NameKind::bare_admin});
    }
}

void keep(Place& place, PlaceName name, bool preferred) {
    const auto same = std::ranges::find_if(place.names, [&name](const PlaceName& has) {
        return has.text == name.text && (has.language.empty() || has.language == name.language);
    });
    if (same != place.names.end()) {
        name.kind = same->kind == NameKind::alternate ? name.kind : same->kind;
        *same = std::move(name);
        return;
    }
    const auto before = std::ranges::find(place.names, name.language, &PlaceName::language);
    place.names.insert(preferred ? before : place.names.end(), std::move(name));
}

}  // namespace

std::optional<ImportedPlace> geonames_entry(std::string_view line, std::string& why) {
    auto read = read_geonames_row(line, why);
    if (!read) {
        return std::nullopt;
    }
    const auto unit_id = [](const std::string& key) { return key.empty() ? key : "geonames-adm:" + key; };
    ImportedPlace imported{std::move(read->place), unit_id(read->first_order_key), unit_id(read->second_order_key)};
    name_unit(imported);
    return imported;
}

void add_geonames_code(Place& place, const GeonamesColumns& row) {
    const std::string id = "geonames-adm:" + std::string{row[0]};
    if (std::ranges::find(place.other_ids, id) == place.other_ids.end()) {
        place.other_ids.push_back(id);
    }
}

void add_geonames_name(Place& place, const GeonamesColumns& row) {
    if (row[3].empty()) {
        return;
    }
    const std::string_view language = row[2];
    if (language == "wkdt") {
        place.other_ids.push_back("wikidata:" + std::string{row[3]});
    }
    if (std::ranges::find(no_names, language) != no_names.end()) {
        return;
    }
    PlaceName name{std::string{row[3]}, {}, script_of(row[3]), NameKind::alternate};
    const auto* code = std::ranges::find(codes, language, &Pseudo::language);
    if (code != codes.end()) {
        name.kind = code->kind;
    } else {
        name.language = language;
    }
    if (says(row[7])) {
        name.kind = NameKind::historical;
    }
    name.from = row.size() > 8 ? row[8] : std::string_view{};
    name.to = row.size() > 9 ? row[9] : std::string_view{};
    keep(place, std::move(name), says(row[4]));
}

}  // namespace sitmap
