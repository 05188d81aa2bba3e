#include "cli/progress.hpp"

#include <unistd.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <utility>

namespace sitmap::cli {

using std::chrono::steady_clock;

namespace {

constexpr const char* wiped = "\r\033[K";

/// What the user asked for, once and for the whole process.
bool& quiet() {
    static bool asked = false;
    return asked;
}

bool is_wanted() {
    return !quiet() && isatty(STDERR_FILENO) != 0;
}

}  // namespace

Progress::Progress(std::string verb, std::string things, std::uint64_t whole)
    : m_verb(std::move(verb)),
      m_things(std::move(things)),
      m_whole(whole),
      m_wanted(is_wanted()),
      m_next(steady_clock::now() + std::chrono::seconds{1}) {}

Progress::~Progress() {
    if (m_shown) {
        std::cerr << wiped << std::flush;
    }
}

void Progress::step() {
    const std::lock_guard lock{m_mutex};
    ++m_count;
    ++m_done;
    show();
}

void Progress::reach(std::uint64_t things, std::uint64_t done) {
    const std::lock_guard lock{m_mutex};
    m_count = things;
    m_done = done;
    show();
}

void Progress::show() {
    if (!m_wanted || steady_clock::now() < m_next) {
        return;
    }
    std::cerr << wiped << m_verb << ' ' << m_count << ' ' << m_things;
    if (m_whole > 0) {
        std::cerr << ", " << std::min(m_done, m_whole) * 100 / m_whole << " %";
    }
    std::cerr << std::flush;
    m_next = steady_clock::now() + std::chrono::milliseconds{200};
    m_shown = true;
}

Stages::~Stages() {
    if (m_shown) {
        std::cerr << wiped << std::flush;
    }
}

void Stages::begin(const std::string& stage) {
    if (is_wanted()) {
        std::cerr << wiped << m_what << ": " << stage << std::flush;
        m_shown = true;
    }
}

void add_quiet_option(CLI::App& app) {
    app.add_flag_callback(
        "--quiet", [] { quiet() = true; }, "No line of progress, also on a terminal");
}

}  // namespace sitmap::cli
