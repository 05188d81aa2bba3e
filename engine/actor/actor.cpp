#include "engine/actor/actor.hpp"

#include "engine/actor/actor_subject.hpp"
#include "engine/actor/actor_victims.hpp"
#include "engine/actor/cast_context.hpp"
#include "engine/actor/responsibility.hpp"
#include "engine/core/texts.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::uint32_t by_reach = 12;      ///< words from a trigger to "by X"
constexpr std::uint32_t support_reach = 8;  ///< words from "launched" to "strikes"
constexpr std::uint32_t object_reach = 6;   ///< words from a verb to whom it hit

class RoleReader {
public:
    RoleReader(CastContext& cast, const std::string& last_agent) : m_cast(cast), m_subject(cast, last_agent) {}

    void read() {
        mediators();
        claimed();
        if (m_cast.is_symmetric()) {
            joined_parties();
        }
        by_phrase();
        const bool gives_up = is_giving_up();
        if (!gives_up) {
            passes_to(gives_up);
        }
        if (m_cast.trigger.frame->verb) {
            m_cast.suffers() ? add_sufferers(m_cast) : subject(m_cast.trigger.words.first);
        } else {
            by_instrument();
            of_phrase();
            before_noun();
            supported();
        }
        in_their_attack();
        add_victims(m_cast);
        if (is_repelling() || gives_up) {
            turn_round();
        }
        if (gives_up) {
            passes_to(gives_up);
        }
    }

private:
    bool is_repelling() const {
        return m_cast.trigger.type == "attack_failed" && is("repelling", m_cast.trigger.words.first);
    }

    /// "Norish troops repelled an assault by rebels": who attacked is told to have done it.
    void turn_round() {
        for (CastMember& member : m_cast.actors) {
            member.role = member.role == ActorRole::initiator ? ActorRole::target
                          : member.role == ActorRole::target  ? ActorRole::initiator
                                                              : member.role;
        }
    }

    bool is(WordHash list, std::size_t at) const { return m_cast.is(list, at); }
    const Word& word(std::size_t at) const { return m_cast.word(at); }

    // --- rules

    void mediators() {
        for (const ActorPhrase& phrase : m_cast.phrases) {
            if (phrase.mediates && word(phrase.words.first).sentence == m_cast.sentence() &&
                phrase.words.last <= m_cast.trigger.words.first &&
                m_cast.trigger.words.first - phrase.words.last <= 3) {
                m_cast.add(phrase, ActorRole::mediator);
            }
        }
    }

    /// "The Front claims the bombing", "took responsibility for an ambush", "a missile attributed to the rebels".
    void claimed() {
        if (!m_cast.is_violent() || m_cast.is_symmetric()) {
            return;
        }
        for (const ActorPhrase& phrase : m_cast.phrases) {
            if (!phrase.mediates && (claims(phrase) || is_blamed(phrase) || is_accused(phrase) || owns_up_to(phrase))) {
                m_cast.add(phrase, ActorRole::initiator);
                m_has_agent = true;
                return;
            }
        }
        // "The army held the Front responsible for the attack"
        const auto blamed = m_cast.trigger.frame->verb
                                ? std::nullopt
                                : told_responsible(m_cast.phrases, m_cast.wording, m_cast.codebook);
        if (blamed) {
            m_cast.add(m_cast.phrases[*blamed], ActorRole::initiator);
            m_has_agent = true;
        }
    }

    bool claims(const ActorPhrase& phrase) const {
        constexpr std::uint32_t reach = 6;  // words from "claims" to "ambush"
        const std::uint32_t at = m_cast.trigger.words.first;
        const std::uint32_t verb = phrase.words.last + (is("auxiliary", phrase.words.last) ? 1 : 0);
        return !m_cast.trigger.frame->verb && at > verb && at - verb <= reach && owns_up(verb) &&
               m_cast.wording.gap(verb) == " " && m_cast.grammar.governor(phrase).empty() &&
               !m_cast.grammar.is_told_aside(phrase, at);
    }

    bool is_blamed(const ActorPhrase& phrase) const {
        const std::uint32_t lead = m_cast.grammar.lead_of(phrase);
        return m_cast.wording.is(lead, {"on", "to"}) && m_cast.wording.is(lead - 1, {"blamed", "attributed"}) &&
               word(lead).sentence == m_cast.sentence();
    }

    /// "accused the army of shooting nine men", "blamed the Front for the raid"
    bool is_accused(const ActorPhrase& phrase) const {
        const std::uint32_t lead = m_cast.grammar.lead_of(phrase);
        return m_cast.wording.is(lead, {"accused", "accuse", "accuses", "accusing", "blamed", "blame", "blames"}) &&
               m_cast.wording.is(phrase.words.last, {"of", "for"}) && word(lead).sentence == m_cast.sentence() &&
               phrase.words.last <= m_cast.trigger.words.first;
    }

    /// "a bomb hit a bus; the Front said it was responsible"
    bool owns_up_to(const ActorPhrase& phrase) const {
        const std::uint32_t verb = phrase.words.last;
        return word(phrase.words.first).sentence == m_cast.sentence() && m_cast.wording.is(verb, {"said", "says"}) &&
               m_cast.wording.is(verb + 1, {"it", "they"}) && m_cast.wording.is(verb + 2, {"was", "were"}) &&
               m_cast.wording.is(verb + 3, {"responsible", "behind"});
    }

    bool owns_up(std::uint32_t at) const {
        return m_cast.wording.is(at, {"claims", "claimed", "claim"}) ||
               (m_cast.wording.is(at, {"took", "takes", "accepted"}) &&
                m_cast.wording.is(at + 1, {"responsibility", "credit"}));
    }

    /// "between A and B", "involved A and B", "talks with A".
    void joined_parties() {
        for (std::size_t i = 0; i < m_cast.phrases.size(); ++i) {
            const ActorPhrase& phrase = m_cast.phrases[i];
            if (phrase.words.first < m_cast.trigger.words.last || word(phrase.words.first).clause != m_cast.clause()) {
                continue;
            }
            const string_view by = m_cast.grammar.governor(phrase);
            const bool with = by == "with" || by == "between" || by == "against";
            const bool fought = by.empty() && m_cast.trigger.type == "clash" && m_cast.trigger.frame->verb &&
                                !m_cast.trigger.passive && phrase.words.first - m_cast.trigger.words.last <= 1 &&
                                m_cast.wording.gap(phrase.words.first) == " ";  // "The army fought the rebels"
            if (with || fought || is_involved(phrase) || (i > 0 && was_party(i - 1) && m_cast.are_joined(i - 1, i))) {
                m_cast.add(phrase, ActorRole::party);
                m_parties.push_back(i);
            }
        }
    }

    bool is_involved(const ActorPhrase& phrase) const {
        for (std::uint32_t back = 1; back <= 3 && phrase.words.first >= m_cast.trigger.words.last + back; ++back) {
            if (is("involving", phrase.words.first - back)) {
                return true;
            }
        }
        return false;
    }

    bool was_party(std::size_t i) const { return std::find(m_parties.begin(), m_parties.end(), i) != m_parties.end(); }

    void by_phrase() {
        for (std::size_t i = 0; i < m_cast.phrases.size(); ++i) {
            const ActorPhrase& phrase = m_cast.phrases[i];
            const bool behind = phrase.words.first >= m_cast.trigger.words.last &&
                                phrase.words.first - m_cast.trigger.words.last <= by_reach;
            const bool by = behind && word(phrase.words.first).clause == m_cast.clause() &&
                            m_cast.grammar.governor(phrase) == "by" && !phrase.mediates;
            if (by && was_repelled_by(phrase)) {
                m_cast.add_right(i, ActorRole::target);
                continue;
            }
            if (by && did_it(phrase)) {
                const bool of_the_attack = is_repelling() && !m_cast.trigger.passive;  // "repelled an attack by rebels"
                m_cast.add_right(i, m_cast.is_symmetric() ? ActorRole::party
                                    : of_the_attack       ? ActorRole::target
                                                          : ActorRole::initiator);
                m_has_agent = !of_the_attack;
                return;
            }
        }
    }

    /// "The army lost Oss", "Oss was handed over by the rebels": who is told of first had held it.
    bool is_giving_up() const {
        static constexpr auto verbs =
            texts("lost", "lose", "loses", "losing", "handed", "hand", "hands", "ceded", "cede", "yielded", "yield",
                  "surrendered", "surrender", "abandoned", "relinquished");
        const std::uint32_t first = m_cast.trigger.words.first;
        const bool forced = first > 0 && m_cast.wording.is(first - 1, {"to"});  // "forced the garrison to surrender"
        return m_cast.trigger.type == "capture" && m_cast.trigger.frame->verb && !forced &&
               std::ranges::any_of(m_cast.wording.words.begin() + m_cast.trigger.words.first,
                                   m_cast.wording.words.begin() + m_cast.trigger.words.last, [](const Word& each) {
                                       return std::ranges::find(verbs, each.folded) != verbs.end();
                                   });
    }

    /// "Oss fell to the rebels", "is in the hands of the army", "the loss of Oss to the rebels": who holds it now.
    void passes_to(bool gives_up) {
        constexpr std::uint32_t near = 3;  // words from "to" to "forces" of "to the advancing forces"
        constexpr std::uint32_t far = 8;   // words from "lost" to "rebels" of "lost the town of Oss to the rebels"
        const Trigger& trigger = m_cast.trigger;
        const std::uint32_t last = trigger.words.last;
        const bool direct = trigger.frame->subject_may_be_site && m_cast.wording.is(last - 1, {"to", "of"});
        const bool parts = gives_up || m_cast.wording.is(trigger.words.first, {"fell", "fall", "falls", "fallen"}) ||
                           (!trigger.frame->verb && m_cast.wording.is(last - 1, {"loss", "surrender", "handover"}));
        if (trigger.type != "capture" || (m_has_agent && !gives_up)) {
            return;
        }
        for (std::size_t i = 0; i < m_cast.phrases.size(); ++i) {
            const ActorPhrase& phrase = m_cast.phrases[i];
            const std::uint32_t first = phrase.words.first;
            const bool into_hands = first > trigger.words.first && first < last &&
                                    m_cast.wording.is(last - 1, {"hands", "control"});  // "fell into rebel hands"
            const string_view lead = m_cast.grammar.governor(phrase);
            const bool next = direct && first >= last && first - last <= near && runs_on(last, first);
            const bool to =
                parts && first >= last && first - last <= far && lead == "to" && word(first).clause == m_cast.clause();
            if (into_hands || next || to) {
                m_has_agent = true;
                return m_cast.add_right(i, ActorRole::initiator);
            }
        }
    }

    /// "the advancing", before "rebels"
    bool runs_on(std::uint32_t first, std::uint32_t last) const {
        static constexpr auto breaks =
            texts("of", "in", "at", "by", "from", "with", "near", "and", "after", "for", "on");
        return std::none_of(m_cast.wording.words.begin() + first, m_cast.wording.words.begin() + last,
                            [](const Word& each) { return std::ranges::find(breaks, each.folded) != breaks.end(); });
    }

    std::uint32_t by_before(const ActorPhrase& agent) const {
        std::uint32_t by = agent.words.first;
        while (by > m_cast.trigger.words.last && word(by).folded != "by") {
            --by;
        }
        return by;
    }

    /// "Nine soldiers were killed in a Front ambush": whose it was.
    void in_their_attack() {
        if (m_has_agent || !m_cast.trigger.frame->verb || !m_cast.is_violent() || m_cast.is_symmetric()) {
            return;
        }
        for (const ActorPhrase& phrase : m_cast.phrases) {
            const std::uint32_t first = phrase.words.first;
            const bool behind = first > m_cast.trigger.words.last && first - m_cast.trigger.words.last <= object_reach;
            if (behind && word(first).clause == m_cast.clause() && is("assault_noun", phrase.words.last) &&
                m_cast.wording.gap(phrase.words.last) == " " &&
                (m_cast.wording.is(first - 2, {"in", "during"}) || m_cast.wording.is(first - 1, {"in", "during"}))) {
                m_has_agent = true;
                return m_cast.add(phrase, ActorRole::initiator);
            }
        }
    }

    /// "the attack on Oss was beaten back by the army"
    bool was_repelled_by(const ActorPhrase& agent) const {
        const std::uint32_t by = by_before(agent);
        return !is_repelling() && by > m_cast.trigger.words.last + 1 &&
               (is("repelling", by - 1) || is("repelling", by - 2));
    }

    /// "shot by rebels", not "shot near a post owned by the navy".
    bool did_it(const ActorPhrase& agent) const {
        const std::uint32_t by = by_before(agent);
        return by == m_cast.trigger.words.last || !is("not_by_the_deed", by - 1);
    }

    void subject(std::uint32_t verb) { m_has_agent = m_has_agent || m_subject.add(verb); }

    /// "Rebels killed eleven farmers with machetes": the verb tells who and whom.
    void by_instrument() {
        constexpr std::uint32_t reach = 10;
        const std::uint32_t first = m_cast.wording.sentences[m_cast.sentence()].first;
        const std::uint32_t noun = m_cast.trigger.words.first;
        if (noun == 0 || !m_cast.wording.is(noun - 1, {"with", "using", "by"}) || m_has_agent) {
            return;
        }
        for (std::uint32_t back = 2; back <= reach && noun >= first + back; ++back) {
            const std::uint32_t verb = noun - back;
            if (word(verb).clause == m_cast.clause() && (is("kill_active", verb) || is("wound_active", verb)) &&
                !is("be", verb - 1)) {
                subject(verb);
                m_cast.add_people(m_cast.persons.list_at(verb + 1));
                return;
            }
        }
    }

    /// "the killing of eleven farmers", "the withdrawal of the last French troops": whose deed it is, or whom it
    /// befell.
    void of_phrase() {
        static constexpr auto own = texts("withdrawal", "advance", "deployment", "visit", "protest", "displacement");
        static constexpr auto befell = texts("violence_against_civilians", "abduction", "arrest", "execution", "siege");
        const auto among = [&](const auto& types) {
            return std::find(types.begin(), types.end(), m_cast.trigger.type) != types.end();
        };
        const std::uint32_t next = m_cast.trigger.words.last;
        if (!m_cast.wording.is(next, {"of"}) || (!among(own) && !among(befell))) {
            return;
        }
        for (std::size_t i = 0; i < m_cast.phrases.size(); ++i) {
            const std::uint32_t first = m_cast.phrases[i].words.first;
            if (first > next && first - next <= object_reach && word(first).clause == m_cast.clause()) {
                m_has_agent = m_has_agent || among(own);
                return m_cast.add_right(i, among(own) ? ActorRole::initiator : ActorRole::target);
            }
        }
    }

    /// "Israeli strikes", "RSF artillery shelling", "Israel's strikes".
    void before_noun() {
        for (std::size_t i = m_cast.phrases.size(); i > 0; --i) {
            const ActorPhrase& phrase = m_cast.phrases[i - 1];
            const bool near = phrase.words.first < m_cast.trigger.words.first &&
                              phrase.words.last + 3 >= m_cast.trigger.words.first &&
                              word(phrase.words.first).sentence == m_cast.sentence();
            if (!near || !runs_to_noun(phrase) || m_has_agent || !m_subject.may_act(phrase) ||
                (is("their_thing", phrase.words.last) && phrase.words.last < m_cast.trigger.words.first)) {
                continue;
            }
            const bool diplomatic = !m_cast.is_violent();
            if (!diplomatic && !m_cast.is_symmetric() && m_subject.is_victim(phrase)) {
                return m_cast.add(phrase, ActorRole::target);
            }
            m_cast.add_list(i - 1, diplomatic || m_cast.is_symmetric() ? ActorRole::party : ActorRole::initiator);
            m_has_agent = true;
            return;
        }
    }

    /// Only adjectives and nouns between the name and the trigger.
    bool runs_to_noun(const ActorPhrase& phrase) const {
        if (m_cast.wording.gap(m_cast.trigger.words.first).find_first_of(",;:.()") != string_view::npos) {
            return false;
        }
        for (std::uint32_t at = phrase.words.last; at < m_cast.trigger.words.first; ++at) {
            if (m_cast.wording.gap(at).find_first_of(",;:.()") != string_view::npos || is("function_word", at) ||
                is("auxiliary", at) || is("say", at) || is("support", at) || is("observing", at)) {
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
        const std::uint32_t first = m_cast.wording.sentences[m_cast.sentence()].first;
        for (std::uint32_t back = 1; back <= support_reach && m_cast.trigger.words.first >= first + back; ++back) {
            const std::uint32_t at = m_cast.trigger.words.first - back;
            if (word(at).clause != m_cast.clause()) {
                return;
            }
            if (is("support", at)) {
                return subject(at);
            }
        }
    }

    CastContext& m_cast;
    ActorSubject m_subject;
    std::vector<std::size_t> m_parties;
    bool m_has_agent = false;
};

}  // namespace

std::vector<CastMember> actors_of(const Trigger& trigger, const std::vector<ActorPhrase>& phrases,
                                  const Wording& wording, const Codebook& codebook, const std::string& last_agent) {
    const WordRange here = rows_within(phrases, words_of(wording.sentence_of(trigger.words.first)));
    CastContext cast{trigger, std::span{phrases}.subspan(here.first, here.length()), wording, codebook};
    RoleReader{cast, last_agent}.read();
    return std::move(cast.actors);
}

}  // namespace sitmap
