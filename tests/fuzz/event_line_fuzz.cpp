// A line of a file of events, of any bytes: refused, or it is an event that is written as it is read.

#include "engine/core/error.hpp"
#include "engine/event/event_json.hpp"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace sitmap;
    try {
        const Event event = event_from_json({reinterpret_cast<const char*>(bytes), size}, "fuzz", 1);
        const std::string line = event_to_json(event);
        if (event_to_json(event_from_json(line, "fuzz", 1)) != line) {
            std::abort();
        }
    } catch (const InputError&) {
        // Refused, as bad input should be.
    }
    return 0;
}
