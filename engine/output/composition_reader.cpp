#include "engine/output/composition_reader.hpp"

#include "engine/core/error.hpp"
#include "engine/output/geometry_from_json.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>

namespace sitmap {

namespace {

using Json = nlohmann::json;

PagePoint point_of(const Json& value) {
    return {value.at(0), value.at(1)};
}

PageBox box_of(const Json& value) {
    return {value.at(0), value.at(1), value.at(2), value.at(3)};
}

LonLat position_of(const Json& value) {
    return {value.at(0), value.at(1)};
}

Box extent_of(const Json& value) {
    return {value.at(0), value.at(1), value.at(2), value.at(3)};
}

std::string text_of(const Json& value) {
    return value;
}

/// The list under the key, each value read; none where there is no such list.
template <typename Read>
auto list_of(const Json& object, const char* key, Read read) {
    std::vector<decltype(read(object))> values;
    if (const auto found = object.find(key); found != object.end()) {
        for (const Json& value : *found) {
            values.push_back(read(value));
        }
    }
    return values;
}

template <typename Read>
auto value_of(const Json& object, const char* key, Read read) {
    const auto found = object.find(key);
    return found == object.end() ? std::optional<decltype(read(object))>{} : read(*found);
}

std::optional<Date> date_of(const Json& event, const char* key) {
    return parse_date(event.value(key, ""));
}

LegendRow legend_row(const Json& row) {
    return {row.at("text"), row.at("kind"), row.at("count"), row.value("filled", false),
            row.value("tells_lines", false)};
}

ShownToll shown_toll(const Json& toll) {
    return {toll.at("about"), toll.at("figure"), toll.at("by")};
}

ShownEvent shown_event(const Json& event) {
    return {.where = event.at("where"),
            .kind = event.value("kind", ""),
            .status = event.value("status", ""),
            .place_id = event.value("place_id", ""),
            .country = event.value("country", ""),
            .precision = event.value("geo_prec", ""),
            .uncertainty_m = event.value("unc_m", 0.0),
            .at = value_of(event, "at", position_of),
            .from = date_of(event, "date_from"),
            .to = date_of(event, "date_to"),
            .time_precision = event.value("time_prec", ""),
            .tolls = list_of(event, "tolls", shown_toll),
            .quote = event.value("quote", "")};
}

ShownZone shown_zone(const Json& zone) {
    return {zone.at("where"), zone.at("type"), geometry_from_json(zone.at("geometry").dump())};
}

PlacedSymbol placed_symbol(const Json& symbol) {
    return {symbol.at("id"), list_of(symbol, "boxes", box_of), list_of(symbol, "events", shown_event)};
}

SetLine set_line(const Json& line) {
    TypeStyle style;
    style.size = line.at("size");
    return {line.at("text"), line.at("style"), style, point_of(line.at("at"))};
}

SetGlyph set_glyph(const Json& glyph) {
    return {glyph.at("kind"), glyph.at("status"), point_of(glyph.at("at")), glyph.at("size"), glyph.value("unit", "")};
}

PlacedLabel placed_label(const Json& label) {
    return {.id = label.at("id"),
            .boxes = list_of(label, "boxes", box_of),
            .leader = list_of(label, "leader", box_of),
            .lines = list_of(label, "lines", set_line),
            .glyphs = list_of(label, "glyphs", set_glyph),
            .panel = value_of(label, "panel", box_of),
            .leader_line = list_of(label, "leader_line", point_of)};
}

DroppedLabel dropped_label(const Json& label) {
    return {label.at("id"), label.at("why")};
}

Colour colour_of(const Json& value) {
    return parse_colour(value.get<std::string>());
}

Item text_run(const Json& words) {
    TextRun run;
    run.text = words.at("text");
    run.baseline = point_of(words.at("at"));
    run.size = words.at("size");
    run.ink = box_of(words.at("ink"));
    run.colour = colour_of(words.at("colour"));
    run.ground = value_of(words, "ground", colour_of);
    return run;
}

Group group_of(const Json& group) {
    return {group.at("group"), value_of(group, "clip", box_of), list_of(group, "words", text_run)};
}

void read_page(const Json& document, Composition& page) {
    const Json& sheet = document.at("page");
    page.width = sheet.at("width");
    page.height = sheet.at("height");
    page.zoom = sheet.value("zoom", 1.0);
    page.paper = colour_of(sheet.at("paper"));
    const Json& map = document.at("map");
    page.panel = box_of(map.at("panel"));
    page.projection = map.at("projection");
    page.px_per_km = map.at("px_per_km");
    page.middle = position_of(map.at("middle"));
    page.extent = value_of(map, "extent", extent_of).value_or(Box{});
}

Composition composition_of(const Json& document) {
    Composition page;
    page.title = document.value("title", "");
    page.as_of = document.value("as_of", "");
    page.sources = list_of(document, "sources", text_of);
    page.credits = list_of(document, "credits", text_of);
    page.never_dropped = list_of(document, "never_dropped", text_of);
    read_page(document, page);
    page.legend = list_of(document, "legend", legend_row);
    if (const auto listed = document.find("not_mapped"); listed != document.end()) {
        page.not_mapped_count = listed->value("count", 0);
        page.not_mapped = list_of(*listed, "lines", text_of);
    }
    page.symbols = list_of(document, "symbols", placed_symbol);
    page.labels = list_of(document, "labels", placed_label);
    page.others = list_of(document, "others", shown_event);
    page.others_left_out = document.value("others_left_out", 0);
    page.zones = list_of(document, "zones", shown_zone);
    page.quoted = document.value("quoted", false);
    page.dropped = list_of(document, "dropped", dropped_label);
    page.numbered = list_of(document, "numbered", text_of);
    page.groups = list_of(document, "words", group_of);
    page.alternative_text = document.value("alternative_text", "");
    const Json metadata = document.value("metadata", Json::object());
    for (const auto& [key, value] : metadata.items()) {
        page.metadata.emplace_back(key, value.get<std::string>());
    }
    return page;
}

}  // namespace

Composition parse_composition(std::string_view text, const std::string& file) {
    const Json document = Json::parse(text, nullptr, false);
    if (!document.is_object() || document.value("schema", Json{}) != "sitmap/composition-1") {
        throw InputError(file, "is no composed page; `sitmap draw BUILD -o map.json` writes one");
    }
    try {
        return composition_of(document);
    } catch (const Json::exception& failed) {
        throw InputError(file, std::string{"the page is damaged: "} + failed.what());
    }
}

Composition read_composition(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return parse_composition(std::string{std::istreambuf_iterator<char>{in}, {}}, file.string());
}

}  // namespace sitmap
