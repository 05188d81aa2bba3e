#include "engine/geoparse/mention_json.hpp"

#include "engine/core/json_text.hpp"
#include "engine/core/text.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace sitmap {

namespace {

constexpr std::size_t most_alternatives = 4;

/// In units of 10^-`places`, zeros at the end left out.
template <int places>
void append_decimal(std::string& out, double value) {
    constexpr auto one = [] {
        std::int64_t power = 1;
        for (int i = 0; i < places; ++i) {
            power *= 10;
        }
        return power;
    }();
    const std::int64_t units = std::llround(value / (1.0 / static_cast<double>(one)));
    const std::int64_t size = std::abs(units);
    std::array<char, 24> digits{};
    out += units < 0 ? "-" : "";
    out.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), size / one).ptr);
    if (const std::int64_t rest = size % one; rest != 0) {
        // A one before the digits keeps their leading zeros.
        char* end = std::to_chars(digits.data(), digits.data() + digits.size(), one + rest).ptr;
        while (end[-1] == '0') {
            --end;
        }
        digits[0] = '.';
        out.append(digits.data(), end);
    }
}

void append_count(std::string& out, std::uint32_t value) {
    std::array<char, 12> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    out.append(digits.data(), end.ptr);
}

/// `key` as it is written, `,"name":`: one piece of text is appended sooner than three.
void append_member(std::string& out, std::string_view key, std::string_view value) {
    out += key;
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
    append_member(out, R"(,"name":)", place.name);
    out += ",\"lat\":";
    append_decimal<7>(out, place.point.lat);
    out += ",\"lon\":";
    append_decimal<7>(out, place.point.lon);
    append_member(out, R"(,"feature_code":)", place.feature_code);
    append_member(out, R"(,"country":)", place.country);
    append_member(out, R"(,"admin1":)", place.admin1);
    out += '}';
}

std::string_view admin1_name(const Gazetteer& gazetteer, const PlaceSummary& place) {
    if (place.admin1_id.empty()) {
        return {};
    }
    const auto unit = gazetteer.by_id(place.admin1_id);
    return unit ? gazetteer.name(*unit) : std::string_view{};
}

std::string entry_json(const Gazetteer& gazetteer, PlaceIndex index) {
    const PlaceSummary place = gazetteer.summary(index);
    std::string out;
    append_place(out, {gazetteer.id(index), gazetteer.name(index), place.feature_code, place.country,
                       admin1_name(gazetteer, place), place.point});
    return out;
}

}  // namespace

MentionWriter::MentionWriter(const Gazetteer& gazetteer) : m_gazetteer{&gazetteer} {}

const std::string& MentionWriter::entry(PlaceIndex index) {
    const auto [entry, fresh] = m_entries.try_emplace(index);
    if (fresh) {
        entry->second = entry_json(*m_gazetteer, index);
    }
    return entry->second;
}

void MentionWriter::append_resolution(std::string& out, const Resolution& resolution) {
    const auto& candidates = resolution.candidates;
    out += ",\"place\":";
    if (const auto& derived = resolution.derived) {
        append_place(out, {derived->id, derived->name, derived->feature_code, derived->country, derived->admin1,
                           derived->point});
    } else if (!candidates.empty()) {
        out += entry(candidates.front().place);
    } else {
        out += "null";
    }
    out += ",\"confidence\":";
    append_decimal<4>(out, resolution.confidence);
    out += ",\"alternatives\":[";
    for (std::size_t i = 1; i < candidates.size() && i <= most_alternatives; ++i) {
        out += i > 1 ? "," : "";
        out += entry(candidates[i].place);
        out.back() = ',';
        out += "\"score\":";
        append_decimal<4>(out, candidates[i].score);
        out += '}';
    }
    out += ']';
}

void MentionWriter::append_mention(std::string& out, const Mention& mention, std::string_view text, Span code_points) {
    out += "{\"id\":";
    append_json_string(out, mention.id);
    out += ",\"start\":";
    append_count(out, code_points.start);
    out += ",\"end\":";
    append_count(out, code_points.end);
    append_member(out, R"(,"surface":)", slice(text, mention.span));
    append_member(out, R"(,"reading":)", to_string(mention.reading));
    append_resolution(out, mention.resolution);
    out += mention.maps_event ? R"(,"maps_event":true,"reason":)" : R"(,"maps_event":false,"reason":)";
    if (mention.resolution.reason.empty()) {
        append_json_string(out, mention.reason);
    } else {
        append_json_string(out, mention.reason + "; " + mention.resolution.reason);
    }
    out += '}';
}

void MentionWriter::append(std::string& out, std::span<const Mention> mentions, const Document& document) {
    constexpr std::size_t most_entries = 20000;
    if (m_entries.size() > most_entries) {
        m_entries.clear();
    }
    const CodePoints code_points{document.text};
    out += '[';
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        out += i > 0 ? "," : "";
        append_mention(out, mentions[i], document.text, code_points.span(mentions[i].span));
    }
    out += ']';
}

std::string mentions_array_json(std::span<const Mention> mentions, const Document& document,
                                const Gazetteer& gazetteer) {
    std::string out;
    MentionWriter{gazetteer}.append(out, mentions, document);
    return out;
}

}  // namespace sitmap
