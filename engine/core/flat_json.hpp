#pragma once

// Lines of JSON as batches send them, {"id": ..., "text": ...}: read in one pass where they are plain, at many
// times the speed of a reader that makes a tree. What else a line carries is checked and passed over.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sitmap {

/// A value that is there and well formed, and is not told: an object, an array, true, false or null.
struct PassedOver {};

struct FlatMember {
    std::string key;
    std::variant<std::string, std::uint64_t, PassedOver> value;
};

/// The members of a JSON object in their order. Nothing for all that is unusual, be it JSON or not: a number that
/// is negative or not whole, a key told twice, deep nesting, text that is no UTF-8. Ask a full reader then.
std::optional<std::vector<FlatMember>> read_flat_json(std::string_view line);

}  // namespace sitmap
