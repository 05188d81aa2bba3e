// Arms that were found, cleared or destroyed where they lay: nobody was shelled with them.

#include "engine/core/texts.hpp"
#include "engine/trigger/governing.hpp"
#include "engine/trigger/trigger_context.hpp"

#include <algorithm>

namespace sitmap {

namespace {

using std::string_view;

class Finds {
public:
    explicit Finds(TriggerContext& context) : m_context(context) {}

    void refine() {
        for (Trigger& trigger : m_context.triggers) {
            const bool weapon = !trigger.frame->verb && (trigger.frame->weapon || trigger.type == "bombing");
            const bool found = weapon && (m_context.is_led_by(trigger, "disarming") || is_found_on_somebody(trigger) ||
                                          is_found_behind(trigger) || is_destroyed(trigger));
            if (found || destroys_arms(trigger) || undoes_arms(trigger)) {
                retype(trigger, "disrupted_weapons");
            }
        }
        m_context.drop_if(
            [&](const Trigger& trigger) { return is_only_what_it_was(trigger) || is_hit_from_the_air(trigger); });
    }

private:
    /// "arrested two suspects with a mine"
    bool is_found_on_somebody(const Trigger& weapon) const {
        constexpr std::uint32_t reach = 3;
        static constexpr auto leads = texts("with", "carrying", "transporting", "possessing");
        const std::uint32_t first = weapon.words.first;
        for (std::uint32_t at = first; at > 0 && first - at < reach; --at) {
            if (std::ranges::find(leads, m_context.word(at - 1).folded) != leads.end()) {
                return std::ranges::any_of(m_context.beside(weapon), [&](const Trigger& other) {
                    return other.type == "arrest" && other.words.last <= first && m_context.same_clause(other, weapon);
                });
            }
        }
        return false;
    }

    /// "An explosive device was found in Oss": right behind it.
    bool is_found_behind(const Trigger& weapon) const {
        std::uint32_t at = weapon.words.last;
        const std::uint32_t last = m_context.sentence_of(weapon).last;
        static constexpr auto auxiliaries = texts("been", "had", "has", "have");
        while (at < last && m_context.gap(at) == " " &&
               (m_context.is("be", at) ||
                std::ranges::find(auxiliaries, m_context.word(at).folded) != auxiliaries.end())) {
            ++at;
        }
        static constexpr auto ends = texts("destroyed", "incinerated", "burned", "burnt");
        const bool ended = std::ranges::find(ends, m_context.word(at).folded) != ends.end() &&
                           m_context.is("arms_lying_there", weapon.words.last - 1);  // "explosives were destroyed"
        return at > weapon.words.last && at < last && (ended || m_context.is("disarming", at)) &&
               !m_context.stands_before(weapon.words.first, 4, "killed");
    }

    /// "destroyed large caches of arms", "blew up a stock of old shells": by hand; what planes destroy they struck.
    bool destroys_arms(const Trigger& trigger) const {
        static constexpr auto types = texts("strike", "bombing", "explosion", "destruction");
        static constexpr auto verbs = texts("destr", "blow", "blew", "deton", "explod");
        const string_view verb = m_context.word(trigger.words.first).folded;
        return trigger.frame->verb && std::ranges::find(types, trigger.type) != types.end() &&
               std::ranges::any_of(verbs, [&](string_view begin) { return verb.starts_with(begin); }) &&
               has_arms_behind(trigger) && !m_context.is_led_by(trigger, "subject_strike");
    }

    /// "The weapons and explosives were destroyed in Oss"
    bool undoes_arms(const Trigger& trigger) const {
        const std::uint32_t start = m_context.verb_phrase_start(trigger);
        return trigger.frame->verb && trigger.passive && start > m_context.sentence_of(trigger).first &&
               m_context.word(trigger.words.first).folded.starts_with("destroy") &&
               m_context.is("arms_lying_there", start - 1) && m_context.gap(start) == " ";
    }

    /// Not "blew up their van with a mine".
    bool has_arms_behind(const Trigger& trigger) const {
        constexpr std::uint32_t reach = 6;
        const std::uint32_t last = std::min(m_context.sentence_of(trigger).last, trigger.words.last + reach);
        for (std::uint32_t at = trigger.words.last; at < last; ++at) {
            if (m_context.is("arms_lying_there", at)) {
                return true;
            }
            if (is_preposition(m_context.word(at).folded) && m_context.word(at).folded != "of") {
                return false;
            }
        }
        return false;
    }

    /// The arms themselves: "destroyed 23 mines and four mortars".
    bool is_destroyed(const Trigger& weapon) const {
        return std::ranges::any_of(m_context.beside(weapon), [&](const Trigger& other) {
            return other.words.last <= weapon.words.first && m_context.same_clause(other, weapon) &&
                   (destroys_arms(other) || (other.type == "disrupted_weapons" && other.frame->verb));
        });
    }

    /// "police said the packages were small explosive devices": what a thing was, not that it went off.
    bool is_only_what_it_was(const Trigger& weapon) const {
        constexpr std::uint32_t adjectives = 3;
        if (weapon.frame->verb || weapon.type != "bombing" || !m_context.is("arms_lying_there", weapon.words.first)) {
            return false;
        }
        const std::uint32_t first = m_context.sentence_of(weapon).first;
        for (std::uint32_t back = 1; back <= adjectives && weapon.words.first >= first + back; ++back) {
            const std::uint32_t at = weapon.words.first - back;
            if (m_context.is("be", at)) {
                return true;
            }
            const bool runs_on = m_context.gap(at + 1) == " " && !is_preposition(m_context.word(at).folded);
            if (m_context.is_number(at) || !runs_on) {
                return false;
            }
        }
        return false;
    }

    /// "Warplanes destroyed an arms depot in Oss": what they hit.
    bool is_hit_from_the_air(const Trigger& depot) const {
        return !depot.frame->verb && depot.type == "disrupted_weapons" &&
               std::ranges::any_of(m_context.beside(depot), [&](const Trigger& strike) {
                   return strike.frame->verb && !strike.passive && hurts(strike.type) && !is_movement(strike.type) &&
                          strike.words.last <= depot.words.first && m_context.same_clause(strike, depot) &&
                          m_context.is_led_by(strike, "subject_strike");
               });
    }

    TriggerContext& m_context;
};

}  // namespace

void refine_finds(TriggerContext& context) {
    Finds{context}.refine();
}

}  // namespace sitmap
