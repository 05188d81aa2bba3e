#include "engine/trigger/unreal.hpp"

#include "engine/time/calendar.hpp"
#include "engine/trigger/predicate.hpp"
#include "engine/wording/section_label.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::size_t would_reach = 6;       ///< words from "a strike" to "would"
constexpr std::uint32_t is_reach = 5;        ///< words from "the siege" to "is lifted"
constexpr std::uint32_t arranged_reach = 8;  ///< words from "flies" to "on Thursday"

class Unreality {
public:
    Unreality(const Wording& wording, const Codebook& codebook) : m_wording(wording), m_codebook(codebook) {}

    string_view of(const Trigger& trigger) const {
        const Sentence& sentence = m_wording.sentence_of(trigger.words.first);
        if (is_unreal(sentence) || is_supposed(trigger, sentence)) {
            return "unreal (what would have been)";
        }
        const bool planned =
            is_labelled_plan(sentence) || is_awaited(trigger, sentence) || is_arranged(trigger, sentence);
        return planned ? "plan (still to come)" : string_view{};
    }

private:
    /// "Had the rebels taken Oss, thousands would have fled."
    bool is_unreal(const Sentence& sentence) const {
        return opens_unreal(sentence.first, sentence) || opens_unreal(first_behind_dateline(sentence), sentence);
    }

    bool opens_unreal(std::uint32_t first, const Sentence& sentence) const {
        if (m_wording.is(first, {"should"})) {
            return true;  // "Should the rebels withdraw from Oss, nobody would come"
        }
        if (!m_wording.is(first, {"had", "were"})) {
            return false;
        }
        for (std::uint32_t at = first + 1; at < sentence.last; ++at) {
            if (m_wording.is(at, {"would", "could", "might"})) {
                return true;
            }
        }
        return false;
    }

    /// "OSS, 5 May - Had the rebels ...": behind the dash.
    std::uint32_t first_behind_dateline(const Sentence& sentence) const {
        constexpr std::uint32_t longest = 12;  // words of a dateline
        for (std::uint32_t at = sentence.first + 1; at < std::min(sentence.last, sentence.first + longest); ++at) {
            if (is_spaced_dash(m_wording.gap(at))) {
                return at;
            }
        }
        return sentence.first;
    }

    /// "A strike on that airport would widen the war": none was told.
    bool is_supposed(const Trigger& trigger, const Sentence& sentence) const {
        const std::uint32_t first = trigger.words.first;
        if (!trigger.frame->verb && first > sentence.first && m_wording.is(first - 1, {"should"})) {
            return true;  // "to blow up the bridge should executions go on"
        }
        if (is_only_imagined(trigger, sentence)) {
            return true;
        }
        if (trigger.frame->verb || first == sentence.first || !m_wording.is(first - 1, {"a", "an", "any", "another"})) {
            return false;
        }
        const std::uint32_t last = std::min<std::uint32_t>(sentence.last, trigger.words.last + would_reach);
        for (std::uint32_t at = trigger.words.last;
             at < last && m_wording.words[at].clause == m_wording.words[first].clause; ++at) {
            if (m_wording.is(at, {"would", "could", "might"})) {
                return true;
            }
        }
        return false;
    }

    /// "A rebel attack on the mine at Oss would fit the pattern": the predicate of an attack of no one day.
    bool is_only_imagined(const Trigger& trigger, const Sentence& sentence) const {
        constexpr std::uint32_t reach = 4;  // words from "a" to "attack"
        bool indefinite = false;
        for (std::uint32_t back = 1; back <= reach && trigger.words.first >= sentence.first + back; ++back) {
            indefinite = indefinite || m_wording.is(trigger.words.first - back, {"a", "an", "any", "another", "such"});
        }
        if (!indefinite || !names_a_deed(trigger, m_wording, m_codebook)) {
            return false;
        }
        const auto found = Predicates{m_wording, m_codebook}.behind(trigger.words.last);
        return !found.empty() && m_wording.is(found.front(), {"would", "could", "might"});
    }

    /// "Planned: a visit to Oss".
    bool is_labelled_plan(const Sentence& sentence) const {
        const Sentence* head = &sentence;  // "Diary: on Monday ... On Tuesday ..."
        while (head != m_wording.sentences.data() && (head - 1)->paragraph == sentence.paragraph) {
            --head;
        }
        return begins_with_label(sentence, "plan_label", m_wording, m_codebook) ||
               begins_with_label(*head, "plan_label", m_wording, m_codebook) ||
               stands_under_label(sentence, "plan_label", m_wording, m_codebook);
    }

    /// "The minister flies to Oss on Thursday": running text tells in the present what is arranged, headlines what was.
    bool is_arranged(const Trigger& trigger, const Sentence& sentence) const {
        static constexpr std::array types{"visit", "meeting", "contact", "agreement", "mediation", "statement"};
        const bool present = trigger.frame->verb && (trigger.form == VerbForm::present ||
                                                     (trigger.form == VerbForm::base && follows_its_subject(trigger)));
        if (!present || sentence.heading || sentence.item ||
            std::find(types.begin(), types.end(), trigger.type) == types.end()) {
            return false;
        }
        const std::uint32_t last = std::min(sentence.last, trigger.words.last + arranged_reach);
        for (std::uint32_t at = trigger.words.last; at < last; ++at) {
            const Word& each = m_wording.words[at];
            if (each.clause != m_wording.words[trigger.words.first].clause) {
                return false;
            }
            if (each.capital && weekday_number(each.folded) != 0) {
                return true;
            }
        }
        return false;
    }

    /// A noun in the plural right before: "leaders meet", not "did meet", "to meet".
    bool follows_its_subject(const Trigger& trigger) const {
        const std::uint32_t at = trigger.words.first;
        return at > m_wording.sentence_of(at).first && m_wording.words[at - 1].folded.ends_with('s') &&
               m_codebook.cue_length("auxiliary", m_wording, at - 1) == 0;
    }

    /// "until the town is liberated": in the present tense it has not come yet.
    bool is_awaited(const Trigger& trigger, const Sentence& sentence) const {
        constexpr std::uint32_t longest_headline = 16;  // words; an item of a list may be a whole story
        const bool headline = sentence.heading || (sentence.item && sentence.last - sentence.first <= longest_headline);
        const std::uint32_t at_verb = trigger.words.first;
        if ((headline || opens_with_colon(sentence, at_verb)) && trigger.form == VerbForm::base &&
            at_verb > sentence.first + 1 && m_wording.words[at_verb - 1].folded == "to") {
            return true;  // "Minister to visit camps"
        }
        if (headline && is_to_be_held(trigger, sentence)) {
            return true;
        }
        bool present = trigger.form == VerbForm::present;
        if (present && (trigger.type == "meeting" || trigger.type == "visit") && at_verb >= sentence.first + 2 &&
            m_wording.is(at_verb - 2, {"when"}) && !headline) {
            return true;  // "will be laid before the council when it meets in Oss"
        }
        if (present && tonight_follows(trigger, sentence)) {
            return true;  // "The cabinet meets in Oss tonight"
        }
        for (std::uint32_t at = trigger.words.first; at > sentence.first; --at) {
            const Word& word = m_wording.words[at - 1];
            present = present || m_wording.is(at - 1, {"is", "are"});
            if (m_wording.is(at - 1, {"until", "unless", "if"})) {
                present = present || (!trigger.frame->verb && be_follows(trigger, sentence));
                return present && word.clause == m_wording.words[trigger.words.first].clause;
            }
        }
        return false;
    }

    /// "Oss: contact group to meet on 1 March": a note, with no verb before.
    bool opens_with_colon(const Sentence& sentence, std::uint32_t verb) const {
        constexpr std::uint32_t head = 3;
        bool colon = false;
        for (std::uint32_t at = sentence.first + 1; at + 1 < verb; ++at) {
            colon = colon || (at <= sentence.first + head && m_wording.gap(at) == ": ");
            const string_view folded = m_wording.words[at].folded;
            if (colon && (folded.ends_with("ed") || m_codebook.cue_length("auxiliary", m_wording, at) > 0 ||
                          m_codebook.cue_length("say", m_wording, at) > 0)) {
                return false;
            }
        }
        return colon;
    }

    /// "Presidents to hold emergency summit".
    bool is_to_be_held(const Trigger& trigger, const Sentence& sentence) const {
        static constexpr std::array verbs{"hold", "host", "attend", "launch", "resume", "begin", "start", "join"};
        for (std::uint32_t back = 1; back <= 4 && trigger.words.first > sentence.first + back; ++back) {
            const std::uint32_t at = trigger.words.first - back;
            if (m_wording.words[at - 1].folded == "to" &&
                std::find(verbs.begin(), verbs.end(), m_wording.words[at].folded) != verbs.end()) {
                return true;
            }
        }
        return false;
    }

    bool tonight_follows(const Trigger& trigger, const Sentence& sentence) const {
        const std::uint32_t last = std::min(sentence.last, trigger.words.last + 6);
        for (std::uint32_t at = trigger.words.last; at < last; ++at) {
            if (m_wording.is(at, {"tonight", "tomorrow"})) {
                return m_wording.words[at].clause == m_wording.words[trigger.words.first].clause;
            }
        }
        return false;
    }

    /// "until the blockade of Oss is broken".
    bool be_follows(const Trigger& trigger, const Sentence& sentence) const {
        const std::uint32_t last = std::min(sentence.last, trigger.words.last + is_reach);
        for (std::uint32_t at = trigger.words.last; at < last; ++at) {
            if (m_wording.is(at, {"is", "are"})) {
                return true;
            }
        }
        return false;
    }

    const Wording& m_wording;
    const Codebook& m_codebook;
};

}  // namespace

std::string_view unreality_of(const Trigger& trigger, const Wording& wording, const Codebook& codebook) {
    return Unreality{wording, codebook}.of(trigger);
}

}  // namespace sitmap
