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
        std::visit([&](auto& value) { object[member.key] = std::move(value); }, member.value);
    }
    return object;
}

}  // namespace sitmap::cli
