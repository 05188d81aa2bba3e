#include "engine/coding/leading_time.hpp"

#include "engine/trigger/clause.hpp"
#include "engine/trigger/governing.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>

namespace sitmap {

namespace {

constexpr std::uint32_t deed_reach = 8;  ///< words from the time to the verb: "on 5 May the rest of the brigade took"

class Lead {
public:
    Lead(const Wording& wording, const Codebook& codebook, const std::vector<Trigger>& triggers, WordRange time)
        : m_wording(wording),
          m_codebook(codebook),
          m_triggers(triggers),
          m_next(time.last),
          m_sentence(wording.sentence_of(time.first)),
          m_first(first_of(time.first)) {}

    bool leads_on() const {
        if (m_first <= m_sentence.first || m_next >= m_sentence.last) {
            return false;
        }
        const bool joined = m_wording.is(m_first - 1, {"and", "but", "then", "while", "yet"});
        if (!joined && m_wording.gap(m_first) != ", ") {
            return false;
        }
        return is_subject(m_next) || (joined && (leads_to_deed() || leads_to_site()));
    }

private:
    /// Of "on the 5th of May", "early on 5 May" the word before it that is not of the time.
    std::uint32_t first_of(std::uint32_t time) const {
        while (time > m_sentence.first && m_wording.gap(time) == " " &&
               m_wording.is(time - 1, {"on", "in", "at", "by", "during", "early", "late", "around", "about", "the"})) {
            --time;
        }
        return time;
    }

    bool is_subject(std::uint32_t at) const {
        return is_subject_pronoun(m_wording, at) && m_wording.gap(at).size() <= 2;
    }

    /// "and on 5 May entered Hill", "and on 5 May, two tanks entered Hill", "and on 5 May clashes erupted"; not "and on
    /// 5 May, killing two", "and on 5 May after rebels entered Hill", "and on 5 May in clashes".
    bool leads_to_deed() const { return leads_to_deed(m_next) || leads_to_deed(behind_aside()); }

    /// "and on 5 May the rebels, who had been driven out, entered Hill": the first word behind the relative clause; the
    /// sentence's end if there is none.
    std::uint32_t behind_aside() const {
        constexpr std::uint32_t subject = 6;
        constexpr std::uint32_t longest = 14;
        std::uint32_t at = m_next + 1;
        while (at < std::min(m_next + subject, m_sentence.last) && m_wording.gap(at) == " ") {
            ++at;
        }
        if (m_wording.gap(at) != ", " || !m_wording.is(at, {"who", "which", "whose"})) {
            return m_sentence.last;
        }
        for (const std::uint32_t who = at; ++at < std::min(who + longest, m_sentence.last);) {
            if (m_wording.gap(at) == ", ") {
                return at;
            }
        }
        return m_sentence.last;
    }

    bool leads_to_deed(std::uint32_t next) const {
        const std::uint32_t last = std::min(next + deed_reach, m_sentence.last);
        const WordRange deeds = rows_within(m_triggers, {std::min(next, last), last});
        if (deeds.first == deeds.last) {
            return false;
        }
        const Trigger& deed = m_triggers[deeds.first];
        const bool told = !deed.frame->verb || deed.form == VerbForm::past || deed.form == VerbForm::present;
        for (std::uint32_t at = next; told && at <= deed.words.first; ++at) {
            const bool comma = at > next && m_wording.gap(at).find(',') != std::string_view::npos;
            const bool led = !deed.frame->verb && is_preposition(m_wording.words[at].folded);
            if (comma || led || m_codebook.cue_length("subordinate", m_wording, at) > 0) {
                return false;
            }
        }
        return told;
    }

    /// "and on 5 May Hill.", "and, on 5 May, Hill", "and on 5 May in Hill and Tarn"
    bool leads_to_site() const {
        const bool led = m_wording.is(m_next, {"in", "at", "near", "outside"}) && m_wording.gap(m_next) == " ";
        const std::uint32_t first = m_next + (led ? 1 : 0);
        std::uint32_t at = first;
        const bool aside = m_wording.gap(m_first) == ", " && m_wording.gap(at) == ", ";
        while (at < m_sentence.last && m_wording.words[at].capital &&
               (m_wording.gap(at) == " " || (aside && at == first))) {
            ++at;
        }
        return at > first && (at == m_sentence.last || m_wording.gap(at).starts_with(',') || m_wording.is(at, {"and"}));
    }

    const Wording& m_wording;
    const Codebook& m_codebook;
    const std::vector<Trigger>& m_triggers;
    std::uint32_t m_next;  ///< the word behind the time
    const Sentence& m_sentence;
    std::uint32_t m_first;
};

}  // namespace

bool leads_on(const Wording& wording, const Codebook& codebook, const std::vector<Trigger>& triggers, WordRange time) {
    return time.length() > 0 && Lead{wording, codebook, triggers, time}.leads_on();
}

}  // namespace sitmap
