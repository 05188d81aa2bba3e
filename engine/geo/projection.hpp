#pragma once

// From the ellipsoid to a plane and back, by PROJ. A projection is immutable and cheap to use but
// not to make: make one and keep it. One thread at a time.

#include "engine/geo/lonlat.hpp"

#include <memory>
#include <string>

namespace sitmap {

/// Metres in the plane of some projection, x east and y north.
struct XY {
    double x = 0;
    double y = 0;

    friend bool operator==(const XY&, const XY&) = default;
};

class Projection {
public:
    /// Any PROJ definition or authority code ("EPSG:3857", "+proj=laea +lat_0=33 +lon_0=36").
    /// Throws UsageError if PROJ does not know it.
    explicit Projection(const std::string& definition);

    /// Lambert azimuthal equal-area about a centre: the house projection of our maps.
    static Projection equal_area(LonLat centre);

    Projection(Projection&&) noexcept;
    Projection& operator=(Projection&&) noexcept;
    ~Projection();

    /// Positions that the projection cannot show give infinities.
    XY forward(LonLat at) const;
    LonLat inverse(XY at) const;

    const std::string& definition() const { return m_definition; }

private:
    struct Handle;
    std::unique_ptr<Handle> m_handle;
    std::string m_definition;
};

}  // namespace sitmap
