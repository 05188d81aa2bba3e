#pragma once

// Names made comparable. Three keys, each looser than the one before: what differs only in case and
// marks, what differs in the article and in how words are joined, what differs in how the vowels of
// Arabic were romanised. The measurements behind the keys are told in DECISIONS.md.

#include <string>
#include <string_view>

namespace sitmap {

/// Case, diacritics, vowel marks, apostrophes, quotation marks, full stops, ayn and hamza signs fold
/// away; hyphens and other joiners and punctuation become one space; Arabic and Hebrew letters fold
/// to their base forms (alef, yeh, teh marbuta; final letters), digits of all scripts to ASCII.
/// "As-Suwayda'" gives "as suwayda". Empty if nothing is left. Expects valid UTF-8; folding is done
/// code point by code point, so that fold(a + " " + b) is fold(a) + " " + fold(b) for two words.
std::string fold(std::string_view text);

/// `fold`, and then the article at the start taken off and the words joined: "As-Suwayda'" and
/// "Suwayda" give "suwayda". Articles are al and el, and where they agree with the next letter as,
/// ash, ad, adh, an, ar, at, ath, az and the same with e; in Arabic script al-. An article stays
/// where fewer than two letters would be left.
std::string fold_name(std::string_view text);

/// The same from text that is folded already.
std::string join_folded(std::string_view folded);

/// The loose romanisation key of an already folded name: ou/oo/w -> u, ee/y/ai/ei -> i, q -> k,
/// e -> a, o -> u, double letters single. "soueida", "suwayda", "suweida" and "sweida" meet.
std::string loose_key(std::string_view folded_name);

}  // namespace sitmap
