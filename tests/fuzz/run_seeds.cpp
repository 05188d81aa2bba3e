// Stands in for libFuzzer where there is none: runs a harness on the files of a folder and on
// mutations of them. The same inputs every time; the number of the failing one is on stderr when a
// sanitizer stops the program.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace {

constexpr int mutation_count = 500;
constexpr unsigned random_seed = 20260101;

std::vector<std::string> read_seeds(const char* folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        files.push_back(entry.path());
    }
    std::ranges::sort(files);
    std::vector<std::string> seeds;
    for (const auto& file : files) {
        std::ifstream in{file, std::ios::binary};
        seeds.emplace_back(std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{});
    }
    return seeds;
}

/// A few bytes changed, put in, taken out, or the end cut off.
std::string mutate(std::string input, std::mt19937& random) {
    const auto below = [&random](std::size_t n) { return n == 0 ? 0 : static_cast<std::size_t>(random()) % n; };
    for (std::size_t edits = 1 + below(6); edits > 0; --edits) {
        const std::size_t at = below(input.size() + 1);
        const auto byte = static_cast<char>(random());
        switch (below(4)) {
            case 0:
                input.insert(at, 1, byte);
                break;
            case 1:
                input.erase(at, 1 + below(4));
                break;
            case 2:
                input.resize(below(8) == 0 ? at : input.size());
                break;
            default:
                if (at < input.size()) {
                    input[at] = byte;
                }
        }
    }
    return input;
}

void run(const std::string& input) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("give the folder of seeds\n", stderr);
        return 2;
    }
    const std::vector<std::string> seeds = read_seeds(argv[1]);
    if (seeds.empty()) {
        std::fprintf(stderr, "%s: no seed found\n", argv[1]);
        return 1;
    }
    std::ranges::for_each(seeds, run);
    std::mt19937 random{random_seed};
    for (int i = 0; i < mutation_count; ++i) {
        run(mutate(seeds[static_cast<std::size_t>(i) % seeds.size()], random));
    }
    std::printf("%zu seeds, %d mutations\n", seeds.size(), mutation_count);
    return 0;
}
