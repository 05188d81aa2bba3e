#pragma once

// Which places of an import are places of the gazetteer: where an id says so, or where they are of one kind, share a
// name and lie near each other. Two places of one source are never the same.

#include "engine/core/external_sort.hpp"
#include "engine/gazetteer/gazetteer.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace sitmap {

inline constexpr PlaceIndex no_place{0xFFFFFFFF};

/// For each place of the import, in their order, the known one that it is, or no_place.
using PlaceMatches = std::vector<PlaceIndex>;

/// Takes the places one by one, so that there may be many. What no id settles goes to the nearest: of all guesses those
/// over the least distance come first, and a known place is taken once.
class PlaceMatcher {
public:
    /// The gazetteer must outlive it. Guesses that are too many for memory go to a scratch file in the folder.
    PlaceMatcher(const Gazetteer& known, const std::filesystem::path& scratch);

    void add(const Place& place);
    PlaceMatches settle() &&;

private:
    /// A guess that an imported and a known place are one.
    struct Pair {
        double metres;
        std::uint32_t rank;
        PlaceIndex known;
        auto operator<=>(const Pair&) const = default;
    };

    std::optional<PlaceIndex> by_id(const Place& place) const;
    void propose(const Place& place);

    const Gazetteer& m_known;
    ExternalSort<Pair> m_pairs;
    std::vector<bool> m_taken;
    PlaceMatches m_matches;
};

}  // namespace sitmap
