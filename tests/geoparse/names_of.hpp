#pragma once

// What a text's names are read as, in one line: "Tarsin literal world:tarsin; Ostrania metonym iso:XO".
// A name without a place has "-", a derived place "~" before its id.

#include "engine/geoparse/geoparse.hpp"
#include "tests/support/test_world.hpp"

#include <string>

namespace sitmap::test {

/// The word lists of the project, read once.
inline const Lexicon& lexicon() {
    static const Lexicon lists = load_lexicon(std::string{SITMAP_SOURCE_DIR} + "/geodata/codebook/lexicon");
    return lists;
}

/// What the program runs with.
inline const GeoparseModel& model() {
    static const GeoparseModel weights = load_model(std::string{SITMAP_SOURCE_DIR} + "/geodata/models/geoparse.tsv");
    return weights;
}

inline std::vector<Mention> resolved(const Document& document) {
    Problems problems;
    return geoparse(document, test_world(), lexicon(), model(), problems);
}

inline std::string names_of(const std::string& text) {
    const Document document = make_document("report", text);
    std::string line;
    for (const Mention& mention : resolved(document)) {
        line += line.empty() ? "" : "; ";
        line += std::string{slice(document.text, mention.span)} + ' ' + std::string{to_string(mention.reading)} + ' ';
        if (mention.resolution.derived) {
            line += '~' + mention.resolution.derived->id;
        } else if (mention.resolution.candidates.empty()) {
            line += '-';
        } else {
            line += test_world().id(mention.resolution.candidates.front().place);
        }
    }
    return line;
}

}  // namespace sitmap::test
