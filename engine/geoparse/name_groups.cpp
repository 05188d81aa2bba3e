#include "engine/geoparse/name_groups.hpp"

#include "engine/geoparse/name_features.hpp"
#include "engine/geoparse/name_table.hpp"
#include "engine/geoparse/section_units.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace sitmap {

namespace {

/// The words of a name that name it: "Qasra" of "Qasra Province", and the type apart.
struct NameCore {
    std::size_t last = 0;
    std::string_view type;
};

constexpr std::string_view town_type = "P";  ///< as place_type.tsv says it of "city"

class Grouper {
public:
    Grouper(const NameContext& context, std::vector<FoundName>& names)
        : m_context{context}, m_tokens{context.tokens}, m_names{names} {}

    std::vector<RankedName> run() {
        for (FoundName& name : m_names) {
            name.group = FoundName::no_group;
            if (name.first >= worth_a_second_look && name.place.places > 0) {
                name.reading = read_name(m_context, name.hit, name.place);
                name.group = group_of(name);
                hear(name, m_groups[name.group]);
            }
        }
        link_neighbours();
        link_sections();
        return std::move(m_groups);
    }

private:
    /// The type word after the name ("Suweida province"), inside it, or before ("the city of Suweida").
    NameCore core(const FoundName& name) const {
        const std::size_t end = name.hit.last;
        if (const std::size_t last = typed_end(m_context, name); last > end) {
            return {end, phrase_value(m_tokens, end, last, WordList::place_type, m_context.lexicon)};
        }
        if (name.hit.length() > 1 && m_tokens[end - 1].is(WordList::place_type)) {
            const auto type = phrase_value(m_tokens, end - 1, end, WordList::place_type, m_context.lexicon);
            if (type.starts_with('A')) {
                return {end - 1, type};
            }
        }
        const std::string_view type = type_before(name.hit.first);
        return {end, type.empty() && is_led_by_town_part(name.hit.first) ? town_type : type};
    }

    /// "the western quarters of X", "the outskirts of X": a province has none.
    bool is_led_by_town_part(std::size_t of) const {
        static constexpr std::array<std::string_view, 9> parts{"quarters",      "quarter",  "neighbourhoods",
                                                               "neighborhoods", "streets",  "suburbs",
                                                               "outskirts",     "rooftops", "alleys"};
        return of > 1 && m_tokens.folded(of - 1) == "of" && m_tokens[of].before.joins() &&
               m_tokens[of - 1].before.joins() &&
               std::find(parts.begin(), parts.end(), m_tokens.folded(of - 2)) != parts.end();
    }

    std::string_view type_before(std::size_t of) const {
        if (of > 0 && m_tokens.folded(of - 1) == "the") {
            --of;
        }
        if (of < 2 || m_tokens.folded(of - 1) != "of" || !m_tokens[of].before.joins() ||
            !m_tokens[of - 1].before.joins()) {
            return {};
        }
        for (std::size_t back = std::min<std::size_t>(3, of); back >= 2; --back) {
            if (phrase_end(m_tokens, of - back, WordList::place_type, m_context.lexicon) == of - 1) {
                const auto type = phrase_value(m_tokens, of - back, of - 1, WordList::place_type, m_context.lexicon);
                return is_quarter(of - back, type) ? std::string_view{} : type;
            }
        }
        return {};
    }

    /// "a residential district of X", "the Barzeh district of X": a part of the town; "the district of X" is a unit.
    bool is_quarter(std::size_t type, std::string_view value) const {
        constexpr std::size_t reach = 3;  // "the coastal district of X"
        if (value == "P.PPLX") {
            return true;  // "a neighbourhood of X", "the old quarter of X"
        }
        if (value != "A.ADM2" && value != "A.ADM3") {
            return false;
        }
        for (std::size_t back = 1; back <= reach && type >= back && m_tokens[type - back + 1].before.joins(); ++back) {
            const std::string_view word = m_tokens.folded(type - back);
            if (word == "the" || word == "in" || word == "of") {
                return false;
            }
            if (word == "a" || word == "an" || m_tokens[type - back].capital) {
                return true;
            }
        }
        return false;
    }

    void hear(const FoundName& name, RankedName& group) const {
        group.occurrences += voice_of(name);
        group.seen += name.first;
        group.cut_out += cut_out(name.hit) ? name.first : 0;
        group.site_follows += site_follows(name) ? name.first : 0;
    }

    /// A capitalised word that may belong to the name, and is no title, direction or function word.
    bool may_belong(std::size_t i) const {
        const Token& word = m_tokens[i];
        return word.capital && !word.heading && !word.is(WordList::function_word) && !word.is(WordList::honorific) &&
               !word.is(WordList::direction) && !word.is(WordList::calendar_word) && !word.is(WordList::ethnonym);
    }

    bool cut_out(const NameHit& hit) const {
        const bool before = hit.first > 0 && name_runs_on(m_tokens, hit.first) && may_belong(hit.first - 1);
        const bool after = hit.last < m_tokens.size() && name_runs_on(m_tokens, hit.last) && may_belong(hit.last) &&
                           !m_tokens[hit.last].is(WordList::place_type) &&
                           !m_tokens[hit.last].is(WordList::state_organ);
        return before || after;
    }

    /// "Cambridge University", "Royal Street": a thing called after the place, or nothing of its.
    bool site_follows(const FoundName& name) const {
        for (std::size_t i = name.hit.last; i < std::min(m_tokens.size(), name.hit.last + 3); ++i) {
            if (!name_runs_on(m_tokens, i) || !m_tokens[i].capital) {
                return false;
            }
            const std::size_t end = phrase_end(m_tokens, i, WordList::place_type, m_context.lexicon);
            if (end > i) {
                const auto type = phrase_value(m_tokens, i, end, WordList::place_type, m_context.lexicon);
                return !type.starts_with('A') && !type.starts_with('P');
            }
        }
        return false;
    }

    std::size_t group_of(const FoundName& name) {
        const NameCore core = this->core(name);
        WordKey key;
        for (std::size_t i = name.hit.first; i < core.last; ++i) {
            key = extend(key, m_tokens[i].hash);
        }
        const bool demonym = name.reading.reading == Reading::demonym && name.place.demonym;
        for (auto [same, end] = m_group_of.equal_range(key.value); same != end; ++same) {
            const RankedName& group = m_groups[same->second];
            if (group.type == core.type && group.demonym == demonym) {
                return same->second;
            }
        }
        const NameUse use{demonym, core.type, m_context.lexicon.value(WordList::default_sense, key)};
        RankedName made;
        made.key = key.value;
        made.type = core.type;
        made.demonym = demonym;
        made.places = m_context.names.places(links_of(name.hit, m_tokens), use);
        if (core.type.starts_with('P')) {
            keep_towns(made.places);
        }
        m_groups.push_back(std::move(made));
        m_group_of.emplace(key.value, m_groups.size() - 1);
        return m_groups.size() - 1;
    }

    /// "The city of Oss" is no province, if there is a town called so.
    static void keep_towns(std::vector<RankedPlace>& places) {
        const auto unit = [](const RankedPlace& place) { return sitmap::is_unit(place.kind); };
        if (!std::ranges::all_of(places, unit)) {
            std::erase_if(places, unit);
        }
    }

    /// "X, Y", "X (Y)", "X in Y" and "Y's X": Y may hold X, and so may the units named after Y: "X, Y district, Z".
    void link_neighbours() {
        constexpr std::size_t farthest = 3;
        for (std::size_t i = 0; i + 1 < m_names.size(); ++i) {
            if (owns_next(i)) {
                link(i + 1, i, true);
                continue;
            }
            for (std::size_t k = i + 1; k < std::min(m_names.size(), i + 1 + farthest) && leads_on(k - 1, k); ++k) {
                if (k == i + 1 || is_unit(m_names[k])) {
                    link(i, k, told(i, k));
                }
            }
        }
    }

    /// A province or country alone on a line holds what heads the entries below.
    void link_sections() {
        std::vector<bool> units;
        units.reserve(m_names.size());
        for (const FoundName& name : m_names) {
            units.push_back(is_unit(name) && m_groups[name.group].places.front().kind != PlaceKind::second_order);
        }
        for (const SectionEntry& each : section_entries(m_context, m_names, units)) {
            link(each.entry, each.unit, true);
        }
    }

    /// A comma, a bracket or "in" alone stands between the names.
    bool leads_on(std::size_t inner, std::size_t outer) const {
        const std::size_t end = typed_end(m_context, m_names[inner]);
        const std::size_t first = m_names[outer].hit.first;
        const std::size_t last = first > end + 1 && m_tokens.folded(first - 1) == "the" ? first - 1 : first;
        if (end + 1 == last && m_tokens[end].before.joins() && m_tokens[last].before.joins()) {
            return m_tokens.folded(end) == "in";
        }
        const Gap gap = end == first ? m_tokens[first].before : Gap{};
        return (gap.comma() || gap.bracket()) && !gap.paragraph() && !gap.period() && !gap.stop();
    }

    /// By "in", by brackets, or as "Y region" and "Ky.": a list of towns and countries has none of these.
    bool told(std::size_t inner, std::size_t outer) const {
        const RankedName* const unit =
            m_names[outer].group == FoundName::no_group ? nullptr : &m_groups[m_names[outer].group];
        const Gap gap = m_tokens[m_names[outer].hit.first].before;
        return (outer == inner + 1 && !gap.comma()) ||
               (unit != nullptr && (unit->type.starts_with("A.") || m_names[outer].place.abbreviation));
    }

    bool owns_next(std::size_t i) const {
        const NameHit& owner = m_names[i].hit;
        return m_tokens[owner.last - 1].possessive && m_names[i + 1].hit.first == owner.last &&
               m_tokens[owner.last].before.joins() && is_unit(m_names[i]);
    }

    bool is_unit(const FoundName& name) const {
        return name.group != FoundName::no_group && sitmap::is_unit(m_groups[name.group].places.front().kind);
    }

    void link(std::size_t inner_name, std::size_t outer_name, bool told) {
        const std::size_t inner = m_names[inner_name].group;
        const std::size_t outer = m_names[outer_name].group;
        if (inner == FoundName::no_group || outer == FoundName::no_group || inner == outer || m_groups[outer].demonym) {
            return;
        }
        m_groups[inner].holders.push_back(outer);
        if (told) {
            m_groups[inner].told_holders.push_back(outer);
        }
        m_groups[outer].held.push_back(inner);
    }

    const NameContext& m_context;
    const Tokens& m_tokens;
    std::vector<FoundName>& m_names;
    std::vector<RankedName> m_groups;
    std::unordered_multimap<std::uint64_t, std::size_t> m_group_of;  ///< by the name's key
};

}  // namespace

std::vector<RankedName> group_names(const NameContext& context, std::vector<FoundName>& names) {
    return Grouper{context, names}.run();
}

std::size_t add_group(const NameContext& context, std::vector<RankedName>& groups, const LateName& name,
                      const std::vector<Candidate>& places) {
    RankedName made;
    made.key = name.key;
    made.type = name.type;
    made.occurrences = name.occurrences;
    for (const Candidate& candidate : places) {
        RankedPlace place;
        place.place = candidate.place;
        place.name_kind = candidate.name_kind;
        place.match = candidate.match;
        made.places.push_back(place);
    }
    prepare(made.places, name.type, {}, context.gazetteer, context.names.units());
    groups.push_back(std::move(made));
    return groups.size() - 1;
}

double voice_of(const FoundName& name) {
    constexpr double actors_voice = 0.4;
    return name.first * (is_place(name.reading.reading) ? 1 : actors_voice);
}

}  // namespace sitmap
