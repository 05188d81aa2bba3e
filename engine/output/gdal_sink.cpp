// Rows as GeoPackage or Shapefile, written by GDAL. Only these two drivers, only local
// files: the name is the temporary one that AtomicFile has made.

#include "engine/core/atomic_file.hpp"
#include "engine/core/error.hpp"
#include "engine/geo/wkb.hpp"
#include "engine/output/feature_sink.hpp"

#include <cpl_conv.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <array>
#include <charconv>
#include <set>

namespace sitmap {

namespace {

namespace fs = std::filesystem;
using std::string;
using std::string_view;

struct Driver {
    string_view format;
    const char* name;
    const char* ending;
};

constexpr std::array drivers{Driver{"gpkg", "GPKG", ".gpkg"}, Driver{"shp", "ESRI Shapefile", ".shp"}};

OGRFieldType gdal_type(FieldType type) {
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

/// Shapefile's ten bytes: the short name, and a number where two would be the same.
std::vector<string> short_names(const Schema& schema) {
    std::set<string> taken;
    std::vector<string> names;
    for (const Field& field : schema) {
        string name = (field.short_name.empty() ? field.name : field.short_name).substr(0, 10);
        for (int n = 2; !taken.insert(name).second; ++n) {
            const string number = std::to_string(n);
            name = field.name.substr(0, 10 - number.size()) + number;
        }
        names.push_back(name);
    }
    return names;
}

class GdalSink final : public FeatureSink {
public:
    GdalSink(fs::path file, const Driver& driver, SinkOptions options)
        : m_target(std::move(file)), m_shapefile(driver.format == "shp"), m_schema(std::move(options.schema)) {
        GDALAllRegister();
        CPLPushErrorHandler(CPLQuietErrorHandler);  // failures are thrown; what a format cuts off is in the manual
        make_folder();
        // The same rows give the same bytes: the day comes from the input, not from the clock.
        const string day = options.metadata.generated.empty() ? "1970-01-01" : options.metadata.generated;
        CPLSetConfigOption("OGR_CURRENT_DATE", (day + "T00:00:00.000Z").c_str());
        GDALDriver* found = GetGDALDriverManager()->GetDriverByName(driver.name);
        if (found == nullptr) {
            refuse("GDAL has no driver " + string{driver.name} + " here");
        }
        m_data.reset(found->Create(part().c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        if (!m_data) {
            refuse(CPLGetLastErrorMsg());
        }
        OGRSpatialReference wgs84;
        wgs84.importFromEPSG(4326);
        wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        char encoding[] = "ENCODING=UTF-8";
        char* layer_options[] = {encoding, nullptr};
        m_layer = m_data->CreateLayer(m_shapefile ? m_target.stem().c_str() : options.name.c_str(), &wgs84,
                                      m_shapefile ? wkbPoint : wkbUnknown, m_shapefile ? layer_options : nullptr);
        if (m_layer == nullptr) {
            refuse(CPLGetLastErrorMsg());
        }
        make_fields();
        m_data->StartTransaction();
    }

    ~GdalSink() override {
        m_feature.reset();
        m_data.reset();
        CPLPopErrorHandler();
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }

    void add(const SinkRow& row) override {
        m_feature->Reset();
        for (std::size_t i = 0; i < m_schema.size(); ++i) {
            if (!row.cells[i].empty()) {
                set(static_cast<int>(i), row.cells[i], m_schema[i].type);
            }
        }
        set_shape(row.geometry);
        if (m_layer->CreateFeature(m_feature.get()) != OGRERR_NONE) {
            refuse(CPLGetLastErrorMsg());
        }
    }

    void finish() override {
        m_feature.reset();
        CPLErrorReset();
        if (m_data->CommitTransaction() == OGRERR_FAILURE) {
            refuse(CPLGetLastErrorMsg());
        }
        m_data.reset();
        if (CPLGetLastErrorType() >= CE_Failure) {
            refuse(CPLGetLastErrorMsg());
        }
        for (const auto& entry : fs::directory_iterator{m_folder}) {
            std::error_code failed;
            fs::rename(entry.path(), m_target.parent_path() / entry.path().filename(), failed);
            if (failed) {
                refuse(failed.message());
            }
        }
    }

private:
    [[noreturn]] void refuse(const string& why) const { throw OutputError(m_target.string(), "cannot write: " + why); }

    /// GDAL writes several files for one (a journal, a Shapefile's parts): into a folder of their own.
    void make_folder() {
        const fs::path beside = m_target.parent_path().empty() ? fs::path{"."} : m_target.parent_path();
        string pattern = (beside / (".sitmap-part-XXXXXX")).string();
        if (mkdtemp(pattern.data()) == nullptr) {
            refuse("its folder is missing or not writable");
        }
        m_folder = pattern;
        if (m_target.has_parent_path()) {
            return;
        }
        m_target = beside / m_target;
    }

    fs::path part() const { return m_folder / m_target.filename(); }

    void make_fields() {
        const auto names = short_names(m_schema);
        for (std::size_t i = 0; i < m_schema.size(); ++i) {
            OGRFieldDefn field{m_shapefile ? names[i].c_str() : m_schema[i].name.c_str(), gdal_type(m_schema[i].type)};
            if (m_shapefile && m_schema[i].type == FieldType::integer) {
                field.SetWidth(18);
            } else if (m_shapefile && m_schema[i].type == FieldType::real) {
                field.SetWidth(24);
                field.SetPrecision(10);
            }
            if (m_layer->CreateField(&field) != OGRERR_NONE) {
                refuse(CPLGetLastErrorMsg());
            }
        }
        m_feature.reset(OGRFeature::CreateFeature(m_layer->GetLayerDefn()));
    }

    void set(int field, string_view cell, FieldType type) {
        const char* const end = cell.data() + cell.size();
        std::int64_t whole = 0;
        double real = 0;
        if (type == FieldType::integer && std::from_chars(cell.data(), end, whole).ptr == end) {
            m_feature->SetField(field, static_cast<GIntBig>(whole));
        } else if (type == FieldType::real && std::from_chars(cell.data(), end, real).ptr == end) {
            m_feature->SetField(field, real);
        } else if (const auto date = type == FieldType::date ? parse_date(cell) : std::nullopt) {
            const auto ymd = civil(*date);
            m_feature->SetField(field, static_cast<int>(ymd.year()),
                                static_cast<int>(static_cast<unsigned>(ymd.month())),
                                static_cast<int>(static_cast<unsigned>(ymd.day())));
        } else if (type == FieldType::text || type == FieldType::json) {
            m_text = cell;
            m_feature->SetField(field, m_text.c_str());
        }
    }

    void set_shape(const Geometry* geometry) {
        if (geometry == nullptr || empty(*geometry)) {
            m_feature->SetGeometryDirectly(nullptr);
            return;
        }
        if (const auto* point = std::get_if<Point>(geometry)) {
            m_feature->SetGeometryDirectly(new OGRPoint{point->at.lon, point->at.lat});
            return;
        }
        if (m_shapefile) {  // of points: an area is listed there and has no shape, rather than a pin
            m_feature->SetGeometryDirectly(nullptr);
            return;
        }
        const string wkb = to_wkb(*geometry);
        OGRGeometry* made = nullptr;
        if (OGRGeometryFactory::createFromWkb(wkb.data(), nullptr, &made, wkb.size()) != OGRERR_NONE) {
            refuse("a geometry could not be handed over");
        }
        m_feature->SetGeometryDirectly(made);
    }

    struct CloseData {
        void operator()(GDALDataset* data) const { GDALClose(data); }
    };
    struct DestroyFeature {
        void operator()(OGRFeature* feature) const { OGRFeature::DestroyFeature(feature); }
    };

    fs::path m_target;
    fs::path m_folder;
    bool m_shapefile;
    Schema m_schema;
    std::unique_ptr<GDALDataset, CloseData> m_data;
    OGRLayer* m_layer = nullptr;
    std::unique_ptr<OGRFeature, DestroyFeature> m_feature;
    string m_text;
};

}  // namespace

std::unique_ptr<FeatureSink> gdal_sink(const fs::path& file, string_view format, SinkOptions options) {
    for (const Driver& driver : drivers) {
        if (driver.format == format) {
            if (file.extension() != driver.ending) {
                throw UsageError("--output " + file.string() + ": the name must end in " + driver.ending);
            }
            return std::make_unique<GdalSink>(file, driver, std::move(options));
        }
    }
    return nullptr;
}

}  // namespace sitmap
