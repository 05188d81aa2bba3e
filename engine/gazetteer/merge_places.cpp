#include "engine/gazetteer/merge_places.hpp"

#include "engine/core/fold.hpp"
#include "engine/gazetteer/admin_name.hpp"
#include "engine/gazetteer/held_areas.hpp"
#include "engine/gazetteer/place_units.hpp"
#include "engine/gazetteer/position_grid.hpp"
#include "engine/gazetteer/table.hpp"
#include "engine/geo/geodesic.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace sitmap {

namespace {

/// Places of one kind, and how far apart two sources may put the same one. Sources put villages of the
/// theatre within 1.7 km of each other (geodata/README.md); label positions of units say little.
struct Reach {
    std::string_view kind;
    double same_name_m;
    double like_name_m;  ///< where the names only share a romanisation
};

Reach reach_of(const Place& place) {
    const std::string_view code = place.feature_code;
    if (code.starts_with("PCL")) {
        return {"country", 0, 0};
    }
    if (code.starts_with("ADM1")) {
        return {"first-order unit", 150000, 0};
    }
    if (place.feature_class == FeatureClass::admin) {
        return {code, 60000, 0};
    }
    if (place.feature_class == FeatureClass::populated) {
        return {"populated", 5000, 2000};
    }
    if (code.starts_with("AIR")) {
        return {"airfield", 5000, 3000};
    }
    if (place.feature_class == FeatureClass::terrain || place.feature_class == FeatureClass::hydro) {
        return {code.substr(0, 2), 4000, 1000};
    }
    return {code.substr(0, 3), 2000, 500};
}

bool names_the_place(NameKind kind) {
    return kind != NameKind::demonym && kind != NameKind::code && kind != NameKind::abbreviation;
}

/// What a place's names fold to, strictly and loosely.
struct NameKeys {
    std::unordered_set<std::string> strict, loose;
};

NameKeys keys_of(const Place& place) {
    constexpr std::size_t shortest_loose = 5;
    NameKeys keys;
    const auto add = [&](const std::string& text) {
        const bool unit = place.feature_class == FeatureClass::admin;
        std::string folded = fold_name(unit ? bare_admin_name(text) : text);
        if (std::string loose = loose_key(folded); loose.size() >= shortest_loose) {
            keys.loose.insert(std::move(loose));
        }
        keys.strict.insert(std::move(folded));
    };
    add(place.name);
    for (const PlaceName& name : place.names) {
        if (names_the_place(name.kind)) {
            add(name.text);
        }
    }
    keys.strict.erase("");
    return keys;
}

bool meet(const std::unordered_set<std::string>& a, const std::unordered_set<std::string>& b) {
    return std::ranges::any_of(a, [&b](const std::string& key) { return b.contains(key); });
}

/// A guess that an imported and a known place are one.
struct Pair {
    double metres;
    std::size_t imported;
    std::size_t known;
};

class Merger {
public:
    Merger(std::vector<Place>& known, std::vector<ImportedPlace>& more)
        : m_known{known}, m_more{more}, m_match(more.size()) {
        for (std::size_t i = 0; i < known.size(); ++i) {
            m_grid.add(known[i].point, i);
            m_by_id.emplace(known[i].id, i);
        }
        for (std::size_t i = 0; i < known.size(); ++i) {
            for (const std::string& id : known[i].other_ids) {
                m_by_id.emplace(id, i);
            }
        }
    }

    void match() {
        for (std::size_t i = 0; i < m_more.size(); ++i) {
            if (const auto known = by_id(m_more[i].place)) {
                m_match[i] = known;
                m_taken.insert(*known);
            }
        }
        std::vector<Pair> pairs;
        for (std::size_t i = 0; i < m_more.size(); ++i) {
            if (!m_match[i]) {
                propose(i, pairs);
            }
        }
        std::ranges::sort(pairs, {}, [](const Pair& p) { return std::tuple{p.metres, p.imported, p.known}; });
        for (const Pair& pair : pairs) {
            if (!m_match[pair.imported] && m_taken.insert(pair.known).second) {
                m_match[pair.imported] = pair.known;
            }
        }
    }

    const std::vector<std::optional<std::size_t>>& matches() const { return m_match; }

private:
    std::optional<std::size_t> by_id(const Place& place) const {
        const auto find = [this](const std::string& id) {
            const auto found = m_by_id.find(id);
            return found == m_by_id.end() ? std::nullopt : std::optional{found->second};
        };
        std::optional<std::size_t> found = find(place.id);
        for (std::size_t i = 0; !found && i < place.other_ids.size(); ++i) {
            found = find(place.other_ids[i]);
        }
        return found;
    }

    void propose(std::size_t imported, std::vector<Pair>& pairs) const {
        const Place& place = m_more[imported].place;
        const Reach reach = reach_of(place);
        const NameKeys keys = keys_of(place);
        m_grid.near(place.point, reach.same_name_m, [&](std::size_t i) {
            const Place& known = m_known[i];
            const double metres = distance_m(place.point, known.point);
            if (metres > reach.same_name_m || reach_of(known).kind != reach.kind || m_taken.contains(i) ||
                known.source.find(place.source) != std::string::npos) {
                return;
            }
            const bool country_apart = !place.country.empty() && !known.country.empty() &&
                                       place.country != known.country && place.feature_class == FeatureClass::admin;
            const NameKeys known_keys = keys_of(known);
            if (!country_apart && (meet(keys.strict, known_keys.strict) ||
                                   (metres <= reach.like_name_m && meet(keys.loose, known_keys.loose)))) {
                pairs.push_back({metres, imported, i});
            }
        });
    }

    const std::vector<Place>& m_known;
    const std::vector<ImportedPlace>& m_more;
    PositionGrid m_grid;
    std::unordered_map<std::string, std::size_t> m_by_id;
    std::vector<std::optional<std::size_t>> m_match;
    std::unordered_set<std::size_t> m_taken;
};

void join_name(Place& known, PlaceName name, const std::string& source) {
    for (PlaceName& has : known.names) {
        if (has.text == name.text && (has.language == name.language || has.language.empty() || name.language.empty())) {
            has.language = has.language.empty() ? name.language : has.language;
            if (has.from.empty() && has.to.empty()) {
                has.from = name.from;
                has.to = name.to;
            }
            return;
        }
    }
    name.kind = name.kind == NameKind::primary || name.kind == NameKind::house ? NameKind::alternate : name.kind;
    name.source = source;
    known.names.push_back(std::move(name));
}

void join_id(Place& known, const std::string& id) {
    if (!id.empty() && id != known.id && std::ranges::find(known.other_ids, id) == known.other_ids.end()) {
        known.other_ids.push_back(id);
    }
}

void join(Place& known, Place more) {
    join_id(known, more.id);
    for (const std::string& id : more.other_ids) {
        join_id(known, id);
    }
    for (PlaceName& name : more.names) {
        join_name(known, std::move(name), more.source);
    }
    known.population = known.population == 0 ? more.population : known.population;
    for (auto field : {&Place::admin2, &Place::status, &Place::administered_by, &Place::claimed_by, &Place::valid_from,
                       &Place::valid_to, &Place::part_of}) {
        known.*field = (known.*field).empty() ? more.*field : known.*field;
    }
    if (!empty(more.footprint) && known.formula.empty()) {
        known.footprint = std::move(more.footprint);
        known.footprint_kind = more.footprint_kind;
        known.accuracy = more.accuracy;
    }
    known.source = with_listed(known.source, more.source);
    known.licence = with_listed(known.licence, more.licence);
}

/// Ids of units that a source uses, to the ids they have here.
class UnitIds {
public:
    explicit UnitIds(const std::vector<Place>& places) {
        for (const Place& place : places) {
            if (place.feature_class == FeatureClass::admin) {
                m_units.emplace(place.id, &place);
                for (const std::string& id : place.other_ids) {
                    m_units.emplace(id, &place);
                }
            }
        }
    }
    const Place* find(const std::string& id) const {
        const auto found = m_units.find(id);
        return found == m_units.end() ? nullptr : found->second;
    }

private:
    std::unordered_map<std::string, const Place*> m_units;
};

void settle_units(std::vector<Place>& places, const std::vector<ImportedPlace>& told, std::size_t first) {
    const UnitIds units{places};
    for (std::size_t i = 0; i < told.size(); ++i) {
        Place& place = places[first + i];
        if (is_first_order(place)) {
            place.admin1_id = place.id;
        } else if (const Place* unit = units.find(told[i].first_order)) {
            place.admin1_id = unit->id;
        }
        if (const Place* unit = units.find(told[i].second_order); unit != nullptr && place.admin2.empty()) {
            place.admin2 = unit->name;
        }
    }
}

}  // namespace

std::string with_listed(std::string list, const std::string& more) {
    for (const std::string& part : split(more, ';')) {
        const std::string one = part.substr(std::min(part.find_first_not_of(' '), part.size()));
        const std::string padded = "; " + list + "; ";
        if (!one.empty() && padded.find("; " + one + "; ") == std::string::npos) {
            list += (list.empty() ? "" : "; ") + one;
        }
    }
    return list;
}

MergeCounts merge_places(std::vector<Place>& known, Import import) {
    std::ranges::sort(import.places, {}, [](const ImportedPlace& p) -> const std::string& { return p.place.id; });
    Merger merger{known, import.places};
    merger.match();
    const std::size_t first = known.size();
    MergeCounts counts;
    std::vector<ImportedPlace> added;
    for (std::size_t i = 0; i < import.places.size(); ++i) {
        if (const auto to = merger.matches()[i]) {
            join(known[*to], std::move(import.places[i].place));
            ++counts.joined;
        } else {
            known.push_back(std::move(import.places[i].place));
            added.push_back({{}, import.places[i].first_order, import.places[i].second_order});
            ++counts.added;
        }
    }
    settle_units(known, added, first);
    assign_units(known, first);
    mark_held(known, first);
    name_units(known);
    return counts;
}

}  // namespace sitmap
