#include "engine/site/site_lists.hpp"

#include "engine/time/calendar.hpp"

#include <algorithm>

namespace sitmap {

using std::string_view;

namespace {

constexpr std::uint32_t coordinated_reach = 10;  ///< words between "A" and the preposition of "the airstrip at B"

}  // namespace

bool SiteLists::are_listed(const Site& left, const Site& right, std::uint32_t between) const {
    if (is_subject_of_its_own(left, right) || word(left.words.first).clause != word(right.words.first).clause ||
        right.words.first < left.words.last ||
        right.words.first - behind_brackets(left.words.last) >
            sibling_reach + between + (are_facilities(left, right) ? 3 : 0) ||
        is_way_on(left, right) || lies_by(left, right) || is_seat_of(left, right)) {
        return false;
    }
    bool joined = false;
    const bool apart =
        !(is_relative(left) && runs_on(right)) && !are_facilities(left, right) && is_governed_otherwise(left, right);
    const std::uint32_t first = behind_brackets(left.words.last);  // "Hill (four dead), Oss"
    for (std::uint32_t at = first; at <= right.words.first; ++at) {
        const string_view gap = m_wording.gap(at).substr(at == first && first > left.words.last ? 1 : 0);
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

/// "Attacked A, near the border of B", "hit the hamlet of A, outside B": where A lies; not "near A, near B and near C".
bool SiteLists::lies_by(const Site& left, const Site& right) const {
    const std::uint32_t lead = left.words.last;
    if (lead > right.words.first || m_wording.gap(lead) != ", " ||
        !m_wording.is(lead, {"near", "outside", "beside", "opposite", "below", "above"})) {
        return false;
    }
    const bool same =
        left.preposition >= 0 && word(static_cast<std::size_t>(left.preposition)).folded == word(lead).folded;
    return !same && right.words.first - lead <= 3;
}

bool SiteLists::are_coordinated(const Site& left, const Site& right) const {
    const auto own = static_cast<std::uint32_t>(std::max(right.preposition, 0));
    // "bombed the Oss barracks and a depot at Hill"
    const bool named =
        left.preposition < 0 && m_wording.gap(left.words.last) == " " && is("facility_noun", left.words.last);
    if ((left.preposition < 0 && !named) || left.seat || own < left.words.last + 2 ||
        own > left.words.last + coordinated_reach || right.words.first > own + 2 ||
        word(right.words.first).sentence != word(left.words.first).sentence) {
        return false;
    }
    std::uint32_t at = left.words.last + (named ? 1 : 0);
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
        if ((word(next).capital && !adjective) || is("auxiliary", next) || is("say", next) || is("relative", next) ||
            m_wording.gap(next) != " " || (m_governing.is_verb(next) && !noun)) {
            return false;
        }
    }
    return joined && ends_object(right.words.last);
}

bool SiteLists::ends_object(std::uint32_t at) const {
    return at >= m_wording.words.size() || m_wording.gap(at) != " " || is_preposition(word(at).folded) ||
           is_month_or_weekday(word(at).folded) || is("time_word", at);
}

bool SiteLists::is_subject_of_its_own(const Site& left, const Site& right) const {
    constexpr std::uint32_t longest_aside = 6;
    const std::uint32_t next = right.words.last;
    const std::uint32_t last = std::min(m_wording.sentence_of(right.words.first).last, next + longest_aside);
    const bool own_verb = next < m_wording.sentence_of(right.words.first).last && is("auxiliary", next) &&
                          right.preposition > static_cast<std::int32_t>(left.words.last) && left.preposition >= 0;
    if (own_verb && m_wording.gap(static_cast<std::size_t>(right.preposition) - 1).starts_with(',')) {
        return true;  // "in A on 27 September, schools in B are full"
    }
    if (opens_clause(right) || is_subject_of_verb(right)) {
        return true;
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

/// "took the last districts of Oss, and Hill pronounced the war over"
bool SiteLists::is_subject_of_verb(const Site& site) const {
    const std::uint32_t lead = site.words.first - 1;
    const std::uint32_t verb = site.words.last;
    if (site.words.first < 2 || !m_wording.is(lead, {"and"}) || !m_wording.gap(lead).starts_with(',') ||
        m_wording.gap(verb) != " " || word(verb).capital || is("after_participle", verb)) {
        return false;
    }
    const bool past = word(verb).folded.ends_with("ed") && word(verb).folded.size() > 4;
    return past && (is("determiner", verb + 1) || m_wording.is(verb + 1, {"that", "it", "them", "him", "her", "to"}));
}

bool SiteLists::opens_clause(const Site& site) const {
    constexpr std::uint32_t longest_subject = 5;
    const std::uint32_t next = site.words.last;
    const std::uint32_t last = std::min(m_wording.sentence_of(site.words.first).last, next + longest_subject);
    const auto lead = static_cast<std::uint32_t>(std::max(site.preposition, 0));
    if (lead < 2 || next + 1 >= last || !m_wording.is(lead - 1, {"and", "while"}) ||
        !m_wording.gap(lead - 1).starts_with(',') || m_wording.gap(next) != " " || !is("determiner", next)) {
        return false;
    }
    for (std::uint32_t at = next + 2; at < last && m_wording.gap(at) == " "; ++at) {
        if (is("auxiliary", at) || is("firing", at) || is("happening", at)) {
            return true;
        }
    }
    return false;
}

bool SiteLists::are_facilities(const Site& left, const Site& right) const {
    const auto is_facility = [&](const Site& site) {
        const std::uint32_t of = site.words.first - (m_wording.is(site.words.first, {"near"}) ? 0 : 1);
        return site.words.first > 1 && m_wording.is(of, {"of", "at", "in", "near", "outside"}) &&
               (is("facility_noun", of - 1) || is("captured_place", of - 1));
    };
    return is_facility(left) && is_facility(right);
}

bool SiteLists::is_way_on(const Site& left, const Site& right) const {
    const bool own = right.preposition >= static_cast<std::int32_t>(left.words.last);
    const auto governs = [&](const Site& site) { return word(static_cast<std::size_t>(site.preposition)).folded; };
    return own && (governs(right) == "to" || governs(right) == "from") &&
           (left.preposition < 0 || governs(left) != governs(right));
}

bool SiteLists::is_governed_otherwise(const Site& left, const Site& right) const {
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

bool SiteLists::breaks_list(std::uint32_t at) const {
    if (word(at).capital && month_number(word(at).folded) != 0) {
        return false;  // "on 3 May and in Oss"
    }
    if (is("place_noun", at) || is("facility_noun", at) || is("captured_place", at)) {
        return false;  // "the army camps at Oss"
    }
    return is("auxiliary", at) || is("say", at) || is("relative", at) || m_governing.is_verb(at) ||
           m_codebook.triggers().longest(m_wording, at);
}

bool SiteLists::goes_on(const Site& site) const {
    const std::uint32_t next = behind_brackets(site.words.last);
    const bool comma = next < m_wording.words.size() && word(next).sentence == word(site.words.first).sentence &&
                       word(next).capital &&
                       m_wording.gap(next).substr(next > site.words.last ? 1 : 0).starts_with(',');
    return comma || runs_on(site);
}

bool SiteLists::ends_entry(const Site& site) const {
    const bool headline = m_wording.sentence_of(site.words.first).item;
    return headline && site.place && site.width <= Width::district && m_wording.gap(site.words.last).starts_with(';');
}

bool SiteLists::is_parallel(const Site& left, const Site& right) const {
    return right.words.last < m_wording.words.size() && word(left.words.last).folded == "in" &&
           word(right.words.last).folded == "in";
}

bool SiteLists::heads_entry(const Site& left, const Site& right) const {
    const std::uint32_t first = m_wording.sentence_of(left.words.first).first;
    bool dated = left.words.first > first;
    for (std::uint32_t at = first; at < left.words.first; ++at) {
        dated = dated &&
                (word(at).number || month_number(word(at).folded) != 0 || short_weekday_number(word(at).folded) != 0);
    }
    return dated && left.place && right.place && m_wording.gap(right.words.last).starts_with(':');
}

}  // namespace sitmap
