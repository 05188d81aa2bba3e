// Bytes become text or an error, and text can be folded and counted. The first byte chooses the
// encoding.

#include "engine/core/error.hpp"
#include "engine/core/text.hpp"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

void check_text(const std::string& text) {
    using namespace sitmap;
    require(!text.empty());
    require(find_invalid_utf8(text) == std::string_view::npos);
    const std::string folded = fold(text);
    require(find_invalid_utf8(folded) == std::string_view::npos);
    require(folded.empty() || (folded.front() != ' ' && folded.back() != ' '));
    require(join_folded(folded) == fold_name(text));
    loose_key(fold_name(text));
    script_of(text);
    const CodePoints points{text};
    std::uint32_t number = 0;
    for (std::size_t offset = 0; offset < text.size(); offset += decode_at(text, offset).length) {
        require(points.before(static_cast<std::uint32_t>(offset)) == number);
        require(points.byte_of(number) == offset);
        ++number;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    constexpr std::array<std::string_view, 8> encodings{"",       "UTF-8",        "UTF-16",       "UTF-16LE",
                                                        "UTF-32", "windows-1256", "windows-1255", "GB18030"};
    if (size == 0) {
        return 0;
    }
    const std::string_view rest{reinterpret_cast<const char*>(bytes) + 1, size - 1};
    try {
        check_text(sitmap::decode_text(rest, encodings[bytes[0] % encodings.size()], "input"));
    } catch (const sitmap::InputError&) {
        // Refused, as bad input should be.
    }
    return 0;
}
