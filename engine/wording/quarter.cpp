#include "engine/wording/quarter.hpp"

#include "engine/geo/geodesic.hpp"

#include <algorithm>
#include <optional>

namespace sitmap {

namespace {

constexpr double farthest_m = 60'000;  ///< from a town's middle to its quarters, with room for a conurbation

/// "Central District", "Northern Province"
bool is_any_states_unit(const Wording& wording, WordRange name) {
    return name.length() == 2 &&
           wording.is(name.first, {"central", "northern", "southern", "eastern", "western", "north", "south", "east",
                                   "west", "upper", "lower", "coastal"}) &&
           wording.is(name.first + 1, {"district", "province", "region", "state", "governorate", "department", "county",
                                       "division", "zone", "territory", "oblast"});
}

bool is_quarter(const Wording& wording, WordRange name) {
    const auto is_noun = [&](std::size_t at) {
        return wording.is(at, {"quarter", "quarters", "neighbourhood", "neighborhood", "neighbourhoods",
                               "neighborhoods", "suburb", "suburbs", "borough", "ward", "slum", "arrondissement"});
    };
    return is_old_town(wording, name) || is_called_by(is_noun, name, wording);
}

/// "Aleppo Street", "the Aleppo Bridge": the noun behind the name, a part of it; the words up to its end.
std::optional<std::uint32_t> way_called_after(const Wording& wording, WordRange name) {
    const std::uint32_t noun = name.last;
    const bool way = wording.is(noun, {"street", "square", "avenue", "boulevard", "roundabout", "bridge", "circle",
                                       "junction", "gate", "market", "park", "hotel", "mosque", "church"});
    const bool own = way && wording.words[noun].capital && wording.gap(noun) == " ";
    return own ? std::optional{noun + 1} : std::nullopt;
}

std::optional<LonLat> town_of(const Mention& mention, const Gazetteer& gazetteer) {
    if (mention.reading != Reading::literal || mention.resolution.candidates.empty()) {
        return std::nullopt;
    }
    const auto best = gazetteer.summary(mention.resolution.candidates.front().place);
    return best.feature_class == FeatureClass::populated ? std::optional{best.point} : std::nullopt;
}

}  // namespace

bool is_old_town(const Wording& wording, WordRange name) {
    return name.length() == 2 && name.first > 0 && wording.is(name.first - 1, {"the", "its", "their"}) &&
           wording.is(name.first, {"old", "new", "upper", "lower", "inner"}) &&
           wording.is(name.first + 1, {"town", "city", "quarter", "bazaar", "market", "bridge"});
}

bool is_called_by(const std::function<bool(std::size_t)>& is_noun, WordRange name, const Wording& wording) {
    bool of = name.first >= 2 && wording.is(name.first - 1, {"of"}) && is_noun(name.first - 2);
    if (of && name.first >= 3 && wording.gap(name.first - 2) == " ") {
        // "the quarter of Hill" is called so, "a quarter of Oss", "the old quarter of Oss", "the Hill quarter of Oss"
        // lie in Oss; "the southern suburb of Hill" may be either
        const std::size_t lead = name.first - 3;
        const bool article = wording.is(lead, {"a", "an"});
        const bool definite = wording.is(lead, {"the", "its", "their", "in", "of"});
        of =
            !article && !wording.words[lead].capital && (definite || wording.is(name.first - 2, {"suburb", "suburbs"}));
    }
    return of || is_noun(name.last - 1) || (wording.gap(name.last) == " " && is_noun(name.last));
}

void unplace_far_quarters(std::vector<Mention>& mentions, const Wording& wording, const Gazetteer& gazetteer) {
    for (Mention& mention : mentions) {
        const WordRange name = words_under(wording, mention.span);
        const auto here = town_of(mention, gazetteer);
        if (!here || name.length() == 0) {
            continue;
        }
        const auto way = way_called_after(wording, name);
        if (!way && !is_quarter(wording, name)) {
            continue;
        }
        const auto own = mention.resolution.candidates.front().place;
        bool others = false;
        bool near = false;
        for (const Mention& other : mentions) {
            const auto there = town_of(other, gazetteer);
            if (there && other.resolution.candidates.front().place != own) {
                others = true;
                near = near || distance_m(*here, *there) <= farthest_m;
            }
        }
        if (others && !near) {
            unplace(mention, way ? "a street or a building called after a place; that lies far from every town told"
                                 : "a quarter; the only places called so lie far from every town told");
            mention.span.end = way ? wording.words[*way - 1].span.end : mention.span.end;
        }
    }
}

void unplace_foreign_units(std::vector<Mention>& mentions, const Wording& wording, const Gazetteer& gazetteer) {
    const auto country_of = [&](const Mention& mention) {
        return mention.resolution.candidates.empty()
                   ? std::string{}
                   : std::string{gazetteer.summary(mention.resolution.candidates.front().place).country};
    };
    for (Mention& mention : mentions) {
        const WordRange name = words_under(wording, mention.span);
        if (!is_place(mention.reading) || !mention.resolution.resolved() || !is_any_states_unit(wording, name)) {
            continue;
        }
        const std::string country = country_of(mention);
        bool others = false;
        bool same = false;
        for (const Mention& other : mentions) {
            if (&other == &mention || !other.resolution.resolved()) {
                continue;
            }
            others = true;
            same = same || country_of(other) == country;
        }
        if (others && !same) {
            unplace(mention, "many states have a unit of this name; the text tells of others");
        }
    }
}

}  // namespace sitmap
