// decide_mapping: what is drawn, and why the rest is not.

#include "engine/coding/coding.hpp"
#include "engine/coding/whereabouts.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

using std::string;
using std::string_view;

class Mapper {
public:
    explicit Mapper(Coding& coding) : m_coding(coding) {}

    void map_all() {
        tell_whereabouts(m_coding);
        for (Draft& draft : m_coding.drafts) {
            if (!draft.joined) {
                finish(draft);
            }
        }
        look_back();
        for (std::size_t i = 0; i < m_coding.mentions.size(); ++i) {
            explain(m_coding.mentions[i], i);
        }
    }

private:
    void finish(Draft& draft) {
        Event& event = draft.event;
        if (draft.named) {
            const auto& derived = m_coding.mentions[draft.mentions.front()].resolution.derived;
            // "Quetta: a trader was shot in Sariab": an unknown quarter of Quetta, not the whole of it
            if (derived && (!event.place || derived->id.starts_with("derived:told:"))) {
                event.place = *derived;
            }
        }
        name_cast(draft);
        const Reading reading =
            draft.mentions.empty() ? Reading::literal : m_coding.mentions[draft.mentions.front()].reading;
        if (event.place) {
            event.place = whole_place(m_coding, draft);
        }
        event.placement = placement(event.place, reading);
        if (event.layer == "none") {
            event.unmapped = "this kind of event is not mapped";
        } else if (is_vague(draft)) {
            event.layer = "none";
            event.unmapped = "neither a day nor a town is told";
        } else if (!event.place) {
            leave_unplaced(draft);
        } else if (draft.width == Width::country && event.placement.role == GeometryRole::country_aggregate) {
            judge_country(draft);
        }
        event.id = event_id(event);
        if (event.layer != "none") {
            mark(draft);
        }
    }

    /// "The Norland campaign", "violence in Norland continued": of a whole province, and of no day.
    static bool is_vague(const Draft& draft) {
        static constexpr std::array types{"clash",    "attack", "raid", "offensive", "violence_against_civilians",
                                          "shelling", "advance"};
        return draft.width >= Width::province && draft.event.place && draft.timing.rule == "undated" &&
               !draft.trigger.frame->verb && std::ranges::find(types, draft.event.type) != types.end();
    }

    /// What each mention was to the coding: a speaker's seat, the place of a draft.
    void look_back() {
        m_seat.assign(m_coding.mentions.size(), false);
        m_draft.assign(m_coding.mentions.size(), nullptr);
        for (const Site& site : m_coding.sites) {
            m_seat[site.mention] = m_seat[site.mention] || site.seat;
        }
        for (const Draft& draft : m_coding.drafts) {
            for (const std::uint32_t mention : draft.mentions) {
                m_draft[mention] = m_draft[mention] == nullptr ? &draft : m_draft[mention];
            }
        }
    }

    /// "Government forces" are those of the country where it happened; "the army" too, where the report tells of no
    /// other state's.
    void name_cast(Draft& draft) {
        const string country =
            draft.event.place ? country_name(m_coding.gazetteer, draft.event.place->country) : string{};
        for (const CastMember& member : draft.cast) {
            string name = member.name;
            if (member.of_the_land && !country.empty() && !may_be_foreign(name, country)) {
                name += " (" + country + ")";
            }
            const auto same = [&](const Actor& actor) { return actor.name == name; };
            if (std::none_of(draft.event.actors.begin(), draft.event.actors.end(), same)) {
                draft.event.actors.push_back({name, member.role});
            }
        }
    }

    /// "The army" at Oss in Norland, in a report of Sudland's air force as well.
    bool may_be_foreign(string_view name, string_view country) const {
        static constexpr std::array armies{"army", "military", "armed forces", "air force", "navy", "troops"};
        return std::ranges::find(armies, name) != armies.end() &&
               std::ranges::any_of(m_coding.actors, [&](const ActorPhrase& actor) {
                   const bool force = actor.kind == ActorKind::force || actor.kind == ActorKind::state;
                   return force && actor.mention >= 0 && !actor.name.empty() && actor.name != country;
               });
    }

    void leave_unplaced(Draft& draft) {
        Event& event = draft.event;
        if (draft.named) {
            const string_view name = surface(draft.mentions.front());
            if (m_coding.mentions[draft.mentions.front()].resolution.resolved()) {
                event.unmapped = "no known place called \"" + string{name} + "\" is likely to be meant";
                return;
            }
            const bool elsewhere = !m_coding.gazetteer.find(name, {.limit = 1, .loose = false}).empty();
            event.unmapped = "the gazetteer has no place called \"" + string{name} + "\"" +
                             (elsewhere ? " in a country that the report tells of" : "");
        } else if (draft.points_told) {
            event.unmapped = "the text does not name the points";
        } else {
            event.layer = "none";
            event.unmapped = "the text does not tell where";
        }
    }

    string_view surface(std::uint32_t mention) const {
        return slice(m_coding.document.text, m_coding.mentions[mention].span);
    }

    /// A country is no site, unless it is no larger than a city. Strikes that the text counts are kept as the country's
    /// sum.
    void judge_country(Draft& draft) {
        Event& event = draft.event;
        static constexpr std::array sited{"strike_sites", "clashes", "advance_points", "other", "agreements"};
        if (std::find(sited.begin(), sited.end(), event.layer) == sited.end()) {
            return;
        }
        const bool counted = !event.count.empty() && event.count != "plural";
        if (counted && event.layer != "agreements") {
            return;
        }
        event.layer = "none";
        event.unmapped = "only the country is told, and a country is no site";
    }

    void mark(const Draft& draft) {
        for (const std::uint32_t mention : draft.mentions) {
            m_coding.mentions[mention].maps_event = true;
            const EventType* type = m_coding.codebook.types().find(draft.event.type);
            const string label = type == nullptr ? draft.event.type : type->label;
            m_reasons.resize(m_coding.mentions.size());
            string& reason = m_reasons[mention];
            reason += reason.empty() ? "places: " : ", ";
            reason += label;
        }
    }

    void explain(Mention& mention, std::size_t number) const {
        if (!is_place(mention.reading)) {
            return;
        }
        const bool mapped = number < m_reasons.size() && !m_reasons[number].empty();
        const string told = mapped ? m_reasons[number] : why_not(number);
        mention.reason += mention.reason.empty() ? told : "; " + told;
    }

    string why_not(std::size_t number) const {
        if (m_seat[number]) {
            return "maps nothing: a source speaks from there";
        }
        if (m_draft[number] != nullptr) {
            return "maps nothing: " + m_draft[number]->event.unmapped;
        }
        return "maps nothing: no event is told there";
    }

    Coding& m_coding;
    std::vector<string> m_reasons;      ///< by mention
    std::vector<bool> m_seat;           ///< by mention
    std::vector<const Draft*> m_draft;  ///< by mention: the first draft there
};

}  // namespace

Place whole_place(const Coding& coding, const Draft& draft) {
    if (!draft.event.place) {
        return {};
    }
    const Place& place = *draft.event.place;
    if (const auto entry = coding.gazetteer.by_id(place.id)) {
        return coding.gazetteer.place(*entry);
    }
    for (const std::uint32_t number : draft.mentions) {
        const Mention& mention = coding.mentions[number];
        const auto& derived = mention.resolution.derived;
        if (derived && derived->id == place.id && derived->name == place.name) {
            return resolved_place(mention, coding.gazetteer).value_or(place);
        }
    }
    return place;
}

void decide_mapping(Coding& coding) {
    Mapper{coding}.map_all();
}

}  // namespace sitmap
