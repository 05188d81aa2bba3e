// Whatever stands in a column of symbol codes is drawn as a unit or as nothing, never as something beyond its code.

#include "engine/map/unit_symbol.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace sitmap;
    static const UnitSymbols units = [] {
        UnitSymbols::Side side;
        side.outline = rectangle({-9, -6, 9, 6});
        side.echelons = {{"D", rectangle({-1, -10, 1, -8})}};
        side.functions = {{"UCI", {{}, {}, rectangle({-9, -6, 9, 6}), {}}}};
        return UnitSymbols{{{"F", side}, {"H", side}}, {{"121100", "UCI"}}};
    }();
    const auto symbol = unit_symbol(units, {reinterpret_cast<const char*>(bytes), size});
    if (symbol && (!symbol->name.starts_with("unit:") || symbol->shape.outline.empty())) {
        std::abort();
    }
    return 0;
}
