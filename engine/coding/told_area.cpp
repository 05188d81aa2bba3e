#include "engine/coding/told_area.hpp"

#include "engine/trigger/area_anaphor.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>

namespace sitmap {

namespace {

bool is_area_told_behind(const Coding& coding, const Trigger& trigger) {
    const std::uint32_t last = std::min(coding.wording.sentence_of(trigger.words.first).last, trigger.words.last + 2);
    for (std::uint32_t at = trigger.words.last; at < last; ++at) {
        if (is_area_anaphor(coding.wording, coding.codebook, at)) {
            return true;
        }
    }
    return false;
}

/// "captured a strategic town": no name, but a place.
bool unnamed_place_follows(const Coding& coding, const Trigger& trigger) {
    const std::uint32_t end = coding.wording.sentence_of(trigger.words.first).last;
    for (std::uint32_t at = trigger.words.last; at < std::min(end, trigger.words.last + 6); ++at) {
        if (coding.wording.words[at].clause == coding.wording.words[trigger.words.first].clause &&
            coding.codebook.cue_length("captured_place", coding.wording, at) > 0) {
            return true;
        }
    }
    return false;
}

}  // namespace

bool is_told_there(const Coding& coding, const Trigger& trigger, const Attachment& attachment) {
    if (attachment.sites.empty() || coding.sites[attachment.sites.front()].width < Width::province) {
        return false;
    }
    const Sentence& sentence = coding.wording.sentence_of(trigger.words.first);
    const WordRange before = rows_within(coding.sites, {sentence.first, trigger.words.first});
    const bool town = std::any_of(
        coding.sites.begin() + before.first, coding.sites.begin() + before.last,
        [&](const Site& site) { return site.width <= Width::town && coding.wording.words[site.words.first].capital; });
    for (std::uint32_t at = trigger.words.last; town && at < sentence.last; ++at) {
        if (coding.wording.is(at, {"there"}) &&
            coding.wording.words[at].clause == coding.wording.words[trigger.words.first].clause) {
            return true;
        }
    }
    return false;
}

bool is_object_told_before(const Coding& coding, const Trigger& trigger) {
    const bool from = trigger.type == "withdrawal" && coding.wording.is(trigger.words.last, {"from"});
    const std::uint32_t at = trigger.words.last + (from ? 1 : 0);  // "withdrew from the town"
    const std::uint32_t end = coding.wording.sentence_of(trigger.words.first).last;
    const auto length = static_cast<std::uint32_t>(coding.codebook.cue_length("area_anaphor", coding.wording, at));
    return length > 0 && at < end &&
           (at + length >= end || coding.wording.gap(at + length) != " " ||
            coding.wording.is(at + length, {"centre", "center", "proper", "itself", "on", "after", "before", "when",
                                            "from", "and", "by", "early", "late"}));
}

bool area_follows(const Coding& coding, const Trigger& trigger) {
    return is_area_told_behind(coding, trigger) || is_told_of_it(trigger, coding.wording, coding.codebook) ||
           (trigger.type == "capture" && unnamed_place_follows(coding, trigger));
}

}  // namespace sitmap
