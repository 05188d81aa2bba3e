#include "engine/trigger/guard_reach.hpp"

#include "engine/time/calendar.hpp"
#include "engine/trigger/clause.hpp"
#include "engine/trigger/predicate.hpp"

#include <algorithm>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::uint32_t fronted_reach = 8;  ///< words before "taken for" of "In what was at first taken for a drill"

class Reach {
public:
    Reach(const Wording& wording, const Codebook& codebook) : m_wording(wording), m_codebook(codebook) {}

    bool holds(const Guard& guard, WordRange words, const Trigger& trigger) const {
        const auto clause_of = [&](std::size_t at) { return m_wording.words[at].clause; };
        if ((guard.kind == "plan" && is_held_all_the_same(words, trigger)) || is_foreseen(words, trigger) ||
            is_borne_out(words, trigger)) {
            return false;
        }
        if (m_wording.is(words.last - 1, {"will"}) &&
            m_wording.is(words.last, {"recall", "remember", "know", "note"})) {
            return false;  // "The world will recall that Oss was bombed"
        }
        if (m_wording.is(words.last - 1, {"without"}) && trigger.frame->verb && trigger.form == VerbForm::past &&
            trigger.words.first > words.last) {
            return false;  // "Men in a van without plates seized a teacher"
        }
        if (guard.kind == "negated" && m_wording.is(words.last - 1, {"from"}) &&
            has_by({words.last, trigger.words.first})) {
            return false;  // "saved from collapse by an accord signed at Oss"
        }
        if (m_wording.is(words.last - 1, {"whether"}) && !trigger.frame->verb && trigger.definite) {
            return false;  // "unclear whether the raid on Oss was meant as a warning"
        }
        if (guard.after) {
            // "met in Oss and offered to open talks", "visited Oss and is to go to Hill": what was done is done
            const bool done = trigger.frame->verb && trigger.form == VerbForm::past && !trigger.passive;
            const bool purpose = guard.kind == "plan" &&
                                 (m_wording.is(words.first, {"to"}) || m_wording.is(words.first - 1, {"and", "but"}));
            return !(done && purpose) && !takes_object(guard, words) && !is_overtaken(words, trigger) &&
                   words.first >= trigger.words.last && words.first - trigger.words.last <= guard.reach &&
                   (clause_of(words.first) == clause_of(trigger.words.first) || is_right_behind(words, trigger) ||
                    resumes(words.first, trigger) || is_quoted_beside(words.first, trigger) ||
                    is_said_of(guard, words.first, trigger));
        }
        if (words.last > trigger.words.first || leads_elsewhere(words, trigger) || is_of_those_who(words, trigger) ||
            is_in_relative(words, trigger) || is_behind_infinitive(words, trigger) ||
            is_of_those_hurt(guard, words, trigger) || begins_anew(guard, words, trigger) ||
            (guard.infinitive && !m_wording.is(trigger.words.first - 1, {"to"}))) {
            return false;
        }
        const auto gap = trigger.words.first - words.last;
        if (gap > guard.reach || (guard.kind == "unarmed" && others_follow(words, trigger)) ||
            ((guard.kind == "demand" || guard.kind == "plan") && is_done_all_the_same(words, trigger))) {
            return false;
        }
        const bool fact =
            guard.anywhere && (says_more(words, trigger) || is_told_by_the_way(trigger, words.last - 1, m_wording));
        if (fact && guard.kind == "negated") {
            return false;  // "denied that his men had fled from Oss, which fell to them on Friday"
        }
        return (guard.anywhere && !fact && !mark_between(m_wording, words.last, trigger.words.first, ';')) ||
               runs_into_quotation(words, trigger) ||
               (clause_of(words.last - 1) == clause_of(trigger.words.first) && !is_cut(words, trigger));
    }

private:
    bool has_by(WordRange between) const {
        for (std::uint32_t at = between.first; at < between.last; ++at) {
            if (m_wording.is(at, {"by"})) {
                return true;
            }
        }
        return false;
    }

    /// "We will send troops if asked"
    bool is_right_behind(WordRange guard, const Trigger& trigger) const {
        return guard.first == trigger.words.last && m_wording.is(guard.first, {"if"}) &&
               m_wording.gap(guard.first) == " ";
    }

    /// "denies that Oss was captured, and says its men ambushed a unit near Hill", "rumours that he fled proved false,
    /// but rebels did shell Hill"
    bool says_more(WordRange guard, const Trigger& trigger) const {
        for (std::uint32_t at = guard.last; at + 1 < trigger.words.first; ++at) {
            if (m_wording.gap(at).starts_with(',') && m_wording.is(at, {"but"})) {
                return true;
            }
            if (m_wording.is(at, {"and", "but"}) && m_codebook.cue_length("say_plain", m_wording, at + 1) > 0 &&
                m_codebook.cue_length("denial", m_wording, at + 1) == 0) {
                return true;
            }
        }
        return false;
    }

    /// "said that the convoy would be "burned on the road"": the guard stands before the quotation.
    bool runs_into_quotation(WordRange guard, const Trigger& trigger) const {
        const std::uint32_t first = trigger.words.first;
        if (!m_wording.words[first].quoted || m_wording.words[guard.last - 1].quoted) {
            return false;
        }
        for (std::uint32_t at = guard.last; at < first; ++at) {
            if (m_codebook.cue_length("auxiliary", m_wording, at) == 0 &&
                m_codebook.cue_length("be", m_wording, at) == 0) {
                return false;
            }
        }
        return true;
    }

    /// "residents told to leave as Norish troops push into Oss", "monitors said a column had moved into Oss"
    bool others_follow(WordRange guard, const Trigger& trigger) const {
        for (std::uint32_t at = guard.last; at < trigger.words.first; ++at) {
            if (m_wording.is(at, {"as", "while", "when", "because"}) || begins_statement(m_wording, m_codebook, at) ||
                m_codebook.cue_length("say", m_wording, at) > 0) {
                return true;
            }
        }
        return false;
    }

    /// "Demonstrators demanding schools marched in Oss", "ordered everybody out and burned the bus": what is demanded
    /// is not told in the past tense, unless by "that".
    bool is_done_all_the_same(WordRange guard, const Trigger& trigger) const {
        const string_view verb = m_wording.words[guard.first].folded;
        if (!is_finite_past(trigger) || !(verb.ends_with("ing") || verb.ends_with("ed")) ||
            m_codebook.cue_length("demanding", m_wording, trigger.words.first) > 0) {
            return false;
        }
        for (std::uint32_t at = guard.last; at < trigger.words.first; ++at) {
            if (m_wording.is(at, {"that", "who", "which", "if"})) {
                return false;
            }
        }
        return true;
    }

    /// "Nine men who refused to enrol were executed": what they refused is told between.
    bool is_of_those_who(WordRange guard, const Trigger& trigger) const {
        const std::uint32_t first = trigger.words.first;
        return guard.first > 0 && first > guard.last + 1 && trigger.frame->verb && trigger.passive &&
               m_wording.is(guard.first - 1, {"who"}) && m_wording.is(first - 1, {"was", "were"});
    }

    /// "employees who had not been paid for three months rioted": what is said of the subject by the way. "who had not
    /// fired or looted" goes on.
    bool is_in_relative(WordRange guard, const Trigger& trigger) const {
        const std::uint32_t first = trigger.words.first;
        const bool relative = (guard.first > 0 && m_wording.is(guard.first - 1, {"who"})) ||
                              (guard.first > 1 && m_wording.is(guard.first - 2, {"who"}));
        if (!relative || !trigger.frame->verb || trigger.passive || !is_finite_past(trigger) ||
            first < guard.last + 2) {
            return false;
        }
        for (std::uint32_t at = guard.last; at < first; ++at) {
            if (m_wording.is(at, {"and", "or", "nor", "but", "that"})) {
                return false;
            }
        }
        return true;
    }

    /// "will not free the hostages seized in Oss on 30 May": a participle with its day says whom.
    bool is_of_those_hurt(const Guard& guard, WordRange words, const Trigger& trigger) const {
        constexpr std::uint32_t reach = 8;  // words from "seized" to "May"
        const std::uint32_t first = trigger.words.first;
        if (guard.kind == "unverified" || !trigger.frame->verb || !trigger.passive || first < words.last + 2 ||
            is_finite_past(trigger) || !has_noun_before(words, first)) {
            return false;
        }
        const std::uint32_t last = std::min(m_wording.sentence_of(first).last, trigger.words.last + reach);
        for (std::uint32_t at = trigger.words.last; at + 1 < last && m_wording.gap(at) == " "; ++at) {
            const Word& next = m_wording.words[at + 1];
            if (m_wording.is(at, {"on", "in", "last"}) && (next.number || is_month_or_weekday(next.folded))) {
                return true;
            }
        }
        return false;
    }

    /// "free the hostages" before "seized": not "have them seized", "to be seized".
    bool has_noun_before(WordRange guard, std::uint32_t participle) const {
        for (std::uint32_t at = guard.last; at < participle; ++at) {
            if (m_codebook.cue_length("auxiliary", m_wording, at) > 0 ||
                m_codebook.cue_length("be", m_wording, at) > 0 ||
                m_wording.is(at, {"see", "get", "that", "or", "and", "if"}) || m_wording.gap(at) != " ") {
                return false;
            }
        }
        return !m_wording.is(participle - 1, {"to", "not", "the", "a"});
    }

    /// A verb that tells what was done, and no participle: "shelled Oss", "were shot at".
    bool is_finite_past(const Trigger& trigger) const {
        return trigger.frame->verb && trigger.form == VerbForm::past &&
               (!trigger.passive || m_wording.is(trigger.words.first - 1, {"was", "were"}));
    }

    /// "The king who had threatened to stay away met them in Oss", "men hoping to reach Oss were shot at": an
    /// infinitive leads to no verb in the past tense.
    bool is_behind_infinitive(WordRange guard, const Trigger& trigger) const {
        const std::uint32_t to = m_wording.is(guard.last - 1, {"to"}) ? guard.last - 1 : guard.last;
        const std::uint32_t first = trigger.words.first;
        const bool joined = trigger.frame->verb && trigger.form == VerbForm::past && m_wording.is(first - 1, {"and"});
        if (!m_wording.is(to, {"to"}) || first < to + 2 || !(joined || is_finite_past(trigger))) {
            return false;
        }
        for (std::uint32_t at = to + 1; at < first; ++at) {
            if (m_codebook.cue_length("subordinate", m_wording, at) > 0 ||
                m_wording.is(at, {"that", "have", "be", "see", "get", "or"})) {
                return false;
            }
        }
        return true;
    }

    /// "Preachers called for blood and a grocer was stabbed in Oss": a subject and its verb behind "and".
    bool begins_anew(const Guard& guard, WordRange words, const Trigger& trigger) const {
        constexpr std::uint32_t subject = 5;  // words from "and" to "was"
        const bool asks = guard.kind == "threat" || guard.kind == "demand" || guard.kind == "plan";
        const bool led = m_wording.is(words.last - 1, {"for", "of", "on", "to"}) || m_wording.is(words.last, {"to"});
        if (!asks || !led || !is_finite_past(trigger)) {
            return false;
        }
        const std::uint32_t first = trigger.words.first;
        for (std::uint32_t at = first - 1; at > words.last && first - at <= subject; --at) {
            if (m_wording.is(at, {"and", "but"})) {
                return !has_finite_verb({words.last, at});
            }
        }
        return false;
    }

    /// A verb of its own may stand among the words: "warned of bombs that fell".
    bool has_finite_verb(WordRange words) const {
        for (std::uint32_t at = words.first; at < words.last; ++at) {
            if (m_codebook.cue_length("auxiliary", m_wording, at) > 0 ||
                m_codebook.cue_length("simple_past", m_wording, at) > 0 ||
                m_codebook.cue_length("relative", m_wording, at) > 0 || m_wording.is(at, {"that", "having"})) {
                return true;
            }
        }
        return false;
    }

    /// "Men trying to reach Oss were dragged from their car": what they tried was another thing.
    bool leads_elsewhere(WordRange guard, const Trigger& trigger) const {
        const std::uint32_t first = trigger.words.first;
        const bool own = m_wording.is(first, {"was", "were"}) && first > guard.last;
        // "failed to turn up, and held meetings in Oss"
        const bool done = trigger.frame->verb && trigger.form == VerbForm::past && !trigger.passive &&
                          first > guard.last + 1 && m_wording.is(first - 1, {"and", "but"});
        // "took Oss without a fight and entered Hill"
        const std::uint32_t joint = before_time(first, guard.last);  // "and on Saturday reached Hill"
        const bool aside = m_wording.is(guard.first, {"without"}) && trigger.frame->verb && !trigger.passive &&
                           trigger.form != VerbForm::gerund && joint > guard.last + 1 &&
                           m_wording.is(joint - 1, {"and", "but"});
        if (aside || (done && m_wording.is(guard.last, {"to"}))) {
            return true;
        }
        return m_wording.is(guard.last - 1, {"to"}) &&
               (own || done || (trigger.passive && first > guard.last + 1 && m_wording.is(first - 1, {"was", "were"})));
    }

    /// The first word of "on Saturday", "two days later" right before the word; the word itself where no time stands.
    std::uint32_t before_time(std::uint32_t at, std::uint32_t least) const {
        std::uint32_t first = at;
        while (first > least + 1 &&
               (m_wording.words[first - 1].number || is_month_or_weekday(m_wording.words[first - 1].folded) ||
                m_wording.is(first - 1, {"on", "in", "the", "next", "same", "day", "days", "later", "then", "night",
                                         "morning", "evening", "following"}))) {
            --first;
        }
        return first;
    }

    /// "A bomb went off, and the minister cancelled his trip": what was cancelled is named.
    bool takes_object(const Guard& guard, WordRange words) const {
        const bool active = words.length() == 1 && m_wording.words[words.first].folded.ends_with("ed") &&
                            m_codebook.cue_length("auxiliary", m_wording, words.first - 1) == 0;
        return guard.kind == "plan" && active && words.last < m_wording.sentence_of(words.first).last &&
               m_wording.gap(words.last) == " " && m_codebook.cue_length("determiner", m_wording, words.last) > 0;
    }

    /// "A planned attack on Oss went ahead", "talks planned for May opened in Oss on 5 June".
    bool is_held_all_the_same(WordRange guard, const Trigger& trigger) const {
        return names_a_deed(trigger, m_wording, m_codebook) && m_codebook.cue_within("arranged", m_wording, guard) &&
               is_realised(std::max(guard.last, trigger.words.last), m_wording, m_codebook);
    }

    /// "The feared assault on Oss began": the guard is an attribute of what came.
    bool is_foreseen(WordRange guard, const Trigger& trigger) const {
        const std::uint32_t first = m_wording.sentence_of(guard.first).first;
        return guard.last == trigger.words.first && m_wording.words[guard.first].folded.ends_with("ed") &&
               (guard.first == first || m_codebook.cue_length("determiner", m_wording, guard.first - 1) > 0) &&
               names_a_deed(trigger, m_wording, m_codebook) && is_realised(trigger.words.last, m_wording, m_codebook);
    }

    /// "The rumour of an ambush near Oss proved well founded", "fears of a raid on Oss came true".
    bool is_borne_out(WordRange guard, const Trigger& trigger) const {
        if (!m_codebook.cue_within("foreboding", m_wording, guard) || guard.last > trigger.words.first ||
            !names_a_deed(trigger, m_wording, m_codebook)) {
            return false;
        }
        const Predicates predicates{m_wording, m_codebook};
        const auto found = predicates.behind(trigger.words.last);
        if (found.empty()) {
            return false;
        }
        const WordRange predicate{found.front(), predicates.end_of(found.front())};
        return m_codebook.cue_within("true_after_all", m_wording, predicate) &&
               !m_codebook.cue_within("negation", m_wording, predicate) &&
               !m_codebook.cue_within("yet_to_be", m_wording, predicate);
    }

    /// "Talks that had been postponed twice opened in Oss": they were held after all.
    bool is_overtaken(WordRange guard, const Trigger& trigger) const {
        constexpr std::uint32_t aside = 4;   // words of "that had been", at most
        constexpr std::uint32_t reach = 10;  // words from "postponed" to "opened"
        bool relative = false;
        for (std::uint32_t at = trigger.words.last; at < guard.first && guard.first - trigger.words.last < 2 * aside;
             ++at) {
            relative = relative || m_wording.is(at, {"that", "which"});
        }
        const std::uint32_t last = std::min(m_wording.sentence_of(guard.first).last, guard.last + reach);
        for (std::uint32_t at = guard.last; relative && at < last; ++at) {
            if (m_codebook.cue_length("realised", m_wording, at) > 0) {
                return true;
            }
        }
        return false;
    }

    /// "Accuses Doma of massing tanks near Oss, which Doma calls nonsense".
    bool is_said_of(const Guard& guard, std::uint32_t at, const Trigger& trigger) const {
        constexpr std::uint32_t speaker = 5;  // words of "which the ministry in Oss"
        for (std::uint32_t back = 1; guard.kind == "negated" && back <= speaker && at > trigger.words.last + back;
             ++back) {
            if (m_wording.is(at - back, {"which"})) {
                return m_wording.gap(at - back) == ", ";
            }
        }
        return false;
    }

    /// "EXPLOSIONS AT OSS "ONLY A DRILL"".
    bool is_quoted_beside(std::size_t at, const Trigger& trigger) const {
        return m_wording.words[at].quoted && !m_wording.words[at - 1].quoted &&
               m_wording.words[trigger.words.first].sentence == m_wording.words[at].sentence;
    }

    /// "Talks in Oss, planned for May, have been put off", "The siege, told by the radio, proved to be invented": a
    /// verb without a subject of its own behind the comma.
    bool resumes(std::size_t at, const Trigger& trigger) const {
        const std::uint32_t first = m_wording.sentence_of(at).first;
        while (at > first && m_codebook.cue_length("auxiliary", m_wording, at - 1) > 0 &&
               !m_wording.words[at - 1].capital) {  // no "May"
            --at;
        }
        const bool told_aside = m_wording.gap(at) == ", " || is_qualified(trigger);
        return !trigger.frame->verb && at > trigger.words.last &&
               (m_codebook.cue_length("auxiliary", m_wording, at) > 0 ||
                m_codebook.cue_length("proving", m_wording, at) > 0) &&
               told_aside;
    }

    /// "The talks with Oss that were planned": a clause of their own tells more of them.
    bool is_qualified(const Trigger& trigger) const {
        constexpr std::uint32_t parties = 9;  // words from "talks" to "that"
        const std::uint32_t last =
            std::min<std::uint32_t>(m_wording.sentence_of(trigger.words.first).last, trigger.words.last + parties);
        for (std::uint32_t at = trigger.words.last; at + 1 < last; ++at) {
            if (m_wording.is(at, {"that", "which"})) {
                // "a meeting at which he was to speak was called off"
                return m_wording.is(at + 1, {"was", "were", "had", "have", "has"}) ||
                       m_wording.is(at - 1, {"at", "in", "for"});
            }
        }
        return false;
    }

    /// Behind the comma of "denied that on Monday, gunmen shot nine"; the word itself where no time stands there.
    std::uint32_t behind_fronted_time(std::uint32_t at) const {
        constexpr std::uint32_t longest = 5;
        if (!m_wording.is(at - 1, {"that", "if", "unless"}) || !m_wording.is(at, {"on", "in", "last", "this"})) {
            return at;
        }
        for (std::uint32_t next = at + 1; next <= at + longest && next < m_wording.words.size(); ++next) {
            if (m_wording.gap(next) == ", ") {
                return next;
            }
        }
        return at;
    }

    /// A subject of its own between guard and trigger: "after they failed, Israel struck".
    bool is_cut(WordRange guard, const Trigger& trigger) const {
        const std::uint32_t first = trigger.words.first;
        if (first > guard.last && m_wording.is(first - 1, {"to"}) && m_wording.gap(guard.last) == ", " &&
            m_wording.gap(first - 1) == ", ") {
            return false;  // "threatened, in a recording, to storm Oss"
        }
        if (m_wording.is(guard.last - 1, {"nobody"}) && m_wording.gap(guard.last) == " " &&
            m_wording.gap(first) == ", ") {
            return true;  // "Oss, down a road nobody now drives, fell"
        }
        if (m_wording.gap(guard.first) == ", " && m_wording.gap(first) == ", ") {
            return true;  // "The tanks, not content with Hill, retook Oss"
        }
        const std::uint32_t fronted = behind_fronted_time(guard.last);
        for (std::size_t at = fronted; at < trigger.words.first; ++at) {
            const bool comma =
                at > fronted && m_wording.gap(at).find(',') != string_view::npos && m_wording.words[at].folded != "and";
            // "Denying that it meant to stay, the army entered Oss": with a subject of its own
            // "On the anniversary of the coup, soldiers shelled Oss"
            const bool subject = is_finite_past(trigger) && trigger.words.first > at && !m_wording.is(at, {"then"}) &&
                                 guard.first < m_wording.sentence_of(guard.first).first + fronted_reach;
            if (comma && (subject || trigger.words.first - guard.last > 4)) {
                return true;
            }
        }
        return false;
    }

    const Wording& m_wording;
    const Codebook& m_codebook;
};

}  // namespace

bool guard_reaches(const Guard& guard, WordRange words, const Trigger& trigger, const Wording& wording,
                   const Codebook& codebook) {
    return Reach{wording, codebook}.holds(guard, words, trigger);
}

}  // namespace sitmap
