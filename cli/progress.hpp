#pragma once

// A line on standard error that says how far the work is, rewritten as it goes: only on a terminal, only once the work
// has lasted over a second, and not with --quiet.

#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>

namespace CLI {
class App;
}

namespace sitmap::cli {

class Progress {
public:
    /// "reading 120000 rows, 37 %". `whole` is what `reach` counts up to; 0 where nobody knows: then there is no share.
    Progress(std::string verb, std::string things, std::uint64_t whole = 0);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    /// Wipes the line.
    ~Progress();

    /// One thing more, of as many as the whole. May be called from any thread.
    void step();
    /// So many things, which are so much of the whole.
    void reach(std::uint64_t things, std::uint64_t done);

private:
    void show();

    std::string m_verb;
    std::string m_things;
    std::uint64_t m_whole;
    std::uint64_t m_count = 0;
    std::uint64_t m_done = 0;
    bool m_wanted;
    bool m_shown = false;
    std::chrono::steady_clock::time_point m_next;
    std::mutex m_mutex;
};

/// A line that says what is being done, each stage in place of the one before; at once, since a stage may be long.
class Stages {
public:
    explicit Stages(std::string what) : m_what(std::move(what)) {}
    Stages(const Stages&) = delete;
    Stages& operator=(const Stages&) = delete;
    ~Stages();

    void begin(const std::string& stage);

private:
    std::string m_what;
    bool m_shown = false;
};

/// --quiet: no such lines in this process.
void add_quiet_option(CLI::App& app);

}  // namespace sitmap::cli
