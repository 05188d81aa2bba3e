#include "engine/trigger/figure_of_speech.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace sitmap {

namespace {

using std::string_view;

class Figures {
public:
    Figures(const Wording& wording, const Codebook& codebook) : m_wording(wording), m_codebook(codebook) {}

    string_view of(const Trigger& trigger) const {
        if (trigger.type == "disaster") {
            return {};
        }
        if (trigger.frame->verb && ends_with_score(trigger)) {
            return "figure of speech (sport)";
        }
        if (is_done_by("weather", trigger) && (takes_or_leaves(trigger) || strikes(trigger))) {
            return "figure of speech (weather)";
        }
        if (is_done_by("trader", trigger) && takes_or_leaves(trigger)) {
            return "figure of speech (trade)";
        }
        return is_done_by("onlooker", trigger) && trigger.type == "siege" ? "figure of speech (a crowd of onlookers)"
                                                                          : string_view{};
    }

private:
    /// Traders do march and meet; they besiege or occupy no town.
    static bool takes_or_leaves(const Trigger& trigger) {
        static constexpr std::array types{"advance", "withdrawal", "capture", "siege", "offensive"};
        return std::ranges::find(types, trigger.type) != types.end();
    }

    static bool strikes(const Trigger& trigger) {
        static constexpr std::array types{"strike", "attack", "raid", "shelling", "air_strike", "bombing"};
        return std::ranges::find(types, trigger.type) != types.end();
    }

    /// The last noun before the verb, or the one behind its "by", is of the list: "the bank has withdrawn from".
    bool is_done_by(WordHash list, const Trigger& trigger) const {
        const bool own = m_wording.is(trigger.words.last - 1, {"by"});  // "besieged by" is the phrase
        const std::uint32_t by = trigger.words.last - (own ? 1 : 0);
        const std::uint32_t last = last_of(trigger);
        if (by + 1 < last && m_wording.is(by, {"by"})) {
            return m_codebook.cue_within(list, m_wording, {by + 1, std::min(by + 3, last)});
        }
        if (!trigger.frame->verb || trigger.passive) {
            return false;
        }
        const std::uint32_t first = m_wording.sentence_of(trigger.words.first).first;
        std::uint32_t at = trigger.words.first;
        while (at > first && m_wording.gap(at) == " " &&
               (m_codebook.cue_length("auxiliary", m_wording, at - 1) > 0 || is_adverb(m_wording.words[at - 1]))) {
            --at;
        }
        for (std::uint32_t back = 1; back <= 2 && at >= first + back && m_wording.gap(at) == " "; ++back) {
            if (m_codebook.cue_length(list, m_wording, at - back) == back) {
                return true;
            }
        }
        return false;
    }

    std::uint32_t last_of(const Trigger& trigger) const { return m_wording.sentence_of(trigger.words.first).last; }

    /// "massacred 5-0", "hammered Oss 34-12": the winner's number stands first, and no noun is counted by it.
    bool ends_with_score(const Trigger& trigger) const {
        constexpr std::uint32_t reach = 4;  // words from "hammered" to "34"
        const std::uint32_t last = last_of(trigger);
        for (std::uint32_t at = trigger.words.last; at + 1 < last && at < trigger.words.last + reach; ++at) {
            const string_view gap = m_wording.gap(at + 1);
            const bool joined = gap == "-" || gap == "\u2013";
            const bool dated = m_wording.gap(at) != " " || m_wording.is(at - 1, {"on", "from", "of", "between", "the"});
            if (joined && !dated && number(at) > number(at + 1) && number(at + 1) >= 0) {
                return ends_score(at + 2, last);
            }
        }
        return false;
    }

    /// Nothing is counted by it, nor is it the beginning of a date: "22-04-2013".
    bool ends_score(std::uint32_t at, std::uint32_t last) const {
        return at == last || m_wording.gap(at).find_first_of(",;.)") != string_view::npos ||
               (m_wording.gap(at) == " " &&
                m_wording.is(at, {"in", "at", "on", "to", "and", "after", "before", "by", "away", "win"}));
    }

    /// A number of one or two digits; -1 of any other word.
    int number(std::uint32_t at) const {
        const string_view word = m_wording.words[at].folded;
        int value = -1;
        const auto read = std::from_chars(word.data(), word.data() + word.size(), value);
        return word.size() <= 2 && read.ptr == word.data() + word.size() ? value : -1;
    }

    const Wording& m_wording;
    const Codebook& m_codebook;
};

}  // namespace

string_view figure_of(const Trigger& trigger, const Wording& wording, const Codebook& codebook) {
    return Figures{wording, codebook}.of(trigger);
}

}  // namespace sitmap
