#include "engine/actor/actor_subject.hpp"

#include <algorithm>

namespace sitmap {

using std::string_view;

bool ActorSubject::may_act(const ActorPhrase& phrase) const {
    if (phrase.kind == ActorKind::civil) {
        return m_cast.trigger.type == "clash" || m_cast.trigger.type == "protest" || m_cast.trigger.type == "riot" ||
               m_cast.trigger.type == "displacement" || !m_cast.is_violent();
    }
    return !phrase.mediates;
}

bool ActorSubject::is_victim(const ActorPhrase& phrase) const {
    constexpr std::uint32_t reach = 4;
    const bool mine =
        !m_cast.trigger.frame->verb && (m_cast.trigger.type == "bombing" || m_cast.trigger.type == "explosion");
    const std::uint32_t last = std::min(m_cast.wording.sentence_of(phrase.words.first).last, phrase.words.last + reach);
    for (std::uint32_t at = phrase.words.last; at < last && at != m_cast.trigger.words.first; ++at) {
        if (m_cast.wording.gap(at).find_first_of(",;:") != string_view::npos) {
            return false;
        }
        if (is("suffering", at) || m_cast.grammar.lacks_object(at, at + 1) || (mine && is("runs_onto", at))) {
            return true;
        }
    }
    return false;
}

bool ActorSubject::add(std::uint32_t verb) {
    const ActorRole role = m_cast.is_symmetric() ? ActorRole::party : ActorRole::initiator;
    if (pronoun_before(verb)) {
        take_up(role);
        return true;
    }
    const std::uint32_t end = subject_end(verb);
    for (std::size_t i = m_cast.phrases.size(); i > 0; --i) {
        const ActorPhrase& phrase = m_cast.phrases[i - 1];
        if (phrase.words.last > end || word(phrase.words.first).sentence != m_cast.sentence()) {
            continue;
        }
        const ActorPhrase* owner = owner_of(i - 1);
        if (owner != nullptr && phrase.kind == ActorKind::civil) {
            m_cast.add(*owner, role);  // "The Front said its men had shelled Oss"
            return true;
        }
        if (is_passed_over(phrase, verb)) {
            continue;
        }
        if (m_cast.is_violent() && !m_cast.is_symmetric() && is_victim(phrase)) {
            m_cast.add(phrase, ActorRole::target);
            return false;
        }
        if (is_owner_of_thing(phrase) ||
            (m_cast.is_violent() && phrase.kind == ActorKind::official && !m_cast.grammar.leads_to(phrase, verb))) {
            continue;  // "overran the army base, capturing nine soldiers": the base did nothing
        }
        const bool owned = i > 1 && m_cast.phrases[i - 2].words.last == phrase.words.first &&
                           m_cast.wording.gap(phrase.words.first) == " " && !m_cast.phrases[i - 2].name.empty();
        if (owned && phrase.name.empty()) {
            m_cast.add(m_cast.phrases[i - 2], role);  // "Norish army artillery", "a Norish air force jet"
            return true;
        }
        if (phrase.name.empty() && word(phrase.words.first).clause == m_cast.clause()) {
            return add_unnamed(phrase, verb, role);
        }
        owner != nullptr ? m_cast.add(*owner, role) : m_cast.add_list(i - 1, role);
        return true;
    }
    return false;
}

/// Where the subject of a verb must have ended: of "attacked soldiers in Oss and | shelled Hill" before "attacked",
/// whose object the soldiers are.
std::uint32_t ActorSubject::subject_end(std::uint32_t verb) const {
    const std::uint32_t first = m_cast.wording.sentence_of(verb).first;
    std::uint32_t joint = verb;
    while (joint > first && (is_adverb(word(joint - 1)) || m_cast.wording.is(joint - 1, {"then", "later", "also"}))) {
        --joint;
    }
    if (joint <= first + 1 || !m_cast.wording.is(joint - 1, {"and", "but", "then"})) {
        return verb;
    }
    for (std::uint32_t at = joint - 1; at > first; --at) {
        if (word(at - 1).clause == word(joint - 1).clause && is_finite(at - 1)) {
            return at - 1;
        }
    }
    return verb;
}

/// A verb in the past or the present, no participle: "attacked", not "backed by".
bool ActorSubject::is_finite(std::uint32_t at) const {
    const auto match = m_cast.codebook.triggers().longest(m_cast.wording, at);
    const bool deed = !word(at).capital && (m_cast.codebook.has_form(match, VerbForm::past) ||
                                            m_cast.codebook.has_form(match, VerbForm::present));
    return (deed || is("simple_past", at)) && !m_cast.wording.is(at + 1, {"by"}) && !is("determiner", at - 1);
}

/// A preposition governs it, it does no such thing, or only tells of it.
bool ActorSubject::is_passed_over(const ActorPhrase& phrase, std::uint32_t verb) const {
    const bool disguise = phrase.words.first > 0 && m_cast.wording.is(phrase.words.first - 1, {"as"});
    return disguise || !m_cast.grammar.governor(phrase).empty() || !may_act(phrase) ||
           m_cast.grammar.speaks_only(phrase, verb) || m_cast.grammar.is_told_aside(phrase, verb);
}

/// "The troops shelled Oss": who acted last; "Soldiers fired on a crowd": soldiers.
bool ActorSubject::add_unnamed(const ActorPhrase& phrase, std::uint32_t verb, ActorRole role) {
    if (is_known(phrase)) {
        take_up(role, m_cast.grammar.is_owned(phrase) ? 1 : 2);
        return true;
    }
    const bool suffered =
        phrase.words.last != verb && (is("killed", phrase.words.last) || is("wounded", phrase.words.last));
    if (is("soldiery", phrase.words.first) && !suffered) {
        m_cast.add(std::string{word(phrase.words.first).folded}, role);
    }
    return false;
}

/// "the army base", "a police jeep": what belongs to them.
bool ActorSubject::is_owner_of_thing(const ActorPhrase& phrase) const {
    const std::uint32_t next = phrase.words.last;
    return m_cast.wording.gap(next) == " " &&
           (is("facility_noun", next) || is("captured_place", next) || is("their_thing", next));
}

/// The nearest group or force before "its fighters", and not "of Massoud" in "the Front of Massoud".
const ActorPhrase* ActorSubject::owner_of(std::size_t i) const {
    const bool owned = m_cast.phrases[i].words.length() == 1 && m_cast.grammar.is_owned(m_cast.phrases[i]);
    for (std::size_t left = owned ? i : 0; left > 0; --left) {
        const ActorPhrase& phrase = m_cast.phrases[left - 1];
        const bool armed = phrase.kind == ActorKind::group || phrase.kind == ActorKind::force;
        if (armed || m_cast.grammar.governor(phrase).empty()) {
            return armed && !phrase.name.empty() ? &phrase : nullptr;
        }
    }
    return nullptr;
}

/// "The troops", "its jets": who acted last. "Shelling hit Oss": the text does not tell whose.
bool ActorSubject::is_known(const ActorPhrase& phrase) const {
    const std::uint32_t at = phrase.words.first;
    return m_cast.grammar.is_owned(phrase) || is("definite", at) || (at > 0 && is("definite", at - 1));
}

bool ActorSubject::pronoun_before(std::uint32_t verb) const {
    for (std::uint32_t back = 1; back <= 4 && verb >= m_cast.wording.sentences[m_cast.sentence()].first + back;
         ++back) {
        if (word(verb - back).clause != m_cast.clause()) {
            return false;
        }
        if (is("anaphor_actor", verb - back)) {
            return true;
        }
    }
    return false;
}

/// A pronoun takes the forces its sentence names, else who acted last.
void ActorSubject::take_up(ActorRole role, std::uint32_t length) {
    for (const ActorPhrase& phrase : m_cast.phrases) {
        if (word(phrase.words.first).sentence == m_cast.sentence() && phrase.words.last <= m_cast.trigger.words.first &&
            (phrase.kind == ActorKind::force || phrase.kind == ActorKind::state) && phrase.words.length() >= length &&
            !phrase.name.empty()) {
            return m_cast.add(phrase, role);
        }
    }
    if (const ActorPhrase* speaker = speaker_before_pronoun()) {
        return m_cast.add(*speaker, role);
    }
    m_cast.add(m_last_agent, role);
}

/// "The Front said it had shot three men", "Ansaru, a splinter, said it was holding an engineer".
const ActorPhrase* ActorSubject::speaker_before_pronoun() const {
    constexpr std::uint32_t reach = 8;  // words from "it" to "executed"
    const std::uint32_t first = m_cast.wording.sentences[m_cast.sentence()].first;
    const std::uint32_t deed = m_cast.trigger.words.first;
    for (std::uint32_t back = 1; back <= reach && deed >= first + back + 1; ++back) {
        const std::uint32_t at = deed - back;
        const std::uint32_t verb = at - 1 - (m_cast.wording.is(at - 1, {"that"}) ? 1 : 0);
        if (!m_cast.wording.is(at, {"it", "they", "its"}) || verb <= first || !is("say", verb)) {
            continue;
        }
        for (const ActorPhrase& phrase : m_cast.phrases) {
            const bool armed = phrase.kind == ActorKind::group || phrase.kind == ActorKind::force;
            if (armed && !phrase.name.empty() && phrase.words.last <= verb &&
                word(verb).sentence == m_cast.sentence() && m_cast.grammar.governor(phrase).empty()) {
                return &phrase;
            }
        }
    }
    return nullptr;
}

}  // namespace sitmap
