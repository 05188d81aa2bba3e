#include "engine/trigger/denial.hpp"

#include "engine/trigger/predicate.hpp"
#include "engine/wording/section_label.hpp"

#include <algorithm>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::uint32_t denied_reach = 10;  ///< words from "dismissed" to "report"
constexpr std::size_t that_reach = 10;      ///< words from "reports" to "that"
constexpr std::size_t of_reach = 4;         ///< words from "reports" to "of"

class Denials {
public:
    Denials(const Wording& wording, const Codebook& codebook) : m_wording(wording), m_codebook(codebook) {}

    string_view of(const Trigger& trigger) const {
        const Sentence& sentence = m_wording.sentence_of(trigger.words.first);
        if (is_labelled_doubt(sentence) || follows_doubt(sentence) || is_doubt(sentence)) {
            return "unverified (the text says so)";
        }
        if (is_contradicted(sentence)) {
            return "negated (the next sentence denies it)";
        }
        if (is_quoted_to_be_denied(trigger, sentence)) {
            return "negated (the quotation is denied)";
        }
        if (is_denied_behind(trigger, sentence)) {
            return "negated (denied in the same sentence)";
        }
        if (is_noticed_by_nobody(trigger, sentence)) {
            return "negated (nobody noticed it)";
        }
        return is_denied(trigger, sentence) ? "negated (a report that is denied)" : string_view{};
    }

private:
    /// "Not verified: bombs on Oss."
    bool is_labelled_doubt(const Sentence& sentence) const {
        const string_view before = m_wording.gap(sentence.first);
        if (before.find("\u274c") != string_view::npos || before.find("\u2717") != string_view::npos) {
            return true;  // a cross before the claim
        }
        return begins_with_label(sentence, "doubt_label", m_wording, m_codebook) ||
               stands_under_label(sentence, "doubt_label", m_wording, m_codebook);
    }

    /// ""Rebels retake Oss": NO."
    bool is_quoted_to_be_denied(const Trigger& trigger, const Sentence& sentence) const {
        std::uint32_t at = trigger.words.last;
        while (at < sentence.last && m_wording.words[at].quoted) {
            ++at;
        }
        return m_wording.words[trigger.words.first].quoted && at < sentence.last &&
               m_wording.gap(at).find(':') != string_view::npos &&
               m_wording.is(at, {"no", "false", "fake", "untrue", "nope", "not"});
    }

    /// "NOT CONFIRMED. Television reported an air strike.": the label is the sentence before it.
    bool follows_doubt(const Sentence& sentence) const {
        const auto at = static_cast<std::size_t>(&sentence - m_wording.sentences.data());
        if (at == 0 || m_wording.sentences[at - 1].paragraph != sentence.paragraph) {
            return false;
        }
        return is_doubt(m_wording.sentences[at - 1]);
    }

    /// "WITHDRAWN.": of an entry, no troops.
    bool is_doubt(const Sentence& label) const {
        const std::size_t length = m_codebook.cue_length("doubt_label", m_wording, label.first);
        return length > 0 && label.first + length == label.last;
    }

    /// "Oss has fallen." It has not.
    bool is_contradicted(const Sentence& sentence) const {
        constexpr std::uint32_t shortest_answer = 6;  // words
        constexpr std::uint32_t longest_answer = 12;
        const Sentence* const next = m_wording.next_in_paragraph(sentence);
        if (next == nullptr) {
            return false;
        }
        const Sentence& answer = *next;
        const bool brief = answer.last - answer.first <= shortest_answer;
        for (std::uint32_t at = answer.first; brief && at + 1 < answer.last; ++at) {
            if (m_wording.is(at, {"calls", "called"}) && m_wording.is(at + 1, {"that", "it", "this"})) {
                return true;  // "The capital calls that a fabrication."
            }
        }
        const auto contradicts = m_codebook.cue_length("contradiction", m_wording, answer.first);
        const bool whole =  // "This is false: no soldier stands at Oss."
            m_wording.gap(answer.first + contradicts).find_first_of(":,;") != string_view::npos;
        if (contradicts > 0 && (brief || whole) && !says_of_it({answer.first + contradicts, answer.last})) {
            return true;
        }
        const bool nobody = m_wording.is(answer.first, {"no", "none", "nobody", "not"});
        const bool goods = m_codebook.cue_length("relief_goods", m_wording, answer.first + 1) > 0;
        if (nobody && !goods && answer.last - answer.first <= longest_answer &&
            m_codebook.cue_within("came_there", m_wording, {answer.first, answer.last}) &&
            !is_of_elsewhere(answer, sentence)) {
            return true;  // "No rebel has set foot in Oss."
        }
        bool said = false;  // "The army said that Hill fell; we have no evidence to support the claim": Hill's alone
        for (std::uint32_t at = answer.first; at < answer.last; ++at) {
            if (said && m_wording.gap(at).starts_with(';')) {
                break;
            }
            said = said || m_codebook.cue_length("say", m_wording, at) > 0;
            if (m_codebook.cue_length("it_was_not", m_wording, at) > 0) {
                return true;  // "Witnesses have told us since that it did not take place."
            }
        }
        for (std::uint32_t at = answer.first; at < answer.last && answer.last - answer.first <= longest_answer; ++at) {
            const bool opens = at == answer.first || m_wording.gap(at).starts_with(':');
            if (opens && m_codebook.cue_length("denial", m_wording, at) > 0) {
                return true;  // "Our delegates went there: nothing of the kind took place."
            }
        }
        return false;
    }

    /// "It has not", and "moved since": what became of it, where "It has not fallen" takes its fall back.
    bool says_of_it(WordRange rest) const {
        return rest.length() > 1 && rest.first > 0 && m_codebook.cue_length("negation", m_wording, rest.first - 1) > 0;
    }

    /// "The army took Hill. No soldier has entered Oss.": the name it ends with was not named.
    bool is_of_elsewhere(const Sentence& answer, const Sentence& told) const {
        std::uint32_t name = answer.last;
        while (name > answer.first + 1 && !m_wording.words[name - 1].capital) {
            --name;
        }
        const std::uint64_t hash = m_wording.words[name - 1].hash;
        return name > answer.first + 1 &&
               std::none_of(m_wording.words.begin() + told.first, m_wording.words.begin() + told.last,
                            [hash](const Word& word) { return word.hash == hash; });
    }

    /// "could find nobody in Oss who had heard an air strike": not "nobody who saw the strike will forget it".
    bool is_noticed_by_nobody(const Trigger& trigger, const Sentence& sentence) const {
        constexpr std::uint32_t reach = 9;  // words from "nobody" to "who"
        const std::uint32_t first = trigger.words.first;
        for (std::uint32_t at = sentence.first + 1; at < first; ++at) {
            const bool nobody = m_codebook.cue_length("nobody", m_wording, at) > 0 || m_wording.is(at, {"no"});
            if (!nobody || m_codebook.cue_length("finding", m_wording, at - 1) == 0) {
                continue;
            }
            for (std::uint32_t who = at + 1; who < std::min(first, at + reach); ++who) {
                if (m_wording.is(who, {"who"}) && notices({who + 1, first})) {
                    return names_a_deed(trigger, m_wording, m_codebook);
                }
            }
        }
        return false;
    }

    /// "had heard an air", before "strike"; not "had not heard it".
    bool notices(WordRange behind_who) const {
        constexpr std::uint32_t object = 5;  // words from "heard" to "strike"
        const std::uint32_t last = std::min(behind_who.last, behind_who.first + object - 1);
        for (std::uint32_t verb = behind_who.first; verb < last; ++verb) {
            if (m_codebook.cue_length("negation", m_wording, verb) > 0) {
                return false;
            }
            if (m_codebook.cue_length("noticing", m_wording, verb) > 0 && behind_who.last - verb <= object) {
                return true;
            }
        }
        return false;
    }

    /// "that" or "of", or "that" a few words on: "reports spread from Oss that".
    bool leads_to_that(std::size_t at) const {
        for (std::size_t next = at; next < std::min(at + that_reach, m_wording.words.size()); ++next) {
            if (m_wording.is(next, {"that", "which"}) ||
                m_wording.is(next, {"asserting", "claiming", "saying", "alleging"})) {
                return true;  // "denied a broadcast asserting that"
            }
        }
        const std::size_t reach =
            m_wording.gap(at).starts_with(',') ? 2 * of_reach : of_reach;  // "rumour, told by ..., of"
        for (std::size_t next = at; next < std::min(at + reach, m_wording.words.size()); ++next) {
            if (m_wording.is(next, {"of", "concerning", "regarding", "about"})) {
                return true;  // "Reports on November 30 of a coup"
            }
        }
        return false;
    }

    /// "Reports that aircraft had bombed the village do not reflect the truth".
    bool is_called_untrue(const Trigger& trigger, const Sentence& sentence) const {
        bool reported = false;
        if (is_told_by_the_way(trigger, sentence.first, m_wording)) {
            return false;  // "rumours of a return to Oss, which they lost in April, are false"
        }
        for (std::uint32_t at = sentence.first; at + 1 < trigger.words.first; ++at) {
            reported = reported || m_wording.is(at, {"that"}) ||
                       (m_codebook.cue_length("allegation", m_wording, at) > 0 && leads_to_that(at + 1));
        }
        return reported && m_codebook.cue_within("untrue", m_wording, {trigger.words.last, sentence.last});
    }

    /// "Posts reported an attack on Oss; the police denied that any attack had taken place".
    bool is_denied_behind(const Trigger& trigger, const Sentence& sentence) const {
        constexpr std::uint32_t reach = 5;  // words from "denied" to "attack"
        if (m_codebook.cue_within("denial", m_wording, {trigger.words.last, sentence.last})) {
            return true;  // "our observers went there and found nothing of the kind"
        }
        for (std::uint32_t at = trigger.words.last; at < sentence.last; ++at) {
            if (m_wording.gap(at).find(';') != string_view::npos) {  // "told us of a bomb in Oss; there was none"
                if (m_codebook.cue_length("contradiction", m_wording, at) > 0) {
                    return true;
                }
                break;
            }
        }
        bool relative = false;  // "a shooting in Oss which, police now accept, never took place"
        for (std::uint32_t at = trigger.words.last; at < sentence.last; ++at) {
            relative = relative || m_wording.is(at, {"which", "that"});
            if (relative && m_codebook.cue_length("never_was", m_wording, at) > 0) {
                return true;
            }
        }
        const std::uint64_t noun = m_wording.words[trigger.words.last - 1].hash;
        for (std::uint32_t at = trigger.words.last; !trigger.frame->verb && at < sentence.last; ++at) {
            for (std::uint32_t next = at + 2; next < std::min(sentence.last, at + reach + 1); ++next) {
                if (m_wording.words[next].hash == noun && m_wording.is(next - 1, {"any", "such", "the", "an", "a"}) &&
                    m_codebook.cue_length("denying", m_wording, at) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /// "rejected LTTE claims that a hospital was shelled".
    bool is_denied(const Trigger& trigger, const Sentence& sentence) const {
        if (is_called_untrue(trigger, sentence)) {
            return true;
        }
        const bool falsehood = m_codebook.cue_within("falsehood", m_wording, {sentence.first, sentence.last});
        for (std::uint32_t at = sentence.first; at < trigger.words.first; ++at) {
            const bool called = falsehood && m_codebook.cue_length("calling", m_wording, at) > 0;
            if (m_codebook.cue_length("denying", m_wording, at) == 0 && !called) {
                continue;  // "called claims that Oss was hit a fantasy"
            }
            for (std::uint32_t next = at + 1; next < std::min(at + denied_reach, trigger.words.first); ++next) {
                if (m_codebook.cue_length("allegation", m_wording, next) > 0 && leads_to_that(next + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    const Wording& m_wording;
    const Codebook& m_codebook;
};

}  // namespace

string_view denial_of(const Trigger& trigger, const Wording& wording, const Codebook& codebook) {
    return Denials{wording, codebook}.of(trigger);
}

}  // namespace sitmap
