#include "engine/intake/events_file.hpp"

#include "engine/core/error.hpp"
#include "engine/event/event_json.hpp"
#include "engine/event/shared_columns.hpp"

#include <fstream>

namespace sitmap {

namespace {

constexpr std::size_t longest_line = std::size_t{16} << 20;

/// Reads a line without its end; false after the last. Stops where it grows too long.
bool read_line(std::istream& in, std::string& line, const std::string& file, std::size_t number) {
    line.clear();
    for (int c = in.rdbuf()->sbumpc(); c != std::char_traits<char>::eof(); c = in.rdbuf()->sbumpc()) {
        if (c == '\n') {
            return true;
        }
        line += static_cast<char>(c);
        if (line.size() > longest_line) {
            throw InputError(file, number, "is longer than 16 MB");
        }
    }
    return !line.empty();
}

}  // namespace

bool is_events_file(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    std::string head(events_head.size(), '\0');
    return in.read(head.data(), static_cast<std::streamsize>(head.size())) && head == events_head;
}

void read_events_file(const std::filesystem::path& file, const std::function<void(Event)>& take) {
    if (!is_events_file(file)) {
        throw InputError(file.string(), "is no file of events that sitmap wrote");
    }
    std::ifstream in{file, std::ios::binary};
    std::string line;
    read_line(in, line, file.string(), 1);
    SharedColumns columns;
    for (std::size_t number = 2; read_line(in, line, file.string(), number); ++number) {
        Event event = event_from_json(line, file.string(), number);
        columns.share(event.rows);
        take(std::move(event));
    }
}

EventsFile::EventsFile(const std::filesystem::path& file) : m_file(file) {
    m_file.stream() << events_head << '\n';
}

void EventsFile::add(const Event& event) {
    m_file.stream() << event_to_json(event) << '\n';
}

void EventsFile::finish() {
    m_file.commit(Flush::to_system);
}

}  // namespace sitmap
