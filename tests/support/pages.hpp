#pragma once

// Composed pages for tests of picture formats.

#include "engine/map/composition.hpp"

#include <utility>

namespace sitmap::test {

/// A page of 400 x 300 with these groups.
inline Composition page_of(std::vector<Group> groups) {
    Composition page;
    page.width = 400;
    page.height = 300;
    page.paper = {255, 255, 255};
    page.title = "A map";
    page.alternative_text = "What the map shows.";
    page.groups = std::move(groups);
    return page;
}

/// Words in 12 pixels, 40 wide, whose outline is a box.
inline TextRun words_at(const char* words, PagePoint at) {
    const PageBox ink{at.x, at.y - 9, at.x + 40, at.y + 3};
    return {words, at, 12, ink, rectangle(ink), {0, 0, 0}, {}};
}

}  // namespace sitmap::test
