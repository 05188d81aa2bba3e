#include "cli/progress.hpp"

#include <unistd.h>

#include <iostream>
#include <utility>

namespace sitmap::cli {

using std::chrono::steady_clock;

Progress::Progress(std::string verb, std::size_t total)
    : m_verb(std::move(verb)),
      m_total(total),
      m_on_terminal(isatty(STDERR_FILENO) != 0),
      m_next(steady_clock::now() + std::chrono::seconds{1}) {}

Progress::~Progress() {
    if (m_shown) {
        std::cerr << "\r\033[K" << std::flush;
    }
}

void Progress::step() {
    const std::lock_guard lock{m_mutex};
    ++m_done;
    show();
}

void Progress::reach(std::size_t done) {
    const std::lock_guard lock{m_mutex};
    m_done = done;
    show();
}

void Progress::show() {
    if (m_on_terminal && steady_clock::now() >= m_next) {
        std::cerr << "\r\033[K" << m_verb << ' ' << m_done << " of " << m_total << std::flush;
        m_next = steady_clock::now() + std::chrono::milliseconds{200};
        m_shown = true;
    }
}

}  // namespace sitmap::cli
