#include "engine/event/event_json.hpp"

#include "engine/core/error.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <utility>

namespace sitmap {

namespace {

using Json = nlohmann::ordered_json;
using std::string;
using std::string_view;

// ---- out: what says nothing is left out

void put(Json& to, const char* key, const string& text) {
    if (!text.empty()) {
        to[key] = text;
    }
}

template <typename T>
void put(Json& to, const char* key, const std::optional<T>& value) {
    if (value) {
        to[key] = *value;
    }
}

void put_days(Json& to, const When& when) {
    if (when.range.from) {
        to["from"] = to_string(*when.range.from);
    }
    if (when.range.to) {
        to["to"] = to_string(*when.range.to);
    }
    to["time_precision"] = to_string(when.precision);
}

void put_span(Json& to, const char* key, Span span) {
    if (!span.empty() || span.start != 0) {
        to[key] = {span.start, span.end};
    }
}

Json place_json(const Place& place) {
    Json json{{"id", place.id}, {"name", place.name}, {"lon", place.point.lon}, {"lat", place.point.lat}};
    json["class"] = string(1, static_cast<char>(place.feature_class));
    put(json, "code", place.feature_code);
    put(json, "country", place.country);
    put(json, "admin1", place.admin1);
    put(json, "admin2", place.admin2);
    put(json, "source", place.source);
    put(json, "licence", place.licence);
    return json;
}

Json claim_json(const Claim& claim) {
    Json json{{"about", claim.about}};
    put(json, "low", claim.low);
    put(json, "best", claim.best);
    put(json, "high", claim.high);
    put(json, "text", claim.text);
    put(json, "by", claim.by);
    if (claim.preliminary) {
        json["preliminary"] = true;
    }
    put(json, "doc", claim.doc);
    put_span(json, "bytes", claim.span);
    put_span(json, "span", claim.code_points);
    return json;
}

Json quotation_json(const Quotation& quotation) {
    Json json{{"doc", quotation.doc}, {"source", quotation.source}};
    put(json, "text", quotation.text);
    put_span(json, "bytes", quotation.span);
    put_span(json, "span", quotation.code_points);
    return json;
}

Json row_json(const SourceRow& row) {
    Json json{{"format", row.format}, {"id", row.id}};
    json["columns"] = *row.columns;
    json["cells"] = row.cells;
    return json;
}

template <typename Items, typename Write>
void put_list(Json& to, const char* key, const Items& items, Write write) {
    if (items.empty()) {
        return;
    }
    Json list = Json::array();
    for (const auto& item : items) {
        list.push_back(write(item));
    }
    to[key] = std::move(list);
}

// ---- in

string text(const Json& from, const char* key) {
    const auto found = from.find(key);
    return found == from.end() || found->is_null() ? string{} : found->get<string>();
}

std::optional<std::int64_t> number(const Json& from, const char* key) {
    const auto found = from.find(key);
    return found == from.end() ? std::nullopt : std::optional{found->get<std::int64_t>()};
}

std::optional<Date> day(const Json& from, const char* key) {
    const string written = text(from, key);
    const auto date = parse_date(written);
    if (!written.empty() && !date) {
        throw Error("\"" + written + "\" is no date");
    }
    return date;
}

Span span(const Json& from, const char* key) {
    const auto found = from.find(key);
    return found == from.end() ? Span{} : Span{found->at(0).get<std::uint32_t>(), found->at(1).get<std::uint32_t>()};
}

/// The enumerator of this name; the last one is tried too.
template <typename Enum>
Enum named(const string& name, Enum last) {
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        if (to_string(static_cast<Enum>(i)) == name) {
            return static_cast<Enum>(i);
        }
    }
    throw Error("\"" + name + "\" is not known here");
}

Place place_of(const Json& json) {
    Place place;
    place.id = text(json, "id");
    place.name = text(json, "name");
    place.point = {json.at("lon").get<double>(), json.at("lat").get<double>()};
    if (!valid(place.point)) {
        throw Error("a place's position is out of range");
    }
    const string letter = text(json, "class");
    if (letter.size() == 1 && string_view{"AHLPRSTUV"}.find(letter[0]) != string_view::npos) {
        place.feature_class = static_cast<FeatureClass>(letter[0]);
    }
    place.feature_code = text(json, "code");
    place.country = text(json, "country");
    place.admin1 = text(json, "admin1");
    place.admin2 = text(json, "admin2");
    place.source = text(json, "source");
    place.licence = text(json, "licence");
    return place;
}

Claim claim_of(const Json& json) {
    Claim claim;
    claim.about = text(json, "about");
    claim.low = number(json, "low");
    claim.best = number(json, "best");
    claim.high = number(json, "high");
    claim.text = text(json, "text");
    claim.by = text(json, "by");
    claim.preliminary = json.contains("preliminary");
    claim.doc = text(json, "doc");
    claim.span = span(json, "bytes");
    claim.code_points = span(json, "span");
    return claim;
}

SourceRow row_of(const Json& json) {
    SourceRow row{text(json, "format"), text(json, "id"),
                  std::make_shared<const std::vector<string>>(json.at("columns").get<std::vector<string>>()),
                  json.at("cells").get<std::vector<string>>()};
    if (row.columns->size() != row.cells.size()) {
        throw Error("a row has other columns than cells");
    }
    return row;
}

void read_lists(Event& event, const Json& json) {
    for (const Json& actor : json.value("actors", Json::array())) {
        event.actors.push_back({text(actor, "name"), named(text(actor, "role"), ActorRole::mediator)});
    }
    for (const Json& claim : json.value("claims", Json::array())) {
        event.claims.push_back(claim_of(claim));
    }
    for (const Json& told : json.value("evidence", Json::array())) {
        event.evidence.push_back(
            {text(told, "doc"), text(told, "source"), text(told, "text"), span(told, "bytes"), span(told, "span")});
    }
    for (const Json& row : json.value("rows", Json::array())) {
        event.rows.push_back(row_of(row));
    }
}

Event event_of(const Json& json) {
    Event event;
    event.id = json.at("id").get<string>();
    event.type = json.at("type").get<string>();
    event.mode = text(json, "mode");
    event.layer = json.at("layer").get<string>();
    event.mention = text(json, "mention");
    if (json.contains("place")) {
        event.place = place_of(json.at("place"));
    }
    event.placement.precision = named(text(json, "geo_precision"), GeoPrecision::p8);
    event.placement.role = named(text(json, "geometry_role"), GeometryRole::unlocated);
    event.placement.uncertainty_m = json.value("uncertainty_m", 0.0);
    if (const string wkt = text(json, "geometry"); !wkt.empty()) {
        event.placement.geometry = from_wkt(wkt);
    }
    event.when = {{day(json, "from"), day(json, "to")}, named(text(json, "time_precision"), TimePrecision::unknown)};
    event.told = day(json, "told");
    event.status = named(text(json, "status"), Status::retracted);
    event.count = text(json, "count");
    event.rule = text(json, "rule");
    event.unmapped = text(json, "unmapped");
    event.confidence = json.value("confidence", 0.0);
    read_lists(event, json);
    return event;
}

}  // namespace

string event_to_json(const Event& event) {
    Json json{{"id", event.id}, {"type", event.type}};
    put(json, "mode", event.mode);
    json["layer"] = event.layer;
    put(json, "mention", event.mention);
    if (event.place) {
        json["place"] = place_json(*event.place);
    }
    json["geo_precision"] = to_string(event.placement.precision);
    json["geometry_role"] = to_string(event.placement.role);
    json["uncertainty_m"] = event.placement.uncertainty_m;
    put(json, "geometry", empty(event.placement.geometry) ? string{} : to_wkt(event.placement.geometry));
    put_days(json, event.when);
    put(json, "told", event.told ? to_string(*event.told) : string{});
    json["status"] = to_string(event.status);
    put(json, "count", event.count);
    put_list(json, "actors", event.actors, [](const Actor& actor) {
        return Json{{"name", actor.name}, {"role", to_string(actor.role)}};
    });
    put_list(json, "claims", event.claims, claim_json);
    put_list(json, "evidence", event.evidence, quotation_json);
    put_list(json, "rows", event.rows, row_json);
    put(json, "rule", event.rule);
    put(json, "unmapped", event.unmapped);
    json["confidence"] = event.confidence;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Event event_from_json(string_view json, const string& file, std::size_t line) {
    // Nobody's line is nested deeper; the parser's own stack is not what should stop it.
    constexpr int deepest = 8;
    const auto shallow = [](int depth, Json::parse_event_t, Json&) { return depth <= deepest; };
    try {
        return event_of(Json::parse(json, shallow));
    } catch (const Json::exception& error) {
        throw InputError(file, line, string{"is no event as sitmap writes them: "} + error.what());
    } catch (const Error& error) {
        throw InputError(file, line, string{"is no event as sitmap writes them: "} + error.what());
    }
}

void restore_place(Event& event, const Gazetteer& gazetteer) {
    if (const auto index = event.place ? gazetteer.by_id(event.place->id) : std::nullopt) {
        event.place = gazetteer.place(*index);
    }
}

}  // namespace sitmap
