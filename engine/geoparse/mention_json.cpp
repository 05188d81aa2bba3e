#include "engine/geoparse/mention_json.hpp"

#include "engine/core/json_text.hpp"
#include "engine/core/text.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace sitmap {

namespace {

constexpr std::size_t most_alternatives = 4;

void append_number(std::string& out, double value, double unit) {
    std::array<char, 32> digits{};
    const double rounded = std::round(value / unit) * unit;
    const int places = unit < 1e-4 ? 7 : 4;
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), rounded, std::chars_format::fixed, places);
    std::string_view text{digits.data(), static_cast<std::size_t>(end.ptr - digits.data())};
    text = text.substr(0, text.find_last_not_of('0') + 1);
    out += text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

void append_count(std::string& out, std::uint32_t value) {
    std::array<char, 12> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    out.append(digits.data(), end.ptr);
}

void append_member(std::string& out, std::string_view key, std::string_view value) {
    out += ",\"";
    out += key;
    out += "\":";
    append_json_string(out, value);
}

/// What is printed of a place, gazetteer entry or derived.
struct PlaceLine {
    std::string_view id, name, feature_code, country, admin1;
    LonLat point;
};

void append_place(std::string& out, const PlaceLine& place) {
    out += "{\"id\":";
    append_json_string(out, place.id);
    append_member(out, "name", place.name);
    out += ",\"lat\":";
    append_number(out, place.point.lat, 1e-7);
    out += ",\"lon\":";
    append_number(out, place.point.lon, 1e-7);
    append_member(out, "feature_code", place.feature_code);
    append_member(out, "country", place.country);
    append_member(out, "admin1", place.admin1);
    out += '}';
}

std::string_view admin1_name(const Gazetteer& gazetteer, const PlaceSummary& place) {
    if (place.admin1_id.empty()) {
        return {};
    }
    const auto unit = gazetteer.by_id(place.admin1_id);
    return unit ? gazetteer.name(*unit) : std::string_view{};
}

void append_entry(std::string& out, const Gazetteer& gazetteer, PlaceIndex index) {
    const PlaceSummary place = gazetteer.summary(index);
    append_place(out, {gazetteer.id(index), gazetteer.name(index), place.feature_code, place.country,
                       admin1_name(gazetteer, place), place.point});
}

void append_resolution(std::string& out, const Resolution& resolution, const Gazetteer& gazetteer) {
    const auto& candidates = resolution.candidates;
    out += ",\"place\":";
    if (const auto& derived = resolution.derived) {
        append_place(out, {derived->id, derived->name, derived->feature_code, derived->country, derived->admin1,
                           derived->point});
    } else if (!candidates.empty()) {
        append_entry(out, gazetteer, candidates.front().place);
    } else {
        out += "null";
    }
    out += ",\"confidence\":";
    append_number(out, resolution.confidence, 1e-4);
    out += ",\"alternatives\":[";
    for (std::size_t i = 1; i < candidates.size() && i <= most_alternatives; ++i) {
        out += i > 1 ? "," : "";
        append_entry(out, gazetteer, candidates[i].place);
        out.back() = ',';
        out += "\"score\":";
        append_number(out, candidates[i].score, 1e-4);
        out += '}';
    }
    out += ']';
}

void append_mention(std::string& out, const Mention& mention, std::string_view text, const CodePoints& code_points,
                    const Gazetteer& gazetteer) {
    const Span span = code_points.span(mention.span);
    out += "{\"id\":";
    append_json_string(out, mention.id);
    out += ",\"start\":";
    append_count(out, span.start);
    out += ",\"end\":";
    append_count(out, span.end);
    append_member(out, "surface", slice(text, mention.span));
    append_member(out, "reading", to_string(mention.reading));
    append_resolution(out, mention.resolution, gazetteer);
    out += mention.maps_event ? ",\"maps_event\":true" : ",\"maps_event\":false";
    std::string reason = mention.reason;
    if (!mention.resolution.resolved() && !mention.resolution.reason.empty()) {
        reason += "; " + mention.resolution.reason;
    }
    append_member(out, "reason", reason);
    out += '}';
}

}  // namespace

std::string mentions_array_json(std::span<const Mention> mentions, const Document& document,
                                const Gazetteer& gazetteer) {
    const CodePoints code_points{document.text};
    std::string out{"["};
    for (const Mention& mention : mentions) {
        out += out.size() > 1 ? "," : "";
        append_mention(out, mention, document.text, code_points, gazetteer);
    }
    out += ']';
    return out;
}

}  // namespace sitmap
