#include "engine/gazetteer/feature_source.hpp"

#include "engine/core/error.hpp"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <memory>
#include <utility>

namespace sitmap {

namespace {

std::vector<LonLat> positions(const OGRSimpleCurve& curve) {
    std::vector<LonLat> all;
    all.reserve(static_cast<std::size_t>(curve.getNumPoints()));
    for (int i = 0; i < curve.getNumPoints(); ++i) {
        all.push_back({curve.getX(i), curve.getY(i)});
    }
    return all;
}

Polygon polygon(const OGRPolygon& from) {
    Polygon to;
    if (const OGRLinearRing* outer = from.getExteriorRing()) {
        to.outer = positions(*outer);
    }
    for (int i = 0; i < from.getNumInteriorRings(); ++i) {
        to.holes.push_back(positions(*from.getInteriorRing(i)));
    }
    return to;
}

MultiPolygon polygons(const OGRMultiPolygon& from) {
    MultiPolygon to;
    for (const OGRPolygon* part : from) {
        to.polygons.push_back(polygon(*part));
    }
    return to;
}

MultiLineString lines(const OGRMultiLineString& from) {
    MultiLineString to;
    for (const OGRLineString* part : from) {
        to.lines.push_back({positions(*part)});
    }
    return to;
}

Geometry geometry(const OGRGeometry* from) {
    if (from == nullptr || from->IsEmpty()) {
        return {};
    }
    switch (wkbFlatten(from->getGeometryType())) {
        case wkbPoint:
            return Point{{from->toPoint()->getX(), from->toPoint()->getY()}};
        case wkbLineString:
            return LineString{positions(*from->toLineString())};
        case wkbPolygon:
            return polygon(*from->toPolygon());
        case wkbMultiPolygon:
            return polygons(*from->toMultiPolygon());
        case wkbMultiLineString:
            return lines(*from->toMultiLineString());
        default:
            return {};  // no package has another type
    }
}

GDALDatasetUniquePtr open(const std::filesystem::path& file) {
    // GDAL would take an address or a connection for a file.
    if (!std::filesystem::exists(file)) {
        throw InputError(file.string(), "is not there");
    }
    GDALAllRegister();
    GDALDatasetUniquePtr dataset{
        GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, nullptr, nullptr, nullptr)};
    if (!dataset) {
        throw InputError(file.string(), std::string{"cannot be opened: "} + CPLGetLastErrorMsg());
    }
    return dataset;
}

std::vector<int> column_numbers(OGRFeatureDefn& definition, const std::vector<std::string>& columns,
                                const std::filesystem::path& file) {
    std::vector<int> numbers;
    for (const std::string& column : columns) {
        const int number = definition.GetFieldIndex(column.c_str());
        if (number < 0) {
            throw InputError(file.string(), "has no column '" + column + "'; is it another version of the package?");
        }
        numbers.push_back(number);
    }
    return numbers;
}

/// One quoted text of GDAL's list of pairs, `"name:ar"=>"..."`; moves `at` behind it.
std::string quoted(std::string_view list, std::size_t& at) {
    std::string text;
    at = list.find('"', at);
    for (at = at == std::string_view::npos ? list.size() : at + 1; at < list.size() && list[at] != '"'; ++at) {
        at += list[at] == '\\' && at + 1 < list.size() ? 1U : 0U;
        text.push_back(list[at]);
    }
    ++at;
    return text;
}

void add_pairs(std::map<std::string, std::string>& tags, std::string_view list) {
    for (std::size_t at = 0; at < list.size();) {
        std::string key = quoted(list, at);
        std::string value = quoted(list, at);
        if (!key.empty()) {
            tags[std::move(key)] = std::move(value);
        }
    }
}

}  // namespace

void read_features(const std::filesystem::path& file, const std::string& layer, const std::vector<std::string>& columns,
                   const std::function<void(const SourceFeature&)>& each) {
    const GDALDatasetUniquePtr dataset = open(file);
    OGRLayer* source = layer.empty() ? dataset->GetLayer(0) : dataset->GetLayerByName(layer.c_str());
    if (source == nullptr) {
        throw InputError(file.string(), "has no layer '" + layer + "'");
    }
    const std::vector<int> numbers = column_numbers(*source->GetLayerDefn(), columns, file);
    source->ResetReading();
    while (const OGRFeatureUniquePtr feature{source->GetNextFeature()}) {
        SourceFeature read{geometry(feature->GetGeometryRef()), {}};
        for (const int number : numbers) {
            read.values.emplace_back(feature->IsFieldSetAndNotNull(number) ? feature->GetFieldAsString(number) : "");
        }
        each(read);
    }
}

std::vector<SourceFeature> load_features(const std::filesystem::path& file, const std::string& layer,
                                         const std::vector<std::string>& columns) {
    std::vector<SourceFeature> all;
    read_features(file, layer, columns, [&all](const SourceFeature& feature) { all.push_back(feature); });
    return all;
}

std::vector<SourceLayer> layers_of(const std::filesystem::path& file) {
    const GDALDatasetUniquePtr dataset = open(file);
    std::vector<SourceLayer> layers;
    for (OGRLayer* layer : dataset->GetLayers()) {
        SourceLayer described{layer->GetName(), {}};
        for (int i = 0; i < layer->GetLayerDefn()->GetFieldCount(); ++i) {
            described.columns.emplace_back(layer->GetLayerDefn()->GetFieldDefn(i)->GetNameRef());
        }
        layers.push_back(std::move(described));
    }
    return layers;
}

void read_tagged_features(const std::filesystem::path& file, const std::function<void(const TaggedFeature&)>& each) {
    const GDALDatasetUniquePtr dataset = open(file);
    dataset->ResetReading();
    for (;;) {
        OGRLayer* layer = nullptr;
        const OGRFeatureUniquePtr feature{dataset->GetNextFeature(&layer, nullptr, nullptr, nullptr)};
        if (!feature) {
            return;
        }
        TaggedFeature read{geometry(feature->GetGeometryRef()), layer->GetName(), {}};
        for (int i = 0; i < feature->GetFieldCount(); ++i) {
            if (!feature->IsFieldSetAndNotNull(i)) {
                continue;
            }
            const std::string name = feature->GetFieldDefnRef(i)->GetNameRef();
            if (name == "other_tags") {
                add_pairs(read.tags, feature->GetFieldAsString(i));
            } else {
                read.tags[name] = feature->GetFieldAsString(i);
            }
        }
        each(read);
    }
}

}  // namespace sitmap
