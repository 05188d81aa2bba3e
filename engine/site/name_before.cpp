#include "engine/site/name_before.hpp"

#include "engine/site/entry_names.hpp"
#include "engine/site/town_metonym.hpp"
#include "engine/time/calendar.hpp"

#include <string_view>

namespace sitmap {

namespace {

class NameBefore {
public:
    explicit NameBefore(NameTaker& names) : m_names(names), m_wording(names.wording()) {}

    void take(const Trigger& trigger) {
        const Frame& frame = *trigger.frame;
        const std::uint32_t first = trigger.words.first;
        const Sentence& sentence = m_wording.sentence_of(first);
        if (!frame.verb && (sentence.item || sentence.heading) && first == sentence.first + 1 &&
            m_names.word(first - 1).capital && m_wording.gap(first) == " ") {
            m_names.take(first - 1, false, false);  // "- X fighting leaves nine dead"
        }
        if (frame.verb && ((frame.object_may_be_site && trigger.passive) ||
                           (frame.subject_may_be_site && (trigger.words.length() > 1 || frame.needs_preposition)) ||
                           (frame.subject_may_be_site && trigger.type == "shelling"))) {  // "X received 88 rounds"
            take_subject(trigger);
        }
    }

private:
    /// The capitalised run right before "was shelled" or "had been shelled".
    void take_subject(const Trigger& trigger) {
        const std::uint32_t start = m_wording.sentence_of(trigger.words.first).first;
        std::uint32_t last = before_brackets(trigger.words.first, start);
        while (last > start && !m_names.word(last - 1).capital && trigger.words.first - last < 4) {
            if (!may_part_subject(last - 1)) {
                take_apposed(trigger, last);
                return;
            }
            --last;
        }
        if (m_wording.gap(last) == ", ") {
            take_apposed(trigger, last);
        }
        const std::uint32_t first = start_of_run(last, start);
        if (first == last) {
            take_apposed(trigger, last);
            return;
        }
        if (Mention* owner = m_names.owner(first)) {
            TownMetonyms{m_wording, m_names.codebook(), m_names.gazetteer()}.read_sufferer(*owner, trigger);
        }
        if (is_done_to_places(trigger)) {
            m_names.read_as_place({first, last});
        }
        if (first > start || !m_names.has("common_word", first) || m_names.is_typed({first, last}) ||
            (is_done_to_places(trigger) && m_names.is_known_here({first, last}))) {
            m_names.take(first, false, is_done_to_places(trigger));
            take_listed_before(first, start);
        }
    }

    /// Stands between the name and its verb: "Oss town was heavily shelled".
    bool may_part_subject(std::uint32_t at) const {
        return m_names.cue("auxiliary", at) || m_names.cue("facility_noun", at) || m_names.cue("area_noun", at) ||
               m_names.cue("parts_subject", at);
    }

    /// Where the capitalised run begins that ends before the word; `last` itself if there is none.
    std::uint32_t start_of_run(std::uint32_t last, std::uint32_t start) const {
        std::uint32_t first = last;
        const auto runs_on = [&] {
            const bool article = first < last && m_wording.gap(first) == "-" &&
                                 (m_names.cue("assimilated_article", first - 1) || m_names.is(first - 1, {"at"}));
            return article || (m_names.word(first - 1).capital && (first == last || m_wording.gap(first) == " "));
        };
        while (first > start && last - first < longest_name && runs_on() && !(first < last && ends_time(first - 1))) {
            --first;  // "Ras al-X"
        }
        const bool fronted = first == start && first + 1 < last && m_names.cue("fronted", first);
        return fronted ? first + 1 : first;  // "After Oss had been taken"
    }

    /// "October" of "On 13 October X fell", "Monday" of "On Monday X fell".
    bool ends_time(std::uint32_t at) const {
        return at > 0 && is_month_or_weekday(m_names.word(at).folded) &&
               (m_names.word(at - 1).number ||
                m_names.is(at - 1, {"on", "in", "last", "since", "by", "early", "late"}));
    }

    /// "X (Norland) was shelled": the word behind "X"; without brackets `last` itself.
    std::uint32_t before_brackets(std::uint32_t last, std::uint32_t start) const {
        constexpr std::uint32_t longest = 4;
        std::uint32_t close = last;
        while (close > start && !m_wording.gap(close).starts_with(')') && m_names.cue("auxiliary", close - 1)) {
            --close;
        }
        if (!m_wording.gap(close).starts_with(')')) {
            return last;
        }
        for (std::uint32_t open = close; open > start && close - open < longest; --open) {
            if (m_wording.gap(open) == " (") {
                return open;
            }
        }
        return last;
    }

    /// People are captured too; nobody is overrun or shelled by name.
    bool is_done_to_places(const Trigger& trigger) const {
        return trigger.passive &&
               (trigger.type == "shelling" || trigger.type == "siege" || trigger.type == "air_strike" ||
                m_names.cue("befalls_places_alone", trigger.words.first));
    }

    /// "X, in the south of Norland, had fallen", "X itself, left in May, was taken", "After X, whose wells were dry,
    /// was taken".
    void take_apposed(const Trigger& trigger, std::uint32_t last) {
        const std::uint32_t start = m_wording.sentence_of(trigger.words.first).first;
        const std::uint32_t first = start + (m_names.cue("subordinate", start) ? 1 : 0);
        if (first >= last || !m_names.word(first).capital || m_wording.gap(last) != ", ") {
            return;
        }
        std::uint32_t behind = name_end(m_wording, first);
        behind += m_names.is(behind, {"itself"}) && m_wording.gap(behind) == " " ? 1 : 0;
        if (behind < last && m_wording.gap(behind) == ", " && (first > start || !m_names.has("common_word", first))) {
            m_names.take(first, false, false);
        }
    }

    /// "Badanah al-Kubra" of "Badanah al-Kubra and Baskhirah fell", "X" and "Y" of "X, Y and Z fell".
    void take_listed_before(std::uint32_t at, std::uint32_t start) {
        if (at < start + 2 || !m_names.is(at - 1, {"and"}) || m_names.owner(at) == nullptr) {
            return;
        }
        for (std::uint32_t end = at - 1; end > start && m_names.word(end - 1).capital;) {
            std::uint32_t first = end - 1;
            while (first > start && end - first < longest_name &&
                   m_wording.gap(first).find_first_not_of(" -") == std::string_view::npos &&
                   (m_names.word(first - 1).capital || m_names.is(first - 1, {"al", "el", "de", "la"}))) {
                --first;
            }
            if (m_names.owner(end - 1) == nullptr && name_end(m_wording, first) == end &&
                (first > start || !m_names.has("common_word", first) || m_names.is_typed({first, end}))) {
                m_names.take(first, false, false);
            }
            if (m_wording.gap(first) != ", ") {
                return;
            }
            end = first;
        }
    }

    NameTaker& m_names;
    const Wording& m_wording;
};

}  // namespace

void take_before(NameTaker& names, const Trigger& trigger) {
    NameBefore{names}.take(trigger);
}

}  // namespace sitmap
