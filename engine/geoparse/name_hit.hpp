#pragma once

// Where a text's words are a name that the gazetteer knows: the longest such stretch at a token.

#include "engine/gazetteer/gazetteer.hpp"
#include "engine/geoparse/tokens.hpp"

#include <cstddef>
#include <optional>
#include <span>

namespace sitmap {

class NameTable;

/// What reading a document's names looks at.
struct NameContext {
    const Tokens& tokens;
    const Gazetteer& gazetteer;
    const Lexicon& lexicon;
    NameTable& names;        ///< numbers words as the tokens do
    bool lines_told = true;  ///< whether the text has a word for a border or a coast
};

/// The places' links of a name, and which of them count.
struct NameLinks {
    std::span<const NameLink> links;         ///< the name as written
    std::span<const NameLink> joined_links;  ///< with the article left out or put in
    bool abbreviations = false;              ///< it is written so that it may be one
};

/// Codes never count, and abbreviations only in capitals or with their dot.
bool counts(const NameLinks& links, NameLink link);

/// Tokens first..last (exclusive) are a name of these places.
struct NameHit {
    std::size_t first = 0;
    std::size_t last = 0;
    std::span<const NameLink> links;         ///< the name as written
    std::span<const NameLink> joined_links;  ///< with the article left out or put in

    std::size_t length() const { return last - first; }
};

/// True if a name may run from token i - 1 on to token i: "Deir ez-Zor", "St. Louis", "J. Smith".
bool name_runs_on(const Tokens& tokens, std::size_t i);

/// "Central", "CENTRE", "South": a word of the language that is some place's name as well.
bool is_common_word(const NameHit& hit, const Tokens& tokens);

/// The links with what the name's writing says of them.
NameLinks links_of(const NameHit& hit, const Tokens& tokens);
bool any_counts(const NameLinks& links);

/// True at the Arabic article before a capitalised word: "al-Qasra", "as-Suwayda". Without a hyphen
/// only al and el are it: "as Syria" is none.
bool begins_with_article(const Tokens& tokens, std::size_t i);

/// The longest name that begins at the token; nothing if none does. The token is expected to be
/// capitalised or an article before a capitalised word.
std::optional<NameHit> longest_hit(const NameContext& context, std::size_t first);

}  // namespace sitmap
