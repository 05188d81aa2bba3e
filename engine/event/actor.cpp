#include "engine/event/actor.hpp"

#include "engine/core/texts.hpp"
#include "engine/event/actor_grammar.hpp"
#include "engine/event/rows_within.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::uint32_t by_reach = 12;      ///< words from a trigger to "by X"
constexpr std::uint32_t support_reach = 8;  ///< words from "launched" to "strikes"
constexpr std::uint32_t list_reach = 3;     ///< words between "A" and "B" of "A and B"
constexpr std::uint32_t object_reach = 6;   ///< words from a verb to whom it hit

class RoleReader {
public:
    RoleReader(const Trigger& trigger, std::span<const ActorPhrase> phrases, const Wording& wording,
               const Codebook& codebook, const std::string& last_agent)
        : m_trigger(trigger),
          m_phrases(phrases),
          m_wording(wording),
          m_codebook(codebook),
          m_grammar(wording, codebook),
          m_last_agent(last_agent) {}

    std::vector<CastMember> read() {
        mediators();
        if (is_symmetric()) {
            joined_parties();
        }
        by_phrase();
        if (m_trigger.frame->verb) {
            suffers() ? target_subject() : subject(m_trigger.words.first);
        } else {
            of_phrase();
            before_noun();
            supported();
        }
        target();
        return std::move(m_actors);
    }

private:
    bool is(WordHash list, std::size_t at) const { return m_codebook.cue(list).length_at(m_wording, at) > 0; }
    const Word& word(std::size_t at) const { return m_wording.words[at]; }
    std::uint32_t sentence() const { return word(m_trigger.words.first).sentence; }
    std::uint32_t clause() const { return word(m_trigger.words.first).clause; }

    bool is_symmetric() const {
        static constexpr auto types = texts("clash", "meeting", "contact", "agreement", "state_of_war");
        return std::find(types.begin(), types.end(), m_trigger.type) != types.end();
    }

    bool is_violent() const {
        static constexpr auto types = texts("meeting", "contact", "agreement", "visit", "statement");
        return std::find(types.begin(), types.end(), m_trigger.type) == types.end();
    }

    /// Doctors and crowds throw no bombs; officials do not fight.
    bool may_act(const ActorPhrase& phrase) const {
        if (phrase.kind == ActorKind::civil) {
            return m_trigger.type == "protest" || m_trigger.type == "riot" || m_trigger.type == "displacement" ||
                   !is_violent();
        }
        return !phrase.mediates;
    }

    void add(const ActorPhrase& phrase, ActorRole role) {
        const bool somebodys = phrase.name.empty() && is("soldiery", phrase.words.first) &&  // "shot by soldiers"
                               (role == ActorRole::target || m_grammar.governor(phrase) == "by");
        add(somebodys ? std::string{word(phrase.words.first).folded} : phrase.name, role, phrase.of_the_land);
    }

    void add(const std::string& name, ActorRole role, bool of_the_land = false) {
        const bool known =
            std::any_of(m_actors.begin(), m_actors.end(), [&](const CastMember& actor) { return actor.name == name; });
        if (!known && !name.empty()) {
            m_actors.push_back({name, role, of_the_land});
        }
    }

    void add_list(std::size_t i, ActorRole role) {
        add(m_phrases[i], role);
        for (std::size_t left = i; left > 0 && are_joined(left - 1, left); --left) {
            add(m_phrases[left - 1], role);
        }
    }

    /// "Syrian and Israeli officials", "Druze fighters and Bedouin tribes".
    bool are_joined(std::size_t left, std::size_t right) const {
        const WordRange a = m_phrases[left].words;
        const WordRange b = m_phrases[right].words;
        if (word(a.first).sentence != word(b.first).sentence || b.first - a.last > list_reach) {
            return false;
        }
        bool joined = b.first == a.last && m_wording.gap(b.first) == ", ";
        for (std::uint32_t at = a.last; at < b.first; ++at) {
            joined = joined || word(at).folded == "and" || word(at).folded == "or";
        }
        return joined;
    }

    // --- rules

    void mediators() {
        for (const ActorPhrase& phrase : m_phrases) {
            if (phrase.mediates && word(phrase.words.first).sentence == sentence() &&
                phrase.words.last <= m_trigger.words.first && m_trigger.words.first - phrase.words.last <= 3) {
                add(phrase, ActorRole::mediator);
            }
        }
    }

    /// "between A and B", "involved A and B", "talks with A".
    void joined_parties() {
        for (std::size_t i = 0; i < m_phrases.size(); ++i) {
            const ActorPhrase& phrase = m_phrases[i];
            if (phrase.words.first < m_trigger.words.last || word(phrase.words.first).clause != clause()) {
                continue;
            }
            const string_view by = m_grammar.governor(phrase);
            const bool with = by == "with" || by == "between" || by == "against";
            if (with || is_involved(phrase) || (i > 0 && was_party(i - 1) && are_joined(i - 1, i))) {
                add(phrase, ActorRole::party);
                m_parties.push_back(i);
            }
        }
    }

    bool is_involved(const ActorPhrase& phrase) const {
        for (std::uint32_t back = 1; back <= 3 && phrase.words.first >= m_trigger.words.last + back; ++back) {
            if (is("involving", phrase.words.first - back)) {
                return true;
            }
        }
        return false;
    }

    bool was_party(std::size_t i) const { return std::find(m_parties.begin(), m_parties.end(), i) != m_parties.end(); }

    void by_phrase() {
        for (std::size_t i = 0; i < m_phrases.size(); ++i) {
            const ActorPhrase& phrase = m_phrases[i];
            const bool behind =
                phrase.words.first >= m_trigger.words.last && phrase.words.first - m_trigger.words.last <= by_reach;
            if (behind && word(phrase.words.first).clause == clause() && m_grammar.governor(phrase) == "by" &&
                did_it(phrase) && !phrase.mediates) {
                add_right(i, is_symmetric() ? ActorRole::party : ActorRole::initiator);
                m_has_agent = true;
                return;
            }
        }
    }

    /// "shot by rebels", not "shot near a post owned by the navy".
    bool did_it(const ActorPhrase& agent) const {
        std::uint32_t by = agent.words.first;
        while (by > m_trigger.words.last && word(by).folded != "by") {
            --by;
        }
        return by == m_trigger.words.last || !is("not_by_the_deed", by - 1);
    }

    /// "rebels and deserters", to the right.
    void add_right(std::size_t i, ActorRole role) {
        add(m_phrases[i], role);
        for (; i + 1 < m_phrases.size() && are_joined(i, i + 1); ++i) {
            add(m_phrases[i + 1], role);
        }
    }

    /// "were shot", "Six farmers shot near Oss", "Eight soldiers die in an ambush": to whom it was done stands before
    /// the verb.
    bool suffers() const {
        return m_trigger.passive || is("suffering", m_trigger.words.first) ||
               (is_violent() && m_grammar.lacks_object(m_trigger.words.first, m_trigger.words.last));
    }

    /// "Seven soldiers die when a bomb hits a truck", "Norish convoy hit a mine": who suffered did not do it.
    bool is_victim(const ActorPhrase& phrase) const {
        constexpr std::uint32_t reach = 4;
        const bool mine = !m_trigger.frame->verb && (m_trigger.type == "bombing" || m_trigger.type == "explosion");
        const std::uint32_t last = std::min(m_wording.sentence_of(phrase.words.first).last, phrase.words.last + reach);
        for (std::uint32_t at = phrase.words.last; at < last && at != m_trigger.words.first; ++at) {
            if (m_wording.gap(at).find_first_of(",;:") != string_view::npos) {
                return false;
            }
            if (is("suffering", at) || m_grammar.lacks_object(at, at + 1) || (mine && is("runs_onto", at))) {
                return true;
            }
        }
        return false;
    }

    /// The nearest phrase left of the verb that no preposition governs; then across the clauses before.
    void subject(std::uint32_t verb) {
        if (m_has_agent) {
            return;
        }
        const ActorRole role = is_symmetric() ? ActorRole::party : ActorRole::initiator;
        if (pronoun_before(verb)) {
            return take_up(role);
        }
        for (std::size_t i = m_phrases.size(); i > 0; --i) {
            const ActorPhrase& phrase = m_phrases[i - 1];
            if (phrase.words.last > verb || word(phrase.words.first).sentence != sentence()) {
                continue;
            }
            if (!m_grammar.governor(phrase).empty() || !may_act(phrase) || m_grammar.speaks_only(phrase, verb) ||
                m_grammar.is_told_aside(phrase, verb)) {
                continue;
            }
            if (is_violent() && !is_symmetric() && is_victim(phrase)) {
                return add(phrase, ActorRole::target);
            }
            if (is("facility_noun", phrase.words.last) || is("captured_place", phrase.words.last)) {
                continue;  // "overran the army base, capturing nine soldiers": the base did nothing
            }
            if (is_violent() && phrase.kind == ActorKind::official && !m_grammar.leads_to(phrase, verb)) {
                continue;
            }
            if (phrase.name.empty() && word(phrase.words.first).clause == clause()) {
                if (is_known(phrase)) {
                    take_up(role, m_grammar.is_owned(phrase) ? 1 : 2);
                }
                return;
            }
            m_has_agent = true;
            return add_list(i - 1, role);
        }
    }

    /// "The troops", "its jets": who acted last. "Shelling hit Oss": the text does not tell whose.
    bool is_known(const ActorPhrase& phrase) const {
        const std::uint32_t at = phrase.words.first;
        return m_grammar.is_owned(phrase) || is("definite", at) || (at > 0 && is("definite", at - 1));
    }

    bool pronoun_before(std::uint32_t verb) const {
        for (std::uint32_t back = 1; back <= 4 && verb >= m_wording.sentences[sentence()].first + back; ++back) {
            if (word(verb - back).clause != clause()) {
                return false;
            }
            if (is("anaphor_actor", verb - back)) {
                return true;
            }
        }
        return false;
    }

    /// A pronoun takes the forces its sentence names, else who acted last.
    void take_up(ActorRole role, std::uint32_t length = 2) {
        m_has_agent = true;
        for (const ActorPhrase& phrase : m_phrases) {
            if (word(phrase.words.first).sentence == sentence() && phrase.words.last <= m_trigger.words.first &&
                phrase.kind == ActorKind::force && phrase.words.length() >= length && !phrase.name.empty()) {
                return add(phrase, role);
            }
        }
        add(m_last_agent, role);
    }

    void target_subject() {
        for (std::size_t i = m_phrases.size(); i > 0; --i) {
            const ActorPhrase& phrase = m_phrases[i - 1];
            if (phrase.words.last <= m_trigger.words.first && word(phrase.words.first).clause == clause() &&
                m_grammar.governor(phrase).empty()) {
                return add_list(i - 1, is_symmetric() ? ActorRole::party : ActorRole::target);
            }
        }
    }

    /// "the killing of eleven farmers", "the withdrawal of the last French troops": whose deed it is, or whom it
    /// befell.
    void of_phrase() {
        static constexpr auto own =
            texts("withdrawal", "advance", "deployment", "visit", "protest", "riot", "displacement");
        static constexpr auto befell = texts("violence_against_civilians", "abduction", "arrest", "execution", "siege");
        const auto among = [&](const auto& types) {
            return std::find(types.begin(), types.end(), m_trigger.type) != types.end();
        };
        const std::uint32_t next = m_trigger.words.last;
        if (!m_wording.is(next, {"of"}) || (!among(own) && !among(befell))) {
            return;
        }
        for (std::size_t i = 0; i < m_phrases.size(); ++i) {
            const std::uint32_t first = m_phrases[i].words.first;
            if (first > next && first - next <= object_reach && word(first).clause == clause()) {
                m_has_agent = m_has_agent || among(own);
                return add_right(i, among(own) ? ActorRole::initiator : ActorRole::target);
            }
        }
    }

    /// "Israeli strikes", "RSF artillery shelling", "Israel's strikes".
    void before_noun() {
        for (std::size_t i = m_phrases.size(); i > 0; --i) {
            const ActorPhrase& phrase = m_phrases[i - 1];
            const bool near = phrase.words.first < m_trigger.words.first &&
                              phrase.words.last + 3 >= m_trigger.words.first &&
                              word(phrase.words.first).sentence == sentence();
            if (!near || !runs_to_noun(phrase) || m_has_agent || !may_act(phrase)) {
                continue;
            }
            const bool diplomatic = !is_violent();
            if (!diplomatic && !is_symmetric() && is_victim(phrase)) {
                return add(phrase, ActorRole::target);
            }
            add_list(i - 1, diplomatic || is_symmetric() ? ActorRole::party : ActorRole::initiator);
            m_has_agent = true;
            return;
        }
    }

    /// Only adjectives and nouns between the name and the trigger.
    bool runs_to_noun(const ActorPhrase& phrase) const {
        for (std::uint32_t at = phrase.words.last; at < m_trigger.words.first; ++at) {
            if (m_wording.gap(at).find_first_of(",;:.") != string_view::npos || is("function_word", at) ||
                is("auxiliary", at) || is("say", at) || is("support", at)) {
                return false;
            }
        }
        return true;
    }

    /// "Israel launched strikes", "It has conducted incursions", "Fighters mounted a raid".
    void supported() {
        if (m_has_agent) {
            return;
        }
        const std::uint32_t first = m_wording.sentences[sentence()].first;
        for (std::uint32_t back = 1; back <= support_reach && m_trigger.words.first >= first + back; ++back) {
            const std::uint32_t at = m_trigger.words.first - back;
            if (word(at).clause != clause()) {
                return;
            }
            if (is("support", at)) {
                return subject(at);
            }
        }
    }

    /// "bombed a bridge, killing nine passengers", "a raid left three gunmen dead".
    bool victims_behind() {
        constexpr std::uint32_t reach = 20;
        const std::uint32_t end =
            std::min(m_wording.sentence_of(m_trigger.words.first).last, m_trigger.words.last + reach);
        for (std::uint32_t at = m_trigger.words.last; at + 1 < end; ++at) {
            const bool left = m_wording.is(at, {"left", "leaving", "leaves"});
            const bool hurts = (is("kill_active", at) || is("wound_active", at)) && !is("be", at - 1);
            if (m_wording.gap(at).find_first_of(";:") != string_view::npos) {
                return false;
            }
            for (std::size_t i = 0; (left || hurts) && i < m_phrases.size(); ++i) {
                const WordRange words = m_phrases[i].words;
                const bool object =
                    words.first > at && words.first - at <= object_reach && m_grammar.governor(m_phrases[i]).empty();
                if (object && (hurts || m_wording.is(words.last, {"dead", "wounded", "injured", "homeless"}))) {
                    add_right(i, ActorRole::target);
                    return true;
                }
            }
        }
        return false;
    }

    void target() {
        if (is_symmetric() || !is_violent() || suffers()) {
            return;
        }
        if (victims_behind()) {
            return;
        }
        const bool taken = m_trigger.type == "capture" || m_trigger.type == "advance";
        for (std::size_t i = 0; i < m_phrases.size(); ++i) {
            const ActorPhrase& phrase = m_phrases[i];
            const bool behind =
                phrase.words.first >= m_trigger.words.last && phrase.words.first - m_trigger.words.last <= object_reach;
            if (!behind || word(phrase.words.first).clause != clause()) {
                continue;
            }
            const string_view by = m_grammar.governor(phrase);
            if (by == "on" || by == "against" || by == "at" || (taken && by == "from") ||
                (by.empty() && m_trigger.frame->verb)) {
                return add_right(i, ActorRole::target);
            }
        }
    }

    const Trigger& m_trigger;
    std::span<const ActorPhrase> m_phrases;  ///< of the sentence
    const Wording& m_wording;
    const Codebook& m_codebook;
    ActorGrammar m_grammar;
    const std::string& m_last_agent;
    std::vector<CastMember> m_actors;
    std::vector<std::size_t> m_parties;
    bool m_has_agent = false;
};

}  // namespace

std::vector<CastMember> actors_of(const Trigger& trigger, const std::vector<ActorPhrase>& phrases,
                                  const Wording& wording, const Codebook& codebook, const std::string& last_agent) {
    const WordRange here = rows_within(phrases, words_of(wording.sentence_of(trigger.words.first)));
    return RoleReader{trigger, std::span{phrases}.subspan(here.first, here.length()), wording, codebook, last_agent}
        .read();
}

}  // namespace sitmap
