#include "engine/site/lone_place.hpp"

#include "engine/geo/sphere.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace sitmap {

namespace {

constexpr double far_km = 500;                  ///< from the nearest other place: over a border and further
constexpr std::int64_t well_known = 1'000'000;  ///< people of a city that is told of from anywhere
constexpr std::int64_t metropolis = 3'000'000;  ///< that is told of by any of its names
constexpr std::uint32_t many_names = 26;        ///< Geneva has twice as many
constexpr std::size_t fewest_others = 3;        ///< names that lie elsewhere, before one of them is odd

struct Told {
    PlaceIndex place{};
    std::string country;
    OnSphere on_sphere{};
    Reading reading{};
    bool town = false;  ///< told as a place, and no capital, which stands for its state
};

class LoneNames {
public:
    LoneNames(const std::vector<Mention>& mentions, const Gazetteer& gazetteer) : m_gazetteer(gazetteer) {
        for (const Mention& mention : mentions) {
            if (mention.resolution.candidates.empty()) {
                continue;
            }
            const PlaceIndex place = mention.resolution.candidates.front().place;
            const PlaceSummary summary = gazetteer.summary(place);
            m_told.push_back({place, std::string{summary.country}, on_sphere(summary.point), mention.reading,
                              mention.reading == Reading::literal && summary.feature_class == FeatureClass::populated &&
                                  summary.feature_code != "PPLC"});
        }
        m_leading = leading();
    }

    bool is_lone(const Mention& mention) const {
        const Candidate& best = mention.resolution.candidates.front();
        const PlaceSummary place = m_gazetteer.summary(best.place);
        const bool small = place.feature_class == FeatureClass::populated ||
                           place.feature_class == FeatureClass::spot || place.feature_class == FeatureClass::admin;
        if (!small || place.country.empty() || place.feature_code.starts_with("PCL") || is_famous(best, place)) {
            return false;
        }
        std::size_t others = 0;
        std::size_t people = 0;  // "Norish", told more than once
        std::size_t towns = 0;   // of its country
        const bool leading = place.country == m_leading;
        const OnSphere here = on_sphere(place.point);
        for (const Told& told : m_told) {
            if (told.place == best.place) {
                continue;
            }
            const bool same = told.country == place.country;
            if (told.reading == Reading::demonym) {
                people += same ? 1 : 0;
                continue;
            }
            if ((same && (leading || is_own_name(best))) || chord_km(cosine(told.on_sphere, here)) < far_km) {
                return false;
            }
            towns += same && told.town ? 1 : 0;
            ++others;
        }
        return others >= fewest_others && towns < 2 && (people < 2 || !is_own_name(best));
    }

private:
    /// By its own name, not by one that some source has besides: "Minga" of Munich.
    static bool is_own_name(const Candidate& candidate) {
        return candidate.match <= MatchKind::folded &&
               (candidate.name_kind == NameKind::primary || candidate.name_kind == NameKind::house ||
                candidate.name_kind == NameKind::alias || candidate.name_kind == NameKind::bare_admin);
    }

    /// A capital, a great city, or one that many languages have a name for.
    static bool is_famous(const Candidate& candidate, const PlaceSummary& place) {
        const bool many = place.name_count >= many_names;
        const bool capital = place.feature_code == "PPLC";
        if (candidate.match != MatchKind::exact) {
            return false;
        }
        if (!is_own_name(candidate)) {
            return place.population >= metropolis || (capital && many);  // "New York" of New York City, "Kiev"
        }
        return capital || many || place.population >= well_known;
    }

    /// The country that most names lie in.
    std::string leading() const {
        std::map<std::string_view, std::size_t> names;
        for (const Told& told : m_told) {
            names[told.country] += told.country.empty() || told.reading == Reading::demonym ? 0 : 1;
        }
        const auto most = std::ranges::max_element(names, {}, [](const auto& each) { return each.second; });
        return most == names.end() ? std::string{} : std::string{most->first};
    }

    const Gazetteer& m_gazetteer;
    std::vector<Told> m_told;
    std::string m_leading;
};

}  // namespace

void unplace_lone_names(std::vector<Mention>& mentions, const Gazetteer& gazetteer) {
    const LoneNames names{mentions, gazetteer};
    for (Mention& mention : mentions) {
        const bool read = mention.reading == Reading::literal || mention.reading == Reading::relative;
        if (read && !mention.resolution.candidates.empty() && names.is_lone(mention)) {
            unplace(mention, "the only places called so lie far from all that the report tells of");
        }
    }
}

}  // namespace sitmap
