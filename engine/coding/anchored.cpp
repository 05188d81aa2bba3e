// date_by_events: times that begin with something the document dates elsewhere.

#include "engine/coding/coding.hpp"

#include <algorithm>
#include <span>

namespace sitmap {

namespace {

/// The last draft before this word that is dated and of this layer; nullptr if there is none.
const Draft* last_dated(const Coding& coding, std::uint32_t before, std::string_view layer) {
    const auto found = std::find_if(coding.drafts.rbegin(), coding.drafts.rend(), [&](const Draft& draft) {
        return draft.trigger.words.first < before && draft.event.layer == layer && draft.event.when.range.from;
    });
    return found == coding.drafts.rend() ? nullptr : &*found;
}

std::span<Draft> drafts_of(Coding& coding, std::uint32_t sentence) {
    const WordRange here = drafts_within(coding, {sentence, sentence + 1});
    return std::span{coding.drafts}.subspan(here.first, here.length());
}

When from_then_on(const Draft& anchor, const Coding& coding) {
    return {{anchor.event.when.range.from, coding.document.published}, TimePrecision::interval};
}

/// "It has since conducted incursions": since the last one told of that kind.
void date_since_then(Coding& coding) {
    for (std::size_t i = 0; i < coding.times.size(); ++i) {
        TimeExpression& time = coding.times[i];
        const WordRange words = words_under(coding.wording, time.span);
        if (time.form != TimeForm::then || words.length() == 0) {
            continue;
        }
        for (Draft& draft : drafts_of(coding, coding.wording.words[words.first].sentence)) {
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
        const std::string_view first = coding.wording.words[sentence.first].folded;
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
        for (Draft& draft : drafts_of(coding, opening.draft->sentence)) {
            const bool behind = draft.trigger.words.first >= opening.words.last;
            if (behind && !draft.event.when.range.from) {
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
