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

bool is_retaking(const Coding& coding, const Draft& draft) {
    return draft.event.type == "capture" && draft.trigger.frame->verb &&
           coding.codebook.cue_length("taking_again", coding.wording, draft.trigger.words.first) > 0;
}

/// What another took in this sentence or the one before, at the same place; nullptr if nothing.
const Draft* taking_before(const Coding& coding, const Draft& again) {
    const auto took = [&](const Draft& draft) {
        return draft.event.type == "capture" && draft.timing.rule != "present_tense" &&
               draft.trigger.words.first < again.trigger.words.first && draft.sentence + 1 >= again.sentence &&
               draft.event.when.range.from && same_place(draft, again) && !is_retaking(coding, draft);
    };
    const auto found = std::find_if(coding.drafts.rbegin(), coding.drafts.rend(), took);
    return found == coding.drafts.rend() ? nullptr : &*found;
}

}  // namespace

void date_retakings(Coding& coding) {
    for (Draft& draft : coding.drafts) {
        const std::string_view rule = draft.timing.rule;
        const bool open = rule == "undated" || rule == "carried" || rule == "time_in_sentence";
        const Draft* taken = open && is_retaking(coding, draft) ? taking_before(coding, draft) : nullptr;
        if (taken != nullptr) {
            draft.event.when = from_then_on(*taken, coding);
            draft.timing = {draft.event.when, std::string{retaken_rule}, std::nullopt};
            draft.event.rule += ", " + draft.timing.rule;
        }
    }
}

void date_by_events(Coding& coding) {
    date_since_then(coding);
    date_after_openings(coding);
}

}  // namespace sitmap
