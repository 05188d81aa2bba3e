#include "engine/geoparse/resolve.hpp"

#include "engine/geoparse/ballot.hpp"
#include "engine/geoparse/derived_place.hpp"
#include "engine/geoparse/far_water.hpp"
#include "engine/geoparse/name_table.hpp"
#include "engine/geoparse/nearness.hpp"
#include "engine/geoparse/paragraph_neighbours.hpp"
#include "engine/geoparse/ranking.hpp"
#include "engine/geoparse/river_name.hpp"
#include "engine/geoparse/slavic_adjective.hpp"

#include "engine/core/text.hpp"
#include "engine/geo/geodesic.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace sitmap {

namespace {

constexpr std::size_t most_kept = 6;

class Resolver {
public:
    Resolver(ReadMentions& read, const Document& document, const NameContext& context, JudgedNames& judged,
             const GeoparseModel& model, Problems& problems)
        : m_mentions{read.mentions},
          m_numbers{read.names},
          m_document{document},
          m_context{context},
          m_tokens{context.tokens},
          m_judged{judged},
          m_ranked{judged.groups},
          m_model{model},
          m_problems{problems} {}

    void run() {
        find_loosely();
        follow_the_told();
        prefer_neighbours(m_judged, m_mentions, m_numbers, m_document.text);
        for (std::size_t i = 0; i < m_mentions.size(); ++i) {
            if (m_numbers[i] == FoundName::no_group) {
                continue;
            }
            if (name(i).group != FoundName::no_group) {
                settle(i);
            } else {
                tell_unresolved(m_mentions[i], "no gazetteer entry has this name");
            }
        }
    }

private:
    FoundName& name(std::size_t i) { return m_judged.names[m_numbers[i]]; }

    /// Unknown names once more, by their sound, inside the country that the text is about.
    void find_loosely() {
        constexpr double clear_lead = 0.4;
        constexpr std::size_t fewest_letters = 5;
        const CountryVote lead = leading_country(m_ranked, m_context.names.units());
        if (lead.share < clear_lead) {
            return;
        }
        bool found = false;
        for (std::size_t i = 0; i < m_mentions.size(); ++i) {
            if (m_numbers[i] == FoundName::no_group || name(i).group != FoundName::no_group || name(i).zone ||
                m_mentions[i].span.length() < fewest_letters) {
                continue;
            }
            const std::string_view unit = unit_word(name(i));
            if (const auto alike = places_alike(name(i).hit, unit, lead.country); !alike.empty()) {
                name(i).group = add_group(m_context, m_judged.groups, {name(i).key, unit, name(i).second}, alike);
                found = true;
            }
        }
        if (found) {
            rank(m_ranked, m_model.ranking, m_context.names.units());
        }
    }

    /// "The town of Oss in Hill province ...": the Oss that the text names alone is that one.
    void follow_the_told() {
        for (const RankedName& told : m_ranked) {
            if (!is_held_as_told(told)) {
                continue;
            }
            for (RankedName& other : m_ranked) {
                if (other.key == told.key && &other != &told && other.told_holders.empty() && !other.demonym) {
                    prefer(other.places, told.places.front().place);
                }
            }
        }
    }

    /// A sure unit that the text says holds the name holds the place found for it.
    bool is_held_as_told(const RankedName& ranked) const {
        return std::ranges::any_of(ranked.told_holders, [&](std::size_t holder) {
            const RankedName& unit = m_ranked[holder];
            return unit.places.front().probability > 0.5 && is_unit(unit) && may_lie_in(ranked.places.front(), unit);
        });
    }

    /// If it is among them.
    static void prefer(std::vector<RankedPlace>& places, PlaceIndex place) {
        const auto found =
            std::ranges::find_if(places, [place](const RankedPlace& each) { return each.place == place; });
        if (found != places.end()) {
            put_first(places, found);
        }
    }

    /// What the word after the name says of it where it makes the name a unit's: "A.ADM2" of "Popasnyansky district".
    std::string_view unit_word(const FoundName& name) const {
        const std::size_t end = name.hit.last;
        const std::size_t last = typed_end(m_context, name);
        const std::string_view type = last > end
                                          ? phrase_value(m_tokens, end, last, WordList::place_type, m_context.lexicon)
                                          : std::string_view{};
        return type.starts_with('A') ? type : std::string_view{};
    }

    /// The country's places whose names meet this one once the article is off, or else once the romanisation is evened
    /// out too; of a unit, its seat's.
    std::vector<Candidate> places_alike(const NameHit& hit, std::string_view unit, std::string_view country) const {
        std::vector<Candidate> alike;
        const std::string joined = fold_name(slice(m_document.text, m_tokens.span(hit.first, hit.last)));
        auto links = m_context.names.probe(joined_key(joined)).links;
        const MatchKind match = links.empty() ? MatchKind::loose : MatchKind::folded;
        if (links.empty()) {
            links = m_context.names.probe(loose_name_key(loose_key(joined))).links;
        }
        if (links.empty() && !unit.empty()) {
            links = links_of_seat(joined, country);
        }
        for (const NameLink link : links) {
            if (m_context.gazetteer.answers_to(link.place, country)) {
                Candidate candidate;
                candidate.place = link.place;
                candidate.name_kind = link.kind;
                candidate.match = match;
                alike.push_back(candidate);
            }
        }
        return alike;
    }

    std::span<const NameLink> links_of_seat(const std::string& adjective, std::string_view country) const {
        for (const std::string& town : towns_of_adjective(adjective)) {
            if (const auto links = links_of(town, country); !links.empty()) {
                return links;
            }
        }
        return {};
    }

    /// Under the name as written or evened out, where one of its places is in the country.
    std::span<const NameLink> links_of(const std::string& joined, std::string_view country) const {
        const Gazetteer& gazetteer = m_context.gazetteer;
        for (const NameKey key : {extend({}, joined), loose_name_key(loose_key(joined))}) {
            const auto links = m_context.names.probe(key).links;
            if (std::ranges::any_of(links, [&](NameLink link) { return gazetteer.answers_to(link.place, country); })) {
                return links;
            }
        }
        return {};
    }

    /// True if a unit that the text says holds the name holds none of its places.
    bool lies_elsewhere(const RankedName& ranked) const {
        return std::ranges::any_of(ranked.told_holders, [&](std::size_t holder) {
            const RankedName& unit = m_ranked[holder];
            const bool sure = unit.places.front().probability > 0.5 && is_unit(unit);
            return sure && std::ranges::none_of(ranked.places,
                                                [&](const RankedPlace& place) { return may_lie_in(place, unit); });
        });
    }

    bool only_sounds_alike(const RankedName& ranked) const {
        constexpr double near_enough_km = 250;
        const RankedPlace& best = ranked.places.front();
        return best.match == MatchKind::loose &&
               nearest_km(best, m_ranked, static_cast<std::size_t>(&ranked - m_ranked.data())) > near_enough_km;
    }

    /// A country, a province, or what the text calls a district.
    static bool is_unit(const RankedName& name) {
        const PlaceKind kind = name.places.front().kind;
        return kind == PlaceKind::country || kind == PlaceKind::first_order || name.type.starts_with("A.");
    }

    bool may_lie_in(const RankedPlace& place, const RankedName& unit) const {
        constexpr double widest_district_m = 100000;
        const RankedPlace& whole = unit.places.front();
        const Gazetteer& gazetteer = m_context.gazetteer;
        if (whole.kind == PlaceKind::country) {
            return gazetteer.answers_to(place.place, gazetteer.summary(whole.place).country);
        }
        if (whole.kind == PlaceKind::first_order) {
            return place.admin1 == whole.admin1;
        }
        return distance_m(gazetteer.summary(place.place).point, gazetteer.summary(whole.place).point) <
               widest_district_m;
    }

    void settle(std::size_t i) {
        Mention& mention = m_mentions[i];
        const RankedName& ranked = m_ranked[name(i).group];
        Resolution& resolution = mention.resolution;
        if (lies_elsewhere(ranked)) {
            tell_unresolved(mention, "no place of this name is known in the unit that the text names with it");
            return;
        }
        if (only_sounds_alike(ranked)) {
            tell_unresolved(mention, "no gazetteer entry has this name, and those that sound alike lie far away");
            return;
        }
        if (is_far_water(m_ranked, name(i).group, m_context.gazetteer)) {
            tell_unresolved(mention, "the waters known by this name lie far from all that the text names");
            return;
        }
        const std::size_t kept = std::min(ranked.places.size(), most_kept);
        resolution.candidates.reserve(kept);
        for (std::size_t k = 0; k < kept; ++k) {
            const RankedPlace& place = ranked.places[k];
            resolution.candidates.push_back({place.place, place.name_kind, place.match, place.probability});
        }
        resolution.confidence = calibrated(m_model.calibration, surety(ranked));
        if (name(i).zone) {
            settle_zone(mention, ranked);
        } else if (is_no_town(name(i), mention)) {
            settle_river(mention, name(i).hit);
        } else if (mention.reading == Reading::region || mention.reading == Reading::relative) {
            derive(i);
        } else if (ranked.type.starts_with("A.") &&
                   class_of(resolution.candidates.front().place) == FeatureClass::populated) {
            const Place seat = m_context.gazetteer.place(resolution.candidates.front().place);
            resolution.derived = unit_of_seat(seat, ranked.type.substr(2), slice(m_document.text, mention.span));
        }
    }

    /// "Crossed the Dnipro", where the best place found is a town or its province.
    bool is_no_town(const FoundName& name, const Mention& mention) const {
        if (mention.reading != Reading::literal || !has_bare_article(name.hit, m_context)) {
            return false;
        }
        const PlaceIndex best = mention.resolution.candidates.front().place;
        const PlaceSummary place = m_context.gazetteer.summary(best);
        const bool town =
            place.feature_class == FeatureClass::populated && !m_context.gazetteer.place(best).name.starts_with("The ");
        const bool unit = place.feature_class == FeatureClass::admin && !is_country_code(place.feature_code);
        return town || (unit && river_called(name.hit, m_context));
    }

    void settle_river(Mention& mention, const NameHit& hit) {
        std::vector<Candidate>& candidates = mention.resolution.candidates;
        if (const auto river = river_called(hit, m_context)) {
            candidates.front().place = *river;
            candidates.resize(1);
            mention.resolution.reason = "a river's name has the article, a town's has none";
        } else {
            candidates.clear();
            mention.resolution.confidence = 0;
            tell_unresolved(mention, "a name with the article is no town's, and no river of this name is known");
        }
    }

    /// A zone named by its kind alone is one that the text is about, or none that we know.
    void settle_zone(Mention& mention, const RankedName& ranked) {
        constexpr double theatre_km = 800;
        const std::size_t own = static_cast<std::size_t>(&ranked - m_ranked.data());
        const RankedPlace& best = ranked.places.front();
        const bool country_named = amount(best, RankRule::named_country) > 0;
        if (!country_named && nearest_km(best, m_ranked, own) > theatre_km) {
            mention.resolution.candidates.clear();
            mention.resolution.confidence = 0;
            tell_unresolved(mention, "no zone of this kind is known where the text plays");
        }
    }

    void derive(std::size_t i) {
        Mention& mention = m_mentions[i];
        const NameHit& hit = name(i).hit;
        const auto phrase = phrase_around(m_context, hit, name(i).place);
        if (!phrase || (phrase->kind == PlacePhrase::Kind::part && known_part(mention, hit, *phrase))) {
            return;
        }
        if (phrase->kind == PlacePhrase::Kind::border || phrase->kind == PlacePhrase::Kind::coast) {
            prefer_units(mention.resolution.candidates);
        }
        const std::string_view surface = slice(m_document.text, mention.span);
        const PlaceIndex anchor = mention.resolution.candidates.front().place;
        const auto told = told_other(*phrase, anchor);
        const std::string about = told ? std::string{} : countries_of_text(*phrase);
        const auto derive_now = [&] { return derived(*phrase, anchor, told, about, surface); };
        const DerivedPlace& place = m_context.names.derived({*phrase, anchor, told, about, surface}, derive_now);
        mention.resolution.derived = place.place;
        mention.resolution.strip = place.strip;
        if (place.refused() && phrase->kind == PlacePhrase::Kind::part && class_of(anchor) == FeatureClass::populated) {
            settle_part_of_town(mention, phrase->bearing_deg.has_value());
        } else if (place.refused()) {
            tell_unresolved(mention, place.refusal);
            if (mention.reading == Reading::region && class_of(anchor) == FeatureClass::populated) {
                mention.resolution.candidates.clear();  // the border of a town's province is not the town
            }
        }
    }

    /// "central Oss" is told as Oss, whose outline nobody knows; so is "eastern Oss", but where the province is called
    /// so too as the whole province: the words mean the town or the country around it.
    void settle_part_of_town(Mention& mention, bool directed) const {
        std::vector<Candidate>& candidates = mention.resolution.candidates;
        const PlaceIndex town = candidates.front().place;
        if (directed) {
            prefer_unit_of(candidates, town);
        }
        mention.resolution.reason = candidates.front().place == town
                                        ? "a part of a town whose outline is not known: told as the town"
                                        : "a part of a town or of the unit around it: told as the unit";
    }

    /// The province of the town's own name, if there is one, comes first.
    void prefer_unit_of(std::vector<Candidate>& candidates, PlaceIndex town) const {
        constexpr double around_m = 150000;
        const Gazetteer& gazetteer = m_context.gazetteer;
        const auto unit = std::ranges::find_if(candidates, [&](const Candidate& c) {
            const bool own_name = c.name_kind != NameKind::alternate && c.name_kind != NameKind::alias;
            return own_name && gazetteer.summary(c.place).feature_code == "ADM1" &&
                   gazetteer.summary(c.place).country == gazetteer.summary(town).country &&
                   distance_m(gazetteer.summary(c.place).point, gazetteer.summary(town).point) < around_m;
        });
        if (unit != candidates.end()) {
            std::rotate(candidates.begin(), unit, unit + 1);
        }
    }

    FeatureClass class_of(PlaceIndex place) const { return m_context.gazetteer.summary(place).feature_class; }

    /// Provinces have borders, the towns that they are called after have none.
    void prefer_units(std::vector<Candidate>& candidates) const {
        const auto unit = std::ranges::find_if(
            candidates, [&](const Candidate& c) { return class_of(c.place) == FeatureClass::admin; });
        if (unit != candidates.end()) {
            std::rotate(candidates.begin(), unit, unit + 1);
        }
    }

    /// The codes of those that a border may be with, if the words name one side alone: "SY LB".
    std::string countries_of_text(const PlacePhrase& phrase) const {
        constexpr std::size_t most = 3;
        std::string codes;
        if (phrase.kind == PlacePhrase::Kind::border) {
            for (const CountryVote& vote : leading_countries(m_ranked, m_context.names.units(), most)) {
                codes += codes.empty() ? "" : " ";
                codes += vote.country;
            }
        }
        return codes;
    }

    DerivedPlace derived(const PlacePhrase& phrase, PlaceIndex anchor, std::optional<PlaceIndex> told,
                         std::string_view about, std::string_view surface) const {
        const Gazetteer& gazetteer = m_context.gazetteer;
        const Place place = gazetteer.place(anchor);
        const auto other = told ? std::optional{gazetteer.place(*told)} : neighbour(place, about);
        return derive_place(phrase, place, other ? &*other : nullptr, surface, m_context.names.borders());
    }

    std::optional<PlaceIndex> told_other(const PlacePhrase& phrase, PlaceIndex anchor) const {
        const bool border = phrase.kind == PlacePhrase::Kind::border;
        return border || phrase.kind == PlacePhrase::Kind::between ? nearest_called(phrase.other, anchor, border)
                                                                   : std::nullopt;
    }

    /// Of "the Syrian border" the text tells one side; the other is the first of these countries that meets it.
    std::optional<Place> neighbour(const Place& place, std::string_view countries) const {
        const Gazetteer& gazetteer = m_context.gazetteer;
        for (; countries.size() >= 2; countries.remove_prefix(std::min<std::size_t>(3, countries.size()))) {
            const std::string_view code = countries.substr(0, 2);
            const auto found = gazetteer.by_id("iso:" + std::string{code});
            if (!found || place.country == code) {
                continue;
            }
            Place country = gazetteer.place(*found);
            if (!m_context.names.borders().border(place, &country).lines.empty()) {
                return country;
            }
        }
        return std::nullopt;
    }

    /// "south Syria" and "Syria's south" are the gazetteer's "southern Syria", where it has one.
    bool known_part(Mention& mention, const NameHit& hit, const PlacePhrase& phrase) const {
        if (!phrase.bearing_deg) {
            return false;
        }
        constexpr std::array<std::string_view, 8> adjectives{"northern", "northeastern", "eastern", "southeastern",
                                                             "southern", "southwestern", "western", "northwestern"};
        const std::string_view adjective =
            adjectives[static_cast<std::size_t>(std::lround(*phrase.bearing_deg / 45)) % adjectives.size()];
        NameKey key = extend(NameKey{}, adjective);
        for (std::size_t i = hit.first; i < hit.last; ++i) {
            key = extend(key, m_tokens.folded(i));
        }
        const auto links = m_context.names.probe(key).links;
        if (links.empty()) {
            return false;
        }
        Candidate part;
        part.place = links.front().place;
        part.name_kind = links.front().kind;
        part.score = mention.resolution.confidence;
        mention.resolution.candidates.insert(mention.resolution.candidates.begin(), part);
        return true;
    }

    /// Of the places called so, or of the countries and first-order units among them, the nearest to the anchor.
    std::optional<PlaceIndex> nearest_called(const NameHit& name, PlaceIndex anchor, bool units) const {
        const Gazetteer& gazetteer = m_context.gazetteer;
        const LonLat from = gazetteer.summary(anchor).point;
        std::optional<PlaceIndex> best;
        double least = 0;
        for (const auto links : {name.links, name.joined_links}) {
            for (const NameLink link : links) {
                const PlaceSummary place = gazetteer.summary(link.place);
                if (link.place == anchor) {
                    continue;
                }
                if (units && !is_country_code(place.feature_code) && place.feature_code != "ADM1") {
                    continue;
                }
                const double apart = distance_m(from, place.point);
                if (!best || apart < least || (apart == least && gazetteer.id(link.place) < gazetteer.id(*best))) {
                    best = link.place;
                    least = apart;
                }
            }
        }
        return best;
    }

    void tell_unresolved(Mention& mention, std::string_view why) {
        mention.resolution.reason = why;
        m_problems.push_back({m_document.id, 0, mention.span,
                              "cannot place '" + std::string{slice(m_document.text, mention.span)} + "'",
                              std::string{why}});
    }

    std::vector<Mention>& m_mentions;
    const std::vector<std::size_t>& m_numbers;  ///< of the found name beside each mention
    const Document& m_document;
    const NameContext& m_context;
    const Tokens& m_tokens;
    JudgedNames& m_judged;
    std::vector<RankedName>& m_ranked;
    const GeoparseModel& m_model;
    Problems& m_problems;
};

}  // namespace

void resolve(ReadMentions& read, const Document& document, const NameContext& context, JudgedNames& judged,
             const GeoparseModel& model, Problems& problems) {
    Resolver{read, document, context, judged, model, problems}.run();
}

}  // namespace sitmap
