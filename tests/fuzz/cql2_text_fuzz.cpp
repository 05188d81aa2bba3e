// Whatever is sent as a filter is refused or answers for every feature.

#include "engine/core/error.hpp"
#include "engine/serve/cql2.hpp"
#include "engine/serve/response.hpp"
#include "tests/support/served.hpp"

#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const sitmap::FeatureTable table = sitmap::table_of(sitmap::test::few_events());
    const std::string_view text{reinterpret_cast<const char*>(bytes), size};
    try {
        const sitmap::Filter filter{sitmap::parse_cql2_text(text), table};
        for (sitmap::FeatureTable::RowNumber row = 0; row < table.size(); ++row) {
            filter.matches(row);
        }
    } catch (const sitmap::Refusal&) {
        // Refused, as bad input should be.
    } catch (const sitmap::Error&) {
        // GEOS will not compare some shapes, such as rings that cross themselves.
    }
    return 0;
}
