// take_up_earlier: what a text does not name again.

#include "engine/coding/coding.hpp"
#include "engine/coding/entry_head.hpp"
#include "engine/coding/scene.hpp"
#include "engine/core/fold.hpp"
#include "engine/time/calendar.hpp"
#include "engine/trigger/area_anaphor.hpp"
#include "engine/trigger/elision.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace sitmap {

namespace {

constexpr std::uint32_t memory_reach = 60;  ///< sentences from an event to "the attack"
constexpr std::uint32_t victim_reach = 3;   ///< sentences from an event to "twelve people were killed"

class TakingUp {
public:
    explicit TakingUp(Coding& coding) : m_coding(coding) {}

    void take_up_all() {
        for (std::size_t i = 0; i < m_coding.drafts.size(); ++i) {
            Draft& draft = m_coding.drafts[i];
            if (!draft.named && !draft.event.place && !draft.points_told) {
                take_up(draft, i);
            } else if (draft.named && !draft.event.place) {
                place_by_colon(draft);
            }
        }
        if (!m_siblings.empty()) {
            std::ranges::move(m_siblings, std::back_inserter(m_coding.drafts));
            std::ranges::stable_sort(m_coding.drafts, {}, &Draft::sentence);
        }
    }

private:
    /// "Oss: a bomb wounded four in Hill", and nobody knows where Hill is: in Oss, as far as is told.
    void place_by_colon(Draft& draft) const {
        constexpr std::uint32_t colon_reach = 3;
        const Sentence& sentence = m_coding.wording.sentences[draft.sentence];
        const WordRange here = rows_within(m_coding.sites, words_of(sentence));
        if (here.length() == 0 || m_coding.sites[here.first].width > Width::district) {
            return;
        }
        const Site& site = m_coding.sites[here.first];
        const bool heads = site.place && site.words.first <= sentence.first + colon_reach &&
                           m_coding.wording.gap(site.words.last).starts_with(':');
        if (heads && site.words.last <= draft.trigger.words.first) {
            draft.event.place = site.place;
            draft.event.confidence = 0.4;
            draft.event.rule += ", in_the_place_of_the_entry";
            draft.width = site.width;
        }
    }

    void take_up(Draft& draft, std::size_t number) {
        if (names_area(draft) && place_by_area(draft, number)) {
            return;
        }
        if (const Draft* outcome = outcome_of(draft, number)) {
            settle(draft, outcome->event.place, outcome->mentions.front(), outcome->width);
        } else if (const Draft* scene = told_with(draft, number)) {
            settle(draft, scene->event.place, scene->mentions.front(), scene->width);
        } else if (Draft* same = in_sentence(draft, number)) {
            take_in(*same, draft);
        } else if (const Site* entry = dated_entry_of(draft)) {
            settle_at_head(draft, *entry);
        } else if (const Site* heading = head_of_entry(draft)) {
            settle_at_head(draft, *heading);
        } else if (const Site* section = begins_entry(m_coding, draft.sentence) && happens_on_the_ground(draft)
                                             ? section_head(m_coding, draft.sentence)
                                             : nullptr) {
            settle(draft, section->place, section->mention, section->width);
            draft.event.rule += ", in_the_place_of_the_section";
        } else if (const Site* home = told_from(m_coding, draft)) {
            settle(draft, home->place, home->mention, home->width);
        } else if (const Draft* coming = scene_before(draft, number)) {
            settle(draft, coming->event.place, coming->mentions.front(), coming->width);
        } else if (const Draft* crowd = protest_before(draft, number)) {
            settle(draft, crowd->event.place, crowd->mentions.front(), crowd->width);
            call_by_victims(draft);
        } else {
            take_up_of_old(draft, number);
        }
    }

    /// "30 Oct. Oss, Hill and Tarn. Serial blasts.": in each.
    void settle_at_head(Draft& draft, const Site& head) {
        const Draft unplaced = draft;
        settle(draft, head.place, head.mention, head.width);
        auto last = static_cast<std::int32_t>(&head - m_coding.sites.data());
        for (std::size_t i = static_cast<std::size_t>(last) + 1;
             i < m_coding.sites.size() && m_coding.sites[i].list_head == last; ++i) {
            const Site& site = m_coding.sites[i];
            last = static_cast<std::int32_t>(i);
            Draft sibling = unplaced;
            settle(sibling, site.place, site.mention, site.width);
            sibling.event.rule += ", sibling";
            m_siblings.push_back(std::move(sibling));
        }
    }

    /// "the attack", "twelve people were killed": told before; else of the place that the text is about.
    void take_up_of_old(Draft& draft, std::size_t number) {
        const Site* scene = scene_of(m_coding, draft);
        // "In Oss, witnesses described the shooting on 4 March of a couple": one of its own
        const bool own = scene != nullptr && draft.timing.rule == "time_in_clause";
        const bool again = !own && (draft.trigger.definite || draft.trigger.frame->weak);
        Draft* earlier = again ? told_before(draft, number) : nullptr;
        if (earlier != nullptr) {
            take_in(*earlier, draft);
        } else if (scene != nullptr) {
            if (Draft* same = told_there(draft, number, *scene)) {
                take_in(*same, draft);
            } else {
                settle(draft, scene->place, scene->mention, scene->width);
                draft.event.rule += ", scene";
            }
        }
    }

    /// "Shells fell on Oss at noon. Three shells hit the market.": the same, told again in the paragraph.
    Draft* told_there(const Draft& draft, std::size_t number, const Site& scene) {
        const auto& sentences = m_coding.wording.sentences;
        const std::string name = name_of_site(m_coding, scene.mention);
        for (std::size_t i = number; i > 0; --i) {
            Draft& earlier = m_coding.drafts[i - 1];
            if (sentences[earlier.sentence].paragraph != sentences[draft.sentence].paragraph) {
                return nullptr;
            }
            if (earlier.named && !earlier.joined && earlier.name == name && compatible(earlier, draft)) {
                return &earlier;
            }
        }
        return nullptr;
    }

    /// "the city", "there" beside the trigger.
    bool names_area(const Draft& draft) const {
        const Sentence& sentence = m_coding.wording.sentences[draft.sentence];
        const std::uint32_t clause = m_coding.wording.words[draft.trigger.words.first].clause;
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            if (m_coding.wording.words[at].clause == clause &&
                is_area_anaphor(m_coding.wording, m_coding.codebook, at) && !is_far_from(at)) {
                return true;
            }
        }
        return is_told_of_it(draft.trigger, m_coding.wording, m_coding.codebook);
    }

    /// "60 miles north of the capital"
    bool is_far_from(std::uint32_t area) const {
        constexpr std::uint32_t reach = 3;  // words from "miles" to "of"
        for (std::uint32_t back = 2; m_coding.wording.is(area - 1, {"of", "from"}) && back <= reach; ++back) {
            if (area > back && m_coding.wording.is(area - back, {"km", "kilometres", "kilometers", "miles", "mile"})) {
                return true;
            }
        }
        return false;
    }

    /// How wide a place is that may be "the town", "the province", "the country".
    struct Widths {
        Width least = Width::site;
        Width most = Width::region;
        bool hold(Width width) const { return width >= least && width <= most; }
    };

    Widths widths_told(const Draft& draft) const {
        static constexpr std::array towns{"city",   "town",    "village", "camp",   "quarter",   "hamlet",
                                          "suburb", "capital", "centre",  "center", "outskirts", "settlement"};
        static constexpr std::array units{"province", "governorate", "region", "state"};
        const Wording& wording = m_coding.wording;
        const Sentence& sentence = wording.sentences[draft.sentence];
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            if (wording.words[at].clause != wording.words[draft.trigger.words.first].clause ||
                !is_area_anaphor(wording, m_coding.codebook, at)) {
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

    /// The last town named in the sentence before the trigger, else where the event before happened,
    /// no further back than one sentence.
    bool place_by_area(Draft& draft, std::size_t number) {
        const Widths widths = widths_told(draft);
        if (widths.least == Width::country && draft.event.layer == "advance_points") {
            return true;  // "half the country was in their hands": no place of it is told
        }
        if (widths.least >= Width::district && !happens_on_the_ground(draft)) {
            return false;  // "is touring the region"
        }
        if (const Draft* taken = taken_before(draft, number, widths)) {
            settle(draft, taken->event.place, taken->mentions.front(), taken->width);
            return true;
        }
        for (std::size_t i = sites_until(draft.sentence); i > 0; --i) {
            const Site& site = m_coding.sites[i - 1];
            const bool before = site.words.last <= draft.trigger.words.first;
            const std::uint32_t there = m_coding.wording.words[site.words.first].sentence;
            if (there + 1 < draft.sentence) {
                break;
            }
            const bool meant = may_be_meant(site) || is_lived_in(site, m_coding);
            if (before && meant && widths.hold(site.width) && there == draft.sentence) {
                settle(draft, site.place, site.mention, site.width);
                return true;
            }
        }
        if (const Site* left = place_left(draft); left != nullptr && widths.hold(left->width)) {
            settle(draft, left->place, left->mention, left->width);
            return true;
        }
        if (m_coding.wording.is(draft.trigger.words.last, {"it"}) && draft.trigger.form != VerbForm::past) {
            return true;  // "has held Norham since retaking it": no place of another sentence, though Norham be unknown
        }
        if (const Site* heading = named_head(m_coding, draft.sentence);
            heading != nullptr && widths.hold(heading->width)) {
            settle(draft, heading->place, heading->mention, heading->width);
            return true;
        }
        const Draft* earlier = last_placed(number, true, widths);
        earlier = earlier == nullptr ? last_placed(number, false, widths) : earlier;
        if (earlier != nullptr) {
            settle(draft, earlier->event.place, earlier->mentions.front(), earlier->width);
            return true;
        }
        return place_by_last_site(draft, widths) || place_by_speaker(draft, widths);
    }

    /// "Following the departure of the battalion from Oss on 6 May, militias fought for the town"
    const Site* place_left(const Draft& draft) const {
        const Wording& wording = m_coding.wording;
        const Site* const site = last_site_before(draft);
        if (site == nullptr || site->seat || site->container || site->words.first == 0) {
            return nullptr;
        }
        const std::uint32_t from = site->words.first - 1;
        const WordRange before{wording.sentences[draft.sentence].first, from};
        const bool left = wording.is(from, {"from"}) && m_coding.codebook.cue_within("leaving_noun", wording, before);
        return left ? site : nullptr;
    }

    /// The last site of its sentence that stands before the trigger.
    const Site* last_site_before(const Draft& draft) const {
        const WordRange here =
            rows_within(m_coding.sites, {m_coding.wording.sentences[draft.sentence].first, draft.trigger.words.first});
        return here.length() > 0 ? &m_coding.sites[here.last - 1] : nullptr;
    }

    /// "A doctor in Oss says helicopters fired on the edge of the city": his own, where no other town was told of; no
    /// capital, from where all of the country is told.
    bool place_by_speaker(Draft& draft, const Widths& widths) const {
        const Site* const site = last_site_before(draft);
        if (site == nullptr || widths.least > Width::site || !site->seat || site->preposition < 0) {
            return false;
        }
        if (!site->place || site->place->feature_code == "PPLC" || !widths.hold(site->width)) {
            return false;
        }
        settle(draft, site->place, site->mention, site->width);
        return true;
    }

    /// "Drove the rebels from the heights above Oss and occupied the village"
    const Draft* taken_before(const Draft& draft, std::size_t number, const Widths& widths) const {
        const Draft* before = number > 0 ? &m_coding.drafts[number - 1] : nullptr;
        const bool it = m_coding.wording.is(draft.trigger.words.last, {"it"});
        const bool goes_in = before != nullptr && before->sentence == draft.sentence && before->named &&
                             (before->event.type == "capture" || (it && before->event.type == "withdrawal")) &&
                             draft.event.type == "capture";  // "left Oss a month after they had seized it"
        return goes_in && widths.hold(before->width) && !before->mentions.empty() ? before : nullptr;
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

    const Site* head_of_entry(const Draft& draft) const {
        const Site* site = named_head(m_coding, draft.sentence);
        if (site != nullptr && site->width >= Width::province && told_finer(draft)) {
            return nullptr;  // "Hill province. Jets hit a market in Oss. Dozens were killed."
        }
        const bool listed = site != nullptr && m_coding.wording.sentence_of(site->words.first).item;
        const bool written = draft.event.type == "agreement" &&
                             m_coding.codebook.cue_within("signed_paper", m_coding.wording,
                                                          {m_coding.wording.sentences[draft.sentence].first,
                                                           draft.trigger.words.first});  // "a threat signed by both"
        const bool dated = site != nullptr && (draft.trigger.frame->verb || is_agreed_on(draft)) && !written &&
                           dated_head(m_coding, draft.sentence) == site;  // "7 May. Oss. Envoys met."
        return listed || dated || happens_on_the_ground(draft) ? site : nullptr;
    }

    /// "agreed on a ceasefire", "signed a local truce"
    bool is_agreed_on(const Draft& draft) const {
        constexpr std::uint32_t reach = 4;  // words from "agreed" to "ceasefire"
        const std::uint32_t first = m_coding.wording.sentences[draft.sentence].first;
        const std::uint32_t at = std::max(first + reach, draft.trigger.words.first) - reach;
        return draft.event.type == "agreement" &&
               m_coding.codebook.cue_within("agreeing", m_coding.wording, {at, draft.trigger.words.first});
    }

    /// Something has happened in a town before it in its paragraph.
    bool told_finer(const Draft& draft) const {
        const auto& sentences = m_coding.wording.sentences;
        return std::ranges::any_of(m_coding.drafts, [&](const Draft& other) {
            return other.sentence <= draft.sentence && other.trigger.words.first < draft.trigger.words.first &&
                   sentences[other.sentence].paragraph == sentences[draft.sentence].paragraph && other.named &&
                   other.width <= Width::district && happens_on_the_ground(other);
        });
    }

    const Site* dated_entry_of(const Draft& draft) const {
        return happens_on_the_ground(draft) ? dated_head(m_coding, draft.sentence) : nullptr;
    }

    /// "having captured the village of Oss", "after taking Oss": told beside the sentence's own deed.
    bool is_aside(const Draft& draft) const {
        const std::uint32_t at = draft.trigger.words.first;
        const bool having = at > 0 && m_coding.wording.is(at - 1, {"having"});
        const bool gerund = draft.trigger.frame->verb && m_coding.wording.words[at].folded.ends_with("ing") && at > 0 &&
                            (m_coding.wording.gap(at) == ", " ||
                             m_coding.wording.is(at - 1, {"after", "before", "while", "when", "by"}));
        return draft.trigger.dependent || having || gerund;
    }

    /// The last placed event of this sentence or the one before; `main`: not one in "after clashes in Oss".
    const Draft* last_placed(std::size_t number, bool main, const Widths& widths) const {
        const std::uint32_t here = m_coding.drafts[number].sentence;
        for (std::size_t i = number; i > 0 && here - m_coding.drafts[i - 1].sentence <= 1; --i) {
            const Draft& earlier = m_coding.drafts[i - 1];
            if (earlier.named && !earlier.joined && widths.hold(earlier.width) &&
                !(main && (is_aside(earlier) || is_called_otherwise(earlier, m_coding.drafts[number])))) {
                return &earlier;
            }
        }
        return nullptr;
    }

    /// "The town" is not "the village of Oss".
    bool is_called_otherwise(const Draft& earlier, const Draft& draft) const {
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
        const Sentence& here = wording.sentences[draft.sentence];
        for (std::uint32_t at = here.first; told && at + 1 < here.last; ++at) {
            if (is_area_anaphor(wording, m_coding.codebook, at) && is_noun(at + 1)) {
                return wording.words[at + 1].folded != wording.words[name.first - 2].folded;
            }
        }
        return false;
    }

    std::size_t sites_until(std::uint32_t sentence) const {
        return rows_within(m_coding.sites, {0, m_coding.wording.sentences[sentence].last}).last;
    }

    /// The last site of the sentence before, though nothing that was coded happened there.
    bool place_by_last_site(Draft& draft, const Widths& widths) {
        for (std::size_t i = sites_until(draft.sentence); i > 0; --i) {
            const Site& site = m_coding.sites[i - 1];
            const std::uint32_t there = m_coding.wording.words[site.words.first].sentence;
            if (there + 1 < draft.sentence) {
                break;
            }
            if (there + 1 == draft.sentence && may_be_meant(site) && site.width < Width::province &&
                widths.hold(site.width)) {
                settle(draft, site.place, site.mention, site.width);
                return true;
            }
        }
        return false;
    }

    void settle(Draft& draft, const std::optional<Place>& place, std::uint32_t mention, Width width) const {
        draft.event.place = place;
        draft.event.mention = m_coding.mentions[mention].id;
        draft.event.confidence = 0.4;
        draft.event.rule += ", coreference";
        draft.mentions = {mention};
        draft.name = name_of_site(m_coding, mention);
        draft.width = width;
        draft.named = true;
    }

    /// "Took Oss after three days of fighting": what was taken, or left, is where they fought.
    const Draft* outcome_of(const Draft& draft, std::size_t number) const {
        static constexpr std::array fights{"clash", "siege", "attack", "shelling"};
        static constexpr std::array outcomes{"capture", "withdrawal", "advance"};
        const std::uint32_t at = draft.trigger.words.first;
        if (!draft.trigger.dependent || draft.trigger.frame->verb ||
            std::ranges::find(fights, draft.event.type) == fights.end()) {
            return nullptr;
        }
        const WordRange here = drafts_within(m_coding, {draft.sentence, draft.sentence + 1});
        const Draft* nearest = nullptr;
        const auto gap = [&](const Draft& other) {
            const std::uint32_t first = other.trigger.words.first;
            return first < at ? at - first : first - at;
        };
        for (std::uint32_t i = here.first; i < here.last; ++i) {
            const Draft& other = m_coding.drafts[i];
            const std::uint32_t last = other.trigger.words.last;
            const bool led = last <= at ? leads_back(last, at) : opens_with_after(draft);
            if (i != number && other.named && !other.mentions.empty() && led && !went_to(other) &&
                std::ranges::find(outcomes, other.event.type) != outcomes.end() &&
                (nearest == nullptr || gap(other) < gap(*nearest))) {
                nearest = &other;
            }
        }
        return nearest;
    }

    /// "withdrew to Oss": they had fought elsewhere.
    bool went_to(const Draft& draft) const {
        const Span span = m_coding.mentions[draft.mentions.front()].span;
        const std::uint32_t first = words_under(m_coding.wording, span).first;
        return draft.event.type == "withdrawal" && first > 0 && m_coding.wording.is(first - 1, {"to", "towards"});
    }
    /// "Entered Oss and shot nine people", "fell in May but was retaken in June", "enter Oss as fighting goes on": the
    /// sentence goes on about the same place.
    const Draft* told_with(const Draft& draft, std::size_t number) const {
        if (!happens_on_the_ground(draft)) {
            return nullptr;
        }
        for (std::size_t i = number; i > 0 && m_coding.drafts[i - 1].sentence == draft.sentence; --i) {
            const Draft& other = m_coding.drafts[i - 1];
            const bool again = other.event.type == draft.event.type && draft.timing.rule != "time_in_clause";
            if (other.named && !other.mentions.empty() && !again && happens_on_the_ground(other) &&
                other.trigger.words.last <= draft.trigger.words.first &&
                goes_on(other.trigger, draft.trigger, m_coding.wording, m_coding.codebook)) {
                return &other;
            }
        }
        return nullptr;
    }

    /// "Armed men entered Oss. They assembled the villagers and killed eleven", "That night they shot nine", "Rebels
    /// took Oss. On 15 May they withdrew": what those did who had come.
    const Draft* scene_before(const Draft& draft, std::size_t number) const {
        static constexpr std::array comings{"advance", "raid", "capture", "attack"};
        static constexpr std::array deeds{"violence_against_civilians", "abduction", "execution", "arrest",
                                          "withdrawal"};
        if (std::ranges::find(deeds, draft.event.type) == deeds.end() ||
            !tells_of_those_before(draft.trigger, m_coding)) {
            return nullptr;
        }
        for (std::size_t i = number; i > 0 && m_coding.drafts[i - 1].sentence + 1 >= draft.sentence; --i) {
            const Draft& other = m_coding.drafts[i - 1];
            if (other.sentence + 1 == draft.sentence && other.named && !other.mentions.empty() &&
                std::ranges::find(comings, other.event.type) != comings.end()) {
                return &other;
            }
        }
        return nullptr;
    }

    /// "Students marched in Oss. Police opened fire on the crowd": where the crowd was, if nothing else happened since
    /// and the sentence names no place.
    const Draft* protest_before(const Draft& draft, std::size_t number) const {
        static constexpr std::array deeds{"violence_against_civilians", "attack", "arrest"};
        const Draft* last = number > 0 ? &m_coding.drafts[number - 1] : nullptr;
        if (last == nullptr || !last->named || last->mentions.empty() || draft.trigger.passive ||
            (last->event.type != "protest" && last->event.type != "riot") ||
            std::ranges::find(deeds, draft.trigger.frame->type) == deeds.end()) {
            return nullptr;
        }
        const auto& sentences = m_coding.wording.sentences;
        const std::uint32_t trigger = draft.trigger.words.first;
        const std::uint32_t first =
            last->sentence == draft.sentence ? last->trigger.words.last : sentences[draft.sentence].first;
        const bool next = last->sentence == draft.sentence
                              ? mark_between(m_coding.wording, first, trigger, ';')
                              : last->sentence + 1 == draft.sentence &&
                                    sentences[last->sentence].paragraph == sentences[draft.sentence].paragraph;
        const WordRange rest{first, sentences[draft.sentence].last};
        return next && m_coding.codebook.cue_within("crowd_breaker", m_coding.wording, {first, trigger}) &&
                       rows_within(m_coding.sites, rest).length() == 0
                   ? last
                   : nullptr;
    }

    /// Who fires into a crowd fights nobody.
    void call_by_victims(Draft& draft) const {
        if (draft.trigger.frame->type == "attack") {
            set_type(draft, "violence_against_civilians", m_coding.codebook);
        }
    }

    /// "After three days of fighting, the army took Oss", "On 3 May, after three days of fighting, the army took Oss"
    bool opens_with_after(const Draft& draft) const {
        const Sentence& sentence = m_coding.wording.sentences[draft.sentence];
        std::uint32_t at = sentence.first;
        while (at < sentence.last && !m_coding.wording.is(at, {"after", "following"}) &&
               (m_coding.wording.words[at].number || is_month_or_weekday(m_coding.wording.words[at].folded) ||
                m_coding.wording.is(at, {"on", "in", "the", "of"}))) {
            ++at;
        }
        return at < sentence.last && m_coding.wording.is(at, {"after", "following"});
    }

    /// "after" stands between, and nothing that parts.
    bool leads_back(std::uint32_t first, std::uint32_t last) const {
        bool after = false;
        for (std::uint32_t at = first; at < last; ++at) {
            after = after || m_coding.wording.is(at, {"after", "following"});
            if (m_coding.wording.gap(at).find_first_of(";:") != std::string_view::npos) {
                return false;
            }
        }
        return after;
    }

    /// Fighting told twice in one sentence: "clashes in Oss, but government forces intervened".
    Draft* in_sentence(const Draft& draft, std::size_t number) {
        const WordRange here = drafts_within(m_coding, {draft.sentence, draft.sentence + 1});
        for (std::size_t i = here.first; i < here.last; ++i) {
            Draft& other = m_coding.drafts[i];
            if (i != number && other.sentence == draft.sentence && other.named && !other.joined &&
                compatible(other, draft) && other.event.layer != "agreements") {
                return &other;
            }
        }
        return nullptr;
    }

    /// The last placed event of the kind; for victims of nothing named, the last violence near by.
    Draft* told_before(const Draft& draft, std::size_t number) {
        for (std::size_t i = number; i > 0; --i) {
            Draft& earlier = m_coding.drafts[i - 1];
            const bool near = draft.sentence - earlier.sentence <= victim_reach;
            if (draft.sentence - earlier.sentence > memory_reach) {
                return nullptr;
            }
            if (earlier.joined || !earlier.named) {
                continue;
            }
            if (compatible(earlier, draft)) {
                return &earlier;
            }
            const bool weak = draft.trigger.frame->weak || draft.event.type == "attack" ||
                              draft.event.type == "explosion" || draft.event.type == "violence_against_civilians";
            if (near && weak && is_violent(earlier.event.layer, earlier.event.type)) {
                return &earlier;
            }
        }
        return nullptr;
    }

    static bool compatible(const Draft& earlier, const Draft& draft) {
        return earlier.event.layer == draft.event.layer &&
               (earlier.event.type == draft.event.type || draft.event.layer == "clashes" ||
                draft.event.layer == "strike_sites");
    }

    Coding& m_coding;
    std::vector<Draft> m_siblings;  ///< of drafts at the head of a list of places
};

}  // namespace

void take_up_earlier(Coding& coding) {
    TakingUp{coding}.take_up_all();
}

}  // namespace sitmap
