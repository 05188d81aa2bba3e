#include "engine/geoparse/digest_entry.hpp"

namespace sitmap {

namespace {

constexpr std::size_t fewest = 3;   ///< entries of a digest
constexpr std::size_t longest = 3;  ///< words of "El Oss North"

bool is_of_head(const Token& token) {
    return token.capital && !token.number && !token.is(WordList::calendar_word) && !token.is(WordList::function_word) &&
           !token.is(WordList::honorific);
}

}  // namespace

std::size_t entry_head_end(const Tokens& tokens, std::size_t first) {
    if (!tokens[first].before.line() && !tokens[first].before.paragraph()) {
        return first;
    }
    std::size_t end = first;
    while (end < tokens.size() && end < first + longest && is_of_head(tokens[end]) &&
           (end == first || (tokens[end].before.joins() && !tokens[end].before.line()))) {
        ++end;
    }
    if (end == first || end >= tokens.size()) {
        return first;
    }
    const bool told = slice(tokens.text(), Span{tokens[end - 1].span.end, tokens[end].span.start}) == ". ";
    return told && (tokens[end].capital || tokens[end].number) ? end : first;
}

bool is_digest(const Tokens& tokens) {
    std::size_t entries = 0;
    for (std::size_t i = 0; i < tokens.size() && entries < fewest; ++i) {
        entries += entry_head_end(tokens, i) > i ? 1 : 0;
    }
    return entries >= fewest;
}

}  // namespace sitmap
