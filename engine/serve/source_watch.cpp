#include "engine/serve/source_watch.hpp"

#include "engine/core/error.hpp"

#include <chrono>
#include <sstream>
#include <utility>

namespace sitmap {

SourceWatch::SourceWatch(Service& service, Sources sources, Tell tell)
    : m_service(service), m_sources(std::move(sources)), m_tell(std::move(tell)), m_state(m_sources.state()) {
    read();
}

void SourceWatch::begin() {
    m_thread = std::jthread{[this](const std::stop_token& stop) {
        std::unique_lock lock{m_waiting};
        while (!m_wake.wait_for(lock, stop, std::chrono::seconds{1}, [] { return false; }) && !stop.stop_requested()) {
            look();
        }
    }};
}

void SourceWatch::look() {
    const std::lock_guard lock{m_reading};
    // Before reading: what changes meanwhile is seen the next time.
    std::string now = m_sources.state();
    if (now == m_state) {
        return;
    }
    m_state = std::move(now);
    try {
        read();
    } catch (const Error& error) {
        m_tell(std::string{"the changed data are not served: "} + error.what());
    }
}

void SourceWatch::read() {
    Problems problems;
    m_service.swap(m_sources.read(m_number + 1, problems));
    ++m_number;
    for (const Problem& problem : problems) {
        std::ostringstream words;
        words << problem;
        m_tell(words.str());
    }
}

}  // namespace sitmap
