#pragma once

// The areas and lines that formulas may stand on beside the gazetteer's own places:
//
//     naturalearth:SY-X01~         a first-order unit as Natural Earth draws it
//     naturalearth-country:Syria   a country as Natural Earth draws it, by its name there
//     naturalearth-line:NAME       boundary lines that Natural Earth names ("Line of control")
//     dcw:SY                       a country as the Digital Chart of the World draws it
//     gshhg-lake:35.59 32.81       the lake of GSHHG around that longitude and latitude
//     gshhg-river:36.09 33.97 to 35.25 33.34   the course of GSHHG's rivers from the one position to the other
//     land                         all land of Natural Earth (1:50 million)
//     osm:line-a ...               lines and areas of geodata/theatre/lines.geojson
//     iso:SY, iso:SY-SU, geonames:172408, ...   a place: its footprint or position

#include "engine/gazetteer/countries.hpp"
#include "engine/gazetteer/first_order.hpp"
#include "engine/gazetteer/theatre.hpp"
#include "engine/gazetteer/whole_lakes.hpp"

#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

namespace sitmap {

class NamedAreas {
public:
    NamedAreas(const DataPackages& packages, const std::filesystem::path& lines, const CountryAreas& countries,
               const std::vector<FirstOrderUnit>& units);

    /// Makes the place's geometry known by its id (and its ISO code, where the id is another).
    void add(const Place& place);

    /// Throws UsageError if nothing has that id.
    Geometry geometry(const std::string& id) const;

private:
    Geometry from_file(const std::string& id) const;
    Geometry lake_at(LonLat at) const;

    DataPackages m_packages;
    std::unordered_map<std::string, Geometry> m_areas;
    std::vector<Lake> m_lakes;
    std::vector<LineString> m_reaches;
};

}  // namespace sitmap
