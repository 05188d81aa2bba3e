#pragma once

// Where a text's words are a name that the gazetteer knows: the longest such stretch at a token.

#include "engine/gazetteer/gazetteer.hpp"
#include "engine/geoparse/tokens.hpp"

#include <cstddef>
#include <optional>
#include <span>

namespace sitmap {

/// What reading a document's names looks at.
struct NameContext {
    const Tokens& tokens;
    const Gazetteer& gazetteer;
    const Lexicon& lexicon;
};

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

/// True if the link may be read in a text where the name is written like this: codes never, and
/// abbreviations only in capitals or with their dot.
bool readable(const NameHit& hit, NameLink link, const Tokens& tokens);

/// True at the Arabic article before a capitalised word: "al-Qasra", "as-Suwayda". Without a hyphen
/// only al and el are it: "as Syria" is none.
bool begins_with_article(const Tokens& tokens, std::size_t i);

/// The longest name that begins at the token; nothing if none does. The token is expected to be
/// capitalised or an article before a capitalised word.
std::optional<NameHit> longest_hit(const NameContext& context, std::size_t first);

}  // namespace sitmap
