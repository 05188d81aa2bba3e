#include "engine/trigger/wished.hpp"

#include "engine/trigger/predicate.hpp"

#include <algorithm>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::uint32_t subject_reach = 12;  ///< words from "that" to "be", from "treaty" to "be"
constexpr std::uint32_t quote_reach = 6;     ///< words from the quotation mark to what it promises

class Wishes {
public:
    Wishes(const Wording& wording, const Codebook& codebook) : m_wording(wording), m_codebook(codebook) {}

    string_view of(const Trigger& trigger) const {
        const Sentence& sentence = m_wording.sentence_of(trigger.words.first);
        if (is_subjunctive(trigger, sentence) || is_urged(trigger, sentence)) {
            return "demand (what is to be done)";
        }
        return is_promised(trigger, sentence) ? "threat (promised)" : string_view{};
    }

private:
    bool is(WordHash list, std::size_t at) const { return m_codebook.cue_length(list, m_wording, at) > 0; }

    /// "urged that Oss be bombed", "wishes that a treaty be signed": a bare "be" behind "that".
    bool is_subjunctive(const Trigger& trigger, const Sentence& sentence) const {
        const std::uint32_t first = trigger.words.first;
        const std::uint32_t from = first > sentence.first + 3 ? first - 3 : sentence.first + 1;
        const std::uint32_t to =
            trigger.frame->verb ? first : std::min(sentence.last, trigger.words.last + subject_reach);
        for (std::uint32_t at = from; at < to; ++at) {
            if (m_wording.gap(at).find_first_of(";:") != string_view::npos && at > first) {
                return false;
            }
            if (m_wording.is(at, {"be"}) && is_bare(at) && stands_behind_that(at, std::min(at, first), sentence)) {
                return true;
            }
        }
        return false;
    }

    /// "told residents to leave Oss", "was pressed to withdraw": not "was forced to".
    bool is_urged(const Trigger& trigger, const Sentence& sentence) const {
        constexpr std::uint32_t reach = 6;  // words from "told" to "to"
        const std::uint32_t first = trigger.words.first;
        if (trigger.form != VerbForm::base || first < sentence.first + 2 || !m_wording.is(first - 1, {"to"})) {
            return false;
        }
        for (std::uint32_t at = first - 2; at > sentence.first && first - at <= reach; --at) {
            if (is("urging", at)) {
                return true;
            }
            if (m_wording.gap(at + 1) != " " || is("simple_past", at) || m_wording.is(at, {"who", "that", "which"})) {
                return false;
            }
        }
        return false;
    }

    bool is_bare(std::uint32_t be) const {
        std::uint32_t before = be - 1;
        while (before > 0 &&
               (m_wording.is(before, {"not", "also", "and", "never"}) || is_adverb(m_wording.words[before]))) {
            --before;
        }
        return !m_wording.is(before, {"to", "let", "cannot", "ll"}) && !is("auxiliary", before) &&
               m_wording.gap(be) == " ";
    }

    /// "that" before the subject, and no verb or other auxiliary between it and "be".
    bool stands_behind_that(std::uint32_t be, std::uint32_t subject, const Sentence& sentence) const {
        for (std::uint32_t at = be; at > sentence.first && be - at < subject_reach; --at) {
            const std::uint32_t word = at - 1;
            if (m_wording.is(word, {"that"})) {
                return word < subject;
            }
            if (is("auxiliary", word) || m_wording.is(word, {"to", "if", "whether"}) ||
                m_wording.gap(at).find_first_of(";:") != string_view::npos) {
                return false;
            }
        }
        return false;
    }

    /// "has promised "explosions in Oss"", "predicted a massacre": what the verb promises is its object.
    bool is_promised(const Trigger& trigger, const Sentence& sentence) const {
        const std::uint32_t first = trigger.words.first;
        for (std::uint32_t back = 1; back <= quote_reach && first >= sentence.first + back; ++back) {
            const std::uint32_t at = first - back;
            if (is("wishing", at)) {
                // "the promised assault on Oss began"
                const bool attribute = back == 1 && at > sentence.first && is("determiner", at - 1);
                return names_a_deed(trigger, m_wording, m_codebook) &&
                       !(attribute && is_realised(trigger.words.last, m_wording, m_codebook)) &&
                       leads_to_object(at + m_codebook.cue_length("wishing", m_wording, at), first);
            }
        }
        return false;
    }

    /// Nothing but the words of a noun phrase stand between, quoted or not.
    bool leads_to_object(std::uint32_t from, std::uint32_t noun) const {
        for (std::uint32_t at = from; at < noun; ++at) {
            const bool opens_quote = m_wording.words[at].quoted && !m_wording.words[at - 1].quoted;
            if ((m_wording.gap(at) != " " && !opens_quote) || is("auxiliary", at) || is("simple_past", at) ||
                m_wording.is(at, {"after", "at", "during", "over", "in", "that", "who", "for"})) {
                return false;
            }
        }
        return from <= noun;
    }

    const Wording& m_wording;
    const Codebook& m_codebook;
};

}  // namespace

string_view wish_of(const Trigger& trigger, const Wording& wording, const Codebook& codebook) {
    return Wishes{wording, codebook}.of(trigger);
}

}  // namespace sitmap
