// A damaged page is refused; one that is taken is checked, and comes back as it was written.

#include "engine/core/error.hpp"
#include "engine/map/check_page.hpp"
#include "engine/output/composition_json.hpp"
#include "engine/output/composition_reader.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace sitmap;
    try {
        const Composition page = parse_composition({reinterpret_cast<const char*>(bytes), size}, "page");
        check_shown(page, nullptr);
        check_page(page);
        const std::string text = encode_composition(page);
        if (encode_composition(parse_composition(text, "page")) != text) {
            std::abort();
        }
    } catch (const InputError&) {
        // Refused, as bad input should be.
    }
    return 0;
}
