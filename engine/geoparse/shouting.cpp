#include "engine/geoparse/shouting.hpp"

#include "engine/geoparse/word_class.hpp"

#include <algorithm>

namespace sitmap {

namespace {

constexpr std::size_t fewest_words = 3;
constexpr std::size_t fewest_common = 2;
constexpr std::uint32_t longest_unknown = 3;       ///< bytes: "RSF" stays what it is
constexpr std::uint32_t longest_organisation = 5;  ///< "NATO"

bool is_common(const Token& token) {
    return token.is(WordList::function_word) || token.is(WordList::common_word) || token.is(WordList::known_word);
}

/// "PORT", "NEW", "EL": what follows may make a name of it.
bool may_open_name(const Token& token) {
    return token.is(WordList::name_opener) || token.is(WordList::article_prefix) || token.is(WordList::place_type) ||
           token.is(WordList::direction);
}

bool is_shouted(const Token& token) {
    return token.all_capitals || token.number || (token.capital && token.span.length() == 1);
}

void soften(Token& token, bool name_follows) {
    if (token.number || token.span.length() <= 1) {
        return;
    }
    const bool small = is_common(token) && !(name_follows && may_open_name(token));
    const bool organisation = token.is(WordList::organisation) && token.span.length() <= longest_organisation;
    if (organisation || (!small && token.span.length() <= longest_unknown)) {
        return;
    }
    token.all_capitals = false;
    token.capital = !small;
    token.list_class = small ? small_class(token.lists) : capital_class(token.lists);
}

/// "AU" of "PORT-AU-PRINCE".
bool is_part(const std::vector<Token>& tokens, std::size_t i) {
    const auto joined = [&](std::size_t at) {
        return at < tokens.size() && tokens[at].before.hyphen() && tokens[at].before.joins();
    };
    return (i > 0 && joined(i)) || joined(i + 1);
}

}  // namespace

void soften_capitals(std::vector<Token>& tokens) {
    for (std::size_t first = 0; first < tokens.size();) {
        std::size_t last = first;
        std::size_t words = 0;
        std::size_t common = 0;
        while (last < tokens.size() && is_shouted(tokens[last]) &&
               (last == first || !tokens[last].before.paragraph())) {
            const bool whole = !is_part(tokens, last);
            words += whole ? 1 : 0;
            common += whole && is_common(tokens[last]) ? 1 : 0;
            ++last;
        }
        if (words >= fewest_words && common >= fewest_common) {
            for (std::size_t i = first; i < last; ++i) {
                soften(tokens[i], i + 1 < last && !is_common(tokens[i + 1]) && tokens[i + 1].before.joins());
            }
        }
        first = std::max(last, first + 1);
    }
}

}  // namespace sitmap
