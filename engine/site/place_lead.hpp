#pragma once

// What stands before a name and says that it is a place: "in X", "the village of X", "shelled 20 villages, among them
// X".

#include "engine/site/name_taker.hpp"

namespace sitmap {

/// What stands at the word is a place if it is a name.
bool leads_to_place(const NameTaker& names, std::size_t at);

/// "al" of "al-Shaer", "el" of "el-Fasher": no capital, and a name begins there.
bool is_small_article(const Wording& wording, std::size_t at);

}  // namespace sitmap
