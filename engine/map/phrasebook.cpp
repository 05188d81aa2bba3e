#include "engine/map/phrasebook.hpp"

#include "engine/core/error.hpp"
#include "engine/core/fold.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

namespace sitmap {

namespace {

using json = nlohmann::json;

Phrasebook::Months months_of(const json& list) {
    return list.get<Phrasebook::Months>();
}

Nouns nouns_of(const json& list) {
    return {list.at(0).get<std::string>(), list.at(1).get<std::string>(),
            list.size() > 2 ? list.at(2).get<std::string>() : std::string{}};
}

Phrasebook read(const json& file) {
    if (file.at("format") != "sitmap/phrases-1") {
        throw InputError("phrases", "format is not sitmap/phrases-1");
    }
    Phrasebook book;
    book.language = file.at("language").get<std::string>();
    book.right_to_left = book.language == "ar" || book.language == "he" || book.language == "fa";
    book.months = months_of(file.at("months"));
    if (file.contains("months_in")) {
        book.month_countries = file["months_in"].at("countries").get<std::set<std::string>>();
        book.regional_months = months_of(file["months_in"].at("months"));
    }
    for (const auto& [type, list] : file.at("nouns").items()) {
        book.nouns.emplace(type, nouns_of(list));
    }
    for (const auto& [what, forms] : file.at("counts").items()) {
        for (const auto& [plural, text] : forms.items()) {
            book.counts[what].emplace(plural, text.get<std::string>());
        }
    }
    for (const auto& [name, text] : file.at("phrases").items()) {
        book.phrases.emplace(name, text.get<std::string>());
    }
    const json actors = file.value("actors", json::object());
    for (const auto& [name, other] : actors.items()) {
        book.actors.emplace(fold(name), other.get<std::string>());
    }
    const json speakers = file.value("speakers", json::object());
    for (const auto& [name, other] : speakers.items()) {
        book.speakers.emplace(fold(name), other.get<std::string>());
    }
    const json in_sentence = file.value("in_sentence", json::object());
    for (const auto& [name, other] : in_sentence.items()) {
        book.in_sentence.emplace(name, other.get<std::string>());
    }
    const json translations = file.value("translations", json::object());
    for (const auto& [text, other] : translations.items()) {
        book.translations.emplace(text, other.get<std::string>());
    }
    return book;
}

// Which form a number takes where the language has it; Arabic has all, English one and other.
std::string_view plural_of(int n) {
    if (n == 1) {
        return "one";
    }
    if (n == 2) {
        return "two";
    }
    const int last = n % 100;
    return last >= 3 && last <= 10 ? "few" : last >= 11 ? "many" : "other";
}

void fill(std::string& text, const std::string& gap, std::string_view words) {
    for (std::size_t at = text.find(gap); at != std::string::npos; at = text.find(gap, at + words.size())) {
        text.replace(at, gap.size(), words);
    }
}

// Gaps are all found before any is filled: what fills one may itself hold braces.
std::string filled(const std::string& phrase, std::initializer_list<std::string_view> words) {
    std::string text;
    for (std::size_t at = 0; at < phrase.size();) {
        const bool plain = phrase.compare(at, 2, "{}") == 0;
        const bool numbered = phrase[at] == '{' && at + 2 < phrase.size() && phrase[at + 2] == '}';
        const std::size_t index = numbered ? static_cast<std::size_t>(phrase[at + 1] - '0') : 0;
        if ((plain || numbered) && index < words.size()) {
            text += words.begin()[index];
            at += plain ? 2 : 3;
        } else {
            text += phrase[at++];
        }
    }
    return text;
}

}  // namespace

std::string Phrasebook::say(std::string_view name, std::initializer_list<std::string_view> words) const {
    const auto found = phrases.find(name);
    if (found == phrases.end()) {
        throw Error("the phrases of " + language + " lack \"" + std::string{name} + "\"");
    }
    return filled(found->second, words);
}

std::string Phrasebook::count(std::string_view what, int n, std::string_view more) const {
    const auto forms = counts.find(what);
    if (forms == counts.end()) {
        throw Error("the phrases of " + language + " do not count \"" + std::string{what} + "\"");
    }
    auto form = forms->second.find(plural_of(n));
    form = form == forms->second.end() ? forms->second.find("other") : form;
    std::string said = form == forms->second.end() ? std::to_string(n) : form->second;
    fill(said, "{}", std::to_string(n));
    fill(said, "{1}", more);
    return said;
}

const Nouns* Phrasebook::find_nouns(std::string_view type) const {
    const auto found = nouns.find(type);
    return found == nouns.end() ? nullptr : &found->second;
}

std::string Phrasebook::translated(const std::string& text) const {
    if (const auto whole = translations.find(text); whole != translations.end()) {
        return whole->second;
    }
    const std::size_t open = text.find('"');
    const std::size_t close = text.rfind('"');
    if (open == close) {
        return text;
    }
    const auto around = translations.find(text.substr(0, open + 1) + "{}" + text.substr(close));
    const std::string quoted = text.substr(open + 1, close - open - 1);
    return around == translations.end() ? text : filled(around->second, {quoted});
}

Phrasebook load_phrasebook(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) {
        throw InputError(file.string(), "cannot be read");
    }
    try {
        return read(json::parse(in));
    } catch (const json::exception& error) {
        throw InputError(file.string(), error.what());
    }
}

Phrasebook in_region(Phrasebook book, const std::set<std::string>& countries) {
    const auto used = [&](const std::string& country) { return book.month_countries.contains(country); };
    if (!countries.empty() && std::ranges::all_of(countries, used)) {
        book.months_elsewhere = std::exchange(book.months, book.regional_months);
    }
    return book;
}

}  // namespace sitmap
