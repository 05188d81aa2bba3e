#include "engine/site/listed_name.hpp"

#include "engine/site/entry_names.hpp"
#include "engine/site/place_lead.hpp"

#include <algorithm>

namespace sitmap {

namespace {

class ListedName {
public:
    explicit ListedName(NameTaker& names) : m_names(names), m_wording(names.wording()) {}

    /// "at Oss and X", "Oss, X and Y": beside a place, before nothing that a person would do.
    void listed_with(std::size_t mention) {
        if (!is_place(m_names.mentions()[mention].reading)) {
            return;
        }
        std::uint32_t next = words_under(m_wording, m_names.mentions()[mention].span).last;
        const bool comma = next < m_wording.words.size() && m_wording.gap(next) == ", " && !m_names.is(next, {"and"});
        next = std::max(next, behind_time(next));
        if (next < m_wording.words.size() && m_names.is(next, {"and"}) && m_wording.gap(next).size() <= 2) {
            ++next;
        } else if (!comma) {
            return;
        }
        for (const std::uint32_t length : {1U, 2U}) {  // "and nearby X", "and rebel-held X"
            if (next + length < m_wording.words.size() && m_names.before_adjective(next + length) == next) {
                next += length;
                break;
            }
        }
        if (next >= m_wording.words.size() || !(m_names.word(next).capital || is_small_article(m_wording, next)) ||
            !m_names.same_sentence(next, next - 1)) {
            return;
        }
        if (comma && are_doers(mention, next)) {
            return;
        }
        const std::uint32_t behind = name_end(m_wording, next);
        const bool ends = behind >= m_wording.words.size() || m_wording.gap(behind) != " " ||
                          m_names.cue("behind_listed_place", behind) || m_names.cue("behind_the_deed", behind) ||
                          tells_later(behind);
        const bool parallel = behind < m_wording.words.size() && m_names.is(behind, {"in"}) && is_container(mention);
        const bool camps =  // "the Oss and X camps"
            !comma && behind < m_wording.words.size() &&
            (m_names.cue("facility_noun", behind) ||
             m_names.is(behind, {"camps", "districts", "neighbourhoods", "neighborhoods"}));
        const bool article =
            m_names.is(next, {"al", "el"}) || m_names.cue("name_opener", next);  // "Ramallah and Al Bireh"
        if (camps ||
            (ends && (!comma || parallel || (behind < m_wording.words.size() && m_names.is(behind, {"and"}))))) {
            m_names.take(next, false, article);
        }
    }

private:
    /// "In Oss, Jon and Jan met the minister": behind the comma stands who did it.
    bool are_doers(std::size_t mention, std::uint32_t next) const {
        const std::uint32_t first = words_under(m_wording, m_names.mentions()[mention].span).first;
        const std::uint32_t behind = name_end(m_wording, next);
        if (first == 0 || first - 1 != m_wording.sentence_of(first).first || behind + 1 >= m_wording.words.size() ||
            !m_names.is(behind, {"and"}) || !m_names.word(behind + 1).capital) {
            return false;
        }
        const std::uint32_t verb = name_end(m_wording, behind + 1);
        return verb < m_wording.words.size() && m_wording.gap(verb) == " " && !m_names.word(verb).capital &&
               (m_names.codebook().triggers().longest(m_wording, verb).length > 0 || m_names.cue("say_plain", verb));
    }

    /// "two days later", "a week after"
    bool tells_later(std::uint32_t at) const {
        for (std::uint32_t next = at + 2; next <= at + 3 && next < m_wording.words.size(); ++next) {
            if (m_names.is(next, {"later", "after", "afterwards"}) &&
                m_names.is(next - 1, {"day", "days", "week", "weeks", "months"})) {
                return true;
            }
        }
        return false;
    }

    /// "Y" of "X in Y": "at X in Y, A in B".
    bool is_container(std::size_t mention) const {
        const std::uint32_t first = words_under(m_wording, m_names.mentions()[mention].span).first;
        const Mention* within = first > 1 && m_names.is(first - 1, {"in"}) ? m_names.owner(first - 2) : nullptr;
        return within != nullptr && is_place(within->reading);
    }

    /// "Oss on 3 May and X": the word behind "on 3 May", or 0.
    std::uint32_t behind_time(std::uint32_t at) const {
        const auto goes_on = [&](std::uint32_t next) {
            if (next == at) {
                return m_names.is(next, {"on", "in"});
            }
            return m_names.word(next).number || m_names.has("calendar_word", next) ||
                   (m_names.is(next, {"the", "and"}) && next + 1 < m_wording.words.size() &&
                    m_names.word(next + 1).number);
        };
        std::uint32_t last = at;
        while (last < m_wording.words.size() && m_names.same_sentence(last, at - 1) && m_wording.gap(last) == " " &&
               goes_on(last)) {
            ++last;
        }
        return last > at + 1 ? last : 0;
    }

    NameTaker& m_names;
    const Wording& m_wording;
};

}  // namespace

void take_listed_with(NameTaker& names, std::size_t mention) {
    ListedName{names}.listed_with(mention);
}

}  // namespace sitmap
