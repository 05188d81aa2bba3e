#pragma once

// The types of events (geodata/codebook/types.tsv): where each is mapped, and what other codings call it.

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// One event type.
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

class EventTypes {
public:
    std::span<const EventType> all() const { return m_types; }
    /// nullptr if there is no such type.
    const EventType* find(std::string_view name) const;

    friend EventTypes load_event_types(const std::filesystem::path& codebook_folder);

private:
    std::vector<EventType> m_types;
};

/// Throws InputError naming file and line.
EventTypes load_event_types(const std::filesystem::path& codebook_folder);

}  // namespace sitmap
