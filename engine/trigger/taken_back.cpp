#include "engine/trigger/taken_back.hpp"

#include "engine/trigger/predicate.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::uint32_t that_reach = 10;     ///< words from "reports" to "that"
constexpr std::uint32_t of_reach = 6;        ///< words from "story" to "of"
constexpr std::uint32_t word_reach = 7;      ///< words from "were" to "wrong"
constexpr std::uint32_t evidence_reach = 5;  ///< words from "no" to "support"

class Retractions {
public:
    Retractions(const Wording& wording, const Codebook& codebook)
        : m_wording(wording), m_codebook(codebook), m_predicates(wording, codebook) {}

    string_view of(const Trigger& trigger) const {
        const Sentence& sentence = m_wording.sentence_of(trigger.words.first);
        const std::uint32_t report = report_of(trigger, sentence);
        const bool reported = report < trigger.words.first && !is_told_by_the_way(trigger, report, m_wording);
        if (reported && (is_predicate_false(report, trigger) || is_disbelieved({sentence.first, report}))) {
            return "negated (a report that is taken back)";
        }
        if (is_alleged_wrongly(trigger, sentence)) {
            return "negated (it is made up)";
        }
        if (is_denied_by_relative(trigger, sentence)) {
            return "negated (its subject denies it)";
        }
        const bool said = reported || is_said(trigger, sentence);
        if (said && next_takes_back(sentence)) {
            return "negated (the next sentence takes it back)";
        }
        const bool alleged = trigger.words.first > sentence.first && is("so_it_is_said", trigger.words.first - 1);
        if ((reported && is_not_found(trigger, sentence, is("tale", report))) ||
            (alleged && is_not_found(trigger, sentence, true)) || (said && is_as_before(trigger, sentence))) {
            return "negated (nobody found it so)";
        }
        return {};
    }

private:
    bool is(WordHash list, std::size_t at) const { return m_codebook.cue_length(list, m_wording, at) > 0; }
    bool is_within(WordHash list, std::uint32_t from, std::uint32_t to) const {
        return from < to && m_codebook.cue_within(list, m_wording, {from, to});
    }
    bool cuts(std::uint32_t at) const { return m_wording.gap(at).starts_with(';'); }

    /// The noun of reporting that leads to the trigger: "claims that", "a tale of", "posts describing"; the trigger's
    /// own word if there is none.
    std::uint32_t report_of(const Trigger& trigger, const Sentence& sentence) const {
        for (std::uint32_t at = trigger.words.first; at > sentence.first; --at) {
            const std::uint32_t noun = at - 1;
            if (cuts(at)) {
                break;
            }
            if ((is("allegation", noun) || is("tale", noun)) && leads_on(noun + 1, trigger.words.first)) {
                return noun;
            }
        }
        const std::uint32_t next = sentence.first + 1;  // "That the town fell is denied by all who were there"
        if (m_wording.is(sentence.first, {"that"}) && next < trigger.words.first &&
            (is("determiner", next) || m_wording.words[next].capital)) {
            return sentence.first;
        }
        return trigger.words.first;
    }

    bool leads_on(std::uint32_t at, std::uint32_t trigger) const {
        for (std::uint32_t next = at; next < std::min(at + that_reach, trigger + 1); ++next) {
            const bool to_have = m_wording.is(next, {"to"}) && m_wording.is(next + 1, {"have"});
            if (m_wording.is(next, {"that"}) || to_have || is("telling_of", next) ||
                (next < at + of_reach && m_wording.is(next, {"of", "about", "concerning", "regarding"}))) {
                return true;
            }
        }
        return false;
    }

    /// The predicate behind the trigger takes back, or the trigger is a word of it: "reports ... were withdrawn".
    bool is_predicate_false(std::uint32_t report, const Trigger& trigger) const {
        for (const std::uint32_t at : m_predicates.behind(report + 1)) {
            const WordRange predicate{at, m_predicates.end_of(at)};
            const bool behind = at >= trigger.words.last;
            const bool own = trigger.words.first > at && trigger.words.last <= at + 4;
            if ((behind || own) && takes_back(predicate)) {
                return true;
            }
            if (behind && is_doubtful(report) && !m_wording.is(at - 1, {"and", "or"})) {
                return is_within("negation", predicate.first, predicate.last) ||
                       !is_within("affirmed", predicate.first, predicate.last);
            }
        }
        return false;
    }

    /// A noun, of what is said and need not be so: whoever makes it a subject judges it, and says so if it is true.
    bool is_doubtful(std::uint32_t report) const {
        const std::uint32_t first = m_wording.sentence_of(report).first;
        const bool noun = report == first || is("determiner", report - 1) || m_wording.words[report - 1].possessive ||
                          m_wording.gap(report).starts_with(',') || is("attribute_of_report", report - 1);
        return noun && is("open_report", report);
    }

    /// "No credence is given to the report that", "stamped as false the news that".
    bool is_disbelieved(WordRange before) const {
        constexpr std::uint32_t reach = 4;  // words from "false" to "news"
        const std::uint32_t near = std::max(before.first, before.last - std::min(before.last, reach));
        return lacks_evidence(before) || is_within("falsehood", near, before.last);
    }

    /// "The alleged bombing of Oss was disproved by photographs", "the mutiny at Oss is an invention", "the ambush, of
    /// which no trace was found".
    bool is_alleged_wrongly(const Trigger& trigger, const Sentence& sentence) const {
        if (!names_a_deed(trigger, m_wording, m_codebook)) {
            return false;
        }
        const std::uint32_t first = trigger.words.first;
        const bool alleged = first > sentence.first && is("so_it_is_said", first - 1);
        if ((alleged && is_within("doubting", sentence.first, first)) || leaves_no_trace(trigger, sentence)) {
            return true;
        }
        const auto found = m_predicates.behind(trigger.words.last);
        if (found.empty()) {
            return false;
        }
        const WordRange predicate{found.front(), m_predicates.end_of(found.front())};
        const bool made_up =
            is_within("made_up", predicate.first, std::min(predicate.last, predicate.first + word_reach));
        return (alleged && takes_back(predicate)) ||
               (made_up && !is_within("negation", predicate.first, predicate.last));
    }

    /// ", of which no trace has been found"
    bool leaves_no_trace(const Trigger& trigger, const Sentence& sentence) const {
        for (std::uint32_t at = trigger.words.last; at + 1 < sentence.last; ++at) {
            if (m_wording.is(at, {"of", "for"}) && m_wording.is(at + 1, {"which"})) {
                return lacks_evidence({at, m_predicates.end_of(at)});
            }
        }
        return false;
    }

    bool takes_back(WordRange predicate) const {
        const std::uint32_t verb_end = std::min(predicate.last, predicate.first + word_reach);
        const bool negated = is_within("negation", predicate.first, verb_end);
        if (negated) {
            return is_within("borne_out", predicate.first, predicate.last) || lacks_evidence(predicate);
        }
        return is_within("untrue_word", predicate.first, verb_end) ||
               is_within("retracted", predicate.first, verb_end) || rests_elsewhere(predicate);
    }

    bool is_untrue(WordRange predicate) const {
        const std::uint32_t last = std::min(predicate.last, predicate.first + word_reach);
        return is_within("negation", predicate.first, last) ? is_within("borne_out", predicate.first, last)
                                                            : is_within("untrue_word", predicate.first, last);
    }

    /// "has no support in the records", "has found no witnesses"
    bool lacks_evidence(WordRange predicate) const {
        for (std::uint32_t at = predicate.first; at < predicate.last; ++at) {
            if (is("negation", at) &&
                is_within("evidence", at + 1, std::min(predicate.last, at + 1 + evidence_reach))) {
                return true;
            }
        }
        return false;
    }

    /// "referred to an accident", "concerned another town", "dates from 2014"
    bool rests_elsewhere(WordRange predicate) const {
        return is("referring", predicate.first) && (is_within("harmless", predicate.first, predicate.last) ||
                                                    is_within("another_case", predicate.first, predicate.last));
    }

    /// "said that Oss had been bombed, which the company denied", ", a charge they rejected within the hour"; not
    /// "which denied responsibility".
    bool is_denied_by_relative(const Trigger& trigger, const Sentence& sentence) const {
        if (!is_said(trigger, sentence)) {
            return false;
        }
        for (std::uint32_t at = trigger.words.last; at < sentence.last && !cuts(at); ++at) {
            const bool which = m_wording.gap(at) == ", " &&
                               (m_wording.is(at, {"which", "something"}) ||
                                (m_wording.is(at, {"a", "an"}) && (is("allegation", at + 1) || is("tale", at + 1))));
            if (which) {
                const WordRange clause{at + 1, m_predicates.end_of(at)};
                return is_denied_in(clause) || (m_wording.is(at, {"which"}) && is_untrue(clause));
            }
        }
        return false;
    }

    /// Somebody denies, and the clause ends there or goes on with when and how.
    bool is_denied_in(WordRange clause) const {
        for (std::uint32_t at = clause.first + 1; at < clause.last; ++at) {
            if (is("disowning", at)) {
                return at + 1 == clause.last || is("behind_denial", at + 1);
            }
            if (m_wording.is(at - 1, {"nobody", "no"}) || is("nobody", at - 1)) {
                return is_within("noticing", at, clause.last);
            }
        }
        return false;
    }

    /// "The radio said that": it is not the text's own word.
    bool is_said(const Trigger& trigger, const Sentence& sentence) const {
        return is_within("say", sentence.first, trigger.words.first) || m_wording.words[trigger.words.first].quoted;
    }

    /// "That was wrong.", "We were mistaken.", "The report has been withdrawn."
    bool next_takes_back(const Sentence& sentence) const {
        const Sentence* const answer = m_wording.next_in_paragraph(sentence);
        if (answer == nullptr) {
            return false;
        }
        const std::uint32_t subject = answer->first;
        const bool named = m_wording.is(subject, {"the", "this", "that", "our", "these"}) &&
                           (is("allegation", subject + 1) || is("tale", subject + 1));
        if (!named && !m_wording.is(subject, {"that", "this", "it", "we", "he", "she", "they"})) {
            return false;
        }
        const auto found = m_predicates.behind(subject + (named ? 2 : 1));
        if (found.empty() || found.front() > subject + 3) {
            return false;
        }
        const WordRange predicate{found.front(), m_predicates.end_of(found.front())};
        if (m_wording.is(subject, {"we"})) {  // "We have seen no evidence of the raid on Lund": of another
            return !is_within("negation", predicate.first, predicate.last) && takes_back(predicate);
        }
        return named ? takes_back(predicate) : is_untrue(predicate);  // "It was rejected" may be an offer
    }

    /// "Tales of slaughter at Oss went round; a doctor who went there found nobody hurt".
    bool is_not_found(const Trigger& trigger, const Sentence& sentence, bool tale) const {
        const Sentence* const answer = tale ? m_wording.next_in_paragraph(sentence) : nullptr;
        return finds_nothing({trigger.words.last, sentence.last}) ||
               (answer != nullptr && finds_nothing(words_of(*answer)));
    }

    /// "The radio reported the fall of Oss, but the garrison is still there", "...; lessons went on as usual".
    bool is_as_before(const Trigger& trigger, const Sentence& sentence) const {
        bool answered = false;
        for (std::uint32_t at = trigger.words.last; at < sentence.last; ++at) {
            answered = answered || cuts(at) || m_wording.is(at, {"but", "yet", "although", "though"});
            if (answered && (is("as_before", at) || is("it_was_not", at))) {
                return true;  // "..., but this never happened"
            }
        }
        return false;
    }

    /// "found nobody hurt", "saw no trace"; not "found no survivors".
    bool finds_nothing(WordRange answer) const {
        for (std::uint32_t at = answer.first; at + 1 < answer.last; ++at) {
            if (!is("finding", at)) {
                continue;
            }
            const std::uint32_t what = at + 2;  // behind "found no"
            if (m_wording.is(at + 1, {"nothing", "nobody"}) && !m_wording.is(what, {"alive", "left"})) {
                return true;
            }
            if (m_wording.is(at + 1, {"no", "neither"}) &&
                is_within("left_by_it", what, std::min(answer.last, what + evidence_reach))) {
                return true;
            }
        }
        return false;
    }

    const Wording& m_wording;
    const Codebook& m_codebook;
    Predicates m_predicates;
};

}  // namespace

string_view retraction_of(const Trigger& trigger, const Wording& wording, const Codebook& codebook) {
    return Retractions{wording, codebook}.of(trigger);
}

}  // namespace sitmap
