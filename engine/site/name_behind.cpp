#include "engine/site/name_behind.hpp"

#include "engine/site/entry_names.hpp"
#include "engine/site/place_lead.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

constexpr std::uint32_t fire_reach = 18;     ///< words from "rockets" to "have fallen on X"
constexpr std::uint32_t subject_reach = 12;  ///< words from "fighting" to "reached X"
constexpr std::uint32_t taken_reach = 7;     ///< words from "abducted" to "from X"

class NameBehind {
public:
    explicit NameBehind(NameTaker& names) : m_names(names), m_wording(names.wording()) {}

    void take(const Trigger& trigger) {
        take_governed(trigger);
        taken_from(trigger);
        sent_to(trigger);
        if (fires(trigger) || is_assault(trigger)) {
            fired_on(trigger);
        }
        if (!trigger.frame->verb) {
            befallen_by(trigger);
        }
    }

private:
    /// "captured X", "withdrew from X", "seized the al-X district"
    void take_governed(const Trigger& trigger) {
        const Frame& frame = *trigger.frame;
        const std::uint32_t name = governed_by(trigger);
        const bool begins = name < m_wording.words.size() && m_names.same_sentence(name, trigger.words.first) &&
                            (m_names.word(name).capital || is_assimilated_article(name));
        if (!begins) {
            return;
        }
        if (frame.verb && !trigger.passive && name == trigger.words.last &&
            m_names.cue("done_to_places", trigger.words.first)) {
            m_names.read_as_place({name, name_end(m_wording, name)});
        }
        m_names.take(name, false, frame.needs_place);
    }

    bool is_assimilated_article(std::uint32_t at) const {
        return m_names.cue("assimilated_article", at) && at + 1 < m_wording.words.size() &&
               m_wording.gap(at + 1) == "-" && m_names.word(at + 1).capital;
    }

    /// The word where the name would begin; the number of words if the trigger leads to none.
    std::uint32_t governed_by(const Trigger& trigger) const {
        const Frame& frame = *trigger.frame;
        std::uint32_t next = trigger.words.last;
        while (m_names.cue("still_or_again", next)) {
            ++next;
        }
        const bool fired = ((frame.weapon && frame.agent) || !frame.verb) && m_names.cue("firing", next);
        next += fired ? 1 : 0;  // "shells fell on Oss", "artillery fire fell on Oss"
        if (next < m_wording.words.size() && frame.leads_by(m_names.word(next).folded) &&
            !m_names.is(next, {"between"})) {
            ++next;
        } else if (!frame.verb || !frame.object_may_be_site || trigger.passive) {
            return static_cast<std::uint32_t>(m_wording.words.size());
        }
        const std::uint32_t share = next + (m_names.is(next, {"nearly", "almost"}) ? 1 : 0);
        if (m_names.cue("share_of_a_place", share) && m_names.is(share + 1, {"of"})) {
            next = share + 2;  // "took most of X"
        }
        if (m_names.is(next, {"the"})) {
            ++next;
        }
        for (const std::uint32_t length : {1U, 2U}) {  // "entered nearby X", "trekked to rebel-held X"
            if (next + length < m_wording.words.size() && m_names.word(next + length).capital &&
                m_names.before_adjective(next + length) == next) {
                return next + length;
            }
        }
        return next;
    }

    static bool fires(const Trigger& trigger) {
        static constexpr std::array types{"strike",   "air_strike",    "drone_strike", "missile_strike",
                                          "shelling", "rocket_attack", "bombing",      "interception"};
        return std::ranges::find(types, trigger.type) != types.end();
    }

    /// "an attack by the militia on X"
    static bool is_assault(const Trigger& trigger) {
        static constexpr std::array types{"attack", "attack_failed", "raid", "offensive"};
        return !trigger.frame->verb && std::ranges::find(types, trigger.type) != types.end();
    }

    /// "Rockets have fallen since this morning on X", "raids last night on X and Y".
    void fired_on(const Trigger& trigger) {
        const Sentence& sentence = m_wording.sentence_of(trigger.words.first);
        const std::uint32_t last = std::min(sentence.last, trigger.words.last + fire_reach);
        for (std::uint32_t at = trigger.words.last; at + 1 < last; ++at) {
            const std::uint32_t name = at + (m_names.is(at + 1, {"the"}) ? 2 : 1);
            if (m_names.word(at).clause == m_names.word(trigger.words.first).clause &&
                m_names.is(at, {"on", "at", "against", "over"}) && name < sentence.last &&
                (m_names.word(name).capital || is_small_article(m_wording, name)) && m_wording.gap(name) == " ") {
                m_names.take(name, false, false);
            }
        }
    }

    /// "Fighting between the army and the rebels has reached X".
    void befallen_by(const Trigger& trigger) {
        const Sentence& sentence = m_wording.sentence_of(trigger.words.first);
        const std::uint32_t last = std::min(sentence.last, trigger.words.last + subject_reach);
        for (std::uint32_t at = trigger.words.last; at < last; ++at) {
            const auto length = static_cast<std::uint32_t>(m_names.codebook().cue_length("befalling", m_wording, at));
            const std::uint32_t name = at + length;
            if (length > 0 && name < sentence.last && m_names.word(name).capital && m_wording.gap(name) == " ") {
                m_names.take(name, false, true);
                return;
            }
        }
    }

    /// "abducted nine officers from X".
    void taken_from(const Trigger& trigger) {
        const Sentence& sentence = m_wording.sentence_of(trigger.words.first);
        const std::uint32_t last = std::min(sentence.last, trigger.words.last + taken_reach);
        for (std::uint32_t at = trigger.words.last; trigger.frame->leads_by("from") && at + 1 < last; ++at) {
            if (m_names.is(at, {"from"}) && m_names.word(at).clause == m_names.word(trigger.words.first).clause &&
                m_names.word(at + 1).capital) {
                m_names.take(at + 1, false, false);
                return;
            }
        }
    }

    /// "deployed fighters to X"
    void sent_to(const Trigger& trigger) {
        const Sentence& sentence = m_wording.sentence_of(trigger.words.first);
        const bool sends = trigger.frame->verb && !trigger.passive && trigger.type == "deployment";
        const std::uint32_t last = std::min(sentence.last, trigger.words.last + taken_reach);
        for (std::uint32_t at = trigger.words.last; sends && trigger.frame->leads_by("to") && at + 1 < last; ++at) {
            if (m_names.is(at, {"to"}) && m_names.word(at).clause == m_names.word(trigger.words.first).clause &&
                (m_names.word(at + 1).capital || is_small_article(m_wording, at + 1))) {
                m_names.take(at + 1, false, false);
                return;
            }
        }
    }

    NameTaker& m_names;
    const Wording& m_wording;
};

}  // namespace

void take_behind(NameTaker& names, const Trigger& trigger) {
    NameBehind{names}.take(trigger);
}

}  // namespace sitmap
