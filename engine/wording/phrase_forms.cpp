#include "engine/wording/phrase_forms.hpp"

#include "engine/core/fold.hpp"
#include "engine/wording/inflection.hpp"

#include <algorithm>
#include <iterator>
#include <memory>

namespace sitmap {

namespace {

using std::string;
using std::string_view;

constexpr char plurals_too = '+';  // behind the name of a list: "<fort+>" is a fort or forts

/// "set up a checkpoint": headlines say "set up checkpoint".
string without_article(const string& phrase) {
    for (const string_view article : {" a ", " an ", " the "}) {
        if (const std::size_t at = phrase.find(article); at != string::npos) {
            return phrase.substr(0, at) + phrase.substr(at + article.size() - 1);
        }
    }
    return phrase;
}

}  // namespace

std::vector<string> PhraseForms::of(const string& form, bool verb) {
    std::vector<string> all;
    for (const string& phrase : with_lists(form, 0, verb)) {
        all.push_back(phrase);
        std::ranges::move(short_forms(phrase), std::back_inserter(all));
    }
    return all;
}

std::vector<string> PhraseForms::with_lists(const string& form, std::size_t from, bool verb) {
    const std::size_t open = form.find('<', from);
    const std::size_t close = form.find('>', open);
    if (open == string::npos || close == string::npos) {
        return {form};
    }
    const bool needed = form[close - 1] == '!';
    std::vector<string> phrases;
    const auto add = [&](const string& phrase, std::size_t next) {
        std::ranges::move(with_lists(phrase, next, verb), std::back_inserter(phrases));
    };
    if (!needed) {
        add(form.substr(0, open) + form.substr(std::min(close + 2, form.size())), open);
    }
    string name = form.substr(open + 1, close - open - 1 - (needed ? 1 : 0));
    if (open > 0 && !verb && close + 1 == form.size()) {
        name += plurals_too;
    }
    for (const string& word : open == 0 ? m_list_of(name) : std::vector{list(name).in_phrase}) {
        add(form.substr(0, open) + word + form.substr(close + 1), open + word.size());
    }
    return phrases;
}

/// Without its article, or without that of what it chooses from a list.
std::vector<string> PhraseForms::short_forms(const string& phrase) {
    std::vector<string> forms;
    if (string bare = without_article(phrase); bare != phrase) {
        forms.push_back(std::move(bare));
    }
    for (std::size_t open = phrase.find('<'); open != string::npos; open = phrase.find('<', open + 1)) {
        const std::size_t close = phrase.find('>', open);
        const Choice& choice = list(phrase.substr(open + 1, close - open - 1));
        if (!choice.bare.empty()) {
            forms.push_back(phrase.substr(0, open) + choice.bare + phrase.substr(close + 1));
        }
        if (close + 1 < phrase.size() && choice.of_article) {  // "retook the positions", "retook positions"
            forms.push_back(phrase.substr(0, open) + phrase.substr(close + 2));
        }
    }
    return forms;
}

/// The list of this name, in the table from its first use on.
const PhraseForms::Choice& PhraseForms::list(const string& name) {
    const auto [found, added] = m_lists.try_emplace(name);
    Choice& choice = found->second;
    if (!added) {
        return choice;
    }
    const std::vector<string> phrases = choices_of(name);
    std::vector<string> bare;
    for (const string& phrase : phrases) {
        choice.of_article = choice.of_article || phrase == "a" || phrase == "an" || phrase == "the";
        if (const string without = without_article(" " + phrase); without != " " + phrase) {
            bare.push_back(without.substr(1));
        }
    }
    choice.in_phrase = set_list(name, phrases);
    choice.bare = bare.empty() ? string{} : set_list(name + "_bare", bare);
    return choice;
}

/// Of a list that ends a noun each in the plural, too.
std::vector<string> PhraseForms::choices_of(string_view name) const {
    if (!name.ends_with(plurals_too)) {
        return m_list_of(string{name});
    }
    name.remove_suffix(1);
    std::vector<string> forms;
    for (const string& choice : m_list_of(string{name})) {
        std::ranges::move(noun_forms(choice), std::back_inserter(forms));
    }
    return forms;
}

/// Returns the name by which a phrase of the table chooses one of these.
string PhraseForms::set_list(const string& name, const std::vector<string>& choices) {
    auto phrases = std::make_shared<PhraseTable>();
    for (const string& choice : choices) {
        phrases->add(fold(choice), 0);
    }
    string in_phrase = "<" + name + ">";
    m_table.set_list(in_phrase, std::move(phrases));
    return in_phrase;
}

std::vector<PhraseWord> folded_words(string_view phrase) {
    std::vector<PhraseWord> words;
    while (!phrase.empty()) {
        const string_view word = phrase.substr(0, phrase.find(' '));
        phrase.remove_prefix(std::min(phrase.size(), word.size() + 1));
        const bool plain = word != "..." && !word.starts_with('<');
        for (const PhraseWord folded : phrase_words(plain ? fold(word) : string{word})) {
            words.push_back(folded);
        }
    }
    return words;
}

}  // namespace sitmap
