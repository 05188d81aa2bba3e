#pragma once

// Words with a capital that could be a trigger's and are a name's or a month's.

#include "engine/wording/codebook.hpp"
#include "engine/wording/words.hpp"

namespace sitmap {

/// March and May with a capital are months.
bool is_march_or_may(const Wording& wording, std::size_t at);

/// "Rally" after a capital is a name, unless the whole line is in capitals.
bool is_part_of_name(const Wording& wording, const Codebook& codebook, std::size_t at);

}  // namespace sitmap
