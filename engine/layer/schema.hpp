#pragma once

// The fields of a layer, in order: one list for every output (design: data model, "features").

#include "engine/core/date.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sitmap {

enum class FieldType : std::uint8_t { text, integer, real, date, json };

struct Field {
    std::string name;  ///< "killed_low"
    FieldType type = FieldType::text;
    std::string short_name;  ///< at most ten characters, for Shapefile
    std::string title;       ///< for readers

    friend bool operator==(const Field&, const Field&) = default;
};

using Schema = std::vector<Field>;

/// One attribute; monostate is null. JSON fields hold their text.
using Value = std::variant<std::monostate, std::int64_t, double, std::string, Date>;

/// The fields every feature carries, event or zone.
const Schema& feature_schema();

/// Position of the field in the schema; nothing if it has none.
std::optional<std::size_t> find_field(const Schema& schema, std::string_view name);

/// Likewise; throws Error if it has none (our own mistake).
std::size_t field_index(const Schema& schema, std::string_view name);

}  // namespace sitmap
