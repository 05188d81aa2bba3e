#include "engine/actor/actor_joins.hpp"

#include "engine/time/calendar.hpp"

#include <algorithm>

namespace sitmap {

namespace {

class ActorJoins {
public:
    ActorJoins(std::vector<ActorPhrase>& phrases, const Wording& wording, const Codebook& codebook)
        : m_phrases(phrases), m_wording(wording), m_codebook(codebook) {}

    void join() {
        for (std::size_t i = 0; i + 1 < m_phrases.size(); ++i) {
            ActorPhrase& left = m_phrases[i];
            ActorPhrase& right = m_phrases[i + 1];
            if (are_of(left, right)) {
                right.words.first = left.words.first;
                right.kind = right.kind == ActorKind::official ? ActorKind::group : right.kind;
                left.words.last = left.words.first;  // swallowed
            } else if (owns(left, right)) {
                right.words.first = left.words.first;
                right.name = text_of(m_wording, right.words);
                right.kind = ActorKind::group;
                left.words.last = left.words.first;
            }
        }
        std::erase_if(m_phrases, [](const ActorPhrase& phrase) { return phrase.words.length() == 0; });
        add_pairs();
    }

private:
    bool is(WordHash list, std::size_t at) const { return m_codebook.cue_length(list, m_wording, at) > 0; }

    /// "soldiers of the Norish army", "insurgents linked to Islamic State", "members of the Front".
    bool are_of(const ActorPhrase& left, const ActorPhrase& right) const {
        const bool band = left.kind == ActorKind::force || left.kind == ActorKind::group;
        const auto noun = m_codebook.actor_classes().longest(m_wording, left.words.first);  // not "M23 from the army"
        const bool bare = left.mention < 0 && noun.length == left.words.length() &&
                          (left.words.length() == 1 || !m_wording.words[left.words.first].capital);
        if (!band || !bare || right.name.empty() || right.kind == ActorKind::civil) {
            return false;
        }
        std::uint32_t at = left.words.last;
        if (m_wording.is(at, {"linked", "loyal", "allied", "belonging"}) && m_wording.is(at + 1, {"to"})) {
            at += 2;
        } else if (m_wording.is(at, {"of", "from"})) {
            ++at;
        } else {
            return false;
        }
        at += m_wording.is(at, {"the"}) ? 1 : 0;
        return at == right.words.first && m_wording.words[at].clause == m_wording.words[left.words.first].clause;
    }

    /// "Salah's forces"
    bool owns(const ActorPhrase& left, const ActorPhrase& right) const {
        const bool person = left.kind == ActorKind::official || left.kind == ActorKind::group;
        return person && left.words.last == right.words.first && m_wording.words[left.words.last - 1].possessive &&
               (right.kind == ActorKind::force || right.kind == ActorKind::group) && right.mention < 0;
    }

    /// "Druze and Bedouin fighters": the Druze are fighters too.
    void add_pairs() {
        std::vector<ActorPhrase> added;
        for (const ActorPhrase& phrase : m_phrases) {
            const std::uint32_t at = phrase.words.first;
            const bool named = phrase.kind == ActorKind::group || phrase.kind == ActorKind::civil;
            if (!named || at < 2 || phrase.words.length() < 2 || !m_wording.is(at - 1, {"and", "or"}) ||
                m_wording.gap(at - 1) != " " || !m_wording.words[at].capital || !is_people(at - 2) ||
                m_wording.words[at - 2].sentence != m_wording.words[at].sentence) {
                continue;
            }
            ActorPhrase other = phrase;
            other.words = {at - 2, at - 1};
            other.mention = -1;
            other.name =
                text_of(m_wording, other.words) + " " + text_of(m_wording, {phrase.words.last - 1, phrase.words.last});
            added.push_back(std::move(other));
        }
        m_phrases.insert(m_phrases.end(), added.begin(), added.end());
        std::ranges::stable_sort(m_phrases, {}, [](const ActorPhrase& phrase) { return phrase.words.first; });
    }

    /// A name in one word that belongs to no other phrase.
    bool is_people(std::uint32_t at) const {
        const Word& word = m_wording.words[at];
        const bool taken = std::ranges::any_of(
            m_phrases, [&](const ActorPhrase& phrase) { return at >= phrase.words.first && at < phrase.words.last; });
        const bool opens = at == 0 || !m_wording.words[at - 1].capital || m_wording.gap(at) != " ";
        return word.capital && !taken && opens && !is_month_or_weekday(word.folded) && !is("function_word", at) &&
               !is("opening_adverb", at);
    }

    std::vector<ActorPhrase>& m_phrases;
    const Wording& m_wording;
    const Codebook& m_codebook;
};

}  // namespace

void join_actors(std::vector<ActorPhrase>& phrases, const Wording& wording, const Codebook& codebook) {
    ActorJoins{phrases, wording, codebook}.join();
}

}  // namespace sitmap
