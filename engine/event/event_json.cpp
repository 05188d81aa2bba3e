#include "engine/event/event_json.hpp"

#include "engine/core/error.hpp"
#include "engine/core/json_text.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <utility>

namespace sitmap {

namespace {

using Json = nlohmann::ordered_json;
using std::string;
using std::string_view;

// ---- out: what says nothing is left out

void put(string& out, string_view key, string_view text) {
    append_json_key(out, key);
    append_json_string(out, text);
}

void put_told(string& out, string_view key, string_view text) {
    if (!text.empty()) {
        put(out, key, text);
    }
}

void put_day(string& out, string_view key, const std::optional<Date>& day) {
    if (day) {
        put(out, key, to_string(*day));
    }
}

void put_real(string& out, string_view key, double number) {
    append_json_key(out, key);
    append_json_real(out, number);
}

void put_span(string& out, string_view key, Span span) {
    if (!span.empty() || span.start != 0) {
        append_json_key(out, key);
        out += '[' + std::to_string(span.start) + ',' + std::to_string(span.end) + ']';
    }
}

void put_texts(string& out, string_view key, const std::vector<string>& texts) {
    append_json_key(out, key);
    append_json_list(out, texts, append_json_string);
}

void put_place(string& out, const Place& place) {
    append_json_key(out, "place");
    out += '{';
    put(out, "id", place.id);
    put(out, "name", place.name);
    put_real(out, "lon", place.point.lon);
    put_real(out, "lat", place.point.lat);
    put(out, "class", string(1, static_cast<char>(place.feature_class)));
    put_told(out, "code", place.feature_code);
    put_told(out, "country", place.country);
    put_told(out, "admin1", place.admin1);
    put_told(out, "admin2", place.admin2);
    put_told(out, "source", place.source);
    put_told(out, "licence", place.licence);
    out += '}';
}

void append_actor(string& out, const Actor& actor) {
    out += '{';
    put(out, "name", actor.name);
    put(out, "role", to_string(actor.role));
    out += '}';
}

void append_claim(string& out, const Claim& claim) {
    out += '{';
    append_claim_members(out, claim);
    put_span(out, "bytes", claim.span);
    put_span(out, "span", claim.code_points);
    out += '}';
}

void append_quotation(string& out, const Quotation& quotation) {
    out += '{';
    put(out, "doc", quotation.doc);
    put(out, "source", quotation.source);
    put_told(out, "text", quotation.text);
    put_span(out, "bytes", quotation.span);
    put_span(out, "span", quotation.code_points);
    put_told(out, "place", quotation.place);
    out += '}';
}

void append_row(string& out, const SourceRow& row) {
    out += '{';
    put(out, "format", row.format);
    put(out, "id", row.id);
    put_texts(out, "columns", *row.columns);
    put_texts(out, "cells", row.cells);
    out += '}';
}

template <typename Items, typename Write>
void put_list(string& out, string_view key, const Items& items, Write write) {
    if (!items.empty()) {
        append_json_key(out, key);
        append_json_list(out, items, write);
    }
}

void put_placement(string& out, const Placement& placement) {
    put(out, "geo_precision", to_string(placement.precision));
    put(out, "geometry_role", to_string(placement.role));
    put_real(out, "uncertainty_m", placement.uncertainty_m);
    put_told(out, "geometry", empty(placement.geometry) ? string{} : to_wkt(placement.geometry));
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
        event.evidence.push_back({text(told, "doc"), text(told, "source"), text(told, "text"), span(told, "bytes"),
                                  span(told, "span"), text(told, "place")});
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

void append_claim_members(string& out, const Claim& claim) {
    const auto put_number = [&](string_view key, const std::optional<std::int64_t>& number) {
        if (number) {
            append_json_key(out, key);
            out += std::to_string(*number);
        }
    };
    put(out, "about", claim.about);
    put_number("low", claim.low);
    put_number("best", claim.best);
    put_number("high", claim.high);
    put_told(out, "text", claim.text);
    put_told(out, "by", claim.by);
    if (claim.preliminary) {
        append_json_key(out, "preliminary");
        out += "true";
    }
    put_told(out, "doc", claim.doc);
}

string event_to_json(const Event& event) {
    string out{"{"};
    put(out, "id", event.id);
    put(out, "type", event.type);
    put_told(out, "mode", event.mode);
    put(out, "layer", event.layer);
    put_told(out, "mention", event.mention);
    if (event.place) {
        put_place(out, *event.place);
    }
    put_placement(out, event.placement);
    put_day(out, "from", event.when.range.from);
    put_day(out, "to", event.when.range.to);
    put(out, "time_precision", to_string(event.when.precision));
    put_day(out, "told", event.told);
    put(out, "status", to_string(event.status));
    put_told(out, "count", event.count);
    put_list(out, "actors", event.actors, append_actor);
    put_list(out, "claims", event.claims, append_claim);
    put_list(out, "evidence", event.evidence, append_quotation);
    put_list(out, "rows", event.rows, append_row);
    put_told(out, "rule", event.rule);
    put_told(out, "unmapped", event.unmapped);
    put_real(out, "confidence", event.confidence);
    return out + '}';
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
