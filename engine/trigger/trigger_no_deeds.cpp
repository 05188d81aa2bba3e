// drop_no_deeds: words that look like a deed and tell of none.

#include "engine/core/texts.hpp"
#include "engine/trigger/trigger_context.hpp"

#include <algorithm>

namespace sitmap {

namespace {

using std::string_view;

class NoDeeds {
public:
    explicit NoDeeds(TriggerContext& context) : m_context(context) {}

    void drop() {
        drop_blazes();
        drop_fires_without_object();
        drop_talking();
        drop_dams();
        drop_lost_loads();
        drop_cargo();
        drop_sailings();
        drop_rides();
    }

private:
    /// "A depot is burning in Oss after a missile came down there": what came of it.
    void drop_blazes() {
        static constexpr auto others = texts("violence_against_civilians", "clash", "protest", "riot");
        m_context.drop_if([&](const Trigger& fire) {
            const std::uint32_t at = fire.words.first;
            const bool burns = fire.frame->verb && fire.words.length() == 1 && fire.form == VerbForm::gerund &&
                               m_context.word(at).folded == "burning" && at > 0 && m_context.is("be", at - 1);
            return burns && std::ranges::any_of(m_context.beside(fire), [&](const Trigger& strike) {
                       return hurts(strike.type) && !is_movement(strike.type) &&
                              std::ranges::find(others, strike.type) == others.end();
                   });
        });
    }

    /// "While the capital burned, rebels stormed Oss": nothing is told that was set on fire.
    void drop_fires_without_object() {
        m_context.drop_if([&](const Trigger& fire) {
            const string_view verb = m_context.word(fire.words.first).folded;
            return fire.frame->verb && fire.frame->object_may_be_site && fire.words.length() == 1 && !fire.passive &&
                   (verb == "burned" || verb == "burnt") && m_context.is_before_comma(fire.words.last - 1);
        });
    }

    /// "the general talks of sending a battalion to Oss": a verb.
    void drop_talking() {
        m_context.drop_if([&](const Trigger& talks) {
            const std::uint32_t of = talks.words.last;
            return talks.type == "meeting" && !talks.frame->verb && talks.words.length() == 1 &&
                   m_context.word(talks.words.first).folded == "talks" && of + 1 < m_context.sentence_of(talks).last &&
                   m_context.word(of).folded == "of" && m_context.word(of + 1).folded.ends_with("ing");
        });
    }

    /// "water from the Oss barrage": a dam.
    void drop_dams() {
        m_context.drop_if([&](const Trigger& dam) {
            const std::uint32_t at = dam.words.first;
            const Sentence& sentence = m_context.sentence_of(dam);
            if (dam.frame->verb || dam.words.length() > 1 || m_context.word(at).folded != "barrage" ||
                at == sentence.first || !m_context.word(at - 1).capital) {
                return false;
            }
            for (std::uint32_t word = sentence.first; word < sentence.last; ++word) {
                if (m_context.is("of_water", word)) {
                    return true;
                }
            }
            return false;
        });
    }

    /// "An aid convoy was attacked near Oss": no aid came.
    void drop_lost_loads() {
        constexpr std::uint32_t reach = 4;
        m_context.drop_if([&](const Trigger& aid) {
            return aid.type == "aid" && !aid.frame->verb &&
                   std::ranges::any_of(m_context.beside(aid), [&](const Trigger& deed) {
                       const bool before = deed.words.last <= aid.words.first;
                       const std::uint32_t between =
                           before ? aid.words.first - deed.words.last : deed.words.first - aid.words.last;
                       return deed.frame->verb && hurts(deed.type) && !is_movement(deed.type) &&
                              deed.passive != before && between <= reach && m_context.same_clause(deed, aid);
                   });
        });
    }

    /// "Drones hit two vehicles carrying mortars near Oss": nobody fired them.
    void drop_cargo() {
        constexpr std::size_t reach = 3;  // words from "carrying" to "mortars"
        m_context.drop_if([&](const Trigger& weapon) {
            const bool arms = !weapon.frame->verb && (weapon.type == "shelling" || weapon.type == "rocket_attack" ||
                                                      weapon.type == "missile_strike");
            return arms && m_context.stands_before(weapon.words.first, reach, "carrying") &&
                   std::ranges::any_of(m_context.beside(weapon), [&](const Trigger& hit) {
                       return hit.frame->verb && hurts(hit.type) && hit.words.last <= weapon.words.first;
                   });
        });
    }

    /// "The ships seen off Hill sailed from Oss", "The division, which had sailed from Oss": their port, which nobody
    /// gave up.
    void drop_sailings() {
        constexpr std::size_t reach = 8;
        m_context.drop_if([&](const Trigger& sailing) {
            const std::uint32_t first = sailing.words.first;
            const bool before =
                first > 1 && m_context.word(first - 1).folded == "had" && m_context.word(first - 2).folded == "which";
            return sailing.type == "withdrawal" && m_context.word(first).folded.starts_with("sail") &&
                   (before || m_context.stands_before(first, reach, "vessel"));
        });
    }

    /// "A bus taking traders from Oss to Hill": nobody took them.
    void drop_rides() {
        m_context.drop_if([&](const Trigger& ride) {
            const std::uint32_t first = ride.words.first;
            return (ride.type == "arrest" || ride.type == "abduction") && first > 0 &&
                   m_context.is("carriage", first - 1) && m_context.gap(first) == " " &&
                   (m_context.word(first).folded == "taking" || m_context.word(first).folded == "carrying");
        });
    }

    TriggerContext& m_context;
};

}  // namespace

void drop_no_deeds(TriggerContext& context) {
    NoDeeds{context}.drop();
}

}  // namespace sitmap
