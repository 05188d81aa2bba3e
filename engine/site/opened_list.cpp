#include "engine/site/opened_list.hpp"

#include "engine/trigger/governing.hpp"
#include "engine/trigger/trigger_context.hpp"

#include <algorithm>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::uint32_t lead_reach = 4;   ///< words from "following", "towns" or "in" to the colon
constexpr std::uint32_t title_reach = 2;  ///< words from "shelled" to the colon: "shelled again:"

class ListOpening {
public:
    ListOpening(const Trigger& trigger, const Wording& wording, const Codebook& codebook)
        : m_trigger(trigger), m_wording(wording), m_codebook(codebook) {}

    std::optional<OpenedList> list() const {
        const std::uint32_t number = word(m_trigger.words.first).sentence;
        const Sentence& sentence = m_wording.sentences[number];
        const std::uint32_t colon = colon_behind(sentence);
        if (colon == 0 || !leads_to_places(colon)) {
            return std::nullopt;
        }
        if (colon < sentence.last) {
            return OpenedList{{colon, sentence.last}, {}};
        }
        std::uint32_t last = number + 1;
        while (last < m_wording.sentences.size() && is_entry(number + 1, last)) {
            ++last;
        }
        return OpenedList{{}, {number + 1, last}};
    }

private:
    const Word& word(std::size_t at) const { return m_wording.words[at]; }
    bool is(WordHash list, std::size_t at) const { return m_codebook.cue_length(list, m_wording, at) > 0; }

    /// The first word behind the colon; 0 if there is none.
    std::uint32_t colon_behind(const Sentence& sentence) const {
        for (std::uint32_t at = m_trigger.words.last; at <= sentence.last && at < m_wording.words.size(); ++at) {
            const string_view gap = m_wording.gap(at);
            if (gap.starts_with(':') && gap.find('"') == string_view::npos) {
                return at;
            }
        }
        return 0;
    }

    /// "in:", "the following towns:", "shelled:", "Air strikes:"; who met speaks behind a colon.
    bool leads_to_places(std::uint32_t colon) const {
        const string_view last = word(colon - 1).folded;
        if (m_trigger.frame->leads_by(last)) {
            return true;
        }
        if (!hurts(m_trigger.type) && m_trigger.type != "deployment" && m_trigger.type != "withdrawal") {
            return false;
        }
        const std::uint32_t first = std::max(m_trigger.words.last, colon - std::min(colon, lead_reach));
        for (std::uint32_t at = first; at < colon; ++at) {
            if (is("list_lead", at) || is("place_noun", at)) {
                return true;
            }
        }
        return is_preposition(last) || colon - m_trigger.words.last <= title_reach;
    }

    /// A line with a bullet or a number; a bare one in the paragraph that the first begins.
    bool is_entry(std::uint32_t first, std::uint32_t number) const {
        const Sentence& line = m_wording.sentences[number];
        return line.item || (line.heading && line.paragraph == m_wording.sentences[first].paragraph);
    }

    const Trigger& m_trigger;
    const Wording& m_wording;
    const Codebook& m_codebook;
};

}  // namespace

std::optional<OpenedList> opened_list(const Trigger& trigger, const Wording& wording, const Codebook& codebook) {
    return ListOpening{trigger, wording, codebook}.list();
}

}  // namespace sitmap
