#include "engine/coding/unlikely.hpp"

#include <algorithm>
#include <cstdio>
#include <functional>

namespace sitmap {

namespace {

/// "unlikely, 0.21: "exercise", "heard"": what spoke against it most.
std::string reason_of(Weighing weighing) {
    constexpr std::size_t most_words = 3;
    std::ranges::stable_sort(weighing.features, std::less{}, &WeighedFeature::weight);
    std::vector<std::string> words;
    for (const WeighedFeature& each : weighing.features) {
        const bool says = each.weight < 0 && each.feature.second.empty() && each.feature.first.size() > 2 &&
                          (each.feature.kind.name.starts_with(before_it.any.name) ||
                           each.feature.kind.name.starts_with(behind_it.any.name));
        std::string word = "\"" + std::string{each.feature.first} + "\"";
        if (says && words.size() < most_words && std::ranges::find(words, word) == words.end()) {
            words.push_back(std::move(word));
        }
    }
    char share[8] = "";
    std::snprintf(share, sizeof share, "%.2f", weighing.likelihood);
    std::string reason = "unlikely (" + std::string{share};
    for (const std::string& word : words) {
        reason += (&word == words.data() ? " by " : ", ") + word;
    }
    return reason + ")";
}

}  // namespace

void refuse_unlikely(Coding& coding, const EventModel& model) {
    if (model.least <= 0) {
        return;
    }
    for (Draft& draft : coding.drafts) {
        const bool zone = draft.event.layer == "buffer_zone";  // of an old agreement, and still there
        if (zone || draft.suggested || !is_sited(draft)) {
            continue;
        }
        Weighing weighing = weigh(draft, coding, model);
        if (weighing.likelihood >= model.least) {
            continue;
        }
        const Span span = span_of(coding.wording, draft.trigger.words);
        const std::string words{slice(coding.document.text, span)};
        draft.event.unmapped = reason_of(std::move(weighing));
        coding.problems.push_back({coding.document.id, 0, span, "\"" + words + "\" is no event", draft.event.unmapped});
        draft.joined = true;
    }
}

}  // namespace sitmap
