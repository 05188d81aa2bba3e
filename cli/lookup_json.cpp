#include "cli/lookup_format.hpp"

#include "engine/core/error.hpp"
#include "engine/core/json_text.hpp"
#include "engine/gazetteer/admin_path.hpp"
#include "engine/geo/ring.hpp"
#include "engine/output/geometry_json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <ostream>

namespace sitmap::cli {

namespace {

constexpr int decimals = 7;
constexpr int score_decimals = 4;

/// Members of one JSON object, in the order they are put.
class Object {
public:
    void text(std::string_view name, std::string_view value) {
        begin(name);
        append_json_string(m_out, value);
    }
    void text_or_null(std::string_view name, std::string_view value) {
        if (value.empty()) {
            raw(name, "null");
        } else {
            text(name, value);
        }
    }
    void number(std::string_view name, double value, int places) {
        begin(name);
        append_json_fixed(m_out, value, places);
    }
    void raw(std::string_view name, std::string_view json) {
        begin(name);
        m_out += json;
    }

    std::string json() const { return m_out + '}'; }

private:
    void begin(std::string_view name) {
        m_out += m_out.back() == '{' ? "" : ",";
        append_json_string(m_out, name);
        m_out += ':';
    }
    std::string m_out = "{";
};

/// {"ar":[...],"en":[...]}, the languages in order, each language's names as the gazetteer has them.
std::string names_json(const Place& place) {
    std::vector<PlaceName> names = place.names;
    std::ranges::stable_sort(names, {}, &PlaceName::language);
    std::string out = "{";
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool new_language = i == 0 || names[i].language != names[i - 1].language;
        if (new_language) {
            out += i == 0 ? "" : "],";
            append_json_string(out, names[i].language.empty() ? "und" : names[i].language);
            out += ":[";
        } else {
            out += ',';
        }
        append_json_string(out, names[i].text);
    }
    return out + (names.empty() ? "}" : "]}");
}

/// [{"name":"Fort Duval","source":null,"from":"1930","to":"1946"}]: the names that another source than the
/// place's gave, and those with dates.
std::string origins_json(const Place& place) {
    std::string out = "[";
    for (const PlaceName& name : place.names) {
        if (name.source.empty() && name.from.empty() && name.to.empty()) {
            continue;
        }
        Object object;
        object.text("name", name.text);
        object.text_or_null("source", name.source);
        object.text_or_null("from", name.from);
        object.text_or_null("to", name.to);
        out += (out.size() > 1 ? "," : "") + object.json();
    }
    return out + "]";
}

std::string list_json(const std::vector<std::string>& texts) {
    std::string out = "[";
    for (const std::string& text : texts) {
        out += out.back() == '[' ? "" : ",";
        append_json_string(out, text);
    }
    return out + "]";
}

std::string properties(const Place& place, const NameMatch& match, std::size_t rank) {
    Object object;
    object.raw("rank", std::to_string(rank));
    object.text("name", place.name);
    object.text("matched", match.name);
    object.text("match", to_string(match.match));
    object.number("score", match.score, score_decimals);
    object.text("feature_class", std::string(1, static_cast<char>(place.feature_class)));
    object.text("feature_code", place.feature_code);
    object.text_or_null("country", place.country);
    object.raw("also_in", list_json(place.also_in));
    object.text_or_null("admin1", place.admin1);
    object.text_or_null("admin2", place.admin2);
    object.raw("population", place.population > 0 ? std::to_string(place.population) : "null");
    object.number("lat", place.point.lat, decimals);
    object.number("lon", place.point.lon, decimals);
    object.text("geometry_kind", to_string(place.footprint_kind));
    object.raw("unc_m", place.uncertainty_m > 0 ? std::to_string(std::lround(place.uncertainty_m)) : "null");
    object.text_or_null("part_of", place.part_of);
    object.text_or_null("status", place.status);
    object.text_or_null("administered_by", place.administered_by);
    object.text_or_null("claimed_by", place.claimed_by);
    object.text_or_null("valid_from", place.valid_from);
    object.text_or_null("valid_to", place.valid_to);
    object.text_or_null("formula", place.formula);
    object.text_or_null("accuracy", place.accuracy);
    object.raw("names", names_json(place));
    object.raw("other_ids", list_json(place.other_ids));
    object.raw("name_origins", origins_json(place));
    object.text_or_null("source", place.source);
    object.text_or_null("licence", place.licence);
    return object.json();
}

std::string feature(const Place& place, const NameMatch& match, std::size_t rank) {
    std::string geometry;
    append_geometry_json(geometry, empty(place.footprint) ? Geometry{Point{place.point}} : oriented(place.footprint));
    Object object;
    object.text("type", "Feature");
    object.text("id", place.id);
    object.raw("properties", properties(place, match, rank));
    object.raw("geometry", geometry);
    return object.json();
}

std::string result(const Gazetteer& gazetteer, const NameMatch& match) {
    const PlaceSummary place = gazetteer.summary(match.place);
    Object object;
    object.text("id", gazetteer.id(match.place));
    object.text("name", gazetteer.name(match.place));
    object.number("lat", place.point.lat, decimals);
    object.number("lon", place.point.lon, decimals);
    object.text("feature_code", place.feature_code);
    object.text("country", place.country);
    object.text("match", to_string(match.match));
    object.number("score", match.score, score_decimals);
    return object.json();
}

const std::string& text_member(const nlohmann::json& question, const char* name) {
    const auto member = question.find(name);
    if (member == question.end()) {
        throw UsageError(std::string{"there is no \""} + name + "\"");
    }
    if (!member->is_string()) {
        throw UsageError(std::string{"\""} + name + "\" is not a string");
    }
    return member->get_ref<const std::string&>();
}

std::string results(const Gazetteer& gazetteer, const nlohmann::json& question, NameQuery query) {
    const std::string& name = text_member(question, "name");
    if (const auto country = question.find("country"); country != question.end() && !country->is_null()) {
        const std::string& code = text_member(question, "country");
        query.country = code.empty() ? query.country : country_code(code);
    }
    std::string out = "[";
    for (const NameMatch& match : gazetteer.find(name, query)) {
        out += (out.back() == '[' ? "" : ",") + result(gazetteer, match);
    }
    return out + "]";
}

std::string id_and(const std::string& id, std::string_view member, const std::string& json) {
    Object object;
    object.raw("id", id);
    object.raw(member, json);
    return object.json();
}

std::string error_line(const std::string& id, const std::string& why) {
    std::string text;
    append_json_string(text, why);
    return id_and(id, "error", text);
}

}  // namespace

std::string country_code(const std::string& text) {
    std::string code = text;
    for (char& letter : code) {
        letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    }
    const bool two_letters = code.size() == 2 && std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!two_letters) {
        throw UsageError("'" + text + "' is no country; give the two letters of ISO 3166-1, such as SY");
    }
    return code;
}

void write_feature_collection(std::ostream& out, const Gazetteer& gazetteer, std::span<const NameMatch> matches) {
    out << R"({"type":"FeatureCollection","pov":)";
    std::string view;
    append_json_string(view, gazetteer.view_in_words());
    out << view << R"(,"features":[)";
    std::size_t rank = 0;
    for (const NameMatch& match : matches) {
        out << (rank == 0 ? "\n" : ",\n");
        out << feature(gazetteer.place(match.place), match, ++rank);
    }
    out << (matches.empty() ? "]}\n" : "\n]}\n");
}

std::string answer_line(const Gazetteer& gazetteer, const std::string& line, std::size_t number,
                        const NameQuery& query) {
    const auto question = nlohmann::json::parse(line, nullptr, false);
    const std::string where = "line " + std::to_string(number) + ": ";
    if (!question.is_object()) {
        return error_line("null", where + R"(not a JSON object; give {"id":"1","name":"Suweida"})");
    }
    const auto id = question.find("id");
    const std::string id_json = id == question.end() ? "null" : id->dump();
    try {
        return id_and(id_json, "results", results(gazetteer, question, query));
    } catch (const UsageError& error) {
        return error_line(id_json, where + error.what());
    }
}

}  // namespace sitmap::cli
