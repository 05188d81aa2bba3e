#include "engine/geoparse/heading.hpp"

namespace sitmap {

namespace {

struct Capitals {
    std::size_t words = 0;     ///< of four letters and more, or shouted
    std::size_t capitals = 0;  ///< of these
    std::size_t common = 0;    ///< of these, such as are nobody's name
    std::size_t small = 0;     ///< short words without a capital
};

Capitals count_capitals(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
    Capitals count;
    for (std::size_t i = first; i < last; ++i) {
        const bool counts = !tokens[i].number && (tokens[i].span.length() > 3 || tokens[i].all_capitals);
        count.words += counts ? 1 : 0;
        count.capitals += counts && tokens[i].capital ? 1 : 0;
        count.common += counts && tokens[i].capital && tokens[i].is(WordList::common_word) ? 1 : 0;
        count.small += !counts && !tokens[i].capital && tokens[i].is(WordList::function_word) ? 1 : 0;
    }
    return count;
}

void mark(std::vector<Token>& tokens, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
        tokens[i].heading = true;
    }
}

/// The line's end, whatever stands there, is no full stop.
bool ends_open(std::string_view text, const Token& last) {
    const std::size_t after = text.find_first_not_of(" \t", last.span.end);
    return after == std::string_view::npos || text[after] != '.';
}

/// Nearly every longer word of the line has a capital, and no full stop ends it.
bool is_heading(std::string_view text, const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
    constexpr std::size_t fewest_words = 3;
    constexpr std::size_t most_words = 24;
    if (last - first > most_words || !ends_open(text, tokens[last - 1])) {
        return false;
    }
    const Capitals count = count_capitals(tokens, first, last);
    return count.words >= fewest_words && count.capitals * 5 >= count.words * 4;
}

/// One past the heading that opens a line and ends with a full stop; `first` if none does. Every longer word of it has
/// a capital, and two of them are no names: "Port of Oss. Two men died" has none.
std::size_t run_in_end(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
    constexpr std::size_t most_words = 12;
    constexpr std::size_t fewest_common = 2;
    std::size_t end = first + 1;
    while (end < last && !tokens[end].sentence_start) {
        ++end;
    }
    if (end == last || end - first > most_words || !tokens[end].before.period()) {
        return first;
    }
    const Capitals count = count_capitals(tokens, first, end);
    const bool title = count.capitals == count.words && count.common >= fewest_common && count.small > 0;
    return title ? end : first;
}

}  // namespace

void mark_headings(std::string_view text, std::vector<Token>& tokens) {
    std::size_t first = 0;
    for (std::size_t i = 1; i <= tokens.size(); ++i) {
        if (i < tokens.size() && !tokens[i].before.line() && !tokens[i].before.paragraph()) {
            continue;
        }
        mark(tokens, first, is_heading(text, tokens, first, i) ? i : run_in_end(tokens, first, i));
        first = i;
    }
}

}  // namespace sitmap
