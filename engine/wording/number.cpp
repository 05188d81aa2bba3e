#include "engine/wording/number.hpp"

#include "engine/core/hash_bits.hpp"
#include "engine/core/texts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace sitmap {

namespace {

using std::string_view;

/// Compared by its hash: every word of a text is.
struct NumberWord {
    WordHash word;
    std::int64_t value;

    template <std::size_t size>
    consteval NumberWord(const char (&spelt)[size], std::int64_t number) : word{spelt}, value{number} {}
};

constexpr std::array<NumberWord, 28> small_numbers{{
    {"one", 1},       {"two", 2},       {"three", 3},    {"four", 4},     {"five", 5},       {"six", 6},
    {"seven", 7},     {"eight", 8},     {"nine", 9},     {"ten", 10},     {"eleven", 11},    {"twelve", 12},
    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18},
    {"nineteen", 19}, {"twenty", 20},   {"thirty", 30},  {"forty", 40},   {"fifty", 50},     {"sixty", 60},
    {"seventy", 70},  {"eighty", 80},   {"ninety", 90},  {"dozen", 12},
}};
constexpr std::array<NumberWord, 3> multipliers{{{"hundred", 100}, {"thousand", 1000}, {"million", 1000000}}};

constexpr std::array<string_view, 20> ordinals{"first",     "second",      "third",      "fourth",     "fifth",
                                               "sixth",     "seventh",     "eighth",     "ninth",      "tenth",
                                               "eleventh",  "twelfth",     "thirteenth", "fourteenth", "fifteenth",
                                               "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"};

template <std::size_t n>
std::int64_t value_in(const std::array<NumberWord, n>& words, const Word& word) {
    const auto found = std::find_if(words.begin(), words.end(),
                                    [&](const NumberWord& number) { return number.word.value == word.hash; });
    return found == words.end() ? 0 : found->value;
}

/// "1,200" or "1.2"; nothing where there are more separators than a number may have.
std::optional<double> digits_value(string_view surface) {
    double value = 0;
    double scale = 0;
    for (const char c : surface) {
        if (c == '.') {
            if (scale != 0) {
                return std::nullopt;
            }
            scale = 1;
        } else if (c != ',') {
            value = value * 10 + (c - '0');
            scale *= 10;
        }
    }
    return scale > 1 ? value / scale : value;
}

const Word* word_at(const Wording& wording, std::size_t at) {
    return at < wording.words.size() ? &wording.words[at] : nullptr;
}

/// Nothing but white space or a hyphen between this word and the one before.
bool follows_directly(const Wording& wording, std::size_t at) {
    return wording.gap(at).find_first_not_of(" \t\r\n-") == string_view::npos;
}

Number digits_at(const Wording& wording, std::size_t at, double digits) {
    const Word* next = word_at(wording, at + 1);
    const std::int64_t times = next != nullptr && follows_directly(wording, at + 1) ? value_in(multipliers, *next) : 0;
    return times > 0 ? Number{std::llround(digits * static_cast<double>(times)), 2} : Number{std::llround(digits), 1};
}

/// Most words begin no number, and need no comparing to say so.
HashBits begins_of_numbers() {
    constexpr std::size_t bits = 4096;
    HashBits begins;
    begins.clear(bits);
    begins.add(word_hash("a"));
    begins.add(word_hash("half"));
    for (const NumberWord& number : small_numbers) {
        begins.add(number.word.value);
    }
    return begins;
}

/// "half a dozen", "half a million", "a quarter of a million".
std::optional<Number> part_at(const Wording& wording, std::size_t at) {
    const bool half = wording.is(at, {"half"}) && wording.is(at + 1, {"a"});
    const bool quarter = wording.is(at, {"a"}) && wording.is(at + 1, {"quarter"}) && wording.is(at + 2, {"of"}) &&
                         wording.is(at + 3, {"a"});
    const std::uint32_t unit = half ? 2 : 4;
    const Word* word = half || quarter ? word_at(wording, at + unit) : nullptr;
    if (word == nullptr) {
        return std::nullopt;
    }
    const std::int64_t whole = word->folded == "dozen" ? 12 : value_in(multipliers, *word);
    return whole > 0 ? std::optional{Number{whole / (half ? 2 : 4), unit + 1}} : std::nullopt;
}

/// "two hundred and five", "twenty-five", "a dozen", "half a dozen".
std::optional<Number> words_at(const Wording& wording, std::size_t at) {
    static const HashBits begins = begins_of_numbers();
    if (!begins.may_hold(wording.words[at].hash)) {
        return std::nullopt;
    }
    if (const auto part = part_at(wording, at)) {
        return part;
    }
    std::int64_t total = 0;
    std::int64_t part = 0;
    std::size_t next = at;
    for (const Word* word = word_at(wording, next); word != nullptr; word = word_at(wording, ++next)) {
        if (part > 1'000'000'000 || (next > at && !follows_directly(wording, next))) {
            break;
        }
        const std::int64_t small = value_in(small_numbers, *word);
        const std::int64_t times = value_in(multipliers, *word);
        if (small > 0 && (part == 0 || part % 100 == 0 || (part % 10 == 0 && small < 10))) {
            part += small;
        } else if (small == 12 && part > 0) {  // "two dozen"
            part *= 12;
        } else if (times == 100 && next > at) {
            part = std::max<std::int64_t>(part, 1) * 100;
        } else if (times > 100 && next > at) {
            total += std::max<std::int64_t>(part, 1) * times;
            part = 0;
        } else if (!(next == at && word->folded == "a") &&
                   !(next > at + 1 && word->folded == "and" && part % 100 == 0)) {
            break;
        }
    }
    if (next > at && wording.words[next - 1].folded == "and") {
        --next;
    }
    if (total + part == 0) {
        return std::nullopt;
    }
    return Number{total + part, static_cast<std::uint32_t>(next - at)};
}

}  // namespace

std::optional<Number> number_at(const Wording& wording, std::size_t at) {
    const Word* word = word_at(wording, at);
    if (word == nullptr) {
        return std::nullopt;
    }
    if (word->number) {
        const auto value = digits_value(slice(wording.text, word->span));
        return value && *value < 1e12 ? std::optional{digits_at(wording, at, *value)} : std::nullopt;
    }
    return words_at(wording, at);
}

bool counts(const Wording& wording, std::size_t at) {
    const Word* word = word_at(wording, at);
    return word != nullptr && ((word->folded.front() >= '0' && word->folded.front() <= '9') || number_at(wording, at));
}

std::optional<NumberRange> range_at(const Wording& wording, std::size_t at) {
    struct Vague {
        string_view word;
        std::int64_t low;
        std::int64_t high;
        WordHash hash{word};
    };
    static constexpr std::array words{Vague{"several", 3, 10},     Vague{"tens", 10, 99},
                                      Vague{"dozens", 12, 99},     Vague{"scores", 20, 99},
                                      Vague{"hundreds", 100, 999}, Vague{"thousands", 1000, 9999}};
    const auto* const first =
        std::ranges::find_if(words, [&](const Vague& each) { return wording.is(at, {each.hash}); });
    if (first == words.end()) {
        return std::nullopt;
    }
    const auto named = [&](std::size_t number, string_view ending) -> const Vague* {
        const Word* word = word_at(wording, number);
        const auto* const found = std::find_if(words.begin(), words.end(), [&](const Vague& each) {
            return word != nullptr && each.word.size() == word->folded.size() + ending.size() &&
                   each.word.starts_with(word->folded) && each.word.ends_with(ending);
        });
        return found == words.end() || !follows_directly(wording, number) ? nullptr : found;
    };
    if (first->word == "several") {
        const Vague* unit = named(at + 1, "s");  // "several dozen"
        return unit == nullptr ? NumberRange{first->low, first->high, 1} : NumberRange{unit->low, unit->high, 2};
    }
    const Word* of = word_at(wording, at + 1);
    const bool counts_thousands = of != nullptr && of->folded == "of" && named(at + 2, "") == &words.back();
    return counts_thousands && first != &words.back() ? NumberRange{first->low * 1000, first->high * 1000 + 999, 3}
                                                      : NumberRange{first->low, first->high, 1};
}

std::optional<NumberRange> bounds_at(const Wording& wording, std::size_t at) {
    const auto low = number_at(wording, at);
    if (!low) {
        return std::nullopt;
    }
    const std::size_t next = at + low->length;
    const auto figure = number_at(wording, next);  // "20-30 people"
    if (figure && figure->value > low->value && wording.words[next].number && wording.words[at].number &&
        (wording.gap(next) == "-" || wording.gap(next) == "\u2013")) {
        return NumberRange{low->value, figure->value, low->length + figure->length};
    }
    const bool between = at > 0 && wording.is(at - 1, {"between"}) && wording.is(next, {"and"});
    if ((!between && !wording.is(next, {"to", "or"})) || wording.gap(next) != " " || wording.gap(next + 1) != " ") {
        return std::nullopt;
    }
    const auto high = number_at(wording, next + 1);
    if (!high || high->value <= low->value) {
        return std::nullopt;
    }
    const std::size_t unit = next + high->length;  // "two to three dozen": of dozens both
    const std::int64_t times = wording.is(unit, {"dozen"})      ? 12
                               : wording.is(unit, {"hundred"})  ? 100
                               : wording.is(unit, {"thousand"}) ? 1000
                                                                : 1;
    const std::int64_t least = high->length > 1 && low->value < 20 ? low->value * times : low->value;
    return NumberRange{least, high->value, low->length + 1 + high->length};
}

std::optional<int> ordinal(string_view folded) {
    if (const auto found = std::find(ordinals.begin(), ordinals.end(), folded); found != ordinals.end()) {
        return static_cast<int>(found - ordinals.begin()) + 1;
    }
    if (folded.empty() || folded[0] < '0' || folded[0] > '9') {
        return std::nullopt;
    }
    const auto letters = folded.find_first_not_of("0123456789");
    if (letters > 2) {  // or nothing behind them
        return std::nullopt;
    }
    const string_view ending = folded.substr(letters);
    if (ending != "st" && ending != "nd" && ending != "rd" && ending != "th") {
        return std::nullopt;
    }
    return letters == 1 ? folded[0] - '0' : (folded[0] - '0') * 10 + (folded[1] - '0');
}

bool is_vague_number(string_view folded) {
    static constexpr auto words =
        texts("dozens", "scores", "hundreds", "thousands", "tens", "several", "many", "numerous");
    return std::find(words.begin(), words.end(), folded) != words.end();
}

}  // namespace sitmap
