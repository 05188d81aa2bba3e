#pragma once

// Work that is parted by number among threads.

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <thread>
#include <vector>

namespace sitmap::cli {

/// Calls the workers with 0 to `count - 1`, each of them from a thread of its own; the first exception by
/// number is thrown.
template <typename Worker>
void for_each_number(std::size_t count, std::vector<Worker>& workers) {
    std::vector<std::exception_ptr> failures(count);
    std::atomic<std::size_t> next{0};
    const auto run = [&](Worker& work) {
        for (std::size_t i = next++; i < count; i = next++) {
            try {
                work(i);
            } catch (...) {
                failures[i] = std::current_exception();
            }
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < workers.size(); ++i) {
            others.emplace_back([&run, &work = workers[i]] { run(work); });
        }
        run(workers.front());
    }
    const auto failed = std::ranges::find_if(failures, [](const std::exception_ptr& failure) { return !!failure; });
    if (failed != failures.end()) {
        std::rethrow_exception(*failed);
    }
}

}  // namespace sitmap::cli
