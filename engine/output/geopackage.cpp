#include "engine/output/geopackage.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/database.hpp"
#include "engine/core/xml_text.hpp"
#include "engine/geo/geopackage_tables.hpp"
#include "engine/geo/relation.hpp"
#include "engine/geo/wkb.hpp"

#include <cctype>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace sitmap {

namespace fs = std::filesystem;

namespace {

const char* sql_type(FieldType type) {
    switch (type) {
        case FieldType::integer:
            return "INTEGER";
        case FieldType::real:
            return "REAL";
        case FieldType::date:
            return "DATE";
        case FieldType::text:
        case FieldType::json:
            break;
    }
    return "TEXT";
}

struct AsCollection {
    Geometry operator()(const Point& point) const { return MultiPoint{{point.at}}; }
    Geometry operator()(const LineString& line) const { return MultiLineString{{line}}; }
    Geometry operator()(const Polygon& polygon) const { return MultiPolygon{{polygon}}; }
    template <typename Other>
    Geometry operator()(const Other& other) const {
        return other;
    }
};

/// GeoPackage's word for the type: "POINT", "MULTIPOLYGON", ...
std::string sql_type(const Geometry& geometry) {
    std::string name{type_name(geometry)};
    for (char& c : name) {
        c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    }
    return name;
}

/// The one type that holds all geometries of the layer; GEOMETRY where kinds are mixed.
std::string common_type(const FeatureStream& stream) {
    std::set<std::string> types;
    std::set<std::string> collections;
    stream.each([&](const Feature& feature) {
        if (!empty(feature.geometry) && types.insert(sql_type(feature.geometry)).second) {
            collections.insert(sql_type(std::visit(AsCollection{}, feature.geometry)));
        }
    });
    if (types.size() == 1) {
        return *types.begin();
    }
    return collections.size() == 1 ? *collections.begin() : "GEOMETRY";
}

struct BindValue {
    Statement& row;
    int parameter;

    void operator()(std::monostate) const { row.bind_null(parameter); }
    void operator()(std::int64_t number) const { row.bind(parameter, number); }
    void operator()(double number) const { row.bind(parameter, number); }
    void operator()(const std::string& text) const { row.bind(parameter, text); }
    void operator()(Date date) const { row.bind(parameter, to_string(date)); }
};

/// As it is stored: the hand of RFC 7946, cut at the antimeridian, of the table's type.
Geometry stored(const Geometry& geometry, const std::string& type) {
    Geometry made = oriented(cut_at_antimeridian(geometry));
    return type.starts_with("MULTI") ? std::visit(AsCollection{}, made) : made;
}

/// Without a type it has no geometry.
void create_table(Database& database, const Layer& layer, const std::string& type) {
    std::string sql = "CREATE TABLE " + sql_name(layer.name) + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL" +
                      (type.empty() ? "" : ", geom " + type);
    for (const Field& field : layer.schema) {
        sql += ", " + sql_name(field.name) + " " + sql_type(field.type);
    }
    database.run(sql + ")");
}

/// The rows and their boxes; gives the box of all.
Box add_features(Database& database, const FeatureStream& stream, const std::string& type) {
    const Layer& layer = stream.layer;
    std::string marks = "?, ?";
    for (std::size_t i = 0; i < layer.schema.size(); ++i) {
        marks += ", ?";
    }
    Statement row = database.prepare("INSERT INTO " + sql_name(layer.name) + " VALUES (" + marks + ")");
    Statement index =
        database.prepare("INSERT INTO " + sql_name("rtree_" + layer.name + "_geom") + " VALUES (?, ?, ?, ?, ?)");
    Box all;
    std::int64_t fid = 0;
    stream.each([&](const Feature& feature) {
        row.bind(1, ++fid).bind_null(2);
        if (!empty(feature.geometry)) {
            const Geometry geometry = stored(feature.geometry, type);
            const Box box = bounds(geometry);
            extend(all, box);
            row.bind_blob(2, to_geopackage_blob(geometry));
            index.bind(1, fid).bind(2, box.west).bind(3, box.east).bind(4, box.south).bind(5, box.north).run();
        }
        for (std::size_t i = 0; i < layer.schema.size(); ++i) {
            std::visit(BindValue{row, static_cast<int>(i) + 3}, feature.values.at(i));
        }
        row.run();
    });
    return all;
}

void add_rows(Database& database, const FeatureStream& stream) {
    const Layer& table = stream.layer;
    std::string marks = "?";
    for (std::size_t i = 0; i < table.schema.size(); ++i) {
        marks += ", ?";
    }
    Statement row = database.prepare("INSERT INTO " + sql_name(table.name) + " VALUES (" + marks + ")");
    std::int64_t fid = 0;
    stream.each([&](const Feature& feature) {
        row.bind(1, ++fid);
        for (std::size_t i = 0; i < table.schema.size(); ++i) {
            std::visit(BindValue{row, static_cast<int>(i) + 2}, feature.values.at(i));
        }
        row.run();
    });
}

void register_attributes(Database& database, const std::string& table, const std::string& title,
                         const std::string& description, const std::string& time_stamp) {
    database.prepare("INSERT INTO gpkg_contents VALUES (?, 'attributes', ?, ?, ?, NULL, NULL, NULL, NULL, NULL)")
        .bind(1, table)
        .bind(2, title)
        .bind(3, description)
        .bind(4, time_stamp)
        .run();
}

void register_table(Database& database, const Layer& layer, const std::string& type, const Box& box,
                    const std::string& time_stamp) {
    Statement contents =
        database.prepare("INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, 4326)");
    contents.bind(1, layer.name).bind(2, layer.title).bind(3, layer.title + ". " + layer.metadata.disclaimer);
    contents.bind(4, time_stamp);
    if (!empty(box)) {
        contents.bind(5, box.west).bind(6, box.south).bind(7, box.east).bind(8, box.north);
    }
    contents.run();
    database.prepare("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, 4326, 0, 0)")
        .bind(1, layer.name)
        .bind(2, type)
        .run();
}

/// The readers' titles of the columns, and which of them hold JSON.
void add_titles(Database& database, const Layer& layer) {
    Statement row = database.prepare(
        "INSERT INTO gpkg_data_columns (table_name, column_name, title, description, mime_type) VALUES (?, ?, ?, ?, "
        "?)");
    for (const Field& field : layer.schema) {
        row.bind(1, layer.name).bind(2, field.name).bind(3, field.title).bind(4, "short name: " + field.short_name);
        field.type == FieldType::json ? row.bind(5, "application/json") : row.bind_null(5);
        row.run();
    }
}

std::string joined(const std::vector<std::string>& items) {
    std::string text;
    for (const std::string& item : items) {
        text += text.empty() ? item : "; " + item;
    }
    return text;
}

/// In the form that GDAL and QGIS read as the layer's metadata items.
std::string metadata_xml(const LayerMetadata& about) {
    const std::pair<const char*, std::string> items[] = {{"as_of", about.as_of},
                                                         {"disclaimer", about.disclaimer},
                                                         {"generated", about.generated},
                                                         {"generator", about.generator},
                                                         {"licence", about.licence},
                                                         {"pov", about.pov},
                                                         {"sources", joined(about.sources)}};
    std::string xml = "<GDALMultiDomainMetadata>\n  <Metadata>\n";
    for (const auto& [name, value] : items) {
        if (!value.empty()) {
            xml += std::string{"    <MDI key=\""} + name + "\">" + xml_escaped(value) + "</MDI>\n";
        }
    }
    return xml + "  </Metadata>\n</GDALMultiDomainMetadata>\n";
}

/// Of the table, or of the whole file where none is named.
void describe(Database& database, const std::string& table, const LayerMetadata& about, const std::string& time_stamp) {
    database.prepare("INSERT INTO gpkg_metadata VALUES (NULL, 'dataset', 'http://gdal.org', 'text/xml', ?)")
        .bind(1, metadata_xml(about))
        .run();
    const std::int64_t id = database.last_id();
    Statement reference = database.prepare("INSERT INTO gpkg_metadata_reference VALUES (?, ?, NULL, NULL, ?, ?, NULL)");
    reference.bind(1, table.empty() ? "geopackage" : "table").bind(3, time_stamp).bind(4, id);
    table.empty() ? reference.bind_null(2) : reference.bind(2, table);
    reference.run();
}

void add_layer(Database& database, const FeatureStream& stream, const std::string& time_stamp) {
    const Layer& layer = stream.layer;
    const std::string type = common_type(stream);
    create_table(database, layer, type);
    create_spatial_index(database, layer.name);
    const Box box = add_features(database, stream, type);
    create_index_triggers(database, layer.name);
    register_table(database, layer, type, box, time_stamp);
    add_titles(database, layer);
    describe(database, layer.name, layer.metadata, time_stamp);
}

void add_table(Database& database, const FeatureStream& stream, const std::string& time_stamp) {
    const Layer& table = stream.layer;
    create_table(database, table, "");
    add_rows(database, stream);
    register_attributes(database, table.name, table.title, table.title + ". " + table.metadata.disclaimer, time_stamp);
    add_titles(database, table);
    describe(database, table.name, table.metadata, time_stamp);
}

/// As QGIS makes the table when somebody saves a style into the file.
void add_styles(Database& database, std::span<const LayerStyle> styles, const std::string& time_stamp) {
    database.run(
        "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), "
        "f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), "
        "styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30), "
        "update_time DATETIME)");
    register_attributes(database, "layer_styles", "layer_styles", "How QGIS draws the layers", time_stamp);
    Statement row = database.prepare(
        "INSERT INTO layer_styles VALUES (NULL, '', '', ?, 'geom', ?, ?, ?, 1, 'sitmap', '', NULL, ?)");
    for (const LayerStyle& style : styles) {
        row.bind(1, style.table).bind(2, style.title).bind(3, style.qml).bind(4, style.sld).bind(5, time_stamp).run();
    }
}

std::string time_stamp_of(std::span<const FeatureStream> layers) {
    const std::string day = layers.empty() ? std::string{} : layers.front().layer.metadata.generated;
    return (day.empty() ? "1970-01-01" : day) + "T00:00:00.000Z";
}

}  // namespace

void write_geopackage(const fs::path& file, std::span<const Layer> layers, const GeoPackageExtras& extras) {
    write_geopackage(file, streams_of(layers), extras);
}

void write_geopackage(const fs::path& file, std::span<const FeatureStream> layers, const GeoPackageExtras& extras) {
    AtomicFile target{file};
    Database database = Database::create(target.temporary(), file);
    database.run("BEGIN");
    create_geopackage_tables(database);
    const std::string time_stamp = time_stamp_of(layers);
    for (const FeatureStream& layer : layers) {
        add_layer(database, layer, time_stamp);
    }
    for (const FeatureStream& table : extras.tables) {
        add_table(database, table, time_stamp);
    }
    if (!extras.styles.empty()) {
        add_styles(database, extras.styles, time_stamp);
    }
    if (!layers.empty()) {
        LayerMetadata about = layers.front().layer.metadata;
        about.licence.clear();  // differs from table to table
        describe(database, "", about, time_stamp);
    }
    database.run("COMMIT");
    database.close();
    target.commit(Flush::to_system);
}

}  // namespace sitmap
