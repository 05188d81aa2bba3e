// find_sites: which mentions may place an event, and what governs each.

#include "engine/gazetteer/gazetteer.hpp"
#include "engine/site/placing.hpp"
#include "engine/site/seat.hpp"
#include "engine/site/site_lists.hpp"
#include "engine/time/calendar.hpp"
#include "engine/trigger/governing.hpp"

#include <algorithm>
#include <utility>

namespace sitmap {

namespace {

using std::string_view;

class SiteFinder : SiteLists {
public:
    SiteFinder(const Wording& wording, const Codebook& codebook)
        : SiteLists(wording, codebook), m_seats(wording, codebook) {}

    /// Of places so unsure most are wrong (geodata/models/README.md): an event is told there by name, and gets no pin.
    static bool is_likely(const Mention& mention) {
        constexpr double least_sure = 0.35;
        return !mention.resolution.resolved() || mention.resolution.confidence >= least_sure;
    }

    Site site(const Mention& mention, std::uint32_t number, const Gazetteer& gazetteer) const {
        Site site;
        site.mention = number;
        site.words = words_under(m_wording, mention.span);
        site.place = is_likely(mention) ? described_place(mention, gazetteer) : std::nullopt;
        site.width = site.place ? width_of(*site.place) : Width::town;
        if (mention.reading == Reading::relative && site.words.length() > 0) {
            site.width = std::min(site.width, Width::town);
        }
        return site;
    }

    /// "Grad rockets": a town's name, and a weapon's.
    bool is_weapon(const Site& site) const { return site.words.length() == 1 && is("no_place_name", site.words.first); }

    /// "Oss-registered", "Oss-bound": says what a ship is, or a man.
    bool is_adjective(const Site& site) const {
        const std::uint32_t next = site.words.last;
        return next < m_wording.words.size() && m_wording.words[next].hyphened && !word(next).capital &&
               (word(next).folded.ends_with("ed") ||
                m_wording.is(next, {"bound", "born", "made", "built", "led", "run", "held"}));
    }

    void govern(std::vector<Site>& sites) const {
        for (std::size_t i = 0; i < sites.size(); ++i) {
            sites[i].preposition = m_governing.preposition_of(sites[i].words.first);
            const string_view first = word(sites[i].words.first).folded;
            const bool near = first == "near" || first == "between";
            const bool free = sites[i].preposition < 0 || is_of_somebody(sites[i].preposition);
            const bool direction = free && is_direction(first);
            // "12 km north of Oss", "about 12 km"
            const bool measured = (free || is_about(sites[i])) && is_measure(sites[i]);
            if ((near || direction || measured) && sites[i].words.length() > 1) {
                sites[i].preposition = static_cast<std::int32_t>(sites[i].words.first);
            }
            const std::size_t left = i > 1 && owns(sites[i - 1], sites[i]) ? i - 2 : i - 1;  // "Oss, in Norland's Hill"
            sites[i].container =
                i > 0 && (is_led_by_comma(sites[left], sites[i]) || is_inside(sites[left], sites[i]) ||
                          is_seat_of(sites[left], sites[i]) || is_where_it_lies(sites[left], sites[i]));
            if (i > 1 && is_remark(sites[i - 2], sites[i - 1]) && goes_on_behind(sites[i - 1], sites[i])) {
                sites[i - 1].seat = sites[i - 1].container = true;
                list(sites, i - 2, i);  // "A (8km north of X) and B"
            } else if (i > 1 && sites[i - 1].container &&
                       are_listed(sites[i - 2], sites[i], sites[i - 1].words.length())) {
                list(sites, i - 2, i);  // "at A in X, B in Y"
            } else if (i > 0 && (are_listed(sites[i - 1], sites[i]) || are_coordinated(sites[i - 1], sites[i]))) {
                list(sites, i - 1, i);
            }
            sites[i].seat = m_seats.is_seat(sites[i]) || is_bracketed(sites[i]);
            if (i > 0 && (owns(sites[i - 1], sites[i]) || holds_the_town(sites[i - 1], sites[i]))) {
                sites[i - 1].container = true;
                if (const std::int32_t head = std::exchange(sites[i - 1].list_head, -1); head >= 0) {
                    list(sites, static_cast<std::size_t>(head), i);  // "in Tarn and the Hill town of Oss"
                }
            }
            list_sector(sites, i);
        }
    }

private:
    static void list(std::vector<Site>& sites, std::size_t left, std::size_t right) {
        sites[right].list_head = static_cast<std::int32_t>(left);
        if (sites[right].preposition < static_cast<std::int32_t>(sites[left].words.last)) {
            sites[right].preposition = sites[left].preposition;
        }
    }

    /// "attacked near Oss; north of Oss near Hill; and southwest near Tarn": sectors of one front, each with its
    /// places.
    void list_sector(std::vector<Site>& sites, std::size_t number) const {
        const std::size_t first = first_of_sector(sites, number);
        std::size_t left = first;
        while (left > 0 && left <= number && sites[left - 1].container) {
            --left;
        }
        if (left == 0 || first > number ||
            word(sites[left - 1].words.first).sentence != word(sites[number].words.first).sentence) {
            return;
        }
        for (std::size_t i = first; i < number; ++i) {
            sites[i].container = true;
        }
        list(sites, left - 1, number);
    }

    /// The number of the first site of the site's sector, "north of Oss" or itself; one past its own where more than
    /// directions stand between it and a semicolon.
    std::size_t first_of_sector(const std::vector<Site>& sites, std::size_t number) const {
        const std::uint32_t begin = m_wording.sentence_of(sites[number].words.first).first;
        std::uint32_t at = sites[number].words.first;
        std::size_t first = number;
        bool directed = false;
        while (at > begin && !m_wording.gap(at).starts_with(';')) {
            if (first > 0 && sites[first - 1].words.last == at &&
                is_direction(word(sites[first - 1].words.first).folded)) {
                at = sites[--first].words.first;
                directed = true;
            } else if (is_direction(word(at - 1).folded) ||
                       m_wording.is(at - 1, {"near", "around", "within", "in", "of", "and"})) {
                --at;
                directed = directed || is_direction(word(at).folded);
            } else {
                return number + 1;
            }
        }
        return at > begin && directed ? first : number + 1;
    }

    /// "Oss (Norland) was captured", "Oss (Hill district, Norland)": says where the name before it lies.
    bool is_bracketed(const Site& site) const {
        const std::uint32_t first = site.words.first;
        if (first == 0 || !word(first - 1).capital || m_wording.gap(first) != " (") {
            return false;
        }
        const std::uint32_t end = behind_unit(site.words.last, m_wording, m_codebook);
        const bool unit = end > site.words.last;
        const std::string_view behind = m_wording.gap(end);
        return (is_measure(site) && behind.starts_with(')')) ||  // "in Oss (57km north of Hill)"
               (heads_dated_entry(first) && behind.starts_with(").")) ||
               (unit && (behind.starts_with(", ") || behind.starts_with(')'))) ||
               (behind.starts_with(')') && site.width >= Width::district);
    }

    /// "15 July. Oss (Hill).": its first words, behind a date.
    bool heads_dated_entry(std::uint32_t first) const {
        constexpr std::uint32_t longest = 6;
        const Sentence& sentence = m_wording.sentence_of(first);
        const bool dated =
            word(sentence.first).number || (sentence.first > 0 && is_month_or_weekday(word(sentence.first - 1).folded));
        return dated && first - sentence.first <= longest;
    }

    bool is_about(const Site& site) const {
        return site.preposition + 1 == static_cast<std::int32_t>(site.words.first) &&
               m_wording.is(site.words.first - 1, {"about", "around", "over", "under"});
    }

    /// "killed by gunmen south of Oss": the preposition is that of who is named between.
    bool is_of_somebody(std::int32_t preposition) const {
        return m_wording.is(static_cast<std::size_t>(preposition), {"by", "with", "against", "between"});
    }

    /// "A (8km north of X)"
    bool is_remark(const Site& left, const Site& right) const {
        return right.words.first <= left.words.last + sibling_reach &&
               word(right.words.first).sentence == word(left.words.first).sentence &&
               m_wording.gap(left.words.last) == " (" && m_wording.gap(right.words.last).starts_with(')');
    }

    /// ") and B", "), B"
    bool goes_on_behind(const Site& remark, const Site& site) const {
        const std::uint32_t next = remark.words.last;
        const bool joined = site.words.first == next + 1 && word(next).folded == "and";
        return word(next).sentence == word(site.words.first).sentence &&
               (joined || (site.words.first == next && m_wording.gap(next) == "), "));
    }

    /// "Kashmir's Shopian", "Kashmir's apple town of Shopian".
    bool owns(const Site& left, const Site& right) const {
        constexpr std::uint32_t longest = 5;
        const std::uint32_t end = left.words.last;
        const std::uint32_t first = right.words.first;
        if (end == 0 || !word(end - 1).possessive || first < end || first > end + longest) {
            return false;
        }
        const bool town_of = first >= end + 2 && word(first - 1).folded == "of" && is("place_noun", first - 2) &&
                             word(first).clause == word(end).clause;
        return first == end || town_of;
    }

    Seats m_seats;
};

}  // namespace

Width width_of(const Place& place) {
    if (is_country(place) || place.feature_code == "TERR" || place.feature_code == "CONT") {
        return Width::country;
    }
    if (is_first_order(place)) {
        return Width::province;
    }
    if (is_zone(place) || is_vague_region(place) || place.feature_class == FeatureClass::area ||
        place.feature_class == FeatureClass::hydro || place.feature_class == FeatureClass::terrain) {
        return Width::region;
    }
    if (place.feature_class == FeatureClass::admin) {
        return Width::district;
    }
    return place.feature_class == FeatureClass::spot ? Width::site : Width::town;
}

bool is_known(const Site& site) {
    return site.place && !site.place->id.starts_with("derived:told:");
}

std::vector<Site> find_sites(const std::vector<Mention>& mentions, const Wording& wording, const Codebook& codebook,
                             const Gazetteer& gazetteer) {
    const SiteFinder finder{wording, codebook};
    std::vector<Site> sites;
    sites.reserve(mentions.size());
    for (std::uint32_t i = 0; i < mentions.size(); ++i) {
        if (is_place(mentions[i].reading)) {
            Site site = finder.site(mentions[i], i, gazetteer);
            if (site.words.length() > 0 && !finder.is_weapon(site) && !finder.is_adjective(site)) {
                sites.push_back(std::move(site));
            }
        }
    }
    finder.govern(sites);
    return sites;
}

}  // namespace sitmap
