// date_by_events: times that begin with something the document dates elsewhere.

#include "engine/event/coding.hpp"

#include <algorithm>

namespace sitmap {

namespace {

/// The last draft before this word that is dated and of this layer; nullptr if there is none.
const Draft* last_dated(const Coding& coding, std::uint32_t before, std::string_view layer) {
    const auto earlier = drafts_in(coding, {0, before});
    const auto found = std::find_if(earlier.rbegin(), earlier.rend(), [&](const Draft& draft) {
        return draft.event.layer == layer && draft.event.when.range.from;
    });
    return found == earlier.rend() ? nullptr : &*found;
}

When from_then_on(const Draft& anchor, const Coding& coding) {
    return {{anchor.event.when.range.from, coding.document.published}, TimePrecision::interval};
}

/// "It has since conducted incursions": since the last one told of that kind.
void date_since_then(Coding& coding) {
    for (std::size_t i = 0; i < coding.times.size(); ++i) {
        TimeExpression& time = coding.times[i];
        if (time.form != TimeForm::then) {
            continue;
        }
        const std::uint32_t first = coding.wording.word_at(time.span.start);
        const std::uint32_t sentence = coding.wording.words[first].sentence;
        for (Draft& draft : drafts_in(coding, words_back(coding.wording, sentence, 0))) {
            if (draft.timing.time != i) {
                continue;
            }
            if (const Draft* anchor = last_dated(coding, draft.trigger.words.first, draft.event.layer)) {
                time.when = from_then_on(*anchor, coding);
                draft.event.when = time.when;
            }
        }
    }
}

/// "After X's ouster" at a sentence's beginning, without a date of its own.
struct Opening {
    WordRange words;
    const Draft* draft;
};

bool has_time_within(const Coding& coding, Span span) {
    return std::any_of(coding.times.begin(), coding.times.end(),
                       [&](const TimeExpression& time) { return contains(span, time.span); });
}

std::vector<Opening> find_openings(const Coding& coding) {
    std::vector<Opening> openings;
    for (const Draft& draft : coding.drafts) {
        const Sentence& sentence = coding.wording.sentences[draft.sentence];
        const std::string& first = coding.wording.words[sentence.first].folded;
        const bool leads = first == "after" || first == "following" || first == "since";
        const bool same =
            coding.wording.words[draft.trigger.words.first].clause == coding.wording.words[sentence.first].clause;
        if (draft.trigger.frame->opens_period && leads && same && draft.trigger.words.first > sentence.first) {
            openings.push_back({{sentence.first, draft.trigger.words.last}, &draft});
        }
    }
    return openings;
}

/// The dated telling of the same change of power: the same place, or one of the two not placed.
const Draft* dated_telling(const Coding& coding, const Draft& draft) {
    for (const Draft& other : coding.drafts) {
        const bool same = !draft.event.place || !other.event.place || draft.event.place->id == other.event.place->id;
        if (&other != &draft && other.event.type == draft.event.type && other.event.when.range.from && same) {
            return &other;
        }
    }
    return nullptr;
}

void date_after_openings(Coding& coding) {
    for (const Opening& opening : find_openings(coding)) {
        const Span span = span_of(coding.wording, opening.words);
        const Draft* anchor = opening.draft->event.when.range.from ? nullptr : dated_telling(coding, *opening.draft);
        if (anchor == nullptr || has_time_within(coding, span)) {
            continue;
        }
        const When when = from_then_on(*anchor, coding);
        coding.times.push_back({span, when, TimeForm::after});
        const Sentence& sentence = coding.wording.sentences[opening.draft->sentence];
        for (Draft& draft : drafts_in(coding, {opening.words.last, sentence.last})) {
            if (!draft.event.when.range.from) {
                draft.event.when = when;
                draft.event.rule += ", since_the_event_before";
            }
        }
    }
    std::stable_sort(coding.times.begin(), coding.times.end(),
                     [](const auto& a, const auto& b) { return a.span < b.span; });
}

}  // namespace

void date_by_events(Coding& coding) {
    date_since_then(coding);
    date_after_openings(coding);
}

}  // namespace sitmap
