// Who or what was attacked, killed or occupied says what a trigger is.

#include "engine/core/texts.hpp"
#include "engine/time/calendar.hpp"
#include "engine/trigger/trigger_context.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::size_t former_reach = 5;     ///< words from "former" to "brigade" in "former member of the 8th Brigade"
constexpr std::size_t longest_load = 3;     ///< words from "bus" to "soldiers"
constexpr std::size_t combatant_reach = 8;  ///< words from "killed" to "rebels"

class Types {
public:
    explicit Types(TriggerContext& context) : m_context(context) {}

    void refine() {
        drop_campaigns();
        refine_occupations();
        refine_attacks();
        refine_killings();
        refine_sniping();
    }

private:
    /// "before the president's rally in Oss": he spoke there, and nobody protested.
    void drop_campaigns() {
        m_context.drop_if([&](const Trigger& trigger) {
            const std::uint32_t first = trigger.words.first;
            return trigger.type == "protest" && m_context.word(first).folded.starts_with("rall") && first > 1 &&
                   !trigger.frame->verb && m_context.word(first - 1).possessive && m_context.is("office", first - 1);
        });
    }

    /// "Sniper fire killed a boy", "a trawler was hit by gunfire": nobody fought them.
    void refine_sniping() {
        constexpr std::size_t reach = 5;  // words from "killed" to "boy"
        for (Trigger& fire : m_context.triggers) {
            const bool fires = fire.type == "clash" || fire.type == "attack";
            if (!fires || fire.frame->verb || !m_context.is("gunfire", fire.words.first)) {
                continue;
            }
            const std::uint32_t verb = fire.words.last;
            const bool killed = m_context.is("kill_active", verb) || m_context.is("wound_active", verb);
            const bool by = is_of_those_hit(fire);
            const bool civilian =
                (killed && m_context.first_after(fire, "object_violence_against_civilians") <= verb + reach) ||
                (by && (m_context.stands_before(fire.words.first - 2, reach, "object_violence_against_civilians") ||
                        m_context.stands_before(fire.words.first - 2, reach, "civilian_target")));
            if (civilian) {
                fire.type = "violence_against_civilians";
                call_hit_by(fire);
            }
        }
    }

    /// "killed by gunfire", "died from gunfire"
    bool is_of_those_hit(const Trigger& fire) const {
        const std::uint32_t by = fire.words.first - 1;
        if (fire.words.first < 2) {
            return false;
        }
        const bool died = m_context.word(by).folded == "from" && m_context.word(by - 1).folded.starts_with("die");
        const bool hit =
            m_context.is("killed", by - 1) || m_context.is("wounded", by - 1) || m_context.is("hit_by_fire", by - 1);
        return died || (hit && m_context.word(by).folded == "by");
    }

    /// "hit by gunfire": the two tell one thing.
    void call_hit_by(const Trigger& fire) {
        for (Trigger& hit : m_context.triggers) {
            if (hit.words.last + 1 == fire.words.first && hit.type == "attack") {
                hit.type = fire.type;
            }
        }
    }

    /// "Rebels occupied fifteen villages", "Oss was occupied on Tuesday": taken; "has occupied since 1967": held.
    void refine_occupations() {
        for (Trigger& trigger : m_context.triggers) {
            const bool told_after = m_context.is_led_by_and(trigger);  // "by crossing the river and occupying Oss"
            const bool perfect =
                trigger.words.length() > 1 && m_context.word(trigger.words.last - 1).folded == "occupied";
            const bool past =
                trigger.frame->verb && (trigger.form == VerbForm::past || trigger.passive || told_after || perfect);
            if (trigger.type == "occupation" && past && !is_lasting(trigger)) {
                trigger.type = "capture";
            }
        }
    }

    /// "still", "since", "illegally", "for decades": no column that came today.
    bool tells_since(const Trigger& trigger) const {
        const Sentence& sentence = m_context.sentence_of(trigger);
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            static constexpr auto words = texts("still", "since", "illegally", "decades", "long", "years", "until");
            if (std::ranges::find(words, m_context.word(at).folded) != words.end()) {
                return true;
            }
        }
        return false;
    }

    /// "on Friday", "on 5 May" a few words behind.
    bool is_dated_behind(const Trigger& trigger) const {
        constexpr std::uint32_t reach = 6;
        const std::uint32_t last = std::min(m_context.sentence_of(trigger).last, trigger.words.last + reach);
        for (std::uint32_t at = trigger.words.last; at + 1 < last; ++at) {
            if (m_context.word(at).folded == "on" &&
                (is_month_or_weekday(m_context.word(at + 1).folded) || m_context.word(at + 1).number ||
                 (m_context.word(at + 1).folded == "the" && at + 2 < last &&
                  std::isdigit(static_cast<unsigned char>(m_context.word(at + 2).folded[0])) != 0))) {
                return true;
            }
        }
        return false;
    }

    /// "has occupied", "is still occupied", "occupied since 1967".
    bool is_lasting(const Trigger& trigger) const {
        static constexpr auto further = texts("more", "another", "further", "new", "additional");
        static constexpr auto present = texts("has", "have", "is", "are", "still", "illegally", "long");
        const Sentence& sentence = m_context.sentence_of(trigger);
        const auto here = [&](std::size_t at) { return m_context.word(at).folded; };
        for (std::size_t at = trigger.words.last; at < std::min<std::size_t>(sentence.last, trigger.words.last + 2);
             ++at) {
            if (std::ranges::find(further, here(at)) != further.end()) {
                return false;  // "have occupied three more posts"
            }
        }
        const bool armed = m_context.is_led_by(trigger, "looter_in_arms") && !tells_since(trigger);
        if (armed || is_dated_behind(trigger)) {
            return false;  // "are said to have occupied Oss on Friday"
        }
        for (std::size_t back = 0; back <= 3 && trigger.words.first >= sentence.first + back; ++back) {
            if (std::ranges::find(present, here(trigger.words.first - back)) != present.end()) {
                return true;
            }
        }
        for (std::size_t at = trigger.words.last; at < std::min<std::size_t>(sentence.last, trigger.words.last + 8);
             ++at) {
            if (here(at) == "since" || here(at) == "until" || here(at) == "decades") {
                return true;
            }
        }
        return false;
    }

    /// "was raked by machine-gun fire"
    bool is_by_gunfire(const Trigger& trigger) const {
        return m_context.word(trigger.words.last).folded == "by" && m_context.is("gunfire", trigger.words.last + 1);
    }

    /// "attack" is a fight where armed targets are named, violence against civilians where civilians are; what was set
    /// on fire was somebody's, if nothing armed is named.
    void refine_attacks() {
        for (Trigger& trigger : m_context.triggers) {
            const bool burned = trigger.type == "violence_against_civilians" && trigger.frame->object_may_be_site;
            const bool attacked = trigger.type == "attack" && trigger.frame->verb && !trigger.passive;
            if (attacked && trigger.frame->needs_armed && m_context.is("attempting", trigger.words.first)) {
                continue;  // "infantry attempted to break through to the village of Oss"
            }
            if ((burned && is_done_to_or_object(trigger, "protest_object")) ||
                (attacked && m_context.is_object(trigger, "protest_object"))) {
                retype(trigger, "protest");  // "burned flags"
            } else if (burned) {
                const bool civil = is_done_to_or_object(trigger, "civilian_target");  // "the health post"
                trigger.type = !civil && is_done_to_or_object(trigger, "armed_target") ? "attack" : trigger.type;
            } else if ((trigger.type == "attack" && is_done_to_civilians(trigger)) ||
                       (trigger.type == "strike" && is_gunned(trigger))) {
                trigger.type = "violence_against_civilians";
            } else if (trigger.type == "strike" &&
                       (trigger.passive ? is_by_gunfire(trigger) : strikes_on_foot(trigger))) {
                trigger.type = "attack";
            } else if (attacked && m_context.is_done_to(trigger, "tanks") && fires(trigger)) {
                retype(trigger, "shelling");  // "A tank fired on the post"
                trigger.mode = "artillery";
            } else if (trigger.type == "attack" && trigger.passive && trigger.frame->verb &&
                       m_context.is_done_to(trigger, "armed_target")) {
                continue;  // "the convoy was ambushed near the village of Oss"
            } else if (trigger.type == "attack") {
                auto armed = m_context.first_after(trigger, "armed_target");
                const auto civilian = m_context.first_after(trigger, "civilian_target");
                if (armed < civilian && m_context.is_of(armed, civilian)) {
                    armed = m_context.sentence_of(trigger).last;  // "a convoy of traders"
                }
                // "a bus of soldiers", "a coach carrying troops"; not "a relief convoy"
                const bool carries = armed > civilian && armed - civilian <= longest_load &&
                                     armed >= civilian + m_context.length("civilian_target", civilian);
                const bool civil = (civilian < armed && !carries) || is_raid_on_place(trigger);
                trigger.type = civil && !is_fought_over(trigger) ? "violence_against_civilians" : "attack";
            }
        }
    }

    /// "Bandits attacked Oss", "gunmen attacked the village of Oss": who lives there, if nobody in arms is named.
    bool is_raid_on_place(const Trigger& trigger) const {
        if (!trigger.frame->verb || trigger.passive || !m_context.is_led_by(trigger, "marauder")) {
            return false;
        }
        const Sentence& sentence = m_context.sentence_of(trigger);
        std::uint32_t at = trigger.words.last;
        at += at + 2 < sentence.last && m_context.is("determiner", at) && m_context.is("area_noun", at + 1) ? 2 : 0;
        at += at + 1 < sentence.last && m_context.word(at).folded == "of" ? 1 : 0;
        const bool place =
            at < sentence.last && m_context.word(at).capital && !is_month_or_weekday(m_context.word(at).folded);
        for (std::uint32_t word = sentence.first; place && word < sentence.last; ++word) {
            if (m_context.is("armed_target", word)) {
                return false;
            }
        }
        return place;
    }

    /// "attacked the villages of Oss and Hill, and took the first, while the army repelled the attack on the other"
    bool is_fought_over(const Trigger& attack) const {
        return std::ranges::any_of(m_context.beside(attack), [&](const Trigger& other) {
            return other.words.first > attack.words.last && (other.type == "attack_failed" || other.type == "capture");
        });
    }

    /// "A trawler was machine-gunned off Oss", from no aircraft and by no artillery.
    bool is_gunned(const Trigger& trigger) const {
        const Sentence& sentence = m_context.sentence_of(trigger);
        bool gunned = trigger.frame->verb && m_context.word(trigger.words.first).folded == "machine";
        for (std::uint32_t at = sentence.first; gunned && at < sentence.last; ++at) {
            gunned = !m_context.is("weapon_of_strike", at) && !m_context.is("armed_target", at);
        }
        return gunned;
    }

    /// "Guerrillas struck before dawn at a camp"
    bool strikes_on_foot(const Trigger& trigger) const {
        const Sentence& sentence = m_context.sentence_of(trigger);
        if (!trigger.frame->verb || !m_context.word(trigger.words.first).folded.starts_with("str") ||
            !m_context.is_led_by(trigger, "on_foot")) {
            return false;
        }
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            const bool own = at >= trigger.words.first && at < trigger.words.last;
            if (!own && (m_context.is("weapon_of_strike", at) || m_context.is("weapon_near", at))) {
                return false;
            }
        }
        return true;
    }

    /// "Trucks torched on the toll road", of nobody in arms.
    bool follows_goods(const Trigger& trigger) const {
        constexpr std::size_t reach = 4;
        const std::uint32_t first = trigger.words.first;
        return trigger.form == VerbForm::past && m_context.word(first).folded.starts_with("torch") &&
               (m_context.stands_before(first, 2, "conveyance") || m_context.stands_before(first, 3, "building")) &&
               !m_context.stands_before(first, reach, "armed_target");
    }

    bool fires(const Trigger& trigger) const { return m_context.word(trigger.words.first).folded.starts_with("fir"); }

    bool is_done_to_or_object(const Trigger& trigger, WordHash list) const {
        return trigger.passive ? m_context.is_done_to(trigger, list) : m_context.is_object(trigger, list);
    }

    /// "Killed 12 militants", "three soldiers were killed": who fights was not murdered.
    void refine_killings() {
        for (Trigger& trigger : m_context.triggers) {
            if (trigger.type == "violence_against_civilians" && trigger.frame->verb &&
                (trigger.frame->weak || is_shot(trigger)) && fell_in_combat(trigger)) {
                trigger.type = "attack";
            }
        }
    }

    /// "gunned down", "shot dead", "mowed down"
    bool is_shot(const Trigger& trigger) const {
        const string_view verb = m_context.word(trigger.words.first).folded;
        return verb.starts_with("gun") || verb.starts_with("sho") || verb.starts_with("mow");
    }

    /// "Five traders killed by gunmen", "Teacher shot dead in Oss": who was comes before it.
    bool lacks_object(const Trigger& trigger) const {
        static constexpr auto leads = texts("by", "in", "at", "near", "outside");
        const std::uint32_t next = trigger.words.last;
        const std::uint32_t last = m_context.sentence_of(trigger).last;
        const bool counts = next + 1 < last && m_context.is("at_least", next);  // "killed at least 28 people"
        return trigger.form == VerbForm::past && next < last && !counts &&
               std::ranges::find(leads, m_context.word(next).folded) != leads.end();
    }

    /// "a mosque was burned down", "killed a former member of the brigade"
    bool is_done_to_civilians(const Trigger& trigger) const {
        return follows_goods(trigger) ||
               ((trigger.passive || is_undergone(trigger)) && m_context.is_done_to(trigger, "civilian_target")) ||
               (trigger.frame->verb && m_context.is_object(trigger, "former") && !is_once_called(trigger));
    }

    /// "The vehicle came under fire"
    bool is_undergone(const Trigger& trigger) const {
        return trigger.frame->verb && trigger.words.length() > 2 &&
               m_context.word(trigger.words.first + 1).folded == "under";
    }

    /// "an ex-Seleka convoy": a group of that name.
    bool is_once_called(const Trigger& trigger) const {
        constexpr std::uint32_t reach = 6;
        const std::uint32_t last = std::min(m_context.sentence_of(trigger).last, trigger.words.last + reach);
        for (std::uint32_t at = trigger.words.last; at + 1 < last; ++at) {
            if (m_context.word(at).folded == "ex" && m_context.word(at + 1).hyphened &&
                m_context.word(at + 1).capital) {
                return true;
            }
        }
        return false;
    }

    bool fell_in_combat(const Trigger& trigger) const {
        const Sentence& sentence = m_context.sentence_of(trigger);
        const string_view verb = m_context.word(trigger.words.first).folded;
        const bool subject =
            trigger.passive || verb.starts_with("die") || verb.starts_with("perish") || lacks_object(trigger);
        for (std::size_t far = 1; far <= combatant_reach; ++far) {
            const std::size_t at = subject ? trigger.words.first - far : trigger.words.last - 1 + far;
            if (at < sentence.first || at >= sentence.last ||
                m_context.word(at).clause != m_context.word(trigger.words.first).clause) {
                return false;
            }
            if (at > sentence.first && m_context.length("civilian_target", at - 1) == 2) {
                return false;  // "security guards", "health workers"
            }
            if (m_context.is("combatant", at) || m_context.is("civilian_target", at)) {
                // not "a former rebel commander", "an off-duty policeman"
                return m_context.is("combatant", at) && !m_context.stands_before(at, former_reach, "former");
            }
        }
        return false;
    }

    TriggerContext& m_context;
};

}  // namespace

void refine_types(TriggerContext& context) {
    Types{context}.refine();
    refine_finds(context);
    refine_goings(context);
    refine_takings(context);
    refine_encounters(context);
}

}  // namespace sitmap
