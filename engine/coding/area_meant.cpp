#include "engine/coding/area_meant.hpp"

#include "engine/coding/entry_head.hpp"
#include "engine/coding/scene.hpp"
#include "engine/trigger/area_anaphor.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

/// How wide a place is that may be "the town", "the province", "the country".
struct Widths {
    Width least = Width::site;
    Width most = Width::region;
    bool hold(Width width) const { return width >= least && width <= most; }
};

/// "60 miles north of the capital"
bool is_far_from(const Wording& wording, std::uint32_t area) {
    constexpr std::uint32_t reach = 3;  // words from "miles" to "of"
    for (std::uint32_t back = 2; wording.is(area - 1, {"of", "from"}) && back <= reach; ++back) {
        if (area > back && wording.is(area - back, {"km", "kilometres", "kilometers", "miles", "mile"})) {
            return true;
        }
    }
    return false;
}

Widths widths_told(const Coding& coding, const Draft& draft) {
    static constexpr std::array towns{"city",   "town",    "village", "camp",   "quarter",   "hamlet",
                                      "suburb", "capital", "centre",  "center", "outskirts", "settlement"};
    static constexpr std::array units{"province", "governorate", "region", "state"};
    const Wording& wording = coding.wording;
    const Sentence& sentence = wording.sentences[draft.sentence];
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
        if (wording.words[at].clause != wording.words[draft.trigger.words.first].clause ||
            !is_area_anaphor(wording, coding.codebook, at)) {
            continue;
        }
        for (std::uint32_t noun = at; noun < std::min(at + 4, sentence.last); ++noun) {
            const std::string_view folded = wording.words[noun].folded;
            if (std::ranges::find(towns, folded) != towns.end()) {
                return {Width::site, Width::district};
            }
            if (std::ranges::find(units, folded) != units.end()) {
                return {Width::district, Width::region};
            }
            if (folded == "country") {
                return {Width::country, Width::country};
            }
        }
    }
    return {};
}

class AreaReading {
public:
    AreaReading(const Coding& coding, std::size_t number)
        : m_coding(coding), m_number(number), m_draft(coding.drafts[number]), m_widths(widths_told(coding, m_draft)) {}

    AreaMeant meant() const {
        if (m_widths.least == Width::country && m_draft.event.layer == "advance_points") {
            return {.ground = {}, .nowhere = true};  // "half the country was in their hands": no place of it is told
        }
        if (m_widths.least >= Width::district && !happens_on_the_ground(m_draft)) {
            return {};  // "is touring the region"
        }
        if (std::optional<Ground> here = in_the_sentence()) {
            return {here, false};
        }
        if (m_coding.wording.is(m_draft.trigger.words.last, {"it"}) && m_draft.trigger.form != VerbForm::past) {
            return {.ground = {}, .nowhere = true};  // "has held Norham since retaking it", though Norham be unknown
        }
        if (const Site* heading = named_head(m_coding, m_draft.sentence); fits(heading)) {
            return {ground_of(*heading), false};
        }
        const Draft* earlier = last_placed(true);
        earlier = earlier == nullptr ? last_placed(false) : earlier;
        if (earlier != nullptr) {
            return {ground_of(*earlier), false};
        }
        const Site* last = last_site();
        last = last == nullptr ? site_of_speaker() : last;
        return last != nullptr ? AreaMeant{ground_of(*last), false} : AreaMeant{};
    }

private:
    std::optional<Ground> in_the_sentence() const {
        if (const Draft* taken = taken_before()) {
            return ground_of(*taken);
        }
        const WordRange here = sites_before();
        for (std::uint32_t i = here.last; i > here.first; --i) {
            const Site& site = m_coding.sites[i - 1];
            if (fits(&site) && (may_be_meant(site) || is_lived_in(site, m_coding))) {
                return ground_of(site);
            }
        }
        const Site* left = place_left();
        return fits(left) ? std::optional{ground_of(*left)} : std::nullopt;
    }

    bool fits(const Site* site) const { return site != nullptr && m_widths.hold(site->width); }

    /// Numbers of the sites of its sentence that stand before the trigger.
    WordRange sites_before() const {
        return rows_within(m_coding.sites,
                           {m_coding.wording.sentences[m_draft.sentence].first, m_draft.trigger.words.first});
    }

    /// "Following the departure of the battalion from Oss on 6 May, militias fought for the town"
    const Site* place_left() const {
        const Wording& wording = m_coding.wording;
        const Site* const site = last_site_before();
        if (site == nullptr || site->seat || site->container || site->words.first == 0) {
            return nullptr;
        }
        const std::uint32_t from = site->words.first - 1;
        const WordRange before{wording.sentences[m_draft.sentence].first, from};
        const bool left = wording.is(from, {"from"}) && m_coding.codebook.cue_within("leaving_noun", wording, before);
        return left ? site : nullptr;
    }

    /// The last site of its sentence that stands before the trigger.
    const Site* last_site_before() const {
        const WordRange here = sites_before();
        return here.length() > 0 ? &m_coding.sites[here.last - 1] : nullptr;
    }

    /// "Drove the rebels from the heights above Oss and occupied the village"
    const Draft* taken_before() const {
        const Draft* before = m_number > 0 ? &m_coding.drafts[m_number - 1] : nullptr;
        const bool it = m_coding.wording.is(m_draft.trigger.words.last, {"it"});
        const bool goes_in = before != nullptr && before->sentence == m_draft.sentence && before->named &&
                             (before->event.type == "capture" || (it && before->event.type == "withdrawal")) &&
                             m_draft.event.type == "capture";  // "left Oss a month after they had seized it"
        return goes_in && m_widths.hold(before->width) && !before->mentions.empty() ? before : nullptr;
    }

    /// Not where somebody speaks or comes from: "from Oss", "aircraft from the base at Oss".
    bool may_be_meant(const Site& site) const {
        constexpr std::int32_t reach = 3;  // words from "from" to "at"
        bool from = false;
        for (std::int32_t at = site.preposition; at >= 0 && site.preposition - at <= reach; --at) {
            from = from || m_coding.wording.is(static_cast<std::size_t>(at), {"from"});
            if (m_coding.wording.gap(static_cast<std::size_t>(at)) != " ") {
                break;
            }
        }
        const bool by = site.words.first > 0 && m_coding.wording.is(site.words.first - 1, {"by"});
        return !site.seat && !site.container && !from && !by;
    }

    /// "having captured the village of Oss", "after taking Oss": told beside the sentence's own deed.
    bool is_aside(const Draft& earlier) const {
        const std::uint32_t at = earlier.trigger.words.first;
        const bool having = at > 0 && m_coding.wording.is(at - 1, {"having"});
        const bool gerund = earlier.trigger.frame->verb && m_coding.wording.words[at].folded.ends_with("ing") &&
                            at > 0 &&
                            (m_coding.wording.gap(at) == ", " ||
                             m_coding.wording.is(at - 1, {"after", "before", "while", "when", "by"}));
        return earlier.trigger.dependent || having || gerund;
    }

    /// The last placed event of this sentence or the one before; `main`: not one in "after clashes in Oss".
    const Draft* last_placed(bool main) const {
        const std::uint32_t here = m_draft.sentence;
        for (std::size_t i = m_number; i > 0 && here - m_coding.drafts[i - 1].sentence <= 1; --i) {
            const Draft& earlier = m_coding.drafts[i - 1];
            if (earlier.named && !earlier.joined && m_widths.hold(earlier.width) &&
                !(main && (is_aside(earlier) || is_called_otherwise(earlier)))) {
                return &earlier;
            }
        }
        return nullptr;
    }

    /// "The town" is not "the village of Oss".
    bool is_called_otherwise(const Draft& earlier) const {
        if (earlier.mentions.empty()) {
            return false;
        }
        static constexpr std::array nouns{"city", "town", "village", "camp", "hamlet", "suburb"};
        const Wording& wording = m_coding.wording;
        const auto is_noun = [&](std::uint32_t at) {
            return std::ranges::find(nouns, wording.words[at].folded) != nouns.end();
        };
        const WordRange name = words_under(wording, m_coding.mentions[earlier.mentions.front()].span);
        const bool told = name.first > 1 && wording.is(name.first - 1, {"of"}) && is_noun(name.first - 2);
        const Sentence& here = wording.sentences[m_draft.sentence];
        for (std::uint32_t at = here.first; told && at + 1 < here.last; ++at) {
            if (is_area_anaphor(wording, m_coding.codebook, at) && is_noun(at + 1)) {
                return wording.words[at + 1].folded != wording.words[name.first - 2].folded;
            }
        }
        return false;
    }

    /// The last site of the sentence before, though nothing that was coded happened there.
    const Site* last_site() const {
        if (m_draft.sentence == 0) {
            return nullptr;
        }
        const WordRange before =
            rows_within(m_coding.sites, words_of(m_coding.wording.sentences[m_draft.sentence - 1]));
        for (std::uint32_t i = before.last; i > before.first; --i) {
            const Site& site = m_coding.sites[i - 1];
            if (fits(&site) && may_be_meant(site) && site.width < Width::province) {
                return &site;
            }
        }
        return nullptr;
    }

    /// "A doctor in Oss says helicopters fired on the edge of the city": his own, where no other town was told of; no
    /// capital, from where all of the country is told.
    const Site* site_of_speaker() const {
        const Site* const site = last_site_before();
        const bool told = site != nullptr && m_widths.least == Width::site && site->seat && site->preposition >= 0;
        return told && site->place && site->place->feature_code != "PPLC" && fits(site) ? site : nullptr;
    }

    const Coding& m_coding;
    std::size_t m_number;
    const Draft& m_draft;
    Widths m_widths;
};

}  // namespace

Ground ground_of(const Site& site) {
    return {&site.place, site.mention, site.width};
}

Ground ground_of(const Draft& draft) {
    return {&draft.event.place, draft.mentions.front(), draft.width};
}

bool names_area(const Coding& coding, const Draft& draft) {
    const Sentence& sentence = coding.wording.sentences[draft.sentence];
    const std::uint32_t clause = coding.wording.words[draft.trigger.words.first].clause;
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
        if (coding.wording.words[at].clause == clause && is_area_anaphor(coding.wording, coding.codebook, at) &&
            !is_far_from(coding.wording, at)) {
            return true;
        }
    }
    return is_told_of_it(draft.trigger, coding.wording, coding.codebook);
}

AreaMeant area_meant(const Coding& coding, std::size_t number) {
    return AreaReading{coding, number}.meant();
}

}  // namespace sitmap
