#include "engine/gazetteer/further_names.hpp"

#include <string_view>
#include <unordered_map>

namespace sitmap {

namespace {

void add(Place& place, const std::string& list, NameKind kind, const char* language = "en") {
    for (const std::string& text : split(list, ';')) {
        std::erase_if(place.names, [&text](const PlaceName& has) {
            return has.text == text && (has.kind == NameKind::alternate || has.kind == NameKind::alias);
        });
        place.names.push_back({text, language, script_of(text), kind});
    }
}

void call(Place& place, const std::string& name) {
    if (!name.empty()) {
        place.name = name;
        add(place, name, NameKind::primary);
    }
}

std::unordered_map<std::string_view, Place*> by_any_id(std::vector<Place>& places) {
    std::unordered_map<std::string_view, Place*> found;
    for (Place& place : places) {
        found.emplace(place.id, &place);
    }
    for (Place& place : places) {
        for (const std::string& other : place.other_ids) {
            found.emplace(other, &place);
        }
    }
    return found;
}

}  // namespace

void add_further_names(std::vector<Place>& places, const Table& table, Problems& problems) {
    const auto known = by_any_id(places);
    for (const TableRow& row : table.rows()) {
        const std::string& id = table.cell(row, "id");
        const auto found = known.find(id);
        if (found == known.end()) {
            problems.push_back({table.file(), row.line, {}, "names of " + id + " not added", "no package has it"});
            continue;
        }
        Place& place = *found->second;
        call(place, table.cell(row, "name"));
        add(place, table.cell(row, "aliases"), NameKind::alias);
        add(place, table.cell(row, "abbreviations"), NameKind::abbreviation);
        add(place, table.cell(row, "demonyms"), NameKind::demonym);
        add(place, table.cell(row, "ar"), NameKind::alias, "ar");
        LonLat at;
        if (parse_number(table.cell(row, "lat"), at.lat) && parse_number(table.cell(row, "lon"), at.lon)) {
            place.point = at;
        }
    }
}

}  // namespace sitmap
