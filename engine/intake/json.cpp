// JSON tables: each feature of a GeoJSON collection, each placemark of GeoConfirmed, each object of an
// array, or of the array that ACLED's or UCDP's service answers with, is a record. Objects are taken out of the tree as
// soon as they are read.

#include "engine/core/error.hpp"
#include "engine/core/json_text.hpp"
#include "engine/intake/cell.hpp"
#include "engine/intake/held_files.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

using Json = nlohmann::ordered_json;
using std::string;
using std::string_view;

constexpr int deepest = 64;
constexpr std::size_t most_parts = std::size_t{8} << 20;  ///< a line of two million positions

string text_of(const Json& value) {
    if (value.is_string()) {
        return value.get<string>();
    }
    return value.is_null() ? string{} : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

LonLat position(const Json& pair) {
    const LonLat at{pair.at(0).get<double>(), pair.at(1).get<double>()};
    return at;
}

std::vector<LonLat> positions(const Json& list) {
    std::vector<LonLat> all;
    for (const Json& pair : list) {
        const LonLat at = position(pair);
        if (!valid(at)) {
            throw Error("a position is out of range");
        }
        all.push_back(at);
    }
    return all;
}

Polygon polygon(const Json& rings) {
    Polygon made;
    for (const Json& ring : rings) {
        std::vector<LonLat> at = positions(ring);
        if (at.size() < 4 || at.front() != at.back()) {
            throw Error("a ring is not closed");
        }
        (made.outer.empty() ? made.outer : made.holes.emplace_back()) = std::move(at);
    }
    return made;
}

/// Lines and areas; nothing for points, which go as coordinates, and for other kinds.
Geometry geometry(const string& type, const Json& coordinates) {
    if (type == "LineString") {
        return LineString{positions(coordinates)};
    }
    if (type == "Polygon") {
        return polygon(coordinates);
    }
    if (type == "MultiPolygon") {
        MultiPolygon many;
        for (const Json& rings : coordinates) {
            many.polygons.push_back(polygon(rings));
        }
        return many;
    }
    return {};
}

class JsonReader {
public:
    explicit JsonReader(const string& file) : m_file(file), m_records(file) {}

    std::unique_ptr<RecordReader> read(string_view text) {
        m_keys.assign(deepest + 2, {});
        try {
            const Json root = Json::parse(text, [this](int depth, Json::parse_event_t event, Json& parsed) {
                return take(depth, event, parsed);
            });
        } catch (const Json::exception& error) {
            throw InputError(m_file, string{"cannot be read as JSON: "} + error.what());
        }
        if (m_records.size() == 0) {
            throw InputError(m_file, "is JSON without features, placemarks or a list of objects");
        }
        return std::move(m_records).reader();
    }

private:
    bool take(int depth, Json::parse_event_t event, Json& parsed) {
        using Event = Json::parse_event_t;
        if (depth > deepest) {
            throw InputError(m_file, "has more than 64 levels");
        }
        if (++m_parts > most_parts) {
            throw InputError(m_file, "has more than " + std::to_string(most_parts) +
                                         " values and keys in one record, or outside of all records");
        }
        const auto level = static_cast<std::size_t>(depth);
        if (event == Event::key) {
            m_keys[level] = parsed.get<string>();
        } else if (event == Event::array_start && depth == 0) {
            m_root_is_list = true;
        } else if (event == Event::value && depth == 3 && m_keys[3] == "name") {
            m_folder = text_of(parsed);
        } else if (event == Event::object_end && is_record(level)) {
            record(parsed, level > 0 ? m_keys[level - 1] : string{});
            return false;
        }
        return true;
    }

    bool is_record(std::size_t level) const {
        if (level == 0) {
            return false;
        }
        const string& list = m_keys[level - 1];
        return (level == 1 && m_root_is_list) ||
               (level == 2 && (list == "features" || list == "data" || list == "Result")) ||
               (level == 4 && list == "mapDataPlacemarks");
    }

    void record(const Json& object, const string& list) {
        m_parts = 0;  // its own are let go; what stands outside of records is too little to count
        m_records.begin(++m_count);
        if (list == "features" && object.contains("properties")) {
            if (object.contains("id")) {
                m_records.cell("id", text_of(object["id"]));
            }
            members(object["properties"]);
            feature_shape(object);
            return;
        }
        if (list == "mapDataPlacemarks") {
            m_records.cell("folder", m_folder);
        }
        members(object);
    }

    void members(const Json& object) {
        for (const auto& [key, value] : object.items()) {
            if (key == "coordinates") {
                pair(value);
            } else {
                m_records.cell(key, text_of(value));
            }
        }
    }

    /// GeoConfirmed: longitude and latitude as two strings, or in one with a comma.
    void pair(const Json& value) {
        string lon;
        string lat;
        if (value.is_array() && value.size() >= 2) {
            lon = text_of(value[0]);
            lat = text_of(value[1]);
        } else {
            const string both = text_of(value);
            const std::size_t comma = std::min(both.find(','), both.size());
            lon = trimmed(string_view{both}.substr(0, comma));
            lat = trimmed(string_view{both}.substr(std::min(comma + 1, both.size())));
        }
        m_records.cell("longitude", lon);
        m_records.cell("latitude", lat);
    }

    void feature_shape(const Json& feature) {
        const Json* shape = feature.contains("geometry") ? &feature["geometry"] : nullptr;
        if (shape == nullptr || !shape->is_object() || !shape->contains("coordinates")) {
            return;
        }
        try {
            const string type = text_of(shape->at("type"));
            const Json& coordinates = shape->at("coordinates");
            if (type == "Point") {
                m_records.cell("longitude", text_of(coordinates.at(0)));
                m_records.cell("latitude", text_of(coordinates.at(1)));
            } else {
                m_records.shape(geometry(type, coordinates));
            }
        } catch (const std::exception&) {
            // A geometry that cannot be is none; the event stays, unlocated.
        }
    }

    const string& m_file;
    HeldRecords m_records;
    std::vector<string> m_keys;
    string m_folder;
    std::size_t m_count = 0;
    std::size_t m_parts = 0;  ///< read since the last record
    bool m_root_is_list = false;
};

}  // namespace

std::unique_ptr<RecordReader> read_json(string_view text, const string& file) {
    return JsonReader{file}.read(text);
}

}  // namespace sitmap
