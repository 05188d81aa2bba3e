// find_sites: which mentions may place an event, and what governs each.

#include "engine/core/texts.hpp"
#include "engine/event/calendar.hpp"
#include "engine/event/governing.hpp"
#include "engine/event/number.hpp"
#include "engine/event/placing.hpp"
#include "engine/event/seat.hpp"
#include "engine/gazetteer/gazetteer.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::uint32_t coordinated_reach = 10;  ///< words between "A" and the preposition of "the airstrip at B"
constexpr std::size_t sibling_reach = 5;         ///< words between "A" and "B" in a list, at most

class SiteFinder {
public:
    SiteFinder(const Wording& wording, const Codebook& codebook)
        : m_wording(wording), m_codebook(codebook), m_governing(wording, codebook), m_seats(wording, codebook) {}

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
            sites[i].container = i > 0 && (is_led_by_comma(sites[left], sites[i]) || is_inside(sites[left], sites[i]) ||
                                           is_seat_of(sites[left], sites[i]));
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
            if (i > 0 && owns(sites[i - 1], sites[i])) {
                sites[i - 1].container = true;
            }
        }
    }

private:
    static void list(std::vector<Site>& sites, std::size_t left, std::size_t right) {
        sites[right].list_head = static_cast<std::int32_t>(left);
        if (sites[right].preposition < static_cast<std::int32_t>(sites[left].words.last)) {
            sites[right].preposition = sites[left].preposition;
        }
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

    /// "12 km north of Oss", "twenty miles from Oss"; where it follows a name and a comma it only says where that is.
    bool is_measure(const Site& site) const {
        const std::uint32_t first = site.words.first;
        const bool counted = counts(m_wording, first);
        bool led = false;
        for (std::uint32_t at = first + 1; counted && at < site.words.last; ++at) {
            led = led || m_wording.is(at, {"of", "from", "outside"});
        }
        return led && !m_wording.gap(first).starts_with(',');
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

    /// "Oss, (the) capital of Norland"
    bool is_seat_of(const Site& left, const Site& right) const {
        static constexpr auto seats = texts("capital", "seat", "headquarters");
        const std::uint32_t of = right.words.first - (word(right.words.first - 1).folded == "the" ? 2 : 1);
        if (right.words.first < left.words.last + 2 || right.words.first - left.words.last > sibling_reach ||
            word(of).folded != "of" || m_wording.gap(left.words.last) != ", " ||
            word(left.words.last).folded == "and") {
            return false;
        }
        return std::find(seats.begin(), seats.end(), word(of - 1).folded) != seats.end();
    }

    /// ", Y" close behind, and wide enough.
    bool is_led_by_comma(const Site& left, const Site& right) const {
        const std::uint32_t between = right.words.first - left.words.last;
        return (between <= 2 || (between <= sibling_reach && is_led_by_sector(right))) &&
               word(right.words.first).sentence == word(left.words.first).sentence &&
               m_wording.gap(left.words.last).find(',') != string_view::npos && is_container(left, right);
    }

    /// "in the district of Y"
    bool is_behind_its_unit(std::uint32_t in, const Site& right) const {
        const std::uint32_t first = right.words.first;
        return first == in + 4 && word(in + 1).folded == "the" && word(first - 1).folded == "of" &&
               m_wording.is(in + 2, {"district", "province", "region", "governorate", "department", "municipality",
                                     "prefecture", "county", "state", "territory"});
    }

    /// "X in Y", "X in the Y".
    bool is_inside(const Site& left, const Site& right) const {
        const std::uint32_t end = left.words.last;
        const bool sector = m_wording.is(end, {"area", "sector", "zone", "belt"});
        const bool noun = end + 1 < right.words.first && m_wording.gap(end) == " " &&
                          (is("facility_noun", end) || is("area_noun", end) || sector);
        const std::uint32_t in = end + (noun ? 1 : 0);  // "the Hill camp in Oss"
        const std::uint32_t between = right.words.first - in;
        const bool of = right.words.first > in && word(in).folded == "of" &&
                        (is_unit(right) || (noun && sector));  // "X of Sumy region", "the X sector of Sumy"
        if (m_wording.is(in, {"in"}) && is_behind_its_unit(in, right)) {
            return word(in).clause == word(left.words.first).clause;
        }
        return right.words.first > in && between <= 2 && (word(in).folded == "in" || of) && right.width >= left.width &&
               (between == 1 || word(in + 1).folded == "the" || word(in + 1).possessive) &&
               word(in).clause == word(left.words.first).clause;
    }

    bool is(WordHash list, std::size_t at) const { return m_codebook.cue(list).length_at(m_wording, at) > 0; }
    const Word& word(std::size_t at) const { return m_wording.words[at]; }

    /// "A, B and C", "in A and one in B", "A as well as B".
    bool are_listed(const Site& left, const Site& right, std::uint32_t between = 0) const {
        if (is_subject_of_its_own(left, right) || word(left.words.first).clause != word(right.words.first).clause ||
            right.words.first < left.words.last ||
            right.words.first - left.words.last > sibling_reach + between + (are_facilities(left, right) ? 1 : 0) ||
            is_way_on(left, right)) {
            return false;
        }
        bool joined = false;
        const bool apart = !(is_relative(left) && runs_on(right)) && !are_facilities(left, right) &&
                           is_governed_otherwise(left, right);
        for (std::uint32_t at = left.words.last; at <= right.words.first; ++at) {
            const string_view gap = m_wording.gap(at);
            const bool comma =
                gap.find(',') != string_view::npos && !apart && !is_container(left, right) &&
                (left.list_head >= 0 || goes_on(right) || is_parallel(left, right) || are_facilities(left, right) ||
                 heads_entry(left, right) || ends_entry(right) || at < right.words.first);
            const bool conjunction = at < right.words.first && (word(at).folded == "and" || word(at).folded == "or" ||
                                                                (word(at).folded == "well" && at > 0));
            joined = joined || comma || conjunction;
            if (gap.find_first_of(";:.()") != string_view::npos || (at < right.words.first && breaks_list(at))) {
                return false;
            }
        }
        return joined;
    }

    /// "hit a column near A two days ago, and the airstrip at B on Sunday": a second object with its place, and no
    /// verb.
    bool are_coordinated(const Site& left, const Site& right) const {
        const auto own = static_cast<std::uint32_t>(std::max(right.preposition, 0));
        if (left.preposition < 0 || left.seat || own < left.words.last + 2 ||
            own > left.words.last + coordinated_reach || right.words.first > own + 2 ||
            word(right.words.first).sentence != word(left.words.first).sentence) {
            return false;
        }
        std::uint32_t at = left.words.last;
        while (at < own && (word(at).number || is_month_or_weekday(word(at).folded) || is("time_word", at))) {
            ++at;
        }
        const bool joined =
            m_wording.is(at, {"and"}) && (is("determiner", at + 1) || m_wording.is(at + 1, {"again", "with"}));
        for (std::uint32_t next = at + 1; joined && next < own; ++next) {
            const bool noun = next > at + 1 && word(next).folded.ends_with("ing");
            if (next > at + 2 && word(next).folded.ends_with("ed")) {
                return false;  // "and a drone damaged the bridge at B"
            }
            const bool adjective = next + 1 < own && !word(next + 1).capital && m_wording.gap(next + 1) == " ";
            if ((word(next).capital && !adjective) || is("auxiliary", next) || is("say", next) ||
                is("relative", next) || m_wording.gap(next) != " " || (m_governing.is_verb(next) && !noun)) {
                return false;
            }
        }
        return joined && ends_object(right.words.last);
    }

    /// Behind it no verb, whose subject it would belong to.
    bool ends_object(std::uint32_t at) const {
        return at >= m_wording.words.size() || m_wording.gap(at) != " " || is_preposition(word(at).folded) ||
               is_month_or_weekday(word(at).folded) || is("time_word", at);
    }

    /// "pylons near A, and B, 20 miles away, was dark"
    bool is_subject_of_its_own(const Site& left, const Site& right) const {
        constexpr std::uint32_t longest_aside = 6;
        const std::uint32_t next = right.words.last;
        const std::uint32_t last = std::min(m_wording.sentence_of(right.words.first).last, next + longest_aside);
        const bool own_verb = next < m_wording.sentence_of(right.words.first).last && is("auxiliary", next) &&
                              right.preposition > static_cast<std::int32_t>(left.words.last) && left.preposition >= 0;
        if (own_verb && m_wording.gap(static_cast<std::size_t>(right.preposition) - 1).starts_with(',')) {
            return true;  // "in A on 27 September, schools in B are full"
        }
        if (left.preposition < 0 || right.preposition >= static_cast<std::int32_t>(left.words.last) || next >= last ||
            m_wording.gap(next) != ", " || !m_wording.gap(right.words.first - 1).starts_with(',')) {
            return false;
        }
        for (std::uint32_t at = next + 1; at < last; ++at) {
            if (m_wording.gap(at) == ", ") {
                return is("auxiliary", at);
            }
        }
        return false;
    }

    /// "the station of A, the barracks at B": each is what was hit there.
    bool are_facilities(const Site& left, const Site& right) const {
        const auto is_facility = [&](const Site& site) {
            const std::uint32_t of = site.words.first - 1;
            return site.words.first > 1 && m_wording.is(of, {"of", "at", "in"}) &&
                   (is("facility_noun", of - 1) || is("captured_place", of - 1));
        };
        return is_facility(left) && is_facility(right);
    }

    /// "in A, and he fled to B": one does not go on to the next of a list.
    bool is_way_on(const Site& left, const Site& right) const {
        const bool own = right.preposition >= static_cast<std::int32_t>(left.words.last);
        const auto governs = [&](const Site& site) { return word(static_cast<std::size_t>(site.preposition)).folded; };
        return own && (governs(right) == "to" || governs(right) == "from") &&
               (left.preposition < 0 || governs(left) != governs(right));
    }

    /// "into A, at the end of B": with a preposition of its own, and another, B only tells more of A.
    bool is_governed_otherwise(const Site& left, const Site& right) const {
        for (std::uint32_t at = left.words.last; at < right.words.first; ++at) {
            if (word(at).folded == "including" || word(at).folded == "another" || word(at).number) {
                return false;  // "near A, including one at B"
            }
        }
        const bool own = right.preposition >= static_cast<std::int32_t>(left.words.last);
        const bool of = right.words.first > left.words.last && word(right.words.first - 1).folded == "of";
        if (left.list_head >= 0 || (!own && !of)) {
            return false;
        }
        const string_view next = word(left.words.last).folded;
        const bool apposed = next == "a" || next == "an" || next == "the";  // "took A, the seat of B"
        return apposed || (own && left.preposition >= 0 &&
                           word(static_cast<std::size_t>(left.preposition)).folded !=
                               word(static_cast<std::size_t>(right.preposition)).folded);
    }

    bool breaks_list(std::uint32_t at) const {
        if (word(at).capital && month_number(word(at).folded) != 0) {
            return false;  // "on 3 May and in Oss"
        }
        return is("auxiliary", at) || is("say", at) || is("relative", at) || m_governing.is_verb(at) ||
               (m_codebook.triggers().longest(m_wording, at) && !is("place_noun", at));
    }

    /// ", Y" with Y wider than X, or ", on the road between Y and Z", says where X is.
    bool is_container(const Site& left, const Site& right) const {
        const bool way = right.place && right.place->footprint_kind == FootprintKind::line;
        const bool wider = right.width > left.width && (right.width > Width::district || !runs_on(right)) &&
                           !lies_elsewhere(left, right);
        if (is_relative(left) && right.width <= Width::town && (runs_on(right) || left.list_head >= 0)) {
            return false;  // "near Oss, west of Hill and in Tarn"
        }
        const bool part = !right.place && right.words.length() > 1 && is_direction(word(right.words.first).folded) &&
                          m_wording.gap(right.words.last).starts_with(',');  // "of Oss, East Tarn, and"
        return wider || way || part || is_led_by_in(right) || is_unit(right) || is_distance(right);
    }

    /// The gazetteer knows A in another country, or in another province than B.
    static bool lies_elsewhere(const Site& left, const Site& right) {
        const bool nature = right.place && (right.place->feature_class == FeatureClass::hydro ||
                                            right.place->feature_class == FeatureClass::terrain);
        if (!left.place || nature || !right.place || left.place->country.empty() || right.place->country.empty()) {
            return false;  // a lake lies in more countries than one
        }
        const bool abroad = left.place->country != right.place->country;
        const bool province = right.width == Width::province && is_first_order(*right.place);
        return abroad || (province && !left.place->admin1_id.empty() && left.place->admin1_id != right.place->id);
    }

    /// "A, B." is B that holds A; "A, B, C" and "A, B and C" are lists.
    bool goes_on(const Site& site) const {
        const std::uint32_t next = site.words.last;
        const bool comma = next < m_wording.words.size() && word(next).sentence == word(site.words.first).sentence &&
                           word(next).capital && m_wording.gap(next).starts_with(',');
        return comma || runs_on(site);
    }

    /// "- Men held in A, B; ...": headlines leave out the "and".
    bool ends_entry(const Site& site) const {
        const bool headline = m_wording.sentence_of(site.words.first).item;
        return headline && site.place && site.width <= Width::district &&
               m_wording.gap(site.words.last).starts_with(';');
    }

    /// "A in X, B in Y".
    bool is_parallel(const Site& left, const Site& right) const {
        return right.words.last < m_wording.words.size() && word(left.words.last).folded == "in" &&
               word(right.words.last).folded == "in";
    }

    /// "24 July - A, B: ...", both known to the gazetteer: an entry of both.
    bool heads_entry(const Site& left, const Site& right) const {
        const std::uint32_t first = m_wording.sentence_of(left.words.first).first;
        bool dated = left.words.first > first;
        for (std::uint32_t at = first; at < left.words.first; ++at) {
            dated = dated && (word(at).number || month_number(word(at).folded) != 0 ||
                              short_weekday_number(word(at).folded) != 0);
        }
        return dated && left.place && right.place && m_wording.gap(right.words.last).starts_with(':');
    }

    /// "A, B and C": behind B the list goes on, so that B holds nothing.
    bool runs_on(const Site& site) const {
        const std::uint32_t next = site.words.last;
        return next + 1 < m_wording.words.size() && word(next).folded == "and" &&
               (word(next + 1).capital || is("determiner", next + 1) || is_preposition(word(next + 1).folded) ||
                is_direction(word(next + 1).folded)) &&
               word(next + 1).sentence == word(site.words.first).sentence;
    }

    /// ", in Y": where X lies, not another site.
    bool is_led_by_in(const Site& right) const {
        const std::uint32_t at = right.words.first;
        const std::uint32_t in = at > 0 && word(at - 1).folded == "the" ? at - 1 : at;
        return (in > 0 && is_in(in - 1)) || is_led_by_sector(right);
    }

    bool is_in(std::uint32_t at) const {
        return word(at).folded == "in" && m_wording.gap(at).find(',') != string_view::npos;
    }

    /// ", on the outskirts of Y"
    bool is_on_its_edge(std::uint32_t at) const {
        return (word(at).folded == "on" || word(at).folded == "at") && m_wording.gap(at).find(',') != string_view::npos;
    }

    /// ", in the sector of Y"
    bool is_led_by_sector(const Site& right) const {
        const std::uint32_t at = right.words.first;
        return right.preposition > 0 && at > 1 && word(at - 1).folded == "of" && is("place_noun", at - 2) &&
               (is_in(static_cast<std::uint32_t>(right.preposition)) ||
                is_on_its_edge(static_cast<std::uint32_t>(right.preposition)));
    }

    /// ", Beni territory": a unit's noun stands behind the name or ends it.
    bool is_unit(const Site& right) const {
        static constexpr auto units = texts("territory", "province", "district", "region", "county", "state",
                                            "governorate", "oblast", "division", "zone", "prefecture", "department",
                                            "area", "cercle", "municipality", "canton", "republic", "raion", "woreda");
        const auto is_noun = [&](std::uint32_t at) {
            return std::find(units.begin(), units.end(), word(at).folded) != units.end();
        };
        const bool behind = right.words.last < m_wording.words.size() && m_wording.gap(right.words.last) == " " &&
                            is_noun(right.words.last);
        return behind || is_noun(right.words.last - 1);
    }

    /// "near X", "west of X", "20 km north of X"
    bool is_relative(const Site& site) const {
        static constexpr auto leads = texts("near", "around", "outside", "between");
        const auto leads_it = [&](string_view folded) {
            return std::find(leads.begin(), leads.end(), folded) != leads.end();
        };
        const bool led = site.preposition >= 0 && leads_it(word(static_cast<std::size_t>(site.preposition)).folded);
        return led || (site.words.length() > 1 && (is_distance(site) || leads_it(word(site.words.first).folded)));
    }

    /// ", some 20 km north of Y", ", west of Y".
    bool is_distance(const Site& right) const {
        const bool direction = right.words.length() > 2 && is_direction(word(right.words.first).folded);
        return direction || word(right.words.first).number ||
               (right.words.length() > 3 && word(right.words.first + 1).folded == "km");
    }

    const Wording& m_wording;
    const Codebook& m_codebook;
    Governing m_governing;
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

std::vector<Site> find_sites(const std::vector<Mention>& mentions, const Wording& wording, const Codebook& codebook,
                             const Gazetteer& gazetteer) {
    const SiteFinder finder{wording, codebook};
    std::vector<Site> sites;
    sites.reserve(mentions.size());
    for (std::uint32_t i = 0; i < mentions.size(); ++i) {
        if (is_place(mentions[i].reading)) {
            Site site = finder.site(mentions[i], i, gazetteer);
            if (site.words.length() > 0 && !finder.is_weapon(site)) {
                sites.push_back(std::move(site));
            }
        }
    }
    finder.govern(sites);
    return sites;
}

}  // namespace sitmap
