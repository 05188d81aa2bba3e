#include "engine/serve/item_crs.hpp"

#include "engine/geo/projection.hpp"
#include "engine/serve/response.hpp"

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

LonLat to_lon_lat(double first, double second, ItemCrs crs) {
    constexpr double far_out_m = 1e9;  // from where no projection comes back
    if (crs == ItemCrs::epsg4326) {
        return {second, first};
    }
    if (std::abs(first) > far_out_m || std::abs(second) > far_out_m) {
        throw Refusal(400, "positions must be on the globe");
    }
    return crs == ItemCrs::epsg3857 ? Projection{"EPSG:3857"}.inverse({first, second}) : LonLat{first, second};
}

}  // namespace sitmap
