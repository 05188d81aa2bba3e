#pragma once

// What a picture says by itself, in one language: nouns, months and phrases with gaps. Grammar is
// kept to what a gap can carry; the sentences are put together in map/wording.hpp. Read from
// styles/phrases/<language>.json:
//
//   format        "sitmap/phrases-1"
//   language      ISO 639-1
//   months        twelve names; months_in: other names, and the countries (alpha-2) that use them
//   nouns         event type or kind -> [one, many, what was done to a place (optional)]
//   counts        what is counted -> phrases by plural: one, two, few (3 to 10), many (11 to 99), other
//   phrases       name -> text; {} or {0}, {1}, {2} are filled
//   speakers      who is quoted in English reports ("health ministry") -> what they are called
//   actors        who acts or suffers in English reports ("rebels", "Hamas") -> what they are called, without article
//   in_sentence   a country's name -> the same within a sentence, where that differs: "the Netherlands"
//   translations  a sentence or a name of the data -> the same in this language

#include <array>
#include <filesystem>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace sitmap {

struct Nouns {
    std::string one;
    std::string many;
    std::string done;  ///< of a place it happened to; empty: say the noun
};

struct Phrasebook {
    using Months = std::array<std::string, 12>;

    std::string language = "en";
    bool right_to_left = false;
    Months months;
    Months months_elsewhere;  ///< where `months` are the map's region's own; else empty
    std::set<std::string> month_countries;
    Months regional_months;
    std::map<std::string, Nouns, std::less<>> nouns;
    std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>> counts;
    std::map<std::string, std::string, std::less<>> phrases;
    std::map<std::string, std::string, std::less<>> speakers;  ///< by their folded names, as in "says X"
    std::map<std::string, std::string, std::less<>> actors;    ///< by their folded names, as in "(X)"
    std::map<std::string, std::string, std::less<>> translations;
    std::map<std::string, std::string, std::less<>> in_sentence;  ///< of countries: "the Netherlands"

    /// The phrase with its gaps filled. Throws Error for a name that the file lacks.
    std::string say(std::string_view name, std::initializer_list<std::string_view> words = {}) const;
    /// "1 event", "4 events"; `more` fills {1}.
    std::string count(std::string_view what, int n, std::string_view more = {}) const;
    /// nullptr for a type that the file does not know.
    const Nouns* find_nouns(std::string_view type) const;
    /// The text itself where there is no translation. What it quotes stays as it is: translations have a gap there.
    std::string translated(const std::string& text) const;
};

/// Throws InputError naming what is wrong.
Phrasebook load_phrasebook(const std::filesystem::path& file);

/// With the month names that the countries use.
Phrasebook in_region(Phrasebook book, const std::set<std::string>& countries);

}  // namespace sitmap
