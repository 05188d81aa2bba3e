#pragma once

// Symbols of military units by their codes (SIDC, of MIL-STD-2525 and APP-6): a frame says whose, marks over it how
// large, an icon in it what it does. The parts are rendered by milsymbol when the styles are built (styles/units); a
// theme names their file in "units", and its kinds say with "units": true which of them tell a position.
//
//     const auto symbol = unit_symbol(units, "SHGPUCI----D---");   // an infantry platoon

#include "engine/map/symbology.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace sitmap {

/// The parts, in the box of a theme's glyphs; marks for the size stand over it.
struct UnitSymbols {
    struct Side {
        Path outline;
        std::map<std::string, Path, std::less<>> echelons;         ///< by the code's letter: "D"
        std::map<std::string, GlyphShape, std::less<>> functions;  ///< by the code's letters: "UCI"
    };
    std::map<std::string, Side, std::less<>> sides;            ///< "F", "H", "N", "U"
    std::map<std::string, std::string, std::less<>> entities;  ///< of codes in figures: "121100" is "UCI"
};

/// Throws InputError for a file that is damaged.
UnitSymbols load_unit_symbols(const std::filesystem::path& file);

struct UnitSymbol {
    std::string name;  ///< what of the code is drawn: "unit:H:UCI:D"; the same name, the same shape
    GlyphShape shape;
};

/// Of a ground unit that is there now and whose side is known for certain, in 15 letters or 20 or 30 figures; nothing
/// for any other code. A function that has no icon is told as the wider one that it belongs to, or left off, as are
/// sizes without marks; a code that says more (a feint, a headquarters, planned, in an exercise) has no symbol.
std::optional<UnitSymbol> unit_symbol(const UnitSymbols& units, std::string_view code);

/// The kind as the unit of this name is drawn; with an empty name, as it is.
Kind kind_of_unit(const Symbology& symbology, std::string_view kind, std::string_view unit);
/// The unit that the kind draws, by that name; empty: its glyph.
std::string unit_of(const Kind& kind);

}  // namespace sitmap
