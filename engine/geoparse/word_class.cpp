#include "engine/geoparse/word_class.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

constexpr std::array<std::string_view, 22> closed_words{"the", "a",    "of",  "in",   "at",  "near", "from", "to",
                                                        "for", "on",   "by",  "with", "and", "or",   "as",   "he",
                                                        "she", "they", "who", "is",   "his", "an"};

const std::array<std::uint64_t, closed_words.size()>& closed_hashes() {
    static const auto hashes = [] {
        std::array<std::uint64_t, closed_words.size()> made{};
        std::ranges::transform(closed_words, made.begin(), word_hash);
        return made;
    }();
    return hashes;
}

/// A small word is the first of these lists that holds it, a capitalised one likewise.
constexpr std::array small_lists{
    WordList::say_verb,        WordList::agent_verb,  WordList::auxiliary,         WordList::location_preposition,
    WordList::function_word,   WordList::place_type,  WordList::direction,         WordList::honorific,
    WordList::government_noun, WordList::part_noun,   WordList::organisation_word, WordList::way_noun,
    WordList::fringe_noun,     WordList::common_word, WordList::known_word};
constexpr std::array capital_lists{WordList::calendar_word, WordList::honorific,     WordList::direction,
                                   WordList::place_type,    WordList::name_opener,   WordList::ethnonym,
                                   WordList::faith,         WordList::state_organ,   WordList::organisation_word,
                                   WordList::event_word,    WordList::function_word, WordList::first_name,
                                   WordList::common_word,   WordList::known_word};

template <std::size_t size>
std::uint32_t first_list(const std::array<WordList, size>& lists, WordLists word) {
    std::uint32_t i = 0;
    while (i < size && !word.has(lists[i])) {
        ++i;
    }
    return i;
}

constexpr std::uint32_t number_class = 1;
constexpr std::uint32_t first_closed = 2;
constexpr std::uint32_t first_small = first_closed + closed_words.size();
constexpr std::uint32_t first_capital = first_small + small_lists.size() + 1;
constexpr std::uint32_t all_capitals_class = first_capital + capital_lists.size() + 1;
static_assert(all_capitals_class < 64);

}  // namespace

std::uint8_t small_class(WordLists lists) {
    return static_cast<std::uint8_t>(first_small + first_list(small_lists, lists));
}

std::uint8_t capital_class(WordLists lists) {
    return static_cast<std::uint8_t>(first_capital + first_list(capital_lists, lists));
}

void set_classes(KnownWord& word) {
    if (word.lists.has(WordList::function_word)) {
        const auto& closed = closed_hashes();
        const auto* const found = std::ranges::find(closed, word.hash);
        word.closed_class =
            found == closed.end() ? 0 : static_cast<std::uint8_t>(first_closed + (found - closed.begin()));
    }
    if (!word.capital) {
        word.list_class = small_class(word.lists);
        return;
    }
    const bool unlisted = first_list(capital_lists, word.lists) == capital_lists.size();
    word.list_class =
        unlisted && word.all_capitals ? static_cast<std::uint8_t>(all_capitals_class) : capital_class(word.lists);
}

std::uint32_t word_class(const Tokens& tokens, std::size_t i) {
    const Token& token = tokens[i];
    if (token.number) {
        return number_class;
    }
    const bool closed = token.closed_class != 0 && (!token.capital || token.sentence_start);
    return closed ? token.closed_class : token.list_class;
}

std::uint32_t class_before(const Tokens& tokens, std::size_t i) {
    return i == 0 || tokens[i].before.paragraph() ? 0 : word_class(tokens, i - 1);
}

std::uint32_t class_after(const Tokens& tokens, std::size_t end) {
    return end >= tokens.size() || tokens[end].before.paragraph() ? 0 : word_class(tokens, end);
}

std::uint32_t commonness(const Token& token) {
    const bool first_name = token.is(WordList::first_name);
    if (token.is(WordList::function_word)) {
        return 1;
    }
    if (token.is(WordList::common_word)) {
        return first_name ? 3 : 2;
    }
    if (token.is(WordList::known_word)) {
        return first_name ? 5 : 4;
    }
    return first_name ? 6 : 0;
}

std::uint32_t gap_class(Gap gap) {
    if (gap.paragraph()) {
        return 1;
    }
    if (gap.bracket()) {
        return 2;
    }
    if (gap.quote()) {
        return 3;
    }
    if (gap.period()) {
        return gap.comma() ? 4 : 5;
    }
    if (gap.comma()) {
        return 6;
    }
    if (gap.stop()) {
        return 7;
    }
    if (gap.dash() || (gap.hyphen() && gap.space())) {
        return 8;
    }
    if (gap.hyphen()) {
        return 9;
    }
    if (gap.other()) {
        return 10;
    }
    return gap.line() ? 11 : 0;
}

}  // namespace sitmap
