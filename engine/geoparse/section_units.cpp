#include "engine/geoparse/section_units.hpp"

#include <optional>

namespace sitmap {

namespace {

class Sections {
public:
    Sections(const NameContext& context, const std::vector<FoundName>& names, const std::vector<bool>& units)
        : m_context{context}, m_tokens{context.tokens}, m_names{names}, m_units{units} {}

    std::vector<SectionEntry> find() {
        for (std::size_t first = 0; first < m_tokens.size();) {
            std::size_t last = first + 1;
            while (last < m_tokens.size() && !m_tokens[last].before.line()) {
                ++last;
            }
            read_line(first, last);
            first = last;
        }
        return std::move(m_entries);
    }

private:
    void read_line(std::size_t first, std::size_t last) {
        const std::optional<std::size_t> name = opening_name(first, last);
        const std::size_t end = name ? typed_end(m_context, m_names[*name]) : first;
        if (name && end == last && m_names[*name].hit.first == first) {
            // "CENTRE": a part of the country told of, though some province elsewhere is called so
            m_unit = m_units[*name] && !is_common_word(m_names[*name].hit, m_tokens) ? name : std::nullopt;
        } else if (name && end < last && heads_entry(end)) {
            if (m_unit && m_names[*name].group != m_names[*m_unit].group) {
                m_entries.push_back({*name, *m_unit});
            }
        } else if (m_tokens[first].before.paragraph() || is_heading(first, last)) {
            m_unit.reset();
        }
    }

    /// The name at the line's start, behind the entry's number or day.
    std::optional<std::size_t> opening_name(std::size_t first, std::size_t last) {
        constexpr std::size_t most_lead = 3;  // "1. 27 October, Oss"
        std::size_t at = first;
        while (at < last && at - first < most_lead &&
               (m_tokens[at].number || m_tokens[at].is(WordList::calendar_word))) {
            ++at;
        }
        while (m_next < m_names.size() && m_names[m_next].hit.first < at) {
            ++m_next;
        }
        return m_next < m_names.size() && m_names[m_next].hit.first == at && at < last ? std::optional{m_next}
                                                                                       : std::nullopt;
    }

    /// "Oss: ", "Oss - ", "Oss. ", "Oss (near Hill): "
    bool heads_entry(std::size_t behind) const {
        const Gap gap = m_tokens[behind].before;
        return gap.stop() || gap.dash() || gap.period() || gap.bracket() || (gap.hyphen() && gap.space());
    }

    /// "Also", "Elsewhere": few words, and no full stop before the next line.
    bool is_heading(std::size_t first, std::size_t last) const {
        constexpr std::size_t most_words = 4;
        return last - first <= most_words && last < m_tokens.size() && !m_tokens[last].before.period();
    }

    const NameContext& m_context;
    const Tokens& m_tokens;
    const std::vector<FoundName>& m_names;
    const std::vector<bool>& m_units;
    std::size_t m_next = 0;             ///< the first name that no line before had
    std::optional<std::size_t> m_unit;  ///< the heading's name
    std::vector<SectionEntry> m_entries;
};

}  // namespace

std::vector<SectionEntry> section_entries(const NameContext& context, const std::vector<FoundName>& names,
                                          const std::vector<bool>& units) {
    return Sections{context, names, units}.find();
}

}  // namespace sitmap
