#pragma once

// From a phrase as frames.tsv writes it to the phrases that a table holds: lists that it chooses from, and what
// headlines leave out.

#include "engine/wording/phrase.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sitmap {

class PhraseForms {
public:
    /// The words of a list of this name; throws where there is none.
    using Lists = std::function<const std::vector<std::string>&(const std::string&)>;

    /// The table takes the lists.
    PhraseForms(PhraseTable& table, Lists lists) : m_table(table), m_list_of(std::move(lists)) {}

    /// "come under <heavy> fire": the phrase with a word of the list "heavy" of cues.tsv, and without; "come under
    /// <shell_fire!> fire": never without; each as headlines have it, too. A list at a phrase's beginning is written
    /// out; one that ends a noun is chosen from in the plural, too.
    std::vector<std::string> of(const std::string& form, bool verb);

private:
    /// A list as a phrase of the table chooses from it.
    struct Choice {
        std::string in_phrase;    ///< "<heavy>"
        std::string bare;         ///< the same of its phrases without their articles; empty if none has one
        bool of_article = false;  ///< an article alone is one of its phrases
    };
    const Choice& list(const std::string& name);
    std::vector<std::string> with_lists(const std::string& form, std::size_t from, bool verb);
    std::vector<std::string> short_forms(const std::string& phrase);
    std::vector<std::string> choices_of(std::string_view name) const;
    std::string set_list(const std::string& name, const std::vector<std::string>& choices);

    PhraseTable& m_table;
    Lists m_list_of;
    std::unordered_map<std::string, Choice> m_lists;  ///< by their names
};

/// Folded, but for gaps and lists: they are no words, and folding would leave nothing of them.
std::vector<PhraseWord> folded_words(std::string_view phrase);

}  // namespace sitmap
