// Whatever a batch line holds, the answer is one line of JSON with the id and results or an error.

#include "cli/lookup_format.hpp"
#include "tests/support/test_world.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string line{reinterpret_cast<const char*>(bytes), size};
    const std::string answer = sitmap::cli::answer_line(sitmap::test::test_world(), line, 1, {});
    const auto parsed = nlohmann::json::parse(answer, nullptr, false);
    const bool whole = parsed.is_object() && parsed.contains("id") &&
                       parsed.contains("results") != parsed.contains("error") && answer.find('\n') == std::string::npos;
    if (!whole) {
        std::abort();
    }
    return 0;
}
