#pragma once

// The tables that every GeoPackage has beside its layers, as the standard (OGC 12-128r17) words them:
// coordinate systems, contents, geometry columns, extensions, metadata and the columns' titles.

#include "engine/core/database.hpp"

#include <string_view>

namespace sitmap {

/// Marks the file as a GeoPackage 1.3 and creates the tables, with WGS 84 and the two undefined
/// systems that the standard asks for.
void create_geopackage_tables(Database& database);

/// The R-tree of a layer's column `geom`, empty, registered as an extension.
void create_spatial_index(Database& database, std::string_view table);

/// What keeps the R-tree right when another program edits the layer. Put in after the rows: it calls
/// functions (ST_MinX, ...) that such programs bring and SQLite alone does not have.
void create_index_triggers(Database& database, std::string_view table);

/// Takes those triggers away, for rows to be added; put them back in the same transaction.
void drop_index_triggers(Database& database, std::string_view table);

}  // namespace sitmap
