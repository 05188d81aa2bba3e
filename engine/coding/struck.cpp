// tell_targets: what was struck, where the text says so: "Shells hit a market in Oss", "an attack on a convoy".

#include "engine/coding/coding.hpp"
#include "engine/core/text.hpp"
#include "engine/core/texts.hpp"

#include <algorithm>

namespace sitmap {

namespace {

constexpr std::uint32_t object_reach = 6;  ///< words from the verb to the noun
constexpr std::uint32_t lead_reach = 2;    ///< words from "shells" to "on"

class Targets {
public:
    explicit Targets(const Coding& coding) : m_coding(coding), m_wording(coding.wording) {}

    /// The noun phrase: "a crowded market", "fuel depot"; empty where none is told.
    WordRange of(const Trigger& trigger) const {
        return trigger.frame->verb && trigger.passive ? before(trigger) : behind(trigger);
    }

private:
    bool is(WordHash list, std::size_t at) const { return length(list, at) > 0; }
    std::uint32_t length(WordHash list, std::size_t at) const {
        return static_cast<std::uint32_t>(m_coding.codebook.cue_length(list, m_wording, at));
    }
    bool same_clause(std::size_t at, const Trigger& trigger) const {
        return m_wording.words[at].clause == m_wording.words[trigger.words.first].clause;
    }

    WordRange behind(const Trigger& trigger) const {
        const std::uint32_t last = m_wording.sentence_of(trigger.words.first).last;
        std::uint32_t first = trigger.words.last;
        const auto leads = [&](std::uint32_t at) {
            return at < last && m_wording.is(at, {"at", "on", "into", "in", "against", "through"});
        };
        const std::uint32_t reach = trigger.frame->verb ? 0 : lead_reach;  // "Shells fell on houses"
        while (first < trigger.words.last + reach && !leads(first)) {
            ++first;
        }
        if (!trigger.frame->verb && !leads(first)) {
            return {};  // "the shelling of Oss"
        }
        first += leads(first) ? 1 : 0;
        for (std::uint32_t at = first; at < std::min(last, first + object_reach) && same_clause(at, trigger); ++at) {
            const bool parted = at > first && m_wording.gap(at) != " " && !m_wording.words[at].hyphened;
            if (parted || ends_phrase(at)) {
                return {};
            }
            if (const std::uint32_t noun = length("struck_noun", at); noun > 0 && !is_first_of_two(at + noun)) {
                return {article_before(at, first), at + noun};
            }
        }
        return {};
    }

    /// From the last article on: "on Monday hit a market".
    std::uint32_t article_before(std::uint32_t noun, std::uint32_t first) const {
        for (std::uint32_t at = noun; at > first; --at) {
            if (is("determiner", at - 1)) {
                return at - 1;
            }
        }
        return first;
    }

    /// "A market was hit".
    WordRange before(const Trigger& trigger) const {
        const std::uint32_t start = m_wording.sentence_of(trigger.words.first).first;
        std::uint32_t last = trigger.words.first;
        while (last > start && (is("auxiliary", last - 1) || is_adverb(m_wording.words[last - 1]))) {
            --last;
        }
        if (last == trigger.words.first) {
            return {};
        }
        std::uint32_t in = last;  // "A school in Oss was hit"
        while (in > start && m_wording.words[in - 1].capital) {
            --in;
        }
        last = in < last && in > start && m_wording.is(in - 1, {"in", "at", "near"}) ? in - 1 : last;
        if (last == start || !is("struck_noun", last - 1) || !same_clause(last - 1, trigger)) {
            return {};
        }
        std::uint32_t first = last - 1;
        while (first > start && last - first < object_reach && same_clause(first - 1, trigger) &&
               m_wording.gap(first) == " " && !ends_phrase(first - 1) && !is("determiner", first)) {
            --first;
        }
        return {first, last};
    }

    /// "police station": the noun goes on.
    bool is_first_of_two(std::uint32_t next) const {
        return next < m_wording.words.size() && m_wording.gap(next) == " " && is("struck_noun", next);
    }

    bool ends_phrase(std::uint32_t at) const {
        return m_wording.is(at, {"in", "at",  "near",  "on",    "of",     "and",     "by",  "with",  "from", "to",
                                 "as", "for", "while", "after", "before", "outside", "who", "which", "that", "when"}) ||
               is("auxiliary", at) || is("say", at);
    }

    const Coding& m_coding;
    const Wording& m_wording;
};

bool may_have_target(std::string_view type) {
    static constexpr auto types =
        texts("strike", "air_strike", "drone_strike", "missile_strike", "rocket_attack", "shelling", "bombing",
              "explosion", "suicide_bombing", "attack", "chemical_attack");
    return std::ranges::find(types, type) != types.end();
}

}  // namespace

void tell_targets(Coding& coding) {
    const Targets targets{coding};
    for (Draft& draft : coding.drafts) {
        if (!may_have_target(draft.event.type) || draft.timing.rule.empty() ||
            draft.event.rule.find("sibling") != std::string::npos) {
            continue;
        }
        const WordRange words = targets.of(draft.trigger);
        if (words.length() == 0) {
            continue;
        }
        Claim claim;
        claim.about = "target";
        claim.span = span_of(coding.wording, words);
        claim.text = std::string{slice(coding.document.text, claim.span)};
        claim.doc = coding.document.id;
        claim.code_points = coding.code_points.span(claim.span);
        draft.event.claims.push_back(claim);
    }
}

}  // namespace sitmap
