#pragma once

// From a phrase as frames.tsv writes it to the phrases that a table holds: lists that it chooses from, and what
// headlines leave out.

#include "engine/wording/phrase.hpp"

#include <functional>
#include <string>
#include <vector>

namespace sitmap {

class PhraseForms {
public:
    /// `list_of` gives the words of a list, and throws where there is none of the name. The table takes the lists.
    PhraseForms(PhraseTable& table, std::function<const std::vector<std::string>&(const std::string&)> list_of,
                bool verb)
        : m_table(table), m_list_of(std::move(list_of)), m_verb(verb) {}

    /// "come under <heavy> fire": the phrase with a word of the list "heavy" of cues.tsv, and without; "come under
    /// <shell_fire!> fire": never without; each as headlines have it, too. A list at a phrase's beginning, or where a
    /// noun is put into the plural, is written out.
    std::vector<std::string> of(const std::string& form);

private:
    std::vector<std::string> with_lists(const std::string& form, std::size_t from);
    std::vector<std::string> short_forms(const std::string& phrase);
    std::string set_list(const std::string& name, const std::vector<std::string>& choices);
    std::string bare_list(const std::string& name);
    bool has_article_alone(const std::string& name) const;

    PhraseTable& m_table;
    std::function<const std::vector<std::string>&(const std::string&)> m_list_of;
    bool m_verb;
};

/// Folded, but for gaps and lists: they are no words, and folding would leave nothing of them.
std::string folded_phrase(const std::string& phrase);

}  // namespace sitmap
