#include "engine/wording/phrase_forms.hpp"

#include "engine/core/fold.hpp"
#include "engine/wording/table.hpp"

#include <algorithm>
#include <iterator>
#include <memory>

namespace sitmap {

namespace {

using std::string;

/// "set up a checkpoint": headlines say "set up checkpoint".
string without_article(const string& phrase) {
    for (const std::string_view article : {" a ", " an ", " the "}) {
        if (const std::size_t at = phrase.find(article); at != string::npos) {
            return phrase.substr(0, at) + phrase.substr(at + article.size() - 1);
        }
    }
    return phrase;
}

}  // namespace

std::vector<string> PhraseForms::of(const string& form) {
    std::vector<string> all;
    for (const string& phrase : with_lists(form, 0)) {
        all.push_back(phrase);
        std::ranges::move(short_forms(phrase), std::back_inserter(all));
    }
    return all;
}

std::vector<string> PhraseForms::with_lists(const string& form, std::size_t from) {
    const std::size_t open = form.find('<', from);
    const std::size_t close = form.find('>', open);
    if (open == string::npos || close == string::npos) {
        return {form};
    }
    const bool needed = form[close - 1] == '!';
    std::vector<string> phrases;
    const auto add = [&](const string& phrase, std::size_t next) {
        std::ranges::move(with_lists(phrase, next), std::back_inserter(phrases));
    };
    if (!needed) {
        add(form.substr(0, open) + form.substr(std::min(close + 2, form.size())), open);
    }
    const string name = form.substr(open + 1, close - open - 1 - (needed ? 1 : 0));
    const std::vector<string>& choices = m_list_of(name);
    const bool inflected = open == 0 || (!m_verb && close + 1 == form.size());
    const std::vector<string>& words = inflected ? choices : std::vector{set_list(name, choices)};
    for (const string& word : words) {
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
        const string name = phrase.substr(open + 1, close - open - 1);
        if (const string bare = bare_list(name); !bare.empty()) {
            forms.push_back(phrase.substr(0, open) + bare + phrase.substr(close + 1));
        }
        if (close + 1 < phrase.size() && has_article_alone(name)) {  // "retook the positions", "retook positions"
            forms.push_back(phrase.substr(0, open) + phrase.substr(close + 2));
        }
    }
    return forms;
}

/// Returns the name by which a phrase of the table chooses one of these.
string PhraseForms::set_list(const string& name, const std::vector<string>& choices) {
    string in_phrase = "<" + name + ">";
    if (!m_table.has_list(in_phrase)) {
        auto phrases = std::make_shared<PhraseTable>();
        for (const string& choice : choices) {
            phrases->add(fold(choice), 0);
        }
        m_table.set_list(in_phrase, std::move(phrases));
    }
    return in_phrase;
}

/// The name of the list without articles, of those that have one; empty if none has.
string PhraseForms::bare_list(const string& name) {
    std::vector<string> bare;
    for (const string& choice : m_list_of(name)) {
        if (const string without = without_article(" " + choice); without != " " + choice) {
            bare.push_back(without.substr(1));
        }
    }
    return bare.empty() ? string{} : set_list(name + "_bare", bare);
}

bool PhraseForms::has_article_alone(const string& name) const {
    return std::ranges::any_of(m_list_of(name),
                               [](const string& choice) { return choice == "a" || choice == "an" || choice == "the"; });
}

string folded_phrase(const string& phrase) {
    string result;
    string words;
    const auto add = [&](const string& piece) { result += (result.empty() || piece.empty() ? "" : " ") + piece; };
    for (const string& word : split_list(phrase, ' ')) {
        if (word != "..." && !word.starts_with('<')) {
            words += (words.empty() ? "" : " ") + word;
            continue;
        }
        add(fold(words));
        add(word);
        words.clear();
    }
    add(fold(words));
    return result;
}

}  // namespace sitmap
