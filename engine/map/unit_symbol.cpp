#include "engine/map/unit_symbol.hpp"

#include "engine/core/error.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <utility>
#include <vector>

namespace sitmap {

namespace {

using Json = nlohmann::json;

/// What a code says of a unit, as far as it can be drawn.
struct UnitCode {
    std::string side;
    std::string function;  ///< letters; empty: a unit
    std::string echelon;   ///< a letter; empty: not told
};

bool is_blank(char c) {
    return c == '-' || c == '*';
}

// Letters, of MIL-STD-2525C: scheme S, side, dimension G, status, six of function, two of modifiers.
std::optional<UnitCode> read_letters(std::string_view code) {
    const bool here = code[0] == 'S' && code[2] == 'G' && code[4] == 'U' && (code[3] == 'P' || is_blank(code[3])) &&
                      is_blank(code[10]);
    if (!here) {
        return std::nullopt;
    }
    std::string function{code.substr(4, 6)};
    function.resize(function.find_last_not_of("-*") + 1);
    return UnitCode{std::string{code[1]}, function, is_blank(code[11]) ? "" : std::string{code[11]}};
}

// Figures, of MIL-STD-2525D: version (2), reality, side, land units 10, present, no dummy or headquarters, size (2),
// entity (6), modifiers of it.
std::optional<UnitCode> read_figures(std::string_view code, const UnitSymbols& units) {
    static const std::map<char, std::string> sides{{'1', "U"}, {'3', "F"}, {'4', "N"}, {'6', "H"}};
    static const std::map<std::string, std::string, std::less<>> echelons{
        {"12", "B"}, {"13", "C"}, {"14", "D"}, {"15", "E"}, {"16", "F"},
        {"17", "G"}, {"18", "H"}, {"21", "I"}, {"22", "J"}, {"23", "K"}};
    const auto side = sides.find(code[3]);
    if (code[2] != '0' || side == sides.end() || code.substr(4, 2) != "10" || code.substr(6, 2) != "00") {
        return std::nullopt;
    }
    const auto echelon = echelons.find(code.substr(8, 2));
    auto entity = units.entities.find(code.substr(10, 6));
    if (entity == units.entities.end()) {
        entity = units.entities.find(std::string{code.substr(10, 4)} + "00");
    }
    return UnitCode{side->second, entity == units.entities.end() ? "" : entity->second,
                    echelon == echelons.end() ? "" : echelon->second};
}

GlyphShape read_icon(const Json& icon) {
    GlyphShape shape;
    shape.marks = parse_path(icon.at("marks").get<std::string>());
    shape.lines = parse_path(icon.at("lines").get<std::string>());
    return shape;
}

UnitSymbols::Side read_side(const Json& from) {
    UnitSymbols::Side side;
    side.outline = parse_path(from.at("outline").get<std::string>());
    for (const auto& [letter, path] : from.at("echelons").items()) {
        side.echelons[letter] = parse_path(path.get<std::string>());
    }
    for (const auto& [letters, icon] : from.at("functions").items()) {
        side.functions[letters] = read_icon(icon);
    }
    return side;
}

/// The part under this name; with `shorter`, under as much of its beginning as there is.
template <typename Parts>
auto part_of(const Parts& parts, std::string name, bool shorter) {
    auto found = parts.find(name);
    while (found == parts.end() && shorter && name.size() > 1) {
        name.pop_back();
        found = parts.find(name);
    }
    return found;
}

UnitSymbol composed(const UnitSymbols::Side& side, const UnitCode& code) {
    const auto function = part_of(side.functions, code.function, true);
    const auto echelon = part_of(side.echelons, code.echelon, false);
    UnitSymbol symbol{"unit:" + code.side, {}};
    symbol.name += ":" + (function == side.functions.end() ? "" : function->first);
    symbol.name += ":" + (echelon == side.echelons.end() ? "" : echelon->first);
    if (function != side.functions.end()) {
        symbol.shape = function->second;
    }
    symbol.shape.outline = side.outline;
    if (echelon != side.echelons.end()) {
        symbol.shape.badge = echelon->second;
    }
    return symbol;
}

/// What of a code is drawn, from the symbol's name.
UnitCode read_name(std::string_view name) {
    std::vector<std::string> parts;
    while (parts.size() < 4) {
        const std::size_t end = std::min(name.find(':'), name.size());
        parts.emplace_back(name.substr(0, end));
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return {parts[1], parts[2], parts[3]};
}

}  // namespace

UnitSymbols load_unit_symbols(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    try {
        const Json document = Json::parse(in);
        UnitSymbols units;
        for (const auto& [entity, letters] : document.at("entities").items()) {
            units.entities[entity] = letters.get<std::string>();
        }
        for (const auto& [side, parts] : document.at("sides").items()) {
            units.sides[side] = read_side(parts);
        }
        return units;
    } catch (const Json::exception& failed) {
        throw InputError(file.string(), std::string{"is no file of unit symbols: "} + failed.what());
    }
}

std::optional<UnitSymbol> unit_symbol(const UnitSymbols& units, std::string_view code) {
    const auto read = code.size() == 15                        ? read_letters(code)
                      : code.size() == 20 || code.size() == 30 ? read_figures(code, units)
                                                               : std::nullopt;
    const auto side = read ? units.sides.find(read->side) : units.sides.end();
    return side == units.sides.end() ? std::nullopt : std::optional(composed(side->second, *read));
}

Kind kind_of_unit(const Symbology& symbology, std::string_view kind, std::string_view unit) {
    Kind drawn = symbology.kind(kind);
    if (unit.empty() || !symbology.units) {
        return drawn;
    }
    const UnitCode code = read_name(unit);
    if (!symbology.units->sides.contains(code.side)) {
        return drawn;
    }
    UnitSymbol symbol = composed(symbology.units->sides.at(code.side), code);
    drawn.glyph = std::move(symbol.name);
    drawn.unit = std::make_shared<const GlyphShape>(std::move(symbol.shape));
    return drawn;
}

std::string unit_of(const Kind& kind) {
    return kind.unit ? kind.glyph : std::string{};
}

}  // namespace sitmap
