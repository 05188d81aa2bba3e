// GeoJSON and FlatGeobuf of any bytes, as files of layers: refused, or tables whose rows have all their columns. The
// bytes say themselves which of the two they are.

#include "engine/core/error.hpp"
#include "engine/output/feature_source.hpp"
#include "tests/support/tables.hpp"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace sitmap;
    const std::string text{reinterpret_cast<const char*>(bytes), size};
    Problems problems;
    try {
        const char* name = text.starts_with("fgb") ? "f.fgb" : "f.geojson";
        for (const FeatureTable& table : read_feature_tables(test::file_with(name, text), problems)) {
            for (FeatureTable::RowNumber row = 0; row < table.size(); ++row) {
                for (std::size_t column = 0; column < table.schema().size(); ++column) {
                    table.value(row, column);
                }
            }
        }
    } catch (const InputError&) {
        // Refused, as bad input should be.
    }
    return 0;
}
