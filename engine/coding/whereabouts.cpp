#include "engine/coding/whereabouts.hpp"

#include "engine/coding/entry_head.hpp"
#include "engine/core/fold.hpp"
#include "engine/gazetteer/gazetteer.hpp"
#include "engine/geo/geodesic.hpp"
#include "engine/geoparse/derived_place.hpp"
#include "engine/time/calendar.hpp"
#include "engine/trigger/governing.hpp"
#include "engine/wording/quarter.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace sitmap {

namespace {

using std::string_view;

constexpr double district_m = 25'000;           // as geodata/codebook/precision.tsv has it
constexpr double farthest_unit_m = 150'000;     ///< from the town that has its name
constexpr std::uint32_t description_reach = 6;  ///< words of "a market town some" between "X, " and "20 km north of Y"

class Whereabouts {
public:
    explicit Whereabouts(Coding& coding) : m_coding(coding), m_wording(coding.wording) {}

    void tell_all() {
        for (std::size_t i = 0; i < m_coding.sites.size(); ++i) {
            const Site* told = is_unknown(m_coding.sites[i]) ? told_of(i) : nullptr;
            if (told != nullptr) {
                m_told.try_emplace(name_of(m_coding.sites[i]), told);
            }
        }
        for (const Site& site : m_coding.sites) {
            const auto told = is_unknown(site) ? m_told.find(name_of(site)) : m_told.end();
            if (told != m_told.end()) {
                place(m_coding.mentions[site.mention], *told->second);
            }
        }
    }

private:
    const Word& word(std::size_t at) const { return m_wording.words[at]; }
    bool is(WordHash list, std::size_t at) const { return m_coding.codebook.cue_length(list, m_wording, at) > 0; }
    string_view surface(const Site& site) const { return slice(m_wording.text, m_coding.mentions[site.mention].span); }
    std::string name_of(const Site& site) const { return fold_name(surface(site)); }

    bool is_unknown(const Site& site) const {
        return !site.place && m_coding.mentions[site.mention].reading == Reading::literal;
    }

    /// The site by which the text says where site `i` lies; null where it says nothing.
    const Site* told_of(std::size_t i) const {
        const Site& site = m_coding.sites[i];
        if (const Site* behind = told_behind(i)) {
            return behind;
        }
        if (const Site* before = told_before(i)) {
            return before;
        }
        if (const Site* fronted = opening(site)) {
            return fronted;
        }
        for (const auto head_of : {named_head, dated_head}) {
            const Site* head = head_of(m_coding, word(site.words.first).sentence);
            if (head != nullptr && bounds_it(*head) && tells_nothing_done(*head)) {
                return head;
            }
        }
        return nullptr;
    }

    /// "X in Y", "X, Y province", "X (Norland)", "X, a village 20 km north of Y", "A and X in Y".
    const Site* told_behind(std::size_t i) const {
        for (std::size_t next = i + 1; next < m_coding.sites.size(); ++next) {
            const Site& left = m_coding.sites[next - 1];
            const Site& right = m_coding.sites[next];
            if (word(right.words.first).sentence != word(left.words.first).sentence ||
                mark_between(m_coding.wording, left.words.last, right.words.first, ';')) {
                return nullptr;  // "near X; and northeast of Y near Z": Y bounds what follows
            }
            if (bounds_it(right) && (right.container || is_bracketed(left, right) || is_described(left, right) ||
                                     is_quarter_of(left, right))) {
                return &right;
            }
            if (right.list_head != static_cast<std::int32_t>(next - 1) || !is_unknown(right)) {
                return nullptr;
            }
        }
        return nullptr;
    }

    /// "Y's X", "the Y suburbs of X and Z", "Y - X: ...".
    const Site* told_before(std::size_t i) const {
        const Site& site = m_coding.sites[i];
        const Site* left = i > 0 ? &m_coding.sites[i - 1] : nullptr;
        if (left == nullptr || site.words.first < left->words.last ||
            word(left->words.first).sentence != word(site.words.first).sentence) {
            return nullptr;
        }
        if (site.list_head == static_cast<std::int32_t>(i - 1) && is_unknown(*left)) {
            return told_before(i - 1);
        }
        const std::uint32_t noun = left->words.last;
        const bool possessive = left->container && word(noun - 1).possessive;
        const bool part = site.words.first == noun + 2 && is("quarter_noun", noun) && m_wording.is(noun + 1, {"of"});
        const bool old_town =
            is_old_town(m_wording, site.words) && !left->seat;  // "In Y a bomb went off in the Old City"
        return (possessive || part || old_town || is_next_column(*left, site)) && bounds_it(*left) ? left : nullptr;
    }

    /// "13 June - Y - X: ...", "13 June | Y | X | ..."
    bool is_next_column(const Site& left, const Site& right) const {
        const string_view between = m_wording.gap(right.words.first);
        const string_view behind = m_wording.gap(right.words.last);
        const bool parted = is_spaced_dash(between) || between == " | ";
        return right.words.first == left.words.last && parted && (behind == between || behind.starts_with(": "));
    }

    /// "In Norland province, ... at X", "Norland: ... at X": where the sentence says that all of it lies.
    const Site* opening(const Site& site) const {
        const Sentence& sentence = m_wording.sentence_of(site.words.first);
        const WordRange here = rows_within(m_coding.sites, words_of(sentence));
        const Site& first = m_coding.sites[here.first];
        if (first.words.first >= site.words.first || first.seat || !bounds_it(first)) {
            return nullptr;
        }
        const string_view behind = m_wording.gap(first.words.last);
        const bool quarter = is_quarter(m_coding.mentions[site.mention]);
        // "13 May, Y - soldiers burned houses in the X quarter"
        const bool heading = (behind.starts_with(':') || (quarter && is_spaced_dash(behind))) &&
                             is_date({sentence.first, first.words.first});
        // "In Y, a grenade was thrown into the X market"
        const bool fronted = first.words.first <= sentence.first + 2 &&
                             m_wording.is(sentence.first, {"in", "across"}) && behind == ", " &&
                             (first.width >= Width::district || quarter);
        return heading || fronted ? &first : nullptr;
    }

    /// Nothing, or "Wed 16/8", "13-14 July".
    bool is_date(WordRange words) const {
        constexpr std::uint32_t longest = 5;
        const auto date = [&](const Word& each) {
            return each.number || is_month_or_weekday(each.folded) || short_weekday_number(each.folded) != 0;
        };
        return words.length() <= longest &&
               std::all_of(m_wording.words.begin() + words.first, m_wording.words.begin() + words.last, date);
    }

    /// "14 October, Jericho.", not "In January 1996 Salman Raduyev raided Kizlyar."
    bool tells_nothing_done(const Site& head) const {
        return rows_within(m_coding.told, words_of(m_wording.sentence_of(head.words.first))).length() == 0;
    }

    /// "X (Y)", "X (Y district, Norland)"
    bool is_bracketed(const Site& left, const Site& right) const {
        const std::uint32_t end = behind_unit(right.words.last, m_wording, m_coding.codebook);
        const string_view behind = m_wording.gap(end);
        return right.words.first == left.words.last && m_wording.gap(right.words.first) == " (" &&
               (behind.starts_with(')') || (end > right.words.last && behind == ", "));
    }

    /// "the X district of Y"
    bool is_quarter_of(const Site& left, const Site& right) const {
        const std::uint32_t of = right.words.first - 1;
        const bool old_town = is_old_town(m_wording, left.words) && of == left.words.last;  // "the Old Town of Y"
        const bool behind =
            old_town || (is("quarter_noun", of - 1) && of - 1 <= left.words.last && of > left.words.first);
        return right.words.first > left.words.last && behind && m_wording.is(of, {"of"});
    }

    /// "X near Y", "X, a market town some 20 km north of Y", "X, a village in Y province": only small words between.
    bool is_described(const Site& left, const Site& right) const {
        const std::uint32_t first = left.words.last;
        const std::uint32_t last = right.words.first;
        if (last <= first || last - first > description_reach) {
            return last == first && is_relative(right) && is_apposed(first);
        }
        const std::uint32_t leads = last - (m_wording.is(last - 1, {"the"}) ? 2 : 1);
        if (is_relative(right)) {
            return (last == first + 1 && m_wording.is(first, {"near", "outside"})) || is_apposition(first, last);
        }
        const bool noun = first < leads && is("place_noun", leads - 1) && m_wording.is(first, {"a", "an", "the"});
        return noun && m_wording.is(leads, {"in", "of"}) && is_apposition(first, last);
    }

    bool is_relative(const Site& site) const { return m_coding.mentions[site.mention].reading == Reading::relative; }

    bool is_apposed(std::uint32_t at) const { return m_wording.gap(at) == ", " || m_wording.gap(at) == " ("; }

    /// Behind a comma nothing is done, and nobody speaks.
    bool is_apposition(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t at = first; at < last; ++at) {
            const bool other = m_wording.is(at, {"and", "but", "while", "after", "as", "to", "from"});
            if (word(at).capital || other || is("auxiliary", at) || is("say", at) ||
                !(at == first ? is_apposed(at) : m_wording.gap(at) == " ")) {
                return false;
            }
        }
        return rows_within(m_coding.told, {first, last}).length() == 0;
    }

    /// No country, no sea, no river: they bound nothing that could be drawn.
    bool bounds_it(const Site& site) const {
        const bool on = site.preposition >= 0 && m_wording.is(static_cast<std::size_t>(site.preposition), {"on"});
        if (!site.place || site.width == Width::country || on) {
            return false;  // "on the Sobat" is a river, whatever else is called so
        }
        const FeatureClass feature = site.place->feature_class;
        return feature == FeatureClass::admin || feature == FeatureClass::populated || is_zone(*site.place) ||
               is_relative(site);
    }

    /// A unit holds it, a derived place is where it is, and a quarter is in its town; what else is told by a town lies
    /// in the unit of the town's name, or somewhere about the town.
    void place(Mention& mention, const Site& told) const {
        const Mention& by = m_coding.mentions[told.mention];
        auto whole = resolved_place(by, m_coding.gazetteer);
        if (!whole) {
            return;
        }
        const string_view words = slice(m_wording.text, by.span);
        const bool town = whole->feature_class == FeatureClass::populated;
        const auto unit = town && !is_quarter(mention) ? unit_called_so(by.resolution, *whole) : std::nullopt;
        if (unit) {
            whole = unit;
        } else if (town && !is_quarter(mention)) {
            whole->uncertainty_m = std::max(whole->uncertainty_m, district_m);
        }
        mention.reading = (town && !unit) || by.reading == Reading::relative ? Reading::relative : Reading::literal;
        mention.reason = "not known as a place; the text says where it lies: " + std::string{words};
        mention.resolution = by.resolution;
        mention.resolution.reason = mention.reason;
        mention.resolution.derived = place_told_by(*whole, slice(m_wording.text, mention.span), words);
    }

    /// "Sabeen Square", "the neighbourhoods of X", "the X hospital".
    bool is_quarter(const Mention& mention) const {
        const auto is_part = [&](std::size_t at) { return at < m_wording.words.size() && is("quarter_noun", at); };
        return is_called_by(is_part, words_under(m_wording, mention.span), m_wording);
    }

    /// Villages are told by their district or province: "Salma, in Latakia". One without an outline says no more than
    /// the town does.
    std::optional<Place> unit_called_so(const Resolution& resolution, const Place& town) const {
        for (const Candidate& candidate : resolution.candidates) {
            const auto summary = m_coding.gazetteer.summary(candidate.place);
            if (summary.feature_class != FeatureClass::admin || summary.country != town.country ||
                distance_m(summary.point, town.point) > farthest_unit_m) {
                continue;
            }
            Place unit = m_coding.gazetteer.place(candidate.place);
            if (!empty(unit.footprint)) {
                return unit;
            }
        }
        return std::nullopt;
    }

    Coding& m_coding;
    const Wording& m_wording;
    std::map<std::string, const Site*> m_told;  ///< by folded name
};

}  // namespace

void tell_whereabouts(Coding& coding) {
    Whereabouts{coding}.tell_all();
}

}  // namespace sitmap
