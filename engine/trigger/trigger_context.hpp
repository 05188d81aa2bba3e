#pragma once

// Triggers among each other: what a second look at a sentence makes of those found in it. An agent lends its type
// and mode to a verb, a target says what an attack was, and what is no event of its own is dropped.

#include "engine/trigger/clause.hpp"
#include "engine/trigger/trigger.hpp"
#include "engine/wording/number.hpp"

#include <functional>
#include <span>
#include <string_view>

namespace sitmap {

/// The triggers of a document while they are weighed against each other.
class TriggerContext {
public:
    TriggerContext(std::vector<Trigger>& found, const Wording& wording, const Codebook& codebook)
        : triggers(found), m_wording(wording), m_codebook(codebook) {}

    bool is(WordHash list, std::size_t at) const { return length(list, at) > 0; }
    std::uint32_t length(WordHash list, std::size_t at) const { return m_codebook.cue_length(list, m_wording, at); }
    const Word& word(std::size_t at) const { return m_wording.words[at]; }
    bool is_an_actor(std::size_t at) const { return m_codebook.actor_names().longest(m_wording, at).length > 0; }
    std::string_view gap(std::size_t at) const { return m_wording.gap(at); }
    const Sentence& sentence_of(const Trigger& trigger) const { return m_wording.sentence_of(trigger.words.first); }
    const Sentence& sentence_of(std::uint32_t at) const { return m_wording.sentence_of(at); }
    bool same_clause(const Trigger& a, const Trigger& b) const {
        return word(a.words.first).clause == word(b.words.first).clause;
    }
    bool is_led_by_and(const Trigger& trigger) const {
        return trigger.words.first > 0 && m_wording.is(trigger.words.first - 1, {"and", "by"});
    }
    /// "convoy of aid workers": the first word is made of the second.
    bool is_of(std::size_t convoy, std::size_t whom) const {
        return convoy + 1 < m_wording.words.size() && m_wording.is(convoy, {"convoy"}) &&
               m_wording.is(convoy + 1, {"of"}) && whom <= convoy + 4;
    }
    std::uint32_t verb_phrase_start(const Trigger& trigger) const {
        return sitmap::verb_phrase_start(m_wording, m_codebook, trigger.words.first);
    }
    bool is_number(std::size_t at) const { return number_at(m_wording, at).has_value(); }
    bool is_before_comma(std::size_t at) const { return m_wording.gap(at + 1).starts_with(','); }
    /// The triggers of its sentence, itself among them.
    std::span<const Trigger> beside(const Trigger& trigger) const;
    /// A word of the list within a dozen words, in its sentence.
    bool is_near(const Trigger& trigger, WordHash list) const;
    /// The first word of the list within a dozen words behind it; the number of words if there is none.
    std::size_t first_after(const Trigger& trigger, WordHash list) const;
    /// Something else that hurts is told in its sentence: a weak trigger then tells what came of it.
    bool beside_violence(const Trigger& weak) const;
    /// "Soldiers killed a baker in Oss during a demonstration": when it was, and no crowd is said to have been fired
    /// at.
    bool is_occasion(const Trigger& protest) const;
    /// "Militiamen killed two priests in Oss during the fighting": when it was, told before.
    bool is_backdrop(const Trigger& clash) const;
    /// "In Oss, where three men were killed on Wednesday, residents marched": of another day.
    bool is_told_of_where(const Trigger& trigger) const;
    /// "in Hill" behind it, or Hill as what it was done to: a place of its own.
    bool has_own_place(const Trigger& trigger) const;
    /// A word of the list stands before the passive verb, nearer than an armed target.
    bool is_done_to(const Trigger& trigger, WordHash list) const;
    /// A word of the list is what was taken, and no ground stands before it.
    bool is_object(const Trigger& trigger, WordHash list) const;
    /// A word of the list within so many words before the word, in its sentence.
    bool stands_before(std::size_t at, std::size_t reach, WordHash list) const;
    /// A word of the list a few words before the trigger, in its sentence.
    bool is_led_by(const Trigger& trigger, WordHash list) const;
    /// "from", "by", "in": no word of the object stands behind it.
    static bool ends_object(std::string_view folded);
    void drop_if(const std::function<bool(const Trigger&)>& unfit);

    std::vector<Trigger>& triggers;

private:
    bool same_clause_word(std::size_t at, const Trigger& trigger) const {
        return word(at).clause == word(trigger.words.first).clause;
    }
    bool leads_to_name(std::uint32_t at) const;
    bool opens_other_deed(const Trigger& trigger, std::size_t at) const;
    bool is_held(std::size_t at) const;
    bool belongs_to(std::size_t at) const;
    bool leads_elsewhere(const Trigger& weak, const Trigger& other) const;
    bool is_led_to_a_name(const Trigger& trigger, std::uint32_t until = UINT32_MAX) const;
    bool lacks_its_preposition(const Trigger& trigger) const;
    bool is_done_to_another(const Trigger& weak, const Trigger& other) const;
    static bool set_afterwards(const Trigger& weak, const Trigger& other);
    bool hurts_civilians(const Trigger& weak) const;

    const Wording& m_wording;
    const Codebook& m_codebook;
};

/// Types of people or things being hurt.
bool hurts(std::string_view type);
/// Troops went somewhere.
bool is_movement(std::string_view type);

/// "Drones attacked", "killed by shells", "attacked with mortars": the weapon gives the verb type and mode.
void lend_weapons(TriggerContext& context);

/// "attack", "captured", "raid", "clash" by whom or what they met: all that the next two do, and who was attacked.
void refine_types(TriggerContext& context);
void refine_finds(TriggerContext& context);
void refine_goings(TriggerContext& context);
void refine_takings(TriggerContext& context);
/// What the next two do, and attempts, exchanges of fire and meetings.
void refine_encounters(TriggerContext& context);
void refine_raids(TriggerContext& context);
void refine_crowds(TriggerContext& context);
/// What was demanded, left behind, claimed or burnt with it, and bodies named after what they do.
void drop_asides(TriggerContext& context);
/// A depot that burns, a capital that burned, a general who "talks of" it, a barrage across a river.
void drop_no_deeds(TriggerContext& context);

/// Of another type, and no mode.
void retype(Trigger& trigger, std::string_view type);

/// "repelled nine assaults", "a drone attack was repelled": one event, the attack that failed or what was shot down.
void drop_repelled(TriggerContext& context);

/// Agents, weapons that did not fire, and weak triggers beside others.
void drop_dependents(TriggerContext& context);

}  // namespace sitmap
