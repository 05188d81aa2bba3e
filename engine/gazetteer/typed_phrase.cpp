#include "engine/gazetteer/typed_phrase.hpp"

#include "engine/core/fold.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

constexpr std::array<std::string_view, 34> leading_words{
    "near",       "in",        "at",     "around",  "outside", "inside",  "the",  "of",    "from",
    "to",         "close",     "area",   "areas",   "town",    "village", "city", "some",  "settlement",
    "hamlet",     "outskirts", "suburb", "suburbs", "centre",  "center",  "km",   "about", "kilometres",
    "kilometers", "miles",     "metres", "meters",  "north",   "south",   "east"};
constexpr std::array<std::string_view, 5> more_leading_words{"west", "northeast", "northwest", "southeast",
                                                             "southwest"};
constexpr std::array<std::string_view, 7> settlement_words{"town",   "village",     "city",    "settlement",
                                                           "hamlet", "settlements", "villages"};
constexpr std::array<std::string_view, 16> unit_words{
    "district", "locality", "region", "province",    "state",        "oblast",   "obl",     "raion",
    "rayon",    "county",   "area",   "governorate", "municipality", "division", "hromada", "department"};

bool among(std::string_view word, auto words) {
    return std::ranges::find(words, word) != words.end();
}

bool leads(std::string_view word, std::string_view folded) {
    const bool number = word.front() >= '0' && word.front() <= '9';
    const bool small = word.front() >= 'a' && word.front() <= 'z';
    const bool opener = folded == "near" || folded == "in" || folded == "the" || folded == "at" || folded == "around";
    return number || ((small || opener) && (among(folded, leading_words) || among(folded, more_leading_words)));
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \t\n."), text.size());
        if (end > 0) {
            words.push_back(text.substr(0, end));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

/// The part's name without what leads to it and says its kind.
TypedPhrase part(std::string_view text) {
    TypedPhrase read;
    std::vector<std::string_view> words = words_of(text);
    std::size_t first = 0;
    while (first < words.size() && leads(words[first], fold(words[first]))) {
        ++first;
    }
    while (words.size() > first + 1) {
        const std::string last = fold(words.back());
        const bool settlement = among(std::string_view{last}, settlement_words);
        if (!settlement && !among(std::string_view{last}, unit_words)) {
            break;
        }
        read.type = settlement ? FeatureClass::populated : FeatureClass::admin;
        words.pop_back();
    }
    for (std::size_t i = first; i < words.size(); ++i) {
        read.name += (read.name.empty() ? "" : " ") + std::string{words[i]};
    }
    return read;
}

}  // namespace

std::optional<TypedPhrase> typed_phrase(std::string_view asked) {
    TypedPhrase phrase;
    std::string_view rest = asked;
    while (!rest.empty()) {
        const std::size_t mark = std::min(rest.find_first_of(",;()[]/"), rest.size());
        const std::size_t in = std::min(rest.find(" in "), rest.size());
        const std::size_t end = std::min(mark, in);
        TypedPhrase read = part(rest.substr(0, end));
        rest.remove_prefix(std::min(end + (in < mark ? 4 : 1), rest.size()));
        if (read.name.empty()) {
            continue;
        }
        if (phrase.name.empty()) {
            phrase = std::move(read);
        } else {
            phrase.holders.push_back(std::move(read.name));
        }
    }
    return phrase.name.empty() || phrase.name == asked ? std::nullopt : std::optional{phrase};
}

}  // namespace sitmap
