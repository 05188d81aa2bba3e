#include "engine/output/web_map.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/error.hpp"
#include "engine/core/json_text.hpp"
#include "engine/core/xml_text.hpp"
#include "engine/map/extent.hpp"
#include "engine/map/frame_choice.hpp"
#include "engine/map/heading.hpp"
#include "engine/map/phrasebook.hpp"
#include "engine/output/maplibre_style.hpp"
#include "engine/output/web_data.hpp"
#include "engine/output/web_ground.hpp"
#include "engine/output/web_tiles.hpp"

#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <utility>

namespace sitmap {

namespace fs = std::filesystem;

namespace {

constexpr PageBox window{0, 0, 1000, 660};  ///< px, of the ground that is shown first

/// The phrases of the page's languages, by code.
using Books = std::map<std::string, Phrasebook>;

Books books_beside(const fs::path& phrases) {
    Books books;
    for (const char* language : {"ar", "en", "fr", "he"}) {
        books.emplace(language, load_phrasebook(phrases.parent_path() / (std::string{language} + ".json")));
    }
    return books;
}

void append_member(std::string& out, const char* name, const std::string& text) {
    out += std::string{",\n\""} + name + "\":";
    append_json_string(out, text);
}

void append_list(std::string& out, const char* name, const std::vector<std::string>& texts) {
    out += std::string{",\n\""} + name + "\":";
    append_json_list(out, texts, append_json_string);
}

void append_theme(std::string& out, const char* name, const fs::path& file) {
    out += std::string{"\""} + name + R"(":{"symbology":)" + theme_json(file) +
           ",\"style\":" + maplibre_style(load_symbology(file)) + "}";
}

void append_not_mapped(std::string& out, const std::vector<NotMapped>& entries) {
    out += ",\n\"not_mapped\":";
    append_json_list(out, entries, [](std::string& text, const NotMapped& entry) {
        text += "\n{\"what\":";
        append_json_string(text, entry.what);
        append_member(text, "type", entry.type);
        append_member(text, "words", entry.words);
        append_member(text, "reason", entry.reason);
        append_member(text, "layer", entry.layer);
        append_member(text, "doc", entry.doc);
        text += ",\"start\":" + std::to_string(entry.start) + ",\"end\":" + std::to_string(entry.end) + "}";
    });
}

/// Who did it and to whom, each by itself: "Israel; Syria" are two.
std::set<std::string> parties_in(const std::vector<Mark>& marks) {
    std::set<std::string> parties;
    for (const Mark& mark : marks) {
        for (const std::string* told : {&mark.actor, &mark.target}) {
            for (std::size_t start = 0; start < told->size();) {
                const std::size_t end = std::min(told->find("; ", start), told->size());
                parties.insert(told->substr(start, end - start));
                start = end + 2;
            }
        }
    }
    return parties;
}

/// Sentences of the program's own, and states, in the page's other languages, as far as phrases and gazetteer have
/// them.
void append_translations(std::string& out, const Map& map, const std::vector<Mark>& marks, const Books& books,
                         const Gazetteer* gazetteer) {
    std::set<std::string> sentences{map.disclaimer};
    for (const NotMapped& entry : map.not_mapped) {
        sentences.insert(entry.reason);
    }
    const std::set<std::string> parties = parties_in(marks);
    out += ",\n\"translations\":{";
    const char* before = "";
    for (const auto& [language, book] : books) {
        if (language == "en") {
            continue;
        }
        out += std::exchange(before, ",") + std::string{"\""} + language + "\":{";
        const char* comma = "";
        const auto add = [&](const std::string& said, const std::string& told) {
            if (told != said) {
                out += std::exchange(comma, ",");
                append_json_string(out, said);
                out += ':';
                append_json_string(out, told);
            }
        };
        for (const std::string& sentence : sentences) {
            add(sentence, book.translated(sentence));
        }
        for (const std::string& party : gazetteer == nullptr ? std::set<std::string>{} : parties) {
            add(party, party_name(party, {book, gazetteer}));
        }
        out += '}';
    }
    out += '}';
}

/// Of a place that is told by another, "near Suweida": in the page's languages; empty for others.
std::string derived_names(const std::string& id, const Books& books, const Gazetteer& gazetteer) {
    std::string out;
    for (const auto& [language, book] : books) {
        if (const std::string name = derived_name(id, {book, &gazetteer}); !name.empty()) {
            out += (out.empty() ? "{\"" : ",\"") + language + "\":";
            append_json_string(out, name);
        }
    }
    return out.empty() ? out : out + R"(,"local":"","all":[]})";
}

/// The names of the places that something happened at, in every spelling.
void append_places(std::string& out, const std::vector<Mark>& marks, const Books& books, const Gazetteer* gazetteer) {
    out += ",\n\"places\":{";
    if (gazetteer == nullptr) {
        out += '}';
        return;
    }
    std::set<std::string> ids;
    for (const Mark& mark : marks) {
        ids.insert(mark.place_id);
    }
    const char* before = "";
    for (const std::string& id : ids) {
        std::string names;
        if (const auto index = gazetteer->by_id(id)) {
            append_place_names(names, gazetteer->place(*index));
        } else {
            names = derived_names(id, books, *gazetteer);
        }
        if (!names.empty()) {
            out += std::exchange(before, ",\n");
            append_json_string(out, id);
            out += ':' + names;
        }
    }
    out += '}';
}

void append_frame(std::string& out, const Box& box) {
    out += ",\n\"frame\":";
    append_json_list(out, std::vector{box.west, box.south, box.east, box.north},
                     [](std::string& text, double side) { append_json_fixed(text, side, 4); });
}

/// The headline in each language but English; of many thousand events the page makes its own of their kinds.
void append_titles(std::string& out, const Map& map, const std::vector<Mark>& marks, const Books& books,
                   const Symbology& symbology, const Gazetteer* gazetteer) {
    constexpr std::size_t most = 2000;
    if (!map.title.empty() || marks.size() > most || gazetteer == nullptr) {
        return;
    }
    out += ",\n\"titles\":{";
    for (const auto& [language, book] : books) {
        if (language != "en") {
            const Naming naming{book, gazetteer, false};
            const std::vector<Mark> named = renamed(marks, naming);
            const FramedPlaces framed = choose_places(marked_places(named, symbology));
            out += out.ends_with('{') ? "" : ",";
            append_json_string(out, language);
            out += ':';
            append_json_string(out, heading_of(map, named, framed.inside, naming).title);
        }
    }
    out += '}';
}

/// `tiled` is empty, or tells of the events that are in tiles beside the page: those are not in the data.
std::string data_json(const WebPage& page, const Map& map, const Ground& ground, std::span<const Report> reports,
                      const std::string& tiled) {
    const Symbology symbology = load_symbology(page.light);
    const std::vector<Mark> marks = marks_of(map, symbology);
    const std::vector<MarkedPlace> places = marked_places(marks, symbology);
    const FramedPlaces framed = choose_places(places);
    const MapFrame frame = choose_frame(framed.inside, window, ground.gazetteer);
    const Phrasebook book = load_phrasebook(page.phrases);
    const Heading heading = heading_of(map, marks, framed.inside, Naming{book, ground.gazetteer, true});

    std::string out = R"({"schema":"sitmap/web-1")";
    append_member(out, "title", heading.title);
    out += std::string{",\"given_title\":"} + (map.title.empty() ? "false" : "true");
    append_member(out, "subtitle", heading.subtitle);
    append_member(out, "as_of", map.as_of);
    append_member(out, "pov", map.pov);
    append_member(out, "disclaimer", map.disclaimer);
    append_member(out, "map_id", map.map_id);
    append_list(out, "sources", map.sources);
    append_list(out, "credits", map.credits);
    append_frame(out, frame.box());
    out += ",\n\"themes\":{";
    append_theme(out, "light", page.light);
    out += ',';
    append_theme(out, "dark", page.dark);
    out += "}";
    out += ",\n\"units\":";
    append_web_units(out, marks);
    std::vector<std::string> geometries;
    out += ",\n\"layers\":";
    const Map untiled = tiled.empty() ? map : without_events(map);
    append_web_layers(out, untiled, places, symbology, reports, geometries);
    out += ",\n\"geometries\":";
    append_json_list(out, geometries, [](std::string& text, const std::string& geometry) { text += geometry; });
    append_not_mapped(out, map.not_mapped);
    const std::vector<Mark>& told = tiled.empty() ? marks : marks_of(untiled, symbology);
    const Books books = books_beside(page.phrases);
    append_titles(out, map, marks, books, symbology, ground.gazetteer);
    append_translations(out, map, told, books, ground.gazetteer);
    append_places(out, told, books, ground.gazetteer);
    out += tiled;
    out += ",\n\"ground\":";
    append_web_ground(out, framed, frame.box(), ground, symbology.rule("P6"));
    return out + "}";
}

/// In JSON "<" stands in strings alone; escaped, nothing in it can end or open an element.
std::string without_markup(const std::string& json) {
    std::string out;
    out.reserve(json.size());
    for (const char c : json) {
        if (c == '<') {
            out += "\\u003c";
        } else {
            out += c;
        }
    }
    return out;
}

std::string read_page(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    std::ostringstream text;
    if (!in || !(text << in.rdbuf())) {
        throw InputError(file.string(), "cannot be opened; it comes with the program (styles/web)");
    }
    return text.str();
}

void put(std::string& page, const fs::path& file, std::string_view mark, const std::string& text) {
    const auto at = page.find(mark);
    if (at == std::string::npos) {
        throw InputError(file.string(), "has no " + std::string{mark} + ": it is not the page of this program");
    }
    page.replace(at, mark.size(), text);
}

std::string filled_page(const WebPage& page, const Map& map, const std::string& data) {
    std::string html = read_page(page.page);
    // The data first: what a title says must not be taken for a mark.
    put(html, page.page, "{{data}}", without_markup(data));
    put(html, page.page, "{{title}}", xml_escaped(map.title.empty() ? "Map" : map.title));
    return html;
}

}  // namespace

bool fits_web_map(const Map& map) {
    std::size_t count = 0;
    for (const Layer& layer : map.layers) {
        count += layer.features.size();
    }
    return count <= most_web_events;
}

std::string web_map_html(const WebPage& page, const Map& map, const Ground& ground, std::span<const Report> reports) {
    return filled_page(page, map, data_json(page, map, ground, reports, {}));
}

void write_web_map(const fs::path& file, const WebPage& page, const Map& map, const Ground& ground,
                   std::span<const Report> reports) {
    write_file(file, web_map_html(page, map, ground, reports), Flush::to_system);
}

void write_tiled_web_map(const fs::path& file, const fs::path& tiles, const WebPage& page, const Map& map,
                         const Ground& ground) {
    const Symbology symbology = load_symbology(page.light);
    write_web_tiles(tiles, map, symbology, ground.base_map);
    const std::string told = ",\n\"tiles\":" + web_tiles_json(map, symbology, ground.gazetteer, tiles.filename());
    write_file(file, filled_page(page, map, data_json(page, map, ground, {}, told)), Flush::to_system);
}

}  // namespace sitmap
