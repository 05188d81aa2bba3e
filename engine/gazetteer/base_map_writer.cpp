#include "engine/gazetteer/base_map_writer.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/error.hpp"
#include "engine/core/language.hpp"
#include "engine/gazetteer/feature_source.hpp"
#include "engine/gazetteer/outlines.hpp"
#include "engine/gazetteer/table.hpp"
#include "engine/gazetteer/whole_lakes.hpp"
#include "engine/geo/geodesic.hpp"
#include "engine/geo/parts.hpp"
#include "engine/geo/relation.hpp"
#include "engine/geo/sewn_outline.hpp"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <set>
#include <utility>
#include <variant>

namespace sitmap {

namespace {

namespace fs = std::filesystem;

std::unique_ptr<OGRLineString> ogr_line(const std::vector<LonLat>& points) {
    auto line = std::make_unique<OGRLineString>();
    line->setNumPoints(static_cast<int>(points.size()), FALSE);
    for (std::size_t i = 0; i < points.size(); ++i) {
        line->setPoint(static_cast<int>(i), points[i].lon, points[i].lat);
    }
    return line;
}

std::unique_ptr<OGRLinearRing> ogr_ring(const Ring& ring) {
    auto to = std::make_unique<OGRLinearRing>();
    to->setNumPoints(static_cast<int>(ring.size()), FALSE);
    for (std::size_t i = 0; i < ring.size(); ++i) {
        to->setPoint(static_cast<int>(i), ring[i].lon, ring[i].lat);
    }
    return to;
}

std::unique_ptr<OGRPolygon> ogr_polygon(const Polygon& polygon) {
    auto to = std::make_unique<OGRPolygon>();
    to->addRingDirectly(ogr_ring(polygon.outer).release());
    for (const Ring& hole : polygon.holes) {
        to->addRingDirectly(ogr_ring(hole).release());
    }
    return to;
}

struct Value {
    const char* field;
    std::variant<std::string, double> value;
};

// One layer of the file being written.
class BaseLayer {
public:
    BaseLayer(OGRLayer& layer, fs::path file) : m_layer{&layer}, m_file{std::move(file)} {}

    void add(std::unique_ptr<OGRGeometry> geometry, std::initializer_list<Value> values = {}) {
        OGRFeature feature{m_layer->GetLayerDefn()};
        for (const Value& value : values) {
            if (const auto* text = std::get_if<std::string>(&value.value)) {
                feature.SetField(value.field, text->c_str());
            } else {
                feature.SetField(value.field, std::get<double>(value.value));
            }
        }
        feature.SetGeometryDirectly(geometry.release());
        if (m_layer->CreateFeature(&feature) != OGRERR_NONE) {
            throw OutputError(m_file.string(), std::string{"cannot write: "} + CPLGetLastErrorMsg());
        }
    }

private:
    OGRLayer* m_layer;
    fs::path m_file;
};

struct FieldOf {
    const char* name;
    OGRFieldType type = OFTString;
};

class BaseMapFile {
public:
    explicit BaseMapFile(fs::path file) : m_file{std::move(file)} {
        GDALAllRegister();
        GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
        if (driver == nullptr) {
            throw OutputError(m_file.string(), "this GDAL cannot write GeoPackage");
        }
        fs::remove(m_file);  // GDAL creates, and refuses what is there already
        m_dataset.reset(driver->Create(m_file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        if (!m_dataset || m_dataset->StartTransaction() != OGRERR_NONE) {
            throw OutputError(m_file.string(), std::string{"cannot be made: "} + CPLGetLastErrorMsg());
        }
        m_wgs84.importFromEPSG(4326);
        m_wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    }

    BaseLayer layer(const char* name, OGRwkbGeometryType type, std::initializer_list<FieldOf> fields) {
        OGRLayer* made = m_dataset->CreateLayer(name, &m_wgs84, type, nullptr);
        if (made == nullptr) {
            throw OutputError(m_file.string(), std::string{"cannot make layer: "} + CPLGetLastErrorMsg());
        }
        for (const FieldOf& field : fields) {
            OGRFieldDefn definition{field.name, field.type};
            made->CreateField(&definition);
        }
        return {*made, m_file};
    }

    void close() {
        if (m_dataset->CommitTransaction() != OGRERR_NONE) {
            throw OutputError(m_file.string(), std::string{"cannot write: "} + CPLGetLastErrorMsg());
        }
        m_dataset.reset();
    }

private:
    fs::path m_file;
    GDALDatasetUniquePtr m_dataset;
    OGRSpatialReference m_wgs84;
};

// Halves the area, across its longer side, until each piece is small: a query by box then reads
// what it needs of Eurasia and no more.
void add_in_pieces(BaseLayer& layer, const Polygon& polygon) {
    constexpr std::size_t small = 600;
    if (position_count(polygon) <= small) {
        layer.add(ogr_polygon(polygon));
        return;
    }
    const Box whole = bounds(polygon);
    const LonLat middle = centre(whole);
    Box first = whole;
    Box second = whole;
    if (whole.east - whole.west > whole.north - whole.south) {
        first.east = second.west = middle.lon;
    } else {
        first.north = second.south = middle.lat;
    }
    for (const Box& half : {first, second}) {
        for (const Polygon& piece : polygons_of(clip(polygon, half))) {
            add_in_pieces(layer, piece);
        }
    }
}

// Where the world was cut: the antimeridian and the edge of Antarctica are no coast.
bool edge_of_the_sheet(LonLat a, LonLat b) {
    const bool antimeridian = std::abs(a.lon) > 179.999 && std::abs(b.lon) > 179.999;
    return antimeridian || (a.lat < -85.2 && b.lat < -85.2);
}

void add_coast(BaseLayer& layer, const Ring& ring) {
    constexpr std::size_t longest = 200;
    std::vector<LonLat> piece;
    const auto flush = [&] {
        if (piece.size() >= 2) {
            layer.add(ogr_line(piece));
        }
        piece.clear();
    };
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        if (edge_of_the_sheet(ring[i], ring[i + 1])) {
            flush();
            continue;
        }
        if (piece.empty()) {
            piece.push_back(ring[i]);
        }
        piece.push_back(ring[i + 1]);
        if (piece.size() >= longest) {
            flush();
        }
    }
    flush();
}

void write_land(BaseMapFile& file, const DataPackages& packages) {
    BaseLayer land = file.layer("land", wkbPolygon, {});
    BaseLayer coast = file.layer("coast", wkbLineString, {});
    read_features(packages.land_areas(), {}, {}, [&](const SourceFeature& feature) {
        for (const Polygon& polygon : polygons_of(make_valid(cut_sewn_outline(feature.geometry)))) {
            add_in_pieces(land, polygon);
            add_coast(coast, polygon.outer);
            for (const Ring& hole : polygon.holes) {
                add_coast(coast, hole);
            }
        }
    });
}

void write_waters(BaseMapFile& file, const DataPackages& packages) {
    constexpr double least_km2 = 2;
    constexpr int highest_level = 4;
    constexpr double fine_enough_deg = 0.0005;  // 50 m: a tenth of a millimetre at 1:500,000
    BaseLayer lakes = file.layer("lakes", wkbPolygon, {{"area_km2", OFTReal}});
    std::vector<Lake> parts;
    read_gshhg_lakes(packages.shorelines(), least_km2, [&](const Polygon& part, double km2) {
        parts.push_back({part, km2});
    });
    for (const Lake& lake : whole_lakes(std::move(parts))) {
        lakes.add(ogr_polygon(lake.outline), {{"area_km2", lake.area_km2}});
    }
    BaseLayer rivers = file.layer("rivers", wkbLineString, {{"level", OFTInteger}});
    read_gshhg_rivers(packages.rivers(), highest_level, [&](const LineString& line, int level) {
        for (const LineString& part : lines_of(simplify(line, fine_enough_deg))) {
            rivers.add(ogr_line(part.points), {{"level", static_cast<double>(level)}});
        }
    });
}

void write_countries(BaseMapFile& file, std::span<const Place> places) {
    BaseLayer countries = file.layer("countries", wkbPolygon, {{"iso"}, {"name"}});
    for (const Place& place : places) {
        if (place.id.starts_with("iso:") && place.id.size() == 6) {
            for (const Polygon& part : polygons_of(place.footprint)) {
                countries.add(ogr_polygon(part), {{"iso", place.country}, {"name", place.name}});
            }
        }
    }
}

// What a boundary line is worth, from Natural Earth's class and name. The lines of 1949 and 1953
// are armistice lines though Natural Earth counts them among the disputed and controlled ones.
std::string boundary_class(const std::string& source_class, const std::string& name, const std::string& left,
                           const std::string& right) {
    const std::set<std::string> sides{left, right};
    const bool armistice = sides == std::set<std::string>{"ISR", "PSX"} || sides == std::set<std::string>{"KOR", "PRK"};
    if (name == "Ceasefire Lines 1974" || name == "UNDOF") {
        return "zone";
    }
    if (source_class.starts_with("Lease")) {
        return {};
    }
    if (armistice || source_class.starts_with("Indefinite") || source_class.starts_with("Indeterminant") ||
        source_class.starts_with("Overlay")) {
        return "ceasefire";
    }
    if (source_class.starts_with("Disputed") || source_class.starts_with("Line of control")) {
        return "disputed";
    }
    // "ForgetMagics" marks the line of Western Sahara and Morocco, which the file's editors left out.
    return source_class == "ForgetMagics" ? "disputed" : "international";
}

void write_boundaries(BaseMapFile& file, const DataPackages& packages) {
    BaseLayer boundaries = file.layer("boundaries", wkbLineString, {{"class"}, {"left"}, {"right"}});
    const std::vector<std::string> columns{"featurecla", "name", "adm0_a3_l", "adm0_a3_r", "type"};
    read_features(packages.boundary_lines(), {}, columns, [&](const SourceFeature& feature) {
        const std::string& left = feature.values[2];
        const std::string& right = feature.values[3];
        const std::string of = boundary_class(feature.values[0], feature.values[1], left, right);
        if (of.empty() || feature.values[4] == "Water Indicator") {
            return;
        }
        for (const LineString& line : lines_of(feature.geometry)) {
            boundaries.add(ogr_line(line.points), {{"class", of}, {"left", left}, {"right", right}});
        }
    });
}

void write_first_order(BaseMapFile& file, std::span<const Place> places) {
    BaseLayer units = file.layer("admin1", wkbPolygon, {{"place_id"}, {"iso"}, {"name"}, {"name_local"}});
    for (const Place& place : places) {
        if (!is_first_order(place)) {
            continue;
        }
        const std::string language = local_language(place.country).language;
        const PlaceName* local = language.empty() ? nullptr : name_in(place, language);
        for (const Polygon& part : polygons_of(place.footprint)) {
            units.add(ogr_polygon(part), {{"place_id", place.id},
                                          {"iso", place.country},
                                          {"name", place.name},
                                          {"name_local", local == nullptr ? std::string{} : local->text}});
        }
    }
}

std::map<std::string, std::string> alpha2_of_alpha3(const DataPackages& packages) {
    std::map<std::string, std::string> codes;
    for (const auto& row : nlohmann::json::parse(read_file(packages.country_codes()))) {
        codes[row.at(1)] = row.at(0);
    }
    codes["PSX"] = "PS";
    codes["KOS"] = "XK";
    codes["SDS"] = "SS";
    return codes;
}

void write_first_order_lines(BaseMapFile& file, const DataPackages& packages) {
    const std::map<std::string, std::string> codes = alpha2_of_alpha3(packages);
    BaseLayer lines = file.layer("admin1_lines", wkbLineString, {{"iso"}});
    read_features(packages.first_order_lines(), {}, {"adm0_a3", "name_l", "name_r"}, [&](const SourceFeature& feature) {
        // The area of separation is no unit; its edges are the zone's lines.
        const auto zone = [](const std::string& name) { return name.find("UNDOF") != std::string::npos; };
        const auto iso = codes.find(feature.values[0]);
        if (iso == codes.end() || zone(feature.values[1]) || zone(feature.values[2])) {
            return;
        }
        for (const LineString& line : lines_of(feature.geometry)) {
            lines.add(ogr_line(line.points), {{"iso", iso->second}});
        }
    });
}

void write_occupied(BaseMapFile& file, std::span<const Place> places) {
    BaseLayer occupied =
        file.layer("occupied", wkbPolygon, {{"place_id"}, {"name"}, {"status"}, {"administered_by"}, {"claimed_by"}});
    for (const Place& place : places) {
        if (place.administered_by.empty() || place.footprint_kind != FootprintKind::polygon) {
            continue;
        }
        for (const Polygon& part : polygons_of(place.footprint)) {
            occupied.add(ogr_polygon(part), {{"place_id", place.id},
                                             {"name", place.name},
                                             {"status", place.status},
                                             {"administered_by", place.administered_by},
                                             {"claimed_by", place.claimed_by}});
        }
    }
}

/// True where some outline of the base map is the source's: lakes and rivers are GSHHG's, shores and
/// boundaries Natural Earth's, names and the towns drawn over it GeoNames', countries and first-order units whoever's
/// the place says.
bool rests_on(std::span<const Place> places, const Gazetteer::Source& source) {
    return source.name == "GSHHG" || source.name == "Natural Earth" || source.name == "GeoNames" ||
           std::ranges::any_of(places, [&](const Place& place) {
               const bool drawn = place.feature_code == "ADM1" || place.feature_code.starts_with("PCL") ||
                                  !place.administered_by.empty();
               return drawn && place.footprint_kind == FootprintKind::polygon &&
                      place.source.find(source.name) != std::string::npos;
           });
}

void write_sources(BaseMapFile& file, std::span<const Place> places, std::span<const Gazetteer::Source> sources) {
    BaseLayer table =
        file.layer("sources", wkbNone, {{"name"}, {"version"}, {"licence"}, {"credit"}, {"url"}, {"sha256"}});
    for (const Gazetteer::Source& source : sources) {
        if (rests_on(places, source)) {
            table.add(nullptr, {{"name", source.name},
                                {"version", source.version},
                                {"licence", source.licence},
                                {"credit", source.credit},
                                {"url", source.url},
                                {"sha256", source.sha256}});
        }
    }
}

// What GDAL writes into the file about its making comes from the clock otherwise.
class FixedDate {
public:
    FixedDate() { CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", "2000-01-01T00:00:00.000Z"); }
    FixedDate(const FixedDate&) = delete;
    FixedDate& operator=(const FixedDate&) = delete;
    ~FixedDate() { CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", nullptr); }
};

}  // namespace

void write_base_map(const fs::path& file, const DataPackages& packages, std::span<const Place> places,
                    std::span<const Gazetteer::Source> sources) {
    const FixedDate fixed;
    AtomicFile target{file};
    const fs::path part = target.temporary().string() + ".gpkg";  // GDAL warns of any other ending
    BaseMapFile map{part};
    write_land(map, packages);
    write_waters(map, packages);
    write_countries(map, places);
    write_boundaries(map, packages);
    write_first_order(map, places);
    write_first_order_lines(map, packages);
    write_occupied(map, places);
    write_sources(map, places, sources);
    map.close();
    fs::rename(part, target.temporary());
    target.commit();
}

void write_base_map(const fs::path& file, const DataPackages& packages, const Gazetteer& gazetteer) {
    std::vector<Place> drawn;
    for (std::uint32_t i = 0; i < gazetteer.size(); ++i) {
        if (gazetteer.summary(PlaceIndex{i}).footprint_kind != FootprintKind::point) {
            drawn.push_back(gazetteer.place(PlaceIndex{i}));
        }
    }
    write_base_map(file, packages, drawn, gazetteer.sources());
}

}  // namespace sitmap
