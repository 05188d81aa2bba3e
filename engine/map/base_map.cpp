#include "engine/map/base_map.hpp"

#include "engine/core/error.hpp"

#include <gdal.h>
#include <ogr_api.h>

#include <memory>
#include <type_traits>

namespace sitmap {

namespace {

struct Release {
    void operator()(void* dataset) const { GDALClose(dataset); }
};
struct DestroyFeature {
    void operator()(std::remove_pointer_t<OGRFeatureH>* feature) const { OGR_F_Destroy(feature); }
};
using Dataset = std::unique_ptr<void, Release>;
using OwnedFeature = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, DestroyFeature>;

std::vector<LonLat> points_of(OGRGeometryH line) {
    std::vector<LonLat> points(static_cast<std::size_t>(OGR_G_GetPointCount(line)));
    if (!points.empty()) {
        constexpr int stride = sizeof(LonLat);
        OGR_G_GetPoints(line, &points[0].lon, stride, &points[0].lat, stride, nullptr, 0);
    }
    return points;
}

void collect(OGRGeometryH geometry, std::vector<Polygon>& parts) {
    if (wkbFlatten(OGR_G_GetGeometryType(geometry)) != wkbPolygon) {
        for (int i = 0; i < OGR_G_GetGeometryCount(geometry); ++i) {
            collect(OGR_G_GetGeometryRef(geometry, i), parts);
        }
        return;
    }
    Polygon polygon;
    for (int i = 0; i < OGR_G_GetGeometryCount(geometry); ++i) {
        std::vector<LonLat> ring = points_of(OGR_G_GetGeometryRef(geometry, i));
        i == 0 ? polygon.outer = std::move(ring) : polygon.holes.emplace_back(std::move(ring));
    }
    parts.push_back(std::move(polygon));
}

void collect(OGRGeometryH geometry, std::vector<LineString>& parts) {
    if (wkbFlatten(OGR_G_GetGeometryType(geometry)) == wkbLineString) {
        parts.push_back({points_of(geometry)});
        return;
    }
    for (int i = 0; i < OGR_G_GetGeometryCount(geometry); ++i) {
        collect(OGR_G_GetGeometryRef(geometry, i), parts);
    }
}

std::string text(OGRFeatureH feature, const char* field) {
    const int index = OGR_F_GetFieldIndex(feature, field);
    return index < 0 || OGR_F_IsFieldSetAndNotNull(feature, index) == 0 ? "" : OGR_F_GetFieldAsString(feature, index);
}

double number(OGRFeatureH feature, const char* field, double otherwise) {
    const int index = OGR_F_GetFieldIndex(feature, field);
    return index < 0 ? otherwise : OGR_F_GetFieldAsDouble(feature, index);
}

void read(OGRFeatureH feature, BaseArea& area) {
    area.id = text(feature, "place_id");
    area.iso = text(feature, "iso");
    area.name = text(feature, "name");
    area.name_local = text(feature, "name_local");
    area.status = text(feature, "status");
    area.administered_by = text(feature, "administered_by");
    area.claimed_by = text(feature, "claimed_by");
    area.area_km2 = number(feature, "area_km2", 0);
}

void read(OGRFeatureH feature, BaseLine& line) {
    line.kind = text(feature, "class");
    line.iso = text(feature, "iso");
    line.level = static_cast<int>(number(feature, "level", 1));
}

template <class Value>
std::vector<Value> read_layer(const Dataset& dataset, const char* name, const Box& box) {
    std::vector<Value> values;
    OGRLayerH layer = GDALDatasetGetLayerByName(dataset.get(), name);
    if (layer == nullptr) {
        return values;
    }
    OGR_L_SetSpatialFilterRect(layer, box.west, box.south, box.east, box.north);
    OGR_L_ResetReading(layer);
    while (const OwnedFeature feature{OGR_L_GetNextFeature(layer)}) {
        OGRGeometryH geometry = OGR_F_GetGeometryRef(feature.get());
        if (geometry != nullptr) {
            Value& value = values.emplace_back();
            read(feature.get(), value);
            collect(geometry, value.parts);
        }
    }
    return values;
}

}  // namespace

BaseMap read_base_map(const std::filesystem::path& file, const Box& box, BaseDetail detail) {
    GDALAllRegister();
    const char* const drivers[] = {"GPKG", nullptr};
    const Dataset dataset(GDALOpenEx(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers, nullptr, nullptr));
    if (!dataset) {
        throw InputError(file.string(), "is no base map that can be read; run `sitmap gazetteer build`");
    }
    BaseMap base;
    base.land = read_layer<BaseArea>(dataset, "land", box);
    base.boundaries = read_layer<BaseLine>(dataset, "boundaries", box);
    if (detail == BaseDetail::full) {
        base.countries = read_layer<BaseArea>(dataset, "countries", box);
        base.coast = read_layer<BaseLine>(dataset, "coast", box);
        base.lakes = read_layer<BaseArea>(dataset, "lakes", box);
        base.admin1 = read_layer<BaseArea>(dataset, "admin1", box);
        base.occupied = read_layer<BaseArea>(dataset, "occupied", box);
        base.rivers = read_layer<BaseLine>(dataset, "rivers", box);
        base.admin1_lines = read_layer<BaseLine>(dataset, "admin1_lines", box);
    }
    return base;
}

}  // namespace sitmap
