// read_coding: a document's words, times, triggers, sites and actors.

#include "engine/coding/coding.hpp"
#include "engine/site/capital_name.hpp"
#include "engine/site/lone_place.hpp"
#include "engine/site/name_completion.hpp"
#include "engine/site/saint_name.hpp"
#include "engine/site/unknown_name.hpp"
#include "engine/trigger/area_anaphor.hpp"
#include "engine/trigger/clause.hpp"
#include "engine/trigger/guard.hpp"
#include "engine/wording/quarter.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace sitmap {

namespace {

using std::string;
using std::string_view;

void report_guarded(Coding& coding, std::vector<Trigger>& triggers) {
    std::vector<Trigger> kept;
    for (Trigger& trigger : triggers) {
        if (trigger.guard.empty()) {
            kept.push_back(std::move(trigger));
            continue;
        }
        const Span span = span_of(coding.wording, trigger.words);
        coding.problems.push_back({coding.document.id, 0, span,
                                   "\"" + string{slice(coding.document.text, span)} + "\" is no event", trigger.guard});
    }
    triggers = std::move(kept);
}

/// "The troops outside Hit", "near Battle Creek": a word of a place's name tells nothing. Both are in text order.
void drop_names(std::vector<Trigger>& triggers, const std::vector<Mention>& mentions, const Wording& wording) {
    std::uint32_t named_to = 0;  // where the longest of the names ends that began so far
    auto mention = mentions.begin();
    std::erase_if(triggers, [&](const Trigger& trigger) {
        const Span told = span_of(wording, trigger.words);
        for (; mention != mentions.end() && mention->span.start <= told.start; ++mention) {
            const bool known = is_place(mention->reading) && !mention->resolution.candidates.empty();
            named_to = known ? std::max(named_to, mention->span.end) : named_to;
        }
        return told.end <= named_to;
    });
}

/// "Oss, Mon 17 Feb 2025: Hill was captured": where the text was written is no place in it.
void seat_dateline(Coding& coding) {
    const std::optional<Span>& date = coding.document.published_span;
    for (Site& site : coding.sites) {
        const Span span = span_of(coding.wording, site.words);
        if (!date || span.start > date->start) {
            return;
        }
        if (span.end > date->start) {
            return;
        }
        const std::string_view between = slice(coding.wording.text, {span.end, date->start});
        const bool leads =
            coding.wording.gap(site.words.first).find('\n') != string_view::npos || site.words.first == 0;
        site.seat =
            site.seat || (leads && between.find('\n') == string_view::npos && date->end < coding.wording.text.size() &&
                          coding.wording.text[date->end] != '\n' && coding.wording.text[date->end] != '\r');
    }
}

/// "The town, 60 miles north of Oss, was shelled": the town was told before, and this says where it lies.
void seat_appositions(Coding& coding) {
    constexpr std::uint32_t noun_phrase = 3;  // words of "the provincial capital"
    for (Site& site : coding.sites) {
        const std::uint32_t first = site.words.first;
        const bool apart = coding.mentions[site.mention].reading == Reading::relative && first > noun_phrase &&
                           coding.wording.gap(first) == ", " && coding.wording.gap(site.words.last) == ", ";
        for (std::uint32_t at = first - 1; apart && at + noun_phrase >= first; --at) {
            site.seat = site.seat || is_area_anaphor(coding.wording, coding.codebook, at);
        }
    }
}

}  // namespace

Coding read_coding(const Document& document, std::vector<Mention>& mentions, const Gazetteer& gazetteer,
                   const Codebook& codebook, const Lexicon& lexicon, Guarded guarded) {
    Coding coding{
        document, gazetteer, codebook, mentions, read_words(document.text), CodePoints{document.text}, {}, {}, {},
        {},       {},        {},       {}};
    codebook.look_up_cues(coding.wording);
    cut_clauses(coding.wording, codebook);
    coding.times = find_times(document, coding.wording);
    std::vector<Trigger> triggers = find_triggers(coding.wording, codebook);
    drop_names(triggers, mentions, coding.wording);
    guard(triggers, coding.wording, codebook);
    coding.told = triggers;
    if (guarded == Guarded::refused) {
        report_guarded(coding, triggers);
    }
    coding.triggers = std::move(triggers);
    free_saints(mentions, coding.wording);
    complete_names(mentions, coding.wording, codebook, lexicon, gazetteer);
    add_unknown_names(mentions, coding.wording, coding.triggers, codebook, lexicon, gazetteer);
    add_capitals(mentions, coding.wording, gazetteer);
    unplace_far_quarters(mentions, coding.wording, gazetteer);
    unplace_foreign_units(mentions, coding.wording, gazetteer);
    unplace_lone_names(mentions, gazetteer);
    coding.sites = find_sites(mentions, coding.wording, codebook, gazetteer);
    seat_dateline(coding);
    seat_appositions(coding);
    coding.actors = find_actors(coding.wording, mentions, codebook, gazetteer);
    return coding;
}

}  // namespace sitmap
