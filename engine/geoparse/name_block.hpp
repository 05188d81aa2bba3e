#pragma once

// Names that are no places though places may stand in them: persons, organisations, agreements.
// Found first, so that no word of theirs is taken for a place.

#include "engine/geoparse/mention.hpp"
#include "engine/geoparse/name_hit.hpp"

#include <string_view>
#include <vector>

namespace sitmap {

/// Tokens first..last (exclusive) are one name, read so for this reason.
struct NameBlock {
    std::size_t first = 0;
    std::size_t last = 0;
    Reading reading = Reading::other;
    std::string_view reason;
};

/// One past the end of the capitalised run at `first`: words that may be one name together.
std::size_t capital_run_end(const Tokens& tokens, std::size_t first);

/// In text order, not overlapping. A surname met with a first name or a title is a person's
/// wherever it stands alone.
std::vector<NameBlock> find_name_blocks(const NameContext& context);

}  // namespace sitmap
