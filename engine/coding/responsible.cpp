// tell_responsible: who owns up to an event or is blamed for it in the sentence behind it.

#include "engine/actor/responsibility.hpp"
#include "engine/coding/coding.hpp"
#include "engine/core/text.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>

namespace sitmap {

namespace {

bool has_initiator(const Draft& draft) {
    return std::ranges::any_of(draft.cast,
                               [](const CastMember& member) { return member.role == ActorRole::initiator; });
}

/// Two sides fight, and nobody owns up to a fight.
bool may_be_claimed(const Draft& draft) {
    return is_violent(draft.event.layer, draft.event.type) && draft.event.type != "clash" && draft.named;
}

class Claimants {
public:
    explicit Claimants(const Coding& coding) : m_coding(coding) {}

    /// In its own sentence, or in the next two where they tell nothing of another place.
    const ActorPhrase* of(const Draft& draft) const {
        constexpr std::uint32_t reach = 2;
        const auto& sentences = m_coding.wording.sentences;
        for (std::uint32_t behind = 0; behind <= reach; ++behind) {
            const std::uint32_t number = draft.sentence + behind;
            if (number >= sentences.size() || (behind > 0 && tells_of_another(draft, number))) {
                return nullptr;
            }
            const WordRange here = rows_within(m_coding.actors, words_of(sentences[number]));
            const auto phrases = std::span{m_coding.actors}.subspan(here.first, here.length());
            if (const auto found = told_responsible(phrases, m_coding.wording, m_coding.codebook)) {
                return &phrases[*found];
            }
        }
        return nullptr;
    }

private:
    bool tells_of_another(const Draft& draft, std::uint32_t sentence) const {
        const WordRange here = drafts_within(m_coding, {sentence, sentence + 1});
        return std::any_of(
            m_coding.drafts.begin() + here.first, m_coding.drafts.begin() + here.last,
            [&](const Draft& other) { return !other.joined && other.named && other.name != draft.name; });
    }

    const Coding& m_coding;
};

/// The sentence that names who did it is evidence of the event, too.
void quote(Draft& draft, const ActorPhrase& who, const Coding& coding) {
    const Span sentence = coding.wording.sentence_of(who.words.first).span;
    std::vector<Quotation>& evidence = draft.event.evidence;
    const std::string text = folded_space(slice(coding.document.text, sentence));
    const bool there = std::ranges::any_of(evidence, [&](const Quotation& each) { return each.text == text; });
    if (there || evidence.empty()) {
        return;
    }
    const Span span = span_of(coding.wording, who.words);
    evidence.push_back({coding.document.id, coding.document.source, text, span, coding.code_points.span(span),
                        evidence.front().place});
}

}  // namespace

void tell_responsible(Coding& coding) {
    const Claimants claimants{coding};
    for (Draft& draft : coding.drafts) {
        if (draft.joined || has_initiator(draft) || !may_be_claimed(draft)) {
            continue;
        }
        if (const ActorPhrase* const who = claimants.of(draft)) {
            draft.cast.push_back({who->name, ActorRole::initiator, who->of_the_land});
            quote(draft, *who, coding);
        }
    }
}

}  // namespace sitmap
