#include "engine/trigger/aside.hpp"

#include "engine/time/calendar.hpp"

#include <algorithm>

namespace sitmap {

namespace {

constexpr std::uint32_t longest_name = 4;     ///< words from "the" to "town" of "the old royal hill town"
constexpr std::uint32_t longest_between = 6;  ///< words from "village" to "shelled" in "village of 900 shelled"
constexpr std::uint32_t longest_subject = 4;  ///< words of "the rebel regional army"

class Asides {
public:
    Asides(const Wording& wording, const Codebook& codebook) : m_wording(wording), m_codebook(codebook) {}

    std::optional<std::uint32_t> deed_from(std::uint32_t at) const {
        if (const auto scene = scene_from(at)) {
            return scene;
        }
        if (is_suffered(at)) {
            return at;
        }
        const auto noun = noun_from(at);
        return noun ? verb_behind(*noun) : std::nullopt;
    }

    /// The first word of the subject, where a noun of place stands right before it.
    bool is_object_before(std::uint32_t verb) const {
        const std::uint32_t first = m_wording.sentence_of(verb).first;
        if (!ends_there(verb)) {
            return false;
        }
        std::uint32_t subject = verb;
        for (std::uint32_t length = 0; length < longest_subject && subject > first + 1; ++length) {
            if (m_wording.gap(subject) != " ") {
                return false;
            }
            --subject;
            if (opens_subject(subject)) {
                return m_wording.gap(subject) == " " && follows_place(subject, first);
            }
        }
        return false;
    }

private:
    bool is(WordHash list, std::size_t at) const { return m_codebook.cue_length(list, m_wording, at) > 0; }
    const Word& word(std::size_t at) const { return m_wording.words[at]; }
    bool joined(std::size_t at) const { return m_wording.gap(at) == " " || word(at).hyphened; }
    bool is_place(std::size_t at) const { return is("area_noun", at) || is("captured_place", at); }

    /// "captured by", "shelled twice on Friday", "taken in March": by whom or when follows, and no object.
    bool is_suffered(std::uint32_t verb) const {
        const std::uint32_t length = done_to_places(verb);
        const std::uint32_t last = std::min(m_wording.sentence_of(verb).last, verb + length + longest_between);
        for (std::uint32_t at = verb + length; length > 0 && at < last && m_wording.gap(at) == " "; ++at) {
            if (m_wording.is(at, {"by", "yesterday"}) || leads_to_time(at)) {
                return true;
            }
            if (is("determiner", at) || word(at).capital) {
                return false;
            }
        }
        return false;
    }

    bool leads_to_time(std::uint32_t at) const {
        const bool led = m_wording.is(at, {"on", "in", "since", "last", "early", "late", "for"});
        return led && (word(at + 1).number || is_month_or_weekday(word(at + 1).folded) ||
                       m_wording.is(at + 1, {"week", "month", "year", "night", "early", "late", "last", "two"}));
    }

    /// "the scene of heavy fighting", "scene of a massacre"
    std::optional<std::uint32_t> scene_from(std::uint32_t at) const {
        const std::uint32_t noun = at + (is("determiner", at) ? 1 : 0);
        if (!m_wording.is(noun, {"scene", "site", "theatre"}) || !m_wording.is(noun + 1, {"of"})) {
            return std::nullopt;
        }
        for (std::uint32_t next = noun + 2; next < noun + 2 + longest_name && joined(next); ++next) {
            const auto match = m_codebook.triggers().longest(m_wording, next);
            if (match && !is("determiner", next)) {
                return next;
            }
        }
        return std::nullopt;
    }

    /// "town" of "a mining town", "the largest town"
    std::optional<std::uint32_t> noun_from(std::uint32_t at) const {
        if (!m_wording.is(at, {"a", "an", "the", "another"})) {
            return std::nullopt;
        }
        for (std::uint32_t next = at + 1; next <= at + longest_name && joined(next); ++next) {
            if (is_place(next) && !(joined(next + 1) && is_place(next + 1))) {
                return next;
            }
        }
        return std::nullopt;
    }

    std::optional<std::uint32_t> verb_behind(std::uint32_t noun) const {
        const std::uint32_t last = std::min(m_wording.sentence_of(noun).last, noun + 2 + longest_between);
        for (std::uint32_t at = noun + 1; at < last && joined(at); ++at) {
            if (is("auxiliary", at) || is("subordinate", at) || m_wording.is(at, {"that", "to", "and", "by"})) {
                return std::nullopt;
            }
            if (ends_there(at)) {
                return at;
            }
        }
        return std::nullopt;
    }

    /// Words of a verb in the past whose object may be a place: "captured", "cut off"; 0: no such verb.
    std::uint32_t done_to_places(std::uint32_t at) const {
        for (const std::size_t most : {std::size_t{4}, std::size_t{1}}) {  // "took" of "took on 3 May"
            const auto match = m_codebook.triggers().longest(m_wording, at, most);
            const auto is_such = [&](std::uint32_t row) {
                const TriggerForm& form = m_codebook.trigger_forms()[row];
                const Frame& frame = m_codebook.frames()[form.frame];
                return frame.verb && frame.object_may_be_site &&
                       (form.form == VerbForm::past || form.form == VerbForm::participle);
            };
            if (match && std::ranges::any_of(*match.rows, is_such)) {
                return match.length;
            }
        }
        return 0;
    }

    /// A verb in the past that no object follows: a comma, "by", "on", a day.
    bool ends_there(std::uint32_t verb) const {
        const std::uint32_t length = done_to_places(verb);
        const std::uint32_t next = verb + length;
        if (length == 0) {
            return false;
        }
        return next >= m_wording.sentence_of(verb).last || m_wording.gap(next) != " " ||
               m_wording.is(next, {"by",        "on",     "in",      "at",    "since", "during",    "last",  "from",
                                   "yesterday", "this",   "earlier", "early", "late",  "two",       "three", "four",
                                   "days",      "before", "after",   "and",   "again", "overnight", "when",  "as"}) ||
               word(next).number || is_month_or_weekday(word(next).folded);
    }

    bool opens_subject(std::uint32_t at) const {
        return m_wording.is(at, {"the", "its", "their", "our", "his", "government", "rebel"}) ||
               (word(at).capital && m_codebook.actor_names().longest(m_wording, at));
    }

    /// "town", "town of Oss" right before the subject.
    bool follows_place(std::uint32_t subject, std::uint32_t first) const {
        std::uint32_t at = subject;
        while (at > first && word(at - 1).capital && m_wording.gap(at) == " ") {
            --at;
        }
        const bool of = at < subject && at > first + 1 && m_wording.is(at - 1, {"of"});
        const std::uint32_t end = of ? at - 1 : subject;
        return end > first && is_place(end - 1) && (of || at == subject);
    }

    const Wording& m_wording;
    const Codebook& m_codebook;
};

}  // namespace

std::optional<std::uint32_t> deed_of_aside(const Wording& wording, const Codebook& codebook, std::uint32_t at) {
    return Asides{wording, codebook}.deed_from(at);
}

bool has_place_as_object_before(const Wording& wording, const Codebook& codebook, std::uint32_t verb) {
    return Asides{wording, codebook}.is_object_before(verb);
}

}  // namespace sitmap
