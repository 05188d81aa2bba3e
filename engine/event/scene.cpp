#include "engine/event/scene.hpp"

#include "engine/event/calendar.hpp"
#include "engine/event/rows_within.hpp"
#include "engine/event/seat.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sitmap {

namespace {

constexpr std::uint32_t longest_scene = 3;  ///< sentences since the town was named

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
                (is_witness(site) || is_told_by_police(site) ||
                 (m_draft.event.type == "arrest" && site.seat && is_told_of_themselves()))) {
                return is_said_within({site.words.last, first()}) ? &site : nullptr;
            }
        }
        return nullptr;
    }

    /// "In Oss, witnesses described ...", where no other town is named, no government sits and no mayor speaks.
    const Site* at_the_head() const {
        const Site* only = only_town(m_here);
        const bool heads = only != nullptr && only->preposition == static_cast<std::int32_t>(m_sentence.first) &&
                           m_wording.gap(only->words.last) == ", " && only->words.last < first();
        const bool ruled = heads && m_coding.codebook.cue_within("office", m_wording, {only->words.last, first()});
        return heads && !ruled && !is_capital(*only) ? only : nullptr;
    }

    /// "He was in the market of Oss on Saturday, when two jets bombed it"
    const Site* of_the_main_clause() const {
        std::uint32_t at = first();
        while (at > m_sentence.first && m_wording.words[at - 1].clause == m_wording.words[first()].clause) {
            --at;
        }
        if (!m_wording.is(at, {"when"}) || !m_draft.trigger.frame->verb) {
            return nullptr;
        }
        return only_town(rows_within(m_coding.sites, {m_sentence.first, at}));
    }

    /// The one town that the paragraph has named, where the sentence itself names nothing.
    const Site* of_the_paragraph() const {
        if (names_something() || !goes_on() || !is_told_as_news()) {
            return nullptr;
        }
        const auto& sentences = m_wording.sentences;
        std::uint32_t opening = m_draft.sentence;
        while (opening > 0 && !sentences[opening].item && sentences[opening - 1].paragraph == m_sentence.paragraph) {
            --opening;
        }
        const Site* only = only_town(rows_within(m_coding.sites, {sentences[opening].first, m_sentence.first}));
        const std::uint32_t farthest = m_draft.sentence - std::min(m_draft.sentence, longest_scene);
        return only != nullptr && m_wording.words[only->words.first].sentence >= farthest ? only : nullptr;
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

    /// "they had detained": who says it did it.
    bool is_told_of_themselves() const {
        std::uint32_t at = first();
        while (at > m_sentence.first && m_coding.codebook.cue_length("auxiliary", m_wording, at - 1) > 0) {
            --at;
        }
        return at > m_sentence.first && m_wording.is(at - 1, {"they", "it", "he", "she", "we"});
    }

    bool is_said_within(WordRange words) const { return m_coding.codebook.cue_within("say", m_wording, words); }

    /// A place, or a name that may be one: a capital behind the first word, of nobody who acts and no date.
    bool names_something() const {
        for (std::uint32_t at = m_sentence.first + 1; at < m_sentence.last; ++at) {
            const Word& word = m_wording.words[at];
            if (word.capital && !word.number && !is_month_or_weekday(word.folded) && !is_somebodys(at) &&
                !is_whence(at)) {
                return true;
            }
        }
        return std::any_of(m_coding.sites.begin() + m_here.first, m_coding.sites.begin() + m_here.last,
                           [&](const Site& site) { return !is_whence(site.words.first); });
    }

    /// In the name of a man, a people or an organisation, or of whoever acts.
    bool is_somebodys(std::uint32_t at) const {
        const WordRange actors = rows_within(m_coding.actors, words_of(m_sentence));
        const bool acts =
            std::any_of(m_coding.actors.begin() + actors.first, m_coding.actors.begin() + actors.last,
                        [&](const ActorPhrase& actor) { return at >= actor.words.first && at < actor.words.last; });
        return acts || std::ranges::any_of(m_coding.mentions, [&](const Mention& mention) {
                   const bool somebody = mention.reading == Reading::person ||
                                         mention.reading == Reading::organisation ||
                                         mention.reading == Reading::demonym;
                   return somebody && overlap(mention.span, m_wording.words[at].span);
               });
    }

    /// "rockets launched from Oss", "from the direction of Oss"
    bool is_whence(std::uint32_t at) const {
        constexpr std::uint32_t reach = 4;
        for (std::uint32_t back = 1; back <= reach && at >= m_sentence.first + back; ++back) {
            if (m_wording.gap(at - back + 1) != " ") {
                return false;
            }
            if (m_wording.is(at - back, {"from"})) {
                return true;
            }
        }
        return false;
    }

    /// Not what goes on in general, and not what somebody is quoted as saying of his own.
    bool is_told_as_news() const {
        const std::uint32_t near = first() - std::min(first(), 3U);
        bool own = false;
        for (std::uint32_t at = std::max(near, m_sentence.first); at < first(); ++at) {
            own = own || m_wording.is(at, {"its"});
        }
        return !own && !m_wording.words[first()].quoted && m_draft.timing.rule != "undated" &&
               m_draft.timing.rule != "present_tense";
    }

    static bool is_capital(const Site& site) { return site.place && site.place->feature_code == "PPLC"; }

    /// What fighting leaves behind, lorries burned and guns sunk, is no deed of its own.
    bool goes_on() const {
        static constexpr std::array deeds{
            "violence_against_civilians", "abduction", "execution", "arrest", "protest", "riot", "clash", "attack"};
        static constexpr std::array left{"burned", "burnt", "burning", "set on fire", "set ablaze", "sunk",
                                         "looted", "raid",  "smashed", "died",        "damaged",    "silenced"};
        const bool remains = std::ranges::any_of(
            left, [&](std::string_view word) { return text_of(m_wording, m_draft.trigger.words) == word; });
        return !remains &&
               (m_draft.event.layer == "strike_sites" || std::ranges::find(deeds, m_draft.event.type) != deeds.end());
    }

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
    for (const auto rule : {&Scenes::at_the_head, &Scenes::of_the_main_clause, &Scenes::of_the_paragraph}) {
        if (const Site* site = (scenes.*rule)()) {
            return site;
        }
    }
    return nullptr;
}

}  // namespace sitmap
