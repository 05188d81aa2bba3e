#include "engine/map/compose.hpp"

namespace sitmap {

Composition compose(const Map& map, const Ground&, const Symbology& symbology, const PictureOptions& options,
                    Problems&) {
    Composition page;
    page.width = options.width;
    page.height = options.height;
    page.paper = symbology.colour("paper");
    page.title = map.title;
    return page;
}

}  // namespace sitmap
