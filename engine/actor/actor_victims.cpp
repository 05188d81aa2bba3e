#include "engine/actor/actor_victims.hpp"

#include "engine/core/texts.hpp"

#include <algorithm>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::uint32_t object_reach = 6;  ///< words from a verb to whom it hit

class Victims {
public:
    explicit Victims(CastContext& cast) : m_cast(cast) {}

    void before_verb() {
        if (is_done_to_people() && m_cast.add_people(m_cast.persons.list_before(m_cast.trigger.words.first))) {
            return;
        }
        for (std::size_t i = m_cast.phrases.size(); i > 0; --i) {
            const ActorPhrase& phrase = m_cast.phrases[i - 1];
            if (phrase.words.last <= m_cast.trigger.words.first && word(phrase.words.first).clause == m_cast.clause() &&
                m_cast.grammar.governor(phrase).empty()) {
                return m_cast.add_list(i - 1, m_cast.is_symmetric() ? ActorRole::party : ActorRole::target);
            }
        }
    }

    void behind_verb() {
        if (m_cast.is_symmetric() || !m_cast.is_violent() || m_cast.suffers()) {
            return;
        }
        if ((is_done_to_people() && m_cast.add_people(m_cast.persons.list_at(m_cast.trigger.words.last))) ||
            victims_behind()) {
            return;
        }
        const bool taken = m_cast.trigger.type == "capture" || m_cast.trigger.type == "advance";
        for (std::size_t i = 0; i < m_cast.phrases.size(); ++i) {
            const ActorPhrase& phrase = m_cast.phrases[i];
            const bool behind = phrase.words.first >= m_cast.trigger.words.last &&
                                phrase.words.first - m_cast.trigger.words.last <= object_reach;
            if (!behind || word(phrase.words.first).clause != m_cast.clause()) {
                continue;
            }
            const string_view by = m_cast.grammar.governor(phrase);
            if (by == "on" || by == "against" || by == "at" || (taken && by == "from") ||
                (by.empty() && m_cast.trigger.frame->verb)) {
                return m_cast.add_right(i, ActorRole::target);
            }
        }
    }

    /// "Four students were wounded when a drone hit a bus": told with the deed, where that tells nobody else.
    void told_beside() {
        static constexpr auto others = texts("arrest", "abduction", "capture", "advance", "withdrawal", "interception");
        const bool told =
            std::ranges::any_of(m_cast.actors, [](const CastMember& a) { return a.role == ActorRole::target; });
        if (told || m_cast.is_symmetric() || !m_cast.is_violent() ||
            std::ranges::find(others, string_view{m_cast.trigger.type}) != others.end()) {
            return;
        }
        const Sentence& here = m_cast.wording.sentences[m_cast.sentence()];
        for (std::uint32_t at = here.first + 1; at < here.last; ++at) {
            const bool hurt = is("killed", at) || is("wounded", at);
            // "Fifteen soldiers killed in ambush", "eight soldiers die in an ambush"
            const bool headline = m_cast.wording.is(at + 1, {"in", "by", "during"});
            const bool died = m_cast.wording.is(at, {"die", "dies", "died"});
            const bool suffered = (hurt && (is("be", at - 1) || headline)) || died;
            if (suffered && !word(at).capital && m_cast.add_people(m_cast.persons.list_before(at))) {
                return;
            }
        }
    }

private:
    bool is(WordHash list, std::size_t at) const { return m_cast.is(list, at); }
    const Word& word(std::size_t at) const { return m_cast.word(at); }

    /// "bombed a bridge, killing nine passengers", "a raid left three gunmen dead".
    bool victims_behind() {
        constexpr std::uint32_t reach = 20;
        const std::uint32_t end =
            std::min(m_cast.wording.sentence_of(m_cast.trigger.words.first).last, m_cast.trigger.words.last + reach);
        for (std::uint32_t at = m_cast.trigger.words.last; at + 1 < end; ++at) {
            const bool left = m_cast.wording.is(at, {"left", "leaving", "leaves"});
            const std::uint32_t verb = std::max(m_cast.codebook.cue_length("kill_active", m_cast.wording, at),
                                                m_cast.codebook.cue_length("wound_active", m_cast.wording, at));
            const bool hurts = verb > 0 && !is("be", at - 1);
            const auto people =
                left || hurts ? m_cast.persons.list_at(at + std::max(verb, 1U)) : std::vector<PersonPhrase>{};
            if (!people.empty() &&
                (hurts || m_cast.wording.is(people.back().words.last, {"dead", "wounded", "injured"})) &&
                m_cast.add_people(people)) {
                return true;
            }
            if (m_cast.wording.gap(at).find_first_of(";:") != string_view::npos) {
                return false;
            }
            for (std::size_t i = 0; (left || hurts) && i < m_cast.phrases.size(); ++i) {
                const WordRange words = m_cast.phrases[i].words;
                const bool object = words.first > at && words.first - at <= object_reach &&
                                    m_cast.grammar.governor(m_cast.phrases[i]).empty();
                if (object && (hurts || m_cast.wording.is(words.last, {"dead", "wounded", "injured", "homeless"}))) {
                    m_cast.add_right(i, ActorRole::target);
                    return true;
                }
            }
        }
        return false;
    }

    /// The verb asks for people: "killed", "kidnapped", not "destroyed".
    bool is_done_to_people() const {
        const std::uint32_t at = m_cast.trigger.words.first;
        return m_cast.trigger.frame->verb && m_cast.trigger.type != "capture" && m_cast.trigger.type != "advance" &&
               (is("done_to_people", at) || is("kill_active", at) || is("wound_active", at) ||
                is("abduct_active", at) || is("detain_active", at));
    }

    CastContext& m_cast;
};

}  // namespace

void add_sufferers(CastContext& cast) {
    Victims{cast}.before_verb();
}

void add_victims(CastContext& cast) {
    Victims victims{cast};
    victims.behind_verb();
    victims.told_beside();
}

}  // namespace sitmap
