// KML, JSON and archives of any bytes are read or refused, and what is read makes events. The bytes say
// themselves which kind they are, as files do.

#include "engine/core/error.hpp"
#include "engine/event/event_json.hpp"
#include "engine/intake/held_files.hpp"
#include "tests/support/tables.hpp"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace sitmap;
    const std::string text{reinterpret_cast<const char*>(bytes), size};
    try {
        for (const Event& event : test::taken(test::file_with("fuzz", text)).events) {
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
