#include "engine/coding/extract.hpp"

#include "engine/coding/coding.hpp"
#include "engine/coding/recalled.hpp"
#include "engine/coding/suggested.hpp"
#include "engine/coding/unlikely.hpp"

#include <algorithm>
#include <functional>

namespace sitmap {

namespace {

/// What the text is most about comes first; of equals, what it tells first.
std::vector<Event> events_of(std::vector<Draft> drafts) {
    std::vector<Draft*> order;
    for (Draft& draft : drafts) {
        if (!draft.joined) {
            order.push_back(&draft);
        }
    }
    std::ranges::stable_sort(order, std::greater{}, &Draft::salience);
    std::vector<Event> events;
    events.reserve(order.size());
    for (Draft* const draft : order) {
        events.push_back(std::move(draft->event));
    }
    return events;
}

}  // namespace

void draft_all(Coding& coding, const SiteModel& model) {
    draft_events(coding);
    suggest_events(coding, model);  // before drafts point to one another
    date_by_events(coding);
    take_up_earlier(coding);
    date_retakings(coding);
    attach_tolls(coding);
    tell_targets(coding);
    join_drafts(coding);
    tell_responsible(coding);
    drop_recalled(coding);
}

Report extract(Document document, std::vector<Mention> mentions, const Gazetteer& gazetteer, const Codebook& codebook,
               const Lexicon& lexicon, const CodingModels& models) {
    Report report;
    report.document = std::move(document);
    report.mentions = std::move(mentions);
    Coding coding = read_coding(report.document, report.mentions, gazetteer, codebook, lexicon);
    draft_all(coding, models.sites);
    refuse_unlikely(coding, models.events);
    decide_mapping(coding);
    report.times = std::move(coding.times);
    report.problems = std::move(coding.problems);
    report.events = events_of(std::move(coding.drafts));
    for (Event& event : report.events) {
        event.told = report.document.published;
    }
    return report;
}

}  // namespace sitmap
