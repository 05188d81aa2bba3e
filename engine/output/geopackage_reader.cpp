#include "engine/output/geopackage_reader.hpp"

#include "engine/core/database.hpp"
#include "engine/core/error.hpp"
#include "engine/core/xml_text.hpp"
#include "engine/geo/wkb.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace sitmap {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t wgs84_srs_id = 4326;

FieldType field_type(std::string_view sql_type, bool json) {
    if (json) {
        return FieldType::json;
    }
    if (sql_type == "INTEGER" || sql_type == "MEDIUMINT" || sql_type == "INT") {
        return FieldType::integer;
    }
    if (sql_type == "REAL" || sql_type == "DOUBLE") {
        return FieldType::real;
    }
    return sql_type == "DATE" ? FieldType::date : FieldType::text;
}

/// All columns but the row's number and the geometry, with the titles that the file keeps of them.
Schema read_schema(Database& database, const std::string& table, const std::string& geometry) {
    Statement columns = database.prepare(
        "SELECT c.name, c.type, d.title, d.description, d.mime_type FROM pragma_table_info(?1) c "
        "LEFT JOIN gpkg_data_columns d ON d.table_name = ?1 AND d.column_name = c.name "
        "WHERE c.pk = 0 AND c.name <> ?2 ORDER BY c.cid");
    columns.bind(1, table).bind(2, geometry);
    constexpr std::string_view short_name_is = "short name: ";
    Schema schema;
    while (columns.step()) {
        Field field{std::string{columns.text(0)}, field_type(columns.text(1), columns.text(4) == "application/json"),
                    std::string{columns.text(0)}, std::string{columns.text(2)}};
        if (const std::string_view about = columns.text(3); about.starts_with(short_name_is)) {
            field.short_name = about.substr(short_name_is.size());
        }
        schema.push_back(std::move(field));
    }
    return schema;
}

Value value_at(const Statement& row, int column, FieldType type) {
    if (row.is_null(column)) {
        return {};
    }
    switch (type) {
        case FieldType::integer:
            return row.integer(column);
        case FieldType::real:
            return row.real(column);
        case FieldType::date:
            if (const auto date = parse_date(row.text(column))) {
                return *date;
            }
            return {};
        case FieldType::text:
        case FieldType::json:
            break;
    }
    return std::string{row.text(column)};
}

std::vector<Feature> read_features(Database& database, const Layer& layer, const std::string& geometry) {
    Statement row = database.prepare("SELECT * FROM " + sql_name(layer.name) + " ORDER BY rowid");
    const int shape = row.column(geometry);
    const int id = row.column("id");
    std::vector<int> columns;
    for (const Field& field : layer.schema) {
        columns.push_back(row.column(field.name));
    }
    std::vector<Feature> features;
    while (row.step()) {
        Feature& feature = features.emplace_back();
        feature.id = id < 0 ? std::to_string(features.size()) : std::string{row.text(id)};
        if (!row.is_null(shape)) {
            feature.geometry = from_geopackage_blob(row.blob(shape));
        }
        for (std::size_t i = 0; i < columns.size(); ++i) {
            feature.values.push_back(value_at(row, columns[i], layer.schema[i].type));
        }
    }
    return features;
}

/// The metadata item of this name in the form that GDAL and QGIS write.
std::string metadata_item(std::string_view xml, const std::string& name) {
    const std::string open = "<MDI key=\"" + name + "\">";
    const std::size_t start = xml.find(open);
    const std::size_t end = start == std::string_view::npos ? start : xml.find("</MDI>", start);
    return end == std::string_view::npos ? ""
                                         : xml_unescaped(xml.substr(start + open.size(), end - start - open.size()));
}

std::vector<std::string> parted(std::string_view joined) {
    std::vector<std::string> parts;
    while (!joined.empty()) {
        const std::size_t end = std::min(joined.find("; "), joined.size());
        parts.emplace_back(joined.substr(0, end));
        joined.remove_prefix(std::min(end + 2, joined.size()));
    }
    return parts;
}

LayerMetadata read_metadata(Database& database, const std::string& table) {
    if (!database.has_table("gpkg_metadata")) {
        return {};
    }
    Statement row = database.prepare(
        "SELECT m.metadata FROM gpkg_metadata m JOIN gpkg_metadata_reference r ON r.md_file_id = m.id "
        "WHERE r.table_name = ? AND m.md_standard_uri = 'http://gdal.org' ORDER BY m.id");
    row.bind(1, table);
    if (!row.step()) {
        return {};
    }
    const std::string xml{row.text(0)};
    return {metadata_item(xml, "generator"),       metadata_item(xml, "generated"), metadata_item(xml, "as_of"),
            parted(metadata_item(xml, "sources")), metadata_item(xml, "pov"),       metadata_item(xml, "disclaimer"),
            metadata_item(xml, "licence")};
}

}  // namespace

std::vector<Layer> read_geopackage(const fs::path& file) {
    Database database = Database::open(file);
    for (const char* table : {"gpkg_contents", "gpkg_geometry_columns", "gpkg_data_columns"}) {
        if (!database.has_table(table)) {
            throw InputError(file.string(),
                             "is no GeoPackage that sitmap wrote: it has no table " + std::string{table});
        }
    }
    Statement tables = database.prepare(
        "SELECT c.table_name, c.identifier, g.column_name, g.srs_id FROM gpkg_contents c "
        "JOIN gpkg_geometry_columns g USING (table_name) WHERE c.data_type = 'features' ORDER BY c.rowid");
    std::vector<Layer> layers;
    while (tables.step()) {
        if (tables.integer(3) != wgs84_srs_id) {
            throw InputError(file.string(), "layer " + std::string{tables.text(0)} +
                                                " is not in WGS 84 (EPSG:4326); save it so in your GIS");
        }
        const std::string geometry{tables.text(2)};
        Layer& layer = layers.emplace_back();
        layer.name = tables.text(0);
        layer.title = tables.text(1);
        layer.schema = read_schema(database, layer.name, geometry);
        layer.features = read_features(database, layer, geometry);
        layer.metadata = read_metadata(database, layer.name);
    }
    return layers;
}

}  // namespace sitmap
