#include "engine/geo/strip_outline.hpp"

namespace sitmap {

const Geometry& StripOutline::geometry() const {
    std::call_once(m_asked, [this] { m_geometry = outline(m_strip); });
    return m_geometry;
}

}  // namespace sitmap
