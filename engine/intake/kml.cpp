// KML: placemarks in folders. Points become coordinates, lines and areas a geometry of their own; times
// stand in TimeSpan and TimeStamp, or as free text in what the map's maker wrote.

#include "engine/core/error.hpp"
#include "engine/intake/cell.hpp"
#include "engine/intake/held_files.hpp"
#include "engine/intake/xml_reader.hpp"

#include <algorithm>

namespace sitmap {

namespace {

using std::string;
using std::string_view;
using Kind = XmlReader::Kind;

/// "lon,lat[,height] lon,lat": what is no pair of numbers on the earth is left out.
std::vector<LonLat> positions(string_view text) {
    std::vector<LonLat> all;
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
        const string_view tuple = text.substr(0, text.find_first_of(" \t\r\n"));
        text.remove_prefix(tuple.size());
        const std::size_t comma = tuple.find(',');
        if (comma == string_view::npos) {
            continue;
        }
        const string_view rest = tuple.substr(comma + 1);
        const auto lon = read_real(tuple.substr(0, comma));
        const auto lat = read_real(rest.substr(0, rest.find(',')));
        if (lon && lat && valid({*lon, *lat})) {
            all.push_back({*lon, *lat});
        }
    }
    return all;
}

bool is_ring(const std::vector<LonLat>& positions) {
    return positions.size() >= 4 && positions.front() == positions.back();
}

/// HTML of a balloon as plain words.
string without_markup(string_view html) {
    string text;
    bool inside = false;
    for (const char c : html) {
        if (c == '<') {
            inside = true;
            text += text.empty() || text.back() == ' ' ? "" : " ";
        } else if (c == '>' && inside) {
            inside = false;
        } else if (!inside) {
            text += c;
        }
    }
    return string{trimmed(inside ? html : string_view{text})};
}

class KmlReader {
public:
    KmlReader(string_view text, const string& file) : m_xml(text, file), m_records(file) {
        for (const char* column : {"id", "folder", "name", "description", "begin", "end", "longitude", "latitude"}) {
            m_records.column(column);
        }
    }

    std::unique_ptr<RecordReader> read() {
        bool is_kml = false;
        for (Kind kind = m_xml.next(); kind != Kind::finished; kind = m_xml.next()) {
            is_kml = is_kml || (kind == Kind::start && m_xml.name() == "kml");
            if (kind == Kind::start) {
                start(m_xml.name());
            } else if (kind == Kind::end && (m_xml.name() == "Folder" || m_xml.name() == "Document")) {
                m_folders.pop_back();
            }
        }
        if (!is_kml) {
            return nullptr;
        }
        return std::move(m_records).reader();
    }

private:
    void start(string_view name) {
        if (name == "Folder" || name == "Document") {
            m_folders.emplace_back();
        } else if (name == "name" && !m_folders.empty()) {
            m_folders.back() = m_xml.content();
        } else if (name == "Placemark") {
            placemark();
        }
    }

    void placemark() {
        const std::size_t outside = m_xml.depth() - 1;
        m_records.begin(m_xml.line());
        m_records.cell("id", m_xml.attribute("id"));
        m_records.cell("folder", m_folders.empty() ? string{} : m_folders.back());
        m_polygons.clear();
        for (Kind kind = m_xml.next(); kind != Kind::finished && !(kind == Kind::end && m_xml.depth() == outside);
             kind = m_xml.next()) {
            if (kind == Kind::start) {
                part(string{m_xml.name()});
            }
        }
        if (!m_polygons.empty()) {
            m_records.shape(m_polygons.size() == 1 ? Geometry{m_polygons.front()} : Geometry{MultiPolygon{m_polygons}});
        }
    }

    void part(const string& name) {
        if (name == "name") {
            m_records.cell("name", m_xml.content());
        } else if (name == "description") {
            m_records.cell("description", without_markup(m_xml.content()));
        } else if (name == "begin" || name == "end") {
            m_records.cell(name, m_xml.content());
        } else if (name == "when") {
            m_records.cell("begin", m_xml.content());
        } else if (name == "Data") {
            datum(m_xml.attribute("name"));
        } else if (name == "SimpleData") {
            const string column = m_xml.attribute("name");
            m_records.cell(column, m_xml.content());
        } else if (name == "Point" || name == "LineString" || name == "outerBoundaryIs" || name == "innerBoundaryIs") {
            shape(name);
        }
    }

    void datum(const string& column) {
        const std::size_t outside = m_xml.depth() - 1;
        for (Kind kind = m_xml.next(); kind != Kind::finished && !(kind == Kind::end && m_xml.depth() == outside);
             kind = m_xml.next()) {
            if (kind == Kind::start && m_xml.name() == "value") {
                m_records.cell(column, m_xml.content());
            }
        }
    }

    void shape(const string& name) {
        const std::size_t outside = m_xml.depth() - 1;
        string coordinates;
        for (Kind kind = m_xml.next(); kind != Kind::finished && !(kind == Kind::end && m_xml.depth() == outside);
             kind = m_xml.next()) {
            if (kind == Kind::start && m_xml.name() == "coordinates") {
                coordinates = m_xml.content();
            }
        }
        if (name == "Point") {
            point(coordinates);
            return;
        }
        std::vector<LonLat> at = positions(coordinates);
        if (name == "LineString" && at.size() >= 2) {
            m_records.shape(LineString{std::move(at)});
        } else if (name == "outerBoundaryIs" && is_ring(at)) {
            m_polygons.push_back({std::move(at), {}});
        } else if (name == "innerBoundaryIs" && is_ring(at) && !m_polygons.empty()) {
            m_polygons.back().holes.push_back(std::move(at));
        }
    }

    /// As text, so that what cannot be is refused with its reason like any table's coordinates.
    void point(string_view coordinates) {
        coordinates = trimmed(coordinates);
        const std::size_t comma = std::min(coordinates.find(','), coordinates.size());
        const string_view rest = coordinates.substr(std::min(comma + 1, coordinates.size()));
        m_records.cell("longitude", string{trimmed(coordinates.substr(0, comma))});
        m_records.cell("latitude", string{trimmed(rest.substr(0, rest.find_first_of(", \t\r\n")))});
    }

    XmlReader m_xml;
    HeldRecords m_records;
    std::vector<string> m_folders;
    std::vector<Polygon> m_polygons;
};

}  // namespace

std::unique_ptr<RecordReader> read_kml(string_view text, const string& file) {
    auto records = KmlReader{text, file}.read();
    if (!records) {
        throw InputError(file, "is XML, but no KML");
    }
    return records;
}

}  // namespace sitmap
