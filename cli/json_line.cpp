#include "cli/json_line.hpp"

#include "engine/core/flat_json.hpp"

#include <utility>

namespace sitmap::cli {

nlohmann::json parse_line(const std::string& line) {
    auto members = read_flat_json(line);
    if (!members) {
        return nlohmann::json::parse(line, nullptr, false);
    }
    auto object = nlohmann::json::object();
    for (FlatMember& member : *members) {
        nlohmann::json& told = object[member.key];
        if (auto* const text = std::get_if<std::string>(&member.value)) {
            told = std::move(*text);
        } else if (const auto* const number = std::get_if<std::uint64_t>(&member.value)) {
            told = *number;
        }
    }
    return object;
}

}  // namespace sitmap::cli
