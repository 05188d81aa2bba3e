#pragma once

// One toll from many claims. The claims themselves stay on the feature, each with its speaker; what
// is derived here is for columns that hold one number, and the rule that derived it has a name.

#include "engine/event/event.hpp"

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace sitmap {

/// Which speaker's figure becomes `best`. Low and high do not depend on it.
enum class TollRule : std::uint8_t {
    lowest,   ///< the most conservative figure; the default of every output
    highest,  ///< the gravest figure
    latest,   ///< the figure told last
    source,   ///< one speaker's figure, and none where that one gave none
};
std::string_view to_string(TollRule rule);

/// A rule, and for `source` whose figure it is.
struct TollChoice {
    TollRule rule = TollRule::lowest;
    std::string speaker = {};

    friend bool operator==(const TollChoice&, const TollChoice&) = default;
};

/// Reads "lowest", "highest", "latest" or "source:NAME"; nothing for other words.
std::optional<TollChoice> parse_toll_choice(std::string_view text);

struct Toll {
    std::optional<std::int64_t> low;
    std::optional<std::int64_t> best;
    std::optional<std::int64_t> high;  ///< empty as soon as one speaker says "at least"

    friend bool operator==(const Toll&, const Toll&) = default;
};

/// The toll of those claims that are about `about` ("killed") and give a number; a range ("dozens") widens low and high
/// and has no best. Never a sum. A speaker counts once, with the last figure given; the report's own words are a
/// speaker too.
Toll toll(std::span<const Claim> claims, std::string_view about, const TollChoice& choice = {});

std::ostream& operator<<(std::ostream& out, const Toll& toll);

}  // namespace sitmap
