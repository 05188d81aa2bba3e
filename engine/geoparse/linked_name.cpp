#include "engine/geoparse/linked_name.hpp"

#include "engine/core/text.hpp"
#include "engine/geoparse/word_table.hpp"

namespace sitmap {

std::size_t LinkedNames::end(std::size_t at) {
    if (is_elided(at)) {
        return is_romance() ? at : at + 1;  // "Corbera d'Ebre"
    }
    if (!is_small(at, "name_link")) {
        return at;
    }
    const std::size_t last = at + (is_small(at + 1, "romance_article") ? 2 : 1);
    const bool capital = last < m_tokens.size() && m_tokens[last].capital && !m_tokens[last].all_capitals &&
                         !m_tokens[last].number && is_apart(last);
    const bool name = capital || is_elided(last);
    return name && !is_romance() ? last + 1 : at;
}

bool LinkedNames::is_small(std::size_t i, NamedList list) const {
    return i < m_tokens.size() && !m_tokens[i].capital && m_tokens[i].is(list.list) && is_apart(i);
}

/// "d'Ebre", "l'Aliga" are one word.
bool LinkedNames::is_elided(std::size_t i) const {
    const std::string_view word = i < m_tokens.size() ? slice(m_tokens.text(), m_tokens[i].span) : std::string_view{};
    const bool opened = (word.starts_with("d'") || word.starts_with("l'")) && word.size() > 3;
    const bool curled = (word.starts_with("d\u2019") || word.starts_with("l\u2019")) && word.size() > 5;
    const char32_t letter = opened ? decode_at(word, 2).code : curled ? decode_at(word, 4).code : U'a';
    return (opened || curled) && is_apart(i) && is_capital(letter);
}

/// Nothing but a space or an apostrophe stands before it.
bool LinkedNames::is_apart(std::size_t i) const {
    const std::string_view gap = slice(m_tokens.text(), Span{m_tokens[i - 1].span.end, m_tokens[i].span.start});
    return gap == " " || gap == "-" || gap == "'" || gap == "\u2019";
}

/// A text in French, Spanish ...
bool LinkedNames::is_romance() {
    if (!m_romance) {
        std::size_t english = 0;
        std::size_t romance = 0;
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            english += m_tokens.folded(i) == "the" ? 1 : 0;
            romance += !m_tokens[i].capital && m_tokens[i].is(WordList::romance_article) ? 1 : 0;
        }
        constexpr std::size_t of_names = 2;  // a text in English may hold as many in names
        m_romance = romance > english + of_names;
    }
    return *m_romance;
}

}  // namespace sitmap
