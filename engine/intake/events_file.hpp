#pragma once

// Files of events as `sitmap import` and `sitmap build` write them: JSON Lines, `sitmap/events-1`
// (event/event_json.hpp). Read and written one event at a time.

#include "engine/core/atomic_file.hpp"
#include "engine/event/event.hpp"

#include <filesystem>
#include <functional>
#include <string>

namespace sitmap {

/// True if the file begins as an events file does.
bool is_events_file(const std::filesystem::path& file);

/// Hands each event to `take`, in order. Throws InputError, naming the line: no events file, a bad line, a
/// line of over 16 MB.
void read_events_file(const std::filesystem::path& file, const std::function<void(Event)>& take);

class EventsFile {
public:
    /// Throws OutputError where it cannot be made.
    explicit EventsFile(const std::filesystem::path& file);
    void add(const Event& event);
    /// Gives the file its name; without it nothing is left behind.
    void finish();

private:
    AtomicFile m_file;
};

}  // namespace sitmap
