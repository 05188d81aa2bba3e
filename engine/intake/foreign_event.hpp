#pragma once

// What one record of somebody's table says, in our terms: the reading of a format, before there is an
// Event. All text is a view into the record; making one costs no allocation, so that a million rows
// can be read for what is needed of them.

#include "engine/event/event.hpp"
#include "engine/geo/lonlat.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sitmap {

/// What the codebook calls a foreign code (geodata/codebook/crosswalk.tsv).
struct CodedType {
    std::string type;   ///< of types.tsv
    std::string layer;  ///< the type's own unless the crosswalk says another
    std::string mode;
};

struct ForeignActor {
    std::string_view name;
    ActorRole role = ActorRole::party;
};

struct ForeignEvent {
    std::string_view id;              ///< the row's own; empty if it has none
    const CodedType* type = nullptr;  ///< nullptr: the codebook has none for the code
    When when;
    std::optional<LonLat> at;  ///< only where the row's coordinates can be believed
    GeoPrecision precision = GeoPrecision::p8;
    std::string_view place;  ///< names, as the row has them
    std::string_view admin1;
    std::string_view admin2;
    std::string_view country;  ///< name or code
    std::string_view source;
    std::string_view address;  ///< of the source: a URL
    std::string_view title;
    std::string_view text;  ///< notes, description
    Status status = Status::reported;
    std::optional<std::int64_t> killed_low;
    std::optional<std::int64_t> killed_best;
    std::optional<std::int64_t> killed_high;
    std::optional<std::int64_t> wounded;
    std::array<ForeignActor, 4> actors;  ///< those with a name count
};

}  // namespace sitmap
