#pragma once

// The report of marked text (marked_text.hpp), read with the real codebook in the invented world.

#include "engine/event/extract.hpp"
#include "tests/support/marked_text.hpp"
#include "tests/support/test_world.hpp"

#include <filesystem>
#include <optional>
#include <string_view>

namespace sitmap::test {

inline Report extracted(std::string_view text, std::optional<Date> published = make_date(2024, 5, 10)) {
    static const std::filesystem::path folder = std::filesystem::path{SITMAP_SOURCE_DIR} / "geodata" / "codebook";
    static const Codebook codebook = load_codebook(folder);
    static const Lexicon lexicon = load_lexicon(folder / "lexicon");
    Marked read = marked(text, published);
    return extract(read.document, read.mentions, test_world(), codebook, lexicon);
}

}  // namespace sitmap::test
