#include "cli/answered_lines.hpp"

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <istream>
#include <mutex>
#include <optional>
#include <ostream>
#include <thread>
#include <utility>
#include <vector>

namespace sitmap::cli {

namespace {

bool next_line(std::istream& in, std::string& line) {
    while (std::getline(in, line)) {
        if (line.find_first_not_of(" \t\r") != std::string::npos) {
            return true;
        }
    }
    return false;
}

/// Lines on their way to answers. Each thread takes the next line when it is free, so that none waits for
/// another, but one that is so far ahead that its answers would have to be kept.
class Queue {
public:
    Queue(std::istream& in, std::ostream& out, std::size_t threads) : m_in{in}, m_out{out}, m_told(threads * ahead) {}

    struct Line {
        std::size_t number = 0;
        std::string text;
    };

    /// The next line; nothing at the end, or once an answer has failed.
    std::optional<Line> take() {
        std::unique_lock lock{m_mutex};
        m_written_on.wait(lock, [this] { return m_ended || m_taken < m_written + m_told.size(); });
        Line line{m_taken, {}};
        if (m_ended || !next_line(m_in, line.text)) {
            m_ended = true;
            return std::nullopt;
        }
        ++m_taken;
        return line;
    }

    /// Writes what is next in the lines' order.
    void give(std::size_t number, std::string answer) {
        const std::scoped_lock lock{m_mutex};
        m_told[number % m_told.size()] = std::move(answer);
        for (;;) {
            std::optional<std::string>& next = m_told[m_written % m_told.size()];
            if (!next.has_value()) {
                break;
            }
            m_out << *next << '\n';
            next.reset();
            ++m_written;
        }
        m_written_on.notify_all();
    }

    void fail(std::exception_ptr failure) {
        const std::scoped_lock lock{m_mutex};
        m_failure = std::move(failure);
        m_ended = true;
        m_written_on.notify_all();
    }

    void finish() {
        m_out.flush();
        if (m_failure) {
            std::rethrow_exception(m_failure);
        }
    }

private:
    static constexpr std::size_t ahead = 32;  ///< answers kept for each thread, at most

    std::istream& m_in;
    std::ostream& m_out;
    std::mutex m_mutex;
    std::condition_variable m_written_on;
    std::vector<std::optional<std::string>> m_told;  ///< answers that wait for their turn, by number
    std::size_t m_taken = 0;
    std::size_t m_written = 0;
    bool m_ended = false;
    std::exception_ptr m_failure;
};

void work(Queue& queue, const Answer& answer) {
    try {
        while (const auto line = queue.take()) {
            std::string told;
            answer(told, line->text);
            queue.give(line->number, std::move(told));
        }
    } catch (...) {
        queue.fail(std::current_exception());
    }
}

}  // namespace

void write_answers(std::istream& in, std::ostream& out, const std::vector<Answer>& answers) {
    Queue queue{in, out, answers.size()};
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < answers.size(); ++i) {
            others.emplace_back([&queue, &answer = answers[i]] { work(queue, answer); });
        }
        work(queue, answers.front());
    }
    queue.finish();
}

}  // namespace sitmap::cli
