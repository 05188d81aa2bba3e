// Whatever is read as a GeoJSON geometry is written so that it reads back equal.

#include "engine/core/error.hpp"
#include "engine/output/geometry_from_json.hpp"
#include "engine/output/geometry_json.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace sitmap;
    const auto written = [](const Geometry& geometry) {
        std::string text;
        append_geometry_json(text, geometry);
        return text;
    };
    try {
        const Geometry geometry = geometry_from_json({reinterpret_cast<const char*>(bytes), size});
        const std::string once = written(geometry);
        // Rounding to seven decimals may close what was open; what is rounded already stays.
        if (written(geometry_from_json(once)) != once) {
            std::abort();
        }
    } catch (const InputError&) {
        // Refused, as bad input should be.
    }
    return 0;
}
