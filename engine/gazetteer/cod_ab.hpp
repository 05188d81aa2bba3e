#pragma once

// Importer of OCHA's common operational datasets of administrative boundaries (COD-AB): units with
// P-codes and names in English and the local languages, as shapefile, GeoJSON or GeoPackage. Licence:
// CC BY-IGO unless the dataset's page says otherwise.

#include "engine/core/problems.hpp"
#include "engine/gazetteer/import.hpp"

#include <filesystem>

namespace sitmap {

/// True if a layer has columns of P-codes, as COD-AB names them (ADM1_PCODE, adm1_pcode).
bool is_cod_ab(const std::filesystem::path& file);

/// Reads every layer that has them. A row is a unit of the deepest level with a P-code in it: id "pcode:SY1201",
/// code ADM0 to ADM4 (level 0: PCLI), outline as drawn. Rows without outline or P-code are told in `problems`.
Gazetteer::Source import_cod_ab(const std::filesystem::path& file, const TakeImported& take, Problems& problems);

}  // namespace sitmap
