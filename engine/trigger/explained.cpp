#include "engine/trigger/explained.hpp"

#include "engine/trigger/predicate.hpp"
#include "engine/trigger/trigger_context.hpp"

#include <algorithm>

namespace sitmap {

namespace {

using std::string_view;

class Explanations {
public:
    Explanations(const Wording& wording, const Codebook& codebook) : m_wording(wording), m_codebook(codebook) {}

    string_view of(const Trigger& trigger) const {
        if (is_explained(trigger) || is_called_so(trigger)) {
            return "negated (it was something harmless)";
        }
        return is_rehearsed(trigger) || is_of_exercise(trigger) || is_part_of_exercise(trigger) ||
                       is_for_show(trigger) || is_called_a_drill(trigger)
                   ? "fiction (an exercise)"
                   : string_view{};
    }

private:
    bool is(WordHash list, std::size_t at) const { return m_codebook.cue_length(list, m_wording, at) > 0; }

    /// The sentence's subject is what was heard or seen, or the trigger itself, and its predicate says what it was.
    bool is_explained(const Trigger& trigger) const {
        const std::uint32_t first = m_wording.sentence_of(trigger.words.first).first;
        if (names_a_deed(trigger, m_wording, m_codebook) && explains_away(trigger.words.last)) {
            return true;
        }
        for (std::uint32_t at = first; at < trigger.words.first; ++at) {
            if (is("heard_or_seen", at) && explains_away(at + 1)) {
                return true;  // "Smoke that the radio put down to an air strike came from burning tyres"
            }
        }
        return false;
    }

    /// "What the paper called a massacre at Oss was a brawl": by another name; not "was the worst", "was carried out".
    bool is_called_so(const Trigger& trigger) const {
        const Sentence& sentence = m_wording.sentence_of(trigger.words.first);
        if (!names_a_deed(trigger, m_wording, m_codebook) || !m_wording.is(sentence.first, {"what"}) ||
            !m_codebook.cue_within("naming", m_wording, {sentence.first, trigger.words.first})) {
            return false;
        }
        const auto found = Predicates{m_wording, m_codebook}.behind(trigger.words.last);
        return !found.empty() && is("be", found.front()) &&
               m_wording.is(found.front() + 1, {"a", "an", "only", "merely", "nothing", "just", "simply"});
    }

    bool explains_away(std::uint32_t behind_subject) const {
        const Predicates predicates{m_wording, m_codebook};
        return std::ranges::any_of(predicates.behind(behind_subject), [&](std::uint32_t at) {
            return is_harmless({at, predicates.end_of(at)});
        });
    }

    /// "was part of a drill", "were set off by sappers", "came from a quarry"; not "was heard during a drill".
    bool is_harmless(WordRange predicate) const {
        for (std::uint32_t at = predicate.first + 1; at < predicate.last; ++at) {
            if (is("harmless", at)) {
                return true;
            }
            if (const auto merely = m_codebook.cue_length("this_is_it", m_wording, at); merely > 0) {
                at += merely - 1;
            } else if (is("elsewhere_or_not", at)) {
                return false;
            }
        }
        return false;
    }

    /// "an evacuation drill", "a landing exercise"
    bool is_rehearsed(const Trigger& trigger) const {
        return names_a_deed(trigger, m_wording, m_codebook) && m_wording.gap(trigger.words.last) == " " &&
               is("exercise", trigger.words.last);
    }

    /// "Troops landed at Oss as part of an exercise", "jumped over Oss in the last phase of the manoeuvres"; an attack
    /// during an exercise may be one.
    bool is_part_of_exercise(const Trigger& trigger) const {
        constexpr std::uint32_t reach = 7;  // words from "in" to "manoeuvres"
        const bool moves = is_movement(trigger.type) || trigger.type == "deployment";
        const std::uint32_t last = m_wording.sentence_of(trigger.words.first).last;
        for (std::uint32_t at = trigger.words.last; at < last && m_wording.gap(at) == " "; ++at) {
            const bool part = m_wording.is(at, {"as"}) && m_wording.is(at + 1, {"part"});
            const bool live = m_wording.is(trigger.words.first - 1, {"live", "blank"});  // "fired live missiles in"
            if ((part || ((moves || live) && m_wording.is(at, {"in", "during", "for"}))) &&
                m_codebook.cue_within("exercise", m_wording, {at + 1, std::min(last, at + reach)})) {
                return true;
            }
        }
        return false;
    }

    /// "Explosions at Oss, 18 March: army drill."
    bool is_called_a_drill(const Trigger& trigger) const {
        constexpr std::uint32_t longest = 5;
        const std::uint32_t last = m_wording.sentence_of(trigger.words.first).last;
        for (std::uint32_t at = trigger.words.last; at < last; ++at) {
            if (m_wording.gap(at).starts_with(':')) {
                return last - at <= longest && m_codebook.cue_within("exercise", m_wording, {at, last});
            }
        }
        return false;
    }

    /// "fired missiles at dummy targets"
    bool is_for_show(const Trigger& trigger) const {
        std::uint32_t last = trigger.words.last;
        while (last < m_wording.sentence_of(trigger.words.first).last &&
               m_wording.words[last].clause == m_wording.words[trigger.words.first].clause) {
            ++last;
        }
        return m_codebook.cue_within("mock_target", m_wording, {trigger.words.last, last});
    }

    /// "began an exercise at Oss, with aircraft firing live missiles", "a drill that involved explosions", "the drill
    /// had soldiers storming Oss".
    bool is_of_exercise(const Trigger& trigger) const {
        const Sentence& sentence = m_wording.sentence_of(trigger.words.first);
        for (std::uint32_t at = sentence.first + 1; at < trigger.words.first; ++at) {
            if (is("exercise", at) && is_held(at, sentence) && is_told_of_it(at, trigger)) {
                return true;
            }
        }
        return false;
    }

    /// Somebody holds it, or it is what the sentence is about; nobody attacks it.
    bool is_held(std::uint32_t exercise, const Sentence& sentence) const {
        constexpr std::uint32_t reach = 5;  // words from "began" to "exercises"
        for (std::uint32_t back = 1; back <= reach && exercise >= sentence.first + back; ++back) {
            const std::uint32_t at = exercise - back;
            if (is("holding", at) || at == sentence.first) {
                return true;
            }
            if (m_wording.words[at].folded.ends_with("ed") || is("simple_past", at)) {
                return false;  // "shelled an exercise"
            }
        }
        return false;
    }

    bool is_told_of_it(std::uint32_t exercise, const Trigger& trigger) const {
        const std::uint32_t first = trigger.words.first;
        const std::uint32_t verb = exercise + m_codebook.cue_length("exercise", m_wording, exercise);
        if (trigger.form == VerbForm::gerund && first > verb + 1 && m_wording.is(verb, {"had", "saw", "has", "sees"})) {
            return true;  // "the exercise had soldiers storming Oss"
        }
        for (std::uint32_t at = exercise + 1; at <= first; ++at) {
            if (m_wording.gap(at).find_first_of(";:") != string_view::npos ||
                m_wording.is(at, {"and", "but", "when"})) {
                return false;
            }
            const bool gerund = m_wording.gap(at).starts_with(',') && m_wording.words[at].folded.ends_with("ing");
            if (gerund || (at < first && is("consisting_of", at))) {
                return true;  // "held drills off Oss, launching missiles"
            }
        }
        return false;
    }

    const Wording& m_wording;
    const Codebook& m_codebook;
};

}  // namespace

string_view explanation_of(const Trigger& trigger, const Wording& wording, const Codebook& codebook) {
    return Explanations{wording, codebook}.of(trigger);
}

}  // namespace sitmap
