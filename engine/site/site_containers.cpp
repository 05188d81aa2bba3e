#include "engine/site/site_containers.hpp"

#include "engine/core/texts.hpp"
#include "engine/trigger/governing.hpp"
#include "engine/wording/number.hpp"

#include <algorithm>

namespace sitmap {

using std::string_view;

bool SiteContainers::is_measure(const Site& site) const {
    const std::uint32_t first = site.words.first;
    const bool counted = counts(m_wording, first);
    bool led = false;
    for (std::uint32_t at = first + 1; counted && at < site.words.last; ++at) {
        led = led || m_wording.is(at, {"of", "from", "outside"});
    }
    std::uint32_t start = first;  // ", about 20 km from Oss,"
    while (start > 0 && m_wording.is(start - 1, {"about", "some", "roughly", "around", "just", "approximately",
                                                 "nearly", "only", "barely", "over"})) {
        --start;
    }
    return led && !m_wording.gap(start).starts_with(',');
}

bool SiteContainers::is_seat_of(const Site& left, const Site& right) const {
    static constexpr auto seats = texts("capital", "seat", "headquarters");
    static constexpr auto gates = texts("gateway", "gate", "door", "key", "entrance", "approach", "approaches");
    const std::uint32_t of = right.words.first - (word(right.words.first - 1).folded == "the" ? 2 : 1);
    if (right.words.first < left.words.last + 2 || right.words.first - left.words.last > sibling_reach ||
        m_wording.gap(left.words.last) != ", " || word(left.words.last).folded == "and") {
        return false;
    }
    const auto is_one_of = [&](const auto& nouns) {
        return std::find(nouns.begin(), nouns.end(), word(of - 1).folded) != nouns.end();
    };
    return (word(of).folded == "of" && is_one_of(seats)) || (word(of).folded == "to" && is_one_of(gates));
}

bool SiteContainers::is_where_it_lies(const Site& left, const Site& right) const {
    const std::uint32_t first = left.words.last;
    std::uint32_t noun = right.words.first - 1;
    noun -= m_wording.is(noun, {"some", "about", "roughly", "around", "barely", "only", "just"}) ? 1 : 0;
    return is_relative(right) && noun > first && noun <= first + sibling_reach && m_wording.gap(first) == ", " &&
           m_wording.is(first, {"a", "an", "the"}) && is("place_noun", noun) && word(noun).clause == word(first).clause;
}

bool SiteContainers::holds_the_town(const Site& left, const Site& right) const {
    constexpr std::uint32_t reach = 4;  // "Hill" to "Oss" in "the Hill province port town of Oss"
    const std::uint32_t of = right.words.first - 1;
    if (right.words.first < left.words.last + 2 || right.words.first - left.words.last > reach ||
        !m_wording.is(of, {"of"}) || word(of).clause != word(left.words.first).clause) {
        return false;
    }
    for (std::uint32_t at = left.words.last; at <= right.words.first; ++at) {
        if (m_wording.gap(at) != " " || m_wording.is(at, {"and", "or"})) {
            return false;  // "shelled Hill and the town of Oss"
        }
    }
    if (of == left.words.last + 1 && is("quarter_noun", of - 1) && !is_known(left) && is_known(right)) {
        return false;  // "the Hill neighbourhood of Oss"
    }
    return m_wording.is(of - 1, {"town", "city", "village", "hamlet", "suburb", "settlement", "port", "township",
                                 "resort", "stronghold", "neighbourhood", "neighborhood", "outpost", "oasis"});
}

bool SiteContainers::is_led_by_comma(const Site& left, const Site& right) const {
    const std::uint32_t between = right.words.first - left.words.last;
    return (between <= 2 || (between <= sibling_reach && is_led_by_sector(right))) &&
           word(right.words.first).sentence == word(left.words.first).sentence &&
           m_wording.gap(left.words.last).find(',') != string_view::npos && is_container(left, right);
}

bool SiteContainers::is_behind_its_unit(std::uint32_t in, const Site& right) const {
    const std::uint32_t first = right.words.first;
    return first == in + 4 && word(in + 1).folded == "the" && word(first - 1).folded == "of" &&
           m_wording.is(in + 2, {"district", "province", "region", "governorate", "department", "municipality",
                                 "prefecture", "county", "state", "territory"});
}

bool SiteContainers::is_inside(const Site& left, const Site& right) const {
    const std::uint32_t end = left.words.last;
    const bool sector = is("sector_noun", end);
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

bool SiteContainers::is_container(const Site& left, const Site& right) const {
    const bool way = right.place && right.place->footprint_kind == FootprintKind::line;
    const bool wider =
        right.width > left.width && (right.width > Width::district || !runs_on(right)) && !lies_elsewhere(left, right);
    if (is_relative(left) && right.width <= Width::town && (runs_on(right) || left.list_head >= 0)) {
        return false;  // "near Oss, west of Hill and in Tarn"
    }
    const bool part = !right.place && right.words.length() > 1 && is_direction(word(right.words.first).folded) &&
                      m_wording.gap(right.words.last).starts_with(',');  // "of Oss, East Tarn, and"
    // "in Hill, southern Oss, on Monday"
    const std::uint32_t lead = right.words.first - 1;
    const string_view way_in = lead == left.words.last ? word(lead).folded : string_view{};
    const bool town = way_in.ends_with("ern") && is_direction(way_in.substr(0, way_in.size() - 3)) && !runs_on(right);
    const bool next = right.width == left.width && runs_on(right) && right.words.last + 1 < m_wording.words.size() &&
                      is_preposition(word(right.words.last + 1).folded);  // "in Hill, in Oss and around Tarn"
    return wider || way || part || town || (is_led_by_in(right) && !next) || is_unit(right) ||
           is_behind_unit_of(right) || is_distance(right);
}

bool SiteContainers::lies_elsewhere(const Site& left, const Site& right) {
    const bool nature = right.place && (right.place->feature_class == FeatureClass::hydro ||
                                        right.place->feature_class == FeatureClass::terrain);
    if (!left.place || nature || !right.place || left.place->country.empty() || right.place->country.empty()) {
        return false;  // a lake lies in more countries than one
    }
    const bool abroad = left.place->country != right.place->country;
    const bool province = right.width == Width::province && is_first_order(*right.place);
    return abroad || (province && !left.place->admin1_id.empty() && left.place->admin1_id != right.place->id);
}

bool SiteContainers::runs_on(const Site& site) const {
    const std::uint32_t next = behind_brackets(site.words.last);
    return next + 1 < m_wording.words.size() && word(next).folded == "and" &&
           (word(next + 1).capital || is("determiner", next + 1) || is("more_places", next + 1) ||
            is_preposition(word(next + 1).folded) || is_direction(word(next + 1).folded)) &&
           word(next + 1).sentence == word(site.words.first).sentence;
}

std::uint32_t SiteContainers::behind_brackets(std::uint32_t at) const {
    constexpr std::uint32_t longest = 6;
    if (at >= m_wording.words.size() || m_wording.gap(at) != " (") {
        return at;
    }
    for (std::uint32_t close = at + 1; close < m_wording.words.size() && close - at <= longest; ++close) {
        if (m_wording.gap(close).starts_with(')')) {
            return word(close).sentence == word(at).sentence ? close : at;
        }
    }
    return at;
}

bool SiteContainers::is_led_by_in(const Site& right) const {
    const std::uint32_t at = right.words.first;
    const std::uint32_t in = at > 0 && word(at - 1).folded == "the" ? at - 1 : at;
    // "Oss, on the edge of Hill": where Oss lies
    const bool edge = in > 0 && is_on_its_edge(in - 1) && m_wording.is(at, {"edge", "edges", "outskirts", "fringes"});
    // "Oss, on the Hill road"
    const bool road = in > 0 && is_on_its_edge(in - 1) && right.words.last < m_wording.words.size() &&
                      m_wording.gap(right.words.last) == " " && is("road_noun", right.words.last);
    return (in > 0 && is_in(in - 1)) || edge || road || is_led_by_sector(right);
}

bool SiteContainers::is_in(std::uint32_t at) const {
    return word(at).folded == "in" && m_wording.gap(at).find(',') != string_view::npos;
}

bool SiteContainers::is_on_its_edge(std::uint32_t at) const {
    return (word(at).folded == "on" || word(at).folded == "at") && m_wording.gap(at).find(',') != string_view::npos;
}

bool SiteContainers::is_led_by_sector(const Site& right) const {
    const std::uint32_t at = right.words.first;
    return right.preposition > 0 && at > 1 && word(at - 1).folded == "of" && is("place_noun", at - 2) &&
           (is_in(static_cast<std::uint32_t>(right.preposition)) ||
            is_on_its_edge(static_cast<std::uint32_t>(right.preposition)));
}

bool SiteContainers::is_unit(const Site& right) const {
    static constexpr auto units = texts("territory", "province", "district", "region", "county", "state", "governorate",
                                        "oblast", "division", "zone", "prefecture", "department", "area", "cercle",
                                        "municipality", "canton", "republic", "raion", "woreda");
    const auto is_noun = [&](std::uint32_t at) {
        return std::find(units.begin(), units.end(), word(at).folded) != units.end();
    };
    const bool behind = right.words.last < m_wording.words.size() && m_wording.gap(right.words.last) == " " &&
                        is_noun(right.words.last);
    return behind || is_noun(right.words.last - 1);
}

bool SiteContainers::is_behind_unit_of(const Site& right) const {
    const std::uint32_t first = right.words.first;
    return first > 2 && m_wording.is(first - 1, {"of"}) && m_wording.gap(first - 2) == ", " &&
           is("unit_behind_comma", first - 2);
}

bool SiteContainers::is_relative(const Site& site) const {
    static constexpr auto leads = texts("near", "around", "outside", "between");
    const auto leads_it = [&](string_view folded) {
        return std::find(leads.begin(), leads.end(), folded) != leads.end();
    };
    const bool led = site.preposition >= 0 && leads_it(word(static_cast<std::size_t>(site.preposition)).folded);
    return led || (site.words.length() > 1 && (is_distance(site) || leads_it(word(site.words.first).folded)));
}

bool SiteContainers::is_distance(const Site& right) const {
    const bool direction = right.words.length() > 2 && is_direction(word(right.words.first).folded);
    return direction || word(right.words.first).number ||
           (right.words.length() > 3 && word(right.words.first + 1).folded == "km");
}

}  // namespace sitmap
