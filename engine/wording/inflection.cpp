#include "engine/wording/inflection.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

using std::string;
using std::string_view;

bool is_vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

bool ends_in_sibilant(string_view word) {
    return word.ends_with("s") || word.ends_with("x") || word.ends_with("z") || word.ends_with("ch") ||
           word.ends_with("sh") || word.ends_with("go") || word.ends_with("do") || word.ends_with("ho") ||
           word.ends_with("to");  // "goes", "torpedoes", "echoes", "vetoes"
}

string plural(string_view word) {
    string result{word};
    if (ends_in_sibilant(word)) {
        return result + "es";
    }
    if (word.size() > 1 && word.ends_with('y') && !is_vowel(word[word.size() - 2])) {
        result.back() = 'i';
        return result + "es";
    }
    return result + "s";
}

/// One syllable that ends consonant, vowel, consonant doubles its last letter: stab, hit, raid does not.
bool doubles(string_view word) {
    if (word.size() < 3 || is_vowel(word.back()) || word.ends_with('w') || word.ends_with('x') || word.ends_with('y') ||
        !is_vowel(word[word.size() - 2]) || is_vowel(word[word.size() - 3])) {
        return false;
    }
    int vowels = 0;
    for (const char c : word) {
        vowels += is_vowel(c) ? 1 : 0;
    }
    return vowels == 1;
}

/// Stressed on its last syllable, such a verb doubles as well: expelled, rebelling, occurred, admitted.
bool is_stressed_last(string_view word) {
    static constexpr std::array endings{"pel",  "ebel", "cur",  "dmit", "mmit", "rmit",
                                        "bmit", "trol", "dnap", "quip", "run",  "cut"};
    return std::any_of(endings.begin(), endings.end(), [word](string_view ending) { return word.ends_with(ending); });
}

/// "levelled" beside "leveled".
bool doubles_in_britain(string_view word) {
    const bool ends = word.ends_with("el") || word.ends_with("al");
    return ends && word.size() > 4 && !is_vowel(word[word.size() - 3]) && !is_stressed_last(word);
}

string with_ending(string_view word, string_view ending) {
    string stem{word};
    if (stem.ends_with('e') && !stem.ends_with("ee")) {
        stem.pop_back();
    } else if (doubles(stem) || is_stressed_last(stem)) {
        stem += stem.back();
    } else if (ending == "ed" && stem.size() > 1 && stem.ends_with('y') && !is_vowel(stem[stem.size() - 2])) {
        stem.back() = 'i';
    }
    return stem + string{ending};
}

}  // namespace

std::vector<Inflected> verb_forms(string_view phrase, const IrregularVerbs& irregular) {
    const auto space = phrase.find(' ');
    const string_view verb = phrase.substr(0, space);
    const string rest{space == string_view::npos ? string_view{} : phrase.substr(space)};
    if (verb == "be") {
        return {{"be" + rest, VerbForm::base},     {"is" + rest, VerbForm::present},
                {"are" + rest, VerbForm::present}, {"was" + rest, VerbForm::past},
                {"were" + rest, VerbForm::past},   {"been" + rest, VerbForm::participle},
                {"being" + rest, VerbForm::gerund}};
    }
    std::vector<Inflected> forms{{string{verb} + rest, VerbForm::base}, {plural(verb) + rest, VerbForm::present}};
    const auto [first, last] = irregular.equal_range(verb);
    for (auto each = first; each != last; ++each) {
        forms.push_back({each->second.past + rest, VerbForm::past});
        if (each->second.participle != each->second.past) {
            forms.push_back({each->second.participle + rest, VerbForm::participle});
        }
    }
    if (first == last) {
        forms.push_back({with_ending(verb, "ed") + rest, VerbForm::past});
    }
    forms.push_back({with_ending(verb, "ing") + rest, VerbForm::gerund});
    if (first == last && doubles_in_britain(verb)) {
        forms.push_back({string{verb} + "led" + rest, VerbForm::past});
        forms.push_back({string{verb} + "ling" + rest, VerbForm::gerund});
    }
    return forms;
}

std::vector<string> noun_forms(string_view phrase) {
    const auto space = phrase.rfind(' ');
    const string_view before = space == string_view::npos ? string_view{} : phrase.substr(0, space + 1);
    const string_view noun = space == string_view::npos ? phrase : phrase.substr(space + 1);
    return {string{phrase}, string{before} + plural(noun)};
}

}  // namespace sitmap
