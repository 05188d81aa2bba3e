#pragma once

// A line of a batch as JSON.

#include <nlohmann/json.hpp>

#include <string>

namespace sitmap::cli {

/// `discarded` for a line that is no JSON.
nlohmann::json parse_line(const std::string& line);

}  // namespace sitmap::cli
