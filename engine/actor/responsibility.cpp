#include "engine/actor/responsibility.hpp"

#include "engine/actor/actor_grammar.hpp"

#include <algorithm>

namespace sitmap {

namespace {

constexpr std::uint32_t deed_reach = 5;   ///< words from "claimed" to "bombing"
constexpr std::uint32_t blame_reach = 6;  ///< words from "blamed" to "on"
constexpr std::uint32_t aside_reach = 5;  ///< words of ", police say,"

class Responsibility {
public:
    Responsibility(const Wording& wording, const Codebook& codebook)
        : m_wording(wording), m_codebook(codebook), m_grammar(wording, codebook) {}

    bool is_of(const ActorPhrase& phrase) const {
        const std::uint32_t first = phrase.words.first;
        if (first > 0 && m_wording.is(first - 1, {"no", "any", "neither", "which", "some"})) {
            return false;  // "no group has claimed the attack"
        }
        const std::uint32_t verb = verb_behind(phrase.words.last);
        return owns_up(verb) || is_behind_it(verb) || is_blamed(phrase) || is_named_as(phrase);
    }

    /// "blamed the Front, which denied it"
    bool is_denied_behind(const ActorPhrase& phrase) const {
        const std::uint32_t last = m_wording.sentence_of(phrase.words.first).last;
        for (std::uint32_t at = phrase.words.last; at < last; ++at) {
            if (m_wording.is(at, {"denied", "denies", "denying", "rejected", "rejects"})) {
                return true;
            }
        }
        return false;
    }

private:
    bool is(WordHash list, std::size_t at) const { return m_codebook.cue_length(list, m_wording, at) > 0; }

    /// The verb of the phrase: "has later", ", police say," before it left out. The end of the text where none follows:
    /// "broke away from the Front, claimed".
    std::uint32_t verb_behind(std::uint32_t at) const {
        if (m_wording.gap(at) != " ") {
            at = behind_aside(at);
        }
        while (m_wording.is(at, {"has", "have", "had", "later", "also", "since", "quickly", "immediately"})) {
            ++at;
        }
        return at;
    }

    /// The word behind ", police say,".
    std::uint32_t behind_aside(std::uint32_t at) const {
        const auto end = static_cast<std::uint32_t>(m_wording.words.size());
        bool told = false;
        for (std::uint32_t next = at; m_wording.gap(at) == ", " && next < std::min(at + aside_reach, end); ++next) {
            told = told || is("say", next);
            if (told && m_wording.gap(next + 1) == ", ") {
                return next + 1;
            }
        }
        return end;
    }

    bool names_deed(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t at = first; at < std::min<std::size_t>(last, m_wording.words.size()); ++at) {
            if (m_wording.is(
                    at, {"attack",   "attacks",  "bombing",   "bombings",   "bomb",       "bombs",        "ambush",
                         "killing",  "killings", "raid",      "raids",      "shooting",   "assault",      "blast",
                         "blasts",   "strike",   "strikes",   "explosion",  "explosions", "murder",       "murders",
                         "massacre", "rockets",  "abduction", "abductions", "kidnapping", "assassination"})) {
                return true;
            }
        }
        return false;
    }

    /// "claimed responsibility", "claimed Monday's bombing", "admitted the attack", "said it had carried out the
    /// attack"
    bool owns_up(std::uint32_t verb) const {
        if (m_wording.is(verb, {"claimed", "claims", "claim", "took", "takes", "take", "accepted", "assumed"}) &&
            m_wording.is(verb + 1, {"responsibility", "credit"})) {
            return true;
        }
        if (m_wording.is(verb, {"claimed", "claims", "admitted", "admits"}) && !m_wording.is(verb + 1, {"that"})) {
            return names_deed(verb + 1, verb + deed_reach);
        }
        return m_wording.is(verb, {"said", "says"}) && m_wording.is(verb + 1, {"it", "they", "its", "their"}) &&
               owns_up_to(verb + 2);
    }

    /// "was behind the attack", "fighters had planted the bomb"
    bool owns_up_to(std::uint32_t at) const {
        for (std::uint32_t next = at; next < at + 3; ++next) {
            if (m_wording.is(next, {"responsible", "behind"})) {
                return true;
            }
            if (m_wording.is(next, {"carried", "planted", "staged", "mounted", "launched"})) {
                return names_deed(next + 1, next + deed_reach);
            }
        }
        return false;
    }

    /// "was behind the attack", "was blamed", "is accused of killing"
    bool is_behind_it(std::uint32_t be) const {
        return m_wording.is(be, {"was", "were", "is", "are"}) &&
               (m_wording.is(be + 1, {"behind", "responsible"}) ||
                (m_wording.is(be + 1, {"blamed", "accused"}) && m_wording.is(be + 2, {"for", "of"})));
    }

    /// "blamed the Front", "hold the Front responsible", "blamed the attack on the Front"
    bool is_blamed(const ActorPhrase& phrase) const {
        const std::uint32_t lead = m_grammar.lead_of(phrase);
        const bool passive = lead > 0 && is("be", lead - 1);
        if (m_wording.is(lead, {"blamed", "blame", "blames", "blaming"}) && !passive) {
            return true;
        }
        if (m_wording.is(lead, {"accused", "accuse", "accuses", "accusing"}) && !passive &&
            m_wording.is(phrase.words.last, {"of"})) {
            return names_deed(phrase.words.last + 1, phrase.words.last + deed_reach);
        }
        if (m_wording.is(lead, {"hold", "holds", "held"})) {
            return m_wording.is(phrase.words.last, {"responsible"});
        }
        const std::uint32_t first = m_wording.sentence_of(lead).first;
        for (std::uint32_t back = 1; m_wording.is(lead, {"on", "to"}) && back <= blame_reach && lead >= first + back;
             ++back) {
            if (m_wording.is(lead - back, {"blamed", "blames", "blame", "attributed", "attributes", "pinned"})) {
                return true;
            }
        }
        return false;
    }

    /// "claimed by the Front", "planted by the Front", "the work of the Front", "the hallmarks of the Front"
    bool is_named_as(const ActorPhrase& phrase) const {
        const std::uint32_t lead = m_grammar.lead_of(phrase);
        return lead > 0 &&
               ((m_wording.is(lead, {"by"}) && m_wording.is(lead - 1, {"claimed", "planted", "perpetrated"})) ||
                (m_wording.is(lead, {"of"}) && m_wording.is(lead - 1, {"work", "hallmarks", "hallmark"})));
    }

    const Wording& m_wording;
    const Codebook& m_codebook;
    ActorGrammar m_grammar;
};

}  // namespace

std::optional<std::size_t> told_responsible(std::span<const ActorPhrase> phrases, const Wording& wording,
                                            const Codebook& codebook) {
    const Responsibility responsibility{wording, codebook};
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        if (phrases[i].mediates || phrases[i].name.empty() || !responsibility.is_of(phrases[i])) {
            continue;
        }
        if (responsibility.is_denied_behind(phrases[i]) || (found && phrases[*found].name != phrases[i].name)) {
            return std::nullopt;
        }
        found = found ? found : i;
    }
    return found;
}

}  // namespace sitmap
