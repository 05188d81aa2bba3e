#pragma once

// Districts of Slavic countries are called by adjectives of their seats, which reports in English keep: "Popasnyansky
// district" is that of Popasna. Gazetteers often know the seat alone.

#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// Folded names that the seat of such an adjective may have, the likeliest first; none where the folded word ends on no
/// such suffix.
std::vector<std::string> towns_of_adjective(std::string_view folded);

}  // namespace sitmap
