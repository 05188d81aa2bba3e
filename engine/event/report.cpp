#include "engine/event/report.hpp"

#include "engine/core/text.hpp"
#include "engine/geoparse/mention_json.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace sitmap {

namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& text) {
    return text.empty() ? Json{} : Json(text);
}

Json or_null(const std::optional<Date>& date) {
    return date ? Json(to_string(*date)) : Json{};
}

Json or_null(const std::optional<std::int64_t>& value) {
    return value ? Json(*value) : Json{};
}

/// Seven decimals are a centimetre; more would be noise.
double rounded(double degrees) {
    return std::round(degrees * 1e7) / 1e7;
}

Json place_json(const std::optional<Place>& place) {
    if (!place) {
        return {};
    }
    return {{"id", place->id},
            {"name", place->name},
            {"lat", rounded(place->point.lat)},
            {"lon", rounded(place->point.lon)},
            {"feature_code", place->feature_code},
            {"country", place->country},
            {"admin1", place->admin1}};
}

Json actors_json(const Event& event) {
    Json actors = Json::array();
    for (const Actor& actor : event.actors) {
        actors.push_back({{"name", actor.name}, {"role", to_string(actor.role)}});
    }
    return actors;
}

Json claims_json(const Event& event) {
    Json claims = Json::array();
    for (const Claim& claim : event.claims) {
        Json each{{"about", claim.about},
                  {"low", or_null(claim.low)},
                  {"best", or_null(claim.best)},
                  {"high", or_null(claim.high)},
                  {"by", or_null(claim.by)}};
        if (!claim.text.empty()) {
            each["text"] = claim.text;
        }
        if (claim.preliminary) {
            each["preliminary"] = true;
        }
        each["start"] = claim.code_points.start;
        each["end"] = claim.code_points.end;
        claims.push_back(std::move(each));
    }
    return claims;
}

Json span_json(Span code_points) {
    return {{"start", code_points.start}, {"end", code_points.end}};
}

Json event_json(const Event& event) {
    const Placement& where = event.placement;
    Json each{{"id", event.id}, {"type", event.type}, {"mode", or_null(event.mode)}, {"layer", event.layer}};
    each["mention"] = or_null(event.mention);
    each["place"] = place_json(event.place);
    each["geometry_type"] = or_null(std::string{type_name(where.geometry)});
    each["geometry_role"] = to_string(where.role);
    each["geo_precision"] = to_string(where.precision);
    each["uncertainty_m"] = std::round(where.uncertainty_m);
    each["date_from"] = or_null(event.when.range.from);
    each["date_to"] = or_null(event.when.range.to);
    each["time_precision"] = to_string(event.when.precision);
    each["status"] = to_string(event.status);
    each["count"] = or_null(event.count);
    each["actors"] = actors_json(event);
    each["claims"] = claims_json(event);
    each["evidence"] = event.evidence.empty() ? Json{} : span_json(event.evidence.front().code_points);
    each["also_told"] = Json::array();
    for (std::size_t i = 1; i < event.evidence.size(); ++i) {
        each["also_told"].push_back(span_json(event.evidence[i].code_points));
    }
    each["rule"] = event.rule;
    each["confidence"] = std::round(event.confidence * 1e4) / 1e4;
    each["unmapped"] = or_null(event.unmapped);
    return each;
}

Json times_json(const Report& report, const CodePoints& code_points) {
    Json times = Json::array();
    for (const TimeExpression& time : report.times) {
        const Span span = code_points.span(time.span);
        times.push_back({{"start", span.start},
                         {"end", span.end},
                         {"surface", slice(report.document.text, time.span)},
                         {"from", or_null(time.when.range.from)},
                         {"to", or_null(time.when.range.to)},
                         {"precision", to_string(time.when.precision)}});
    }
    return times;
}

Json problems_json(const Report& report, const CodePoints& code_points) {
    Json problems = Json::array();
    for (const Problem& problem : report.problems) {
        Json each{{"start", nullptr}, {"end", nullptr}};
        if (problem.span) {
            each = span_json(code_points.span(*problem.span));
        }
        each["what"] = problem.what;
        each["why"] = problem.why;
        problems.push_back(std::move(each));
    }
    return problems;
}

Json document_json(const Document& document) {
    return {{"id", document.id},
            {"source", document.source},
            {"published", or_null(document.published)},
            {"language", document.language},
            {"sha256", document.sha256}};
}

std::string printed(const Json& json, bool indented) {
    return json.dump(indented ? 2 : -1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string report_json(const Report& report, const Gazetteer& gazetteer, bool indented) {
    const CodePoints code_points{report.document.text};
    Json json{{"schema", "sitmap/report-1"}, {"document", document_json(report.document)}};
    json["pov"] = gazetteer.view_in_words();
    json["mentions"] = Json::parse(mentions_array_json(report.mentions, report.document, gazetteer));
    json["times"] = times_json(report, code_points);
    json["events"] = Json::array();
    for (const Event& event : report.events) {
        json["events"].push_back(event_json(event));
    }
    json["problems"] = problems_json(report, code_points);
    return printed(json, indented);
}

std::string mentions_json(const Report& report, const Gazetteer& gazetteer, bool indented) {
    Json json{{"schema", "sitmap/report-1"}, {"document", document_json(report.document)}};
    json["pov"] = gazetteer.view_in_words();
    json["mentions"] = Json::parse(mentions_array_json(report.mentions, report.document, gazetteer));
    return printed(json, indented);
}

}  // namespace sitmap
