// Whatever is read as WKT is written so that it reads back equal.

#include "engine/core/error.hpp"
#include "engine/geo/geometry.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    try {
        const auto geometry = sitmap::from_wkt({reinterpret_cast<const char*>(bytes), size});
        if (sitmap::from_wkt(sitmap::to_wkt(geometry)) != geometry) {
            std::abort();
        }
    } catch (const sitmap::InputError&) {
        // Refused, as bad input should be.
    }
    return 0;
}
