#include "engine/output/flatgeobuf_reader.hpp"

#include "engine/core/error.hpp"
#include "engine/geo/wkb.hpp"

#include <cpl_conv.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sitmap {

namespace {

namespace fs = std::filesystem;

/// GDAL's words for what went wrong are thrown, never printed.
struct QuietGdal {
    QuietGdal() { CPLPushErrorHandler(CPLQuietErrorHandler); }
    QuietGdal(const QuietGdal&) = delete;
    QuietGdal& operator=(const QuietGdal&) = delete;
    ~QuietGdal() { CPLPopErrorHandler(); }
};

struct Close {
    void operator()(GDALDataset* data) const { GDALClose(data); }
    void operator()(OGRFeature* feature) const { OGRFeature::DestroyFeature(feature); }
    void operator()(OGRCoordinateTransformation* change) const { OGRCoordinateTransformation::DestroyCT(change); }
};
using Dataset = std::unique_ptr<GDALDataset, Close>;
using Row = std::unique_ptr<OGRFeature, Close>;
using Change = std::unique_ptr<OGRCoordinateTransformation, Close>;

/// Only this driver and only a file that begins as one: a name can mean much to GDAL.
Dataset open(const fs::path& file) {
    std::array<char, 3> head{};
    std::ifstream in{file, std::ios::binary};
    if (!in.read(head.data(), head.size()) || std::string_view{head.data(), head.size()} != "fgb") {
        throw InputError(file.string(), "is no FlatGeobuf file");
    }
    GDALAllRegister();
    const char* const drivers[] = {"FlatGeobuf", nullptr};
    const std::string name = fs::absolute(file).string();
    Dataset data{GDALDataset::Open(name.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers)};
    if (!data || data->GetLayerCount() != 1) {
        throw InputError(file.string(), std::string{"cannot be read as FlatGeobuf: "} + CPLGetLastErrorMsg());
    }
    return data;
}

bool is_midnight(const OGRFeature& row, int field) {
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    float second = 0;
    int zone = 0;
    row.GetFieldAsDateTime(field, &year, &month, &day, &hour, &minute, &second, &zone);
    return hour == 0 && minute == 0 && second == 0;
}

std::vector<bool> columns_of_days(OGRLayer& layer) {
    const OGRFeatureDefn& definition = *layer.GetLayerDefn();
    std::vector<bool> days(static_cast<std::size_t>(definition.GetFieldCount()));
    bool any = false;
    for (int field = 0; field < definition.GetFieldCount(); ++field) {
        const OGRFieldType type = definition.GetFieldDefn(field)->GetType();
        days[static_cast<std::size_t>(field)] = type == OFTDate || type == OFTDateTime;
        any = any || type == OFTDateTime;
    }
    layer.ResetReading();
    for (Row row{any ? layer.GetNextFeature() : nullptr}; row; row.reset(layer.GetNextFeature())) {
        for (int field = 0; field < definition.GetFieldCount(); ++field) {
            if (days[static_cast<std::size_t>(field)] && row->IsFieldSetAndNotNull(field)) {
                days[static_cast<std::size_t>(field)] = is_midnight(*row, field);
            }
        }
    }
    return days;
}

Schema schema_of(OGRLayer& layer) {
    const std::vector<bool> days = columns_of_days(layer);
    Schema schema;
    for (std::size_t field = 0; field < days.size(); ++field) {
        const OGRFieldDefn& told = *layer.GetLayerDefn()->GetFieldDefn(static_cast<int>(field));
        const OGRFieldType type = told.GetType();
        const bool whole = type == OFTInteger || type == OFTInteger64;
        schema.push_back({told.GetNameRef(),
                          days[field]       ? FieldType::date
                          : whole           ? FieldType::integer
                          : type == OFTReal ? FieldType::real
                                            : FieldType::text,
                          told.GetNameRef(), told.GetNameRef()});
    }
    return schema;
}

/// Nothing where it is in WGS 84 already, or does not say.
Change to_wgs84(OGRLayer& layer) {
    OGRSpatialReference wgs84;
    wgs84.importFromEPSG(4326);
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const OGRSpatialReference* own = layer.GetSpatialRef();
    return own == nullptr || own->IsSame(&wgs84) ? nullptr : Change{OGRCreateCoordinateTransformation(own, &wgs84)};
}

/// Nothing where it cannot be had in our terms.
std::optional<Geometry> geometry_of(OGRFeature& row, OGRCoordinateTransformation* change) {
    OGRGeometry* shape = row.GetGeometryRef();
    if (shape == nullptr) {
        return Geometry{};
    }
    shape->flattenTo2D();
    if (shape->hasCurveGeometry() || (change != nullptr && shape->transform(change) != OGRERR_NONE)) {
        return std::nullopt;
    }
    std::string wkb(shape->WkbSize(), '\0');
    shape->exportToWkb(wkbNDR, reinterpret_cast<unsigned char*>(wkb.data()), wkbVariantIso);
    try {
        return from_wkb(wkb);
    } catch (const InputError&) {
        return std::nullopt;
    }
}

/// The row's values; texts are borrowed from it.
void read_values(const OGRFeature& row, const Schema& schema, std::vector<ValueView>& values) {
    for (std::size_t i = 0; i < schema.size(); ++i) {
        const int field = static_cast<int>(i);
        if (!row.IsFieldSetAndNotNull(field)) {
            values[i] = {};
        } else if (schema[i].type == FieldType::integer) {
            values[i] = std::int64_t{row.GetFieldAsInteger64(field)};
        } else if (schema[i].type == FieldType::real) {
            values[i] = row.GetFieldAsDouble(field);
        } else if (schema[i].type == FieldType::date) {
            std::string day = std::string{row.GetFieldAsString(field)}.substr(0, 10);  // "2025/07/01 00:00:00"
            std::ranges::replace(day, '/', '-');
            const auto date = parse_date(day);
            values[i] = date ? ValueView{*date} : ValueView{};
        } else {
            values[i] = std::string_view{row.GetFieldAsString(field)};
        }
    }
}

}  // namespace

FeatureTable read_flatgeobuf_table(const fs::path& file, Problems& problems) {
    const QuietGdal quiet;
    const Dataset data = open(file);
    OGRLayer& layer = *data->GetLayer(0);
    const Schema schema = schema_of(layer);
    const Change change = to_wgs84(layer);
    const int id = layer.GetLayerDefn()->GetFieldIndex("id");
    FeatureTable table{file.stem().string(), file.stem().string(), schema, {}};
    std::vector<ValueView> values(schema.size());
    std::size_t number = 0;
    layer.ResetReading();
    for (Row row{layer.GetNextFeature()}; row; row.reset(layer.GetNextFeature())) {
        ++number;
        read_values(*row, schema, values);
        const std::string own_id = id < 0 ? std::to_string(number) : std::string{row->GetFieldAsString(id)};
        const auto geometry = geometry_of(*row, change.get());
        if (geometry) {
            table.add(own_id, *geometry, values);
        } else {
            problems.push_back(
                {file.filename().string(), number, {}, "feature left out", "its geometry cannot be read"});
        }
    }
    table.finish();
    return table;
}

}  // namespace sitmap
