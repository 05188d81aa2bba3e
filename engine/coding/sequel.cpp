#include "engine/coding/sequel.hpp"

#include "engine/coding/scene.hpp"
#include "engine/time/calendar.hpp"
#include "engine/trigger/elision.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

class Sequel {
public:
    Sequel(const Coding& coding, std::size_t number)
        : m_coding(coding), m_number(number), m_draft(coding.drafts[number]) {}

    /// "Took Oss after three days of fighting": what was taken, or left, is where they fought.
    const Draft* outcome_of() const {
        static constexpr std::array fights{"clash", "siege", "attack", "shelling"};
        static constexpr std::array outcomes{"capture", "withdrawal", "advance"};
        const std::uint32_t at = m_draft.trigger.words.first;
        if (!m_draft.trigger.dependent || m_draft.trigger.frame->verb ||
            std::ranges::find(fights, m_draft.event.type) == fights.end()) {
            return nullptr;
        }
        const WordRange here = drafts_within(m_coding, {m_draft.sentence, m_draft.sentence + 1});
        const Draft* nearest = nullptr;
        const auto gap = [&](const Draft& other) {
            const std::uint32_t first = other.trigger.words.first;
            return first < at ? at - first : first - at;
        };
        for (std::uint32_t i = here.first; i < here.last; ++i) {
            const Draft& other = m_coding.drafts[i];
            const std::uint32_t last = other.trigger.words.last;
            const bool led = last <= at ? leads_back(last, at) : opens_with_after();
            if (i != m_number && other.named && !other.mentions.empty() && led && !went_to(other) &&
                std::ranges::find(outcomes, other.event.type) != outcomes.end() &&
                (nearest == nullptr || gap(other) < gap(*nearest))) {
                nearest = &other;
            }
        }
        return nearest;
    }

    /// "Entered Oss and shot nine people", "fell in May but was retaken in June", "enter Oss as fighting goes on": the
    /// sentence goes on about the same place.
    const Draft* told_with() const {
        if (!happens_on_the_ground(m_draft)) {
            return nullptr;
        }
        for (std::size_t i = m_number; i > 0 && m_coding.drafts[i - 1].sentence == m_draft.sentence; --i) {
            const Draft& other = m_coding.drafts[i - 1];
            const bool again = other.event.type == m_draft.event.type && m_draft.timing.rule != "time_in_clause";
            if (other.named && !other.mentions.empty() && !again && happens_on_the_ground(other) &&
                other.trigger.words.last <= m_draft.trigger.words.first &&
                goes_on(other.trigger, m_draft.trigger, m_coding.wording, m_coding.codebook)) {
                return &other;
            }
        }
        return nullptr;
    }

    const Draft* scene_before() const {
        static constexpr std::array comings{"advance", "raid", "capture", "attack"};
        static constexpr std::array deeds{"violence_against_civilians", "abduction", "execution", "arrest",
                                          "withdrawal"};
        if (std::ranges::find(deeds, m_draft.event.type) == deeds.end() ||
            !tells_of_those_before(m_draft.trigger, m_coding)) {
            return nullptr;
        }
        for (std::size_t i = m_number; i > 0 && m_coding.drafts[i - 1].sentence + 1 >= m_draft.sentence; --i) {
            const Draft& other = m_coding.drafts[i - 1];
            if (other.sentence + 1 == m_draft.sentence && other.named && !other.mentions.empty() &&
                std::ranges::find(comings, other.event.type) != comings.end()) {
                return &other;
            }
        }
        return nullptr;
    }

    const Draft* protest_before() const {
        static constexpr std::array deeds{"violence_against_civilians", "attack", "arrest"};
        const Draft* last = m_number > 0 ? &m_coding.drafts[m_number - 1] : nullptr;
        if (last == nullptr || !last->named || last->mentions.empty() || m_draft.trigger.passive ||
            (last->event.type != "protest" && last->event.type != "riot") ||
            std::ranges::find(deeds, m_draft.trigger.frame->type) == deeds.end()) {
            return nullptr;
        }
        const auto& sentences = m_coding.wording.sentences;
        const std::uint32_t trigger = m_draft.trigger.words.first;
        const std::uint32_t first =
            last->sentence == m_draft.sentence ? last->trigger.words.last : sentences[m_draft.sentence].first;
        const bool next = last->sentence == m_draft.sentence
                              ? mark_between(m_coding.wording, first, trigger, ';')
                              : last->sentence + 1 == m_draft.sentence &&
                                    sentences[last->sentence].paragraph == sentences[m_draft.sentence].paragraph;
        const WordRange rest{first, sentences[m_draft.sentence].last};
        return next && m_coding.codebook.cue_within("crowd_breaker", m_coding.wording, {first, trigger}) &&
                       rows_within(m_coding.sites, rest).length() == 0
                   ? last
                   : nullptr;
    }

private:
    /// "withdrew to Oss": they had fought elsewhere.
    bool went_to(const Draft& other) const {
        const Span span = m_coding.mentions[other.mentions.front()].span;
        const std::uint32_t first = words_under(m_coding.wording, span).first;
        return other.event.type == "withdrawal" && first > 0 && m_coding.wording.is(first - 1, {"to", "towards"});
    }

    /// "After three days of fighting, the army took Oss", "On 3 May, after three days of fighting, the army took Oss"
    bool opens_with_after() const {
        const Sentence& sentence = m_coding.wording.sentences[m_draft.sentence];
        std::uint32_t at = sentence.first;
        while (at < sentence.last && !m_coding.wording.is(at, {"after", "following"}) &&
               (m_coding.wording.words[at].number || is_month_or_weekday(m_coding.wording.words[at].folded) ||
                m_coding.wording.is(at, {"on", "in", "the", "of"}))) {
            ++at;
        }
        return at < sentence.last && m_coding.wording.is(at, {"after", "following"});
    }

    /// "after" stands between, and nothing that parts.
    bool leads_back(std::uint32_t first, std::uint32_t last) const {
        bool after = false;
        for (std::uint32_t at = first; at < last; ++at) {
            after = after || m_coding.wording.is(at, {"after", "following"});
            if (m_coding.wording.gap(at).find_first_of(";:") != std::string_view::npos) {
                return false;
            }
        }
        return after;
    }

    const Coding& m_coding;
    std::size_t m_number;
    const Draft& m_draft;
};

}  // namespace

const Draft* told_in_one_sentence(const Coding& coding, std::size_t number) {
    const Sequel sequel{coding, number};
    const Draft* outcome = sequel.outcome_of();
    return outcome != nullptr ? outcome : sequel.told_with();
}

const Draft* coming_before(const Coding& coding, std::size_t number) {
    return Sequel{coding, number}.scene_before();
}

const Draft* protest_before(const Coding& coding, std::size_t number) {
    return Sequel{coding, number}.protest_before();
}

}  // namespace sitmap
