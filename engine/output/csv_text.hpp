#pragma once

// Cells as RFC 4180 writes them.

#include <string>
#include <string_view>

namespace sitmap {

/// The cell, in quotation marks where it has a comma, a mark or a line break.
void append_csv_cell(std::string& out, std::string_view cell);

/// True if a spreadsheet would take the text for a formula: it begins with =, +, -, @ or a tab and is no
/// number.
bool is_formula(std::string_view cell);

}  // namespace sitmap
