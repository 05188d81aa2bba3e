#pragma once

// Words that Arabic and Hebrew write as one with the name after them: "wa-" and, "bi-" in, "li-" to;
// "ve-", "ha-" the, "be-", "mi-" from. A name in a text may begin with one, two or three of them.

#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// What may be left of a folded name once proclitics are off, the shortest prefix first: "والسويداء" gives
/// "السويدا", "בדמשק" gives "דמשק". None for names in other scripts, or where fewer than three letters
/// would be left.
std::vector<std::string> without_proclitics(std::string_view folded);

}  // namespace sitmap
