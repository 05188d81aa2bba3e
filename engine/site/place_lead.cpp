#include "engine/site/place_lead.hpp"

#include "engine/site/entry_names.hpp"
#include "engine/trigger/governing.hpp"

namespace sitmap {

namespace {

class PlaceLead {
public:
    explicit PlaceLead(const NameTaker& names) : m_names(names), m_wording(names.wording()) {}

    /// "in X", "near X", "the village of X": what stands here is a place if it is a name.
    bool leads(std::size_t at) const {
        if ((!m_names.word(at).capital && !is_small_article(m_wording, at)) || !m_names.same_sentence(at, at - 1)) {
            return false;
        }
        if (m_names.is_district(at) || is_among(at) || is_by_river(at) || is_held_by(at)) {
            return true;
        }
        const std::size_t lead = m_names.before_adjective(at);
        const bool part = m_names.cue("side_of_land", lead - 1);
        const std::size_t before = lead - 1 - (part && lead >= 2 ? 1 : 0);
        if (m_names.cue("place_preposition", before) || is_apposed(at) || m_names.is_close_to(at) ||
            (before > 0 && m_names.is(before, {"of"}) && is_direction(m_names.word(before - 1).folded))) {
            return true;
        }
        if (m_names.is(before, {"between"})) {  // "clashes between Jaysh al-Islam and the army": who fights
            return before == 0 || !m_names.codebook().triggers().longest(m_wording, before - 1);
        }
        if (m_names.is(before, {"from"})) {  // "on the highway from X to Y"
            return before > 0 && (m_names.is(before - 1, {"reported"}) || m_names.cue("road_noun", before - 1));
        }
        if (m_names.is(before, {"to"}) && lead == at && m_names.cue("road_noun", before - 1)) {
            return true;  // "a checkpoint on the road to X"
        }
        if (m_names.is(before, {"on", "along", "over", "across"})) {
            return is_ground(at, before + 2 == at && m_names.is(before + 1, {"the"}));
        }
        return before + 1 == at && (is_of_something(before) || is_of_town(before));
    }

private:
    /// "the village of X", "residents of X", "what is left of X"
    bool is_of_something(std::size_t of) const {
        return of > 0 && m_names.is(of, {"of"}) &&
               (m_names.cue("place_noun", of - 1) || m_names.cue("area_noun", of - 1) ||
                m_names.cue("facility_noun", of - 1) || m_names.cue("terrain_noun", of - 1) ||
                m_names.cue("captured_place", of - 1) || m_names.cue("inhabitant", of - 1) ||
                m_names.is_of_local_people(of) ||
                start_of_rest(static_cast<std::uint32_t>(of), m_wording, m_names.codebook()) < of);
    }

    /// "in the port X": the noun stands right before the name.
    bool is_of_town(std::size_t noun) const {
        return noun > 1 && m_names.is(noun, {"capital", "city", "town", "village", "port", "hamlet"}) &&
               m_wording.gap(noun + 1) == " " && m_names.is(noun - 1, {"the"}) &&
               m_names.cue("place_preposition", noun - 2);
    }

    /// Behind "on": "Pebble Island", "Pebble island", "Lake Oss", "the Oss front".
    bool is_ground(std::size_t at, bool behind_the) const {
        const std::uint32_t last = name_end(m_wording, static_cast<std::uint32_t>(at));
        if (last < m_wording.words.size() && m_wording.gap(last) == " " &&
            (m_names.cue("landform", last) ||
             (behind_the && m_names.is(last, {"front", "axis", "sector", "road", "line"})))) {
            return true;
        }
        return last > at + 1 && (m_names.cue("landform", at) || m_names.has("place_type", last - 1));
    }

    /// "shelled 20 villages, among them X", "took several towns, including X": what is counted are places.
    bool is_among(std::size_t at) const {
        constexpr std::size_t reach = 9;
        const bool among = at > 2 && m_names.is(at - 1, {"them"}) && m_names.is(at - 2, {"among"});
        if (!among && !m_names.is(at - 1, {"including"})) {
            return false;
        }
        const std::size_t start = m_wording.sentence_of(static_cast<std::uint32_t>(at)).first;
        const std::size_t lead = at - (among ? 2 : 1);
        if (lead <= start || m_names.cue("armed_men", lead - 1)) {
            return false;
        }
        for (std::size_t before = lead; before > start && at - before < reach; --before) {
            if (m_names.cue("counted_places", before - 1)) {
                return true;
            }
            if (m_names.cue("inhabitant", before - 1) || m_names.cue("killed", before - 1) ||
                m_names.cue("kill_active", before - 1)) {
                return false;
            }
        }
        return false;
    }

    /// "in Norland's X"
    bool is_held_by(std::size_t at) const {
        const Mention* owner = m_names.word(at - 1).possessive ? m_names.owner(at - 1) : nullptr;
        if (owner == nullptr || !is_place(owner->reading)) {
            return false;
        }
        const std::uint32_t first = words_under(m_wording, owner->span).first;
        return first > 0 && m_names.is(first - 1, {"in", "at", "near"});
    }

    /// "on the bank of the X", "over the valley of the X"
    bool is_by_river(std::size_t at) const {
        return at > 3 && m_names.is(at - 1, {"the"}) && m_names.is(at - 2, {"of"}) && m_names.cue("riverside", at - 3);
    }

    /// "its old quarter, X, was hit"
    bool is_apposed(std::size_t at) const {
        const std::uint32_t last = name_end(m_wording, static_cast<std::uint32_t>(at));
        const std::string_view behind = m_wording.gap(last);
        return m_wording.gap(at) == ", " && m_names.cue("area_noun", at - 1) &&
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
