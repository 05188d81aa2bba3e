#pragma once

// The looks that tests draw with, read once: the theme "news" and the phrases of English.

#include "engine/map/phrasebook.hpp"
#include "engine/map/symbology.hpp"

namespace sitmap::test {

inline const Phrasebook& english() {
    static const Phrasebook book = load_phrasebook(SITMAP_SOURCE_DIR "/styles/phrases/en.json");
    return book;
}

inline const Symbology& news() {
    static const Symbology symbology = load_symbology(SITMAP_SOURCE_DIR "/styles/symbology/news.json");
    return symbology;
}

}  // namespace sitmap::test
