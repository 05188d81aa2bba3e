#include "engine/event/place_lead.hpp"

#include "engine/event/entry_names.hpp"
#include "engine/event/placing.hpp"

namespace sitmap {

namespace {

class PlaceLead {
public:
    explicit PlaceLead(const NameTaker& names) : m_names(names), m_wording(names.wording()) {}

    /// "in X", "near X", "the village of X": what stands here is a place if it is a name.
    bool leads(std::size_t at) const {
        if ((!word(at).capital && !is_small_article(m_wording, at)) || !same_sentence(at, at - 1)) {
            return false;
        }
        if (m_names.is_district(at) || is_among(at) || is_by_river(at) || is_held_by(at)) {
            return true;
        }
        const std::size_t lead = m_names.before_adjective(at);
        const bool part = cue("side_of_land", lead - 1);
        const std::size_t before = lead - 1 - (part && lead >= 2 ? 1 : 0);
        if (cue("place_preposition", before) || is_apposed(at) || m_names.is_close_to(at) ||
            (before > 0 && is(before, {"of"}) && is_direction(word(before - 1).folded))) {
            return true;
        }
        if (is(before, {"between"})) {  // "clashes between Jaysh al-Islam and the army": who fights
            return before == 0 || !m_names.codebook().triggers().longest(m_wording, before - 1);
        }
        if (is(before, {"from"})) {
            return before > 0 && is(before - 1, {"reported"});
        }
        if (is(before, {"to"}) && lead == at && cue("road_noun", before - 1)) {
            return true;  // "a checkpoint on the road to X"
        }
        if (is(before, {"on", "along", "over", "across"})) {
            return is_ground(at, before + 2 == at && is(before + 1, {"the"}));
        }
        return before + 1 == at && is_of_something(before);
    }

private:
    const Word& word(std::size_t at) const { return m_wording.words[at]; }
    bool cue(WordHash list, std::size_t at) const { return m_names.cue(list, at); }
    bool is(std::size_t at, std::initializer_list<WordHash> words) const { return m_wording.is(at, words); }
    bool has(NamedList list, std::size_t at) const { return m_names.has(list, at); }
    bool same_sentence(std::size_t a, std::size_t b) const { return m_names.same_sentence(a, b); }

    /// "the village of X", "residents of X"
    bool is_of_something(std::size_t of) const {
        return of > 0 && is(of, {"of"}) &&
               (cue("place_noun", of - 1) || cue("area_noun", of - 1) || cue("facility_noun", of - 1) ||
                cue("terrain_noun", of - 1) || cue("captured_place", of - 1) || cue("inhabitant", of - 1) ||
                m_names.is_of_local_people(of));
    }

    /// Behind "on": "Pebble Island", "Pebble island", "Lake Oss", "the Oss front".
    bool is_ground(std::size_t at, bool behind_the) const {
        const std::uint32_t last = name_end(m_wording, static_cast<std::uint32_t>(at));
        if (last < m_wording.words.size() && m_wording.gap(last) == " " &&
            (cue("landform", last) || (behind_the && is(last, {"front", "axis", "sector", "road", "line"})))) {
            return true;
        }
        return last > at + 1 && (cue("landform", at) || has("place_type", last - 1));
    }

    /// "shelled 20 villages, among them X", "took several towns, including X": what is counted are places.
    bool is_among(std::size_t at) const {
        constexpr std::size_t reach = 9;
        const bool among = at > 2 && is(at - 1, {"them"}) && is(at - 2, {"among"});
        if (!among && !is(at - 1, {"including"})) {
            return false;
        }
        const std::size_t start = m_wording.sentence_of(static_cast<std::uint32_t>(at)).first;
        const std::size_t lead = at - (among ? 2 : 1);
        if (lead <= start || cue("armed_men", lead - 1)) {
            return false;
        }
        for (std::size_t before = lead; before > start && at - before < reach; --before) {
            if (cue("counted_places", before - 1)) {
                return true;
            }
            if (cue("inhabitant", before - 1) || cue("killed", before - 1) || cue("kill_active", before - 1)) {
                return false;
            }
        }
        return false;
    }

    /// "in Norland's X"
    bool is_held_by(std::size_t at) const {
        const Mention* owner = word(at - 1).possessive ? m_names.owner(at - 1) : nullptr;
        if (owner == nullptr || !is_place(owner->reading)) {
            return false;
        }
        const std::uint32_t first = words_under(m_wording, owner->span).first;
        return first > 0 && is(first - 1, {"in", "at", "near"});
    }

    /// "on the bank of the X", "over the valley of the X"
    bool is_by_river(std::size_t at) const {
        return at > 3 && is(at - 1, {"the"}) && is(at - 2, {"of"}) && cue("riverside", at - 3);
    }

    /// "its old quarter, X, was hit"
    bool is_apposed(std::size_t at) const {
        const std::uint32_t last = name_end(m_wording, static_cast<std::uint32_t>(at));
        const std::string_view behind = m_wording.gap(last);
        return m_wording.gap(at) == ", " && cue("area_noun", at - 1) &&
               (behind.starts_with(',') || behind.starts_with('.'));
    }

    const NameTaker& m_names;
    const Wording& m_wording;
};

}  // namespace

bool leads_to_place(const NameTaker& names, std::size_t at) {
    return PlaceLead{names}.leads(at);
}

bool is_small_article(const Wording& wording, std::size_t at) {
    return wording.is(at, {"al", "el"}) && at + 1 < wording.words.size() && wording.gap(at + 1) == "-" &&
           wording.words[at + 1].capital;
}

}  // namespace sitmap
