#include "engine/event/guard.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

using std::string_view;

constexpr string_view unarmed = "unarmed";  ///< who enters without force: no advance, though any other event

class Guarding {
public:
    Guarding(const Wording& wording, const Codebook& codebook) : m_wording(wording), m_codebook(codebook) {}

    std::string guard_of(const Trigger& trigger) const {
        const Sentence& sentence = m_wording.sentence_of(trigger.words.first);
        if (sentence.question && !m_wording.words[trigger.words.first].quoted) {
            return "asked, not told";
        }
        if (is_presupposed(trigger)) {
            return {};
        }
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            const auto match = m_codebook.guard_phrases().longest(m_wording, at);
            if (!match || is_month(at)) {
                continue;
            }
            for (const std::uint32_t row : *match.rows) {
                if (m_codebook.guards()[row].kind == unarmed && trigger.type != "advance") {
                    continue;
                }
                if (holds(m_codebook.guards()[row], {at, at + match.length}, trigger)) {
                    return m_codebook.guards()[row].kind + " (\"" +
                           std::string{slice(m_wording.text, span_of(m_wording, {at, at + match.length}))} + "\")";
                }
            }
        }
        return {};
    }

private:
    /// In May, with its capital, nothing is possible: it happened.
    bool is_month(std::size_t at) const {
        const Word& word = m_wording.words[at];
        return word.capital && (word.folded == "may" || word.folded == "march") &&
               m_wording.sentence_of(at).first != at;
    }

    /// "seeking a return to the 1974 agreement that created the zone": who speaks of what a thing did
    /// takes the thing for a fact.
    bool is_presupposed(const Trigger& trigger) const {
        static constexpr std::array facts{"created", "established", "ended",  "set",
                                          "ending",  "left",        "killed", "followed"};
        const auto next = trigger.words.last;
        if (trigger.frame->verb || next + 1 >= m_wording.words.size()) {
            return false;
        }
        const Word& relative = m_wording.words[next];
        return (relative.folded == "that" || relative.folded == "which") &&
               std::find(facts.begin(), facts.end(), m_wording.words[next + 1].folded) != facts.end();
    }

    bool holds(const Guard& guard, WordRange words, const Trigger& trigger) const {
        const auto clause_of = [&](std::size_t at) { return m_wording.words[at].clause; };
        if (guard.after) {
            return words.first >= trigger.words.last && words.first - trigger.words.last <= guard.reach &&
                   clause_of(words.first) == clause_of(trigger.words.first);
        }
        if (words.last > trigger.words.first) {
            return false;
        }
        const auto gap = trigger.words.first - words.last;
        if (gap > guard.reach) {
            return false;
        }
        return guard.anywhere ||
               (clause_of(words.last - 1) == clause_of(trigger.words.first) && !is_cut(words, trigger));
    }

    /// A subject of its own between guard and trigger: "after they failed, Israel struck".
    bool is_cut(WordRange guard, const Trigger& trigger) const {
        for (std::size_t at = guard.last; at < trigger.words.first; ++at) {
            if (m_wording.gap(at).find(',') != string_view::npos && m_wording.words[at].folded != "and" &&
                trigger.words.first - guard.last > 4) {
                return true;
            }
        }
        return false;
    }

    const Wording& m_wording;
    const Codebook& m_codebook;
};

}  // namespace

void guard(std::vector<Trigger>& triggers, const Wording& wording, const Codebook& codebook) {
    const Guarding guarding{wording, codebook};
    for (Trigger& trigger : triggers) {
        trigger.guard = guarding.guard_of(trigger);
    }
}

}  // namespace sitmap
