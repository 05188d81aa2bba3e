// Any text at all is a report: its mentions stand in text order, apart, on whole code points.

#include "engine/core/error.hpp"
#include "engine/core/text.hpp"
#include "engine/geoparse/geoparse.hpp"
#include "tests/support/test_world.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

bool on_code_points(std::string_view text, sitmap::Span span) {
    const auto begins = [text](std::uint32_t at) {
        return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    };
    return span.start < span.end && span.end <= text.size() && begins(span.start) && begins(span.end);
}

void check_mentions(const sitmap::Document& document, const sitmap::Lexicon& lexicon,
                    const sitmap::GeoparseModel& model) {
    using namespace sitmap;
    const Gazetteer& gazetteer = test::test_world();
    Problems problems;
    const std::vector<Mention> mentions = geoparse(document, gazetteer, lexicon, model, problems);
    std::uint32_t last = 0;
    for (const Mention& mention : mentions) {
        if (!on_code_points(document.text, mention.span) || mention.span.start < last) {
            std::abort();
        }
        last = mention.span.end;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const sitmap::Lexicon lexicon = sitmap::load_lexicon(SITMAP_SOURCE_DIR "/geodata/codebook/lexicon");
    static const sitmap::GeoparseModel model = sitmap::load_model(SITMAP_SOURCE_DIR "/geodata/models/geoparse.tsv");
    try {
        std::string text = sitmap::decode_text({reinterpret_cast<const char*>(bytes), size}, {}, "input");
        check_mentions(sitmap::make_document("input", std::move(text)), lexicon, model);
    } catch (const sitmap::InputError&) {
        // Refused, as bad input should be.
    }
    return 0;
}
