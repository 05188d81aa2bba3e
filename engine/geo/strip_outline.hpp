#pragma once

// A strip whose outline is drawn when it is first asked for, and once: many texts tell of the same border, and most
// never ask.

#include "engine/geo/border.hpp"

#include <mutex>
#include <utility>

namespace sitmap {

/// Stands where it was made; shared by whoever holds the place. Several threads may ask at a time.
class StripOutline {
public:
    explicit StripOutline(Strip strip) : m_strip{std::move(strip)} {}

    /// `outline` of the strip; throws as that does.
    const Geometry& geometry() const;

private:
    Strip m_strip;
    mutable std::once_flag m_asked;
    mutable Geometry m_geometry;  ///< empty until asked for
};

}  // namespace sitmap
