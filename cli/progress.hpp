#pragma once

// A line on standard error that says how far the work is: only on a terminal, and only once it has
// lasted over a second.

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>

namespace sitmap::cli {

class Progress {
public:
    /// "reading 3 of 120"
    Progress(std::string verb, std::size_t total);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    /// Wipes the line.
    ~Progress();

    /// One more is done. May be called from any thread.
    void step();
    /// So many are done.
    void reach(std::size_t done);

private:
    void show();

    std::string m_verb;
    std::size_t m_total;
    std::size_t m_done = 0;
    bool m_on_terminal;
    bool m_shown = false;
    std::chrono::steady_clock::time_point m_next;
    std::mutex m_mutex;
};

}  // namespace sitmap::cli
