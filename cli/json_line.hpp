#pragma once

// A line of a batch as JSON.

#include <nlohmann/json.hpp>

#include <string>

namespace sitmap::cli {

/// `discarded` for a line that is no JSON. Objects and arrays in a line may be told as null: nobody asks for them.
nlohmann::json parse_line(const std::string& line);

}  // namespace sitmap::cli
