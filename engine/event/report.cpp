#include "engine/event/report.hpp"

#include "engine/core/json_text.hpp"
#include "engine/core/text.hpp"
#include "engine/geoparse/mention_json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <ostream>
#include <span>
#include <sstream>
#include <utility>

namespace sitmap {

namespace {

void put(std::string& out, std::string_view key, std::string_view text) {
    append_json_key(out, key);
    append_json_string(out, text);
}

void put_or_null(std::string& out, std::string_view key, std::string_view text) {
    append_json_key(out, key);
    text.empty() ? out += "null" : (append_json_string(out, text), out);
}

void put_day(std::string& out, std::string_view key, const std::optional<Date>& date) {
    put_or_null(out, key, date ? to_string(*date) : std::string{});
}

void put_number(std::string& out, std::string_view key, std::optional<std::int64_t> number) {
    append_json_key(out, key);
    out += number ? std::to_string(*number) : "null";
}

void put_real(std::string& out, std::string_view key, double number) {
    append_json_key(out, key);
    append_json_real(out, number);
}

void put_span(std::string& out, Span code_points) {
    put_number(out, "start", code_points.start);
    put_number(out, "end", code_points.end);
}

void append_span(std::string& out, Span code_points) {
    out += '{';
    put_span(out, code_points);
    out += '}';
}

/// Seven decimals are a centimetre; more would be noise.
double rounded(double degrees) {
    return std::round(degrees * 1e7) / 1e7;
}

void append_place(std::string& out, const std::optional<Place>& place) {
    if (!place) {
        out += "null";
        return;
    }
    out += '{';
    put(out, "id", place->id);
    put(out, "name", place->name);
    put_real(out, "lat", rounded(place->point.lat));
    put_real(out, "lon", rounded(place->point.lon));
    put(out, "feature_code", place->feature_code);
    put(out, "country", place->country);
    put(out, "admin1", place->admin1);
    out += '}';
}

void append_actor(std::string& out, const Actor& actor) {
    out += '{';
    put(out, "name", actor.name);
    put(out, "role", to_string(actor.role));
    out += '}';
}

void append_claim(std::string& out, const Claim& claim) {
    out += '{';
    put(out, "about", claim.about);
    put_number(out, "low", claim.low);
    put_number(out, "best", claim.best);
    put_number(out, "high", claim.high);
    put_or_null(out, "by", claim.by);
    if (!claim.text.empty()) {
        put(out, "text", claim.text);
    }
    if (claim.preliminary) {
        append_json_key(out, "preliminary");
        out += "true";
    }
    put_span(out, claim.code_points);
    out += '}';
}

void put_whereabouts(std::string& out, const Event& event) {
    const Placement& where = event.placement;
    put_or_null(out, "mention", event.mention);
    append_json_key(out, "place");
    append_place(out, event.place);
    put_or_null(out, "geometry_type", type_name(where.geometry));
    put(out, "geometry_role", to_string(where.role));
    put(out, "geo_precision", to_string(where.precision));
    put_real(out, "uncertainty_m", std::round(where.uncertainty_m));
}

void put_evidence(std::string& out, const std::vector<Quotation>& evidence) {
    append_json_key(out, "evidence");
    evidence.empty() ? out += "null" : (append_span(out, evidence.front().code_points), out);
    append_json_key(out, "also_told");
    append_json_list(out, std::span{evidence}.subspan(std::min<std::size_t>(1, evidence.size())),
                     [](std::string& to, const Quotation& told) { append_span(to, told.code_points); });
}

void append_event(std::string& out, const Event& event) {
    out += '{';
    put(out, "id", event.id);
    put(out, "type", event.type);
    put_or_null(out, "mode", event.mode);
    put(out, "layer", event.layer);
    put_whereabouts(out, event);
    put_day(out, "date_from", event.when.range.from);
    put_day(out, "date_to", event.when.range.to);
    put(out, "time_precision", to_string(event.when.precision));
    put(out, "status", to_string(event.status));
    put_or_null(out, "count", event.count);
    append_json_key(out, "actors");
    append_json_list(out, event.actors, append_actor);
    append_json_key(out, "claims");
    append_json_list(out, event.claims, append_claim);
    put_evidence(out, event.evidence);
    put(out, "rule", event.rule);
    put_real(out, "confidence", std::round(event.confidence * 1e4) / 1e4);
    put_or_null(out, "unmapped", event.unmapped);
    out += '}';
}

void append_time(std::string& out, const TimeExpression& time, std::string_view text, const CodePoints& code_points) {
    out += '{';
    put_span(out, code_points.span(time.span));
    put(out, "surface", slice(text, time.span));
    put_day(out, "from", time.when.range.from);
    put_day(out, "to", time.when.range.to);
    put(out, "precision", to_string(time.when.precision));
    out += '}';
}

void append_problem(std::string& out, const Problem& problem, const CodePoints& code_points) {
    out += '{';
    if (problem.span) {
        put_span(out, code_points.span(*problem.span));
    } else {
        put_number(out, "start", {});
        put_number(out, "end", {});
    }
    put(out, "what", problem.what);
    put(out, "why", problem.why);
    out += '}';
}

/// The report as far as geoparse goes, its object left open.
void append_opened(std::string& out, const Report& report, const Gazetteer& gazetteer, MentionWriter& mentions) {
    const Document& document = report.document;
    out += R"({"schema":"sitmap/report-1","document":{)";
    put(out, "id", document.id);
    put(out, "source", document.source);
    put_day(out, "published", document.published);
    put(out, "language", document.language);
    put(out, "sha256", document.sha256);
    out += '}';
    put(out, "pov", gazetteer.view_in_words());
    append_json_key(out, "mentions");
    mentions.append(out, report.mentions, document);
}

std::string opened(const Report& report, const Gazetteer& gazetteer) {
    std::string out;
    MentionWriter mentions{gazetteer};
    append_opened(out, report, gazetteer, mentions);
    return out;
}

void append_times(std::string& out, const Report& report, const CodePoints& code_points) {
    append_json_key(out, "times");
    append_json_list(out, report.times, [&](std::string& to, const TimeExpression& time) {
        append_time(to, time, report.document.text, code_points);
    });
}

void append_problems(std::string& out, const Report& report, const CodePoints& code_points) {
    append_json_key(out, "problems");
    append_json_list(out, report.problems,
                     [&](std::string& to, const Problem& problem) { append_problem(to, problem, code_points); });
}

std::string printed(const std::string& json, bool indented) {
    using Json = nlohmann::ordered_json;
    return indented ? Json::parse(json).dump(2, ' ', false, Json::error_handler_t::replace) : json;
}

/// On lines of its own, as deep as what stands in a list of the object.
std::string as_item(const std::string& indented) {
    constexpr std::string_view line = "\n    ";
    std::string item{line};
    for (const char c : indented) {
        c == '\n' ? item += line : item += c;
    }
    return item;
}

}  // namespace

void write_report_json(std::ostream& out, const Report& report, const EachEvent& events, const Gazetteer& gazetteer,
                       bool indented) {
    const CodePoints code_points{report.document.text};
    std::string frame = opened(report, gazetteer);
    append_times(frame, report, code_points);
    append_json_key(frame, "events");
    frame += "[]";
    append_problems(frame, report, code_points);
    frame = printed(frame + '}', indented);
    // No text holds a bare line break, so that these words are the object's own.
    const std::string_view list = indented ? "\n  \"events\": [" : ",\"events\":[";
    const std::size_t middle = frame.rfind(list) + list.size();
    out << std::string_view{frame}.substr(0, middle);
    bool any = false;
    events([&](const Event& event) {
        std::string text;
        append_event(text, event);
        out << (any ? "," : "") << (indented ? as_item(printed(text, true)) : text);
        any = true;
    });
    out << (any && indented ? "\n  " : "") << std::string_view{frame}.substr(middle);
}

void append_report_line(std::string& out, const Report& report, const Gazetteer& gazetteer, MentionWriter& mentions) {
    const CodePoints code_points{report.document.text};
    append_opened(out, report, gazetteer, mentions);
    append_times(out, report, code_points);
    append_json_key(out, "events");
    append_json_list(out, report.events, append_event);
    append_problems(out, report, code_points);
    out += '}';
}

std::string report_json(const Report& report, const Gazetteer& gazetteer, bool indented) {
    std::ostringstream out;
    const auto events = [&](const auto& take) { std::ranges::for_each(report.events, take); };
    write_report_json(out, report, events, gazetteer, indented);
    return std::move(out).str();
}

std::string mentions_json(const Report& report, const Gazetteer& gazetteer, bool indented) {
    return printed(opened(report, gazetteer) + '}', indented);
}

}  // namespace sitmap
