#include "engine/coding/scene.hpp"

#include "engine/site/seat.hpp"
#include "engine/trigger/clause.hpp"
#include "engine/trigger/governing.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sitmap {

namespace {

class Scenes {
public:
    Scenes(const Coding& coding, const Draft& draft)
        : m_coding(coding),
          m_wording(coding.wording),
          m_draft(draft),
          m_sentence(coding.wording.sentences[draft.sentence]),
          m_here(rows_within(coding.sites, words_of(m_sentence))) {}

    const Site* of_speakers() const {
        for (std::uint32_t i = m_here.first; i < m_here.last; ++i) {
            const Site& site = m_coding.sites[i];
            const bool before = site.preposition > 0 && site.words.last < first();
            if (before && site.width <= Width::district && !is_far_off(site, m_wording) &&
                (is_witness(site) || is_told_by_police(site) || is_told_by_mayor(site) ||
                 (m_draft.event.type == "arrest" && site.seat && is_told_of_themselves()))) {
                return is_said_within({site.words.last, first()}) ? &site : nullptr;
            }
        }
        return nullptr;
    }

    /// "In Oss, witnesses described ...", "In Oss the bridge was shut; nine people marched ...", where no other town is
    /// named, no government sits and no mayor speaks.
    const Site* at_the_head() const {
        const Site* only = only_town(m_here);
        const bool opens = only != nullptr && only->preposition == static_cast<std::int32_t>(m_sentence.first) &&
                           only->words.last < first();
        const bool heads = opens && (m_wording.gap(only->words.last) == ", " ||
                                     mark_between(m_wording, only->words.last, first(), ';'));
        const bool ruled = heads && m_coding.codebook.cue_within("office", m_wording, {only->words.last, first()});
        return heads && !ruled && !is_capital(*only) ? only : nullptr;
    }

    /// "In Oss, shells hit a school on 3 May. On 4 May gunmen stormed the clinic.": the paragraph is about the one town
    /// that it opens with, where something has happened already.
    const Site* at_the_head_of_paragraph() const {
        constexpr std::uint32_t reach = 2;  // sentences
        const auto& sentences = m_wording.sentences;
        std::uint32_t head = m_draft.sentence;
        while (head > 0 && !sentences[head].item && sentences[head - 1].paragraph == m_sentence.paragraph) {
            --head;
        }
        if (head == m_draft.sentence || m_draft.sentence - head > reach) {
            return nullptr;
        }
        const std::uint32_t opens = sentences[head].first;
        const Site* only = only_town(rows_within(m_coding.sites, {opens, m_sentence.last}));
        const bool heads = only != nullptr && only->preposition == static_cast<std::int32_t>(opens) &&
                           m_wording.gap(only->words.last) == ", ";
        return heads && happened_there(*only, head) ? only : nullptr;
    }

    /// "Sirens in Oss. Rockets have come down near the port.": a fragment that says where.
    const Site* behind_a_fragment() const {
        constexpr std::uint32_t longest = 6;
        const auto& sentences = m_wording.sentences;
        if (m_draft.sentence == 0 || sentences[m_draft.sentence - 1].paragraph != m_sentence.paragraph) {
            return nullptr;
        }
        const Sentence& fragment = sentences[m_draft.sentence - 1];
        const Site* only = only_town(rows_within(m_coding.sites, {fragment.first, m_sentence.last}));
        const bool ends = only != nullptr && only->words.last == fragment.last && only->preposition >= 0 &&
                          only->preposition > static_cast<std::int32_t>(fragment.first);
        return ends && fragment.last - fragment.first <= longest &&
                       !Governing{m_wording, m_coding.codebook}.has_verb(words_of(fragment))
                   ? only
                   : nullptr;
    }

    /// "He was in the market of Oss on Saturday, when two jets bombed it"
    const Site* of_the_main_clause() const {
        const std::uint32_t at = clause_start(m_wording, first(), m_sentence.first);
        if (!m_wording.is(at, {"when"}) || !m_draft.trigger.frame->verb) {
            return nullptr;
        }
        return only_town(rows_within(m_coding.sites, {m_sentence.first, at}));
    }

private:
    std::uint32_t first() const { return m_draft.trigger.words.first; }

    bool is_witness(const Site& site) const {
        const auto before = static_cast<std::size_t>(site.preposition) - 1;
        return is_lived_in(site, m_coding) || m_wording.is(before, {"correspondent", "reporter", "stringer"});
    }

    /// "Police in Oss said a lawyer was gunned down in his car"
    bool is_told_by_police(const Site& site) const {
        static constexpr std::array deeds{"violence_against_civilians", "abduction", "execution"};
        const auto noun = static_cast<std::size_t>(site.preposition) - 1;
        return site.seat && m_draft.trigger.passive && !is_capital(site) &&
               m_wording.is(noun, {"police", "hospital", "doctors", "medics", "rescuers"}) &&
               std::ranges::find(deeds, m_draft.event.type) != deeds.end() && only_town(m_here, true) == &site;
    }

    /// "The mayor of Oss said shells had hit a school": of his own town, where no other is named.
    bool is_told_by_mayor(const Site& site) const {
        const auto noun = static_cast<std::size_t>(site.preposition) - 1;
        return site.seat && m_wording.is(noun, {"mayor"}) && m_draft.event.layer == "strike_sites" &&
               only_town(m_here, true) == &site;
    }

    /// "they had detained": who says it did it.
    bool is_told_of_themselves() const {
        std::uint32_t at = first();
        while (at > m_sentence.first && m_coding.codebook.cue_length("auxiliary", m_wording, at - 1) > 0) {
            --at;
        }
        return at > m_sentence.first && m_wording.is(at - 1, {"they", "it", "he", "she", "we"});
    }

    /// In that sentence.
    bool happened_there(const Site& site, std::uint32_t sentence) const {
        const std::string name = name_of_site(m_coding, site.mention);
        const WordRange here = drafts_within(m_coding, {sentence, sentence + 1});
        return std::any_of(
            m_coding.drafts.begin() + here.first, m_coding.drafts.begin() + here.last,
            [&](const Draft& other) { return other.named && other.name == name && happens_on_the_ground(other); });
    }

    bool is_said_within(WordRange words) const { return m_coding.codebook.cue_within("say", m_wording, words); }

    static bool is_capital(const Site& site) { return site.place && site.place->feature_code == "PPLC"; }

    /// The one name of a town among the sites, where no other is.
    const Site* only_town(WordRange sites, bool seats = false) const {
        const Site* only = nullptr;
        for (std::uint32_t i = sites.first; i < sites.last; ++i) {
            const Site& site = m_coding.sites[i];
            if (site.width > Width::district) {
                continue;
            }
            if (only != nullptr && name_of_site(m_coding, only->mention) != name_of_site(m_coding, site.mention)) {
                return nullptr;
            }
            only = &site;
        }
        return only == nullptr || (only->seat && !seats) ? nullptr : only;
    }

    const Coding& m_coding;
    const Wording& m_wording;
    const Draft& m_draft;
    const Sentence& m_sentence;
    WordRange m_here;  ///< numbers of its sites
};

}  // namespace

bool happens_on_the_ground(const Draft& draft) {
    static constexpr std::array types{"protest", "riot",      "arrest",     "abduction",  "displacement",    "capture",
                                      "advance", "offensive", "withdrawal", "deployment", "base_established"};
    return is_violent(draft.event.layer, draft.event.type) || std::ranges::find(types, draft.event.type) != types.end();
}

bool is_lived_in(const Site& site, const Coding& coding) {
    return site.preposition > 0 &&
           coding.codebook.cue_length("inhabitant", coding.wording, static_cast<std::size_t>(site.preposition) - 1) > 0;
}

const Site* told_from(const Coding& coding, const Draft& draft) {
    return happens_on_the_ground(draft) ? Scenes{coding, draft}.of_speakers() : nullptr;
}

const Site* scene_of(const Coding& coding, const Draft& draft) {
    if (!happens_on_the_ground(draft)) {
        return nullptr;
    }
    const Scenes scenes{coding, draft};
    for (const auto rule : {&Scenes::at_the_head, &Scenes::of_the_main_clause, &Scenes::at_the_head_of_paragraph,
                            &Scenes::behind_a_fragment}) {
        if (const Site* site = (scenes.*rule)()) {
            return site;
        }
    }
    return nullptr;
}

bool tells_of_those_before(const Trigger& trigger, const Coding& coding) {
    const auto& sentences = coding.wording.sentences;
    const std::uint32_t number = coding.wording.words[trigger.words.first].sentence;
    const Sentence& here = sentences[number];
    if (number == 0 || sentences[number - 1].paragraph != here.paragraph) {
        return false;
    }
    const std::uint32_t subject = verb_phrase_start(coding.wording, coding.codebook, trigger.words.first);
    const bool led = subject > here.first && coding.wording.is(subject - 1, {"they"}) &&
                     !coding.codebook.cue_within("say", coding.wording, {here.first, subject}) &&
                     rows_within(coding.sites, {here.first, here.last}).length() == 0;
    return led || coding.wording.is(here.first, {"they"});
}

}  // namespace sitmap
