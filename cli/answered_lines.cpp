#include "cli/answered_lines.hpp"

#include <atomic>
#include <exception>
#include <istream>
#include <mutex>
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

/// Enough lines to keep the threads busy, or fewer long ones.
std::vector<std::string> read_batch(std::istream& in, std::size_t threads) {
    constexpr std::size_t lines_a_thread = 128;
    constexpr std::size_t most_bytes = 4U << 20U;
    std::vector<std::string> batch;
    std::size_t bytes = 0;
    std::string line;
    while (batch.size() < lines_a_thread * threads && bytes < most_bytes && next_line(in, line)) {
        bytes += line.size();
        batch.push_back(std::move(line));
    }
    return batch;
}

/// Each line becomes its answer. Threads take the next line that nobody has.
void answer_batch(std::vector<std::string>& batch, const std::vector<Answer>& answers) {
    std::atomic<std::size_t> next = 0;
    std::exception_ptr failure;
    std::mutex failing;
    const auto work = [&](const Answer& answer) {
        try {
            for (std::size_t i = next++; i < batch.size(); i = next++) {
                std::string told;
                answer(told, batch[i]);
                batch[i] = std::move(told);
            }
        } catch (...) {
            const std::scoped_lock lock{failing};
            failure = std::current_exception();
            next = batch.size();
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < answers.size(); ++i) {
            others.emplace_back([&work, &answer = answers[i]] { work(answer); });
        }
        work(answers.front());
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
}

}  // namespace

void write_answers(std::istream& in, std::ostream& out, const std::vector<Answer>& answers) {
    for (auto batch = read_batch(in, answers.size()); !batch.empty(); batch = read_batch(in, answers.size())) {
        answer_batch(batch, answers);
        for (const std::string& line : batch) {
            out << line << '\n';
        }
        out.flush();
    }
}

}  // namespace sitmap::cli
