// take_up_earlier: what a text does not name again.

#include "engine/coding/area_meant.hpp"
#include "engine/coding/entry_head.hpp"
#include "engine/coding/scene.hpp"
#include "engine/coding/sequel.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>
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
        if (names_area(m_coding, draft) && take_up_area(draft, number)) {
            return;
        }
        if (const Draft* other = told_in_one_sentence(m_coding, number)) {
            settle(draft, ground_of(*other));
        } else if (Draft* same = in_sentence(draft, number)) {
            take_in(*same, draft);
        } else if (const Site* entry = dated_entry_of(draft)) {
            settle_at_head(draft, *entry);
        } else if (const Site* heading = head_of_entry(draft)) {
            settle_at_head(draft, *heading);
        } else if (const Site* section = section_of(draft)) {
            settle(draft, ground_of(*section));
            draft.event.rule += ", in_the_place_of_the_section";
        } else if (const Site* home = told_from(m_coding, draft)) {
            settle(draft, ground_of(*home));
        } else if (const Draft* coming = coming_before(m_coding, number)) {
            settle(draft, ground_of(*coming));
        } else if (const Draft* crowd = protest_before(m_coding, number)) {
            settle(draft, ground_of(*crowd));
            call_by_victims(draft);
        } else {
            take_up_of_old(draft, number);
        }
    }

    /// "the city", "there": whether nothing else may say where it was.
    bool take_up_area(Draft& draft, std::size_t number) const {
        const AreaMeant meant = area_meant(m_coding, number);
        if (meant.ground) {
            settle(draft, *meant.ground);
        }
        return meant.ground || meant.nowhere;
    }

    const Site* section_of(const Draft& draft) const {
        const bool here = begins_entry(m_coding, draft.sentence) && happens_on_the_ground(draft);
        return here ? section_head(m_coding, draft.sentence) : nullptr;
    }

    /// Who fires into a crowd fights nobody.
    void call_by_victims(Draft& draft) const {
        if (draft.trigger.frame->type == "attack") {
            set_type(draft, "violence_against_civilians", m_coding.codebook);
        }
    }

    /// "30 Oct. Oss, Hill and Tarn. Serial blasts.": in each.
    void settle_at_head(Draft& draft, const Site& head) {
        const Draft unplaced = draft;
        settle(draft, ground_of(head));
        auto last = static_cast<std::int32_t>(&head - m_coding.sites.data());
        for (std::size_t i = static_cast<std::size_t>(last) + 1;
             i < m_coding.sites.size() && m_coding.sites[i].list_head == last; ++i) {
            const Site& site = m_coding.sites[i];
            last = static_cast<std::int32_t>(i);
            Draft sibling = unplaced;
            settle(sibling, ground_of(site));
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
                settle(draft, ground_of(*scene));
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

    void settle(Draft& draft, const Ground& ground) const {
        draft.event.place = *ground.place;
        draft.event.mention = m_coding.mentions[ground.mention].id;
        draft.event.confidence = 0.4;
        draft.event.rule += ", coreference";
        draft.mentions = {ground.mention};
        draft.name = name_of_site(m_coding, ground.mention);
        draft.width = ground.width;
        draft.named = true;
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
