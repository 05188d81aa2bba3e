#include "engine/output/geopackage_reader.hpp"

#include "engine/core/database.hpp"
#include "engine/core/error.hpp"
#include "engine/core/xml_text.hpp"
#include "engine/geo/wkb.hpp"

#include <algorithm>
#include <array>
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
    constexpr std::array<std::string_view, 6> whole{"INTEGER", "MEDIUMINT", "INT", "SMALLINT", "TINYINT", "BOOLEAN"};
    if (std::ranges::find(whole, sql_type) != whole.end()) {
        return FieldType::integer;
    }
    if (sql_type == "REAL" || sql_type == "DOUBLE" || sql_type == "FLOAT") {
        return FieldType::real;
    }
    return sql_type == "DATE" ? FieldType::date : FieldType::text;
}

/// All columns but the row's number and the geometry, with the titles that the file keeps of them, if it does.
Schema read_schema(Database& database, const std::string& table, const std::string& geometry) {
    const bool titled = database.has_table("gpkg_data_columns");
    Statement columns = database.prepare(
        titled ? "SELECT c.name, c.type, d.title, d.description, d.mime_type FROM pragma_table_info(?1) c "
                 "LEFT JOIN gpkg_data_columns d ON d.table_name = ?1 AND d.column_name = c.name "
                 "WHERE c.pk = 0 AND c.name <> ?2 ORDER BY c.cid"
               : "SELECT name, type, name, NULL, NULL FROM pragma_table_info(?1) WHERE pk = 0 AND name <> ?2 ORDER BY "
                 "cid");
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

ValueView value_at(const Statement& row, int column, FieldType type) {
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
    return row.text(column);
}

/// A table of features and what the file says of it.
struct TableHead {
    std::string name;
    std::string title;
    std::string geometry;  ///< its column
    Schema schema;
    LayerMetadata metadata;
};

// Named, not all: SQLite copies each column that is asked for, wherever its page lies.
Statement rows_of(Database& database, const TableHead& table) {
    std::string columns = sql_name(table.geometry);
    const bool has_id = database.prepare("SELECT * FROM " + sql_name(table.name)).column("id") >= 0;
    if (has_id && !find_field(table.schema, "id")) {
        columns += ", id";
    }
    for (const Field& field : table.schema) {
        columns += ", " + sql_name(field.name);
    }
    return database.prepare("SELECT " + columns + " FROM " + sql_name(table.name) + " ORDER BY rowid");
}

/// Calls `take(id, geometry, values)` row by row; what it is given lasts until it returns.
template <typename Take>
void for_each_row(Database& database, const TableHead& table, Take take) {
    Statement row = rows_of(database, table);
    const int shape = row.column(table.geometry);
    const int id = row.column("id");
    std::vector<int> columns;
    for (const Field& field : table.schema) {
        columns.push_back(row.column(field.name));
    }
    std::vector<ValueView> values(columns.size());
    for (std::size_t number = 1; row.step(); ++number) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            values[i] = value_at(row, columns[i], table.schema[i].type);
        }
        const std::string counted = id < 0 ? std::to_string(number) : std::string{};
        take(id < 0 ? std::string_view{counted} : row.text(id),
             row.is_null(shape) ? Geometry{} : from_geopackage_blob(row.blob(shape)),
             std::span<const ValueView>{values});
    }
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

void check_tables(Database& database, const fs::path& file) {
    for (const char* table : {"gpkg_contents", "gpkg_geometry_columns"}) {
        if (!database.has_table(table)) {
            throw InputError(file.string(), "is no GeoPackage of features: it has no table " + std::string{table});
        }
    }
}

/// All tables of features, in the file's order.
std::vector<TableHead> read_heads(Database& database, const fs::path& file) {
    check_tables(database, file);
    Statement tables = database.prepare(
        "SELECT c.table_name, c.identifier, g.column_name, g.srs_id FROM gpkg_contents c "
        "JOIN gpkg_geometry_columns g USING (table_name) WHERE c.data_type = 'features' ORDER BY c.rowid");
    std::vector<TableHead> heads;
    while (tables.step()) {
        if (tables.integer(3) != wgs84_srs_id) {
            throw InputError(file.string(), "layer " + std::string{tables.text(0)} +
                                                " is not in WGS 84 (EPSG:4326); save it so in your GIS");
        }
        TableHead& head = heads.emplace_back();
        head.name = tables.text(0);
        head.title = tables.text(1);
        head.geometry = tables.text(2);
        head.schema = read_schema(database, head.name, head.geometry);
        head.metadata = read_metadata(database, head.name);
    }
    return heads;
}

}  // namespace

std::vector<Layer> read_geopackage(const fs::path& file, std::span<const std::string_view> fields) {
    Database database = Database::open(file);
    std::vector<Layer> layers;
    for (TableHead& head : read_heads(database, file)) {
        std::erase_if(head.schema, [&](const Field& field) {
            return !fields.empty() && std::ranges::find(fields, field.name) == fields.end();
        });
        Layer layer{head.name, head.title, head.schema, {}, head.metadata};
        for_each_row(database, head, [&](std::string_view id, Geometry geometry, std::span<const ValueView> values) {
            Feature& feature = layer.features.emplace_back(std::string{id}, std::move(geometry), std::vector<Value>{});
            feature.values.reserve(values.size());
            for (const ValueView& value : values) {
                feature.values.push_back(value_of(value));
            }
        });
        layers.push_back(std::move(layer));
    }
    return layers;
}

std::vector<FeatureTable> read_geopackage_tables(const fs::path& file) {
    Database database = Database::open(file);
    std::vector<FeatureTable> tables;
    for (TableHead& head : read_heads(database, file)) {
        FeatureTable& table = tables.emplace_back(head.name, head.title, head.schema, head.metadata);
        for_each_row(database, head,
                     [&](std::string_view id, const Geometry& geometry, std::span<const ValueView> values) {
                         table.add(id, geometry, values);
                     });
        table.finish();
    }
    return tables;
}

}  // namespace sitmap
