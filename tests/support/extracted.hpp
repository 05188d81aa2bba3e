#pragma once

// The report of marked text (marked_text.hpp), read with the real codebook in the invented world.

#include "engine/coding/extract.hpp"
#include "tests/support/marked_text.hpp"
#include "tests/support/test_world.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace sitmap::test {

inline Report extracted(std::string_view text, std::optional<Date> published = make_date(2024, 5, 10),
                        const CodingModels& models = {}) {
    static const std::filesystem::path folder = std::filesystem::path{SITMAP_SOURCE_DIR} / "geodata" / "codebook";
    static const Codebook codebook = load_codebook(folder);
    static const Lexicon lexicon = load_lexicon(folder / "lexicon");
    Marked read = marked(text, published);
    return extract(read.document, read.mentions, test_world(), codebook, lexicon, models);
}

/// "strike_sites air_strike Oss by Norland; ..." of the events that are on a layer.
inline std::string coded(std::string_view text) {
    const Report report = extracted(text);
    std::string out;
    for (const Event& event : report.events) {
        if (event.layer == "none") {
            continue;
        }
        out += (out.empty() ? "" : "; ") + event.layer + " " + event.type;
        out += event.place ? " " + event.place->name : "";
        for (const Actor& actor : event.actors) {
            out += actor.role == ActorRole::initiator ? " by " + actor.name : "";
        }
    }
    return out;
}

}  // namespace sitmap::test
