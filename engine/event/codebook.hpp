#pragma once

// What counts as which event: types with their layers and crosswalks, trigger frames, guards, actors.
// All of it is data in geodata/codebook/; this is that data, read and checked.

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// One event type (types.tsv).
struct EventType {
    std::string name;   ///< "strike"
    std::string layer;  ///< where it is mapped; "none" for what maps nothing
    std::string label;  ///< for readers: "Strike"
    std::string acled_event;
    std::string acled_sub_event;
    std::string ucdp_type;
    std::string cameo;
    std::string plover;
    int severity = 0;  ///< legend order, higher first
};

class Codebook {
public:
    std::span<const EventType> types() const { return m_types; }
    /// nullptr if the codebook has no such type.
    const EventType* type(std::string_view name) const;

    friend Codebook load_codebook(const std::filesystem::path& folder);

private:
    std::vector<EventType> m_types;
};

/// Reads the folder. Throws InputError naming file and line.
Codebook load_codebook(const std::filesystem::path& folder);

}  // namespace sitmap
