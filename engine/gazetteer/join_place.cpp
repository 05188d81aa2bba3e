#include "engine/gazetteer/join_place.hpp"

#include "engine/gazetteer/table.hpp"

#include <algorithm>

namespace sitmap {

namespace {

void join_name(Place& known, PlaceName name, const std::string& source) {
    for (PlaceName& has : known.names) {
        if (has.text == name.text && (has.language == name.language || has.language.empty() || name.language.empty())) {
            has.language = has.language.empty() ? name.language : has.language;
            if (has.from.empty() && has.to.empty()) {
                has.from = name.from;
                has.to = name.to;
            }
            return;
        }
    }
    name.kind = name.kind == NameKind::primary || name.kind == NameKind::house ? NameKind::alternate : name.kind;
    name.source = source;
    known.names.push_back(std::move(name));
}

void join_id(Place& known, const std::string& id) {
    if (!id.empty() && id != known.id && std::ranges::find(known.other_ids, id) == known.other_ids.end()) {
        known.other_ids.push_back(id);
    }
}

}  // namespace

void join_place(Place& known, Place more) {
    join_id(known, more.id);
    for (const std::string& id : more.other_ids) {
        join_id(known, id);
    }
    for (PlaceName& name : more.names) {
        join_name(known, std::move(name), more.source);
    }
    known.population = known.population == 0 ? more.population : known.population;
    for (auto field : {&Place::admin2, &Place::status, &Place::administered_by, &Place::claimed_by, &Place::valid_from,
                       &Place::valid_to, &Place::part_of}) {
        known.*field = (known.*field).empty() ? more.*field : known.*field;
    }
    if (!empty(more.footprint) && known.formula.empty()) {
        known.footprint = std::move(more.footprint);
        known.footprint_kind = more.footprint_kind;
        known.accuracy = more.accuracy;
    }
    known.source = with_listed(known.source, more.source);
    known.licence = with_listed(known.licence, more.licence);
}

std::string with_listed(std::string list, const std::string& more) {
    for (const std::string& part : split(more, ';')) {
        const std::string one = part.substr(std::min(part.find_first_not_of(' '), part.size()));
        const std::string padded = "; " + list + "; ";
        if (!one.empty() && padded.find("; " + one + "; ") == std::string::npos) {
            list += (list.empty() ? "" : "; ") + one;
        }
    }
    return list;
}

}  // namespace sitmap
