#include "engine/serve/item_crs.hpp"

#include "engine/serve/response.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace sitmap {

std::string_view uri_of(ItemCrs crs) {
    switch (crs) {
        case ItemCrs::epsg4326:
            return "http://www.opengis.net/def/crs/EPSG/0/4326";
        case ItemCrs::epsg3857:
            return "http://www.opengis.net/def/crs/EPSG/0/3857";
        case ItemCrs::crs84:
            break;
    }
    return "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
}

const std::vector<ItemCrs>& known_crs() {
    static const std::vector<ItemCrs> all{ItemCrs::crs84, ItemCrs::epsg4326, ItemCrs::epsg3857};
    return all;
}

ItemCrs crs_called(std::string_view uri, const char* parameter) {
    for (const ItemCrs crs : known_crs()) {
        if (uri == uri_of(crs)) {
            return crs;
        }
    }
    throw Refusal(400, std::string{parameter} + " must be one of the collection's coordinate reference systems");
}

CrsPositions::CrsPositions(ItemCrs crs) : m_crs(crs) {
    if (crs == ItemCrs::epsg3857) {
        m_metres.emplace("EPSG:3857");
    }
}

LonLat CrsPositions::to_lon_lat(double first, double second) const {
    constexpr double far_out_m = 1e9;  // from where no projection comes back
    if (m_crs == ItemCrs::epsg4326) {
        return {second, first};
    }
    if (std::abs(first) > far_out_m || std::abs(second) > far_out_m) {
        throw Refusal(400, "positions must be on the globe");
    }
    return m_metres ? m_metres->inverse({first, second}) : LonLat{first, second};
}

LonLat CrsPositions::from_lon_lat(LonLat at) const {
    if (m_crs == ItemCrs::epsg4326) {
        return {at.lat, at.lon};
    }
    if (!m_metres) {
        return at;
    }
    constexpr double edge = 85.0511287798066;  // the poles are infinitely far away
    const XY metres = m_metres->forward({at.lon, std::clamp(at.lat, -edge, edge)});
    return {metres.x, metres.y};
}

}  // namespace sitmap
