// A mapping file and a table, both of any bytes, with a NUL between them: refused, or the table makes events.

#include "engine/core/error.hpp"
#include "engine/event/event_json.hpp"
#include "tests/support/tables.hpp"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace sitmap;
    const std::string both{reinterpret_cast<const char*>(bytes), size};
    const std::size_t end = std::min(both.find('\0'), both.size());
    try {
        IntakeOptions options;
        options.mapping = test::file_with("map.json", both.substr(0, end));
        const auto table = test::file_with("table.csv", both.substr(std::min(end + 1, both.size())));
        for (const Event& event : test::taken(table, options).events) {
            const std::string line = event_to_json(event);
            if (event_to_json(event_from_json(line, "fuzz", 1)) != line) {
                std::abort();
            }
        }
    } catch (const InputError&) {
        // Refused, as bad input should be.
    }
    return 0;
}
