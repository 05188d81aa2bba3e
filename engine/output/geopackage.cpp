#include "engine/output/geopackage.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/error.hpp"
#include "engine/geo/relation.hpp"
#include "engine/output/wkb.hpp"

#include <ogrsf_frmts.h>

#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace sitmap {

namespace fs = std::filesystem;

namespace {

/// GDAL's settings are global or the thread's own; these are the thread's, and end with the scope.
class ThreadOption {
public:
    ThreadOption(const char* key, const std::string& value) : m_key(key) {
        if (const char* before = CPLGetThreadLocalConfigOption(key, nullptr)) {
            m_before = before;
            m_was_set = true;
        }
        CPLSetThreadLocalConfigOption(key, value.c_str());
    }
    ThreadOption(const ThreadOption&) = delete;
    ThreadOption& operator=(const ThreadOption&) = delete;
    ~ThreadOption() { CPLSetThreadLocalConfigOption(m_key, m_was_set ? m_before.c_str() : nullptr); }

private:
    const char* m_key;
    std::string m_before;
    bool m_was_set = false;
};

/// Keeps the first failure that GDAL tells while the object lives, and keeps GDAL off stderr.
class FailureLog {
public:
    FailureLog() { CPLPushErrorHandlerEx(&FailureLog::note, this); }
    FailureLog(const FailureLog&) = delete;
    FailureLog& operator=(const FailureLog&) = delete;
    ~FailureLog() { CPLPopErrorHandler(); }

    const std::string& first() const { return m_first; }

private:
    static void CPL_STDCALL note(CPLErr kind, CPLErrorNum, const char* message) {
        auto* log = static_cast<FailureLog*>(CPLGetErrorHandlerUserData());
        if (kind >= CE_Failure && log->m_first.empty()) {
            log->m_first = message;
        }
    }
    std::string m_first;
};

struct CloseDataset {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<GDALDataset, CloseDataset>;

OGRFieldType ogr_type(FieldType type) {
    switch (type) {
        case FieldType::integer:
            return OFTInteger64;
        case FieldType::real:
            return OFTReal;
        case FieldType::date:
            return OFTDate;
        case FieldType::text:
        case FieldType::json:
            break;
    }
    return OFTString;
}

constexpr OGRwkbGeometryType types_by_index[] = {wkbUnknown,    wkbPoint,           wkbLineString,  wkbPolygon,
                                                 wkbMultiPoint, wkbMultiLineString, wkbMultiPolygon};
static_assert(std::variant_size_v<Geometry> == std::size(types_by_index));

/// The one type that holds all geometries of the layer; wkbUnknown (GEOMETRY) where kinds are mixed.
OGRwkbGeometryType common_type(const Layer& layer) {
    std::set<OGRwkbGeometryType> types;
    std::set<OGRwkbGeometryType> collections;
    for (const Feature& feature : layer.features) {
        if (!empty(feature.geometry)) {
            const std::size_t index = feature.geometry.index();
            types.insert(types_by_index[index]);
            collections.insert(types_by_index[index <= 3 ? index + 3 : index]);
        }
    }
    if (types.size() == 1) {
        return *types.begin();
    }
    return collections.size() == 1 ? *collections.begin() : wkbUnknown;
}

struct SetValue {
    OGRFeature& feature;
    int field;

    void operator()(std::monostate) const { feature.SetFieldNull(field); }
    void operator()(std::int64_t number) const { feature.SetField(field, static_cast<GIntBig>(number)); }
    void operator()(double number) const { feature.SetField(field, number); }
    void operator()(const std::string& text) const { feature.SetField(field, text.c_str()); }
    void operator()(Date date) const {
        const auto ymd = civil(date);
        feature.SetField(field, static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
                         static_cast<int>(static_cast<unsigned>(ymd.day())));
    }
};

void set_geometry(OGRFeature& row, const Geometry& geometry, OGRwkbGeometryType type) {
    if (empty(geometry)) {
        return;
    }
    const std::string wkb = to_wkb(oriented(cut_at_antimeridian(geometry)));
    OGRGeometry* made = nullptr;
    OGRGeometryFactory::createFromWkb(wkb.data(), nullptr, &made, wkb.size());
    if (type != wkbUnknown) {
        made = OGRGeometryFactory::forceTo(made, type);
    }
    row.SetGeometryDirectly(made);
}

void add_fields(OGRLayer& table, const Schema& schema) {
    for (const Field& field : schema) {
        OGRFieldDefn definition(field.name.c_str(), ogr_type(field.type));
        if (field.type == FieldType::json) {
            definition.SetSubType(OFSTJSON);
        }
        table.CreateField(&definition);
    }
}

void add_features(OGRLayer& table, const Layer& layer, OGRwkbGeometryType type, const FailureLog& failures) {
    for (const Feature& feature : layer.features) {
        OGRFeature row(table.GetLayerDefn());
        for (std::size_t i = 0; i < layer.schema.size(); ++i) {
            std::visit(SetValue{row, static_cast<int>(i)}, feature.values.at(i));
        }
        set_geometry(row, feature.geometry, type);
        if (table.CreateFeature(&row) != OGRERR_NONE || !failures.first().empty()) {
            return;
        }
    }
}

std::string joined(const std::vector<std::string>& items) {
    std::string text;
    for (const std::string& item : items) {
        text += text.empty() ? item : "; " + item;
    }
    return text;
}

void describe(GDALMajorObject& object, const LayerMetadata& about) {
    const std::pair<const char*, std::string> items[] = {{"generator", about.generator},
                                                         {"generated", about.generated},
                                                         {"as_of", about.as_of},
                                                         {"sources", joined(about.sources)},
                                                         {"pov", about.pov},
                                                         {"disclaimer", about.disclaimer},
                                                         {"licence", about.licence}};
    for (const auto& [name, value] : items) {
        if (!value.empty()) {
            object.SetMetadataItem(name, value.c_str());
        }
    }
}

std::string quoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text) {
        out += c == '\'' ? "''" : std::string(1, c);
    }
    return out + "'";
}

/// The readers' titles of the columns, where the GeoPackage schema extension keeps them. GDAL makes
/// that table only for JSON fields, and writes no titles before 3.7.
void add_titles(GDALDataset& dataset, const Layer& layer) {
    const auto run = [&](const std::string& sql) {
        dataset.ReleaseResultSet(dataset.ExecuteSQL(sql.c_str(), nullptr, nullptr));
    };
    run("CREATE TABLE IF NOT EXISTS gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, "
        "title TEXT, description TEXT, mime_type TEXT, constraint_name TEXT, "
        "CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name))");
    std::string rows;
    for (const Field& field : layer.schema) {
        rows += rows.empty() ? "(" : ",(";
        rows += quoted(layer.name) + "," + quoted(field.name) + "," + quoted(field.title) + "," +
                quoted("short name: " + field.short_name) + ")";
    }
    run("INSERT INTO gpkg_data_columns (table_name, column_name, title, description) VALUES " + rows +
        " ON CONFLICT (table_name, column_name) DO UPDATE SET title = excluded.title, "
        "description = excluded.description");
}

void add_table(GDALDataset& dataset, const Layer& layer, const FailureLog& failures) {
    OGRSpatialReference wgs84;
    wgs84.SetWellKnownGeogCS("WGS84");
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const OGRwkbGeometryType type = common_type(layer);
    CPLStringList options;
    options.SetNameValue("IDENTIFIER", layer.title.c_str());
    options.SetNameValue("DESCRIPTION", (layer.title + ". " + layer.metadata.disclaimer).c_str());
    options.SetNameValue("GEOMETRY_NAME", "geom");
    OGRLayer* table = dataset.CreateLayer(layer.name.c_str(), &wgs84, type, options.List());
    if (table == nullptr) {
        return;
    }
    add_fields(*table, layer.schema);
    describe(*table, layer.metadata);
    add_features(*table, layer, type, failures);
    table->SyncToDisk();
    add_titles(dataset, layer);
}

[[noreturn]] void refuse(const fs::path& file, const std::string& why) {
    throw OutputError(file.string(),
                      "cannot write the GeoPackage: " + why + "; is the disk full or the folder not writable?");
}

void write_tables(GDALDataset& dataset, std::span<const Layer> layers, const FailureLog& failures) {
    // One transaction, and everything flushed inside it: metadata and index would otherwise be
    // written one by one when the file is closed.
    dataset.StartTransaction();
    for (const Layer& layer : layers) {
        add_table(dataset, layer, failures);
    }
    if (!layers.empty()) {
        LayerMetadata about = layers.front().metadata;
        about.licence.clear();  // differs from table to table
        describe(dataset, about);
    }
    dataset.FlushCache(false);
    dataset.CommitTransaction();
}

std::string time_stamp(std::span<const Layer> layers) {
    const std::string day = layers.empty() ? std::string{} : layers.front().metadata.generated;
    return (day.empty() ? "1970-01-01" : day) + "T00:00:00.000Z";
}

}  // namespace

void prepare_geopackage() {
    RegisterOGRGeoPackage();  // one driver: registering all takes longer than all the writing
    // PROJ keeps the database open for the whole process; whoever asks next finds it read.
    OGRSpatialReference().importFromEPSG(4326);
}

void write_geopackage(const fs::path& file, std::span<const Layer> layers) {
    RegisterOGRGeoPackage();
    const ThreadOption time{"OGR_CURRENT_DATE", time_stamp(layers)};
    // The file is nobody's until it is renamed: SQLite need not guard it against a crash.
    const ThreadOption synchronous{"OGR_SQLITE_SYNCHRONOUS", "OFF"};
    const ThreadOption journal{"OGR_SQLITE_JOURNAL", "MEMORY"};
    // Both only cost time here: 15 ms for tiling schemes, 13 ms for functions we do not call.
    const ThreadOption validation{"GDAL_VALIDATE_CREATION_OPTIONS", "NO"};
    const ThreadOption spatialite{"SPATIALITE_LOAD", "NO"};
    AtomicFile target{file};
    fs::remove(target.temporary());  // GDAL creates, and refuses what is there already
    const FailureLog failures;
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    Dataset dataset{driver == nullptr ? nullptr
                                      : driver->Create(target.temporary().c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
    if (dataset == nullptr) {
        refuse(file, failures.first().empty() ? "GDAL has no GeoPackage driver" : failures.first());
    }
    write_tables(*dataset, layers, failures);
    dataset.reset();
    if (!failures.first().empty()) {
        refuse(file, failures.first());
    }
    target.commit(Flush::to_system);
}

}  // namespace sitmap
