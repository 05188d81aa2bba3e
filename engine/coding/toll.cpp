// attach_tolls: which event a toll is of.

#include "engine/coding/coding.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>
#include <span>

namespace sitmap {

namespace {

constexpr std::uint32_t headline_reach = 40;  ///< sentences from a headline to the event it tells of
constexpr std::uint32_t toll_reach = 3;       ///< sentences back to the event a toll is of

class TollKeeper {
public:
    explicit TollKeeper(Coding& coding) : m_coding(coding) {}

    void attach_all() {
        std::vector<TollPhrase> tolls =
            find_tolls(m_coding.wording, m_coding.times, m_coding.codebook, m_coding.document.id);
        for (const TollPhrase& toll : tolls) {
            const bool heading = m_coding.wording.sentence_of(toll.words.first).heading;
            if (heading && told_again(toll, tolls)) {
                continue;  // the headline of what the text tells below
            }
            if (Draft* draft = heading ? next_event(toll) : event_of(toll)) {
                draft->event.claims.push_back(toll.claim);
            } else {
                m_coding.problems.push_back({m_coding.document.id, 0, toll.claim.span, "a toll belongs to no event",
                                             "no violent event is told near it"});
            }
        }
    }

private:
    bool told_again(const TollPhrase& toll, const std::vector<TollPhrase>& tolls) const {
        const std::uint32_t sentence = m_coding.wording.words[toll.words.first].sentence;
        const auto& sentences = m_coding.wording.sentences;
        const std::size_t end = std::min<std::size_t>(sentence + headline_reach, sentences.size() - 1);
        const WordRange near = rows_within(tolls, {sentences[sentence].first, sentences[end].last});
        return std::any_of(tolls.begin() + near.first, tolls.begin() + near.last, [&](const TollPhrase& other) {
            return &other != &toll && other.claim.about == toll.claim.about &&
                   (other.claim.best == toll.claim.best && other.claim.high == toll.claim.high);
        });
    }

    bool may_bear(const Draft& draft, const TollPhrase& toll) const {
        const bool day = draft.event.when.precision == TimePrecision::day || !draft.event.when.range.from;
        if (toll.claim.about == "displaced") {
            return draft.event.type == "displacement" || is_violent(draft.event.layer, draft.event.type);
        }
        return is_violent(draft.event.layer, draft.event.type) && !(toll.since && day);
    }

    /// The one that a draft was taken into, or itself.
    Draft* standing(Draft& draft) {
        if (!draft.joined) {
            return &draft;
        }
        Draft* taker = draft.taken_by;
        while (taker != nullptr && taker->joined) {
            taker = taker->taken_by;
        }
        return taker;
    }

    std::span<Draft> drafts_in(std::uint32_t first, std::uint32_t last) {
        const WordRange here = drafts_within(m_coding, {first, last});
        return std::span{m_coding.drafts}.subspan(here.first, here.length());
    }

    Draft* event_of(const TollPhrase& toll) {
        const std::uint32_t sentence = m_coding.wording.words[toll.words.first].sentence;
        Draft* nearest = nullptr;
        std::uint32_t least = 1000;
        for (Draft& draft : drafts_in(sentence, sentence + 1)) {
            const bool placed = draft.named || draft.joined || draft.event.place;
            if (placed && may_bear(draft, toll) && distance(draft, toll) < least) {
                least = distance(draft, toll);
                nearest = &draft;
            }
        }
        return nearest != nullptr ? standing(*nearest) : last_before(toll, sentence);
    }

    /// Siblings share a trigger; the first of them bears the toll.
    static std::uint32_t distance(const Draft& draft, const TollPhrase& toll) {
        const WordRange words = draft.trigger.words;
        return words.first >= toll.words.last   ? words.first - toll.words.last
               : toll.words.first >= words.last ? toll.words.first - words.last
                                                : 0;
    }

    Draft* last_before(const TollPhrase& toll, std::uint32_t sentence) {
        const auto near = drafts_in(sentence - std::min(sentence, toll_reach), sentence + 1);
        for (std::size_t i = near.size(); i > 0; --i) {
            Draft* target = standing(near[i - 1]);
            if (target != nullptr && target->named && may_bear(*target, toll)) {
                return first_sibling(*target);
            }
        }
        return in_same_sentence(toll, sentence);
    }

    /// Told of nothing placed: better the unplaced event than none.
    Draft* in_same_sentence(const TollPhrase& toll, std::uint32_t sentence) {
        for (Draft& draft : drafts_in(sentence, sentence + 1)) {
            if (!draft.joined && may_bear(draft, toll)) {
                return &draft;
            }
        }
        return nullptr;
    }

    Draft* first_sibling(Draft& draft) {
        for (Draft& other : drafts_in(draft.sentence, draft.sentence + 1)) {
            if (other.trigger.words == draft.trigger.words && !other.joined) {
                return &other;
            }
        }
        return &draft;
    }

    Draft* next_event(const TollPhrase& toll) {
        const std::uint32_t sentence = m_coding.wording.words[toll.words.first].sentence;
        for (Draft& draft : drafts_in(sentence, sentence + headline_reach)) {
            if (draft.trigger.words.first >= toll.words.first && draft.named && !draft.joined &&
                may_bear(draft, toll)) {
                return &draft;
            }
        }
        return nullptr;
    }

    Coding& m_coding;
};

}  // namespace

void attach_tolls(Coding& coding) {
    TollKeeper{coding}.attach_all();
}

}  // namespace sitmap
