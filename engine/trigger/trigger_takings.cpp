// What was taken, found or entered says what a trigger is: a town, goods, somebody; and what an accident did was
// nobody's deed.

#include "engine/core/texts.hpp"
#include "engine/trigger/governing.hpp"
#include "engine/trigger/trigger_context.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

using std::string_view;

class Takings {
public:
    explicit Takings(TriggerContext& context) : m_context(context) {}

    void refine() {
        drop_deserters();
        refine_objects();
        refine_disasters();
    }

private:
    /// "Two terrorists surrendered to a border unit in Oss", "drove off livestock": no town was taken, and nobody
    /// beaten.
    void drop_deserters() {
        constexpr std::size_t reach = 6;
        for (Trigger& trigger : m_context.triggers) {
            if (trigger.type == "attack_failed" && trigger.frame->verb && !trigger.passive &&
                m_context.is("herd", trigger.words.last)) {
                retype(trigger, "violence_against_civilians");
            }
        }
        m_context.drop_if([&](const Trigger& trigger) {
            return takes_prisoners(trigger) || loses_men(trigger) || is_surrounded_by_police(trigger);
        });
        m_context.drop_if([&](const Trigger& trigger) {
            return trigger.type == "capture" && trigger.frame->verb &&
                   m_context.word(trigger.words.first).folded.starts_with("surrender") &&
                   m_context.stands_before(trigger.words.first, reach, "deserter");
        });
    }

    /// "The army took some 900 prisoners at Oss": of a battle.
    bool takes_prisoners(const Trigger& trigger) const {
        constexpr std::uint32_t reach = 4;
        const bool takes = trigger.type == "abduction" || trigger.type == "arrest" || trigger.type == "capture";
        const std::uint32_t first = trigger.words.last;
        const std::uint32_t last = std::min(m_context.sentence_of(trigger).last, first + reach);
        for (std::uint32_t at = first + 1; takes && !trigger.passive && at < last; ++at) {
            if (m_context.is_number(at - 1) && m_context.word(at).folded == "prisoners") {
                return trigger.frame->verb && m_context.word(at + 1).folded != "from";  // "from the jail at Oss"
            }
        }
        return false;
    }

    bool is_sack_of_building(const Trigger& trigger) const {
        constexpr std::size_t reach = 8;
        return m_context.word(trigger.words.first).folded == "sacked" &&
               m_context.stands_before(trigger.words.first, reach, "building_entered");
    }

    /// "In Oss the troops were driven out in May", and nobody tells that they had just come.
    bool is_driven_from_what_it_held(const Trigger& trigger) const {
        const std::uint32_t at = trigger.words.first;
        return trigger.words.length() == 3 && m_context.is("be", at) &&
               m_context.word(trigger.words.last - 1).folded == "out" && at > m_context.sentence_of(trigger).first &&
               m_context.is("armed_men", at - 1) &&
               std::ranges::none_of(m_context.beside(trigger), [&](const Trigger& other) {
                   return other.words.last <= at && (is_movement(other.type) || hurts(other.type));
               });
    }

    /// "after they were surrounded by police": an arrest that was to be, no town.
    bool is_surrounded_by_police(const Trigger& trigger) const {
        std::uint32_t by = trigger.words.last;
        by -= m_context.word(by - 1).folded == "by" ? 1 : 0;
        return trigger.type == "siege" && trigger.frame->verb && m_context.word(by).folded == "by" &&
               m_context.word(by + 1).folded.starts_with("police");
    }

    /// "The army lost one man"
    bool loses_men(const Trigger& trigger) const {
        const std::string_view verb = m_context.word(trigger.words.first).folded;
        const std::uint32_t next = trigger.words.last;
        return trigger.type == "capture" && trigger.frame->verb && !trigger.passive &&
               (verb == "lost" || verb == "lose" || verb == "loses" || verb == "losing") && m_context.is_number(next) &&
               (m_context.is_object(trigger, "person_taken") || m_context.is_object(trigger, "combatant") ||
                m_context.word(next + 1).folded == "man" || m_context.word(next + 1).folded == "men" ||
                m_context.word(next + 1).folded == "dead");
    }

    /// Who seizes rifles takes no ground, who captures men arrests them, and a gas
    /// bottle bursts by itself.
    void refine_objects() {
        for (Trigger& trigger : m_context.triggers) {
            if (trigger.type == "attack_failed" && is_driven_from_what_it_held(trigger)) {
                retype(trigger, "capture");
                trigger.passive = true;  // the phrase holds its own "were"
                continue;
            }
            if (trigger.type == "attack" && trigger.passive && is_sack_of_building(trigger)) {
                retype(trigger, "violence_against_civilians");  // "the farm of a colonist was sacked"
                continue;
            }
            if (swoops(trigger)) {
                retype(trigger, "raid");
                continue;
            }
            if (trigger.type == "shelling" && !trigger.frame->verb && is_exchanged(trigger)) {
                retype(trigger, "clash");
                continue;
            }
            if (trigger.type == "capture" && trigger.passive && ends_with_of_or_from(trigger) &&
                (m_context.is_done_to(trigger, "subject_displacement") ||
                 m_context.is_done_to(trigger, "civilian_target"))) {
                retype(trigger, "displacement");  // "The tenants were expelled from Oss"
                continue;
            }
            if (trigger.type == "capture" && trigger.frame->verb && !trigger.passive && drives_people(trigger)) {
                retype(trigger, "displacement");
                continue;
            }
            const bool takes = trigger.type == "capture" && trigger.frame->verb &&
                               !trigger.frame->subject_may_be_site && !trigger.frame->needs_object &&
                               !(trigger.passive && ends_with_of_or_from(trigger)) &&
                               !m_context.word(trigger.words.first).folded.starts_with("los");
            const bool clears = m_context.word(trigger.words.first).folded.starts_with("clear");   // "of rebels"
            const bool overran = m_context.word(trigger.words.first).folded.starts_with("overr");  // a post, nobody
            if (takes && overran && is_of_a_unit(trigger)) {
                retype(trigger, "clash");
                continue;
            }
            const bool back = m_context.word(trigger.words.first).folded.starts_with("ret");  // "retaken by the army"
            if (takes && !back &&
                (is_taken_from_home(trigger) || are_people(trigger) || are_led_off(trigger) ||
                 follows_person(trigger))) {
                retype(trigger, "abduction");
            } else if (takes && (are_caught(trigger) || are_caught_in(trigger))) {
                retype(trigger, "arrest");
            } else if (is_of_strikers(trigger)) {
                retype(trigger, "protest");
            } else if (takes && m_context.is_object(trigger, "movable")) {
                retype(trigger, "disrupted_weapons");
            } else if (takes && !clears && !overran && !leads_to_name(trigger) &&
                       m_context.is_object(trigger, "person_taken")) {
                // "Ambulances took 20 people", "rebels took a teacher from the chapel"
                retype(trigger, m_context.is_led_by(trigger, "conveyance") ? "aid"
                                : is_taken_by_rebels(trigger)              ? "abduction"
                                                                           : "arrest");
            } else if ((trigger.type == "explosion" || trigger.type == "chemical_attack") &&
                       m_context.is_near(trigger, "accident")) {
                retype(trigger, "disaster");
            }
        }
    }

    /// "A battalion was overrun near Oss", "overran a patrol at Oss": men, no town.
    bool is_of_a_unit(const Trigger& trigger) const {
        return trigger.passive ? m_context.is_led_by(trigger, "unit_in_field")
                               : m_context.is_object(trigger, "unit_in_field");
    }

    /// "took full control of Oss and captured 148 soldiers"
    bool leads_to_name(const Trigger& trigger) const {
        const std::uint32_t next = trigger.words.last;
        return trigger.words.length() > 1 && next < m_context.sentence_of(trigger).last && m_context.word(next).capital;
    }

    bool is_taken_by_rebels(const Trigger& trigger) const {
        static constexpr auto verbs = texts("took", "take", "takes", "seize", "seizes", "seized", "grab", "grabbed");
        const bool takes = std::ranges::find(verbs, m_context.word(trigger.words.first).folded) != verbs.end();
        return takes && !trigger.passive &&
               (m_context.is_led_by(trigger, "rebels_there") || m_context.is_led_by(trigger, "gunman"));
    }

    /// "Two members of the front, presumed responsible for the attack, were captured in Oss"
    bool are_caught_in(const Trigger& trigger) const {
        constexpr std::size_t reach = 30;
        return trigger.passive && m_context.word(trigger.words.last).folded == "in" &&
               m_context.word(trigger.words.first).folded == "captured" &&
               m_context.stands_before(trigger.words.first, reach, "person_taken") &&
               !m_context.stands_before(trigger.words.first, 3, "captured_place");
    }

    /// "the release of the mayor, seized in the town by guerrillas": a participle behind a comma is of who stands
    /// before.
    bool follows_person(const Trigger& trigger) const {
        const std::uint32_t at = trigger.words.first;
        const bool apposed = at > m_context.sentence_of(trigger).first + 1 && m_context.gap(at) == ", ";
        // "Jon Hill, seized near Oss"
        const bool named = apposed && m_context.word(at - 1).capital && m_context.word(at - 2).capital &&
                           trigger.form == VerbForm::past && m_context.word(trigger.words.last).folded == "near" &&
                           m_context.word(trigger.words.last + 1).capital;
        return named || (apposed && (m_context.is("person_taken", at - 1) || m_context.is("office", at - 1)) &&
                         (trigger.passive || m_context.is("passive_tail", trigger.words.last)));
    }

    /// "took a council member from her home in Oss"
    bool is_taken_from_home(const Trigger& trigger) const {
        constexpr std::uint32_t reach = 10;
        const std::uint32_t last = std::min(m_context.sentence_of(trigger).last, trigger.words.last + reach);
        for (std::uint32_t at = trigger.words.last; at + 1 < last; ++at) {
            if (m_context.word(at).folded == "from" && m_context.is("their_home", at + 1)) {
                return true;
            }
        }
        return false;
    }

    /// "drove the inhabitants of Oss from their houses"
    bool drives_people(const Trigger& trigger) const {
        static constexpr auto verbs =
            texts("drove", "drive", "driving", "expelled", "expel", "chased", "evicted", "forced");
        return std::ranges::find(verbs, m_context.word(trigger.words.first).folded) != verbs.end() &&
               m_context.is_object(trigger, "subject_displacement") && !m_context.is_object(trigger, "armed_target") &&
               !m_context.is_object(trigger, "object_clash");
    }

    /// "Three volunteers were taken from a checkpoint"
    bool are_led_off(const Trigger& trigger) const {
        constexpr std::size_t reach = 4;
        const std::string_view next = m_context.word(trigger.words.last).folded;
        return trigger.passive && (next == "from" || next == "by") &&
               m_context.stands_before(trigger.words.first, reach, "person_taken") &&
               !m_context.stands_before(trigger.words.first, reach, "captured_place");
    }

    /// "only 300 inmates recaptured"
    bool are_caught(const Trigger& trigger) const {
        const std::uint32_t first = trigger.words.first;
        if (first > m_context.sentence_of(trigger).first + 1 && m_context.word(first).folded == "captured") {
            const string_view before = m_context.word(first - 1).folded;
            const string_view deed = m_context.word(first - 2).folded;
            const bool joined = (before == "or" || before == "and") && (deed == "killed" || deed == "wounded");
            if (joined || m_context.is("another_one", first - 1)) {
                return true;  // "some 150 were killed or captured", "two were killed and a third captured in Oss"
            }
        }
        return first > m_context.sentence_of(trigger).first && trigger.form == VerbForm::past &&
               m_context.is("fugitive", first - 1);
    }

    /// "Truckers begin strike at Oss": no weapon is told, but who strikes.
    bool is_of_strikers(const Trigger& trigger) const {
        const bool plain = trigger.type == "strike" && !trigger.frame->weapon &&
                           m_context.word(trigger.words.first).folded.starts_with("strike");
        if (!plain) {
            return false;
        }
        const Sentence& sentence = m_context.sentence_of(trigger);
        bool strikers = false;
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            const bool own = at >= trigger.words.first && at < trigger.words.last;
            if (!own && (m_context.is("weapon_of_strike", at) || m_context.is("killed", at))) {
                return false;
            }
            strikers = strikers || m_context.is("striker", at);
        }
        return strikers;
    }

    /// "two men who, they say, were seized near Oss"
    bool are_people(const Trigger& trigger) const {
        constexpr std::uint32_t reach = 6;
        const std::uint32_t first = m_context.sentence_of(trigger).first;
        for (std::uint32_t back = 1; trigger.passive && back <= reach && trigger.words.first >= first + back; ++back) {
            if (m_context.word(trigger.words.first - back).folded == "who") {
                return true;
            }
        }
        return false;
    }

    /// "Mortar fire was exchanged near Oss".
    bool is_exchanged(const Trigger& trigger) const {
        const std::uint32_t next = trigger.words.last;
        return next + 1 < m_context.sentence_of(trigger).last && m_context.is("be", next) &&
               (m_context.word(next + 1).folded == "exchanged" || m_context.word(next + 1).folded == "traded");
    }

    /// "were pushed out of Oss", "were expelled from Oss": who was is no prisoner.
    bool ends_with_of_or_from(const Trigger& trigger) const {
        const string_view last = m_context.word(trigger.words.last - 1).folded;
        return last == "of" || last == "from";
    }

    /// "An earthquake struck the island", "the chemical plant exploded": no weapon did it.
    void refine_disasters() {
        static constexpr auto natural = texts("strike", "explosion", "attack", "clash", "siege", "advance");
        for (Trigger& trigger : m_context.triggers) {
            if (trigger.type == "disaster" && is_by_explosion(trigger)) {
                retype(trigger, "bombing");
            }
            const bool may_be = std::find(natural.begin(), natural.end(), trigger.type) != natural.end();
            const auto beside = m_context.beside(trigger);
            if (may_be && std::ranges::any_of(beside, [&](const Trigger& other) {
                    return other.type == "disaster" && !follows_with(other) &&
                           m_context.word(other.words.first).clause == m_context.word(trigger.words.first).clause;
                })) {
                retype(trigger, "disaster");
            }
        }
    }

    /// "was derailed by a mine"
    bool is_by_explosion(const Trigger& trigger) const {
        const std::uint32_t by = trigger.words.last;
        const std::uint32_t noun = by + (m_context.is("determiner", by + 1) ? 2 : 1);
        return m_context.word(by).folded == "by" && m_context.is("blast_noun", noun);
    }

    /// "attacked the post with gas bottles": what it was done with.
    bool follows_with(const Trigger& trigger) const {
        const std::uint32_t first = m_context.sentence_of(trigger).first;
        return trigger.words.first > first && m_context.word(trigger.words.first - 1).folded == "with";
    }

    /// "Commandos swooped on a workshop": no planes.
    bool swoops(const Trigger& trigger) const {
        return trigger.type == "strike" && m_context.word(trigger.words.first).folded.starts_with("swoop") &&
               m_context.is_done_to(trigger, "armed_men");
    }

    TriggerContext& m_context;
};

}  // namespace

void refine_takings(TriggerContext& context) {
    Takings{context}.refine();
}

}  // namespace sitmap
