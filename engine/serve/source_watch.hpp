#pragma once

// Keeps a service at what its sources hold: what has changed is read anew beside what is being served, and takes
// its place at once.
//
//     SourceWatch watch{service, std::move(sources), tell};  // the first reading
//     watch.begin();                                         // looks each second from now on
//     watch.look();                                          // or now

#include "engine/serve/service.hpp"
#include "engine/serve/sources.hpp"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace sitmap {

class SourceWatch {
public:
    /// Called with what is wrong with a source, from any thread.
    using Tell = std::function<void(const std::string&)>;

    /// Reads and serves. Throws where a source cannot be read. The service must outlive it.
    SourceWatch(Service& service, Sources sources, Tell tell);

    void begin();

    /// Serves what the sources hold now, once it returns. What cannot be read is told, and the old goes on being
    /// served. From any thread.
    void look();

private:
    void read();

    Service& m_service;
    Sources m_sources;
    Tell m_tell;
    std::mutex m_reading;  ///< of the sources and the two below
    std::string m_state;
    std::uint64_t m_number = 0;
    std::mutex m_waiting;
    std::condition_variable_any m_wake;
    std::jthread m_thread;
};

}  // namespace sitmap
