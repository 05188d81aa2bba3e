#include "engine/map/symbology.hpp"

#include "engine/core/error.hpp"
#include "engine/map/dialect.hpp"
#include "engine/map/unit_symbol.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <set>

namespace sitmap {

namespace {

using json = nlohmann::json;

template <class Map>
const auto& entry(const Map& map, std::string_view name, const char* what) {
    const auto found = map.find(name);
    if (found == map.end()) {
        throw Error("the symbology has no " + std::string(what) + " '" + std::string(name) + "'");
    }
    return found->second;
}

TypeStyle read_style(const json& from, const Symbology& symbology) {
    TypeStyle style;
    style.size = from.at("size");
    style.leading = from.at("leading");
    style.colour = symbology.colour(from.at("colour").get<std::string>());
    style.serif = from.value("face", "sans") == "serif";
    style.bold = from.value("bold", false);
    style.italic = from.value("italic", false);
    style.caps = from.value("caps", false);
    style.tracking = from.value("tracking", 0.0);
    style.halo = from.value("halo", 0.0);
    style.halo_colour = faded(symbology.colour(from.value("halo_colour", "halo")), from.value("halo_opacity", 1.0));
    return style;
}

LineStyle read_line(const json& from, const Symbology& symbology) {
    LineStyle line;
    line.stroke.colour = symbology.colour(from.at("colour").get<std::string>());
    line.stroke.width = from.at("width");
    line.stroke.dash = from.value("dash", std::vector<double>{});
    line.casing = from.value("casing", 0.0);
    return line;
}

HatchDirection read_direction(const std::string& word) {
    if (word != "up" && word != "down" && word != "level") {
        throw Error("hatch is up, down or level, not '" + word + "'");
    }
    return word == "up" ? HatchDirection::up : word == "down" ? HatchDirection::down : HatchDirection::level;
}

Kind read_kind(const std::string& name, const json& from, const Symbology& symbology) {
    Kind kind;
    kind.name = name;
    kind.colour = symbology.colour(from.at("colour").get<std::string>());
    kind.glyph = from.at("glyph");
    kind.hatch = read_direction(from.at("hatch"));
    kind.rank = from.at("rank");
    kind.frames = from.value("frames", true);
    kind.units = from.value("units", false);
    if (from.contains("fill")) {
        kind.fill = symbology.colour(from.at("fill").get<std::string>());
    }
    symbology.glyph(kind.glyph);  // throws if it is not there
    return kind;
}

PrecisionRule read_rule(const json& from) {
    static const std::map<std::string, Drawing, std::less<>> drawings = {
        {"glyph", Drawing::glyph}, {"disc", Drawing::disc}, {"circle", Drawing::circle}, {"ring", Drawing::ring},
        {"hatch", Drawing::hatch}, {"soft", Drawing::soft}, {"note", Drawing::note},     {"list", Drawing::list}};
    PrecisionRule rule;
    rule.draw = entry(drawings, from.at("draw").get<std::string>(), "way to draw");
    rule.tint = from.value("tint", 0.0);
    rule.stroke = from.value("stroke", 0.0);
    rule.spacing = from.value("spacing", 0.0);
    rule.hatch = from.value("hatch", 0.0);
    rule.least = from.value("least", 0.0);
    rule.dot = from.value("dot", 0.0);
    rule.steps = from.value("steps", 0);
    rule.step_m = from.value("step_m", 0.0);
    rule.grow_m = from.value("grow_m", 0.0);
    rule.shrink_m = from.value("shrink_m", 0.0);
    rule.dash = from.value("dash", std::vector<double>{});
    return rule;
}

std::vector<std::filesystem::path> find_fonts(const json& from) {
    std::vector<std::filesystem::path> fonts;
    for (const std::string file : from.at("files")) {
        bool found = false;
        for (const std::string folder : from.at("folders")) {
            const std::filesystem::path candidate = std::filesystem::path(folder) / file;
            std::error_code failed;
            if (std::filesystem::exists(candidate, failed)) {
                fonts.push_back(candidate);
                found = true;
                break;
            }
        }
        if (!found) {
            throw Error("font " + file + " is not installed; on Debian: apt-get install fonts-noto-core");
        }
    }
    return fonts;
}

void read_kinds(const json& document, Symbology& symbology) {
    for (const auto& [name, value] : document.at("kinds").items()) {
        symbology.kinds[name] = read_kind(name, value, symbology);
    }
    symbology.kind("context");
    for (const auto& [type, kind] : document.at("types").items()) {
        symbology.kind_of_type[type] = symbology.kind(kind.get<std::string>()).name;
    }
    for (const auto& [layer, kind] : document.at("layers").items()) {
        symbology.kind_of_layer[layer] = symbology.kind(kind.get<std::string>()).name;
    }
}

/// What the entries of each section may say. More than that no output draws.
const std::map<std::string, std::set<std::string>, std::less<>>& vocabulary() {
    static const std::map<std::string, std::set<std::string>, std::less<>> words = {
        {"type",
         {"size", "leading", "colour", "face", "bold", "italic", "caps", "tracking", "halo", "halo_colour",
          "halo_opacity"}},
        {"lines", {"colour", "width", "dash", "casing"}},
        {"glyphs", {"outline", "marks"}},
        {"kinds", {"colour", "glyph", "hatch", "rank", "frames", "fill", "units"}},
        {"precision",
         {"draw", "tint", "stroke", "spacing", "hatch", "least", "dot", "steps", "step_m", "grow_m", "shrink_m",
          "dash"}}};
    return words;
}

/// QGIS, SVG, PDF and MapLibre all repeat a dash of pairs; of an odd one each makes something else.
void check_dash(const json& entry) {
    const auto dash = entry.value("dash", std::vector<double>{});
    if (dash.size() % 2 != 0 || std::ranges::any_of(dash, [](double length) { return !(length > 0); })) {
        throw Error("its dash is not pairs of lengths above 0, which is what every output can draw");
    }
}

/// Glyphs are pictures in a box of 24 in QGIS, SVG symbols and on the page: what leaves it is cut off there.
void check_glyph(const json& entry) {
    constexpr double half_box = 12 - 2.3;  // and the casing round the outline
    const PageBox box = bounds(parse_path(entry.at("outline").get<std::string>()));
    if (std::min(box.left, box.top) < -half_box || std::max(box.right, box.bottom) > half_box) {
        throw Error("its outline leaves the box that glyphs are cut out with: 9.7 to each side of the middle");
    }
}

void check_precision(const json& entry) {
    const double tint = entry.value("tint", 0.0);
    if (!(tint >= 0 && tint <= 1)) {
        throw Error("its tint is no opacity from 0 to 1");
    }
    if (entry.value("hatch", 0.0) > 0 && entry.value("spacing", 0.0) <= entry.value("hatch", 0.0)) {
        throw Error("its hatch lines are wider than they stand apart: no output tells that from a fill");
    }
}

/// What one of the outputs could not draw as the others do is an error here, not a surprise there.
void check_expressible(const json& document) {
    for (const auto& [section, words] : vocabulary()) {
        for (const auto& [name, entry] : document.at(section).items()) {
            try {
                for (const auto& [word, ignored] : entry.items()) {
                    if (!words.contains(word)) {
                        throw Error("no output knows '" + word + "'");
                    }
                }
                check_dash(entry);
                section == "glyphs" ? check_glyph(entry) : section == "precision" ? check_precision(entry) : void();
            } catch (const Error& failed) {
                std::string what = section;
                what.append(".").append(name).append(": ").append(failed.what());
                throw Error(what);
            }
        }
    }
}

Symbology read_symbology(const json& document) {
    if (document.value("format", "") != "sitmap/symbology-1") {
        throw Error("format is not sitmap/symbology-1");
    }
    check_expressible(document);
    Symbology symbology;
    symbology.theme = document.at("theme");
    symbology.fonts = find_fonts(document.at("fonts"));
    for (const auto& [role, value] : document.at("colours").items()) {
        symbology.colours[role] = parse_colour(value.get<std::string>());
    }
    for (const auto& [name, value] : document.at("type").items()) {
        symbology.type[name] = read_style(value, symbology);
    }
    for (const auto& [name, value] : document.at("lines").items()) {
        symbology.lines[name] = read_line(value, symbology);
    }
    for (const auto& [name, value] : document.at("glyphs").items()) {
        symbology.glyphs[name] = {
            parse_path(value.at("outline").get<std::string>()), parse_path(value.value("marks", "")), {}, {}};
    }
    read_kinds(document, symbology);
    for (const auto& [precision, value] : document.at("precision").items()) {
        symbology.precision[precision] = read_rule(value);
    }
    const json substitutes = document.value("substitutes", json::object());
    for (const auto& [dialect, features] : substitutes.items()) {
        for (const auto& [feature, instead] : features.items()) {
            symbology.substitutes[dialect][feature] = instead.get<std::string>();
        }
    }
    check_dialects(symbology);
    return symbology;
}

/// The file's entries, laid over those of the theme that it extends, which lies beside it.
json read_theme(const std::filesystem::path& file, int depth = 0) {
    constexpr int deepest = 4;
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        throw Error("cannot be opened; it comes with the program (styles/symbology)");
    }
    json theme = json::parse(in);
    if (!theme.contains("extends")) {
        return theme;
    }
    const std::string name = theme.at("extends");
    if (depth == deepest || name.find_first_of("/\\") != std::string::npos) {
        throw Error("extends '" + name + "': no theme beside this one, or one that extends itself");
    }
    json base = read_theme(file.parent_path() / (name + ".json"), depth + 1);
    base.merge_patch(theme);
    return base;
}

// Takes the number at the start of `rest`, with the spaces and commas before it.
bool take_number(std::string_view& rest, double& number) {
    const auto start = rest.find_first_not_of(" ,\n\t");
    if (start == std::string_view::npos) {
        return false;
    }
    const char* const begin = rest.data() + start;
    const auto [end, failed] = std::from_chars(begin, rest.data() + rest.size(), number);
    if (failed != std::errc{}) {
        return false;
    }
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    return true;
}

void add_segment(Path& path, char command, const std::vector<double>& n, std::string_view data) {
    const std::size_t needed = command == 'C' ? 6 : command == 'Z' ? 0 : 2;
    if (n.size() != needed || std::string_view("MLCZ").find(command) == std::string_view::npos) {
        throw InputError("symbology", "path data '" + std::string(data) + "' is not of M, L, C and Z");
    }
    switch (command) {
        case 'M':
            path.move_to({n[0], n[1]});
            break;
        case 'L':
            path.line_to({n[0], n[1]});
            break;
        case 'C':
            path.curve_to({n[0], n[1]}, {n[2], n[3]}, {n[4], n[5]});
            break;
        default:
            path.close();
    }
}

}  // namespace

const Colour& Symbology::colour(std::string_view role) const {
    return entry(colours, role, "colour");
}
const TypeStyle& Symbology::style(std::string_view name) const {
    return entry(type, name, "type style");
}
const LineStyle& Symbology::line(std::string_view name) const {
    return entry(lines, name, "line class");
}
const GlyphShape& Symbology::glyph(std::string_view name) const {
    return entry(glyphs, name, "glyph");
}
const Kind& Symbology::kind(std::string_view name) const {
    return entry(kinds, name, "kind");
}

const PrecisionRule& Symbology::rule(std::string_view name) const {
    static const PrecisionRule listed;
    const auto found = precision.find(name);
    return found == precision.end() ? listed : found->second;
}

const Kind& kind_of(const Symbology& symbology, std::string_view type, std::string_view layer) {
    if (const auto found = symbology.kind_of_type.find(type); found != symbology.kind_of_type.end()) {
        return symbology.kind(found->second);
    }
    if (const auto found = symbology.kind_of_layer.find(layer); found != symbology.kind_of_layer.end()) {
        return symbology.kind(found->second);
    }
    return symbology.kind("context");
}

namespace {

/// What `read` makes of the theme; whatever is wrong names the file.
template <class Read>
auto read_from(const std::filesystem::path& file, Read read) {
    try {
        return read(read_theme(file));
    } catch (const json::exception& failed) {
        throw InputError(file.string(), failed.what());
    } catch (const Error& failed) {
        throw InputError(file.string(), failed.what());
    }
}

}  // namespace

Symbology load_symbology(const std::filesystem::path& file) {
    return read_from(file, [&](const json& theme) {
        Symbology symbology = read_symbology(theme);
        const std::filesystem::path units = file.parent_path() / theme.value("units", "");
        if (units.has_filename() && std::filesystem::exists(units)) {
            symbology.units = std::make_shared<const UnitSymbols>(load_unit_symbols(units));
        }
        return symbology;
    });
}

std::string theme_json(const std::filesystem::path& file) {
    return read_from(file, [](json theme) {
        theme.erase("fonts");
        return theme.dump();
    });
}

Colour parse_colour(std::string_view text) {
    unsigned value = 0;
    if (text.size() == 7 && text[0] == '#') {
        const auto [end, failed] = std::from_chars(text.data() + 1, text.data() + 7, value, 16);
        if (failed == std::errc{} && end == text.data() + 7) {
            return {static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>(value >> 8U & 0xFFU),
                    static_cast<std::uint8_t>(value & 0xFFU)};
        }
    }
    throw InputError("symbology", "colour '" + std::string(text) + "' is not #RRGGBB");
}

Path parse_path(std::string_view data) {
    Path path;
    std::string_view rest = data;
    while (true) {
        const auto start = rest.find_first_not_of(" ,\n\t");
        if (start == std::string_view::npos) {
            return path;
        }
        const char command = rest[start];
        rest.remove_prefix(start + 1);
        std::vector<double> numbers;
        for (double number = 0; take_number(rest, number);) {
            numbers.push_back(number);
        }
        add_segment(path, command, numbers, data);
    }
}

}  // namespace sitmap
